#include "exchange/charter_prose.h"

#include "exchange/charter.h"
#include "exchange/charter_groups.h"
#include "exchange/charter_mention.h"
#include "exchange/charter_relation.h"
#include "exchange/forum_name.h"
#include "exchange/sentences.h"
#include "exchange/words.h"

#include <string.h>

enum { LIST_NAMES = 8 };

/* Pieces of a list: «A, B og C». */
struct pieces {
    struct slice items[LIST_NAMES];
    size_t count;
};

/* Takes «A» off «A, B og C»; a piece that names no forum of its own stays with the one before:
   «følgegruppen for børn og unge». */
static struct pieces split_names(struct slice text)
{
    struct pieces pieces = {.count = 0};

    while (text.length > 0 && pieces.count < LIST_NAMES) {
        static const char *const marks[] = {", ", " og ", " samt ", " eller "};
        size_t end = prose_first_of(text, marks, sizeof marks / sizeof *marks);
        struct slice piece = slice_trim(slice_sub(text, 0, end));
        struct slice rest = slice_from(text, end);
        struct slice *last = pieces.count > 0 ? &pieces.items[pieces.count - 1] : NULL;

        if (last != NULL && !forum_name_in(piece))
            last->length = (size_t)(piece.data + piece.length - last->data);
        else if (piece.length > 0 && !slice_ends(piece, "-"))
            pieces.items[pieces.count++] = piece;
        else if (slice_ends(piece, "-"))
            rest = (struct slice){NULL, 0};
        if (rest.length == 0)
            break;
        rest = slice_trim(slice_from(rest, 1));
        text = prose_drop_start(prose_drop_start(prose_drop_start(rest, "og"), "samt"), "eller");
    }
    return pieces;
}

static void add_word(struct prose *self, struct word_list *list, const char *word)
{
    for (size_t i = 0; i < list->count; i++) {
        if (strcmp(list->items[i], word) == 0)
            return;
    }
    *LIST_PUSH(self->arena, list) = word;
}

/* Adds to every version of the forum. */
static void add_replaced(struct prose *self, const char *name, const char *replaced)
{
    for (size_t i = self->from; i < self->reading->forums.count; i++) {
        struct reading_forum *forum = &self->reading->forums.items[i];

        if (!forum->existing && forum_name_same(slice_of(forum->name), slice_of(name)))
            add_word(self, &forum->replaces, replaced);
    }
}

const char *prose_stands_for(const struct prose *self, struct slice brief)
{
    if (self->subject != NULL && forum_name_abbreviates(brief, slice_of(self->subject)))
        return self->subject;
    for (size_t i = self->reading->forums.count; i > self->from; i--) {
        const struct reading_forum *forum = &self->reading->forums.items[i - 1];

        if (!forum->existing && forum_name_abbreviates(brief, slice_of(forum->name)))
            return forum->name;
    }
    return NULL;
}

static void replace_all(struct prose *self, const char *name, struct slice list)
{
    struct pieces pieces = split_names(list);

    for (size_t i = 0; i < pieces.count; i++) {
        struct slice piece = forum_name_tidy(pieces.items[i]);
        const struct reading_forum *replaced;

        /* «de eksisterende samarbejdsfora, A og B»: the first only says what A and B are. */
        if (!forum_name_in(piece) || words_start_whole(piece, "de") > 0)
            continue;
        replaced = prose_mention(self, piece, true);
        if (replaced != NULL)
            add_replaced(self, name, replaced->name);
    }
}

/* «A og B og omfatter alle …»: where the list of names ends and the sentence goes on. */
static struct slice names_alone(struct slice list)
{
    static const char *const ends[] = {" og omfatter ", " og samler ", " og er ", " og har ",
                                       " og skal ",     " og får ",    ", der ",  ", som "};

    return slice_sub(list, 0, prose_first_of(list, ends, sizeof ends / sizeof *ends));
}

/* The first word of a sentence. */
static struct slice first_word(struct slice sentence)
{
    ptrdiff_t blank = slice_find_byte(sentence, ' ');

    return slice_sub(sentence, 0, blank < 0 ? sentence.length : (size_t)blank);
}

/* «Det erstatter …» takes up what the sentence before began with. */
static const char *subject_of(const struct prose *self, struct slice phrase)
{
    if (words_equal(phrase, "det") || words_equal(phrase, "den"))
        phrase = first_word(self->sentence_before);
    return phrase.length == 0 ? NULL : prose_stands_for(self, phrase);
}

/* «Dialogforum erstatter Rådet for …», «Partnerskabet oprettes og træder i stedet for A og B». */
static bool read_replaces(struct prose *self, struct slice sentence)
{
    static const char *const marks[] = {" erstatter ", " oprettes og træder i stedet for ",
                                        " nedsættes og træder i stedet for ",
                                        " træder i stedet for "};

    for (size_t i = 0; i < sizeof marks / sizeof *marks; i++) {
        ptrdiff_t at = words_find(sentence, marks[i]);
        struct slice phrase = slice_sub(sentence, 0, at < 0 ? 0 : (size_t)at);
        const char *subject;

        if (at <= 0)
            continue;
        phrase = forum_name_tidy(prose_drop_start(forum_name_tidy(phrase), "at"));
        subject = subject_of(self, phrase);
        if (subject == NULL)
            return false;
        replace_all(self, subject,
                    names_alone(slice_from(sentence, (size_t)at + strlen(marks[i]))));
        return true;
    }
    return false;
}

/* «A og B nedlægges til fordel for et C, der …». */
static bool read_abolished(struct prose *self, struct slice sentence)
{
    static const char mark[] = " til fordel for ";
    ptrdiff_t end = words_find(sentence, "nedlægges");
    ptrdiff_t favour = words_find(sentence, mark);
    struct reading_forum *forum;
    struct slice list;
    ptrdiff_t clause;

    if (end <= 0 || favour < end)
        return false;
    forum = prose_mention(
        self, prose_name_until(slice_from(sentence, (size_t)favour + strlen(mark))), false);
    if (forum == NULL)
        return false;
    list = slice_sub(sentence, 0, (size_t)end);
    if ((clause = words_find(list, ", at ")) >= 0)
        list = slice_from(list, (size_t)clause + strlen(", at "));
    replace_all(self, forum->name, list);
    return true;
}

/* «tre fora, der forankres i Havneudvalget», «X forankres i Y». */
static bool read_anchored(struct prose *self, struct slice sentence)
{
    static const char *const marks[] = {"forankres i ", "forankret i "};
    struct slice parent = {NULL, 0};
    struct slice subject = sentence;
    bool all;

    for (size_t i = 0; i < sizeof marks / sizeof *marks; i++) {
        ptrdiff_t at = words_find(sentence, marks[i]);

        if (at >= 0) {
            parent = prose_name_until(slice_from(sentence, (size_t)at + strlen(marks[i])));
            subject = slice_sub(sentence, 0, (size_t)at);
        }
    }
    if (!prose_is_name(parent) || !words_upper_first(parent) || !forum_name_in(parent))
        return false;
    all = words_find(subject, "fora") >= 0 || words_find(subject, "grupper") >= 0;
    for (size_t i = self->from; i < self->reading->forums.count; i++) {
        struct reading_forum *forum = &self->reading->forums.items[i];

        if (!forum->existing && forum->parent == NULL &&
            (all ||
             forum_name_abbreviates(prose_drop_start(forum_name_tidy(subject), "at"),
                                    slice_of(forum->name)) ||
             words_find(subject, forum->name) >= 0))
            forum->parent = arena_slice(self->arena, parent);
    }
    return true;
}

/* «… har der været afholdt ét møde i X i de seneste to år»: how often it did meet. */
static bool read_held(struct prose *self, struct slice sentence)
{
    ptrdiff_t at = words_find(sentence, "møde i ");
    ptrdiff_t end = words_find(sentence, " i de seneste ");
    struct reading_forum *forum;
    struct slice name;

    if (at < 0 || end < at)
        return false;
    name = slice_sub(sentence, (size_t)at + sizeof "møde i " - 1, (size_t)end);
    if (!forum_name_in(name) || (forum = prose_mention(self, name, true)) == NULL)
        return false;
    if (forum->cadence == NULL)
        forum->cadence = charter_cadence(sentence, self->arena);
    return true;
}

/* The forum named at the end of a phrase: after «af», «i» or «ved», or all of it. */
static struct slice name_at_end(struct slice phrase)
{
    static const char *const marks[] = {" af ", " i ", " ved ", " med "};
    struct slice name = phrase;

    for (size_t i = 0; i < sizeof marks / sizeof *marks; i++) {
        ptrdiff_t at;

        while ((at = words_find(name, marks[i])) >= 0 &&
               forum_name_in(slice_from(name, (size_t)at)))
            name = slice_from(name, (size_t)at + strlen(marks[i]));
    }
    return forum_name_tidy(name);
}

/* «… ledes af en bestyrelse med 3 medlemmer fra A og 3 medlemmer fra B». */
static bool read_composition(struct prose *self, struct slice sentence)
{
    static const char *const marks[] = {", der har ", ", som har ", " består af "};
    ptrdiff_t at = -1;
    size_t mark = 0;
    struct reading_forum *forum;
    struct slice list;
    struct slice name;

    for (size_t i = 0; at < 0 && i < sizeof marks / sizeof *marks; i++) {
        at = words_find(sentence, marks[i]);
        mark = strlen(marks[i]);
    }
    list = slice_from(sentence, at < 0 ? sentence.length : (size_t)at + mark);
    if (at <= 0 || !words_digit_first(list) || words_find(list, "medlem") < 0 ||
        words_find(list, " fra ") < 0)
        return false;
    name = name_at_end(slice_sub(sentence, 0, (size_t)at));
    if (!forum_name_in(name) || (forum = prose_mention(self, name, true)) == NULL ||
        forum->seats.count > 0)
        return false;
    while (list.length > 0) {
        ptrdiff_t both = slice_find(list, " og ");
        bool split = both >= 0 && words_digit_first(slice_from(list, (size_t)both + 4));
        size_t end = split ? (size_t)both : list.length;

        prose_add_seat(self, forum, slice_sub(list, 0, end), NULL);
        list = slice_from(list, end + 4);
    }
    if (forum->purpose.count == 0)
        *LIST_PUSH(self->arena, &forum->purpose) =
            arena_slice(self->arena, slice_sub(sentence, 0, (size_t)at));
    return true;
}

/* «X bør varetage … sekretariatsbistand»: who serves the new forums. */
static bool read_secretariat(struct prose *self, struct slice sentence)
{
    static const char *const marks[] = {" bør varetage ", " skal varetage ", " varetager ",
                                        " vil varetage "};
    struct slice who = {NULL, 0};

    if (words_find(sentence, "sekretariat") < 0 || words_find(sentence, "fora") < 0)
        return false;
    for (size_t i = 0; who.data == NULL && i < sizeof marks / sizeof *marks; i++) {
        ptrdiff_t at = words_find(sentence, marks[i]);
        size_t from = at < 0 ? 0 : (size_t)at;

        while (from > 0 && sentence.data[from - 1] != ' ')
            from--;
        if (at > 0)
            who = slice_sub(sentence, from, (size_t)at);
    }
    if (who.data == NULL || !words_upper_first(who))
        return false;
    for (size_t i = self->from; i < self->reading->forums.count; i++) {
        struct reading_forum *forum = &self->reading->forums.items[i];

        if (!forum->existing && forum->secretariat == NULL)
            forum->secretariat = arena_slice(self->arena, who);
    }
    return true;
}

/* «henholdsvis et A», «et antal B»: the bare name. */
static struct slice bare_name(struct slice piece)
{
    static const char *const starts[] = {"samt",  "og",    "eller", "henholdsvis", "et", "en",
                                         "antal", "række", "den",   "det",         "de", "enten"};

    piece = forum_name_tidy(piece);
    for (size_t i = 0; i < sizeof starts / sizeof *starts; i++)
        piece = prose_drop_start(piece, starts[i]);
    return forum_name_tidy(piece);
}

/* The last phrase of what stands before «på niveau N»: «… kobles sammen med henholdsvis et A og
   et B». */
static struct slice last_phrase(struct slice text)
{
    static const char *const marks[] = {" med ", " i ", " som ", " af ", ", "};

    for (size_t i = 0; i < sizeof marks / sizeof *marks; i++) {
        ptrdiff_t at;

        while ((at = words_find(text, marks[i])) >= 0)
            text = slice_from(text, (size_t)at + strlen(marks[i]));
    }
    return text;
}

static void set_level(struct prose *self, struct slice names, int level, struct slice parent)
{
    while (names.length > 0) {
        static const char *const marks[] = {" og ", ", ", " samt "};
        size_t end = prose_first_of(names, marks, sizeof marks / sizeof *marks);
        struct slice name = bare_name(slice_sub(names, 0, end));
        struct reading_forum *forum = name.length > 0 ? prose_mention(self, name, false) : NULL;

        if (forum != NULL && forum->level == NUMBER_NONE)
            forum->level = level;
        if (forum != NULL && forum->parent == NULL && parent.length > 0)
            forum->parent = arena_slice(self->arena, parent);
        if (end >= names.length)
            return;
        names = slice_from(names, end + 1);
        names = slice_trim(prose_drop_start(prose_drop_start(names, "og"), "samt"));
    }
}

/* «A og B på niveau 1, en C på niveau 2 og flere D på niveau 3 under C». */
static bool read_levels(struct prose *self, struct slice sentence)
{
    static const char mark[] = " på niveau ";
    struct slice rest = sentence;
    ptrdiff_t at = words_find(rest, mark);

    if (at < 0 || words_find(slice_from(rest, (size_t)at + strlen(mark)), mark) < 0)
        return false;
    while ((at = words_find(rest, mark)) >= 0) {
        struct slice names = last_phrase(slice_sub(rest, 0, (size_t)at));
        struct slice after = slice_from(rest, (size_t)at + strlen(mark));
        struct slice parent = {NULL, 0};
        size_t digits = words_digits(after);

        if (digits == 1 && words_start(slice_from(after, 1), " under ") > 0)
            parent = prose_name_until(slice_from(after, sizeof "3 under " - 1));
        if (digits == 1)
            set_level(self, names, after.data[0] - '0', parent);
        rest = slice_from(after, digits);
    }
    return true;
}

/* «Niveau 1: Politisk følgegruppe», a line of its own. */
static bool read_level_line(struct prose *self, struct slice text)
{
    struct slice rest = slice_from(text, words_start(text, "niveau "));
    struct slice names;

    if (rest.length == text.length || words_digits(rest) != 1 ||
        slice_find_byte(slice_sub(rest, 1, 3), ':') < 0)
        return false;
    names = slice_trim(slice_from(rest, (size_t)slice_find_byte(rest, ':') + 1));
    if (!forum_name_in(forum_name_head(names)))
        return false;
    set_level(self, names, rest.data[0] - '0', (struct slice){NULL, 0});
    return true;
}

/* What sentences tell of forums, in the order in which they are tried: the first that fits ends
   it. None fits without one of its signs. */
static const struct form {
    const char *signs[4];
    bool (*read)(struct prose *self, struct slice sentence);
    bool levels; /* it may tell of levels too */
} forms[] = {
    {{" deltager på "}, prose_read_joins, true},
    {{"nedlægges"}, read_abolished, true},
    {{" erstatter ", " i stedet for "}, read_replaces, false},
    {{"forankres i ", "forankret i "}, read_anchored, false},
    {{"møde i "}, read_held, false},
    {{", der har ", ", som har ", " består af "}, read_composition, false},
    {{" med deltagelse af "}, prose_read_there_are, false},
    {{"nedsættes ", "oprettes ", "etableres "}, prose_read_founded, false},
    {{"sekretariat"}, read_secretariat, false},
    {{" på niveau "}, read_levels, false},
    {{" vil omfatte ", " indgår i "}, prose_read_includes, false},
    {{" ophører ", " ophørt", " nedlægges ", " nedlagt "}, prose_read_ended, false},
    {{" gennem "}, prose_read_represents, false},
};

static bool has_sign(const struct word_sieve *sieve, const struct form *form)
{
    for (size_t i = 0; i < sizeof form->signs / sizeof *form->signs && form->signs[i]; i++) {
        if (word_sieve_holds(sieve, form->signs[i]))
            return true;
    }
    return false;
}

static bool has_any_sign(const struct word_sieve *sieve)
{
    for (size_t i = 0; i < sizeof forms / sizeof *forms; i++) {
        if (has_sign(sieve, &forms[i]))
            return true;
    }
    return false;
}

static void read_sentence(struct prose *self, const struct word_sieve *sieve, struct slice sentence)
{
    self->before = self->just_named;
    self->just_named = (struct word_list){NULL, 0};
    for (size_t i = 0; i < sizeof forms / sizeof *forms; i++) {
        if (!has_sign(sieve, &forms[i]) || !forms[i].read(self, sentence))
            continue;
        if (forms[i].levels)
            read_levels(self, sentence);
        return;
    }
}

/* «Aktuelt er der følgende mødefora:» opens a list of forums that exist. */
static bool opens_listing(struct slice text)
{
    static const char *const nouns[] = {"fora", "grupper", "udvalg", "råd"};

    if (!slice_ends(text, ":") ||
        (words_find(text, "følgende") < 0 && words_find(text, "eksisterende") < 0 &&
         words_find(text, " disse ") < 0))
        return false;
    for (size_t i = 0; i < sizeof nouns / sizeof *nouns; i++) {
        ptrdiff_t at = words_find(text, nouns[i]);

        if (at >= 0 && (size_t)at + strlen(nouns[i]) + 1 == text.length)
            return true;
    }
    return false;
}

/* A list writes names as they are meant, which a sentence may not. */
static void list_existing(struct prose *self, struct slice name)
{
    struct reading_forum *forum = prose_mention(self, name, true);

    name = forum_name_tidy(name);
    if (forum != NULL && forum_name_same(slice_of(forum->name), name))
        forum->name = prose_capitalised(self->arena, name);
}

static void read_cell(struct prose *self, const struct cell *cell)
{
    struct slice text = cell->text;

    self->lines = cell->lines;
    if (cell->form != CELL_BULLET) {
        self->listing = opens_listing(text);
    } else if (self->listing) {
        if (words_upper_first(text) && forum_name_in(text) && words_find(text, " er ") < 0)
            list_existing(self, text);
        return;
    }
    if (read_level_line(self, text))
        return;
    if (!has_any_sign(&cell->sieve)) {
        self->just_named = (struct word_list){NULL, 0};
        return;
    }
    self->sentence_before = (struct slice){NULL, 0};
    while (text.length > 0) {
        struct slice sentence = sentence_take(&text);

        read_sentence(self, &cell->sieve, sentence);
        self->sentence_before = sentence;
    }
}

void charter_prose_read(const struct cell_list *cells, const struct text_lines *lines, size_t from,
                        struct arena *arena, struct reading *reading)
{
    struct prose self = {.text = lines, .arena = arena, .reading = reading, .from = from};

    for (size_t i = 0; i < cells->count; i++)
        read_cell(&self, &cells->items[i]);
}
