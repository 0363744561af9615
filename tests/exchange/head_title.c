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
    found("REFERAT Rådet for Kyst og Havne d. 04-03-2026", "Rådet for Kyst og Havne", "2026-03-04",
          "");
    found("Referat - Kommunalbestyrelsen den 9. november 2027", "Kommunalbestyrelsen", "2027-11-09",
          "");
    found("Referat af møde i Havne- og Kystudvalget", "Havne- og Kystudvalget", "", "");
    found("Referat til mødet i Byrådet den 8. juni 2026 kl. 18:30 i Byrådssalen", "Byrådet",
          "2026-06-08", "18:30");
    found("Byrådet - Referat fra mødet den 14-10-2026", "Byrådet", "2026-10-14", "");
    found("Tinghøj Byråd tirsdag den 3. marts 2026 kl. 16.00", "Tinghøj Byråd", "2026-03-03",
          "16:00");
    found("Mandag den 2. marts 2026 kl. 16:00", "", "2026-03-02", "16:00");
    found("Kommunalbestyrelsen", "Kommunalbestyrelsen", "", "");
    found("ÅBEN DAGSORDEN ØKONOMIUDVALG", "ØKONOMIUDVALG", "", "");
    found("Referat", "", "", "");
    found("Ældrerådsmøde den 6. maj kl. 09.30", "Ældrerådsmøde", "", "09:30");
    found("Referat - Åben dagsorden Mosekær Byråd Borgmesterkontoret", "Mosekær Byråd", "", "");
    found("26.08.27 - Referat af skolebestyrelsesmøde", "skolebestyrelsesmøde", "", "");
    found("Beslutningsprotokol 19. maj kl. 16:00 Byrådssalen", "", "", "16:00");
    found("Download \"Referat Byrådet's møde Tirsdag den 03-03-2026 Kl. 16:00 Byrådssalen\"",
          "Byrådet's", "2026-03-03", "16:00");
}

Test(head_title, says_minutes_agenda_and_place)
{
    struct head_title title;

    cr_assert(head_title_find(slice_of("Tillægsdagsorden Byrådet d. 01-02-2026"), &title));
    cr_assert_eq(title.kind, DOCUMENT_AGENDA);
    cr_assert(title.supplementary);
    cr_assert(head_title_find(slice_of("Den 05.03.2026 kl. 14:15 i Møllesalen, Vej 3"), &title));
    cr_assert(slice_is(title.place, "Møllesalen, Vej 3"));
    cr_assert_not(title.said);
    cr_assert(head_title_find(slice_of("Byrådet 3. maj 2026 kl. 16.30 - Mødelokale 2"), &title));
    cr_assert(slice_is(title.place, "Mødelokale 2"));
    cr_assert(head_title_find(slice_of("Byrådet 3. maj 2026 kl. 16.30 ekstraordinært"), &title));
    cr_assert_eq(title.place.length, 0);
}

Test(head_title, sentences_are_none)
{
    none("Godkendelse af dagsorden Byrådet");
    none("Godkendelse af dagsorden for ØU den 12. marts 2026.");
    none("Dagsordenen blev godkendt.");
    none("Byrådet vedtog planen.");
    none("Der henvises til referatet.");
    none("");
}

Test(head_title, knows_places)
{
    cr_assert(head_title_is_place(slice_of("Byrådssalen")));
    cr_assert(head_title_is_place(slice_of("Strandvejen 8, 9990 Tinghøj")));
    cr_assert_not(head_title_is_place(slice_of("Mads Lindum")));
    cr_assert_not(head_title_is_place(slice_of("Udskriv")));
}
