/* Moving about in a list: steps and pages, jumps, folds, and the search of a filter. */
#include "tui/list_private.h"

void list_init(struct list *self, struct row_source source)
{
    *self = (struct list){.source = source, .height = 1, .filter = STR_INIT};
}

void list_clear(struct list *self)
{
    list_drop(self);
    str_clear(&self->filter);
}

const struct row *list_selected(const struct list *self)
{
    return list_row(self, self->selected);
}

static void keep_in_sight(struct list *self)
{
    size_t count = list_count(self);
    size_t height = (size_t)self->height;

    if (self->selected >= count)
        self->selected = count == 0 ? 0 : count - 1;
    if (self->top > self->selected)
        self->top = self->selected;
    if (self->selected >= self->top + height)
        self->top = self->selected - height + 1;
    if (self->at_end && self->top + height > count)
        self->top = count > height ? count - height : 0;
}

static enum status restart(struct list *self, const struct row_mark *from,
                           enum row_direction direction, struct error *err)
{
    enum status status;

    list_drop(self);
    self->spent = 0;
    self->looked = 0;
    self->short_above = false;
    self->short_below = false;
    self->at_start = direction == ROWS_AFTER && from == NULL;
    self->at_end = direction == ROWS_BEFORE && from == NULL;
    self->before = self->at_start ? 0 : -1;
    self->selected = 0;
    self->top = 0;
    status = list_extend(self, from, direction, err);
    if (status == STATUS_OK && list_count(self) > 0) {
        self->selected = direction == ROWS_AFTER ? 0 : list_count(self) - 1;
        status = direction == ROWS_AFTER ? list_reach_down(self, (size_t)self->height, err)
                                         : list_reach_up(self, (size_t)self->height, err);
    }
    keep_in_sight(self);
    return status;
}

enum status list_reload(struct list *self, struct error *err)
{
    return restart(self, NULL, ROWS_AFTER, err);
}

enum status list_reload_at(struct list *self, struct row_mark mark, struct error *err)
{
    enum status status = restart(self, &mark, ROWS_BEFORE, err);

    if (status != STATUS_OK)
        return status;
    if (list_count(self) == 0)
        status = list_reload(self, err);
    else
        status = list_reach_down(self, (size_t)self->height, err);
    for (size_t i = 0; i < list_count(self); i++) {
        if (list_row(self, i)->mark.id == mark.id) {
            self->selected = i;
            break;
        }
    }
    self->top =
        self->selected < (size_t)self->height / 2 ? 0 : self->selected - (size_t)self->height / 2;
    keep_in_sight(self);
    return status;
}

void list_layout(struct list *self, int height)
{
    self->height = height < 1 ? 1 : height;
    keep_in_sight(self);
}

enum status list_move(struct list *self, int rows, struct error *err)
{
    size_t distance = (size_t)(rows < 0 ? -rows : rows);
    enum status status;

    self->spent = 0;
    if (rows < 0) {
        status = list_reach_up(self, distance + (size_t)self->height, err);
        self->short_above = self->selected < distance && !self->at_start;
        self->selected -= distance < self->selected ? distance : self->selected;
    } else {
        status = list_reach_down(self, distance + (size_t)self->height, err);
        self->short_below = self->selected + distance >= list_count(self) && !self->at_end;
        self->selected += distance; /* keep_in_sight() takes what is too much */
    }
    keep_in_sight(self);
    return status;
}

enum status list_first(struct list *self, struct error *err)
{
    if (!self->at_start)
        return restart(self, NULL, ROWS_AFTER, err);
    self->selected = 0;
    keep_in_sight(self);
    return STATUS_OK;
}

enum status list_last(struct list *self, struct error *err)
{
    if (!self->at_end)
        return restart(self, NULL, ROWS_BEFORE, err);
    self->selected = list_count(self);
    keep_in_sight(self);
    return STATUS_OK;
}

enum status list_jump(struct list *self, const char *text, struct error *err)
{
    struct row_mark from;
    enum status status;

    if (self->source.ops->seek == NULL)
        return error_set(err, STATUS_INVALID, N_("there is nothing to jump to in this list"), NULL);
    status = self->source.ops->seek(self->source.self, text, &from, err);
    if (status == STATUS_NOT_FOUND)
        return list_first(self, err);
    if (status != STATUS_OK)
        return status;
    status = restart(self, &from, ROWS_AFTER, err);
    if (status == STATUS_OK && list_count(self) == 0)
        return restart(self, NULL, ROWS_BEFORE, err);
    return status;
}

enum status list_set_filter(struct list *self, const char *text, struct error *err)
{
    str_reset(&self->filter);
    str_append(&self->filter, text);
    return list_reload(self, err);
}

/* Room below the last row that was found, or above the first. */
static bool lacks_below(const struct list *self)
{
    return !self->at_end &&
           (self->short_below || list_count(self) < self->top + (size_t)self->height);
}

static bool lacks_above(const struct list *self)
{
    return !self->at_start && (self->short_above || list_count(self) < (size_t)self->height);
}

bool list_searching(const struct list *self)
{
    return self->filter.length > 0 && (lacks_below(self) || lacks_above(self));
}

enum status list_search_on(struct list *self, struct error *err)
{
    enum row_direction direction = lacks_below(self) ? ROWS_AFTER : ROWS_BEFORE;
    size_t had = list_count(self);
    enum status status = list_extend(self, NULL, direction, err);

    if (direction == ROWS_BEFORE && list_count(self) > had)
        self->short_above = false;
    if (direction == ROWS_AFTER && list_count(self) > had)
        self->short_below = false;
    keep_in_sight(self);
    return status;
}

enum status list_fold(struct list *self, bool unfold, struct error *err)
{
    const struct row *row = list_selected(self);
    struct row_mark mark;
    long position;
    enum status status;

    if (row == NULL || self->source.ops->fold == NULL)
        return STATUS_OK;
    mark = row->mark;
    position = self->before < 0 ? -1 : self->before + (long)self->selected;
    self->source.ops->fold(self->source.self, row, unfold);
    status = list_reload_at(self, mark, err);
    if (position >= 0 && self->before < 0) /* what lies before it is as it was */
        self->before = position - (long)self->selected;
    return status;
}

bool list_select_line(struct list *self, int line)
{
    if (line < 0 || line >= self->height || self->top + (size_t)line >= list_count(self))
        return false;
    self->selected = self->top + (size_t)line;
    return true;
}

void list_position(const struct list *self, struct str *out)
{
    if (list_count(self) == 0)
        return;
    if (self->before >= 0)
        str_printf(out, "%ld/%ld%s", self->before + (long)self->selected + 1,
                   self->before + (long)list_count(self), self->at_end ? "" : "+");
    else
        str_append(out, self->at_end && self->selected + 1 == list_count(self) ? "▼" : "…");
}

static enum status toggle(struct list *self, bool may_fold, struct error *err)
{
    const struct row *row = list_selected(self);

    if (row == NULL || row->fold == ROW_LEAF || (row->fold == ROW_UNFOLDED && !may_fold))
        return STATUS_OK;
    return list_fold(self, row->fold == ROW_FOLDED, err);
}

/* Folds the row, or goes to the one that it hangs under. */
static enum status collapse(struct list *self, struct error *err)
{
    const struct row *row = list_selected(self);
    int depth = row == NULL ? 0 : row->depth;
    enum status status = STATUS_OK;

    if (row != NULL && row->fold == ROW_UNFOLDED)
        return list_fold(self, false, err);
    while (status == STATUS_OK && depth > 0 && row != NULL && row->depth >= depth) {
        struct row_mark mark = row->mark;

        status = list_move(self, -1, err);
        row = list_selected(self);
        if (row == NULL || row->mark.id == mark.id)
            break;
    }
    return status;
}

enum status list_act(struct list *self, enum action action, bool *done, struct error *err)
{
    *done = true;
    switch ((int)action) {
    case ACTION_LIST_NEXT:
        return list_move(self, 1, err);
    case ACTION_LIST_PREVIOUS:
        return list_move(self, -1, err);
    case ACTION_LIST_PAGE_DOWN:
        return list_move(self, self->height, err);
    case ACTION_LIST_PAGE_UP:
        return list_move(self, -self->height, err);
    case ACTION_LIST_FIRST:
        return list_first(self, err);
    case ACTION_LIST_LAST:
        return list_last(self, err);
    case ACTION_TREE_TOGGLE:
        return toggle(self, true, err);
    case ACTION_TREE_EXPAND:
        return toggle(self, false, err);
    case ACTION_TREE_COLLAPSE:
        return collapse(self, err);
    default:
        *done = false;
        return STATUS_OK;
    }
}
