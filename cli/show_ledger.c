#include "cli/show_ledger.h"

#include "cli/show_text.h"
#include "core/reading.h"
#include "tui/words.h"

#include <stdio.h>

enum { ORE = 100 };

void show_proposers(const struct shower *shower, const struct case_ledger *ledger)
{
    for (size_t i = 0; i < ledger->proposers.count; i++) {
        show_label(shower, N_("Proposed by"));
        show_plain(ledger->proposers.items[i].name);
        show_in_parentheses(ledger->proposers.items[i].letter);
        putchar('\n');
    }
}

static void print_remark(const struct shower *shower, const struct remark_row *remark)
{
    fputs("- ", stdout);
    show_plain(remark->text);
    putchar('\n');
    if (remark->point != NUMBER_NONE) {
        show_label(shower, N_("  on point"));
        printf("%d\n", remark->point);
    }
    show_field(shower, N_("  effect"), remark->effect);
}

static void print_hearing(const struct shower *shower, const struct hearing_row *hearing)
{
    putchar('\n');
    show_plain(hearing->forum == NULL ? show_word(shower, N_("Public hearing")) : hearing->forum);
    putchar('\n');
    show_field(shower, N_("Asked"), hearing->subject);
    show_date_field(shower, N_("From"), hearing->asked_on);
    show_date_field(shower, N_("Deadline"), hearing->deadline);
    show_date_field(shower, N_("Answered"), hearing->answered);
    if (hearing->statement != 0)
        show_field(shower, N_("Answer"),
                   hearing->text != NULL
                       ? hearing->text
                       : show_word(shower, N_("there is one, without its words")));
    for (size_t i = 0; i < hearing->remarks.count; i++)
        print_remark(shower, &hearing->remarks.items[i]);
}

static void print_delegation(const struct delegation_row *row)
{
    fputs("- ", stdout);
    show_plain(row->recipient == NULL ? "" : row->recipient);
    fputs(": ", stdout);
    show_plain(row->subject);
    show_period(row->from, NO_DATE);
    putchar('\n');
}

static void print_dispatch(const struct shower *shower, const struct dispatch_row *row)
{
    show_date(row->sent_on);
    printf("  %s", show_word(shower, dispatch_kind_word(row->kind)));
    show_after_comma(row->recipient);
    putchar('\n');
}

void show_ledger(const struct shower *shower, const struct case_ledger *ledger)
{
    if (ledger->hearings.count > 0)
        show_heading(shower, N_("Hearings"));
    for (size_t i = 0; i < ledger->hearings.count; i++)
        print_hearing(shower, &ledger->hearings.items[i]);
    if (ledger->delegations.count > 0)
        show_heading(shower, N_("Powers given away"));
    for (size_t i = 0; i < ledger->delegations.count; i++)
        print_delegation(&ledger->delegations.items[i]);
    if (ledger->dispatches.count > 0)
        show_heading(shower, N_("Sent"));
    for (size_t i = 0; i < ledger->dispatches.count; i++)
        print_dispatch(shower, &ledger->dispatches.items[i]);
    if (ledger->more)
        puts(show_word(shower, N_("There is more than is shown.")));
}

static void put_number(struct json_writer *json, const char *key, int number)
{
    if (number == NUMBER_NONE)
        json_put_null(json, key);
    else
        json_put_number(json, key, number);
}

static void put_hearing(struct json_writer *json, const struct hearing_row *row)
{
    json_open_object(json, NULL);
    json_put_id(json, "id", row->id);
    json_put_text(json, "forum", row->forum);
    json_put_text(json, "subject", row->subject);
    json_put_date(json, "asked_on", row->asked_on);
    json_put_date(json, "deadline", row->deadline);
    json_put_date(json, "answered", row->answered);
    json_put_text(json, "text", row->text);
    json_open_array(json, "remarks");
    for (size_t i = 0; i < row->remarks.count; i++) {
        json_open_object(json, NULL);
        json_put_text(json, "text", row->remarks.items[i].text);
        put_number(json, "point", row->remarks.items[i].point);
        json_put_text(json, "effect", row->remarks.items[i].effect);
        json_close_object(json);
    }
    json_close_array(json);
    json_close_object(json);
}

static void put_powers(struct json_writer *json, const struct case_ledger *ledger)
{
    json_open_array(json, "delegations");
    for (size_t i = 0; i < ledger->delegations.count; i++) {
        const struct delegation_row *row = &ledger->delegations.items[i];

        json_open_object(json, NULL);
        json_put_text(json, "to", row->recipient);
        json_put_text(json, "subject", row->subject);
        if (row->amount == NUMBER_NONE)
            json_put_null(json, "amount");
        else
            json_put_number(json, "amount", row->amount / ORE);
        json_put_date(json, "from", row->from);
        json_close_object(json);
    }
    json_close_array(json);
}

void json_ledger(struct json_writer *json, const struct case_ledger *ledger)
{
    json_open_array(json, "proposers");
    for (size_t i = 0; i < ledger->proposers.count; i++) {
        json_open_object(json, NULL);
        json_put_text(json, "name", ledger->proposers.items[i].name);
        json_put_text(json, "party", ledger->proposers.items[i].letter);
        json_close_object(json);
    }
    json_close_array(json);
    json_open_array(json, "hearings");
    for (size_t i = 0; i < ledger->hearings.count; i++)
        put_hearing(json, &ledger->hearings.items[i]);
    json_close_array(json);
    put_powers(json, ledger);
    json_open_array(json, "dispatches");
    for (size_t i = 0; i < ledger->dispatches.count; i++) {
        json_open_object(json, NULL);
        json_put_text(json, "kind", dispatch_kind_key(ledger->dispatches.items[i].kind));
        json_put_text(json, "recipient", ledger->dispatches.items[i].recipient);
        json_put_date(json, "date", ledger->dispatches.items[i].sent_on);
        json_close_object(json);
    }
    json_close_array(json);
    json_put_bool(json, "more", ledger->more);
}

void show_disqualifications(const struct shower *shower, const struct disqualification_rows *rows)
{
    if (rows->count > 0)
        show_heading(shower, N_("Disqualification"));
    for (size_t i = 0; i < rows->count; i++) {
        const struct disqualification_row *row = &rows->items[i];

        fputs("- ", stdout);
        show_plain(row->name);
        show_after_comma(show_word(shower, disqualification_state_word(row->state)));
        show_after_comma(row->ground);
        putchar('\n');
    }
}

void json_disqualifications(struct json_writer *json, const struct disqualification_rows *rows)
{
    json_open_array(json, "disqualifications");
    for (size_t i = 0; i < rows->count; i++) {
        json_open_object(json, NULL);
        json_put_text(json, "name", rows->items[i].name);
        json_put_text(json, "state", disqualification_state_key(rows->items[i].state));
        json_put_text(json, "ground", rows->items[i].ground);
        json_close_object(json);
    }
    json_close_array(json);
}

void show_holders(const struct shower *shower, const struct holder_rows *rows)
{
    if (rows->count > 0)
        show_heading(shower, N_("Posts"));
    for (size_t i = 0; i < rows->count; i++) {
        const struct holder_row *row = &rows->items[i];

        fputs("- ", stdout);
        show_plain(row->title);
        fputs(": ", stdout);
        show_plain(row->name);
        show_period(row->valid_from, row->valid_to);
        putchar('\n');
        show_field(shower, N_("  stand-in for"), row->stand_in_for);
        if (date_is_set(row->seen_from)) {
            show_label(shower, N_("  named"));
            show_date(row->seen_from);
            fputs("–", stdout);
            show_date(row->seen_to);
            putchar('\n');
        }
    }
}

void json_holders(struct json_writer *json, const struct holder_rows *rows)
{
    json_open_array(json, "posts");
    for (size_t i = 0; i < rows->count; i++) {
        const struct holder_row *row = &rows->items[i];

        json_open_object(json, NULL);
        json_put_text(json, "title", row->title);
        json_put_text(json, "name", row->name);
        json_put_text(json, "for", row->stand_in_for);
        json_put_date(json, "from", row->valid_from);
        json_put_date(json, "to", row->valid_to);
        json_put_date(json, "named_from", row->seen_from);
        json_put_date(json, "named_to", row->seen_to);
        json_close_object(json);
    }
    json_close_array(json);
}
