/*
 * sagsgang-convert pdf|html|docx|odt: one file on standard input, its text on standard output.
 * Exit status: 0 done, 2 wrong use, 3 the file is not of this format, 5 no sandbox to be had.
 */
#include "core/str.h"
#include "exchange/convert/formats.h"
#include "exchange/convert/sandbox.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

enum { EXIT_DONE = 0, EXIT_USAGE = 2, EXIT_INPUT = 3, EXIT_SANDBOX = 5 };
enum { MOST_BYTES = 256 * 1024 * 1024 };

#if defined(__SANITIZE_ADDRESS__)
int __lsan_is_turned_off(void);

/* The sandbox refuses the tracing by which leaks are looked for; the rest of the checks stand. */
int __lsan_is_turned_off(void)
{
    return 1;
}
#endif

/* Each format: who reads it, and within which sandbox. */
static const struct format {
    const char *name;
    enum sandbox sandbox;
    bool (*convert)(const char *bytes, size_t length, FILE *out); /* NULL: pandoc does */
} formats[] = {
    {"pdf", SANDBOX_LIBRARY, pdf_text},
    {"html", SANDBOX_COMPUTE, html_text},
    {"docx", SANDBOX_PROGRAM, NULL},
    {"odt", SANDBOX_PROGRAM, NULL},
};

static const struct format *find_format(const char *name)
{
    for (size_t i = 0; i < sizeof formats / sizeof formats[0]; i++) {
        if (strcmp(formats[i].name, name) == 0)
            return &formats[i];
    }
    return NULL;
}

static bool read_all(struct str *bytes)
{
    ssize_t got;

    do {
        str_reserve(bytes, 65536);
        got = read(STDIN_FILENO, bytes->data + bytes->length, 65536);
        if (got > 0)
            bytes->length += (size_t)got;
    } while (got > 0 && bytes->length <= MOST_BYTES);
    return got == 0;
}

/* pandoc reads the same standard input; --sandbox keeps it from following what the file names. */
static int run_pandoc(const char *format)
{
    char surroundings[][16] = {"LC_ALL=C.UTF-8", "PATH=/usr/bin", "HOME=/"};
    char words[][32] = {"pandoc",
                        "+RTS",
                        "-M512m",
                        "-RTS",
                        "--sandbox",
                        "--wrap=none",
                        "--to=gfm-raw_html",
                        "--markdown-headings=atx",
                        "--from="};
    enum { WORDS = sizeof words / sizeof words[0] };
    char *arguments[WORDS + 1] = {NULL};

    snprintf(words[WORDS - 1], sizeof words[0], "--from=%s", format);
    for (size_t i = 0; i < WORDS; i++)
        arguments[i] = words[i];
    execve("/usr/bin/pandoc", arguments,
           (char *[]){surroundings[0], surroundings[1], surroundings[2], NULL});
    return EXIT_SANDBOX;
}

static int convert(const struct format *format)
{
    struct str bytes = STR_INIT;
    int result = EXIT_INPUT;

    if (read_all(&bytes) && format->convert(str_text(&bytes), bytes.length, stdout))
        result = fflush(stdout) == 0 ? EXIT_DONE : EXIT_INPUT;
    str_clear(&bytes);
    return result;
}

int main(int argc, char **argv)
{
    const struct format *format = argc == 2 ? find_format(argv[1]) : NULL;

    if (format == NULL) {
        fputs("usage: sagsgang-convert pdf|html|docx|odt <FILE >TEXT\n", stderr);
        return EXIT_USAGE;
    }
    if (!sandbox_enter(format->sandbox)) {
        fputs("sagsgang-convert: no sandbox on this machine\n", stderr);
        return EXIT_SANDBOX;
    }
    return format->convert == NULL ? run_pandoc(format->name) : convert(format);
}
