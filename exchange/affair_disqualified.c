#include "exchange/affair.h"

#include "exchange/person_text.h"
#include "exchange/words.h"

#include <string.h>

/* Inhabilitet: «X (L) blev erklæret inhabil som formand for Y og deltog ikke …». */

static size_t word_of_ability(const struct wording *words)
{
    for (size_t i = 0; i < words->count; i++) {
        if (word_is(&words->items[i], "inhabil|inhabile|inhabilt|inhabilitet|habil|habile"))
            return i;
    }
    return PHRASE_NONE;
}

/* The persons named first, before the word or else after it. */
static struct voters persons_of(struct affair *self, size_t word)
{
    struct voters voters = {.names = {NULL, 0}};
    const struct wording *words = &self->words;

    for (size_t i = 0; i < word && voters.names.count == 0; i++)
        voters_text_read(self->arena, words, (struct word_span){i, word}, &voters);
    for (size_t i = word + 1; i < words->count && voters.names.count == 0; i++)
        voters_text_read(self->arena, words, (struct word_span){i, words->count}, &voters);
    if (voters.names.count == 0 && self->person != NULL &&
        phrase_find(words, 0, "han|hun|vedkommende|medlemmet") != PHRASE_NONE)
        word_list_add(self->arena, &voters.names, self->person);
    return voters;
}

static enum disqualification_state state_of(const struct affair *self, size_t word)
{
    const struct wording *words = &self->words;
    bool able = word_is(&words->items[word], "habil|habile");
    bool denied = (word > 0 && word_is(&words->items[word - 1], "ikke")) ||
                  (word > 1 && word_is(&words->items[word - 2], "ikke"));

    if (able != denied)
        return DISQUALIFICATION_REJECTED;
    if (phrase_find(words, 0,
                    "kan|måske|muligvis|formentlig|forventes|vurderes|eventuel* ~9 "
                    "inhabil*") != PHRASE_NONE ||
        phrase_find(words, 0, "spørgsmål* ~3 inhabil*") != PHRASE_NONE)
        return DISQUALIFICATION_EXPECTED;
    return DISQUALIFICATION_DECIDED;
}

/* «som formand for Y», «fordi han er …», up to what he then did. */
static const char *ground_of(struct affair *self, size_t word)
{
    static const char *const starts[] = {"som|da|fordi|idet", "på grund af", "på baggrund af",
                                         "i kraft|egenskab af"};
    const struct wording *words = &self->words;

    for (size_t i = 0; i < words->count; i++) {
        for (size_t j = 0; j < sizeof starts / sizeof *starts; j++) {
            size_t took = phrase_match(words, i, starts[j]);
            size_t end = i + 1;

            if (took == PHRASE_NONE || (took == 3 && i + took == word))
                continue;
            while (end < words->count && !word_is(&words->items[end], ".|;") &&
                   phrase_match(words, end, "og|, forlod|deltog|afgik|gik") == PHRASE_NONE &&
                   phrase_match(words, end, ", og forlod|deltog") == PHRASE_NONE &&
                   phrase_match(words, end, "erklærede|blev|var|er ~2 inhabil*") == PHRASE_NONE)
                end++;
            return affair_text(self, wording_slice(words, i, end));
        }
    }
    return NULL;
}

static struct reading_disqualification *known(struct affair *self, const char *name)
{
    for (size_t i = 0; i < self->item->affairs.disqualifications.count; i++) {
        struct reading_disqualification *one = &self->item->affairs.disqualifications.items[i];

        if (strcmp(one->name, name) == 0)
            return one;
    }
    return NULL;
}

void affair_disqualification_read(struct affair *self)
{
    size_t word = word_of_ability(&self->words);
    enum disqualification_state state;
    const char *ground;
    struct voters voters;

    if (word == PHRASE_NONE)
        return;
    voters = persons_of(self, word);
    state = state_of(self, word);
    ground = ground_of(self, word);
    for (size_t i = 0; i < voters.names.count; i++) {
        struct reading_disqualification *one = known(self, voters.names.items[i]);

        if (one == NULL) {
            one = LIST_PUSH(self->arena, &self->item->affairs.disqualifications);
            *one = (struct reading_disqualification){.name = voters.names.items[i],
                                                     .lines = self->range};
        }
        one->state = state;
        one->ground = one->ground == NULL ? ground : one->ground;
        self->person = one->name;
    }
}
