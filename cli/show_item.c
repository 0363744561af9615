#include "cli/list_rows.h"
#include "cli/lookup.h"
#include "cli/show_text.h"
#include "cli/show_things.h"
#include "db/read_item.h"
#include "tui/words.h"

#include <stdio.h>

static void print_decision(const struct shower *shower, const struct item_decision *item)
{
    const struct decision_row *decision = &item->decision;
    struct str vote = STR_INIT;
    char date[DATE_TEXT];

    date_format_iso(decision->date, date);
    vote_words(&vote, &decision->vote, shower->context);
    printf("\n%s %s: %s%s%s %s\n", decision->forum_name == NULL ? "" : decision->forum_name, date,
           decision->points == NULL ? "" : "Ad ", decision->points == NULL ? "" : decision->points,
           decision->points == NULL ? "" : ":", show_word(shower, outcome_word(decision->outcome)));
    show_field(shower, N_("Vote"), str_text(&vote));
    show_field(shower, N_("Moved by"), decision->mover);
    show_field(shower, N_("Dissent"), decision->dissent);
    if (decision->text != NULL)
        show_plain(decision->text);
    putchar('\n');
    str_clear(&vote);
}

static void print_section_heading(const char *title)
{
    if (title == NULL)
        return;
    fputs("\n## ", stdout);
    show_plain(title);
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
    show_title(item.item.title);
    show_field(shower, N_("Forum"), item.meeting.forum_name);
    show_date_field(shower, N_("Date"), item.meeting.date);
    show_field(shower, N_("Case"), item.item.casefile_number);
    show_field(shower, N_("Decided by"), item.deciding_forum);
    show_field(shower, N_("Responsible"), item.responsible);
    for (size_t i = 0; i < item.sections.count; i++) {
        print_section_heading(item.sections.items[i].heading);
        show_plain(item.sections.items[i].text);
        putchar('\n');
    }
    if (item.decisions.count > 0)
        show_heading(shower, N_("Decisions"));
    for (size_t i = 0; i < item.decisions.count; i++)
        print_decision(shower, &item.decisions.items[i]);
    if (item.attachments.count > 0)
        show_heading(shower, N_("Attachments"));
    for (size_t i = 0; i < item.attachments.count; i++)
        show_bullet(item.attachments.items[i].title);
    show_findings(shower, &item.findings);
    return STATUS_OK;
}
