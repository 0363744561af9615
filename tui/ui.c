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

/* NULL for what is no arrow, or cannot be shown as one: "<" would be another key. */
static const char *arrow(const struct ui *ui, struct key key)
{
    static const char *const arrows[] = {"↑", "↓", "←", "→"};

    if (ui->charset != CHARSET_UTF8 || key.mods != 0 || key.code < KEYCODE_UP ||
        key.code > KEYCODE_RIGHT)
        return NULL;
    return arrows[key.code - KEYCODE_UP];
}

void ui_append_keys(const struct ui *self, const struct key_sequence *keys, struct str *out)
{
    for (size_t i = 0; i < keys->count; i++) {
        if (i > 0)
            str_append_char(out, ' ');
        if (arrow(self, keys->keys[i]) != NULL)
            str_append(out, arrow(self, keys->keys[i]));
        else
            key_format(keys->keys[i], out);
    }
}

bool ui_keys(const struct ui *self, const size_t *contexts, size_t count, enum action action,
             struct str *out)
{
    const struct keymap_binding *binding =
        keymap_keys_of(self->keymap, contexts, count, (int)action);

    if (binding == NULL)
        return false;
    ui_append_keys(self, &binding->keys, out);
    return true;
}
