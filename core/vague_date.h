/*
 * Dates as plans give them: «ultimo februar», «1. halvår 2021 eller 1. halvår 2022», «5. eller
 * 7. maj», «midt i 4. kvartal» (rules.md R-CH8). A vague date keeps its own words and the days
 * that it may mean, so that it still sorts, compares and warns.
 *
 * Primo, medio and ultimo of a month are its days 1–10, 11–20 and 21 to the end; of a year
 * January, June with July, and December. Foråret is March to May, and so on by threes; vinteren
 * 2010 runs from December 2010 to February 2011. «Midt i 4. kvartal» is the middle month of it.
 */
#ifndef CORE_VAGUE_DATE_H
#define CORE_VAGUE_DATE_H

#include "core/date.h"
#include "core/str.h"

enum { VAGUE_ALTERNATIVES = 4 };

/* How a span of days was said; needed to say it again. */
enum vague_form {
    VAGUE_DAY,
    VAGUE_WEEK,
    VAGUE_MONTH,
    VAGUE_QUARTER,
    VAGUE_HALF, /* halvår */
    VAGUE_YEAR,
    VAGUE_PRIMO, /* of a month or a year, as the span tells */
    VAGUE_MEDIO,
    VAGUE_ULTIMO,
    VAGUE_MID_QUARTER,
    VAGUE_SPRING,
    VAGUE_SUMMER,
    VAGUE_AUTUMN,
    VAGUE_WINTER,
    VAGUE_BEFORE_SUMMER, /* «inden sommerferien»: from the new year to 30 June */
    VAGUE_AFTER_SUMMER,  /* «efter sommerferien»: from August to the end of the year */
    VAGUE_SPAN,          /* from one date to another */
    VAGUE_FORM_COUNT
};

/* The form's word in the record: "month", "primo"; never NULL. */
const char *vague_form_key(enum vague_form form);
enum status vague_form_of(struct slice key, enum vague_form *form) MUST_CHECK;

struct date_span {
    struct date first;
    struct date last; /* the same day for an exact date */
    enum vague_form form;
};

struct vague_date {
    struct date_span spans[VAGUE_ALTERNATIVES];
    int count;        /* 0: no date is given */
    bool year_known;  /* false: «8. marts» with no year; years of the spans are then 0 */
    const char *text; /* its own words; owned by whoever owns the struct */
};

#define NO_VAGUE_DATE ((struct vague_date){.count = 0})

/* A date found within a text: `length` bytes from byte `from`. */
struct vague_match {
    struct vague_date date; /* its text is NULL: copy the words where they shall live */
    size_t from;
    size_t length;
    bool year_given; /* the words themselves name the year */
};

/* How two vague dates lie to each other. */
enum vague_order {
    VAGUE_OVERLAPS, /* may be either way, or a year is not known */
    VAGUE_BEFORE,   /* a surely before b */
    VAGUE_AFTER
};

/*
 * Reads the date expression that stands at byte `from` of the text, in Danish or in the normal
 * form below; case and double spaces do not matter. Where the words give no year, `year` is taken;
 * 0 leaves it unknown. False, and *match untouched, where none begins there.
 */
bool vague_date_at(struct slice text, size_t from, int year, struct vague_match *match);

/* The first date expression at or after byte `from`, at the beginning of a word. */
bool vague_date_find(struct slice text, size_t from, int year, struct vague_match *match);

/* False: vague_date_find() finds none in the text nor in a sentence of it, whatever the year. */
bool vague_date_may_stand(struct slice text);

/* The whole string, white space at its ends aside; date->text borrows it. STATUS_INVALID where
   it is no date or something else stands in it too. */
enum status vague_date_parse(const char *text, int year, struct vague_date *date) MUST_CHECK;

/* First and last day that it may mean; NO_DATE where none is given or its year is not known. */
struct date vague_date_earliest(const struct vague_date *self);
struct date vague_date_latest(const struct vague_date *self);
/* One day and no other. */
bool vague_date_is_exact(const struct vague_date *self);

/* For sorting: by earliest day, then by latest; no date comes last, an unknown year before it. */
int vague_date_compare(const struct vague_date *a, const struct vague_date *b);
enum vague_order vague_date_order(const struct vague_date *a, const struct vague_date *b);

/*
 * Appends the normal form, which vague_date_parse() reads back to the same days:
 *
 *     2025-03-03   2010-03   2012   2025-W12        a day, a month, a year, a week
 *     ultimo februar 2011   medio 2012              part of a month or a year
 *     1. halvår 2021   4. kvartal 2011   midt i 4. kvartal 2011   efteråret 2011
 *     inden sommerferien 2010   efter sommerferien 2010
 *     2010-04/2010-06   2025-01-01/2025-02-15       from and to, as months where they are whole
 *     2025-05-05 eller 2025-05-07                   alternatives
 *     --03-08   --03   ultimo februar               the year is not known
 *
 * Nothing for no date.
 */
void vague_date_format(const struct vague_date *self, struct str *out);

#endif
