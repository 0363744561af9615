#include "exchange/split.h"

#include "exchange/head_title.h"
#include "exchange/words.h"

/* What a part must hold before another title begins a new one. */
static bool has_content(const struct line_roles *roles, unsigned line)
{
    enum line_role role = line_roles_at(roles, line)->role;

    return role == ROLE_SECTION || role == ROLE_DECISION;
}

static bool is_dated_title(const struct line_roles *roles, unsigned line, struct date *date)
{
    const struct text_line *text = text_lines_at(roles->lines, line);
    struct head_title title;

    if (line_roles_at(roles, line)->role != ROLE_TEXT || (text->flags & LINE_BULLET) != 0 ||
        !head_title_find(text->text, &title) || !title.said || !date_is_set(title.date) ||
        title.forum.length == 0)
        return false;
    *date = title.date;
    return true;
}

static void push(struct arena *arena, struct split_parts *parts, struct line_range lines)
{
    *LIST_PUSH(arena, parts) = lines;
}

void split_find(struct arena *arena, const struct line_roles *roles, struct split_parts *parts)
{
    unsigned count = (unsigned)roles->lines->count;
    unsigned first = 1;
    struct date date = NO_DATE;
    bool content = false;

    *parts = (struct split_parts){NULL, 0};
    for (unsigned line = 1; line <= count; line++) {
        struct date found;

        content = content || has_content(roles, line);
        if (!is_dated_title(roles, line, &found))
            continue;
        if (content && !date_equal(found, date)) {
            push(arena, parts, (struct line_range){first, line - 1});
            first = line;
            content = false;
        }
        date = found;
    }
    push(arena, parts, (struct line_range){first, count});
}
