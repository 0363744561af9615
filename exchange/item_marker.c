#include "exchange/item_marker.h"

#include "exchange/words.h"

#include <string.h>

enum { TITLE_BYTES = 300 };

enum marker { MARKER_OPENNESS, MARKER_CASE, MARKER_FIRST_HEADING, MARKER_COUNT };

struct marker_scan {
    const struct line_roles *roles;
    struct line_range range;
    enum marker marker;
    unsigned long heading; /* of the first heading's words */
};

static bool is_case_label(const struct line_info *info)
{
    return info->role == ROLE_CASE ||
           (info->role == ROLE_LABEL && info->heading.label == LABEL_CASE);
}

static bool is_openness(const struct line_info *info)
{
    return info->role == ROLE_LABEL && info->heading.label == LABEL_OPENNESS;
}

static bool is_heading(const struct line_info *info)
{
    return info->role == ROLE_SECTION || info->role == ROLE_DECISION;
}

/* The heading's words without body and date, so that «Beslutning i … den …» is one heading. */
static unsigned long heading_hash(const struct line_roles *roles, unsigned line)
{
    const struct line_info *info = line_roles_at(roles, line);

    if (info->role == ROLE_DECISION)
        return 1;
    return words_hash(slice_sub(text_lines_at(roles->lines, line)->text, 0, info->heading.words),
                      80);
}

static bool is_marker(const struct marker_scan *self, unsigned line)
{
    const struct line_info *info = line_roles_at(self->roles, line);

    switch (self->marker) {
    case MARKER_OPENNESS:
        return is_openness(info);
    case MARKER_CASE:
        return is_case_label(info);
    case MARKER_FIRST_HEADING:
        return is_heading(info) && heading_hash(self->roles, line) == self->heading;
    case MARKER_COUNT:
        break;
    }
    return false;
}

static unsigned first_heading(const struct line_roles *roles, struct line_range range)
{
    for (unsigned line = range.first; line <= range.last; line++) {
        if (is_heading(line_roles_at(roles, line)))
            return line;
    }
    return 0;
}

/* Two headings of a template can stand for the marker where each item has one of each. */
static enum marker choose(const struct line_roles *roles, struct line_range range)
{
    unsigned count[MARKER_COUNT] = {0};
    unsigned decisions = 0;

    for (unsigned line = range.first; line <= range.last; line++) {
        const struct line_info *info = line_roles_at(roles, line);

        count[MARKER_OPENNESS] += is_openness(info);
        count[MARKER_CASE] += is_case_label(info);
        decisions += info->role == ROLE_DECISION;
    }
    if (count[MARKER_CASE] > 0 && count[MARKER_CASE] >= count[MARKER_OPENNESS])
        return MARKER_CASE;
    if (count[MARKER_OPENNESS] > 0 && 3 * count[MARKER_OPENNESS] >= decisions)
        return MARKER_OPENNESS;
    return MARKER_FIRST_HEADING;
}

/* A short line by itself right above the marker, which ends no sentence. */
static unsigned title_above(const struct line_roles *roles, struct line_range room, unsigned marker)
{
    unsigned above = marker > room.first ? line_roles_before(roles, room, marker - 1) : 0;
    struct slice text;

    if (above == 0 || line_roles_at(roles, above)->role != ROLE_TEXT)
        return 0;
    text = text_lines_at(roles->lines, above)->text;
    if (text.length > TITLE_BYTES || strchr(".,;:", text.data[text.length - 1]) != NULL ||
        words_lower_first(text) || words_start_whole(text, "at") > 0)
        return 0;
    if (above > room.first && line_roles_at(roles, above - 1)->role == ROLE_TEXT)
        return 0;
    return above;
}

static void push(struct arena *arena, const struct marker_scan *self, unsigned marker,
                 struct item_starts *starts)
{
    unsigned from = starts->count == 0 ? self->range.first : starts->items[starts->count - 1].body;
    struct line_range room = {from, self->range.last};
    unsigned title = title_above(self->roles, room, marker);
    struct item_start *start = LIST_PUSH(arena, starts);

    *start =
        (struct item_start){.title = {title != 0 ? title : marker, title != 0 ? title : marker},
                            .body = title != 0 ? title + 1 : marker};
    if (title != 0)
        start->text = text_lines_at(self->roles->lines, title)->text;
}

void item_marker_find(struct arena *arena, const struct line_roles *roles, struct line_range range,
                      struct item_starts *starts)
{
    struct marker_scan scan = {roles, range, choose(roles, range), 0};
    unsigned first = first_heading(roles, range);

    if (first == 0)
        return;
    scan.heading = heading_hash(roles, first);
    for (unsigned line = range.first; line <= range.last; line++) {
        if (is_marker(&scan, line))
            push(arena, &scan, line, starts);
    }
}
