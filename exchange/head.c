#include "exchange/head.h"

#include "exchange/attendance_text.h"
#include "exchange/date_text.h"
#include "exchange/forum_text.h"
#include "exchange/head_title.h"
#include "exchange/words.h"

#include <string.h>

enum { NAME_WORDS = 6, PLACE_LINES = 4, SENTENCE_BYTES = 600 };

struct head_scan {
    struct document *document;
    unsigned date_line; /* the last that gave a date; 0 */
    unsigned bare_date; /* the same where it was no label's; 0 */
    bool said;          /* a title has said minutes or agenda */
};

static struct line_range one(unsigned line)
{
    return (struct line_range){line, line};
}

/* «Mosekær Kommune Byrådet»: the letterhead's name before the body's. */
static struct slice without_municipality(struct slice name)
{
    ptrdiff_t at = words_find(name, " kommune ");
    struct slice rest = at < 0 ? name : slice_from(name, (size_t)at + strlen(" kommune "));
    struct forum_found found;

    return at > 0 && words_upper_first(rest) && forum_text_find(rest, &found) ? rest : name;
}

static void set_forum(struct head_scan *self, struct slice name, struct slice term,
                      struct line_range lines)
{
    struct document *document = self->document;
    struct reading *reading = document->reading;

    if (name.length == 0 ||
        (reading->forum != NULL && !forum_text_same(name, slice_of(reading->forum))))
        return;
    if (reading->forum == NULL) {
        reading->forum = forum_text_plain(document->arena, without_municipality(name));
        document_field(document, "forum", lines);
    }
    if (term.length == 0 || reading->term != NULL)
        return;
    reading->term = forum_text_term(document->arena, term);
    document_field(document, "term", lines);
}

static void set_date(struct head_scan *self, struct date date, struct line_range lines)
{
    if (!date_is_set(date))
        return;
    document_claim(self->document, lines);
    self->date_line = lines.last;
    if (date_is_set(self->document->reading->date))
        return;
    self->document->reading->date = date;
    document_field(self->document, "date", lines);
}

static void set_clock(struct head_scan *self, struct clock_time start, struct clock_time end,
                      struct line_range lines)
{
    struct reading *reading = self->document->reading;

    if (clock_is_set(start) && !clock_is_set(reading->start)) {
        reading->start = start;
        document_field(self->document, "start", lines);
    }
    if (clock_is_set(end) && !clock_is_set(reading->end)) {
        reading->end = end;
        document_field(self->document, "end", lines);
    }
}

static void set_place(struct head_scan *self, struct slice place, struct line_range lines)
{
    struct reading *reading = self->document->reading;

    if (reading->place != NULL || place.length == 0)
        return;
    reading->place = document_text(self->document, place);
    document_field(self->document, "place", lines);
}

static void read_times(struct head_scan *self, enum heading_label label, struct slice value,
                       struct line_range lines)
{
    struct date_found date = {.length = 0};
    struct clock_found clock;
    size_t after = 0;

    if (date_text_find(value, 0, &date)) {
        set_date(self, date.date, lines);
        after = date.at + date.length;
    }
    if (!clock_text_find(value, after, &clock))
        return;
    if (label == LABEL_END)
        set_clock(self, NO_CLOCK, clock.start, lines);
    else
        set_clock(self, clock.start, clock.end, lines);
}

/* «Mødet hævet kl. 17.12», «Mødet begyndte kl. 17:00 og sluttede kl. 19:45.» */
static bool read_course(struct head_scan *self, unsigned line, struct slice text)
{
    static const char *const ends[] = {"hævet",   "hæves",     "sluttede", "slut",
                                       "sluttet", "afsluttet", "ophævet"};
    struct clock_found clock;
    ptrdiff_t begins = words_find_whole(text, "begyndte");
    bool found = false;

    if (words_start(text, "møde") == 0)
        return false;
    if (begins >= 0 && clock_text_find(text, (size_t)begins, &clock)) {
        set_clock(self, clock.start, NO_CLOCK, one(line));
        found = true;
    }
    for (size_t i = 0; i < sizeof ends / sizeof *ends; i++) {
        ptrdiff_t at = words_find_whole(text, ends[i]);

        if (at >= 0 && clock_text_find(text, (size_t)at, &clock)) {
            set_clock(self, NO_CLOCK, clock.start, one(line));
            found = true;
        }
    }
    if (found && self->document->reading->title == NULL)
        self->document->reading->title = document_text(self->document, text);
    return found;
}

static unsigned read_label(struct head_scan *self, unsigned line)
{
    struct document *document = self->document;
    enum heading_label label = line_roles_at(document->roles, line)->heading.label;
    struct line_range lines = {line, line};
    struct slice value = line_roles_value(document->roles, document->head, line, &lines.last);
    struct forum_found forum;

    document_claim(document, lines);
    switch (label) {
    case LABEL_FORUM:
        forum = forum_text_split(value);
        if (!head_title_is_kind(forum.name))
            set_forum(self, forum.name, forum.term, lines);
        break;
    case LABEL_DATE:
    case LABEL_TIME:
    case LABEL_END:
        read_times(self, label, value, lines);
        break;
    case LABEL_PLACE:
        /* «Havnesalen Protokollen er underskrevet, og mødet hævet kl. 19.50» */
        if (words_find(value, "mødet hævet") >= 0)
            read_course(self, line, slice_from(value, (size_t)words_find(value, "mødet hævet")));
        else
            set_place(self, value, lines);
        break;
    case LABEL_CASE:
    case LABEL_RESPONSIBLE:
    case LABEL_CLERK:
    case LABEL_DECIDED_BY:
    case LABEL_MARK:
    case LABEL_OPENNESS:
    case LABEL_OTHER:
    case LABEL_COUNT:
        break;
    }
    return lines.last;
}

static bool read_title(struct head_scan *self, unsigned line)
{
    struct document *document = self->document;
    struct slice text = text_lines_at(document->lines, line)->text;
    struct head_title title;

    if (!head_title_find(text, &title))
        return false;
    document_claim(document, one(line));
    if (title.said && (!self->said || title.kind == DOCUMENT_MINUTES)) {
        document->reading->kind = title.kind;
        document->reading->supplementary = title.supplementary;
        if (!self->said)
            document->reading->title = document_text(document, text);
        self->said = true;
    }
    set_forum(self, title.forum, title.term, one(line));
    set_date(self, title.date, one(line));
    if (date_is_set(title.date) && title.forum.length == 0)
        self->bare_date = line;
    set_clock(self, title.start, title.end, one(line));
    set_place(self, title.place, one(line));
    return true;
}

/* The block under a label of attendance: up to the next thing that the head is made of. */
static unsigned read_attendance(struct head_scan *self, unsigned line)
{
    struct document *document = self->document;
    struct line_range block = {line, line};
    struct head_title title;
    unsigned last;

    while (block.last < document->head.last) {
        enum line_role role = line_roles_at(document->roles, block.last + 1)->role;
        struct slice text = text_lines_at(document->lines, block.last + 1)->text;

        if (role != ROLE_TEXT && role != ROLE_IDLE)
            break;
        if (role == ROLE_TEXT && head_title_find(text, &title))
            break;
        block.last++;
    }
    last = attendance_read(document->arena, document->lines, block, NULL, document->reading);
    if (last < line)
        return 0;
    document_claim(document, (struct line_range){line, last});
    return last;
}

/* «Der holdes møde torsdag den 12. marts kl. 16:15 med denne dagsorden.» */
static bool read_announcement(struct head_scan *self, unsigned line, struct slice text)
{
    struct date_found date;
    struct clock_found clock;

    if (words_find(text, "afholdes") < 0 || words_find(text, "møde") < 0 ||
        !date_text_find_partial(text, 0, &date) ||
        !clock_text_find(text, date.at + date.length, &clock))
        return false;
    if (date.date.year != 0)
        set_date(self, date.date, one(line));
    set_clock(self, clock.start, clock.end, one(line));
    document_claim(self->document, one(line));
    return true;
}

static bool read_place(struct head_scan *self, unsigned line, struct slice text)
{
    size_t word = words_start_whole(text, "i");

    if (self->document->reading->place != NULL || self->date_line == 0 ||
        line - self->date_line > PLACE_LINES)
        return false;
    if (word > 0 && words_count(text, 14) < 13)
        text = slice_trim(slice_from(text, word));
    else if (!head_title_is_place(text))
        return false;
    set_place(self, text, one(line));
    return true;
}

static unsigned read_text(struct head_scan *self, unsigned line)
{
    struct document *document = self->document;
    struct slice text = text_lines_at(document->lines, line)->text;

    if (document->claimed[line - 1] || read_title(self, line))
        return line;
    if (read_course(self, line, words_clip(text, SENTENCE_BYTES)) ||
        read_announcement(self, line, words_clip(text, SENTENCE_BYTES)) ||
        read_place(self, line, text))
        return line;
    if (attendance_group(document->arena, document->lines, line, document->reading) ||
        attendance_sentence(document->arena, text, one(line), NULL, document->reading))
        document_claim(document, one(line));
    return line;
}

static unsigned read_line(struct head_scan *self, unsigned line)
{
    unsigned last;

    switch (line_roles_at(self->document->roles, line)->role) {
    case ROLE_LABEL:
        return read_label(self, line);
    case ROLE_ATTENDANCE:
        last = read_attendance(self, line);
        return last != 0 ? last : read_text(self, line);
    case ROLE_TEXT:
    case ROLE_DECISION:
        return read_text(self, line);
    case ROLE_CASE:
    case ROLE_CONTENTS:
    case ROLE_GROUP:
    case ROLE_IDLE:
    case ROLE_SECTION:
        break;
    }
    return line;
}

/* «Forebyggelse og Idræt» alone above the day: a body whose name does not show that it is one. */
static bool is_name(const struct document *document, unsigned line)
{
    struct slice text;

    if (line == 0 || document->claimed[line - 1] ||
        line_roles_at(document->roles, line)->role != ROLE_TEXT)
        return false;
    text = text_lines_at(document->lines, line)->text;
    return words_upper_first(text) && words_count(text, NAME_WORDS + 1) <= NAME_WORDS &&
           strchr(".,;:!?", text.data[text.length - 1]) == NULL &&
           (words_start_whole(text, "afdelingen") > 0 || !head_title_is_place(text));
}

static void read_name_beside(struct head_scan *self)
{
    const struct document *document = self->document;
    unsigned line = self->bare_date > document->head.first
                        ? line_roles_before(document->roles, document->head, self->bare_date - 1)
                        : 0;
    struct forum_found found;

    if (document->reading->forum != NULL)
        return;
    if (!is_name(document, line))
        line = line_roles_next(document->roles, document->head, self->bare_date + 1);
    if (!is_name(document, line))
        return;
    found = forum_text_split(text_lines_at(document->lines, line)->text);
    set_forum(self, found.name, found.term, one(line));
}

/* The heading of the latest decision that names a body and a day: the document's own, since
   earlier bodies decided earlier. */
static bool latest_heading(const struct document *document, struct decision_heading *latest,
                           unsigned *at)
{
    bool found = false;

    for (unsigned line = document->range.first; line <= document->range.last; line++) {
        struct slice text = text_lines_at(document->lines, line)->text;
        struct decision_heading heading;

        if (line_roles_at(document->roles, line)->role != ROLE_DECISION ||
            !decision_heading_find(text, &heading) || heading.forum.length == 0 ||
            !date_is_set(heading.date))
            continue;
        if (date_is_set(document->reading->date) &&
            !date_equal(document->reading->date, heading.date))
            continue;
        if (found && date_compare(heading.date, latest->date) <= 0)
            continue;
        *latest = heading;
        *at = line;
        found = true;
    }
    return found;
}

static struct slice without_genitive(struct slice name)
{
    if (words_end(name, "ens") || words_end(name, "ets"))
        name.length--;
    return name;
}

/* «Mødet hævet kl. 20.35.» after the last decision is the meeting's end and no word of it. */
static void read_end(struct head_scan *self)
{
    struct document *document = self->document;
    unsigned last = line_roles_before(document->roles, document->range, document->range.last);

    for (unsigned line = document->range.first; line <= last; line++) {
        struct slice text = text_lines_at(document->lines, line)->text;

        if (line_roles_at(document->roles, line)->role == ROLE_TEXT &&
            words_start_whole(text, "mødet") > 0 &&
            (line == last || !clock_is_set(document->reading->end)) &&
            read_course(self, line, words_clip(text, SENTENCE_BYTES)) && line == last)
            document->range.last = line - 1;
    }
}

/* What the head leaves out the decisions' headings tell; a name that is none of a body by its words
   stands for one only where nothing else does. */
static void complete(struct head_scan *self)
{
    struct document *document = self->document;
    struct decision_heading heading;
    unsigned line;

    if ((document->reading->forum == NULL || !date_is_set(document->reading->date)) &&
        latest_heading(document, &heading, &line)) {
        set_forum(self, without_genitive(heading.forum), heading.term, one(line));
        set_date(self, heading.date, one(line));
    }
    if (self->bare_date != 0)
        read_name_beside(self);
}

void head_read(struct document *document)
{
    struct head_scan scan = {.document = document};

    for (unsigned line = document->head.first; line <= document->head.last; line++)
        line = read_line(&scan, line);
    complete(&scan);
}

void head_read_end(struct document *document)
{
    struct head_scan scan = {.document = document};

    if (document->starts.count > 0)
        read_end(&scan);
}
