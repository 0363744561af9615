/*
 * The words and numbers that dates are made of, for vague_parse.c alone.
 */
#ifndef CORE_VAGUE_LEX_H
#define CORE_VAGUE_LEX_H

#include "core/str.h"

#include <stdbool.h>
#include <stddef.h>

enum word_kind {
    WORD_NONE,
    WORD_MONTH,
    WORD_MONTH_SHORT, /* a month only where a dot, a day or a year stands by it */
    WORD_PART,        /* primo, medio, ultimo */
    WORD_PART_OF,     /* the same with «i» or «af» after it */
    WORD_SEASON,
    WORD_ORDINAL,
    WORD_QUARTER,
    WORD_HALF,
    WORD_WEEK,
    WORD_WEEKDAY,
    WORD_THE, /* den, d. */
    WORD_BEFORE,
    WORD_AFTER,
    WORD_HOLIDAY, /* sommerferien */
    WORD_OR,
    WORD_AND,
    WORD_TO,
    WORD_FROM,
    WORD_OF,
    WORD_MONTHLY, /* måned, in «maj måned 2025» */
    WORD_DIGIT,   /* of lex_step() alone: one digit */
    WORD_SPACE    /* the same: white space, or the dot of an abbreviation */
};

/* A place in a text. Copied to look ahead, and assigned back when what was seen will do. */
struct lexer {
    struct slice text;
    size_t at;
};

bool lex_more(const struct lexer *c);
/* The byte at hand, or NUL at the end. */
char lex_peek(const struct lexer *c);
bool lex_is_digit(char byte);
void lex_skip_space(struct lexer *c);
/* Steps over the text if it stands here, as it is. */
bool lex_take(struct lexer *c, const char *text);
/* Up to `most` digits that no further digit follows; how many, 0 where there are none such. */
int lex_number(struct lexer *c, int most, int *value);
/* The word here, if we know it; else WORD_NONE and nothing moves. value may be NULL: month number,
   enum vague_form, ordinal or weekday as the kind has it. */
enum word_kind lex_word(struct lexer *c, int *value);
/* A word of that kind after white space. */
bool lex_kind(struct lexer *c, enum word_kind kind, int *value);
/* Steps over one word, known or not, or one other character, and says which it was. */
enum word_kind lex_step(struct lexer *c);
/* Whether a date may begin with it: most words of a text are passed over by this. */
bool lex_opens_date(enum word_kind kind);

/* Whether a word or number begins at the byte: not within «24-012144» or «3.2». */
bool lex_begins(struct slice text, size_t at);

#endif
