#include "exchange/contents.h"

#include "exchange/item_number.h"
#include "exchange/item_title.h"
#include "exchange/oddity.h"
#include "exchange/text_shape.h"
#include "exchange/words.h"

#include <stdlib.h>

enum { KEY_LETTERS = 12, KEY_LEAST = 4 };

/* Items by the first letters of their titles: an entry may be cut off further on. */
struct keys {
    unsigned long *items;
    size_t count;
};

static int compare(const void *a, const void *b)
{
    unsigned long first = *(const unsigned long *)a;
    unsigned long second = *(const unsigned long *)b;

    return (first > second) - (first < second);
}

static struct keys keys_of(struct document *document)
{
    struct keys keys = {
        arena_alloc(document->arena, (document->starts.count + 1) * sizeof *keys.items), 0};

    for (size_t i = 0; i < document->starts.count; i++) {
        struct item_title title;

        if (document->starts.items[i].text.length == 0)
            continue;
        item_title_read(document->starts.items[i].text, &title);
        keys.items[keys.count++] = words_hash(title.text, KEY_LETTERS);
    }
    qsort(keys.items, keys.count, sizeof *keys.items, compare);
    return keys;
}

static bool is_known(const struct keys *keys, struct slice title)
{
    unsigned long key = words_hash(title, KEY_LETTERS);

    return title.length >= KEY_LEAST &&
           bsearch(&key, keys->items, keys->count, sizeof key, compare) != NULL;
}

/* The title of an entry: without number, dots, page, mark and case number. */
static struct slice entry_title(const struct text_line *line, bool *numbered)
{
    struct slice text = slice_sub(line->text, 0, text_shape_before_leader(line->text));
    struct item_number number;
    struct item_title title;

    *numbered = item_number_find(text, &number) && number.title.length > 0;
    item_title_read(*numbered ? number.title : slice_trim(text), &title);
    return title.text;
}

struct region {
    unsigned first; /* 0: there is no contents list */
    unsigned last;
};

/* A page in one line holds its whole list in the same line as the heading. */
static unsigned last_piece(const struct document *document, unsigned line)
{
    unsigned number = text_lines_at(document->lines, line)->number;

    while (line < document->head.last && text_lines_at(document->lines, line + 1)->number == number)
        line++;
    return line;
}

static struct region find_region(const struct document *document, const struct keys *keys)
{
    struct region region = {0, 0};

    for (unsigned line = document->head.first; line <= document->head.last; line++) {
        const struct text_line *text = text_lines_at(document->lines, line);
        enum line_role role = line_roles_at(document->roles, line)->role;
        bool numbered;

        if (role == ROLE_CONTENTS) {
            region.first = region.first == 0 ? line : region.first;
            region.last = last_piece(document, line);
        } else if (text_line_is(text, LINE_LEADER) ||
                   (role != ROLE_IDLE && is_known(keys, entry_title(text, &numbered)))) {
            region.first = region.first == 0 ? line : region.first;
            region.last = line;
        }
    }
    return region;
}

static void report(struct document *document, unsigned line, struct slice title)
{
    const char *text = document_text(document, title);

    if (text != NULL)
        oddity_add(&document->reading->findings, document->arena, ODDITY_NOT_IN_TEXT,
                   (struct line_range){line, line}, text, NULL);
}

void contents_read(struct document *document)
{
    struct keys keys = keys_of(document);
    struct region region = find_region(document, &keys);

    if (region.first == 0)
        return;
    for (unsigned line = region.first; line <= region.last; line++) {
        const struct text_line *text = text_lines_at(document->lines, line);
        enum line_role role = line_roles_at(document->roles, line)->role;
        bool numbered;
        struct slice title = entry_title(text, &numbered);
        bool entry = numbered || text_line_is(text, LINE_LEADER) || text_line_is(text, LINE_BULLET);

        if (role == ROLE_LABEL || role == ROLE_ATTENDANCE)
            continue;
        document_claim(document, (struct line_range){line, line});
        if (entry && document->starts.count > 0 && !is_known(&keys, title))
            report(document, line, title);
    }
}
