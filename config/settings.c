#include "config/settings.h"

#include <errno.h>
#include <libconfig.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

enum { LAW_AGENDA_DAYS = 4, MOST_AGENDA_DAYS = 60, LEAST_ESCAPE_MS = 10, MOST_ESCAPE_MS = 1000 };

void settings_init(struct settings *self)
{
    memset(self, 0, sizeof *self);
    self->escape_delay_ms = 40;
    self->saturday_is_hverdag = true;
    self->agenda_deadline_days = LAW_AGENDA_DAYS;
}

void settings_clear(struct settings *self)
{
    arena_clear(&self->arena);
    memset(self, 0, sizeof *self);
}

/* One setting of the file, being read into `settings`. */
struct reader {
    struct settings *settings;
    const config_setting_t *setting;
    struct error *err;
};

static enum status fault(const struct reader *reader, const char *message, const char *argument)
{
    enum status status = error_set(reader->err, STATUS_INVALID, message,
                                   config_setting_name(reader->setting), argument, NULL);

    error_at(reader->err, config_setting_source_file(reader->setting),
             (long)config_setting_source_line(reader->setting));
    return status;
}

static enum status read_text(const struct reader *reader, const char **text)
{
    const char *value = config_setting_get_string(reader->setting);

    if (value == NULL || value[0] == '\0')
        return fault(reader, N_("the setting %1 must be a text in quotes"), "");
    *text = arena_strdup(&reader->settings->arena, value);
    return STATUS_OK;
}

static enum status read_flag(const struct reader *reader, bool *flag)
{
    if (config_setting_type(reader->setting) != CONFIG_TYPE_BOOL)
        return fault(reader, N_("the setting %1 must be true or false"), "");
    *flag = config_setting_get_bool(reader->setting) != 0;
    return STATUS_OK;
}

static enum status read_number(const struct reader *reader, int least, int most, int *number)
{
    char limits[48];
    int value = config_setting_get_int(reader->setting);

    snprintf(limits, sizeof limits, "%d–%d", least, most);
    if (config_setting_type(reader->setting) != CONFIG_TYPE_INT || value < least || value > most)
        return fault(reader, N_("the setting %1 must be a whole number within %2"), limits);
    *number = value;
    return STATUS_OK;
}

static enum status read_municipality(const struct reader *reader)
{
    return read_text(reader, &reader->settings->municipality);
}

static enum status read_database(const struct reader *reader)
{
    return read_text(reader, &reader->settings->database);
}

static enum status read_keymap(const struct reader *reader)
{
    return read_text(reader, &reader->settings->keymap);
}

static enum status read_language(const struct reader *reader)
{
    const char *code = NULL;
    enum status status = read_text(reader, &code);

    if (status != STATUS_OK)
        return status;
    if (language_of(code, &reader->settings->language, NULL) != STATUS_OK)
        return fault(reader, N_("the setting %1 must be \"da\" or \"en\""), "");
    reader->settings->language_set = true;
    return STATUS_OK;
}

static enum status read_charset(const struct reader *reader)
{
    static const char *const known_charsets[] = {"utf-8", "latin1", "ascii"};
    const char *name = "";
    enum status status = read_text(reader, &name);

    if (status != STATUS_OK)
        return status;
    for (size_t i = 0; i < sizeof known_charsets / sizeof *known_charsets; i++) {
        if (strcmp(known_charsets[i], name) == 0) {
            reader->settings->charset = known_charsets[i];
            return STATUS_OK;
        }
    }
    return fault(reader, N_("the setting %1 must be \"utf-8\", \"latin1\" or \"ascii\""), "");
}

static enum status read_mouse(const struct reader *reader)
{
    return read_flag(reader, &reader->settings->mouse);
}

static enum status read_server(const struct reader *reader)
{
    return read_flag(reader, &reader->settings->server);
}

static enum status read_saturday(const struct reader *reader)
{
    return read_flag(reader, &reader->settings->saturday_is_hverdag);
}

static enum status read_escape_delay(const struct reader *reader)
{
    return read_number(reader, LEAST_ESCAPE_MS, MOST_ESCAPE_MS, &reader->settings->escape_delay_ms);
}

static enum status read_agenda_deadline(const struct reader *reader)
{
    return read_number(reader, LAW_AGENDA_DAYS, MOST_AGENDA_DAYS,
                       &reader->settings->agenda_deadline_days);
}

static enum status read_closed_days(const struct reader *reader)
{
    int count = config_setting_length(reader->setting);
    int type = config_setting_type(reader->setting);

    if (type != CONFIG_TYPE_LIST && type != CONFIG_TYPE_ARRAY)
        return fault(reader, N_("the setting %1 must be a list of dates"), "");
    for (int i = 0; i < count; i++) {
        const char *text = config_setting_get_string_elem(reader->setting, i);
        struct date date;

        if (text == NULL || date_parse_iso(text, &date) != STATUS_OK)
            return fault(reader, N_("the setting %1 holds %2, which is no date like 2026-12-24"),
                         text == NULL ? "?" : text);
        *LIST_PUSH(&reader->settings->arena, &reader->settings->closed_days) = date;
    }
    return STATUS_OK;
}

/* Every setting that there is; sagsgang.conf(5) lists the same. */
static const struct {
    const char *name;
    enum status (*read)(const struct reader *reader);
} known[] = {
    {"agenda_deadline_days", read_agenda_deadline},
    {"charset", read_charset},
    {"closed_days", read_closed_days},
    {"database", read_database},
    {"escape_delay_ms", read_escape_delay},
    {"keymap", read_keymap},
    {"language", read_language},
    {"mouse", read_mouse},
    {"municipality", read_municipality},
    {"saturday_is_hverdag", read_saturday},
    {"server", read_server},
};

static enum status read_setting(const struct reader *reader)
{
    const char *name = config_setting_name(reader->setting);

    for (size_t i = 0; i < sizeof known / sizeof known[0]; i++) {
        if (strcmp(known[i].name, name) == 0)
            return known[i].read(reader);
    }
    return fault(reader, N_("there is no setting %1"), "");
}

static enum status read_all(struct settings *self, const config_t *config, struct error *err)
{
    const config_setting_t *root = config_root_setting(config);
    int count = config_setting_length(root);

    for (int i = 0; i < count; i++) {
        struct reader reader = {self, config_setting_get_elem(root, (unsigned)i), err};
        enum status status = read_setting(&reader);

        if (status != STATUS_OK)
            return status;
    }
    return STATUS_OK;
}

static enum status read_file(config_t *config, const char *path, struct error *err)
{
    enum status status;

    if (config_read_file(config, path) == CONFIG_TRUE)
        return STATUS_OK;
    if (config_error_type(config) == CONFIG_ERR_FILE_IO) {
        status = errno == ENOENT ? STATUS_NOT_FOUND : STATUS_IO;
        return error_set(err, status, N_("the settings file %1 cannot be read"), path, NULL);
    }
    status = error_set(err, STATUS_INVALID, N_("the settings file is not in its form: %1"),
                       config_error_text(config), NULL);
    error_at(err, path, config_error_line(config));
    return status;
}

enum status settings_load(struct settings *self, const char *path, struct error *err)
{
    struct settings next = *self;
    config_t config;
    enum status status;

    config_init(&config);
    status = read_file(&config, path, err);
    if (status == STATUS_OK)
        status = read_all(&next, &config, err);
    if (status == STATUS_OK) {
        *self = next;
    } else {
        error_at(err, path, 0);
        self->arena = next.arena; /* it may have grown; what was there still lies in it */
    }
    config_destroy(&config);
    return status;
}
