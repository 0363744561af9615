#include "tui/subject_view.h"

#include "tui/path_line.h"
#include "tui/words.h"

enum { SOURCE_AROUND = 200, BESIDE_COLUMNS = 80, SOURCE_LINES_MOST = 5000 };

void subject_view_init(struct subject_view *self, const struct reading_room *room)
{
    *self = (struct subject_view){.room = room, .arena = ARENA_INIT};
    doc_init(&self->doc);
    doc_init(&self->source_doc);
    reader_init(&self->reader);
    reader_init(&self->source_reader);
}

void subject_view_clear(struct subject_view *self)
{
    reader_clear(&self->reader);
    reader_clear(&self->source_reader);
    doc_clear(&self->doc);
    doc_clear(&self->source_doc);
    arena_clear(&self->arena);
}

static void forget(struct subject_view *self)
{
    arena_clear(&self->arena);
    self->arena = ARENA_INIT;
    doc_reset(&self->doc);
    self->origins.items = NULL;
    self->origins.count = 0;
    self->meeting = (struct meeting_id){0};
    self->forum = (struct forum_id){0};
    self->previous = (struct item_id){0};
    self->next = (struct item_id){0};
    self->casefile = (struct casefile_id){0};
    self->path = (struct step_rows){0};
    self->shown = (struct origin){.source = {0}};
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
    self->previous = item.previous;
    self->next = item.next;
    self->casefile = item.item.casefile;
    describe_item(&self->doc, self->room->ui, &item, &self->origins, &self->arena);
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
    return STATUS_OK;
}

static enum status show_person(struct subject_view *self, struct error *err)
{
    struct person_detail person = {0};
    enum status status =
        read_person(self->room->database, self->room->viewer, (struct person_id){self->subject.id},
                    &self->arena, &person, err);

    if (status == STATUS_OK)
        describe_person(&self->doc, self->room->ui, &person);
    return status;
}

static enum status show_source(struct subject_view *self, struct error *err)
{
    struct source_text text = {0};
    struct line_range lines = {1, SOURCE_LINES_MOST};
    enum status status =
        read_source(self->room->database, self->room->viewer, (struct source_id){self->subject.id},
                    lines, &self->arena, &text, err);

    if (status == STATUS_OK)
        describe_source(&self->doc, self->room->ui, &text);
    return status;
}

static enum status show_decision(struct subject_view *self, struct error *err)
{
    const struct decision_filter all = {.forum = {0}};
    const struct row_mark mark = {self->subject.id, self->subject.part};
    char text[DATE_TEXT];
    struct window window = {.place = WINDOW_AROUND, .count = 1, .key = key_of_place(&mark, text)};
    struct decision_rows rows = {0};
    enum status status = read_decisions(self->room->database, self->room->viewer, &all, &window,
                                        &self->arena, &rows, err);

    if (status != STATUS_OK)
        return status;
    if (rows.count == 0 || rows.items[0].id.value != self->subject.id)
        return STATUS_NOT_FOUND;
    if (rows.items[0].item.value != 0) {
        self->subject = (struct subject){SUBJECT_ITEM, rows.items[0].item.value, self->subject.id};
        return show_item(self, err);
    }
    self->casefile = rows.items[0].casefile;
    self->forum = rows.items[0].forum;
    describe_decision(&self->doc, self->room->ui, &rows.items[0]);
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
    if (self->subject.part != 0 && self->subject.kind == SUBJECT_ITEM)
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

/* Where the block under the cursor came from, else the whole. */
static const struct origin *origin_here(const struct subject_view *self)
{
    const struct doc_block *block = reader_block(&self->reader);
    const struct origin *origin = NULL;

    if (block != NULL && block->about != 0)
        origin = origins_find(&self->origins, block->about);
    return origin == NULL ? origins_find(&self->origins, self->subject.id) : origin;
}

bool subject_view_has_source(const struct subject_view *self)
{
    return origin_here(self) != NULL;
}

static void show_lines(struct subject_view *self, const struct source_text *text,
                       const struct origin *origin)
{
    reader_show(&self->source_reader, NULL);
    doc_reset(&self->source_doc);
    describe_source(&self->source_doc, self->room->ui, text);
    for (size_t i = 0; i < self->source_doc.count; i++) {
        struct doc_block *block = &self->source_doc.items[i];

        if (block->about >= (int64_t)origin->lines.first &&
            block->about <= (int64_t)origin->lines.last)
            block->style = STYLE_STRONG;
        else
            block->style = block->kind == DOC_HEADING ? STYLE_HEADING : STYLE_MUTED;
    }
    reader_show(&self->source_reader, &self->source_doc);
    reader_go_to(&self->source_reader, (int64_t)origin->lines.first);
    self->source_reader.top = self->source_reader.cursor;
    self->shown = *origin;
}

enum status subject_view_follow_source(struct subject_view *self, struct error *err)
{
    const struct origin *origin = origin_here(self);
    struct arena arena = ARENA_INIT;
    struct source_text text = {0};
    struct line_range lines;
    enum status status;

    if (origin == NULL)
        return STATUS_NOT_FOUND;
    if (origin->source.value == self->shown.source.value &&
        origin->lines.first == self->shown.lines.first &&
        origin->lines.last == self->shown.lines.last)
        return STATUS_OK;
    lines.first = origin->lines.first > SOURCE_AROUND ? origin->lines.first - SOURCE_AROUND : 1;
    lines.last = origin->lines.last + SOURCE_AROUND;
    status = read_source(self->room->database, self->room->viewer, origin->source, lines, &arena,
                         &text, err);
    if (status == STATUS_OK)
        show_lines(self, &text, origin);
    arena_clear(&arena);
    return status;
}

/* Side by side where there is room, else the lines in place of the text. */
static bool is_split(const struct subject_view *self, int columns)
{
    return self->beside && columns >= BESIDE_COLUMNS;
}

void subject_view_layout(struct subject_view *self, int rows, int columns)
{
    enum charset charset = self->room->ui->charset;
    int own = is_split(self, columns) ? columns / 2 : columns;

    reader_layout(&self->reader, charset, own - READER_BAR, rows);
    reader_layout(&self->source_reader, charset,
                  (is_split(self, columns) ? columns - own - 1 : columns) - READER_BAR, rows);
}

void subject_view_paint(const struct subject_view *self, struct canvas canvas, bool focused)
{
    const struct ui *ui = self->room->ui;
    int columns = canvas.area.columns;
    int own = is_split(self, columns) ? columns / 2 : columns;
    struct canvas left = canvas_part(canvas, (struct rect){0, 0, canvas.area.rows, own});
    struct canvas right = canvas;

    if (is_split(self, columns)) {
        right = canvas_part(canvas, (struct rect){0, own + 1, canvas.area.rows, columns - own - 1});
        canvas_fill(canvas, (struct rect){0, own, canvas.area.rows, 1}, "│", STYLE_BORDER);
    }
    if (!self->beside || is_split(self, columns))
        reader_paint(&self->reader, ui, left, focused);
    if (self->beside)
        reader_paint(&self->source_reader, ui, right, focused && !is_split(self, columns));
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
