/* What stands around a pane's rows: its title, the filters that hold in words, and of a picture of
   attendance its dates above and what its marks mean below. */
#include "tui/app_private.h"

#include "tui/words.h"
#include "tui/wrap.h"

enum {
    INDENT = 2,     /* of the lines around the rows, as of the rows */
    POSITION = 10,  /* columns of the title that are kept for the position */
    ROWS_LEAST = 3, /* that a list has before its frame gets any */
    FRAME_LINES = 3 /* that filters or a legend may take */
};

/* "…20.11.2024–18.11.2026": more lies beyond the dots. */
static void append_span(const struct picture *picture, struct str *out)
{
    char first[DATE_WORDS];
    char last[DATE_WORDS];
    const char *before = picture->more_before ? "…" : "";
    const char *after = picture->more_after ? "…" : "";

    if (picture->meeting_count == 0)
        return;
    date_words(picture->meetings[0].date, first);
    date_words(picture->meetings[picture->meeting_count - 1].date, last);
    if (picture->meeting_count == 1)
        str_printf(out, " %s%s%s", before, first, after);
    else
        str_printf(out, " %s%s–%s%s", before, first, last, after);
}

/* What a pane is called: its name, and what of it is shown. */
static void append_title(const struct app *self, enum pane pane, struct str *out)
{
    static const char *const names[] = {
        [PANE_FORUMS] = N_("Forums"),       [PANE_AGENDA] = N_("Agenda"),
        [PANE_DECISIONS] = N_("Decisions"), [PANE_ATTENDANCE] = N_("Attendance"),
        [PANE_ITEM] = N_("Item"),
    };
    const struct attendance_source *attendance = &self->attendance.source;

    str_append(out, ui_text(&self->ui, names[pane]));
    if (pane == PANE_AGENDA && self->agenda.in_items)
        str_printf(out, " %s", str_text(&self->agenda.title));
    if (pane == PANE_AGENDA && self->agenda.forum.length > 0)
        str_printf(out, " %s", str_text(&self->agenda.forum));
    if (pane == PANE_ATTENDANCE && self->attendance.title.length > 0)
        str_printf(out, " %s", str_text(&self->attendance.title));
    if (pane == PANE_ATTENDANCE && attendance_source_is_picture(attendance))
        append_span(&attendance->picture, out);
}

void app_frame_title(const struct app *self, enum pane pane, struct canvas canvas)
{
    static const enum action keys[] = {ACTION_PANE_FORUMS, ACTION_PANE_AGENDA,
                                       ACTION_PANE_DECISIONS, ACTION_PANE_ATTENDANCE,
                                       ACTION_PANE_ITEM};
    const size_t contexts[] = {CONTEXT_GLOBAL};
    enum style style = pane == self->focus ? STYLE_TITLE : STYLE_TITLE_IDLE;
    struct str text = STR_INIT;
    const struct list *list = app_list((struct app *)(uintptr_t)self, pane);

    canvas_fill(canvas, (struct rect){0, 0, 1, canvas.area.columns},
                pane == self->focus ? " " : "─", style == STYLE_TITLE ? style : STYLE_BORDER);
    str_append_char(&text, ' ');
    if (ui_keys(&self->ui, contexts, 1, keys[pane], &text))
        str_append_char(&text, ' ');
    append_title(self, pane, &text);
    if (list != NULL && list->filter.length > 0)
        str_printf(&text, " [%s]", str_text(&list->filter));
    str_append_char(&text, ' ');
    canvas_text(canvas, 0, 0, canvas.area.columns - POSITION, str_slice(&text), style);
    str_reset(&text);
    str_printf(&text, " %s ", str_text(&self->positions[pane]));
    if (text.length > 2)
        canvas_put_right(canvas, 0, canvas.area.columns, str_text(&text), style);
    str_clear(&text);
}

static int count_lines(const struct app *self, const struct str *text, int columns)
{
    struct slice whole = str_slice(text);
    size_t from = 0;
    int lines = 0;

    for (; from < whole.length && lines < FRAME_LINES && columns > INDENT; lines++)
        from = wrap_next(self->ui.charset, whole, from, columns - INDENT).next;
    return lines;
}

/* What stands above the rows of a pane. */
static void append_head(const struct app *self, enum pane pane, struct str *out)
{
    struct str words = STR_INIT;

    if (pane == PANE_DECISIONS)
        app_filter_words(self, &words);
    if (words.length > 0)
        ui_format(&self->ui, out, N_("Only: %1"), str_text(&words), NULL, NULL);
    str_clear(&words);
}

static bool has_picture(const struct app *self, enum pane pane)
{
    return pane == PANE_ATTENDANCE && attendance_source_is_picture(&self->attendance.source) &&
           self->attendance.source.picture.meeting_count > 0;
}

/* What the selected mark says, in the first line below the rows; what all mean in those after it.
 */
static void append_selected(const struct app *self, struct str *out)
{
    const struct picture *picture = &self->attendance.source.picture;
    const struct row *row = list_selected(&self->attendance.list);

    picture_words(picture, &self->ui, row == NULL ? NULL : picture_row_of(picture, row->mark.id),
                  out);
}

/* Lines above and below the rows of a pane. */
struct frame {
    int head;
    int foot;
};

static struct frame measure(const struct app *self, enum pane pane, int rows, int columns)
{
    struct frame frame = {0, 0};
    struct str text = STR_INIT;

    append_head(self, pane, &text);
    frame.head = count_lines(self, &text, columns);
    if (has_picture(self, pane)) {
        str_reset(&text);
        picture_legend(&self->attendance.source.picture, &self->ui, &text);
        frame.head = 1;
        frame.foot = 1 + count_lines(self, &text, columns);
    }
    if (rows - frame.head - frame.foot < ROWS_LEAST)
        frame.foot = frame.foot > 0 && rows - frame.head > ROWS_LEAST ? 1 : 0;
    if (rows - frame.head < ROWS_LEAST)
        frame.head = rows > ROWS_LEAST ? 1 : 0;
    str_clear(&text);
    return frame;
}

int app_frame_rows(const struct app *self, enum pane pane, int rows, int columns)
{
    struct frame frame = measure(self, pane, rows, columns);

    return frame.head + frame.foot;
}

/* The dates, above the marks. */
static void paint_scale(const struct app *self, struct canvas canvas)
{
    struct str text = STR_INIT;
    int column;
    int width;

    list_cell(&self->attendance.list, canvas.area.columns, ATTENDANCE_MARKS, &column, &width);
    picture_scale(&self->attendance.source.picture, width, &text);
    canvas_text(canvas, 0, column, width, str_slice(&text), STYLE_MUTED);
    str_clear(&text);
}

static void paint_foot(const struct app *self, struct canvas canvas)
{
    struct str text = STR_INIT;

    append_selected(self, &text);
    canvas_text(canvas, 0, INDENT, canvas.area.columns - INDENT, str_slice(&text), STYLE_STRONG);
    str_reset(&text);
    picture_legend(&self->attendance.source.picture, &self->ui, &text);
    canvas_wrap(canvas, 1, INDENT, str_text(&text), STYLE_MUTED);
    str_clear(&text);
}

struct canvas app_frame_paint(const struct app *self, enum pane pane, struct canvas canvas)
{
    int rows = canvas.area.rows;
    int columns = canvas.area.columns;
    struct frame frame = measure(self, pane, rows, columns);
    struct canvas head = canvas_part(canvas, (struct rect){0, 0, frame.head, columns});
    struct canvas foot =
        canvas_part(canvas, (struct rect){rows - frame.foot, 0, frame.foot, columns});
    struct str text = STR_INIT;

    append_head(self, pane, &text);
    canvas_wrap(head, 0, INDENT, str_text(&text), STYLE_STRONG);
    if (has_picture(self, pane)) {
        paint_scale(self, head);
        paint_foot(self, foot);
    }
    str_clear(&text);
    return canvas_part(canvas,
                       (struct rect){frame.head, 0, rows - frame.head - frame.foot, columns});
}

void app_frame_mark(const struct app *self, struct canvas canvas, bool focused)
{
    const struct list *list = &self->attendance.list;
    const struct picture *picture = &self->attendance.source.picture;
    int line = (int)list->selected - (int)list->top;
    int column;
    int width;

    if (!has_picture(self, PANE_ATTENDANCE) || list_selected(list) == NULL)
        return;
    list_cell(list, canvas.area.columns, ATTENDANCE_MARKS, &column, &width);
    if ((int)picture->selected >= width)
        return;
    column += (int)picture->selected;
    canvas_restyle(canvas, (struct rect){line, column, 1, 1},
                   focused ? STYLE_SELECTED : STYLE_SELECTED_IDLE);
    if (focused)
        canvas_cursor(canvas, line, column);
}
