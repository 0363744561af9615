#include "cli/lookup.h"
#include "cli/show_json.h"
#include "cli/show_text.h"
#include "cli/show_things.h"
#include "db/read_item.h"
#include "tui/words.h"

#include <stdio.h>

enum { AGENDA_MOST = 500 };

static const struct window whole_agenda = {.place = WINDOW_FIRST, .count = AGENDA_MOST};

static void print_attendance(const struct shower *shower, const struct attendance_rows *rows)
{
    if (rows->count > 0)
        show_heading(shower, N_("Attendance"));
    for (size_t i = 0; i < rows->count; i++) {
        const struct attendance_row *row = &rows->items[i];
        char from[CLOCK_TEXT];
        char to[CLOCK_TEXT];

        clock_format(row->from, from);
        clock_format(row->to, to);
        show_column(show_word(shower, attendance_state_word(row->state)), SHOW_STATE_COLUMNS);
        show_plain(row->name);
        if (row->party != NULL)
            printf(" (%s)", row->party);
        if (from[0] != '\0' || to[0] != '\0')
            printf(" %s–%s", from, to);
        if (row->item_number != NULL)
            printf(" [%s]", row->item_number);
        putchar('\n');
    }
}

static void print_agenda(const struct shower *shower, const struct item_rows *rows)
{
    if (rows->count > 0)
        show_heading(shower, N_("Agenda"));
    for (size_t i = 0; i < rows->count; i++) {
        const struct item_row *row = &rows->items[i];

        printf("%7ld  %-5s %-1s ", (long)row->id.value, row->number == NULL ? "" : row->number,
               item_mark_key(row->mark));
        show_plain(row->title);
        if (row->outcome != OUTCOME_NONE)
            printf(" [%s]", show_word(shower, outcome_word(row->outcome)));
        putchar('\n');
    }
}

static void print_meeting_head(const struct shower *shower, const struct meeting_row *meeting)
{
    char begins[CLOCK_TEXT];
    char ends[CLOCK_TEXT];

    clock_format(meeting->starts, begins);
    clock_format(meeting->ends, ends);
    show_title(meeting->forum_name);
    show_date_field(shower, N_("Date"), meeting->date);
    show_field(shower, N_("Begins"), begins);
    show_field(shower, N_("Ends"), ends);
    show_field(shower, N_("Place"), meeting->place);
    show_field(shower, N_("Term"), meeting->term);
    show_field(shower, N_("State"), show_word(shower, meeting_state_word(meeting->state)));
}

static void put_meeting(struct json_writer *json, const struct meeting_row *meeting,
                        const struct item_rows *items, const struct attendance_rows *attendance,
                        const struct finding_rows *findings)
{
    json_open_object(json, NULL);
    json_meeting_fields(json, meeting);
    json_attendance(json, meeting, attendance);
    json_open_array(json, "items");
    for (size_t i = 0; i < items->count; i++) {
        json_open_object(json, NULL);
        json_item_fields(json, &items->items[i]);
        json_close_object(json);
    }
    json_close_array(json);
    json_findings(json, findings);
    json_close_object(json);
}

enum status show_meeting(const struct shower *shower, const char *words, struct error *err)
{
    struct database *database = shower->session->database;
    const struct viewer *viewer = &shower->session->viewer;
    struct attendance_rows attendance = {0};
    struct finding_rows findings = {0};
    struct meeting_row meeting = {0};
    struct item_rows items = {0};
    struct meeting_id id;
    enum status status = lookup_meeting(shower->session, words, &id, err);

    if (status == STATUS_OK)
        status = read_meeting(database, viewer, id, shower->arena, &meeting, err);
    if (status == STATUS_OK)
        status = read_items(database, viewer, id, &whole_agenda, shower->arena, &items, err);
    if (status == STATUS_OK)
        status = read_attendance(database, viewer, id, shower->arena, &attendance, err);
    if (status == STATUS_OK)
        status = read_meeting_findings(database, viewer, id, shower->arena, &findings, err);
    if (status != STATUS_OK)
        return status;
    if (shower->json != NULL) {
        put_meeting(shower->json, &meeting, &items, &attendance, &findings);
        return STATUS_OK;
    }
    print_meeting_head(shower, &meeting);
    print_attendance(shower, &attendance);
    print_agenda(shower, &items);
    show_findings(shower, &findings);
    return STATUS_OK;
}
