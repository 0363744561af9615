#include "exchange/reading_json.h"

#include "core/memory.h"
#include "core/message.h"
#include "exchange/reading_json_parts.h"

#include <assert.h>
#include <jansson.h>
#include <stdlib.h>
#include <string.h>

static json_t *head_json(const struct reading_head *head)
{
    json_t *json = json_object();

    put_value(json, "field", json_string(head->field));
    put_value(json, "lines", lines_value(head->lines));
    return json;
}

static json_t *attendance_json(const struct reading_attendance *self)
{
    json_t *json = json_object();

    put_value(json, "name", text_value(self->name));
    put_value(json, "party", text_value(self->party));
    put_value(json, "title", text_value(self->title));
    put_value(json, "state", json_string(attendance_state_key(self->state)));
    put_value(json, "for", text_value(self->substitute_for));
    put_value(json, "from", clock_value(self->from));
    put_value(json, "to", clock_value(self->to));
    put_value(json, "item", text_value(self->item));
    put_value(json, "lines", lines_value(self->lines));
    return json;
}

static json_t *section_json(const struct reading_section *self)
{
    json_t *json = json_object();

    put_value(json, "kind", json_string(section_kind_key(self->kind)));
    put_value(json, "heading", text_value(self->heading));
    put_value(json, "text", text_value(self->text));
    put_value(json, "lines", lines_value(self->lines));
    return json;
}

static json_t *point_json(const struct reading_point *self)
{
    json_t *json = json_object();

    put_value(json, "point", json_integer(self->point));
    put_value(json, "text", text_value(self->text));
    put_value(json, "lines", lines_value(self->lines));
    return json;
}

static json_t *vote_json(const struct reading_vote *self)
{
    if (!self->present)
        return json_null();
    json_t *json = json_object();

    put_value(json, "for", number_value(self->count_for));
    put_value(json, "against", number_value(self->count_against));
    put_value(json, "abstain", number_value(self->count_abstain));
    put_value(json, "parties_for", words_value(&self->parties_for));
    put_value(json, "parties_against", words_value(&self->parties_against));
    put_value(json, "parties_abstain", words_value(&self->parties_abstain));
    put_value(json, "names_for", words_value(&self->names_for));
    put_value(json, "names_against", words_value(&self->names_against));
    put_value(json, "names_abstain", words_value(&self->names_abstain));
    put_value(json, "unanimous", json_boolean(self->unanimous));
    return json;
}

static json_t *points_json(const struct reading_decision *self)
{
    json_t *array = json_array();

    for (size_t i = 0; i < self->point_count; i++)
        json_array_append_new(array, json_integer(self->points[i]));
    return array;
}

static json_t *decision_json(const struct reading_decision *self)
{
    json_t *json = json_object();

    put_value(json, "forum", text_value(self->forum));
    put_value(json, "term", text_value(self->term));
    put_value(json, "date", date_value(self->date));
    put_value(json, "own", json_boolean(self->own));
    put_value(json, "points", points_json(self));
    put_value(json, "text", text_value(self->text));
    put_value(json, "outcome", json_string(outcome_key(self->outcome)));
    put_value(json, "vote", vote_json(&self->vote));
    put_value(json, "amendment", json_boolean(self->amendment));
    put_value(json, "mover", text_value(self->mover));
    put_value(json, "dissent", text_value(self->dissent));
    put_value(json, "referred_to", text_value(self->referred_to));
    put_value(json, "lines", lines_value(self->lines));
    return json;
}

static json_t *attachment_json(const struct reading_attachment *self)
{
    json_t *json = json_object();

    put_value(json, "title", text_value(self->title));
    put_value(json, "address", text_value(self->address));
    put_value(json, "lines", lines_value(self->lines));
    return json;
}

static json_t *mark_json(enum item_mark mark)
{
    return mark == MARK_NONE ? json_null() : json_string(item_mark_key(mark));
}

static json_t *item_json(const struct reading_item *self)
{
    LIST_JSON(sections, &self->sections, section_json);
    LIST_JSON(points, &self->points, point_json);
    LIST_JSON(decisions, &self->decisions, decision_json);
    LIST_JSON(attachments, &self->attachments, attachment_json);

    json_t *json = json_object();

    put_value(json, "number", text_value(self->number));
    put_value(json, "title", text_value(self->title));
    put_value(json, "mark", mark_json(self->mark));
    put_value(json, "closed", json_boolean(self->closed));
    put_value(json, "minutes", number_value(self->minutes));
    put_value(json, "case", text_value(self->casefile));
    put_value(json, "responsible", text_value(self->responsible));
    put_value(json, "decided_by", text_value(self->decided_by));
    put_value(json, "decided_by_term", text_value(self->decided_by_term));
    put_value(json, "lines", lines_value(self->lines));
    put_value(json, "sections", sections);
    put_value(json, "recommendations", points);
    put_value(json, "decisions", decisions);
    put_value(json, "attachments", attachments);
    affairs_json(json, &self->affairs);
    return json;
}

static json_t *seat_json(const struct reading_seat *self)
{
    json_t *json = json_object();

    put_value(json, "rule", text_value(self->rule));
    put_value(json, "person", text_value(self->person));
    put_value(json, "role", text_value(self->role));
    put_value(json, "stand_in", text_value(self->stand_in));
    put_value(json, "lines", lines_value(self->lines));
    return json;
}

static json_t *forum_json(const struct reading_forum *self)
{
    LIST_JSON(seats, &self->seats, seat_json);

    json_t *json = json_object();

    put_value(json, "name", text_value(self->name));
    put_value(json, "kind", json_string(forum_kind_key(self->kind)));
    put_value(json, "version", text_value(self->version));
    put_value(json, "level", number_value(self->level));
    put_value(json, "existing", json_boolean(self->existing));
    put_value(json, "counterpart", text_value(self->counterpart));
    put_value(json, "purpose", words_value(&self->purpose));
    put_value(json, "cadence", text_value(self->cadence));
    put_value(json, "parent", text_value(self->parent));
    put_value(json, "secretariat", text_value(self->secretariat));
    put_value(json, "first_meeting", text_value(self->first_meeting));
    put_value(json, "ended", date_value(self->ended));
    put_value(json, "replaces", words_value(&self->replaces));
    put_value(json, "seats", seats);
    put_value(json, "lines", lines_value(self->lines));
    return json;
}

static json_t *agreement_json(const struct reading_agreement *self)
{
    json_t *json = json_object();

    put_value(json, "name", text_value(self->name));
    put_value(json, "level", number_value(self->level));
    put_value(json, "parties", text_value(self->parties));
    put_value(json, "period", text_value(self->period));
    put_value(json, "criteria", text_value(self->criteria));
    put_value(json, "lines", lines_value(self->lines));
    return json;
}

/* In the normal form of vague_date.h. */
static json_t *vague_json(const struct vague_date *date)
{
    struct str text = STR_INIT;
    json_t *json;

    if (date->count == 0)
        return json_null();
    vague_date_format(date, &text);
    json = json_string(str_text(&text));
    str_clear(&text);
    return json;
}

static json_t *milestone_json(const struct reading_milestone *self)
{
    json_t *json = json_object();

    put_value(json, "date", vague_json(&self->date));
    put_value(json, "body", text_value(self->body));
    put_value(json, "act", text_value(self->act));
    put_value(json, "lines", lines_value(self->lines));
    return json;
}

static json_t *finding_json(const struct finding *self)
{
    struct str text = STR_INIT;
    size_t count = 0;
    json_t *json;

    while (count < FINDING_ARGUMENTS && self->arguments[count] != NULL)
        count++;
    message_format(&text, self->message, self->arguments, count);
    json = json_object();
    put_value(json, "rule", json_string(self->rule));
    put_value(json, "gravity", json_string(gravity_key(self->gravity)));
    put_value(json, "text", json_string(str_text(&text)));
    put_value(json, "lines", lines_value(self->lines));
    str_clear(&text);
    return json;
}

static json_t *unread_json(const struct reading_unread *self)
{
    json_t *json = json_object();

    put_value(json, "lines", lines_value(self->lines));
    put_value(json, "text", text_value(self->text));
    return json;
}

static json_t *reading_object(const struct reading_list *list, const struct reading *self)
{
    LIST_JSON(head, &self->head, head_json);
    LIST_JSON(attendance, &self->attendance, attendance_json);
    LIST_JSON(items, &self->items, item_json);
    LIST_JSON(sections, &self->sections, section_json);
    LIST_JSON(forums, &self->forums, forum_json);
    LIST_JSON(agreements, &self->agreements, agreement_json);
    LIST_JSON(timeline, &self->timeline, milestone_json);
    LIST_JSON(findings, &self->findings, finding_json);
    LIST_JSON(unread, &self->unread, unread_json);

    json_t *json = json_object();

    put_value(json, "file", text_value(list->file));
    put_value(json, "kind", json_string(document_kind_key(self->kind)));
    put_value(json, "title", text_value(self->title));
    put_value(json, "head", head);
    put_value(json, "forum", text_value(self->forum));
    put_value(json, "forum_guess", text_value(self->forum_guess));
    put_value(json, "term", text_value(self->term));
    put_value(json, "date", date_value(self->date));
    put_value(json, "start", clock_value(self->start));
    put_value(json, "end", clock_value(self->end));
    put_value(json, "place", text_value(self->place));
    put_value(json, "supplementary", json_boolean(self->supplementary));
    put_value(json, "case", text_value(self->casefile));
    put_value(json, "lines", lines_value(self->lines));
    put_value(json, "attendance", attendance);
    put_value(json, "items", items);
    put_value(json, "sections", sections);
    put_value(json, "forums", forums);
    put_value(json, "agreements", agreements);
    put_value(json, "timeline", timeline);
    put_value(json, "findings", findings);
    put_value(json, "unread", unread);
    return json;
}

char *reading_json(const struct reading_list *list)
{
    json_t *root = json_array();
    struct str text = STR_INIT;
    char *dumped;

    for (size_t i = 0; i < list->count; i++)
        json_array_append_new(root, reading_object(list, &list->items[i]));
    dumped = json_dumps(list->count == 1 ? json_array_get(root, 0) : root, JSON_INDENT(1));
    json_decref(root);
    if (dumped != NULL)
        str_append(&text, dumped);
    free(dumped);
    str_append_char(&text, '\n');
    return str_take(&text);
}
