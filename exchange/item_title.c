#include "exchange/item_title.h"

#include "exchange/case_text.h"
#include "exchange/text_furniture.h"
#include "exchange/words.h"

#include <string.h>

enum { ROUNDS = 4 };

/* What closes a title in brackets, in lower case. */
static const struct mark_word {
    const char *word;
    enum item_mark mark;
} mark_words[] = {
    {"b", MARK_DECISION},
    {"d", MARK_DISCUSSION},
    {"o", MARK_ORIENTATION},
    {"t", MARK_DISCUSSION},
    {"beslutning", MARK_DECISION},
    {"beslutningssag", MARK_DECISION},
    {"til beslutning", MARK_DECISION},
    {"drøftelse", MARK_DISCUSSION},
    {"drøftelsessag", MARK_DISCUSSION},
    {"til drøftelse", MARK_DISCUSSION},
    {"temadrøftelse", MARK_DISCUSSION},
    {"orientering", MARK_ORIENTATION},
    {"orienteringssag", MARK_ORIENTATION},
    {"til orientering", MARK_ORIENTATION},
    {"c", MARK_NONE},
    {"h", MARK_NONE},
    {"høring", MARK_NONE},
    {"", MARK_NONE},
};

static const char *const closed_leads[] = {"lukket punkt", "lukket sag", "lukket"};
static const char *const closed_ends[] = {"- lukket punkt", "- lukket sag", "- lukket"};

static struct slice trim_marks(struct slice text)
{
    text = slice_trim(text);
    while (text.length > 0 && strchr(":-", text.data[0]) != NULL)
        text = slice_trim(slice_from(text, 1));
    if (slice_starts(text, "\u2013"))
        text = slice_trim(slice_from(text, 3));
    return text;
}

/* The last bracket of the title, without the brackets. */
static bool last_bracket(struct slice title, struct slice *inner, size_t *before)
{
    size_t open = title.length;

    if (!slice_ends(title, ")"))
        return false;
    while (open > 0 && title.data[open - 1] != '(' && title.length - open < 24)
        open--;
    if (open == 0 || title.data[open - 1] != '(')
        return false;
    *inner = slice_trim(slice_sub(title, open, title.length - 1));
    *before = open - 1;
    return true;
}

enum item_mark item_title_mark(struct slice word)
{
    for (size_t i = 0; i < sizeof mark_words / sizeof *mark_words; i++) {
        if (words_equal(word, mark_words[i].word))
            return mark_words[i].mark;
    }
    return MARK_NONE;
}

/* «Beslutning: …», «Orientering om …», «Drøftelse af …»: the first word carries the mark. */
static enum item_mark mark_of_prefix(struct slice title)
{
    static const struct mark_word prefixes[] = {
        {"beslutning:", MARK_DECISION},      {"orientering om", MARK_ORIENTATION},
        {"orientering:", MARK_ORIENTATION},  {"orientering fra", MARK_ORIENTATION},
        {"orientering -", MARK_ORIENTATION}, {"drøftelse af", MARK_DISCUSSION},
        {"drøftelse:", MARK_DISCUSSION},     {"temadrøftelse", MARK_DISCUSSION},
        {"drøftelse -", MARK_DISCUSSION},
    };

    for (size_t i = 0; i < sizeof prefixes / sizeof *prefixes; i++) {
        if (words_start(title, prefixes[i].word) > 0)
            return prefixes[i].mark;
    }
    return MARK_NONE;
}

static bool take_mark(struct item_title *found)
{
    struct slice inner;
    size_t before;

    if (!last_bracket(found->text, &inner, &before))
        return false;
    if (words_equal(inner, "lukket") || words_equal(inner, "lukket punkt")) {
        found->closed = true;
        found->text = slice_trim(slice_sub(found->text, 0, before));
        return true;
    }
    for (size_t i = 0; i < sizeof mark_words / sizeof *mark_words; i++) {
        if (!words_equal(inner, mark_words[i].word))
            continue;
        if (mark_words[i].mark != MARK_NONE)
            found->mark = mark_words[i].mark;
        found->text = slice_trim(slice_sub(found->text, 0, before));
        return true;
    }
    return false;
}

static void take_closed(struct item_title *found)
{
    for (size_t i = 0; i < sizeof closed_leads / sizeof *closed_leads; i++) {
        size_t length = words_start_whole(found->text, closed_leads[i]);
        struct slice rest = slice_trim(slice_from(found->text, length));

        if (length == 0)
            continue;
        found->closed = true;
        if (rest.length > 0 && (rest.data[0] == ':' || rest.data[0] == '-'))
            found->text = trim_marks(rest);
        break;
    }
    for (size_t i = 0; i < sizeof closed_ends / sizeof *closed_ends; i++) {
        if (words_end(found->text, closed_ends[i])) {
            found->closed = true;
            found->text.length -= strlen(closed_ends[i]);
            found->text = slice_trim(found->text);
        }
    }
}

void item_title_read(struct slice title, struct item_title *found)
{
    struct slice number = {NULL, 0};

    *found =
        (struct item_title){.text = text_furniture_unbutton(trim_marks(title)), .mark = MARK_NONE};
    take_closed(found);
    for (int i = 0; i < ROUNDS; i++) {
        if (found->casefile.length == 0 && case_text_take(&found->text, &number))
            found->casefile = number;
        else if (!take_mark(found))
            break;
    }
    if (found->mark == MARK_NONE)
        found->mark = mark_of_prefix(found->text);
}
