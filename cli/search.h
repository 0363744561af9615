/*
 * sagsgang search WORDS: full text, newest first, with where the words stand.
 */
#ifndef CLI_SEARCH_H
#define CLI_SEARCH_H

#include "cli/context.h"

enum exit_status run_search(struct context *context, int argc, char **argv);

#endif
