#include "exchange/charter_box.h"

#include "exchange/charter.h"
#include "exchange/charter_label.h"
#include "exchange/charter_prose.h"
#include "exchange/charter_seat.h"
#include "exchange/forum_name.h"
#include "exchange/words.h"

#include <string.h>

enum {
    PURPOSE_WORDS = 2,
    HEADING_BYTES = 90,
    HEADING_WORDS = 12,
    SEAT_BYTES = 240,
    PROSE_WORDS = 5,
    PLAN_BYTES = 60,
    PLAIN_LETTERS = 6
};

struct builder {
    struct arena *arena;
    struct reading *reading;
    const struct charter_part *part;
    struct word_cases *cases;
    bool open;
    bool labelled;  /* it has a label, so that it is a box and not a heading alone */
    bool described; /* by more than a list of people, which in minutes is attendance */
    struct reading_forum forum;
    enum charter_label label;
    bool naming;                /* the cell before was «Navn» */
    bool listed;                /* the label has bullets */
    struct word_list before;    /* paragraphs above the first label */
    struct word_list sentences; /* paragraphs under the purpose */
    struct str first_meeting;
};

static void add_word(struct arena *arena, struct word_list *list, const char *word)
{
    *LIST_PUSH(arena, list) = word;
}

static bool has_word(struct slice text, const char *const *words, size_t count)
{
    for (size_t i = 0; i < count; i++) {
        if (words_find_whole(text, words[i]) >= 0)
            return true;
    }
    return false;
}

static bool is_sentence(struct slice text)
{
    static const char *const verbs[] = {
        "er",       "har",       "skal",      "kan",    "vil",       "mødes",   "holder",
        "består",   "afholder",  "afholdes",  "vælger", "udpeger",   "udpeges", "erstatter",
        "deltager", "nedsættes", "varetager", "sendes", "godkendes", "foregår", "følger",
    };

    return has_word(text, verbs, sizeof verbs / sizeof *verbs);
}

static bool names_person(struct slice head)
{
    static const char *const words[] = {
        "formand",  "formænd",        "næstformand", "medlem",     "medlemmer",     "repræsentant",
        "direktør", "chef",           "leder",       "borgmester", "suppleant",     "observatør",
        "sekretær", "repræsentanter", "formanden",   "direktører", "næstformanden",
    };

    return has_word(head, words, sizeof words / sizeof *words);
}

/* A piece of a figure, or a label with its value: arrows, bars, a colon. */
static bool is_drawn(struct slice text)
{
    for (size_t i = 0; i < text.length; i++) {
        if (strchr("<>|=+:", text.data[i]) != NULL)
            return true;
    }
    return false;
}

/* Whether the cell names a forum as a heading does. */
static bool is_heading(const struct cell *cell, struct slice *name)
{
    struct slice text = forum_name_tidy(cell->text);

    if (cell->form != CELL_PARAGRAPH || cell->text.length > HEADING_BYTES || is_drawn(cell->text) ||
        slice_ends(cell->text, ".") || slice_ends(cell->text, ":") || slice_ends(cell->text, ","))
        return false;
    if (words_count(text, HEADING_WORDS + 1) > HEADING_WORDS || !words_upper_first(text) ||
        is_sentence(text) || names_person(forum_name_head(text)) ||
        !forum_name_in(forum_name_head(text)))
        return false;
    *name = text;
    return true;
}

/* «Varetage …», «Sikre …»: a task without a subject; «fokus på» tells one too. */
static bool tells_task(struct slice text)
{
    static const char *const verbs[] = {
        "varetage",  "sikre",     "koordinere", "drøfte",  "understøtte", "udvikle",  "følge",
        "rådgive",   "bidrage",   "skabe",      "styrke",  "fremme",      "behandle", "udarbejde",
        "planlægge", "orientere", "overvåge",   "vurdere", "indstille",   "afgive",   "at",
    };

    for (size_t i = 0; i < sizeof verbs / sizeof *verbs; i++) {
        if (words_start_whole(text, verbs[i]) > 0)
            return true;
    }
    return words_find(text, "fokus på") >= 0 || words_find(text, "formål") >= 0;
}

/* «X er et eksternt samarbejdsorgan imellem …»: what it is, not what it is for. */
static bool tells_nature(struct slice text)
{
    return (words_find(text, " er et ") >= 0 || words_find(text, " er en ") >= 0) &&
           words_find(text, "formål") < 0;
}

static const char *bare_purpose(struct arena *arena, struct slice text)
{
    bool one =
        slice_find(text, ". ") < 0 && !slice_ends(text, " etc.") && !slice_ends(text, "m.v.");

    while (text.length > 0 && strchr(one ? ",;." : ",;", text.data[text.length - 1]) != NULL)
        text = slice_trim(slice_sub(text, 0, text.length - 1));
    return arena_slice(arena, text);
}

/* Bullets are the purpose; without them the sentences under its heading are, and without such a
   heading what stands above the first label. */
static void settle_purpose(struct builder *self)
{
    struct word_list bullets = self->forum.purpose;
    struct word_list purpose = {NULL, 0};
    bool all = bullets.count == 0 && self->sentences.count == 0;
    bool nature = self->sentences.count == 1;

    for (size_t i = 0; i < self->before.count; i++) {
        if (all || tells_task(slice_of(self->before.items[i])))
            add_word(self->arena, &purpose, self->before.items[i]);
    }
    for (size_t i = 0; i < self->sentences.count; i++) {
        if ((nature && bullets.count == 0) || !tells_nature(slice_of(self->sentences.items[i])))
            add_word(self->arena, &purpose, self->sentences.items[i]);
    }
    for (size_t i = 0; i < bullets.count; i++)
        add_word(self->arena, &purpose, bullets.items[i]);
    self->forum.purpose = purpose;
}

static bool any_has(const struct word_list *list, const char *lower)
{
    for (size_t i = 0; i < list->count; i++) {
        if (words_find(slice_of(list->items[i]), lower) >= 0)
            return true;
    }
    return false;
}

static void settle_kind(struct builder *self)
{
    struct slice name = slice_of(self->forum.name);

    self->forum.kind = forum_name_kind(name);
    if (words_find_whole(name, "intern") >= 0 || words_find_whole(name, "interne") >= 0)
        self->forum.kind = FORUM_INTERNAL;
    else if (self->forum.kind == FORUM_INTERNAL && any_has(&self->sentences, "er et eksternt"))
        self->forum.kind = FORUM_PARTNERSHIP;
    self->forum.existing =
        any_has(&self->before, "eksisterende") || any_has(&self->sentences, "eksisterende");
}

static void close_box(struct builder *self)
{
    if (self->open && self->labelled && (self->described || !self->part->minutes) &&
        self->reading->forums.count < CHARTER_FORUMS) {
        settle_kind(self);
        settle_purpose(self);
        if (self->first_meeting.length > 0)
            self->forum.first_meeting = arena_slice(self->arena, str_slice(&self->first_meeting));
        self->forum.version = self->part->version;
        *LIST_PUSH(self->arena, &self->reading->forums) = self->forum;
    }
    str_reset(&self->first_meeting);
    self->open = false;
    self->labelled = false;
    self->described = false;
    self->label = CHARTER_NONE;
    self->before = (struct word_list){NULL, 0};
    self->sentences = (struct word_list){NULL, 0};
}

static void open_box(struct builder *self, const char *name, struct line_range lines)
{
    close_box(self);
    self->open = true;
    self->listed = false;
    self->forum = (struct reading_forum){.name = name, .level = NUMBER_NONE, .lines = lines};
}

/* A heading that says again what the box is called («2.1. Dialogforum …», «DIALOGFORUM …») does
   not begin another. */
static void take_heading(struct builder *self, const struct cell *cell, struct slice name)
{
    if (self->open && !self->labelled && forum_name_same(name, slice_of(self->forum.name)))
        return;
    open_box(self,
             cell->capitals ? word_cases_apply(self->cases, name, self->arena)
                            : arena_slice(self->arena, name),
             cell->lines);
}

static void add_seat(struct builder *self, struct slice text, struct line_range lines)
{
    struct reading_seat *seat;

    if (text.length == 0 || text.length > SEAT_BYTES)
        return;
    seat = LIST_PUSH(self->arena, &self->forum.seats);
    *seat = charter_seat_of(text, self->arena);
    seat->lines = lines;
    if (self->label == CHARTER_CHAIR && seat->role == NULL)
        seat->role = "formand";
}

/* «Chefer, der har punkter på dagsordenen, er med ad hoc.» */
static bool take_ad_hoc(struct builder *self, const struct cell *cell)
{
    ptrdiff_t joins = words_find(cell->text, " deltager");
    ptrdiff_t comes = words_find(cell->text, "ad hoc");
    struct slice who;
    struct reading_seat *seat;

    if (joins <= 0 || comes < joins || cell->text.length > SEAT_BYTES)
        return false;
    who = slice_trim(slice_sub(cell->text, 0, (size_t)joins));
    if (slice_ends(who, ","))
        who.length--;
    seat = LIST_PUSH(self->arena, &self->forum.seats);
    *seat = (struct reading_seat){
        .rule = arena_slice(self->arena, who), .role = "ad hoc", .lines = cell->lines};
    return true;
}

/* Every date of the text after «første møde», in normal form, alternatives side by side. */
static void take_first_meeting(struct builder *self, struct slice text)
{
    struct vague_match match;
    size_t at = 0;

    while (vague_date_find(text, at, 0, &match)) {
        if (self->first_meeting.length > 0)
            str_append(&self->first_meeting, " eller ");
        vague_date_format(&match.date, &self->first_meeting);
        at = match.from + match.length;
    }
}

static bool opens_prose(struct slice text)
{
    static const char *const words[] = {"der",       "det",          "hvis",         "herudover",
                                        "derudover", "desuden",      "såfremt",      "gruppen",
                                        "udvalget",  "medlemmerne",  "styregruppen", "rådet",
                                        "forummet",  "kommissorium", "forslag til"};

    for (size_t i = 0; i < sizeof words / sizeof *words; i++) {
        if (words_start_whole(text, words[i]) > 0)
            return true;
    }
    return false;
}

/* Sentences that tell something wherever they stand in a box. */
static void take_sentence(struct builder *self, const struct cell *cell)
{
    struct slice text = cell->text;
    ptrdiff_t first = words_find(text, "første møde");

    if (first >= 0)
        take_first_meeting(self, slice_from(text, (size_t)first));
    else if (self->forum.cadence == NULL &&
             (words_find_whole(text, "mødes") >= 0 || words_find(text, "holder møde") >= 0 ||
              words_find(text, "møder om året") >= 0 || words_find(text, "møder årligt") >= 0 ||
              words_find(text, "mødekadence") >= 0))
        self->forum.cadence = charter_cadence(text, self->arena);
    else
        take_ad_hoc(self, cell);
}

static void take_member(struct builder *self, const struct cell *cell)
{
    static const char mark[] = " består af ";
    ptrdiff_t at = words_find(cell->text, mark);

    if (at > 0 && words_count(slice_from(cell->text, (size_t)at), 4) > 3)
        add_seat(self, slice_from(cell->text, (size_t)at + strlen(mark)), cell->lines);
    else if (cell->form != CELL_PARAGRAPH) {
        self->listed = true;
        add_seat(self, cell->text, cell->lines);
    } else if (self->listed || opens_prose(cell->text)) {
        self->label = CHARTER_NONE;
        take_sentence(self, cell);
    } else {
        add_seat(self, cell->text, cell->lines);
    }
}

/* «BYLAB.», «Økonomiudvalget»: one short value. */
static const char *short_value(struct builder *self, struct slice text)
{
    text = forum_name_tidy(text);
    return text.length == 0 || text.length > HEADING_BYTES || is_sentence(text)
               ? NULL
               : arena_slice(self->arena, text);
}

/* Names joined by commas and «og», each a forum. */
static void take_replaced(struct builder *self, struct slice text)
{
    const char *name = short_value(self, text);

    if (name != NULL)
        add_word(self->arena, &self->forum.replaces, name);
}

/* «X varetager sekretariatsfunktionen», «Sekretariatsbetjeningen varetages af X». */
static const char *secretariat_of(struct builder *self, struct slice text)
{
    ptrdiff_t by = words_find(text, " varetages af ");
    ptrdiff_t does = words_find(text, " varetager sekretariat");

    if (by > 0)
        return short_value(self, slice_from(text, (size_t)by + strlen(" varetages af ")));
    return does > 0 ? short_value(self, slice_sub(text, 0, (size_t)does)) : NULL;
}

static void take_single(struct builder *self, const struct cell *cell)
{
    const char **field =
        self->label == CHARTER_SECRETARIAT ? &self->forum.secretariat : &self->forum.parent;

    if (*field == NULL && self->label == CHARTER_SECRETARIAT)
        *field = secretariat_of(self, cell->text);
    if (*field == NULL)
        *field = short_value(self, cell->text);
    self->label = CHARTER_NONE;
    if (*field == NULL || is_sentence(cell->text))
        take_sentence(self, cell);
}

static void take_cadence(struct builder *self, const struct cell *cell)
{
    const char *cadence = charter_cadence(cell->text, self->arena);

    if (self->forum.cadence == NULL)
        self->forum.cadence = cadence;
    if (cadence == NULL)
        take_sentence(self, cell);
}

static void take_plain(struct builder *self, const struct cell *cell)
{
    if (!self->labelled && self->part->forum == NULL &&
        words_count(cell->text, PROSE_WORDS) >= PROSE_WORDS)
        add_word(self->arena, &self->before, arena_slice(self->arena, cell->text));
    /* A short value beside or before its label: «4 gange årligt» above «Møder». */
    if (self->forum.cadence == NULL && cell->text.length <= PLAN_BYTES &&
        words_digit_first(cell->text) && words_find(cell->text, "år") >= 0)
        self->forum.cadence = charter_cadence(cell->text, self->arena);
    take_sentence(self, cell);
}

static void take_purpose(struct builder *self, const struct cell *cell)
{
    if (cell->form == CELL_BULLET)
        add_word(self->arena, &self->forum.purpose, bare_purpose(self->arena, cell->text));
    else if (words_count(cell->text, PURPOSE_WORDS) >= PURPOSE_WORDS &&
             !words_digit_first(cell->text))
        add_word(self->arena, &self->sentences, arena_slice(self->arena, cell->text));
    else
        take_plain(self, cell);
}

static void take_content(struct builder *self, const struct cell *cell)
{
    switch (self->label) {
    case CHARTER_PURPOSE:
        take_purpose(self, cell);
        break;
    case CHARTER_MEMBERS:
    case CHARTER_CHAIR:
        take_member(self, cell);
        break;
    case CHARTER_CADENCE:
        take_cadence(self, cell);
        break;
    case CHARTER_SECRETARIAT:
    case CHARTER_PARENT:
        take_single(self, cell);
        break;
    case CHARTER_FIRST:
        take_first_meeting(self, cell->text);
        break;
    case CHARTER_REPLACES:
        take_replaced(self, cell->text);
        break;
    case CHARTER_NONE:
    case CHARTER_NAME:
    case CHARTER_GROUPS:
    case CHARTER_OTHER:
    case CHARTER_STOP:
        take_plain(self, cell);
        break;
    }
}

/* «Medlemmer: Anna Holm, Bo Lund og Carl Vig» holds several seats, if all are persons. */
static void take_people(struct builder *self, struct slice text, struct line_range lines)
{
    size_t from = 0;

    for (size_t at = 0; at <= text.length; at++) {
        struct slice rest = slice_from(text, at);
        size_t mark = slice_starts(rest, ", ") ? 2 : slice_starts(rest, " og ") ? 4 : 0;

        if (mark == 0 && at < text.length)
            continue;
        add_seat(self, slice_sub(text, from, at), lines);
        from = at + mark;
        at = mark > 0 ? from - 1 : at;
    }
}

static bool all_people(struct slice text)
{
    while (text.length > 0) {
        ptrdiff_t comma = slice_find(text, ", ");
        ptrdiff_t both = slice_find(text, " og ");
        bool use_comma = comma >= 0 && (both < 0 || comma < both);
        size_t end = use_comma ? (size_t)comma : both >= 0 ? (size_t)both : text.length;

        if (!charter_is_person(slice_sub(text, 0, end)))
            return false;
        text = slice_from(text, end + (use_comma ? 2 : 4));
    }
    return true;
}

static void take_label(struct builder *self, const struct cell *cell, enum charter_label label,
                       struct slice value)
{
    struct cell content = *cell;

    self->label = label;
    self->listed = false;
    if (label != CHARTER_OTHER && label != CHARTER_GROUPS && label != CHARTER_REPLACES)
        self->labelled = true;
    if (self->labelled && label != CHARTER_MEMBERS && label != CHARTER_CHAIR)
        self->described = true;
    if (value.length == 0)
        return;
    content.text = value;
    if (label == CHARTER_MEMBERS && all_people(value))
        take_people(self, value, cell->lines);
    else
        take_content(self, &content);
}

/* «Navn: Styregruppen for X», or «Navn» and the name in the next cell. */
static bool take_named(struct builder *self, const struct cell *cell, enum charter_label label,
                       struct slice value)
{
    struct slice name = label == CHARTER_NAME ? value : forum_name_tidy(cell->text);
    bool named = self->naming || value.length > 0;

    if (self->part->forum != NULL || (label != CHARTER_NAME && !self->naming))
        return false;
    self->naming = label == CHARTER_NAME && value.length == 0;
    if (self->naming)
        return true;
    if (!named || name.length == 0 || name.length > HEADING_BYTES || !forum_name_in(name))
        return label == CHARTER_NAME;
    open_box(self, arena_slice(self->arena, name), cell->lines);
    return true;
}

/* «BOLIGTOPMØDE», and then «Formål»: in capitals above a label, a name is one whatever it is. */
static bool heads_box(const struct cell *cell, const struct cell *next, struct slice *name)
{
    struct slice text = forum_name_tidy(cell->text);
    struct slice value;
    enum charter_label label = next == NULL ? CHARTER_NONE : charter_label_of(next->text, &value);

    if (!cell->capitals || cell->form != CELL_PARAGRAPH || is_drawn(cell->text) ||
        cell->text.length > HEADING_BYTES || text.length < PLAIN_LETTERS ||
        words_count(text, HEADING_WORDS + 1) > HEADING_WORDS ||
        (label != CHARTER_PURPOSE && label != CHARTER_MEMBERS))
        return false;
    *name = text;
    return true;
}

static void take_cell(struct builder *self, const struct cell *cell, const struct cell *next)
{
    struct slice value;
    struct slice name;
    enum charter_label label = charter_label_of(cell->text, &value);
    bool seat = self->label == CHARTER_MEMBERS && cell->form == CELL_BULLET &&
                (label == CHARTER_CHAIR || label == CHARTER_SECRETARIAT);

    if (label == CHARTER_STOP && self->part->minutes) {
        close_box(self);
        return;
    }
    if (take_named(self, cell, label, value))
        return;
    if ((label == CHARTER_NONE || seat || (label == CHARTER_GROUPS && cell->capitals)) &&
        (is_heading(cell, &name) || heads_box(cell, next, &name)) && self->part->forum == NULL &&
        (!self->open || self->labelled || cell->capitals)) {
        take_heading(self, cell, name);
        return;
    }
    if (!self->open)
        return;
    if (self->forum.lines.last < cell->lines.last)
        self->forum.lines.last = cell->lines.last;
    if (label != CHARTER_NONE && !seat)
        take_label(self, cell, label, value);
    else
        take_content(self, cell);
}

void charter_boxes_read(const struct cell_list *cells, const struct charter_part *part,
                        struct word_cases *cases, struct arena *arena, struct reading *reading)
{
    struct builder self = {.arena = arena, .reading = reading, .part = part, .cases = cases};

    if (part->forum != NULL)
        open_box(&self, part->forum, part->lines);
    for (size_t i = 0; i < cells->count; i++)
        take_cell(&self, &cells->items[i], i + 1 < cells->count ? &cells->items[i + 1] : NULL);
    close_box(&self);
    str_clear(&self.first_meeting);
}
