#include "cli/lookup.h"

#include "core/collate.h"
#include "core/memory.h"
#include "core/vague_date.h"
#include "db/read_case.h"
#include "db/read_forums.h"
#include "db/read_meetings.h"
#include "db/read_person.h"

#include <errno.h>
#include <stdlib.h>
#include <string.h>

/* So many are named where a name fits several. */
enum { CHOICES = 6 };

static const struct window choices = {.place = WINDOW_FIRST, .count = CHOICES};

/* What a name may mean. */
struct choice {
    int64_t id;
    const char *name;
    const char *others; /* other names, joined by "; "; NULL */
};

static bool is_number(const char *words, int64_t *number)
{
    char *end;

    int64_t read;

    errno = 0;
    read = strtoll(words, &end, 10);
    if (errno != 0 || end == words || *end != '\0' || read <= 0)
        return false;
    *number = read;
    return true;
}

enum status lookup_number(const char *words, int64_t *number, struct error *err)
{
    int64_t found;

    if (!is_number(words, &found))
        return error_set(err, STATUS_INVALID, N_("%1 is no number of the kind that list shows"),
                         words, NULL);
    *number = found;
    return STATUS_OK;
}

static bool same_words(const char *a, size_t length, const char *b)
{
    struct str one = STR_INIT;
    struct str other = STR_INIT;
    char *cut = xstrndup(a, length);
    bool same;

    collate_prefix(&one, cut);
    collate_prefix(&other, b);
    same = slice_equal(str_slice(&one), str_slice(&other));
    str_clear(&one);
    str_clear(&other);
    free(cut);
    return same;
}

/* Whether the words are one of its names, whole. */
static bool is_called(const struct choice *choice, const char *words)
{
    const char *at = choice->others;

    if (same_words(choice->name, strlen(choice->name), words))
        return true;
    while (at != NULL && *at != '\0') {
        size_t length = strcspn(at, ";");

        if (same_words(at, length, words))
            return true;
        at += length;
        at += strspn(at, "; ");
    }
    return false;
}

static enum status say_choices(const char *words, const struct choice *items, size_t count,
                               bool more, struct error *err)
{
    struct str list = STR_INIT;

    more = more || count > CHOICES;
    for (size_t i = 0; i < count && i < CHOICES; i++)
        str_printf(&list, "%s%s (%lld)", i > 0 ? ", " : "", items[i].name, (long long)items[i].id);
    if (more)
        str_append(&list, ", …");
    error_set(err, STATUS_NOT_FOUND, N_("%1 may mean several; write more of it, or the number: %2"),
              words, str_text(&list), NULL);
    str_clear(&list);
    return STATUS_NOT_FOUND;
}

/* The one that the words mean: the only one, or the only one that is called just so. */
static enum status choose(const char *words, const struct choice *items, size_t count, bool more,
                          int64_t *id, struct error *err)
{
    const struct choice *called = count == 1 ? &items[0] : NULL;
    size_t found = 0;

    if (count == 0)
        return error_set(err, STATUS_NOT_FOUND, N_("nothing here is called %1"), words, NULL);
    for (size_t i = 0; i < count && count > 1; i++) {
        if (!is_called(&items[i], words))
            continue;
        called = &items[i];
        found++;
    }
    if (called == NULL || found > 1)
        return say_choices(words, items, count, more, err);
    *id = called->id;
    return STATUS_OK;
}

enum status lookup_forum(const struct session *session, const char *words, struct forum_id *id,
                         struct error *err)
{
    struct choice items[CHOICES];
    struct arena arena = ARENA_INIT;
    struct forum_rows rows = {0};
    enum status status;

    if (is_number(words, &id->value))
        return STATUS_OK;
    status = read_forums(session->database, &session->viewer, words, &choices, &arena, &rows, err);
    for (size_t i = 0; i < rows.count; i++)
        items[i] =
            (struct choice){rows.items[i].id.value, rows.items[i].name, rows.items[i].aliases};
    if (status == STATUS_OK)
        status = choose(words, items, rows.count, rows.edges.more_after, &id->value, err);
    arena_clear(&arena);
    return status;
}

enum status lookup_person(const struct session *session, const char *words, struct person_id *id,
                          struct error *err)
{
    struct choice items[PERSONS_CALLED_MOST];
    struct arena arena = ARENA_INIT;
    struct person_rows rows = {0};
    enum status status;

    if (is_number(words, &id->value))
        return STATUS_OK;
    status = read_persons_called(session->database, &session->viewer, words, &arena, &rows, err);
    for (size_t i = 0; i < rows.count; i++)
        items[i] = (struct choice){rows.items[i].id.value, rows.items[i].name, NULL};
    if (status == STATUS_OK)
        status = choose(words, items, rows.count, false, &id->value, err);
    arena_clear(&arena);
    return status;
}

/* The day, or other span, that the words end with; `forum` is what stands before it. */
static bool split_day(const char *words, struct vague_date *day, struct slice *forum)
{
    struct slice text = slice_trim(slice_of(words));
    struct vague_match match;

    for (size_t at = 0; vague_date_find(text, at, 0, &match); at = match.from + match.length) {
        if (match.from + match.length < text.length)
            continue;
        *day = match.date;
        *forum = slice_trim((struct slice){text.data, match.from});
        return forum->length > 0 && date_is_set(vague_date_earliest(day));
    }
    return false;
}

static enum status choose_meeting(const struct session *session, const char *words,
                                  const struct meeting_filter *filter, struct meeting_id *id,
                                  struct error *err)
{
    struct choice items[CHOICES];
    struct arena arena = ARENA_INIT;
    struct meeting_rows rows = {0};
    enum status status = read_meetings_where(session->database, &session->viewer, filter, &choices,
                                             &arena, &rows, err);

    for (size_t i = 0; i < rows.count; i++) {
        const struct meeting_row *row = &rows.items[i];
        struct str name = STR_INIT;
        char text[DATE_TEXT];

        date_format_iso(row->date, text);
        str_printf(&name, "%s %s", row->forum_name, text);
        items[i] = (struct choice){row->id.value, arena_slice(&arena, str_slice(&name)), NULL};
        str_clear(&name);
    }
    if (status == STATUS_OK && rows.count == 0)
        status = error_set(err, STATUS_NOT_FOUND, N_("there is no meeting %1"), words, NULL);
    if (status == STATUS_OK)
        status = choose(words, items, rows.count, rows.edges.more_after, &id->value, err);
    arena_clear(&arena);
    return status;
}

enum status lookup_meeting(const struct session *session, const char *words, struct meeting_id *id,
                           struct error *err)
{
    struct meeting_filter filter = {0};
    struct vague_date day;
    struct slice forum;
    enum status status;
    char *name;

    if (is_number(words, &id->value))
        return STATUS_OK;
    if (!split_day(words, &day, &forum))
        return error_set(err, STATUS_INVALID,
                         N_("%1 is no meeting: give its number, or its forum and day"), words,
                         NULL);
    name = xstrndup(forum.data, forum.length);
    status = lookup_forum(session, name, &filter.forum, err);
    free(name);
    filter.from = vague_date_earliest(&day);
    filter.to = vague_date_latest(&day);
    return status == STATUS_OK ? choose_meeting(session, words, &filter, id, err) : status;
}

/* By the beginning of its title. */
static enum status lookup_title(const struct session *session, const char *words,
                                struct casefile_id *id, struct error *err)
{
    struct choice items[CHOICES];
    struct arena arena = ARENA_INIT;
    struct casefile_rows rows = {0};
    enum status status =
        read_casefiles(session->database, &session->viewer, words, &choices, &arena, &rows, err);

    for (size_t i = 0; i < rows.count; i++)
        items[i] = (struct choice){rows.items[i].id.value, rows.items[i].title, NULL};
    if (status == STATUS_OK && rows.count == 0)
        status = error_set(err, STATUS_NOT_FOUND, N_("there is no case %1"), words, NULL);
    if (status == STATUS_OK)
        status = choose(words, items, rows.count, rows.edges.more_after, &id->value, err);
    arena_clear(&arena);
    return status;
}

enum status lookup_casefile(const struct session *session, const char *words,
                            struct casefile_id *id, struct error *err)
{
    struct casefile_id found;
    enum status status =
        read_casefile_by_number(session->database, &session->viewer, words, &found, err);

    if (status == STATUS_OK)
        *id = found;
    if (status != STATUS_NOT_FOUND)
        return status;
    error_reset(err);
    return is_number(words, &id->value) ? STATUS_OK : lookup_title(session, words, id, err);
}
