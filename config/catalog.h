/*
 * The languages of the screen and of messages. English stands in the code; other languages come
 * from PO files through gettext's tools, compiled into the program, so that no locale need be
 * installed and no environment can change what a setting chose (glibc 2.41 ignores LANGUAGE under
 * C.UTF-8).
 */
#ifndef CONFIG_CATALOG_H
#define CONFIG_CATALOG_H

#include "core/error.h"
#include "core/finding.h"
#include "core/str.h"

enum language { LANGUAGE_ENGLISH, LANGUAGE_DANISH, LANGUAGE_COUNT };

struct catalog;

/* The catalog of a language; static, never NULL. */
const struct catalog *catalog_get(enum language language);
enum language catalog_language(const struct catalog *self);

/* "da" or "en"; STATUS_INVALID otherwise. */
enum status language_of(const char *code, enum language *language, struct error *err) MUST_CHECK;
const char *language_code(enum language language);

/* The language of a locale name ("da_DK.UTF-8", "C"); English unless it is Danish. */
enum language language_of_locale(const char *locale);

/* The sentence in this language, or msgid itself where there is none. Static. */
const char *catalog_text(const struct catalog *self, const char *msgid);

/* The same with its number: the singular where count is 1, the plural otherwise (both languages
   count so). */
const char *catalog_plural(const struct catalog *self, const char *singular, const char *plural,
                           unsigned long count);

/* Appends what went wrong as one sentence: "FILE:LINE: sentence" as far as they are known. */
void catalog_error(const struct catalog *self, const struct error *err, struct str *out);

/* Appends a finding's sentence; arguments end at the first NULL, or are all there. */
void catalog_finding(const struct catalog *self, const char *message,
                     const char *const arguments[FINDING_ARGUMENTS], struct str *out);

#endif
