#include "exchange/affair.h"

#include "exchange/date_text.h"
#include "exchange/words.h"

#include <string.h>

/* Powers given away, and papers that were sent. */

enum { TO_BYTES = 120 };

static void add_delegation(struct affair *self, size_t to_from, size_t to_end, size_t what)
{
    struct reading_delegation *delegation;
    const char *to = affair_text(self, wording_slice(&self->words, to_from, to_end));
    struct affair_amount found;
    const char *subject = affair_text(self, wording_slice(&self->words, what, self->words.count));

    if (to == NULL || strlen(to) > TO_BYTES || subject == NULL)
        return;
    delegation = LIST_PUSH(self->arena, &self->item->affairs.delegations);
    *delegation = (struct reading_delegation){.point = self->point,
                                              .to = to,
                                              .subject = subject,
                                              .amount = NUMBER_NONE,
                                              .lines = self->range};
    if (affair_amount_find(slice_of(subject), 0, &found))
        delegation->amount = found.amount;
}

/* «at borgmesteren bemyndiges til at underskrive», «Udvalget bemyndiger administrationen til at».
 */
void affair_delegation_read(struct affair *self)
{
    const struct wording *words = &self->words;
    size_t verb;
    size_t to;
    size_t start = 0;

    if (self->point == NUMBER_NONE && self->decision == NUMBER_NONE)
        return;
    if ((verb = phrase_find(words, 0, "bemyndiges ~2 til at")) != PHRASE_NONE) {
        for (size_t i = 0; i < verb; i++)
            start = word_is(&words->items[i], "at|,|:|.|)") ? i + 1 : start;
        to = phrase_find(words, verb, "til at");
        add_delegation(self, start, verb, to + 1);
    } else if ((verb = phrase_find(words, 0, "bemyndiger|bemyndige|bemyndigede ~9 til at")) !=
               PHRASE_NONE) {
        to = phrase_find(words, verb, "til at");
        add_delegation(self, verb + 1, to, to + 1);
    } else if ((verb = phrase_find(words, 0, "delegeres|uddelegeres til")) != PHRASE_NONE) {
        start = phrase_find(words, 0, "kompetence*");
        if (start == PHRASE_NONE || start > verb)
            return;
        add_delegation(self, verb + 2, words->count, start);
    }
}

static enum dispatch_kind kind_of(const struct wording *words)
{
    static const struct {
        const char *pattern;
        enum dispatch_kind kind;
    } kinds[] = {
        {"*dagsorden|*dagsordenen", DISPATCH_AGENDA},
        {"*udskrift|*udskriften|*udskrifter", DISPATCH_EXCERPT},
        {"*referat|*referatet|*protokol|*protokollen", DISPATCH_MINUTES},
        {"afgørelse*|beslutning*|svar|svaret|høringssvar*", DISPATCH_DECISION},
    };

    for (size_t i = 0; i < sizeof kinds / sizeof *kinds; i++) {
        if (phrase_find(words, 0, kinds[i].pattern) != PHRASE_NONE)
            return kinds[i].kind;
    }
    return DISPATCH_LETTER;
}

/* «… til X», up to the day or what else cannot belong to it. */
static struct slice recipient_of(struct slice text, struct date_found date)
{
    static const char *const ends[] = {", ", " med ", " til ", " og er ", " der "};
    ptrdiff_t at = words_find(text, " til ");
    struct slice name;

    if (at < 0)
        return (struct slice){NULL, 0};
    name = slice_from(text, (size_t)at + strlen(" til "));
    if (date.at > (size_t)at)
        name = slice_sub(text, (size_t)at + strlen(" til "), date.at);
    for (size_t i = 0; i < sizeof ends / sizeof *ends; i++) {
        ptrdiff_t end = words_find(name, ends[i]);

        if (end >= 0)
            name = slice_sub(name, 0, (size_t)end);
    }
    return slice_trim(name);
}

/* «Referatet blev udsendt til medlemmerne den 3. marts 2025.» */
void affair_dispatch_read(struct affair *self)
{
    struct date_found date;
    struct reading_dispatch *dispatch;
    struct slice recipient;

    if (phrase_find(&self->words, 0, "sendt|udsendt|fremsendt|afsendt|tilsendt|eftersendt") ==
            PHRASE_NONE ||
        words_find(self->text, " høring") >= 0 || !date_text_find(self->text, 0, &date))
        return;
    recipient = recipient_of(self->text, date);
    if (recipient.length > TO_BYTES || words_digit_first(recipient) ||
        words_start_whole(recipient, "behandling") > 0)
        return;
    dispatch = LIST_PUSH(self->arena, &self->item->affairs.dispatches);
    *dispatch = (struct reading_dispatch){.kind = kind_of(&self->words),
                                          .recipient = affair_text(self, recipient),
                                          .date = date.date,
                                          .lines = self->range};
}
