#include "tui/app_private.h"

#include "tui/words.h"

#include <string.h>

struct list *app_list(struct app *self, enum pane pane)
{
    switch (pane) {
    case PANE_FORUMS:
        return &self->forum_list;
    case PANE_AGENDA:
        return &self->agenda.list;
    case PANE_DECISIONS:
        return &self->decisions.list;
    case PANE_ATTENDANCE:
        return &self->attendance.list;
    case PANE_ITEM:
    case PANE_COUNT:
        break;
    }
    return NULL;
}

size_t app_contexts(const struct app *self, size_t contexts[CONTEXTS_MOST])
{
    static const size_t own[] = {[PANE_FORUMS] = CONTEXT_TREE,
                                 [PANE_AGENDA] = CONTEXT_MEETING,
                                 [PANE_DECISIONS] = CONTEXT_DECISIONS,
                                 [PANE_ATTENDANCE] = CONTEXT_ATTENDANCE};

    if (self->prompt.open) {
        contexts[0] = CONTEXT_FORM;
        return 1;
    }
    if (self->help || self->focus == PANE_ITEM) {
        contexts[0] = CONTEXT_TEXT;
        contexts[1] = CONTEXT_GLOBAL;
        return 2;
    }
    contexts[0] = own[self->focus];
    contexts[1] = CONTEXT_LIST;
    contexts[2] = CONTEXT_GLOBAL;
    return 3;
}

void app_say(struct app *self, enum style style, const char *msgid, const char *first,
             const char *second)
{
    str_reset(&self->message);
    ui_format(&self->ui, &self->message, msgid, first, second, NULL);
    self->message_style = style;
    self->dirty = true;
}

void app_say_error(struct app *self, const struct error *err)
{
    str_reset(&self->message);
    catalog_error(self->ui.catalog, err, &self->message);
    self->message_style = STYLE_ERROR;
    self->dirty = true;
}

static struct row_mark mark_of(const struct list *list)
{
    const struct row *row = list_selected(list);

    return row == NULL ? (struct row_mark){0, 0} : row->mark;
}

static int64_t attendance_id(const struct attendance_source *source)
{
    switch (source->of) {
    case ATTENDANCE_OF_MEETING:
        return source->meeting.value;
    case ATTENDANCE_OF_FORUM:
    case ATTENDANCE_OF_PERSON:
        return source->picture.id;
    case ATTENDANCE_OF_NOTHING:
        break;
    }
    return 0;
}

static struct date picture_day(const struct app *self)
{
    const struct picture_meeting *meeting = picture_selected(&self->attendance.source.picture);

    if (!attendance_source_is_picture(&self->attendance.source) || meeting == NULL)
        return NO_DATE;
    return meeting->date;
}

static struct location here(const struct app *self)
{
    struct location location = {.focus = self->focus,
                                .forum = mark_of(&self->forum_list),
                                .in_items = self->agenda.in_items,
                                .subject = self->view.subject,
                                .attendance = self->attendance.source.of,
                                .attendance_id = attendance_id(&self->attendance.source)};

    location.attendance_day = picture_day(self);
    location.attendance_row = mark_of(&self->attendance.list);
    location.meeting = self->agenda.in_items ? self->agenda.meeting : mark_of(&self->agenda.list);
    if (self->agenda.in_items)
        location.item = mark_of(&self->agenda.list);
    return location;
}

static bool same_place(const struct location *a, const struct location *b)
{
    return a->focus == b->focus && a->forum.id == b->forum.id && a->in_items == b->in_items &&
           a->meeting.id == b->meeting.id && a->item.id == b->item.id &&
           a->subject.kind == b->subject.kind && a->subject.id == b->subject.id &&
           a->attendance == b->attendance && a->attendance_id == b->attendance_id;
}

/* Puts where the user is now into the history, before going somewhere else. */
void app_remember(struct app *self)
{
    struct history *history = &self->history;
    struct location now = here(self);

    history->count = history->at;
    if (history->count > 0 && same_place(&history->items[history->count - 1], &now))
        return;
    if (history->count == HISTORY_MOST) {
        memmove(&history->items[0], &history->items[1],
                (HISTORY_MOST - 1) * sizeof *history->items);
        history->count--;
    }
    history->items[history->count++] = now;
    history->at = history->count;
}

static void name_forum(struct app *self)
{
    const struct row *forum = list_selected(&self->forum_list);

    str_reset(&self->agenda.forum);
    if (forum != NULL && forum->mark.id == self->agenda.meetings.forum.value)
        str_append(&self->agenda.forum, forum->cells[0]);
}

enum status app_show_meetings(struct app *self, struct row_mark at, struct error *err)
{
    struct agenda_pane *agenda = &self->agenda;
    int height = agenda->list.height;

    name_forum(self);
    if (agenda->in_items || agenda->list.source.self == NULL) {
        list_clear(&agenda->list);
        list_init(&agenda->list, agenda->meeting_rows);
        list_layout(&agenda->list, height);
        agenda->in_items = false;
    }
    return at.id == 0 ? list_reload(&agenda->list, err) : list_reload_at(&agenda->list, at, err);
}

static void name_meeting(struct app *self)
{
    char date[DATE_WORDS];

    str_reset(&self->agenda.title);
    date_words(date_from_days((long)self->agenda.meeting.place), date);
    str_append(&self->agenda.title, date);
}

enum status app_show_items(struct app *self, struct row_mark meeting, struct row_mark at,
                           struct error *err)
{
    struct agenda_pane *agenda = &self->agenda;
    int height = agenda->list.height;

    agenda->meeting = meeting;
    agenda->items.meeting = (struct meeting_id){meeting.id};
    if (!agenda->in_items) {
        list_clear(&agenda->list);
        list_init(&agenda->list, agenda->item_rows);
        list_layout(&agenda->list, height);
        agenda->in_items = true;
    }
    name_meeting(self);
    name_forum(self);
    return at.id == 0 ? list_reload(&agenda->list, err) : list_reload_at(&agenda->list, at, err);
}

enum status app_show_attendance(struct app *self, enum attendance_of of, int64_t id,
                                struct error *err)
{
    struct attendance_source *source = &self->attendance.source;
    enum status status = STATUS_OK;

    source->of = of;
    str_reset(&self->attendance.title);
    str_reset(&self->attendance.list.filter);
    if (of == ATTENDANCE_OF_MEETING)
        source->meeting = (struct meeting_id){id};
    else if (of == ATTENDANCE_OF_FORUM || of == ATTENDANCE_OF_PERSON)
        status = picture_show(&source->picture, of == ATTENDANCE_OF_PERSON, id, err);
    if (status == STATUS_OK && of == ATTENDANCE_OF_PERSON)
        str_append(&self->attendance.title, source->picture.name);
    return status == STATUS_OK ? list_reload(&self->attendance.list, err) : status;
}

/* A person who is in no meeting of this window has no row in it: then the first row is selected. */
enum status app_reload_picture_rows(struct app *self, struct error *err)
{
    struct list *list = &self->attendance.list;
    int64_t id = mark_of(list).id;
    enum status status = list_reload(list, err);

    for (size_t i = 0; status == STATUS_OK && i < self->attendance.source.picture.row_count; i++) {
        if (self->attendance.source.picture.rows[i].id == id)
            return list_move(list, (int)i, err);
    }
    return status;
}

enum status app_reload_attendance(struct app *self, struct error *err)
{
    struct list *list = &self->attendance.list;
    struct row_mark mark = mark_of(list);
    enum status status = STATUS_OK;

    if (attendance_source_is_picture(&self->attendance.source)) {
        status = picture_reload(&self->attendance.source.picture, err);
        return status == STATUS_OK ? app_reload_picture_rows(self, err) : status;
    }
    return mark.id == 0 ? list_reload(list, err) : list_reload_at(list, mark, err);
}

static enum status follow_forum(struct app *self, struct error *err)
{
    struct row_mark forum = mark_of(&self->forum_list);
    enum status status;

    if (forum.id == self->agenda.meetings.forum.value && !self->agenda.in_items &&
        self->view.subject.kind == SUBJECT_FORUM && self->view.subject.id == forum.id)
        return STATUS_OK;
    self->agenda.meetings.forum = (struct forum_id){forum.id};
    status = app_show_meetings(self, (struct row_mark){0, 0}, err);
    if (status == STATUS_OK)
        status = app_show_attendance(
            self, forum.id == 0 ? ATTENDANCE_OF_NOTHING : ATTENDANCE_OF_FORUM, forum.id, err);
    if (status == STATUS_OK)
        status = subject_view_show(
            &self->view,
            (struct subject){forum.id == 0 ? SUBJECT_NONE : SUBJECT_FORUM, forum.id, 0}, err);
    return status;
}

static enum status follow_agenda(struct app *self, struct error *err)
{
    struct row_mark mark = mark_of(&self->agenda.list);
    enum subject_kind kind = self->agenda.in_items ? SUBJECT_ITEM : SUBJECT_MEETING;
    enum status status = STATUS_OK;

    if (mark.id == 0 || (self->view.subject.kind == kind && self->view.subject.id == mark.id))
        return STATUS_OK;
    if (kind == SUBJECT_MEETING)
        status = app_show_attendance(self, ATTENDANCE_OF_MEETING, mark.id, err);
    if (status == STATUS_OK)
        status = subject_view_show(&self->view, (struct subject){kind, mark.id, 0}, err);
    return status;
}

static enum status follow_decision(struct app *self, struct error *err)
{
    struct row_mark mark = mark_of(&self->decisions.list);

    if (mark.id == 0)
        return STATUS_OK;
    return subject_view_show(&self->view, (struct subject){SUBJECT_DECISION, mark.id, mark.place},
                             err);
}

enum status app_follow(struct app *self, struct error *err)
{
    enum status status = STATUS_OK;

    self->follow = false;
    self->dirty = true;
    if (self->focus == PANE_FORUMS)
        status = follow_forum(self, err);
    else if (self->focus == PANE_AGENDA)
        status = follow_agenda(self, err);
    else if (self->focus == PANE_DECISIONS)
        status = follow_decision(self, err);
    if (status == STATUS_OK && self->view.beside)
        status = subject_view_follow_source(&self->view, err);
    return status == STATUS_NOT_FOUND ? STATUS_OK : status;
}

void app_focus(struct app *self, enum pane pane)
{
    struct error err = {0};

    if (self->focus == pane)
        return;
    if (self->follow && app_follow(self, &err) != STATUS_OK)
        app_say_error(self, &err);
    self->focus = pane;
    self->follow = pane == PANE_DECISIONS || pane == PANE_AGENDA || pane == PANE_FORUMS;
    if (pane == PANE_ATTENDANCE) /* the next key may turn its pages before it is painted */
        app_layout(self);
}

static enum status select_forum(struct app *self, struct row_mark forum, struct error *err)
{
    if (forum.id == 0 || mark_of(&self->forum_list).id == forum.id)
        return STATUS_OK;
    str_reset(&self->forum_list.filter);
    return list_reload_at(&self->forum_list, forum, err);
}

/* To the row, and in a picture over time to the day, that one came from. */
static enum status go_in_attendance(struct app *self, const struct location *location,
                                    struct error *err)
{
    struct attendance_source *source = &self->attendance.source;
    enum status status =
        app_show_attendance(self, location->attendance, location->attendance_id, err);

    if (status == STATUS_OK && attendance_source_is_picture(source) &&
        date_is_set(location->attendance_day))
        status = picture_jump(&source->picture, location->attendance_day, err);
    if (status != STATUS_OK || location->attendance_row.id == 0)
        return status;
    return list_reload_at(&self->attendance.list, location->attendance_row, err);
}

enum status app_go(struct app *self, const struct location *location, struct error *err)
{
    enum status status = select_forum(self, location->forum, err);

    self->focus = location->focus;
    self->dirty = true;
    if (status != STATUS_OK)
        return status;
    self->agenda.meetings.forum = (struct forum_id){location->forum.id};
    status = location->in_items ? app_show_items(self, location->meeting, location->item, err)
                                : app_show_meetings(self, location->meeting, err);
    if (status == STATUS_OK)
        status = go_in_attendance(self, location, err);
    if (status == STATUS_OK)
        status = subject_view_show(&self->view, location->subject, err);
    return status;
}

enum status app_open_subject(struct app *self, struct subject subject, struct error *err)
{
    enum status status;

    app_remember(self);
    status = subject_view_show(&self->view, subject, err);
    self->focus = PANE_ITEM;
    self->dirty = true;
    if (status != STATUS_OK || self->view.meeting_mark.id == 0 ||
        self->view.subject.kind != SUBJECT_ITEM)
        return status;
    status = select_forum(self, (struct row_mark){self->view.forum.value, 0}, err);
    self->agenda.meetings.forum = self->view.forum;
    if (status == STATUS_OK)
        status = app_show_items(self, self->view.meeting_mark, self->view.item_mark, err);
    if (status == STATUS_OK)
        status = app_show_attendance(self, ATTENDANCE_OF_MEETING, self->view.meeting.value, err);
    return status;
}

enum status app_refresh(struct app *self, struct error *err)
{
    enum status status = STATUS_OK;

    for (int pane = 0; pane < PANE_ITEM && status == STATUS_OK; pane++) {
        struct list *list = app_list(self, (enum pane)pane);
        struct row_mark mark = mark_of(list);

        if (pane == PANE_ATTENDANCE)
            status = app_reload_attendance(self, err);
        else
            status = mark.id == 0 ? list_reload(list, err) : list_reload_at(list, mark, err);
    }
    if (status == STATUS_OK)
        status = subject_view_refresh(&self->view, err);
    self->dirty = true;
    return status;
}
