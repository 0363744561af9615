/*
 * Findings as lines on standard error: gravity, rule, sentence.
 */
#ifndef CLI_REPORT_H
#define CLI_REPORT_H

#include "cli/context.h"
#include "core/finding.h"

void report_findings(const struct context *context, const struct finding_list *findings);

#endif
