/*
 * The sample municipality's documents (cli/sample/), built into the program in the order of their
 * names, which is the order in which they are read.
 */
#ifndef CLI_SAMPLE_H
#define CLI_SAMPLE_H

#include "core/embedded.h"

extern const struct embedded_file sample_files[];

#endif
