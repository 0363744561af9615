/* Times of day; the contract is in date_text.h. */
#include "exchange/date_text.h"
#include "exchange/text_cursor.h"

/* How a time stands: after «kl.», or bare. */
enum introduction { BARE, INTRODUCED };

/* No cell of a table that holds a time alone is as long as this. */
enum { CELL = 64 };

/* «kl.», «Kl», «klokken», «kl.:», then white space. */
static bool skip_clock_word(struct text_cursor *self)
{
    struct text_cursor trial = *self;
    struct slice word = cursor_letters(&trial);

    if (!cursor_same_letters(word, "kl") && !cursor_same_letters(word, "klokken") &&
        !cursor_same_letters(word, "klokkeslæt"))
        return false;
    cursor_skip_byte(&trial, '.');
    cursor_skip_byte(&trial, ':');
    cursor_skip_space(&trial);
    *self = trial;
    return true;
}

static bool take_time(struct clock_time *time, int hour, int minute)
{
    *time = clock_at(hour, minute);
    return clock_is_set(*time);
}

/* «15.00», «15:00», after «kl.» also «15,00», «1500» and «15»; what separates goes to `separator`.
 */
static bool read_time(struct text_cursor *self, enum introduction how, struct clock_time *time,
                      char *separator)
{
    struct text_cursor trial = *self;
    int hour;
    int minute = 0;

    *separator = '\0';
    if (how == INTRODUCED && cursor_number(&trial, 4, 4, &hour)) {
        *self = trial;
        return take_time(time, hour / 100, hour % 100);
    }
    if (!cursor_number(&trial, 1, 2, &hour))
        return false;
    if (cursor_is_digit(cursor_byte(&trial, 1))) {
        struct text_cursor after = trial;
        char byte = cursor_byte(&after, 0);

        if (byte == ':' || byte == '.' || (how == INTRODUCED && byte == ',')) {
            after.at++;
            if (cursor_number(&after, 2, 2, &minute)) {
                *separator = byte;
                trial = after;
            }
        }
    }
    if ((how == BARE && *separator == '\0') || !take_time(time, hour, minute))
        return false;
    *self = trial;
    return true;
}

/* «:00» of seconds, as some web pages print them. */
static void skip_seconds(struct text_cursor *self, char separator)
{
    struct text_cursor trial = *self;
    int seconds;

    if (separator == ':' && cursor_skip_byte(&trial, ':') &&
        cursor_number(&trial, 2, 2, &seconds) && seconds < 60)
        *self = trial;
}

static bool skip_until_word(struct text_cursor *self)
{
    static const char *const dashes[] = {"-", "–", "—", "−"};
    struct slice rest;

    cursor_skip_space(self);
    rest = slice_from(self->text, self->at);
    for (size_t i = 0; i < sizeof dashes / sizeof *dashes; i++) {
        if (slice_starts(rest, dashes[i])) {
            self->at += slice_of(dashes[i]).length;
            cursor_skip_space(self);
            return true;
        }
    }
    return cursor_same_letters(cursor_letters(self), "til") && cursor_skip_space(self);
}

/* The end of «15.00-16.30»; the end stands as the beginning does, or with «kl.» again. */
static struct clock_time read_end(struct text_cursor *self, enum introduction how, bool minutes)
{
    struct text_cursor trial = *self;
    struct clock_time end;
    char separator;

    if (!skip_until_word(&trial))
        return NO_CLOCK;
    if (skip_clock_word(&trial))
        how = INTRODUCED;
    if (!read_time(&trial, how, &end, &separator) ||
        (how == BARE && minutes && separator == '\0') ||
        cursor_is_word_byte(cursor_byte(&trial, 0)))
        return NO_CLOCK;
    skip_seconds(&trial, separator);
    *self = trial;
    return end;
}

/* What follows «15.00» shows that it is an amount, a section or a date and no time. */
static bool is_other_number(const struct text_cursor *self)
{
    static const char *const units[] = {"kr", "mio", "mia", "pct", "procent", "m", "ha", "tkr"};
    struct text_cursor trial = *self;
    struct slice word;

    if (cursor_is_word_byte(cursor_byte(&trial, 0)) || cursor_byte(&trial, 0) == '%' ||
        ((cursor_byte(&trial, 0) == '.' || cursor_byte(&trial, 0) == '-' ||
          cursor_byte(&trial, 0) == ',' || cursor_byte(&trial, 0) == ':') &&
         cursor_is_digit(cursor_byte(&trial, 1))))
        return true;
    cursor_skip_space(&trial);
    if (cursor_byte(&trial, 0) == '%')
        return true;
    word = cursor_letters(&trial);
    for (size_t i = 0; i < sizeof units / sizeof *units; i++) {
        if (cursor_same_letters(word, units[i]))
            return true;
    }
    return false;
}

static bool is_whole(struct slice text, size_t from, size_t to)
{
    return text.length < CELL && slice_trim(slice_sub(text, 0, from)).length == 0 &&
           slice_trim(slice_from(text, to)).length == 0;
}

static bool read_clock(struct text_cursor *self, struct clock_found *found)
{
    struct text_cursor trial = *self;
    enum introduction how = skip_clock_word(&trial) ? INTRODUCED : BARE;
    struct clock_time start;
    struct clock_time end;
    char separator;

    if (!read_time(&trial, how, &start, &separator))
        return false;
    skip_seconds(&trial, separator);
    end = read_end(&trial, how, separator != '\0');
    if (how == BARE && is_other_number(&trial))
        return false;
    /* «15.00» alone is as well a number; the colon, an end, or nothing around it tells. */
    if (how == BARE && separator == '.' && !clock_is_set(end) &&
        !is_whole(self->text, self->at, trial.at))
        return false;
    *found = (struct clock_found){start, end, self->at, trial.at - self->at};
    *self = trial;
    return true;
}

bool clock_text_find(struct slice text, size_t from, struct clock_found *found)
{
    for (size_t at = from; at < text.length; at++) {
        struct text_cursor cursor = {text, at};

        if (cursor_begins_word(text, at) && read_clock(&cursor, found))
            return true;
    }
    return false;
}
