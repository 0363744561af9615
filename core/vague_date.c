#include "core/vague_date.h"

#include <assert.h>

/* The months as the normal form writes them; vague_parse.c reads many more spellings. */
static const char *const months[] = {"januar",    "februar", "marts",    "april",
                                     "maj",       "juni",    "juli",     "august",
                                     "september", "oktober", "november", "december"};

static const char *const forms[VAGUE_FORM_COUNT] = {
    [VAGUE_DAY] = "day",
    [VAGUE_WEEK] = "week",
    [VAGUE_MONTH] = "month",
    [VAGUE_QUARTER] = "quarter",
    [VAGUE_HALF] = "half",
    [VAGUE_YEAR] = "year",
    [VAGUE_PRIMO] = "primo",
    [VAGUE_MEDIO] = "medio",
    [VAGUE_ULTIMO] = "ultimo",
    [VAGUE_MID_QUARTER] = "mid_quarter",
    [VAGUE_SPRING] = "spring",
    [VAGUE_SUMMER] = "summer",
    [VAGUE_AUTUMN] = "autumn",
    [VAGUE_WINTER] = "winter",
    [VAGUE_BEFORE_SUMMER] = "before_summer",
    [VAGUE_AFTER_SUMMER] = "after_summer",
    [VAGUE_SPAN] = "span",
};

const char *vague_form_key(enum vague_form form)
{
    assert(form < VAGUE_FORM_COUNT);
    return forms[form];
}

enum status vague_form_of(struct slice key, enum vague_form *form)
{
    for (int i = 0; i < VAGUE_FORM_COUNT; i++) {
        if (slice_is(key, forms[i])) {
            *form = (enum vague_form)i;
            return STATUS_OK;
        }
    }
    return STATUS_NOT_FOUND;
}

static struct date later(struct date a, struct date b)
{
    return date_compare(a, b) < 0 ? b : a;
}

struct date vague_date_earliest(const struct vague_date *self)
{
    struct date first = NO_DATE;

    if (!self->year_known)
        return NO_DATE;
    for (int i = 0; i < self->count; i++) {
        if (i == 0 || date_compare(self->spans[i].first, first) < 0)
            first = self->spans[i].first;
    }
    return first;
}

struct date vague_date_latest(const struct vague_date *self)
{
    struct date last = NO_DATE;

    if (!self->year_known)
        return NO_DATE;
    for (int i = 0; i < self->count; i++)
        last = later(last, self->spans[i].last);
    return last;
}

bool vague_date_is_exact(const struct vague_date *self)
{
    return self->count == 1 && self->year_known &&
           date_equal(self->spans[0].first, self->spans[0].last);
}

/* 0: dated, 1: the year is not known, 2: no date. */
static int vagueness(const struct vague_date *self)
{
    if (self->count == 0)
        return 2;
    return self->year_known ? 0 : 1;
}

int vague_date_compare(const struct vague_date *a, const struct vague_date *b)
{
    int order = vagueness(a) - vagueness(b);

    if (order != 0 || a->count == 0)
        return order;
    if (!a->year_known) {
        order = date_compare(a->spans[0].first, b->spans[0].first);
        return order != 0 ? order : date_compare(a->spans[0].last, b->spans[0].last);
    }
    order = date_compare(vague_date_earliest(a), vague_date_earliest(b));
    return order != 0 ? order : date_compare(vague_date_latest(a), vague_date_latest(b));
}

enum vague_order vague_date_order(const struct vague_date *a, const struct vague_date *b)
{
    if (vagueness(a) != 0 || vagueness(b) != 0)
        return VAGUE_OVERLAPS;
    if (date_compare(vague_date_latest(a), vague_date_earliest(b)) < 0)
        return VAGUE_BEFORE;
    if (date_compare(vague_date_latest(b), vague_date_earliest(a)) < 0)
        return VAGUE_AFTER;
    return VAGUE_OVERLAPS;
}

static void write_year(struct str *out, int year)
{
    if (year != 0)
        str_printf(out, " %04d", year);
}

static void write_day(struct str *out, struct date date)
{
    if (date.year != 0)
        str_printf(out, "%04d-%02d-%02d", date.year, date.month, date.day);
    else
        str_printf(out, "--%02d-%02d", date.month, date.day);
}

static void write_month(struct str *out, struct date date)
{
    if (date.year != 0)
        str_printf(out, "%04d-%02d", date.year, date.month);
    else
        str_printf(out, "--%02d", date.month);
}

static bool ends_month(struct date date)
{
    return date.day == date_days_in_month(date.year, date.month);
}

static bool is_whole_months(const struct date_span *span)
{
    return span->first.day == 1 && ends_month(span->last);
}

static bool is_whole_years(const struct date_span *span)
{
    return is_whole_months(span) && span->first.month == 1 && span->last.month == 12 &&
           span->first.year != 0;
}

static void write_span(struct str *out, const struct date_span *span)
{
    if (is_whole_years(span)) {
        str_printf(out, "%04d/%04d", span->first.year, span->last.year);
        return;
    }
    if (is_whole_months(span)) {
        write_month(out, span->first);
        str_append_char(out, '/');
        write_month(out, span->last);
        return;
    }
    write_day(out, span->first);
    str_append_char(out, '/');
    write_day(out, span->last);
}

/* Primo, medio, ultimo of a month: ten days; of a quarter: a month; of a year: what is left. */
static void write_part(struct str *out, const struct date_span *span, const char *part)
{
    int month = span->form == VAGUE_ULTIMO ? span->last.month : span->first.month;

    str_append(out, part);
    if (!is_whole_months(span)) {
        str_printf(out, " %s", months[month - 1]);
    } else if (span->form != VAGUE_MEDIO && month != (span->form == VAGUE_PRIMO ? 1 : 12)) {
        str_printf(out, " %d. kvartal", (month - 1) / 3 + 1);
    }
    write_year(out, span->first.year);
}

/* ISO 8601: the week belongs to the year of its Thursday. */
static void write_week(struct str *out, struct date monday)
{
    struct date thursday = date_add_days(monday, 3);
    long first = date_to_days((struct date){thursday.year, 1, 1});

    str_printf(out, "%04d-W%02ld", thursday.year, (date_to_days(thursday) - first) / 7 + 1);
}

static void write_named(struct str *out, const char *name, int year)
{
    str_append(out, name);
    write_year(out, year);
}

static void write_form(struct str *out, const struct date_span *span)
{
    int month = span->first.month;
    int year = span->first.year;

    switch (span->form) {
    case VAGUE_DAY:
        write_day(out, span->first);
        break;
    case VAGUE_WEEK:
        write_week(out, span->first);
        break;
    case VAGUE_MONTH:
        write_month(out, span->first);
        break;
    case VAGUE_YEAR:
        str_printf(out, "%04d", year);
        break;
    case VAGUE_QUARTER:
        str_printf(out, "%d. kvartal", (month - 1) / 3 + 1);
        write_year(out, year);
        break;
    case VAGUE_MID_QUARTER:
        str_printf(out, "midt i %d. kvartal", (month - 1) / 3 + 1);
        write_year(out, year);
        break;
    case VAGUE_HALF:
        str_printf(out, "%d. halvår", month == 1 ? 1 : 2);
        write_year(out, year);
        break;
    case VAGUE_PRIMO:
        write_part(out, span, "primo");
        break;
    case VAGUE_MEDIO:
        write_part(out, span, "medio");
        break;
    case VAGUE_ULTIMO:
        write_part(out, span, "ultimo");
        break;
    case VAGUE_SPRING:
        write_named(out, "foråret", year);
        break;
    case VAGUE_SUMMER:
        write_named(out, "sommeren", year);
        break;
    case VAGUE_AUTUMN:
        write_named(out, "efteråret", year);
        break;
    case VAGUE_WINTER:
        write_named(out, "vinteren", year);
        break;
    case VAGUE_BEFORE_SUMMER:
        write_named(out, "inden sommerferien", year);
        break;
    case VAGUE_AFTER_SUMMER:
        write_named(out, "efter sommerferien", year);
        break;
    case VAGUE_SPAN:
        write_span(out, span);
        break;
    case VAGUE_FORM_COUNT:
        assert(false);
    }
}

void vague_date_format(const struct vague_date *self, struct str *out)
{
    for (int i = 0; i < self->count; i++) {
        if (i > 0)
            str_append(out, " eller ");
        write_form(out, &self->spans[i]);
    }
}
