#include "exchange/point_text.h"

#include "core/utf8.h"

enum { POINT_MOST = 99, LETTERS = 26 };

static bool is_dash(const struct word *word)
{
    return word->kind == WORD_MARK && word_is(word, "-|–|—|‑");
}

/* A number, or a single small letter where letters count («a», «b»); 0 where there is none. */
static int point_number(const struct word *word, bool letters)
{
    int number = 0;

    if (word->kind == WORD_NUMBER && word->raw.length <= 2) {
        for (size_t i = 0; i < word->raw.length; i++)
            number = number * 10 + (word->raw.data[i] - '0');
        return number;
    }
    if (letters && word->kind == WORD_TEXT && word->raw.length == 1 && word->raw.data[0] >= 'a' &&
        word->raw.data[0] < 'a' + LETTERS)
        return word->raw.data[0] - 'a' + 1;
    return 0;
}

static void add_point(struct point_label *label, int point)
{
    if (label->count < POINT_LABEL_POINTS)
        label->points[label->count++] = point;
}

static int number_at(const struct wording *words, size_t at, bool letters)
{
    return at < words->count ? point_number(&words->items[at], letters) : 0;
}

/* «1-2», «1, 3 og 5», «1.+2.»; the word after them. */
static size_t read_numbers(const struct wording *words, size_t at, bool letters,
                           struct point_label *label)
{
    int last = number_at(words, at, letters);

    add_point(label, last);
    for (at++; at + 1 < words->count; at++) {
        size_t next = at;
        bool through;
        int number;

        if (word_is_mark(&words->items[next], '.') && next + 2 < words->count &&
            number_at(words, next + 2, letters) > 0)
            next++;
        through = is_dash(&words->items[next]) || word_is(&words->items[next], "til");
        number = number_at(words, next + 1, letters);
        if (number == 0 || words->items[next].first ||
            !(through || word_is(&words->items[next], ",|og|samt|&|+|/")))
            break;
        if (through) {
            for (int point = last + 1; point < number; point++)
                add_point(label, point);
        }
        add_point(label, number);
        last = number;
        at = next + 1;
    }
    return at;
}

/* What may stand between a label and what it labels. */
static size_t skip_close(const struct wording *words, size_t at, bool *closed)
{
    size_t start = at;

    while (at < words->count && at - start < 2 && !words->items[at].first &&
           (word_is(&words->items[at], ".|)|:") || is_dash(&words->items[at]))) {
        *closed = *closed || word_is_mark(&words->items[at], ':');
        at++;
    }
    *closed = *closed || at >= words->count || words->items[at].first;
    return at;
}

static enum point_label_kind lead(const struct wording *words, size_t at, size_t *taken)
{
    static const struct {
        const char *pattern;
        enum point_label_kind kind;
    } leads[] = {
        {"ad|vedr|vedrørende|til ?. ?indstillingens punkt|pkt|indstillingspunkt|at-punkt|"
         "indstillingspunkterne|punkterne ?.",
         POINT_LABEL_AD},
        {"ad|at|re ?.", POINT_LABEL_AD},
        {"indstillingspunkt|indstillingspunkterne|at-punkt|at-punkterne|delindstilling ?.",
         POINT_LABEL_AD},
        {"indstillingens|indstillingernes ?del punkt|pkt|punkterne|at ?.", POINT_LABEL_AD},
        {"indstillingens|indstillingernes", POINT_LABEL_AD},
        {"punkt|punkterne|pkt ?. ?nr ?.", POINT_LABEL_POINT},
    };

    for (size_t i = 0; i < sizeof leads / sizeof *leads; i++) {
        size_t length = phrase_match(words, at, leads[i].pattern);

        if (length != PHRASE_NONE) {
            *taken = length;
            return leads[i].kind;
        }
    }
    *taken = 0;
    return POINT_LABEL_NUMBER;
}

/* «at 1 medlem udpeges» is no label: after «at» something must close it. */
static bool is_sentence_of_at(const struct wording *words, size_t at, size_t end)
{
    return word_is(&words->items[at], "at") && end < words->count && !words->items[end].first &&
           words->items[end].kind == WORD_TEXT && !words->items[end].capital &&
           !word_is(&words->items[end], "blev|er|bliver|godkend*|tiltr*|anbefal*|uds*|drøft*|"
                                        "tages|taget|vedtag*|indstilles|afvis*|forkast*");
}

struct point_label point_label_read(const struct wording *words, size_t at)
{
    struct point_label label = {.kind = POINT_LABEL_NONE};
    size_t taken;
    enum point_label_kind kind;
    bool letters;
    size_t end;
    int first;

    if (at >= words->count)
        return label;
    kind = lead(words, at, &taken);
    letters = kind != POINT_LABEL_POINT;
    first = number_at(words, at + taken, letters);
    if (first < 1 || first > POINT_MOST)
        return label;
    if (kind == POINT_LABEL_NUMBER) {
        /* A list's mark must show that it is one. */
        if (at + 1 >= words->count || words->items[at + 1].first ||
            !word_is(&words->items[at + 1], words->items[at].kind == WORD_NUMBER ? ".|)|:" : ")") ||
            (at + 2 < words->count && words->items[at + 2].glued &&
             words->items[at + 2].kind == WORD_NUMBER))
            return label;
        add_point(&label, first);
        end = at + 1;
    } else {
        end = read_numbers(words, at + taken, letters, &label);
        if (is_sentence_of_at(words, at, end)) {
            label.count = 0;
            return label;
        }
    }
    end = skip_close(words, end, &label.closed);
    /* «Indstillingens 1. at blev godkendt» */
    if (kind == POINT_LABEL_AD && word_is(&words->items[at], "indstillingens|indstillingernes") &&
        phrase_match(words, end, "at|at-punkt|led blev|er|bliver") != PHRASE_NONE)
        end++;
    label.words = end - at;
    label.kind = kind;
    return label;
}
