/*
 * A part of a thing that is a list of its own (a forum's meetings): its first rows, as `list`
 * shows them, and the words by which the rest is seen.
 */
#ifndef CLI_SHOW_PART_H
#define CLI_SHOW_PART_H

#include "cli/list_filter.h"
#include "cli/show_things.h"

/* Writes up to shower->limit rows of a kind of list ("meetings") under a heading, or as an array of
   that name beside "more_meetings". For people an empty list is nothing. */
enum status show_part(const struct shower *shower, const char *name, const char *heading,
                      const struct list_filter *filter, struct error *err) MUST_CHECK;

/* "… the rest: sagsgang list --forum 3 meetings". */
void show_rest(const struct shower *shower, const char *kind, const struct list_filter *filter);

#endif
