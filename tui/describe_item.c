/* An item with all that stands under it, and decisions. */
#include "core/reading.h"
#include "tui/describe_private.h"
#include "tui/subject.h"
#include "tui/words.h"

#include <stdio.h>
#include <string.h>

void describe_vote_short(const struct vote_row *vote, const struct ui *ui, struct str *out)
{
    if (!vote->present)
        return;
    if (vote->unanimous && vote->count_for < 0)
        /* TRANSLATORS: a unanimous vote without numbers, at most 8 columns. */
        str_append(out, ui_text(ui, N_("all for")));
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
        describe_field(doc, ui, label, str_text(&text));
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
    describe_field(doc, ui, N_("Moved by"), decision->mover);
    describe_vote(doc, ui, &decision->vote);
    describe_field(doc, ui, N_("Dissent"), decision->dissent);
    describe_field(doc, ui, N_("Sent to"), decision->referred_to);
    str_clear(&title);
}

/* "Case: 21/4954  Broen over åen", which leads there. */
static void describe_casefile(struct doc *doc, const struct ui *ui, struct casefile_id id,
                              const char *number, const char *title)
{
    struct str text = STR_INIT;

    if (number != NULL)
        str_append(&text, number);
    if (title != NULL)
        str_printf(&text, "%s%s", text.length > 0 ? "  " : "", title);
    doc_link(doc, SUBJECT_CASE, id.value);
    describe_field(doc, ui, N_("Case"), text.length == 0 ? NULL : str_text(&text));
    doc_link(doc, SUBJECT_NONE, 0);
    str_clear(&text);
}

void describe_reported(struct doc *doc, const struct ui *ui, const struct decision_row *decision)
{
    describe_decision(doc, ui, decision);
    describe_casefile(doc, ui, decision->casefile, decision->casefile_number,
                      decision->casefile_title);
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
    describe_time(&item->meeting, &text);
    doc_link(doc, SUBJECT_MEETING, item->meeting.id.value);
    doc_text(doc, str_slice(&text), STYLE_MUTED);
    doc_link(doc, SUBJECT_NONE, 0);
    if (item->item.closed)
        doc_text(doc, slice_of(ui_text(ui, N_("Closed item"))), STYLE_WAITING);
    describe_word(doc, ui, N_("On the agenda"), item_mark_word(item->item.mark));
    describe_casefile(doc, ui, item->item.casefile, item->item.casefile_number,
                      item->casefile_title);
    describe_field(doc, ui, N_("Decided in"), item->deciding_forum);
    describe_field(doc, ui, N_("Responsible"), item->responsible);
    if (item->item.minutes >= 0) {
        snprintf(number, sizeof number, "%d", item->item.minutes);
        describe_field(doc, ui, N_("Planned time in minutes"), number);
    }
    str_clear(&text);
}

/* What was decided comes first: it is what most readers look for. */
static void describe_decisions(struct doc *doc, const struct ui *ui, const struct item_detail *item)
{
    for (int own = 1; own >= 0; own--) {
        bool any = false;

        for (size_t i = 0; i < item->decisions.count; i++) {
            const struct item_decision *decision = &item->decisions.items[i];

            if (decision->own != (own == 1))
                continue;
            if (!any)
                describe_heading(doc, ui, 2, own ? N_("Decision") : N_("Earlier decisions"));
            any = true;
            describe_decision(doc, ui, &decision->decision);
        }
    }
}

static void describe_points(struct doc *doc, const struct item_detail *item)
{
    for (size_t i = 0; i < item->points.count; i++) {
        const struct point_row *point = &item->points.items[i];
        char number[16];

        snprintf(number, sizeof number, "%d.", point->number);
        doc_about(doc, point->id, NULL);
        doc_item(doc, number, slice_of(point->text), STYLE_TEXT);
        if (point->grants != NULL)
            doc_item(doc, "   ", slice_of(point->grants), STYLE_MUTED);
    }
}

static void describe_section(struct doc *doc, const struct ui *ui,
                             const struct section_row *section)
{
    doc_about(doc, section->id, NULL);
    if (section->heading != NULL)
        doc_heading(doc, 2, slice_of(section->heading));
    else
        describe_heading(doc, ui, 2, section_kind_word(section->kind));
    doc_markdown(doc, slice_of(section->text));
}

/* Of most attachments minutes give the title alone; that is said once, where they stand. */
static void describe_attachments(struct doc *doc, const struct ui *ui,
                                 const struct item_detail *item)
{
    bool missing = false;

    if (item->attachments.count > 0)
        describe_heading(doc, ui, 2, N_("Attachments"));
    for (size_t i = 0; i < item->attachments.count; i++) {
        const struct attachment_row *attachment = &item->attachments.items[i];
        bool held = attachment->source.value != 0;

        doc_about(doc, attachment->id, NULL);
        doc_link(doc, SUBJECT_SOURCE, attachment->source.value);
        doc_item(doc, "•", slice_of(attachment->title), held ? STYLE_LINK : STYLE_TEXT);
        doc_link(doc, SUBJECT_NONE, 0);
        if (attachment->address != NULL)
            doc_item(doc, " ", slice_of(attachment->address), STYLE_LINK);
        missing = missing || !held;
    }
    if (missing)
        doc_text(doc,
                 slice_of(ui_text(ui, N_("Only the titles are known: the minutes do not hold the "
                                         "documents themselves."))),
                 STYLE_MUTED);
}

/* A line of a list without its marker: "- Kort", "1. Kort", "• Kort". */
static struct slice without_marker(struct slice line)
{
    size_t at = 0;

    line = slice_trim(line);
    while (at < line.length && strchr("-*+.)0123456789", line.data[at]) != NULL)
        at++;
    if (at < line.length && line.data[at] != ' ') /* "2023-budget": no marker */
        at = 0;
    line = slice_trim(slice_from(line, at));
    if (line.length > 3 && memcmp(line.data, "•", 3) == 0)
        line = slice_trim(slice_from(line, 3));
    return line;
}

/* Whether a section says nothing but the titles of the attachments, which are listed anyway. */
static bool is_list_of_attachments(const struct section_row *section,
                                   const struct item_detail *item)
{
    struct slice rest = slice_of(section->text);
    bool all = section->kind == SECTION_ATTACHMENTS && item->attachments.count > 0;

    while (all && rest.length > 0) {
        ptrdiff_t end = slice_find_byte(rest, '\n');
        size_t length = end < 0 ? rest.length : (size_t)end;
        struct slice line = without_marker(slice_sub(rest, 0, length));
        bool found = line.length == 0;

        for (size_t i = 0; i < item->attachments.count && !found; i++)
            found = slice_is(line, item->attachments.items[i].title);
        all = found;
        rest = slice_from(rest, end < 0 ? rest.length : length + 1);
    }
    return all;
}

static bool has_recommendation(const struct item_detail *item)
{
    for (size_t i = 0; i < item->sections.count; i++) {
        if (item->sections.items[i].kind == SECTION_RECOMMENDATION)
            return true;
    }
    return false;
}

void describe_item(struct doc *doc, const struct ui *ui, const struct item_detail *item)
{
    doc_about(doc, item->item.id.value, NULL);
    describe_item_head(doc, ui, item);
    if (item->item.withheld)
        doc_text(doc, slice_of(ui_text(ui, N_("You may not read this item."))), STYLE_WAITING);
    describe_decisions(doc, ui, item);
    doc_about(doc, item->item.id.value, NULL);
    describe_findings(doc, ui, &item->findings);
    if (item->points.count > 0 && !has_recommendation(item)) {
        describe_heading(doc, ui, 2, N_("Recommendation"));
        describe_points(doc, item);
    }
    for (size_t i = 0; i < item->sections.count; i++) {
        if (!is_list_of_attachments(&item->sections.items[i], item))
            describe_section(doc, ui, &item->sections.items[i]);
    }
    describe_attachments(doc, ui, item);
    doc_about(doc, item->meeting.id.value, NULL);
    describe_attendance(doc, ui, &item->attendance);
}
