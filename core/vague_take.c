/*
 * Takes one term of a date as people write it: «24. marts 2025», «7/4-2021», «ultimo februar»,
 * «uge 12», «2010-03-08». A term that does not stand there leaves the cursor where it was.
 */
#include "core/vague_term.h"

#include "core/vague_lex.h"

static bool year_is_likely(int year)
{
    return year >= 1583 && year <= 9999;
}

/* « 2010», «, 2010», « måned 2010»; for a winter also «2010/11». */
static void take_year(struct lexer *c, struct term *term)
{
    struct lexer s = *c;
    int year = 0;

    lex_kind(&s, WORD_MONTHLY, NULL);
    lex_take(&s, ",");
    lex_skip_space(&s);
    if (lex_number(&s, 4, &year) != 4 || !year_is_likely(year))
        return;
    if (term->form == VAGUE_WINTER && lex_take(&s, "/")) {
        int next = 0;

        if (lex_number(&s, 4, &next) == 0)
            s.at--;
    }
    term->year = year;
    *c = s;
}

static bool take_month_name(struct lexer *c, int *month, bool *shortened)
{
    struct lexer s = *c;
    int value = 0;
    enum word_kind kind;

    lex_skip_space(&s);
    kind = lex_word(&s, &value);
    if (kind != WORD_MONTH && kind != WORD_MONTH_SHORT)
        return false;
    *shortened = kind == WORD_MONTH_SHORT;
    if (*shortened)
        lex_take(&s, ".");
    *month = value;
    *c = s;
    return true;
}

static struct term new_term(enum vague_form form)
{
    return (struct term){.form = form, .part = VAGUE_FORM_COUNT};
}

static int century(int year, int digits)
{
    return digits == 2 ? 2000 + year : year;
}

/* What follows the day in «7/4-2021», «07.04.2021», «07.04.21»: the month and, if `bare`, perhaps
   no year. A year of two digits after dots needs a month of two: «1.2.10» is a section. */
static bool take_numeric_month(struct lexer *c, struct term *term, bool bare)
{
    struct lexer s = *c;
    char mark = lex_peek(&s);
    int month = 0;
    int year = 0;
    int digits = 0;
    int month_digits;
    bool short_year;
    struct lexer before_year;

    if (mark != '.' && mark != '-' && mark != '/')
        return false;
    s.at++;
    month_digits = lex_number(&s, 2, &month);
    if (month_digits == 0 || month < 1 || month > 12)
        return false;
    before_year = s;
    if (lex_peek(&s) == '.' || lex_peek(&s) == '-' || lex_peek(&s) == '/' || lex_peek(&s) == ' ') {
        s.at++;
        digits = lex_number(&s, 4, &year);
    }
    short_year = digits == 2 && lex_peek(&before_year) != ' ' && (mark != '.' || month_digits == 2);
    if (digits == 4 ? !year_is_likely(year) : !short_year) {
        if (!bare || mark == '-')
            return false;
        s = before_year;
        year = 0;
        digits = 0;
    }
    term->month = month;
    term->year = digits == 0 ? 0 : century(year, digits);
    *c = s;
    return true;
}

/* 2010-03-08, 2010-03, 2010-W12, 2010; the cursor stands behind the year. */
static bool take_iso(struct lexer *c, int year, struct term *term)
{
    struct lexer s = *c;
    int number = 0;

    *term = new_term(VAGUE_YEAR);
    term->year = year;
    term->iso = true;
    if (lex_take(&s, "-W") && lex_number(&s, 2, &number) == 2 && number >= 1 && number <= 53) {
        term->form = VAGUE_WEEK;
        term->number = number;
        *c = s;
        return true;
    }
    s = *c;
    if (!lex_take(&s, "-") || lex_number(&s, 2, &number) != 2 || number < 1 || number > 12)
        return true;
    term->form = VAGUE_MONTH;
    term->month = number;
    *c = s;
    if (!lex_take(&s, "-") || lex_number(&s, 2, &number) != 2)
        return true;
    term->form = VAGUE_DAY;
    term->number = number;
    *c = s;
    return true;
}

/* The normal form's --03-08 and --03. */
static bool take_yearless(struct lexer *c, struct term *term)
{
    struct lexer s = *c;
    int number = 0;

    if (!lex_take(&s, "--") || lex_number(&s, 2, &number) != 2 || number < 1 || number > 12)
        return false;
    *term = new_term(VAGUE_MONTH);
    term->iso = true;
    term->month = number;
    *c = s;
    if (lex_take(&s, "-") && lex_number(&s, 2, &number) == 2) {
        term->form = VAGUE_DAY;
        term->number = number;
        *c = s;
    }
    return true;
}

/* «kvartal 2010» or «halvår 2010» after its number. */
static bool take_unit(struct lexer *c, int number, struct term *term)
{
    struct lexer s = *c;
    enum word_kind kind;

    lex_skip_space(&s);
    kind = lex_word(&s, NULL);
    if ((kind != WORD_QUARTER && kind != WORD_HALF) || number < 1 ||
        number > (kind == WORD_QUARTER ? 4 : 2))
        return false;
    *term = new_term(kind == WORD_QUARTER ? VAGUE_QUARTER : VAGUE_HALF);
    term->number = number;
    take_year(&s, term);
    *c = s;
    return true;
}

/* A term that begins with digits. `bare`: an article before it makes a day of «8/3». */
static bool take_digits(struct lexer *c, bool bare, struct term *term)
{
    struct lexer s = *c;
    int number = 0;
    int digits = lex_number(&s, 4, &number);
    bool shortened;

    if (digits == 4 && year_is_likely(number)) {
        *c = s;
        return take_iso(c, number, term);
    }
    if (digits == 0 || digits > 2)
        return false;
    *term = new_term(VAGUE_DAY);
    term->number = number;
    if (number >= 1 && number <= 31 && take_numeric_month(&s, term, bare)) {
        *c = s;
        return true;
    }
    lex_take(&s, ".");
    if (take_unit(&s, number, term)) {
        *c = s;
        return true;
    }
    if (take_month_name(&s, &term->month, &shortened))
        take_year(&s, term);
    else
        term->open = true;
    *c = s;
    return true;
}

static bool take_week(struct lexer *c, struct term *term)
{
    struct lexer s = *c;
    int number = 0;

    lex_skip_space(&s);
    if (lex_number(&s, 2, &number) == 0 || number < 1 || number > 53)
        return false;
    *term = new_term(VAGUE_WEEK);
    term->number = number;
    take_year(&s, term);
    *c = s;
    return true;
}

static bool take_month(struct lexer *c, int month, bool shortened, struct term *term)
{
    bool dotted = shortened && lex_take(c, ".");

    *term = new_term(VAGUE_MONTH);
    term->month = month;
    take_year(c, term);
    return !shortened || dotted || term->year != 0;
}

/* Primo, medio, ultimo of a month, a quarter or a year. */
static bool take_part(struct lexer *c, int part, struct term *term)
{
    struct lexer s = *c;
    bool shortened;
    int number = 0;
    bool read;

    lex_skip_space(&s);
    if (lex_is_digit(lex_peek(&s))) {
        read = take_digits(&s, false, term);
        read = read && !term->open && term->form != VAGUE_DAY && term->form != VAGUE_HALF &&
               term->form != VAGUE_WEEK;
    } else if (take_month_name(&s, &number, &shortened)) {
        *term = new_term(VAGUE_MONTH);
        term->month = number;
        take_year(&s, term);
        read = true;
    } else {
        read = lex_kind(&s, WORD_ORDINAL, &number) && take_unit(&s, number, term) &&
               term->form == VAGUE_QUARTER;
    }
    if (!read)
        return false;
    term->part = (enum vague_form)part;
    *c = s;
    return true;
}

/* «sommerferien 2010» after «inden» or «efter». */
static bool take_holiday(struct lexer *c, enum vague_form form, struct term *term)
{
    if (!lex_kind(c, WORD_HOLIDAY, NULL))
        return false;
    *term = new_term(form);
    take_year(c, term);
    return true;
}

static bool take_season(struct lexer *c, int season, struct term *term)
{
    *term = new_term((enum vague_form)season);
    take_year(c, term);
    return true;
}

/* A term that begins with a word. */
static bool take_words(struct lexer *c, struct term *term)
{
    int value = 0;
    enum word_kind kind = lex_word(c, &value);

    switch ((int)kind) {
    case WORD_MONTH:
    case WORD_MONTH_SHORT:
        return take_month(c, value, kind == WORD_MONTH_SHORT, term);
    case WORD_PART:
        return take_part(c, value, term);
    case WORD_PART_OF:
        return lex_kind(c, WORD_OF, NULL) && take_part(c, value, term);
    case WORD_SEASON:
        return take_season(c, value, term);
    case WORD_ORDINAL:
        return take_unit(c, value, term);
    case WORD_WEEK:
        return take_week(c, term);
    case WORD_BEFORE:
        return take_holiday(c, VAGUE_BEFORE_SUMMER, term);
    case WORD_AFTER:
        return take_holiday(c, VAGUE_AFTER_SUMMER, term);
    default:
        return false;
    }
}

/* «mandag den», «d.»: whether there was an article, so that a day follows. */
static bool take_article(struct lexer *c)
{
    struct lexer s = *c;

    if (lex_kind(&s, WORD_WEEKDAY, NULL)) {
        lex_take(&s, ",");
        *c = s;
    }
    if (!lex_kind(&s, WORD_THE, NULL))
        return false;
    lex_take(&s, ".");
    *c = s;
    return true;
}

/* «Q3 2025». */
static bool take_short_quarter(struct lexer *c, struct term *term)
{
    struct lexer s = *c;
    int number = 0;

    if ((!lex_take(&s, "Q") && !lex_take(&s, "q")) || lex_number(&s, 1, &number) == 0 ||
        number < 1 || number > 4)
        return false;
    *term = new_term(VAGUE_QUARTER);
    term->number = number;
    take_year(&s, term);
    if (term->year == 0)
        return false;
    *c = s;
    return true;
}

bool vague_take_term(struct lexer *c, struct term *term)
{
    struct lexer s = *c;
    bool article;
    bool read;

    lex_skip_space(&s);
    article = take_article(&s);
    lex_skip_space(&s);
    if (lex_is_digit(lex_peek(&s)))
        read = take_digits(&s, article, term);
    else
        read = take_yearless(&s, term) || take_short_quarter(&s, term) ||
               (!article && take_words(&s, term));
    if (read)
        *c = s;
    return read;
}
