#include "config/argument_words.h"

#include "config/model_words.h"
#include "core/message.h"

#include <assert.h>
#include <string.h>

/* What an argument is, where it is not simply given. */
enum argument_kind {
    KIND_GIVEN,
    KIND_ENTITY,  /* the name of a table */
    KIND_FIELD,   /* the name of a column */
    KIND_ROLE,    /* the key of a role */
    KIND_WORD,    /* a message id of its own: the name of a holiday */
    KIND_VERSION, /* of a charter */
    KIND_SYSTEM,  /* what the system or a library says, in English */
};

static const struct {
    const char *message;
    enum argument_kind kinds[ARGUMENT_WORDS_MOST];
} sentences[] = {
    {N_("There is no %1 with the number %2"), {KIND_ENTITY}},
    {N_("%1, %2: the value does not fit"), {KIND_ENTITY, KIND_FIELD}},
    {N_("%1, %2: this must not be empty"), {KIND_ENTITY, KIND_FIELD}},
    {N_("%1, %2: that is nothing that can be corrected"), {KIND_ENTITY, KIND_FIELD}},
    {N_("%1 cannot be without %2"), {KIND_ENTITY, KIND_FIELD}},
    {N_("%2 of %1 cannot be changed"), {KIND_ENTITY, KIND_FIELD}},
    {N_("a row of table %1 refers to one of %2 that is not there"), {KIND_ENTITY, KIND_ENTITY}},
    {N_("row %2 of %1 was changed behind the log's back"), {KIND_ENTITY}},
    {N_("row %2 of %1 was removed behind the log's back"), {KIND_ENTITY}},
    {N_("row %2 of %1 was added behind the log's back"), {KIND_ENTITY}},
    {N_("%1 does not have the role %2"), {KIND_GIVEN, KIND_ROLE}},
    {N_("%1 is a holiday (%2)"), {KIND_GIVEN, KIND_WORD}},
    {N_("the text has two versions of %1: %2 and %3"), {KIND_GIVEN, KIND_VERSION, KIND_VERSION}},
    {N_("the file cannot be read: %1"), {KIND_SYSTEM}},
    {N_("the folder %1 cannot be made: %2"), {KIND_GIVEN, KIND_SYSTEM}},
    {N_("the database %1 is damaged (%2)"), {KIND_GIVEN, KIND_SYSTEM}},
    {N_("the disk failed under the database %1 (%2)"), {KIND_GIVEN, KIND_SYSTEM}},
    {N_("the database refuses what cannot be: %1"), {KIND_SYSTEM}},
    {N_("the database engine reports: %1"), {KIND_SYSTEM}},
    {N_("the log is never changed (%1)"), {KIND_SYSTEM}},
    {N_("cannot write the copy %1: %2"), {KIND_GIVEN, KIND_SYSTEM}},
    {N_("the settings file is not in its form: %1"), {KIND_SYSTEM}},
    {N_("a keymap file is not in its form: %1"), {KIND_SYSTEM}},
};

/* What the system says most often; these have translations. */
static const char *const reasons[] = {
    N_("Disk quota exceeded"),
    N_("File name too long"),
    N_("File too large"),
    N_("Input/output error"),
    N_("Is a directory"),
    N_("No space left on device"),
    N_("No such file or directory"),
    N_("Not a directory"),
    N_("Permission denied"),
    N_("Read-only file system"),
    N_("Too many levels of symbolic links"),
    N_("Too many open files"),
    N_("attempt to write a readonly database"),
    N_("database disk image is malformed"),
    N_("unable to open database file"),
    N_("syntax error"),
};

static enum argument_kind kind_of(const char *message, size_t argument)
{
    for (size_t i = 0; i < sizeof sentences / sizeof sentences[0]; i++) {
        if (strcmp(sentences[i].message, message) == 0)
            return sentences[i].kinds[argument];
    }
    return KIND_GIVEN;
}

static bool is_one_of(const char *text, const char *const *list, size_t count)
{
    for (size_t i = 0; i < count; i++) {
        if (strcmp(list[i], text) == 0)
            return true;
    }
    return false;
}

/* A reason that has no translation is said to be the system's own words. */
static void append_reason(const struct catalog *catalog, const char *reason, struct str *out)
{
    const char *arguments[] = {reason};

    if (catalog_language(catalog) == LANGUAGE_ENGLISH ||
        is_one_of(reason, reasons, sizeof reasons / sizeof reasons[0]))
        str_append(out, catalog_text(catalog, reason));
    else
        message_format(out, catalog_text(catalog, N_("the system says: “%1”")), arguments, 1);
}

static void append_argument(const struct catalog *catalog, enum argument_kind kind,
                            const char *argument, struct str *out)
{
    enum entity entity;
    enum role role;

    switch (kind) {
    case KIND_ENTITY:
        str_append(out, entity_of(argument, &entity) == STATUS_OK
                            ? catalog_text(catalog, entity_word(entity))
                            : argument);
        return;
    case KIND_FIELD:
        str_append(out, catalog_text(catalog, field_word(argument)));
        return;
    case KIND_ROLE:
        str_append(out, role_of(argument, &role) == STATUS_OK
                            ? catalog_text(catalog, role_word(role))
                            : argument);
        return;
    case KIND_WORD:
        str_append(out, catalog_text(catalog, argument));
        return;
    case KIND_VERSION:
        str_append(out, catalog_text(catalog, version_word(argument)));
        return;
    case KIND_SYSTEM:
        append_reason(catalog, argument, out);
        return;
    case KIND_GIVEN:
        break;
    }
    str_append(out, argument);
}

void argument_words_format(const struct catalog *catalog, const char *message,
                           const char *const *arguments, size_t count, struct str *out)
{
    struct str words[ARGUMENT_WORDS_MOST] = {STR_INIT, STR_INIT, STR_INIT, STR_INIT};
    const char *texts[ARGUMENT_WORDS_MOST] = {NULL};

    assert(count <= ARGUMENT_WORDS_MOST);
    for (size_t i = 0; i < count; i++) {
        append_argument(catalog, kind_of(message, i), arguments[i], &words[i]);
        texts[i] = str_text(&words[i]);
    }
    message_format(out, catalog_text(catalog, message), texts, count);
    for (size_t i = 0; i < count; i++)
        str_clear(&words[i]);
}
