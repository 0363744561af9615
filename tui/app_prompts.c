/* What is asked in the line at the bottom, and what an answer does. */
#include "tui/app_private.h"

#include "tui/words.h"

static const char *label_of(enum prompt_kind kind)
{
    static const char *const labels[] = {
        [PROMPT_PALETTE] = N_("Action"),
        [PROMPT_SEARCH] = N_("Search"),
        [PROMPT_FILTER] = N_("Filter"),
        [PROMPT_JUMP] = N_("Jump to"),
        [PROMPT_FIND] = N_("Find in the text"),
        [PROMPT_FORUM] = N_("Decisions of the forum"),
        [PROMPT_CASE] = N_("Decisions of the case"),
        [PROMPT_OUTCOME] = N_("Decisions with the outcome"),
        [PROMPT_PARTY] = N_("Decisions with this party against"),
        [PROMPT_PERIOD] = N_("Decisions of the period (2024, or 01.2024-06.2024)"),
        [PROMPT_REMOVE] = N_("Take away the filter"),
    };

    return labels[kind];
}

void app_ask(struct app *self, enum prompt_kind kind)
{
    struct error err = {0};
    struct list *list = app_list(self, self->focus);

    prompt_open(&self->prompt, (int)kind, label_of(kind));
    if (kind == PROMPT_FILTER)
        prompt_insert(&self->prompt, str_slice(&list->filter));
    if (kind != PROMPT_FILTER && kind != PROMPT_FIND && app_suggest(self, &err) != STATUS_OK)
        app_say_error(self, &err);
}

/* The suggestion that was chosen, else the first one, which Enter takes without asking. */
static const struct prompt_choice *answer(const struct app *self)
{
    const struct prompt_choice *choice = prompt_choice(&self->prompt);

    if (choice == NULL && self->prompt.count > 0)
        return &self->prompt.items[0];
    return choice;
}

/* Lights the words up; a long document is gone through part by part, and stands at its beginning
   where they are in it in other forms only. */
static enum status find_in_parts(struct app *self, const char *words, struct error *err)
{
    struct subject first = self->view.subject;
    enum status status = STATUS_OK;

    while (!reader_find(&self->view.reader, words)) {
        if (self->view.subject.kind != SUBJECT_SOURCE)
            return STATUS_OK;
        if (self->view.next.kind == SUBJECT_NONE)
            return subject_view_show(&self->view, first, err);
        status = subject_view_show(&self->view, self->view.next, err);
        if (status != STATUS_OK)
            return status;
    }
    return STATUS_OK;
}

static enum status go_to_hit(struct app *self, const struct prompt_choice *hit, struct error *err)
{
    struct subject subject = {SUBJECT_ITEM, hit->value, 0};
    struct str words = STR_INIT;
    enum status status;
    struct slice first;

    if (hit->kind == SEARCH_SOURCE)
        subject.kind = SUBJECT_SOURCE;
    else if (hit->kind == SEARCH_DECISION)
        subject.kind = SUBJECT_DECISION;
    /* What was searched for is lit up in the text too: its first word, as far as it stands there.
     */
    first = slice_trim(str_slice(&self->prompt.text));
    if (slice_find_byte(first, ' ') > 0)
        first = slice_sub(first, 0, (size_t)slice_find_byte(first, ' '));
    str_append_slice(&words, first);
    status = app_open_subject(self, subject, err);
    if (status == STATUS_OK)
        status = find_in_parts(self, str_text(&words), err);
    str_clear(&words);
    return status;
}

/* In a picture over time a date is a place across, everything else one down. */
static enum status jump(struct app *self, const char *typed, struct error *err)
{
    struct date date;
    enum status status;

    self->follow = true;
    if (self->focus != PANE_ATTENDANCE || !attendance_source_is_picture(&self->attendance.source) ||
        date_of_words(typed, &date) != STATUS_OK)
        return list_jump(app_list(self, self->focus), typed, err);
    status = picture_jump(&self->attendance.source.picture, date, err);
    return status == STATUS_OK ? app_reload_picture_rows(self, err) : status;
}

static enum status accept(struct app *self, const struct prompt_choice *choice, const char *typed,
                          struct error *err)
{
    enum prompt_kind kind = (enum prompt_kind)self->prompt.kind;

    switch (kind) {
    case PROMPT_SEARCH:
        if (choice == NULL)
            return error_set(err, STATUS_INVALID, N_("nothing was found"), NULL);
        return go_to_hit(self, choice, err);
    case PROMPT_JUMP:
        return jump(self, typed, err);
    case PROMPT_FORUM:
    case PROMPT_CASE:
    case PROMPT_OUTCOME:
    case PROMPT_PARTY:
    case PROMPT_PERIOD:
    case PROMPT_REMOVE:
        return app_filter_decisions(self, kind, choice, typed, err);
    case PROMPT_PALETTE: /* run_palette() */
    case PROMPT_FILTER:
        break;
    case PROMPT_FIND:
        if (*typed != '\0' &&
            (self->help ? &self->help_reader : &self->view.reader)->matches.count == 0)
            return error_set(err, STATUS_INVALID, N_("nothing was found"), NULL);
        break;
    }
    return STATUS_OK;
}

static enum status cancel(struct app *self, struct error *err)
{
    if (self->prompt.kind == PROMPT_FIND)
        (void)reader_find(self->help ? &self->help_reader : &self->view.reader, "");
    if (self->prompt.kind == PROMPT_FILTER)
        return list_set_filter(app_list(self, self->focus), "", err);
    return STATUS_OK;
}

/* The action may open a prompt of its own, so the palette closes first. */
static enum status run_palette(struct app *self, struct error *err)
{
    const struct prompt_choice *choice = answer(self);
    int64_t action = choice == NULL ? ACTION_COUNT : choice->value;

    prompt_close(&self->prompt);
    if (action == ACTION_COUNT)
        return error_set(err, STATUS_INVALID, N_("there is no action “%1”"),
                         str_text(&self->prompt.text), NULL);
    app_act(self, (enum action)action);
    return STATUS_OK;
}

static enum status finish(struct app *self, bool accepted, struct error *err)
{
    enum status status;

    if (accepted && self->prompt.kind == PROMPT_PALETTE)
        return run_palette(self, err);
    if (accepted)
        status = accept(self, answer(self), str_text(&self->prompt.text), err);
    else
        status = cancel(self, err);
    prompt_close(&self->prompt);
    return status;
}

void app_prompt_result(struct app *self, enum prompt_result result)
{
    struct error err = {0};
    enum status status = STATUS_OK;

    self->dirty = true;
    if (result == PROMPT_CHANGED)
        status = app_suggest(self, &err);
    else if (result == PROMPT_MOVED)
        status = app_suggest_more(self, &err);
    else if (result == PROMPT_ACCEPTED || result == PROMPT_CANCELLED)
        status = finish(self, result == PROMPT_ACCEPTED, &err);
    if (status != STATUS_OK && status != STATUS_NOT_FOUND)
        app_say_error(self, &err);
}
