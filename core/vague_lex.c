#include "core/vague_lex.h"

#include "core/utf8.h"
#include "core/vague_date.h"

#include <string.h>

enum { WORD_BYTES = 24 };

struct lex_word {
    const char *text;
    enum word_kind kind;
    int value;
};

static const struct lex_word words[] = {
    {"januar", WORD_MONTH, 1},
    {"februar", WORD_MONTH, 2},
    {"marts", WORD_MONTH, 3},
    {"april", WORD_MONTH, 4},
    {"maj", WORD_MONTH, 5},
    {"juni", WORD_MONTH, 6},
    {"juli", WORD_MONTH, 7},
    {"august", WORD_MONTH, 8},
    {"september", WORD_MONTH, 9},
    {"oktober", WORD_MONTH, 10},
    {"november", WORD_MONTH, 11},
    {"december", WORD_MONTH, 12},
    {"jan", WORD_MONTH_SHORT, 1},
    {"feb", WORD_MONTH_SHORT, 2},
    {"febr", WORD_MONTH_SHORT, 2},
    {"mar", WORD_MONTH_SHORT, 3},
    {"apr", WORD_MONTH_SHORT, 4},
    {"jun", WORD_MONTH_SHORT, 6},
    {"jul", WORD_MONTH_SHORT, 7},
    {"aug", WORD_MONTH_SHORT, 8},
    {"sep", WORD_MONTH_SHORT, 9},
    {"sept", WORD_MONTH_SHORT, 9},
    {"okt", WORD_MONTH_SHORT, 10},
    {"nov", WORD_MONTH_SHORT, 11},
    {"dec", WORD_MONTH_SHORT, 12},
    {"primo", WORD_PART, VAGUE_PRIMO},
    {"medio", WORD_PART, VAGUE_MEDIO},
    {"ultimo", WORD_PART, VAGUE_ULTIMO},
    {"midt", WORD_PART_OF, VAGUE_MEDIO},
    {"midten", WORD_PART_OF, VAGUE_MEDIO},
    {"starten", WORD_PART_OF, VAGUE_PRIMO},
    {"start", WORD_PART_OF, VAGUE_PRIMO},
    {"begyndelsen", WORD_PART_OF, VAGUE_PRIMO},
    {"først", WORD_PART_OF, VAGUE_PRIMO},
    {"slutningen", WORD_PART_OF, VAGUE_ULTIMO},
    {"udgangen", WORD_PART_OF, VAGUE_ULTIMO},
    {"sidst", WORD_PART_OF, VAGUE_ULTIMO},
    {"foråret", WORD_SEASON, VAGUE_SPRING},
    {"forår", WORD_SEASON, VAGUE_SPRING},
    {"sommeren", WORD_SEASON, VAGUE_SUMMER},
    {"sommer", WORD_SEASON, VAGUE_SUMMER},
    {"efteråret", WORD_SEASON, VAGUE_AUTUMN},
    {"efterår", WORD_SEASON, VAGUE_AUTUMN},
    {"vinteren", WORD_SEASON, VAGUE_WINTER},
    {"vinter", WORD_SEASON, VAGUE_WINTER},
    {"første", WORD_ORDINAL, 1},
    {"andet", WORD_ORDINAL, 2},
    {"anden", WORD_ORDINAL, 2},
    {"tredje", WORD_ORDINAL, 3},
    {"fjerde", WORD_ORDINAL, 4},
    {"kvartal", WORD_QUARTER, 0},
    {"halvår", WORD_HALF, 0},
    {"uge", WORD_WEEK, 0},
    {"mandag", WORD_WEEKDAY, 1},
    {"tirsdag", WORD_WEEKDAY, 2},
    {"onsdag", WORD_WEEKDAY, 3},
    {"torsdag", WORD_WEEKDAY, 4},
    {"fredag", WORD_WEEKDAY, 5},
    {"lørdag", WORD_WEEKDAY, 6},
    {"søndag", WORD_WEEKDAY, 7},
    {"den", WORD_THE, 0},
    {"d", WORD_THE, 0},
    {"inden", WORD_BEFORE, 0},
    {"før", WORD_BEFORE, 0},
    {"efter", WORD_AFTER, 0},
    {"sommerferien", WORD_HOLIDAY, 0},
    {"sommerferie", WORD_HOLIDAY, 0},
    {"eller", WORD_OR, 0},
    {"og", WORD_AND, 0},
    {"til", WORD_TO, 0},
    {"fra", WORD_FROM, 0},
    {"mellem", WORD_FROM, 1},
    {"i", WORD_OF, 0},
    {"af", WORD_OF, 0},
    {"måned", WORD_MONTHLY, 0},
};

bool lex_more(const struct lexer *c)
{
    return c->at < c->text.length;
}

char lex_peek(const struct lexer *c)
{
    return lex_more(c) ? c->text.data[c->at] : '\0';
}

bool lex_is_digit(char byte)
{
    return byte >= '0' && byte <= '9';
}

void lex_skip_space(struct lexer *c)
{
    for (;;) {
        char byte = lex_peek(c);

        if (byte == ' ' || (byte >= '\t' && byte <= '\r'))
            c->at++;
        else if (slice_starts(slice_from(c->text, c->at), "\xC2\xA0"))
            c->at += 2;
        else
            return;
    }
}

bool lex_take(struct lexer *c, const char *text)
{
    if (!slice_starts(slice_from(c->text, c->at), text))
        return false;
    c->at += strlen(text);
    return true;
}

/* Up to `most` digits that no further digit follows; 0 where there are none such. */
int lex_number(struct lexer *c, int most, int *value)
{
    struct lexer s = *c;
    int digits = 0;
    int number = 0;

    while (lex_is_digit(lex_peek(&s)) && digits < most) {
        number = number * 10 + (lex_peek(&s) - '0');
        digits++;
        s.at++;
    }
    if (digits == 0 || lex_is_digit(lex_peek(&s)))
        return 0;
    *c = s;
    *value = number;
    return digits;
}

/* The word at the cursor in lower case; longer ones than any we know end as "". */
static void lex_letters(struct lexer *c, char word[WORD_BYTES])
{
    size_t length = 0;

    while (lex_more(c)) {
        unsigned codepoint;
        size_t bytes = utf8_decode(c->text.data + c->at, c->text.length - c->at, &codepoint);

        if (!utf8_is_letter(codepoint) || length + UTF8_MAX >= WORD_BYTES)
            break;
        length += utf8_encode(word + length, utf8_lower(codepoint));
        c->at += bytes;
    }
    word[length] = '\0';
}

static const struct lex_word *lex_find_word(const char *text)
{
    if (text[0] == '\0')
        return NULL;
    for (size_t i = 0; i < sizeof words / sizeof *words; i++) {
        if (words[i].text[0] == text[0] && strcmp(words[i].text, text) == 0)
            return &words[i];
    }
    return NULL;
}

/* The word that begins at the cursor, if we know it; the cursor then stands behind it. */
enum word_kind lex_word(struct lexer *c, int *value)
{
    struct lexer s = *c;
    char text[WORD_BYTES];
    const struct lex_word *word;

    lex_letters(&s, text);
    word = lex_find_word(text);
    if (word == NULL || lex_is_digit(lex_peek(&s)))
        return WORD_NONE;
    *c = s;
    if (value != NULL)
        *value = word->value;
    return word->kind;
}

bool lex_kind(struct lexer *c, enum word_kind kind, int *value)
{
    struct lexer s = *c;

    lex_skip_space(&s);
    if (lex_word(&s, value) != kind)
        return false;
    *c = s;
    return true;
}

bool lex_knows(const struct lexer *c)
{
    struct lexer s = *c;
    char text[WORD_BYTES];

    if (lex_is_digit(lex_peek(&s)))
        return true;
    lex_letters(&s, text);
    return lex_find_word(text) != NULL;
}

bool lex_begins(struct slice text, size_t at)
{
    unsigned char before = at == 0 ? ' ' : (unsigned char)text.data[at - 1];

    if (before >= 0x80 || lex_is_digit((char)before) || utf8_is_letter(before))
        return slice_ends(slice_sub(text, 0, at), "\xC2\xA0");
    return at < 2 || strchr(".,-/", before) == NULL || !lex_is_digit(text.data[at - 2]);
}

enum word_kind lex_step(struct lexer *c, enum word_kind before)
{
    unsigned codepoint;
    size_t bytes = utf8_decode(c->text.data + c->at, c->text.length - c->at, &codepoint);
    char text[WORD_BYTES];
    const struct lex_word *word;

    if (!utf8_is_letter(codepoint)) {
        c->at += bytes;
        return codepoint <= ' ' || codepoint == 0xA0 || codepoint == '.' ? before : WORD_NONE;
    }
    lex_letters(c, text);
    word = lex_find_word(text);
    return word == NULL ? WORD_NONE : word->kind;
}
