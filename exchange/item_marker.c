#include "exchange/item_marker.h"

#include "exchange/head_title.h"
#include "exchange/words.h"

#include <limits.h>
#include <string.h>

enum { TITLE_BYTES = 300 };

/* What an item can begin with, the likeliest first: of two that fit as well the first is taken. */
enum marker {
    MARKER_NONE,
    MARKER_OPENNESS,     /* «Åbent punkt» */
    MARKER_CASE,         /* «Sagsnr.: …» */
    MARKER_THEME,        /* «Beslutningstema» */
    MARKER_INTRODUCTION, /* «Resumé» */
    MARKER_FACTS,        /* «Sagsfremstilling», where it is the first heading of all */
    MARKER_RECOMMENDATION,
    MARKER_DECISION,
    MARKER_ATTACHMENTS, /* begins no item, but ends one */
    MARKER_COUNT
};

/* Points against a marker: see cost_of(). */
enum { COST_REPEATED = 2, COST_ITEM = 1, COST_TITLE = -2 };

struct marker_scan {
    const struct line_roles *roles;
    struct line_range range;
    bool facts_first;
};

static enum marker marker_of_section(const struct marker_scan *self, enum section_kind section)
{
    switch (section) {
    case SECTION_THEME:
        return MARKER_THEME;
    case SECTION_INTRODUCTION:
        return MARKER_INTRODUCTION;
    case SECTION_FACTS:
        return self->facts_first ? MARKER_FACTS : MARKER_NONE;
    case SECTION_RECOMMENDATION:
        return MARKER_RECOMMENDATION;
    case SECTION_ATTACHMENTS:
        return MARKER_ATTACHMENTS;
    case SECTION_LEGAL_BASIS:
    case SECTION_ECONOMY:
    case SECTION_HEARING:
    case SECTION_SUPPLEMENT:
    case SECTION_OTHER:
    case SECTION_KIND_COUNT:
        break;
    }
    return MARKER_NONE;
}

/* A heading of a body and a date alone reports what others decided; it begins no item. */
static bool is_said(const struct marker_scan *self, unsigned line)
{
    struct decision_heading heading;

    return !decision_heading_find(text_lines_at(self->roles->lines, line)->text, &heading) ||
           heading.said;
}

static enum marker marker_of(const struct marker_scan *self, unsigned line)
{
    const struct line_info *info = line_roles_at(self->roles, line);

    switch (info->role) {
    case ROLE_CASE:
        return MARKER_CASE;
    case ROLE_LABEL:
        if (info->heading.label == LABEL_CASE)
            return MARKER_CASE;
        return info->heading.label == LABEL_OPENNESS ? MARKER_OPENNESS : MARKER_NONE;
    case ROLE_DECISION:
        return is_said(self, line) ? MARKER_DECISION : MARKER_NONE;
    case ROLE_SECTION:
        return marker_of_section(self, info->heading.section);
    case ROLE_IDLE:
    case ROLE_TEXT:
    case ROLE_ATTENDANCE:
    case ROLE_CONTENTS:
    case ROLE_GROUP:
        break;
    }
    return MARKER_NONE;
}

/* The same marker twice with nothing between is one («Beslutning», «Byrådets beslutning …»). */
static bool is_doubled(const struct marker_scan *self, unsigned line, enum marker marker)
{
    unsigned before =
        line > self->range.first ? line_roles_before(self->roles, self->range, line - 1) : 0;

    return before != 0 && marker_of(self, before) == marker;
}

/* Whether a heading stands right above whose text the line is. «Bilag» may be empty. */
static bool is_headed(const struct marker_scan *self, unsigned line)
{
    struct line_range room = {self->range.first, self->range.last};
    unsigned before = line > room.first ? line_roles_before(self->roles, room, line - 1) : 0;
    const struct line_info *info = before == 0 ? NULL : line_roles_at(self->roles, before);

    if (info == NULL || (info->role != ROLE_SECTION && info->role != ROLE_DECISION))
        return false;
    return before + 1 == line || info->role == ROLE_DECISION ||
           info->heading.section != SECTION_ATTACHMENTS;
}

/* A short line by itself right above the marker, which ends no sentence. */
static unsigned title_above(const struct marker_scan *self, unsigned from, unsigned marker)
{
    struct line_range room = {from, self->range.last};
    unsigned above = marker > from ? line_roles_before(self->roles, room, marker - 1) : 0;
    struct head_title title;
    struct slice text;

    if (above == 0 || line_roles_at(self->roles, above)->role != ROLE_TEXT)
        return 0;
    text = text_lines_at(self->roles->lines, above)->text;
    if (text.length > TITLE_BYTES || strchr(".,;:", text.data[text.length - 1]) != NULL ||
        words_lower_first(text) || words_start_whole(text, "at") > 0)
        return 0;
    if (above > room.first && line_roles_at(self->roles, above - 1)->role == ROLE_TEXT)
        return 0;
    if (words_equal(text, "bemærkninger") || is_headed(self, above) ||
        head_title_find(text, &title) || head_title_is_place(text))
        return 0;
    return above;
}

/*
 * How badly the marker divides the text: an item that has one heading twice is two, many items are
 * less likely than few, and a title above speaks for it.
 */
static int cost_of(const struct marker_scan *self, enum marker wanted)
{
    unsigned seen[MARKER_COUNT] = {0}; /* in which item, from 1 */
    unsigned item = 1;
    bool begun = false;
    int cost = INT_MAX;
    int repeated = 0;

    for (unsigned line = self->range.first; line <= self->range.last; line++) {
        enum marker marker = marker_of(self, line);

        if (marker == MARKER_NONE || is_doubled(self, line, marker))
            continue;
        if (marker == wanted) {
            cost = cost == INT_MAX ? (begun ? COST_ITEM : 0) : cost;
            item += begun;
            cost += COST_ITEM;
            if (title_above(self, self->range.first, line) != 0)
                cost += COST_TITLE;
        } else if (seen[marker] == item) {
            repeated += COST_REPEATED;
        }
        seen[marker] = item;
        begun = true;
    }
    return cost == INT_MAX ? INT_MAX : cost + repeated;
}

static enum marker choose(const struct marker_scan *self)
{
    enum marker best = MARKER_NONE;
    int best_cost = INT_MAX;

    for (int marker = MARKER_OPENNESS; marker < MARKER_ATTACHMENTS; marker++) {
        int cost = cost_of(self, (enum marker)marker);

        if (cost < best_cost) {
            best = (enum marker)marker;
            best_cost = cost;
        }
    }
    return best;
}

static bool begins_with_facts(const struct line_roles *roles, struct line_range range)
{
    for (unsigned line = range.first; line <= range.last; line++) {
        const struct line_info *info = line_roles_at(roles, line);

        if (info->role == ROLE_DECISION || info->role == ROLE_SECTION)
            return info->role == ROLE_SECTION && info->heading.section == SECTION_FACTS;
    }
    return false;
}

static void push(struct arena *arena, const struct marker_scan *self, unsigned marker,
                 struct item_starts *starts)
{
    unsigned from = starts->count == 0 ? self->range.first : starts->items[starts->count - 1].body;
    unsigned title = title_above(self, from, marker);
    unsigned first = title != 0 ? title : marker;
    struct item_start *start = LIST_PUSH(arena, starts);

    *start = (struct item_start){.title = {first, first}, .body = title != 0 ? title + 1 : marker};
    if (title != 0)
        start->text = text_lines_at(self->roles->lines, title)->text;
}

void item_marker_find(struct arena *arena, const struct line_roles *roles, struct line_range range,
                      struct item_starts *starts)
{
    struct marker_scan scan = {roles, range, begins_with_facts(roles, range)};
    enum marker wanted = choose(&scan);

    for (unsigned line = range.first; line <= range.last && wanted != MARKER_NONE; line++) {
        enum marker marker = marker_of(&scan, line);
        bool first = starts->count == 0 && marker != MARKER_NONE && marker != MARKER_ATTACHMENTS;

        if (first || (marker == wanted && !is_doubled(&scan, line, marker)))
            push(arena, &scan, line, starts);
    }
}
