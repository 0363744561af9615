#include "cli/lookup.h"
#include "cli/show_text.h"
#include "cli/show_things.h"
#include "config/cadence_words.h"
#include "db/read_forums.h"
#include "tui/words.h"

static void print_charter(const struct shower *shower, const struct charter_row *charter)
{
    struct str cadence = STR_INIT;

    show_heading(shower, N_("Charter"));
    show_field(shower, N_("Version"), charter->label);
    if (charter->cadence != NULL)
        cadence_words(shower->context->catalog, charter->cadence, &cadence);
    show_field(shower, N_("Cadence"), str_text(&cadence));
    str_clear(&cadence);
    show_field(shower, N_("First meeting"), charter->first_meeting);
    for (size_t i = 0; i < charter->task_count; i++)
        show_bullet(charter->tasks[i]);
    for (size_t i = 0; i < charter->seat_count; i++)
        show_field(shower, N_("Seat"), charter->seats[i]);
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
    show_title(forum.forum.name);
    show_field(shower, N_("Kind"), show_word(shower, forum_kind_word(forum.forum.kind)));
    show_field(shower, N_("Also called"), forum.forum.aliases);
    show_field(shower, N_("Anchored in"), forum.forum.parent_name);
    show_field(shower, N_("Counterpart"), forum.forum.counterpart_name);
    show_field(shower, N_("Secretariat"), forum.forum.secretariat);
    show_field(shower, N_("Taken over by"), forum.forum.successor);
    for (size_t i = 0; i < forum.replaces.count; i++)
        show_field(shower, N_("Replaces"), forum.replaces.items[i]);
    show_date_field(shower, N_("Last met"), forum.forum.newest_meeting);
    if (forum.members.count > 0)
        show_heading(shower, N_("Members"));
    for (size_t i = 0; i < forum.members.count; i++)
        show_bullet(forum.members.items[i].name);
    for (size_t i = 0; i < forum.charters.count; i++)
        print_charter(shower, &forum.charters.items[i]);
    return STATUS_OK;
}
