#include "core/name_forum_parts.h"

#define COUNT(table) (sizeof(table) / sizeof *(table))

/* What each kind is known by: words that a word of the key is, begins with or ends with. */
enum place { WHOLE, START, END };

struct kind_word {
    enum place place;
    const char *word;
    enum forum_kind kind;
};

/* The first row that fits decides: the rarer and surer come first. */
static const struct kind_word kind_words[] = {
    {WHOLE, FORUM_KEY_SPECIAL, FORUM_SPECIAL},
    {END, "opgaveudvalg", FORUM_SPECIAL},
    {WHOLE, "landsbyggefond", FORUM_STATE},
    {END, "ministerium", FORUM_STATE},
    {WHOLE, "ankestyrelse", FORUM_STATE},
    {WHOLE, "statsforvaltning", FORUM_STATE},
    {WHOLE, "folketing", FORUM_STATE},
    {END, "sekretariat", FORUM_INTERNAL},
    {END, "forvaltning", FORUM_INTERNAL},
    {WHOLE, "borgmesterforum", FORUM_INTERNAL},
    {WHOLE, "direktion", FORUM_INTERNAL},
    {WHOLE, "chefgruppe", FORUM_INTERNAL},
    {WHOLE, "administration", FORUM_INTERNAL},
    {WHOLE, "ekstern", FORUM_PARTNERSHIP},
    {WHOLE, "politisk", FORUM_PARTNERSHIP},
    {WHOLE, "politiske", FORUM_PARTNERSHIP},
    {WHOLE, "intern", FORUM_INTERNAL},
    {END, "gruppe", FORUM_INTERNAL},
    {END, "grupper", FORUM_INTERNAL},
    {END, "partnerskab", FORUM_PARTNERSHIP},
    {END, "forum", FORUM_PARTNERSHIP},
    {WHOLE, "kontaktudvalg", FORUM_PARTNERSHIP},
    {END, "samarbejdsorgan", FORUM_PARTNERSHIP},
    {WHOLE, "boligsociale", FORUM_PARTNERSHIP},
    {WHOLE, "boligsocial", FORUM_PARTNERSHIP},
    {WHOLE, "byråd", FORUM_COUNCIL},
    {WHOLE, "kommunalbestyrelse", FORUM_COUNCIL},
    {WHOLE, "borgerrepræsentation", FORUM_COUNCIL},
    {WHOLE, "magistrat", FORUM_MAGISTRATE},
    {END, "repræsentantskab", FORUM_OTHER_PARTY},
    {END, "afdelingsmøde", FORUM_OTHER_PARTY},
    {END, "bestyrelse", FORUM_OTHER_PARTY},
    {END, "bestyrelser", FORUM_OTHER_PARTY},
    {END, "boligselskab", FORUM_OTHER_PARTY},
    {END, "boligforening", FORUM_OTHER_PARTY},
    {END, "boligorganisation", FORUM_OTHER_PARTY},
    {START, "boligafdeling", FORUM_OTHER_PARTY},
    {END, "afdeling", FORUM_INTERNAL},
    {START, "ældreråd", FORUM_STATUTORY_COUNCIL},
    {START, "seniorråd", FORUM_STATUTORY_COUNCIL},
    {START, "handicapråd", FORUM_STATUTORY_COUNCIL},
    {END, "lokaludvalg", FORUM_VOLUNTARY_COUNCIL},
    {END, "folkeoplysningsudvalg", FORUM_VOLUNTARY_COUNCIL},
    {END, "råd", FORUM_VOLUNTARY_COUNCIL},
    {WHOLE, "økonomiudvalg", FORUM_FINANCE},
    {END, "udvalg", FORUM_STANDING},
};

static bool fits(const struct kind_word *row, struct slice word)
{
    switch (row->place) {
    case WHOLE:
        return slice_is(word, row->word);
    case START:
        return slice_starts(word, row->word);
    case END:
        return slice_ends(word, row->word);
    }
    return false;
}

static bool any_word_fits(const struct kind_word *row, const char *key)
{
    struct slice rest = slice_of(key);

    while (rest.length > 0) {
        if (fits(row, forum_key_word(&rest)))
            return true;
    }
    return false;
}

/* «Økonomi- og Erhvervsudvalget» is a økonomiudvalg too (KSL § 17, stk. 1). */
static bool is_finance(const char *key)
{
    struct slice rest = slice_of(key);

    return slice_is(forum_key_word(&rest), "økonomi") && forum_key_has_head(key, "udvalg");
}

/* «Afdeling Søparken» is tenants'; «Borgmesterens Afdeling» is the administration's. */
static bool is_department(const char *key)
{
    return slice_starts(slice_of(key), "afdeling ");
}

enum forum_kind forum_key_kind(const char *key)
{
    if (is_department(key))
        return FORUM_OTHER_PARTY;
    for (size_t i = 0; i < COUNT(kind_words); i++) {
        if (kind_words[i].kind == FORUM_STANDING && is_finance(key))
            return FORUM_FINANCE;
        if (any_word_fits(&kind_words[i], key))
            return kind_words[i].kind;
    }
    return FORUM_UNKNOWN;
}
