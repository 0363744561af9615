/*
 * One record of the log: who gave which command when, what the rules found, and what changed.
 */
#ifndef CORE_RECORD_H
#define CORE_RECORD_H

#include "core/change.h"
#include "core/finding.h"

enum { RECORD_FIELD_BYTES = 64 };

/* One argument of a command by its name: what a person typed is text, which stands apart from the
   log; keys and numbers stand in it. */
struct argument {
    const char *name; /* less than RECORD_FIELD_BYTES, without '=' */
    struct value value;
};

struct argument_list {
    struct argument *items;
    size_t count;
};

struct record {
    const char *at;      /* "2025-03-24T15:30:00Z" */
    const char *account; /* who, as the kernel or sshd says */
    const char *command; /* its name, as in `sagsgang do` */
    struct argument_list arguments;
    struct finding_list findings;
    struct change_list changes;
};

/* Adds an argument; the name and the text are borrowed. NULL stands for NULL. */
void argument_add_text(struct argument_list *self, struct arena *arena, const char *name,
                       const char *text);
void argument_add_key(struct argument_list *self, struct arena *arena, const char *name,
                      const char *key);
void argument_add_integer(struct argument_list *self, struct arena *arena, const char *name,
                          int64_t number);

/* Canonical bytes and back, as in core/change.h; changes have their own there. */
void argument_list_encode(struct str *out, const struct argument_list *self,
                          const struct value_keeper *keeper);
enum status argument_list_decode(struct slice bytes, const struct value_fetcher *fetcher,
                                 struct arena *arena, struct argument_list *self,
                                 struct error *err) MUST_CHECK;

/* A finding's message, rule and gravity stand in the log, its arguments apart from it. */
void finding_list_encode(struct str *out, const struct finding_list *self,
                         const struct value_keeper *keeper);
enum status finding_list_decode(struct slice bytes, const struct value_fetcher *fetcher,
                                struct arena *arena, struct finding_list *self,
                                struct error *err) MUST_CHECK;

#endif
