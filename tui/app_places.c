/* Going from one thing to another: back, forward, into a row and out again, to sources and cases.
 */
#include "tui/app_private.h"

enum status app_go_back(struct app *self, struct error *err)
{
    struct history *history = &self->history;

    if (history->at == history->count) { /* the way forward leads back to here */
        app_remember(self);
        history->at = history->count - 1;
    }
    if (history->at == 0)
        return STATUS_OK;
    history->at--;
    return app_go(self, &history->items[history->at], err);
}

enum status app_go_forward(struct app *self, struct error *err)
{
    self->history.at++;
    return app_go(self, &self->history.items[self->history.at], err);
}

static enum status open_agenda_row(struct app *self, const struct row *row, struct error *err)
{
    enum status status;

    app_remember(self);
    if (self->agenda.in_items) {
        status = app_follow(self, err);
        app_focus(self, PANE_ITEM);
        return status;
    }
    status = app_show_attendance(self, ATTENDANCE_OF_MEETING, row->mark.id, err);
    if (status == STATUS_OK)
        status = app_show_items(self, row->mark, (struct row_mark){0, 0}, err);
    self->follow = true;
    return status;
}

/* A meeting that is reached from elsewhere: its agenda, around the meeting itself. */
static enum status open_meeting(struct app *self, int64_t id, struct date date, struct error *err)
{
    enum status status =
        subject_view_show(&self->view, (struct subject){SUBJECT_MEETING, id, 0}, err);

    app_focus(self, PANE_AGENDA);
    self->follow = false;
    if (status != STATUS_OK)
        return status;
    if (self->view.forum.value != 0)
        self->agenda.meetings.forum = self->view.forum;
    return app_show_items(self, (struct row_mark){id, place_of_date(date)}, (struct row_mark){0, 0},
                          err);
}

static enum status open_attendance_row(struct app *self, const struct row *row, struct error *err)
{
    const struct attendance_source *source = &self->attendance.source;
    const struct picture_meeting *meeting = picture_selected(&source->picture);
    struct row_mark mark = row->mark;
    enum status status;

    app_remember(self);
    if (source->of == ATTENDANCE_OF_PERSON && source->in_words)
        return open_meeting(self, mark.id, date_from_days((long)mark.place), err);
    if (source->of == ATTENDANCE_OF_PERSON)
        return meeting == NULL ? STATUS_OK : open_meeting(self, meeting->id, meeting->date, err);
    status = subject_view_show(&self->view, (struct subject){SUBJECT_PERSON, mark.id, 0}, err);
    return status == STATUS_OK ? app_show_attendance(self, ATTENDANCE_OF_PERSON, mark.id, err)
                               : status;
}

enum status app_open_row(struct app *self, struct error *err)
{
    struct list *list = app_list(self, self->focus);
    const struct row *row = list == NULL ? NULL : list_selected(list);
    enum status status = STATUS_OK;

    if (row == NULL)
        return STATUS_OK;
    if (self->focus == PANE_AGENDA)
        return open_agenda_row(self, row, err);
    if (self->focus == PANE_ATTENDANCE)
        return open_attendance_row(self, row, err);
    if (self->focus == PANE_DECISIONS) /* with the agenda that it was made on around it */
        return app_open_subject(self, (struct subject){SUBJECT_DECISION, row->mark.id, 0}, err);
    app_remember(self);
    status = app_follow(self, err);
    app_focus(self, self->focus == PANE_FORUMS ? PANE_AGENDA : PANE_ITEM);
    return status;
}

/* Esc: the nearest thing that can be closed. */
enum status app_close(struct app *self, struct error *err)
{
    struct list *list = app_list(self, self->focus);

    if (self->alone) {
        self->alone = false;
    } else if (self->view.beside) {
        self->view.beside = false;
    } else if (list != NULL && list->filter.length > 0) {
        return list_set_filter(list, "", err);
    } else if (self->focus == PANE_ITEM && self->view.reader.matches.count > 0) {
        (void)reader_find(&self->view.reader, "");
    } else if (self->focus == PANE_ITEM) {
        app_focus(self, PANE_AGENDA);
        self->follow = false;
    } else if (self->focus == PANE_AGENDA && self->agenda.in_items) {
        self->follow = true;
        return app_show_meetings(self, self->agenda.meeting, err);
    } else if (self->focus == PANE_ATTENDANCE &&
               self->attendance.source.of == ATTENDANCE_OF_PERSON) {
        enum attendance_of of = self->agenda.in_items ? ATTENDANCE_OF_MEETING : ATTENDANCE_OF_FORUM;

        return app_show_attendance(self, of,
                                   of == ATTENDANCE_OF_MEETING ? self->agenda.meeting.id
                                                               : self->agenda.meetings.forum.value,
                                   err);
    } else if (self->focus != PANE_FORUMS) {
        app_focus(self, PANE_FORUMS);
        self->follow = false;
    }
    return STATUS_OK;
}

enum status app_step_item(struct app *self, bool forward, struct error *err)
{
    struct subject to = forward ? self->view.next : self->view.previous;
    enum pane focused = self->focus;
    bool is_item = self->view.subject.kind == SUBJECT_ITEM;
    enum status status;

    if (to.kind == SUBJECT_NONE) {
        const char *last =
            is_item ? N_("this is the last item of the meeting") : N_("the document ends here");
        const char *first =
            is_item ? N_("this is the first item of the meeting") : N_("the document begins here");

        app_say(self, STYLE_MESSAGE, forward ? last : first, NULL, NULL);
        return STATUS_OK;
    }
    status = app_open_subject(self, to, err);
    self->focus = focused;
    return status;
}

/* In the attendance the selected row is of a person at a meeting: its line in that meeting. */
static enum status show_attendance_line(struct app *self, struct error *err)
{
    const struct attendance_source *source = &self->attendance.source;
    const struct picture_meeting *across = picture_selected(&source->picture);
    const struct row *row = list_selected(&self->attendance.list);
    struct subject subject = {SUBJECT_MEETING, source->meeting.value, 0};

    if (row == NULL || source->of == ATTENDANCE_OF_NOTHING)
        return STATUS_OK;
    subject.part = source->of == ATTENDANCE_OF_PERSON ? source->picture.id : row->mark.id;
    if (source->of == ATTENDANCE_OF_PERSON && source->in_words)
        subject.id = row->mark.id;
    else if (attendance_source_is_picture(source))
        subject.id = across == NULL ? 0 : across->id;
    if (subject.id == 0)
        return STATUS_OK;
    app_remember(self);
    return subject_view_show(&self->view, subject, err);
}

enum status app_toggle_source(struct app *self, struct error *err)
{
    enum status status = STATUS_OK;

    self->view.beside = !self->view.beside;
    if (!self->view.beside)
        return STATUS_OK;
    if (self->focus == PANE_ATTENDANCE)
        status = show_attendance_line(self, err);
    else if (self->follow)
        status = app_follow(self, err);
    if (status == STATUS_OK)
        status = subject_view_follow_source(&self->view, err);
    if (status == STATUS_NOT_FOUND) {
        self->view.beside = false;
        app_say(self, STYLE_MESSAGE, need_reason(NEED_SOURCE), NULL, NULL);
    }
    app_layout(self); /* the next key may come before the next painting, and asks who has room */
    return status;
}

/* The whole document, at the lines of what the cursor stands on. */
enum status app_read_document(struct app *self, struct error *err)
{
    const struct origin_row *place;
    struct subject subject = {SUBJECT_SOURCE, 0, 0};
    enum status status = STATUS_OK;

    if (self->focus == PANE_ATTENDANCE)
        status = show_attendance_line(self, err);
    if (status == STATUS_OK)
        status = subject_view_follow_source(&self->view, err);
    place = source_view_place(&self->view.source);
    if (status == STATUS_NOT_FOUND || place == NULL) {
        app_say(self, STYLE_MESSAGE, need_reason(NEED_SOURCE), NULL, NULL);
        return STATUS_OK;
    }
    if (status != STATUS_OK)
        return status;
    subject.id = place->origin.source.value;
    subject.part = (int64_t)place->origin.lines.first;
    self->view.beside = false;
    return app_open_subject(self, subject, err);
}

enum status app_show_case(struct app *self, struct error *err)
{
    return app_open_subject(self, (struct subject){SUBJECT_CASE, self->view.casefile.value, 0},
                            err);
}

enum status app_show_person(struct app *self, struct error *err)
{
    const struct row *row = list_selected(&self->attendance.list);

    if (row == NULL || self->attendance.source.of == ATTENDANCE_OF_PERSON)
        return STATUS_OK;
    return open_attendance_row(self, row, err);
}

/* Who came to the meeting that is selected in the picture. */
enum status app_show_picture_meeting(struct app *self, struct error *err)
{
    const struct picture_meeting *meeting = picture_selected(&self->attendance.source.picture);

    if (meeting == NULL)
        return STATUS_OK;
    app_remember(self);
    return app_show_attendance(self, ATTENDANCE_OF_MEETING, meeting->id, err);
}

enum status app_toggle_words(struct app *self, struct error *err)
{
    self->attendance.source.in_words = !self->attendance.source.in_words;
    return app_reload_attendance(self, err);
}

enum status app_move_in_time(struct app *self, enum action action, struct error *err)
{
    struct picture *picture = &self->attendance.source.picture;
    enum status status;

    if (action == ACTION_ATTENDANCE_EARLIER || action == ACTION_ATTENDANCE_LATER)
        status = picture_move(picture, action == ACTION_ATTENDANCE_LATER ? 1 : -1, err);
    else if (action == ACTION_ATTENDANCE_PAGE_EARLIER || action == ACTION_ATTENDANCE_PAGE_LATER)
        status = picture_page(picture, action == ACTION_ATTENDANCE_PAGE_LATER, err);
    else
        status = picture_end(picture, action == ACTION_ATTENDANCE_NEWEST, err);
    return status == STATUS_OK ? app_reload_picture_rows(self, err) : status;
}

enum status app_show_meeting_attendance(struct app *self, struct error *err)
{
    const struct row *row = list_selected(&self->agenda.list);
    int64_t meeting = self->agenda.in_items ? self->agenda.meeting.id : row->mark.id;
    enum status status;

    app_remember(self);
    status = app_show_attendance(self, ATTENDANCE_OF_MEETING, meeting, err);
    app_focus(self, PANE_ATTENDANCE);
    return status;
}
