/*
 * Gives up the rights of this process, for good, before it looks at somebody's file.
 */
#ifndef EXCHANGE_CONVERT_SANDBOX_H
#define EXCHANGE_CONVERT_SANDBOX_H

#include <stdbool.h>

/* How much a format's library still needs. */
enum sandbox {
    SANDBOX_COMPUTE, /* memory and the open streams alone */
    SANDBOX_LIBRARY, /* also reads the libraries' data below /usr */
    SANDBOX_PROGRAM, /* also runs a program below /usr */
};

/* False where the kernel does not let us; then nothing may be read. Limits: 20 s of processor
   time, 1 GiB of memory, no new files, no sockets, no tracing. */
bool sandbox_enter(enum sandbox sandbox);

#endif
