#include "config/catalog.h"

#include "config/argument_words.h"
#include "config/catalog_files.h"

#include <stdint.h>
#include <string.h>

/*
 * A compiled catalog as msgfmt writes it: a head of seven words, then two tables of (length,
 * offset), the originals sorted by strcmp and their translations in the same order.
 */
enum { MO_MAGIC = 0, MO_COUNT = 2, MO_ORIGINALS = 3, MO_TRANSLATIONS = 4 };

struct catalog {
    enum language language;
    const char *file; /* its name in catalog_files, NULL for English */
};

static const struct catalog catalogs[LANGUAGE_COUNT] = {
    [LANGUAGE_ENGLISH] = {LANGUAGE_ENGLISH, NULL},
    [LANGUAGE_DANISH] = {LANGUAGE_DANISH, "da.mo"},
};

static const char *const codes[LANGUAGE_COUNT] = {
    [LANGUAGE_ENGLISH] = "en",
    [LANGUAGE_DANISH] = "da",
};

const struct catalog *catalog_get(enum language language)
{
    return &catalogs[language];
}

enum language catalog_language(const struct catalog *self)
{
    return self->language;
}

enum status language_of(const char *code, enum language *language, struct error *err)
{
    for (int i = 0; i < LANGUAGE_COUNT; i++) {
        if (strcmp(codes[i], code) == 0) {
            *language = (enum language)i;
            return STATUS_OK;
        }
    }
    return error_set(err, STATUS_INVALID,
                     N_("%1 is no language of this program; there are da and en"), code, NULL);
}

const char *language_code(enum language language)
{
    return codes[language];
}

enum language language_of_locale(const char *locale)
{
    if (locale != NULL && strncmp(locale, "da", 2) == 0 && strchr("_.@", locale[2]) != NULL)
        return LANGUAGE_DANISH;
    return LANGUAGE_ENGLISH;
}

static const struct embedded_file *find_file(const char *name)
{
    const struct embedded_file *file = catalog_files;

    while (file->name != NULL && strcmp(file->name, name) != 0)
        file++;
    return file->name == NULL ? NULL : file;
}

/* msgfmt writes in the byte order of the machine that builds, which is the one that runs. */
static uint32_t word_at(const struct embedded_file *file, uint32_t index)
{
    uint32_t word;

    memcpy(&word, file->bytes + (size_t)index * sizeof word, sizeof word);
    return word;
}

/* The at-th string of the table that begins at a byte offset; NUL-closed. Forms of a plural are
   one string with NULs between them. */
static struct slice string_at(const struct embedded_file *file, uint32_t table, uint32_t at)
{
    uint32_t length = word_at(file, table / 4 + 2 * at);
    uint32_t offset = word_at(file, table / 4 + 2 * at + 1);

    return (struct slice){(const char *)file->bytes + offset, length};
}

/* The translation, empty where there is none. Originals with a plural compare by their singular. */
static struct slice look_up(const struct catalog *self, const char *msgid)
{
    const struct embedded_file *file = self->file == NULL ? NULL : find_file(self->file);
    uint32_t low = 0;
    uint32_t high = file == NULL || msgid[0] == '\0' ? 0 : word_at(file, MO_COUNT);

    while (low < high) {
        uint32_t middle = low + (high - low) / 2;
        int order = strcmp(msgid, string_at(file, word_at(file, MO_ORIGINALS), middle).data);

        if (order == 0)
            return string_at(file, word_at(file, MO_TRANSLATIONS), middle);
        if (order < 0)
            high = middle;
        else
            low = middle + 1;
    }
    return (struct slice){"", 0};
}

const char *catalog_text(const struct catalog *self, const char *msgid)
{
    struct slice found = look_up(self, msgid);

    return found.length == 0 ? msgid : found.data;
}

const char *catalog_plural(const struct catalog *self, const char *singular, const char *plural,
                           unsigned long count)
{
    struct slice found = look_up(self, singular);
    size_t first = strlen(found.data);

    if (count == 1)
        return catalog_text(self, singular);
    /* Where the two were marked one by one, each has an entry of its own. */
    return first < found.length ? found.data + first + 1 : catalog_text(self, plural);
}

void catalog_error(const struct catalog *self, const struct error *err, struct str *out)
{
    const char *arguments[ERROR_ARGUMENTS];

    for (int i = 0; i < ERROR_ARGUMENTS; i++)
        arguments[i] = err->arguments[i];
    if (err->file[0] != '\0') {
        str_append(out, err->file);
        if (err->line > 0)
            str_printf(out, ":%ld", err->line);
        str_append(out, ": ");
    }
    if (err->message != NULL)
        argument_words_format(self, err->message, arguments, ERROR_ARGUMENTS, out);
}

void catalog_finding(const struct catalog *self, const char *message,
                     const char *const arguments[FINDING_ARGUMENTS], struct str *out)
{
    size_t count = 0;

    while (count < FINDING_ARGUMENTS && arguments[count] != NULL)
        count++;
    argument_words_format(self, message, arguments, count, out);
}
