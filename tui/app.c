#include "tui/app_private.h"

#include "core/memory.h"
#include "tui/signals.h"

#include <stdlib.h>

enum {
    REST_MS = 60,    /* keys rest: the panes follow the cursor */
    TIDY_AFTER = 5,  /* looks without a key between them, before the database is tidied */
    WATCH_MS = 1000, /* how often others' changes are looked for */
    ESCAPE_MS = 30
};

static void open_panes(struct app *self)
{
    const struct reading_room *room = &self->room;

    list_init(&self->forum_list, forums_source(&self->forums, room));
    self->agenda.meeting_rows = meetings_source(&self->agenda.meetings, room);
    self->agenda.item_rows = items_source(&self->agenda.items, room);
    list_init(&self->agenda.list, self->agenda.meeting_rows);
    list_init(&self->decisions.list, decisions_source(&self->decisions.source, room));
    list_init(&self->attendance.list, attendance_source(&self->attendance.source, room));
    subject_view_init(&self->view, room);
    prompt_init(&self->prompt);
    doc_init(&self->help_doc);
    reader_init(&self->help_reader);
}

static void close_panes(struct app *self)
{
    list_clear(&self->forum_list);
    forums_source_clear(&self->forums);
    list_clear(&self->agenda.list);
    str_clear(&self->agenda.title);
    str_clear(&self->agenda.forum);
    list_clear(&self->decisions.list);
    for (int kind = 0; kind < FILTER_COUNT; kind++)
        str_clear(&self->decisions.words[kind]);
    str_clear(&self->decisions.party);
    list_clear(&self->attendance.list);
    attendance_source_clear(&self->attendance.source);
    str_clear(&self->attendance.title);
    subject_view_clear(&self->view);
    prompt_clear(&self->prompt);
    reader_clear(&self->help_reader);
    doc_clear(&self->help_doc);
    str_clear(&self->message);
    for (int pane = 0; pane < PANE_COUNT; pane++)
        str_clear(&self->positions[pane]);
}

/* What is wrong with parts of a keymap is said on the screen; the rest of it is in force. */
static enum status load_keymap(struct app *self, const char *name, struct error *err)
{
    struct keymap_problems problems = KEYMAP_PROBLEMS_INIT;
    enum status status;

    keymap_init(&self->keymap, action_vocabulary());
    status = keymap_load(&self->keymap, action_vocabulary(), name == NULL ? "standard" : name,
                         &problems, err);
    if (problems.count > 0)
        app_say_error(self, &problems.items[0]);
    keymap_problems_clear(&problems);
    return status;
}

enum status app_load(struct app *self, struct error *err)
{
    enum status status;

    app_layout(self);
    status = database_version(self->room.database, &self->version, err);
    if (status == STATUS_OK)
        status = list_reload(&self->forum_list, err);
    if (status == STATUS_OK)
        status = list_reload(&self->decisions.list, err);
    if (status == STATUS_OK)
        status = list_reload(&self->attendance.list, err);
    if (status == STATUS_OK)
        status = app_follow(self, err);
    return status;
}

/* Terminals rearrange what they show, and may have got a picture of the size before: everything is
   painted anew, also where the size is the same again. */
static void resize(struct app *self)
{
    int rows;
    int columns;

    term_forget(self->terminal);
    self->dirty = true;
    if (!term_resize(self->terminal))
        return;
    term_size(self->terminal, &rows, &columns);
    grid_resize(&self->grid, rows, columns);
}

static void take_signals(struct app *self)
{
    if (signals_take(SIGNAL_ENDED) || signals_take(SIGNAL_HUNG_UP))
        self->quit = true;
    if (signals_take(SIGNAL_STOPPED)) {
        term_suspend(self->terminal);
        self->dirty = true;
    }
    if (signals_take(SIGNAL_CONTINUED)) {
        term_resume(self->terminal);
        self->dirty = true;
    }
    if (signals_take(SIGNAL_RESIZED))
        resize(self);
}

/* Takes all that was typed before anything is painted: held keys cost one repaint. */
static bool take_input(struct app *self)
{
    bool any = false;

    for (;;) {
        struct input_event event = input_next(&self->input);

        if (event.kind == INPUT_NONE || self->quit)
            return any;
        any = true;
        if (event.kind == INPUT_KEY)
            app_key(self, event.key);
        else if (event.kind == INPUT_PASTE)
            app_paste(self, str_slice(&self->input.paste));
        else
            app_mouse(self, &event);
    }
}

/* Once in a while, when nobody types: what is better done then. Others may be at it; that is fine.
 */
static void tidy(struct app *self)
{
    struct error ignored = {0};

    self->quiet++;
    if (self->quiet == TIDY_AFTER && database_idle(self->room.database, &ignored) != STATUS_OK)
        self->quiet = 0;
}

static enum status look_for_changes(struct app *self, struct error *err)
{
    int64_t version;
    enum status status = database_version(self->room.database, &version, err);

    if (status != STATUS_OK || version == self->version) {
        tidy(self);
        return status;
    }
    self->version = version;
    return app_refresh(self, err);
}

static struct list *searching_list(struct app *self)
{
    for (int pane = 0; pane < PANE_ITEM; pane++) {
        struct list *list = app_list(self, (enum pane)pane);

        if (list_searching(list))
            return list;
    }
    return NULL;
}

void app_rest(struct app *self)
{
    struct error err = {0};
    struct list *searching = searching_list(self);
    enum status status;

    if (self->follow) {
        status = app_follow(self, &err);
    } else if (searching != NULL) {
        self->dirty = true;
        status = list_search_on(searching, &err);
    } else {
        status = look_for_changes(self, &err);
    }
    if (status != STATUS_OK)
        app_say_error(self, &err);
}

static int patience(struct app *self)
{
    if (self->follow)
        return REST_MS;
    return searching_list(self) != NULL ? 0 : WATCH_MS;
}

static void paint(struct app *self)
{
    if (self->dirty)
        app_paint(self);
    else if (self->moved)
        app_paint_bar(self);
    else
        return;
    term_present(self->terminal, &self->grid);
    self->dirty = false;
    self->moved = false;
}

static void run(struct app *self)
{
    while (!self->quit) {
        paint(self);
        if (signals_wait(term_file(self->terminal), patience(self))) {
            self->quiet = 0;
            if (!take_input(self) && !self->input.pasting && term_hung_up(self->terminal))
                self->quit = true;
        } else {
            app_rest(self);
        }
        take_signals(self);
    }
}

static enum status open_terminal(struct app *self, const struct app_options *options,
                                 struct error *err)
{
    const struct term_options wanted = {
        .charset_set = options->charset_set,
        .charset = options->charset,
        .monochrome = options->monochrome,
        .mouse = options->mouse,
        .escape_delay_ms = options->escape_delay_ms == 0 ? ESCAPE_MS : options->escape_delay_ms,
    };
    int rows;
    int columns;
    enum status status = term_open(&wanted, &self->terminal, err);

    if (status != STATUS_OK)
        return status;
    self->ui.charset = term_charset(self->terminal);
    input_init(&self->input, self->ui.charset != CHARSET_UTF8);
    term_size(self->terminal, &rows, &columns);
    grid_init(&self->grid, rows, columns);
    self->grid.charset = self->ui.charset;
    return STATUS_OK;
}

enum status app_init(struct app *self, const struct app_options *options, struct error *err)
{
    *self = (struct app){.ui = {.catalog = options->catalog, .keymap = &self->keymap},
                         .room = {options->database, options->viewer, &self->ui},
                         .mouse = options->mouse,
                         .dirty = true};
    open_panes(self);
    return load_keymap(self, options->keymap, err);
}

void app_clear(struct app *self)
{
    input_clear(&self->input);
    grid_clear(&self->grid);
    close_panes(self);
    keymap_clear(&self->keymap);
}

enum status app_run(const struct app_options *options, int *signal_number, struct error *err)
{
    struct app *self = xcalloc(1, sizeof *self);
    enum status status = app_init(self, options, err);

    if (status == STATUS_OK)
        status = open_terminal(self, options, err);
    if (status == STATUS_OK)
        status = app_load(self, err);
    if (status == STATUS_OK)
        run(self);
    *signal_number = self->terminal == NULL ? 0 : signals_ending();
    term_close(self->terminal);
    app_clear(self);
    free(self);
    return status;
}
