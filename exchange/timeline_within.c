#include "exchange/timeline_within.h"

#include "exchange/words.h"

#include <string.h>

enum { DIGITS = 2, MONTHS = 12 };

/* Where the phrase begins, with what leads to «de næste 10 år». */
static size_t start_of(struct slice sentence, size_t at)
{
    static const char *const leads[] = {"inden for ", "indenfor ", "i løbet af ", "over ", "i "};

    for (size_t i = 0; i < sizeof leads / sizeof *leads; i++) {
        size_t length = strlen(leads[i]);

        if (at >= length && words_start(slice_from(sentence, at - length), leads[i]) > 0)
            return at - length;
    }
    return at;
}

static int months_of(struct slice unit)
{
    if (words_start_whole(unit, "år") > 0)
        return MONTHS;
    return words_start_whole(unit, "måneder") > 0 ? 1 : 0;
}

static struct date later(struct date day, int months)
{
    int month = day.year * MONTHS + day.month - 1 + months;

    day.year = month / MONTHS;
    day.month = month % MONTHS + 1;
    while (!date_valid(day.year, day.month, day.day))
        day.day--;
    return day;
}

bool timeline_within(struct slice sentence, struct date today, struct arena *arena,
                     struct vague_date *date)
{
    static const char *const marks[] = {"de næste ", "de kommende "};

    for (size_t i = 0; i < sizeof marks / sizeof *marks; i++) {
        ptrdiff_t at = words_find(sentence, marks[i]);
        struct slice rest =
            slice_from(sentence, at < 0 ? sentence.length : (size_t)at + strlen(marks[i]));
        size_t digits = words_digits(rest);
        size_t blanks = words_blanks(slice_from(rest, digits));
        struct slice unit = slice_from(rest, digits + blanks);
        int months = months_of(unit);
        int count = 0;
        size_t start;

        if (digits == 0 || digits > DIGITS || blanks == 0 || months == 0)
            continue;
        for (size_t j = 0; j < digits; j++)
            count = count * 10 + (rest.data[j] - '0');
        start = start_of(sentence, (size_t)at);
        unit = slice_sub(unit, 0, months == 1 ? strlen("måneder") : strlen("år"));
        *date = NO_VAGUE_DATE;
        date->text = arena_strndup(arena, sentence.data + start,
                                   (size_t)(unit.data + unit.length - sentence.data) - start);
        if (count > 0 && date_is_set(today)) {
            date->spans[0] = (struct date_span){today, later(today, count * months), VAGUE_SPAN};
            date->count = 1;
            date->year_known = true;
        }
        return true;
    }
    return false;
}
