/*
 * What `list` and `search` are asked for: filters, form and length, from the command line.
 */
#ifndef CLI_LIST_FILTER_H
#define CLI_LIST_FILTER_H

#include "cli/session.h"
#include "core/vocabulary.h"
#include "db/read_decisions.h"

struct list_filter {
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

/* Finds the forum, case and person that were named. STATUS_NOT_FOUND with a sentence. */
enum status list_filter_resolve(struct list_filter *self, const struct session *session,
                                struct error *err) MUST_CHECK;

#endif
