#include "tui/charset.h"

#include <stddef.h>
#include <string.h>
#include <strings.h>

struct likeness {
    unsigned codepoint;
    const char *text;
};

/* Sorted by character. The first part, to U+00FF, is for ASCII alone. */
static const struct likeness likenesses[] = {
    {0xA0, " "},    {0xA1, "!"},    {0xA2, "c"},    {0xA3, "L"},   {0xA4, "*"},   {0xA5, "Y"},
    {0xA6, "|"},    {0xA7, "S"},    {0xA8, "\""},   {0xA9, "C"},   {0xAA, "a"},   {0xAB, "\""},
    {0xAC, "-"},    {0xAE, "R"},    {0xAF, "-"},    {0xB0, "o"},   {0xB1, "+-"},  {0xB2, "2"},
    {0xB3, "3"},    {0xB4, "'"},    {0xB5, "u"},    {0xB6, "P"},   {0xB7, "."},   {0xB8, ","},
    {0xB9, "1"},    {0xBA, "o"},    {0xBB, "\""},   {0xBC, ".2"},  {0xBD, ".5"},  {0xBE, ".7"},
    {0xBF, "?"},    {0xC0, "A"},    {0xC1, "A"},    {0xC2, "A"},   {0xC3, "A"},   {0xC4, "A"},
    {0xC5, "Aa"},   {0xC6, "Ae"},   {0xC7, "C"},    {0xC8, "E"},   {0xC9, "E"},   {0xCA, "E"},
    {0xCB, "E"},    {0xCC, "I"},    {0xCD, "I"},    {0xCE, "I"},   {0xCF, "I"},   {0xD0, "D"},
    {0xD1, "N"},    {0xD2, "O"},    {0xD3, "O"},    {0xD4, "O"},   {0xD5, "O"},   {0xD6, "O"},
    {0xD7, "x"},    {0xD8, "Oe"},   {0xD9, "U"},    {0xDA, "U"},   {0xDB, "U"},   {0xDC, "U"},
    {0xDD, "Y"},    {0xDE, "Th"},   {0xDF, "ss"},   {0xE0, "a"},   {0xE1, "a"},   {0xE2, "a"},
    {0xE3, "a"},    {0xE4, "a"},    {0xE5, "aa"},   {0xE6, "ae"},  {0xE7, "c"},   {0xE8, "e"},
    {0xE9, "e"},    {0xEA, "e"},    {0xEB, "e"},    {0xEC, "i"},   {0xED, "i"},   {0xEE, "i"},
    {0xEF, "i"},    {0xF0, "d"},    {0xF1, "n"},    {0xF2, "o"},   {0xF3, "o"},   {0xF4, "o"},
    {0xF5, "o"},    {0xF6, "o"},    {0xF7, "/"},    {0xF8, "oe"},  {0xF9, "u"},   {0xFA, "u"},
    {0xFB, "u"},    {0xFC, "u"},    {0xFD, "y"},    {0xFE, "th"},  {0xFF, "y"},   {0x107, "c"},
    {0x10D, "c"},   {0x119, "e"},   {0x11F, "g"},   {0x130, "I"},  {0x131, "i"},  {0x141, "L"},
    {0x142, "l"},   {0x144, "n"},   {0x152, "OE"},  {0x153, "oe"}, {0x15A, "S"},  {0x15B, "s"},
    {0x15E, "S"},   {0x15F, "s"},   {0x160, "S"},   {0x161, "s"},  {0x17B, "Z"},  {0x17C, "z"},
    {0x17D, "Z"},   {0x17E, "z"},   {0x2010, "-"},  {0x2011, "-"}, {0x2012, "-"}, {0x2013, "-"},
    {0x2014, "-"},  {0x2015, "-"},  {0x2018, "'"},  {0x2019, "'"}, {0x201A, "'"}, {0x201C, "\""},
    {0x201D, "\""}, {0x201E, "\""}, {0x2020, "+"},  {0x2022, "*"}, {0x2026, "~"}, {0x2030, "%"},
    {0x2032, "'"},  {0x2033, "\""}, {0x203C, "!!"}, {0x2039, "<"}, {0x203A, ">"}, {0x20AC, "E"},
    {0x2190, "<"},  {0x2191, "^"},  {0x2192, ">"},  {0x2193, "v"}, {0x21A9, "<"}, {0x21B5, "<"},
    {0x2212, "-"},  {0x2500, "-"},  {0x2502, "|"},  {0x250C, "+"}, {0x2510, "+"}, {0x2514, "+"},
    {0x2518, "+"},  {0x251C, "+"},  {0x2524, "+"},  {0x252C, "+"}, {0x2534, "+"}, {0x253C, "+"},
    {0x2550, "="},  {0x2588, "#"},  {0x258C, "|"},  {0x2590, "|"}, {0x2591, "."}, {0x25A0, "#"},
    {0x25AA, "*"},  {0x25B6, ">"},  {0x25B8, ">"},  {0x25BC, "v"}, {0x25BE, "v"}, {0x25C0, "<"},
    {0x25CB, "o"},  {0x25CC, "o"},  {0x25CF, "*"},  {0x25D0, "%"}, {0x2610, "o"}, {0x2611, "x"},
    {0x2713, "v"},  {0x2717, "x"},  {0xFFFD, "?"},
};

static const char *look_up(unsigned codepoint)
{
    size_t low = 0;
    size_t high = sizeof likenesses / sizeof *likenesses;

    while (low < high) {
        size_t middle = low + (high - low) / 2;

        if (codepoint == likenesses[middle].codepoint)
            return likenesses[middle].text;
        if (codepoint < likenesses[middle].codepoint)
            high = middle;
        else
            low = middle + 1;
    }
    return NULL;
}

const char *charset_likeness(enum charset charset, unsigned codepoint, int width)
{
    const char *found;

    if (charset == CHARSET_UTF8 || codepoint < 0x80)
        return NULL;
    if (charset == CHARSET_LATIN1 && codepoint >= 0xA0 && codepoint <= 0xFF)
        return NULL;
    found = look_up(codepoint);
    if (found != NULL)
        return found;
    return width == 2 ? "??" : "?";
}

unsigned charset_compose(unsigned letter, unsigned mark)
{
    static const struct {
        unsigned mark;
        const char *letters;
        unsigned composed[12];
    } table[] = {
        {0x300, "AEIOUaeiou", {0xC0, 0xC8, 0xCC, 0xD2, 0xD9, 0xE0, 0xE8, 0xEC, 0xF2, 0xF9}},
        {0x301,
         "AEIOUYaeiouy",
         {0xC1, 0xC9, 0xCD, 0xD3, 0xDA, 0xDD, 0xE1, 0xE9, 0xED, 0xF3, 0xFA, 0xFD}},
        {0x302, "AEIOUaeiou", {0xC2, 0xCA, 0xCE, 0xD4, 0xDB, 0xE2, 0xEA, 0xEE, 0xF4, 0xFB}},
        {0x303, "ANOano", {0xC3, 0xD1, 0xD5, 0xE3, 0xF1, 0xF5}},
        {0x308, "AEIOUaeiouy", {0xC4, 0xCB, 0xCF, 0xD6, 0xDC, 0xE4, 0xEB, 0xEF, 0xF6, 0xFC, 0xFF}},
        {0x30A, "Aa", {0xC5, 0xE5}},
        {0x327, "Cc", {0xC7, 0xE7}},
    };

    for (size_t i = 0; i < sizeof table / sizeof *table; i++) {
        const char *at;

        if (table[i].mark != mark || letter == 0 || letter >= 0x80)
            continue;
        at = strchr(table[i].letters, (int)letter);
        return at == NULL ? letter : table[i].composed[at - table[i].letters];
    }
    return letter;
}

enum status charset_of(const char *name, enum charset *charset, struct error *err)
{
    static const struct {
        const char *name;
        enum charset charset;
    } known[] = {
        {"utf-8", CHARSET_UTF8},         {"utf8", CHARSET_UTF8},
        {"latin1", CHARSET_LATIN1},      {"iso-8859-1", CHARSET_LATIN1},
        {"iso-8859-15", CHARSET_LATIN1}, {"iso8859-1", CHARSET_LATIN1},
        {"latin-1", CHARSET_LATIN1},     {"ascii", CHARSET_ASCII},
        {"us-ascii", CHARSET_ASCII},     {"ANSI_X3.4-1968", CHARSET_ASCII},
    };

    for (size_t i = 0; i < sizeof known / sizeof *known; i++) {
        if (strcasecmp(known[i].name, name) == 0) {
            *charset = known[i].charset;
            return STATUS_OK;
        }
    }
    return error_set(
        err, STATUS_INVALID,
        N_("%1 is no character set of this program; there are utf-8, latin1 and ascii"), name,
        NULL);
}
