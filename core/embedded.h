/*
 * A file that is built into the program (core/embed.py makes tables of them).
 */
#ifndef CORE_EMBEDDED_H
#define CORE_EMBEDDED_H

#include <stddef.h>

struct embedded_file {
    const char *name;           /* without its folder; NULL closes a table */
    const unsigned char *bytes; /* NUL-closed */
    size_t size;                /* without that NUL */
};

#endif
