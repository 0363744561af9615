#include "core/command.h"

#include "core/str.h"
#include "core/vocabulary.h"

#include <assert.h>
#include <string.h>

#define MAY(role) (1U << (role))

enum {
    ADMINISTRATORS = MAY(ROLE_ADMINISTRATOR),
    SECRETARIES = MAY(ROLE_SECRETARY) | MAY(ROLE_ADMINISTRATOR),
    CASEWORKERS = MAY(ROLE_CASEWORKER) | SECRETARIES
};

static const char *const roles[ROLE_COUNT] = {
    [ROLE_READER] = "reader",       [ROLE_MEMBER] = "member",
    [ROLE_CHAIR] = "chair",         [ROLE_CASEWORKER] = "caseworker",
    [ROLE_SECRETARY] = "secretary", [ROLE_ADMINISTRATOR] = "administrator",
};

static const struct command_info commands[COMMAND_COUNT] = {
    [COMMAND_CASE_MERGE] =
        {
            .name = "case.merge",
            .help = N_("Two cases are one: what the second holds goes to the first"),
            .roles = CASEWORKERS,
            .typed = true,
            .arguments = {{"keep", ARGUMENT_CASEFILE, true, N_("the case that stays")},
                          {"merge", ARGUMENT_CASEFILE, true, N_("the case that goes into it")}},
        },
    [COMMAND_CASE_SPLIT] =
        {
            .name = "case.split",
            .help = N_("One case is two: takes a number out, or what bears an item's title"),
            .roles = CASEWORKERS,
            .typed = true,
            .arguments = {{"case", ARGUMENT_CASEFILE, true, N_("the case that stays")},
                          {"number", ARGUMENT_TEXT, false, N_("the number of the other")},
                          {"item", ARGUMENT_ID, false, N_("an item of the other")}},
        },
    [COMMAND_CORRECT] =
        {
            .name = "correct",
            .help = N_("Mends what was misread; later readings of the document respect it"),
            .roles = CASEWORKERS,
            .typed = true,
            .arguments = {{"entity", ARGUMENT_TEXT, true, N_("what sort of thing, as in the log")},
                          {"id", ARGUMENT_ID, true, N_("which one")},
                          {"field", ARGUMENT_TEXT, true, N_("which field of it")},
                          {"value", ARGUMENT_TEXT, false, N_("what is right; none: nothing")}},
        },
    [COMMAND_FORUM_FOUND] =
        {
            .name = "forum.found",
            .help = N_("Founds a forum"),
            .roles = SECRETARIES,
            .typed = true,
            .arguments = {{"name", ARGUMENT_TEXT, true, N_("its name")},
                          {"kind", ARGUMENT_FORUM_KIND, false, N_("its kind; else by its name")},
                          {"parent", ARGUMENT_FORUM, false, N_("the forum that it belongs under")},
                          {"from", ARGUMENT_DATE, false, N_("its first day")}},
        },
    [COMMAND_FORUM_MERGE] =
        {
            .name = "forum.merge",
            .help = N_("Two forums are one: what the second holds goes to the first"),
            .roles = SECRETARIES,
            .typed = true,
            .arguments = {{"keep", ARGUMENT_FORUM, true, N_("the forum that stays")},
                          {"merge", ARGUMENT_FORUM, true, N_("the forum that goes into it")}},
        },
    [COMMAND_FORUM_PARENT] =
        {
            .name = "forum.parent",
            .help = N_("Puts a forum under another"),
            .roles = SECRETARIES,
            .typed = true,
            .arguments = {{"forum", ARGUMENT_FORUM, true, N_("which forum")},
                          {"parent", ARGUMENT_FORUM, false,
                           N_("the one above; none: it has none")}},
        },
    [COMMAND_FORUM_RENAME] =
        {
            .name = "forum.rename",
            .help = N_("Gives a forum another name; the old one still finds it"),
            .roles = SECRETARIES,
            .typed = true,
            .arguments = {{"forum", ARGUMENT_FORUM, true, N_("which forum")},
                          {"name", ARGUMENT_TEXT, true, N_("its new name")}},
        },
    [COMMAND_FORUM_SPLIT] =
        {
            .name = "forum.split",
            .help = N_("One forum is two: takes a name out, or meetings of another forum"),
            .roles = SECRETARIES,
            .typed = true,
            .arguments = {{"forum", ARGUMENT_FORUM, true, N_("the forum that stays")},
                          {"name", ARGUMENT_TEXT, false, N_("the name of the other")},
                          {"from", ARGUMENT_DATE, false, N_("meetings from this day on go out")},
                          {"meeting", ARGUMENT_ID, false, N_("this meeting goes out")},
                          {"into", ARGUMENT_FORUM, false, N_("the forum that it is of")}},
        },
    [COMMAND_GUESS_CONFIRM] =
        {
            .name = "guess.confirm",
            .help = N_("What the program guessed is right"),
            .roles = CASEWORKERS,
            .typed = true,
            .arguments = {{"guess", ARGUMENT_ID, true, N_("which guess")}},
        },
    [COMMAND_IMPORT_DOCUMENT] =
        {
            .name = "import.document",
            .help = N_("Takes minutes, an agenda, a charter or a memo in"),
            .roles = CASEWORKERS,
            .typed = false,
        },
    [COMMAND_INIT] =
        {
            .name = "init",
            .help = N_("Makes whoever gives it the administrator of an empty database"),
            .roles = 0,
            .typed = true,
            .arguments = {{"municipality", ARGUMENT_TEXT, false, N_("the municipality's name")}},
        },
    [COMMAND_PERSON_MERGE] =
        {
            .name = "person.merge",
            .help = N_("Two persons are one: what the second holds goes to the first"),
            .roles = SECRETARIES,
            .typed = true,
            .arguments = {{"keep", ARGUMENT_PERSON, true, N_("the person that stays")},
                          {"merge", ARGUMENT_PERSON, true, N_("the person that goes into it")}},
        },
    [COMMAND_PERSON_SPLIT] =
        {
            .name = "person.split",
            .help = N_("One person is two: takes a name out, or who sits in a forum"),
            .roles = SECRETARIES,
            .typed = true,
            .arguments = {{"person", ARGUMENT_PERSON, true, N_("the person that stays")},
                          {"name", ARGUMENT_TEXT, false, N_("the name of the other")},
                          {"forum", ARGUMENT_FORUM, false, N_("the forum where it is the other")}},
        },
    [COMMAND_ROLE_GRANT] =
        {
            .name = "role.grant",
            .help = N_("Gives an account a role, everywhere or in one forum"),
            .roles = ADMINISTRATORS,
            .typed = true,
            .arguments = {{"account", ARGUMENT_TEXT, true, N_("name of the account")},
                          {"role", ARGUMENT_ROLE, true, N_("the role")},
                          {"forum", ARGUMENT_FORUM, false, N_("the forum; none: everywhere")},
                          {"from", ARGUMENT_DATE, false, N_("its first day")},
                          {"to", ARGUMENT_DATE, false, N_("its last day")}},
        },
    [COMMAND_ROLE_REVOKE] =
        {
            .name = "role.revoke",
            .help = N_("Takes a role from an account"),
            .roles = ADMINISTRATORS,
            .typed = true,
            .arguments = {{"account", ARGUMENT_TEXT, true, N_("name of the account")},
                          {"role", ARGUMENT_ROLE, true, N_("the role")},
                          {"forum", ARGUMENT_FORUM, false, N_("the forum; none: everywhere")}},
        },
};

const char *role_key(enum role role)
{
    assert(role < ROLE_COUNT);
    return roles[role];
}

enum status role_of(const char *key, enum role *role)
{
    for (int i = 0; i < ROLE_COUNT; i++) {
        if (strcmp(roles[i], key) == 0) {
            *role = (enum role)i;
            return STATUS_OK;
        }
    }
    return STATUS_NOT_FOUND;
}

const struct command_info *command_info(enum command_kind kind)
{
    assert(kind < COMMAND_COUNT);
    return &commands[kind];
}

enum status command_of(const char *name, enum command_kind *kind)
{
    for (int i = 0; i < COMMAND_COUNT; i++) {
        if (strcmp(commands[i].name, name) == 0) {
            *kind = (enum command_kind)i;
            return STATUS_OK;
        }
    }
    return STATUS_NOT_FOUND;
}

/* The place of an argument among the command's, or -1. */
static int argument_at(const struct command_info *info, const char *name)
{
    for (int i = 0; i < COMMAND_ARGUMENTS && info->arguments[i].name != NULL; i++) {
        if (strcmp(info->arguments[i].name, name) == 0)
            return i;
    }
    return -1;
}

const struct argument_info *command_argument_info(const struct command_info *info, const char *name)
{
    int at = argument_at(info, name);

    return at < 0 ? NULL : &info->arguments[at];
}

const struct command_value *command_argument(const struct command *command, const char *name)
{
    int at = argument_at(command_info(command->kind), name);

    assert(at >= 0);
    return &command->values[at];
}

static enum status parse_id(const char *text, int64_t *id)
{
    enum { ID_DIGITS = 18 };
    size_t length = strlen(text);
    int64_t read = 0;

    if (length == 0 || length > ID_DIGITS)
        return STATUS_INVALID;
    for (size_t i = 0; i < length; i++) {
        if (text[i] < '0' || text[i] > '9')
            return STATUS_INVALID;
        read = read * 10 + (text[i] - '0');
    }
    if (read == 0)
        return STATUS_INVALID;
    *id = read;
    return STATUS_OK;
}

static const char *misfit(enum argument_type type)
{
    switch (type) {
    case ARGUMENT_ID:
    case ARGUMENT_FORUM:
    case ARGUMENT_PERSON:
    case ARGUMENT_CASEFILE:
        return N_("%1: “%2” is no number");
    case ARGUMENT_DATE:
        return N_("%1: “%2” is no day of the form YYYY-MM-DD");
    case ARGUMENT_ROLE:
        return N_("%1: “%2” is no role; these are: %3");
    case ARGUMENT_FORUM_KIND:
        return N_("%1: “%2” is no kind of forum; these are: %3");
    case ARGUMENT_TEXT:
        break;
    }
    return N_("%1: “%2” does not fit here");
}

/* The keys of a closed set: "reader, member, …"; empty for what is no such set. */
static void list_keys(enum argument_type type, struct str *out)
{
    int count = type == ARGUMENT_ROLE         ? ROLE_COUNT
                : type == ARGUMENT_FORUM_KIND ? FORUM_KIND_COUNT
                                              : 0;

    for (int i = 0; i < count; i++)
        str_printf(out, "%s%s", i > 0 ? ", " : "",
                   type == ARGUMENT_ROLE ? role_key((enum role)i)
                                         : forum_kind_key((enum forum_kind)i));
}

static enum status refuse_value(const struct argument_info *info, const char *text,
                                struct error *err)
{
    struct str keys = STR_INIT;

    list_keys(info->type, &keys);
    error_set(err, STATUS_INVALID, misfit(info->type), info->name, text, str_text(&keys), NULL);
    str_clear(&keys);
    return STATUS_INVALID;
}

static enum status parse_value(const struct argument_info *info, const char *text,
                               struct command_value *value, struct error *err)
{
    enum status status = STATUS_OK;
    enum forum_kind kind;
    enum role role;

    switch (info->type) {
    case ARGUMENT_TEXT:
        break;
    case ARGUMENT_ID:
    case ARGUMENT_FORUM:
    case ARGUMENT_PERSON:
    case ARGUMENT_CASEFILE:
        status = parse_id(text, &value->id);
        break;
    case ARGUMENT_DATE:
        status = date_parse_iso(text, &value->date);
        break;
    case ARGUMENT_ROLE:
        status = role_of(text, &role);
        break;
    case ARGUMENT_FORUM_KIND:
        status = forum_kind_of(text, &kind);
        break;
    }
    if (status != STATUS_OK)
        return refuse_value(info, text, err);
    value->given = true;
    value->text = text;
    return STATUS_OK;
}

static enum status parse_word(const struct command_info *info, const struct command_word *word,
                              struct command *command, struct error *err)
{
    int at = argument_at(info, word->key);

    if (at < 0)
        return error_set(err, STATUS_INVALID, N_("%1 takes no argument “%2”"), info->name,
                         word->key, NULL);
    if (command->values[at].given)
        return error_set(err, STATUS_INVALID, N_("%1: “%2” is given twice"), info->name, word->key,
                         NULL);
    if (word->value[0] == '\0' && !info->arguments[at].needed)
        return STATUS_OK;
    return parse_value(&info->arguments[at], word->value, &command->values[at], err);
}

static enum status check_needed(const struct command_info *info, const struct command *command,
                                struct error *err)
{
    for (int i = 0; i < COMMAND_ARGUMENTS && info->arguments[i].name != NULL; i++) {
        const struct command_value *value = &command->values[i];

        if (info->arguments[i].needed && (!value->given || value->text[0] == '\0'))
            return error_set(err, STATUS_INVALID, N_("%1 needs the argument “%2”"), info->name,
                             info->arguments[i].name, NULL);
    }
    return STATUS_OK;
}

enum status command_parse(const char *name, const struct command_word *words, size_t count,
                          struct command *command, struct error *err)
{
    struct command read = {.document = {.reading = NULL}};
    const struct command_info *info;
    enum status status;

    if (command_of(name, &read.kind) != STATUS_OK)
        return error_set(err, STATUS_INVALID, N_("there is no command “%1”"), name, NULL);
    info = command_info(read.kind);
    if (!info->typed)
        return error_set(err, STATUS_INVALID, N_("%1 needs a document; see sagsgang import"), name,
                         NULL);
    for (size_t i = 0; i < count; i++) {
        status = parse_word(info, &words[i], &read, err);
        if (status != STATUS_OK)
            return status;
    }
    status = check_needed(info, &read, err);
    if (status == STATUS_OK)
        *command = read;
    return status;
}
