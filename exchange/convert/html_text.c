#include "exchange/convert/formats.h"

#include "core/str.h"

#include <libxml/HTMLparser.h>
#include <string.h>

enum { DEEPEST_LIST = 16 };

/* How an element shows in text. */
enum element_form {
    FORM_INLINE,
    FORM_SKIP,      /* nothing of it is text */
    FORM_BLOCK,     /* begins and ends a line */
    FORM_PARAGRAPH, /* stands between empty lines */
    FORM_HEADING,
    FORM_LIST,
    FORM_ITEM,
    FORM_ROW,
    FORM_CELL,
    FORM_BREAK,
    FORM_LINK,
};

static const struct {
    const char *name;
    enum element_form form;
} elements[] = {
    {"a", FORM_LINK},
    {"address", FORM_BLOCK},
    {"article", FORM_BLOCK},
    {"aside", FORM_BLOCK},
    {"blockquote", FORM_PARAGRAPH},
    {"body", FORM_BLOCK},
    {"br", FORM_BREAK},
    {"button", FORM_SKIP},
    {"caption", FORM_BLOCK},
    {"dd", FORM_BLOCK},
    {"div", FORM_BLOCK},
    {"dl", FORM_BLOCK},
    {"dt", FORM_BLOCK},
    {"fieldset", FORM_BLOCK},
    {"figcaption", FORM_BLOCK},
    {"footer", FORM_BLOCK},
    {"form", FORM_BLOCK},
    {"h1", FORM_HEADING},
    {"h2", FORM_HEADING},
    {"h3", FORM_HEADING},
    {"h4", FORM_HEADING},
    {"h5", FORM_HEADING},
    {"h6", FORM_HEADING},
    {"head", FORM_SKIP},
    {"header", FORM_BLOCK},
    {"hr", FORM_BLOCK},
    {"li", FORM_ITEM},
    {"main", FORM_BLOCK},
    {"nav", FORM_SKIP},
    {"noscript", FORM_SKIP},
    {"ol", FORM_LIST},
    {"option", FORM_SKIP},
    {"p", FORM_PARAGRAPH},
    {"pre", FORM_PARAGRAPH},
    {"script", FORM_SKIP},
    {"section", FORM_BLOCK},
    {"select", FORM_SKIP},
    {"style", FORM_SKIP},
    {"svg", FORM_SKIP},
    {"table", FORM_PARAGRAPH},
    {"td", FORM_CELL},
    {"template", FORM_SKIP},
    {"th", FORM_CELL},
    {"title", FORM_SKIP},
    {"tr", FORM_ROW},
    {"ul", FORM_LIST},
};

struct writer {
    struct str line; /* the line that is being filled */
    FILE *out;
    bool blank; /* the last line written was empty, or nothing was written */
    int list_depth;
    int numbers[DEEPEST_LIST]; /* of an ordered list: its last number; -1: bullets */
    int cell;                  /* cells so far in this row */
};

static enum element_form form_of(const xmlNode *node)
{
    for (size_t i = 0; i < sizeof elements / sizeof elements[0]; i++) {
        if (strcmp(elements[i].name, (const char *)node->name) == 0)
            return elements[i].form;
    }
    return FORM_INLINE;
}

static void end_line(struct writer *writer)
{
    while (writer->line.length > 0 && writer->line.data[writer->line.length - 1] == ' ')
        str_cut(&writer->line, writer->line.length - 1);
    if (writer->line.length == 0)
        return;
    fprintf(writer->out, "%s\n", str_text(&writer->line));
    str_reset(&writer->line);
    writer->blank = false;
}

static void end_paragraph(struct writer *writer)
{
    end_line(writer);
    if (!writer->blank)
        fputc('\n', writer->out);
    writer->blank = true;
}

/* Appends running text with its white space folded. */
static void write_text(struct writer *writer, const char *text)
{
    for (; *text != '\0'; text++) {
        bool space = strchr(" \t\r\n", *text) != NULL;
        bool after_space =
            writer->line.length == 0 || writer->line.data[writer->line.length - 1] == ' ';

        if (!space)
            str_append_char(&writer->line, *text);
        else if (!after_space)
            str_append_char(&writer->line, ' ');
    }
}

static void begin_item(struct writer *writer)
{
    int level = writer->list_depth - 1;

    end_line(writer);
    for (int i = 0; i < level && i < DEEPEST_LIST; i++)
        str_append(&writer->line, "  ");
    if (level >= 0 && level < DEEPEST_LIST && writer->numbers[level] >= 0)
        str_printf(&writer->line, "%d. ", ++writer->numbers[level]);
    else
        str_append(&writer->line, "- ");
}

static void begin_list(struct writer *writer, const xmlNode *node)
{
    end_line(writer);
    if (writer->list_depth < DEEPEST_LIST)
        writer->numbers[writer->list_depth] = strcmp((const char *)node->name, "ol") == 0 ? 0 : -1;
    writer->list_depth++;
}

static void begin_heading(struct writer *writer, const xmlNode *node)
{
    end_paragraph(writer);
    for (char level = '1'; level <= node->name[1]; level++)
        str_append_char(&writer->line, '#');
    str_append_char(&writer->line, ' ');
}

static void begin_cell(struct writer *writer)
{
    if (writer->cell++ > 0)
        str_append(&writer->line, " | ");
}

static void begin(struct writer *writer, const xmlNode *node, enum element_form form)
{
    switch (form) {
    case FORM_BLOCK:
    case FORM_BREAK:
        if (writer->cell == 0)
            end_line(writer);
        else
            write_text(writer, " ");
        break;
    case FORM_PARAGRAPH:
        if (writer->cell == 0)
            end_paragraph(writer);
        break;
    case FORM_HEADING:
        begin_heading(writer, node);
        break;
    case FORM_LIST:
        begin_list(writer, node);
        break;
    case FORM_ITEM:
        begin_item(writer);
        break;
    case FORM_ROW:
        end_line(writer);
        writer->cell = 0;
        break;
    case FORM_CELL:
        begin_cell(writer);
        break;
    case FORM_LINK:
        str_append_char(&writer->line, '[');
        break;
    case FORM_INLINE:
    case FORM_SKIP:
        break;
    }
}

/* A link's address follows its words; one without an address, or within the page, is words. */
static void end_link(struct writer *writer, xmlNode *node)
{
    xmlChar *address = xmlGetProp(node, (const xmlChar *)"href");
    const char *open = strrchr(str_text(&writer->line), '[');

    if (address != NULL && address[0] != '#' && address[0] != '\0')
        str_printf(&writer->line, "](%s)", (const char *)address);
    else if (open != NULL)
        str_remove(&writer->line, (size_t)(open - str_text(&writer->line)), 1);
    xmlFree(address);
}

static void end(struct writer *writer, xmlNode *node)
{
    switch (form_of(node)) {
    case FORM_BLOCK:
    case FORM_ITEM:
        if (writer->cell == 0)
            end_line(writer);
        break;
    case FORM_PARAGRAPH:
        if (writer->cell == 0)
            end_paragraph(writer);
        break;
    case FORM_HEADING:
        end_paragraph(writer);
        break;
    case FORM_LIST:
        end_line(writer);
        writer->list_depth--;
        break;
    case FORM_ROW:
        writer->cell = 0;
        end_line(writer);
        break;
    case FORM_LINK:
        end_link(writer, node);
        break;
    case FORM_INLINE:
    case FORM_SKIP:
    case FORM_CELL:
    case FORM_BREAK:
        break;
    }
}

/* One node's beginning; true where its children are to be walked. */
static bool enter(struct writer *writer, const xmlNode *node)
{
    enum element_form form;

    if (node->type == XML_TEXT_NODE || node->type == XML_CDATA_SECTION_NODE) {
        write_text(writer, (const char *)node->content);
        return false;
    }
    if (node->type != XML_ELEMENT_NODE)
        return false;
    form = form_of(node);
    if (form == FORM_SKIP)
        return false;
    begin(writer, node, form);
    return true;
}

/* Walks without recursion: a hostile page may be nested as deep as it likes. */
static void walk(struct writer *writer, xmlNode *root)
{
    xmlNode *node = root;

    while (node != NULL) {
        bool inside = enter(writer, node);

        if (inside && node->children != NULL) {
            node = node->children;
            continue;
        }
        if (inside)
            end(writer, node);
        while (node != root && node->next == NULL) {
            node = node->parent;
            end(writer, node);
        }
        node = node == root ? NULL : node->next;
    }
}

bool html_text(const char *bytes, size_t length, FILE *out)
{
    struct writer writer = {.out = out, .blank = true};
    htmlDocPtr document;

    if (length > INT_MAX)
        return false;
    document = htmlReadMemory(bytes, (int)length, NULL, NULL,
                              HTML_PARSE_RECOVER | HTML_PARSE_NOERROR | HTML_PARSE_NOWARNING |
                                  HTML_PARSE_NONET | HTML_PARSE_NOBLANKS);
    if (document == NULL)
        return false;
    walk(&writer, xmlDocGetRootElement(document));
    end_line(&writer);
    str_clear(&writer.line);
    xmlFreeDoc(document);
    return true;
}
