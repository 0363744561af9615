#include "cli/show_json.h"

#include "cli/list_rows.h"
#include "config/catalog.h"
#include "core/reading.h"

void json_put_vague(struct json_writer *json, const char *key, const struct vague_date *date)
{
    struct str normal = STR_INIT;

    vague_date_format(date, &normal);
    json_put_text(json, key, date->count == 0 ? date->text : str_text(&normal));
    str_clear(&normal);
}

void json_meeting_fields(struct json_writer *json, const struct meeting_row *row)
{
    json_put_id(json, "id", row->id.value);
    json_put_date(json, "date", row->date);
    json_put_clock(json, "start", row->starts);
    json_put_clock(json, "end", row->ends);
    json_put_text(json, "forum", row->forum_name);
    json_put_text(json, "state", meeting_state_key(row->state));
    json_put_text(json, "kind", meeting_kind_key(row->kind));
    json_put_bool(json, "supplementary", row->supplementary);
    json_put_text(json, "place", row->place);
    json_put_text(json, "term", row->term);
}

void json_item_fields(struct json_writer *json, const struct item_row *row)
{
    json_put_id(json, "id", row->id.value);
    json_put_text(json, "number", row->number);
    json_put_text(json, "mark", row->mark == MARK_NONE ? NULL : item_mark_key(row->mark));
    json_put_bool(json, "closed", row->closed);
    json_put_text(json, "case", row->casefile_number);
    json_put_text(json, "outcome", row->outcome == OUTCOME_NONE ? NULL : outcome_key(row->outcome));
    if (row->minutes == NUMBER_NONE)
        json_put_null(json, "minutes");
    else
        json_put_number(json, "minutes", row->minutes);
    json_put_text(json, "title", row->title);
}

static void put_vote(struct json_writer *json, const struct vote_row *vote)
{
    struct str text = STR_INIT;

    if (vote->present)
        vote_json(&text, vote);
    json_put_raw(json, "vote", vote->present ? str_text(&text) : "null");
    str_clear(&text);
}

static void put_points(struct json_writer *json, const char *points)
{
    struct str text = STR_INIT;

    str_printf(&text, "[%s]", points == NULL ? "" : points);
    json_put_raw(json, "points", str_text(&text));
    str_clear(&text);
}

void json_decision_fields(struct json_writer *json, const struct decision_row *row)
{
    json_put_id(json, "id", row->id.value);
    json_put_date(json, "date", row->date);
    json_put_text(json, "forum", row->forum_name);
    json_put_text(json, "case", row->casefile_number);
    json_put_text(json, "item", row->item_number);
    put_points(json, row->points);
    json_put_text(json, "outcome", outcome_key(row->outcome));
    put_vote(json, &row->vote);
    json_put_bool(json, "amendment", row->amendment);
    json_put_text(json, "mover", row->mover);
    json_put_text(json, "dissent", row->dissent);
    json_put_text(json, "referred_to", row->referred_to);
    json_put_id(json, "meeting", row->meeting.value);
    json_put_text(json, "text", row->text);
}

void json_attendance(struct json_writer *json, const struct meeting_row *meeting,
                     const struct attendance_rows *rows)
{
    json_open_array(json, "attendance");
    for (size_t i = 0; i < rows->count; i++) {
        const struct attendance_row *row = &rows->items[i];

        json_open_object(json, NULL);
        json_put_id(json, "id", row->id);
        json_put_id(json, "meeting", meeting->id.value);
        json_put_date(json, "date", meeting->date);
        json_put_text(json, "forum", meeting->forum_name);
        json_put_text(json, "person", row->name);
        json_put_text(json, "party", row->party);
        json_put_text(json, "state", attendance_state_key(row->state));
        json_put_text(json, "for", row->substitute_for);
        json_put_clock(json, "from", row->from);
        json_put_clock(json, "to", row->to);
        json_put_text(json, "item", row->item_number);
        json_close_object(json);
    }
    json_close_array(json);
}

void json_findings(struct json_writer *json, const struct finding_rows *rows)
{
    json_open_array(json, "findings");
    for (size_t i = 0; i < rows->count; i++) {
        const struct finding_row *row = &rows->items[i];
        struct str text = STR_INIT;

        catalog_finding(catalog_get(LANGUAGE_ENGLISH), row->message, row->arguments, &text);
        json_open_object(json, NULL);
        json_put_text(json, "rule", row->rule);
        json_put_text(json, "gravity", gravity_key(row->gravity));
        json_put_text(json, "text", str_text(&text));
        json_close_object(json);
        str_clear(&text);
    }
    json_close_array(json);
}
