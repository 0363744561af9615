/* CommonMark with tables into blocks, over cmark-gfm's tree. The walk is a loop, not a recursion:
   a text may nest as deeply as it likes. */
#include "tui/doc.h"

#include "tui/width.h"

#include <cmark-gfm-core-extensions.h>
#include <cmark-gfm.h>
#include <stdlib.h>
#include <string.h>

enum { MARKDOWN_BYTES = 4 * 1024 * 1024, STYLES_DEEP = 8, INDENT_MOST = 24 };

struct spans {
    struct doc_span *items;
    size_t count;
};

/* The block that is being made, and what it stands in. */
struct walk {
    struct doc *doc;
    struct str text;
    struct spans spans;
    enum style styles[STYLES_DEEP]; /* of the inlines around the place */
    size_t style_depth;
    int indent;
    int quotes;
    const char *marker; /* of the list item that begins here */
    struct doc_table *table;
    bool head;
    bool gap; /* the next block stands apart from the one before */
    bool any; /* there is one before: a text begins right below what it is put under */
};

static void begin_block(struct walk *self)
{
    str_reset(&self->text);
    self->spans = (struct spans){NULL, 0};
    self->style_depth = 0;
}

static enum style style_now(const struct walk *self)
{
    size_t depth = self->style_depth < STYLES_DEEP ? self->style_depth : STYLES_DEEP;

    return depth == 0 ? STYLE_TEXT : self->styles[depth - 1];
}

static void push_style(struct walk *self, enum style style)
{
    if (self->style_depth < STYLES_DEEP)
        self->styles[self->style_depth] = style;
    self->style_depth++;
}

static void add_text(struct walk *self, const char *text, enum style style)
{
    size_t from = self->text.length;

    str_append(&self->text, text == NULL ? "" : text);
    if (self->table != NULL) {
        /* Tabs part the cells of a row. */
        for (size_t i = from; i < self->text.length; i++) {
            if (self->text.data[i] == '\t')
                self->text.data[i] = ' ';
        }
    }
    if (style != STYLE_TEXT && self->text.length > from)
        *LIST_PUSH(&self->doc->arena, &self->spans) =
            (struct doc_span){from, self->text.length, style};
}

static struct doc_block *end_block(struct walk *self, enum doc_kind kind)
{
    struct doc_block *block;

    if (self->gap && self->any)
        doc_gap(self->doc);
    self->gap = false;
    self->any = true;
    block = doc_add(self->doc, kind);
    block->text =
        (struct slice){arena_slice(&self->doc->arena, str_slice(&self->text)), self->text.length};
    block->spans = self->spans.items;
    block->span_count = self->spans.count;
    block->indent = self->indent < INDENT_MOST ? self->indent : INDENT_MOST;
    block->marker = self->marker;
    if (self->quotes > 0) {
        block->margin = "│";
        block->style = STYLE_QUOTE;
        block->indent += 2;
    }
    self->marker = NULL;
    return block;
}

/* Lines of code, or of HTML that nobody draws: as they are. */
static void solid_block(struct walk *self, const char *text)
{
    struct slice rest = slice_of(text == NULL ? "" : text);

    self->gap = true;
    while (rest.length > 0) {
        ptrdiff_t end = slice_find_byte(rest, '\n');
        struct slice line = end < 0 ? rest : slice_sub(rest, 0, (size_t)end);
        struct doc_block *block;

        begin_block(self);
        str_append_slice(&self->text, line);
        block = end_block(self, DOC_TEXT);
        block->style = STYLE_CODE;
        rest = slice_from(rest, end < 0 ? rest.length : (size_t)end + 1);
    }
    self->gap = true;
}

static void enter_item(struct walk *self, cmark_node *node)
{
    cmark_node *list = cmark_node_parent(node);
    struct str marker = STR_INIT;

    if (cmark_node_get_list_type(list) == CMARK_ORDERED_LIST) {
        int number = cmark_node_get_list_start(list);

        for (cmark_node *at = cmark_node_previous(node); at != NULL; at = cmark_node_previous(at))
            number++;
        str_printf(&marker, "%d%c", number,
                   cmark_node_get_list_delim(list) == CMARK_PAREN_DELIM ? ')' : '.');
    } else {
        str_append(&marker, "•");
    }
    self->marker = arena_strdup(&self->doc->arena, str_text(&marker));
    self->indent += cmark_node_get_list_type(list) == CMARK_ORDERED_LIST ? 4 : 2;
    str_clear(&marker);
}

static void leave_item(struct walk *self, cmark_node *node)
{
    cmark_node *list = cmark_node_parent(node);

    self->indent -= cmark_node_get_list_type(list) == CMARK_ORDERED_LIST ? 4 : 2;
    self->marker = NULL;
}

static bool in_tight_list(cmark_node *paragraph)
{
    cmark_node *item = cmark_node_parent(paragraph);

    return item != NULL && cmark_node_get_type(item) == CMARK_NODE_ITEM &&
           cmark_node_get_list_tight(cmark_node_parent(item)) != 0;
}

static void enter_link(struct walk *self)
{
    push_style(self, STYLE_LINK);
}

/* An address that differs from its text is worth seeing. */
static void leave_link(struct walk *self, cmark_node *node)
{
    const char *url = cmark_node_get_url(node);

    if (self->style_depth > 0)
        self->style_depth--;
    if (url == NULL || *url == '\0' || slice_ends(str_slice(&self->text), url))
        return;
    add_text(self, " <", STYLE_MUTED);
    add_text(self, url, STYLE_MUTED);
    add_text(self, ">", STYLE_MUTED);
}

static void visit_inline(struct walk *self, cmark_node *node, bool enter)
{
    cmark_node_type type = cmark_node_get_type(node);

    if (type == CMARK_NODE_TEXT)
        add_text(self, cmark_node_get_literal(node), style_now(self));
    else if (type == CMARK_NODE_CODE)
        add_text(self, cmark_node_get_literal(node), STYLE_CODE);
    else if (type == CMARK_NODE_HTML_INLINE)
        add_text(self, cmark_node_get_literal(node), STYLE_MUTED);
    else if (type == CMARK_NODE_SOFTBREAK)
        add_text(self, " ", style_now(self));
    else if (type == CMARK_NODE_LINEBREAK)
        add_text(self, self->table != NULL ? " " : "\n", STYLE_TEXT);
    else if (type == CMARK_NODE_LINK || type == CMARK_NODE_IMAGE)
        enter ? enter_link(self) : leave_link(self, node);
    else if (enter)
        push_style(self, type == CMARK_NODE_STRONG ? STYLE_STRONG : STYLE_EMPHASIS);
    else if (self->style_depth > 0)
        self->style_depth--;
}

static void enter_table(struct walk *self, cmark_node *node)
{
    size_t columns = cmark_gfm_extensions_get_table_columns(node);

    self->table = arena_alloc(&self->doc->arena, sizeof *self->table);
    self->table->columns = columns < DOC_TABLE_COLUMNS ? columns : DOC_TABLE_COLUMNS;
    self->gap = true;
}

static void visit_table(struct walk *self, cmark_node *node, bool enter)
{
    const char *name = cmark_node_get_type_string(node);
    struct doc_block *block;

    if (strcmp(name, "table") == 0) {
        if (enter)
            enter_table(self, node);
        else
            self->table = NULL;
        self->gap = true;
    } else if (strcmp(name, "table_cell") == 0) {
        if (enter && cmark_node_previous(node) != NULL)
            str_append_char(&self->text, '\t');
    } else if (enter) {
        begin_block(self);
    } else if (self->table != NULL) {
        block = end_block(self, DOC_TABLE_ROW);
        block->table = self->table;
        block->head = strcmp(name, "table_header") == 0;
    }
}

static void leave_paragraph(struct walk *self, cmark_node *node)
{
    bool tight = in_tight_list(node);

    if (!tight)
        self->gap = true;
    end_block(self, DOC_TEXT);
    self->gap = !tight;
}

static void leave_heading(struct walk *self, cmark_node *node)
{
    struct doc_block *block;

    self->gap = true;
    block = end_block(self, DOC_HEADING);
    block->level = cmark_node_get_heading_level(node) + 2; /* below the screen's own headings */
    block->style = STYLE_HEADING;
}

static void visit_block(struct walk *self, cmark_node *node, bool enter)
{
    cmark_node_type type = cmark_node_get_type(node);

    if (type == CMARK_NODE_PARAGRAPH) {
        enter ? begin_block(self) : leave_paragraph(self, node);
    } else if (type == CMARK_NODE_HEADING) {
        enter ? begin_block(self) : leave_heading(self, node);
    } else if (type == CMARK_NODE_ITEM) {
        enter ? enter_item(self, node) : leave_item(self, node);
    } else if (type == CMARK_NODE_BLOCK_QUOTE) {
        self->quotes += enter ? 1 : -1;
        self->gap = true;
    } else if (type == CMARK_NODE_LIST) {
        self->gap = self->gap || self->indent == 0;
    } else if (type == CMARK_NODE_CODE_BLOCK || type == CMARK_NODE_HTML_BLOCK) {
        solid_block(self, cmark_node_get_literal(node));
    } else if (type == CMARK_NODE_THEMATIC_BREAK) {
        doc_rule(self->doc);
    } else if (strncmp(cmark_node_get_type_string(node), "table", 5) == 0) {
        visit_table(self, node, enter);
    }
}

static void walk_tree(struct doc *doc, cmark_node *root)
{
    struct walk walk = {.doc = doc, .text = STR_INIT};
    cmark_iter *iter = cmark_iter_new(root);
    cmark_event_type event;

    while ((event = cmark_iter_next(iter)) != CMARK_EVENT_DONE) {
        cmark_node *node = cmark_iter_get_node(iter);
        bool is_inline =
            (cmark_node_get_type(node) & CMARK_NODE_TYPE_MASK) == CMARK_NODE_TYPE_INLINE;

        if (is_inline)
            visit_inline(&walk, node, event == CMARK_EVENT_ENTER);
        else
            visit_block(&walk, node, event == CMARK_EVENT_ENTER);
    }
    cmark_iter_free(iter);
    str_clear(&walk.text);
}

void doc_markdown(struct doc *self, struct slice text)
{
    cmark_parser *parser;
    cmark_node *root;
    cmark_syntax_extension *tables;

    if (text.length > MARKDOWN_BYTES) {
        doc_text(self, text, STYLE_TEXT);
        return;
    }
    cmark_gfm_core_extensions_ensure_registered();
    parser = cmark_parser_new(CMARK_OPT_DEFAULT);
    tables = cmark_find_syntax_extension("table");
    if (tables != NULL)
        cmark_parser_attach_syntax_extension(parser, tables);
    cmark_parser_feed(parser, text.data, text.length);
    root = cmark_parser_finish(parser);
    walk_tree(self, root);
    cmark_node_free(root);
    cmark_parser_free(parser);
}
