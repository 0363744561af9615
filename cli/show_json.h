/*
 * Rows of several things as JSON, under the names that `list --json` gives their fields.
 */
#ifndef CLI_SHOW_JSON_H
#define CLI_SHOW_JSON_H

#include "cli/json_writer.h"
#include "core/vague_date.h"
#include "db/read_item.h"

/* The fields of each, within an object that is open. */
void json_meeting_fields(struct json_writer *json, const struct meeting_row *row);
void json_item_fields(struct json_writer *json, const struct item_row *row);
void json_decision_fields(struct json_writer *json, const struct decision_row *row);

/* Arrays of objects. */
void json_attendance(struct json_writer *json, const struct meeting_row *meeting,
                     const struct attendance_rows *rows);
void json_findings(struct json_writer *json, const struct finding_rows *rows);

/* The day in digits where it is exact, else the words that were used. */
void json_put_vague(struct json_writer *json, const char *key, const struct vague_date *date);

#endif
