#include "exchange/split.h"

#include "exchange/date_text.h"
#include "exchange/head_title.h"
#include "exchange/words.h"

enum {
    HEAD_LINES = 8, /* not idle, within which a head gives its date */
    NAME_WORDS = 10,
};

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
        !head_title_find_said(text->text, &title) || !date_is_set(title.date) ||
        title.forum.length == 0)
        return false;
    *date = title.date;
    return true;
}

/* The date that a head beginning at this line gives, by a title or by a label. */
static bool head_date(const struct line_roles *roles, unsigned line, struct date *date)
{
    struct line_range rest = {line, (unsigned)roles->lines->count};

    for (int seen = 0; seen < HEAD_LINES && line != 0; seen++) {
        struct slice text = text_lines_at(roles->lines, line)->text;
        const struct line_info *info = line_roles_at(roles, line);
        struct head_title title;
        struct date_found found;

        if (info->role == ROLE_LABEL && info->heading.label == LABEL_DATE) {
            unsigned last = line;

            text = line_roles_value(roles, rest, line, &last);
            if (date_text_find(text, 0, &found)) {
                *date = found.date;
                return true;
            }
        } else if (head_title_find(text, &title) && date_is_set(title.date)) {
            *date = title.date;
            return true;
        }
        line = line_roles_next(roles, rest, line + 1);
    }
    return false;
}

/* Whether the file's opening line stands here again, at the head of a meeting of another day:
   «Børne- og Skoleudvalget ⏎ Referat ⏎ Dato: Tirsdag den 5. marts 2024». */
static bool opens_again(const struct line_roles *roles, unsigned opening, unsigned line,
                        struct date *date)
{
    return opening != 0 && line > opening &&
           slice_equal(text_lines_at(roles->lines, line)->text,
                       text_lines_at(roles->lines, opening)->text) &&
           head_date(roles, line, date);
}

static bool is_apart(const struct line_roles *roles, unsigned line)
{
    return line > 2 && line_roles_at(roles, line - 1)->role == ROLE_IDLE &&
           line_roles_at(roles, line - 2)->role == ROLE_IDLE;
}

/* Whether a body's name stands here apart from what is above, and below it a title with day and
   hour that names no body: «Afdelingen Elmegården ⏎ Referat af afdelingsmøde den … kl. 19». */
static bool is_name_above_title(const struct line_roles *roles, unsigned line, struct date *date)
{
    struct line_range rest = {line, (unsigned)roles->lines->count};
    const struct text_line *name = text_lines_at(roles->lines, line);
    struct head_title title;
    unsigned next;

    if (line_roles_at(roles, line)->role != ROLE_TEXT || text_line_is(name, LINE_BULLET) ||
        !words_upper_first(name->text) || words_count(name->text, NAME_WORDS + 1) > NAME_WORDS ||
        slice_ends(name->text, ".") || !is_apart(roles, line))
        return false;
    next = line_roles_next(roles, rest, line + 1);
    if (next == 0 || line_roles_at(roles, next)->role != ROLE_TEXT ||
        !head_title_find_said(text_lines_at(roles->lines, next)->text, &title) ||
        !date_is_set(title.date) || !clock_is_set(title.start) || title.forum.length > 0)
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
    unsigned opening = line_roles_next(roles, (struct line_range){1, count}, 1);
    struct date date = NO_DATE;
    bool content = false;

    *parts = (struct split_parts){NULL, 0};
    if (opening != 0)
        head_date(roles, opening, &date);
    for (unsigned line = 1; line <= count; line++) {
        struct date found;

        bool again =
            opens_again(roles, opening, line, &found) || is_name_above_title(roles, line, &found);

        content = content || again || has_content(roles, line);
        if (!again && !is_dated_title(roles, line, &found))
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
