/* Sentences that tell of attendance; the contract is in attendance_text.h. */
#include "exchange/attendance_record.h"
#include "exchange/attendance_table.h"
#include "exchange/attendance_text.h"
#include "exchange/attendance_when.h"
#include "exchange/phrase.h"

#include <string.h>

/* Persons that stand together in a sentence: «A, B og C». */
struct people {
    size_t from;
    size_t to; /* word after the last */
    struct person_reading *items;
    size_t count;
};

struct people_list {
    struct people *items;
    size_t count;
};

struct telling {
    struct arena *arena;
    struct wording words;
    struct line_range lines;
    const char *item;
    struct {
        struct reading_attendance *items;
        size_t count;
    } records;
};

static size_t read_people(struct telling *self, struct word_span span, struct people *people)
{
    size_t at = span.at;

    *people = (struct people){.from = span.at};
    for (;;) {
        struct person_reading person;
        size_t next = at;
        size_t taken;

        if (at > span.at) {
            while (next < span.end && next - at < 2 &&
                   word_is(&self->words.items[next], ",|og|samt|&"))
                next++;
            if (next == at)
                break;
        }
        taken = next >= span.end
                    ? 0
                    : attendance_person_read(self->arena, &self->words,
                                             (struct word_span){next, span.end}, false, &person);
        if (taken == 0)
            break;
        *LIST_PUSH(self->arena, people) = person;
        at = next + taken;
    }
    people->to = at;
    return at - span.at;
}

static struct people_list find_people(struct telling *self, struct word_span sentence)
{
    struct people_list found = {NULL, 0};

    for (size_t at = sentence.at; at < sentence.end;) {
        struct people people = {0, 0, NULL, 0};
        size_t taken = 0;

        if (self->words.items[at].kind != WORD_MARK)
            taken = read_people(self, (struct word_span){at, sentence.end}, &people);
        if (taken > 0)
            *LIST_PUSH(self->arena, &found) = people;
        at += taken > 0 ? taken : 1;
    }
    return found;
}

static const struct people *people_before(const struct people_list *list, size_t at)
{
    const struct people *found = NULL;

    for (size_t i = 0; i < list->count && list->items[i].to <= at; i++)
        found = &list->items[i];
    return found;
}

static const struct people *people_after(const struct people_list *list, size_t at)
{
    for (size_t i = 0; i < list->count; i++) {
        if (list->items[i].from >= at)
            return &list->items[i];
    }
    return NULL;
}

/* The persons that begin right there: «Afbud: X», but not «Afbud: Byrådssalen X». */
static const struct people *people_next(const struct people_list *list, size_t at)
{
    const struct people *found = people_after(list, at);

    return found != NULL && found->from <= at + 1 ? found : NULL;
}

static void tell(struct telling *self, const struct people *people,
                 const struct reading_attendance *what)
{
    for (size_t i = 0; people != NULL && i < people->count; i++) {
        struct reading_attendance *record = LIST_PUSH(self->arena, &self->records);

        *record = *what;
        record->name = people->items[i].name;
        record->party = people->items[i].party;
        record->title = people->items[i].title;
        record->lines = self->lines;
    }
}

static bool is_away(const struct reading_attendance *record)
{
    return record->state == ATTENDANCE_APOLOGY || record->state == ATTENDANCE_ABSENT;
}

static bool has_stand_in(const struct telling *self, const char *name)
{
    for (size_t i = 0; i < self->records.count; i++) {
        const char *absent = self->records.items[i].substitute_for;

        if (absent != NULL && strcmp(absent, name) == 0)
            return true;
    }
    return false;
}

/* «A og B havde meldt afbud. I stedet mødte C og D.»: C for A, D for B. */
static void pair_stand_ins(struct telling *self)
{
    enum { MOST = 64 };

    for (size_t i = 0; i < self->records.count && self->records.count <= MOST; i++) {
        struct reading_attendance *record = &self->records.items[i];

        if (record->state != ATTENDANCE_SUBSTITUTE || record->substitute_for != NULL)
            continue;
        for (size_t k = 0; k < self->records.count; k++) {
            const struct reading_attendance *other = &self->records.items[k];

            if (is_away(other) && !has_stand_in(self, other->name)) {
                record->substitute_for = other->name;
                break;
            }
        }
    }
}

/* «X var fraværende. Som stedfortræder deltog Y»: read sentence by sentence. */
static void pair_with_last(struct telling *self, const struct reading *reading)
{
    const struct reading_attendance *last;
    struct reading_attendance *first = self->records.items;

    if (self->records.count == 0 || reading->attendance.count == 0 ||
        first->state != ATTENDANCE_SUBSTITUTE || first->substitute_for != NULL)
        return;
    last = &reading->attendance.items[reading->attendance.count - 1];
    if (is_away(last) && last->lines.last + 2 >= self->lines.first)
        first->substitute_for = last->name;
}

static void tell_stand_in(struct telling *self, const struct people *who,
                          const struct people *absent, const char *item)
{
    for (size_t i = 0; who != NULL && i < who->count; i++) {
        struct people one = {who->from, who->to, &who->items[i], 1};
        struct reading_attendance record = {
            .state = ATTENDANCE_SUBSTITUTE, .from = NO_CLOCK, .to = NO_CLOCK, .item = item};

        if (absent != NULL && (absent->count == who->count || absent->count == 1))
            record.substitute_for = absent->items[absent->count == 1 ? 0 : i].name;
        tell(self, &one, &record);
    }
}

static bool follows_for(const struct telling *self, const struct people *people)
{
    return people != NULL && people->from > 0 &&
           word_is(&self->words.items[people->from - 1], "for");
}

/* «Y mødte som stedfortræder for X», «I stedet for X deltog Y», «I stedet mødte Y». */
static void read_stand_in(struct telling *self, const struct people_list *people,
                          const struct attendance_verb *verb, struct word_span span,
                          const struct attendance_when *when)
{
    const struct people *before = people_before(people, span.at);
    const struct people *after = people_after(people, span.end);

    const struct people *within = people_after(people, span.at);

    /* «Som stedfortræder for X mødte Y» */
    if (verb->before && within != NULL && within->to < span.end && follows_for(self, within)) {
        tell_stand_in(self, after, within, when->items);
        return;
    }
    if (verb->before && follows_for(self, after)) {
        const struct people *next = people_after(people, after->to);

        tell_stand_in(self, next != NULL ? next : before, after, when->items);
        return;
    }
    /* «Stedfortræder for X: Y» */
    if (before == NULL && follows_for(self, after)) {
        const struct people *next = people_after(people, after->to);

        if (next != NULL && word_is_mark(&self->words.items[next->from - 1], ':'))
            tell_stand_in(self, next, after, when->items);
        return;
    }
    if (after != NULL && (verb->before || before == NULL))
        tell_stand_in(self, after, NULL, when->items);
    else if (before != NULL)
        tell_stand_in(self, before, follows_for(self, after) ? after : NULL, when->items);
}

/* Who takes part in one item: an officer by his title, a member by his party, else a guest. */
static void tell_part(struct telling *self, const struct people *people,
                      struct reading_attendance record)
{
    for (size_t i = 0; people != NULL && i < people->count; i++) {
        struct people one = {people->from, people->to, &people->items[i], 1};

        record.state = attendance_is_staff(people->items[i].title) ? ATTENDANCE_OFFICER
                       : people->items[i].party != NULL            ? ATTENDANCE_PRESENT
                                                                   : ATTENDANCE_GUEST;
        tell(self, &one, &record);
    }
}

static bool is_about_room(const struct telling *self, struct word_span span)
{
    for (size_t i = span.at; i < span.end; i++) {
        if (word_is(&self->words.items[i], "lokalet|salen|mødelokalet|byrådssalen"))
            return true;
    }
    return false;
}

static void read_left(struct telling *self, const struct people *who, struct word_span verb,
                      const struct attendance_when *when)
{
    struct reading_attendance record = {.state = ATTENDANCE_PRESENT,
                                        .from = NO_CLOCK,
                                        .to = clock_is_set(when->at) ? when->at : when->to,
                                        .item = when->items};

    if (record.item == NULL && (when->this_item || !clock_is_set(record.to)))
        record.item = self->item;
    /* Out of the room while one case was on, not out of the meeting. */
    if (!clock_is_set(record.to) && (when->this_item || is_about_room(self, verb)))
        record.state = ATTENDANCE_ABSENT;
    tell(self, who, &record);
}

static void read_act(struct telling *self, const struct people_list *people,
                     const struct attendance_verb *verb, struct word_span span,
                     struct word_span reach)
{
    struct attendance_when when = attendance_when_read(self->arena, &self->words, reach);
    const struct people *before = people_before(people, span.at);
    /* «Under punkt 5 forlod X mødet», «Følgende var fraværende: X» */
    const struct people *who = verb->before     ? people_next(people, span.end)
                               : before != NULL ? before
                                                : people_after(people, span.at);
    struct reading_attendance record = {.state = ATTENDANCE_PRESENT,
                                        .from = NO_CLOCK,
                                        .to = NO_CLOCK,
                                        .item = when.items != NULL ? when.items : self->item};

    switch (verb->act) {
    case ACT_AWAY:
    case ACT_APOLOGY:
        record.state = verb->act == ACT_AWAY ? ATTENDANCE_ABSENT : ATTENDANCE_APOLOGY;
        /* Apologies are sent to a meeting, wherever they are told. */
        if (verb->act == ACT_APOLOGY)
            record.item = when.items;
        tell(self, who, &record);
        break;
    case ACT_LEFT_CASE:
        record.state = ATTENDANCE_ABSENT;
        tell(self, who, &record);
        break;
    case ACT_LEFT:
        read_left(self, who, span, &when);
        break;
    case ACT_CAME:
        record.from = clock_is_set(when.at) ? when.at : when.from;
        record.item = when.items;
        tell(self, who, &record);
        break;
    case ACT_FROM_TO:
        record.from = when.from;
        record.to = when.to;
        record.item = when.items;
        tell(self, who, &record);
        break;
    case ACT_STOOD_IN:
        read_stand_in(self, people, verb, span, &when);
        break;
    case ACT_INVITED:
        record.state = ATTENDANCE_GUEST;
        tell(self, who, &record);
        break;
    case ACT_NONE:
        break;
    case ACT_TOOK_PART:
        tell_part(self, who, record);
        break;
    }
}

static const struct attendance_verb *verb_at(const struct telling *self, size_t at, size_t *length)
{
    const struct wording *words = &self->words;
    struct phrase_rows rows = phrase_rows_at(&attendance_verb_index, &words->items[at]);

    for (size_t i = 0; i < rows.count; i++) {
        const struct attendance_verb *verb = &attendance_verbs[rows.items[i]];

        *length = phrase_match(words, at, verb->pattern);
        if (*length != PHRASE_NONE && *length > 0)
            return verb;
    }
    return NULL;
}

/* How far what a verb tells reaches: to the next clause with a verb of its own. */
static size_t reach_end(const struct telling *self, size_t at, size_t end)
{
    enum { REACH = 60 };
    const struct wording *words = &self->words;
    size_t length;

    if (end > at + REACH)
        end = at + REACH;
    for (; at < end; at++) {
        if (word_is(&words->items[at], ",|mens|og|idet|;") && at + 1 < end) {
            for (size_t i = at + 1; i < end && i < at + 8; i++) {
                if (verb_at(self, i, &length) != NULL)
                    return at;
            }
        }
    }
    return end;
}

static void read_sentence(struct telling *self, struct word_span sentence)
{
    struct people_list people = {NULL, 0};
    size_t start = sentence.at;
    bool looked = false;

    for (size_t at = sentence.at; at < sentence.end;) {
        size_t length;
        const struct attendance_verb *verb = verb_at(self, at, &length);
        size_t end;

        if (verb == NULL) {
            at++;
            continue;
        }
        if (!looked)
            people = find_people(self, sentence);
        looked = true;
        end = reach_end(self, at + length, sentence.end);
        read_act(self, &people, verb, (struct word_span){at, at + length},
                 (struct word_span){start, end});
        at += length;
        start = end > at ? at : end;
    }
}

bool attendance_sentence(struct arena *arena, struct slice sentence, struct line_range lines,
                         const char *item, struct reading *reading)
{
    struct arena scratch = ARENA_INIT;
    struct telling self = {.arena = arena, .lines = lines, .item = item};

    wording_read(&scratch, sentence, &self.words);
    for (size_t at = 0, to; at < self.words.count; at = to) {
        to = wording_sentence_end(&self.words, at);
        read_sentence(&self, (struct word_span){at, to});
    }
    pair_with_last(&self, reading);
    pair_stand_ins(&self);
    for (size_t i = 0; i < self.records.count; i++)
        attendance_add(arena, reading, &self.records.items[i]);
    arena_clear(&scratch);
    return self.records.count > 0;
}
