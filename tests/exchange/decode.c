#include "exchange/decode.h"

#include <criterion/criterion.h>
#include <stdlib.h>
#include <string.h>

/* Decodes a literal, with the NULs in it. */
#define DECODED(bytes, text) decoded((bytes), sizeof(bytes) - 1, (text))

static void decoded(const char *bytes, size_t length, const char *expected)
{
    struct str text = STR_INIT;
    struct error err = {0};

    cr_assert_eq(decode_text(bytes, length, &text, &err), STATUS_OK, "%s", err.message);
    cr_assert_str_eq(str_text(&text), expected);
    str_clear(&text);
}

static void refused(const char *bytes, size_t length, const char *message, long line)
{
    struct str text = STR_INIT;
    struct error err = {0};

    cr_assert_eq(decode_text(bytes, length, &text, &err), STATUS_INVALID);
    cr_assert_str_eq(err.message, message);
    cr_assert_eq(err.line, line);
    cr_assert_eq(text.length, 0);
    str_clear(&text);
}

Test(decode, takes_every_encoding_that_minutes_come_in)
{
    DECODED("Byr\xC3\xA5"
            "det",
            "Byrådet");
    DECODED("\xEF\xBB\xBF"
            "Byr\xC3\xA5"
            "det",
            "Byrådet");
    DECODED("Byr\xE5"
            "det \x96 \x80",
            "Byrådet – €");
    DECODED("\xFF\xFE"
            "B\0\xE5\0",
            "Bå");
    DECODED("\xFE\xFF"
            "\0B\0\xE5",
            "Bå");
    DECODED("\xFF\xFE"
            "\x3D\xD8\x00\xDE",
            "\xF0\x9F\x98\x80");
    DECODED("", "");
}

Test(decode, mends_single_damaged_bytes_of_utf8)
{
    DECODED("R\xC3\xA5"
            "det for b\xC3\xB8"
            "rn og \xE6ldre",
            "Rådet for børn og ældre");
}

Test(decode, gives_every_line_one_end)
{
    DECODED("a\r\nb\rc\n\r\nd", "a\nb\nc\n\nd");
    DECODED("a\r\r\nb", "a\n\nb");
    DECODED("a\fb\vc", "a b c");
}

Test(decode, puts_combining_marks_into_their_letters)
{
    DECODED("A\xCC\x8A"
            "ben ra\xCC\x8A"
            "d cafe\xCC\x81 x\xCC\x8A",
            "Åben råd café x\xCC\x8A");
}

Test(decode, cut_off_wide_text_is_no_crash)
{
    DECODED("\xFF\xFE"
            "a\0b",
            "ab");
    DECODED("\xFF\xFE"
            "\x3D\xD8",
            "\xEF\xBF\xBD");
}

Test(decode, refuses_what_is_no_text)
{
    char controls[40];

    refused("a\0b", 3, "this is not text: it holds NUL bytes", 0);
    memset(controls, 1, sizeof controls);
    refused(controls, sizeof controls, "this is not text: it is full of control characters", 0);
    controls[8] = 'a';
    decoded(controls, 8, "        ");
}

Test(decode, a_line_may_be_as_long_as_the_limit)
{
    size_t length = DECODE_LINE_MAX + 3;
    char *bytes = malloc(length);
    struct str text = STR_INIT;

    memset(bytes, 'a', length);
    bytes[1] = '\n';
    cr_assert_eq(decode_text(bytes, length - 1, &text, NULL), STATUS_OK);
    str_clear(&text);
    refused(bytes, length, "a line is longer than %1 bytes", 2);
    free(bytes);
}

Test(decode, a_file_may_have_as_many_lines_as_the_limit)
{
    size_t length = DECODE_LINES_MAX + 1;
    char *bytes = malloc(length);
    struct error err = {0};
    struct str text = STR_INIT;

    memset(bytes, '\n', length);
    cr_assert_eq(decode_text(bytes, length - 1, &text, &err), STATUS_OK);
    str_clear(&text);
    cr_assert_eq(decode_text(bytes, length, &text, &err), STATUS_INVALID);
    cr_assert_str_eq(err.message, "the file has more than %1 lines");
    free(bytes);
}

Test(decode, a_file_may_be_as_large_as_the_limit)
{
    size_t length = (size_t)DECODE_BYTES_MAX + 1;
    char *bytes = malloc(length);
    struct error err = {0};
    struct str text = STR_INIT;

    memset(bytes, '\n', length);
    cr_assert_eq(decode_text(bytes, length, &text, &err), STATUS_INVALID);
    cr_assert_str_eq(err.message, "the file is larger than %1 MiB");
    cr_assert_str_eq(err.arguments[0], "64");
    free(bytes);
}

static void becomes(const char *bytes, const char *expected)
{
    struct str text = STR_INIT;
    struct error err = {0};

    cr_assert_eq(decode_text(bytes, strlen(bytes), &text, &err), STATUS_OK);
    cr_expect_str_eq(str_text(&text), expected, "%s", str_text(&text));
    str_clear(&text);
}

Test(decode, what_a_terminal_would_obey_goes_whole)
{
    becomes("Teknisk\x1b[31m Udvalg", "Teknisk Udvalg");
    becomes("\x1b[1;38;5;200mrød\x1b[0m", "rød");
    becomes("a\x1b(Bb\x1b[Kc", "abc");
    becomes("a\x1b[31\nb", "a [31\nb");
    becomes("a\x1b", "a ");
    becomes("a\x1bx", "a x");
    becomes("\xc3\xa6 [31m er tekst", "\xc3\xa6 [31m er tekst");
}
