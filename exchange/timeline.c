#include "exchange/timeline.h"

#include "exchange/charter_cells.h"
#include "exchange/timeline_flow.h"
#include "exchange/timeline_prose.h"
#include "exchange/timeline_row.h"
#include "exchange/words.h"

/* «20/41736», «2011-4057», «24-012144»: the year that a case number begins with, or 0. */
static int case_year(const char *number)
{
    struct slice text = slice_of(number == NULL ? "" : number);
    size_t digits = words_digits(text);
    int year = 0;

    if ((digits != 2 && digits != 4) || digits >= text.length ||
        (text.data[digits] != '/' && text.data[digits] != '-'))
        return 0;
    for (size_t i = 0; i < digits; i++)
        year = year * 10 + (text.data[i] - '0');
    if (digits == 2)
        return year < 70 ? 2000 + year : 1900 + year;
    return year >= 1970 && year < 2100 ? year : 0;
}

static int document_year(const struct reading *reading)
{
    int year = date_is_set(reading->date) ? reading->date.year : case_year(reading->casefile);

    for (size_t i = 0; year == 0 && i < reading->items.count; i++)
        year = case_year(reading->items.items[i].casefile);
    return year;
}

/* A reading whose steps are looked for, and the lines of it that hold none. */
struct search {
    struct timeline_job job;
    bool *blocked; /* [line - range.first] */
    struct line_range range;
};

static bool is_blocked(const struct search *self, unsigned line)
{
    return self->blocked[line - self->range.first] ||
           text_line_is(text_lines_at(self->job.lines, line), LINE_HTML);
}

static void read_range(const struct search *self, struct line_range range)
{
    const struct timeline_job *job = &self->job;
    unsigned at = text_lines_next(job->lines, range, range.first);

    while (at != 0) {
        struct line_range here = charter_paragraph(job->lines, range, at);
        unsigned last;

        here.last = timeline_row_end(job, here);
        last = here.last;
        if (!is_blocked(self, at)) {
            unsigned torn = timeline_torn_read(job, range, at);

            if (torn != 0)
                last = torn;
            else if (!timeline_row_read(job, here))
                timeline_prose_read(job, here);
        }
        at = last < range.last ? text_lines_next(job->lines, range, last + 1) : 0;
    }
}

static void block(struct search *self, struct line_range lines)
{
    for (unsigned i = lines.first; i <= lines.last; i++) {
        if (i >= self->range.first && i <= self->range.last && i != 0)
            self->blocked[i - self->range.first] = true;
    }
}

/* Titles, decisions and attachments speak of dates, but not of a plan. */
static void block_item(struct search *self, const struct reading_item *item)
{
    unsigned first = item->lines.first;

    block(self, (struct line_range){first, first});
    for (size_t i = 0; i < item->sections.count; i++) {
        if (item->sections.items[i].kind == SECTION_ATTACHMENTS)
            block(self, item->sections.items[i].lines);
    }
    for (size_t i = 0; i < item->decisions.count; i++)
        block(self, item->decisions.items[i].lines);
    for (size_t i = 0; i < item->attachments.count; i++)
        block(self, item->attachments.items[i].lines);
}

void timeline_read(const struct ocr_text *text, struct arena *arena, struct reading *reading)
{
    struct line_range range = reading->lines;
    bool minutes = reading->kind == DOCUMENT_MINUTES || reading->kind == DOCUMENT_AGENDA;
    struct search self = {.job = {.lines = text->mended, .arena = arena, .reading = reading},
                          .range = range};

    if (range.first == 0)
        return;
    self.job.year = document_year(reading);
    self.blocked = arena_alloc(arena, (size_t)(range.last - range.first) + 1);
    for (size_t i = 0; i < reading->items.count; i++)
        block_item(&self, &reading->items.items[i]);
    for (size_t i = 0; minutes && i < reading->items.count; i++) {
        if (reading->items.items[i].lines.first != 0)
            read_range(&self, reading->items.items[i].lines);
    }
    if (!minutes)
        read_range(&self, range);
    timeline_flow_read(arena, reading);
}
