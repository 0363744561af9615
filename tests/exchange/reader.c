#include "exchange/reader.h"

#include "exchange/reading_json.h"
#include "tests/exchange/seeds.h"

#include <criterion/criterion.h>
#include <jansson.h>
#include <stdlib.h>
#include <string.h>

static struct reading_list list;

static const struct reading *read_text(const char *text)
{
    struct error err = {0};

    cr_assert_eq(reader_read(text, strlen(text), "t.txt", &list, &err), STATUS_OK, "%s",
                 err.message);
    return &list.items[0];
}

static void clear(void)
{
    reading_list_clear(&list);
}

static const struct reading_item *item(const struct reading *reading, size_t at)
{
    cr_assert_lt(at, reading->items.count);
    return &reading->items.items[at];
}

static void lines_are(struct line_range lines, unsigned first, unsigned last)
{
    cr_assert_eq(lines.first, first, "%u", lines.first);
    cr_assert_eq(lines.last, last, "%u", lines.last);
}

Test(reader, agenda_of_bare_titles_is_items, .fini = clear)
{
    const struct reading *reading = read_text("DAGSORDEN Teknisk Udvalg d. 05-05-2021\n"
                                              "\n"
                                              "1. Godkendelse af dagsorden\n"
                                              "2. Ny legeplads\n"
                                              "3. Eventuelt\n");

    cr_assert_eq(reading->kind, DOCUMENT_AGENDA);
    cr_assert_eq(reading->items.count, 3, "%zu", reading->items.count);
    cr_assert_str_eq(item(reading, 1)->title, "Ny legeplads");
    cr_assert_eq(reading->unread.count, 0);
}

static void guess_is(const char *text, const char *expected)
{
    const char *guess = read_text(text)->forum_guess;

    cr_expect_str_eq(guess == NULL ? "" : guess, expected, "%s: %s", text,
                     guess == NULL ? "" : guess);
    clear();
}

#define DAY  "den 3. maj 2021 kl. 16.00\n"
#define REST "\nDeltagere: Per Hansen, Bo Lund\n\n1. Regnskab\n\nBeslutning\nGodkendt.\n"

Test(reader, an_agenda_decides_nothing, .fini = clear)
{
    const struct reading *reading = read_text("DAGSORDEN Teknisk Udvalg d. 05-08-2027 kl. 16:00\n"
                                              "\n"
                                              "Punkt 1: Ny vej\n"
                                              "\n"
                                              "Udvalget indstiller, at vejen anlægges.\n"
                                              "\n"
                                              "Punkt 2: Valg\n"
                                              "\n"
                                              "Godkendt budget vedlægges.\n");

    cr_assert_eq(reading->kind, DOCUMENT_AGENDA);
    cr_assert_eq(reading->items.count, 2);
    cr_assert_eq(item(reading, 0)->decisions.count, 0);
    cr_assert_eq(item(reading, 0)->points.count, 1);
    cr_assert_str_eq(item(reading, 0)->points.items[0].text, "at vejen anlægges.");
    cr_assert_eq(item(reading, 1)->decisions.count, 0);
    cr_assert_eq(item(reading, 1)->points.count, 0);
}

Test(reader, a_body_that_is_not_said_is_guessed)
{
    guess_is("Referat Teknisk Udvalg " DAY REST, "");
    guess_is("Boligselskabet Havnely\n\nReferat af bestyrelsesmøde " DAY REST,
             "Boligselskabet Havnelys bestyrelse");
    guess_is("BOLIGSELSKABET ÅHUS\n\nReferat af bestyrelsesmøde " DAY REST,
             "Boligselskabet Åhus' bestyrelse");
    guess_is("Kredsen »Torvets Venner«\nMødereferat\n\nMødedato: 3. maj 2021\n" REST,
             "Kredsen »Torvets Venner«");
    guess_is("REFERAT fra møde " DAY REST, "Ukendt organ: t.txt");
    guess_is("Notat om regnskab\n\nDato: 3. maj 2021\n\nPer Hansen har set på det.\n", "");
}

Test(reader, numbered_lists_are_no_items, .fini = clear)
{
    const struct reading *reading = read_text("REFERAT Byrådet d. 07-04-2021\n"
                                              "\n"
                                              "1. Ny skole\n"
                                              "\n"
                                              "Sagsfremstilling\n"
                                              "\n"
                                              "Der er to veje:\n"
                                              "\n"
                                              "1. Den lange\n"
                                              "2. Den korte\n"
                                              "3. Den tredje\n"
                                              "\n"
                                              "Beslutning\n"
                                              "\n"
                                              "Godkendt.\n"
                                              "\n"
                                              "2. Eventuelt\n"
                                              "\n"
                                              "Beslutning\n"
                                              "\n"
                                              "Intet.\n");

    cr_assert_eq(reading->items.count, 2);
    cr_assert_str_eq(item(reading, 0)->title, "Ny skole");
    cr_assert_str_eq(item(reading, 1)->number, "2");
    lines_are(item(reading, 0)->lines, 3, 15);
    lines_are(item(reading, 0)->sections.items[0].lines, 5, 11);
    cr_assert_eq(reading->unread.count, 0);
}

Test(reader, contents_lists_are_no_items_and_are_compared, .fini = clear)
{
    const struct reading *reading = read_text("Referat\nByrådet\n07-04-2021 kl. 10:00\n"
                                              "Indholdsfortegnelse\n"
                                              "1. Godkendelse af dagsorden.....2\n"
                                              "2. Salg af en grund ved den gamle hav.....3\n"
                                              "3. Glemt punkt.....4\n"
                                              "\n"
                                              "1. Godkendelse af dagsorden\n\nBeslutning\nOk.\n"
                                              "\n"
                                              "2. Salg af en grund ved den gamle havn\n\n"
                                              "Beslutning\nGodkendt.\n");

    cr_assert_eq(reading->items.count, 2);
    cr_assert_eq(reading->findings.count, 1);
    cr_assert_str_eq(reading->findings.items[0].rule, "I-CONTENTS");
    cr_assert_str_eq(reading->findings.items[0].arguments[0], "Glemt punkt");
    lines_are(reading->findings.items[0].lines, 7, 7);
    cr_assert_eq(reading->unread.count, 0);
}

Test(reader, what_is_in_no_part_is_given_back, .fini = clear)
{
    const struct reading *reading = read_text("Noget ganske andet\nog mere af det\n\n"
                                              "REFERAT Byrådet d. 07-04-2021\n\n"
                                              "Punkt 1: Valg\n\nBeslutning\n\nGodkendt.\n\n"
                                              "Til toppen\n");

    cr_assert_eq(reading->unread.count, 2);
    lines_are(reading->unread.items[0].lines, 1, 2);
    cr_assert_str_eq(reading->unread.items[0].text, "Noget ganske andet\nog mere af det");
    lines_are(reading->unread.items[1].lines, 12, 12);
}

Test(reader, earlier_bodies_decisions_are_not_own, .fini = clear)
{
    const struct reading *reading =
        read_text("REFERAT Byrådet d. 14-06-2027\n\nPunkt 1: Ny cykelsti\n\n27/1846\n\n"
                  "Sagen afgøres i:\n\nByrådet 2026-2029\n\n"
                  "Beslutninger Økonomiudvalget 2026-2029 den 07-06-2027\n\nAnbefales.\n\n"
                  "Beslutninger Byrådet 2026-2029 den 03-05-2027\n\nUdsat.\n\n"
                  "Beslutninger Byrådet 2026-2029 den 14-06-2027\n\nGodkendt.\n");
    const struct reading_item *plan = item(reading, 0);

    cr_assert_eq(plan->decisions.count, 3);
    cr_assert_not(plan->decisions.items[0].own);
    cr_assert_str_eq(plan->decisions.items[0].forum, "Økonomiudvalget");
    cr_assert_not(plan->decisions.items[1].own);
    cr_assert(plan->decisions.items[2].own);
    cr_assert_str_eq(plan->decisions.items[2].term, "2026-2029");
    cr_assert_str_eq(plan->casefile, "27/1846");
    cr_assert_str_eq(plan->decided_by, "Byrådet");
    cr_assert_str_eq(plan->decided_by_term, "2026-2029");
}

Test(reader, headings_glued_to_their_text, .fini = clear)
{
    const struct reading *reading = read_text("Referat: 27. oktober 2025 kl. 08:00\n"
                                              "1 : Besøg\nSagsnr:\nSagsfremstillingVi besøger X.\n"
                                              "BilagIngen bilag.\nBeslutningGodkendt.\n"
                                              "2 : Eventuelt\nSagsnr:\nBeslutningIntet.\n");

    cr_assert_eq(reading->items.count, 2);
    cr_assert_str_eq(item(reading, 0)->sections.items[0].text, "Vi besøger X.");
    lines_are(item(reading, 0)->sections.items[0].lines, 4, 4);
    cr_assert_eq(item(reading, 0)->attachments.count, 0);
    cr_assert_str_eq(item(reading, 0)->decisions.items[0].text, "Godkendt.");
    lines_are(item(reading, 0)->decisions.items[0].lines, 6, 6);
}

Test(reader, values_and_numbers_glued_to_what_stands_before, .fini = clear)
{
    const struct reading *reading =
        read_text("UdvalgSeniorråd\nMødestedLille sal\nDato: 11. marts 2026\nPUNKTER\n"
                  "1. Besøg hos naboen\n2. Salg af grund\n3. Eventuelt1. Besøg hos naboen\n"
                  "Beslutning\nDrøftet.\nHistorik\nIngen.2. Salg af grund\nBeslutning\n"
                  "Godkendt, jf. stk. 2. Punktum.\n");

    cr_assert_str_eq(reading->forum, "Seniorråd");
    cr_assert_str_eq(reading->place, "Lille sal");
    cr_assert_eq(reading->items.count, 2);
    cr_assert_str_eq(item(reading, 0)->title, "Besøg hos naboen");
    cr_assert_str_eq(item(reading, 1)->number, "2");
}

Test(reader, points_of_a_recommendation_are_no_items, .fini = clear)
{
    const struct reading *reading = read_text(
        "Byrådet - Referat\n07-04-2021\n\nResume\nA\n\nIndstilling\n\n1. Byrådet godkender A\n\n"
        "Beslutning\nGodkendt.\n\nResume\nB\n\nIndstilling\n\n1. Byrådet godkender B\n"
        "2. Byrådet sender B i høring\n\nBeslutning\nGodkendt.\n");

    cr_assert_eq(reading->items.count, 2);
    cr_assert_null(item(reading, 0)->number);
    cr_assert_eq(item(reading, 1)->points.count, 2);
}

Test(reader, a_named_body_stands_before_a_bare_line, .fini = clear)
{
    const struct reading *reading =
        read_text("Broen er spærret\n\n16. jun 2026\n\n88. Godkendelse af dagsorden\n\n"
                  "Høring og sagsgang\n\nKommunalbestyrelsen den 16. juni 2026\n\n"
                  "Beslutning\n\nGodkendt.\n");

    cr_assert_str_eq(reading->forum, "Kommunalbestyrelsen");
}

Test(reader, quoted_decisions_are_reported, .fini = clear)
{
    const struct reading *reading = read_text(
        "Byrådet - Referat\n07-04-2021\n\n1. Regnskab\n\nHistorik\nRegnskabet blev behandlet på "
        "Økonomiudvalgets møde den 24. marts 2021, hvor beslutningen blev: \"Regnskabet "
        "godkendes\". "
        "Revisor skrev: \"Intet godkendt\".\n\nBeslutning\nUdsat.\n");

    cr_assert_eq(item(reading, 0)->decisions.count, 2);
    cr_assert_not(item(reading, 0)->decisions.items[0].own);
    cr_assert_str_eq(item(reading, 0)->decisions.items[0].forum, "Økonomiudvalget");
    cr_assert_str_eq(item(reading, 0)->decisions.items[0].text, "Regnskabet godkendes");
    cr_assert_eq(item(reading, 0)->decisions.items[0].outcome, OUTCOME_APPROVED);
    cr_assert_eq(item(reading, 0)->decisions.items[0].date.month, 3);
    cr_assert(item(reading, 0)->decisions.items[1].own);
}

Test(reader, an_agenda_of_bullets_is_items, .fini = clear)
{
    const struct reading *reading = read_text(
        "Møde i byrådet den 19. maj\n\nDer afholdes møde tirsdag den 19. maj kl. 17:30.\n\n"
        "Åbent møde\n\n - Godkendelse af dagsorden\n - Budget\n\nLukket møde\n\n - Køb af mark\n");

    cr_assert_eq(reading->kind, DOCUMENT_AGENDA);
    cr_assert(clock_is_set(reading->start));
    cr_assert_eq(reading->items.count, 3);
    cr_assert_str_eq(item(reading, 1)->title, "Budget");
    cr_assert(item(reading, 2)->closed);
    cr_assert_not(item(reading, 1)->closed);
}

Test(reader, bullets_of_a_text_are_no_items, .fini = clear)
{
    const struct reading *reading = read_text("Byrådet den 19. maj 2026 kl. 17:30\n\nVi ønsker:\n "
                                              "- Bedre veje\n - Flere lamper\n - Ro\n");

    cr_assert_eq(reading->items.count, 0);
}

Test(reader, items_without_numbers, .fini = clear)
{
    const struct reading *reading =
        read_text("Byrådet - Referat\n07-04-2021\n\n"
                  "Sagsnr.: 20/1\nBeslutningstema\nA\nBeslutning\nOk.\n"
                  "Sagsnr.: 20/2\nBeslutningstema\nB\nBeslutning\nOk.\n");

    cr_assert_eq(reading->items.count, 2);
    cr_assert_null(item(reading, 0)->number);
    cr_assert_null(item(reading, 0)->title);
    cr_assert_str_eq(item(reading, 1)->casefile, "20/2");
}

Test(reader, a_number_below_the_title, .fini = clear)
{
    const struct reading *reading = read_text(
        "Byrådet - Referat\n07-04-2021\n\nSpørgetid\nSag nr. 129\n\nBeslutning\nIntet.\n\n"
        "Salg af grund\nSag nr. 130\n\nBeslutning\nGodkendt.\n");

    cr_assert_eq(reading->items.count, 2);
    cr_assert_str_eq(item(reading, 1)->number, "130");
    cr_assert_str_eq(item(reading, 1)->title, "Salg af grund");
    cr_assert_null(item(reading, 1)->casefile);
}

Test(reader, a_year_of_meetings_in_one_file, .fini = clear)
{
    read_text("REFERAT Byrådet d. 01-02-2021\n\nPunkt 1: A\n\nBeslutning\n\nOk.\n\n"
              "REFERAT Byrådet d. 01-03-2021\n\nPunkt 1: B\n\nBeslutning\n\nOk.\n");
    cr_assert_eq(list.count, 2);
    cr_assert_eq(list.items[1].date.month, 3);
    lines_are(list.items[1].lines, 9, 15);
    lines_are(list.items[1].items.items[0].lines, 11, 15);
}

Test(reader, kinds_of_documents, .fini = clear)
{
    cr_assert_eq(read_text("Dagsorden\nByrådet\n1. februar 2026 kl. 9\n\nPunkt 1: A\n\n"
                           "Indstilling\n\nat A vælges\n")
                     ->kind,
                 DOCUMENT_AGENDA);
    clear();
    cr_assert_eq(read_text("Kommissorium for boliggruppen\n\nFormål\n\nAt være til.\n")->kind,
                 DOCUMENT_CHARTER);
    cr_assert_eq(list.items[0].sections.count, 2);
    cr_assert_eq(list.items[0].unread.count, 0);
    clear();
    cr_assert_eq(read_text("Hilsen\n\n1. En\n2. To\n")->kind, DOCUMENT_NOTE);
    cr_assert_eq(list.items[0].items.count, 0);
}

Test(reader, nothing_gives_nothing, .fini = clear)
{
    const struct reading *reading = read_text("");

    cr_assert_eq(list.count, 1);
    cr_assert_eq(reading->items.count + reading->head.count + reading->unread.count, 0);
    cr_assert_not(date_is_set(reading->date));
    cr_assert_null(reading->forum);
    cr_assert_eq(reading->lines.first, 0);
}

Test(reader, bad_bytes_name_file_and_line)
{
    struct error err = {0};

    cr_assert_eq(reader_read("a\0", 2, "x.doc", &list, &err), STATUS_INVALID);
    cr_assert_str_eq(err.file, "x.doc");
}

/* Every key of interfaces.md, in its order, whatever the text says. */
Test(reader, json_has_every_key_in_order, .fini = clear)
{
    static const char *const keys[] = {
        "file",       "kind",     "title",      "head",   "forum",    "forum_guess",
        "term",       "date",     "start",      "end",    "place",    "supplementary",
        "case",       "lines",    "attendance", "items",  "sections", "forums",
        "agreements", "timeline", "findings",   "unread",
    };
    json_t *json;
    const char *key;
    json_t *value;
    char *text;
    size_t at = 0;

    read_text("Hilsen\n");
    text = reading_json(&list);
    json = json_loads(text, 0, NULL);
    cr_assert(json_is_object(json));
    json_object_foreach(json, key, value)
    {
        cr_assert_lt(at, sizeof keys / sizeof *keys);
        cr_assert_str_eq(key, keys[at++]);
    }
    cr_assert_eq(at, sizeof keys / sizeof *keys);
    cr_assert(json_is_null(json_object_get(json, "forum")));
    json_decref(json);
    free(text);
}

static void read_seed(const char *name)
{
    struct arena arena = ARENA_INIT;
    struct slice text = seed_text(&arena, name);

    cr_assert_eq(reader_read(text.data, text.length, name, &list, NULL), STATUS_OK);
    arena_clear(&arena);
}

Test(reader, seed_000, .fini = clear)
{
    const struct reading *reading;
    const struct reading_decision *decisions;

    read_seed("000");
    reading = &list.items[0];
    cr_assert_str_eq(reading->forum, "Rådet for Almene Boligforhold");
    cr_assert_eq(reading->items.count, 4);
    cr_assert_eq(reading->unread.count, 0);
    cr_assert_str_eq(item(reading, 1)->casefile, "20/25312");
    cr_assert_eq(item(reading, 1)->points.count, 5);
    decisions = item(reading, 1)->decisions.items;
    cr_assert_eq(item(reading, 1)->decisions.count, 9);
    cr_assert_eq(decisions[5].vote.count_for, 2);
    cr_assert_eq(decisions[5].vote.count_against, 23);
    cr_assert_eq(decisions[6].vote.count_for, 23);
    cr_assert(decisions[8].own);
    cr_assert_eq(item(reading, 2)->decisions.items[0].outcome, OUTCOME_POSTPONED);
    cr_assert_eq(item(reading, 2)->decisions.items[1].outcome, OUTCOME_STATEMENT);
    cr_assert_eq(item(reading, 2)->attachments.count, 2);
}

Test(reader, seed_002, .fini = clear)
{
    const struct reading *reading;

    read_seed("002");
    reading = &list.items[0];
    cr_assert_eq(reading->items.count, 6);
    for (size_t i = 0; i < 6; i++)
        cr_assert_eq(item(reading, i)->mark, i == 3 ? MARK_ORIENTATION : MARK_DECISION);
    cr_assert_eq(item(reading, 2)->minutes, 30);
    cr_assert_str_eq(item(reading, 3)->responsible,
                     "Direktør for Handicap, Ældre og Arbejdsmarked");
    cr_assert_eq(item(reading, 2)->attachments.count, 5);
    cr_assert_eq(reading->unread.count, 0);
}

Test(reader, seed_003, .fini = clear)
{
    read_seed("003");
    cr_assert_eq(list.items[0].items.count, 1);
    cr_assert_str_eq(item(&list.items[0], 0)->number, "5");
    cr_assert_str_eq(item(&list.items[0], 0)->casefile, "2011-4057");
    cr_assert_eq(item(&list.items[0], 0)->points.count, 1);
    cr_assert_eq(item(&list.items[0], 0)->decisions.count, 0);
    cr_assert_eq(item(&list.items[0], 0)->attachments.count, 2);
}

Test(reader, seeds_that_are_no_meetings, .fini = clear)
{
    read_seed("001");
    cr_assert_eq(list.items[0].kind, DOCUMENT_CHARTER);
    cr_assert_eq(list.items[0].items.count, 0);
    clear();
    read_seed("004_");
    cr_assert_eq(list.items[0].kind, DOCUMENT_NOTE);
    cr_assert_eq(list.items[0].items.count, 0);
}
