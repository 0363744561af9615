#include "core/message.h"

#include <criterion/criterion.h>

static const char *formatted(struct str *out, const char *text)
{
    static const char *const arguments[] = {"en", "to"};

    str_reset(out);
    message_format(out, text, arguments, 2);
    return str_text(out);
}

Test(message, puts_arguments_where_they_stand)
{
    struct str out = STR_INIT;

    cr_assert_str_eq(formatted(&out, "%2 og %1"), "to og en");
    cr_assert_str_eq(formatted(&out, "%1%1"), "enen");
    cr_assert_str_eq(formatted(&out, "25 %% af %1"), "25 % af en");
    cr_assert_str_eq(formatted(&out, "%3 %0 %x %"), "%3 %0 %x %");
    cr_assert_str_eq(formatted(&out, ""), "");
    str_clear(&out);
}
