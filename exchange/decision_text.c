#include "exchange/decision_text.h"

#include "exchange/attendance_text.h"
#include "exchange/decision_unit.h"
#include "exchange/outcome_text.h"
#include "exchange/vote_text.h"

/* A decision while its sentences are put together. */
struct draft {
    struct str text; /* sentences, each on a line of its own */
    struct str core; /* the same without lists that belong to a sentence before them */
    struct str dissent;
    struct line_range lines;
    size_t units;                 /* sentences */
    struct outcome_reading first; /* what the first of them tells */
    int points[POINT_LABEL_POINTS];
    size_t point_count;
    bool amendment;
    bool decided; /* an outcome was told */
    bool voted;
    bool moved;       /* somebody's motion is part of it */
    bool votes_first; /* the votes were told before the outcome */
    bool listing;     /* within a list that belongs to the sentence before it */
    bool dissenting;  /* within somebody's own words */
    bool quoted;      /* a quotation that a dissent began is not closed yet */
    const char *mover;
    struct reading_voice mover_person;
    struct {
        struct reading_voice *items;
        size_t count;
    } dissenters;
};

struct decision_reader {
    struct arena *arena;
    struct arena scratch;
    const struct text_lines *lines;
    struct line_range block;
    const struct decision_context *context;
    struct reading_item *item;
    struct reading elsewhere; /* takes absences that are not this meeting's */
    struct draft draft;
    bool open; /* the draft holds something */
};

static void fold_lines(struct str *text)
{
    for (size_t i = 0; i < text->length; i++) {
        if (text->data[i] == '\n')
            text->data[i] = ' ';
    }
}

static const char *keep(struct arena *arena, struct str *text)
{
    fold_lines(text);
    return text->length == 0 ? NULL : arena_strndup(arena, str_text(text), text->length);
}

static const int *keep_points(struct arena *arena, const struct draft *draft)
{
    int *points = arena_alloc(arena, draft->point_count * sizeof *points);

    for (size_t i = 0; i < draft->point_count; i++)
        points[i] = draft->points[i];
    return points;
}

/* Where the numbers alone tell it: for the motion, or against it; a tie is against. */
static enum outcome outcome_of_vote(const struct reading_vote *vote)
{
    if (vote->count_for == NUMBER_NONE || vote->count_against == NUMBER_NONE)
        return OUTCOME_NONE;
    return vote->count_for > vote->count_against ? OUTCOME_APPROVED : OUTCOME_REJECTED;
}

/* What stands in a list below «følgende:» is what the body spoke of, and what somebody moves is
   what he wants, unless nothing else is said. One sentence alone was read already. */
static void read_outcome(struct arena *arena, const struct draft *draft,
                         struct outcome_reading *outcome)
{
    struct reading_vote vote;

    if (draft->units == 1 && !draft->moved) {
        *outcome = draft->first;
        outcome->referred_to = arena_strdup(arena, draft->first.referred_to);
        return;
    }
    outcome_text_read(arena, str_slice(&draft->core), outcome);
    if (outcome->stated)
        return;
    vote_text_read(arena, str_slice(&draft->text), OUTCOME_NONE, &vote);
    if (draft->moved && outcome_of_vote(&vote) != OUTCOME_NONE)
        *outcome = (struct outcome_reading){.outcome = outcome_of_vote(&vote), .stated = true};
    else
        outcome_text_read(arena, str_slice(&draft->text), outcome);
}

static void close_draft(struct decision_reader *self)
{
    struct draft *draft = &self->draft;
    struct reading_decision *decision;
    struct outcome_reading outcome;

    if (self->open && draft->text.length > 0) {
        read_outcome(self->arena, draft, &outcome);
        decision = LIST_PUSH(self->arena, &self->item->decisions);
        *decision = (struct reading_decision){.forum = self->context->forum,
                                              .term = self->context->term,
                                              .date = self->context->date,
                                              .own = self->context->own,
                                              .outcome = outcome.outcome,
                                              .referred_to = outcome.referred_to,
                                              .amendment = draft->amendment,
                                              .mover = draft->mover,
                                              .mover_person = draft->mover_person,
                                              .lines = draft->lines};
        vote_text_read(self->arena, str_slice(&draft->text), outcome.outcome, &decision->vote);
        if (!outcome.stated)
            decision->outcome = outcome_of_vote(&decision->vote);
        decision->points = keep_points(self->arena, draft);
        decision->point_count = draft->point_count;
        decision->dissent = keep(self->arena, &draft->dissent);
        decision->dissenters.items = draft->dissenters.items;
        decision->dissenters.count = draft->dissenters.count;
        decision->text = keep(self->arena, &draft->text);
    }
    str_clear(&draft->text);
    str_clear(&draft->dissent);
    str_clear(&draft->core);
    *draft = (struct draft){.text = STR_INIT, .core = STR_INIT, .dissent = STR_INIT};
    self->open = false;
}

static void take_points(struct draft *draft, const struct point_label *label)
{
    draft->point_count = label->count;
    for (size_t i = 0; i < label->count; i++)
        draft->points[i] = label->points[i];
}

static void append_line(struct str *text, struct slice line)
{
    if (text->length > 0)
        str_append_char(text, '\n');
    str_append_slice(text, line);
}

/* A mover that is a person keeps the party that the text gives. */
static void take_mover(struct decision_reader *self, const struct decision_unit *unit)
{
    struct draft *draft = &self->draft;
    struct reading_voice voice;
    size_t at = unit->label.words;

    draft->mover = decision_unit_mover(self->arena, unit);
    while (draft->mover != NULL && decision_unit_voice(self->arena, unit, &at, &voice)) {
        if (strcmp(voice.name, draft->mover) != 0)
            continue;
        draft->mover_person = voice;
        return;
    }
}

static bool is_dissenter(const struct draft *draft, const char *name)
{
    for (size_t i = 0; i < draft->dissenters.count; i++) {
        if (strcmp(draft->dissenters.items[i].name, name) == 0)
            return true;
    }
    return false;
}

/* Who wanted it in the minutes. */
static void take_dissenters(struct decision_reader *self, const struct decision_unit *unit)
{
    struct draft *draft = &self->draft;
    struct reading_voice voice;
    size_t at = unit->label.words;

    while (unit->dissent && decision_unit_voice(self->arena, unit, &at, &voice)) {
        if (!is_dissenter(draft, voice.name))
            *LIST_PUSH(self->arena, &draft->dissenters) = voice;
    }
}

/* Whether the last quotation mark of the text opens: «Vi er imod. Prisen er for høj.» is one. */
static bool is_quoting(struct slice text)
{
    static const char *const marks[][2] = {{"«", "»"}, {"»", "«"}, {"“", "”"}};
    size_t plain = 0;

    for (size_t i = 0; i < sizeof marks / sizeof *marks; i++) {
        ptrdiff_t open = slice_find(text, marks[i][0]);
        ptrdiff_t close = slice_find(text, marks[i][1]);

        if (open >= 0)
            return close < 0;
    }
    for (size_t i = 0; i < text.length; i++)
        plain += text.data[i] == '"';
    return plain % 2 == 1;
}

static void add_dissent(struct draft *draft, const struct decision_unit *unit)
{
    /* A heading of its own («Protokolbemærkning:») is followed by the words themselves. */
    if (unit->dissent && unit->opens)
        draft->dissenting = true;
    else if (unit->begins && !unit->dissent && (unit->stated || unit->votes))
        draft->dissenting = draft->quoted = false;
    if (unit->dissent || draft->dissenting || draft->quoted) {
        append_line(&draft->dissent, unit->text);
        draft->quoted = is_quoting(str_slice(&draft->dissent));
    }
}

static void append_unit(struct decision_reader *self, const struct decision_unit *unit)
{
    struct draft *draft = &self->draft;

    if (draft->units++ == 0) {
        draft->lines = unit->lines;
        draft->first = unit->told;
    }
    draft->lines.last = unit->lines.last;
    append_line(&draft->text, unit->text);
    draft->moved = draft->moved || unit->wishes;
    if (!(draft->listing && unit->bullet) && !unit->wishes)
        append_line(&draft->core, unit->text);
    add_dissent(draft, unit);
    take_dissenters(self, unit);
    if (unit->stated && !draft->decided)
        draft->votes_first = draft->voted;
    draft->decided = draft->decided || (unit->stated && !unit->wishes);
    draft->voted = draft->voted || unit->votes;
    draft->listing = unit->effect || unit->opens ||
                     (draft->listing &&
                      (unit->bullet || !unit->begins || unit->label.kind == POINT_LABEL_NUMBER));
    self->open = true;
}

static void begin_main(struct decision_reader *self)
{
    close_draft(self);
}

static void begin_amendment(struct decision_reader *self, const struct decision_unit *unit)
{
    struct point_label target = decision_unit_target(unit);

    close_draft(self);
    self->draft.amendment = true;
    take_mover(self, unit);
    if (unit->label.kind == POINT_LABEL_AD)
        take_points(&self->draft, &unit->label);
    else if (target.kind == POINT_LABEL_AD || target.kind == POINT_LABEL_POINT)
        take_points(&self->draft, &target);
}

static bool within_points(const struct decision_reader *self, const struct point_label *label)
{
    size_t known = self->item->points.count;
    int most = 0;

    for (size_t i = 0; i < known; i++)
        most = self->item->points.items[i].point > most ? self->item->points.items[i].point : most;
    for (size_t i = 0; i < label->count; i++) {
        if (most > 0 && label->points[i] > most)
            return false;
    }
    return true;
}

static bool moves_on(enum outcome outcome)
{
    return outcome == OUTCOME_RETURNED || outcome == OUTCOME_WITHDRAWN ||
           outcome == OUTCOME_POSTPONED || outcome == OUTCOME_REFERRED;
}

/* «Ad 1-2: …» always begins a decision; «Pkt. 1» and «1.» where a decision follows them. */
static bool begins_points(const struct decision_reader *self, const struct decision_unit *unit)
{
    const struct draft *draft = &self->draft;

    switch (unit->label.kind) {
    case POINT_LABEL_AD:
        return true;
    case POINT_LABEL_POINT:
        return within_points(self, &unit->label) && !draft->listing &&
               (unit->half || unit->label.closed ||
                (unit->stated && draft->point_count > 0 && self->item->points.count > 0) ||
                (unit->stated && !moves_on(unit->told.outcome)));
    case POINT_LABEL_NUMBER:
        return unit->begins && unit->told.leads && within_points(self, &unit->label) &&
               (!draft->listing || draft->point_count > 0 || !draft->decided);
    case POINT_LABEL_NONE:
    default:
        return false;
    }
}

/* After the change that was voted on comes the main motion. */
static bool begins_after_amendment(const struct decision_reader *self,
                                   const struct decision_unit *unit)
{
    const struct draft *draft = &self->draft;

    if (!draft->amendment || unit->dissent)
        return false;
    if (!draft->decided)
        return unit->stated && unit->on_motion && !unit->on_change && unit->told.leads;
    /* «For stemte …» after the outcome tells how this change was voted on, not the next motion. */
    return unit->puts_motion ||
           ((unit->stated || unit->opens) && unit->on_motion && !unit->on_change) ||
           (unit->stated && !unit->on_change) ||
           (unit->votes && draft->votes_first && unit->begins);
}

/* A change that a member moves; what follows in its own words («C foreslår, at …») is part of it.
 */
static bool begins_amendment_here(const struct decision_reader *self,
                                  const struct decision_unit *unit)
{
    const struct draft *draft = &self->draft;

    /* What the chair proposes for the agenda belongs to its approval; what comes after that is a
       motion. */
    if (unit->chair && !unit->moves)
        return self->open && draft->decided && !draft->amendment;
    if (unit->tells_change && !unit->moves)
        return !(draft->amendment && !draft->decided);
    if (unit->moves)
        return !(draft->amendment && !draft->decided && !draft->voted && self->open) ||
               unit->label.kind == POINT_LABEL_AD;
    /* «Forslaget faldt» after a decided change is a further one. */
    return draft->amendment && draft->decided && unit->on_change && unit->stated && unit->begins;
}

static void take_unit(struct decision_reader *self, const struct decision_unit *unit)
{
    if (self->open && (self->draft.dissenting || self->draft.quoted) && !unit->begins) {
        append_unit(self, unit);
        return;
    }
    if (begins_amendment_here(self, unit)) {
        begin_amendment(self, unit);
    } else if (begins_points(self, unit)) {
        begin_main(self);
        take_points(&self->draft, &unit->label);
    } else if (self->open && begins_after_amendment(self, unit)) {
        begin_main(self);
    } else if (self->draft.amendment && self->draft.mover == NULL && unit->moves) {
        take_mover(self, unit);
    }
    append_unit(self, unit);
}

static struct reading *attendance_target(struct decision_reader *self)
{
    return self->context->own && self->context->reading != NULL ? self->context->reading
                                                                : &self->elsewhere;
}

/* A sentence that tells of nothing but who was there. */
static bool take_attendance(struct decision_reader *self, const struct decision_unit *unit)
{
    bool only = !unit->stated && !unit->votes && !unit->moves && !unit->dissent &&
                !(self->draft.listing && unit->bullet);

    /* «X blev godkendt som stedfortræder for Y» decides, and tells who came for whom. */
    if (!only &&
        phrase_find(&unit->words, 0, "godkendt som stedfortræder*|suppleant*") == PHRASE_NONE)
        return false;
    return attendance_sentence(self->arena, unit->text, unit->lines, self->item->number,
                               attendance_target(self)) &&
           only;
}

#define CONNECTORS "mens|og|men|medens|hvorimod|,"

/* «Pkt. 1 og 2 godkendt, mens pkt. 3 udsættes»: the word at which the second half begins, or `to`.
 */
static size_t second_half(const struct decision_reader *self, const struct wording *words,
                          size_t from, size_t to)
{
    enum { SENTENCE_WORDS = 60 };
    struct point_label first = point_label_read(words, from);

    if ((first.kind != POINT_LABEL_AD && first.kind != POINT_LABEL_POINT) ||
        to - from > SENTENCE_WORDS)
        return to;
    for (size_t at = from + first.words + 1; at < to; at++) {
        struct point_label label;
        struct outcome_reading outcome;
        struct arena scratch = ARENA_INIT;

        if (!word_is(&words->items[at - 1], CONNECTORS))
            continue;
        label = point_label_read(words, at);
        if ((label.kind != POINT_LABEL_AD && label.kind != POINT_LABEL_POINT) ||
            !within_points(self, &label))
            continue;
        outcome_text_read(&scratch, wording_slice(words, from, at - 1), &outcome);
        if (outcome.stated)
            outcome_text_read(&scratch, wording_slice(words, at, to), &outcome);
        arena_clear(&scratch);
        if (outcome.stated)
            return at;
    }
    return to;
}

/* The sentences of one paragraph. */
static void read_paragraph(struct decision_reader *self, struct line_range paragraph)
{
    struct slice text = slice_of(text_lines_fold(&self->scratch, self->lines, paragraph));
    const struct text_line *line = text_lines_at(self->lines, paragraph.first);
    struct wording words;
    bool half = false; /* the sentence before was the first half of one */

    wording_read(&self->scratch, text, &words);
    for (size_t from = 0, to; from < words.count; from = to) {
        struct decision_unit unit = {
            .lines = paragraph, .begins = from == 0, .bullet = text_line_is(line, LINE_BULLET)};

        size_t whole = wording_sentence_end(&words, from);
        size_t end;

        to = second_half(self, &words, from, whole);
        end = to;
        while (to < whole && end > from && word_is(&words.items[end - 1], CONNECTORS))
            end--;
        unit.half = half || to < whole;
        half = to < whole;
        unit.text = wording_slice(&words, from, end);
        decision_unit_read(&self->scratch, &unit);
        if (!take_attendance(self, &unit))
            take_unit(self, &unit);
    }
}

/* A list of names under a label; the last line that it took, 0 where there is none. */
static unsigned read_attendance_block(struct decision_reader *self, unsigned line)
{
    struct line_range rest = {line, self->block.last};
    struct attendance_label label;

    if (!attendance_label_find(text_lines_at(self->lines, line)->text, &label))
        return 0;
    return attendance_read(self->arena, self->lines, rest, self->item->number,
                           attendance_target(self));
}

void decision_read(struct arena *arena, const struct text_lines *lines, struct line_range block,
                   const struct decision_context *context, struct reading_item *item)
{
    struct decision_reader self = {.arena = arena,
                                   .scratch = ARENA_INIT,
                                   .lines = lines,
                                   .block = block,
                                   .context = context,
                                   .item = item};

    for (unsigned line = text_lines_next(lines, block, block.first); line != 0;) {
        struct line_range paragraph = attendance_paragraph(lines, block, line);
        unsigned last = read_attendance_block(&self, line);

        if (last == 0) {
            if (!text_line_is(text_lines_at(lines, line), LINE_RULE))
                read_paragraph(&self, paragraph);
            last = paragraph.last;
        }
        line = last < block.last ? text_lines_next(lines, block, last + 1) : 0;
    }
    close_draft(&self);
    arena_clear(&self.scratch);
}

bool decision_looks_like(struct slice paragraph)
{
    struct arena scratch = ARENA_INIT;
    struct decision_unit unit = {.text = paragraph, .begins = true};
    bool like;

    decision_unit_read(&scratch, &unit);
    like = unit.told.leads ||
           (unit.moves &&
            phrase_find(&unit.words, 0, "stillede ~4 *forslag|*forslaget") != PHRASE_NONE);
    arena_clear(&scratch);
    return like;
}
