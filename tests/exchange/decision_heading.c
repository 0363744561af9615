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
    found("Beslutninger Byrådet 2018-2021 den 21-12-2020", "Byrådet", "2020-12-21", "");
    found("Beslutning i Økonomiudvalget den 03-12-2018", "Økonomiudvalget", "2018-12-03", "");
    found("BESLUTNING: Økonomiudvalget den 22-10-2020", "Økonomiudvalget", "2020-10-22", "");
    found("Beslutning på byrådsmødet den 22. juni 2022", "byrådsmødet", "2022-06-22", "");
    found("Beslutning den 5. maj 2020: Godkendt", "", "2020-05-05", "Godkendt");
    found("Teknik- og Miljøudvalget, 10. september 2019, pkt. 65:", "Teknik- og Miljøudvalget",
          "2019-09-10", "");
    found("Byrådets beslutning i mødet den 17. november 2011", "Byrådets", "2011-11-17", "");
    found("Kommunalbestyrelsen den 20. august 2020:", "Kommunalbestyrelsen", "2020-08-20", "");
    found("Kommunalbestyrelsen den 27. august 2018 Punkt 4", "Kommunalbestyrelsen", "2018-08-27",
          "");
    found("Byrådet, 16.12.2025 Godkendt.", "Byrådet", "2025-12-16", "Godkendt.");
    found("Teknisk Udvalg, 2. december 2025.", "Teknisk Udvalg", "2025-12-02", "");
    found("19-08-2019 Magistraten", "Magistraten", "2019-08-19", "");
    found("15-08-2019 Borgmesterens Afdeling påtegning", "Borgmesterens Afdeling", "2019-08-15",
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
    none("19-08-2019");
    none("Beslutningen blev truffet af Byrådet den 1. maj 2020 efter en lang drøftelse");
    none("");
}
