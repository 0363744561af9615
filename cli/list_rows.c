#include "cli/list_rows.h"

#include "cli/json_writer.h"
#include "core/memory.h"
#include "db/read_attendance.h"
#include "db/read_case.h"
#include "db/read_decisions.h"
#include "db/read_forums.h"
#include "db/read_meetings.h"
#include "db/read_person.h"
#include "tui/words.h"

#include <stdlib.h>
#include <string.h>

#define COLUMNS(columns) columns, sizeof(columns) / sizeof(columns)[0]

static const char *date_cell(struct lister *lister, struct date date)
{
    char text[DATE_TEXT];

    date_format_iso(date, text);
    return date_is_set(date) ? arena_strdup(lister->arena, text) : NULL;
}

static const char *clock_cell(struct lister *lister, struct clock_time time)
{
    char text[CLOCK_TEXT];

    if (!clock_is_set(time))
        return NULL;
    clock_format((struct clock_time){time.minutes % 1440}, text);
    return arena_strdup(lister->arena, text);
}

static struct table_cell id_cell(int64_t id)
{
    return id == 0 ? CELL_NULL : CELL_NUMBER((long)id);
}

/* Notes where the page ended. */
#define END_PAGE(page, rows)                                                                       \
    do {                                                                                           \
        (page)->rows = (rows).count;                                                               \
        (page)->more = (rows).edges.more_after && (rows).count > 0;                                \
        if ((rows).count > 0)                                                                      \
            (page)->last = (rows).items[(rows).count - 1].key;                                     \
    } while (0)

static const struct table_column forum_columns[] = {
    {"id", N_("Id"), 7, TABLE_NUMBER},    {"name", N_("Forum"), 44, TABLE_TEXT},
    {"kind", N_("Kind"), 26, TABLE_TEXT}, {"parent", N_("Anchored in"), 24, TABLE_TEXT},
    {"external", NULL, 0, TABLE_BOOL},    {"dissolved", NULL, 0, TABLE_BOOL},
    {"aliases", NULL, 0, TABLE_TEXT},     {"newest_meeting", N_("Last met"), 0, TABLE_TEXT},
};

static enum status write_forums(struct lister *lister, const struct window *window,
                                struct page *page, struct error *err)
{
    struct forum_rows rows = {0};
    enum status status = read_forums(lister->session->database, &lister->session->viewer, NULL,
                                     window, lister->arena, &rows, err);

    for (size_t i = 0; status == STATUS_OK && i < rows.count; i++) {
        const struct forum_row *row = &rows.items[i];

        table_row(
            &lister->table,
            (struct table_cell[]){id_cell(row->id.value), CELL_TEXT(row->name),
                                  CELL_KEY(forum_kind_key(row->kind), forum_kind_word(row->kind)),
                                  CELL_TEXT(row->parent_name), CELL_NUMBER(row->external),
                                  CELL_NUMBER(row->dissolved), CELL_TEXT(row->aliases),
                                  CELL_TEXT(date_cell(lister, row->newest_meeting))});
    }
    END_PAGE(page, rows);
    return status;
}

static const struct table_column meeting_columns[] = {
    {"id", N_("Id"), 7, TABLE_NUMBER},      {"date", N_("Date"), 10, TABLE_TEXT},
    {"start", N_("Begins"), 8, TABLE_TEXT}, {"end", NULL, 0, TABLE_TEXT},
    {"forum", N_("Forum"), 40, TABLE_TEXT}, {"state", N_("State"), 9, TABLE_TEXT},
    {"place", N_("Place"), 0, TABLE_TEXT},  {"term", NULL, 0, TABLE_TEXT},
};

static enum status write_meetings(struct lister *lister, const struct window *window,
                                  struct page *page, struct error *err)
{
    const struct meeting_filter filter = list_filter_meetings(lister->filter);
    struct meeting_rows rows = {0};
    enum status status = read_meetings_where(lister->session->database, &lister->session->viewer,
                                             &filter, window, lister->arena, &rows, err);

    for (size_t i = 0; status == STATUS_OK && i < rows.count; i++) {
        const struct meeting_row *row = &rows.items[i];

        table_row(&lister->table,
                  (struct table_cell[]){
                      id_cell(row->id.value), CELL_TEXT(date_cell(lister, row->date)),
                      CELL_TEXT(clock_cell(lister, row->starts)),
                      CELL_TEXT(clock_cell(lister, row->ends)), CELL_TEXT(row->forum_name),
                      CELL_KEY(meeting_state_key(row->state), meeting_state_word(row->state)),
                      CELL_TEXT(row->place), CELL_TEXT(row->term)});
    }
    END_PAGE(page, rows);
    return status;
}

static const struct table_column item_columns[] = {
    {"id", N_("Id"), 7, TABLE_NUMBER},
    {"meeting", NULL, 0, TABLE_NUMBER},
    {"date", N_("Date"), 10, TABLE_TEXT},
    {"forum", N_("Forum"), 28, TABLE_TEXT},
    {"number", N_("Item"), 5, TABLE_TEXT},
    {"mark", NULL, 0, TABLE_TEXT},
    {"closed", NULL, 0, TABLE_BOOL},
    {"case", N_("Case"), 12, TABLE_TEXT},
    {"outcome", N_("Outcome"), 16, TABLE_TEXT},
    {"minutes", NULL, 0, TABLE_NUMBER},
    {"responsible", NULL, 0, TABLE_TEXT},
    {"title", N_("Title"), 0, TABLE_TEXT},
};

static const char *mark_cell(enum item_mark mark)
{
    return mark == MARK_NONE ? NULL : item_mark_key(mark);
}

/* Of an item without a decision there is nothing to say. */
static struct table_cell outcome_cell(enum outcome outcome)
{
    return outcome == OUTCOME_NONE ? CELL_NULL
                                   : CELL_KEY(outcome_key(outcome), outcome_word(outcome));
}

static enum status write_items(struct lister *lister, const struct window *window,
                               struct page *page, struct error *err)
{
    const struct meeting_filter filter = list_filter_meetings(lister->filter);
    struct listed_items rows = {0};
    enum status status = read_item_list(lister->session->database, &lister->session->viewer,
                                        &filter, window, lister->arena, &rows, err);

    for (size_t i = 0; status == STATUS_OK && i < rows.count; i++) {
        const struct listed_item *row = &rows.items[i];
        const struct item_row *item = &row->item;

        table_row(&lister->table,
                  (struct table_cell[]){
                      id_cell(item->id.value), id_cell(row->meeting.value),
                      CELL_TEXT(date_cell(lister, row->date)), CELL_TEXT(row->forum_name),
                      CELL_TEXT(item->number), CELL_TEXT(mark_cell(item->mark)),
                      CELL_NUMBER(item->closed), CELL_TEXT(item->casefile_number),
                      outcome_cell(item->outcome),
                      item->minutes == NUMBER_NONE ? CELL_NULL : CELL_NUMBER(item->minutes),
                      CELL_TEXT(row->responsible), CELL_TEXT(item->title)});
    }
    END_PAGE(page, rows);
    return status;
}

static const struct table_column case_columns[] = {
    {"id", N_("Id"), 7, TABLE_NUMBER},
    {"number", N_("Case"), 14, TABLE_TEXT},
    {"state", N_("State"), 16, TABLE_TEXT},
    {"decided_by", N_("Decided by"), 20, TABLE_TEXT},
    {"last_treated", N_("Treated"), 10, TABLE_TEXT},
    {"title", N_("Title"), 0, TABLE_TEXT},
};

/* All by title; those of a forum or a period by when they were treated. */
static enum status write_cases(struct lister *lister, const struct window *window,
                               struct page *page, struct error *err)
{
    const struct meeting_filter filter = list_filter_meetings(lister->filter);
    struct casefile_rows rows = {0};
    enum status status;

    if (lister->filter->given != 0)
        status = read_casefiles_treated(lister->session->database, &lister->session->viewer,
                                        &filter, window, lister->arena, &rows, err);
    else
        status = read_casefiles(lister->session->database, &lister->session->viewer, NULL, window,
                                lister->arena, &rows, err);
    for (size_t i = 0; status == STATUS_OK && i < rows.count; i++) {
        const struct casefile_row *row = &rows.items[i];

        table_row(&lister->table,
                  (struct table_cell[]){
                      id_cell(row->id.value), CELL_TEXT(row->number),
                      CELL_KEY(casefile_state_key(row->state), casefile_state_word(row->state)),
                      CELL_TEXT(row->deciding_forum_name),
                      CELL_TEXT(date_cell(lister, row->last_treated)), CELL_TEXT(row->title)});
    }
    END_PAGE(page, rows);
    return status;
}

/* "A, Ø" as ["A", "Ø"]; NULL as []. */
static void list_json(struct str *out, const char *list)
{
    const char *at = list;

    str_append_char(out, '[');
    while (at != NULL && *at != '\0') {
        size_t length = strcspn(at, ",");
        char *word = xstrndup(at, length);

        json_quote(out, word);
        free(word);
        at += length;
        if (*at == ',')
            str_append(out, ", ");
        at += strspn(at, ", ");
    }
    str_append_char(out, ']');
}

static void count_json(struct str *out, const char *key, int count)
{
    str_printf(out, "\"%s\": ", key);
    if (count == NUMBER_NONE)
        str_append(out, "null, ");
    else
        str_printf(out, "%d, ", count);
}

void vote_json(struct str *out, const struct vote_row *vote)
{
    const struct {
        const char *key;
        const char *list;
    } lists[] = {{"parties_against", vote->parties_against},
                 {"parties_for", vote->parties_for},
                 {"parties_abstain", vote->parties_abstain},
                 {"names_against", vote->names_against},
                 {"names_for", vote->names_for},
                 {"names_abstain", vote->names_abstain}};

    str_append_char(out, '{');
    count_json(out, "for", vote->count_for);
    count_json(out, "against", vote->count_against);
    count_json(out, "abstain", vote->count_abstain);
    for (size_t i = 0; i < sizeof lists / sizeof lists[0]; i++) {
        str_printf(out, "\"%s\": ", lists[i].key);
        list_json(out, lists[i].list);
        str_append(out, ", ");
    }
    str_printf(out, "\"unanimous\": %s}", vote->unanimous ? "true" : "false");
}

/* In parentheses stands who was outvoted: against a motion that was carried, for one that fell. */
void vote_words(struct str *out, const struct vote_row *vote, const struct context *context)
{
    bool fell = vote->count_for < vote->count_against;
    const char *lost_for = vote->parties_for != NULL ? vote->parties_for : vote->names_for;
    const char *lost = vote->parties_against != NULL ? vote->parties_against : vote->names_against;

    if (!vote->present)
        return;
    if (vote->count_for != NUMBER_NONE && vote->count_against != NUMBER_NONE)
        str_printf(out, "%d–%d", vote->count_for, vote->count_against);
    else if (vote->unanimous)
        str_append(out, context_text(context, N_("unanimous")));
    if (lost_for != NULL && (fell || lost == NULL))
        str_printf(out, "%s(%s %s)", out->length > 0 ? " " : "", context_text(context, N_("for")),
                   lost_for);
    else if (lost != NULL)
        str_printf(out, "%s(%s)", out->length > 0 ? " " : "", lost);
}

/* "1, 2" as [1, 2]. */
static const char *points_cell(struct lister *lister, const char *points)
{
    struct str text = STR_INIT;
    const char *kept;

    str_printf(&text, "[%s]", points == NULL ? "" : points);
    kept = arena_slice(lister->arena, str_slice(&text));
    str_clear(&text);
    return kept;
}

/* For people a few signs, for programs an object; NULL where there was no vote. */
static const char *vote_cell(struct lister *lister, const struct vote_row *vote)
{
    struct str text = STR_INIT;
    const char *kept = NULL;

    if (vote->present && lister->table.format == OUTPUT_PEOPLE)
        vote_words(&text, vote, lister->table.context);
    else if (vote->present)
        vote_json(&text, vote);
    if (vote->present)
        kept = arena_slice(lister->arena, str_slice(&text));
    str_clear(&text);
    return kept;
}

static const struct table_column decision_columns[] = {
    {"id", N_("Id"), 7, TABLE_NUMBER},          {"date", N_("Date"), 10, TABLE_TEXT},
    {"forum", N_("Forum"), 26, TABLE_TEXT},     {"case", N_("Case"), 12, TABLE_TEXT},
    {"item", N_("Item"), 5, TABLE_TEXT},        {"points", NULL, 0, TABLE_JSON},
    {"outcome", N_("Outcome"), 16, TABLE_TEXT}, {"vote", N_("Vote"), 14, TABLE_JSON},
    {"amendment", NULL, 0, TABLE_BOOL},         {"mover", NULL, 0, TABLE_TEXT},
    {"dissent", NULL, 0, TABLE_TEXT},           {"referred_to", NULL, 0, TABLE_TEXT},
    {"meeting", NULL, 0, TABLE_NUMBER},         {"text", N_("Decision"), 0, TABLE_TEXT},
};

static enum status write_decisions(struct lister *lister, const struct window *window,
                                   struct page *page, struct error *err)
{
    const struct decision_filter filter = list_filter_decisions(lister->filter);
    struct decision_rows rows = {0};
    enum status status = read_decisions(lister->session->database, &lister->session->viewer,
                                        &filter, window, lister->arena, &rows, err);

    for (size_t i = 0; status == STATUS_OK && i < rows.count; i++) {
        const struct decision_row *row = &rows.items[i];

        table_row(&lister->table,
                  (struct table_cell[]){
                      id_cell(row->id.value), CELL_TEXT(date_cell(lister, row->date)),
                      CELL_TEXT(row->forum_name), CELL_TEXT(row->casefile_number),
                      CELL_TEXT(row->item_number), CELL_TEXT(points_cell(lister, row->points)),
                      CELL_KEY(outcome_key(row->outcome), outcome_word(row->outcome)),
                      CELL_TEXT(vote_cell(lister, &row->vote)), CELL_NUMBER(row->amendment),
                      CELL_TEXT(row->mover), CELL_TEXT(row->dissent), CELL_TEXT(row->referred_to),
                      id_cell(row->meeting.value), CELL_TEXT(row->text)});
    }
    END_PAGE(page, rows);
    return status;
}

static const struct table_column attendance_columns[] = {
    {"id", NULL, 0, TABLE_NUMBER},
    {"meeting", N_("Meeting"), 8, TABLE_NUMBER},
    {"date", N_("Date"), 10, TABLE_TEXT},
    {"forum", N_("Forum"), 28, TABLE_TEXT},
    {"person", N_("Person"), 26, TABLE_TEXT},
    {"party", NULL, 0, TABLE_TEXT},
    {"state", N_("State"), 14, TABLE_TEXT},
    {"for", NULL, 0, TABLE_TEXT},
    {"from", N_("From"), 5, TABLE_TEXT},
    {"to", N_("To"), 5, TABLE_TEXT},
    {"item", N_("Item"), 0, TABLE_TEXT},
};

static enum status write_meeting_attendance(struct lister *lister,
                                            const struct meeting_row *meeting, struct error *err)
{
    const struct person_id only = lister->filter->person;
    struct attendance_rows rows = {0};
    enum status status = read_attendance(lister->session->database, &lister->session->viewer,
                                         meeting->id, lister->arena, &rows, err);

    for (size_t i = 0; status == STATUS_OK && i < rows.count && !pages_full(lister); i++) {
        const struct attendance_row *row = &rows.items[i];

        if (only.value != 0 && row->person.value != only.value)
            continue;
        table_row(&lister->table,
                  (struct table_cell[]){
                      id_cell(row->id), id_cell(meeting->id.value),
                      CELL_TEXT(date_cell(lister, meeting->date)), CELL_TEXT(meeting->forum_name),
                      CELL_TEXT(row->name), CELL_TEXT(row->party),
                      CELL_KEY(attendance_state_key(row->state), attendance_state_word(row->state)),
                      CELL_TEXT(row->substitute_for), CELL_TEXT(clock_cell(lister, row->from)),
                      CELL_TEXT(clock_cell(lister, row->to)), CELL_TEXT(row->item_number)});
    }
    return status;
}

static enum status write_person_attendance(struct lister *lister, const struct window *window,
                                           struct page *page, struct error *err)
{
    const struct list_filter *asked = lister->filter;
    const struct person_attendance_filter filter = {asked->person, asked->forum, asked->from,
                                                    asked->to, true};
    struct person_attendance_rows rows = {0};
    enum status status = read_attendance_where(lister->session->database, &lister->session->viewer,
                                               &filter, window, lister->arena, &rows, err);

    for (size_t i = 0; status == STATUS_OK && i < rows.count; i++) {
        const struct person_attendance_row *row = &rows.items[i];

        table_row(&lister->table,
                  (struct table_cell[]){
                      id_cell(row->id), id_cell(row->meeting.value),
                      CELL_TEXT(date_cell(lister, row->date)), CELL_TEXT(row->forum_name),
                      CELL_TEXT(row->name), CELL_TEXT(row->party),
                      CELL_KEY(attendance_state_key(row->state), attendance_state_word(row->state)),
                      CELL_TEXT(row->substitute_for), CELL_TEXT(clock_cell(lister, row->from)),
                      CELL_TEXT(clock_cell(lister, row->to)), CELL_TEXT(row->item_number)});
    }
    END_PAGE(page, rows);
    return status;
}

/* One person's, or meeting by meeting of a forum or of all. */
static enum status write_attendance(struct lister *lister, const struct window *window,
                                    struct page *page, struct error *err)
{
    const struct meeting_filter filter = list_filter_meetings(lister->filter);
    struct meeting_rows rows = {0};
    enum status status;

    if (filter.person.value != 0 && filter.casefile.value == 0 && filter.meeting.value == 0)
        return write_person_attendance(lister, window, page, err);
    status = read_meetings_where(lister->session->database, &lister->session->viewer, &filter,
                                 window, lister->arena, &rows, err);
    for (size_t i = 0; status == STATUS_OK && i < rows.count; i++)
        status = write_meeting_attendance(lister, &rows.items[i], err);
    END_PAGE(page, rows);
    return status;
}

static const struct table_column person_columns[] = {
    {"id", N_("Id"), 7, TABLE_NUMBER},
    {"name", N_("Person"), 30, TABLE_TEXT},
    {"party", N_("Party"), 5, TABLE_TEXT},
    {"title", N_("Title"), 0, TABLE_TEXT},
};

static enum status write_persons(struct lister *lister, const struct window *window,
                                 struct page *page, struct error *err)
{
    struct person_rows rows = {0};
    enum status status = read_persons(lister->session->database, &lister->session->viewer, NULL,
                                      window, lister->arena, &rows, err);

    for (size_t i = 0; status == STATUS_OK && i < rows.count; i++) {
        const struct person_row *row = &rows.items[i];

        table_row(&lister->table,
                  (struct table_cell[]){id_cell(row->id.value), CELL_TEXT(row->name),
                                        CELL_TEXT(row->party), CELL_TEXT(row->title)});
    }
    END_PAGE(page, rows);
    return status;
}

const struct list_kind list_kinds[] = {
    {"forums", COLUMNS(forum_columns), write_forums, 0},
    {"meetings", COLUMNS(meeting_columns), write_meetings,
     NARROW_FORUM | NARROW_CASE | NARROW_PERSON | NARROW_PERIOD},
    {"items", COLUMNS(item_columns), write_items,
     NARROW_FORUM | NARROW_CASE | NARROW_PERIOD | NARROW_MEETING},
    {"cases", COLUMNS(case_columns), write_cases, NARROW_FORUM | NARROW_PERIOD},
    {"decisions", COLUMNS(decision_columns), write_decisions,
     NARROW_FORUM | NARROW_CASE | NARROW_PERSON | NARROW_OUTCOME | NARROW_AGAINST | NARROW_PERIOD},
    {"attendance", COLUMNS(attendance_columns), write_attendance,
     NARROW_FORUM | NARROW_CASE | NARROW_PERSON | NARROW_PERIOD | NARROW_MEETING},
    {"persons", COLUMNS(person_columns), write_persons, 0},
    {NULL, NULL, 0, NULL, 0},
};

/* What Danes call them. */
static const struct {
    const char *name;
    const char *kind;
} danish[] = {
    {"fora", "forums"},         {"udvalg", "forums"},    {"møder", "meetings"},
    {"punkter", "items"},       {"sager", "cases"},      {"beslutninger", "decisions"},
    {"fremmøde", "attendance"}, {"personer", "persons"},
};

const struct list_kind *list_kind_find(const char *name)
{
    for (size_t i = 0; i < sizeof danish / sizeof danish[0]; i++) {
        if (strcmp(danish[i].name, name) == 0)
            name = danish[i].kind;
    }
    for (const struct list_kind *kind = list_kinds; kind->name != NULL; kind++) {
        if (strcmp(kind->name, name) == 0)
            return kind;
    }
    return NULL;
}
