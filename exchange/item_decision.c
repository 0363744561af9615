#include "exchange/item_decision.h"

#include "exchange/date_text.h"
#include "exchange/decision_text.h"
#include "exchange/forum_text.h"
#include "exchange/item_history.h"
#include "exchange/words.h"

enum { SHORT_NOTHING = 40, SHORT_DECISION = 400 };

static bool is_own(const struct item_body *self, const struct decision_heading *heading)
{
    const struct reading *reading = self->document->reading;

    if (date_is_set(heading->date) && date_is_set(reading->date) &&
        !date_equal(heading->date, reading->date))
        return false;
    return heading->forum.length == 0 || reading->forum == NULL ||
           forum_text_same(heading->forum, slice_of(reading->forum));
}

static struct decision_context context_of(struct item_body *self, unsigned line)
{
    struct document *document = self->document;
    struct reading *reading = document->reading;
    struct decision_heading heading = {.rest = 0};
    struct decision_context context = {.own = true, .reading = reading};

    if (line != 0)
        decision_heading_find(item_block_line(self, line)->text, &heading);
    context.own = is_own(self, &heading);
    if (context.own) {
        context.forum = reading->forum;
        context.term = reading->term;
        context.date = date_is_set(reading->date) ? reading->date : heading.date;
    } else {
        context.date = heading.date;
    }
    if (heading.forum.length > 0 && (!context.own || context.forum == NULL))
        context.forum = document_text(document, heading.forum);
    if (heading.term.length > 0)
        context.term = forum_text_term(document->arena, heading.term);
    return context;
}

void item_decision_read(struct item_body *self, struct line_range lines, unsigned heading)
{
    struct decision_context context = context_of(self, heading);
    size_t before = self->item->decisions.count;

    decision_read(self->document->arena, self->document->lines, lines, &context, self->item);
    if (self->item->decisions.count == before)
        return;
    if (heading != 0)
        self->item->decisions.items[before].lines.first = heading;
    if (context.own)
        self->own_at = lines.first;
}

/* A body's word within a recommendation («Økonomiudvalget anbefaler indstillingen.») is an earlier
   decision that the item reports. Gives the last line before such words. */
unsigned item_decision_reported(struct item_body *self, struct line_range lines)
{
    struct document *document = self->document;
    unsigned first = 0;

    unsigned start = line_roles_next(document->roles, lines, lines.first);

    /* The first line says who recommends, not who decided. */
    for (unsigned line = start + 1; start != 0 && line <= lines.last; line++) {
        struct slice text = item_block_line(self, line)->text;
        struct forum_found forum;
        struct decision_context context = {.reading = document->reading};

        if (text.length > SHORT_DECISION || item_block_line(self, line)->flags & LINE_BULLET ||
            words_find(text, "indstiller") >= 0 || !forum_text_find(text, &forum) ||
            !words_lower_first(slice_trim(slice_from(text, forum.length))) ||
            words_end(text, ",") || words_end(text, ":") || !decision_looks_like(text))
            continue;
        context.forum = document_text(document, forum.name);
        context.term = forum_text_term(document->arena, forum.term);
        context.own = false;
        decision_read(document->arena, document->lines, (struct line_range){line, line}, &context,
                      self->item);
        first = first == 0 ? line : first;
    }
    return first == 0 ? lines.last : first - 1;
}

/* «Intet.», «Ingen bemærkninger»: what stands where a decision would. */
static bool says_nothing(struct slice text)
{
    return text.length <= SHORT_NOTHING &&
           (words_start_whole(text, "intet") > 0 || words_start_whole(text, "ingen") > 0);
}

/* Whether the decisions of the items before, at least so many, stand under headings: then this
   one's would too. */
static bool are_headed(const struct item_body *self, size_t least)
{
    enum { LOOKED_AT = 32 };
    const struct document *document = self->document;
    size_t count = document->reading->items.count;
    size_t headed = 0;

    for (size_t i = 0; i + 1 < count && i < LOOKED_AT && headed < least; i++) {
        const struct reading_item *item = &document->reading->items.items[i];
        unsigned line = item->decisions.count > 0 ? item->decisions.items[0].lines.first : 0;

        if (line != 0 && line_roles_at(document->roles, line)->role != ROLE_DECISION)
            return false;
        headed += line != 0;
    }
    return headed >= least;
}

/* Nothing is decided before the meeting; what an agenda decides all the same stands under a
   heading, and then it is minutes by another name. */
static bool is_agenda(const struct item_body *self)
{
    return self->document->reading->kind == DOCUMENT_AGENDA;
}

/* An item without headings says its decision in plain words, perhaps after a sentence or two. */
/* «Bestyrelsen indstiller, at …» on an agenda asks for what is yet to be decided. */
static bool asks(const struct item_body *self, struct slice words)
{
    return self->document->reading->kind == DOCUMENT_AGENDA && words_find(words, "indstiller") >= 0;
}

bool item_decision_in_lead(struct item_body *self, struct line_range text)
{
    unsigned skipped = 0;

    if (is_agenda(self))
        return false;
    if (are_headed(self, 2) && !says_nothing(item_block_line(self, text.first)->text))
        return false;
    if (says_nothing(item_block_line(self, text.first)->text)) {
        item_block_sentences(self, text);
        text.last = text.first;
    }
    for (unsigned line = text.first; line <= text.last; line++) {
        struct slice words = words_clip(item_block_line(self, line)->text, SHORT_DECISION);
        struct line_range rest = text;

        if (line_roles_at(self->document->roles, line)->role == ROLE_IDLE)
            continue;
        skipped++;
        if ((!decision_looks_like(words) && !says_nothing(words)) || asks(self, words))
            continue;
        rest.first = skipped > 2 ? line : text.first;
        item_decision_read(self, rest, 0);
        if (self->own_at == 0)
            continue;
        if (rest.first > text.first)
            item_block_section(self, SECTION_INTRODUCTION, &self->block,
                               (struct line_range){text.first, rest.first - 1});
        return true;
    }
    return false;
}

static bool says_decision(const struct item_body *self, unsigned line)
{
    struct slice text = item_block_line(self, line)->text;
    struct date_found date;

    return text.length <= SHORT_DECISION && !date_text_find(text, 0, &date) &&
           words_find(text, "indstiller") < 0 && decision_looks_like(text);
}

/* The first words of the presentation («Foretoges.»). */
static void find_at_presentation(struct item_body *self, const struct reading_section *section)
{
    struct line_range lines = section->lines;
    unsigned first = line_roles_next(self->document->roles, lines, lines.first + 1);

    if (first != 0 && says_decision(self, first))
        item_decision_read(self, (struct line_range){first, first}, 0);
}

/* What stands below the points of a recommendation («Indstillingen blev godkendt med …»). */
static void find_below_points(struct item_body *self, const struct reading_section *section)
{
    struct line_range lines = section->lines;

    if (self->item->points.count > 0)
        lines.first = self->item->points.items[self->item->points.count - 1].lines.last + 1;
    for (unsigned line = lines.first; line <= section->lines.last; line++) {
        if (line_roles_at(self->document->roles, line)->role != ROLE_TEXT ||
            !says_decision(self, line))
            continue;
        item_decision_read(self, (struct line_range){line, section->lines.last}, 0);
        return;
    }
}

/* A decision that no heading announces. */
void item_decision_hidden(struct item_body *self)
{
    if (is_agenda(self))
        return;
    for (size_t i = self->item->sections.count; i-- > 0 && self->own_at == 0;) {
        if (self->item->sections.items[i].kind == SECTION_RECOMMENDATION)
            find_below_points(self, &self->item->sections.items[i]);
    }
    if (are_headed(self, 1))
        return;
    for (size_t i = 0; i < self->item->sections.count && self->own_at == 0; i++) {
        const char *heading = self->item->sections.items[i].heading;

        if (self->item->sections.items[i].kind == SECTION_FACTS && heading != NULL &&
            !item_history_heads(slice_of(heading)))
            find_at_presentation(self, &self->item->sections.items[i]);
    }
}
