#include "exchange/document.h"

#include "exchange/words.h"

void document_claim(struct document *self, struct line_range lines)
{
    for (unsigned line = lines.first; line <= lines.last && line > 0; line++)
        self->claimed[line - 1] = true;
}

void document_field(struct document *self, const char *field, struct line_range lines)
{
    struct reading_head *head = LIST_PUSH(self->arena, &self->reading->head);

    *head = (struct reading_head){field, lines};
    document_claim(self, lines);
}

const char *document_text(struct document *self, struct slice text)
{
    const char *folded = words_fold(self->arena, text);

    return folded[0] == '\0' ? NULL : folded;
}
