#include "exchange/forum_text.h"

#include <criterion/criterion.h>

static void found(const char *text, const char *name, const char *term)
{
    struct forum_found forum;

    cr_assert(forum_text_find(slice_of(text), &forum), "%s", text);
    cr_assert(slice_is(forum.name, name), "%s: %.*s", text, (int)forum.name.length,
              forum.name.data);
    cr_assert(slice_is(forum.term, term), "%s: %.*s", text, (int)forum.term.length,
              forum.term.data);
}

static void none(const char *text)
{
    struct forum_found forum;

    cr_assert_not(forum_text_find(slice_of(text), &forum), "%s", text);
}

Test(forum_text, finds_names_and_splits_terms_off)
{
    found("Byrådet 2018-2021 den 13-03-2019", "Byrådet", "2018-2021");
    found("Byrådet (18-21) den 06-05-2019", "Byrådet", "18-21");
    found("Kommunalbestyrelsen_2018-21 den 8. juni", "Kommunalbestyrelsen", "2018-21");
    found("By-, Havn- og Kystudvalget 2018-2021", "By-, Havn- og Kystudvalget", "2018-2021");
    found("Teknik- og Miljøudvalget, 10. september", "Teknik- og Miljøudvalget", "");
    found("Udvalget for Børn, Unge og Kultur den 1. maj", "Udvalget for Børn, Unge og Kultur", "");
    found("Udvalget for teknik og miljø", "Udvalget for teknik og miljø", "");
    found("Rådet for Kyst og Havne den 04-03-2026", "Rådet for Kyst og Havne", "");
    found("§ 17,4-udvalg - Byplan 2025-2029 d. 18", "§ 17,4-udvalg - Byplan 2025-2029", "");
    found("Økonomiudvalget anbefaler", "Økonomiudvalget", "");
    found("Økonomiudvalget Godkendt", "Økonomiudvalget", "");
    found("Byrådet: Godkendt", "Byrådet", "");
    found("Den lokale bestyrelse »Sammen om Byen« den 3. maj",
          "Den lokale bestyrelse »Sammen om Byen«", "");
    found("Det grønne udvalg", "Det grønne udvalg", "");
    found("Bestyrelsen »uden ende", "Bestyrelsen", "");
}

Test(forum_text, what_is_no_body)
{
    none("Byrådssalen");
    none("Referat Byrådet");
    none("Området for kunst");
    none("Godkendelse af dagsorden");
    none("den 1. maj");
    none("");
}

Test(forum_text, splits_and_spells_out_terms)
{
    struct arena arena = ARENA_INIT;
    struct forum_found forum = forum_text_split(slice_of("Forebyggelse og Idræt (2022-2025)"));

    cr_assert(slice_is(forum.name, "Forebyggelse og Idræt"));
    cr_assert_str_eq(forum_text_term(&arena, forum.term), "2022-2025");
    cr_assert_str_eq(forum_text_term(&arena, slice_of("18-21")), "2018-2021");
    cr_assert_str_eq(forum_text_term(&arena, slice_of("2018-21")), "2018-2021");
    cr_assert_null(forum_text_term(&arena, slice_of("")));
    forum = forum_text_split(slice_of("Plan 2025-2029"));
    cr_assert_eq(forum.term.length, 0);
    arena_clear(&arena);
}

Test(forum_text, tells_one_body_from_another)
{
    cr_assert(forum_text_same(slice_of("Byrådet"), slice_of("Tinghøj Byråd")));
    cr_assert(forum_text_same(slice_of("byrådsmødet"), slice_of("Byrådet")));
    cr_assert(forum_text_same(slice_of("§ 17,4 udvalget"), slice_of("§ 17,4-udvalg - Byplan")));
    cr_assert_not(forum_text_same(slice_of("Økonomiudvalget"), slice_of("Teknikudvalget")));
    cr_assert_not(
        forum_text_same(slice_of("Økonomiudvalget"), slice_of("Økonomi- og Erhvervsudvalget")));
}

static void plain(const char *bent, const char *name)
{
    struct arena arena = ARENA_INIT;

    cr_expect_str_eq(forum_text_plain(&arena, slice_of(bent)), name, "%s", bent);
    arena_clear(&arena);
}

Test(forum_text, unbends_names_of_titles)
{
    plain("Byrådet", "Byrådet");
    plain("Byrådets", "Byrådet");
    plain("Byrådet's", "Byrådet");
    plain("Byrådet’s", "Byrådet");
    plain("Kommunalbestyrelsens", "Kommunalbestyrelsen");
    plain("Ældrerådsmøde", "Ældrerådet");
    plain("Ekstraordinært Ældrerådsmøde", "Ældrerådet");
    plain("Skolebestyrelsesmødet", "Skolebestyrelsen");
    plain("Økonomiudvalgsmøde", "Økonomiudvalget");
    plain("Advisory Board", "Advisory Board");
    plain("", "");
}
