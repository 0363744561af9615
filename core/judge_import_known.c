#include "core/judge_import.h"

#include <stdlib.h>
#include <string.h>

/* Which known meeting a document is of, also where a person has mended its body or its day. */

enum { SAME_START = 60 }; /* an agenda and the minutes of one meeting differ by less */

static bool starts_agree(const struct import *self, const struct row *meeting)
{
    int start = self->reading->start.minutes;

    return start == CLOCK_NONE || row_is_null(meeting, FIELD_MEETING_STARTS) ||
           abs((int)row_number(meeting, FIELD_MEETING_STARTS) - start) < SAME_START;
}

/* What was read of a field that a person has mended since; NULL of any other. */
static const char *misread(const struct import *self, const struct row *meeting, int field)
{
    const char *column = entity_field(ENTITY_MEETING, field)->column;
    const struct row *correction;
    size_t at = 0;

    while ((correction = draft_next(self->draft, ENTITY_CORRECTION, FIELD_CORRECTION_ABOUT,
                                    meeting->id, &at)) != NULL) {
        if (strcmp(row_key(correction, FIELD_CORRECTION_ENTITY), "meeting") == 0 &&
            strcmp(row_key(correction, FIELD_CORRECTION_FIELD), column) == 0)
            return row_key(correction, FIELD_CORRECTION_ORIGINAL);
    }
    return NULL;
}

/* Whether the body, or the day, was read there before as this document has it. */
static bool was_read_so(const struct import *self, const struct row *meeting)
{
    const char *forum = misread(self, meeting, FIELD_MEETING_FORUM);
    const char *day = misread(self, meeting, FIELD_MEETING_DATE);
    char read[DATE_TEXT];

    if (forum == NULL && day == NULL)
        return false;
    date_format_iso(self->reading->date, read);
    return (forum == NULL ? row_number(meeting, FIELD_MEETING_FORUM) == self->own->row->id
                          : strtoll(forum, NULL, 10) == self->own->row->id) &&
           (day == NULL ? date_equal(row_date(meeting, FIELD_MEETING_DATE), self->reading->date)
                        : strcmp(day, read) == 0);
}

/* The meeting that this part was read as before; else the forum's meeting on that day; else the
   one that was mended from what this document says. */
struct row *import_known_meeting(struct import *self)
{
    struct draft *draft = self->draft;
    struct row *meeting = NULL;
    size_t at = 0;

    if (self->own == NULL || self->own->row == NULL)
        return NULL;
    if (self->part != NULL)
        meeting =
            draft_find(draft, ENTITY_MEETING, row_number(self->part, FIELD_SOURCE_PART_MEETING));
    if (meeting != NULL)
        return meeting;
    while ((meeting = draft_next(draft, ENTITY_MEETING, FIELD_MEETING_FORUM, self->own->row->id,
                                 &at)) != NULL) {
        if (date_equal(row_date(meeting, FIELD_MEETING_DATE), self->reading->date) &&
            starts_agree(self, meeting))
            return meeting;
    }
    for (size_t i = 0; i < draft->rows[ENTITY_MEETING].count; i++) {
        meeting = draft->rows[ENTITY_MEETING].items[i];
        if (meeting->fact != NULL && starts_agree(self, meeting) && was_read_so(self, meeting))
            return meeting;
    }
    return NULL;
}
