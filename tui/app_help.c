/* The help screen, made from the table of actions and the keymap that is loaded. */
#include "tui/app_private.h"

#include "tui/words.h"

enum { KEYS_COLUMNS = 18 };

/* All keys of an action in a context: "Down  j". */
static void append_keys(const struct app *self, enum context context, enum action action,
                        struct str *out)
{
    const struct keymap_context *bindings = &self->keymap.contexts[context];
    bool any = false;

    for (size_t i = 0; i < bindings->count; i++) {
        if (bindings->items[i].action != (int)action)
            continue;
        if (any)
            str_append(out, ", ");
        ui_append_keys(&self->ui, &bindings->items[i].keys, out);
        any = true;
    }
}

static void add_action(struct app *self, enum context context, enum action action)
{
    struct str keys = STR_INIT;
    struct str text = STR_INIT;
    const char *why = app_hindrance(self, action);

    append_keys(self, context, action, &keys);
    if (keys.length > 0) {
        while (text_columns(CHARSET_UTF8, str_slice(&keys)) < KEYS_COLUMNS)
            str_append_char(&keys, ' ');
        str_append(&text, ui_text(&self->ui, action_help(action)));
        if (why != NULL)
            str_printf(&text, " – %s", ui_text(&self->ui, why));
        doc_item(&self->help_doc, str_text(&keys), str_slice(&text),
                 why == NULL ? STYLE_TEXT : STYLE_MUTED);
    }
    str_clear(&keys);
    str_clear(&text);
}

/* Also what keys of this context do that belongs to another: "q" in a list. */
static void add_context(struct app *self, enum context context)
{
    doc_heading(&self->help_doc, 1, slice_of(ui_text(&self->ui, context_title(context))));
    for (int action = 0; action < ACTION_COUNT; action++)
        add_action(self, context, (enum action)action);
}

static void add_legend(struct app *self)
{
    struct doc *doc = &self->help_doc;

    doc_heading(doc, 1, slice_of(ui_text(&self->ui, N_("Marks"))));
    for (int i = 0; i < ATTENDANCE_STATE_COUNT; i++)
        doc_item(doc, attendance_mark((enum attendance_state)i),
                 slice_of(ui_text(&self->ui, attendance_state_word((enum attendance_state)i))),
                 STYLE_TEXT);
    doc_item(doc, "◐", slice_of(ui_text(&self->ui, N_("came later or left earlier"))), STYLE_TEXT);
    doc_item(doc, "·", slice_of(ui_text(&self->ui, N_("nothing is known"))), STYLE_TEXT);
    for (int i = OUTCOME_APPROVED; i < OUTCOME_COUNT; i++)
        doc_item(doc, outcome_mark((enum outcome)i),
                 slice_of(ui_text(&self->ui, outcome_word((enum outcome)i))), STYLE_TEXT);
}

void app_show_help(struct app *self)
{
    size_t contexts[CONTEXTS_MOST];
    size_t count;

    self->help = false;
    count = app_contexts(self, contexts);
    reader_show(&self->help_reader, NULL);
    doc_reset(&self->help_doc);
    for (size_t i = 0; i < count; i++)
        add_context(self, (enum context)contexts[i]);
    for (int context = 0; context < CONTEXT_COUNT; context++) {
        bool shown = false;

        for (size_t i = 0; i < count; i++)
            shown = shown || contexts[i] == (size_t)context;
        if (!shown)
            add_context(self, (enum context)context);
    }
    add_legend(self);
    reader_show(&self->help_reader, &self->help_doc);
    self->help = true;
}
