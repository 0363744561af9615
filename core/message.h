/*
 * Puts arguments into a sentence: %1 to %9 stand for them, %% for a per cent sign. Translators may
 * move them about, which printf would not let them do safely.
 */
#ifndef CORE_MESSAGE_H
#define CORE_MESSAGE_H

#include "core/str.h"

#include <stddef.h>

/* Appends text to out with its arguments in place. A number without an argument stays as it is. */
void message_format(struct str *out, const char *text, const char *const *arguments, size_t count);

#endif
