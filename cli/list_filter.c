#include "cli/list_filter.h"

#include "cli/lookup.h"
#include "tui/words.h"

#include <getopt.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

enum list_option {
    OPTION_JSON = 256,
    OPTION_CSV,
    OPTION_LIMIT,
    OPTION_FORUM,
    OPTION_CASE,
    OPTION_PERSON,
    OPTION_MEETING,
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
    {"meeting", required_argument, NULL, OPTION_MEETING},
    {"outcome", required_argument, NULL, OPTION_OUTCOME},
    {"party-against", required_argument, NULL, OPTION_AGAINST},
    {"against", required_argument, NULL, OPTION_AGAINST}, /* the same, for habits */
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
    {OPTION_MEETING, NARROW_MEETING, "--meeting"},
    {OPTION_OUTCOME, NARROW_OUTCOME, "--outcome"},
    {OPTION_AGAINST, NARROW_AGAINST, "--party-against"},
    {OPTION_FROM, NARROW_FROM, "--from"},
    {OPTION_TO, NARROW_TO, "--to"},
};

enum { NARROWINGS = sizeof narrowings / sizeof narrowings[0] };

static void note_narrowing(struct list_filter *self, int option)
{
    for (size_t i = 0; i < NARROWINGS; i++) {
        if ((int)narrowings[i].option == option)
            self->given |= narrowings[i].narrowing;
    }
}

/* False for an option whose value must be of a kind. */
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
    case OPTION_MEETING:
        self->meeting_words = optarg;
        return true;
    case OPTION_AGAINST:
        self->party_against = optarg;
        return true;
    default:
        return false;
    }
}

/* strtoul takes a sign, and reads -1 as very many. */
static bool take_limit(struct list_filter *self, const struct context *context)
{
    char *end;

    self->limit = strtoul(optarg, &end, 10);
    if (optarg[0] >= '0' && optarg[0] <= '9' && *end == '\0' && self->limit > 0)
        return true;
    context_misuse(context, N_("--limit takes a number of rows, 1 or more; not %1"), optarg, NULL);
    return false;
}

/* The key, or the word that people read for it. */
static bool take_outcome(struct list_filter *self, const struct context *context)
{
    struct str words = STR_INIT;
    bool found = outcome_of(optarg, &self->outcome) == STATUS_OK;

    for (int i = 0; i < OUTCOME_COUNT && !found; i++) {
        const char *word = context_text(context, outcome_word((enum outcome)i));

        found = strcmp(optarg, word) == 0;
        if (found)
            self->outcome = (enum outcome)i;
        str_printf(&words, "%s%s", i > 0 ? ", " : "", word);
    }
    if (!found)
        context_misuse(context, N_("%1 is no outcome; these are: %2"), optarg, str_text(&words));
    str_clear(&words);
    return found;
}

/* "2025" and "2025-03" are whole periods: from their first day, to their last. */
static bool read_day(const char *text, bool last, struct date *date)
{
    char whole[DATE_TEXT + 8];
    size_t length = strlen(text);

    if (length != 4 && length != 7)
        return date_parse_iso(text, date) == STATUS_OK;
    snprintf(whole, sizeof whole, "%s%s", text, length == 7 ? "-01" : last ? "-12-01" : "-01-01");
    if (date_parse_iso(whole, date) != STATUS_OK)
        return false;
    if (last)
        date->day = date_days_in_month(date->year, date->month);
    return true;
}

static bool take_day(const struct context *context, bool last, struct date *date)
{
    if (read_day(optarg, last, date))
        return true;
    context_misuse(context, N_("%1 is no day of the form YYYY-MM-DD, nor a month or a year"),
                   optarg, NULL);
    return false;
}

/* False where the option's value is none, which was said. */
static bool take_value(struct list_filter *self, const struct context *context, int option)
{
    switch (option) {
    case OPTION_LIMIT:
        return take_limit(self, context);
    case OPTION_OUTCOME:
        return take_outcome(self, context);
    case OPTION_FROM:
        return take_day(context, false, &self->from);
    case OPTION_TO:
        return take_day(context, true, &self->to);
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
        if (!take_words(self, option) && !take_value(self, context, option))
            return false;
        note_narrowing(self, option);
    }
    *rest = optind;
    return true;
}

void list_filter_options(unsigned narrowed_by, struct str *out)
{
    const char *between = "";

    for (size_t i = 0; i < NARROWINGS; i++) {
        if ((narrowings[i].narrowing & narrowed_by) == 0)
            continue;
        str_printf(out, "%s%s", between, narrowings[i].name);
        between = " ";
    }
}

static void say_what_fits(const struct context *context, const char *option, const char *list,
                          unsigned narrowed_by)
{
    struct str fitting = STR_INIT;

    list_filter_options(narrowed_by, &fitting);
    if (narrowed_by == 0)
        context_misuse(context, N_("%1 does not narrow %2"), option, list);
    else
        context_misuse(context, N_("%1 does not narrow this list; these do: %2"), option,
                       str_text(&fitting));
    str_clear(&fitting);
}

bool list_filter_fits(const struct list_filter *self, const struct context *context,
                      const char *list, unsigned narrowed_by)
{
    for (size_t i = 0; i < NARROWINGS; i++) {
        if ((self->given & narrowings[i].narrowing & ~narrowed_by) == 0)
            continue;
        say_what_fits(context, narrowings[i].name, list, narrowed_by);
        return false;
    }
    return true;
}

enum status list_filter_resolve(struct list_filter *self, const struct session *session,
                                struct error *err)
{
    enum status status = STATUS_OK;

    if (self->forum_words != NULL)
        status = lookup_forum(session, self->forum_words, &self->forum, err);
    if (status == STATUS_OK && self->case_words != NULL)
        status = lookup_casefile(session, self->case_words, &self->casefile, err);
    if (status == STATUS_OK && self->person_words != NULL)
        status = lookup_person(session, self->person_words, &self->person, err);
    if (status == STATUS_OK && self->meeting_words != NULL)
        status = lookup_meeting(session, self->meeting_words, &self->meeting, err);
    return status;
}

struct meeting_filter list_filter_meetings(const struct list_filter *self)
{
    return (struct meeting_filter){self->forum, self->casefile, self->person,
                                   self->from,  self->to,       self->meeting};
}

struct decision_filter list_filter_decisions(const struct list_filter *self)
{
    return (struct decision_filter){
        .forum = self->forum,
        .casefile = self->casefile,
        .by_outcome = (self->given & NARROW_OUTCOME) != 0,
        .outcome = self->outcome,
        .party_against = self->party_against,
        .person = self->person,
        .from = self->from,
        .to = self->to,
    };
}
