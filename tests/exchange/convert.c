#include "exchange/convert.h"

#include <criterion/criterion.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

/* A file of tests/exchange/files; the caller clears it. */
static struct str file_bytes(const char *name)
{
    struct str path = STR_INIT;
    struct str bytes = STR_INIT;
    char buffer[4096];
    size_t got;
    FILE *file;

    str_printf(&path, "%s/tests/exchange/files/%s", getenv("SAGSGANG_SOURCE"), name);
    file = fopen(str_text(&path), "rb");
    cr_assert_not_null(file, "%s", str_text(&path));
    while ((got = fread(buffer, 1, sizeof buffer, file)) > 0)
        str_append_n(&bytes, buffer, got);
    fclose(file);
    str_clear(&path);
    return bytes;
}

static enum status convert(struct slice bytes, struct str *text)
{
    struct error err = {0};

    return convert_to_text(getenv("SAGSGANG_CONVERT"), convert_format(bytes), bytes, text, &err);
}

static void assert_holds(const char *name, enum file_format format, const char *const *wanted)
{
    struct str bytes = file_bytes(name);
    struct str text = STR_INIT;

    cr_assert_eq(convert_format(str_slice(&bytes)), format);
    cr_assert_eq(convert(str_slice(&bytes), &text), STATUS_OK);
    for (; *wanted != NULL; wanted++)
        cr_assert_not_null(strstr(str_text(&text), *wanted), "%s lacks: %s\n%s", name, *wanted,
                           str_text(&text));
    str_clear(&text);
    str_clear(&bytes);
}

Test(convert, reads_pdf)
{
    static const char *const wanted[] = {"REFERAT Havneudvalget d. 04-03-2026\n",
                                         "Fraværende: Bo Åkær", NULL};

    assert_holds("minutes.pdf", FORMAT_PDF, wanted);
}

Test(convert, reads_docx_and_odt)
{
    static const char *const wanted[] = {"# Referat fra Havneudvalget\n", "Bo Åkær",
                                         "Godkendt med 4 stemmer mod 1 (Ø).", NULL};

    assert_holds("minutes.docx", FORMAT_DOCX, wanted);
    assert_holds("minutes.odt", FORMAT_ODT, wanted);
}

Test(convert, shows_a_page_as_lines)
{
    struct str bytes = file_bytes("minutes.html");
    struct str text = STR_INIT;

    cr_assert_eq(convert_format(str_slice(&bytes)), FORMAT_HTML);
    cr_assert_eq(convert(str_slice(&bytes), &text), STATUS_OK);
    cr_assert_str_eq(str_text(&text), "# Referat fra Havneudvalget\n"
                                      "\n"
                                      "Mødedato: onsdag den 4. marts 2026\n"
                                      "kl. 15.00\n"
                                      "\n"
                                      "## Punkt 1: Godkendelse af dagsorden\n"
                                      "\n"
                                      "1. at dagsordenen godkendes\n"
                                      "  - med bemærkning\n"
                                      "2. at mødet åbnes\n"
                                      "\n"
                                      "Navn | Fremmøde\n"
                                      "Bo Åkær | Afbud\n"
                                      "\n"
                                      "Bilag: [Notat](https://example.org/bilag.pdf), til toppen "
                                      "§ 17\n"
                                      "\n");
    str_clear(&text);
    str_clear(&bytes);
}

Test(convert, knows_formats_by_their_bytes)
{
    cr_assert_eq(convert_format(slice_of("REFERAT")), FORMAT_TEXT);
    cr_assert_eq(convert_format(slice_of("")), FORMAT_TEXT);
    cr_assert_eq(convert_format(slice_of("%PDF")), FORMAT_TEXT);
    cr_assert_eq(convert_format(slice_of("\xEF\xBB\xBF \n<HTML lang=da>")), FORMAT_HTML);
    cr_assert_eq(convert_format(slice_of("<p>referat")), FORMAT_TEXT);
}

Test(convert, damaged_files_are_refused_and_leave_the_text)
{
    struct str text = STR_INIT;
    struct str bytes = file_bytes("minutes.docx");

    str_append(&text, "before");
    cr_assert_eq(convert(slice_of("%PDF-1.4 nothing more"), &text), STATUS_INVALID);
    cr_assert_neq(convert(slice_sub(str_slice(&bytes), 0, bytes.length / 2), &text), STATUS_OK);
    cr_assert_str_eq(str_text(&text), "before");
    str_clear(&bytes);
    str_clear(&text);
}

Test(convert, deep_nesting_does_no_harm)
{
    struct str page = STR_INIT;
    struct str text = STR_INIT;

    str_append(&page, "<html>");
    for (int i = 0; i < 100000; i++)
        str_append(&page, "<ul><li>");
    (void)!convert(str_slice(&page), &text);
    str_clear(&text);
    str_clear(&page);
}

Test(convert, missing_helper_is_one_sentence)
{
    struct str text = STR_INIT;
    struct error err = {0};

    cr_assert_eq(convert_to_text("/nonexistent/helper", FORMAT_PDF, slice_of("%PDF-"), &text, &err),
                 STATUS_IO);
    cr_assert_not_null(err.message);
    str_clear(&text);
}
