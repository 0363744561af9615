#include "core/name_forum.h"

#include "core/name_forum_parts.h"
#include "core/name_text.h"

#include <string.h>

enum {
    ALIKE = 100,
    WORDS_MAX = 24,
    STEM_BYTES = 4, /* «bolig» in «boliger» and «boligforhold» */
    LONG_WORD = 8,  /* characters; shorter words differ by a letter and mean another thing */
    SLIPS = 2,      /* letters misread or mistyped in a long word */
    STEM_SCORE = 70
};

struct words {
    struct slice items[WORDS_MAX];
    size_t count;
};

static struct words split(const char *key)
{
    struct words words = {.count = 0};
    struct slice rest = slice_of(key);

    while (rest.length > 0 && words.count < WORDS_MAX)
        words.items[words.count++] = forum_key_word(&rest);
    return words;
}

static bool has_digit(struct slice word)
{
    for (size_t i = 0; i < word.length; i++) {
        if (word.data[i] >= '0' && word.data[i] <= '9')
            return true;
    }
    return false;
}

static size_t common_start(struct slice a, struct slice b)
{
    size_t length = 0;

    while (length < a.length && length < b.length && a.data[length] == b.data[length])
        length++;
    return length;
}

/* Two words that are not equal: a slip of the pen, or the same stem, the latter only where
   other words agree. */
static int word_likeness(struct slice a, struct slice b, bool among_others)
{
    size_t shorter = a.length < b.length ? a.length : b.length;
    size_t characters = name_length(a) < name_length(b) ? name_length(b) : name_length(a);
    size_t start = common_start(a, b);
    unsigned slips;

    if (has_digit(a) || has_digit(b))
        return 0;
    if (characters >= LONG_WORD) {
        slips = name_distance(a, b, SLIPS);
        if (slips <= SLIPS)
            return ALIKE - (int)(slips * ALIKE / characters);
    }
    if (among_others && start >= STEM_BYTES && start * 10 >= shorter * 7)
        return STEM_SCORE;
    return 0;
}

static size_t equal_words(const struct words *a, const struct words *b)
{
    size_t count = 0;

    for (size_t i = 0; i < a->count; i++) {
        if (slice_equal(a->items[i], b->items[i]) && !slice_is(a->items[i], "for"))
            count++;
    }
    return count;
}

static bool kinds_agree(const char *a, const char *b)
{
    enum forum_kind kind_a = forum_key_kind(a);
    enum forum_kind kind_b = forum_key_kind(b);

    /* a misread letter hides that a committee is the økonomiudvalg */
    if (kind_a == FORUM_FINANCE)
        kind_a = FORUM_STANDING;
    if (kind_b == FORUM_FINANCE)
        kind_b = FORUM_STANDING;
    return kind_a == kind_b || kind_a == FORUM_UNKNOWN || kind_b == FORUM_UNKNOWN;
}

int forum_name_likeness(const char *key_a, const char *key_b)
{
    struct words a = split(key_a);
    struct words b = split(key_b);
    bool among_others;
    int sum = 0;

    if (strcmp(key_a, key_b) == 0)
        return ALIKE;
    if (a.count == 0 || a.count != b.count)
        return 0;
    among_others = equal_words(&a, &b) >= 2;
    for (size_t i = 0; i < a.count; i++) {
        int alike = slice_equal(a.items[i], b.items[i])
                        ? ALIKE
                        : word_likeness(a.items[i], b.items[i], among_others);

        if (alike == 0)
            return 0;
        sum += alike;
    }
    return kinds_agree(key_a, key_b) ? sum / (int)a.count : 0;
}
