/*
 * A text made into lines and a reading, as the reader of minutes hands it to the reader of
 * charters: what tests of charters, timelines and oddities begin with.
 */
#ifndef TESTS_EXCHANGE_CHARTER_FIXTURE_H
#define TESTS_EXCHANGE_CHARTER_FIXTURE_H

#include "core/reading.h"
#include "exchange/ocr.h"

struct charter_fixture {
    struct arena arena;
    struct text_lines lines;
    struct ocr_text text;
    struct reading reading;
};

/* Freed by charter_fixture_free(). */
struct charter_fixture *charter_fixture_new(const char *text, enum document_kind kind);
struct charter_fixture *charter_fixture_seed(const char *name, enum document_kind kind);
void charter_fixture_free(struct charter_fixture *self);

/* Adds an item of those lines. */
struct reading_item *charter_fixture_item(struct charter_fixture *self, unsigned first,
                                          unsigned last);
void charter_fixture_read(struct charter_fixture *self);

/* The forum of that name and version (NULL: none); fails the test where there is none. */
const struct reading_forum *charter_fixture_forum(const struct charter_fixture *self,
                                                  const char *name, const char *version);
/* Fails the test where no seat has that rule or person. */
const struct reading_seat *charter_fixture_seat(const struct reading_forum *forum, const char *who);
/* Whether a purpose begins so. */
bool charter_fixture_purpose(const struct reading_forum *forum, const char *beginning);
/* The first finding of the rule, or NULL. */
const struct finding *charter_fixture_finding(const struct charter_fixture *self, const char *rule);

#endif
