#include "tui/subject_view.h"

#include "tui/path_line.h"
#include "tui/words.h"

enum { BESIDE_COLUMNS = 72, SOURCE_LINES_MOST = 5000, REPORTED_MOST = 10 };

void subject_view_init(struct subject_view *self, const struct reading_room *room)
{
    *self = (struct subject_view){.room = room, .arena = ARENA_INIT};
    doc_init(&self->doc);
    reader_init(&self->reader);
    source_view_init(&self->source, room);
}

void subject_view_clear(struct subject_view *self)
{
    reader_clear(&self->reader);
    source_view_clear(&self->source);
    doc_clear(&self->doc);
    arena_clear(&self->arena);
}

static void forget(struct subject_view *self)
{
    arena_clear(&self->arena);
    self->arena = ARENA_INIT;
    doc_reset(&self->doc);
    source_view_forget(&self->source);
    self->meeting = (struct meeting_id){0};
    self->forum = (struct forum_id){0};
    self->previous = (struct subject){SUBJECT_NONE, 0, 0};
    self->next = (struct subject){SUBJECT_NONE, 0, 0};
    self->casefile = (struct casefile_id){0};
    self->path = (struct step_rows){0};
}

/* An item before or behind; 0: none. */
static struct subject neighbour(struct item_id item)
{
    return (struct subject){item.value == 0 ? SUBJECT_NONE : SUBJECT_ITEM, item.value, 0};
}

static enum status read_path_of(struct subject_view *self, struct error *err)
{
    enum status status;

    if (self->casefile.value == 0)
        return STATUS_OK;
    status = read_path(self->room->database, self->room->viewer, self->casefile, &self->arena,
                       &self->path, err);
    return status == STATUS_NOT_FOUND ? STATUS_OK : status;
}

static enum status show_item(struct subject_view *self, struct error *err)
{
    struct item_detail item = {0};
    enum status status = read_item(self->room->database, self->room->viewer,
                                   (struct item_id){self->subject.id}, &self->arena, &item, err);

    if (status != STATUS_OK)
        return status;
    self->meeting = item.meeting.id;
    self->meeting_mark = (struct row_mark){item.meeting.id.value, place_of_date(item.meeting.date)};
    self->item_mark = (struct row_mark){item.item.id.value, item.item.position};
    self->forum = item.meeting.forum;
    self->previous = neighbour(item.previous);
    self->next = neighbour(item.next);
    self->casefile = item.item.casefile;
    describe_item(&self->doc, self->room->ui, &item);
    return read_path_of(self, err);
}

static enum status show_meeting(struct subject_view *self, struct error *err)
{
    struct meeting_id id = {self->subject.id};
    struct meeting_row meeting = {0};
    struct attendance_rows attendance = {0};
    struct finding_rows findings = {0};
    struct database *database = self->room->database;
    const struct viewer *viewer = self->room->viewer;
    enum status status = read_meeting(database, viewer, id, &self->arena, &meeting, err);

    if (status == STATUS_OK)
        status = read_attendance(database, viewer, id, &self->arena, &attendance, err);
    if (status == STATUS_OK)
        status = read_meeting_findings(database, viewer, id, &self->arena, &findings, err);
    if (status != STATUS_OK)
        return status;
    self->meeting = id;
    self->forum = meeting.forum;
    describe_meeting(&self->doc, self->room->ui, &meeting, &attendance, &findings);
    return STATUS_OK;
}

/* Of a body whose own minutes were never read, what others' tell of it. */
static enum status show_reported(struct subject_view *self, struct error *err)
{
    const struct decision_filter filter = {.forum = self->forum};
    const struct window window = {.place = WINDOW_FIRST, .count = REPORTED_MOST};
    struct decision_rows decisions = {0};
    enum status status = read_decisions(self->room->database, self->room->viewer, &filter, &window,
                                        &self->arena, &decisions, err);

    if (status == STATUS_OK)
        describe_forum_decisions(&self->doc, self->room->ui, &decisions);
    return status;
}

static enum status show_forum(struct subject_view *self, struct error *err)
{
    struct forum_detail forum = {0};
    enum status status =
        read_forum_detail(self->room->database, self->room->viewer,
                          (struct forum_id){self->subject.id}, NO_DATE, &self->arena, &forum, err);

    if (status != STATUS_OK)
        return status;
    self->forum = forum.forum.id;
    describe_forum(&self->doc, self->room->ui, &forum);
    return date_is_set(forum.forum.newest_meeting) ? STATUS_OK : show_reported(self, err);
}

static enum status show_person(struct subject_view *self, struct error *err)
{
    struct person_id id = {self->subject.id};
    struct person_detail person = {0};
    struct person_record record = {0};
    enum status status =
        read_person(self->room->database, self->room->viewer, id, &self->arena, &person, err);

    if (status == STATUS_OK)
        status = read_person_record(self->room->database, self->room->viewer, id, &self->arena,
                                    &record, err);
    if (status == STATUS_OK)
        describe_person(&self->doc, self->room->ui, &person, &record);
    return status;
}

static enum status show_case(struct subject_view *self, struct error *err)
{
    struct casefile_detail detail = {0};
    enum status status =
        read_casefile(self->room->database, self->room->viewer,
                      (struct casefile_id){self->subject.id}, &self->arena, &detail, err);

    if (status != STATUS_OK)
        return status;
    self->casefile = detail.casefile.id;
    self->path = detail.steps;
    describe_case(&self->doc, self->room->ui, &detail);
    return STATUS_OK;
}

/* A long document is read in parts; the line that is asked for says which. */
static enum status show_source(struct subject_view *self, struct error *err)
{
    struct source_text text = {0};
    unsigned wanted = self->subject.part > 0 ? (unsigned)self->subject.part : 1;
    unsigned first = (wanted - 1) / SOURCE_LINES_MOST * SOURCE_LINES_MOST + 1;
    struct line_range lines = {first, first + SOURCE_LINES_MOST - 1};
    struct subject other = {SUBJECT_SOURCE, self->subject.id, 0};
    enum status status =
        read_source(self->room->database, self->room->viewer, (struct source_id){self->subject.id},
                    lines, &self->arena, &text, err);

    if (status != STATUS_OK)
        return status;
    other.part = (int64_t)first - SOURCE_LINES_MOST;
    if (first > 1)
        self->previous = other;
    other.part = (int64_t)lines.last + 1;
    if (lines.last < text.source.line_count)
        self->next = other;
    describe_source(&self->doc, self->room->ui, &text);
    return STATUS_OK;
}

static enum status show_decision(struct subject_view *self, struct error *err)
{
    struct decision_row decision = {0};
    enum status status =
        read_decision(self->room->database, self->room->viewer,
                      (struct decision_id){self->subject.id}, &self->arena, &decision, err);

    if (status != STATUS_OK)
        return status;
    if (decision.item.value != 0) {
        self->subject = (struct subject){SUBJECT_ITEM, decision.item.value, self->subject.id};
        return show_item(self, err);
    }
    self->casefile = decision.casefile;
    self->forum = decision.forum;
    describe_reported(&self->doc, self->room->ui, &decision);
    return read_path_of(self, err);
}

static enum status read_subject(struct subject_view *self, struct error *err)
{
    switch (self->subject.kind) {
    case SUBJECT_ITEM:
        return show_item(self, err);
    case SUBJECT_MEETING:
        return show_meeting(self, err);
    case SUBJECT_FORUM:
        return show_forum(self, err);
    case SUBJECT_PERSON:
        return show_person(self, err);
    case SUBJECT_CASE:
        return show_case(self, err);
    case SUBJECT_SOURCE:
        return show_source(self, err);
    case SUBJECT_DECISION:
        return show_decision(self, err);
    case SUBJECT_NONE:
        break;
    }
    return STATUS_OK;
}

static void settle(struct subject_view *self)
{
    reader_show(&self->reader, &self->doc);
    if (self->subject.part != 0)
        reader_go_to(&self->reader, self->subject.part);
}

enum status subject_view_show(struct subject_view *self, struct subject subject, struct error *err)
{
    enum status status;

    reader_show(&self->reader, NULL);
    forget(self);
    self->subject = subject;
    status = read_subject(self, err);
    if (status == STATUS_NOT_FOUND) {
        doc_text(
            &self->doc,
            slice_of(ui_text(self->room->ui, N_("This is not there, or not for you to read."))),
            STYLE_MUTED);
        status = STATUS_OK;
    }
    settle(self);
    if (status == STATUS_OK && self->beside)
        status = subject_view_follow_source(self, err);
    return status == STATUS_NOT_FOUND ? STATUS_OK : status;
}

enum status subject_view_refresh(struct subject_view *self, struct error *err)
{
    struct reader_state state = reader_state_of(&self->reader);
    enum status status = subject_view_show(self, self->subject, err);

    reader_show_again(&self->reader, &self->doc, &state);
    if (status == STATUS_OK && self->beside)
        status = subject_view_follow_source(self, err);
    return status == STATUS_NOT_FOUND ? STATUS_OK : status;
}

bool subject_view_has_source(const struct subject_view *self)
{
    return self->subject.kind != SUBJECT_NONE && self->subject.kind != SUBJECT_SOURCE;
}

static enum origin_subject origin_of(enum subject_kind kind)
{
    switch (kind) {
    case SUBJECT_ITEM:
        return ORIGIN_OF_ITEM;
    case SUBJECT_MEETING:
        return ORIGIN_OF_MEETING;
    case SUBJECT_FORUM:
        return ORIGIN_OF_FORUM;
    case SUBJECT_PERSON:
        return ORIGIN_OF_PERSON;
    case SUBJECT_CASE:
        return ORIGIN_OF_CASEFILE;
    case SUBJECT_DECISION:
    case SUBJECT_SOURCE:
    case SUBJECT_NONE:
        break;
    }
    return ORIGIN_OF_DECISION;
}

enum status subject_view_follow_source(struct subject_view *self, struct error *err)
{
    const struct doc_block *block = reader_block(&self->reader);
    int64_t about = self->subject.id;

    if (!subject_view_has_source(self))
        return STATUS_NOT_FOUND;
    if (block != NULL && block->about != 0)
        about = block->about;
    return source_view_show(&self->source, origin_of(self->subject.kind), self->subject.id, about,
                            block == NULL ? NULL : block->field, err);
}

struct subject subject_view_link(const struct subject_view *self)
{
    const struct doc_block *block = reader_block(&self->reader);

    if (block == NULL || block->link.kind == SUBJECT_NONE)
        return (struct subject){SUBJECT_NONE, 0, 0};
    return (struct subject){(enum subject_kind)block->link.kind, block->link.id, 0};
}

/* Columns of the text: half where there is room for both. */
static int own_columns(const struct subject_view *self, int columns)
{
    return self->split ? columns / 2 : columns;
}

void subject_view_layout(struct subject_view *self, int rows, int columns)
{
    int own;

    self->split = self->beside && columns >= BESIDE_COLUMNS;
    own = own_columns(self, columns);
    reader_layout(&self->reader, self->room->ui->charset, own - READER_BAR, rows);
    source_view_layout(&self->source, rows, self->split ? columns - own - 1 : columns);
}

void subject_view_paint(const struct subject_view *self, struct canvas canvas, bool focused)
{
    const struct ui *ui = self->room->ui;
    int columns = canvas.area.columns;
    int own = own_columns(self, columns);
    struct canvas left = canvas_part(canvas, (struct rect){0, 0, canvas.area.rows, own});
    struct canvas right = canvas;

    if (self->split) {
        right = canvas_part(canvas, (struct rect){0, own + 1, canvas.area.rows, columns - own - 1});
        canvas_fill(canvas, (struct rect){0, own, canvas.area.rows, 1}, "│", STYLE_BORDER);
    }
    if (!self->beside || self->split)
        reader_paint(&self->reader, ui, left, focused);
    if (self->beside)
        source_view_paint(&self->source, right, focused && !self->split);
    if (self->reader.count == 0 && !self->beside)
        canvas_put(canvas, 0, READER_BAR, ui_text(ui, N_("Choose something to read.")),
                   STYLE_MUTED);
}

void subject_view_path(const struct subject_view *self, int columns, struct str *out)
{
    const struct ui *ui = self->room->ui;

    if (self->path.count > 0)
        path_line(&self->path, ui->charset, columns, out);
    else if (self->casefile.value != 0)
        str_append(out, ui_text(ui, N_("This case has no path yet.")));
    else if (self->subject.kind == SUBJECT_ITEM)
        str_append(out, ui_text(ui, N_("This item belongs to no case.")));
}
