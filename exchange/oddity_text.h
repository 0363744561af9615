/*
 * Oddities that lines tell by themselves: foreign letters, remains of markup, weekdays, numbers
 * and spellings that contradict. For oddity_find.c.
 */
#ifndef EXCHANGE_ODDITY_TEXT_H
#define EXCHANGE_ODDITY_TEXT_H

#include "core/reading.h"
#include "exchange/text_lines.h"

void oddity_text_find(const struct text_lines *lines, struct line_range range, struct arena *arena,
                      struct finding_list *findings);

#endif
