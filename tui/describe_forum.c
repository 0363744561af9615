/* Forums with their charters, and persons. */
#include "config/cadence_words.h"
#include "tui/describe_private.h"
#include "tui/subject.h"
#include "tui/words.h"

#include <stdio.h>

static void describe_members(struct doc *doc, const struct ui *ui, const struct forum_detail *forum)
{
    if (forum->members.count > 0)
        describe_heading(doc, ui, 2, N_("Members"));
    for (size_t i = 0; i < forum->members.count; i++) {
        const struct member_row *member = &forum->members.items[i];
        struct str text = STR_INIT;

        str_append(&text, member->name);
        if (member->party != NULL)
            str_printf(&text, " (%s)", member->party);
        if (member->role != NULL)
            str_printf(&text, ", %s", member->role);
        if (member->stand_in_for != NULL) {
            str_append(&text, ", ");
            ui_format(ui, &text, N_("for %1"), member->stand_in_for, NULL, NULL);
        }
        if (date_is_set(member->valid_from) || date_is_set(member->valid_to)) {
            str_append(&text, "  ");
            describe_period(member->valid_from, member->valid_to, &text);
        }
        doc_about(doc, member->id, NULL);
        doc_link(doc, SUBJECT_PERSON, member->person.value);
        doc_item(doc, "•", str_slice(&text), STYLE_TEXT);
        str_clear(&text);
    }
    doc_link(doc, SUBJECT_NONE, 0);
}

static void describe_charter(struct doc *doc, const struct ui *ui,
                             const struct charter_row *charter)
{
    struct str title = STR_INIT;
    struct str cadence = STR_INIT;

    str_append(&title, ui_text(ui, N_("Charter")));
    if (charter->label != NULL)
        str_printf(&title, " %s", charter->label);
    doc_about(doc, charter->id, NULL);
    doc_heading(doc, 2, str_slice(&title));
    if (charter->cadence != NULL)
        cadence_words(ui->catalog, charter->cadence, &cadence);
    describe_field(doc, ui, N_("Meets"), charter->cadence == NULL ? NULL : str_text(&cadence));
    describe_field(doc, ui, N_("First meeting"), charter->first_meeting);
    for (size_t i = 0; i < charter->task_count; i++)
        doc_item(doc, "•", slice_of(charter->tasks[i]), STYLE_TEXT);
    if (charter->seat_count > 0)
        describe_heading(doc, ui, 3, N_("Seats"));
    for (size_t i = 0; i < charter->seat_count; i++) {
        doc_about(doc, charter->seats[i].id, NULL);
        doc_item(doc, "•", slice_of(charter->seats[i].rule), STYLE_TEXT);
    }
    str_clear(&cadence);
    str_clear(&title);
}

void describe_forum(struct doc *doc, const struct ui *ui, const struct forum_detail *forum)
{
    const struct forum_row *row = &forum->forum;
    struct str period = STR_INIT;
    char level[16];

    doc_about(doc, row->id.value, NULL);
    doc_heading(doc, 1, slice_of(row->name));
    describe_word(doc, ui, N_("Kind"), forum_kind_word(row->kind));
    if (row->level > 0) {
        snprintf(level, sizeof level, "%d", row->level);
        describe_field(doc, ui, N_("Level"), level);
    }
    doc_link(doc, SUBJECT_FORUM, row->parent.value);
    describe_field(doc, ui, N_("Anchored in"), row->parent_name);
    doc_link(doc, SUBJECT_FORUM, row->counterpart.value);
    describe_field(doc, ui, N_("Counterpart"), row->counterpart_name);
    doc_link(doc, SUBJECT_NONE, 0);
    describe_field(doc, ui, N_("Secretariat"), row->secretariat);
    describe_field(doc, ui, N_("Also called"), row->aliases);
    describe_period(row->valid_from, row->valid_to, &period);
    describe_field(doc, ui, N_("In force"), period.length == 0 ? NULL : str_text(&period));
    if (row->dissolved)
        doc_text(doc, slice_of(ui_text(ui, N_("This forum is dissolved."))), STYLE_WAITING);
    describe_field(doc, ui, N_("Taken over by"), row->successor);
    for (size_t i = 0; i < forum->replaces.count; i++)
        describe_field(doc, ui, N_("Took over from"), forum->replaces.items[i]);
    for (size_t i = 0; i < forum->charters.count; i++)
        describe_charter(doc, ui, &forum->charters.items[i]);
    doc_about(doc, row->id.value, NULL);
    describe_members(doc, ui, forum);
    str_clear(&period);
}

/* "15.03.2021 udsat: 21/4954  Broen over åen" */
static void reported_line(const struct ui *ui, const struct decision_row *decision, struct str *out)
{
    struct str vote = STR_INIT;
    char date[DATE_WORDS];

    date_words(decision->date, date);
    describe_vote_short(&decision->vote, ui, &vote);
    str_printf(out, "%s%s%s", date, date[0] == '\0' ? "" : " ",
               ui_text(ui, outcome_word(decision->outcome)));
    if (vote.length > 0)
        str_printf(out, " %s", str_text(&vote));
    str_append(out, ":");
    if (decision->casefile_number != NULL)
        str_printf(out, " %s ", decision->casefile_number);
    if (decision->casefile_title != NULL)
        str_printf(out, " %s", decision->casefile_title);
    else if (decision->text != NULL)
        str_printf(out, " %s", decision->text);
    str_clear(&vote);
}

void describe_forum_decisions(struct doc *doc, const struct ui *ui,
                              const struct decision_rows *decisions)
{
    if (decisions->count > 0)
        describe_heading(doc, ui, 2, N_("Newest decisions, as others report them"));
    for (size_t i = 0; i < decisions->count; i++) {
        const struct decision_row *decision = &decisions->items[i];
        struct str text = STR_INIT;

        reported_line(ui, decision, &text);
        doc_about(doc, decision->id.value, NULL);
        doc_link(doc, SUBJECT_DECISION, decision->id.value);
        doc_item(doc, outcome_mark(decision->outcome), str_slice(&text),
                 outcome_style(decision->outcome));
        str_clear(&text);
    }
    doc_link(doc, SUBJECT_NONE, 0);
}

/* "Byrådet  21/22 møder, 1 afbud" */
static void describe_figures(struct doc *doc, const struct ui *ui,
                             const struct person_record *record)
{
    if (record->figures.count > 0)
        describe_heading(doc, ui, 2, N_("Attendance"));
    for (size_t i = 0; i < record->figures.count; i++) {
        const struct figure_row *figure = &record->figures.items[i];
        struct str text = STR_INIT;
        char present[16];
        char known[16];

        snprintf(present, sizeof present, "%d", figure->present);
        snprintf(known, sizeof known, "%d", figure->known);
        str_printf(&text, "%s: ", figure->forum_name);
        if (figure->known > 0)
            ui_format(ui, &text, N_("present at %1 of %2 meetings"), present, known, NULL);
        else
            str_append(&text, ui_text(ui, N_("guest or officer")));
        str_append(&text, "  ");
        describe_period(figure->from, figure->to, &text);
        doc_link(doc, SUBJECT_FORUM, figure->forum.value);
        doc_item(doc, "•", str_slice(&text), STYLE_TEXT);
        str_clear(&text);
    }
    doc_link(doc, SUBJECT_NONE, 0);
}

static void describe_posts(struct doc *doc, const struct ui *ui, const struct person_record *record)
{
    if (record->posts.count > 0)
        describe_heading(doc, ui, 2, N_("Posts"));
    for (size_t i = 0; i < record->posts.count; i++) {
        const struct post_row *post = &record->posts.items[i];
        struct str text = STR_INIT;

        str_append(&text, post->title);
        if (post->forum_name != NULL)
            str_printf(&text, ", %s", post->forum_name);
        if (date_is_set(post->valid_from) || date_is_set(post->valid_to)) {
            str_append(&text, "  ");
            describe_period(post->valid_from, post->valid_to, &text);
        }
        doc_item(doc, "•", str_slice(&text), STYLE_TEXT);
        str_clear(&text);
    }
}

void describe_person(struct doc *doc, const struct ui *ui, const struct person_detail *person,
                     const struct person_record *record)
{
    doc_about(doc, person->person.id.value, NULL);
    doc_heading(doc, 1, slice_of(person->person.name));
    describe_field(doc, ui, N_("Title"), person->person.title);
    describe_field(doc, ui, N_("Party"), person->person.party);
    describe_field(doc, ui, N_("Also called"), person->aliases);
    if (person->seats.count > 0)
        describe_heading(doc, ui, 2, N_("Seats"));
    for (size_t i = 0; i < person->seats.count; i++) {
        const struct seat_row *seat = &person->seats.items[i];
        struct str text = STR_INIT;

        str_append(&text, seat->forum_name);
        if (seat->role != NULL)
            str_printf(&text, ", %s", seat->role);
        if (date_is_set(seat->valid_from) || date_is_set(seat->valid_to)) {
            str_append(&text, "  ");
            describe_period(seat->valid_from, seat->valid_to, &text);
        }
        doc_about(doc, seat->id, NULL);
        doc_link(doc, SUBJECT_FORUM, seat->forum.value);
        doc_item(doc, "•", str_slice(&text), STYLE_TEXT);
        str_clear(&text);
    }
    doc_link(doc, SUBJECT_NONE, 0);
    doc_about(doc, person->person.id.value, NULL);
    describe_posts(doc, ui, record);
    describe_figures(doc, ui, record);
}
