#include "exchange/page_columns.h"

#include "exchange/attendance_text.h"
#include "exchange/date_text.h"
#include "exchange/head_title.h"
#include "exchange/heading.h"
#include "exchange/page_cut.h"
#include "exchange/person_text.h"
#include "exchange/words.h"

#include <string.h>

enum { PLACE_BYTES = 140, NAMES_MAX = 64, KEY_LETTERS = 60 };

enum column { COLUMN_NONE, COLUMN_DAY, COLUMN_HOUR, COLUMN_PLACE, COLUMN_NAMES };

static enum column column_of(struct slice piece)
{
    struct heading heading = heading_find(piece);
    struct attendance_label label;

    if (heading.role == HEADING_LABEL) {
        if (heading.label == LABEL_PLACE)
            return COLUMN_PLACE;
        if (heading.label == LABEL_DATE)
            return COLUMN_DAY;
        if (heading.label == LABEL_TIME || heading.label == LABEL_END)
            return COLUMN_HOUR;
    }
    return attendance_label_find(piece, &label) ? COLUMN_NAMES : COLUMN_NONE;
}

static size_t label_bytes(struct slice piece)
{
    ptrdiff_t colon = slice_find_byte(words_clip(piece, PLACE_BYTES), ':');

    return colon < 0 ? page_cut_bare_label(piece) : (size_t)colon + 1;
}

/* «Starttidspunkt: Kl» has lost its value too. */
static bool is_empty(struct slice piece)
{
    size_t label = label_bytes(piece);
    struct slice value = slice_trim(slice_from(piece, label));

    return label > 0 &&
           (value.length == 0 || words_equal(value, "kl") || words_equal(value, "kl."));
}

/* A day or an hour at the beginning of the values; 0 where none stands there. */
static size_t time_bytes(enum column column, struct slice values)
{
    enum { BEFORE_DAY = 12 }; /* «Onsdag den » */
    struct date_found date;
    struct clock_found clock;
    struct slice window = words_clip(values, PLACE_BYTES);

    if (column == COLUMN_DAY)
        return date_text_find(window, 0, &date) && date.at <= BEFORE_DAY ? date.at + date.length
                                                                         : 0;
    return clock_text_find(window, 0, &clock) && clock.at == 0 ? clock.length : 0;
}

/* The place is the longest beginning that ends with a room or house. */
static size_t place_bytes(struct slice values)
{
    struct slice window = words_clip(values, PLACE_BYTES);
    size_t best = 0;

    for (size_t at = 1; at <= window.length; at++) {
        bool end = at == window.length || window.data[at] == ' ' || window.data[at] == ',';
        size_t word = at;

        if (!end)
            continue;
        while (word > 0 && window.data[word - 1] != ' ')
            word--;
        if (head_title_is_place(slice_sub(window, word, at)) ||
            (best > 0 && word == best + 1 &&
             words_digits(slice_sub(window, word, at)) == at - word))
            best = at;
    }
    return best;
}

static size_t name_bytes(struct slice names)
{
    ptrdiff_t comma = slice_find_byte(names, ',');

    return comma < 0 ? names.length : (size_t)comma;
}

static bool is_known(const unsigned long *keys, size_t count, struct slice name)
{
    unsigned long key = words_hash(name, KEY_LETTERS);

    for (size_t i = 0; i < count; i++) {
        if (keys[i] == key)
            return true;
    }
    return false;
}

/* Where within one name («Grethe Holm Lise Skou») a name of the list begins again. */
static size_t inner_name(const unsigned long *keys, size_t count, struct slice name)
{
    for (size_t at = 1; at < name.length; at++) {
        if (name.data[at - 1] == ' ' && is_known(keys, count, slice_from(name, at)))
            return at;
    }
    return name.length;
}

/* «Grethe Nøhr Poulsen Mads Lindum», «Kaj Lindum Ingen»: bytes of the first name where two
   stand between two commas, the last of a list and the first of the next. */
static size_t two_names(struct slice entry)
{
    enum { LEAST_WORDS = 4 };
    struct arena scratch = ARENA_INIT;
    ptrdiff_t none = words_find_whole(entry, "ingen");
    struct wording words;
    size_t first;
    size_t bytes = entry.length;

    wording_read(&scratch, entry, &words);
    first = person_run_first(&words, (struct word_span){0, words.count}, LEAST_WORDS);
    if (none >= 0)
        bytes = none > 0 ? (size_t)none : strlen("ingen");
    else if (first > 0)
        bytes = words.items[first].at;
    arena_clear(&scratch);
    return bytes;
}

/* Bytes of the first list where no name tells: up to where two names stand side by side. */
static size_t unbroken_bytes(struct slice names)
{
    for (size_t at = 0; at < names.length;) {
        struct slice rest = slice_from(names, at);
        struct slice entry = slice_sub(rest, 0, name_bytes(rest));
        size_t first = two_names(entry);

        if (first < entry.length)
            return at + first;
        at += entry.length + 1;
    }
    return names.length;
}

/* Bytes of the first list: the second begins with a name that stands in the first. */
static size_t first_list_bytes(struct slice names)
{
    unsigned long keys[NAMES_MAX];
    size_t count = 0;
    size_t at = 0;

    while (at < names.length && count < NAMES_MAX) {
        struct slice rest = slice_from(names, at);
        size_t blanks = words_blanks(rest);
        struct slice name = slice_sub(rest, blanks, name_bytes(rest));
        size_t inner = inner_name(keys, count, name);

        if (inner < name.length || is_known(keys, count, name))
            return at + blanks + (inner < name.length ? inner : 0);
        keys[count++] = words_hash(name, KEY_LETTERS);
        at += name_bytes(rest) + 1;
    }
    return unbroken_bytes(names);
}

/* Label and value with a colon between, whether the label has one or not. */
static struct slice joined(struct arena *arena, struct slice label, struct slice value)
{
    char *text = arena_alloc(arena, label.length + value.length + 3);
    size_t at = label.length;

    memcpy(text, label.data, label.length);
    if (!slice_ends(label, ":"))
        text[at++] = ':';
    text[at++] = ' ';
    memcpy(text + at, value.data, value.length);
    return (struct slice){text, at + value.length};
}

static struct slice without_comma(struct slice value)
{
    value = slice_trim(value);
    while (slice_ends(value, ","))
        value.length--;
    return value;
}

/* Divides the values behind the last of `count` labels among all of them, in their order. */
static void divide(struct arena *arena, struct slice *pieces, size_t count)
{
    size_t label = label_bytes(pieces[count - 1]);
    struct slice values = slice_trim(slice_from(pieces[count - 1], label));

    pieces[count - 1] = slice_sub(pieces[count - 1], 0, label);
    for (size_t i = 0; i < count; i++) {
        bool last = i + 1 == count;
        size_t bytes = values.length;
        enum column column = column_of(pieces[i]);

        if (column == COLUMN_PLACE)
            bytes = place_bytes(values);
        else if (column == COLUMN_DAY || column == COLUMN_HOUR)
            bytes = time_bytes(column, values);
        else if (!last)
            bytes = first_list_bytes(values);
        pieces[i] = joined(arena, slice_trim(slice_sub(pieces[i], 0, label_bytes(pieces[i]))),
                           without_comma(slice_sub(values, 0, bytes)));
        values = slice_trim(slice_from(values, bytes));
        if (slice_starts(values, ","))
            values = slice_trim(slice_from(values, 1));
    }
}

void page_columns_mend(struct arena *arena, struct slice *pieces, size_t count)
{
    size_t run = 0; /* labels without a value right before */

    for (size_t i = 0; i < count; i++) {
        size_t shown = page_cut_shown_label(pieces[i]);

        if (shown > 0 && !slice_starts(slice_from(pieces[i], shown), ":"))
            pieces[i] = joined(arena, slice_sub(pieces[i], 0, shown),
                               slice_trim(slice_from(pieces[i], shown)));
        if (column_of(pieces[i]) == COLUMN_NONE) {
            run = 0;
        } else if (is_empty(pieces[i])) {
            run++;
        } else {
            if (run > 0)
                divide(arena, pieces + i - run, run + 1);
            run = 0;
        }
    }
}
