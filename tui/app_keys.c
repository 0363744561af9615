/* From keys, pasted text and the mouse to actions. */
#include "tui/app_private.h"

static void say_unknown(struct app *self, const struct key_sequence *pressed)
{
    size_t contexts[CONTEXTS_MOST];
    size_t count = app_contexts(self, contexts);
    struct str keys = STR_INIT;
    struct str help = STR_INIT;

    ui_append_keys(&self->ui, pressed, &keys);
    if (ui_keys(&self->ui, contexts, count, ACTION_HELP, &help))
        app_say(self, STYLE_MESSAGE, N_("%1 does nothing here; %2 shows what does"),
                str_text(&keys), str_text(&help));
    else
        app_say(self, STYLE_MESSAGE, N_("%1 does nothing here"), str_text(&keys), NULL);
    str_clear(&keys);
    str_clear(&help);
}

static void type_character(struct app *self, struct key key)
{
    struct str text = STR_INIT;

    str_append_codepoint(&text, key.code);
    prompt_insert(&self->prompt, str_slice(&text));
    str_clear(&text);
    app_prompt_result(self, PROMPT_CHANGED);
}

static bool is_character(struct key key)
{
    return key.mods == 0 && key.code < KEYCODE_NAMED;
}

/* A terminal sends Alt as Esc and the key; where that means nothing, it was Esc and the key. */
static bool split_alt(struct app *self, struct key key)
{
    if ((key.mods & KEYMOD_ALT) == 0)
        return false;
    key.mods &= ~(unsigned)KEYMOD_ALT;
    app_key(self, (struct key){KEYCODE_ESC, 0});
    app_key(self, key);
    return true;
}

/* The focused list, where a step within what it shows moves the bar and changes nothing else: the
   picture of attendance marks a meeting too, and a filter looks for more rows. NULL elsewhere. */
static struct list *steady_list(struct app *self)
{
    struct list *list = app_list(self, self->focus);

    if (list == NULL || self->focus == PANE_ATTENDANCE || list->filter.length > 0 ||
        self->prompt.open || self->help || self->dirty)
        return NULL;
    return list->at_end || list_count(list) >= list->top + (size_t)list->height ? list : NULL;
}

/* A step is the one action that a key is held down for: it paints no more than it must. */
static void step(struct app *self, enum action action)
{
    struct list *list = steady_list(self);
    size_t top = list == NULL ? 0 : list->top;
    int line = list == NULL ? 0 : list_line(list);

    app_act(self, action);
    if (list == NULL || list->top != top || self->message.length > 0)
        return;
    self->bar = self->moved ? self->bar : line;
    self->moved = true;
    self->dirty = false;
}

static void press(struct app *self, struct key key)
{
    size_t contexts[CONTEXTS_MOST];
    size_t count = app_contexts(self, contexts);
    struct key_sequence pressed = self->pressed;
    int action = KEYMAP_NO_ACTION;

    pressed.keys[pressed.count++] = key;
    switch (keymap_find(&self->keymap, contexts, count, &pressed, &action)) {
    case KEYMAP_ACTION:
        self->pressed.count = 0;
        if (action == ACTION_LIST_NEXT || action == ACTION_LIST_PREVIOUS)
            step(self, (enum action)action);
        else
            app_act(self, (enum action)action);
        return;
    case KEYMAP_PREFIX:
        self->pressed = pressed;
        self->dirty = true;
        return;
    case KEYMAP_NONE:
        break;
    }
    self->pressed.count = 0;
    self->dirty = true;
    if (pressed.count == 1 && split_alt(self, key))
        return;
    if (self->prompt.open && is_character(key))
        type_character(self, key);
    else
        say_unknown(self, &pressed);
}

void app_key(struct app *self, struct key key)
{
    /* A message and the keys of a prefix go away again. */
    self->dirty = self->dirty || self->message.length > 0 || self->pressed.count > 0;
    str_reset(&self->message);
    if (self->pressed.count > 0 &&
        (key_equal(key, (struct key){KEYCODE_ESC, 0}) || self->pressed.count == KEY_SEQUENCE_MAX)) {
        self->pressed.count = 0;
        return;
    }
    press(self, key);
}

void app_paste(struct app *self, struct slice text)
{
    if (!self->prompt.open) {
        app_say(self, STYLE_MESSAGE, N_("there is nothing to paste into here"), NULL, NULL);
        return;
    }
    prompt_insert(&self->prompt, text);
    app_prompt_result(self, PROMPT_CHANGED);
}

static bool inside(struct rect rect, int row, int column)
{
    return row >= rect.row && row < rect.row + rect.rows && column >= rect.column &&
           column < rect.column + rect.columns;
}

/* A click selects; a click on what is selected opens. */
static void click(struct app *self, enum pane pane, int line)
{
    struct list *list = app_list(self, pane);
    bool was_focused = self->focus == pane;
    size_t before;

    app_focus(self, pane);
    if (list == NULL) {
        (void)reader_select_line(&self->view.reader, line);
        return;
    }
    before = list->selected;
    if (!list_select_line(list, line))
        return;
    self->follow = true;
    if (was_focused && list->selected == before)
        app_act(self, ACTION_LIST_OPEN);
}

static void wheel(struct app *self, enum pane pane, bool up)
{
    app_focus(self, pane);
    for (int i = 0; i < 3; i++) {
        if (pane == PANE_ITEM)
            app_act(self, up ? ACTION_TEXT_UP : ACTION_TEXT_DOWN);
        else
            app_act(self, up ? ACTION_LIST_PREVIOUS : ACTION_LIST_NEXT);
    }
}

void app_mouse(struct app *self, const struct input_event *event)
{
    self->dirty = true;
    if (self->prompt.open || self->help)
        return;
    for (int pane = 0; pane < PANE_COUNT; pane++) {
        struct rect rect = self->rects[pane];

        if (!inside(rect, event->row, event->column))
            continue;
        if (event->kind == INPUT_CLICK)
            click(self, (enum pane)pane, event->row - rect.row - (self->alone ? 0 : 1));
        else
            wheel(self, (enum pane)pane, event->kind == INPUT_WHEEL_UP);
        return;
    }
}
