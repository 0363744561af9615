#include "config/catalog.h"

#include <criterion/criterion.h>

static const struct catalog *danish(void)
{
    return catalog_get(LANGUAGE_DANISH);
}

Test(catalog, gives_danish_without_a_danish_locale)
{
    cr_assert_str_eq(catalog_text(danish(), "there is no setting %1"),
                     "der er ingen indstilling, der hedder %1");
    cr_assert_str_eq(catalog_text(catalog_get(LANGUAGE_ENGLISH), "there is no setting %1"),
                     "there is no setting %1");
}

Test(catalog, unknown_sentence_stays_as_it_is)
{
    cr_assert_str_eq(catalog_text(danish(), "no such sentence"), "no such sentence");
    cr_assert_str_eq(catalog_text(danish(), ""), "");
    cr_assert_str_eq(catalog_plural(danish(), "one thing", "%1 things", 1), "one thing");
    cr_assert_str_eq(catalog_plural(danish(), "one thing", "%1 things", 0), "%1 things");
}

Test(catalog, says_an_error_with_its_place)
{
    struct error err = {0};
    struct str out = STR_INIT;

    cr_assert_eq(error_set(&err, STATUS_INVALID, "there is no setting %1", "farve", NULL),
                 STATUS_INVALID);
    error_at(&err, "x.conf", 3);
    catalog_error(danish(), &err, &out);
    cr_assert_str_eq(str_text(&out), "x.conf:3: der er ingen indstilling, der hedder farve");
    str_clear(&out);
}

Test(catalog, knows_languages_by_code_and_locale)
{
    enum language language = LANGUAGE_ENGLISH;

    cr_assert_eq(language_of("da", &language, NULL), STATUS_OK);
    cr_assert_eq(language, LANGUAGE_DANISH);
    cr_assert_eq(language_of("de", &language, NULL), STATUS_INVALID);
    cr_assert_eq(language, LANGUAGE_DANISH);
    cr_assert_eq(language_of_locale("da_DK.UTF-8"), LANGUAGE_DANISH);
    cr_assert_eq(language_of_locale("da"), LANGUAGE_DANISH);
    cr_assert_eq(language_of_locale("dav_KE"), LANGUAGE_ENGLISH);
    cr_assert_eq(language_of_locale("C.UTF-8"), LANGUAGE_ENGLISH);
    cr_assert_eq(language_of_locale(NULL), LANGUAGE_ENGLISH);
}

Test(catalog, plurals_marked_one_by_one_are_found)
{
    cr_assert_str_eq(catalog_plural(danish(), "%1 paragraph folded", "%1 paragraphs folded", 2),
                     "%1 afsnit foldet sammen");
}

Test(catalog, says_a_finding_with_as_many_arguments_as_it_has)
{
    static const char *const one[FINDING_ARGUMENTS] = {"26", NULL};
    static const char *const all[FINDING_ARGUMENTS] = {"a", "b", "c", "d"};
    const struct catalog *english = catalog_get(LANGUAGE_ENGLISH);
    struct str out = STR_INIT;

    catalog_finding(english, "%1 and %2", one, &out);
    cr_assert_str_eq(str_text(&out), "26 and %2");
    str_reset(&out);
    catalog_finding(english, "%1%2%3%4", all, &out);
    cr_assert_str_eq(str_text(&out), "abcd");
    str_clear(&out);
}
