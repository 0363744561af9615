#include "core/error.h"

#include "core/utf8.h"

#include <stdarg.h>
#include <string.h>

static void copy_cut(char *out, size_t size, const char *text)
{
    size_t length = utf8_cut(text, strlen(text), size - 1);

    memcpy(out, text, length);
    out[length] = '\0';
}

enum status error_set(struct error *err, enum status status, const char *message, ...)
{
    va_list list;

    if (err == NULL)
        return status;
    error_reset(err);
    err->status = status;
    err->message = message;
    va_start(list, message);
    for (int i = 0; i < ERROR_ARGUMENTS; i++) {
        const char *argument = va_arg(list, const char *);

        if (argument == NULL)
            break;
        copy_cut(err->arguments[i], sizeof err->arguments[i], argument);
    }
    va_end(list);
    return status;
}

void error_at(struct error *err, const char *file, long line)
{
    if (err == NULL || err->file[0] != '\0')
        return;
    if (file != NULL)
        copy_cut(err->file, sizeof err->file, file);
    err->line = line;
}

void error_reset(struct error *err)
{
    if (err != NULL)
        memset(err, 0, sizeof *err);
}
