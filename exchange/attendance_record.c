#include "exchange/attendance_record.h"

#include "core/utf8.h"

#include <string.h>

/* Beyond this many records a text is no meeting's, and nothing is looked up any more. */
enum { RECORDS_LOOKED_AT = 1024, ITEMS_LISTED = 64 };

static bool is_away(enum attendance_state state)
{
    return state == ATTENDANCE_APOLOGY || state == ATTENDANCE_ABSENT;
}

static bool same_slices(struct slice a, struct slice b)
{
    size_t i = 0;
    size_t k = 0;

    while (i < a.length && k < b.length) {
        unsigned x;
        unsigned y;

        i += utf8_decode(a.data + i, a.length - i, &x);
        k += utf8_decode(b.data + k, b.length - k, &y);
        if (utf8_lower(x) != utf8_lower(y))
            return false;
    }
    return i == a.length && k == b.length;
}

static struct slice first_part(const char *name)
{
    return (struct slice){name, strcspn(name, " ")};
}

static struct slice last_part(const char *name)
{
    const char *space = strrchr(name, ' ');

    return slice_of(space == NULL ? name : space + 1);
}

static size_t part_count(const char *name)
{
    size_t count = 1;

    for (; *name != '\0'; name++)
        count += *name == ' ';
    return count;
}

bool attendance_same_person(const char *a, const char *b)
{
    if (same_slices(slice_of(a), slice_of(b)))
        return true;
    /* «Verner Berg», «Verner G. Berg»: one of them leaves the middle out. */
    if (part_count(a) < 2 || part_count(b) < 2 || (part_count(a) > 2 && part_count(b) > 2))
        return false;
    return same_slices(first_part(a), first_part(b)) && same_slices(last_part(a), last_part(b));
}

static void fill(struct reading_attendance *known, const struct reading_attendance *record)
{
    if (known->party == NULL)
        known->party = record->party;
    if (known->title == NULL)
        known->title = record->title;
    if (known->substitute_for == NULL)
        known->substitute_for = record->substitute_for;
}

static bool has_hours(const struct reading_attendance *record)
{
    return clock_is_set(record->from) || clock_is_set(record->to);
}

static bool same_item(const char *a, const char *b)
{
    return a == b || (a != NULL && b != NULL && strcmp(a, b) == 0);
}

/* Hours and items of coming and leaving belong to the record of who was there. */
static bool take_hours(struct reading_attendance *known, const struct reading_attendance *record)
{
    if (is_away(known->state) || is_away(record->state) ||
        (known->item != NULL && !same_item(known->item, record->item)))
        return false;
    if ((clock_is_set(record->from) && clock_is_set(known->from)) ||
        (clock_is_set(record->to) && clock_is_set(known->to)))
        return false;
    if (clock_is_set(record->from))
        known->from = record->from;
    if (clock_is_set(record->to))
        known->to = record->to;
    if (known->item == NULL)
        known->item = record->item;
    return true;
}

/* Whether the record said nothing that was not known, or is now part of what was. */
static bool merge_into(struct reading_attendance *known, const struct reading_attendance *record)
{
    fill(known, record);
    if (is_away(known->state) && known->item == NULL && is_away(record->state)) {
        if (record->state == ATTENDANCE_APOLOGY)
            known->state = ATTENDANCE_APOLOGY;
        return true;
    }
    if (same_item(known->item, record->item) && known->state == record->state && !has_hours(record))
        return true;
    if (has_hours(record))
        return take_hours(known, record);
    /* «1. suppleant X var indkaldt, men mødte ikke frem» */
    if (is_away(record->state) && known->state == ATTENDANCE_SUBSTITUTE &&
        known->lines.first == record->lines.first) {
        known->state = record->state;
        known->item = record->item;
        known->substitute_for = NULL;
        return true;
    }
    if (is_away(record->state))
        return false;
    /* A list of members that came gives «present»; what is said later says more. */
    if (known->state == ATTENDANCE_PRESENT && known->item == NULL &&
        record->state == ATTENDANCE_SUBSTITUTE) {
        known->state = ATTENDANCE_SUBSTITUTE;
        return true;
    }
    return record->state == ATTENDANCE_PRESENT && record->item == NULL && !is_away(known->state);
}

void attendance_add(struct arena *arena, struct reading *reading,
                    const struct reading_attendance *record)
{
    size_t count = reading->attendance.count;

    for (size_t i = 0; i < count && i < RECORDS_LOOKED_AT; i++) {
        struct reading_attendance *known = &reading->attendance.items[i];

        if (attendance_same_person(known->name, record->name) && merge_into(known, record))
            return;
    }
    *LIST_PUSH(arena, &reading->attendance) = *record;
}

/* Items whose attendance some record tells, by their number in the reading. */
struct told_items {
    size_t count;   /* items that tell of an absence */
    size_t decided; /* items in which this body decided something */
};

/* What is repeated item by item: who was absent, and who came instead. */
static bool is_item_record(const struct reading_attendance *record)
{
    return (is_away(record->state) || record->state == ATTENDANCE_SUBSTITUTE) &&
           record->item != NULL && !has_hours(record);
}

static bool same_kind(const struct reading_attendance *a, const struct reading_attendance *b)
{
    return is_away(a->state) == is_away(b->state);
}

static struct told_items count_told(const struct reading *reading)
{
    struct told_items told = {0, 0};

    for (size_t i = 0; i < reading->items.count; i++) {
        const struct reading_item *item = &reading->items.items[i];
        bool own = false;
        bool said = false;

        for (size_t k = 0; k < item->decisions.count && !own; k++)
            own = item->decisions.items[k].own;
        for (size_t k = 0; k < reading->attendance.count && k < RECORDS_LOOKED_AT && !said; k++) {
            const struct reading_attendance *record = &reading->attendance.items[k];

            said = is_item_record(record) && item->number != NULL &&
                   strcmp(record->item, item->number) == 0;
        }
        told.decided += own;
        told.count += said;
    }
    return told;
}

/* «2, 5, 6» of the items of one person's absences. */
static const char *join_items(struct arena *arena, const char *const *items, size_t count)
{
    struct str out = STR_INIT;
    const char *joined;

    for (size_t i = 0; i < count; i++)
        str_printf(&out, "%s%s", i == 0 ? "" : ", ", items[i]);
    joined = arena_strndup(arena, str_text(&out), out.length);
    str_clear(&out);
    return joined;
}

/* Gathers the later absences of the person of record `at` into it and takes them off the list. */
static void gather(struct arena *arena, struct reading *reading, size_t at,
                   const struct told_items *told)
{
    struct reading_attendance *record = &reading->attendance.items[at];
    const char *items[ITEMS_LISTED] = {record->item};
    size_t listed = 1;
    size_t kept = at + 1;

    for (size_t i = at + 1; i < reading->attendance.count; i++) {
        const struct reading_attendance *other = &reading->attendance.items[i];

        if (listed < ITEMS_LISTED && is_item_record(other) && same_kind(record, other) &&
            attendance_same_person(record->name, other->name)) {
            fill(record, other);
            if (other->state == ATTENDANCE_APOLOGY)
                record->state = ATTENDANCE_APOLOGY;
            items[listed++] = other->item;
            continue;
        }
        reading->attendance.items[kept++] = *other;
    }
    reading->attendance.count = kept;
    if (listed >= 2 && listed >= told->count && listed * 2 >= told->decided)
        record->item = NULL;
    else
        record->item = join_items(arena, items, listed);
}

/* Who is absent from the whole meeting was in no list of those who came. Whether a record that
   stood before `at` was taken off. */
static bool drop_contradicted(struct reading *reading, size_t at)
{
    const char *name = reading->attendance.items[at].name;

    for (size_t i = 0; i < reading->attendance.count; i++) {
        const struct reading_attendance *other = &reading->attendance.items[i];

        if (i == at || other->state != ATTENDANCE_PRESENT || other->item != NULL ||
            has_hours(other) || !attendance_same_person(name, other->name))
            continue;
        fill(&reading->attendance.items[at], other);
        memmove(&reading->attendance.items[i], &reading->attendance.items[i + 1],
                (reading->attendance.count - i - 1) * sizeof *other);
        reading->attendance.count--;
        return i < at;
    }
    return false;
}

void attendance_settle(struct arena *arena, struct reading *reading)
{
    struct told_items told;

    if (reading->attendance.count > RECORDS_LOOKED_AT)
        return;
    told = count_told(reading);
    for (size_t i = 0; i < reading->attendance.count; i++) {
        if (is_item_record(&reading->attendance.items[i]))
            gather(arena, reading, i, &told);
    }
    for (size_t i = 0; i < reading->attendance.count; i++) {
        const struct reading_attendance *record = &reading->attendance.items[i];

        if (is_away(record->state) && record->item == NULL && !has_hours(record) &&
            drop_contradicted(reading, i))
            i--;
    }
}
