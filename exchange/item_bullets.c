#include "exchange/item_bullets.h"

#include "exchange/item_chain.h"
#include "exchange/words.h"

enum { TITLE_BYTES = 240, LEAST_ITEMS = 3, LEAST_REPEATS = 2 };

static bool is_entry(const struct line_roles *roles, unsigned line)
{
    const struct text_line *text = text_lines_at(roles->lines, line);

    return text_line_is(text, LINE_BULLET) && text->text.length <= TITLE_BYTES &&
           line_roles_at(roles, line)->role == ROLE_TEXT && words_upper_first(text->text);
}

/* «Høring: Budget 2027» among bullets is a title, whatever such a line heads elsewhere. */
static bool is_bullet(const struct line_roles *roles, unsigned line)
{
    const struct text_line *text = text_lines_at(roles->lines, line);

    return text_line_is(text, LINE_BULLET) && text->text.length <= TITLE_BYTES &&
           line_roles_at(roles, line)->role != ROLE_IDLE && words_upper_first(text->text);
}

/* The list's lines but blank ones and «Lukket møde» between its parts; nothing else is within. */
static bool ends_list(const struct line_roles *roles, unsigned line)
{
    enum line_role role = line_roles_at(roles, line)->role;

    return role != ROLE_IDLE && role != ROLE_GROUP && !is_entry(roles, line);
}

static void push(struct arena *arena, const struct line_roles *roles, unsigned line,
                 struct item_starts *starts)
{
    struct item_start *start = LIST_PUSH(arena, starts);

    *start = (struct item_start){
        .title = {line, line}, .body = line + 1, .text = text_lines_at(roles->lines, line)->text};
}

/* The lines of bullets from one on, with nothing between. */
static unsigned run_end(const struct line_roles *roles, struct line_range range, unsigned line)
{
    while (line < range.last && is_bullet(roles, line + 1))
        line++;
    return line;
}

/* The line of the list that says the same, among those from one on; 0 where none does. */
static unsigned said_before(const struct line_roles *roles, struct line_range list, unsigned line)
{
    for (unsigned entry = list.first; entry <= list.last; entry++) {
        if (slice_equal(text_lines_at(roles->lines, entry)->text,
                        text_lines_at(roles->lines, line)->text))
            return entry;
    }
    return 0;
}

/* The bullets below a list that say again what its entries say, in their order. */
static void find_repeats(struct arena *arena, const struct line_roles *roles,
                         struct line_range list, unsigned last, struct item_starts *repeats)
{
    unsigned end = list.last;

    for (unsigned line = end + 1; line <= last && list.first <= end; line++) {
        unsigned entry = is_bullet(roles, line)
                             ? said_before(roles, (struct line_range){list.first, end}, line)
                             : 0;

        if (entry == 0)
            continue;
        push(arena, roles, line, repeats);
        list.first = entry + 1;
    }
}

void item_bullets_repeated(struct arena *arena, const struct line_roles *roles,
                           struct line_range range, struct item_starts *starts)
{
    for (unsigned line = range.first; line <= range.last; line++) {
        struct line_range list = {line, line};
        struct item_starts repeats = {NULL, 0};

        if (!is_bullet(roles, line))
            continue;
        list.last = line = run_end(roles, range, line);
        if (list.last - list.first + 1 < LEAST_ITEMS)
            continue;
        find_repeats(arena, roles, list, range.last, &repeats);
        if (repeats.count >= LEAST_REPEATS && 2 * repeats.count > list.last - list.first + 1) {
            *starts = repeats;
            return;
        }
    }
}

void item_bullets_find(struct arena *arena, const struct line_roles *roles, struct line_range range,
                       struct item_starts *starts)
{
    for (unsigned first = range.first, last; first <= range.last; first = last + 1) {
        unsigned count = 0;
        bool standing = false;

        for (last = first; last <= range.last && !ends_list(roles, last); last++) {
            if (!is_entry(roles, last))
                continue;
            count++;
            standing = standing || item_chain_standing(text_lines_at(roles->lines, last)->text);
        }
        if (count < LEAST_ITEMS || !standing)
            continue;
        for (unsigned line = first; line < last; line++) {
            if (is_entry(roles, line))
                push(arena, roles, line, starts);
        }
        return;
    }
}
