#include "exchange/ocr_word.h"

#include "core/utf8.h"
#include "exchange/ocr_table.h"

#include <string.h>

enum {
    WORD_BYTES = 80,   /* longer words are left as they are */
    LOOSE_LETTERS = 8, /* words so long may also have an «a» for their «ø» */
    ABBREVIATION = 5   /* bytes */
};

/* What a machine makes of æ, ø and å, the letter itself first; lower case. */
static const char *const read_as_ae[] = {"æ", "ae", "ee", "ea", "z", "@",
                                         "®", "é",  "ä",  "e",  "a", NULL};
static const char *const read_as_oe[] = {"ø", "oe", "eo", "ö", "0", "©", "o", "e", "g", "a", NULL};
static const char *const read_as_aa[] = {"å", "éa", "aa", "é", "á", "à", "â",
                                         "ä", "&",  "4",  "d", "a", "i", NULL};
static const char *const read_as_i[] = {"i", "1", "l", NULL};
static const char *const read_as_l[] = {"l", "1", "i", NULL};

struct found {
    const struct ocr_entry *entry;
    size_t end;
};

/* A word that is being looked up: in lower case, and where each byte of that stands. */
struct probe {
    char lower[WORD_BYTES + UTF8_MAX];
    size_t length;
    unsigned flags; /* of the entry */
    size_t pattern_length;
};

static const char *const *readings(const char *pattern, size_t *bytes)
{
    *bytes = 1;
    if ((unsigned char)pattern[0] != 0xC3)
        return pattern[0] == 'i' ? read_as_i : pattern[0] == 'l' ? read_as_l : NULL;
    *bytes = 2;
    if (memcmp(pattern, "æ", 2) == 0)
        return read_as_ae;
    if (memcmp(pattern, "ø", 2) == 0)
        return read_as_oe;
    if (memcmp(pattern, "å", 2) == 0)
        return read_as_aa;
    *bytes = 1;
    return NULL;
}

static bool reading_allowed(const struct probe *probe, const char *pattern, const char *reading)
{
    bool is_ae = memcmp(pattern, "æ", 2) == 0;

    if (pattern[0] == 'i' || pattern[0] == 'l')
        return true;
    if (strcmp(reading, "a") == 0 && is_ae)
        return (probe->flags & OCR_NOT_A) == 0;
    if (strcmp(reading, "a") == 0 && memcmp(pattern, "ø", 2) == 0)
        return probe->pattern_length >= LOOSE_LETTERS;
    /* A «g» for «ø» makes «omsorg» of «Sorø»; within a longer stem it does no harm. */
    return strcmp(reading, "g") != 0 || strlen(pattern) >= 5;
}

/* The furthest end of `pattern` read from byte `at`, or 0. Patterns have few special letters, so
   that few ways are tried. */
static size_t match_from(const struct probe *probe, size_t at, const char *pattern)
{
    size_t best = 0;
    size_t bytes;
    const char *const *ways;

    if (*pattern == '\0')
        return at;
    ways = readings(pattern, &bytes);
    if (ways == NULL)
        return at < probe->length && probe->lower[at] == *pattern
                   ? match_from(probe, at + 1, pattern + 1)
                   : 0;
    for (; *ways != NULL; ways++) {
        size_t length = strlen(*ways);
        size_t end;

        if (at + length > probe->length || memcmp(probe->lower + at, *ways, length) != 0 ||
            !reading_allowed(probe, pattern, *ways))
            continue;
        end = match_from(probe, at + length, pattern + bytes);
        best = end > best ? end : best;
    }
    return best;
}

static bool is_consonant(char byte)
{
    return byte >= 'b' && byte <= 'z' && strchr("eiouy", byte) == NULL;
}

/* «ldre», «rlige»: a first letter that was not read at all leaves what no Danish word begins
   with. */
static size_t match_headless(const struct probe *probe, const char *intact)
{
    if ((unsigned char)intact[0] != 0xC3 || strchr("lrn", intact[2]) == NULL ||
        !is_consonant(intact[3]))
        return 0;
    return match_from(probe, 0, intact + 2);
}

static size_t letters_of(const char *text)
{
    size_t letters = 0;

    for (; *text != '\0'; text++)
        letters += ((unsigned char)*text & 0xC0) != 0x80;
    return letters;
}

/* Whether two plain letters that an entry begins with are the word's next two: most are not. */
static bool second_fits(const struct probe *probe, size_t at, const char *intact)
{
    size_t unused;

    if (intact[1] == '\0' || readings(intact, &unused) != NULL ||
        readings(intact + 1, &unused) != NULL)
        return true;
    return probe->lower[at] == intact[0] && probe->lower[at + 1] == intact[1];
}

/* Where the entry ends if it stands at byte `at` of the word, and may; else 0. */
static size_t match_entry(struct probe *probe, size_t at, const struct ocr_entry *entry)
{
    bool last = (entry->place & OCR_LAST) != 0;
    size_t end;

    if (at > 0 && (entry->place & OCR_PART) == 0 && (!last || at < 4))
        return 0;
    if (at + 1 < probe->length && !second_fits(probe, at, entry->intact) &&
        (at > 0 || (entry->place & OCR_START) == 0))
        return 0;
    probe->flags = entry->place;
    probe->pattern_length = letters_of(entry->intact);
    end = match_from(probe, at, entry->intact);
    if (end == 0 && at == 0 && (entry->place & OCR_START) != 0)
        end = match_headless(probe, entry->intact);
    if ((last || (entry->place & OCR_WORD) != 0) && end != probe->length)
        return 0;
    return end;
}

static bool is_whole_word(const struct probe *probe)
{
    for (size_t i = 0; i < ocr_whole_word_count; i++) {
        if (strlen(ocr_whole_words[i]) == probe->length &&
            memcmp(ocr_whole_words[i], probe->lower, probe->length) == 0)
            return true;
    }
    return false;
}

struct ocr_index ocr_index_make(void)
{
    struct ocr_index index;
    size_t at = 0;

    for (unsigned byte = 0; byte <= UCHAR_MAX; byte++) {
        index.begin[byte] = at;
        while (at < ocr_entry_count && (unsigned char)ocr_entries[at].intact[0] == byte)
            at++;
    }
    index.begin[UCHAR_MAX + 1] = at;
    return index;
}

/* Looks among the entries that begin with one byte for one that reaches further. */
static void look_among(const struct ocr_index *index, struct probe *probe, size_t at,
                       unsigned char byte, struct found *found)
{
    for (size_t i = index->begin[byte]; i < index->begin[byte + 1]; i++) {
        size_t end = match_entry(probe, at, &ocr_entries[i]);

        if (end > found->end)
            *found = (struct found){&ocr_entries[i], end};
    }
}

/* The longest entry that stands here: it begins with the byte as read, with æ, ø or å (0xC3), or
   with an i or l that was read as the other or as a 1. */
static const struct ocr_entry *best_entry(const struct ocr_index *index, struct probe *probe,
                                          size_t at, size_t *end)
{
    struct found found = {NULL, 0};
    unsigned char byte = (unsigned char)probe->lower[at];

    look_among(index, probe, at, byte, &found);
    if (byte != 0xC3)
        look_among(index, probe, at, 0xC3, &found);
    if (byte == '1' || byte == 'l')
        look_among(index, probe, at, 'i', &found);
    if (byte == '1' || byte == 'i')
        look_among(index, probe, at, 'l', &found);
    *end = found.end;
    return found.entry;
}

enum letter_case { CASE_SMALL, CASE_CAPITAL, CASE_CAPITALS };

static void append_stem(struct str *out, const char *intact, enum letter_case letters)
{
    while (*intact != '\0') {
        unsigned codepoint;

        intact += utf8_decode(intact, strlen(intact), &codepoint);
        str_append_codepoint(out, letters == CASE_SMALL ? codepoint : utf8_upper(codepoint));
        if (letters == CASE_CAPITAL)
            letters = CASE_SMALL;
    }
}

static bool begins_capital(struct slice text)
{
    unsigned codepoint;

    utf8_decode(text.data, text.length, &codepoint);
    return utf8_lower(codepoint) != codepoint;
}

static bool make_probe(struct probe *probe, struct slice word)
{
    size_t at = 0;

    *probe = (struct probe){.length = 0};
    if (word.length > WORD_BYTES)
        return false;
    while (at < word.length) {
        unsigned codepoint;
        size_t bytes = utf8_decode(word.data + at, word.length - at, &codepoint);

        /* Lower case takes as many bytes as upper, for every letter that is asked about. */
        if (utf8_encode(probe->lower + probe->length, utf8_lower(codepoint)) != bytes)
            return false;
        probe->length += bytes;
        at += bytes;
    }
    return probe->length > 0;
}

static bool is_capitals(struct slice word)
{
    size_t at = 0;

    while (at < word.length) {
        unsigned codepoint;

        at += utf8_decode(word.data + at, word.length - at, &codepoint);
        if (utf8_is_letter(codepoint) && utf8_upper(codepoint) != codepoint)
            return false;
    }
    return true;
}

/* How the stem that stands damaged at at..end of the word is to be written. */
static enum letter_case case_of(struct slice word, size_t at, const struct probe *probe,
                                const char *intact)
{
    bool headless = at == 0 && (unsigned char)intact[0] == 0xC3 && probe->lower[0] == intact[2];

    if (is_capitals(word))
        return CASE_CAPITALS;
    return !headless && begins_capital(slice_from(word, at)) ? CASE_CAPITAL : CASE_SMALL;
}

static bool stands_intact(const struct probe *probe, size_t at, size_t end, const char *intact)
{
    return end - at == strlen(intact) && memcmp(probe->lower + at, intact, end - at) == 0;
}

/* Abbreviations («BR», «KAB») are no damaged words. */
static bool is_abbreviation(struct slice word)
{
    return word.length <= ABBREVIATION && is_capitals(word);
}

/* «BRogBL's»: where an «og» stands glued between abbreviations, or 0. */
static size_t glued_and(struct slice word)
{
    ptrdiff_t at = slice_find(word, "og");
    struct slice before = slice_sub(word, 0, at < 0 ? 0 : (size_t)at);
    struct slice after = slice_from(word, at < 0 ? word.length : (size_t)at + 2);

    return before.length >= 2 && after.length >= 2 && is_capitals(before) && is_capitals(after)
               ? (size_t)at
               : 0;
}

enum ocr_trust ocr_word_mend(const struct ocr_index *index, struct slice word, struct str *out)
{
    enum ocr_trust trust = OCR_INTACT;
    struct probe probe;
    size_t at = 0;

    at = glued_and(word);
    if (at > 0) {
        str_append_slice(out, slice_sub(word, 0, at));
        str_append(out, " og ");
        str_append_slice(out, slice_from(word, at + 2));
        return OCR_GUESS;
    }
    if (!make_probe(&probe, word) || is_abbreviation(word) || is_whole_word(&probe)) {
        str_append_slice(out, word);
        return OCR_INTACT;
    }
    while (at < word.length) {
        size_t end;
        const struct ocr_entry *entry = best_entry(index, &probe, at, &end);

        if (entry == NULL) {
            str_append_char(out, word.data[at++]);
            continue;
        }
        if (stands_intact(&probe, at, end, entry->intact)) {
            str_append_slice(out, slice_sub(word, at, end));
        } else {
            append_stem(out, entry->intact, case_of(word, at, &probe, entry->intact));
            if (trust != OCR_GUESS)
                trust = (entry->place & OCR_DOUBT) != 0 ? OCR_GUESS : OCR_SURE;
        }
        at = end;
    }
    return trust;
}

bool ocr_matches(struct slice text, const char *intact)
{
    struct probe probe = {.pattern_length = LOOSE_LETTERS};
    struct probe wanted;
    size_t at = 0;
    bool blank = true;

    text = slice_trim(text);
    while (at < text.length && probe.length < WORD_BYTES) {
        unsigned codepoint;

        at += utf8_decode(text.data + at, text.length - at, &codepoint);
        if (codepoint == ' ' || codepoint == '\t' || codepoint == '\n' || codepoint == 0xA0) {
            if (!blank)
                probe.lower[probe.length++] = ' ';
            blank = true;
            continue;
        }
        blank = false;
        probe.length += utf8_encode(probe.lower + probe.length, utf8_lower(codepoint));
    }
    if (at < text.length || !make_probe(&wanted, slice_of(intact)))
        return false;
    return probe.length > 0 && match_from(&probe, 0, wanted.lower) == probe.length;
}
