#include "exchange/item_block.h"

#include "exchange/attachments.h"
#include "exchange/attendance_text.h"
#include "exchange/item_decision.h"
#include "exchange/item_history.h"
#include "exchange/points.h"
#include "exchange/words.h"

enum { SENTENCE_BYTES = 500 };

const struct text_line *item_block_line(const struct item_body *self, unsigned line)
{
    return text_lines_at(self->document->lines, line);
}

static struct line_range text_of(const struct item_block *block)
{
    return (struct line_range){block->first, block->last};
}

void item_block_section(struct item_body *self, enum section_kind kind,
                        const struct item_block *block, struct line_range text)
{
    struct document *document = self->document;
    struct reading_section *section = LIST_PUSH(document->arena, &self->item->sections);

    *section = (struct reading_section){.kind = kind, .lines = text};
    section->text = text_lines_markdown(document->arena, document->lines, text);
    if (block->heading != 0) {
        section->heading = document_text(document, item_block_line(self, block->heading)->text);
        section->lines.first = block->heading;
    }
}

/* Sentences such as «X måtte gå kl. 11.30» stand anywhere. */
void item_block_sentences(struct item_body *self, struct line_range lines)
{
    static const char *const verbs[] = {"forlod", "forlade",     "forlød",
                                        "ankom",  "deltog ikke", "indkaldt som"};

    for (unsigned line = lines.first; line <= lines.last; line++) {
        const struct word_sieve *sieve = item_block_line(self, line)->sieve;
        struct slice text = item_block_line(self, line)->text;
        bool told = false;

        if (text.length > SENTENCE_BYTES)
            continue;
        for (size_t i = 0; i < sizeof verbs / sizeof *verbs && !told; i++)
            told = word_sieve_holds(sieve, verbs[i]) && words_find(text, verbs[i]) >= 0;
        if (told)
            attendance_sentence(self->document->arena, text, (struct line_range){line, line},
                                self->item->number, self->document->reading);
    }
}

static void close_section(struct item_body *self)
{
    struct item_block *block = &self->block;
    struct line_range text = text_of(block);

    if (block->first == 0)
        return;
    item_block_section(self, block->section, block, text);
    if (block->section == SECTION_RECOMMENDATION) {
        text.last = item_decision_reported(self, text);
        if (text.last >= text.first)
            points_read(self->document, text, self->item);
    } else if (block->section == SECTION_ATTACHMENTS) {
        attachments_read(self->document, text, self->item);
    } else {
        item_history_read(self, text);
        item_block_sentences(self, text);
    }
}

/* «Bestyrelsen indstiller, at …» under the title of an agenda. */
static bool is_recommended(const struct item_body *self, struct line_range text)
{
    return self->document->reading->kind == DOCUMENT_AGENDA &&
           points_recommend(item_block_line(self, text.first)->text);
}

/* Text right under the title: a decision where it says one, else what the item is about. */
static void close_lead(struct item_body *self)
{
    struct item_block *block = &self->block;
    struct line_range text = text_of(block);

    if (block->first == 0 || (!self->headed && item_decision_in_lead(self, text)))
        return;
    if (!self->headed && is_recommended(self, text)) {
        item_block_section(self, SECTION_RECOMMENDATION, block, text);
        points_read(self->document, text, self->item);
        return;
    }
    item_block_section(self, self->headed ? SECTION_INTRODUCTION : SECTION_FACTS, block, text);
    item_block_sentences(self, text);
}

void item_block_close(struct item_body *self)
{
    struct item_block *block = &self->block;

    switch (block->kind) {
    case BLOCK_LEAD:
        close_lead(self);
        break;
    case BLOCK_SECTION:
        close_section(self);
        break;
    case BLOCK_DECISION:
        if (block->first != 0)
            item_decision_read(self, text_of(block), block->heading);
        break;
    }
    *block = (struct item_block){.kind = BLOCK_LEAD};
}

void item_block_open(struct item_body *self, enum block_kind kind, unsigned heading)
{
    self->headed = true;
    item_block_close(self);
    self->block.kind = kind;
    self->block.heading = heading;
    if (kind == BLOCK_DECISION)
        return;
    self->block.section = SECTION_RECOMMENDATION;
    if (line_roles_at(self->document->roles, heading)->role == ROLE_SECTION)
        self->block.section = line_roles_at(self->document->roles, heading)->heading.section;
}

void item_block_add(struct item_body *self, unsigned line)
{
    struct item_block *block = &self->block;

    if (block->first == 0)
        block->first = line;
    block->last = line;
}
