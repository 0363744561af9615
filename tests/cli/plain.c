#include "cli/plain.h"

#include <criterion/criterion.h>

static void expect(const char *text, bool lines, const char *plain)
{
    struct str out = STR_INIT;

    plain_append(&out, slice_of(text), lines);
    cr_expect_str_eq(str_text(&out), plain);
    str_clear(&out);
}

Test(plain, letters_pass)
{
    expect("Rådet § 17,4 – «æøå»", false, "Rådet § 17,4 – «æøå»");
    expect("\xC2\xA0", false, "\xC2\xA0"); /* the first that is no control */
    expect("", false, "");
}

Test(plain, nothing_that_a_terminal_obeys_passes)
{
    expect("a\x1b[31mb", false, "a [31mb");
    expect("a\x7f", false, "a?");
    expect("a\xC2\x80", false, "a?");
    expect("a\xC2\x9b"
           "31mb",
           false, "a?31mb");
    expect("a\xC2\x9f", false, "a?");
    expect("a\x9b", false, "a?"); /* no UTF-8 at all */
}

Test(plain, lines_and_tabs_pass_where_they_are_wanted)
{
    expect("a\n\tb\r", true, "a\n\tb ");
    expect("a\n\tb\r", false, "a  b ");
}
