/* What is asked in the line at the bottom: suggestions while typing, and what an answer does. */
#include "tui/app_private.h"

#include "tui/path_line.h"
#include "tui/words.h"

enum { SUGGESTIONS = 50, NARROW_COLUMNS = 60, HITS_MOST = 5000 };

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

/* Whether what was typed stands somewhere in the text. */
static bool contains(const char *text, const char *typed)
{
    return slice_find_alike(slice_of(text), slice_of(typed)) >= 0;
}

static void suggest_actions(struct app *self, const char *typed)
{
    struct prompt *prompt = &self->prompt;

    for (int i = 0; i < ACTION_COUNT; i++) {
        enum action action = (enum action)i;
        const char *help = ui_text(&self->ui, action_help(action));
        const char *why = app_hindrance(self, action);
        size_t contexts[] = {action_context(action)};
        struct str note = STR_INIT;
        struct prompt_choice *choice;

        if (action_context(action) == CONTEXT_FORM ||
            (!contains(action_name(action), typed) && !contains(help, typed)))
            continue;
        str_append(&note, help);
        if (why != NULL)
            str_printf(&note, " – %s", ui_text(&self->ui, why));
        str_append(&note, "  ");
        (void)ui_keys(&self->ui, contexts, 1, action, &note);
        choice = prompt_suggest(prompt);
        choice->text = action_name(action);
        choice->note = arena_strdup(&prompt->arena, str_text(&note));
        choice->value = i;
        str_clear(&note);
    }
}

static void suggest_outcomes(struct app *self, const char *typed)
{
    for (int i = 0; i < OUTCOME_COUNT; i++) {
        const char *word = ui_text(&self->ui, outcome_word((enum outcome)i));
        struct prompt_choice *choice;

        if (!contains(word, typed))
            continue;
        choice = prompt_suggest(&self->prompt);
        choice->text = word;
        choice->value = i;
    }
}

static enum status suggest_forums(struct app *self, const char *typed, struct error *err)
{
    struct prompt *prompt = &self->prompt;
    struct window window = {.place = WINDOW_FIRST, .count = SUGGESTIONS};
    struct forum_rows rows = {0};
    enum status status = read_forums(self->room.database, self->room.viewer, typed, &window,
                                     &prompt->arena, &rows, err);

    for (size_t i = 0; status == STATUS_OK && i < rows.count; i++) {
        struct prompt_choice *choice = prompt_suggest(prompt);

        choice->text = rows.items[i].name;
        choice->note = rows.items[i].aliases;
        choice->value = rows.items[i].id.value;
    }
    prompt->more = rows.edges.more_after;
    return status;
}

static enum status suggest_cases(struct app *self, const char *typed, struct error *err)
{
    struct prompt *prompt = &self->prompt;
    struct window window = {.place = WINDOW_FIRST, .count = SUGGESTIONS};
    struct casefile_rows rows = {0};
    struct casefile_id by_number;
    enum status status =
        read_casefile_by_number(self->room.database, self->room.viewer, typed, &by_number, err);

    if (status == STATUS_OK) {
        struct prompt_choice *choice = prompt_suggest(prompt);

        choice->text = arena_strdup(&prompt->arena, typed);
        choice->value = by_number.value;
    } else if (status != STATUS_NOT_FOUND) {
        return status;
    }
    status = read_casefiles(self->room.database, self->room.viewer, typed, &window, &prompt->arena,
                            &rows, err);
    for (size_t i = 0; status == STATUS_OK && i < rows.count; i++) {
        struct prompt_choice *choice = prompt_suggest(prompt);

        choice->text = rows.items[i].title;
        choice->note = rows.items[i].number;
        choice->value = rows.items[i].id.value;
    }
    prompt->more = rows.edges.more_after;
    return status;
}

/* "24.03.2025 Byrådet 3. Helhedsplan", and below it the words that were found. Where there is
   little room the body is called as in paths; a document is called one. */
static void suggest_hit(struct app *self, const struct search_hit *hit)
{
    struct prompt *prompt = &self->prompt;
    struct prompt_choice *choice = prompt_suggest(prompt);
    struct str text = STR_INIT;
    char date[DATE_WORDS];

    date_words(hit->date, date);
    str_printf(&text, "%s%s", date, date[0] == '\0' ? "" : " ");
    if (hit->forum_name != NULL && self->grid.columns < NARROW_COLUMNS)
        path_short_name(hit->forum_name, &text);
    else
        str_append(&text,
                   hit->forum_name != NULL ? hit->forum_name : ui_text(&self->ui, N_("Document:")));
    if (hit->number != NULL)
        str_printf(&text, " %s.", hit->number);
    str_printf(&text, " %s", hit->title.text);
    choice->text = arena_strdup(&prompt->arena, str_text(&text));
    choice->note = hit->extract.text;
    choice->below = true;
    choice->marks = hit->extract.marks;
    choice->mark_count = hit->extract.mark_count;
    choice->kind = (int)hit->kind;
    choice->value = hit->kind == SEARCH_ITEM       ? hit->item.value
                    : hit->kind == SEARCH_DECISION ? hit->decision.value
                                                   : hit->source.value;
    str_clear(&text);
}

/* Hits behind those that are suggested already. */
static enum status add_hits(struct app *self, int64_t behind, struct error *err)
{
    struct prompt *prompt = &self->prompt;
    struct search_request request = {
        .words = str_text(&prompt->text), .prefix = true, .before = behind, .count = SUGGESTIONS};
    struct search_hits hits = {0};
    enum status status =
        search(self->room.database, self->room.viewer, &request, &prompt->arena, &hits, err);

    if (status != STATUS_OK)
        return status;
    for (size_t i = 0; i < hits.count; i++) {
        suggest_hit(self, &hits.items[i]);
        self->last_hit = hits.items[i].key;
    }
    prompt->more = hits.more;
    return STATUS_OK;
}

static enum status suggest_hits(struct app *self, const char *typed, struct error *err)
{
    int letters = text_columns(CHARSET_UTF8, slice_trim(slice_of(typed)));

    if (letters > 1) {
        self->prompt.hint = N_("Nothing holds all of these words.");
        return add_hits(self, 0, err);
    }
    self->prompt.hint = N_("Type words: each is found in all its forms, where all of them stand. "
                           "\"Words in quotes\" stand side by side; begin* finds what begins so; a "
                           "case number finds its case.");
    return STATUS_OK;
}

/* Who comes to the last hit gets those behind it: they are a list of any length. */
static enum status follow_choice(struct app *self, struct error *err)
{
    struct prompt *prompt = &self->prompt;

    if (prompt->kind != PROMPT_SEARCH || !prompt->chosen || !prompt->more ||
        prompt->choice + 1 < prompt->count || prompt->count >= HITS_MOST)
        return STATUS_OK;
    return add_hits(self, self->last_hit, err);
}

/* What may be typed where nothing is suggested. */
static const char *hint_of(enum prompt_kind kind)
{
    switch ((int)kind) {
    case PROMPT_PALETTE:
        return N_("No action is called so.");
    case PROMPT_JUMP:
        return N_("A date (24.03.2025, 03.2025, 2025) in lists by date, else how the row begins.");
    case PROMPT_FORUM:
        return N_("No forum's name begins so.");
    case PROMPT_CASE:
        return N_("No case has this number, and no title begins so.");
    case PROMPT_OUTCOME:
        return N_("No outcome is called so.");
    case PROMPT_PARTY:
        return N_("A party's letter, as Ø; nothing takes this filter away.");
    case PROMPT_PERIOD:
        return N_("2024, 03.2024, 01.2024-06.2024, or 2024- for all since; nothing takes this "
                  "filter away.");
    default:
        return NULL;
    }
}

static enum status suggest(struct app *self, struct error *err)
{
    const char *typed = str_text(&self->prompt.text);

    prompt_reset_choices(&self->prompt);
    self->prompt.hint = hint_of((enum prompt_kind)self->prompt.kind);
    switch ((enum prompt_kind)self->prompt.kind) {
    case PROMPT_PALETTE:
        suggest_actions(self, typed);
        break;
    case PROMPT_OUTCOME:
        suggest_outcomes(self, typed);
        break;
    case PROMPT_REMOVE:
        app_suggest_filters(self);
        break;
    case PROMPT_FORUM:
        return suggest_forums(self, typed, err);
    case PROMPT_CASE:
        return suggest_cases(self, typed, err);
    case PROMPT_SEARCH:
        return suggest_hits(self, typed, err);
    case PROMPT_FILTER:
        self->follow = true;
        return list_set_filter(app_list(self, self->focus), typed, err);
    case PROMPT_FIND:
        (void)reader_find(self->help ? &self->help_reader : &self->view.reader, typed);
        break;
    case PROMPT_JUMP:
    case PROMPT_PARTY:
    case PROMPT_PERIOD:
        break;
    }
    return STATUS_OK;
}

void app_ask(struct app *self, enum prompt_kind kind)
{
    struct error err = {0};
    struct list *list = app_list(self, self->focus);

    prompt_open(&self->prompt, (int)kind, label_of(kind));
    if (kind == PROMPT_FILTER)
        prompt_insert(&self->prompt, str_slice(&list->filter));
    if (kind != PROMPT_FILTER && kind != PROMPT_FIND && suggest(self, &err) != STATUS_OK)
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
        status = suggest(self, &err);
    else if (result == PROMPT_MOVED)
        status = follow_choice(self, &err);
    else if (result == PROMPT_ACCEPTED || result == PROMPT_CANCELLED)
        status = finish(self, result == PROMPT_ACCEPTED, &err);
    if (status != STATUS_OK && status != STATUS_NOT_FOUND)
        app_say_error(self, &err);
}
