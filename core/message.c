#include "core/message.h"

#include <string.h>

void message_format(struct str *out, const char *text, const char *const *arguments, size_t count)
{
    while (*text != '\0') {
        size_t plain = strcspn(text, "%");

        str_append_n(out, text, plain);
        text += plain;
        if (*text == '\0')
            return;
        if (text[1] == '%') {
            str_append_char(out, '%');
            text += 2;
        } else if (text[1] >= '1' && text[1] <= '9' && (size_t)(text[1] - '1') < count) {
            str_append(out, arguments[text[1] - '1']);
            text += 2;
        } else {
            str_append_char(out, '%');
            text++;
        }
    }
}
