#include "exchange/page_columns.h"
#include "exchange/page_cut.h"

#include <criterion/criterion.h>

static void cut_into(const char *page, const char *const *pieces)
{
    struct arena arena = ARENA_INIT;
    struct page_cuts cuts = {.items = NULL};
    struct page_titles titles = {.contents = {NULL, 0}};
    struct slice text = slice_of(page);
    size_t i;

    cr_assert(page_cut_is_flat(text), "%s", page);
    page_cut_find(&arena, text, &titles, &cuts);
    for (i = 0; pieces[i] != NULL; i++) {
        size_t end = i + 1 < cuts.count ? cuts.items[i + 1] : text.length;
        struct slice piece;

        cr_assert_lt(i, cuts.count, "%s", pieces[i]);
        piece = slice_trim(slice_sub(text, cuts.items[i], end));
        cr_assert(slice_is(piece, pieces[i]), "%s: %.*s", pieces[i], (int)piece.length, piece.data);
    }
    cr_assert_eq(i, cuts.count);
    arena_clear(&arena);
}

Test(page_cut, takes_a_page_apart_before_its_labels)
{
    cut_into("3 1. Godkendelse af dagsorden Sagsid.: 14/40 Åben sag Indledning Der er et forslag. "
             "Beslutning Økonomiudvalget den Godkendt. Afbud: Ingen Side 2",
             (const char *const[]){"1. Godkendelse af dagsorden", "Sagsid.: 14/40", "Åben sag",
                                   "Indledning", "Der er et forslag.",
                                   "Beslutning Økonomiudvalget den Godkendt.", "Afbud: Ingen",
                                   "Side 2", NULL});
}

Test(page_cut, a_decision_ends_a_list_of_names)
{
    cut_into("3 285. Strategi Åben sag Beslutning Kulturudvalget den Fraværende: Bo Elk, Eva Dam "
             "Strategien blev godkendt. Side 62",
             (const char *const[]){"285. Strategi", "Åben sag", "Beslutning Kulturudvalget den",
                                   "Fraværende: Bo Elk, Eva Dam", "Strategien blev godkendt.",
                                   "Side 62", NULL});
}

Test(page_cut, a_page_without_number_shows_more_labels)
{
    struct str page = STR_INIT;

    str_append(&page, "Referat af møde Mødetidspunkt 31-08-2026 18:00 Tilstede: ");
    for (int i = 0; i < 60; i++)
        str_append(&page, "Bo Elk, ");
    cr_assert_not(page_cut_is_flat(str_slice(&page)));
    str_append(&page, "Eva Dam Fraværende: Ida Friis");
    cr_assert(page_cut_is_flat(str_slice(&page)));
    str_clear(&page);
}

Test(page_cut, labels_without_colons_stand_in_a_row)
{
    cut_into("1 Referat Dato 24. juni 2026 Tid 19:00 Sted Fraværende Byrådssalen, Mosekær Bo Elk "
             "Medlemmer Lars Krog (V)",
             (const char *const[]){"Referat", "Dato 24. juni 2026", "Tid 19:00", "Sted",
                                   "Fraværende Byrådssalen, Mosekær Bo Elk",
                                   "Medlemmer Lars Krog (V)", NULL});
}

Test(page_cut, a_room_is_a_value_behind_its_label)
{
    cut_into("1 Referat Mødested: Mødelokale Øst, Byen 3 Starttidspunkt: Kl. 15:00 Slut",
             (const char *const[]){"Referat", "Mødested: Mødelokale Øst, Byen 3",
                                   "Starttidspunkt: Kl. 15:00 Slut", NULL});
}

Test(page_cut, a_header_ends_before_the_number)
{
    cut_into("2 Mosekær Byråd - Referat juni 2026 14. Nye lamper Åben sag Bilag: Ingen",
             (const char *const[]){"Mosekær Byråd - Referat juni 2026", "14. Nye lamper",
                                   "Åben sag", "Bilag:", "Ingen", NULL});
}

Test(page_cut, numbers_pages)
{
    cr_assert_eq(page_cut_number(SLICE("4 437. Plan")), 4);
    cr_assert_eq(page_cut_number(SLICE("12 Byrådet")), 12);
    cr_assert_eq(page_cut_number(SLICE("4 heste")), 0);
    cr_assert_eq(page_cut_number(SLICE("2026 Byrådet")), 0);
    cr_assert_eq(page_cut_number(SLICE("")), 0);
}

Test(page_cut, lines_of_prose_are_no_pages)
{
    cr_assert_not(page_cut_is_flat(slice_of(
        "1. Byrådet har i sin beslutning lagt vægt på økonomi, høring og bilag i den sag, der her "
        "er nævnt.")));
    cr_assert_not(page_cut_is_flat(slice_of("3 Sagsnr.: 1 Beslutning")));
    cr_assert_not(page_cut_is_flat(slice_of("")));
}

Test(page_columns, puts_values_behind_their_labels)
{
    struct arena arena = ARENA_INIT;
    struct slice pieces[] = {slice_of("Mødedato: 1. maj 2020"), slice_of("Mødelokale:"),
                             slice_of("Medlemmer:"),
                             slice_of("Afbud: Byens mødesal Ib Holm, Ole Dam, Eva Li Ole Dam")};

    page_columns_mend(&arena, pieces, 4);
    cr_assert(slice_is(pieces[0], "Mødedato: 1. maj 2020"));
    cr_assert(slice_is(pieces[1], "Mødelokale: Byens mødesal"));
    cr_assert(slice_is(pieces[2], "Medlemmer: Ib Holm, Ole Dam, Eva Li"));
    cr_assert(slice_is(pieces[3], "Afbud: Ole Dam"));
    arena_clear(&arena);
}

Test(page_columns, days_and_hours_are_values_too)
{
    struct arena arena = ARENA_INIT;
    struct slice pieces[] = {
        SLICE("Dato:"), SLICE("Starttidspunkt: Kl"), SLICE("Mødested:"),
        SLICE("Afbud fra: Onsdag den 13-maj-2026 Byrådets mødelokaler Bo Elk")};

    page_columns_mend(&arena, pieces, 4);
    cr_assert(slice_is(pieces[0], "Dato: Onsdag den 13-maj-2026"));
    cr_assert(slice_is(slice_trim(pieces[1]), "Starttidspunkt:"));
    cr_assert(slice_is(pieces[2], "Mødested: Byrådets mødelokaler"));
    cr_assert(slice_is(pieces[3], "Afbud fra: Bo Elk"));
    arena_clear(&arena);
}

Test(page_columns, leaves_what_is_in_order)
{
    struct arena arena = ARENA_INIT;
    struct slice pieces[] = {slice_of("Mødested: Byens sal"), slice_of("Afbud: Ib Holm"),
                             slice_of("Fraværende:")};

    page_columns_mend(&arena, pieces, 3);
    cr_assert(slice_is(pieces[0], "Mødested: Byens sal"));
    cr_assert(slice_is(pieces[1], "Afbud: Ib Holm"));
    cr_assert(slice_is(pieces[2], "Fraværende:"));
    arena_clear(&arena);
}
