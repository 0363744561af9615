#include "exchange/item_body.h"

#include "exchange/attachments.h"
#include "exchange/attendance_text.h"
#include "exchange/case_text.h"
#include "exchange/date_text.h"
#include "exchange/decision_text.h"
#include "exchange/forum_text.h"
#include "exchange/item_title.h"
#include "exchange/names.h"
#include "exchange/points.h"
#include "exchange/words.h"

#include <string.h>

enum {
    SHORT_VALUE = 100,
    SHORT_NOTHING = 40,
    INTRO_BYTES = 160,
    SENTENCE_BYTES = 500,
    SHORT_DECISION = 400,
    MINUTES_MAX = 1000
};

enum block_kind { BLOCK_LEAD, BLOCK_SECTION, BLOCK_DECISION };

/* The lines between two headings. */
struct block {
    enum block_kind kind;
    unsigned heading; /* its line; 0 where it has none */
    unsigned first;   /* of its text; 0 while it has none */
    unsigned last;
    enum section_kind section;
};

struct body {
    struct document *document;
    struct reading_item *item;
    struct line_range range; /* title and all */
    struct block block;
    bool headed;     /* a heading has been met */
    bool open;       /* a label says that the item is open */
    unsigned own_at; /* line of an own decision's heading; 0 */
    unsigned long title_key;
};

static const struct text_line *line_at(const struct body *self, unsigned line)
{
    return text_lines_at(self->document->lines, line);
}

static bool is_own(const struct body *self, const struct decision_heading *heading)
{
    const struct reading *reading = self->document->reading;

    if (date_is_set(heading->date) && date_is_set(reading->date) &&
        !date_equal(heading->date, reading->date))
        return false;
    return heading->forum.length == 0 || reading->forum == NULL ||
           forum_text_same(heading->forum, slice_of(reading->forum));
}

static struct decision_context context_of(struct body *self, unsigned line)
{
    struct document *document = self->document;
    struct reading *reading = document->reading;
    struct decision_heading heading = {.rest = 0};
    struct decision_context context = {.own = true, .reading = reading};

    if (line != 0)
        decision_heading_find(line_at(self, line)->text, &heading);
    context.own = is_own(self, &heading);
    if (context.own) {
        context.forum = reading->forum;
        context.term = reading->term;
        context.date = date_is_set(reading->date) ? reading->date : heading.date;
    } else {
        context.date = heading.date;
    }
    if (heading.forum.length > 0 && (!context.own || context.forum == NULL))
        context.forum = document_text(document, heading.forum);
    if (heading.term.length > 0)
        context.term = forum_text_term(document->arena, heading.term);
    else if (!context.own && heading.forum.length > 0 && reading->forum != NULL &&
             !forum_text_same(heading.forum, slice_of(reading->forum)))
        context.term = NULL;
    return context;
}

static struct line_range text_of(const struct block *block)
{
    return (struct line_range){block->first, block->last};
}

static void push_section(struct body *self, enum section_kind kind, const struct block *block,
                         struct line_range text)
{
    struct document *document = self->document;
    struct reading_section *section = LIST_PUSH(document->arena, &self->item->sections);

    *section = (struct reading_section){.kind = kind, .lines = text};
    section->text = text_lines_markdown(document->arena, document->lines, text);
    if (block->heading != 0) {
        section->heading = document_text(document, line_at(self, block->heading)->text);
        section->lines.first = block->heading;
    }
}

/* Sentences such as «hun var nødt til at forlade mødet kl. 11.00» stand anywhere. */
static void read_sentences(struct body *self, struct line_range lines)
{
    static const char *const verbs[] = {"forlod", "forlade",     "forlød",
                                        "ankom",  "deltog ikke", "indkaldt som"};

    for (unsigned line = lines.first; line <= lines.last; line++) {
        struct slice text = line_at(self, line)->text;
        bool told = false;

        if (text.length > SENTENCE_BYTES)
            continue;
        for (size_t i = 0; i < sizeof verbs / sizeof *verbs && !told; i++)
            told = words_find(text, verbs[i]) >= 0;
        if (told)
            attendance_sentence(self->document->arena, text, (struct line_range){line, line},
                                self->item->number, self->document->reading);
    }
}

static void read_decision(struct body *self, struct line_range lines, unsigned heading)
{
    struct decision_context context = context_of(self, heading);
    size_t before = self->item->decisions.count;

    decision_read(self->document->arena, self->document->lines, lines, &context, self->item);
    if (self->item->decisions.count == before)
        return;
    if (heading != 0)
        self->item->decisions.items[before].lines.first = heading;
    if (context.own)
        self->own_at = lines.first;
}

/* A body's word within a recommendation («Økonomiudvalget anbefaler indstillingen.») is an earlier
   decision that the item reports. Gives the last line before such words. */
static unsigned read_reported(struct body *self, struct line_range lines)
{
    struct document *document = self->document;
    unsigned first = 0;

    unsigned start = line_roles_next(document->roles, lines, lines.first);

    /* The first line says who recommends, not who decided. */
    for (unsigned line = start + 1; start != 0 && line <= lines.last; line++) {
        struct slice text = line_at(self, line)->text;
        struct forum_found forum;
        struct decision_context context = {.reading = document->reading};

        if (text.length > SHORT_DECISION || line_at(self, line)->flags & LINE_BULLET ||
            words_find(text, "indstiller") >= 0 || !forum_text_find(text, &forum) ||
            !words_lower_first(slice_trim(slice_from(text, forum.length))) ||
            words_end(text, ",") || words_end(text, ":") || !decision_looks_like(text))
            continue;
        context.forum = document_text(document, forum.name);
        context.term = forum_text_term(document->arena, forum.term);
        context.own = false;
        decision_read(document->arena, document->lines, (struct line_range){line, line}, &context,
                      self->item);
        first = first == 0 ? line : first;
    }
    return first == 0 ? lines.last : first - 1;
}

static void close_section(struct body *self)
{
    struct block *block = &self->block;
    struct line_range text = text_of(block);

    if (block->first == 0)
        return;
    push_section(self, block->section, block, text);
    if (block->section == SECTION_RECOMMENDATION) {
        text.last = read_reported(self, text);
        if (text.last >= text.first)
            points_read(self->document, text, self->item);
    } else if (block->section == SECTION_ATTACHMENTS) {
        attachments_read(self->document, text, self->item);
    } else {
        read_sentences(self, text);
    }
}

/* «Intet.», «Ingen bemærkninger»: what stands where a decision would. */
static bool says_nothing(struct slice text)
{
    return text.length <= SHORT_NOTHING &&
           (words_start_whole(text, "intet") > 0 || words_start_whole(text, "ingen") > 0);
}

/* An item without headings says its decision in plain words, perhaps after a sentence or two. */
static bool find_in_lead(struct body *self, struct line_range text)
{
    unsigned skipped = 0;

    if (says_nothing(line_at(self, text.first)->text)) {
        read_sentences(self, text);
        text.last = text.first;
    }
    for (unsigned line = text.first; line <= text.last; line++) {
        struct slice words = words_clip(line_at(self, line)->text, SHORT_DECISION);
        struct line_range rest = text;

        if (line_roles_at(self->document->roles, line)->role == ROLE_IDLE)
            continue;
        skipped++;
        if (!decision_looks_like(words) && !says_nothing(words))
            continue;
        rest.first = skipped > 2 ? line : text.first;
        read_decision(self, rest, 0);
        if (self->own_at == 0)
            continue;
        if (rest.first > text.first)
            push_section(self, SECTION_INTRODUCTION, &self->block,
                         (struct line_range){text.first, rest.first - 1});
        return true;
    }
    return false;
}

/* Text right under the title: a decision where it says one, else what the item is about. */
static void close_lead(struct body *self)
{
    struct block *block = &self->block;
    struct line_range text = text_of(block);

    if (block->first == 0 || (!self->headed && find_in_lead(self, text)))
        return;
    push_section(self, self->headed ? SECTION_INTRODUCTION : SECTION_FACTS, block, text);
    read_sentences(self, text);
}

static void close_block(struct body *self)
{
    struct block *block = &self->block;

    switch (block->kind) {
    case BLOCK_LEAD:
        close_lead(self);
        break;
    case BLOCK_SECTION:
        close_section(self);
        break;
    case BLOCK_DECISION:
        if (block->first != 0)
            read_decision(self, text_of(block), block->heading);
        break;
    }
    *block = (struct block){.kind = BLOCK_LEAD};
}

static void open_block(struct body *self, enum block_kind kind, unsigned heading)
{
    self->headed = true;
    close_block(self);
    self->block.kind = kind;
    self->block.heading = heading;
    if (kind == BLOCK_DECISION)
        return;
    self->block.section = SECTION_RECOMMENDATION;
    if (line_roles_at(self->document->roles, heading)->role == ROLE_SECTION)
        self->block.section = line_roles_at(self->document->roles, heading)->heading.section;
}

static void add_line(struct body *self, unsigned line)
{
    struct block *block = &self->block;

    if (block->first == 0)
        block->first = line;
    block->last = line;
}

static struct slice without_stop(struct slice value)
{
    if (slice_ends(value, "."))
        value.length--;
    return slice_trim(value);
}

/* «Kommunalbestyrelsen beslutter.», «Ældrerådet (orientering).» */
static void set_decided_by(struct body *self, struct slice value)
{
    struct forum_found found;

    value = without_stop(value);
    if (words_end(value, " beslutter"))
        value.length -= 10;
    if (slice_ends(value, ")") && slice_find(value, " (") > 0)
        value.length = (size_t)slice_find(value, " (");
    found = forum_text_split(value);
    if (self->item->decided_by != NULL || found.name.length == 0)
        return;
    self->item->decided_by = document_text(self->document, found.name);
    self->item->decided_by_term = forum_text_term(self->document->arena, found.term);
}

static bool set_minutes(struct body *self, struct slice value)
{
    size_t digits = words_digits(value);
    int minutes = 0;

    if (digits == 0 || digits > 3 || words_start(slice_trim(slice_from(value, digits)), "min") == 0)
        return false;
    for (size_t i = 0; i < digits; i++)
        minutes = minutes * 10 + (value.data[i] - '0');
    self->item->minutes = minutes;
    return true;
}

static void set_case(struct body *self, struct slice value)
{
    struct slice number;

    if (self->item->casefile == NULL && case_text_value(value, &number))
        self->item->casefile = document_text(self->document, number);
}

/* «Sagsnr. 299835 Kultur- og Idrætsudvalget Åbent punkt», «… Åben sag»: closed where it says so. */
static void look_for_openness(struct body *self, struct slice text)
{
    text = words_clip(text, SHORT_VALUE);
    if (words_find(text, "lukket punkt") >= 0 || words_find(text, "lukket sag") >= 0)
        self->item->closed = true;
}

static void set_mark(struct body *self, struct slice value)
{
    if (self->item->mark == MARK_NONE)
        self->item->mark = item_title_mark(value);
}

/* Where both words stand, they head the columns of a table. */
static void set_openness(struct body *self, bool closed)
{
    if (!closed)
        self->open = true;
    else if (!self->open)
        self->item->closed = true;
}

/* Whether the label is a field of an item here; takes its value. `last` is the value's line. */
static bool take_field(struct body *self, unsigned line, unsigned *last)
{
    const struct line_roles *roles = self->document->roles;
    enum heading_label label = line_roles_at(roles, line)->heading.label;
    struct slice value = line_roles_value(roles, self->range, line, last);

    switch (label) {
    case LABEL_CASE:
        set_case(self, value);
        look_for_openness(self, value);
        return true;
    case LABEL_RESPONSIBLE:
        if (self->item->responsible == NULL)
            self->item->responsible = document_text(self->document, value);
        return value.length > 0;
    case LABEL_DECIDED_BY:
        set_decided_by(self, value);
        return value.length > 0;
    case LABEL_TIME:
        return set_minutes(self, value);
    case LABEL_MARK:
        set_mark(self, value);
        return true;
    case LABEL_OPENNESS:
        *last = line;
        set_openness(self, line_roles_at(roles, line)->heading.closed);
        return self->block.kind == BLOCK_LEAD;
    case LABEL_OTHER:
        *last = self->block.kind == BLOCK_LEAD ? *last : line;
        return self->block.kind == BLOCK_LEAD;
    case LABEL_FORUM:
    case LABEL_DATE:
    case LABEL_END:
    case LABEL_PLACE:
    case LABEL_COUNT:
        break;
    }
    return false;
}

/* Templates that have the decision first go on with these. */
static bool ends_decision(const struct body *self, unsigned line)
{
    enum heading_label label = line_roles_at(self->document->roles, line)->heading.label;

    return label == LABEL_DECIDED_BY || label == LABEL_RESPONSIBLE || label == LABEL_CASE;
}

static unsigned read_label(struct body *self, unsigned line)
{
    unsigned last = line;

    if ((self->block.kind == BLOCK_DECISION && !ends_decision(self, line)) ||
        !take_field(self, line, &last)) {
        add_line(self, line);
        return line;
    }
    if (self->block.kind != BLOCK_LEAD || self->block.first != 0)
        close_block(self);
    return last;
}

/* Not «Deltagere» and «Medlemmer», which describe bodies too. */
static bool states_absence(struct slice text)
{
    struct attendance_label label;

    return attendance_label_find(text, &label) && !label.membership &&
           label.state != ATTENDANCE_PRESENT;
}

/* A list of names within a decision is the decision reader's; one that stands by itself is read
   here, and one in a description of a body (deltagere, medlemmer) is text. */
static unsigned read_attendance(struct body *self, unsigned line)
{
    struct document *document = self->document;
    struct line_range block = {line, line};
    unsigned last = 0;

    if (self->block.kind == BLOCK_DECISION ||
        (self->block.kind == BLOCK_SECTION && !states_absence(line_at(self, line)->text))) {
        add_line(self, line);
        return line;
    }
    while (block.last < self->range.last) {
        enum line_role role = line_roles_at(document->roles, block.last + 1)->role;

        if (role != ROLE_TEXT && role != ROLE_IDLE)
            break;
        block.last++;
    }
    last = attendance_read(document->arena, document->lines, block, self->item->number,
                           document->reading);
    if (last < line) {
        add_line(self, line);
        return line;
    }
    if (self->block.first != 0)
        close_block(self);
    return last;
}

/* The title stands a second time under the number or the case in some templates. */
static bool repeats_title(const struct body *self, unsigned line)
{
    struct item_title title;

    if (self->block.kind != BLOCK_LEAD || self->block.first != 0 || self->item->title == NULL)
        return false;
    item_title_read(line_at(self, line)->text, &title);
    return words_hash(title.text, 60) == self->title_key;
}

/* «Sagsfremstilling» with «Indledning» or «Baggrund» right under it is one section. */
static bool is_subheading(const struct body *self, unsigned line)
{
    const struct block *block = &self->block;
    enum section_kind section = line_roles_at(self->document->roles, line)->heading.section;

    return block->kind == BLOCK_SECTION && block->section == SECTION_FACTS && block->first == 0 &&
           (section == SECTION_INTRODUCTION || section == SECTION_FACTS);
}

/* «Administrationen indstiller til Byrådet» above a list heads a recommendation. */
static bool begins_recommendation(const struct body *self, unsigned line)
{
    struct slice text = line_at(self, line)->text;
    unsigned next;

    if (self->block.kind == BLOCK_DECISION || text.length > INTRO_BYTES ||
        (self->block.kind == BLOCK_SECTION && self->block.section == SECTION_RECOMMENDATION) ||
        slice_ends(text, ".") || !points_announced(text))
        return false;
    next = line_roles_next(self->document->roles, self->range, line + 1);
    return next != 0 && points_begin(line_at(self, next));
}

/* «Punktet er lukket af hensyn til …», «behandles derfor som lukket punkt». */
static void look_for_closing(struct body *self, unsigned line)
{
    struct slice text = words_clip(line_at(self, line)->text, SHORT_DECISION);

    if (words_find(text, "punktet er lukket") >= 0 || words_find(text, "som lukket punkt") >= 0)
        self->item->closed = true;
}

/* «Lars Egedal (V), Hans Nissen (A)» alone under the title: they were not there. */
static bool read_names(struct body *self, unsigned line)
{
    return self->block.kind == BLOCK_LEAD && self->block.first == 0 &&
           names_read_absent(self->document, line, self->item->number);
}

static unsigned read_line(struct body *self, unsigned line)
{
    struct slice number;

    switch (line_roles_at(self->document->roles, line)->role) {
    case ROLE_SECTION:
        if (is_subheading(self, line))
            add_line(self, line);
        else
            open_block(self, BLOCK_SECTION, line);
        break;
    case ROLE_DECISION:
        look_for_closing(self, line);
        open_block(self, BLOCK_DECISION, line);
        break;
    case ROLE_LABEL:
        return read_label(self, line);
    case ROLE_ATTENDANCE:
        return read_attendance(self, line);
    case ROLE_CASE:
        if (self->block.kind == BLOCK_LEAD && self->item->casefile == NULL &&
            case_text_whole(line_at(self, line)->text, &number))
            set_case(self, number);
        else
            add_line(self, line);
        break;
    case ROLE_TEXT:
        if (begins_recommendation(self, line))
            open_block(self, BLOCK_SECTION, line);
        else if (!repeats_title(self, line) && !read_names(self, line))
            add_line(self, line);
        look_for_closing(self, line);
        break;
    case ROLE_CONTENTS:
    case ROLE_GROUP:
        add_line(self, line);
        break;
    case ROLE_IDLE:
        break;
    }
    return line;
}

static bool says_decision(const struct body *self, unsigned line)
{
    struct slice text = line_at(self, line)->text;
    struct date_found date;

    return text.length <= SHORT_DECISION && !date_text_find(text, 0, &date) &&
           words_find(text, "indstiller") < 0 && decision_looks_like(text);
}

/* The first words of the presentation («Foretoges.»). */
static void find_at_presentation(struct body *self, const struct reading_section *section)
{
    struct line_range lines = section->lines;
    unsigned first = line_roles_next(self->document->roles, lines, lines.first + 1);

    if (first != 0 && says_decision(self, first))
        read_decision(self, (struct line_range){first, first}, 0);
}

/* What stands below the points of a recommendation («Indstillingen blev godkendt med …»). */
static void find_below_points(struct body *self, const struct reading_section *section)
{
    struct line_range lines = section->lines;

    if (self->item->points.count > 0)
        lines.first = self->item->points.items[self->item->points.count - 1].lines.last + 1;
    for (unsigned line = lines.first; line <= section->lines.last; line++) {
        if (line_roles_at(self->document->roles, line)->role != ROLE_TEXT ||
            !says_decision(self, line))
            continue;
        read_decision(self, (struct line_range){line, section->lines.last}, 0);
        return;
    }
}

/* A decision that no heading announces. */
static void find_hidden_decision(struct body *self)
{
    for (size_t i = self->item->sections.count; i-- > 0 && self->own_at == 0;) {
        if (self->item->sections.items[i].kind == SECTION_RECOMMENDATION)
            find_below_points(self, &self->item->sections.items[i]);
    }
    for (size_t i = 0; i < self->item->sections.count && self->own_at == 0; i++) {
        if (self->item->sections.items[i].kind == SECTION_FACTS &&
            self->item->sections.items[i].heading != NULL)
            find_at_presentation(self, &self->item->sections.items[i]);
    }
}

static void start_item(struct body *self, const struct item_start *start)
{
    struct document *document = self->document;
    struct reading_item *item = self->item;
    struct item_title title;
    struct slice number;

    item_title_read(start->text, &title);
    *item = (struct reading_item){.minutes = NUMBER_NONE, .mark = title.mark};
    item->number = start->number.length == 0 ? NULL : document_text(document, start->number);
    item->title = document_text(document, title.text);
    item->casefile = document_text(document, title.casefile);
    item->closed = start->closed || title.closed;
    item->lines = self->range;
    self->title_key = words_hash(title.text, 60);
    for (unsigned line = start->title.first; line <= start->title.last; line++) {
        if (line_roles_at(document->roles, line)->role == ROLE_CASE &&
            case_text_whole(line_at(self, line)->text, &number))
            set_case(self, number);
    }
}

/* The item ends before what only closes the page, and before a heading for items to come. */
static unsigned last_of(const struct document *document, const struct item_start *start,
                        unsigned last)
{
    struct line_range range = {start->title.first, last};

    last = line_roles_before(document->roles, range, last);
    while (last > start->title.last && line_roles_at(document->roles, last)->role == ROLE_GROUP)
        last = line_roles_before(document->roles, range, last - 1);
    return last < start->title.last ? start->title.last : last;
}

void item_body_read(struct document *document, const struct item_start *start, unsigned last)
{
    struct body body = {.document = document};

    body.range = (struct line_range){start->title.first, last_of(document, start, last)};
    body.item = LIST_PUSH(document->arena, &document->reading->items);
    start_item(&body, start);
    for (unsigned line = start->body; line <= body.range.last; line++)
        line = read_line(&body, line);
    close_block(&body);
    find_hidden_decision(&body);
    document_claim(document, body.range);
}
