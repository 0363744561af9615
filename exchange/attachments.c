#include "exchange/attachments.h"

#include "exchange/words.h"

#include <string.h>

enum { TITLE_BYTES = 300, KEY_LETTERS = 120, SEARCH_BACK = 200 };

static bool is_none(struct slice text)
{
    return words_start_whole(text, "ingen") > 0 || words_equal(text, "-");
}

/* An item may list its attachments twice, in the text and at its end. */
static bool is_listed(const struct reading_item *item, struct slice title)
{
    unsigned long key = words_hash(title, KEY_LETTERS);
    size_t from = item->attachments.count > SEARCH_BACK ? item->attachments.count - SEARCH_BACK : 0;

    for (size_t i = from; i < item->attachments.count; i++) {
        if (words_hash(slice_of(item->attachments.items[i].title), KEY_LETTERS) == key)
            return true;
    }
    return false;
}

/* «[title](address)»: the address, where it leads anywhere. */
static struct slice address_of(struct slice raw)
{
    ptrdiff_t at = slice_find(raw, "](");
    struct slice rest;
    ptrdiff_t end;

    if (at < 0)
        return (struct slice){NULL, 0};
    rest = slice_from(raw, (size_t)at + 2);
    end = slice_find_byte(rest, ')');
    if (end <= 0 || (end == 1 && rest.data[0] == '#'))
        return (struct slice){NULL, 0};
    return slice_sub(rest, 0, (size_t)end);
}

void attachments_read(struct document *document, struct line_range lines, struct reading_item *item)
{
    for (unsigned line = lines.first; line <= lines.last; line++) {
        const struct text_line *text = text_lines_at(document->lines, line);
        struct reading_attachment *attachment;

        if (line_roles_at(document->roles, line)->role == ROLE_IDLE || is_none(text->text) ||
            text->text.length > TITLE_BYTES || text_line_is(text, LINE_RULE) ||
            is_listed(item, text->text))
            continue;
        attachment = LIST_PUSH(document->arena, &item->attachments);
        *attachment =
            (struct reading_attachment){.title = document_text(document, text->text),
                                        .address = document_text(document, address_of(text->raw)),
                                        .lines = {line, line}};
    }
}
