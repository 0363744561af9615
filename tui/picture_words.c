/* A picture of attendance in signs and words: marks, the scale of dates, what is selected. */
#include "tui/picture.h"

#include "tui/words.h"

static const char *const PART_MARK = "◐";
static const char *const UNKNOWN_MARK = "·";

const char *picture_mark(const struct picture *self, const struct picture_row *row, size_t meeting)
{
    const struct attendance_cell *cell = &row->cells[meeting];

    if (!cell->known)
        return self->of_person ? " " : UNKNOWN_MARK;
    return cell->part && cell->state == ATTENDANCE_PRESENT ? PART_MARK
                                                           : attendance_mark(cell->state);
}

/* Whole dates where there is room for some of them, else month and year. */
void picture_scale(const struct picture *self, int columns, struct str *out)
{
    bool whole = columns >= 24;
    int width = whole ? DATE_WORDS - 1 : DATE_SHORT - 1;
    int used = 0; /* columns that have their text */

    for (int column = 0; column < (int)self->meeting_count && column + width <= columns; column++) {
        char text[DATE_WORDS];

        if (column < used + (used > 0))
            continue;
        str_printf(out, "%*s", column - used, "");
        date_words(self->meetings[column].date, text);
        if (whole)
            str_append(out, text);
        else
            str_printf(out, "%.2s.%.2s", text + 3, text + 8);
        used = column + width;
    }
}

/* In a person's picture the forum of the selected meeting, whatever row is selected. */
static const struct picture_row *row_that_tells(const struct picture *self,
                                                const struct picture_row *row)
{
    for (size_t i = 0; self->of_person && i < self->row_count; i++) {
        if (self->rows[i].cells[self->selected].known)
            return &self->rows[i];
    }
    return row;
}

void picture_words(const struct picture *self, const struct ui *ui, const struct picture_row *row,
                   struct str *out)
{
    const struct picture_meeting *meeting = picture_selected(self);
    const struct attendance_cell *cell;
    char date[DATE_WORDS];

    if (meeting == NULL)
        return;
    date_words(meeting->date, date);
    str_append(out, date);
    if (meeting->forum != NULL)
        str_printf(out, " %s", meeting->forum);
    row = row_that_tells(self, row);
    if (row == NULL)
        return;
    cell = &row->cells[self->selected];
    str_printf(
        out, "  %s %s", picture_mark(self, row, self->selected),
        ui_text(ui, cell->known ? attendance_state_word(cell->state) : N_("nothing is known")));
    if (cell->known && cell->part)
        str_printf(out, ", %s", ui_text(ui, N_("came later or left earlier")));
}

void picture_legend(const struct picture *self, const struct ui *ui, struct str *out)
{
    for (int state = 0; state < ATTENDANCE_STATE_COUNT; state++) {
        if (!self->of_person && (state == ATTENDANCE_GUEST || state == ATTENDANCE_OFFICER))
            continue; /* they are in no forum's picture */
        str_printf(out, "%s%s %s", out->length > 0 ? "  " : "",
                   attendance_mark((enum attendance_state)state),
                   ui_text(ui, attendance_state_word((enum attendance_state)state)));
    }
    str_printf(out, "  %s %s", PART_MARK, ui_text(ui, N_("part of it")));
    if (!self->of_person)
        str_printf(out, "  %s %s", UNKNOWN_MARK, ui_text(ui, N_("not known")));
}
