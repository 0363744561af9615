/*
 * What the parts of the judge (judge_*.c) share. Nobody else needs it.
 */
#ifndef CORE_JUDGE_PARTS_H
#define CORE_JUDGE_PARTS_H

#include "core/judge.h"
#include "core/name_forum.h"
#include "core/name_person.h"

/* One command being judged, or its facts being asked for. */
struct judge {
    struct facts *asking; /* where questions go; NULL when all are answered */
    const struct facts *facts;
    const struct command *command;
    const struct command_context *context;
    struct arena *arena;
    struct draft draft;
    struct finding_list findings;
    bool hindered;
    struct row *subject;
};

/* Adds a finding to what the caller is told; the arguments are closed by NULL. */
void judge_finding(struct judge *self, const char *rule, enum gravity gravity, const char *message,
                   ...) __attribute__((sentinel));

/* The row that a command names; a finding that hinders, and NULL, where there is none. While facts
   are asked for, it asks. */
struct row *judge_row(struct judge *self, enum entity entity, int64_t id);

/* Hinders where the account may not give this command: everywhere, or in this forum (0: none). */
void judge_right(struct judge *self, int64_t forum);

/* Puts the changes into an order in which no row refers to one that is not there (judge_order.c).
   first_id is the id of the first new row. */
void judge_order(struct change_list *changes, int64_t first_id);

/* One for each command, or a few alike. Each asks first, and judges when all is answered. */
void judge_init_command(struct judge *self);
void judge_role_command(struct judge *self);
void judge_forum_command(struct judge *self);
void judge_merge_command(struct judge *self);
void judge_split_command(struct judge *self);
void judge_correct_command(struct judge *self);
void judge_guess_command(struct judge *self);
void judge_import_command(struct judge *self);

/* Whether others than the municipality sit in a forum of that kind. */
bool judge_is_external(enum forum_kind kind);
/* judge_separate.c: a split of what was one from the start, as far as the command asks for one. */
bool judge_is_separation(const struct judge *judge);
void judge_ask_separation(struct judge *judge, int64_t kept);
void judge_separate(struct judge *judge, const struct row *kept);

/* Makes a forum of this name, and sets what its name tells. */
struct row *judge_new_forum(struct judge *self, const struct forum_name *name)
    __attribute__((returns_nonnull));
/* Another spelling of the forum, where neither its name nor an alias has it. NULL where it has. */
struct row *judge_forum_alias(struct judge *self, struct row *forum, const struct forum_name *name);

/* Remembers that a row refers to another by a guess, whose words were `text`; NULL where that is
   known. */
struct row *judge_guess(struct judge *self, const char *kind, const struct row *about,
                        const struct row *other, const char *text);

#endif
