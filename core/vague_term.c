#include "core/vague_term.h"

/* An open number is of the kind of the term after it. */
static bool close_terms(struct term *terms, int count)
{
    if (terms[count - 1].open)
        return false;
    for (int i = count - 2; i >= 0; i--) {
        struct term *term = &terms[i];
        const struct term *next = &terms[i + 1];

        if (!term->open)
            continue;
        if (next->form != VAGUE_DAY && next->form != VAGUE_QUARTER && next->form != VAGUE_HALF &&
            next->form != VAGUE_WEEK)
            return false;
        term->form = next->form;
        term->month = next->month;
        term->open = false;
    }
    return true;
}

/* Months of the year at which a term begins, to see «december–januar» turn the year. */
static int term_month(const struct term *term)
{
    switch ((int)term->form) {
    case VAGUE_QUARTER:
        return term->number * 3;
    case VAGUE_HALF:
        return term->number * 6;
    case VAGUE_WEEK:
        return term->number / 5 + 1;
    default:
        return term->month;
    }
}

static void spread_years(struct term *terms, int count, int year)
{
    for (int i = count - 2; i >= 0; i--) {
        int next = terms[i + 1].year;
        bool turns =
            terms[i + 1].join == JOIN_SPAN && term_month(&terms[i]) > term_month(&terms[i + 1]);

        if (terms[i].year == 0 && next != 0)
            terms[i].year = turns ? next - 1 : next;
    }
    for (int i = 0; i < count; i++) {
        if (terms[i].year == 0)
            terms[i].year = i > 0 ? terms[i - 1].year : year;
    }
}

static struct date month_end(int year, int month)
{
    return (struct date){year, month, date_days_in_month(year, month)};
}

static struct date_span month_span(enum vague_form form, int year, int first, int last)
{
    return (struct date_span){{year, first, 1}, month_end(year, last), form};
}

static struct date_span part_of_month(const struct term *term)
{
    int year = term->year;
    int month = term->month;

    if (term->part == VAGUE_PRIMO)
        return (struct date_span){{year, month, 1}, {year, month, 10}, term->part};
    if (term->part == VAGUE_MEDIO)
        return (struct date_span){{year, month, 11}, {year, month, 20}, term->part};
    return (struct date_span){{year, month, 21}, month_end(year, month), term->part};
}

static struct date_span part_of_quarter(const struct term *term)
{
    int first = term->number * 3 - 2;

    if (term->part == VAGUE_PRIMO)
        return month_span(term->part, term->year, first, first);
    if (term->part == VAGUE_MEDIO)
        return month_span(VAGUE_MID_QUARTER, term->year, first + 1, first + 1);
    return month_span(term->part, term->year, first + 2, first + 2);
}

static struct date_span part_of_year(const struct term *term)
{
    if (term->part == VAGUE_PRIMO)
        return month_span(term->part, term->year, 1, 1);
    if (term->part == VAGUE_MEDIO)
        return month_span(term->part, term->year, 6, 7);
    return month_span(term->part, term->year, 12, 12);
}

static struct date_span part_span(const struct term *term)
{
    if (term->form == VAGUE_MONTH)
        return part_of_month(term);
    return term->form == VAGUE_QUARTER ? part_of_quarter(term) : part_of_year(term);
}

static struct date_span winter_span(int year)
{
    int next = year == 0 ? 0 : year + 1;

    return (struct date_span){{year, 12, 1}, month_end(next, 2), VAGUE_WINTER};
}

/* ISO 8601: 4 January is always in week 1. */
static bool week_span(int year, int week, struct date_span *span)
{
    struct date fourth = {year, 1, 4};
    struct date monday;

    if (year == 0)
        return false;
    monday = date_add_days(fourth, 1 - (long)date_weekday(fourth) + (week - 1) * 7L);
    *span = (struct date_span){monday, date_add_days(monday, 6), VAGUE_WEEK};
    return true;
}

static bool day_is_valid(const struct term *term)
{
    return term->month >= 1 && term->month <= 12 && term->number >= 1 &&
           term->number <= date_days_in_month(term->year, term->month);
}

static bool term_span(const struct term *term, struct date_span *span)
{
    int year = term->year;
    int number = term->number;

    if (year > 9998)
        return false;
    if (term->part != VAGUE_FORM_COUNT) {
        *span = part_span(term);
        return true;
    }
    switch ((int)term->form) {
    case VAGUE_DAY:
        *span =
            (struct date_span){{year, term->month, number}, {year, term->month, number}, VAGUE_DAY};
        return day_is_valid(term);
    case VAGUE_WEEK:
        return week_span(year, number, span);
    case VAGUE_MONTH:
        *span = month_span(VAGUE_MONTH, year, term->month, term->month);
        return true;
    case VAGUE_QUARTER:
        *span = month_span(VAGUE_QUARTER, year, number * 3 - 2, number * 3);
        return true;
    case VAGUE_HALF:
        *span = month_span(VAGUE_HALF, year, number * 6 - 5, number * 6);
        return true;
    case VAGUE_SPRING:
        *span = month_span(VAGUE_SPRING, year, 3, 5);
        return true;
    case VAGUE_SUMMER:
        *span = month_span(VAGUE_SUMMER, year, 6, 8);
        return true;
    case VAGUE_AUTUMN:
        *span = month_span(VAGUE_AUTUMN, year, 9, 11);
        return true;
    case VAGUE_WINTER:
        *span = winter_span(year);
        return true;
    case VAGUE_BEFORE_SUMMER:
        *span = month_span(VAGUE_BEFORE_SUMMER, year, 1, 6);
        return true;
    case VAGUE_AFTER_SUMMER:
        *span = month_span(VAGUE_AFTER_SUMMER, year, 8, 12);
        return true;
    default:
        *span = month_span(VAGUE_YEAR, year, 1, 12);
        return year != 0;
    }
}

static bool add_span(struct vague_date *date, struct date_span span, enum join join)
{
    if (join == JOIN_SPAN) {
        struct date_span *last = &date->spans[date->count - 1];

        if (span.first.year != 0 && date_compare(span.last, last->first) < 0)
            return false;
        *last = (struct date_span){last->first, span.last, VAGUE_SPAN};
        return true;
    }
    if (date->count == VAGUE_ALTERNATIVES)
        return false;
    date->spans[date->count++] = span;
    return true;
}

bool vague_terms_join(struct term *terms, int count, int year, struct vague_match *match)
{
    struct vague_date date = NO_VAGUE_DATE;
    bool given = false;

    if (!close_terms(terms, count))
        return false;
    for (int i = 0; i < count; i++)
        given = given || terms[i].year != 0;
    spread_years(terms, count, year);
    for (int i = 0; i < count; i++) {
        struct date_span span;

        if (!term_span(&terms[i], &span) || !add_span(&date, span, terms[i].join))
            return false;
    }
    date.year_known = terms[0].year != 0;
    match->date = date;
    match->year_given = given;
    return true;
}
