#include "exchange/affair.h"

#include "exchange/body_text.h"
#include "exchange/date_text.h"
#include "exchange/forum_name.h"
#include "exchange/words.h"

#include <string.h>

/* Who was heard, until when, and that there is an answer. */

enum { BEFORE_BYTES = 24 };

/* The item's hearing of the body, made where it is new. */
static struct reading_hearing *hearing_of(struct affair *self, const char *body)
{
    struct reading_hearing *hearing;

    for (size_t i = 0; i < self->item->affairs.hearings.count; i++) {
        hearing = &self->item->affairs.hearings.items[i];
        if (body == NULL || hearing->body == NULL
                ? hearing->body == body
                : words_same(slice_of(hearing->body), slice_of(body)))
            return hearing;
    }
    hearing = LIST_PUSH(self->arena, &self->item->affairs.hearings);
    *hearing = (struct reading_hearing){
        .body = body, .subject = arena_slice(self->arena, self->text), .lines = self->range};
    return hearing;
}

static bool ends_with_any(struct slice text, const char *const *words, size_t count)
{
    for (size_t i = 0; i < count; i++) {
        if (words_end(text, words[i]))
            return true;
    }
    return false;
}

/* «fra den 4. marts til den 29. april», «frem til den 1. juli», «har den 8. maj sendt». */
static void set_days(struct affair *self, struct reading_hearing *hearing)
{
    static const char *const until[] = {"til",        "senest",     "inden",    "frist",
                                        "fristen",    "fristen er", "frist er", "er",
                                        "til og med", "–",          "-"};
    static const char *const from[] = {"fra", "fra og med", "perioden"};
    bool begun = words_find(self->text, "sendt") >= 0 || words_find(self->text, "sendte") >= 0;
    struct date_found found;
    size_t at = 0;

    while (date_text_find_partial(self->text, at, &found)) {
        size_t start = found.at > BEFORE_BYTES ? found.at - BEFORE_BYTES : 0;
        struct slice before = slice_trim(slice_sub(self->text, start, found.at));
        struct date_found whole = found;

        at = found.at + found.length;
        /* «fra den 4. marts til den 29. april 2024»: the year of the second is that of the first */
        if (found.date.year == 0 && date_text_find(self->text, at, &whole))
            found.date.year = whole.date.year;
        if (!date_valid(found.date.year, found.date.month, found.date.day))
            continue;
        if (ends_with_any(before, until, sizeof until / sizeof *until))
            hearing->deadline = found.date;
        else if (ends_with_any(before, from, sizeof from / sizeof *from) ||
                 (begun && !date_is_set(hearing->asked_on)))
            hearing->asked_on = found.date;
    }
    if (date_is_set(hearing->asked_on) && date_is_set(hearing->deadline) &&
        date_compare(hearing->deadline, hearing->asked_on) < 0)
        hearing->asked_on = NO_DATE;
}

/* «lokalråd», «skolebestyrelserne»: several, or any of them, and no body by name. */
static bool is_named(const char *body)
{
    struct slice name = slice_of(body);

    return words_upper_first(name) && !words_end(name, "ene") && !words_end(name, "erne") &&
           !words_end(name, "er");
}

/* The bodies by name that the text asks; how many. */
static size_t hear_all(struct affair *self, struct slice where)
{
    struct body_list bodies = {.count = 0};
    size_t count = 0;

    body_text_find(where, self->arena, &bodies);
    for (size_t i = 0; i < bodies.count; i++) {
        if (!is_named(bodies.items[i].name))
            continue;
        set_days(self, hearing_of(self, bodies.items[i].name));
        count++;
    }
    return count;
}

/* «Ældrerådet og Handicaprådet er hørt.» */
static bool read_heard(struct affair *self)
{
    size_t at = phrase_find(&self->words, 0, "er|blev|var|bliver|været ?blevet hørt");

    if (at == PHRASE_NONE)
        return false;
    hear_all(self, wording_slice(&self->words, 0, at));
    return true;
}

/* «i høring i A og B frem til …», «i offentlig høring». */
static bool read_sent(struct affair *self)
{
    size_t at = phrase_find(&self->words, 0, "i|til ?offentlig|partshøring høring");
    size_t took = at == PHRASE_NONE
                      ? 0
                      : phrase_match(&self->words, at, "i|til ?offentlig|partshøring høring");
    size_t named = 0;
    bool open = phrase_find(&self->words, 0, "offentlig høring") != PHRASE_NONE;
    struct date_found date;

    if (at == PHRASE_NONE ||
        phrase_find(&self->words, 0, "ikke|ingen ~6 i|til ?offentlig høring") != PHRASE_NONE ||
        phrase_find(&self->words, 0, "om ~9 skal i høring") != PHRASE_NONE)
        return false;
    if (at + took < self->words.count && word_is(&self->words.items[at + took], "i|hos|ved|til"))
        named = hear_all(self, wording_slice(&self->words, at + took, self->words.count));
    if (named == 0 && (open || date_text_find(self->text, 0, &date)))
        set_days(self, hearing_of(self, NULL));
    return true;
}

/* A body that others ask, and that does not decide for them. */
static bool advises(const char *body)
{
    enum forum_kind kind = forum_name_kind(slice_of(body));

    return kind == FORUM_STATUTORY_COUNCIL || kind == FORUM_VOLUNTARY_COUNCIL ||
           kind == FORUM_PARTNERSHIP;
}

/* «Sagen sendes desuden til behandling i Rådet for …», «forelægges Ældrerådet til udtalelse». */
static void read_laid_before(struct affair *self)
{
    static const char asked[] =
        "sendes|sendt|oversendes|forelægges ~4 til behandling|udtalelse|kommentering|bemærkninger";
    size_t at = phrase_find(&self->words, 0, asked);
    struct body_list bodies = {.count = 0};

    if (at == PHRASE_NONE)
        return;
    body_text_find(wording_slice(&self->words, at, self->words.count), self->arena, &bodies);
    for (size_t i = 0; i < bodies.count; i++) {
        if (advises(bodies.items[i].name))
            set_days(self, hearing_of(self, bodies.items[i].name));
    }
}

/* «Frist for høringssvar er den 1. december 2026.»: of the hearings told of before. */
static void read_deadline(struct affair *self)
{
    struct date_found date;

    if (phrase_find(&self->words, 0, "høringsfrist*") == PHRASE_NONE &&
        phrase_find(&self->words, 0, "frist* for høringssvar|bemærkninger") == PHRASE_NONE)
        return;
    if (!date_text_find(self->text, 0, &date))
        return;
    for (size_t i = 0; i < self->item->affairs.hearings.count; i++) {
        struct reading_hearing *hearing = &self->item->affairs.hearings.items[i];

        if (!date_is_set(hearing->deadline) &&
            (!date_is_set(hearing->asked_on) || date_compare(hearing->asked_on, date.date) <= 0))
            hearing->deadline = date.date;
    }
}

void affair_hearing_read(struct affair *self)
{
    if (!read_heard(self) && !read_sent(self))
        read_laid_before(self);
    read_deadline(self);
}

static void add_answer(struct affair *self, const char *body, struct line_range lines)
{
    struct reading_statement *statement;

    for (size_t i = 0; i < self->item->affairs.statements.count; i++) {
        const char *known = self->item->affairs.statements.items[i].body;

        if (known != NULL && words_same(slice_of(known), slice_of(body)))
            return;
    }
    statement = LIST_PUSH(self->arena, &self->item->affairs.statements);
    *statement = (struct reading_statement){.body = body, .decision = NUMBER_NONE, .lines = lines};
}

/* «Ældrerådets høringssvar», «Høringssvar fra Ældrerådet». */
void affair_attachments_read(struct affair *self)
{
    for (size_t i = 0; i < self->item->attachments.count; i++) {
        const struct reading_attachment *attachment = &self->item->attachments.items[i];
        struct slice title = slice_of(attachment->title == NULL ? "" : attachment->title);
        ptrdiff_t at = words_find(title, "øringssvar");
        struct body_list bodies = {.count = 0};
        ptrdiff_t whose = words_find(title, "s høringssvar");
        ptrdiff_t from = words_find(title, "høringssvar fra ");

        if (at < 0)
            continue;
        if (whose > 0)
            body_text_find(slice_sub(title, 0, (size_t)whose), self->arena, &bodies);
        else if (from >= 0)
            body_text_find(slice_from(title, (size_t)from + strlen("høringssvar fra ")),
                           self->arena, &bodies);
        for (size_t j = 0; j < bodies.count; j++)
            add_answer(self, bodies.items[j].name, attachment->lines);
    }
}
