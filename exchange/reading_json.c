#include "exchange/reading_json.h"

#include "core/memory.h"
#include "core/message.h"

#include <jansson.h>
#include <stdlib.h>
#include <string.h>

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
    return json_pack("{s:s, s:o}", "field", head->field, "lines", lines_of(head->lines));
}

static json_t *attendance_json(const struct reading_attendance *self)
{
    return json_pack("{s:o, s:o, s:o, s:s, s:o, s:o, s:o, s:o, s:o}", "name",
                     text_or_null(self->name), "party", text_or_null(self->party), "title",
                     text_or_null(self->title), "state", attendance_state_key(self->state), "for",
                     text_or_null(self->substitute_for), "from", clock_or_null(self->from), "to",
                     clock_or_null(self->to), "item", text_or_null(self->item), "lines",
                     lines_of(self->lines));
}

static json_t *section_json(const struct reading_section *self)
{
    return json_pack("{s:s, s:o, s:o, s:o}", "kind", section_kind_key(self->kind), "heading",
                     text_or_null(self->heading), "text", text_or_null(self->text), "lines",
                     lines_of(self->lines));
}

static json_t *point_json(const struct reading_point *self)
{
    return json_pack("{s:i, s:o, s:o}", "point", self->point, "text", text_or_null(self->text),
                     "lines", lines_of(self->lines));
}

static json_t *vote_json(const struct reading_vote *self)
{
    if (!self->present)
        return json_null();
    return json_pack(
        "{s:o, s:o, s:o, s:o, s:o, s:o, s:o, s:o, s:o, s:b}", "for",
        number_or_null(self->count_for), "against", number_or_null(self->count_against), "abstain",
        number_or_null(self->count_abstain), "parties_for", words_of(&self->parties_for),
        "parties_against", words_of(&self->parties_against), "parties_abstain",
        words_of(&self->parties_abstain), "names_for", words_of(&self->names_for), "names_against",
        words_of(&self->names_against), "names_abstain", words_of(&self->names_abstain),
        "unanimous", self->unanimous);
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
    return json_pack("{s:o, s:o, s:o, s:b, s:o, s:o, s:s, s:o, s:b, s:o, s:o, s:o, s:o}", "forum",
                     text_or_null(self->forum), "term", text_or_null(self->term), "date",
                     date_or_null(self->date), "own", self->own, "points", points_json(self),
                     "text", text_or_null(self->text), "outcome", outcome_key(self->outcome),
                     "vote", vote_json(&self->vote), "amendment", self->amendment, "mover",
                     text_or_null(self->mover), "dissent", text_or_null(self->dissent),
                     "referred_to", text_or_null(self->referred_to), "lines",
                     lines_of(self->lines));
}

static json_t *attachment_json(const struct reading_attachment *self)
{
    return json_pack("{s:o, s:o, s:o}", "title", text_or_null(self->title), "address",
                     text_or_null(self->address), "lines", lines_of(self->lines));
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

    return json_pack(
        "{s:o, s:o, s:o, s:b, s:o, s:o, s:o, s:o, s:o, s:o, s:o, s:o, s:o, s:o}", "number",
        text_or_null(self->number), "title", text_or_null(self->title), "mark",
        mark_json(self->mark), "closed", self->closed, "minutes", number_or_null(self->minutes),
        "case", text_or_null(self->casefile), "responsible", text_or_null(self->responsible),
        "decided_by", text_or_null(self->decided_by), "decided_by_term",
        text_or_null(self->decided_by_term), "lines", lines_of(self->lines), "sections", sections,
        "recommendations", points, "decisions", decisions, "attachments", attachments);
}

static json_t *seat_json(const struct reading_seat *self)
{
    return json_pack("{s:o, s:o, s:o, s:o, s:o}", "rule", text_or_null(self->rule), "person",
                     text_or_null(self->person), "role", text_or_null(self->role), "stand_in",
                     text_or_null(self->stand_in), "lines", lines_of(self->lines));
}

static json_t *forum_json(const struct reading_forum *self)
{
    LIST_JSON(seats, &self->seats, seat_json);

    return json_pack("{s:o, s:s, s:o, s:o, s:b, s:o, s:o, s:o, s:o, s:o, s:o, s:o, s:o, s:o}",
                     "name", text_or_null(self->name), "kind", forum_kind_key(self->kind),
                     "version", text_or_null(self->version), "level", number_or_null(self->level),
                     "existing", self->existing, "counterpart", text_or_null(self->counterpart),
                     "purpose", words_of(&self->purpose), "cadence", text_or_null(self->cadence),
                     "parent", text_or_null(self->parent), "secretariat",
                     text_or_null(self->secretariat), "first_meeting",
                     text_or_null(self->first_meeting), "replaces", words_of(&self->replaces),
                     "seats", seats, "lines", lines_of(self->lines));
}

static json_t *agreement_json(const struct reading_agreement *self)
{
    return json_pack("{s:o, s:o, s:o, s:o, s:o}", "name", text_or_null(self->name), "level",
                     number_or_null(self->level), "parties", text_or_null(self->parties), "period",
                     text_or_null(self->period), "lines", lines_of(self->lines));
}

static bool is_whole_month(struct date_span span)
{
    return span.first.year == span.last.year && span.first.month == span.last.month &&
           span.first.day == 1 &&
           span.last.day == date_days_in_month(span.last.year, span.last.month);
}

/* «2025-03-03» of a day, «2010-03» of a month, its own words of anything vaguer. */
static json_t *vague_json(const struct vague_date *date)
{
    char text[DATE_TEXT];

    if (date->count == 0)
        return json_null();
    if (date->count > 1 || !date->year_known)
        return text_or_null(date->text);
    date_format_iso(date->spans[0].first, text);
    if (date_equal(date->spans[0].first, date->spans[0].last))
        return json_string(text);
    if (is_whole_month(date->spans[0]))
        return json_stringn(text, strlen("2010-03"));
    return text_or_null(date->text);
}

static json_t *milestone_json(const struct reading_milestone *self)
{
    return json_pack("{s:o, s:o, s:o, s:o}", "date", vague_json(&self->date), "body",
                     text_or_null(self->body), "act", text_or_null(self->act), "lines",
                     lines_of(self->lines));
}

static json_t *finding_json(const struct finding *self)
{
    struct str text = STR_INIT;
    size_t count = 0;
    json_t *json;

    while (count < FINDING_ARGUMENTS && self->arguments[count] != NULL)
        count++;
    message_format(&text, self->message, self->arguments, count);
    json =
        json_pack("{s:s, s:s, s:s, s:o}", "rule", self->rule, "gravity", gravity_key(self->gravity),
                  "text", str_text(&text), "lines", lines_of(self->lines));
    str_clear(&text);
    return json;
}

static json_t *unread_json(const struct reading_unread *self)
{
    return json_pack("{s:o, s:o}", "lines", lines_of(self->lines), "text",
                     text_or_null(self->text));
}

static json_t *reading_object(const struct reading_list *list, const struct reading *self)
{
    LIST_JSON(head, &self->head, head_json);
    LIST_JSON(attendance, &self->attendance, attendance_json);
    LIST_JSON(items, &self->items, item_json);
    LIST_JSON(forums, &self->forums, forum_json);
    LIST_JSON(agreements, &self->agreements, agreement_json);
    LIST_JSON(timeline, &self->timeline, milestone_json);
    LIST_JSON(findings, &self->findings, finding_json);
    LIST_JSON(unread, &self->unread, unread_json);

    return json_pack("{s:o, s:s, s:o, s:o, s:o, s:o, s:o, s:o, s:o, s:o, s:b, s:o, s:o, s:o, s:o, "
                     "s:o, s:o, s:o, s:o, s:o}",
                     "file", text_or_null(list->file), "kind", document_kind_key(self->kind),
                     "title", text_or_null(self->title), "head", head, "forum",
                     text_or_null(self->forum), "term", text_or_null(self->term), "date",
                     date_or_null(self->date), "start", clock_or_null(self->start), "end",
                     clock_or_null(self->end), "place", text_or_null(self->place), "supplementary",
                     self->supplementary, "case", text_or_null(self->casefile), "lines",
                     lines_of(self->lines), "attendance", attendance, "items", items, "forums",
                     forums, "agreements", agreements, "timeline", timeline, "findings", findings,
                     "unread", unread);
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
