#include "core/vague_lex.h"

#include "core/utf8.h"
#include "core/vague_date.h"

#include <string.h>

enum { WORD_BYTES = 24, LETTERS = 26 };

struct lex_word {
    const char *text;
    enum word_kind kind;
    int value;
};

/* By their first letter, the list of each closed by an empty one. */
static const struct lex_word *const words_by_letter[LETTERS] = {
    ['a' - 'a'] =
        (const struct lex_word[]){
            {"april", WORD_MONTH, 4},
            {"august", WORD_MONTH, 8},
            {"apr", WORD_MONTH_SHORT, 4},
            {"aug", WORD_MONTH_SHORT, 8},
            {"andet", WORD_ORDINAL, 2},
            {"anden", WORD_ORDINAL, 2},
            {"af", WORD_OF, 0},
            {NULL},
        },
    ['b' - 'a'] =
        (const struct lex_word[]){
            {"begyndelsen", WORD_PART_OF, VAGUE_PRIMO},
            {NULL},
        },
    ['d' - 'a'] =
        (const struct lex_word[]){
            {"december", WORD_MONTH, 12},
            {"dec", WORD_MONTH_SHORT, 12},
            {"den", WORD_THE, 0},
            {"d", WORD_THE, 0},
            {NULL},
        },
    ['e' - 'a'] =
        (const struct lex_word[]){
            {"efteråret", WORD_SEASON, VAGUE_AUTUMN},
            {"efterår", WORD_SEASON, VAGUE_AUTUMN},
            {"efter", WORD_AFTER, 0},
            {"eller", WORD_OR, 0},
            {NULL},
        },
    ['f' - 'a'] =
        (const struct lex_word[]){
            {"februar", WORD_MONTH, 2},
            {"feb", WORD_MONTH_SHORT, 2},
            {"febr", WORD_MONTH_SHORT, 2},
            {"først", WORD_PART_OF, VAGUE_PRIMO},
            {"foråret", WORD_SEASON, VAGUE_SPRING},
            {"forår", WORD_SEASON, VAGUE_SPRING},
            {"første", WORD_ORDINAL, 1},
            {"fjerde", WORD_ORDINAL, 4},
            {"fredag", WORD_WEEKDAY, 5},
            {"før", WORD_BEFORE, 0},
            {"fra", WORD_FROM, 0},
            {NULL},
        },
    ['h' - 'a'] =
        (const struct lex_word[]){
            {"halvår", WORD_HALF, 0},
            {NULL},
        },
    ['i' - 'a'] =
        (const struct lex_word[]){
            {"inden", WORD_BEFORE, 0},
            {"i", WORD_OF, 0},
            {NULL},
        },
    ['j' - 'a'] =
        (const struct lex_word[]){
            {"januar", WORD_MONTH, 1},
            {"juni", WORD_MONTH, 6},
            {"juli", WORD_MONTH, 7},
            {"jan", WORD_MONTH_SHORT, 1},
            {"jun", WORD_MONTH_SHORT, 6},
            {"jul", WORD_MONTH_SHORT, 7},
            {NULL},
        },
    ['k' - 'a'] =
        (const struct lex_word[]){
            {"kvartal", WORD_QUARTER, 0},
            {NULL},
        },
    ['l' - 'a'] =
        (const struct lex_word[]){
            {"lørdag", WORD_WEEKDAY, 6},
            {NULL},
        },
    ['m' - 'a'] =
        (const struct lex_word[]){
            {"marts", WORD_MONTH, 3},
            {"maj", WORD_MONTH, 5},
            {"mar", WORD_MONTH_SHORT, 3},
            {"medio", WORD_PART, VAGUE_MEDIO},
            {"midt", WORD_PART_OF, VAGUE_MEDIO},
            {"midten", WORD_PART_OF, VAGUE_MEDIO},
            {"mandag", WORD_WEEKDAY, 1},
            {"mellem", WORD_FROM, 1},
            {"måned", WORD_MONTHLY, 0},
            {NULL},
        },
    ['n' - 'a'] =
        (const struct lex_word[]){
            {"november", WORD_MONTH, 11},
            {"nov", WORD_MONTH_SHORT, 11},
            {NULL},
        },
    ['o' - 'a'] =
        (const struct lex_word[]){
            {"oktober", WORD_MONTH, 10},
            {"okt", WORD_MONTH_SHORT, 10},
            {"onsdag", WORD_WEEKDAY, 3},
            {"og", WORD_AND, 0},
            {NULL},
        },
    ['p' - 'a'] =
        (const struct lex_word[]){
            {"primo", WORD_PART, VAGUE_PRIMO},
            {NULL},
        },
    ['s' - 'a'] =
        (const struct lex_word[]){
            {"september", WORD_MONTH, 9},
            {"sep", WORD_MONTH_SHORT, 9},
            {"sept", WORD_MONTH_SHORT, 9},
            {"starten", WORD_PART_OF, VAGUE_PRIMO},
            {"start", WORD_PART_OF, VAGUE_PRIMO},
            {"slutningen", WORD_PART_OF, VAGUE_ULTIMO},
            {"sidst", WORD_PART_OF, VAGUE_ULTIMO},
            {"sommeren", WORD_SEASON, VAGUE_SUMMER},
            {"sommer", WORD_SEASON, VAGUE_SUMMER},
            {"søndag", WORD_WEEKDAY, 7},
            {"sommerferien", WORD_HOLIDAY, 0},
            {"sommerferie", WORD_HOLIDAY, 0},
            {NULL},
        },
    ['t' - 'a'] =
        (const struct lex_word[]){
            {"tredje", WORD_ORDINAL, 3},
            {"tirsdag", WORD_WEEKDAY, 2},
            {"torsdag", WORD_WEEKDAY, 4},
            {"til", WORD_TO, 0},
            {NULL},
        },
    ['u' - 'a'] =
        (const struct lex_word[]){
            {"ultimo", WORD_PART, VAGUE_ULTIMO},
            {"udgangen", WORD_PART_OF, VAGUE_ULTIMO},
            {"uge", WORD_WEEK, 0},
            {NULL},
        },
    ['v' - 'a'] =
        (const struct lex_word[]){
            {"vinteren", WORD_SEASON, VAGUE_WINTER},
            {"vinter", WORD_SEASON, VAGUE_WINTER},
            {NULL},
        },
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
    const char *here = c->text.data + c->at;
    size_t left = c->text.length - c->at;
    size_t length = 0;
    size_t bytes;

    for (; left > 0 && length + UTF8_MAX < WORD_BYTES; here += bytes, left -= bytes) {
        unsigned codepoint;

        bytes = utf8_decode(here, left, &codepoint);
        if (!utf8_is_letter(codepoint))
            break;
        if (codepoint < 0x80)
            word[length++] = (char)utf8_lower(codepoint);
        else
            length += utf8_encode(word + length, utf8_lower(codepoint));
    }
    c->at = c->text.length - left;
    word[length] = '\0';
}

static const struct lex_word *lex_find_word(const char *text)
{
    const struct lex_word *word;

    if (text[0] < 'a' || text[0] > 'z')
        return NULL;
    word = words_by_letter[text[0] - 'a'];
    while (word != NULL && word->text != NULL) {
        if (word->text[1] == text[1] && strcmp(word->text, text) == 0)
            return word;
        word++;
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

bool lex_begins(struct slice text, size_t at)
{
    unsigned char before = at == 0 ? ' ' : (unsigned char)text.data[at - 1];

    if (before >= 0x80 || lex_is_digit((char)before) || utf8_is_letter(before))
        return slice_ends(slice_sub(text, 0, at), "\xC2\xA0");
    return at < 2 || strchr(".,-/", before) == NULL || !lex_is_digit(text.data[at - 2]);
}

enum word_kind lex_step(struct lexer *c)
{
    unsigned codepoint;
    size_t bytes = utf8_decode(c->text.data + c->at, c->text.length - c->at, &codepoint);
    char text[WORD_BYTES];
    const struct lex_word *word;

    if (!utf8_is_letter(codepoint)) {
        c->at += bytes;
        if (codepoint <= ' ' || codepoint == 0xA0 || codepoint == '.')
            return WORD_SPACE;
        return codepoint < 0x80 && lex_is_digit((char)codepoint) ? WORD_DIGIT : WORD_NONE;
    }
    lex_letters(c, text);
    word = lex_find_word(text);
    return word == NULL ? WORD_NONE : word->kind;
}

bool lex_opens_date(enum word_kind kind)
{
    static const unsigned openers = 1U << WORD_DIGIT | 1U << WORD_MONTH | 1U << WORD_MONTH_SHORT |
                                    1U << WORD_PART | 1U << WORD_PART_OF | 1U << WORD_SEASON |
                                    1U << WORD_ORDINAL | 1U << WORD_WEEK | 1U << WORD_WEEKDAY |
                                    1U << WORD_THE | 1U << WORD_BEFORE | 1U << WORD_AFTER |
                                    1U << WORD_FROM;

    return (openers >> kind & 1U) != 0;
}
