/*
 * What a text says of forums: their charters (kommissorium), boxes and tables that found them,
 * sentences that replace, anchor or mention them, and the agreements that hang on them.
 *
 * A box or section that names a forum and goes on with labels (Formål, Opgaver, Medlemmer,
 * Deltagere, Møder, Mødekadence, Sekretariat …) gives a whole forum; labels may stand before or
 * after their values, in tables torn apart, or in columns. A sentence gives what it says and no
 * more. Two versions of one forum in one text stay two.
 */
#ifndef EXCHANGE_CHARTER_H
#define EXCHANGE_CHARTER_H

#include "core/reading.h"
#include "exchange/ocr.h"

/*
 * Adds to reading->forums and reading->agreements what the lines of reading->lines say, and to
 * reading->findings where it guessed. Strings live in the arena, which must outlive the reading.
 *
 * Of minutes, call it after items, sections and decisions are read: only items that describe
 * forums are looked into, and of an item that was postponed and came back with a supplement the
 * sections before the decision are the version of its date («15-03-2021»), SECTION_SUPPLEMENT is
 * version "revised". Of a charter or note without items the whole of reading->lines is read.
 */
void charter_read(const struct ocr_text *text, struct arena *arena, struct reading *reading);

/*
 * Cadence in normal form, or NULL where the text gives none. The grammar:
 *
 *     cadence = often [", as needed"] | "as needed" | "ad hoc"
 *     often   = [about] (count " a " period | [count " "] "every " number " " period "s")
 *     about   = "about " | "at least "
 *     count   = number ["-" number]
 *     period  = "year" | "half-year" | "quarter" | "month" | "week"
 *
 * «2 årlige møder» is "2 a year", «Kvartalsvis, ellers efter behov» "1 a quarter, as needed",
 * «ca. hver 3. måned» "about every 3 months", «en gang om måneden» "1 a month".
 */
const char *charter_cadence(struct slice text, struct arena *arena);

#endif
