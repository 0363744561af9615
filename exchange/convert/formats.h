/*
 * From the bytes of one file to plain text with Markdown's simplest marks, written to a stream.
 * Each returns false where the bytes are not what they should be.
 */
#ifndef EXCHANGE_CONVERT_FORMATS_H
#define EXCHANGE_CONVERT_FORMATS_H

#include <stdbool.h>
#include <stddef.h>
#include <stdio.h>

/* The pages' text in reading order, each page closed by a form feed (poppler). */
bool pdf_text(const char *bytes, size_t length, FILE *out);

/* Headings, paragraphs, lists and tables of a page (libxml2); scripts and navigation left out. */
bool html_text(const char *bytes, size_t length, FILE *out);

#endif
