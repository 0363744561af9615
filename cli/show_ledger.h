/*
 * Who raised a case, who was heard, which powers were given away, what was sent; and of an item,
 * who was disqualified; of a forum, who holds its posts: as text, and as fields of an open object.
 */
#ifndef CLI_SHOW_LEDGER_H
#define CLI_SHOW_LEDGER_H

#include "cli/show_things.h"
#include "db/read_ledger.h"

/* A field for each; for the head of a case. */
void show_proposers(const struct shower *shower, const struct case_ledger *ledger);
/* The rest, under headings. */
void show_ledger(const struct shower *shower, const struct case_ledger *ledger);
void json_ledger(struct json_writer *json, const struct case_ledger *ledger);

void show_disqualifications(const struct shower *shower, const struct disqualification_rows *rows);
void json_disqualifications(struct json_writer *json, const struct disqualification_rows *rows);

void show_holders(const struct shower *shower, const struct holder_rows *rows);
void json_holders(struct json_writer *json, const struct holder_rows *rows);

#endif
