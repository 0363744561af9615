#include "tui/source_view.h"

#include "tui/describe.h"
#include "tui/words.h"

#include <stdio.h>
#include <string.h>

enum { LINES_AROUND = 200, HEAD_ROWS = 1 };

void source_view_init(struct source_view *self, const struct reading_room *room)
{
    *self = (struct source_view){.room = room, .arena = ARENA_INIT};
    doc_init(&self->doc);
    reader_init(&self->reader);
}

static void show_nothing(struct source_view *self)
{
    reader_show(&self->reader, NULL);
    doc_reset(&self->doc);
    self->shown = (struct origin){.source = {0}};
    self->places.items = NULL;
    self->places.count = 0;
    self->about = 0;
    self->field = NULL;
}

void source_view_clear(struct source_view *self)
{
    reader_clear(&self->reader);
    doc_clear(&self->doc);
    arena_clear(&self->arena);
}

void source_view_forget(struct source_view *self)
{
    show_nothing(self);
    arena_clear(&self->arena);
    self->arena = ARENA_INIT;
    self->origins = (struct origin_rows){NULL, 0};
    self->known = false;
}

static bool same_field(const char *a, const char *b)
{
    return a == b || (a != NULL && b != NULL && strcmp(a, b) == 0);
}

static void collect(struct source_view *self, int64_t about, const char *field)
{
    for (size_t i = 0; i < self->origins.count; i++) {
        const struct origin_row *row = &self->origins.items[i];

        if (row->about == about && same_field(row->field, field))
            *LIST_PUSH(&self->arena, &self->places) = row;
    }
}

/* The lines of the field itself, else of what it is a field of, else of what that is a part of. */
static void find_places(struct source_view *self, int64_t whole, int64_t about, const char *field)
{
    self->places.items = NULL;
    self->places.count = 0;
    self->chosen = 0;
    self->about = about;
    self->field = arena_strdup(&self->arena, field);
    collect(self, about, field);
    if (self->places.count == 0 && field != NULL)
        collect(self, about, NULL);
    if (self->places.count == 0 && about != whole)
        collect(self, whole, NULL);
}

static enum status read_lines(struct source_view *self, struct error *err)
{
    const struct origin *origin = &self->places.items[self->chosen]->origin;
    struct line_range lines = origin->lines;
    struct arena arena = ARENA_INIT;
    struct source_text text = {0};
    enum status status;

    lines.first = lines.first > LINES_AROUND ? lines.first - LINES_AROUND : 1;
    lines.last += LINES_AROUND;
    status = read_source(self->room->database, self->room->viewer, origin->source, lines, &arena,
                         &text, err);
    if (status == STATUS_OK) {
        reader_show(&self->reader, NULL);
        doc_reset(&self->doc);
        describe_lines(&self->doc, &text, origin->lines);
        reader_show(&self->reader, &self->doc);
        reader_go_to(&self->reader, (int64_t)origin->lines.first);
        self->reader.top = self->reader.cursor > 0 ? self->reader.cursor - 1 : 0;
        self->shown = *origin;
    }
    arena_clear(&arena);
    return status;
}

static enum status show_chosen(struct source_view *self, struct error *err)
{
    const struct origin *origin = &self->places.items[self->chosen]->origin;

    if (origin->source.value == self->shown.source.value &&
        origin->lines.first == self->shown.lines.first &&
        origin->lines.last == self->shown.lines.last)
        return STATUS_OK;
    return read_lines(self, err);
}

enum status source_view_show(struct source_view *self, enum origin_subject subject, int64_t id,
                             int64_t about, const char *field, struct error *err)
{
    enum status status = STATUS_OK;

    if (!self->known)
        status = read_origins(self->room->database, self->room->viewer, subject, id, &self->arena,
                              &self->origins, err);
    if (status != STATUS_OK)
        return status;
    self->known = true;
    if (self->places.count == 0 || self->about != about || !same_field(self->field, field))
        find_places(self, id, about, field);
    if (self->places.count == 0) {
        show_nothing(self);
        return STATUS_NOT_FOUND;
    }
    return show_chosen(self, err);
}

enum status source_view_step(struct source_view *self, bool forward, struct error *err)
{
    size_t count = self->places.count;

    if (count < 2)
        return STATUS_OK;
    self->chosen = (self->chosen + (forward ? 1 : count - 1)) % count;
    return show_chosen(self, err);
}

const struct origin_row *source_view_place(const struct source_view *self)
{
    return self->places.count == 0 ? NULL : self->places.items[self->chosen];
}

void source_view_layout(struct source_view *self, int rows, int columns)
{
    reader_layout(&self->reader, self->room->ui->charset, columns - READER_BAR, rows - HEAD_ROWS);
}

/* "2/2 minutes: referat.pdf, lines 12–18" */
static void append_head(const struct source_view *self, struct str *out)
{
    const struct origin_row *place = source_view_place(self);
    const struct ui *ui = self->room->ui;
    char first[16];
    char last[16];

    if (self->places.count > 1)
        str_printf(out, "%zu/%zu ", self->chosen + 1, self->places.count);
    snprintf(first, sizeof first, "%u", place->origin.lines.first);
    snprintf(last, sizeof last, "%u", place->origin.lines.last);
    str_printf(out, "%s: ", ui_text(ui, document_kind_word(place->kind)));
    if (place->origin.lines.first == place->origin.lines.last)
        ui_format(ui, out, N_("line %1 of %2"), first, place->title, NULL);
    else
        ui_format(ui, out, N_("lines %1–%2 of %3"), first, last, place->title);
}

void source_view_paint(const struct source_view *self, struct canvas canvas, bool focused)
{
    struct str head = STR_INIT;
    int columns = canvas.area.columns;

    if (source_view_place(self) == NULL) {
        canvas_wrap(canvas, 0, READER_BAR, ui_text(self->room->ui, need_reason(NEED_SOURCE)),
                    STYLE_MUTED);
        return;
    }
    append_head(self, &head);
    canvas_text(canvas, 0, READER_BAR, columns - READER_BAR, str_slice(&head), STYLE_HEADING);
    reader_paint(
        &self->reader, self->room->ui,
        canvas_part(canvas, (struct rect){HEAD_ROWS, 0, canvas.area.rows - HEAD_ROWS, columns}),
        focused);
    str_clear(&head);
}
