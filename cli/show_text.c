#include "cli/show_text.h"

#include "cli/plain.h"

#include <stdio.h>

void show_plain(const char *text)
{
    struct str plain = STR_INIT;

    plain_append(&plain, slice_of(text), true);
    fputs(str_text(&plain), stdout);
    str_clear(&plain);
}

void show_column(const char *text, int columns)
{
    show_plain(text);
    for (const char *at = text; *at != '\0'; at++)
        columns -= ((unsigned char)*at & 0xC0) != 0x80;
    printf("%*s ", columns > 0 ? columns : 0, "");
}

const char *show_word(const struct shower *shower, const char *msgid)
{
    return context_text(shower->context, msgid);
}

void show_label(const struct shower *shower, const char *label)
{
    show_column(context_text(shower->context, label), SHOW_LABEL_COLUMNS);
}

void show_in_parentheses(const char *text)
{
    if (text == NULL)
        return;
    fputs(" (", stdout);
    show_plain(text);
    putchar(')');
}

void show_after_comma(const char *text)
{
    if (text == NULL)
        return;
    fputs(", ", stdout);
    show_plain(text);
}

void show_period(struct date from, struct date to)
{
    char first[DATE_TEXT];
    char last[DATE_TEXT];

    date_format_iso(from, first);
    date_format_iso(to, last);
    if (first[0] != '\0' && date_equal(from, to))
        printf(", %s", first);
    else if (first[0] != '\0' || last[0] != '\0')
        printf(", %s–%s", first, last);
}

void show_date(struct date date)
{
    char text[DATE_TEXT];

    date_format_iso(date, text);
    printf("%-10s", text);
}

void show_count(const struct shower *shower, const char *one, const char *several, int count)
{
    struct str text = STR_INIT;

    if (count == 0)
        return;
    context_count(shower->context, one, several, (size_t)count, &text);
    printf(", %s", str_text(&text));
    str_clear(&text);
}

void show_field(const struct shower *shower, const char *label, const char *text)
{
    if (text == NULL || text[0] == '\0')
        return;
    show_column(context_text(shower->context, label), SHOW_LABEL_COLUMNS);
    show_plain(text);
    putchar('\n');
}

void show_heading(const struct shower *shower, const char *title)
{
    printf("\n## %s\n", context_text(shower->context, title));
}

void show_date_field(const struct shower *shower, const char *label, struct date date)
{
    char text[DATE_TEXT];

    date_format_iso(date, text);
    show_field(shower, label, text);
}

void show_title(const char *title)
{
    fputs("# ", stdout);
    show_plain(title);
    putchar('\n');
}

void show_bullet(const char *text)
{
    fputs("- ", stdout);
    show_plain(text);
    putchar('\n');
}

void show_findings(const struct shower *shower, const struct finding_rows *rows)
{
    if (rows->count > 0)
        show_heading(shower, N_("Findings"));
    for (size_t i = 0; i < rows->count; i++) {
        const struct finding_row *row = &rows->items[i];
        struct str text = STR_INIT;

        catalog_finding(shower->context->catalog, row->message, row->arguments, &text);
        printf("%-8s ", row->rule);
        show_plain(str_text(&text));
        putchar('\n');
        str_clear(&text);
    }
}
