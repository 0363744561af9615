#include "core/error.h"

#include "core/utf8.h"

#include <criterion/criterion.h>
#include <string.h>

Test(error, keeps_sentence_and_arguments)
{
    struct error err = {0};

    cr_assert_eq(error_set(&err, STATUS_INVALID, "%1 of %2", "a", "b", NULL), STATUS_INVALID);
    cr_assert_eq(err.status, STATUS_INVALID);
    cr_assert_str_eq(err.message, "%1 of %2");
    cr_assert_str_eq(err.arguments[1], "b");
    cr_assert_str_eq(err.arguments[2], "");
}

Test(error, can_be_left_out)
{
    cr_assert_eq(error_set(NULL, STATUS_IO, "no", NULL), STATUS_IO);
    error_at(NULL, "file", 3);
    error_reset(NULL);
}

Test(error, first_place_stays)
{
    struct error err = {0};

    cr_assert_eq(error_set(&err, STATUS_IO, "no", NULL), STATUS_IO);
    error_at(&err, "inner.cfg", 7);
    error_at(&err, "outer.cfg", 9);
    cr_assert_str_eq(err.file, "inner.cfg");
    cr_assert_eq(err.line, 7);
}

Test(error, cuts_long_arguments_between_letters)
{
    struct error err = {0};
    char text[1001];

    for (size_t i = 0; i < 500; i++)
        memcpy(text + 2 * i, "å", 2);
    text[1000] = '\0';
    cr_assert_eq(error_set(&err, STATUS_IO, "%1", text, NULL), STATUS_IO);
    cr_assert(utf8_valid(err.arguments[0], strlen(err.arguments[0])));
    cr_assert_eq(strlen(err.arguments[0]), 254);
}
