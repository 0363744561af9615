/*
 * What the model's keys are called: entities, fields, roles and the like as message ids, for
 * sentences that name one. The keys themselves stand in files, in the log and in --json.
 */
#ifndef CONFIG_MODEL_WORDS_H
#define CONFIG_MODEL_WORDS_H

#include "core/command.h"
#include "core/entity.h"
#include "core/finding.h"

/* English message ids; static, never NULL. */
const char *entity_word(enum entity entity);
const char *role_word(enum role role);
const char *gravity_word(enum gravity gravity);

/* Of a column by its name; the name itself where it is none of ours. */
const char *field_word(const char *column);

/* A charter's version: the reader calls the one without a date "revised" (core/reading.h). */
const char *version_word(const char *version);

#endif
