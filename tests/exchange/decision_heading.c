#include "exchange/decision_heading.h"

#include <criterion/criterion.h>

static void found(const char *line, const char *forum, const char *date, const char *rest)
{
    struct decision_heading heading;
    char text[DATE_TEXT];

    cr_assert(decision_heading_find(slice_of(line), &heading), "%s", line);
    date_format_iso(heading.date, text);
    cr_assert(slice_is(heading.forum, forum), "%s: %.*s", line, (int)heading.forum.length,
              heading.forum.data);
    cr_assert_str_eq(text, date, "%s", line);
    cr_assert(slice_is(slice_from(slice_of(line), heading.rest), rest), "%s: %zu", line,
              heading.rest);
}

static void none(const char *line)
{
    struct decision_heading heading;

    cr_assert_not(decision_heading_find(slice_of(line), &heading), "%s", line);
}

Test(decision_heading, in_every_template)
{
    found("Beslutninger Byrådet 2022-2025 den 13-03-2024", "Byrådet", "2024-03-13", "");
    found("Beslutning i Økonomiudvalget den 08-04-2024", "Økonomiudvalget", "2024-04-08", "");
    found("BESLUTNING: Økonomiudvalget den 24-06-2024", "Økonomiudvalget", "2024-06-24", "");
    found("Beslutning på byrådsmødet den 19. juni 2024", "byrådsmødet", "2024-06-19", "");
    found("Beslutning den 6. maj 2024: Godkendt", "", "2024-05-06", "Godkendt");
    found("Havne- og Kystudvalget, 6. maj 2024, pkt. 31:", "Havne- og Kystudvalget", "2024-05-06",
          "");
    found("Byrådets beslutning i mødet den 4. juni 2024", "Byrådets", "2024-06-04", "");
    found("Kommunalbestyrelsen den 15. maj 2024:", "Kommunalbestyrelsen", "2024-05-15", "");
    found("Kommunalbestyrelsen den 17. april 2024 Punkt 6", "Kommunalbestyrelsen", "2024-04-17",
          "");
    found("Byrådet, 16.12.2025 Godkendt.", "Byrådet", "2025-12-16", "Godkendt.");
    found("Teknisk Udvalg, 2. december 2025.", "Teknisk Udvalg", "2025-12-02", "");
    found("02-05-2024 Magistraten", "Magistraten", "2024-05-02", "");
    found("07-05-2024 Borgmesterens Afdeling påtegning", "Borgmesterens Afdeling", "2024-05-07",
          "");
    found("ÆO, den 12. august 2026:", "ÆO", "2026-08-12", "");
    found("Beslutning Økonomiudvalget den Godkendt.", "Økonomiudvalget", "", "Godkendt.");
}

Test(decision_heading, sentences_are_none)
{
    none("Beslutning");
    none("Beslutning om valg af formand");
    none("Beslutning: Ny skole");
    none("Byrådet vedtog den 1. maj 2020, at skolen lukkes.");
    none("Byrådet");
    none("Byrådet den 16.12.2025 Godkendt.");
    none("Byrådet, 16.12.2025 vedtog planen");
    none("02-05-2024");
    none("Beslutningen blev truffet af Byrådet den 1. maj 2020 efter en lang drøftelse");
    none("");
}
