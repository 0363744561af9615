#include "cli/lookup.h"
#include "cli/show_json.h"
#include "cli/show_ledger.h"
#include "cli/show_part.h"
#include "cli/show_text.h"
#include "cli/show_things.h"
#include "db/read_case.h"
#include "tui/words.h"

#include <stdio.h>

/* An exact date in the one form that all have here, a vague one in its own words. */
static void print_when(const struct vague_date *date)
{
    char exact[DATE_TEXT] = "";

    if (vague_date_is_exact(date))
        date_format_iso(vague_date_earliest(date), exact);
    show_column(exact[0] != '\0' || date->text == NULL ? exact : date->text, SHOW_DATE_COLUMNS);
}

static void print_step(const struct shower *shower, const struct step_row *step)
{
    printf("%3d  ", step->number);
    show_column(show_word(shower, step_kind_word(step->kind)), SHOW_STATE_COLUMNS);
    show_column(show_word(shower, step_state_word(step->state)), SHOW_STATE_COLUMNS);
    print_when(&step->date);
    show_plain(step->body == NULL ? "" : step->body);
    if (step->outcome != OUTCOME_NONE)
        printf(" [%s]", show_word(shower, outcome_word(step->outcome)));
    putchar('\n');
}

static void print_event(const struct shower *shower, const struct case_event *event)
{
    char date[DATE_TEXT];

    date_format_iso(event->date, date);
    printf("%s  ", date);
    show_plain(event->forum_name);
    if (event->item_number != NULL)
        printf(", %s", event->item_number);
    fputs(": ", stdout);
    show_plain(event->title);
    printf(" [%s]\n", show_word(shower, outcome_word(event->outcome)));
}

static void print_milestone(const struct shower *shower, const struct milestone_row *milestone)
{
    print_when(&milestone->date);
    if (milestone->body != NULL) {
        show_plain(milestone->body);
        fputs(": ", stdout);
    }
    show_plain(milestone->act == NULL ? "" : milestone->act);
    if (milestone->earlier != NULL) {
        printf(" (%s ", show_word(shower, N_("before:")));
        show_plain(milestone->earlier);
        putchar(')');
    }
    putchar('\n');
}

static void put_steps(struct json_writer *json, const struct step_rows *steps)
{
    json_open_array(json, "steps");
    for (size_t i = 0; i < steps->count; i++) {
        const struct step_row *row = &steps->items[i];

        json_open_object(json, NULL);
        json_put_id(json, "id", row->id);
        json_put_number(json, "number", row->number);
        json_put_text(json, "kind", step_kind_key(row->kind));
        json_put_text(json, "state", step_state_key(row->state));
        json_put_vague(json, "date", &row->date);
        json_put_text(json, "forum", row->body);
        json_put_text(json, "outcome",
                      row->outcome == OUTCOME_NONE ? NULL : outcome_key(row->outcome));
        json_put_id(json, "meeting", row->meeting.value);
        json_put_id(json, "decision", row->decision.value);
        json_put_text(json, "reason", row->reason);
        json_close_object(json);
    }
    json_close_array(json);
}

static void put_story(struct json_writer *json, const struct casefile_detail *detail)
{
    json_open_array(json, "items");
    for (size_t i = 0; i < detail->events.count; i++) {
        const struct case_event *row = &detail->events.items[i];

        json_open_object(json, NULL);
        json_put_id(json, "id", row->item.value);
        json_put_id(json, "meeting", row->meeting.value);
        json_put_date(json, "date", row->date);
        json_put_text(json, "forum", row->forum_name);
        json_put_text(json, "number", row->item_number);
        json_put_text(json, "outcome",
                      row->outcome == OUTCOME_NONE ? NULL : outcome_key(row->outcome));
        json_put_text(json, "title", row->title);
        json_close_object(json);
    }
    json_close_array(json);
    json_open_array(json, "timeline");
    for (size_t i = 0; i < detail->milestones.count; i++) {
        json_open_object(json, NULL);
        json_put_vague(json, "date", &detail->milestones.items[i].date);
        json_put_text(json, "body", detail->milestones.items[i].body);
        json_put_text(json, "act", detail->milestones.items[i].act);
        json_put_text(json, "earlier", detail->milestones.items[i].earlier);
        json_close_object(json);
    }
    json_close_array(json);
}

static void put_case(struct json_writer *json, const struct casefile_detail *detail)
{
    const struct casefile_row *row = &detail->casefile;

    json_put_id(json, "id", row->id.value);
    json_put_text(json, "number", row->number);
    json_put_text(json, "state", casefile_state_key(row->state));
    json_put_text(json, "decided_by", row->deciding_forum_name);
    json_put_date(json, "last_treated", row->last_treated);
    json_put_text(json, "title", row->title);
    json_put_text(json, "aliases", detail->aliases);
    put_steps(json, &detail->steps);
    put_story(json, detail);
    json_ledger(json, &detail->ledger);
}

enum status show_case(const struct shower *shower, const char *words, struct error *err)
{
    struct casefile_detail detail = {0};
    struct list_filter filter = {0};
    enum status status = lookup_casefile(shower->session, words, &filter.casefile, err);

    if (status == STATUS_OK)
        status = read_casefile(shower->session->database, &shower->session->viewer, filter.casefile,
                               shower->arena, &detail, err);
    if (status != STATUS_OK)
        return status;
    if (shower->json != NULL) {
        json_open_object(shower->json, NULL);
        put_case(shower->json, &detail);
        status = show_part(shower, "decisions", NULL, &filter, err);
        json_close_object(shower->json);
        return status;
    }
    show_title(detail.casefile.title);
    show_field(shower, N_("Case"), detail.casefile.number);
    show_field(shower, N_("Also called"), detail.aliases);
    show_field(shower, N_("State"), show_word(shower, casefile_state_word(detail.casefile.state)));
    show_field(shower, N_("Decided by"), detail.casefile.deciding_forum_name);
    show_proposers(shower, &detail.ledger);
    if (detail.steps.count > 0)
        show_heading(shower, N_("Path"));
    for (size_t i = 0; i < detail.steps.count; i++)
        print_step(shower, &detail.steps.items[i]);
    if (detail.events.count > 0)
        show_heading(shower, N_("Treated"));
    for (size_t i = 0; i < detail.events.count; i++)
        print_event(shower, &detail.events.items[i]);
    if (detail.milestones.count > 0)
        show_heading(shower, N_("Timeline"));
    for (size_t i = 0; i < detail.milestones.count; i++)
        print_milestone(shower, &detail.milestones.items[i]);
    show_ledger(shower, &detail.ledger);
    return show_part(shower, "decisions", N_("Decisions"), &filter, err);
}
