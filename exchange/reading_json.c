#include "exchange/reading_json.h"

#include "core/memory.h"
#include "core/message.h"

#include <assert.h>
#include <jansson.h>
#include <stdlib.h>
#include <string.h>

/* Takes the value; keys are literals, and texts were checked to be UTF-8 when they were read. */
static void put(json_t *object, const char *key, json_t *value)
{
    int failed = json_object_set_new_nocheck(object, key, value);

    assert(failed == 0);
    (void)failed;
}

static json_t *text_or_null(const char *text)
{
    return text == NULL ? json_null() : json_string(text);
}

static json_t *number_or_null(int number)
{
    return number == NUMBER_NONE ? json_null() : json_integer(number);
}

static json_t *date_or_null(struct date date)
{
    char text[DATE_TEXT];

    if (!date_is_set(date))
        return json_null();
    date_format_iso(date, text);
    return json_string(text);
}

static json_t *clock_or_null(struct clock_time time)
{
    char text[CLOCK_TEXT];

    if (!clock_is_set(time))
        return json_null();
    clock_format(time, text);
    return json_string(text);
}

static json_t *lines_of(struct line_range lines)
{
    return lines.first == 0 ? json_null() : json_pack("[ii]", (int)lines.first, (int)lines.last);
}

static json_t *words_of(const struct word_list *words)
{
    json_t *array = json_array();

    for (size_t i = 0; i < words->count; i++)
        json_array_append_new(array, json_string(words->items[i]));
    return array;
}

/* Each list of the reading becomes an array by the function for its items. */
#define LIST_JSON(array, list, item_json)                                                          \
    json_t *array = json_array();                                                                  \
    for (size_t at = 0; at < (list)->count; at++)                                                  \
    json_array_append_new(array, item_json(&(list)->items[at]))

static json_t *head_json(const struct reading_head *head)
{
    json_t *json = json_object();

    put(json, "field", json_string(head->field));
    put(json, "lines", lines_of(head->lines));
    return json;
}

static json_t *attendance_json(const struct reading_attendance *self)
{
    json_t *json = json_object();

    put(json, "name", text_or_null(self->name));
    put(json, "party", text_or_null(self->party));
    put(json, "title", text_or_null(self->title));
    put(json, "state", json_string(attendance_state_key(self->state)));
    put(json, "for", text_or_null(self->substitute_for));
    put(json, "from", clock_or_null(self->from));
    put(json, "to", clock_or_null(self->to));
    put(json, "item", text_or_null(self->item));
    put(json, "lines", lines_of(self->lines));
    return json;
}

static json_t *section_json(const struct reading_section *self)
{
    json_t *json = json_object();

    put(json, "kind", json_string(section_kind_key(self->kind)));
    put(json, "heading", text_or_null(self->heading));
    put(json, "text", text_or_null(self->text));
    put(json, "lines", lines_of(self->lines));
    return json;
}

static json_t *point_json(const struct reading_point *self)
{
    json_t *json = json_object();

    put(json, "point", json_integer(self->point));
    put(json, "text", text_or_null(self->text));
    put(json, "lines", lines_of(self->lines));
    return json;
}

static json_t *vote_json(const struct reading_vote *self)
{
    if (!self->present)
        return json_null();
    json_t *json = json_object();

    put(json, "for", number_or_null(self->count_for));
    put(json, "against", number_or_null(self->count_against));
    put(json, "abstain", number_or_null(self->count_abstain));
    put(json, "parties_for", words_of(&self->parties_for));
    put(json, "parties_against", words_of(&self->parties_against));
    put(json, "parties_abstain", words_of(&self->parties_abstain));
    put(json, "names_for", words_of(&self->names_for));
    put(json, "names_against", words_of(&self->names_against));
    put(json, "names_abstain", words_of(&self->names_abstain));
    put(json, "unanimous", json_boolean(self->unanimous));
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

    put(json, "forum", text_or_null(self->forum));
    put(json, "term", text_or_null(self->term));
    put(json, "date", date_or_null(self->date));
    put(json, "own", json_boolean(self->own));
    put(json, "points", points_json(self));
    put(json, "text", text_or_null(self->text));
    put(json, "outcome", json_string(outcome_key(self->outcome)));
    put(json, "vote", vote_json(&self->vote));
    put(json, "amendment", json_boolean(self->amendment));
    put(json, "mover", text_or_null(self->mover));
    put(json, "dissent", text_or_null(self->dissent));
    put(json, "referred_to", text_or_null(self->referred_to));
    put(json, "lines", lines_of(self->lines));
    return json;
}

static json_t *attachment_json(const struct reading_attachment *self)
{
    json_t *json = json_object();

    put(json, "title", text_or_null(self->title));
    put(json, "address", text_or_null(self->address));
    put(json, "lines", lines_of(self->lines));
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

    put(json, "number", text_or_null(self->number));
    put(json, "title", text_or_null(self->title));
    put(json, "mark", mark_json(self->mark));
    put(json, "closed", json_boolean(self->closed));
    put(json, "minutes", number_or_null(self->minutes));
    put(json, "case", text_or_null(self->casefile));
    put(json, "responsible", text_or_null(self->responsible));
    put(json, "decided_by", text_or_null(self->decided_by));
    put(json, "decided_by_term", text_or_null(self->decided_by_term));
    put(json, "lines", lines_of(self->lines));
    put(json, "sections", sections);
    put(json, "recommendations", points);
    put(json, "decisions", decisions);
    put(json, "attachments", attachments);
    return json;
}

static json_t *seat_json(const struct reading_seat *self)
{
    json_t *json = json_object();

    put(json, "rule", text_or_null(self->rule));
    put(json, "person", text_or_null(self->person));
    put(json, "role", text_or_null(self->role));
    put(json, "stand_in", text_or_null(self->stand_in));
    put(json, "lines", lines_of(self->lines));
    return json;
}

static json_t *forum_json(const struct reading_forum *self)
{
    LIST_JSON(seats, &self->seats, seat_json);

    json_t *json = json_object();

    put(json, "name", text_or_null(self->name));
    put(json, "kind", json_string(forum_kind_key(self->kind)));
    put(json, "version", text_or_null(self->version));
    put(json, "level", number_or_null(self->level));
    put(json, "existing", json_boolean(self->existing));
    put(json, "counterpart", text_or_null(self->counterpart));
    put(json, "purpose", words_of(&self->purpose));
    put(json, "cadence", text_or_null(self->cadence));
    put(json, "parent", text_or_null(self->parent));
    put(json, "secretariat", text_or_null(self->secretariat));
    put(json, "first_meeting", text_or_null(self->first_meeting));
    put(json, "replaces", words_of(&self->replaces));
    put(json, "seats", seats);
    put(json, "lines", lines_of(self->lines));
    return json;
}

static json_t *agreement_json(const struct reading_agreement *self)
{
    json_t *json = json_object();

    put(json, "name", text_or_null(self->name));
    put(json, "level", number_or_null(self->level));
    put(json, "parties", text_or_null(self->parties));
    put(json, "period", text_or_null(self->period));
    put(json, "lines", lines_of(self->lines));
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

    put(json, "date", vague_json(&self->date));
    put(json, "body", text_or_null(self->body));
    put(json, "act", text_or_null(self->act));
    put(json, "lines", lines_of(self->lines));
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
    put(json, "rule", json_string(self->rule));
    put(json, "gravity", json_string(gravity_key(self->gravity)));
    put(json, "text", json_string(str_text(&text)));
    put(json, "lines", lines_of(self->lines));
    str_clear(&text);
    return json;
}

static json_t *unread_json(const struct reading_unread *self)
{
    json_t *json = json_object();

    put(json, "lines", lines_of(self->lines));
    put(json, "text", text_or_null(self->text));
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

    put(json, "file", text_or_null(list->file));
    put(json, "kind", json_string(document_kind_key(self->kind)));
    put(json, "title", text_or_null(self->title));
    put(json, "head", head);
    put(json, "forum", text_or_null(self->forum));
    put(json, "term", text_or_null(self->term));
    put(json, "date", date_or_null(self->date));
    put(json, "start", clock_or_null(self->start));
    put(json, "end", clock_or_null(self->end));
    put(json, "place", text_or_null(self->place));
    put(json, "supplementary", json_boolean(self->supplementary));
    put(json, "case", text_or_null(self->casefile));
    put(json, "lines", lines_of(self->lines));
    put(json, "attendance", attendance);
    put(json, "items", items);
    put(json, "sections", sections);
    put(json, "forums", forums);
    put(json, "agreements", agreements);
    put(json, "timeline", timeline);
    put(json, "findings", findings);
    put(json, "unread", unread);
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
