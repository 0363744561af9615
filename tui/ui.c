#include "tui/ui.h"

#include "core/message.h"

const char *ui_text(const struct ui *self, const char *msgid)
{
    return catalog_text(self->catalog, msgid);
}

void ui_format(const struct ui *self, struct str *out, const char *msgid, const char *first,
               const char *second, const char *third)
{
    const char *const arguments[] = {first, second, third};
    size_t count = 0;

    while (count < 3 && arguments[count] != NULL)
        count++;
    message_format(out, ui_text(self, msgid), arguments, count);
}

bool ui_keys(const struct ui *self, const size_t *contexts, size_t count, enum action action,
             struct str *out)
{
    const struct keymap_binding *binding =
        keymap_keys_of(self->keymap, contexts, count, (int)action);

    if (binding == NULL)
        return false;
    key_sequence_format(&binding->keys, out);
    return true;
}
