#include "exchange/names.h"

#include "exchange/person_text.h"

enum { LINE_BYTES = 400, NAMES_MAX = 24 };

/* Reads all persons of the line; 0 where anything else stands in it, or a party is missing. */
static size_t read_persons(struct document *document, struct slice text,
                           struct person_reading *persons)
{
    struct wording words;
    size_t count = 0;
    size_t at = 0;

    wording_read(document->arena, text, &words);
    while (at < words.count && count < NAMES_MAX) {
        size_t took = person_text_read(document->arena, &words, (struct word_span){at, words.count},
                                       false, &persons[count]);

        if (took == 0 || persons[count].name == NULL || persons[count].party == NULL)
            return 0;
        count++;
        at += took;
        if (at < words.count &&
            (word_is_mark(&words.items[at], ',') || word_is(&words.items[at], "og")))
            at++;
        else if (at < words.count)
            return 0;
    }
    return at < words.count ? 0 : count;
}

bool names_read_absent(struct document *document, unsigned line, const char *item)
{
    struct slice text = text_lines_at(document->lines, line)->text;
    struct person_reading persons[NAMES_MAX];
    size_t count = text.length > LINE_BYTES ? 0 : read_persons(document, text, persons);

    for (size_t i = 0; i < count; i++) {
        struct reading_attendance *self =
            LIST_PUSH(document->arena, &document->reading->attendance);

        *self = (struct reading_attendance){.name = persons[i].name,
                                            .party = persons[i].party,
                                            .title = persons[i].title,
                                            .state = ATTENDANCE_ABSENT,
                                            .from = NO_CLOCK,
                                            .to = NO_CLOCK,
                                            .item = item,
                                            .lines = {line, line}};
    }
    return count > 0;
}
