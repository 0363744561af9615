#include "exchange/date_text.h"

#include "exchange/text_cursor.h"
#include "exchange/words.h"

enum { YEAR_FIRST = 1800, YEAR_LAST = 2199, LEAP_YEAR = 2000, CENTURY_TURN = 70 };

struct named_number {
    const char *name;
    int number;
};

static const struct named_number months[] = {
    {"januar", 1}, {"jan", 1},       {"februar", 2}, {"febr", 2},      {"feb", 2},
    {"marts", 3},  {"mar", 3},       {"april", 4},   {"apr", 4},       {"maj", 5},
    {"juni", 6},   {"jun", 6},       {"juli", 7},    {"jul", 7},       {"august", 8},
    {"aug", 8},    {"september", 9}, {"sept", 9},    {"sep", 9},       {"oktober", 10},
    {"okt", 10},   {"november", 11}, {"nov", 11},    {"december", 12}, {"dec", 12},
};

/* With what is left of the letter where it was lost. */
static const struct named_number weekdays[] = {
    {"mandag", MONDAY},   {"man", MONDAY},       {"tirsdag", TUESDAY}, {"tir", TUESDAY},
    {"tirs", TUESDAY},    {"onsdag", WEDNESDAY}, {"ons", WEDNESDAY},   {"torsdag", THURSDAY},
    {"tor", THURSDAY},    {"tors", THURSDAY},    {"fredag", FRIDAY},   {"fre", FRIDAY},
    {"lørdag", SATURDAY}, {"lordag", SATURDAY},  {"lørd", SATURDAY},   {"lør", SATURDAY},
    {"søndag", SUNDAY},   {"sondag", SUNDAY},    {"sønd", SUNDAY},     {"søn", SUNDAY},
};

static int named(const struct named_number *names, size_t count, struct slice word)
{
    for (size_t i = 0; i < count; i++) {
        if (words_may_start(word, names[i].name) && cursor_same_letters(word, names[i].name))
            return names[i].number;
    }
    return 0;
}

int date_text_month(struct slice word)
{
    return named(months, sizeof months / sizeof *months, word);
}

int date_text_weekday(struct slice word)
{
    return named(weekdays, sizeof weekdays / sizeof *weekdays, word);
}

static bool read_month(struct text_cursor *self, int *month)
{
    struct text_cursor trial = *self;

    *month = date_text_month(cursor_letters(&trial));
    if (*month == 0)
        return false;
    /* The point of an abbreviation; that of a sentence does no harm either, but stays outside. */
    if (cursor_byte(&trial, 0) == '.' && trial.at - self->at < 5)
        trial.at++;
    *self = trial;
    return true;
}

static bool year_in_range(int year)
{
    return year >= YEAR_FIRST && year <= YEAR_LAST;
}

/* Four digits, after white space and perhaps a comma; leaves the cursor where there are none. */
static int read_year_after(struct text_cursor *self)
{
    struct text_cursor trial = *self;
    int year;

    cursor_skip_byte(&trial, ',');
    if (!cursor_skip_space(&trial) && !cursor_skip_byte(&trial, '-'))
        return 0;
    if (!cursor_number(&trial, 4, 4, &year) || !year_in_range(year) ||
        cursor_is_word_byte(cursor_byte(&trial, 0)))
        return 0;
    *self = trial;
    return year;
}

static bool take_date(struct date *date, int year, int month, int day)
{
    if (!date_valid(year == 0 ? LEAP_YEAR : year, month, day))
        return false;
    *date = (struct date){year, month, day};
    return true;
}

/* «7. april 2021», «7 april», «07.apr. 2021» */
static bool read_named_date(struct text_cursor *self, struct date *date)
{
    struct text_cursor trial = *self;
    int day;
    int month;

    if (!cursor_number(&trial, 1, 2, &day))
        return false;
    /* «15-maj-2026» */
    if (!cursor_skip_byte(&trial, '-') && !cursor_skip_byte(&trial, '/')) {
        cursor_skip_byte(&trial, '.');
        cursor_skip_space(&trial);
    }
    if (!read_month(&trial, &month) || cursor_is_word_byte(cursor_byte(&trial, 0)))
        return false;
    if (!take_date(date, read_year_after(&trial), month, day))
        return false;
    *self = trial;
    return true;
}

/* «April 3, 2019», as some web pages have it; only with its year. */
static bool read_month_first(struct text_cursor *self, struct date *date)
{
    struct text_cursor trial = *self;
    int month;
    int day;
    int year;

    if (!read_month(&trial, &month) || !cursor_skip_space(&trial) ||
        !cursor_number(&trial, 1, 2, &day))
        return false;
    year = read_year_after(&trial);
    if (year == 0 || !take_date(date, year, month, day))
        return false;
    *self = trial;
    return true;
}

/* «2025-02-18» */
static bool read_iso_date(struct text_cursor *self, struct date *date)
{
    struct text_cursor trial = *self;
    int year;
    int month;
    int day;

    if (!cursor_number(&trial, 4, 4, &year) || !cursor_skip_byte(&trial, '-') ||
        !cursor_number(&trial, 2, 2, &month) || !cursor_skip_byte(&trial, '-') ||
        !cursor_number(&trial, 2, 2, &day))
        return false;
    if (!year_in_range(year) || !take_date(date, year, month, day))
        return false;
    *self = trial;
    return true;
}

static bool skip_separator(struct text_cursor *self, char *separator)
{
    char byte = cursor_byte(self, 0);

    if (byte != '-' && byte != '.' && byte != '/')
        return false;
    self->at++;
    *separator = byte;
    if (byte == '.')
        cursor_skip_space(self);
    return true;
}

/* The year of a date in numbers: four digits, or two where nothing else can be meant. */
static bool read_numeric_year(struct text_cursor *self, char before, bool introduced, int *year)
{
    struct text_cursor trial = *self;
    char separator = ' ';

    if (!skip_separator(&trial, &separator) && !(before == '/' && cursor_skip_space(&trial)))
        return false;
    if (cursor_number(&trial, 4, 4, year)) {
        *self = trial;
        return year_in_range(*year);
    }
    /* «29.09.04» is a group of the KLE plan as easily as a day. */
    if ((separator != before && !(before == '/' && separator == '-')) ||
        (separator == '.' && !introduced) || !cursor_number(&trial, 2, 2, year))
        return false;
    *year += *year < CENTURY_TURN ? 2000 : 1900;
    *self = trial;
    return true;
}

/* «07-04-2021», «7.4.2021», «3/12 2020», «14/12-20»; a year must be there. */
static bool read_numeric_date(struct text_cursor *self, bool introduced, struct date *date)
{
    struct text_cursor trial = *self;
    char separator;
    int day;
    int month;
    int year;

    if (!cursor_number(&trial, 1, 2, &day) || !skip_separator(&trial, &separator) ||
        !cursor_number(&trial, 1, 2, &month) ||
        !read_numeric_year(&trial, separator, introduced, &year))
        return false;
    if (cursor_is_word_byte(cursor_byte(&trial, 0)) ||
        (cursor_byte(&trial, 0) == '-' && cursor_is_word_byte(cursor_byte(&trial, 1)) &&
         !cursor_is_digit(cursor_byte(&trial, 1))))
        return false;
    if (!take_date(date, year, month, day))
        return false;
    *self = trial;
    return true;
}

/* «Onsdag», «onsdag, den», «d.»; whether any of it stood there. */
static bool skip_introduction(struct text_cursor *self)
{
    struct text_cursor trial = *self;
    size_t start = self->at;
    struct slice word = cursor_letters(&trial);

    if (date_text_weekday(word) != 0) {
        cursor_skip_byte(&trial, '.');
        cursor_skip_byte(&trial, ',');
        if (!cursor_skip_space(&trial))
            return false;
        *self = trial;
        word = cursor_letters(&trial);
    }
    if (cursor_same_letters(word, "d") || cursor_same_letters(word, "den")) {
        cursor_skip_byte(&trial, '.');
        cursor_skip_space(&trial);
        *self = trial;
    }
    return self->at > start;
}

static bool read_date(struct text_cursor *self, struct date *date)
{
    struct text_cursor trial = *self;
    bool introduced = skip_introduction(&trial);

    if (!read_iso_date(&trial, date) && !read_named_date(&trial, date) &&
        !read_numeric_date(&trial, introduced, date) && !read_month_first(&trial, date))
        return false;
    *self = trial;
    return true;
}

static bool find_date(struct slice text, size_t from, bool full, struct date_found *found)
{
    /* Every form of a date has one. */
    if (!words_digit_within(slice_from(text, from)))
        return false;
    for (size_t at = from; at < text.length; at++) {
        struct text_cursor cursor = {text, at};
        struct date date;

        if (!cursor_begins_word(text, at) || !read_date(&cursor, &date))
            continue;
        if (!full || date.year != 0) {
            *found = (struct date_found){date, at, cursor.at - at};
            return true;
        }
        at = cursor.at - 1;
    }
    return false;
}

bool date_text_find(struct slice text, size_t from, struct date_found *found)
{
    return find_date(text, from, true, found);
}

bool date_text_find_partial(struct slice text, size_t from, struct date_found *found)
{
    return find_date(text, from, false, found);
}
