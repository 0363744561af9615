/* What is suggested in the line at the bottom while one types. */
#include "tui/app_private.h"

#include "tui/path_line.h"
#include "tui/words.h"

enum { SUGGESTIONS = 50, NARROW_COLUMNS = 60, HITS_MOST = 5000 };

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

enum status app_suggest_more(struct app *self, struct error *err)
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

enum status app_suggest(struct app *self, struct error *err)
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
