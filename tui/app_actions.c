#include "tui/app_private.h"

#include <string.h>

static bool has_row(struct app *self)
{
    struct list *list = app_list(self, self->focus);

    return list == NULL ? self->view.reader.count > 0 : list_selected(list) != NULL;
}

const char *app_hindrance(const struct app *self, enum action action)
{
    struct app *app = (struct app *)(uintptr_t)self; /* app_list() gives what may be changed */
    bool met = true;

    switch (action_need(action)) {
    case NEED_ROW:
        met = has_row(app);
        break;
    case NEED_ITEM:
        met = self->view.subject.kind == SUBJECT_ITEM || self->view.subject.kind == SUBJECT_SOURCE;
        break;
    case NEED_PLACES:
        met = self->view.beside && self->view.source.places.count > 1;
        break;
    case NEED_CASE:
        met = self->view.casefile.value != 0;
        break;
    case NEED_SOURCE:
        met = self->view.beside || subject_view_has_source(&self->view) ||
              self->focus == PANE_ATTENDANCE;
        break;
    case NEED_BACK:
        met = self->history.at > 0;
        break;
    case NEED_FORWARD:
        met = self->history.at + 1 < self->history.count;
        break;
    case NEED_FOUND:
        met = (self->help ? &self->help_reader : &self->view.reader)->matches.count > 0;
        break;
    case NEED_FILTER:
        met = decisions_source_filtered(&self->decisions.source);
        break;
    case NEED_PICTURE:
        met = attendance_source_is_picture(&self->attendance.source);
        break;
    case NEED_PERSON:
        met = self->attendance.source.of == ATTENDANCE_OF_PERSON;
        break;
    case NEED_NOTHING:
    case NEED_COUNT:
        break;
    }
    return met ? NULL : need_reason(action_need(action));
}

static enum status copy(struct app *self, struct error *err)
{
    struct str text = STR_INIT;
    struct list *list = app_list(self, self->focus);
    enum status status;

    if (self->focus == PANE_ITEM && self->view.beside && !self->view.split)
        reader_copy(&self->view.source.reader, &text);
    else if (list == NULL)
        reader_copy(&self->view.reader, &text);
    else
        list_copy(list, &text);
    status = term_copy(self->terminal, str_slice(&text), err);
    if (status == STATUS_OK)
        app_say(self, STYLE_MESSAGE, N_("Copied, if your terminal allows it"), NULL, NULL);
    str_clear(&text);
    return status;
}

static enum status fold_all(struct app *self, bool folded, struct error *err)
{
    const struct row *row = list_selected(&self->forum_list);
    struct row_mark mark = row == NULL ? (struct row_mark){0, 0} : row->mark;

    forums_source_fold_all(&self->forums, folded);
    if (folded || mark.id == 0)
        return list_reload(&self->forum_list, err);
    return list_reload_at(&self->forum_list, mark, err);
}

static void sleep_here(struct app *self)
{
    term_suspend(self->terminal);
    app_layout(self);
}

static enum pane next_pane(const struct app *self, int step)
{
    return (enum pane)(((int)self->focus + step + PANE_COUNT) % PANE_COUNT);
}

/* What changes where the user is, or what is read. *done: it was one of these. */
static enum status act_on_place(struct app *self, enum action action, bool *done, struct error *err)
{
    *done = true;
    switch ((int)action) {
    case ACTION_BACK:
        return app_go_back(self, err);
    case ACTION_FORWARD:
        return app_go_forward(self, err);
    case ACTION_CLOSE:
        return app_close(self, err);
    case ACTION_COPY:
        return copy(self, err);
    case ACTION_ITEM_NEXT:
    case ACTION_ITEM_PREVIOUS:
        return app_step_item(self, action == ACTION_ITEM_NEXT, err);
    case ACTION_SOURCE:
        return app_toggle_source(self, err);
    case ACTION_SOURCE_NEXT:
    case ACTION_SOURCE_PREVIOUS:
        return source_view_step(&self->view.source, action == ACTION_SOURCE_NEXT, err);
    case ACTION_SOURCE_READ:
        return app_read_document(self, err);
    case ACTION_ITEM_CASE:
        return app_show_case(self, err);
    case ACTION_LIST_OPEN:
        return app_open_row(self, err);
    case ACTION_TREE_EXPAND_ALL:
    case ACTION_TREE_COLLAPSE_ALL:
        return fold_all(self, action == ACTION_TREE_COLLAPSE_ALL, err);
    case ACTION_MEETING_ATTENDANCE:
        return app_show_meeting_attendance(self, err);
    case ACTION_ATTENDANCE_PERSON:
        return app_show_person(self, err);
    case ACTION_ATTENDANCE_MEETING:
        return app_show_picture_meeting(self, err);
    case ACTION_ATTENDANCE_WORDS:
        return app_toggle_words(self, err);
    case ACTION_ATTENDANCE_EARLIER:
        if (!attendance_source_is_picture(&self->attendance.source))
            return app_close(self, err);
        return app_move_in_time(self, action, err);
    case ACTION_ATTENDANCE_LATER:
    case ACTION_ATTENDANCE_PAGE_EARLIER:
    case ACTION_ATTENDANCE_PAGE_LATER:
    case ACTION_ATTENDANCE_OLDEST:
    case ACTION_ATTENDANCE_NEWEST:
        return app_move_in_time(self, action, err);
    case ACTION_ATTENDANCE_FORUM:
        return app_show_attendance(self, ATTENDANCE_OF_FORUM, self->agenda.meetings.forum.value,
                                   err);
    case ACTION_DECISIONS_ALL:
        app_focus(self, PANE_DECISIONS);
        return app_show_all_decisions(self, err);
    default:
        *done = false;
        return STATUS_OK;
    }
}

static void ask_decisions(struct app *self, enum prompt_kind kind)
{
    app_focus(self, PANE_DECISIONS);
    app_ask(self, kind);
}

/* What asks the user for something first. */
static bool act_by_asking(struct app *self, enum action action)
{
    switch ((int)action) {
    case ACTION_PALETTE:
        app_ask(self, PROMPT_PALETTE);
        return true;
    case ACTION_SEARCH:
        app_ask(self, PROMPT_SEARCH);
        return true;
    case ACTION_LIST_FILTER:
        if (app_list(self, self->focus) != NULL)
            app_ask(self, PROMPT_FILTER);
        return true;
    case ACTION_LIST_JUMP:
        if (app_list(self, self->focus) != NULL)
            app_ask(self, PROMPT_JUMP);
        return true;
    case ACTION_TEXT_FIND:
        app_ask(self, PROMPT_FIND);
        return true;
    case ACTION_DECISIONS_FORUM:
        ask_decisions(self, PROMPT_FORUM);
        return true;
    case ACTION_DECISIONS_CASE:
        ask_decisions(self, PROMPT_CASE);
        return true;
    case ACTION_DECISIONS_OUTCOME:
        ask_decisions(self, PROMPT_OUTCOME);
        return true;
    case ACTION_DECISIONS_PARTY:
        ask_decisions(self, PROMPT_PARTY);
        return true;
    case ACTION_DECISIONS_PERIOD:
        ask_decisions(self, PROMPT_PERIOD);
        return true;
    case ACTION_DECISIONS_REMOVE:
        ask_decisions(self, PROMPT_REMOVE);
        return true;
    default:
        return false;
    }
}

/* What concerns the screen alone. */
static bool act_on_screen(struct app *self, enum action action)
{
    switch ((int)action) {
    case ACTION_QUIT:
        self->quit = true;
        return true;
    case ACTION_REDRAW:
        term_forget(self->terminal);
        return true;
    case ACTION_SUSPEND:
        sleep_here(self);
        return true;
    case ACTION_MOUSE:
        self->mouse = !self->mouse;
        term_mouse(self->terminal, self->mouse);
        app_say(self, STYLE_MESSAGE, self->mouse ? N_("Mouse on") : N_("Mouse off"), NULL, NULL);
        return true;
    case ACTION_HELP:
        app_show_help(self);
        return true;
    case ACTION_PANE_NEXT:
    case ACTION_PANE_PREVIOUS:
        app_focus(self, next_pane(self, action == ACTION_PANE_NEXT ? 1 : -1));
        return true;
    case ACTION_PANE_FORUMS:
    case ACTION_PANE_AGENDA:
    case ACTION_PANE_DECISIONS:
    case ACTION_PANE_ATTENDANCE:
    case ACTION_PANE_ITEM:
        app_focus(self, (enum pane)(PANE_FORUMS + (action - ACTION_PANE_FORUMS)));
        return true;
    case ACTION_PANE_ALONE:
        self->alone = !self->alone;
        return true;
    default:
        return false;
    }
}

static enum status act_on_text(struct app *self, enum action action, bool *done, struct error *err)
{
    struct reader *reader = &self->view.reader;
    struct subject link = subject_view_link(&self->view);

    if (self->view.beside && !self->view.split) /* it stands in place of the text */
        reader = &self->view.source.reader;
    else if (action == ACTION_TEXT_FOLD && link.kind != SUBJECT_NONE) {
        *done = true;
        return app_open_subject(self, link, err);
    }
    reader_act(reader, action, done);
    self->follow = self->follow || *done;
    return STATUS_OK;
}

static enum status act_in_pane(struct app *self, enum action action, bool *done, struct error *err)
{
    struct list *list = app_list(self, self->focus);
    enum status status;

    if (list == NULL)
        return act_on_text(self, action, done, err);
    status = list_act(list, action, done, err);
    self->follow = self->follow || *done;
    return status;
}

/* The help screen has the keys of a text, and closes on everything that would close or leave. */
static bool act_in_help(struct app *self, enum action action)
{
    bool done = true;

    if (action == ACTION_QUIT || action == ACTION_CLOSE || action == ACTION_HELP ||
        action == ACTION_BACK)
        self->help = false;
    else if (action == ACTION_TEXT_FIND)
        app_ask(self, PROMPT_FIND);
    else
        reader_act(&self->help_reader, action, &done);
    return done;
}

void app_act(struct app *self, enum action action)
{
    struct error err = {0};
    enum status status = STATUS_OK;
    bool done = false;
    const char *hindrance;

    self->dirty = true;
    if (self->prompt.open) {
        app_prompt_result(self, prompt_act(&self->prompt, action));
        return;
    }
    if (self->help && act_in_help(self, action))
        return;
    hindrance = app_hindrance(self, action);
    if (hindrance != NULL) {
        app_say(self, STYLE_MESSAGE, hindrance, NULL, NULL);
        return;
    }
    self->help = false;
    if (act_on_screen(self, action) || act_by_asking(self, action))
        return;
    status = act_on_place(self, action, &done, &err);
    if (!done)
        status = act_in_pane(self, action, &done, &err);
    if (status != STATUS_OK && status != STATUS_NOT_FOUND)
        app_say_error(self, &err);
    else if (!done)
        app_say(self, STYLE_MESSAGE, N_("that is not done in this pane"), NULL, NULL);
}
