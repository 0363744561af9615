/*
 * What `list` and `search` are asked for: filters, form and length, from the command line.
 */
#ifndef CLI_LIST_FILTER_H
#define CLI_LIST_FILTER_H

#include "cli/session.h"
#include "core/vocabulary.h"
#include "db/read_decisions.h"
#include "db/read_meetings.h"

/* What narrows a list; not every list can be narrowed by each. */
enum list_narrowing {
    NARROW_FORUM = 1 << 0,
    NARROW_CASE = 1 << 1,
    NARROW_PERSON = 1 << 2,
    NARROW_OUTCOME = 1 << 3,
    NARROW_AGAINST = 1 << 4,
    NARROW_FROM = 1 << 5,
    NARROW_TO = 1 << 6,
    NARROW_MEETING = 1 << 7,
    NARROW_PERIOD = NARROW_FROM | NARROW_TO
};

struct list_filter {
    unsigned given; /* of enum list_narrowing */
    enum output_format format;
    size_t limit; /* rows; 0: all */
    const char *forum_words;
    const char *case_words;
    const char *person_words;
    const char *meeting_words;
    const char *party_against;
    enum outcome outcome;
    struct date from;
    struct date to;
    struct forum_id forum; /* these once they are resolved */
    struct casefile_id casefile;
    struct person_id person;
    struct meeting_id meeting;
};

/* Reads the options of argv[1..]; `rest` is the index of the first word that is none. Wrong use
   was said when it returns false. */
bool list_filter_parse(struct list_filter *self, const struct context *context, int argc,
                       char **argv, int *rest);

/* Says so, and returns false, where something was given that does not narrow this list: what is
   asked for is never left out in silence. */
bool list_filter_fits(const struct list_filter *self, const struct context *context,
                      const char *list, unsigned narrowed_by);

/* Finds the forum, case, person and meeting that were named. STATUS_NOT_FOUND with a sentence. */
enum status list_filter_resolve(struct list_filter *self, const struct session *session,
                                struct error *err) MUST_CHECK;

/* The same as the reads of db/ want it. */
struct meeting_filter list_filter_meetings(const struct list_filter *self);
struct decision_filter list_filter_decisions(const struct list_filter *self);

/* Appends "--forum --from --to": the options that narrow a list. */
void list_filter_options(unsigned narrowed_by, struct str *out);

#endif
