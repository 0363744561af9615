#include "core/name_post.h"

#include "core/name_text.h"
#include "core/utf8.h"

#include <string.h>

enum { NAME_BYTES = 160 };

/* Titles of which a body or an organisation has one holder each. */
static const char *const titles[] = {
    "formand",          "næstformand",  "borgmester",        "viceborgmester", "rådmand",
    "kommunaldirektør", "direktør",     "vicedirektør",      "centerchef",     "chef",
    "koordinator",      "projektleder", "sekretariatsleder", "udvalgsformand", "bestyrelsesformand",
};

/* The title that the text begins with, as a word of its own, or in the definite form («-en»);
   bytes of it, 0 where none does. */
static size_t title_at(struct slice lower, const char **title)
{
    for (size_t i = 0; i < sizeof titles / sizeof *titles; i++) {
        size_t length = strlen(titles[i]);

        if (!slice_starts(lower, titles[i]))
            continue;
        if (slice_starts(slice_from(lower, length), "en"))
            length += 2;
        if (length == lower.length || lower.data[length] == ' ' || lower.data[length] == ',') {
            *title = titles[i];
            return length;
        }
    }
    return 0;
}

static const char *capitalised(struct arena *arena, const char *title)
{
    struct str out = STR_INIT;
    unsigned codepoint;
    size_t bytes = utf8_decode(title, strlen(title), &codepoint);
    const char *kept;

    str_append_codepoint(&out, utf8_upper(codepoint));
    str_append(&out, title + bytes);
    kept = arena_slice(arena, str_slice(&out));
    str_clear(&out);
    return kept;
}

/* What the post is of: «for X», «i X», «X» with a capital; false where something else follows. */
static bool read_of(struct arena *arena, struct slice rest, const char **of)
{
    static const char *const links[] = {"for ", "i ", "af ", "på "};
    unsigned codepoint;

    rest = slice_trim(rest);
    *of = NULL;
    if (rest.length == 0)
        return true;
    for (size_t i = 0; i < sizeof links / sizeof *links; i++) {
        if (slice_starts(rest, links[i])) {
            *of = arena_slice(arena, slice_trim(slice_from(rest, strlen(links[i]))));
            return true;
        }
    }
    utf8_decode(rest.data, rest.length, &codepoint);
    if (codepoint == utf8_lower(codepoint))
        return false;
    *of = arena_slice(arena, rest);
    return true;
}

/* «Boliggårdens direktør»: the title is the last word, and its owner stands before. */
static bool read_genitive(struct arena *arena, struct slice text, struct slice lower,
                          struct post_name *name)
{
    size_t at = lower.length;
    const char *title;

    while (at > 0 && lower.data[at - 1] != ' ')
        at--;
    if (at < 3 || lower.data[at - 2] != 's' ||
        title_at(slice_from(lower, at), &title) != lower.length - at)
        return false;
    name->title = capitalised(arena, title);
    name->of = arena_slice(arena, slice_sub(text, 0, at - 2));
    return true;
}

static bool read(struct arena *arena, struct slice text, struct slice lower, struct post_name *name)
{
    const char *title;
    const char *of;
    size_t length = title_at(lower, &title);

    if (length == 0)
        return read_genitive(arena, text, lower, name);
    if (!read_of(arena, slice_from(text, length), &of))
        return false;
    *name = (struct post_name){.title = capitalised(arena, title), .of = of};
    return true;
}

bool post_name_read(struct arena *arena, const char *text, struct post_name *name)
{
    struct str tidy = STR_INIT;
    struct str lower = STR_INIT;
    bool post = false;

    if (text == NULL || strlen(text) > NAME_BYTES)
        return false;
    name_tidy(&tidy, slice_of(text));
    name_lower(&lower, str_slice(&tidy));
    /* Danish letters are as long in small as in capitals: one place fits both */
    if (tidy.length == lower.length)
        post = read(arena, str_slice(&tidy), str_slice(&lower), name);
    str_clear(&tidy);
    str_clear(&lower);
    return post;
}
