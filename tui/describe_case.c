/* A case: its path, what each body did with it, and its timeline. */
#include "tui/describe_private.h"
#include "tui/subject.h"
#include "tui/words.h"

#include <stdio.h>

/* An exact date in the one form that all have here, a vague one in its own words. */
static void append_when(const struct vague_date *date, struct str *out)
{
    char exact[DATE_WORDS] = "";

    if (vague_date_is_exact(date))
        date_words(vague_date_earliest(date), exact);
    if (exact[0] != '\0')
        str_append(out, exact);
    else if (date->text != NULL)
        str_append(out, date->text);
}

static void link_step(struct doc *doc, const struct step_row *step)
{
    if (step->decision.value != 0)
        doc_link(doc, SUBJECT_DECISION, step->decision.value);
    else if (step->meeting.value != 0)
        doc_link(doc, SUBJECT_MEETING, step->meeting.value);
    else
        doc_link(doc, SUBJECT_FORUM, step->forum.value);
}

/* "✓ Byrådet, beslutning, 24.03.2025: godkendt" */
static void describe_step(struct doc *doc, const struct ui *ui, const struct step_row *step)
{
    struct str text = STR_INIT;
    struct str when = STR_INIT;

    str_append(&text, step->body == NULL ? "" : step->body);
    str_printf(&text, "%s%s", text.length > 0 ? ", " : "", ui_text(ui, step_kind_word(step->kind)));
    append_when(&step->date, &when);
    if (when.length > 0)
        str_printf(&text, ", %s", str_text(&when));
    str_printf(&text, ": %s",
               ui_text(ui, step->outcome == OUTCOME_NONE ? step_state_word(step->state)
                                                         : outcome_word(step->outcome)));
    if (step->reason != NULL)
        str_printf(&text, " – %s", step->reason);
    doc_about(doc, step->id, NULL);
    link_step(doc, step);
    doc_item(doc, step_state_mark(step->state), str_slice(&text),
             step->state == STEP_READY ? STYLE_WAITING : STYLE_TEXT);
    str_clear(&when);
    str_clear(&text);
}

static void describe_event(struct doc *doc, const struct ui *ui, const struct case_event *event)
{
    struct str text = STR_INIT;
    char date[DATE_WORDS];

    date_words(event->date, date);
    str_printf(&text, "%s %s  ", date, event->forum_name);
    if (event->item_number != NULL)
        str_printf(&text, "%s. ", event->item_number);
    str_append(&text, event->title);
    if (event->outcome != OUTCOME_NONE)
        str_printf(&text, ": %s", ui_text(ui, outcome_word(event->outcome)));
    doc_about(doc, event->item.value, NULL);
    doc_link(doc, SUBJECT_ITEM, event->item.value);
    doc_item(doc, outcome_mark(event->outcome), str_slice(&text), outcome_style(event->outcome));
    str_clear(&text);
}

static void describe_milestone(struct doc *doc, const struct milestone_row *milestone)
{
    struct str text = STR_INIT;

    append_when(&milestone->date, &text);
    if (milestone->body != NULL)
        str_printf(&text, "%s%s", text.length > 0 ? "  " : "", milestone->body);
    if (milestone->act != NULL)
        str_printf(&text, "%s%s", text.length > 0 ? ": " : "", milestone->act);
    doc_about(doc, milestone->id, NULL);
    doc_item(doc, "•", str_slice(&text), STYLE_TEXT);
    str_clear(&text);
}

static void describe_case_head(struct doc *doc, const struct ui *ui, const struct casefile_row *row,
                               const char *aliases)
{
    struct str text = STR_INIT;
    char date[DATE_WORDS];

    date_words(row->opened_on, date);
    if (row->number != NULL)
        str_printf(&text, "%s  ", row->number);
    str_append(&text, row->title);
    doc_about(doc, row->id.value, NULL);
    doc_heading(doc, 1, str_slice(&text));
    describe_word(doc, ui, N_("State"), casefile_state_word(row->state));
    doc_link(doc, SUBJECT_FORUM, row->deciding_forum.value);
    describe_field(doc, ui, N_("Decided in"), row->deciding_forum_name);
    doc_link(doc, SUBJECT_NONE, 0);
    describe_field(doc, ui, N_("Opened"), date);
    describe_field(doc, ui, N_("Also called"), aliases);
    str_clear(&text);
}

void describe_case(struct doc *doc, const struct ui *ui, const struct casefile_detail *detail)
{
    describe_case_head(doc, ui, &detail->casefile, detail->aliases);
    if (detail->steps.count > 0)
        describe_heading(doc, ui, 2, N_("Path"));
    for (size_t i = 0; i < detail->steps.count; i++)
        describe_step(doc, ui, &detail->steps.items[i]);
    doc_about(doc, detail->casefile.id.value, NULL);
    doc_link(doc, SUBJECT_NONE, 0);
    if (detail->events.count > 0)
        describe_heading(doc, ui, 2, N_("Treated"));
    for (size_t i = 0; i < detail->events.count; i++)
        describe_event(doc, ui, &detail->events.items[i]);
    doc_about(doc, detail->casefile.id.value, NULL);
    doc_link(doc, SUBJECT_NONE, 0);
    if (detail->milestones.count > 0)
        describe_heading(doc, ui, 2, N_("Timeline"));
    for (size_t i = 0; i < detail->milestones.count; i++)
        describe_milestone(doc, &detail->milestones.items[i]);
}
