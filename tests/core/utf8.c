#include "core/utf8.h"

#include <criterion/criterion.h>
#include <string.h>

Test(utf8, decodes_what_it_encodes)
{
    for (unsigned codepoint = 1; codepoint < 0x110000; codepoint += 13) {
        char bytes[UTF8_MAX];
        unsigned read;
        size_t length;

        if (codepoint >= 0xD800 && codepoint <= 0xDFFF)
            continue;
        length = utf8_encode(bytes, codepoint);
        cr_assert_eq(utf8_decode(bytes, length, &read), length);
        cr_assert_eq(read, codepoint);
    }
}

Test(utf8, refuses_what_is_no_text)
{
    static const char *const bad[] = {"\xE6",  "\xC0\xAF", "\xED\xA0\x80", "\xF4\x90\x80\x80",
                                      "a\x80", "\xC3(",    "\xFF",         "\xE2\x82"};

    for (size_t i = 0; i < sizeof bad / sizeof bad[0]; i++)
        cr_assert_not(utf8_valid(bad[i], strlen(bad[i])), "%zu", i);
    cr_assert(utf8_valid("æøå §€", strlen("æøå §€")));
    cr_assert(utf8_valid("", 0));
}

Test(utf8, cuts_between_characters)
{
    cr_assert_eq(utf8_cut("aå", 3, 2), 1);
    cr_assert_eq(utf8_cut("aå", 3, 3), 3);
    cr_assert_eq(utf8_cut("€", 3, 2), 0);
    cr_assert_eq(utf8_cut("", 0, 5), 0);
}

Test(utf8, folds_case_both_ways)
{
    static const unsigned pairs[][2] = {{'A', 'a'},     {0xC6, 0xE6},   {0xD8, 0xF8},
                                        {0xC5, 0xE5},   {0x160, 0x161}, {0x17D, 0x17E},
                                        {0x178, 0xFF},  {0x391, 0x3B1}, {0x410, 0x430},
                                        {0x401, 0x451}, {0x141, 0x142}, {0x100, 0x101}};

    for (size_t i = 0; i < sizeof pairs / sizeof pairs[0]; i++) {
        cr_assert_eq(utf8_lower(pairs[i][0]), pairs[i][1], "%x", pairs[i][0]);
        cr_assert_eq(utf8_lower(pairs[i][1]), pairs[i][1], "%x", pairs[i][1]);
        cr_assert_eq(utf8_upper(pairs[i][1]), pairs[i][0], "%x", pairs[i][1]);
        cr_assert(utf8_is_letter(pairs[i][0]));
    }
    cr_assert_eq(utf8_lower('1'), '1');
    cr_assert_not(utf8_is_letter(0xD7));
    cr_assert_not(utf8_is_letter('1'));
    cr_assert_eq(utf8_lower(0xD7), 0xD7);
}
