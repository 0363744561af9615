/*
 * Groups that sentences name, exist or found: «Lige nu findes følgegrupper for A og B med
 * deltagelse af C», «der nedsættes en arbejdsgruppe for D».
 */
#ifndef EXCHANGE_CHARTER_GROUPS_H
#define EXCHANGE_CHARTER_GROUPS_H

#include "exchange/charter_mention.h"

/* Each tells whether the sentence was of its form, and adds what it says. */
bool prose_read_there_are(struct prose *self, struct slice sentence);
bool prose_read_founded(struct prose *self, struct slice sentence);
/* «Kommunen deltager på konsulentniveau», of the groups that the sentence before named. */
bool prose_read_joins(struct prose *self, struct slice sentence);

#endif
