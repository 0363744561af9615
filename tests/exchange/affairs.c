/* What items tell beside their decisions, in the words that minutes use. */
#include "exchange/reader.h"

#include "core/memory.h"

#include <criterion/criterion.h>

#include <stdlib.h>
#include <string.h>

#define HEAD    "REFERAT Byrådet d. 03-03-2025\n\nPunkt 1: Havnen\n\n25/100\n\n"
#define SAYS    "Sagsfremstilling\n\n"
#define POINTS  "Indstilling\n\nAdministrationen indstiller,\n\n"
#define DECIDED "\n\nBeslutninger Byrådet den 03-03-2025\n\n"

static struct reading_list list;

static const struct reading_affairs *read_text(const char *text)
{
    struct error err = {.status = STATUS_OK};

    cr_assert_eq(reader_read(text, strlen(text), "made-up", &list, &err), STATUS_OK);
    cr_assert_eq(list.count, 1);
    cr_assert_geq(list.items[0].items.count, 1);
    return &list.items[0].items.items[0].affairs;
}

static void clear(void)
{
    reading_list_clear(&list);
}

TestSuite(affairs, .fini = clear);

static void expect_date(struct date date, int year, int month, int day)
{
    cr_expect(date_equal(date, (struct date){year, month, day}), "%d-%d-%d", date.year, date.month,
              date.day);
}

Test(affairs, a_hearing_has_bodies_and_a_deadline)
{
    const struct reading_affairs *affairs = read_text(
        HEAD SAYS "Forslaget sendes i høring i Ældrerådet og Handicaprådet frem til den 1. juli "
                  "2025." DECIDED "Godkendt.\n");

    cr_assert_eq(affairs->hearings.count, 2);
    cr_expect_str_eq(affairs->hearings.items[0].body, "Ældrerådet");
    cr_expect_str_eq(affairs->hearings.items[1].body, "Handicaprådet");
    expect_date(affairs->hearings.items[1].deadline, 2025, 7, 1);
    cr_expect_not(date_is_set(affairs->hearings.items[1].asked_on));
    cr_expect_eq(affairs->hearings.items[0].lines.first, 9);
}

Test(affairs, a_public_hearing_has_no_body)
{
    const struct reading_affairs *affairs = read_text(
        HEAD SAYS
        "Planen har været i offentlig høring fra den 4. marts til den 29. april 2024." DECIDED
        "Godkendt.\n");

    cr_assert_eq(affairs->hearings.count, 1);
    cr_expect_null(affairs->hearings.items[0].body);
    expect_date(affairs->hearings.items[0].asked_on, 2024, 3, 4);
    expect_date(affairs->hearings.items[0].deadline, 2024, 4, 29);
}

Test(affairs, a_deadline_may_follow)
{
    const struct reading_affairs *affairs = read_text(
        HEAD SAYS "Ældrerådet er hørt. Frist for høringssvar er den 1. december 2025." DECIDED
                  "Godkendt.\n");

    cr_assert_eq(affairs->hearings.count, 1);
    expect_date(affairs->hearings.items[0].deadline, 2025, 12, 1);
}

Test(affairs, what_is_not_heard_is_no_hearing)
{
    const struct reading_affairs *affairs =
        read_text(HEAD SAYS "Sagen giver ikke anledning til høring. Skolebestyrelserne er hørt. "
                            "Der er ikke sendt noget i høring i Ældrerådet." DECIDED "Godkendt.\n");

    cr_expect_eq(affairs->hearings.count, 0);
}

Test(affairs, to_be_laid_before_a_council_is_a_hearing_and_before_a_committee_is_not)
{
    const struct reading_affairs *affairs = read_text(
        HEAD SAYS "Sagen sendes desuden til behandling i Rådet for Havne. Sagen sendes derefter "
                  "til behandling i Økonomiudvalget." DECIDED "Godkendt.\n");

    cr_assert_eq(affairs->hearings.count, 1);
    cr_expect_str_eq(affairs->hearings.items[0].body, "Rådet for Havne");
}

Test(affairs, an_answer_has_remarks_on_points)
{
    const struct reading_affairs *affairs = read_text(
        "REFERAT Rådet for Havne d. 03-03-2025\n\nPunkt 1: Ny ordning\n\n25/100\n\n" POINTS
        "1. at der nedsættes et Havneforum.\n2. at der nedsættes et Kajlaug.\n\n"
        "Beslutninger Rådet for Havne den 03-03-2025\n\n"
        "Rådet drøftede forslaget og besluttede at afgive følgende høringssvar:\n\n"
        "Rådet støtter forslaget og har følgende bemærkninger:\n\n"
        "- Kajlaug: Der mangler en plads til fiskerne. Dette imødekommes af punkt 3 i vedtægten.\n"
        "- Ordningen bør ses efter om to år.\n");
    const struct reading_statement *statement;

    cr_assert_eq(affairs->statements.count, 1);
    statement = &affairs->statements.items[0];
    cr_expect_str_eq(statement->body, "Rådet for Havne");
    cr_expect_eq(statement->decision, 0);
    cr_assert_eq(statement->remarks.count, 2);
    cr_expect_eq(statement->remarks.items[0].point, 2);
    cr_expect_str_eq(statement->remarks.items[0].effect,
                     "Dette imødekommes af punkt 3 i vedtægten");
    cr_expect_eq(statement->remarks.items[1].point, NUMBER_NONE);
    cr_expect_null(statement->remarks.items[1].effect);
}

Test(affairs, an_attached_answer_is_one)
{
    const struct reading_affairs *affairs =
        read_text(HEAD SAYS "Se bilag." DECIDED "Godkendt.\n\nBilag\n\nÆldrerådets høringssvar\n\n"
                            "Høringssvar fra Handicaprådet\n\nHøringssvar\n");

    cr_assert_eq(affairs->statements.count, 2);
    cr_expect_str_eq(affairs->statements.items[0].body, "Ældrerådet");
    cr_expect_str_eq(affairs->statements.items[1].body, "Handicaprådet");
    cr_expect_null(affairs->statements.items[1].text);
}

Test(affairs, a_disqualified_member_has_a_ground)
{
    const struct reading_affairs *affairs = read_text(
        HEAD SAYS "Teksten." DECIDED
                  "Bo Dam (V) erklærede sig inhabil som formand for Søens Venner og "
                  "forlod lokalet. Udvalget tiltrådte, at han er inhabil.\n\nGodkendt.\n");

    cr_assert_eq(affairs->disqualifications.count, 1);
    cr_expect_str_eq(affairs->disqualifications.items[0].name, "Bo Dam");
    cr_expect_str_eq(affairs->disqualifications.items[0].ground, "som formand for Søens Venner");
    cr_expect_eq(affairs->disqualifications.items[0].state, DISQUALIFICATION_DECIDED);
}

Test(affairs, who_is_found_able_is_not_disqualified)
{
    const struct reading_affairs *affairs = read_text(
        HEAD SAYS "Teksten." DECIDED "Byrådet fandt, at Bo Dam (V) ikke er inhabil. Byrådet fandt "
                  "Anne Lund (A) habil.\n\nGodkendt.\n");

    cr_assert_eq(affairs->disqualifications.count, 2);
    cr_expect_eq(affairs->disqualifications.items[0].state, DISQUALIFICATION_REJECTED);
    cr_expect_eq(affairs->disqualifications.items[1].state, DISQUALIFICATION_REJECTED);
}

Test(affairs, disqualification_may_be_expected)
{
    const struct reading_affairs *affairs =
        read_text(HEAD SAYS "Det vurderes, at Bo Dam (V) er inhabil." DECIDED "Godkendt.\n");

    cr_assert_eq(affairs->disqualifications.count, 1);
    cr_expect_eq(affairs->disqualifications.items[0].state, DISQUALIFICATION_EXPECTED);
}

Test(affairs, a_party_raises_a_matter)
{
    const struct reading_affairs *affairs =
        read_text("REFERAT Byrådet d. 03-03-2025\n\nPunkt 1: Forslag fra Enhedslisten om gratis "
                  "bus\n\n25/100\n\n" SAYS "Teksten." DECIDED "Forkastet.\n");

    cr_assert_eq(affairs->proposers.count, 1);
    cr_expect_str_eq(affairs->proposers.items[0].party, "Ø");
    cr_expect_str_eq(affairs->proposers.items[0].organization, "Enhedslisten");
    cr_expect_null(affairs->proposers.items[0].person);
}

Test(affairs, a_member_raises_a_matter)
{
    const struct reading_affairs *affairs = read_text(
        HEAD SAYS "Bo Dam (V) har i brev anmodet om at få sagen optaget på dagsordenen." DECIDED
                  "Forkastet.\n");

    cr_assert_eq(affairs->proposers.count, 1);
    cr_expect_str_eq(affairs->proposers.items[0].person, "Bo Dam");
    cr_expect_null(affairs->proposers.items[0].party, "his party did not");
}

Test(affairs, the_administration_lays_it_before_by_name_alone)
{
    const struct reading_affairs *affairs = read_text(
        HEAD "Indstilling\n\nBørneforvaltningen og Kulturforvaltningen indstiller, at planen "
             "godkendes." DECIDED "Godkendt.\n");

    cr_assert_eq(affairs->proposers.count, 2);
    cr_expect_str_eq(affairs->proposers.items[0].organization, "Børneforvaltningen");
    cr_expect_str_eq(affairs->proposers.items[1].organization, "Kulturforvaltningen");
    reading_list_clear(&list);
    affairs = read_text(HEAD POINTS "1. at planen godkendes.\n" DECIDED "Godkendt.\n");
    cr_expect_eq(affairs->proposers.count, 0, "«Administrationen» is nobody by name");
}

Test(affairs, two_names_of_one_administration_are_one)
{
    const struct reading_affairs *affairs = read_text(
        HEAD "Indstilling\n\nTeknik- og Miljøforvaltningen indstiller, at planen godkendes." DECIDED
             "Godkendt.\n");

    cr_assert_eq(affairs->proposers.count, 1);
    cr_expect_str_eq(affairs->proposers.items[0].organization, "Teknik- og Miljøforvaltningen");
}

Test(affairs, a_point_grants_money)
{
    const struct reading_affairs *affairs = read_text(
        HEAD POINTS
        "1. at der gives en tillægsbevilling på 2,3 mio. kr. i 2025, finansieret af puljen.\n"
        "2. at der gives en anlægsbevilling på 4.400.000 kr. og en indtægtsbevilling på 50 kr.\n"
        "3. at der gives en negativ tillægsbevilling på 10 t.kr.\n"
        "4. at prisen på 12 kr. fastholdes.\n" DECIDED "Godkendt.\n");
    const struct reading_grant *grants = affairs->grants.items;

    cr_assert_eq(affairs->grants.count, 4);
    cr_expect_eq(grants[0].amount, 230000000);
    cr_expect_eq(grants[0].year, 2025);
    cr_expect_str_eq(grants[0].kind, "tillægsbevilling");
    cr_expect_str_eq(grants[0].cover, "puljen");
    cr_expect_eq(grants[1].point, 2);
    cr_expect_eq(grants[1].amount, 440000000);
    cr_expect_eq(grants[1].year, NUMBER_NONE);
    cr_expect_str_eq(grants[2].kind, "indtægtsbevilling");
    cr_expect_eq(grants[2].amount, 5000);
    cr_expect_eq(grants[3].amount, -1000000);
}

Test(affairs, an_amount_that_no_number_holds_is_none)
{
    const struct reading_affairs *affairs = read_text(
        HEAD POINTS
        "1. at der gives en tillægsbevilling på 99.999.999.999 mia. kr. i 2025.\n"
        "2. at der gives en tillægsbevilling på 92 mia. kr. i alt, afsat i 2027.\n" DECIDED
        "Godkendt.\n");

    cr_assert_eq(affairs->grants.count, 1);
    cr_expect_eq(affairs->grants.items[0].point, 2);
    cr_expect_eq(affairs->grants.items[0].amount, 9200000000000);
    cr_expect_eq(affairs->grants.items[0].year, 2027, "the « i » that a year follows");
}

Test(affairs, power_is_given_away)
{
    const struct reading_affairs *affairs = read_text(
        HEAD POINTS
        "1. at borgmesteren bemyndiges til at underskrive.\n"
        "2. at Byrådet bemyndiger Økonomiudvalget til at sælge grunde for op til 500.000 kr.\n"
        "3. at kompetencen til at give dispensation delegeres til administrationen.\n" DECIDED
        "Godkendt.\n");
    const struct reading_delegation *delegations = affairs->delegations.items;

    cr_assert_eq(affairs->delegations.count, 3);
    cr_expect_str_eq(delegations[0].to, "borgmesteren");
    cr_expect_str_eq(delegations[0].subject, "at underskrive");
    cr_expect_eq(delegations[0].amount, NUMBER_NONE);
    cr_expect_str_eq(delegations[1].to, "Økonomiudvalget");
    cr_expect_eq(delegations[1].amount, 50000000);
    cr_expect_eq(delegations[2].point, 3);
    cr_expect_str_eq(delegations[2].to, "administrationen");
}

Test(affairs, what_was_sent_has_a_day)
{
    const struct reading_affairs *affairs = read_text(
        HEAD SAYS "Tillægsdagsordenen blev udsendt til medlemmerne den 28. februar 2025. Svaret er "
                  "sendt til lodsejerne." DECIDED "Godkendt.\n");

    cr_assert_eq(affairs->dispatches.count, 1);
    cr_expect_eq(affairs->dispatches.items[0].kind, DISPATCH_AGENDA);
    cr_expect_str_eq(affairs->dispatches.items[0].recipient, "medlemmerne");
    expect_date(affairs->dispatches.items[0].date, 2025, 2, 28);
}

Test(affairs, an_item_without_any_has_none)
{
    const struct reading_affairs *affairs =
        read_text(HEAD SAYS "Havnen er fin." DECIDED "Godkendt.\n");

    cr_expect_eq(affairs->hearings.count + affairs->statements.count +
                     affairs->disqualifications.count + affairs->proposers.count +
                     affairs->grants.count + affairs->delegations.count + affairs->dispatches.count,
                 0);
}

Test(affairs, a_memo_is_no_meeting)
{
    static const char text[] =
        "Orienteringsnotat om kajerne\n\nTre forhold:\n\n1. Kajerne er gamle.\n"
        "\n2. Broerne er nye.\n\nForslag\n\nVi indstiller, at der bygges.\n";
    struct error err = {.status = STATUS_OK};

    cr_assert_eq(reader_read(text, strlen(text), "made-up", &list, &err), STATUS_OK);
    cr_assert_eq(list.count, 1);
    cr_expect_eq(list.items[0].kind, DOCUMENT_NOTE);
    cr_expect_eq(list.items[0].items.count, 0);
}
