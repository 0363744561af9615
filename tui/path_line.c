#include "tui/path_line.h"

#include "core/utf8.h"
#include "tui/width.h"
#include "tui/words.h"

#include <string.h>

enum length { LENGTH_FULL, LENGTH_MEDIUM, LENGTH_SHORT, LENGTH_COUNT };

enum { MEDIUM_COLUMNS = 14 };

/* Words that name a body rather than tell it from others. */
static const char *const endings[] = {"udvalget", "udvalg"};

static bool is_minor(struct slice word)
{
    return slice_is(word, "og") || slice_is(word, "for") || slice_is(word, "i") ||
           slice_is(word, "af") || slice_is(word, "den") || slice_is(word, "det") ||
           slice_is(word, "til") || slice_is(word, "the") || slice_is(word, "of") ||
           slice_is(word, "and");
}

static struct slice next_word(struct slice *rest)
{
    struct slice word;
    size_t length = 0;

    *rest = slice_trim(*rest);
    while (length < rest->length && strchr(" ,-–/", rest->data[length]) == NULL)
        length++;
    word = slice_sub(*rest, 0, length);
    while (length < rest->length && strchr(" ,-/", rest->data[length]) != NULL)
        length++;
    *rest = slice_from(*rest, length == 0 ? rest->length : length);
    return word;
}

static bool is_committee(struct slice name)
{
    for (size_t i = 0; i < sizeof endings / sizeof *endings; i++) {
        if (slice_ends(name, endings[i]))
            return true;
    }
    return false;
}

static void append_initial(struct slice word, struct str *out)
{
    unsigned codepoint;

    (void)utf8_decode(word.data, word.length, &codepoint);
    str_append_codepoint(out, utf8_upper(codepoint));
}

static size_t count_words(struct slice name)
{
    size_t count = 0;

    while (name.length > 0)
        count += !is_minor(next_word(&name));
    return count;
}

/* Bodies that everybody calls by letters or by less than their name; NULL for others. */
static const char *known_name(struct slice name)
{
    if (slice_find(name, "17, stk. 4") >= 0 || slice_find(name, "17,4") >= 0)
        return "§17,4";
    return slice_starts(name, "Landsbyggefond") ? "LBF" : NULL;
}

/* «afdelingen Havnevænget» is called Havnevænget. */
static struct slice skip_department(struct slice name)
{
    static const char *const words[] = {"boligafdelingen ", "afdelingen ", "Boligafdelingen ",
                                        "Afdelingen "};

    for (size_t i = 0; i < sizeof words / sizeof *words; i++) {
        if (slice_starts(name, words[i]))
            return slice_from(name, strlen(words[i]));
    }
    return name;
}

/* «Social- og Sundhedsudvalget» is SSU; three letters and more say enough («TPL»). */
static void append_initials(struct slice name, struct str *out)
{
    bool committee = is_committee(name);
    size_t count = 0;

    while (name.length > 0) {
        struct slice word = next_word(&name);

        if (word.length > 0 && !is_minor(word)) {
            append_initial(word, out);
            count++;
        }
    }
    if (committee && count == 2)
        str_append_char(out, 'U');
}

void path_short_name(const char *name, struct str *out)
{
    struct slice whole = slice_of(name);
    struct slice rest = skip_department(whole);

    if (known_name(whole) != NULL) {
        str_append(out, known_name(whole));
        return;
    }
    if (rest.length < whole.length) {
        rest = slice_sub(rest, 0, strcspn(rest.data, ","));
        str_append_slice(out, rest);
        return;
    }
    if (count_words(rest) == 1) {
        if (is_committee(rest) && rest.length > strlen("udvalget")) {
            append_initial(rest, out);
            str_append(out, "U");
            return;
        }
        if (slice_ends(rest, "et") || slice_ends(rest, "en"))
            rest.length -= 2;
        str_append_slice(out, rest);
        return;
    }
    append_initials(rest, out);
}

static void append_name(const char *name, enum length length, enum charset charset, struct str *out)
{
    struct text_fit fit = text_fit(charset, slice_of(name), MEDIUM_COLUMNS);

    if (length == LENGTH_SHORT) {
        path_short_name(name, out);
    } else if (length == LENGTH_MEDIUM && fit.cut) {
        str_append_n(out, name, fit.bytes);
        str_append(out, "…");
    } else {
        str_append(out, name);
    }
}

static void append_date(const struct vague_date *date, struct str *out)
{
    char text[DATE_SHORT];

    if (date->count == 1 && date->year_known &&
        date_equal(date->spans[0].first, date->spans[0].last)) {
        date_short(date->spans[0].first, text);
        str_printf(out, " %s", text);
    } else if (date->text != NULL && date->text[0] != '\0') {
        str_printf(out, " %s", date->text);
    }
}

static void append_step(const struct step_row *step, enum length length, enum charset charset,
                        struct str *out)
{
    append_name(step->body == NULL ? "?" : step->body, length, charset, out);
    str_printf(out, " %s", step_state_mark(step->state));
    append_date(&step->date, out);
}

static void append_from(const struct step_rows *steps, size_t from, enum length length,
                        enum charset charset, struct str *out)
{
    if (from > 0)
        str_append(out, "… → ");
    for (size_t i = from; i < steps->count; i++) {
        if (i > from)
            str_append(out, steps->items[i].number == steps->items[i - 1].number ? " + " : " → ");
        append_step(&steps->items[i], length, charset, out);
    }
}

static size_t current_step(const struct step_rows *steps)
{
    for (size_t i = 0; i < steps->count; i++) {
        if (steps->items[i].state == STEP_READY || steps->items[i].state == STEP_WAITING)
            return i;
    }
    return steps->count == 0 ? 0 : steps->count - 1;
}

void path_line(const struct step_rows *steps, enum charset charset, int columns, struct str *out)
{
    size_t start = out->length;
    size_t current = current_step(steps);

    for (int length = LENGTH_FULL; length < LENGTH_COUNT; length++) {
        str_cut(out, start);
        append_from(steps, 0, (enum length)length, charset, out);
        if (text_columns(charset, slice_from(str_slice(out), start)) <= columns)
            return;
    }
    for (size_t from = 1; from <= current; from++) {
        str_cut(out, start);
        append_from(steps, from, LENGTH_SHORT, charset, out);
        if (text_columns(charset, slice_from(str_slice(out), start)) <= columns)
            return;
    }
}
