#include "core/name_forum_parts.h"

#include "core/name_text.h"
#include "core/utf8.h"

#include <string.h>

struct ending {
    const char *from;
    const char *to;
};

/* Words for bodies: definite form to indefinite. A genitive s is taken off before. */
static const struct ending endings[] = {
    {"udvalget", "udvalg"},
    {"repræsentantskabet", "repræsentantskab"},
    {"rådet", "råd"},
    {"raadet", "råd"},
    {"raad", "råd"},
    {"forummet", "forum"},
    {"forumet", "forum"},
    {"partnerskabet", "partnerskab"},
    {"bestyrelsen", "bestyrelse"},
    {"styrelsen", "styrelse"},
    {"gruppen", "gruppe"},
    {"sekretariatet", "sekretariat"},
    {"nævnet", "nævn"},
    {"kommissionen", "kommission"},
    {"repræsentationen", "repræsentation"},
    {"magistraten", "magistrat"},
    {"organet", "organ"},
    {"forsamlingen", "forsamling"},
    {"mødet", "møde"},
    {"rådsmøde", "råd"},
    {"udvalgsmøde", "udvalg"},
    {"bestyrelsesmøde", "bestyrelse"},
    {"fonden", "fond"},
    {"ministeriet", "ministerium"},
    {"forvaltningen", "forvaltning"},
    {"direktionen", "direktion"},
    {"administrationen", "administration"},
    {"organisationen", "organisation"},
    {"ledelsen", "ledelse"},
    {"foreningen", "forening"},
    {"selskabet", "selskab"},
    {"afdelingen", "afdeling"},
    {"centeret", "center"},
    {"centret", "center"},
    {"kredsen", "kreds"},
    {"teamet", "team"},
    {"netværket", "netværk"},
    {"panelet", "panel"},
    {"samarbejdet", "samarbejde"},
};

static const struct ending abbreviations[] = {
    {"øu", "økonomiudvalg"},
    {"kb", "kommunalbestyrelse"},
    {"br", "borgerrepræsentation"},
    {"lbf", "landsbyggefond"},
};

#define COUNT(table) (sizeof(table) / sizeof *(table))

static bool is_word_character(unsigned codepoint)
{
    return utf8_is_letter(codepoint) || (codepoint >= '0' && codepoint <= '9');
}

/* Takes the next run of letters and digits off the rest; empty at the end. */
static struct slice next_word(struct slice *rest)
{
    struct slice word;
    size_t from = 0;
    size_t to;
    unsigned codepoint;

    while (from < rest->length) {
        size_t bytes = utf8_decode(rest->data + from, rest->length - from, &codepoint);

        if (is_word_character(codepoint))
            break;
        from += bytes;
    }
    to = from;
    while (to < rest->length) {
        size_t bytes = utf8_decode(rest->data + to, rest->length - to, &codepoint);

        if (!is_word_character(codepoint))
            break;
        to += bytes;
    }
    word = slice_sub(*rest, from, to);
    *rest = slice_from(*rest, to);
    return word;
}

static size_t skip_any(struct slice text, size_t at, const char *bytes)
{
    while (at < text.length && strchr(bytes, text.data[at]) != NULL)
        at++;
    return at;
}

/* Steps over the literal where it stands at `at`; `at` itself where it does not. */
static size_t skip_literal(struct slice text, size_t at, const char *literal)
{
    return slice_starts(slice_from(text, at), literal) ? at + strlen(literal) : at;
}

/* Steps over «-udvalg», «udvalget», « udvalgets» where a word ends with it. */
static size_t skip_committee(struct slice text, size_t at)
{
    size_t word = skip_any(text, at, " -");
    size_t end = skip_literal(text, word, "udvalg");

    if (end == word)
        return at;
    end = skip_literal(text, end, "et");
    end = skip_literal(text, end, "s");
    return end;
}

/* The bytes that «§ 17, stk. 4-udvalget» takes at the beginning of a lower-case text, or 0. */
static size_t special_length(struct slice text)
{
    size_t sign = skip_literal(text, 0, "§");
    size_t at;
    size_t next;

    sign = sign > 0 ? sign : skip_literal(text, 0, "paragraf");
    if (sign == 0)
        return 0;
    at = skip_any(text, sign, " ");
    next = skip_literal(text, at, "17");
    if (next == at)
        return 0;
    at = skip_any(text, next, " ,.");
    at = skip_any(text, skip_literal(text, at, "stk"), " .");
    if (at == next || at >= text.length || text.data[at] != '4')
        return 0;
    at++;
    if (at < text.length && text.data[at] >= '0' && text.data[at] <= '9')
        return 0;
    return skip_committee(text, at);
}

/* Copies a lower-case text without its words for § 17, stk. 4; whether there were any. */
static bool take_special(struct str *out, struct slice lower)
{
    bool found = false;
    size_t at = 0;

    while (at < lower.length) {
        size_t length = special_length(slice_from(lower, at));

        if (length > 0) {
            found = true;
            str_append_char(out, ' ');
            at += length;
        } else {
            str_append_char(out, lower.data[at++]);
        }
    }
    return found;
}

bool forum_special(struct slice text)
{
    struct str lower = STR_INIT;
    struct str rest = STR_INIT;
    bool found;

    name_lower(&lower, text);
    found = take_special(&rest, str_slice(&lower));
    str_clear(&lower);
    str_clear(&rest);
    return found;
}

static const struct ending *find_ending(struct slice word)
{
    for (size_t i = 0; i < COUNT(endings); i++) {
        if (slice_ends(word, endings[i].from))
            return &endings[i];
    }
    return NULL;
}

static bool ends_with_body(struct slice word)
{
    for (size_t i = 0; i < COUNT(endings); i++) {
        if (slice_ends(word, endings[i].to))
            return true;
    }
    return false;
}

static void append_word(struct str *out, struct slice word)
{
    struct slice genitive = slice_sub(word, 0, word.length - 1);
    const struct ending *ending;

    if (slice_ends(word, "s") && (find_ending(genitive) != NULL || ends_with_body(genitive)))
        word = genitive;
    for (size_t i = 0; i < COUNT(abbreviations); i++) {
        if (slice_is(word, abbreviations[i].from))
            word = slice_of(abbreviations[i].to);
    }
    ending = find_ending(word);
    if (ending == NULL) {
        str_append_slice(out, word);
        return;
    }
    str_append_slice(out, slice_sub(word, 0, word.length - strlen(ending->from)));
    str_append(out, ending->to);
}

static bool is_article(struct slice word)
{
    static const char *const words[] = {
        "den", "det", "de", "ordinær", "ordinært", "ordinære", "ekstraordinær", "ekstraordinært"};

    for (size_t i = 0; i < COUNT(words); i++) {
        if (slice_is(word, words[i]))
            return true;
    }
    return false;
}

/* «og» and «&» say nothing that a comma does not, and the s of «2029's» nothing at all. */
static bool is_filler(struct slice word)
{
    return slice_is(word, "og") || slice_is(word, "s");
}

/* The words of a lower-case text without § 17, stk. 4. */
static void append_words(struct str *out, struct slice text)
{
    size_t start = out->length;
    bool first = true;
    struct slice word;

    while ((word = next_word(&text)).length > 0) {
        bool skip = is_filler(word) || (first && is_article(word) && text.length > 0);

        first = false;
        if (skip)
            continue;
        if (out->length > start)
            str_append_char(out, ' ');
        append_word(out, word);
    }
}

void forum_key(struct str *out, struct slice name)
{
    struct str lower = STR_INIT;
    struct str rest = STR_INIT;
    struct str words = STR_INIT;

    name_lower(&lower, name);
    if (take_special(&rest, str_slice(&lower))) {
        append_words(&words, str_slice(&rest));
        if (!forum_key_has_head(str_text(&words), "udvalg"))
            str_append(out, words.length > 0 ? FORUM_KEY_SPECIAL " " : FORUM_KEY_SPECIAL);
    } else {
        append_words(&words, str_slice(&rest));
    }
    str_append_slice(out, str_slice(&words));
    str_clear(&lower);
    str_clear(&rest);
    str_clear(&words);
}

struct slice forum_key_word(struct slice *rest)
{
    ptrdiff_t blank = slice_find_byte(*rest, ' ');
    size_t length = blank < 0 ? rest->length : (size_t)blank;
    struct slice word = slice_sub(*rest, 0, length);

    *rest = slice_from(*rest, length + 1);
    return word;
}

bool forum_key_bare(const char *key)
{
    static const char *const bare[] = {
        FORUM_KEY_SPECIAL, "udvalg",      "råd",       "forum", "partnerskab",
        "bestyrelse",      "styregruppe", "gruppe",    "nævn",  "kommission",
        "sekretariat",     "lokaludvalg", "fagudvalg", "organ", "møde"};

    for (size_t i = 0; i < COUNT(bare); i++) {
        if (strcmp(key, bare[i]) == 0)
            return true;
    }
    return false;
}

bool forum_key_has_head(const char *key, const char *head)
{
    struct slice rest = slice_of(key);

    while (rest.length > 0) {
        if (slice_ends(forum_key_word(&rest), head))
            return true;
    }
    return false;
}

static void append_initial(struct str *out, struct slice word)
{
    unsigned codepoint;

    utf8_decode(word.data, word.length, &codepoint);
    str_append_codepoint(out, codepoint);
}

void forum_key_initials(struct str *out, const char *key)
{
    struct slice rest = slice_of(key);

    while (rest.length > 0) {
        struct slice word = forum_key_word(&rest);

        if (word.length == 0 || slice_is(word, "for") || slice_is(word, "i"))
            continue;
        append_initial(out, word);
        if (slice_ends(word, "udvalg") && word.length > strlen("udvalg"))
            str_append_char(out, 'u');
    }
}
