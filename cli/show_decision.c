#include "cli/lookup.h"
#include "cli/show_json.h"
#include "cli/show_text.h"
#include "cli/show_things.h"
#include "tui/words.h"

#include <stdio.h>

/* "23  V, A  Bo Holm": how many, which parties, which persons. */
static void print_side(const struct shower *shower, const char *label, int count,
                       const char *parties, const char *names)
{
    struct str text = STR_INIT;

    if (count >= 0)
        str_printf(&text, "%d", count);
    if (parties != NULL)
        str_printf(&text, "%s%s", text.length > 0 ? "  " : "", parties);
    if (names != NULL)
        str_printf(&text, "%s%s", text.length > 0 ? "  " : "", names);
    show_field(shower, label, str_text(&text));
    str_clear(&text);
}

void show_vote(const struct shower *shower, const struct vote_row *vote)
{
    if (!vote->present)
        return;
    print_side(shower, N_("For"), vote->count_for, vote->parties_for, vote->names_for);
    print_side(shower, N_("Against"), vote->count_against, vote->parties_against,
               vote->names_against);
    print_side(shower, N_("Abstaining"), vote->count_abstain, vote->parties_abstain,
               vote->names_abstain);
    if (vote->unanimous)
        show_field(shower, N_("Vote"), show_word(shower, N_("unanimous")));
}

static void print_decision(const struct shower *shower, const struct decision_row *row)
{
    show_title(row->item_title != NULL ? row->item_title : show_word(shower, N_("Decision")));
    show_field(shower, N_("Forum"), row->forum_name);
    show_date_field(shower, N_("Date"), row->date);
    show_field(shower, N_("Case"), row->casefile_number);
    show_field(shower, N_("Item"), row->item_number);
    show_field(shower, N_("Points"), row->points);
    show_field(shower, N_("Outcome"), show_word(shower, outcome_word(row->outcome)));
    if (row->amendment)
        show_field(shower, N_("Kind"), show_word(shower, N_("amendment")));
    show_field(shower, N_("Moved by"), row->mover);
    show_vote(shower, &row->vote);
    show_field(shower, N_("Dissent"), row->dissent);
    show_field(shower, N_("Sent to"), row->referred_to);
    if (row->text != NULL) {
        putchar('\n');
        show_plain(row->text);
        putchar('\n');
    }
}

static void put_decision(struct json_writer *json, const struct decision_row *row)
{
    json_open_object(json, NULL);
    json_decision_fields(json, row);
    json_put_id(json, "item_id", row->item.value);
    json_put_text(json, "title", row->item_title);
    json_put_bool(json, "by_chair", row->by_chair);
    json_close_object(json);
}

enum status show_decision(const struct shower *shower, const char *words, struct error *err)
{
    struct decision_row row = {0};
    struct decision_id id;
    enum status status = lookup_number(words, &id.value, err);

    if (status == STATUS_OK)
        status = read_decision(shower->session->database, &shower->session->viewer, id,
                               shower->arena, &row, err);
    if (status == STATUS_OK && shower->json != NULL)
        put_decision(shower->json, &row);
    else if (status == STATUS_OK)
        print_decision(shower, &row);
    return status;
}
