#include "core/memory.h"

#include <stdint.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

static void (*exhausted_hook)(void);

void memory_on_exhausted(void (*hook)(void))
{
    exhausted_hook = hook;
}

static _Noreturn void exhausted(void)
{
    static const char words[] = "sagsgang: out of memory\n";

    if (exhausted_hook != NULL)
        exhausted_hook();
    if (write(STDERR_FILENO, words, sizeof words - 1) < 0)
        _exit(5);
    _exit(5);
}

void *xmalloc(size_t size)
{
    void *memory = malloc(size == 0 ? 1 : size);

    if (memory == NULL)
        exhausted();
    return memory;
}

void *xcalloc(size_t count, size_t size)
{
    void *memory = calloc(count == 0 ? 1 : count, size == 0 ? 1 : size);

    if (memory == NULL)
        exhausted();
    return memory;
}

void *xrealloc(void *memory, size_t count, size_t size)
{
    void *grown;

    if (size != 0 && count > SIZE_MAX / size)
        exhausted();
    grown = realloc(memory, count * size == 0 ? 1 : count * size);
    if (grown == NULL)
        exhausted();
    return grown;
}

char *xstrndup(const char *text, size_t length)
{
    char *copy = xmalloc(length + 1);

    if (length > 0)
        memcpy(copy, text, length);
    copy[length] = '\0';
    return copy;
}

char *xstrdup(const char *text)
{
    return xstrndup(text, strlen(text));
}
