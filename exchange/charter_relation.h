/*
 * More that sentences say of forums, for charter_prose.c: that one takes another in, who spoke for
 * all in it, how often it is to meet; and the groups that a box names under headings of their own.
 */
#ifndef EXCHANGE_CHARTER_RELATION_H
#define EXCHANGE_CHARTER_RELATION_H

#include "exchange/charter_cells.h"
#include "exchange/charter_mention.h"

/* «Rådet omfatter havnens bestyrelse»; `subject` is the forum that the first
   words stand for. */
bool prose_read_includes(struct prose *self, struct slice sentence);

/* «Rådet for X ophører den 31. august 2024», «er nedlagt pr. 1. maj 2025». */
bool prose_read_ended(struct prose *self, struct slice sentence);

/* «… dialog gennem Rådet for X, hvor A og B repræsenterede alle». */
bool prose_read_represents(struct prose *self, struct slice sentence);

/* «de årlige dialogmøder»: of the forum whose meetings they are, by whatever name it goes when all
   else is read. */
void charter_yearly_read(const struct cell_list *cells, struct arena *arena,
                         struct reading *reading);

/* «Talgruppen», a line of its own within a box, and then «Talgruppen varetager …». Forums from
   index `from` on are the boxes. */
void charter_subgroups_read(const struct cell_list *cells, size_t from, struct arena *arena,
                            struct reading *reading);

/* The founded forum that a word stands for: «Partnerskabet» for the last with such a name; NULL
   where there is none. */
const char *prose_stands_for(const struct prose *self, struct slice brief);

#endif
