#include "cli/list_filter.h"

#include "cli/lookup.h"

#include <getopt.h>
#include <stdlib.h>
#include <string.h>

enum list_option {
    OPTION_JSON = 256,
    OPTION_CSV,
    OPTION_LIMIT,
    OPTION_FORUM,
    OPTION_CASE,
    OPTION_PERSON,
    OPTION_OUTCOME,
    OPTION_AGAINST,
    OPTION_FROM,
    OPTION_TO
};

static const struct option options[] = {
    {"json", no_argument, NULL, OPTION_JSON},
    {"csv", no_argument, NULL, OPTION_CSV},
    {"limit", required_argument, NULL, OPTION_LIMIT},
    {"forum", required_argument, NULL, OPTION_FORUM},
    {"case", required_argument, NULL, OPTION_CASE},
    {"person", required_argument, NULL, OPTION_PERSON},
    {"outcome", required_argument, NULL, OPTION_OUTCOME},
    {"against", required_argument, NULL, OPTION_AGAINST},
    {"from", required_argument, NULL, OPTION_FROM},
    {"to", required_argument, NULL, OPTION_TO},
    {NULL, 0, NULL, 0},
};

static const struct {
    enum list_option option;
    enum list_narrowing narrowing;
    const char *name;
} narrowings[] = {
    {OPTION_FORUM, NARROW_FORUM, "--forum"},
    {OPTION_CASE, NARROW_CASE, "--case"},
    {OPTION_PERSON, NARROW_PERSON, "--person"},
    {OPTION_OUTCOME, NARROW_OUTCOME, "--outcome"},
    {OPTION_AGAINST, NARROW_AGAINST, "--against"},
    {OPTION_FROM, NARROW_PERIOD, "--from"},
    {OPTION_TO, NARROW_PERIOD, "--to"},
};

enum { NARROWINGS = sizeof narrowings / sizeof narrowings[0] };

static void note_narrowing(struct list_filter *self, int option)
{
    for (size_t i = 0; i < NARROWINGS; i++) {
        if ((int)narrowings[i].option == option)
            self->given |= narrowings[i].narrowing;
    }
}

static bool take_words(struct list_filter *self, int option)
{
    switch (option) {
    case OPTION_JSON:
        self->format = OUTPUT_JSON;
        return true;
    case OPTION_CSV:
        self->format = OUTPUT_CSV;
        return true;
    case OPTION_FORUM:
        self->forum_words = optarg;
        return true;
    case OPTION_CASE:
        self->case_words = optarg;
        return true;
    case OPTION_PERSON:
        self->person_words = optarg;
        return true;
    case OPTION_AGAINST:
        self->decisions.party_against = optarg;
        return true;
    default:
        return false;
    }
}

/* strtoul takes a sign, and reads -1 as very many. */
static bool take_limit(struct list_filter *self)
{
    char *end;

    if (optarg[0] < '0' || optarg[0] > '9')
        return false;
    self->limit = strtoul(optarg, &end, 10);
    return *end == '\0' && self->limit > 0;
}

/* False where the option's value is none. */
static bool take_value(struct list_filter *self, int option)
{
    switch (option) {
    case OPTION_LIMIT:
        return take_limit(self);
    case OPTION_OUTCOME:
        self->decisions.by_outcome = true;
        return outcome_of(optarg, &self->decisions.outcome) == STATUS_OK;
    case OPTION_FROM:
        return date_parse_iso(optarg, &self->decisions.from) == STATUS_OK;
    case OPTION_TO:
        return date_parse_iso(optarg, &self->decisions.to) == STATUS_OK;
    default:
        return false;
    }
}

bool list_filter_parse(struct list_filter *self, const struct context *context, int argc,
                       char **argv, int *rest)
{
    int option;

    memset(self, 0, sizeof *self);
    opterr = 0;
    while ((option = getopt_long(argc, argv, ":", options, NULL)) != -1) {
        if (option == ':') {
            context_misuse(context, N_("%1 of %2 needs a value"), argv[optind - 1], argv[0]);
            return false;
        }
        if (option == '?') {
            context_misuse(context, N_("%1 is no option of %2"), argv[optind - 1], argv[0]);
            return false;
        }
        if (!take_words(self, option) && !take_value(self, option)) {
            context_misuse(context, N_("%1 is no value for that option of %2"), optarg, argv[0]);
            return false;
        }
        note_narrowing(self, option);
    }
    *rest = optind;
    return true;
}

bool list_filter_fits(const struct list_filter *self, const struct context *context,
                      const char *list, unsigned narrowed_by)
{
    for (size_t i = 0; i < NARROWINGS; i++) {
        if ((self->given & narrowings[i].narrowing & ~narrowed_by) == 0)
            continue;
        context_misuse(context, N_("%1 does not narrow %2"), narrowings[i].name, list);
        return false;
    }
    return true;
}

enum status list_filter_resolve(struct list_filter *self, const struct session *session,
                                struct error *err)
{
    enum status status = STATUS_OK;

    if (self->forum_words != NULL)
        status = lookup_forum(session, self->forum_words, &self->decisions.forum, err);
    if (status == STATUS_OK && self->case_words != NULL)
        status = lookup_casefile(session, self->case_words, &self->decisions.casefile, err);
    if (status == STATUS_OK && self->person_words != NULL)
        status = lookup_person(session, self->person_words, &self->person, err);
    return status;
}
