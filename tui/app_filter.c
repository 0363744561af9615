/* What narrows the log of decisions: each filter is set and taken away on its own, and all hold
   together. They are shown in words, for nobody should have to remember what was left out. */
#include "tui/app_private.h"

#include "core/utf8.h"
#include "tui/words.h"

#include <string.h>

/* What the suggestion of a filter to take away says beside it. */
static const char *kind_word(enum filter_kind kind)
{
    static const char *const words[] = {
        [FILTER_FORUM] = N_("Forum"),     [FILTER_CASE] = N_("Case"),
        [FILTER_OUTCOME] = N_("Outcome"), [FILTER_PARTY] = N_("Party against"),
        [FILTER_PERIOD] = N_("Period"),
    };

    return words[kind];
}

void app_filter_words(const struct app *self, struct str *out)
{
    for (int kind = 0; kind < FILTER_COUNT; kind++) {
        const struct str *words = &self->decisions.words[kind];

        if (words->length > 0)
            str_printf(out, "%s%s", out->length > 0 ? ", " : "", str_text(words));
    }
}

void app_suggest_filters(struct app *self)
{
    for (int kind = 0; kind < FILTER_COUNT; kind++) {
        struct prompt_choice *choice;

        if (self->decisions.words[kind].length == 0)
            continue;
        choice = prompt_suggest(&self->prompt);
        choice->text = str_text(&self->decisions.words[kind]);
        choice->note = ui_text(&self->ui, kind_word((enum filter_kind)kind));
        choice->value = kind;
    }
}

static void take_away(struct app *self, enum filter_kind kind)
{
    struct decision_filter *filter = &self->decisions.source.filter;

    str_reset(&self->decisions.words[kind]);
    switch (kind) {
    case FILTER_FORUM:
        filter->forum = (struct forum_id){0};
        break;
    case FILTER_CASE:
        filter->casefile = (struct casefile_id){0};
        break;
    case FILTER_OUTCOME:
        filter->by_outcome = false;
        break;
    case FILTER_PARTY:
        filter->party_against = NULL;
        break;
    case FILTER_PERIOD:
        filter->from = NO_DATE;
        filter->to = NO_DATE;
        break;
    case FILTER_COUNT:
        break;
    }
}

enum status app_show_all_decisions(struct app *self, struct error *err)
{
    for (int kind = 0; kind < FILTER_COUNT; kind++)
        take_away(self, (enum filter_kind)kind);
    self->follow = true;
    return list_reload(&self->decisions.list, err);
}

/* One end of a period: its first day, or its last. "2024", "03.2024", "24.03.2024"; nothing is an
   open end. */
static enum status read_end(struct slice typed, bool first, struct date *date)
{
    struct slice text = slice_trim(typed);
    struct str copy = STR_INIT;
    enum status status = STATUS_OK;
    size_t dots = 0;

    *date = NO_DATE;
    str_append_slice(&copy, text);
    for (size_t i = 0; i < text.length; i++)
        dots += text.data[i] < '0' || text.data[i] > '9';
    if (text.length > 0)
        status = date_of_words(str_text(&copy), date);
    if (status == STATUS_OK && first && text.length > 0 && dots < 2)
        date->day = 1;
    if (status == STATUS_OK && first && text.length > 0 && dots < 1)
        date->month = 1;
    str_clear(&copy);
    return status;
}

static enum status read_period(const char *typed, struct decision_filter *filter, struct error *err)
{
    struct slice text = slice_trim(slice_of(typed));
    ptrdiff_t dash = slice_find_byte(text, '-');
    struct date day;
    enum status status = STATUS_OK;

    if (date_parse_iso(typed, &day) == STATUS_OK || dash < 0) {
        status = read_end(text, true, &filter->from);
        if (status == STATUS_OK)
            status = read_end(text, false, &filter->to);
    } else {
        status = read_end(slice_sub(text, 0, (size_t)dash), true, &filter->from);
        if (status == STATUS_OK)
            status = read_end(slice_from(text, (size_t)dash + 1), false, &filter->to);
    }
    if (status == STATUS_OK && date_is_set(filter->from) && date_is_set(filter->to) &&
        date_compare(filter->from, filter->to) > 0)
        status = STATUS_INVALID;
    if (status == STATUS_OK && !date_is_set(filter->from) && !date_is_set(filter->to))
        status = STATUS_INVALID;
    if (status != STATUS_OK)
        return error_set(err, STATUS_INVALID,
                         N_("“%1” is no period; write 2024 or 01.2024-06.2024"), typed, NULL);
    return STATUS_OK;
}

/* Ballot letters are capitals, however they are typed. */
static void append_party(struct slice typed, struct str *out)
{
    while (typed.length > 0) {
        unsigned codepoint;
        size_t bytes = utf8_decode(typed.data, typed.length, &codepoint);

        str_append_codepoint(out, utf8_upper(codepoint));
        typed = slice_from(typed, bytes);
    }
}

static void name_filter(struct app *self, enum filter_kind kind, const char *msgid,
                        const char *value)
{
    str_reset(&self->decisions.words[kind]);
    ui_format(&self->ui, &self->decisions.words[kind], msgid, value, NULL, NULL);
}

static void keep_party(struct app *self, const char *typed)
{
    struct decisions_pane *pane = &self->decisions;

    str_reset(&pane->party);
    append_party(slice_trim(slice_of(typed)), &pane->party);
    pane->source.filter.party_against = str_text(&pane->party);
    name_filter(self, FILTER_PARTY, N_("%1 against"), str_text(&pane->party));
}

static enum status keep_period(struct app *self, const char *typed, struct error *err)
{
    struct decision_filter read = {.from = NO_DATE, .to = NO_DATE};
    enum status status = read_period(typed, &read, err);

    if (status != STATUS_OK)
        return status;
    self->decisions.source.filter.from = read.from;
    self->decisions.source.filter.to = read.to;
    name_filter(self, FILTER_PERIOD, "%1", typed);
    return STATUS_OK;
}

static void keep_choice(struct app *self, enum filter_kind kind, const struct prompt_choice *choice)
{
    struct decision_filter *filter = &self->decisions.source.filter;

    if (kind == FILTER_FORUM) {
        filter->forum = (struct forum_id){choice->value};
    } else if (kind == FILTER_CASE) {
        filter->casefile = (struct casefile_id){choice->value};
    } else {
        filter->by_outcome = true;
        filter->outcome = (enum outcome)choice->value;
    }
    name_filter(self, kind, kind == FILTER_CASE ? N_("case %1") : "%1", choice->text);
}

static enum filter_kind kind_of(enum prompt_kind prompt, const struct prompt_choice *choice)
{
    switch ((int)prompt) {
    case PROMPT_FORUM:
        return FILTER_FORUM;
    case PROMPT_CASE:
        return FILTER_CASE;
    case PROMPT_OUTCOME:
        return FILTER_OUTCOME;
    case PROMPT_PARTY:
        return FILTER_PARTY;
    case PROMPT_PERIOD:
        return FILTER_PERIOD;
    default:
        return choice == NULL ? FILTER_COUNT : (enum filter_kind)choice->value;
    }
}

enum status app_filter_decisions(struct app *self, enum prompt_kind prompt,
                                 const struct prompt_choice *choice, const char *typed,
                                 struct error *err)
{
    enum filter_kind kind = kind_of(prompt, choice);
    bool nothing = slice_trim(slice_of(typed)).length == 0 && !self->prompt.chosen;
    enum status status = STATUS_OK;

    if (prompt == PROMPT_REMOVE || nothing)
        take_away(self, kind);
    else if (kind == FILTER_PARTY)
        keep_party(self, typed);
    else if (kind == FILTER_PERIOD)
        status = keep_period(self, typed, err);
    else if (choice == NULL)
        status = error_set(err, STATUS_INVALID, N_("there is no “%1”"), typed, NULL);
    else
        keep_choice(self, kind, choice);
    if (status != STATUS_OK)
        return status;
    self->follow = true;
    return list_reload(&self->decisions.list, err);
}
