#include "exchange/convert/formats.h"

#include <poppler.h>

static void write_page(PopplerDocument *document, int number, FILE *out)
{
    PopplerPage *page = poppler_document_get_page(document, number);
    char *text;

    if (page == NULL)
        return;
    text = poppler_page_get_text(page);
    if (text != NULL)
        fputs(text, out);
    fputs("\n\f\n", out);
    g_free(text);
    g_object_unref(page);
}

bool pdf_text(const char *bytes, size_t length, FILE *out)
{
    GBytes *data = g_bytes_new_static(bytes, length);
    PopplerDocument *document = poppler_document_new_from_bytes(data, NULL, NULL);
    int pages;

    g_bytes_unref(data);
    if (document == NULL)
        return false;
    pages = poppler_document_get_n_pages(document);
    for (int i = 0; i < pages; i++)
        write_page(document, i, out);
    g_object_unref(document);
    return true;
}
