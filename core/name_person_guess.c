#include "core/name_person.h"

#include "core/utf8.h"

#include <string.h>

enum { NAMES_MAX = 8 };

struct names {
    struct slice items[NAMES_MAX];
    size_t count;
};

static struct names split(const char *key)
{
    struct names names = {.count = 0};
    struct slice rest = slice_of(key);

    while (rest.length > 0 && names.count < NAMES_MAX) {
        ptrdiff_t blank = slice_find_byte(rest, ' ');
        size_t length = blank < 0 ? rest.length : (size_t)blank;

        names.items[names.count++] = slice_sub(rest, 0, length);
        rest = slice_from(rest, length + 1);
    }
    return names;
}

void person_name_bare(struct str *out, const char *key)
{
    static const struct {
        unsigned from;
        const char *to;
    } folds[] = {{0xE6, "ae"}, {0xF8, "o"}, {0xE5, "aa"}, {0xE4, "ae"},
                 {0xF6, "o"},  {0xE9, "e"}, {0xE8, "e"},  {0xFC, "u"}};
    size_t length = strlen(key);
    size_t at = 0;

    while (at < length) {
        const char *to = NULL;
        unsigned codepoint;

        at += utf8_decode(key + at, length - at, &codepoint);
        for (size_t i = 0; i < sizeof folds / sizeof *folds; i++) {
            if (folds[i].from == codepoint)
                to = folds[i].to;
        }
        if (to != NULL)
            str_append(out, to);
        else if (codepoint != ' ')
            str_append_codepoint(out, codepoint);
    }
}

static bool bare_equal(const char *key_a, const char *key_b)
{
    struct str a = STR_INIT;
    struct str b = STR_INIT;
    bool equal;

    person_name_bare(&a, key_a);
    person_name_bare(&b, key_b);
    equal = slice_equal(str_slice(&a), str_slice(&b));
    str_clear(&a);
    str_clear(&b);
    return equal;
}

static bool is_initial_of(struct slice initial, struct slice name)
{
    unsigned first;
    unsigned only;

    return utf8_decode(initial.data, initial.length, &only) == initial.length &&
           utf8_decode(name.data, name.length, &first) > 0 && first == only;
}

/* As many names, and each equal or the initial of the other: «jens p lund», «jens peter lund». */
static bool initials_agree(const char *key_a, const char *key_b)
{
    struct names a = split(key_a);
    struct names b = split(key_b);

    if (a.count != b.count || a.count < 3 ||
        !slice_equal(a.items[a.count - 1], b.items[b.count - 1]) ||
        !slice_equal(a.items[0], b.items[0]))
        return false;
    for (size_t i = 1; i + 1 < a.count; i++) {
        if (!slice_equal(a.items[i], b.items[i]) && !is_initial_of(a.items[i], b.items[i]) &&
            !is_initial_of(b.items[i], a.items[i]))
            return false;
    }
    return true;
}

bool person_name_may_be(const char *key_a, const char *key_b)
{
    if (key_a[0] == '\0' || key_b[0] == '\0' || strcmp(key_a, key_b) == 0)
        return false;
    return bare_equal(key_a, key_b) || initials_agree(key_a, key_b);
}
