#include "tui/describe.h"

#include "config/cadence_words.h"
#include "core/reading.h"
#include "tui/words.h"

#include <stdio.h>

void origins_add(struct origins *self, struct arena *arena, int64_t about, struct origin origin)
{
    if (origin.source.value == 0 || origin.lines.first == 0)
        return;
    LIST_PUSH(arena, self);
    self->items[self->count - 1].about = about;
    self->items[self->count - 1].origin = origin;
}

const struct origin *origins_find(const struct origins *self, int64_t about)
{
    for (size_t i = 0; i < self->count; i++) {
        if (self->items[i].about == about)
            return &self->items[i].origin;
    }
    return NULL;
}

static void field(struct doc *doc, const struct ui *ui, const char *label, const char *value)
{
    if (value != NULL)
        doc_field(doc, ui_text(ui, label), slice_of(value));
}

static void word_field(struct doc *doc, const struct ui *ui, const char *label, const char *word)
{
    if (word[0] != '\0')
        field(doc, ui, label, ui_text(ui, word));
}

static void heading(struct doc *doc, const struct ui *ui, int level, const char *text)
{
    doc_heading(doc, level, slice_of(ui_text(ui, text)));
}

/* "24.03.2025 – 31.12.2025", open ends left out. */
static void append_period(struct date from, struct date to, struct str *out)
{
    char first[DATE_WORDS];
    char last[DATE_WORDS];

    date_words(from, first);
    date_words(to, last);
    if (first[0] != '\0' || last[0] != '\0')
        str_printf(out, "%s–%s", first, last);
}

static void describe_members(struct doc *doc, const struct ui *ui, const struct forum_detail *forum)
{
    if (forum->members.count > 0)
        heading(doc, ui, 2, N_("Members"));
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
            append_period(member->valid_from, member->valid_to, &text);
        }
        doc_item(doc, "•", str_slice(&text), STYLE_TEXT);
        str_clear(&text);
    }
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
    field(doc, ui, N_("Meets"), charter->cadence == NULL ? NULL : str_text(&cadence));
    field(doc, ui, N_("First meeting"), charter->first_meeting);
    for (size_t i = 0; i < charter->task_count; i++)
        doc_item(doc, "•", slice_of(charter->tasks[i]), STYLE_TEXT);
    if (charter->seat_count > 0)
        heading(doc, ui, 3, N_("Seats"));
    for (size_t i = 0; i < charter->seat_count; i++)
        doc_item(doc, "•", slice_of(charter->seats[i]), STYLE_TEXT);
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
    word_field(doc, ui, N_("Kind"), forum_kind_word(row->kind));
    if (row->level > 0) {
        snprintf(level, sizeof level, "%d", row->level);
        field(doc, ui, N_("Level"), level);
    }
    field(doc, ui, N_("Anchored in"), row->parent_name);
    field(doc, ui, N_("Counterpart"), row->counterpart_name);
    field(doc, ui, N_("Secretariat"), row->secretariat);
    field(doc, ui, N_("Also called"), row->aliases);
    append_period(row->valid_from, row->valid_to, &period);
    field(doc, ui, N_("In force"), period.length == 0 ? NULL : str_text(&period));
    if (row->dissolved)
        doc_text(doc, slice_of(ui_text(ui, N_("This forum is dissolved."))), STYLE_WAITING);
    field(doc, ui, N_("Taken over by"), row->successor);
    for (size_t i = 0; i < forum->replaces.count; i++)
        field(doc, ui, N_("Took over from"), forum->replaces.items[i]);
    for (size_t i = 0; i < forum->charters.count; i++)
        describe_charter(doc, ui, &forum->charters.items[i]);
    doc_about(doc, row->id.value, NULL);
    describe_members(doc, ui, forum);
    str_clear(&period);
}

/* "came 15.30, left 17.00, item 4", as far as it is known. */
static void append_presence(const struct attendance_row *row, const struct ui *ui, struct str *out)
{
    char time[CLOCK_TEXT];

    if (row->substitute_for != NULL) {
        str_append(out, ", ");
        ui_format(ui, out, N_("for %1"), row->substitute_for, NULL, NULL);
    }
    if (clock_is_set(row->from)) {
        clock_format(row->from, time);
        str_append(out, ", ");
        ui_format(ui, out, N_("came at %1"), time, NULL, NULL);
    }
    if (clock_is_set(row->to)) {
        clock_format(row->to, time);
        str_append(out, ", ");
        ui_format(ui, out, N_("left at %1"), time, NULL, NULL);
    }
    if (row->item_number != NULL) {
        str_append(out, ", ");
        ui_format(ui, out, N_("item %1"), row->item_number, NULL, NULL);
    }
}

static void describe_attendance(struct doc *doc, const struct ui *ui,
                                const struct attendance_rows *rows)
{
    if (rows->count > 0)
        heading(doc, ui, 2, N_("Attendance"));
    for (size_t i = 0; i < rows->count; i++) {
        const struct attendance_row *row = &rows->items[i];
        struct str text = STR_INIT;

        str_append(&text, row->name);
        if (row->party != NULL)
            str_printf(&text, " (%s)", row->party);
        str_printf(&text, ", %s", ui_text(ui, attendance_state_word(row->state)));
        append_presence(row, ui, &text);
        doc_item(doc, attendance_mark(row->state), str_slice(&text), STYLE_TEXT);
        str_clear(&text);
    }
}

static void describe_findings(struct doc *doc, const struct ui *ui,
                              const struct finding_rows *findings)
{
    if (findings->count > 0)
        heading(doc, ui, 2, N_("Findings"));
    for (size_t i = 0; i < findings->count; i++) {
        const struct finding_row *finding = &findings->items[i];
        struct str text = STR_INIT;

        catalog_finding(ui->catalog, finding->message, finding->arguments, &text);
        str_printf(&text, " (%s)", finding->rule);
        doc_item(doc, finding->gravity >= GRAVITY_BREACH ? "‼" : "!", str_slice(&text),
                 finding->gravity >= GRAVITY_BREACH ? STYLE_BAD : STYLE_WAITING);
        str_clear(&text);
    }
}

static void meeting_time(const struct meeting_row *meeting, struct str *out)
{
    char date[DATE_WORDS];
    char time[CLOCK_TEXT];

    date_words(meeting->date, date);
    str_append(out, date);
    if (clock_is_set(meeting->starts)) {
        clock_format(meeting->starts, time);
        str_printf(out, " %s", time);
    }
    if (clock_is_set(meeting->ends)) {
        clock_format((struct clock_time){meeting->ends.minutes % 1440}, time);
        str_printf(out, "–%s", time);
    }
}

void describe_meeting(struct doc *doc, const struct ui *ui, const struct meeting_row *meeting,
                      const struct attendance_rows *attendance, const struct finding_rows *findings)
{
    struct str text = STR_INIT;

    doc_about(doc, meeting->id.value, NULL);
    meeting_time(meeting, &text);
    doc_heading(doc, 1, slice_of(meeting->forum_name));
    field(doc, ui, N_("Held"), str_text(&text));
    field(doc, ui, N_("Place"), meeting->place);
    word_field(doc, ui, N_("Kind"), meeting_kind_word(meeting->kind));
    word_field(doc, ui, N_("State"), meeting_state_word(meeting->state));
    field(doc, ui, N_("Term"), meeting->term);
    describe_findings(doc, ui, findings);
    describe_attendance(doc, ui, attendance);
    str_clear(&text);
}

void describe_vote_short(const struct vote_row *vote, const struct ui *ui, struct str *out)
{
    if (!vote->present)
        return;
    if (vote->unanimous && vote->count_for < 0)
        str_append(out, ui_text(ui, N_("unanimous")));
    else if (vote->count_for >= 0 && vote->count_against >= 0)
        str_printf(out, "%d–%d", vote->count_for, vote->count_against);
    if (vote->parties_against != NULL)
        str_printf(out, "%s(%s)", out->length > 0 ? " " : "", vote->parties_against);
    else if (vote->names_against != NULL)
        str_printf(out, "%s(%s)", out->length > 0 ? " " : "", vote->names_against);
}

static void vote_side(struct doc *doc, const struct ui *ui, const char *label, int count,
                      const char *parties, const char *names)
{
    struct str text = STR_INIT;

    if (count >= 0)
        str_printf(&text, "%d", count);
    if (parties != NULL)
        str_printf(&text, "%s%s", text.length > 0 ? "  " : "", parties);
    if (names != NULL)
        str_printf(&text, "%s%s", text.length > 0 ? "  " : "", names);
    if (text.length > 0)
        field(doc, ui, label, str_text(&text));
    str_clear(&text);
}

static void describe_vote(struct doc *doc, const struct ui *ui, const struct vote_row *vote)
{
    if (!vote->present)
        return;
    vote_side(doc, ui, N_("For"), vote->count_for, vote->parties_for, vote->names_for);
    vote_side(doc, ui, N_("Against"), vote->count_against, vote->parties_against,
              vote->names_against);
    vote_side(doc, ui, N_("Abstaining"), vote->count_abstain, vote->parties_abstain,
              vote->names_abstain);
    if (vote->unanimous)
        doc_text(doc, slice_of(ui_text(ui, N_("Unanimous"))), STYLE_TEXT);
}

/* "✓ Byrådet 24.03.2025: godkendt, at 1, 2" */
static void decision_title(const struct decision_row *decision, const struct ui *ui,
                           struct str *out)
{
    char date[DATE_WORDS];

    date_words(decision->date, date);
    str_printf(out, "%s %s", outcome_mark(decision->outcome),
               decision->forum_name == NULL ? "" : decision->forum_name);
    if (date[0] != '\0')
        str_printf(out, " %s", date);
    str_printf(out, ": %s", ui_text(ui, outcome_word(decision->outcome)));
    if (decision->points != NULL) {
        str_append(out, ", ");
        ui_format(ui, out, N_("point %1"), decision->points, NULL, NULL);
    }
    if (decision->amendment)
        str_printf(out, " – %s", ui_text(ui, N_("amendment")));
}

void describe_decision(struct doc *doc, const struct ui *ui, const struct decision_row *decision)
{
    struct str title = STR_INIT;

    doc_about(doc, decision->id.value, NULL);
    decision_title(decision, ui, &title);
    if (doc->count > 0 && doc->items[doc->count - 1].kind != DOC_HEADING)
        doc_gap(doc);
    doc_text(doc, str_slice(&title), outcome_style(decision->outcome));
    if (decision->text != NULL)
        doc_markdown(doc, slice_of(decision->text));
    if (decision->by_chair)
        doc_text(doc, slice_of(ui_text(ui, N_("Decided by the chair alone."))), STYLE_TEXT);
    field(doc, ui, N_("Moved by"), decision->mover);
    describe_vote(doc, ui, &decision->vote);
    field(doc, ui, N_("Dissent"), decision->dissent);
    field(doc, ui, N_("Sent to"), decision->referred_to);
    str_clear(&title);
}

static void describe_item_head(struct doc *doc, const struct ui *ui, const struct item_detail *item)
{
    struct str text = STR_INIT;
    char number[16];

    if (item->item.number != NULL)
        str_printf(&text, "%s. ", item->item.number);
    str_append(&text, item->item.title);
    doc_heading(doc, 1, str_slice(&text));
    str_reset(&text);
    str_printf(&text, "%s  ", item->meeting.forum_name);
    meeting_time(&item->meeting, &text);
    doc_text(doc, str_slice(&text), STYLE_MUTED);
    if (item->item.closed)
        doc_text(doc, slice_of(ui_text(ui, N_("Closed item"))), STYLE_WAITING);
    word_field(doc, ui, N_("On the agenda"), item_mark_word(item->item.mark));
    str_reset(&text);
    if (item->item.casefile_number != NULL)
        str_append(&text, item->item.casefile_number);
    if (item->casefile_title != NULL)
        str_printf(&text, "%s%s", text.length > 0 ? "  " : "", item->casefile_title);
    field(doc, ui, N_("Case"), text.length == 0 ? NULL : str_text(&text));
    field(doc, ui, N_("Decided in"), item->deciding_forum);
    field(doc, ui, N_("Responsible"), item->responsible);
    if (item->item.minutes >= 0) {
        snprintf(number, sizeof number, "%d", item->item.minutes);
        field(doc, ui, N_("Planned time in minutes"), number);
    }
    str_clear(&text);
}

/* What was decided comes first: it is what most readers look for. */
static void describe_decisions(struct doc *doc, const struct ui *ui, const struct item_detail *item,
                               struct origins *origins, struct arena *arena)
{
    for (int own = 1; own >= 0; own--) {
        bool any = false;

        for (size_t i = 0; i < item->decisions.count; i++) {
            const struct item_decision *decision = &item->decisions.items[i];

            if (decision->own != (own == 1))
                continue;
            if (!any)
                heading(doc, ui, 2, own ? N_("Decision") : N_("Earlier decisions"));
            any = true;
            origins_add(origins, arena, decision->decision.id.value, decision->origin);
            describe_decision(doc, ui, &decision->decision);
        }
    }
}

static void describe_points(struct doc *doc, const struct item_detail *item,
                            struct origins *origins, struct arena *arena)
{
    for (size_t i = 0; i < item->points.count; i++) {
        const struct point_row *point = &item->points.items[i];
        char number[16];

        snprintf(number, sizeof number, "%d.", point->number);
        doc_about(doc, point->id, NULL);
        origins_add(origins, arena, point->id, point->origin);
        doc_item(doc, number, slice_of(point->text), STYLE_TEXT);
        if (point->grants != NULL)
            doc_item(doc, "   ", slice_of(point->grants), STYLE_MUTED);
    }
}

static void describe_section(struct doc *doc, const struct ui *ui,
                             const struct section_row *section, struct origins *origins,
                             struct arena *arena)
{
    doc_about(doc, section->id, NULL);
    origins_add(origins, arena, section->id, section->origin);
    if (section->heading != NULL)
        doc_heading(doc, 2, slice_of(section->heading));
    else
        heading(doc, ui, 2, section_kind_word(section->kind));
    doc_markdown(doc, slice_of(section->text));
}

static void describe_attachments(struct doc *doc, const struct ui *ui,
                                 const struct item_detail *item, struct origins *origins,
                                 struct arena *arena)
{
    if (item->attachments.count > 0)
        heading(doc, ui, 2, N_("Attachments"));
    for (size_t i = 0; i < item->attachments.count; i++) {
        const struct attachment_row *attachment = &item->attachments.items[i];

        doc_about(doc, attachment->id, NULL);
        origins_add(origins, arena, attachment->id, attachment->origin);
        doc_item(doc, "•", slice_of(attachment->title), STYLE_TEXT);
        if (attachment->address != NULL)
            doc_item(doc, " ", slice_of(attachment->address), STYLE_LINK);
    }
}

static bool has_recommendation(const struct item_detail *item)
{
    for (size_t i = 0; i < item->sections.count; i++) {
        if (item->sections.items[i].kind == SECTION_RECOMMENDATION)
            return true;
    }
    return false;
}

void describe_item(struct doc *doc, const struct ui *ui, const struct item_detail *item,
                   struct origins *origins, struct arena *arena)
{
    doc_about(doc, item->item.id.value, NULL);
    origins_add(origins, arena, item->item.id.value, item->origin);
    describe_item_head(doc, ui, item);
    if (item->item.withheld)
        doc_text(doc, slice_of(ui_text(ui, N_("You may not read this item."))), STYLE_WAITING);
    describe_decisions(doc, ui, item, origins, arena);
    doc_about(doc, item->item.id.value, NULL);
    describe_findings(doc, ui, &item->findings);
    if (item->points.count > 0 && !has_recommendation(item)) {
        heading(doc, ui, 2, N_("Recommendation"));
        describe_points(doc, item, origins, arena);
    }
    for (size_t i = 0; i < item->sections.count; i++)
        describe_section(doc, ui, &item->sections.items[i], origins, arena);
    describe_attachments(doc, ui, item, origins, arena);
    doc_about(doc, item->meeting.id.value, NULL);
    describe_attendance(doc, ui, &item->attendance);
}

void describe_person(struct doc *doc, const struct ui *ui, const struct person_detail *person)
{
    doc_about(doc, person->person.id.value, NULL);
    doc_heading(doc, 1, slice_of(person->person.name));
    field(doc, ui, N_("Title"), person->person.title);
    field(doc, ui, N_("Party"), person->person.party);
    field(doc, ui, N_("Also called"), person->aliases);
    if (person->seats.count > 0)
        heading(doc, ui, 2, N_("Seats"));
    for (size_t i = 0; i < person->seats.count; i++) {
        const struct seat_row *seat = &person->seats.items[i];
        struct str text = STR_INIT;

        str_append(&text, seat->forum_name);
        if (seat->role != NULL)
            str_printf(&text, ", %s", seat->role);
        if (date_is_set(seat->valid_from) || date_is_set(seat->valid_to)) {
            str_append(&text, "  ");
            append_period(seat->valid_from, seat->valid_to, &text);
        }
        doc_item(doc, "•", str_slice(&text), STYLE_TEXT);
        str_clear(&text);
    }
}

void describe_source(struct doc *doc, const struct ui *ui, const struct source_text *source)
{
    doc_heading(
        doc, 1,
        slice_of(source->source.title == NULL ? source->source.file_name : source->source.title));
    field(doc, ui, N_("File"), source->source.file_name);
    doc_gap(doc);
    for (size_t i = 0; i < source->count; i++) {
        char number[16];

        snprintf(number, sizeof number, "%u", source->lines.first + (unsigned)i);
        doc_about(doc, (int64_t)source->lines.first + (int64_t)i, NULL);
        doc_item(doc, number, source->texts[i], STYLE_TEXT);
    }
}
