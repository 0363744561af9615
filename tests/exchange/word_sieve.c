#include "exchange/word_sieve.h"

#include "exchange/words.h"

#include <criterion/criterion.h>

static bool holds(const char *text, const char *lower)
{
    struct word_sieve sieve = word_sieve_of(slice_of(text));

    return word_sieve_holds(&sieve, lower);
}

Test(word_sieve, lets_through_what_stands_there)
{
    static const char *const texts[][2] = {
        {"Udvalget NEDLÆGGES", "nedlægges"},
        {"ØKONOMI", "økonomi"},
        {"på Århus Å", " århus å"},
        {"en 3-årig aftale", "-årig "},
        {"A\xC2\xA0og B", " og "},
        {"CAFÉ", "café"},
        {"1. – 2.", "1. – 2."},
        {"ab", "ab"},
        {"", ""},
    };

    for (size_t i = 0; i < sizeof texts / sizeof *texts; i++)
        cr_expect(holds(texts[i][0], texts[i][1]), "%s", texts[i][0]);
}

Test(word_sieve, keeps_back_what_lacks_a_pair)
{
    cr_expect_not(holds("", "af"));
    cr_expect_not(holds("fa", "af"));
    cr_expect_not(holds("a f", "af"));
    cr_expect_not(holds("Udvalget nedlagde", "nedlægges"));
    cr_expect_not(holds("rad", "råd"));
}

Test(word_sieve, says_nothing_of_a_single_letter)
{
    cr_expect(holds("", "å"));
    cr_expect(holds("x", "a"));
}

Test(word_sieve, asks_for_any_of_several)
{
    static const char *const words[] = {"udløber", "starter"};
    struct word_sieve sieve = word_sieve_of(slice_of("Perioden STARTER i maj."));

    cr_expect(word_sieve_holds_any(&sieve, words, 2));
    cr_expect_not(word_sieve_holds_any(&sieve, words, 1));
    cr_expect_not(word_sieve_holds_any(&sieve, words, 0));
}

/* Whatever words_find() finds must pass, also in a part of the text. */
Test(word_sieve, never_keeps_back_what_is_found)
{
    struct slice text = slice_of("Økonomiudvalget indstiller til BYRÅDET, at «§ 17,4-udvalget» får "
                                 "1.250.000 kr. i 2021\xC2\xA0– og éN gang årligt m²");
    struct word_sieve sieve = word_sieve_of(text);

    for (size_t from = 0; from < text.length; from++) {
        for (size_t length = 1; length <= 8 && from + length <= text.length; length++) {
            char *word = strndup(text.data + from, length);

            if (words_find(text, word) >= 0 || slice_find(text, word) >= 0)
                cr_expect(word_sieve_holds(&sieve, word), "%s", word);
            free(word);
        }
    }
}
