#include "exchange/page_title.h"

#include <criterion/criterion.h>
#include <string.h>

static const char contents[] =
    "Sag nr. Side 14. Godkendelse af dagsorden Tilskud til børneteatret i Mosekær...3 "
    "Ny cykelsti langs Åvej 17. Køb af traktor Køb af traktor til parken";

static void setup(struct arena *arena, struct page_titles *titles)
{
    page_titles_read(arena, slice_of(contents), 0, titles);
}

static void matches(const char *text, const char *title)
{
    struct arena arena = ARENA_INIT;
    struct page_titles titles;
    size_t entry = 0;

    setup(&arena, &titles);
    cr_expect_eq(page_titles_match(&titles, slice_of(text), &entry), strlen(title), "%s", text);
    arena_clear(&arena);
}

Test(page_title, ends_where_text_and_contents_part)
{
    matches("Godkendelse af dagsorden Sagsnr.: 14/3", "Godkendelse af dagsorden");
    matches("Tilskud til børneteatret i Mosekær 26/30382 Beslutningstema:",
            "Tilskud til børneteatret i Mosekær");
    matches("Ny cykelsti langs Åvejen er nævnt", "Ny cykelsti langs");
    matches("Køb af traktor til parken Åben sag", "Køb af traktor til parken");
    matches("Godkendelsen af dagsordenen", "");
    matches("Køb af hest", "");
    matches("", "");
}

Test(page_title, numbers_as_said_or_by_the_entry_before)
{
    struct arena arena = ARENA_INIT;
    struct page_titles titles;
    size_t entry = 0;
    size_t bytes;

    setup(&arena, &titles);
    bytes = page_titles_match(&titles, SLICE("Tilskud til børneteatret i Mosekær 26"), &entry);
    cr_assert_eq(page_titles_number(&titles, entry, bytes), 0);
    bytes = page_titles_match(&titles, SLICE("Godkendelse af dagsorden Åben"), &entry);
    cr_assert_eq(page_titles_number(&titles, entry, bytes), 14);
    bytes = page_titles_match(&titles, SLICE("Tilskud til børneteatret i Mosekær 26"), &entry);
    cr_assert_eq(page_titles_number(&titles, entry, bytes), 15);
    bytes = page_titles_match(&titles, SLICE("Køb af traktor 26"), &entry);
    cr_assert_eq(page_titles_number(&titles, entry, bytes), 17);
    arena_clear(&arena);
}

Test(page_title, nothing_without_contents)
{
    struct arena arena = ARENA_INIT;
    struct page_titles titles;
    size_t entry = 0;

    page_titles_read(&arena, SLICE(""), 0, &titles);
    cr_assert_eq(page_titles_match(&titles, SLICE("Godkendelse af dagsorden"), &entry), 0);
    arena_clear(&arena);
}
