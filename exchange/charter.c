#include "exchange/charter.h"

#include "core/utf8.h"
#include "exchange/charter_agreement.h"
#include "exchange/charter_box.h"
#include "exchange/charter_figure.h"
#include "exchange/charter_prose.h"
#include "exchange/charter_relation.h"
#include "exchange/date_text.h"
#include "exchange/forum_name.h"
#include "exchange/oddity.h"
#include "exchange/words.h"

#include <string.h>

enum { TITLE_LINES = 12, MENDED_FORUMS = 64 };

struct job {
    const struct text_lines *lines;
    struct arena *arena;
    struct reading *reading;
    struct word_cases cases;
};

/* Words without which no line describes a forum; written so that a capital does not matter. */
static bool has_signal(const struct text_lines *lines, struct line_range range)
{
    static const char *const signals[] = {
        "ommissori",  "erstatte", "edsættes",        "orankr",  "edlægges",       "eltagere",
        "edlemmer",   "EDLEMMER", "ELTAGERE",        "ødefora", "iveau ",         "ammensætning",
        "ødekadence", "prettes ", "bestyrelse, der", "aftale",  " i stedet for ", "ophør",
    };

    for (unsigned i = range.first; i <= range.last; i++) {
        const struct text_line *line = text_lines_at(lines, i);

        for (size_t j = 0; j < sizeof signals / sizeof *signals; j++) {
            if (word_sieve_holds(line->sieve, signals[j]) &&
                slice_find(line->text, signals[j]) >= 0)
                return true;
        }
    }
    return false;
}

static bool is_supplement(struct slice text)
{
    return words_start(text, "supplerende sagsfremstilling") > 0 ||
           words_start(text, "supplerende oplysninger") > 0;
}

/* The date in the heading of a decision: the version that was laid before that meeting. */
static const char *version_of(struct slice text, struct arena *arena)
{
    struct date_found found;
    struct str out = STR_INIT;
    const char *kept;

    if (words_start(text, "beslutning") == 0 || !date_text_find(text, 0, &found))
        return NULL;
    str_printf(&out, "%02d-%02d-%04d", found.date.day, found.date.month, found.date.year);
    kept = arena_slice(arena, str_slice(&out));
    str_clear(&out);
    return kept;
}

static void read_part(struct job *job, const struct charter_part *part)
{
    struct cell_list cells;

    if (part->lines.first > part->lines.last)
        return;
    cells = charter_cells(job->lines, part->lines, job->arena);
    charter_boxes_read(&cells, part, &job->cases, job->arena, job->reading);
}

/* An item that was postponed and came back holds each forum twice: what stands above the heading
   of the supplement is the version of the decision between them. */
static void read_versions(struct job *job, struct charter_part part, const struct cell_list *cells)
{
    struct line_range range = part.lines;
    const char *dated = NULL;
    bool supplemented = false;

    for (unsigned i = range.first; i <= range.last; i++) {
        struct slice text = text_lines_at(job->lines, i)->text;
        const char *version = version_of(text, job->arena);

        dated = version != NULL ? version : dated;
        if (is_supplement(text) && dated != NULL) {
            part.lines.last = i - 1;
            part.version = dated;
            read_part(job, &part);
            part.lines.first = i + 1;
            supplemented = true;
        }
    }
    part.lines.last = range.last;
    if (!supplemented) {
        charter_boxes_read(cells, &part, &job->cases, job->arena, job->reading);
        return;
    }
    part.version = "revised";
    read_part(job, &part);
}

static void report_versions(const struct job *job, size_t from)
{
    for (size_t i = from; i < job->reading->forums.count; i++) {
        const struct reading_forum *late = &job->reading->forums.items[i];

        for (size_t j = from; late->version != NULL && j < i; j++) {
            const struct reading_forum *early = &job->reading->forums.items[j];

            if (early->version != NULL &&
                forum_name_same(slice_of(early->name), slice_of(late->name)))
                oddity_add(&job->reading->findings, job->arena, ODDITY_VERSIONS, late->lines,
                           late->name, early->version, late->version, NULL);
        }
    }
}

static void read_range(struct job *job, struct charter_part part)
{
    size_t from = job->reading->forums.count;
    struct cell_list cells;

    if (!has_signal(job->lines, part.lines))
        return;
    cells = charter_cells(job->lines, part.lines, job->arena);
    if (part.minutes)
        read_versions(job, part, &cells);
    else
        charter_boxes_read(&cells, &part, &job->cases, job->arena, job->reading);
    charter_subgroups_read(&cells, from, job->arena, job->reading);
    charter_prose_read(&cells, job->lines, from, job->arena, job->reading);
    report_versions(job, from);
    charter_figure_read(job->lines, part.lines, job->arena, job->reading);
    charter_yearly_read(&cells, job->arena, job->reading);
    charter_agreements_read(&cells, job->arena, job->reading);
}

/* «Kommissorium for styregruppen for …»: the forum that the whole document is about. */
static const char *title_forum(struct job *job, struct line_range range)
{
    static const char *const titles[] = {
        "kommissorium for ",     "kommissorie for ", "vedtægter for ", "vedtægt for ",
        "forretningsorden for ", "kommissorium - ",  "kommissorium: "};
    unsigned seen = 0;

    for (unsigned at = text_lines_next(job->lines, range, range.first);
         at != 0 && seen++ < TITLE_LINES;
         at = at < range.last ? text_lines_next(job->lines, range, at + 1) : 0) {
        struct slice text = text_lines_at(job->lines, at)->text;

        for (size_t i = 0; i < sizeof titles / sizeof *titles; i++) {
            size_t length = words_start(text, titles[i]);
            struct slice name = forum_name_tidy(slice_from(text, length));

            if (length > 0 && forum_name_in(name))
                return text_line_is(text_lines_at(job->lines, at), LINE_CAPITALS)
                           ? word_cases_apply(&job->cases, name, job->arena)
                           : arena_slice(job->arena, name);
        }
    }
    return NULL;
}

/* Whether the name stands in the text, whatever its case. */
static bool stands_in(struct slice text, const char *name)
{
    struct str lower = STR_INIT;
    struct slice rest = slice_of(name);
    bool found;

    while (rest.length > 0) {
        unsigned codepoint;
        size_t bytes = utf8_decode(rest.data, rest.length, &codepoint);

        str_append_codepoint(&lower, utf8_lower(codepoint));
        rest = slice_from(rest, bytes);
    }
    found = words_find(text, str_text(&lower)) >= 0;
    str_clear(&lower);
    return found;
}

/* A name that stands nowhere in the text as read is one that was put right. */
static void report_mended(const struct ocr_text *text, const struct job *job)
{
    struct slice as_read;

    if (!text->damaged)
        return;
    as_read = slice_of(text_lines_fold(job->arena, text->lines, job->reading->lines));
    for (size_t i = 0; i < job->reading->forums.count && i < MENDED_FORUMS; i++) {
        const struct reading_forum *forum = &job->reading->forums.items[i];

        if (!stands_in(as_read, forum->name))
            oddity_add(&job->reading->findings, job->arena, ODDITY_OCR_NAME, forum->lines,
                       forum->name, NULL);
    }
}

/* Whether a body met, so that only its items can describe forums. A charter with a list of numbers
   may look like an agenda; it has no day, nobody came, and nothing was decided. */
static bool is_meeting(const struct reading *reading)
{
    if (reading->kind != DOCUMENT_MINUTES && reading->kind != DOCUMENT_AGENDA)
        return false;
    for (size_t i = 0; i < reading->items.count; i++) {
        const struct reading_item *item = &reading->items.items[i];

        if (item->decisions.count > 0 || item->points.count > 0 || item->casefile != NULL)
            return true;
    }
    return date_is_set(reading->date) || reading->attendance.count > 0;
}

void charter_read(const struct ocr_text *text, struct arena *arena, struct reading *reading)
{
    struct job job = {.lines = text->mended, .arena = arena, .reading = reading};
    bool meeting = is_meeting(reading);
    struct charter_part part = {.lines = reading->lines, .minutes = meeting};

    if (reading->lines.first == 0)
        return;
    job.cases = word_cases_of(job.lines, reading->lines);
    if (!meeting) {
        part.forum = title_forum(&job, part.lines);
        read_range(&job, part);
    }
    for (size_t i = 0; meeting && i < reading->items.count; i++) {
        part.lines = reading->items.items[i].lines;
        if (part.lines.first != 0)
            read_range(&job, part);
    }
    report_mended(text, &job);
}
