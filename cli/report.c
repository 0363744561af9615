#include "cli/report.h"

#include "core/message.h"

#include <stdio.h>

void report_findings(const struct context *context, const struct finding_list *findings)
{
    for (size_t i = 0; i < findings->count; i++) {
        const struct finding *finding = &findings->items[i];
        struct str line = STR_INIT;
        size_t count = 0;

        while (count < FINDING_ARGUMENTS && finding->arguments[count] != NULL)
            count++;
        str_printf(&line, "sagsgang: %s %s: ", gravity_key(finding->gravity), finding->rule);
        message_format(&line, context_text(context, finding->message), finding->arguments, count);
        fprintf(stderr, "%s\n", str_text(&line));
        str_clear(&line);
    }
}
