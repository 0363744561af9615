#include "exchange/reader.h"

#include "exchange/affairs.h"
#include "exchange/attendance_record.h"
#include "exchange/charter.h"
#include "exchange/contents.h"
#include "exchange/decode.h"
#include "exchange/document.h"
#include "exchange/head.h"
#include "exchange/head_guess.h"
#include "exchange/head_title.h"
#include "exchange/item_body.h"
#include "exchange/ocr.h"
#include "exchange/oddity.h"
#include "exchange/prose.h"
#include "exchange/reading_lines.h"
#include "exchange/split.h"
#include "exchange/timeline.h"
#include "exchange/words.h"

#include <string.h>

enum { HEAD_LINES = 60, TITLE_BYTES = 400 };

/* All lines of the file, before and after headings were taken apart from their text. */
struct source {
    struct reading_list *list;
    struct text_lines physical;
    struct text_lines lines; /* with pieces of lines as lines of their own */
    struct line_roles roles;
    bool *claimed;        /* by line of these */
    struct ocr_text text; /* by line of the file */
    bool *described;      /* by line of the file: a forum, agreement or milestone tells of it */
};

/* A decision of the body's own, or the heading of one with its day. */
static bool has_decision(const struct document *document)
{
    const struct reading *reading = document->reading;

    for (unsigned line = document->range.first; line <= document->range.last; line++) {
        struct decision_heading heading;

        if (line_roles_at(document->roles, line)->role == ROLE_DECISION &&
            decision_heading_find(text_lines_at(document->lines, line)->text, &heading) &&
            heading.said && date_is_set(heading.date) && date_equal(heading.date, reading->date))
            return true;
    }
    for (size_t i = 0; i < reading->items.count; i++) {
        for (size_t j = 0; j < reading->items.items[i].decisions.count; j++) {
            if (reading->items.items[i].decisions.items[j].own)
                return true;
        }
    }
    return false;
}

static struct slice first_text(const struct document *document)
{
    unsigned line = line_roles_next(document->roles, document->range, document->range.first);

    return line == 0 ? SLICE("") : text_lines_at(document->lines, line)->text;
}

static bool is_charter(struct slice title)
{
    return words_find(title, "kommissori") >= 0 || words_find(title, "vedtægt") >= 0;
}

/* Minutes hold decisions whatever their title says; what has no items is no meeting. */
static void set_kind(struct document *document, bool said)
{
    struct reading *reading = document->reading;
    struct slice title = first_text(document);

    if (reading->title == NULL)
        reading->title = document_text(document, words_clip(title, TITLE_BYTES));
    if (has_decision(document))
        reading->kind = DOCUMENT_MINUTES;
    else if (reading->items.count == 0 && !said)
        reading->kind = is_charter(title) ? DOCUMENT_CHARTER : DOCUMENT_NOTE;
    else if (!said)
        reading->kind = reading->attendance.count > 0 ? DOCUMENT_MINUTES : DOCUMENT_AGENDA;
}

/* «Orienteringsnotat om …», «Notat»: a paper that calls itself one is no meeting's. */
static bool is_memo(struct slice title)
{
    return words_start(title, "notat") > 0 || words_start(title, "orienteringsnotat") > 0;
}

/* Whether a body met, or shall: a title or labels say so, or somebody recommends or decides. A
   charter or a note has numbered lists too, and they are no items. */
static bool is_meeting(const struct document *document)
{
    unsigned seen = 0;

    if (is_memo(first_text(document)))
        return false;
    for (unsigned line = document->range.first; line <= document->range.last; line++) {
        const struct line_info *info = line_roles_at(document->roles, line);
        struct head_title title;

        if (info->role == ROLE_DECISION ||
            (info->role == ROLE_SECTION && info->heading.section == SECTION_RECOMMENDATION))
            return true;
        if (info->role == ROLE_IDLE || seen++ > HEAD_LINES)
            continue;
        if (info->role == ROLE_LABEL &&
            (info->heading.label == LABEL_DATE || info->heading.label == LABEL_PLACE ||
             info->heading.label == LABEL_FORUM))
            return true;
        if (info->role == ROLE_TEXT &&
            head_title_find(text_lines_at(document->lines, line)->text, &title) &&
            (title.said || clock_is_set(title.start)))
            return true;
        if (info->role == ROLE_GROUP ||
            (info->role == ROLE_LABEL && info->heading.label == LABEL_OPENNESS))
            return true;
    }
    return false;
}

static void set_head(struct document *document)
{
    document->head = document->range;
    if (document->starts.count > 0)
        document->head.last = document->starts.items[0].title.first - 1;
}

static void read_items(struct document *document)
{
    for (size_t i = 0; i < document->starts.count; i++) {
        unsigned last = i + 1 < document->starts.count
                            ? document->starts.items[i + 1].title.first - 1
                            : document->range.last;

        item_body_read(document, &document->starts.items[i], last);
    }
}

static void read_meeting(struct document *document)
{
    items_find(document->arena, document->roles, document->range, &document->starts);
    set_head(document);
    contents_read(document);
    head_read(document);
    head_read_end(document);
    read_items(document);
}

static void read_document(struct source *source, struct line_range range, struct reading *reading)
{
    struct document document = {.arena = &source->list->arena,
                                .roles = &source->roles,
                                .lines = &source->lines,
                                .range = range,
                                .claimed = source->claimed,
                                .reading = reading};

    *reading = (struct reading){
        .kind = DOCUMENT_MINUTES, .start = NO_CLOCK, .end = NO_CLOCK, .lines = range};
    if (source->physical.count == 0)
        reading->lines = (struct line_range){0, 0};
    if (is_meeting(&document))
        read_meeting(&document);
    if (document.starts.count == 0)
        prose_read(&document);
    attendance_settle(document.arena, reading);
    set_kind(&document, reading->title != NULL);
    head_guess_forum(&document, source->list->file);
}

/* Blank lines are nothing to read, nor is the number of a page whose line was taken apart. */
static bool is_whole(const struct source *source, unsigned line)
{
    const struct text_line *self = text_lines_at(&source->lines, line);
    bool piece = (line > 1 && text_lines_at(&source->lines, line - 1)->number == self->number) ||
                 (line < source->lines.count &&
                  text_lines_at(&source->lines, line + 1)->number == self->number);

    return !text_line_is(self, LINE_BLANK) && !(piece && text_line_is(self, LINE_PAGE));
}

static bool is_read(const struct source *source, unsigned line)
{
    return source->claimed[line - 1] ||
           source->described[text_lines_at(&source->lines, line)->number - 1];
}

static void describe(struct source *source, struct line_range lines)
{
    for (unsigned line = lines.first; line <= lines.last && line > 0; line++)
        source->described[line - 1] = true;
}

/* What stands in the text across items: forums, agreements, timelines, oddities. */
static void read_across(struct source *source, struct reading *reading)
{
    struct arena *arena = &source->list->arena;

    affairs_read(&source->text, arena, reading);
    charter_read(&source->text, arena, reading);
    timeline_read(&source->text, arena, reading);
    oddity_find(&source->text, arena, reading);
    for (size_t i = 0; i < reading->forums.count; i++)
        describe(source, reading->forums.items[i].lines);
    for (size_t i = 0; i < reading->agreements.count; i++)
        describe(source, reading->agreements.items[i].lines);
    for (size_t i = 0; i < reading->timeline.count; i++)
        describe(source, reading->timeline.items[i].lines);
}

/* Runs of lines that no part claimed. */
static void find_unread(struct source *source, struct line_range range, struct reading *reading)
{
    unsigned first = 0;

    for (unsigned line = range.first; line <= range.last + 1; line++) {
        bool unread = line <= range.last && !is_read(source, line) && is_whole(source, line);
        struct reading_unread *run;

        if (unread && first == 0)
            first = line;
        if (unread || first == 0)
            continue;
        run = LIST_PUSH(&source->list->arena, &reading->unread);
        run->lines = (struct line_range){text_lines_at(&source->lines, first)->number,
                                         text_lines_at(&source->lines, line - 1)->number};
        run->text = text_lines_raw(&source->list->arena, &source->lines,
                                   (struct line_range){first, line - 1});
        first = 0;
    }
}

static void read_parts(struct source *source)
{
    struct arena *arena = &source->list->arena;
    struct split_parts parts;

    split_find(arena, &source->roles, &parts);
    for (size_t i = 0; i < parts.count; i++) {
        struct reading *reading = arena_alloc(arena, sizeof *reading);

        read_document(source, parts.items[i], reading);
        reading_lines_map(reading, &source->lines);
        if (source->physical.count > 0)
            read_across(source, reading);
        find_unread(source, parts.items[i], reading);
        source->list->items = arena_list_room(arena, source->list->items, source->list->count,
                                              sizeof *source->list->items);
        source->list->items[source->list->count++] = *reading;
    }
}

static void read_lines(struct reading_list *list)
{
    struct source source = {.list = list};

    text_lines_make(&list->arena, (struct slice){list->text, list->text_length}, &source.physical);
    list->line_count = (unsigned)source.physical.count;
    line_roles_read(&list->arena, &source.physical, &source.lines, &source.roles);
    source.claimed = arena_alloc(&list->arena, source.lines.count * sizeof *source.claimed);
    source.described = arena_alloc(&list->arena, source.physical.count * sizeof *source.described);
    source.text = ocr_text_of(&source.physical, &list->arena);
    read_parts(&source);
}

enum status reader_read(const char *bytes, size_t length, const char *file,
                        struct reading_list *out, struct error *err)
{
    struct str text = STR_INIT;
    struct reading_list list = {.arena = ARENA_INIT};
    enum status status = decode_text(bytes, length, &text, err);

    if (status != STATUS_OK) {
        error_at(err, file, err == NULL ? 0 : err->line);
        return status;
    }
    list.file = arena_strdup(&list.arena, file);
    list.text = arena_strndup(&list.arena, str_text(&text), text.length);
    list.text_length = text.length;
    str_clear(&text);
    read_lines(&list);
    *out = list;
    return STATUS_OK;
}
