/* Who was there, from when until when, and for whom. */
#include "core/judge_import.h"

#include <string.h>

/* The item that an absence or a change is tied to. */
static const struct row *item_of(const struct import *self, const char *number)
{
    for (size_t i = 0; number != NULL && i < self->reading->items.count; i++) {
        const struct import_item *item = &self->items[i];

        if (item->reading->number != NULL && strcmp(item->reading->number, number) == 0)
            return item->row;
    }
    return NULL;
}

static struct row *find_attendance(struct import *self, const struct row *person,
                                   const struct row *item)
{
    struct row *row;
    size_t at = 0;

    if (self->meeting->fact == NULL)
        return NULL;
    while ((row = draft_next(self->draft, ENTITY_ATTENDANCE, FIELD_ATTENDANCE_PERSON, person->id,
                             &at)) != NULL) {
        if (row_number(row, FIELD_ATTENDANCE_MEETING) == self->meeting->id &&
            row_number(row, FIELD_ATTENDANCE_ITEM) == (item == NULL ? 0 : item->id) && !row->met)
            return row;
    }
    return NULL;
}

static void set_interval(struct import *self, struct row *row,
                         const struct reading_attendance *reading)
{
    struct clock_time from = import_clock(self, reading->from);
    struct clock_time to = import_clock(self, reading->to);

    row_set_clock(self->draft, row, FIELD_ATTENDANCE_FROM_TIME, from);
    if (row_is_null(row, FIELD_ATTENDANCE_FROM_TIME) ||
        to.minutes >= row_number(row, FIELD_ATTENDANCE_FROM_TIME))
        row_set_clock(self->draft, row, FIELD_ATTENDANCE_TO_TIME, to);
}

static void import_attendant(struct import *self, const struct reading_attendance *reading,
                             int position)
{
    struct draft *draft = self->draft;
    const struct row *person = import_person(self, reading->name);
    const struct row *absent = import_person(self, reading->substitute_for);
    const struct row *item = item_of(self, reading->item);
    struct row *row;

    if (person == NULL)
        return;
    row = find_attendance(self, person, item);
    if (row == NULL) {
        row = draft_new(draft, ENTITY_ATTENDANCE);
        row_set_reference(draft, row, FIELD_ATTENDANCE_MEETING, self->meeting->id);
        row_set_reference(draft, row, FIELD_ATTENDANCE_PERSON, person->id);
        import_person_guess(self, reading->name, row);
    }
    row->met = true;
    row_set_number(draft, row, FIELD_ATTENDANCE_POSITION, position);
    row_set_text(draft, row, FIELD_ATTENDANCE_STATE, attendance_state_key(reading->state));
    row_set_text(draft, row, FIELD_ATTENDANCE_NAME, reading->name);
    row_set_text(draft, row, FIELD_ATTENDANCE_PARTY, reading->party);
    row_set_text(draft, row, FIELD_ATTENDANCE_TITLE, reading->title);
    if (absent != NULL)
        row_set_reference(draft, row, FIELD_ATTENDANCE_SUBSTITUTE_FOR, absent->id);
    if (item != NULL)
        row_set_reference(draft, row, FIELD_ATTENDANCE_ITEM, item->id);
    set_interval(self, row, reading);
    import_lines(self, row, -1, reading->lines);
}

void import_attendance(struct import *self)
{
    const struct reading *reading = self->reading;

    if (self->meeting == NULL)
        return;
    for (size_t i = 0; i < reading->attendance.count; i++)
        import_attendant(self, &reading->attendance.items[i], (int)i + 1);
}
