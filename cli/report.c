#include "cli/report.h"

#include "config/model_words.h"

void report_findings(const struct context *context, const struct finding_list *findings)
{
    for (size_t i = 0; i < findings->count; i++) {
        const struct finding *finding = &findings->items[i];
        struct str line = STR_INIT;

        str_printf(&line,
                   "sagsgang: %s %s: ", context_text(context, gravity_word(finding->gravity)),
                   finding->rule);
        catalog_finding(context->catalog, finding->message, finding->arguments, &line);
        context_say(str_slice(&line));
        str_clear(&line);
    }
}
