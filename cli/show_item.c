#include "cli/lookup.h"
#include "cli/show_json.h"
#include "cli/show_ledger.h"
#include "cli/show_text.h"
#include "cli/show_things.h"
#include "db/read_item.h"
#include "tui/words.h"

#include <stdio.h>

static void print_decision(const struct shower *shower, const struct item_decision *item)
{
    const struct decision_row *decision = &item->decision;
    char date[DATE_TEXT];

    date_format_iso(decision->date, date);
    putchar('\n');
    if (decision->forum_name != NULL)
        show_plain(decision->forum_name);
    printf(" %s: ", date);
    if (decision->points != NULL)
        printf("Ad %s: ", decision->points);
    printf("%s (%lld)\n", show_word(shower, outcome_word(decision->outcome)),
           (long long)decision->id.value);
    show_vote(shower, &decision->vote);
    show_field(shower, N_("Moved by"), decision->mover);
    show_field(shower, N_("Dissent"), decision->dissent);
    if (decision->text != NULL)
        show_plain(decision->text);
    putchar('\n');
}

static void print_section_heading(const char *title)
{
    if (title == NULL)
        return;
    fputs("\n## ", stdout);
    show_plain(title);
    putchar('\n');
}

static void put_texts(struct json_writer *json, const struct item_detail *item)
{
    json_open_array(json, "sections");
    for (size_t i = 0; i < item->sections.count; i++) {
        const struct section_row *row = &item->sections.items[i];

        json_open_object(json, NULL);
        json_put_id(json, "id", row->id);
        json_put_text(json, "kind", section_kind_key(row->kind));
        json_put_text(json, "heading", row->heading);
        json_put_text(json, "text", row->text);
        json_close_object(json);
    }
    json_close_array(json);
    json_open_array(json, "recommendations");
    for (size_t i = 0; i < item->points.count; i++) {
        const struct point_row *row = &item->points.items[i];

        json_open_object(json, NULL);
        json_put_id(json, "id", row->id);
        json_put_number(json, "point", row->number);
        json_put_text(json, "text", row->text);
        json_put_text(json, "grants", row->grants);
        json_close_object(json);
    }
    json_close_array(json);
}

static void put_item(struct json_writer *json, const struct item_detail *item)
{
    json_open_object(json, NULL);
    json_item_fields(json, &item->item);
    json_put_id(json, "meeting", item->meeting.id.value);
    json_put_text(json, "forum", item->meeting.forum_name);
    json_put_date(json, "date", item->meeting.date);
    json_put_text(json, "responsible", item->responsible);
    json_put_text(json, "decided_by", item->deciding_forum);
    put_texts(json, item);
    json_open_array(json, "decisions");
    for (size_t i = 0; i < item->decisions.count; i++) {
        json_open_object(json, NULL);
        json_decision_fields(json, &item->decisions.items[i].decision);
        json_put_bool(json, "own", item->decisions.items[i].own);
        json_close_object(json);
    }
    json_close_array(json);
    json_open_array(json, "attachments");
    for (size_t i = 0; i < item->attachments.count; i++) {
        json_open_object(json, NULL);
        json_put_id(json, "id", item->attachments.items[i].id);
        json_put_text(json, "title", item->attachments.items[i].title);
        json_put_text(json, "address", item->attachments.items[i].address);
        json_close_object(json);
    }
    json_close_array(json);
    json_attendance(json, &item->meeting, &item->attendance);
    json_disqualifications(json, &item->disqualifications);
    json_findings(json, &item->findings);
    json_close_object(json);
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
    if (shower->json != NULL) {
        put_item(shower->json, &item);
        return STATUS_OK;
    }
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
    show_disqualifications(shower, &item.disqualifications);
    show_findings(shower, &item.findings);
    return STATUS_OK;
}
