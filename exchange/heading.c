#include "exchange/heading.h"

#include "exchange/words.h"

#include <string.h>

enum {
    HEADING_BYTES = 160, /* of the line that are looked at */
    GUESS_BYTES = 60,    /* a heading that no table has is short */
    GUESS_WORDS = 6,
};

/* Stems that tell what a short line heads which the table does not have. */
static const struct stem {
    const char *stem;
    enum section_kind section;
} stems[] = {
    {"økonomi", SECTION_ECONOMY},         {"retsgrundlag", SECTION_LEGAL_BASIS},
    {"lovgrundlag", SECTION_LEGAL_BASIS}, {"borgerinddragelse", SECTION_HEARING},
    {"supplerende", SECTION_SUPPLEMENT},  {"sagsfremstilling", SECTION_FACTS},
};

static bool ends_line(struct slice rest)
{
    rest = slice_trim(rest);
    return rest.length == 0 || slice_is(rest, ":") || slice_is(rest, "|") || slice_is(rest, ": |");
}

/* Blanks, one colon or bar, blanks; 0 where neither colon, bar, tab nor two blanks stand. */
static size_t separator(struct slice rest)
{
    size_t blanks = words_blanks(rest);
    bool apart = blanks > 1 || (blanks == 1 && rest.data[0] == '\t');

    if (blanks < rest.length && (rest.data[blanks] == ':' || rest.data[blanks] == '|'))
        return blanks + 1 + words_blanks(slice_from(rest, blanks + 1));
    return apart ? blanks : 0;
}

/* «BeslutningGodkendt.», «Fraværende- X»: a capital letter right after a small one. */
static bool is_glued(struct slice line, size_t words)
{
    return words_upper_first(slice_from(line, words)) &&
           !words_upper_first(slice_from(line, words - 1)) && words_upper_first(line);
}

/* How well the entry fits: bytes before the rest of the line, or 0. */
static size_t fit(const struct heading_entry *entry, struct slice line, size_t *rest)
{
    size_t words = words_start(line, entry->words);
    struct slice after = slice_from(line, words);
    size_t apart;

    if (words == 0)
        return 0;
    if (ends_line(after)) {
        *rest = line.length;
        return words;
    }
    apart = separator(after);
    if ((entry->forms & FORM_COLON) != 0 && apart > 0) {
        *rest = words + apart;
        return words;
    }
    if ((entry->forms & FORM_BLANK) != 0 && words_blanks(after) == 1) {
        *rest = words + 1;
        return words;
    }
    if ((entry->forms & FORM_CAPITAL) != 0 && words_blanks(after) == 1 && words_upper_first(line) &&
        (words_upper_first(slice_from(after, 1)) || words_digit_first(slice_from(after, 1)))) {
        *rest = words + 1;
        return words;
    }
    if ((entry->forms & FORM_GLUED) != 0 && is_glued(line, words)) {
        *rest = words;
        return words;
    }
    return 0;
}

static struct heading of_entry(const struct heading_entry *entry, struct slice line, size_t words,
                               size_t rest)
{
    struct heading heading = {.role = entry->role, .words = words, .rest = rest};

    if (entry->role == HEADING_SECTION || entry->role == HEADING_BOTH)
        heading.section = (enum section_kind)entry->value;
    else if (entry->role == HEADING_LABEL)
        heading.label = (enum heading_label)entry->value;
    heading.closed = (entry->role == HEADING_GROUP && entry->value == 1) ||
                     (entry->role == HEADING_LABEL && words_start(line, "lukket") > 0);
    return heading;
}

static struct heading guess(struct slice line)
{
    struct heading heading = {.role = HEADING_NONE, .words = line.length, .rest = line.length};

    if (line.length > GUESS_BYTES || !words_upper_first(line) ||
        words_count(line, GUESS_WORDS + 1) > GUESS_WORDS ||
        memchr(".,;?!", line.data[line.length - 1], 5) != NULL)
        return heading;
    for (size_t i = 0; i < sizeof stems / sizeof *stems; i++) {
        if (words_start(line, stems[i].stem) > 0 && slice_find_byte(line, ':') < 0 &&
            words_find(line, "udvalg") < 0) {
            heading.role = HEADING_SECTION;
            heading.section = stems[i].section;
        }
    }
    return heading;
}

struct heading heading_find(struct slice line)
{
    struct slice clipped = words_clip(line, HEADING_BYTES);
    const struct heading_entry *best = NULL;
    size_t best_words = 0;
    size_t best_rest = 0;
    struct phrase_rows rows;

    if (line.length == 0)
        return (struct heading){.role = HEADING_NONE};
    rows = phrase_rows_of(&heading_index, line);
    for (size_t i = 0; i < rows.count; i++) {
        const struct heading_entry *entry = &heading_entries[rows.items[i]];
        size_t rest = 0;
        size_t words = fit(entry, clipped, &rest);

        if (words > best_words) {
            best = entry;
            best_words = words;
            best_rest = rest;
        }
    }
    if (best == NULL)
        return guess(line);
    return of_entry(best, line, best_words, best_rest);
}
