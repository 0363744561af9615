#include "exchange/head_title.h"

#include <criterion/criterion.h>

static void found(const char *line, const char *forum, const char *date, const char *start)
{
    struct head_title title;
    char day[DATE_TEXT];
    char time[CLOCK_TEXT];

    cr_assert(head_title_find(slice_of(line), &title), "%s", line);
    cr_assert(slice_is(title.forum, forum), "%s: %.*s", line, (int)title.forum.length,
              title.forum.data);
    date_format_iso(title.date, day);
    clock_format(title.start, time);
    cr_assert_str_eq(day, date, "%s", line);
    cr_assert_str_eq(time, start, "%s", line);
}

static void none(const char *line)
{
    struct head_title title;

    cr_assert_not(head_title_find(slice_of(line), &title), "%s", line);
}

Test(head_title, in_every_template)
{
    found("REFERAT Rådet for Almene Boligforhold d. 07-04-2021", "Rådet for Almene Boligforhold",
          "2021-04-07", "");
    found("Referat - Kommunalbestyrelsen den 5. december 2017", "Kommunalbestyrelsen", "2017-12-05",
          "");
    found("Referat af møde i Klima- og Planudvalget", "Klima- og Planudvalget", "", "");
    found("Referat til mødet i Byrådet den 17. maj 2021 kl. 19:00 i Byrådssalen", "Byrådet",
          "2021-05-17", "19:00");
    found("Byrådet - Referat fra mødet den 11-12-2013", "Byrådet", "2013-12-11", "");
    found("Ishøj Byråd tirsdag den 4. januar 2022 kl. 17.00", "Ishøj Byråd", "2022-01-04", "17:00");
    found("Mandag den 15. januar 2018 kl. 17:00", "", "2018-01-15", "17:00");
    found("Kommunalbestyrelsen", "Kommunalbestyrelsen", "", "");
    found("ÅBEN DAGSORDEN ØKONOMIUDVALG", "ØKONOMIUDVALG", "", "");
    found("Referat", "", "", "");
    found("Ældrerådsmøde den 3. april kl. 10.00", "Ældrerådsmøde", "", "10:00");
    found("Referat - Åben dagsorden Mosekær Byråd Borgmesterkontoret", "Mosekær Byråd", "", "");
    found("26.08.27 - Referat af skolebestyrelsesmøde", "skolebestyrelsesmøde", "", "");
    found("Beslutningsprotokol 23. marts kl. 17:00 Byrådssalen", "", "", "17:00");
    found("Download \"Referat Byrådet's møde Tirsdag den 03-12-2013 Kl. 17:00 Byrådssalen\"",
          "Byrådet's", "2013-12-03", "17:00");
}

Test(head_title, says_minutes_agenda_and_place)
{
    struct head_title title;

    cr_assert(head_title_find(slice_of("Tillægsdagsorden Byrådet d. 01-02-2026"), &title));
    cr_assert_eq(title.kind, DOCUMENT_AGENDA);
    cr_assert(title.supplementary);
    cr_assert(head_title_find(slice_of("Den 09.01.2020 kl. 13:00 i Tapperiet, Vej 1"), &title));
    cr_assert(slice_is(title.place, "Tapperiet, Vej 1"));
    cr_assert_not(title.said);
    cr_assert(head_title_find(slice_of("Byrådet 3. maj 2026 kl. 16.30 - Mødelokale 2"), &title));
    cr_assert(slice_is(title.place, "Mødelokale 2"));
    cr_assert(head_title_find(slice_of("Byrådet 3. maj 2026 kl. 16.30 ekstraordinært"), &title));
    cr_assert_eq(title.place.length, 0);
}

Test(head_title, sentences_are_none)
{
    none("Godkendelse af dagsorden Byrådet");
    none("Godkendelse af dagsorden for ØU den 22. oktober 2018.");
    none("Dagsordenen blev godkendt.");
    none("Byrådet vedtog planen.");
    none("Der henvises til referatet.");
    none("");
}

Test(head_title, knows_places)
{
    cr_assert(head_title_is_place(slice_of("Byrådssalen")));
    cr_assert(head_title_is_place(slice_of("Torvegade 15, 4200 Slagelse")));
    cr_assert_not(head_title_is_place(slice_of("Jørgen Larsen")));
    cr_assert_not(head_title_is_place(slice_of("Udskriv")));
}
