#include "tui/describe_private.h"

#include "tui/subject.h"
#include "tui/words.h"

#include <stdio.h>

void describe_field(struct doc *doc, const struct ui *ui, const char *label, const char *value)
{
    if (value != NULL)
        doc_field(doc, ui_text(ui, label), slice_of(value));
}

void describe_word(struct doc *doc, const struct ui *ui, const char *label, const char *word)
{
    if (word[0] != '\0')
        describe_field(doc, ui, label, ui_text(ui, word));
}

void describe_heading(struct doc *doc, const struct ui *ui, int level, const char *text)
{
    doc_heading(doc, level, slice_of(ui_text(ui, text)));
}

/* "24.03.2025 – 31.12.2025", open ends left out. */
void describe_period(struct date from, struct date to, struct str *out)
{
    char first[DATE_WORDS];
    char last[DATE_WORDS];

    date_words(from, first);
    date_words(to, last);
    if (first[0] != '\0' || last[0] != '\0')
        str_printf(out, "%s–%s", first, last);
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

void describe_attendance(struct doc *doc, const struct ui *ui, const struct attendance_rows *rows)
{
    if (rows->count > 0)
        describe_heading(doc, ui, 2, N_("Attendance"));
    for (size_t i = 0; i < rows->count; i++) {
        const struct attendance_row *row = &rows->items[i];
        struct str text = STR_INIT;

        str_append(&text, row->name);
        if (row->party != NULL)
            str_printf(&text, " (%s)", row->party);
        str_printf(&text, ", %s", ui_text(ui, attendance_state_word(row->state)));
        append_presence(row, ui, &text);
        doc_about(doc, row->id, NULL);
        doc_link(doc, SUBJECT_PERSON, row->person.value);
        doc_item(doc, attendance_mark(row->state), str_slice(&text), STYLE_TEXT);
        str_clear(&text);
    }
    doc_link(doc, SUBJECT_NONE, 0);
}

void describe_findings(struct doc *doc, const struct ui *ui, const struct finding_rows *findings)
{
    if (findings->count > 0)
        describe_heading(doc, ui, 2, N_("Findings"));
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

void describe_time(const struct meeting_row *meeting, struct str *out)
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

    doc_about(doc, meeting->id.value, "forum");
    describe_time(meeting, &text);
    doc_heading(doc, 1, slice_of(meeting->forum_name));
    doc_about(doc, meeting->id.value, "date");
    describe_field(doc, ui, N_("Held"), str_text(&text));
    doc_about(doc, meeting->id.value, "place");
    describe_field(doc, ui, N_("Place"), meeting->place);
    doc_about(doc, meeting->id.value, NULL);
    describe_word(doc, ui, N_("Kind"), meeting_kind_word(meeting->kind));
    describe_word(doc, ui, N_("State"), meeting_state_word(meeting->state));
    describe_field(doc, ui, N_("Term"), meeting->term);
    describe_findings(doc, ui, findings);
    describe_attendance(doc, ui, attendance);
    str_clear(&text);
}

void describe_lines(struct doc *doc, const struct source_text *source, struct line_range marked)
{
    char number[24];
    int width = snprintf(number, sizeof number, "%u", source->lines.last);

    for (size_t i = 0; i < source->count; i++) {
        unsigned line = source->lines.first + (unsigned)i;
        bool is_marked = line >= marked.first && line <= marked.last;

        snprintf(number, sizeof number, "%s%*u", is_marked ? "▌" : " ", width, line);
        doc_about(doc, (int64_t)line, NULL);
        doc_item(doc, number, source->texts[i],
                 is_marked           ? STYLE_STRONG
                 : marked.first == 0 ? STYLE_TEXT
                                     : STYLE_MUTED);
    }
}

void describe_source(struct doc *doc, const struct ui *ui, const struct source_text *source)
{
    const struct source_row *row = &source->source;

    doc_heading(doc, 1, slice_of(row->title == NULL ? row->file_name : row->title));
    describe_word(doc, ui, N_("Kind"), document_kind_word(row->kind));
    describe_field(doc, ui, N_("File"), row->file_name);
    doc_gap(doc);
    if (source->lines.first > 1)
        doc_text(doc, slice_of(ui_text(ui, N_("Lines before these: go to the previous item."))),
                 STYLE_MUTED);
    describe_lines(doc, source, (struct line_range){0, 0});
    doc_about(doc, 0, NULL);
    if (source->count > 0 && source->lines.last < row->line_count)
        doc_text(doc, slice_of(ui_text(ui, N_("More lines follow: go to the next item."))),
                 STYLE_MUTED);
}
