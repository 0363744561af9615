#include "cli/lookup.h"
#include "cli/show_ledger.h"
#include "cli/show_part.h"
#include "cli/show_text.h"
#include "cli/show_things.h"
#include "config/cadence_words.h"
#include "config/model_words.h"
#include "db/read_attendance.h"
#include "db/read_forums.h"
#include "tui/words.h"

#include <stdio.h>

/* A forum with who came to its newest meetings. */
struct forum_view {
    struct forum_detail detail;
    struct attendance_grid grid;
};

static void print_charter(const struct shower *shower, const struct charter_row *charter)
{
    struct str cadence = STR_INIT;

    show_heading(shower, N_("Charter"));
    if (charter->label != NULL)
        show_field(shower, N_("Version"), show_word(shower, version_word(charter->label)));
    show_date_field(shower, N_("From"), charter->valid_from);
    if (charter->cadence != NULL)
        cadence_words(shower->context->catalog, charter->cadence, &cadence);
    show_field(shower, N_("Cadence"), str_text(&cadence));
    str_clear(&cadence);
    show_field(shower, N_("First meeting"), charter->first_meeting);
    for (size_t i = 0; i < charter->task_count; i++)
        show_bullet(charter->tasks[i]);
    for (size_t i = 0; i < charter->seat_count; i++)
        show_field(shower, N_("Seat"), charter->seats[i].rule);
}

static void print_head(const struct shower *shower, const struct forum_detail *forum)
{
    char level[16] = "";

    if (forum->forum.level > 0)
        snprintf(level, sizeof level, "%d", forum->forum.level);
    show_title(forum->forum.name);
    show_field(shower, N_("Kind"), show_word(shower, forum_kind_word(forum->forum.kind)));
    show_field(shower, N_("Level"), level);
    if (forum->forum.external)
        show_field(shower, N_("Place"), show_word(shower, N_("outside of the municipality")));
    if (forum->forum.dissolved)
        show_field(shower, N_("State"), show_word(shower, N_("dissolved")));
    show_field(shower, N_("Also called"), forum->forum.aliases);
    show_field(shower, N_("Anchored in"), forum->forum.parent_name);
    show_field(shower, N_("Counterpart"), forum->forum.counterpart_name);
    show_field(shower, N_("Secretariat"), forum->forum.secretariat);
    show_field(shower, N_("Taken over by"), forum->forum.successor);
    for (size_t i = 0; i < forum->replaces.count; i++)
        show_field(shower, N_("Replaces"), forum->replaces.items[i]);
    show_date_field(shower, N_("From"), forum->forum.valid_from);
    show_date_field(shower, N_("To"), forum->forum.valid_to);
    show_date_field(shower, N_("Last met"), forum->forum.newest_meeting);
}

static void print_members(const struct shower *shower, const struct forum_detail *forum)
{
    if (forum->members.count > 0)
        show_heading(shower, N_("Members"));
    for (size_t i = 0; i < forum->members.count; i++) {
        const struct member_row *row = &forum->members.items[i];

        fputs("- ", stdout);
        show_plain(row->name);
        show_in_parentheses(row->party);
        show_after_comma(row->role);
        show_after_comma(row->seat);
        show_period(row->valid_from, row->valid_to);
        putchar('\n');
        show_field(shower, N_("  stand-in for"), row->stand_in_for);
    }
}

static void print_attendance(const struct shower *shower, const struct attendance_grid *grid)
{
    if (grid->person_count > 0)
        show_heading(shower, N_("Attendance at the newest meetings"));
    for (size_t i = 0; i < grid->person_count; i++) {
        printf("%3u/%-3u ", grid->persons[i].present, grid->persons[i].known);
        show_plain(grid->persons[i].name);
        show_in_parentheses(grid->persons[i].party);
        putchar('\n');
    }
}

static void put_charters(struct json_writer *json, const struct forum_detail *forum)
{
    json_open_array(json, "charters");
    for (size_t i = 0; i < forum->charters.count; i++) {
        const struct charter_row *row = &forum->charters.items[i];

        json_open_object(json, NULL);
        json_put_id(json, "id", row->id);
        json_put_number(json, "number", row->number);
        json_put_text(json, "version", row->label);
        json_put_text(json, "cadence", row->cadence);
        json_put_text(json, "first_meeting", row->first_meeting);
        json_put_date(json, "from", row->valid_from);
        json_open_array(json, "purpose");
        for (size_t task = 0; task < row->task_count; task++)
            json_put_text(json, NULL, row->tasks[task]);
        json_close_array(json);
        json_open_array(json, "seats");
        for (size_t seat = 0; seat < row->seat_count; seat++)
            json_put_text(json, NULL, row->seats[seat].rule);
        json_close_array(json);
        json_close_object(json);
    }
    json_close_array(json);
}

static void put_members(struct json_writer *json, const struct forum_detail *forum)
{
    json_open_array(json, "members");
    for (size_t i = 0; i < forum->members.count; i++) {
        const struct member_row *row = &forum->members.items[i];

        json_open_object(json, NULL);
        json_put_id(json, "id", row->person.value);
        json_put_text(json, "name", row->name);
        json_put_text(json, "party", row->party);
        json_put_text(json, "role", row->role);
        json_put_text(json, "seat", row->seat);
        json_put_text(json, "for", row->stand_in_for);
        json_put_date(json, "from", row->valid_from);
        json_put_date(json, "to", row->valid_to);
        json_close_object(json);
    }
    json_close_array(json);
}

static void put_attendance(struct json_writer *json, const struct attendance_grid *grid)
{
    json_open_array(json, "attendance");
    for (size_t i = 0; i < grid->person_count; i++) {
        json_open_object(json, NULL);
        json_put_id(json, "id", grid->persons[i].id.value);
        json_put_text(json, "name", grid->persons[i].name);
        json_put_text(json, "party", grid->persons[i].party);
        json_put_number(json, "present", grid->persons[i].present);
        json_put_number(json, "known", grid->persons[i].known);
        json_close_object(json);
    }
    json_close_array(json);
}

static void put_forum(struct json_writer *json, const struct forum_view *view)
{
    const struct forum_row *row = &view->detail.forum;

    json_put_id(json, "id", row->id.value);
    json_put_text(json, "name", row->name);
    json_put_text(json, "kind", forum_kind_key(row->kind));
    if (row->level > 0)
        json_put_number(json, "level", row->level);
    else
        json_put_null(json, "level");
    json_put_text(json, "parent", row->parent_name);
    json_put_bool(json, "external", row->external);
    json_put_bool(json, "dissolved", row->dissolved);
    json_put_text(json, "aliases", row->aliases);
    json_put_text(json, "counterpart", row->counterpart_name);
    json_put_text(json, "secretariat", row->secretariat);
    json_put_text(json, "replaced_by", row->successor);
    json_open_array(json, "replaces");
    for (size_t i = 0; i < view->detail.replaces.count; i++)
        json_put_text(json, NULL, view->detail.replaces.items[i]);
    json_close_array(json);
    json_put_date(json, "from", row->valid_from);
    json_put_date(json, "to", row->valid_to);
    json_put_date(json, "newest_meeting", row->newest_meeting);
    put_charters(json, &view->detail);
    put_members(json, &view->detail);
    json_holders(json, &view->detail.holders);
    put_attendance(json, &view->grid);
}

static void write_forum(const struct shower *shower, const struct forum_view *view)
{
    if (shower->json != NULL) {
        json_open_object(shower->json, NULL);
        put_forum(shower->json, view);
        return;
    }
    print_head(shower, &view->detail);
    for (size_t i = 0; i < view->detail.charters.count; i++)
        print_charter(shower, &view->detail.charters.items[i]);
    print_members(shower, &view->detail);
    show_holders(shower, &view->detail.holders);
    print_attendance(shower, &view->grid);
}

static enum status load(const struct shower *shower, struct forum_id id, struct forum_view *view,
                        struct error *err)
{
    const struct window newest = {
        .place = WINDOW_FIRST,
        .count = shower->limit < WINDOW_MOST ? shower->limit : WINDOW_MOST,
    };
    enum status status =
        read_forum_detail(shower->session->database, &shower->session->viewer, id,
                          shower->context->today, shower->arena, &view->detail, err);

    if (status == STATUS_OK)
        status = read_attendance_grid(shower->session->database, &shower->session->viewer, id,
                                      &newest, shower->arena, &view->grid, err);
    return status;
}

enum status show_forum(const struct shower *shower, const char *words, struct error *err)
{
    struct list_filter filter = {0};
    struct forum_view view = {0};
    enum status status = lookup_forum(shower->session, words, &filter.forum, err);

    if (status == STATUS_OK)
        status = load(shower, filter.forum, &view, err);
    if (status != STATUS_OK)
        return status;
    write_forum(shower, &view);
    status = show_part(shower, "meetings", N_("Meetings"), &filter, err);
    if (status == STATUS_OK)
        status = show_part(shower, "decisions", N_("Decisions"), &filter, err);
    if (shower->json != NULL)
        json_close_object(shower->json);
    return status;
}
