#include "exchange/affair.h"

#include "exchange/person_text.h"
#include "exchange/words.h"

#include <string.h>

/* Who raised the matter: a member, a party, or the administration that lays it before the body. */

enum { NAME_WORDS = 10, NAME_BYTES = 120, LETTER_BYTES = 3 };

static bool is_known(const struct affair *self, const struct reading_proposer *one)
{
    for (size_t i = 0; i < self->item->affairs.proposers.count; i++) {
        const struct reading_proposer *known = &self->item->affairs.proposers.items[i];

        if ((one->person != NULL && known->person != NULL &&
             strcmp(one->person, known->person) == 0) ||
            (one->party != NULL && known->party != NULL && strcmp(one->party, known->party) == 0) ||
            (one->organization != NULL && known->organization != NULL &&
             strcmp(one->organization, known->organization) == 0))
            return true;
    }
    return false;
}

static void add(struct affair *self, struct reading_proposer one)
{
    one.lines = self->range;
    if (!is_known(self, &one))
        *LIST_PUSH(self->arena, &self->item->affairs.proposers) = one;
}

static void add_voters(struct affair *self, const struct voters *voters)
{
    for (size_t i = 0; i < voters->names.count; i++)
        add(self, (struct reading_proposer){.person = voters->names.items[i]});
    /* the party of a person is his, not one that raised the matter */
    for (size_t i = 0; voters->names.count == 0 && i < voters->parties.count; i++)
        add(self, (struct reading_proposer){.party = voters->parties.items[i]});
}

/* One party: by its letter, and its name where the text has that. */
static void add_party(struct affair *self, const char *letter, struct slice name)
{
    struct reading_proposer one = {.party = letter};

    name = slice_trim(name);
    if (strlen(letter) > LETTER_BYTES)
        one = (struct reading_proposer){.organization = letter};
    else if (name.length > LETTER_BYTES)
        one.organization = arena_slice(self->arena, name);
    add(self, one);
}

/* «Fjordbylisten», «Lokalarkivet»: a name that is no party's or person's we know. */
static void add_name(struct affair *self, size_t at)
{
    const struct wording *words = &self->words;
    size_t end = at;
    struct slice name;

    while (end < words->count &&
           !word_is(&words->items[end], "om|vedrørende|vedr|på|til|:|,|.|–|-"))
        end++;
    name = slice_trim(wording_slice(words, at, end));
    if (words_upper_first(name) && name.length <= NAME_BYTES && end - at <= NAME_WORDS)
        add(self, (struct reading_proposer){.organization = arena_slice(self->arena, name)});
}

/* The persons or parties from word `at` on. */
static void read_voters(struct affair *self, size_t at)
{
    struct voters voters = {.names = {NULL, 0}};
    size_t took = voters_text_read(self->arena, &self->words,
                                   (struct word_span){at, self->words.count}, &voters);

    if (voters.names.count == 0 && voters.parties.count == 1)
        add_party(self, voters.parties.items[0], wording_slice(&self->words, at, at + took));
    else if (voters.names.count + voters.parties.count > 0)
        add_voters(self, &voters);
    else
        add_name(self, at);
}

void affair_title_read(struct affair *self)
{
    static const char *const raised[] = {
        "medlemsforslag|forslag|beslutningsforslag|forespørgsel|initiativsag|spørgsmål fra",
        "medlemsforslag|beslutningsforslag stillet ?af|fra",
        "forslag stillet af",
        "sag|punkt rejst|fremsat af",
    };

    if (self->item->title == NULL)
        return;
    self->text = slice_of(self->item->title);
    if (words_find(self->text, " fra ") < 0 && words_find(self->text, " af ") < 0)
        return;
    wording_read(self->arena, self->text, &self->words);
    self->range = (struct line_range){self->item->lines.first, self->item->lines.first};
    for (size_t i = 0; i < sizeof raised / sizeof *raised; i++) {
        size_t at = phrase_find(&self->words, 0, raised[i]);
        size_t took = at == PHRASE_NONE ? 0 : phrase_match(&self->words, at, raised[i]);

        if (took > 0) {
            read_voters(self, at + took);
            return;
        }
    }
}

/* A unit of the administration by its name, not «administrationen» in general. */
static bool is_unit(struct slice name)
{
    static const char *const starts[] = {"center for ", "centeret for ", "staben for ",
                                         "sekretariatet for ", "magistratsafdelingen for "};

    if (!words_upper_first(name) || name.length > NAME_BYTES)
        return false;
    if (words_end(name, "forvaltningen") || words_end(name, "forvaltning"))
        return words_count(name, 2) > 1 || slice_find_byte(name, '-') > 0 ||
               name.length > strlen("Forvaltningen");
    for (size_t i = 0; i < sizeof starts / sizeof *starts; i++) {
        if (words_start(name, starts[i]) > 0)
            return true;
    }
    return false;
}

static void add_unit(struct affair *self, struct slice name)
{
    add(self, (struct reading_proposer){.organization = arena_slice(self->arena, name)});
}

/* «A-forvaltningen og B-forvaltningen indstiller» are two; «Teknik- og Miljøforvaltningen» is one.
 */
static void read_units(struct affair *self, struct slice names)
{
    static const char mark[] = "forvaltningen og ";
    ptrdiff_t both = words_find(names, mark);

    if (both > 0) {
        struct slice first = slice_sub(names, 0, (size_t)both + strlen("forvaltningen"));
        struct slice second = slice_from(names, (size_t)both + strlen(mark));

        if (is_unit(first) && is_unit(second)) {
            add_unit(self, first);
            add_unit(self, second);
            return;
        }
    }
    if (is_unit(names))
        add_unit(self, names);
}

void affair_proposer_read(struct affair *self)
{
    const struct wording *words = &self->words;
    size_t verb = phrase_find(words, 0, "indstiller");
    size_t label;

    if (verb != PHRASE_NONE && verb > 0 && verb <= NAME_WORDS && self->decision == NUMBER_NONE)
        read_units(self, slice_trim(wording_slice(words, 0, verb)));
    label = phrase_find(words, 0, "^ forslagsstiller|forslagsstillere :");
    if (label != PHRASE_NONE)
        read_voters(self, label + 2);
    if (phrase_find(words, 0, "har ~4 anmodet om ~9 *dagsorden|*dagsordenen|optaget") !=
        PHRASE_NONE) {
        struct voters voters = {.names = {NULL, 0}};

        voters_text_read(self->arena, words, (struct word_span){0, words->count}, &voters);
        add_voters(self, &voters);
    }
}
