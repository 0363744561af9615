/*
 * Case numbers in every form that Danish systems give them (rules.md 6.6): 20/41736, 24-012144,
 * 2011-4057, EMN-2025-008468, 330-2018-3619, 00.22.04-G01-1-18, 295846, 01.02G00 - 2017/27088.
 */
#ifndef CORE_NAME_CASE_H
#define CORE_NAME_CASE_H

#include "core/str.h"

/*
 * Appends the normal form, by which the same case is found again: without «Sagsnr.», without
 * blanks, dashes as hyphens, letters in capitals, and without words glued to its end
 * («08/23161AcadreCaseNumber»). Leading zeros stay, since systems keep them. Returns false, and
 * appends nothing, where the text is no case number.
 */
bool case_number_normal(struct str *out, struct slice text);

#endif
