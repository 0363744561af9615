#include "cli/lookup.h"
#include "cli/list_rows.h"
#include "cli/show_json.h"
#include "cli/show_part.h"
#include "cli/show_text.h"
#include "cli/show_things.h"
#include "db/read_person.h"
#include "tui/words.h"

#include <stdio.h>

struct person_view {
    struct person_detail detail;
    struct person_record record;
    struct decision_rows decisions;
    struct person_part *parts; /* one for each of the decisions */
};

static void print_head(const struct shower *shower, const struct person_view *view)
{
    show_title(view->detail.person.name);
    show_field(shower, N_("Also called"), view->detail.aliases);
    show_field(shower, N_("Title"), view->detail.person.title);
    for (size_t i = 0; i < view->record.parties.count; i++) {
        const struct party_row *row = &view->record.parties.items[i];

        show_label(shower, N_("Party"));
        show_plain(row->letter);
        show_period(row->from, row->to);
        putchar('\n');
    }
}

static void print_posts(const struct shower *shower, const struct person_view *view)
{
    if (view->record.posts.count > 0)
        show_heading(shower, N_("Posts"));
    for (size_t i = 0; i < view->record.posts.count; i++) {
        const struct post_row *row = &view->record.posts.items[i];

        fputs("- ", stdout);
        show_plain(row->title);
        show_after_comma(row->forum_name);
        show_period(row->valid_from, row->valid_to);
        putchar('\n');
        show_field(shower, N_("  stand-in for"), row->stand_in_for);
    }
}

static void print_seats(const struct shower *shower, const struct person_view *view)
{
    if (view->detail.seats.count > 0)
        show_heading(shower, N_("Seats"));
    for (size_t i = 0; i < view->detail.seats.count; i++) {
        const struct seat_row *row = &view->detail.seats.items[i];

        fputs("- ", stdout);
        show_plain(row->forum_name);
        show_in_parentheses(row->party);
        show_after_comma(row->role);
        show_period(row->valid_from, row->valid_to);
        putchar('\n');
        show_field(shower, N_("  stand-in for"), row->stand_in_for);
    }
}

/* "present" and "1 apology" in one line for each forum. */
static void print_figures(const struct shower *shower, const struct person_view *view)
{
    if (view->record.figures.count > 0)
        show_heading(shower, N_("Attendance"));
    for (size_t i = 0; i < view->record.figures.count; i++) {
        const struct figure_row *row = &view->record.figures.items[i];

        if (row->known > 0)
            printf("%3d/%-3d ", row->present, row->known);
        else
            printf("%7s ", "");
        show_plain(row->forum_name);
        show_count(shower, N_("%1 apology"), N_("%1 apologies"), row->apologies);
        show_count(shower, N_("%1 absence"), N_("%1 absences"), row->absences);
        show_count(shower, N_("%1 time as a guest or officer"),
                   N_("%1 times as a guest or officer"), row->guest);
        show_period(row->from, row->to);
        putchar('\n');
    }
}

static void print_part(const struct shower *shower, const struct person_part *part)
{
    if (part->moved)
        printf(" – %s", show_word(shower, N_("moved it")));
    if (part->voted_for)
        printf(" – %s", show_word(shower, N_("voted for")));
    if (part->voted_against)
        printf(" – %s", show_word(shower, N_("voted against")));
    if (part->abstained)
        printf(" – %s", show_word(shower, N_("abstained")));
    if (part->dissented)
        printf(" – %s", show_word(shower, N_("had a dissent recorded")));
}

static void print_decisions(const struct shower *shower, const struct person_view *view)
{
    struct list_filter filter = {.person = view->detail.person.id};

    if (view->decisions.count > 0)
        show_heading(shower, N_("Decisions"));
    for (size_t i = 0; i < view->decisions.count; i++) {
        const struct decision_row *row = &view->decisions.items[i];
        struct str vote = STR_INIT;

        vote_words(&vote, &row->vote, shower->context);
        printf("%-7ld  ", (long)row->id.value);
        show_date(row->date);
        printf("  %s: %s", row->forum_name == NULL ? "" : row->forum_name,
               show_word(shower, outcome_word(row->outcome)));
        printf("%s%s", vote.length > 0 ? " " : "", str_text(&vote));
        print_part(shower, &view->parts[i]);
        putchar('\n');
        if (row->item_title != NULL) {
            printf("%21s", "");
            show_plain(row->item_title);
            putchar('\n');
        }
        str_clear(&vote);
    }
    if (view->decisions.edges.more_after)
        show_rest(shower, "decisions", &filter);
}

static void put_record(struct json_writer *json, const struct person_view *view)
{
    json_open_array(json, "parties");
    for (size_t i = 0; i < view->record.parties.count; i++) {
        json_open_object(json, NULL);
        json_put_text(json, "party", view->record.parties.items[i].letter);
        json_put_date(json, "from", view->record.parties.items[i].from);
        json_put_date(json, "to", view->record.parties.items[i].to);
        json_close_object(json);
    }
    json_close_array(json);
    json_open_array(json, "posts");
    for (size_t i = 0; i < view->record.posts.count; i++) {
        const struct post_row *row = &view->record.posts.items[i];

        json_open_object(json, NULL);
        json_put_id(json, "id", row->id);
        json_put_text(json, "title", row->title);
        json_put_text(json, "forum", row->forum_name);
        json_put_text(json, "for", row->stand_in_for);
        json_put_date(json, "from", row->valid_from);
        json_put_date(json, "to", row->valid_to);
        json_close_object(json);
    }
    json_close_array(json);
}

static void put_seats(struct json_writer *json, const struct person_view *view)
{
    json_open_array(json, "memberships");
    for (size_t i = 0; i < view->detail.seats.count; i++) {
        const struct seat_row *row = &view->detail.seats.items[i];

        json_open_object(json, NULL);
        json_put_text(json, "forum", row->forum_name);
        json_put_text(json, "role", row->role);
        json_put_text(json, "party", row->party);
        json_put_text(json, "for", row->stand_in_for);
        json_put_date(json, "from", row->valid_from);
        json_put_date(json, "to", row->valid_to);
        json_close_object(json);
    }
    json_close_array(json);
}

static void put_figures(struct json_writer *json, const struct person_view *view)
{
    json_open_array(json, "figures");
    for (size_t i = 0; i < view->record.figures.count; i++) {
        const struct figure_row *row = &view->record.figures.items[i];

        json_open_object(json, NULL);
        json_put_text(json, "forum", row->forum_name);
        json_put_number(json, "present", row->present);
        json_put_number(json, "known", row->known);
        json_put_number(json, "apology", row->apologies);
        json_put_number(json, "absent", row->absences);
        json_put_number(json, "guest", row->guest);
        json_put_date(json, "from", row->from);
        json_put_date(json, "to", row->to);
        json_close_object(json);
    }
    json_close_array(json);
}

static void put_part(struct json_writer *json, const struct person_part *part)
{
    json_open_array(json, "part");
    if (part->moved)
        json_put_text(json, NULL, "moved");
    if (part->voted_for)
        json_put_text(json, NULL, "for");
    if (part->voted_against)
        json_put_text(json, NULL, "against");
    if (part->abstained)
        json_put_text(json, NULL, "abstain");
    if (part->dissented)
        json_put_text(json, NULL, "dissent");
    json_close_array(json);
}

static void put_decisions(struct json_writer *json, const struct person_view *view)
{
    json_open_array(json, "decisions");
    for (size_t i = 0; i < view->decisions.count; i++) {
        json_open_object(json, NULL);
        json_decision_fields(json, &view->decisions.items[i]);
        put_part(json, &view->parts[i]);
        json_close_object(json);
    }
    json_close_array(json);
    json_put_bool(json, "more_decisions", view->decisions.edges.more_after);
}

static void put_person(struct json_writer *json, const struct person_view *view)
{
    json_put_id(json, "id", view->detail.person.id.value);
    json_put_text(json, "name", view->detail.person.name);
    json_put_text(json, "party", view->detail.person.party);
    json_put_text(json, "title", view->detail.person.title);
    json_put_text(json, "aliases", view->detail.aliases);
    put_record(json, view);
    put_seats(json, view);
    put_figures(json, view);
    put_decisions(json, view);
}

static enum status load_decisions(const struct shower *shower, struct person_view *view,
                                  struct error *err)
{
    const struct decision_filter filter = {.person = view->detail.person.id};
    const struct window newest = {
        .place = WINDOW_FIRST,
        .count = shower->limit < WINDOW_MOST ? shower->limit : WINDOW_MOST,
    };
    enum status status = read_decisions(shower->session->database, &shower->session->viewer,
                                        &filter, &newest, shower->arena, &view->decisions, err);

    if (status != STATUS_OK)
        return status;
    view->parts = arena_alloc(shower->arena, (view->decisions.count + 1) * sizeof *view->parts);
    for (size_t i = 0; status == STATUS_OK && i < view->decisions.count; i++)
        status = read_person_part(shower->session->database, &shower->session->viewer,
                                  filter.person, view->decisions.items[i].id, &view->parts[i], err);
    return status;
}

static enum status load(const struct shower *shower, struct person_id id, struct person_view *view,
                        struct error *err)
{
    struct database *database = shower->session->database;
    const struct viewer *viewer = &shower->session->viewer;
    enum status status = read_person(database, viewer, id, shower->arena, &view->detail, err);

    if (status == STATUS_OK)
        status = read_person_record(database, viewer, id, shower->arena, &view->record, err);
    if (status == STATUS_OK)
        status = load_decisions(shower, view, err);
    return status;
}

enum status show_person(const struct shower *shower, const char *words, struct error *err)
{
    struct list_filter filter = {0};
    struct person_view view = {0};
    enum status status = lookup_person(shower->session, words, &filter.person, err);

    if (status == STATUS_OK)
        status = load(shower, filter.person, &view, err);
    if (status != STATUS_OK)
        return status;
    if (shower->json != NULL) {
        json_open_object(shower->json, NULL);
        put_person(shower->json, &view);
        status = show_part(shower, "attendance", NULL, &filter, err);
        json_close_object(shower->json);
        return status;
    }
    print_head(shower, &view);
    print_posts(shower, &view);
    print_seats(shower, &view);
    print_figures(shower, &view);
    status = show_part(shower, "attendance", N_("Newest meetings"), &filter, err);
    if (status == STATUS_OK)
        print_decisions(shower, &view);
    return status;
}
