#include "exchange/affair.h"

#include "exchange/charter_cells.h"
#include "exchange/sentences.h"
#include "exchange/words.h"

#include <string.h>

/* An answer that a body decided to give: its own words, and its remarks one by one. */

enum { LABEL_BYTES = 60, LABEL_LEAST = 5, POINT_DIGITS = 3 };

/* «Dialogforum: …»: the point whose words have that name. */
static int point_by_label(const struct reading_item *item, struct slice remark)
{
    ptrdiff_t colon = slice_find_byte(remark, ':');
    struct slice label;

    if (colon < LABEL_LEAST || colon > LABEL_BYTES)
        return NUMBER_NONE;
    label = slice_sub(remark, 0, (size_t)colon);
    for (size_t i = 0; i < item->points.count; i++) {
        struct slice text = slice_of(item->points.items[i].text);

        for (size_t at = 0; at + label.length <= text.length; at++) {
            if (words_same(slice_sub(text, at, at + label.length), label))
                return item->points.items[i].point;
        }
    }
    return NUMBER_NONE;
}

/* The number of one of the item's points at the beginning of the text; NUMBER_NONE. */
static int point_at(const struct reading_item *item, struct slice text)
{
    size_t digits = words_digits(text);
    int number = 0;

    if (digits == 0 || digits > POINT_DIGITS)
        return NUMBER_NONE;
    for (size_t i = 0; i < digits; i++)
        number = number * 10 + (text.data[i] - '0');
    for (size_t i = 0; i < item->points.count; i++) {
        if (item->points.items[i].point == number)
            return number;
    }
    return NUMBER_NONE;
}

/* «indstillingens punkt 2», «Ad 12:». */
static int point_by_number(const struct reading_item *item, struct slice remark)
{
    static const char *const marks[] = {"indstillingens punkt ", "indstillingens pkt. ",
                                        "indstillingspunkt ", "ændring ", "ad "};

    for (size_t i = 0; i < sizeof marks / sizeof *marks; i++) {
        ptrdiff_t at = words_find_whole(remark, marks[i]);
        int point;

        if (at < 0)
            at = words_find(remark, marks[i]) == 0 ? 0 : -1;
        if (at < 0)
            continue;
        point = point_at(item, slice_from(remark, (size_t)at + strlen(marks[i])));
        if (point != NUMBER_NONE)
            return point;
    }
    return NUMBER_NONE;
}

/* The sentence that says what came of it. */
static const char *effect_of(struct affair *self, struct slice remark)
{
    static const char *const signs[] = {
        "imødekommes", "imødekommet", "er indarbejdet", "indarbejdes", "er tilføjet",
        "er rettet",   "er ændret",   "er taget med",   "tages med",   "er efterkommet"};

    while (remark.length > 0) {
        struct slice sentence = sentence_take(&remark);

        for (size_t i = 0; i < sizeof signs / sizeof *signs; i++) {
            if (words_find(sentence, signs[i]) >= 0)
                return affair_text(self, sentence);
        }
    }
    return NULL;
}

static void add_remark(struct affair *self, struct reading_statement *statement,
                       const struct cell *cell)
{
    struct reading_remark *remark = LIST_PUSH(self->arena, &statement->remarks);
    int point = point_by_label(self->item, cell->text);

    *remark = (struct reading_remark){
        .text = arena_slice(self->arena, cell->text),
        .effect = effect_of(self, cell->text),
        .point = point != NUMBER_NONE ? point : point_by_number(self->item, cell->text),
        .lines = cell->lines,
    };
}

/* Remarks are the entries of its list; without one, the answer is one text. */
static void read_remarks(struct affair *self, struct reading_statement *statement)
{
    struct cell_list cells = charter_cells(self->lines, statement->lines, self->arena);

    for (size_t i = 0; i < cells.count; i++) {
        if (cells.items[i].form == CELL_BULLET)
            add_remark(self, statement, &cells.items[i]);
    }
}

static struct reading_statement *statement_of(struct affair *self, const char *body)
{
    for (size_t i = 0; body != NULL && i < self->item->affairs.statements.count; i++) {
        struct reading_statement *known = &self->item->affairs.statements.items[i];

        if (known->body != NULL && known->decision == NUMBER_NONE &&
            words_same(slice_of(known->body), slice_of(body)))
            return known;
    }
    return LIST_PUSH(self->arena, &self->item->affairs.statements);
}

void affair_statements_read(struct affair *self)
{
    for (size_t i = 0; i < self->item->decisions.count; i++) {
        const struct reading_decision *decision = &self->item->decisions.items[i];
        struct reading_statement *statement;

        if (decision->outcome != OUTCOME_STATEMENT || decision->lines.first == 0)
            continue;
        statement = statement_of(self, decision->forum);
        *statement = (struct reading_statement){.body = decision->forum,
                                                .decision = (int)i,
                                                .text = decision->text,
                                                .lines = decision->lines};
        read_remarks(self, statement);
    }
}
