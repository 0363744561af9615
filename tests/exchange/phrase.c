#include "exchange/phrase.h"

#include "exchange/attendance_table.h"
#include "exchange/heading.h"
#include "exchange/outcome_table.h"
#include "exchange/party_table.h"

#include <criterion/criterion.h>

struct match_case {
    const char *text;
    const char *pattern;
    int at; /* word, or -1 */
};

static const struct match_case match_cases[] = {
    {"Sagen blev udsat.", "udsat", 2},
    {"SAGEN UDSAT", "udsat", 1},
    {"Indstillingerne godkendt", "godkend*", 1},
    {"Godkendelse", "godkend", -1},
    {"sendt til Økonomiudvalget nu", "*udvalget", 2},
    {"sagen blev dreftet", "drøftet", 2},
    {"sagen blev droftet", "drøftet", 2},
    {"sagen udsaettes", "udsættes", 1},
    {"indstillingen tiltradt", "tiltrådt", 1},
    {"tiltraadt", "tiltrådt", 0},
    {"for sagen", "før", 0},  /* loose where the pattern has the letter … */
    {"før sagen", "for", -1}, /* … and strict where it has not */
    {"ikke blev godkendt", "ikke ~2 godkend*", 0},
    {"ikke så vel blev godkendt", "ikke ~2 godkend*", -1},
    {"Ikke. Godkendt", "ikke ~3 godkend*", -1}, /* not over the end of a sentence */
    {"stemte for 20", "stemte|stemmer for ?: #", 0},
    {"stemte for: 20", "stemte|stemmer for ?: #", 0},
    {"forslag 2", "forslag #|a|b", 0},
    {"forslag c", "forslag #|a|b", -1},
    {"Sagen udsat. Udsat.", "^ udsat", 3},
    {"Udsat sag", "udsat $", -1},
    {"Udsat.", "udsat $", 0},
    {"", "udsat", -1},
};

Test(phrase, patterns_find_what_they_say)
{
    for (size_t i = 0; i < sizeof match_cases / sizeof *match_cases; i++) {
        struct arena arena = ARENA_INIT;
        struct wording words;
        size_t at;

        wording_read(&arena, slice_of(match_cases[i].text), &words);
        at = phrase_find(&words, 0, match_cases[i].pattern);
        cr_expect_eq((int)at, match_cases[i].at, "«%s» in «%s» at %d, not %d",
                     match_cases[i].pattern, match_cases[i].text, (int)at, match_cases[i].at);
        arena_clear(&arena);
    }
}

struct sentence_case {
    const char *text;
    size_t sentences;
};

static const struct sentence_case sentence_cases[] = {
    {"Godkendt. Afbud fra X.", 2},
    {"Grethe F. Poulsen var fraværende.", 1},
    {"Mødet begyndte kl. 18.30 jf. pkt. 3 og sluttede den 4. maj 2020.", 1},
    {"Imod stemte A og Ø. Undlod: V.", 2},
    {"1. Godkendt. 2. Forkastet.", 2}, /* the number that begins no sentence stays with it */
    {"Godkendt\nAfbud: ingen", 2},
    {"Godkendt (enstemmigt.) Herefter hævet.", 2},
    {"budgettet for 2019. Udvalget godkendte.", 2},
    {"Er det rigtigt? Ja! Godt; videre", 4},
    {"Det koster 3 mio. kr. om året.", 1},
    {"", 0},
};

Test(phrase, sentences_end_where_they_end)
{
    for (size_t i = 0; i < sizeof sentence_cases / sizeof *sentence_cases; i++) {
        struct arena arena = ARENA_INIT;
        struct wording words;
        size_t count = 0;

        wording_read(&arena, slice_of(sentence_cases[i].text), &words);
        for (size_t at = 0; at < words.count; at = wording_sentence_end(&words, at))
            count++;
        cr_expect_eq(count, sentence_cases[i].sentences, "«%s»: %zu sentences, not %zu",
                     sentence_cases[i].text, count, sentence_cases[i].sentences);
        arena_clear(&arena);
    }
}

Test(phrase, slices_keep_the_text)
{
    struct arena arena = ARENA_INIT;
    struct wording words;

    wording_read(&arena, slice_of("Ad 1-2: Æbler & Pærer"), &words);
    cr_assert(slice_is(wording_slice(&words, 0, words.count), "Ad 1-2: Æbler & Pærer"));
    cr_assert(slice_is(words.items[5].fold, "æbler"));
    cr_assert(slice_is(wording_slice(&words, 2, 2), ""));
    arena_clear(&arena);
}

Test(phrase, broken_bytes_are_words_like_others)
{
    struct arena arena = ARENA_INIT;
    struct wording words;

    wording_read(&arena, slice_of("\xC3 godkendt \xFF"), &words);
    cr_assert_eq(words.count, 3);
    cr_assert_eq(phrase_find(&words, 0, "godkendt"), 1);
    arena_clear(&arena);
}

static unsigned phrase_bit(const struct word *word)
{
    return 1U << word_sort(word);
}

/* The mask of a phrase never hides a word at which it stands. */
Test(phrase, masks_hide_no_match)
{
    for (size_t i = 0; i < sizeof match_cases / sizeof *match_cases; i++) {
        struct arena arena = ARENA_INIT;
        struct wording words;
        unsigned mask = phrase_mask(match_cases[i].pattern);

        wording_read(&arena, slice_of(match_cases[i].text), &words);
        for (size_t at = 0; at < words.count; at++) {
            if (phrase_match(&words, at, match_cases[i].pattern) != PHRASE_NONE)
                cr_expect_neq(mask & phrase_bit(&words.items[at]), 0U, "«%s» at word %zu",
                              match_cases[i].pattern, at);
        }
        arena_clear(&arena);
    }
}

Test(phrase, masks_tell_words_apart)
{
    struct arena arena = ARENA_INIT;
    struct wording words;

    wording_read(&arena, slice_of("godkendt 12 , ærlig"), &words);
    cr_expect_eq(phrase_mask("vedtaget|tiltrådt") & phrase_bit(&words.items[0]), 0U);
    cr_expect_neq(phrase_mask("?ikke godkend*") & phrase_bit(&words.items[0]), 0U);
    cr_expect_neq(phrase_mask("#") & phrase_bit(&words.items[1]), 0U);
    cr_expect_eq(phrase_mask("#") & phrase_bit(&words.items[0]), 0U);
    cr_expect_neq(phrase_mask(",") & phrase_bit(&words.items[2]), 0U);
    cr_expect_neq(phrase_mask("ærlig") & phrase_bit(&words.items[3]), 0U);
    arena_clear(&arena);
}

static void check_index(const struct phrase_index *index, size_t row, const char *pattern)
{
    for (unsigned sort = 0; sort < PHRASE_SORTS; sort++) {
        struct phrase_rows rows = index->by_sort[sort];
        size_t seen = 0;

        for (size_t i = 0; i < rows.count; i++) {
            seen += rows.items[i] == row;
            cr_expect(i == 0 || rows.items[i - 1] < rows.items[i]);
        }
        cr_expect_eq(seen, phrase_mask(pattern) >> sort & 1U, "«%s», sort %u", pattern, sort);
    }
}

/* What was made when the program was built is of these tables. */
Test(phrase, indexes_have_each_row_where_its_mask_is)
{
    for (size_t i = 0; i < outcome_phrase_count; i++)
        check_index(&outcome_index, i, outcome_phrases[i].pattern);
    for (size_t i = 0; i < attendance_label_form_count; i++)
        check_index(&attendance_label_index, i, attendance_label_forms[i].pattern);
    for (size_t i = 0; i < attendance_verb_count; i++)
        check_index(&attendance_verb_index, i, attendance_verbs[i].pattern);
    for (size_t i = 0; i < attendance_remark_count; i++)
        check_index(&attendance_remark_index, i, attendance_remarks[i].pattern);
    for (size_t i = 0; i < party_form_count; i++)
        check_index(&party_index, i, party_forms[i].pattern);
    for (size_t i = 0; i < heading_entry_count; i++)
        check_index(&heading_index, i, heading_entries[i].words);
}

/* Taken apart by letter, a long token fits the words that it fits as a whole. */
Test(phrase, words_are_in_an_index_as_in_its_token)
{
    struct arena arena = ARENA_INIT;
    struct wording words;
    size_t titles = 0;

    wording_read(&arena,
                 slice_of("Borgmester Åge Møller, afdelingschef; Ærø og 12 – Vestervej sekretaer "
                          "åben aaben Socialdemokraternes økonom oekonom «sag» Folkeparti i"),
                 &words);
    for (size_t i = 0; i < words.count; i++) {
        const struct word *word = &words.items[i];

        cr_expect_eq(word_in(word, &title_index), word_is(word, title_words), "%zu", i);
        cr_expect_eq(word_in(word, &attendance_no_name_index), word_is(word, attendance_no_names),
                     "%zu", i);
        titles += word_in(word, &title_index);
    }
    cr_expect_eq(titles, 5);
    arena_clear(&arena);
}

Test(phrase, may_begin_only_at_its_first_words)
{
    struct arena arena = ARENA_INIT;
    struct wording words;

    wording_read(&arena, slice_of("godkendt 12 , ærlig"), &words);
    cr_expect(phrase_may_begin("vedtaget|godkend* af", &words.items[0]));
    cr_expect_not(phrase_may_begin("godkendes|vedtaget", &words.items[0]));
    cr_expect(phrase_may_begin("?ikke vedtaget", &words.items[0]));
    cr_expect(phrase_may_begin("^ ~2 vedtaget", &words.items[0]));
    cr_expect(phrase_may_begin("*kendt", &words.items[0]));
    cr_expect(phrase_may_begin("# medlemmer", &words.items[1]));
    cr_expect_not(phrase_may_begin("# medlemmer", &words.items[0]));
    cr_expect(phrase_may_begin(",", &words.items[2]));
    cr_expect(phrase_may_begin("ærlig", &words.items[3]));
    arena_clear(&arena);
}
