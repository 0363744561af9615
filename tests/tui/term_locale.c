#include "tui/term_locale.h"

#include <criterion/criterion.h>
#include <langinfo.h>
#include <stdlib.h>

#define OLD      "ncurses 6.4.20221231"
#define BLANKING "ncurses 6.5.20250216"

Test(term_locale, curses_blanks_bytes_from_one_patch_to_another)
{
    cr_assert(term_locale_sends_bytes("ncurses 6.4.20240202"));
    cr_assert_not(term_locale_sends_bytes("ncurses 6.4.20240203"));
    cr_assert_not(term_locale_sends_bytes("ncurses 6.5.20251018"));
    cr_assert(term_locale_sends_bytes("ncurses 6.5.20251019"));
    cr_assert(term_locale_sends_bytes("another curses"));
}

static enum charset chosen(const char *locale, enum charset wanted, const char *curses)
{
    setenv("LC_ALL", locale, 1);
    return term_locale_choose(wanted, curses);
}

Test(term_locale, the_name_says_enough_where_the_locale_is_not_installed)
{
    cr_assert_eq(chosen("xx_XX.ISO-8859-1", CHARSET_COUNT, OLD), CHARSET_LATIN1);
    cr_assert_eq(chosen("xx_XX.ISO-8859-1", CHARSET_COUNT, BLANKING), CHARSET_ASCII);
    cr_assert_eq(chosen("xx_XX.UTF-8", CHARSET_COUNT, OLD), CHARSET_UTF8);
    cr_assert_str_eq(nl_langinfo(CODESET), "UTF-8");
    cr_assert_eq(chosen("xx_XX", CHARSET_COUNT, OLD), CHARSET_ASCII);
    cr_assert_eq(chosen("C", CHARSET_COUNT, OLD), CHARSET_ASCII);
}

Test(term_locale, what_is_wanted_stands_above_the_environment)
{
    cr_assert_eq(chosen("C.UTF-8", CHARSET_ASCII, OLD), CHARSET_ASCII);
    cr_assert_eq(chosen("C.UTF-8", CHARSET_LATIN1, OLD), CHARSET_LATIN1);
    cr_assert_str_neq(nl_langinfo(CODESET), "UTF-8");
    cr_assert_eq(chosen("C", CHARSET_UTF8, OLD), CHARSET_UTF8);
    cr_assert_str_eq(nl_langinfo(CODESET), "UTF-8");
}
