#include "exchange/item_bullets.h"

#include "exchange/item_chain.h"
#include "exchange/words.h"

enum { TITLE_BYTES = 240, LEAST_ITEMS = 3 };

static bool is_entry(const struct line_roles *roles, unsigned line)
{
    const struct text_line *text = text_lines_at(roles->lines, line);

    return text_line_is(text, LINE_BULLET) && text->text.length <= TITLE_BYTES &&
           line_roles_at(roles, line)->role == ROLE_TEXT && words_upper_first(text->text);
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
