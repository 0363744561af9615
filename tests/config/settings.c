#include "config/settings.h"

#include <criterion/criterion.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

/* Loads a text as a settings file, and removes the file. */
static enum status load(struct settings *settings, const char *text, struct error *err)
{
    char path[] = "/tmp/sagsgang-settings-XXXXXX";
    int fd = mkstemp(path);
    enum status status;

    cr_assert_geq(fd, 0);
    cr_assert_eq(write(fd, text, strlen(text)), (ssize_t)strlen(text));
    close(fd);
    status = settings_load(settings, path, err);
    unlink(path);
    return status;
}

Test(settings, reads_every_setting)
{
    struct settings settings;
    struct error err = {0};

    settings_init(&settings);
    cr_assert_eq(load(&settings,
                      "municipality = \"Fjordby Kommune\";\n"
                      "database = \"/srv/s.db\"; language = \"da\"; keymap = \"vim\";\n"
                      "mouse = true; server = true; escape_delay_ms = 100; charset = \"latin1\";\n"
                      "saturday_is_hverdag = false; agenda_deadline_days = 6;\n"
                      "closed_days = [\"2026-12-24\", \"2026-06-05\"];\n",
                      &err),
                 STATUS_OK);
    cr_assert_str_eq(settings.municipality, "Fjordby Kommune");
    cr_assert_str_eq(settings.database, "/srv/s.db");
    cr_assert(settings.language_set && settings.language == LANGUAGE_DANISH);
    cr_assert_str_eq(settings.keymap, "vim");
    cr_assert_str_eq(settings.charset, "latin1");
    cr_assert(settings.mouse && settings.server && !settings.saturday_is_hverdag);
    cr_assert_eq(settings.escape_delay_ms, 100);
    cr_assert_eq(settings.agenda_deadline_days, 6);
    cr_assert_eq(settings.closed_days.count, 2);
    cr_assert_eq(settings.closed_days.items[1].month, 6);
    settings_clear(&settings);
}

Test(settings, fault_names_file_and_line_and_changes_nothing)
{
    static const struct {
        const char *text;
        long line;
    } rows[] = {
        {"mouse = true;\ncolour = 1;\n", 2},
        {"mouse = true;\n\nagenda_deadline_days = 3;\n", 3},
        {"agenda_deadline_days = 61;\n", 1},
        {"escape_delay_ms = 9;\n", 1},
        {"escape_delay_ms = 1001;\n", 1},
        {"language = \"de\";\n", 1},
        {"mouse = 1;\n", 1},
        {"charset = \"cp865\";\n", 1},
        {"municipality = \"\";\n", 1},
        {"closed_days = [\"2026-02-30\"];\n", 1},
        {"closed_days = \"2026-02-28\";\n", 1},
        {"mouse = true\nserver = = 2;\n", 2},
    };

    for (size_t i = 0; i < sizeof rows / sizeof rows[0]; i++) {
        struct settings settings;
        struct error err = {0};

        settings_init(&settings);
        cr_assert_eq(load(&settings, rows[i].text, &err), STATUS_INVALID, "%s", rows[i].text);
        cr_assert_eq(err.line, rows[i].line, "%s: %ld", rows[i].text, err.line);
        cr_assert_neq(err.file[0], '\0');
        cr_assert_not(settings.mouse, "%s", rows[i].text);
        cr_assert_eq(settings.agenda_deadline_days, 4);
        settings_clear(&settings);
    }
}

Test(settings, missing_file_is_said_apart)
{
    struct settings settings;
    struct error err = {0};

    settings_init(&settings);
    cr_assert_eq(settings_load(&settings, "/nonexistent/sagsgang.conf", &err), STATUS_NOT_FOUND);
    settings_clear(&settings);
}
