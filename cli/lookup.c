#include "cli/lookup.h"

#include "db/read_case.h"
#include "db/read_forums.h"
#include "db/read_person.h"

#include <errno.h>
#include <stdlib.h>
#include <string.h>

/* Two rows tell whether a name fits one thing or several. */
static const struct window two = {.place = WINDOW_FIRST, .count = 2};

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

/* Whether the first of so many rows (the first is called `name`) is the one that was meant. */
static enum status choose(const char *words, size_t count, const char *name, struct error *err)
{
    if (count == 0)
        return error_set(err, STATUS_NOT_FOUND, N_("nothing here is called %1"), words, NULL);
    if (count == 1 || strcmp(name, words) == 0)
        return STATUS_OK;
    return error_set(err, STATUS_NOT_FOUND,
                     N_("several begin with %1; write more of the name, or the number"), words,
                     NULL);
}

enum status lookup_forum(const struct session *session, const char *words, struct forum_id *id,
                         struct error *err)
{
    struct arena arena = ARENA_INIT;
    struct forum_rows rows = {0};
    enum status status;

    if (is_number(words, &id->value))
        return STATUS_OK;
    status = read_forums(session->database, &session->viewer, words, &two, &arena, &rows, err);
    if (status == STATUS_OK)
        status = choose(words, rows.count, rows.count == 0 ? NULL : rows.items[0].name, err);
    if (status == STATUS_OK)
        *id = rows.items[0].id;
    arena_clear(&arena);
    return status;
}

enum status lookup_person(const struct session *session, const char *words, struct person_id *id,
                          struct error *err)
{
    struct arena arena = ARENA_INIT;
    struct person_rows rows = {0};
    enum status status;

    if (is_number(words, &id->value))
        return STATUS_OK;
    status = read_persons(session->database, &session->viewer, words, &two, &arena, &rows, err);
    if (status == STATUS_OK)
        status = choose(words, rows.count, rows.count == 0 ? NULL : rows.items[0].name, err);
    if (status == STATUS_OK)
        *id = rows.items[0].id;
    arena_clear(&arena);
    return status;
}

enum status lookup_casefile(const struct session *session, const char *words,
                            struct casefile_id *id, struct error *err)
{
    struct casefile_id found;
    enum status status =
        read_casefile_by_number(session->database, &session->viewer, words, &found, err);

    if (status == STATUS_OK) {
        *id = found;
        return STATUS_OK;
    }
    if (status != STATUS_NOT_FOUND || is_number(words, &id->value))
        return status == STATUS_NOT_FOUND ? STATUS_OK : status;
    return error_set(err, STATUS_NOT_FOUND, N_("there is no case %1"), words, NULL);
}
