/* Places in lists by date. */
#include "tui/sources.h"

#include "tui/words.h"

static const int64_t NO_PLACE = INT64_MIN;

int64_t place_of_date(struct date date)
{
    return date_is_set(date) ? date_to_days(date) : NO_PLACE;
}

struct row_key key_of_place(const struct row_mark *mark, char text[DATE_TEXT])
{
    text[0] = '\0';
    if (mark->place != NO_PLACE)
        date_format_iso(date_from_days((long)mark->place), text);
    return (struct row_key){slice_of(text), mark->id};
}

struct window window_of(const struct row_mark *from, enum row_direction direction, size_t count,
                        char text[DATE_TEXT])
{
    struct window window = {.count = count < WINDOW_MOST ? count : WINDOW_MOST};

    window.place = direction == ROWS_AFTER ? WINDOW_FIRST : WINDOW_LAST;
    if (from != NULL) {
        window.place = direction == ROWS_AFTER ? WINDOW_AFTER : WINDOW_BEFORE;
        window.key = key_of_place(from, text);
    }
    return window;
}

enum status seek_beginning(const struct row_page *all, size_t cell, const char *text,
                           struct row_mark *from, struct error *err)
{
    for (size_t i = 0; i < all->count; i++) {
        const char *have = all->items[i].cells[cell];

        if (have == NULL || !slice_starts_alike(slice_of(have), slice_of(text), NULL))
            continue;
        if (i == 0)
            return STATUS_NOT_FOUND; /* the beginning itself */
        *from = all->items[i - 1].mark;
        return STATUS_OK;
    }
    return error_set(err, STATUS_INVALID, N_("nothing in this list begins with “%1”"), text, NULL);
}

enum status seek_date(const char *text, struct row_mark *from, struct error *err)
{
    struct date date;
    struct window window;
    char bytes[DATE_TEXT];

    if (date_of_words(text, &date) != STATUS_OK)
        return error_set(err, STATUS_INVALID,
                         N_("“%1” is no date; write 24.03.2025, 03.2025 or 2025"), text, NULL);
    window = window_at_date(date, 1, bytes);
    *from = (struct row_mark){window.key.id, place_of_date(date)};
    return STATUS_OK;
}
