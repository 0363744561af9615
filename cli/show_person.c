#include "cli/lookup.h"
#include "cli/show_text.h"
#include "cli/show_things.h"
#include "db/read_person.h"

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
    show_title(person.person.name);
    show_field(shower, N_("Also called"), person.aliases);
    show_field(shower, N_("Title"), person.person.title);
    show_field(shower, N_("Party"), person.person.party);
    if (person.seats.count > 0)
        show_heading(shower, N_("Seats"));
    for (size_t i = 0; i < person.seats.count; i++)
        show_field(shower,
                   person.seats.items[i].role == NULL ? N_("member") : person.seats.items[i].role,
                   person.seats.items[i].forum_name);
    return STATUS_OK;
}
