#include "exchange/timeline_step.h"

#include "exchange/oddity.h"
#include "exchange/words.h"

#include <string.h>

enum { ACT_BYTES = 600, LOOK_BACK = 64 };

/* Says once for each place where a year was taken from elsewhere, or is missing. */
void timeline_report_year(const struct timeline_job *job, const struct vague_match *match,
                          const char *words, struct line_range lines)
{
    char year[8];

    if (match->year_given)
        return;
    if (!match->date.year_known) {
        oddity_add(&job->reading->findings, job->arena, ODDITY_YEAR_MISSING, lines, words, NULL);
        return;
    }
    for (int i = 3, rest = match->date.spans[0].first.year; i >= 0; i--, rest /= 10)
        year[i] = (char)('0' + rest % 10);
    year[4] = '\0';
    oddity_add(&job->reading->findings, job->arena, ODDITY_YEAR_GUESSED, lines, words, year, NULL);
}

static bool same_text(const char *a, const char *b)
{
    return a == NULL || b == NULL ? a == b : strcmp(a, b) == 0;
}

/* A text that says one thing of two forums in turn says it twice; the first is enough. */
static bool is_known(const struct timeline_job *job, const struct reading_milestone *milestone)
{
    size_t count = job->reading->timeline.count;

    for (size_t i = count > LOOK_BACK ? count - LOOK_BACK : 0; i < count; i++) {
        const struct reading_milestone *known = &job->reading->timeline.items[i];

        if (vague_date_compare(&known->date, &milestone->date) == 0 &&
            same_text(known->body, milestone->body) && same_text(known->act, milestone->act))
            return true;
    }
    return false;
}

void timeline_add(const struct timeline_job *job, const struct vague_date *date, const char *body,
                  struct slice act, struct line_range lines)
{
    struct reading_milestone milestone = {.date = *date,
                                          .body = body,
                                          .act = words_fold(job->arena, words_clip(act, ACT_BYTES)),
                                          .listed = job->listed,
                                          .lines = lines};

    if (!is_known(job, &milestone))
        *LIST_PUSH(job->arena, &job->reading->timeline) = milestone;
}

/* Bodies that stand side by side after the first: «i fagudvalgene og lokaludvalgene». */
size_t timeline_beside(const struct body_list *bodies, struct slice text, size_t first)
{
    size_t last = first;

    while (last + 1 < bodies->count) {
        const struct body_place *here = &bodies->items[last];
        const struct body_place *next = &bodies->items[last + 1];
        struct slice between =
            slice_trim(slice_sub(text, here->end, next->from > here->end ? next->from : here->end));

        if (next->from != here->from && !slice_is(between, "og") && !slice_is(between, ",") &&
            !slice_is(between, "samt"))
            break;
        last++;
    }
    return last;
}

struct vague_date timeline_dated(const struct timeline_job *job, struct slice text,
                                 const struct vague_match *match)
{
    struct vague_date date = match->date;

    date.text = words_fold(job->arena, slice_sub(text, match->from, match->from + match->length));
    return date;
}
