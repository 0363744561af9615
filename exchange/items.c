#include "exchange/items.h"

#include "exchange/case_text.h"
#include "exchange/forum_text.h"
#include "exchange/item_bullets.h"
#include "exchange/item_chain.h"
#include "exchange/item_listed.h"
#include "exchange/item_marker.h"
#include "exchange/words.h"

#include <string.h>

enum { REPEAT_LINES = 14 };

static bool can_be_title(const struct line_roles *roles, unsigned line)
{
    return line != 0 && line_roles_at(roles, line)->role == ROLE_TEXT;
}

static struct slice title_text(struct arena *arena, const struct line_roles *roles,
                               struct line_range lines)
{
    if (lines.first == lines.last)
        return text_lines_at(roles->lines, lines.first)->text;
    return slice_of(text_lines_fold(arena, roles->lines, lines));
}

/* «Økonomiudvalget» alone: the header of each page, and no title. */
static bool is_body(struct slice text)
{
    struct forum_found forum;

    return forum_text_find(text, &forum) && forum.length == text.length;
}

/* «Sag nr. 129» stands below its title, «Pkt. 42» and «1» above it. */
static void find_apart_title(struct arena *arena, const struct line_roles *roles,
                             struct line_range range, struct item_start *start)
{
    unsigned line = start->title.first;
    unsigned next = line_roles_next(roles, range, line + 1);
    unsigned before = line > range.first ? line_roles_before(roles, range, line - 1) : 0;
    struct line_range title;

    if (can_be_title(roles, next)) {
        title = (struct line_range){next, item_chain_title_end(roles, range, next)};
        start->title.last = title.last;
    } else if (can_be_title(roles, before) && !is_body(text_lines_at(roles->lines, before)->text)) {
        title = (struct line_range){before, before};
        start->title.first = before;
    } else {
        return;
    }
    start->text = title_text(arena, roles, title);
}

static void set_title(struct arena *arena, const struct line_roles *roles, struct line_range range,
                      const struct item_candidate *candidate, struct item_start *start)
{
    struct line_range lines = {candidate->line,
                               item_chain_title_end(roles, range, candidate->line)};
    struct slice whole;

    start->title = lines;
    start->text = candidate->number.title;
    if (candidate->number.title.length == 0) {
        find_apart_title(arena, roles, range, start);
    } else if (lines.last > lines.first) {
        whole = title_text(arena, roles, lines);
        start->text =
            slice_from(whole, (size_t)(candidate->number.title.data -
                                       text_lines_at(roles->lines, candidate->line)->text.data));
    }
}

/* A list of titles with links may stand above, or the number once more: the item begins at the
   first of the lines that give its number, where no other item's stands between. */
static void take_repeats(const struct item_candidates *all, size_t at, struct item_start *start)
{
    const struct item_candidate *own = &all->items[at];

    while (at-- > 0) {
        const struct item_candidate *other = &all->items[at];

        if (other->number.numbering != own->number.numbering)
            continue;
        if (other->number.value != own->number.value ||
            start->title.first - other->line > REPEAT_LINES)
            break;
        start->title.first = other->line;
        if (start->text.length == 0)
            start->text = other->number.title;
    }
}

static bool is_case_label(const struct line_roles *roles, unsigned line)
{
    return line != 0 && line_roles_at(roles, line)->role == ROLE_LABEL &&
           line_roles_at(roles, line)->heading.label == LABEL_CASE;
}

/* «Sagnr.: 26-14» above the title, where the template has none below it. */
static void take_label_above(const struct line_roles *roles, struct line_range range,
                             unsigned before, struct item_start *start)
{
    struct slice number;
    unsigned last;

    if (!is_case_label(roles, before) ||
        is_case_label(roles, line_roles_next(roles, range, start->title.last + 1)) ||
        !case_text_value(line_roles_value(roles, range, before, &last), &number) || last != before)
        return;
    start->title.first = before;
    start->casefile = number;
}

/* A case number alone between an item and the one before belongs to the title below it. */
static void take_case_above(const struct line_roles *roles, struct line_range range, bool first,
                            struct item_start *start)
{
    unsigned before = start->title.first > range.first
                          ? line_roles_before(roles, range, start->title.first - 1)
                          : 0;

    if (before != 0 && line_roles_at(roles, before)->role == ROLE_CASE)
        start->title.first = before;
    else if (first)
        take_label_above(roles, range, before, start);
}

static void push_numbered(struct arena *arena, const struct line_roles *roles,
                          struct line_range range, const struct item_chain *chain,
                          struct item_starts *starts)
{
    for (size_t i = 0; i < chain->count; i++) {
        const struct item_candidate *candidate = &chain->all->items[chain->items[i]];
        struct line_range room = {i == 0 ? range.first : starts->items[i - 1].body, range.last};
        struct item_start *start = LIST_PUSH(arena, starts);

        *start = (struct item_start){.number = candidate->number.digits,
                                     .closed = candidate->number.closed};
        set_title(arena, roles, range, candidate, start);
        take_repeats(chain->all, chain->items[i], start);
        take_case_above(roles, room, i == 0, start);
        if (start->title.first < room.first)
            start->title.first = candidate->line;
        start->body = start->title.last + 1;
    }
}

/* «Lukkede punkter» above items closes them until «Åbne punkter» opens again. */
static void apply_groups(const struct line_roles *roles, struct line_range range,
                         struct item_starts *starts)
{
    bool closed = false;
    size_t at = 0;

    for (unsigned line = range.first; line <= range.last && at < starts->count; line++) {
        const struct line_info *info = line_roles_at(roles, line);

        if (info->role == ROLE_GROUP &&
            line_roles_next(roles, range, line + 1) == starts->items[at].title.first)
            closed = info->heading.closed;
        if (line == starts->items[at].title.first) {
            starts->items[at].closed = starts->items[at].closed || closed;
            at++;
        }
    }
}

void items_find(struct arena *arena, const struct line_roles *roles, struct line_range range,
                struct item_starts *starts)
{
    struct item_chain chain;

    *starts = (struct item_starts){NULL, 0};
    if (!item_chain_find(arena, roles, range, &chain))
        chain.count = 0;
    if (chain.count > 1 || !item_repeated_find(arena, roles, range, starts)) {
        if (chain.count > 0)
            push_numbered(arena, roles, range, &chain, starts);
        else
            item_bullets_repeated(arena, roles, range, starts);
    }
    if (starts->count == 0)
        item_marker_find(arena, roles, range, starts);
    if (starts->count == 0)
        item_bullets_find(arena, roles, range, starts);
    if (starts->count == 0)
        item_listed_find(arena, roles, range, starts);
    apply_groups(roles, range, starts);
}
