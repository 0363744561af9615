#include "config/argument_words.h"

#include "config/model_words.h"

#include <criterion/criterion.h>
#include <ctype.h>
#include <stdio.h>
#include <string.h>

/* Names of tables and columns that are Danish words, and mean the same. */
static const char *const danish_too[] = {"forum", "person", "delegation", "side"};

static bool is_schema_name(const char *word)
{
    int field;
    enum entity entity;

    for (size_t i = 0; i < sizeof danish_too / sizeof danish_too[0]; i++) {
        if (strcmp(danish_too[i], word) == 0)
            return false;
    }
    if (entity_of(word, &entity) == STATUS_OK)
        return true;
    for (int i = 0; i < ENTITY_COUNT; i++) {
        if (entity_field_of((enum entity)i, word, &field) == STATUS_OK)
            return true;
    }
    return false;
}

/* Whether a byte is part of a word: letters of Danish are bytes above ASCII. */
static bool in_word(char byte)
{
    return isalnum((unsigned char)byte) || byte == '_' || (byte & 0x80) != 0;
}

static void expect_no_schema_name(const char *sentence)
{
    for (const char *at = sentence; *at != '\0';) {
        char word[128];
        size_t length = 0;

        while (*at != '\0' && !in_word(*at))
            at++;
        while (in_word(at[length]))
            length++;
        snprintf(word, sizeof word, "%.*s", (int)length, at);
        cr_expect_not(is_schema_name(word), "“%s” in: %s", word, sentence);
        at += length;
    }
}

static struct str said(enum language language, const char *message, const char *first,
                       const char *second)
{
    const char *arguments[] = {first, second, ""};
    struct str out = STR_INIT;

    argument_words_format(catalog_get(language), message, arguments, 3, &out);
    return out;
}

static void check_danish(const char *message, const char *first, const char *second)
{
    struct str danish = said(LANGUAGE_DANISH, message, first, second);

    expect_no_schema_name(str_text(&danish));
    str_clear(&danish);
}

Test(argument_words, no_danish_sentence_names_a_table_or_a_column)
{
    static const char *const of_fields[] = {
        "%1, %2: the value does not fit", "%1, %2: this must not be empty",
        "%1, %2: that is nothing that can be corrected", "%1 cannot be without %2",
        "%2 of %1 cannot be changed"};
    static const char *const of_entities[] = {
        "There is no %1 with the number %2",
        "a row of table %1 refers to one of %2 that is not there",
        "row %2 of %1 was changed behind the log's back",
        "row %2 of %1 was removed behind the log's back",
        "row %2 of %1 was added behind the log's back",
    };

    for (int i = 0; i < ENTITY_COUNT; i++) {
        const struct entity_info *info = entity_info((enum entity)i);

        for (size_t at = 0; at < sizeof of_entities / sizeof of_entities[0]; at++)
            check_danish(of_entities[at], info->table, "7");
        for (int field = 0; field < info->field_count; field++) {
            for (size_t at = 0; at < sizeof of_fields / sizeof of_fields[0]; at++)
                check_danish(of_fields[at], info->table, info->fields[field].column);
        }
    }
}

Test(argument_words, every_word_of_the_model_is_translated)
{
    const struct catalog *danish = catalog_get(LANGUAGE_DANISH);

    for (int i = 0; i < ENTITY_COUNT; i++)
        expect_no_schema_name(catalog_text(danish, entity_word((enum entity)i)));
    for (int i = 0; i < ROLE_COUNT; i++)
        cr_expect(i == ROLE_ADMINISTRATOR || strcmp(catalog_text(danish, role_word((enum role)i)),
                                                    role_key((enum role)i)) != 0,
                  "%s", role_key((enum role)i));
    for (int i = 0; i < GRAVITY_COUNT; i++)
        cr_expect_str_neq(catalog_text(danish, gravity_word((enum gravity)i)),
                          gravity_key((enum gravity)i));
}

Test(argument_words, a_holiday_and_a_role_are_named_in_the_language)
{
    struct str out = said(LANGUAGE_DANISH, "%1 is a holiday (%2)", "2026-04-03", "Good Friday");

    cr_assert_not_null(strstr(str_text(&out), "langfredag"), "%s", str_text(&out));
    str_clear(&out);
    out = said(LANGUAGE_DANISH, "%1 does not have the role %2", "jens", "caseworker");
    cr_assert_not_null(strstr(str_text(&out), "sagsbehandler"), "%s", str_text(&out));
    str_clear(&out);
    out = said(LANGUAGE_ENGLISH, "%1 is a holiday (%2)", "2026-04-03", "Good Friday");
    cr_assert_not_null(strstr(str_text(&out), "Good Friday"), "%s", str_text(&out));
    str_clear(&out);
}

Test(argument_words, the_system_s_words_are_translated_or_called_so)
{
    const char *message = "the file cannot be read: %1";
    struct str out = said(LANGUAGE_DANISH, message, "Permission denied", "");

    cr_assert_str_eq(str_text(&out), "filen kan ikke læses: adgang nægtet");
    str_clear(&out);
    out = said(LANGUAGE_DANISH, message, "Stale file handle", "");
    cr_assert_str_eq(str_text(&out), "filen kan ikke læses: systemet siger: «Stale file handle»");
    str_clear(&out);
    out = said(LANGUAGE_ENGLISH, message, "Stale file handle", "");
    cr_assert_str_eq(str_text(&out), "the file cannot be read: Stale file handle");
    str_clear(&out);
}

Test(argument_words, what_is_given_stays_as_it_is)
{
    struct str out =
        said(LANGUAGE_DANISH, "two spellings of one name: %1 and %2", "meeting", "Good Friday");

    cr_assert_not_null(strstr(str_text(&out), "meeting"));
    cr_assert_not_null(strstr(str_text(&out), "Good Friday"));
    str_clear(&out);
}
