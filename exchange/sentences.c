#include "exchange/sentences.h"

#include "exchange/words.h"

#include <string.h>

enum { ABBREVIATION_BYTES = 12, DAY_DIGITS = 2 };

/* Whether the full stop at byte `at` belongs to an abbreviation or the number of a day. */
static bool is_abbreviated(struct slice text, size_t at)
{
    static const char *const words[] = {
        "bl.a", "f.eks", "fx",    "p.t",  "pt",   "m.v", "mv",  "m.m",   "mm",  "ca",     "jf",
        "pkt",  "stk",   "nr",    "d",    "kr",   "mio", "mia", "hhv",   "evt", "ad",     "ad.hoc",
        "dvs",  "inkl",  "ekskl", "vedr", "afd",  "kl",  "p.a", "ift",   "pr",  "tlf",    "mht",
        "aug",  "dec",   "jan",   "feb",  "sept", "okt", "nov", "bilag", "red", "o.lign", "osv",
    };
    size_t from = at;
    struct slice word;

    while (from > 0 && at - from < ABBREVIATION_BYTES &&
           strchr(" (\n", text.data[from - 1]) == NULL)
        from--;
    word = slice_sub(text, from, at);
    if (word.length > 0 && word.length <= DAY_DIGITS && words_digits(word) == word.length)
        return true;
    for (size_t i = 0; i < sizeof words / sizeof *words; i++) {
        if (words_equal(word, words[i]))
            return true;
    }
    return false;
}

static bool is_end_mark(char byte)
{
    return byte == '.' || byte == '?' || byte == '!';
}

/* Whether the end mark at byte `at` ends the sentence. */
static bool ends_sentence(struct slice text, size_t at)
{
    char byte = text.data[at];
    struct slice after = slice_from(text, at + 1);

    if (after.length == 0)
        return true;
    if (after.data[0] != ' ' && after.data[0] != '\n')
        return false;
    after = slice_trim(after);
    return words_upper_first(after) && (byte != '.' || !is_abbreviated(text, at));
}

struct slice sentence_take(struct slice *text)
{
    struct slice all = slice_trim(*text);
    size_t at = 0;

    while (at < all.length && !(is_end_mark(all.data[at]) && ends_sentence(all, at)))
        at++;
    *text = slice_from(all, at + 1);
    return slice_sub(all, 0, at + 1);
}
