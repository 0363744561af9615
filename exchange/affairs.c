#include "exchange/affairs.h"

#include "exchange/affair.h"
#include "exchange/sentences.h"
#include "exchange/word_sieve.h"

#include <string.h>

enum { PARAGRAPH_BYTES = 4000 };

/* Each reader, and the stems without which it finds nothing; without a first letter that may be a
   capital. */
static const struct {
    const char *stems[6];
    void (*read)(struct affair *self);
} readers[] = {
    {{"øring", "ørt", "til behandling i", "til udtalelse", "til kommentering", "til bemærkninger"},
     affair_hearing_read},
    {{"abil"}, affair_disqualification_read},
    {{"orslagsstiller", "anmodet", "indstiller"}, affair_proposer_read},
    {{"evilling", "evilg", "rådighedsbeløb"}, affair_grant_read},
    {{"emyndig", "elegere"}, affair_delegation_read},
    {{"endt "}, affair_dispatch_read},
};

enum { READERS = sizeof readers / sizeof *readers, STEMS = sizeof readers->stems / sizeof(char *) };

/* Whether the text has a stem of that reader. */
static bool has_stem(const struct word_sieve *sieve, struct slice text, size_t reader)
{
    for (size_t i = 0; i < STEMS && readers[reader].stems[i] != NULL; i++) {
        const char *stem = readers[reader].stems[i];

        if (word_sieve_holds(sieve, stem) && slice_find(text, stem) >= 0)
            return true;
    }
    return false;
}

static bool overlaps(struct line_range a, struct line_range b)
{
    return a.first <= b.last && b.first <= a.last;
}

static int point_at(const struct reading_item *item, struct line_range lines)
{
    for (size_t i = 0; i < item->points.count; i++) {
        if (overlaps(item->points.items[i].lines, lines))
            return item->points.items[i].point;
    }
    return NUMBER_NONE;
}

static int decision_at(const struct reading_item *item, struct line_range lines)
{
    for (size_t i = 0; i < item->decisions.count; i++) {
        if (overlaps(item->decisions.items[i].lines, lines))
            return (int)i;
    }
    return NUMBER_NONE;
}

static void read_sentence(struct affair *self, struct slice sentence)
{
    struct word_sieve sieve = word_sieve_of(sentence);

    self->words = (struct wording){NULL, 0};
    self->text = sentence;
    for (size_t i = 0; i < READERS; i++) {
        if (!has_stem(&sieve, sentence, i))
            continue;
        if (self->words.count == 0)
            wording_read(self->arena, sentence, &self->words);
        readers[i].read(self);
    }
}

static void read_paragraph(struct affair *self)
{
    struct slice text = slice_of(text_lines_fold(self->arena, self->lines, self->range));

    if (text.length > PARAGRAPH_BYTES)
        return;
    self->point = point_at(self->item, self->range);
    self->decision = decision_at(self->item, self->range);
    while (text.length > 0)
        read_sentence(self, sentence_take(&text));
}

/* Most lines are passed over by their sieve. */
static bool range_has_stem(const struct affair *self)
{
    for (unsigned line = self->range.first; line <= self->range.last; line++) {
        const struct text_line *text = text_lines_at(self->lines, line);

        for (size_t i = 0; i < READERS; i++) {
            if (has_stem(text->sieve, text->text, i))
                return true;
        }
    }
    return false;
}

static void read_item(struct affair *self)
{
    struct line_range lines = self->item->lines;
    unsigned at;

    affair_title_read(self);
    affair_attachments_read(self);
    if (lines.first == 0)
        return;
    for (at = text_lines_next(self->lines, lines, lines.first); at != 0;
         at = self->range.last < lines.last
                  ? text_lines_next(self->lines, lines, self->range.last + 1)
                  : 0) {
        self->range = text_lines_paragraph(self->lines, lines, at);
        if (range_has_stem(self))
            read_paragraph(self);
    }
    affair_statements_read(self);
}

void affairs_read(const struct ocr_text *text, struct arena *arena, struct reading *reading)
{
    for (size_t i = 0; i < reading->items.count; i++) {
        struct affair affair = {.lines = text->mended,
                                .arena = arena,
                                .item = &reading->items.items[i],
                                .point = NUMBER_NONE,
                                .decision = NUMBER_NONE};

        read_item(&affair);
    }
}

const char *affair_text(struct affair *self, struct slice text)
{
    text = slice_trim(text);
    while (text.length > 0 && strchr(".,;:", text.data[text.length - 1]) != NULL)
        text = slice_trim(slice_sub(text, 0, text.length - 1));
    return text.length == 0 ? NULL : arena_slice(self->arena, text);
}
