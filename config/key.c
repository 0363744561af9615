#include "config/key.h"

#include "core/utf8.h"

#include <string.h>

static const struct {
    const char *name;
    unsigned code;
} names[] = {
    /* The first name of a code is the one that is written. */
    {"Enter", KEYCODE_ENTER},
    {"Tab", KEYCODE_TAB},
    {"Esc", KEYCODE_ESC},
    {"Backspace", KEYCODE_BACKSPACE},
    {"Del", KEYCODE_DELETE},
    {"Ins", KEYCODE_INSERT},
    {"Up", KEYCODE_UP},
    {"Down", KEYCODE_DOWN},
    {"Left", KEYCODE_LEFT},
    {"Right", KEYCODE_RIGHT},
    {"Home", KEYCODE_HOME},
    {"End", KEYCODE_END},
    {"PgUp", KEYCODE_PAGE_UP},
    {"PgDn", KEYCODE_PAGE_DOWN},
    {"Space", ' '},
    {"Return", KEYCODE_ENTER},
    {"Escape", KEYCODE_ESC},
    {"Delete", KEYCODE_DELETE},
    {"Insert", KEYCODE_INSERT},
    {"PageUp", KEYCODE_PAGE_UP},
    {"PageDown", KEYCODE_PAGE_DOWN},
};

static const struct {
    const char *prefix;
    unsigned mod;
} modifiers[] = {
    {"Ctrl-", KEYMOD_CTRL}, {"Alt-", KEYMOD_ALT}, {"Shift-", KEYMOD_SHIFT},
    {"C-", KEYMOD_CTRL},    {"M-", KEYMOD_ALT},   {"S-", KEYMOD_SHIFT},
};

enum { NAMES = sizeof names / sizeof *names, MODIFIERS = sizeof modifiers / sizeof *modifiers };

static unsigned lower_ascii(char byte)
{
    return utf8_lower((unsigned char)byte);
}

static bool starts_alike(struct slice text, const char *prefix)
{
    size_t length = strlen(prefix);

    if (text.length < length)
        return false;
    for (size_t i = 0; i < length; i++) {
        if (lower_ascii(text.data[i]) != lower_ascii(prefix[i]))
            return false;
    }
    return true;
}

static bool is_alike(struct slice text, const char *name)
{
    return text.length == strlen(name) && starts_alike(text, name);
}

/* F1 to F12, or 0. */
static unsigned function_key(struct slice text)
{
    unsigned number = 0;

    if (text.length < 2 || text.length > 3 || (text.data[0] != 'F' && text.data[0] != 'f'))
        return 0;
    for (size_t i = 1; i < text.length; i++) {
        if (text.data[i] < '0' || text.data[i] > '9')
            return 0;
        number = number * 10 + (unsigned)(text.data[i] - '0');
    }
    if (number < 1 || number > 12 || text.data[1] == '0')
        return 0;
    return KEYCODE_F1 + number - 1;
}

/* The key without its modifiers; 0 where it is none. */
static unsigned parse_code(struct slice text)
{
    unsigned codepoint;

    for (size_t i = 0; i < NAMES; i++) {
        if (is_alike(text, names[i].name))
            return names[i].code;
    }
    if (function_key(text) != 0)
        return function_key(text);
    if (text.length == 0 || utf8_decode(text.data, text.length, &codepoint) != text.length)
        return 0;
    if (codepoint <= ' ' || (codepoint >= 0x7F && codepoint < 0xA1) || codepoint == UTF8_INVALID)
        return 0;
    return codepoint;
}

static unsigned take_modifier(struct slice *text)
{
    for (size_t i = 0; i < MODIFIERS; i++) {
        size_t length = strlen(modifiers[i].prefix);

        if (text->length > length && starts_alike(*text, modifiers[i].prefix)) {
            *text = slice_from(*text, length);
            return modifiers[i].mod;
        }
    }
    return 0;
}

struct key key_normal(struct key key)
{
    static const struct {
        unsigned letter;
        unsigned code;
    } same[] = {{'i', KEYCODE_TAB},
                {'m', KEYCODE_ENTER},
                {'j', KEYCODE_ENTER},
                {'h', KEYCODE_BACKSPACE},
                {'[', KEYCODE_ESC}};

    if ((key.mods & KEYMOD_CTRL) == 0)
        return key;
    if (key.code < KEYCODE_NAMED)
        key.code = utf8_lower(key.code);
    for (size_t i = 0; i < sizeof same / sizeof *same; i++) {
        if (key.code == same[i].letter) {
            key.code = same[i].code;
            key.mods &= ~(unsigned)KEYMOD_CTRL;
            return key;
        }
    }
    return key;
}

/* Ctrl makes a key of the letters, of space and of few signs only. */
static bool ctrl_works(unsigned code)
{
    if (code >= KEYCODE_UP && code <= KEYCODE_PAGE_DOWN)
        return true;
    return (code >= 'a' && code <= 'z') || (code >= 'A' && code <= 'Z') ||
           (code != 0 && code < 0x80 && strchr(" [\\]^_", (int)code) != NULL);
}

static const char *fault_of(struct key key)
{
    if ((key.mods & KEYMOD_CTRL) != 0 && !ctrl_works(key.code))
        return N_("no terminal sends the key %1 (Ctrl goes with letters and arrows)");
    if ((key.mods & KEYMOD_SHIFT) != 0 && key.code < KEYCODE_NAMED)
        return N_("write the character itself in place of %1");
    return NULL;
}

enum status key_parse(struct slice text, struct key *key, struct error *err)
{
    struct slice rest = text;
    struct key found = {0};
    unsigned mod;
    const char *fault = N_("%1 is not a key");
    struct str shown = STR_INIT;

    while ((mod = take_modifier(&rest)) != 0 && (found.mods & mod) == 0)
        found.mods |= mod;
    found.code = mod != 0 ? 0 : parse_code(rest);
    if (found.code != 0) {
        fault = fault_of(found);
        if (fault == NULL) {
            *key = key_normal(found);
            return STATUS_OK;
        }
    }
    str_append(&shown, "“");
    str_append_slice(&shown, text);
    str_append(&shown, "”");
    error_set(err, STATUS_INVALID, fault, str_text(&shown), NULL);
    str_clear(&shown);
    return STATUS_INVALID;
}

enum status key_sequence_parse(const char *text, struct key_sequence *keys, struct error *err)
{
    struct key_sequence found = {.count = 0};
    struct slice rest = slice_trim(slice_of(text));

    while (rest.length > 0) {
        ptrdiff_t space = slice_find_byte(rest, ' ');
        struct slice word = space < 0 ? rest : slice_sub(rest, 0, (size_t)space);
        enum status status;

        if (found.count == KEY_SEQUENCE_MAX)
            return error_set(err, STATUS_INVALID, N_("“%1” has more than four keys"), text, NULL);
        status = key_parse(word, &found.keys[found.count], err);
        if (status != STATUS_OK)
            return status;
        found.count++;
        rest = slice_trim(slice_from(rest, word.length));
    }
    if (found.count == 0)
        return error_set(err, STATUS_INVALID, N_("there is no key"), NULL);
    *keys = found;
    return STATUS_OK;
}

static const char *name_of(unsigned code)
{
    for (size_t i = 0; i < NAMES; i++) {
        if (names[i].code == code)
            return names[i].name;
    }
    return NULL;
}

void key_format(struct key key, struct str *out)
{
    const char *name = name_of(key.code);

    if ((key.mods & KEYMOD_CTRL) != 0)
        str_append(out, "Ctrl-");
    if ((key.mods & KEYMOD_ALT) != 0)
        str_append(out, "Alt-");
    if ((key.mods & KEYMOD_SHIFT) != 0)
        str_append(out, "Shift-");
    if (name != NULL)
        str_append(out, name);
    else if (key.code >= KEYCODE_F1 && key.code <= KEYCODE_F12)
        str_printf(out, "F%u", key.code - KEYCODE_F1 + 1);
    else
        str_append_codepoint(out, key.code);
}

void key_sequence_format(const struct key_sequence *keys, struct str *out)
{
    for (size_t i = 0; i < keys->count; i++) {
        if (i > 0)
            str_append_char(out, ' ');
        key_format(keys->keys[i], out);
    }
}

bool key_equal(struct key a, struct key b)
{
    return a.code == b.code && a.mods == b.mods;
}

static bool same_start(const struct key_sequence *a, const struct key_sequence *b, size_t count)
{
    for (size_t i = 0; i < count; i++) {
        if (!key_equal(a->keys[i], b->keys[i]))
            return false;
    }
    return true;
}

bool key_sequence_equal(const struct key_sequence *a, const struct key_sequence *b)
{
    return a->count == b->count && same_start(a, b, a->count);
}

bool key_sequence_begins(const struct key_sequence *keys, const struct key_sequence *start)
{
    return start->count < keys->count && same_start(keys, start, start->count);
}

bool key_typable(struct key key)
{
    static const char hard[] = "@$[]{}|\\`^~";

    if (key.code >= KEYCODE_NAMED)
        return (key.mods & KEYMOD_CTRL) == 0 &&
               (key.mods == 0 || (key.code == KEYCODE_TAB && key.mods == KEYMOD_SHIFT) ||
                key.mods == KEYMOD_ALT);
    if (key.code < 0x80)
        return key.code > ' ' ? strchr(hard, (int)key.code) == NULL : true;
    return key.code == 0xE6 || key.code == 0xF8 || key.code == 0xE5 || key.code == 0xC6 ||
           key.code == 0xD8 || key.code == 0xC5 || key.code == 0xA7 || key.code == 0xBD;
}
