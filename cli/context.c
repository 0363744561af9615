#include "cli/context.h"

#include "cli/plain.h"
#include "core/message.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>

#define SYSTEM_SETTINGS "/etc/sagsgang/sagsgang.conf"

static void take_clock(struct context *self)
{
    time_t seconds = time(NULL);
    struct tm local;
    struct tm utc;

    localtime_r(&seconds, &local);
    gmtime_r(&seconds, &utc);
    strftime(self->moment, sizeof self->moment, "%Y-%m-%dT%H:%M:%SZ", &utc);
    self->today = (struct date){local.tm_year + 1900, local.tm_mon + 1, local.tm_mday};
    self->now = clock_at(local.tm_hour, local.tm_min);
}

/* $NAME, or $HOME followed by `below`; empty where neither is an absolute path. */
static struct str home_folder(const char *name, const char *below)
{
    const char *folder = getenv(name);
    const char *home = getenv("HOME");
    struct str path = STR_INIT;

    if (folder != NULL && folder[0] == '/')
        str_append(&path, folder);
    else if (home != NULL && home[0] == '/')
        str_printf(&path, "%s/%s", home, below);
    return path;
}

static enum status load_if_there(struct settings *settings, const char *path, struct error *err)
{
    enum status status = settings_load(settings, path, err);

    if (status != STATUS_NOT_FOUND)
        return status;
    error_reset(err);
    return STATUS_OK;
}

static enum status load_settings(struct context *self, struct error *err)
{
    struct str own = home_folder("XDG_CONFIG_HOME", ".config");
    enum status status = load_if_there(&self->settings, SYSTEM_SETTINGS, err);

    /* On a server the users' own files do not count: they could point elsewhere. */
    if (status == STATUS_OK && own.length > 0 && !self->settings.server) {
        str_append(&own, "/sagsgang/sagsgang.conf");
        status = load_if_there(&self->settings, str_text(&own), err);
    }
    str_clear(&own);
    return status;
}

static void choose_database(struct context *self)
{
    if (self->settings.database != NULL) {
        str_append(&self->database, self->settings.database);
        return;
    }
    self->database = home_folder("XDG_DATA_HOME", ".local/share");
    str_append(&self->database, "/sagsgang/sagsgang.db");
}

static enum language locale_language(void)
{
    static const char *const names[] = {"LC_ALL", "LC_MESSAGES", "LANG"};

    for (size_t i = 0; i < sizeof names / sizeof names[0]; i++) {
        const char *value = getenv(names[i]);

        if (value != NULL && value[0] != '\0')
            return language_of_locale(value);
    }
    return LANGUAGE_ENGLISH;
}

enum status context_init(struct context *self, struct error *err)
{
    enum status status;

    memset(self, 0, sizeof *self);
    settings_init(&self->settings);
    self->catalog = catalog_get(locale_language());
    take_clock(self);
    status = load_settings(self, err);
    if (self->settings.language_set)
        self->catalog = catalog_get(self->settings.language);
    if (status == STATUS_OK)
        choose_database(self);
    return status;
}

void context_clear(struct context *self)
{
    settings_clear(&self->settings);
    str_clear(&self->database);
}

enum status context_set_language(struct context *self, const char *code, struct error *err)
{
    enum language language;
    enum status status = language_of(code, &language, err);

    if (status == STATUS_OK)
        self->catalog = catalog_get(language);
    return status;
}

void context_set_database(struct context *self, const char *path)
{
    str_reset(&self->database);
    str_append(&self->database, path);
}

enum status context_set_now(struct context *self, const char *text, struct error *err)
{
    char day[DATE_TEXT] = "";
    struct date date = NO_DATE;
    struct clock_time time = NO_CLOCK;

    if (self->settings.server)
        return error_set(err, STATUS_REFUSED, N_("on a server the time cannot be set by --now"),
                         NULL);
    if (strlen(text) == 16 && text[10] == 'T') {
        memcpy(day, text, 10);
        day[10] = '\0';
    }
    if (date_parse_iso(day, &date) != STATUS_OK || clock_parse(text + 11, &time) != STATUS_OK)
        return error_set(err, STATUS_INVALID, N_("%1 is no time of the form YYYY-MM-DDTHH:MM"),
                         text, NULL);
    self->today = date;
    self->now = time;
    snprintf(self->moment, sizeof self->moment, "%s:00Z", text);
    self->drill = true;
    return STATUS_OK;
}

const char *context_text(const struct context *self, const char *msgid)
{
    return catalog_text(self->catalog, msgid);
}

void context_count(const struct context *self, const char *one, const char *several, size_t count,
                   struct str *out)
{
    char digits[24];
    const char *arguments[] = {digits};

    snprintf(digits, sizeof digits, "%zu", count);
    message_format(out, catalog_plural(self->catalog, one, several, count), arguments, 1);
}

void context_say(struct slice line)
{
    struct str plain = STR_INIT;

    plain_append(&plain, line, false);
    fprintf(stderr, "%s\n", str_text(&plain));
    str_clear(&plain);
}

static enum exit_status exit_for(enum status status)
{
    switch (status) {
    case STATUS_OK:
        return EXIT_DONE;
    case STATUS_NOT_FOUND:
        return EXIT_NOTHING;
    case STATUS_REFUSED:
        return EXIT_RIGHT;
    case STATUS_INVALID:
        return EXIT_INPUT;
    case STATUS_CONFLICT:
    case STATUS_BUSY:
    case STATUS_IO:
    case STATUS_INTERNAL:
    case STATUS_COUNT:
        break;
    }
    return EXIT_DATABASE;
}

enum exit_status context_fail(const struct context *self, const struct error *err)
{
    struct str line = STR_INIT;

    str_append(&line, "sagsgang: ");
    catalog_error(self->catalog, err, &line);
    context_say(str_slice(&line));
    str_clear(&line);
    return exit_for(err->status);
}

enum exit_status context_misuse(const struct context *self, const char *message, const char *first,
                                const char *second)
{
    const char *arguments[] = {first == NULL ? "" : first, second == NULL ? "" : second};
    struct str line = STR_INIT;

    str_append(&line, "sagsgang: ");
    message_format(&line, context_text(self, message), arguments, 2);
    context_say(str_slice(&line));
    str_clear(&line);
    return EXIT_USAGE;
}

enum exit_status context_nothing(const struct context *self, enum output_format format)
{
    if (format == OUTPUT_PEOPLE)
        (void)context_misuse(self, N_("nothing was found"), NULL, NULL);
    return EXIT_NOTHING;
}
