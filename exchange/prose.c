#include "exchange/prose.h"

#include "exchange/case_text.h"

struct prose {
    struct document *document;
    enum section_kind kind; /* of what follows */
    unsigned heading;       /* its line; 0 */
    unsigned first;         /* of its text; 0 while it has none */
    unsigned last;
};

static void close_section(struct prose *self)
{
    struct document *document = self->document;
    struct line_range text = {self->first, self->last};
    struct reading_section *section;

    if (self->first == 0)
        return;
    section = LIST_PUSH(document->arena, &document->reading->sections);
    *section = (struct reading_section){.kind = self->kind, .lines = text};
    section->text = text_lines_markdown(document->arena, document->lines, text);
    if (self->heading != 0) {
        section->heading =
            document_text(document, text_lines_at(document->lines, self->heading)->text);
        section->lines.first = self->heading;
    }
    document_claim(document, section->lines);
    self->first = 0;
    self->heading = 0;
}

/* «08/23161AcadreCaseNumber»: what a program glued to the number is no part of it. */
static struct slice without_tail(struct slice number)
{
    enum { TAIL_LETTERS = 5 };
    size_t letters = 0;

    for (size_t i = 0; i < number.length; i++) {
        bool letter = (number.data[i] | 0x20) >= 'a' && (number.data[i] | 0x20) <= 'z';

        letters = letter ? letters + 1 : 0;
        if (letters == TAIL_LETTERS && i >= TAIL_LETTERS)
            return slice_sub(number, 0, i + 1 - TAIL_LETTERS);
    }
    return number;
}

/* «Sagsnr.: 08/23161» on one line or two: the case that the whole document is about. */
static void read_case(struct prose *self, unsigned line)
{
    struct document *document = self->document;
    unsigned last = line;
    struct slice value;
    struct slice number;

    if (document->reading->casefile != NULL ||
        line_roles_at(document->roles, line)->heading.label != LABEL_CASE)
        return;
    value = line_roles_value(document->roles, document->range, line, &last);
    if (case_text_value(value, &number))
        document->reading->casefile = document_text(document, without_tail(number));
}

void prose_read(struct document *document)
{
    struct prose prose = {.document = document, .kind = SECTION_INTRODUCTION};

    for (unsigned line = document->range.first; line <= document->range.last; line++) {
        const struct line_info *info = line_roles_at(document->roles, line);

        if (info->role == ROLE_IDLE)
            continue;
        if (document->claimed[line - 1] || info->role == ROLE_SECTION)
            close_section(&prose);
        if (info->role == ROLE_LABEL)
            read_case(&prose, line);
        if (info->role == ROLE_SECTION) {
            prose.heading = line;
            prose.kind = info->heading.section;
        } else if (!document->claimed[line - 1]) {
            prose.first = prose.first == 0 ? line : prose.first;
            prose.last = line;
        }
    }
    close_section(&prose);
}
