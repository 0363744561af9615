#include "core/collate.h"

#include <criterion/criterion.h>
#include <string.h>

static int compare(const char *a, const char *b)
{
    struct str key_a = STR_INIT;
    struct str key_b = STR_INIT;
    size_t shorter;
    int order;

    collate_key(&key_a, a);
    collate_key(&key_b, b);
    shorter = key_a.length < key_b.length ? key_a.length : key_b.length;
    order = memcmp(key_a.data, key_b.data, shorter);
    if (order == 0)
        order = (key_a.length > key_b.length) - (key_a.length < key_b.length);
    str_clear(&key_a);
    str_clear(&key_b);
    return order;
}

/* Each word must come strictly before the next. */
static void check_order(const char *const *words, size_t count)
{
    for (size_t i = 0; i < count; i++) {
        for (size_t j = i + 1; j < count; j++) {
            cr_assert_lt(compare(words[i], words[j]), 0, "«%s» before «%s»", words[i], words[j]);
            cr_assert_gt(compare(words[j], words[i]), 0, "«%s» after «%s»", words[j], words[i]);
        }
    }
}

#define CHECK_ORDER(...)                                                                           \
    do {                                                                                           \
        static const char *const words[] = {__VA_ARGS__};                                          \
        check_order(words, sizeof words / sizeof *words);                                          \
    } while (0)

Test(collate, puts_danish_letters_last)
{
    CHECK_ORDER("Albertine", "Zoo", "Ældre", "Ødemark", "Aabybro", "Åen", "Årsmøde");
}

Test(collate, takes_double_a_for_aa_whatever_the_case)
{
    CHECK_ORDER("Vestergade", "Vestergro", "Vestergaard", "Vestermark");
    CHECK_ORDER("Zebra", "aabenraa", "Aabenraavej");
    CHECK_ORDER("Faxe", "Færge", "Føns", "FAABORG");
}

Test(collate, leaves_double_a_in_foreign_words)
{
    CHECK_ORDER("Aaron", "Afrikaans", "Albert", "Kanaal", "kanal", "Kano", "Zulu", "Aase");
    CHECK_ORDER("Haag", "Hassan", "Haagensen");
}

Test(collate, keeps_marks_and_case_for_what_is_else_equal)
{
    CHECK_ORDER("Andre", "andre", "André", "andré", "Andrea");
    CHECK_ORDER("Lykke", "Lyksø", "Müller", "Mynster");
    CHECK_ORDER("Guðrun", "Gudrune");
    CHECK_ORDER("Ae", "Æ", "ä", "Æb", "Ø", "Ö", "Øb", "Å", "Aa");
}

Test(collate, orders_numbers_by_value)
{
    CHECK_ORDER("Punkt 2", "Punkt 2a", "Punkt 10", "Punkt 100", "Punkt a");
    CHECK_ORDER("99999999999999999999", "100000000000000000000");
    cr_assert_eq(compare("Punkt 007", "Punkt 7"), 0);
}

Test(collate, parts_words_by_anything_that_is_no_letter)
{
    CHECK_ORDER("By", "By og Land", "By-, Plan- og Miljø", "Byplan");
    cr_assert_eq(compare("By-, Plan", "By Plan"), 0);
    cr_assert_eq(compare(" Plan ", "Plan"), 0);
    cr_assert_eq(compare("d'Hondt", "d’Hondt"), 0);
}

Test(collate, reads_marks_that_stand_apart)
{
    cr_assert_eq(compare("A\xCC\x8A"
                         "en",
                         "Åen"),
                 0);
    CHECK_ORDER("Andre", "Andre\xCC\x81", "Andreas");
}

Test(collate, stands_empty_and_foreign_and_broken_text)
{
    CHECK_ORDER("", "a", "Å", "Σ", "Ж");
    cr_assert_eq(compare("\xFF\xC3", ""), 0);
}

Test(collate, prefix_begins_the_key)
{
    struct str key = STR_INIT;
    struct str prefix = STR_INIT;

    collate_key(&key, "Økonomiudvalget 2018-2021");
    collate_prefix(&prefix, "økonomiud");
    cr_assert(slice_starts(str_slice(&key), str_text(&prefix)));
    str_reset(&prefix);
    collate_prefix(&prefix, "");
    cr_assert_str_eq(str_text(&prefix), "");
    str_clear(&key);
    str_clear(&prefix);
}
