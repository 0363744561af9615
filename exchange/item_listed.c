#include "exchange/item_listed.h"

#include "exchange/item_chain.h"
#include "exchange/item_number.h"
#include "exchange/points.h"
#include "exchange/words.h"

#include <string.h>

enum { TITLE_BYTES = 200, LEAST_REPEATED = 3, LEAST_LISTED = 3, HEADING_BYTES = 120 };

/* Whether the line is a number and a title that begins with a capital. */
static bool is_numbered(const struct line_roles *roles, unsigned line, struct item_number *number)
{
    return line_roles_at(roles, line)->role == ROLE_TEXT &&
           item_number_find(text_lines_at(roles->lines, line)->text, number) &&
           number->numbering == NUMBERING_DOT && words_upper_first(number->title) &&
           number->title.length <= TITLE_BYTES;
}

static bool announces(const struct line_roles *roles, struct line_range range, unsigned line)
{
    unsigned above = line > range.first ? line_roles_before(roles, range, line - 1) : 0;

    return above != 0 && (points_announced(text_lines_at(roles->lines, above)->text) ||
                          (line_roles_at(roles, above)->role == ROLE_SECTION &&
                           line_roles_at(roles, above)->heading.section == SECTION_RECOMMENDATION));
}

static bool is_one(const struct line_roles *roles, struct line_range range, unsigned line,
                   struct item_number *number)
{
    return is_numbered(roles, line, number) && number->value == 1 && !announces(roles, range, line);
}

static void push(struct arena *arena, const struct item_number *number, unsigned line,
                 struct item_starts *starts)
{
    *LIST_PUSH(arena, starts) = (struct item_start){.title = {line, line},
                                                    .body = line + 1,
                                                    .number = number->digits,
                                                    .text = slice_trim(number->title)};
}

static struct slice counted(struct arena *arena, size_t number)
{
    struct str text = STR_INIT;
    const char *kept;

    str_printf(&text, "%zu", number);
    kept = arena_strndup(arena, str_text(&text), text.length);
    str_clear(&text);
    return slice_of(kept);
}

bool item_repeated_find(struct arena *arena, const struct line_roles *roles,
                        struct line_range range, struct item_starts *starts)
{
    struct item_starts found = {NULL, 0};
    bool standing = false;

    for (unsigned line = range.first; line <= range.last; line++) {
        struct item_number number;

        if (!is_one(roles, range, line, &number))
            continue;
        number.digits = counted(arena, found.count + 1);
        push(arena, &number, line, &found);
        standing = standing || item_chain_standing(slice_trim(number.title));
    }
    if (found.count < LEAST_REPEATED || !standing)
        return false;
    *starts = found;
    return true;
}

/* «Luk alle punkter Referat», «Dagsorden:» */
static bool heads_list(const struct line_roles *roles, struct line_range range, unsigned line)
{
    static const char *const words[] = {"dagsorden", "referat", "punkter"};
    unsigned above = line > range.first ? line_roles_before(roles, range, line - 1) : 0;
    struct slice text;

    if (above == 0)
        return false;
    text = text_lines_at(roles->lines, above)->text;
    for (size_t i = 0; i < sizeof words / sizeof *words; i++) {
        if (text.length <= HEADING_BYTES && words_find(text, words[i]) >= 0)
            return true;
    }
    return false;
}

static bool is_structured(const struct line_roles *roles, struct line_range range)
{
    for (unsigned line = range.first; line <= range.last; line++) {
        enum line_role role = line_roles_at(roles, line)->role;

        if (role == ROLE_SECTION || role == ROLE_DECISION)
            return true;
    }
    return false;
}

/* The lines from `line` on that number one more each; `last` is the last of them. */
static unsigned list_length(const struct line_roles *roles, struct line_range range, unsigned line,
                            unsigned *last)
{
    struct item_number number;
    unsigned count = 0;

    while (line != 0 && is_numbered(roles, line, &number) && number.value == count + 1) {
        count++;
        *last = line;
        line = line_roles_next(roles, range, line + 1);
    }
    return count;
}

void item_listed_find(struct arena *arena, const struct line_roles *roles, struct line_range range,
                      struct item_starts *starts)
{
    if (is_structured(roles, range))
        return;
    for (unsigned line = range.first; line <= range.last; line++) {
        struct item_number number;
        unsigned last = line;

        if (!heads_list(roles, range, line) ||
            list_length(roles, range, line, &last) < LEAST_LISTED)
            continue;
        for (; line <= last; line++) {
            if (is_numbered(roles, line, &number))
                push(arena, &number, line, starts);
        }
        return;
    }
}
