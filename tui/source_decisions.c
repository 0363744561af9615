/* The log of decisions over everything. */
#include "tui/describe.h"
#include "tui/sources.h"
#include "tui/width.h"
#include "tui/words.h"

/* What it was about. A reported decision stands on no agenda that is known: its case says it. */
static const char *title_of(const struct decision_row *decision)
{
    if (decision->item_title != NULL)
        return decision->item_title;
    if (decision->item.value == 0 && decision->casefile_title != NULL)
        return decision->casefile_title;
    return decision->text;
}

static void fill_decision(const struct decisions_source *self, const struct decision_row *decision,
                          struct row_page *page)
{
    const struct ui *ui = self->room->ui;
    struct row *row = LIST_PUSH(&page->arena, page);
    struct str vote = STR_INIT;
    char date[DATE_WORDS];

    date_words(decision->date, date);
    describe_vote_short(&decision->vote, ui, &vote);
    row->mark = (struct row_mark){decision->id.value, place_of_date(decision->date)};
    row->cells[0] = arena_strdup(&page->arena, date);
    row->cells[1] = outcome_mark(decision->outcome);
    row->cells[2] = ui_text(ui, outcome_short_word(decision->outcome));
    row->cell_styles[1] = outcome_style(decision->outcome);
    row->cell_styles[2] = outcome_style(decision->outcome);
    row->cells[3] = arena_strdup(&page->arena, str_text(&vote));
    row->cells[4] = arena_strdup(&page->arena, decision->forum_name);
    row->cells[5] = arena_strdup(&page->arena, title_of(decision));
    str_clear(&vote);
}

static enum status fetch(void *data, const struct row_mark *from, enum row_direction direction,
                         size_t count, struct row_page *page, struct error *err)
{
    const struct decisions_source *self = data;
    char text[DATE_TEXT];
    struct window window = window_of(from, direction, count, text);
    struct arena arena = ARENA_INIT;
    struct decision_rows rows = {0};
    enum status status = read_decisions(self->room->database, self->room->viewer, &self->filter,
                                        &window, &arena, &rows, err);

    for (size_t i = 0; status == STATUS_OK && i < rows.count; i++)
        fill_decision(self, &rows.items[i], page);
    page->end = direction == ROWS_AFTER ? !rows.edges.more_after : !rows.edges.more_before;
    arena_clear(&arena);
    return status;
}

static enum status seek(void *data, const char *text, struct row_mark *from, struct error *err)
{
    (void)data;
    return seek_date(text, from, err);
}

/* Of the two that give way the outcome's word goes first: its mark says the same. */
static const struct row_column *columns_of(void *data, size_t *count)
{
    const struct decisions_source *self = data;

    *count = sizeof self->columns / sizeof *self->columns;
    return self->columns;
}

/* As wide as the longest word for an outcome is in the user's language. */
static int outcome_columns(const struct ui *ui)
{
    int widest = 0;

    for (int outcome = 0; outcome < OUTCOME_COUNT; outcome++) {
        const char *word = ui_text(ui, outcome_short_word((enum outcome)outcome));
        int columns = text_columns(CHARSET_UTF8, slice_of(word));

        widest = columns > widest ? columns : widest;
    }
    return widest;
}

bool decisions_source_filtered(const struct decisions_source *self)
{
    return self->filter.forum.value != 0 || self->filter.casefile.value != 0 ||
           self->filter.by_outcome || self->filter.party_against != NULL ||
           date_is_set(self->filter.from) || date_is_set(self->filter.to);
}

static const char *empty(void *data)
{
    const struct decisions_source *self = data;

    return decisions_source_filtered(self)
               ? N_("No decision is of this kind.")
               : N_("No decisions are known. Read minutes with sagsgang import.");
}

struct row_source decisions_source(struct decisions_source *self, const struct reading_room *room)
{
    static const struct row_source_ops ops = {
        .fetch = fetch, .seek = seek, .columns = columns_of, .empty = empty};

    *self = (struct decisions_source){
        .room = room,
        .columns = {{.width = 10},
                    {.width = 1},
                    {.width = outcome_columns(room->ui), .rank = 3},
                    {.width = 8, .grow = 4, .most = 16, .rank = 1},
                    {.width = 12, .grow = 3, .most = 36, .rank = 2},
                    {.width = 14, .grow = 7}},
    };
    return (struct row_source){&ops, self};
}
