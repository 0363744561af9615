#include "cli/show_things.h"

#include "cli/list_rows.h"
#include "cli/lookup.h"
#include "config/cadence_words.h"
#include "cli/plain.h"
#include "db/read_case.h"
#include "db/read_forums.h"
#include "db/read_item.h"
#include "db/read_person.h"
#include "tui/words.h"

#include <stdio.h>

enum { AGENDA_MOST = 500, LABEL_COLUMNS = 14, STATE_COLUMNS = 14, DATE_COLUMNS = 26 };

static const struct window whole_agenda = {.place = WINDOW_FIRST, .count = AGENDA_MOST};

/* Stored text without what a terminal would obey. */
static void print_plain(const char *text)
{
    struct str plain = STR_INIT;

    plain_append(&plain, slice_of(text), true);
    fputs(str_text(&plain), stdout);
    str_clear(&plain);
}

/* Text and blanks up to so many columns: letters count, not bytes. */
static void print_column(const char *text, int columns)
{
    print_plain(text);
    for (const char *at = text; *at != '\0'; at++)
        columns -= ((unsigned char)*at & 0xC0) != 0x80;
    printf("%*s ", columns > 0 ? columns : 0, "");
}

/* A word of a closed set, in the user's language. */
static const char *word(const struct shower *shower, const char *msgid)
{
    return context_text(shower->context, msgid);
}

/* "Label         text"; nothing where there is no text. */
static void field(const struct shower *shower, const char *label, const char *text)
{
    if (text == NULL || text[0] == '\0')
        return;
    print_column(context_text(shower->context, label), LABEL_COLUMNS);
    print_plain(text);
    putchar('\n');
}

static void heading(const struct shower *shower, const char *title)
{
    printf("\n## %s\n", context_text(shower->context, title));
}

static void date_field(const struct shower *shower, const char *label, struct date date)
{
    char text[DATE_TEXT];

    date_format_iso(date, text);
    field(shower, label, text);
}

static void print_title(const char *title)
{
    fputs("# ", stdout);
    print_plain(title);
    putchar('\n');
}

static void print_bullet(const char *text)
{
    fputs("- ", stdout);
    print_plain(text);
    putchar('\n');
}

static void print_charter(const struct shower *shower, const struct charter_row *charter)
{
    struct str cadence = STR_INIT;

    heading(shower, N_("Charter"));
    field(shower, N_("Version"), charter->label);
    if (charter->cadence != NULL)
        cadence_words(shower->context->catalog, charter->cadence, &cadence);
    field(shower, N_("Cadence"), str_text(&cadence));
    str_clear(&cadence);
    field(shower, N_("First meeting"), charter->first_meeting);
    for (size_t i = 0; i < charter->task_count; i++)
        print_bullet(charter->tasks[i]);
    for (size_t i = 0; i < charter->seat_count; i++)
        field(shower, N_("Seat"), charter->seats[i]);
}

enum status show_forum(const struct shower *shower, const char *words, struct error *err)
{
    struct forum_detail forum = {0};
    struct forum_id id;
    enum status status = lookup_forum(shower->session, words, &id, err);

    if (status == STATUS_OK)
        status = read_forum_detail(shower->session->database, &shower->session->viewer, id,
                                   shower->context->today, shower->arena, &forum, err);
    if (status != STATUS_OK)
        return status;
    print_title(forum.forum.name);
    field(shower, N_("Kind"), word(shower, forum_kind_word(forum.forum.kind)));
    field(shower, N_("Also called"), forum.forum.aliases);
    field(shower, N_("Anchored in"), forum.forum.parent_name);
    field(shower, N_("Counterpart"), forum.forum.counterpart_name);
    field(shower, N_("Secretariat"), forum.forum.secretariat);
    field(shower, N_("Taken over by"), forum.forum.successor);
    for (size_t i = 0; i < forum.replaces.count; i++)
        field(shower, N_("Replaces"), forum.replaces.items[i]);
    date_field(shower, N_("Last met"), forum.forum.newest_meeting);
    if (forum.members.count > 0)
        heading(shower, N_("Members"));
    for (size_t i = 0; i < forum.members.count; i++)
        print_bullet(forum.members.items[i].name);
    for (size_t i = 0; i < forum.charters.count; i++)
        print_charter(shower, &forum.charters.items[i]);
    return STATUS_OK;
}

static void print_attendance(const struct shower *shower, const struct attendance_rows *rows)
{
    if (rows->count > 0)
        heading(shower, N_("Attendance"));
    for (size_t i = 0; i < rows->count; i++) {
        const struct attendance_row *row = &rows->items[i];
        char from[CLOCK_TEXT];
        char to[CLOCK_TEXT];

        clock_format(row->from, from);
        clock_format(row->to, to);
        print_column(word(shower, attendance_state_word(row->state)), STATE_COLUMNS);
        print_plain(row->name);
        if (row->party != NULL)
            printf(" (%s)", row->party);
        if (from[0] != '\0' || to[0] != '\0')
            printf(" %s–%s", from, to);
        if (row->item_number != NULL)
            printf(" [%s]", row->item_number);
        putchar('\n');
    }
}

static void print_agenda(const struct shower *shower, const struct item_rows *rows)
{
    if (rows->count > 0)
        heading(shower, N_("Agenda"));
    for (size_t i = 0; i < rows->count; i++) {
        const struct item_row *row = &rows->items[i];

        printf("%7ld  %-5s %-1s ", (long)row->id.value, row->number == NULL ? "" : row->number,
               item_mark_key(row->mark));
        print_plain(row->title);
        if (row->outcome != OUTCOME_NONE)
            printf(" [%s]", word(shower, outcome_word(row->outcome)));
        putchar('\n');
    }
}

static void print_findings(const struct shower *shower, const struct finding_rows *rows)
{
    if (rows->count > 0)
        heading(shower, N_("Findings"));
    for (size_t i = 0; i < rows->count; i++) {
        const struct finding_row *row = &rows->items[i];
        struct str text = STR_INIT;

        catalog_finding(shower->context->catalog, row->message, row->arguments, &text);
        printf("%-8s ", row->rule);
        print_plain(str_text(&text));
        putchar('\n');
        str_clear(&text);
    }
}

static void print_meeting_head(const struct shower *shower, const struct meeting_row *meeting)
{
    char begins[CLOCK_TEXT];
    char ends[CLOCK_TEXT];

    clock_format(meeting->starts, begins);
    clock_format(meeting->ends, ends);
    print_title(meeting->forum_name);
    date_field(shower, N_("Date"), meeting->date);
    field(shower, N_("Begins"), begins);
    field(shower, N_("Ends"), ends);
    field(shower, N_("Place"), meeting->place);
    field(shower, N_("Term"), meeting->term);
    field(shower, N_("State"), word(shower, meeting_state_word(meeting->state)));
}

enum status show_meeting(const struct shower *shower, const char *words, struct error *err)
{
    struct database *database = shower->session->database;
    const struct viewer *viewer = &shower->session->viewer;
    struct attendance_rows attendance = {0};
    struct finding_rows findings = {0};
    struct meeting_row meeting = {0};
    struct item_rows items = {0};
    struct meeting_id id;
    enum status status = lookup_number(words, &id.value, err);

    if (status == STATUS_OK)
        status = read_meeting(database, viewer, id, shower->arena, &meeting, err);
    if (status == STATUS_OK)
        status = read_items(database, viewer, id, &whole_agenda, shower->arena, &items, err);
    if (status == STATUS_OK)
        status = read_attendance(database, viewer, id, shower->arena, &attendance, err);
    if (status == STATUS_OK)
        status = read_meeting_findings(database, viewer, id, shower->arena, &findings, err);
    if (status != STATUS_OK)
        return status;
    print_meeting_head(shower, &meeting);
    print_attendance(shower, &attendance);
    print_agenda(shower, &items);
    print_findings(shower, &findings);
    return STATUS_OK;
}

static void print_decision(const struct shower *shower, const struct item_decision *item)
{
    const struct decision_row *decision = &item->decision;
    struct str vote = STR_INIT;
    char date[DATE_TEXT];

    date_format_iso(decision->date, date);
    vote_words(&vote, &decision->vote);
    printf("\n%s %s: %s%s%s %s\n", decision->forum_name == NULL ? "" : decision->forum_name, date,
           decision->points == NULL ? "" : "Ad ", decision->points == NULL ? "" : decision->points,
           decision->points == NULL ? "" : ":", word(shower, outcome_word(decision->outcome)));
    field(shower, N_("Vote"), str_text(&vote));
    field(shower, N_("Moved by"), decision->mover);
    field(shower, N_("Dissent"), decision->dissent);
    if (decision->text != NULL)
        print_plain(decision->text);
    putchar('\n');
    str_clear(&vote);
}

static void print_section_heading(const char *title)
{
    if (title == NULL)
        return;
    fputs("\n## ", stdout);
    print_plain(title);
    putchar('\n');
}

enum status show_item(const struct shower *shower, const char *words, struct error *err)
{
    struct item_detail item = {0};
    struct item_id id;
    enum status status = lookup_number(words, &id.value, err);

    if (status == STATUS_OK)
        status = read_item(shower->session->database, &shower->session->viewer, id, shower->arena,
                           &item, err);
    if (status != STATUS_OK)
        return status;
    print_title(item.item.title);
    field(shower, N_("Forum"), item.meeting.forum_name);
    date_field(shower, N_("Date"), item.meeting.date);
    field(shower, N_("Case"), item.item.casefile_number);
    field(shower, N_("Decided by"), item.deciding_forum);
    field(shower, N_("Responsible"), item.responsible);
    for (size_t i = 0; i < item.sections.count; i++) {
        print_section_heading(item.sections.items[i].heading);
        print_plain(item.sections.items[i].text);
        putchar('\n');
    }
    if (item.decisions.count > 0)
        heading(shower, N_("Decisions"));
    for (size_t i = 0; i < item.decisions.count; i++)
        print_decision(shower, &item.decisions.items[i]);
    if (item.attachments.count > 0)
        heading(shower, N_("Attachments"));
    for (size_t i = 0; i < item.attachments.count; i++)
        print_bullet(item.attachments.items[i].title);
    print_findings(shower, &item.findings);
    return STATUS_OK;
}

/* An exact date in the one form that all have here, a vague one in its own words. */
static void print_when(const struct vague_date *date)
{
    char exact[DATE_TEXT] = "";

    if (vague_date_is_exact(date))
        date_format_iso(vague_date_earliest(date), exact);
    print_column(exact[0] != '\0' || date->text == NULL ? exact : date->text, DATE_COLUMNS);
}

static void print_step(const struct shower *shower, const struct step_row *step)
{
    printf("%3d  ", step->number);
    print_column(word(shower, step_kind_word(step->kind)), STATE_COLUMNS);
    print_column(word(shower, step_state_word(step->state)), STATE_COLUMNS);
    print_when(&step->date);
    print_plain(step->body == NULL ? "" : step->body);
    if (step->outcome != OUTCOME_NONE)
        printf(" [%s]", word(shower, outcome_word(step->outcome)));
    putchar('\n');
}

static void print_event(const struct shower *shower, const struct case_event *event)
{
    char date[DATE_TEXT];

    date_format_iso(event->date, date);
    printf("%s  ", date);
    print_plain(event->forum_name);
    if (event->item_number != NULL)
        printf(", %s", event->item_number);
    fputs(": ", stdout);
    print_plain(event->title);
    printf(" [%s]\n", word(shower, outcome_word(event->outcome)));
}

static void print_milestone(const struct milestone_row *milestone)
{
    print_when(&milestone->date);
    if (milestone->body != NULL) {
        print_plain(milestone->body);
        fputs(": ", stdout);
    }
    print_plain(milestone->act == NULL ? "" : milestone->act);
    putchar('\n');
}

enum status show_case(const struct shower *shower, const char *words, struct error *err)
{
    struct casefile_detail detail = {0};
    struct casefile_id id;
    enum status status = lookup_casefile(shower->session, words, &id, err);

    if (status == STATUS_OK)
        status = read_casefile(shower->session->database, &shower->session->viewer, id,
                               shower->arena, &detail, err);
    if (status != STATUS_OK)
        return status;
    print_title(detail.casefile.title);
    field(shower, N_("Case"), detail.casefile.number);
    field(shower, N_("Also called"), detail.aliases);
    field(shower, N_("State"), word(shower, casefile_state_word(detail.casefile.state)));
    field(shower, N_("Decided by"), detail.casefile.deciding_forum_name);
    if (detail.steps.count > 0)
        heading(shower, N_("Path"));
    for (size_t i = 0; i < detail.steps.count; i++)
        print_step(shower, &detail.steps.items[i]);
    if (detail.events.count > 0)
        heading(shower, N_("Treated"));
    for (size_t i = 0; i < detail.events.count; i++)
        print_event(shower, &detail.events.items[i]);
    if (detail.milestones.count > 0)
        heading(shower, N_("Timeline"));
    for (size_t i = 0; i < detail.milestones.count; i++)
        print_milestone(&detail.milestones.items[i]);
    return STATUS_OK;
}

enum status show_person(const struct shower *shower, const char *words, struct error *err)
{
    struct person_detail person = {0};
    struct person_id id;
    enum status status = lookup_person(shower->session, words, &id, err);

    if (status == STATUS_OK)
        status = read_person(shower->session->database, &shower->session->viewer, id, shower->arena,
                             &person, err);
    if (status != STATUS_OK)
        return status;
    print_title(person.person.name);
    field(shower, N_("Also called"), person.aliases);
    field(shower, N_("Title"), person.person.title);
    field(shower, N_("Party"), person.person.party);
    if (person.seats.count > 0)
        heading(shower, N_("Seats"));
    for (size_t i = 0; i < person.seats.count; i++)
        field(shower,
              person.seats.items[i].role == NULL ? N_("member") : person.seats.items[i].role,
              person.seats.items[i].forum_name);
    return STATUS_OK;
}
