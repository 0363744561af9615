/*
 * What `list` and `search` are asked for: filters, form and length, from the command line.
 */
#ifndef CLI_LIST_FILTER_H
#define CLI_LIST_FILTER_H

#include "cli/session.h"
#include "core/vocabulary.h"
#include "db/read_decisions.h"

/* What narrows a list; not every list can be narrowed by each. */
enum list_narrowing {
    NARROW_FORUM = 1 << 0,
    NARROW_CASE = 1 << 1,
    NARROW_PERSON = 1 << 2,
    NARROW_OUTCOME = 1 << 3,
    NARROW_AGAINST = 1 << 4,
    NARROW_PERIOD = 1 << 5
};

struct list_filter {
    unsigned given; /* of enum list_narrowing */
    enum output_format format;
    size_t limit; /* rows; 0: all */
    const char *forum_words;
    const char *case_words;
    const char *person_words;
    struct decision_filter decisions; /* outcome, party and period; the ids once resolved */
    struct person_id person;
};

/* Reads the options of argv[1..]; `rest` is the index of the first word that is none. Wrong use
   was said when it returns false. */
bool list_filter_parse(struct list_filter *self, const struct context *context, int argc,
                       char **argv, int *rest);

/* Says so, and returns false, where something was given that does not narrow this list: what is
   asked for is never left out in silence. */
bool list_filter_fits(const struct list_filter *self, const struct context *context,
                      const char *list, unsigned narrowed_by);

/* Finds the forum, case and person that were named. STATUS_NOT_FOUND with a sentence. */
enum status list_filter_resolve(struct list_filter *self, const struct session *session,
                                struct error *err) MUST_CHECK;

#endif
