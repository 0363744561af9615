#include "config/cadence_words.h"

#include <criterion/criterion.h>

static void says(const char *cadence, const char *english, const char *danish)
{
    struct str out = STR_INIT;

    cadence_words(catalog_get(LANGUAGE_ENGLISH), cadence, &out);
    cr_expect_str_eq(str_text(&out), english);
    str_reset(&out);
    cadence_words(catalog_get(LANGUAGE_DANISH), cadence, &out);
    cr_expect_str_eq(str_text(&out), danish);
    str_clear(&out);
}

Test(cadence_words, speaks_every_form)
{
    says("2 a year", "2 a year", "2 om året");
    says("at least 3 a year", "at least 3 a year", "mindst 3 om året");
    says("about every 3 months", "about every 3 months", "ca. hver 3. måned");
    says("1 a quarter, as needed", "1 a quarter, and as needed", "1 i kvartalet og efter behov");
    says("ad hoc", "as needed", "efter behov");
    says("as needed", "as needed", "efter behov");
    says("every 2 years", "every 2 years", "hvert 2. år");
}

Test(cadence_words, leaves_what_it_does_not_know)
{
    says("when the moon is full", "when the moon is full", "when the moon is full");
    says("", "", "");
}
