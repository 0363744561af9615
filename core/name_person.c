#include "core/name_person.h"

#include "core/name_text.h"
#include "core/utf8.h"

#include <string.h>

#define COUNT(table) (sizeof(table) / sizeof *(table))

/* Titles that stand before a name or after its comma, lower case. */
static const char *const titles[] = {
    "næstformand",
    "udvalgsformand",
    "formand",
    "forperson",
    "ordfører",
    "viceborgmester",
    "borgmester",
    "overborgmester",
    "rådmand",
    "byrådsmedlem",
    "kommunalbestyrelsesmedlem",
    "medlem",
    "kommunaldirektør",
    "administrerende direktør",
    "vicedirektør",
    "direktør",
    "centerchef",
    "afdelingschef",
    "områdechef",
    "stabschef",
    "økonomichef",
    "fagchef",
    "teamleder",
    "afdelingsleder",
    "chefkonsulent",
    "specialkonsulent",
    "konsulent",
    "projektleder",
    "koordinator",
    "sekretariatschef",
    "sekretariatsleder",
    "sekretær",
    "udvalgssekretær",
    "sagsbehandler",
    "referent",
    "planchef",
    "boligchef",
    "socialchef",
    "stedfortræder",
    "suppleant",
    "observatør",
    "hr.",
    "fru",
    "hr",
    "1. viceborgmester",
    "2. viceborgmester",
    "byplanchef",
    "arkitekt",
    "ingeniør",
    "jurist",
};

/* What may stand in brackets after a name and is no party. */
static const char *const remarks[] = {
    "fravær", "fraværende", "afbud",         "til stede", "deltog ikke", "ikke til stede",
    "orlov",  "suppleant",  "stedfortræder", "formand",   "næstformand", "inhabil",
};

static struct slice lower_into(struct str *buffer, struct slice text)
{
    str_reset(buffer);
    name_lower(buffer, text);
    return str_slice(buffer);
}

/* A title, alone or with what it is title of: «direktør», «formand for Havneudvalget». */
static bool is_title(struct slice text)
{
    struct str lower = STR_INIT;
    struct slice words = lower_into(&lower, text);
    bool found = false;

    for (size_t i = 0; i < COUNT(titles) && !found; i++) {
        size_t length = strlen(titles[i]);

        found =
            slice_starts(words, titles[i]) && (words.length == length || words.data[length] == ' ');
    }
    str_clear(&lower);
    return found;
}

/* The bytes of the title that begins a name, its blank included; 0 where none does. */
static size_t leading_title(struct slice name)
{
    struct str lower = STR_INIT;
    struct slice words = lower_into(&lower, name);
    size_t longest = 0;

    for (size_t i = 0; i < COUNT(titles); i++) {
        size_t length = strlen(titles[i]);

        if (slice_starts(words, titles[i]) && words.length > length && words.data[length] == ' ' &&
            length + 1 > longest)
            longest = length + 1;
    }
    str_clear(&lower);
    return longest;
}

/* A ballot letter, or a short form of the press. Other capitals in brackets are initials. */
static bool is_party(struct slice text)
{
    static const char *const short_forms[] = {"RV", "KF", "SF", "LA",  "KD",  "DF",  "EL",
                                              "DD", "NB", "UP", "UFP", "ALT", "Soc", "Alt"};
    unsigned codepoint;

    for (size_t i = 0; i < COUNT(short_forms); i++) {
        if (slice_is(text, short_forms[i]))
            return true;
    }
    return text.length > 0 && utf8_decode(text.data, text.length, &codepoint) == text.length &&
           utf8_is_letter(codepoint) && utf8_lower(codepoint) != codepoint;
}

static bool is_remark(struct slice text)
{
    struct str lower = STR_INIT;
    struct slice words = lower_into(&lower, text);
    bool found = false;

    for (size_t i = 0; i < COUNT(remarks); i++)
        found = found || slice_starts(words, remarks[i]);
    str_clear(&lower);
    return found;
}

static struct slice trim_punctuation(struct slice text)
{
    text = slice_trim(text);
    while (text.length > 0 && strchr(".,;:-", text.data[text.length - 1]) != NULL &&
           !(text.data[text.length - 1] == '.' && text.length > 2 &&
             text.data[text.length - 3] == ' '))
        text = slice_trim(slice_sub(text, 0, text.length - 1));
    while (text.length > 0 && strchr(",;:-", text.data[0]) != NULL)
        text = slice_trim(slice_from(text, 1));
    return text;
}

/* Takes bracket after bracket off the end: parties are kept, the rest goes. */
static struct slice take_brackets(struct arena *arena, struct slice name, struct person_name *self)
{
    while (slice_ends(name, ")") || slice_ends(name, "]")) {
        size_t open = name.length - 1;
        struct slice inside;

        while (open > 0 && name.data[open] != '(' && name.data[open] != '[')
            open--;
        if (open == 0)
            break;
        inside = slice_trim(slice_sub(name, open + 1, name.length - 1));
        if (self->party == NULL && is_party(inside) && !is_remark(inside))
            self->party = arena_slice(arena, inside);
        name = trim_punctuation(slice_sub(name, 0, open));
    }
    return name;
}

/* Takes «, formand» and « - direktør» off the end. */
static struct slice take_tail_title(struct arena *arena, struct slice name,
                                    struct person_name *self)
{
    ptrdiff_t comma = slice_find_byte(name, ',');
    ptrdiff_t dash = slice_find(name, " - ");
    size_t cut = comma >= 0 ? (size_t)comma : (size_t)dash;
    struct slice tail;

    if (comma < 0 && dash < 0)
        return name;
    tail = slice_trim(slice_from(name, cut + (comma >= 0 ? 1 : 3)));
    if (is_party(tail) && self->party == NULL)
        self->party = arena_slice(arena, tail);
    else if (is_title(tail))
        self->title = arena_slice(arena, tail);
    else if (!is_remark(tail))
        return name;
    return trim_punctuation(slice_sub(name, 0, cut));
}

static struct slice take_head_title(struct arena *arena, struct slice name,
                                    struct person_name *self)
{
    size_t length = leading_title(name);

    if (length == 0)
        return name;
    if (self->title == NULL)
        self->title = arena_slice(arena, slice_sub(name, 0, length - 1));
    return trim_punctuation(slice_from(name, length));
}

static void append_key(struct str *out, struct slice name)
{
    struct str lower = STR_INIT;

    name_lower(&lower, name);
    for (size_t i = 0; i < lower.length; i++) {
        char byte = lower.data[i];

        if (byte == '-' || byte == '.' || byte == ',' || byte == ' ') {
            if (out->length > 0 && out->data[out->length - 1] != ' ')
                str_append_char(out, ' ');
        } else {
            str_append_char(out, byte);
        }
    }
    while (out->length > 0 && out->data[out->length - 1] == ' ')
        str_cut(out, out->length - 1);
    str_clear(&lower);
}

struct person_name person_name_read(struct arena *arena, const char *text)
{
    struct person_name self = {.title = NULL};
    struct str tidy = STR_INIT;
    struct str key = STR_INIT;
    struct slice name;

    name_tidy(&tidy, slice_of(text));
    name = trim_punctuation(str_slice(&tidy));
    name = take_brackets(arena, name, &self);
    name = take_tail_title(arena, name, &self);
    name = take_brackets(arena, name, &self);
    name = take_head_title(arena, name, &self);
    append_key(&key, name);
    self.name = arena_slice(arena, name);
    self.key = arena_slice(arena, str_slice(&key));
    str_reset(&key);
    person_name_bare(&key, self.key);
    self.bare = arena_slice(arena, str_slice(&key));
    str_clear(&tidy);
    str_clear(&key);
    return self;
}

void person_name_initials(struct str *out, const char *name)
{
    size_t length = strlen(name);
    bool at_start = true;
    size_t at = 0;

    while (at < length) {
        unsigned codepoint;

        at += utf8_decode(name + at, length - at, &codepoint);
        if (at_start && utf8_is_letter(codepoint))
            str_append_codepoint(out, utf8_upper(codepoint));
        at_start = codepoint == ' ' || codepoint == '-';
    }
}
