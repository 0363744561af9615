#include "exchange/body_text.h"

#include "core/utf8.h"
#include "exchange/forum_name.h"
#include "exchange/words.h"

#include <string.h>

enum { MEMBERS = 6 };

struct span {
    size_t from;
    size_t end;
};

static const char spaces[] = " \t\n";

/* The word at or after byte `at`, marks around it left out; empty at the end. */
static struct span word_from(struct slice text, size_t at)
{
    struct span word;

    while (at < text.length && strchr(" \t\n(\"*", text.data[at]) != NULL)
        at++;
    word.from = at;
    while (at < text.length && strchr(spaces, text.data[at]) == NULL)
        at++;
    word.end = at;
    while (word.end > word.from && strchr(".,:;()\"*", text.data[word.end - 1]) != NULL)
        word.end--;
    return word;
}

/* The word that ends before byte `at`, with its marks. */
static struct span word_before(struct slice text, size_t at)
{
    struct span word;

    while (at > 0 && strchr(spaces, text.data[at - 1]) != NULL)
        at--;
    word.end = at;
    while (at > 0 && strchr(spaces, text.data[at - 1]) == NULL)
        at--;
    word.from = at;
    return word;
}

static struct slice cut(struct slice text, struct span span)
{
    return slice_sub(text, span.from, span.end);
}

/* Abbreviations that every municipality knows, and bodies whose names are no common nouns. */
static bool is_proper(struct slice word)
{
    static const char *const exact[] = {"BR",           "ØU", "KB", "LBF", "Landsbyggefonden",
                                        "Ankestyrelsen"};

    for (size_t i = 0; i < sizeof exact / sizeof *exact; i++) {
        if (slice_is(word, exact[i]))
            return true;
    }
    return words_end(word, "ministeriet") || words_end(word, "forvaltningen") ||
           words_end(word, "afdelingsmødet") || words_end(word, "repræsentantskabet");
}

static bool is_department(struct slice word)
{
    return words_end(word, "afdelingen") || words_end(word, "afdelingerne");
}

static bool is_plural_board(struct slice word)
{
    return words_end(word, "bestyrelser") || words_end(word, "bestyrelserne");
}

/* «samarbejdsfora» and «projektgruppe» in general are no bodies that act; «fagudvalgene» are. */
static bool is_body(struct slice word)
{
    if (words_end(word, "fora") || words_end(word, "samråd"))
        return false;
    return is_proper(word) || forum_name_noun(word);
}

static bool is_cut(struct slice word)
{
    return word.length > 2 && (slice_ends(word, "-") || slice_ends(word, "-,"));
}

/* Whether the word before is part of the name: «Teknik-,», an «og» after such, «Havnens». */
static bool belongs_left(struct slice before, struct slice earlier, bool begins)
{
    if (slice_is(before, "og") || slice_is(before, "samt"))
        return is_cut(earlier);
    return is_cut(before) || (!begins && words_upper_first(before) && slice_ends(before, "s"));
}

/* «Teknik-, Plan- og» before «Landdistriktsudvalget», «§ 17,4» before «udvalget». */
static size_t extend_left(struct slice text, size_t from)
{
    for (;;) {
        struct span word = word_before(text, from);
        struct slice before = cut(text, word);
        struct slice earlier;

        if (before.length == 0)
            return from;
        if (slice_is(before, "§") && words_digit_first(slice_from(text, from)))
            return word.from; /* «§ 17,4-udvalget»: the noun itself begins with the number */
        earlier = cut(text, word_before(text, word.from));
        if (words_digit_first(before) && slice_is(earlier, "§"))
            return word_before(text, word.from).from;
        if (!belongs_left(before, earlier, word.from == 0))
            return from;
        from = word.from;
    }
}

/* «Fjordby» before «Boligforenings bestyrelse», «Boligselskabet» before «Havnens bestyrelse»: whose
   board it is has a name of two words. What is done to it («Godkendelse Havnens bestyrelse») is
   none of them. */
static size_t extend_to_owner(struct slice text, size_t from, struct slice noun)
{
    struct span word = word_before(text, from);
    struct slice before = cut(text, word);
    bool owned = words_end(cut(text, word_from(text, from)), "s");

    if (!owned || !words_end(noun, "bestyrelse") || before.length < 4 ||
        !words_upper_first(before) || strchr(".,:;)", before.data[before.length - 1]) != NULL ||
        words_end(before, "else") || words_end(before, "ning"))
        return from;
    return word.from;
}

/* «Den boligsociale» before «bestyrelse»: an article with adjectives makes a name of it. */
static size_t extend_to_article(struct slice text, size_t from)
{
    struct span adjective = word_before(text, from);
    struct span article = word_before(text, adjective.from);
    struct slice word = cut(text, article);

    if (adjective.from == adjective.end || !words_end(cut(text, adjective), "e"))
        return from;
    return words_equal(word, "den") || words_equal(word, "det") ? article.from : from;
}

/* «Teknisk Udvalg», «Fjordby Byråd»: two capitals within a sentence are one name. */
static size_t extend_to_capital(struct slice text, size_t from)
{
    struct span word = word_before(text, from);
    struct slice before = cut(text, word);

    struct slice noun = cut(text, word_from(text, from));
    /* «Efter Byrådet …» begins a sentence, «Teknisk Udvalg …» a name. */
    bool definite = words_end(noun, "et") || words_end(noun, "en") || words_end(noun, "ets") ||
                    words_end(noun, "ens");

    if ((word.from == 0 && definite) || before.length < 4 || !words_upper_first(before) ||
        !words_upper_first(slice_from(text, from)) ||
        strchr(".,:;)", text.data[word.end - 1]) != NULL)
        return from;
    return word.from;
}

/* Words with capitals that follow, as one name; `at` moves behind them. */
static struct slice take_name(struct slice text, size_t *at)
{
    size_t from = *at;
    size_t end = *at;

    for (;;) {
        struct span word = word_from(text, end);

        if (word.from >= word.end || !words_upper_first(cut(text, word)) ||
            (end > from && word.from > end + 1))
            break;
        if (end == from)
            from = word.from;
        end = word.end;
        if (end < text.length && strchr(" \t\n", text.data[end]) == NULL)
            break;
    }
    *at = end;
    return slice_sub(text, from, end);
}

static void add(struct body_list *list, struct arena *arena, struct slice name, struct span place)
{
    struct str out = STR_INIT;
    struct body_place *body;

    if (list->count == BODIES || name.length == 0)
        return;
    body = &list->items[list->count++];
    str_append_slice(&out, name);
    *body = (struct body_place){
        .name = arena_slice(arena, str_slice(&out)), .from = place.from, .end = place.end};
    str_clear(&out);
}

/* «hovedbestyrelser» in «A» is «hovedbestyrelse i A»; «boligafdelingerne» «A» «boligafdelingen
   A». */
static void add_member(struct body_list *list, struct arena *arena, struct slice noun,
                       struct slice name, struct span place)
{
    struct str out = STR_INIT;

    if (words_end(noun, "afdelingerne")) {
        str_append_slice(&out, slice_sub(noun, 0, noun.length - strlen("erne")));
        str_append(&out, "en ");
    } else if (is_department(noun)) {
        str_append_slice(&out, noun);
        str_append_char(&out, ' ');
    } else {
        size_t cut_off = words_end(noun, "bestyrelserne") ? strlen("rne")
                         : words_end(noun, "bestyrelser") ? strlen("r")
                                                          : 0;

        str_append_slice(&out, slice_sub(noun, 0, noun.length - cut_off));
        str_append(&out, " i ");
    }
    str_append_slice(&out, name);
    add(list, arena, str_slice(&out), place);
    str_clear(&out);
}

static bool skip_word(struct slice text, size_t *at, const char *word)
{
    struct span next = word_from(text, *at);

    if (!words_equal(cut(text, next), word))
        return false;
    *at = next.end < text.length && text.data[next.end] == '.' ? next.end + 1 : next.end;
    return true;
}

/* «A, B og C» after a noun for several bodies; where the list ends. */
static size_t add_members(struct body_list *list, struct arena *arena, struct slice text,
                          struct span noun)
{
    size_t at = noun.end;
    size_t before = list->count;

    if (!is_department(cut(text, noun)) && !skip_word(text, &at, "i"))
        return noun.end;
    skip_word(text, &at, "hhv");
    skip_word(text, &at, "henholdsvis");
    for (int i = 0; i < MEMBERS; i++) {
        size_t start = at;
        struct slice name = take_name(text, &at);
        size_t next = at;

        if (name.length == 0) {
            at = start;
            break;
        }
        add_member(list, arena, cut(text, noun), name, (struct span){noun.from, at});
        if (next < text.length && text.data[next] == ',')
            next++;
        else if (!skip_word(text, &next, "og") && !skip_word(text, &next, "samt"))
            break;
        at = next;
    }
    return list->count > before ? at : noun.end;
}

/* «Rådet for Kyst og Havn», «Styregruppen for Havnen». */
static size_t extend_right(struct slice text, size_t end)
{
    size_t at = end;
    struct slice name;

    if (!skip_word(text, &at, "for"))
        return end;
    name = take_name(text, &at);
    return name.length > 0 ? at : end;
}

static bool is_led(struct slice text, size_t from)
{
    static const char *const words[] = {"i",   "til", "for", "af",   "fra",     "hos",
                                        "ved", "på",  "og",  "samt", "overfor", "hhv."};
    struct slice before = cut(text, word_before(text, from));

    for (size_t i = 0; i < sizeof words / sizeof *words; i++) {
        if (words_equal(before, words[i]))
            return true;
    }
    return false;
}

static size_t read_body(struct body_list *list, struct arena *arena, struct slice text,
                        struct span word)
{
    size_t before = list->count;
    size_t from = extend_left(text, word.from);
    bool led;
    size_t end;

    if (from == word.from)
        from = extend_to_capital(text, extend_to_article(text, from));
    else
        from = extend_to_owner(text, from, cut(text, word));
    led = is_led(text, from) || words_end(cut(text, word_before(text, word.from)), "s");
    end = is_department(cut(text, word)) || words_end(cut(text, word), "bestyrelse") ||
                  is_plural_board(cut(text, word))
              ? add_members(list, arena, text, word)
              : extend_right(text, word.end);
    if (list->count == before && !is_department(cut(text, word)))
        add(list, arena, slice_sub(text, from, end), (struct span){from, end});
    for (size_t i = before; i < list->count; i++)
        list->items[i].led = led;
    return end;
}

/* «Efter Byrådets godkendelse den …»: the body, by what it does. */
static bool is_acting(struct slice text, struct span *word)
{
    static const char *const acts[] = {"godkendelse", "behandling", "beslutning", "vedtagelse",
                                       "møde"};
    struct slice act = cut(text, word_from(text, word->end));
    struct slice noun = slice_sub(text, word->from, word->end - 1);

    if (!words_end(cut(text, *word), "s") || !is_body(noun))
        return false;
    for (size_t i = 0; i < sizeof acts / sizeof *acts; i++) {
        if (words_equal(act, acts[i])) {
            word->end--;
            return true;
        }
    }
    return false;
}

void body_text_find(struct slice text, struct arena *arena, struct body_list *list)
{
    size_t at = 0;

    list->count = 0;
    while (list->count < BODIES) {
        struct span word = word_from(text, at);

        if (word.from >= text.length)
            return;
        at = word.end > word.from ? word.end : word.from + 1;
        if (is_acting(text, &word) || is_body(cut(text, word)) || is_department(cut(text, word)))
            at = read_body(list, arena, text, word);
    }
}
