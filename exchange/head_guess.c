#include "exchange/head_guess.h"

#include "core/name_forum.h"
#include "core/utf8.h"
#include "exchange/date_text.h"
#include "exchange/forum_text.h"
#include "exchange/head_title.h"
#include "exchange/words.h"

#include <string.h>

enum { NAME_WORDS = 8, NAME_LINES = 3 };

/* The meeting of a part of an organisation, and what that part is called. */
static const struct part {
    const char *meeting;
    const char *name;
} parts[] = {
    {"afdelingsbestyrelsesmøde", "afdelingsbestyrelse"},
    {"bestyrelsesmøde", "bestyrelse"},
    {"repræsentantskabsmøde", "repræsentantskab"},
    {"generalforsamling", "generalforsamling"},
    {"afdelingsmøde", "afdelingsmøde"},
    {"styregruppemøde", "styregruppe"},
    {"følgegruppemøde", "følgegruppe"},
};

static struct slice text_of(const struct document *document, unsigned line)
{
    return text_lines_at(document->lines, line)->text;
}

/* A name alone on its line that nothing else was made of: no sentence, no day, no title. */
static bool is_name(const struct document *document, unsigned line)
{
    struct slice text = text_of(document, line);
    struct head_title title;
    struct date_found date;

    return !document->claimed[line - 1] &&
           line_roles_at(document->roles, line)->role == ROLE_TEXT &&
           !text_line_is(text_lines_at(document->lines, line), LINE_BULLET) &&
           words_upper_first(text) && words_count(text, NAME_WORDS + 1) <= NAME_WORDS &&
           slice_find_byte(text, ':') < 0 && strchr(".,;!?", text.data[text.length - 1]) == NULL &&
           !date_text_find_partial(text, 0, &date) && !head_title_find_said(text, &title) &&
           !head_title_is_place(text);
}

/* The first of the document's first lines that is a name; empty where there is none. */
static struct slice name_above(const struct document *document)
{
    unsigned line = document->head.first == 0
                        ? 0
                        : line_roles_next(document->roles, document->head, document->head.first);

    for (unsigned seen = 0; line != 0 && seen < NAME_LINES; seen++) {
        if (is_name(document, line))
            return text_of(document, line);
        line = line_roles_next(document->roles, document->head, line + 1);
    }
    return SLICE("");
}

static const struct part *part_told(const struct document *document)
{
    for (unsigned line = document->head.first; line > 0 && line <= document->head.last; line++) {
        for (size_t i = 0; i < sizeof parts / sizeof *parts; i++) {
            if (words_find(text_of(document, line), parts[i].meeting) >= 0)
                return &parts[i];
        }
    }
    return NULL;
}

/* A name set in capitals alone is written as others are. */
static void append_name(struct str *out, struct slice name)
{
    bool inside = false;
    bool capitals = true;
    unsigned codepoint;

    for (size_t at = 0; at < name.length;) {
        at += utf8_decode(name.data + at, name.length - at, &codepoint);
        capitals = capitals && (!utf8_is_letter(codepoint) || utf8_lower(codepoint) != codepoint);
    }
    for (size_t at = 0; at < name.length;) {
        at += utf8_decode(name.data + at, name.length - at, &codepoint);
        str_append_codepoint(out, capitals && inside ? utf8_lower(codepoint) : codepoint);
        inside = utf8_is_letter(codepoint);
    }
}

/* «Havnelys bestyrelse»; a name that ends in a sibilant takes an apostrophe. */
static void append_genitive(struct str *out, struct slice name)
{
    append_name(out, name);
    if (words_end(name, "s") || words_end(name, "x") || words_end(name, "z"))
        str_append(out, "'");
    else
        str_append(out, "s");
}

/* «Referat fra møde i Torvets Venner den 3. maj»: the words between the sort of paper and the
   day. */
static struct slice name_in_title(const struct document *document)
{
    static const char *const joints[] = {" møde i ", " mødet i ", " møde for ", " mødet for "};
    struct slice title = slice_of(document->reading->title == NULL ? "" : document->reading->title);
    struct date_found date;

    if (date_text_find_partial(title, 0, &date))
        title = slice_sub(title, 0, date.at);
    for (size_t i = 0; i < sizeof joints / sizeof *joints; i++) {
        ptrdiff_t at = words_find(title, joints[i]);

        if (at >= 0)
            title = slice_trim(slice_from(title, (size_t)at + strlen(joints[i])));
        if (at >= 0 && words_upper_first(title) && words_count(title, NAME_WORDS + 1) <= NAME_WORDS)
            return title;
    }
    return SLICE("");
}

static struct slice file_name(const char *file)
{
    const char *slash = strrchr(file, '/');

    return slice_of(slash == NULL ? file : slash + 1);
}

/* «bestyrelsen» alone says of which sort the body is, and not which. */
static bool is_said(const struct document *document)
{
    const char *forum = document->reading->forum;

    return forum != NULL && !forum_name_read(document->arena, forum).bare;
}

void head_guess_forum(struct document *document, const char *file)
{
    struct reading *reading = document->reading;
    const struct part *part;
    struct slice name;
    struct str guess = STR_INIT;

    if (is_said(document) || !date_is_set(reading->date) ||
        (reading->kind != DOCUMENT_MINUTES && reading->kind != DOCUMENT_AGENDA) ||
        (reading->items.count == 0 && reading->attendance.count == 0))
        return;
    part = part_told(document);
    name = name_above(document);
    if (name.length == 0)
        name = name_in_title(document);
    if (name.length > 0 && part != NULL && words_find(name, part->name) < 0) {
        append_genitive(&guess, name);
        str_printf(&guess, " %s", part->name);
    } else if (name.length > 0) {
        append_name(&guess, name);
    } else {
        str_append(&guess, "Ukendt organ: ");
        str_append_slice(&guess, file_name(file));
    }
    reading->forum_guess = arena_slice(document->arena, str_slice(&guess));
    str_clear(&guess);
}
