#include "exchange/attendance_text.h"

#include "exchange/attendance_record.h"
#include "exchange/attendance_table.h"
#include "exchange/attendance_when.h"
#include "exchange/outcome_text.h"
#include "exchange/phrase.h"
#include "exchange/words.h"

enum { LABEL_BYTES = 160, REMARK_WORDS = 14, SENTENCE_BYTES = 600 };

static const char RETURN_PHRASE[] = "?, ?og vendte|kom|vender ?igen tilbage";

/* What the names of a block are read with. */
struct block_reader {
    struct arena *arena;
    struct reading *reading;
    struct attendance_label label;
    const char *item;
    struct wording words;
    struct line_range lines;
    struct reading_attendance last; /* the person read last; name NULL at the beginning */
    bool parties;                   /* some person of the block has a party */
    bool beside;                    /* «Øvrige deltagere»: officers and guests alike */
    bool awaited;                   /* a label's names have not come yet */
    bool stands_in;                 /* the next person came in the place of the last */
    bool run;                       /* nothing stands between the last name and the next */
    struct {
        struct reading_attendance *items;
        size_t count;
    } line; /* of the line being read, until all of it is understood */
};

/* Between the cells of a table. */
static bool is_bar(const struct word *word)
{
    return word_is_mark(word, '|');
}

/* After a label stands a colon, the end of the line, or a name: «Deltagere i projektet» is text. */
static bool label_ends(const struct wording *words, size_t at, size_t *end)
{
    *end = at;
    if (at < words->count && word_is(&words->items[at], ".|)") && words->items[at].glued)
        at++;
    if (at >= words->count) {
        *end = at;
        return true;
    }
    if ((word_is(&words->items[at], ":|-|–|;") || is_bar(&words->items[at]))) {
        *end = at + 1;
        return true;
    }
    return words->items[at].kind == WORD_TEXT && words->items[at].capital;
}

/* Small letters begin no label where it is followed by a name alone: «deltog Anne Berg». */
static bool may_be_label(const struct wording *words, size_t at, size_t end)
{
    return words->items[0].capital || words->items[0].kind != WORD_TEXT || end > at ||
           end >= words->count;
}

/* Whether the first word of the line is one that a label begins with. */
static bool begins_label(struct arena *scratch, struct slice head)
{
    struct phrase_rows rows = {NULL, 0};
    struct wording words;
    ptrdiff_t blank = slice_find_byte(head, ' ');

    wording_read(scratch, slice_sub(head, 0, blank > 0 ? (size_t)blank : head.length), &words);
    if (words.count > 0)
        rows = phrase_rows_at(&attendance_label_index, &words.items[0]);
    for (size_t i = 0; i < rows.count; i++) {
        if (phrase_may_begin(attendance_label_forms[rows.items[i]].pattern, &words.items[0]))
            return true;
    }
    return false;
}

bool attendance_label_find(struct slice line, struct attendance_label *label)
{
    struct arena scratch = ARENA_INIT;
    struct slice head = slice_sub(line, 0, LABEL_BYTES);
    struct wording words = {NULL, 0};
    bool found = false;

    if (begins_label(&scratch, head))
        wording_read(&scratch, head, &words);
    for (size_t i = 0; i < attendance_label_form_count && !found && words.count > 0; i++) {
        const struct attendance_label_form *form = &attendance_label_forms[i];
        size_t length = phrase_match(&words, 0, form->pattern);
        size_t end;

        if (length == PHRASE_NONE || length == 0 || !label_ends(&words, length, &end) ||
            !may_be_label(&words, length, end))
            continue;
        label->state = form->state;
        label->membership = form->membership;
        label->length = end < words.count ? words.items[end].at : line.length;
        found = true;
    }
    arena_clear(&scratch);
    return found;
}

static bool in_line(const struct block_reader *self, size_t at)
{
    return at < self->words.count;
}

static const struct attendance_remark *remark_at(const struct block_reader *self, size_t at,
                                                 size_t *length)
{
    struct phrase_rows rows = {NULL, 0};

    if (in_line(self, at))
        rows = phrase_rows_at(&attendance_remark_index, &self->words.items[at]);
    for (size_t i = 0; i < rows.count; i++) {
        const struct attendance_remark *remark = &attendance_remarks[rows.items[i]];

        *length = phrase_match(&self->words, at, remark->pattern);
        if (*length != PHRASE_NONE && *length > 0)
            return remark;
    }
    return NULL;
}

static bool is_separator(const struct word *word)
{
    return word_is(word, ",|;|og|samt|&|/|+|•|·|-|–|*|:") || is_bar(word);
}

static size_t skip_closing(const struct block_reader *self, size_t at)
{
    while (in_line(self, at) && word_is(&self->words.items[at], ")|]"))
        at++;
    return at;
}

/* «for Kaj Lindum (A)» after «Suppleant». */
static size_t read_absent_member(struct block_reader *self, size_t at,
                                 struct reading_attendance *record)
{
    struct person_reading absent;
    size_t taken;

    if (!in_line(self, at) || !word_is(&self->words.items[at], "for"))
        return 0;
    taken = attendance_person_read(self->arena, &self->words,
                                   (struct word_span){at + 1, self->words.count}, true, &absent);
    if (taken == 0)
        return 0;
    record->substitute_for = absent.name;
    return taken + 1;
}

static bool is_away(enum attendance_state state)
{
    return state == ATTENDANCE_APOLOGY || state == ATTENDANCE_ABSENT;
}

/* «, Bo Elk», «og Bo Elk»: the next person, after a mark or a word between two. */
static bool next_person(const struct block_reader *self, size_t at)
{
    return word_is(&self->words.items[at], ",|.|;|og|samt|&") && in_line(self, at + 1) &&
           self->words.items[at + 1].capital;
}

/* The words of a remark about hours: to the next comma, bracket, cell or person. */
static size_t when_end(const struct block_reader *self, size_t at)
{
    size_t end = at;

    while (in_line(self, end) && end - at < REMARK_WORDS &&
           !(end > at + 1 && self->words.items[end].first) &&
           !(end > at + 1 && (word_is(&self->words.items[end], ";|)|,") ||
                              is_bar(&self->words.items[end]) || next_person(self, end) ||
                              phrase_match(&self->words, end, RETURN_PHRASE) != PHRASE_NONE)))
        end++;
    return end;
}

static bool has_word(const struct block_reader *self, struct word_span span, const char *pattern)
{
    for (size_t at = span.at; at < span.end; at++) {
        if (word_is(&self->words.items[at], pattern))
            return true;
    }
    return false;
}

static void take_hours(struct reading_attendance *record, struct attendance_when when, bool turned)
{
    if (!clock_is_set(when.from) && !clock_is_set(when.to))
        return;
    /* Who is absent until an hour is there from it on. */
    record->from = turned ? when.to : when.from;
    record->to = turned ? when.from : when.to;
    if (is_away(record->state))
        record->state = ATTENDANCE_PRESENT;
}

/* «til kl. 17.10 i punkt 4» of one who is else absent, «, sag 41-47», «forlod mødet kl. 18». */
static size_t read_when(struct block_reader *self, size_t at, struct reading_attendance *record)
{
    struct word_span span = {at, when_end(self, at)};
    struct attendance_when when = attendance_when_read(self->arena, &self->words, span);
    /* «…, Bo Elk forlod mødet kl. 18» tells of the next person. */
    bool next = next_person(self, at);
    bool left = has_word(self, span, "forlod|gik|forladt|forlade");
    bool came = has_word(self, span, "ankom|kom|mødte|ankommet");

    if (next || (!clock_is_set(when.at) && !clock_is_set(when.from) && !clock_is_set(when.to) &&
                 when.items == NULL))
        return 0;
    if (when.items != NULL)
        record->item = when.items;
    if (clock_is_set(when.at) && left)
        when.to = when.at;
    else if (clock_is_set(when.at))
        when.from = when.at;
    /* «deltog ikke under punkt 4» */
    if (has_word(self, span, "ikke|inhabil"))
        record->state = ATTENDANCE_ABSENT;
    else
        take_hours(record, when, is_away(record->state) && !left && !came);
    return skip_closing(self, span.end) - at;
}

static size_t skip_remark(const struct block_reader *self, size_t at)
{
    size_t end = at;

    if (word_is(&self->words.items[at], "(")) {
        while (in_line(self, end) && end - at < REMARK_WORDS &&
               !word_is(&self->words.items[end], ")"))
            end++;
        return in_line(self, end) && end - at < REMARK_WORDS ? end + 1 - at : 0;
    }
    if (in_line(self, at + 1) && word_is_mark(&self->words.items[at], ',') &&
        word_is_mark(&self->words.items[at + 1], '(')) {
        end = skip_remark(self, at + 1);
        return end == 0 ? 0 : end + 1;
    }
    if (word_is(&self->words.items[at], "-|–") && in_line(self, at + 1) &&
        self->words.items[at + 1].capital)
        return 0;
    if (!word_is(&self->words.items[at], "pga|på|grundet|som|indkaldt|fra|repræsentant|-|–"))
        return 0;
    while (in_line(self, end) && end - at < REMARK_WORDS &&
           !word_is(&self->words.items[end], ",|;|og|samt") && !is_bar(&self->words.items[end]))
        end++;
    return end - at;
}

/* A party's letter in a table's next cell. */
static size_t read_party_cell(struct block_reader *self, size_t at,
                              struct reading_attendance *record)
{
    const char *letter;
    size_t taken;

    if (!in_line(self, at + 1) || !word_is_mark(&self->words.items[at], '|') ||
        record->party != NULL)
        return 0;
    taken = party_text_read(self->arena, &self->words,
                            (struct word_span){at + 1, self->words.count}, &letter);
    if (taken == 0 ||
        (in_line(self, at + 1 + taken) && !word_is_mark(&self->words.items[at + 1 + taken], '|')))
        return 0;
    record->party = letter;
    return taken + 1;
}

/* «og vendte tilbage kl. 19.32»: to the end of the sentence, or to the next person. */
static size_t skip_return(const struct block_reader *self, size_t at)
{
    size_t end = at;

    if (phrase_match(&self->words, at, RETURN_PHRASE) == PHRASE_NONE)
        return 0;
    while (in_line(self, end) && !(end > at && self->words.items[end].first) &&
           !(end > at && next_person(self, end)))
        end++;
    return end - at;
}

static size_t read_one_remark(struct block_reader *self, size_t at,
                              struct reading_attendance *record)
{
    const struct attendance_remark *remark;
    bool stand_in =
        phrase_match(&self->words, at, "( ?1 ?2 ?3 ?. stedfortræder|suppleant ?: ~8 )") !=
            PHRASE_NONE &&
        phrase_match(&self->words, at, "( ?1 ?2 ?3 ?. stedfortræder|suppleant for") == PHRASE_NONE;
    size_t bar = word_is_mark(&self->words.items[at], '|') ? 1 : 0;
    size_t taken = read_party_cell(self, at, record) + skip_return(self, at);
    size_t length;

    if (taken > 0 || !in_line(self, at + bar))
        return taken;
    if (stand_in && is_away(record->state))
        return 0;
    taken = bar > 0 ? 0 : read_when(self, at, record);
    if (taken > 0)
        return taken;
    remark = remark_at(self, at + bar, &length);
    if (remark != NULL && remark->state == ATTENDANCE_SUBSTITUTE && is_away(self->label.state) &&
        in_line(self, at + bar + length) && self->words.items[at + bar + length].capital)
        return 0;
    if (remark != NULL) {
        size_t end = at + bar + length;

        /* «X, Y deltog» among those who are absent: Y came in X's place. */
        record->state = remark->state == ATTENDANCE_PRESENT && is_away(self->label.state)
                            ? ATTENDANCE_SUBSTITUTE
                            : remark->state;
        if (self->stands_in && record->substitute_for != NULL)
            return skip_closing(self, end) - at;
        if (record->state == ATTENDANCE_SUBSTITUTE) {
            size_t absent = read_absent_member(self, end, record);

            if (absent == 0 && is_away(self->last.state))
                record->substitute_for = self->last.name;
            end += absent;
        }
        return skip_closing(self, end) - at;
    }
    if (is_away(self->label.state) && word_is(&self->words.items[at], "indkaldt"))
        record->state = ATTENDANCE_SUBSTITUTE;
    return bar > 0 ? 0 : skip_remark(self, at);
}

static size_t read_remarks(struct block_reader *self, size_t at, struct reading_attendance *record)
{
    size_t start = at;

    while (in_line(self, at)) {
        size_t taken = read_one_remark(self, at, record);

        if (taken == 0)
            break;
        at += taken;
    }
    return at - start;
}

static bool same_fate(const struct reading_attendance *a, const struct attendance_label *label)
{
    return a->state == label->state && a->item == NULL && !clock_is_set(a->from) &&
           !clock_is_set(a->to);
}

/* Who takes part beside the members by office is an officer; so is who stands among members of
   parties with such a title and no party. */
static void settle_staff(struct block_reader *self, struct reading_attendance *record)
{
    self->parties = self->parties || record->party != NULL;
    if (record->party == NULL && attendance_is_staff(record->title) &&
        ((record->state == ATTENDANCE_GUEST && self->beside) ||
         (record->state == ATTENDANCE_PRESENT && self->parties)))
        record->state = ATTENDANCE_OFFICER;
}

static void add_person(struct block_reader *self, struct reading_attendance *record)
{
    /* Who belongs to the body did not therefore come. */
    bool told = !self->label.membership || !same_fate(record, &self->label);

    settle_staff(self, record);
    if (record->item == NULL && !clock_is_set(record->from) && !clock_is_set(record->to))
        record->item = self->item;
    if (told)
        *LIST_PUSH(self->arena, &self->line) = *record;
    self->last = *record;
}

/* Where the person that begins at a word ends at the latest: four words may be one name, more are
   several. */
static size_t entry_end(struct block_reader *self, size_t at)
{
    enum { SEVERAL = 5 };
    struct word_span rest = {at, self->words.count};
    size_t first = person_run_first(&self->words, rest, self->run ? SEVERAL - 1 : SEVERAL);

    self->run = first > 0;
    return first > 0 ? at + first : rest.end;
}

/* «Anne Berg (stedfortræder: Bo Dam)»: the words that tell of the one who came instead. */
static size_t read_bracketed_stand_in(struct block_reader *self, size_t at)
{
    size_t length = phrase_match(&self->words, at, "( ?1 ?2 ?3 ?. stedfortræder|suppleant ?:");
    struct reading_attendance record = {.state = ATTENDANCE_SUBSTITUTE,
                                        .substitute_for = self->last.name,
                                        .from = NO_CLOCK,
                                        .to = NO_CLOCK,
                                        .item = self->item,
                                        .lines = self->lines};
    struct person_reading person;
    size_t taken;

    if (length == PHRASE_NONE || !is_away(self->last.state))
        return 0;
    taken =
        attendance_person_read(self->arena, &self->words,
                               (struct word_span){at + length, self->words.count}, true, &person);
    if (taken == 0 || !in_line(self, at + length + taken) ||
        !word_is_mark(&self->words.items[at + length + taken], ')'))
        return 0;
    record.name = person.name;
    record.party = person.party;
    record.title = person.title;
    *LIST_PUSH(self->arena, &self->line) = record;
    return length + taken + 1;
}

/* One person with what is said of him; 0 where none stands there. */
static size_t read_entry(struct block_reader *self, size_t at, bool single)
{
    struct person_reading person;
    struct reading_attendance record = {
        .state = self->label.state, .from = NO_CLOCK, .to = NO_CLOCK, .lines = self->lines};
    size_t taken = attendance_person_read(
        self->arena, &self->words, (struct word_span){at, entry_end(self, at)}, single, &person);

    if (taken == 0)
        return 0;
    record.name = person.name;
    record.party = person.party;
    record.title = person.title;
    if (self->stands_in) {
        record.state = ATTENDANCE_SUBSTITUTE;
        record.substitute_for = is_away(self->last.state) ? self->last.name : NULL;
    }
    taken += read_remarks(self, at + taken, &record);
    add_person(self, &record);
    return taken + read_bracketed_stand_in(self, at + taken);
}

/* «X, stedfortræder Y»: Y came in the place of X. */
static size_t skip_stand_in(struct block_reader *self, size_t at)
{
    size_t length = phrase_match(&self->words, at, "?1 ?2 ?3 ?. stedfortræder|suppleant ?:");

    self->stands_in = length != PHRASE_NONE && in_line(self, at + length) &&
                      self->words.items[at + length].capital && is_away(self->label.state);
    return self->stands_in ? length : 0;
}

static size_t skip_separators(struct block_reader *self, size_t at)
{
    while (in_line(self, at) &&
           (is_separator(&self->words.items[at]) || word_is_mark(&self->words.items[at], '.')))
        at++;
    /* «1. Anne Berg» */
    if (in_line(self, at + 1) && self->words.items[at].kind == WORD_NUMBER &&
        word_is(&self->words.items[at + 1], ".|)") &&
        !(in_line(self, at + 2) && !self->words.items[at + 2].capital))
        at += 2;
    return at + skip_stand_in(self, at);
}

/* «Deltog ikke under punkterne 8-9» on a line of its own, of the person above. */
static bool read_continuation(struct block_reader *self)
{
    struct reading_attendance record = self->last;
    struct attendance_when when;

    if (record.name == NULL ||
        phrase_match(&self->words, 0, "^ deltog|deltager|var ikke|inhabil") == PHRASE_NONE)
        return false;
    when =
        attendance_when_read(self->arena, &self->words, (struct word_span){0, self->words.count});
    if (when.items == NULL)
        return false;
    record.state = ATTENDANCE_ABSENT;
    record.item = when.items;
    record.lines = self->lines;
    attendance_add(self->arena, self->reading, &record);
    return true;
}

static bool is_nobody(const struct wording *words)
{
    return words->count == 0 ||
           phrase_match(words, 0, "^ ingen|intet|nej|0|-|–|alle ?. $") != PHRASE_NONE;
}

/* An entry of a long list that looks like no name takes nothing from the others. */
static size_t skip_unknown(const struct block_reader *self, size_t at, unsigned *skipped)
{
    enum { ENTRY_WORDS = 6 };
    size_t end = at;

    while (in_line(self, end) && end - at <= ENTRY_WORDS && !self->words.items[end].first &&
           !word_is(&self->words.items[end], ",|;"))
        end++;
    if (end == at || !in_line(self, end) || !word_is(&self->words.items[end], ",|;"))
        return 0;
    ++*skipped;
    return end - at;
}

/* What stands behind the last name on a flattened page: «…, Ida Krogh Mosekær Kommune Åvej 1». */
static bool is_trailing(const struct block_reader *self, size_t at)
{
    enum { LEAST_NAMES = 3, TRAILING_WORDS = 24, REMARK = 2 };

    return self->awaited && self->line.count >= LEAST_NAMES && in_line(self, at) && at > 0 &&
           (self->words.items[at].capital || self->words.count - at <= REMARK) &&
           !word_is_mark(&self->words.items[at - 1], ',') &&
           self->words.count - at <= TRAILING_WORDS;
}

/* «Anne Berg, Spejderne», «Bo Dam, udpeget af byrådet» on a line: whom or what he speaks for. */
static bool is_calling(const struct block_reader *self, size_t at)
{
    enum { MOST_WORDS = 8 };

    if (self->line.count != 1 || self->label.length == 0 || !in_line(self, at) || at == 0 ||
        !word_is_mark(&self->words.items[at - 1], ',') || self->words.count - at > MOST_WORDS)
        return false;
    for (size_t i = at; i < self->words.count; i++) {
        /* «Center for Teknik», but not «suppleant for Ida Krogh» */
        bool within = i > at && self->words.items[i - 1].capital;

        if (self->words.items[i].first || self->words.items[i].kind == WORD_NUMBER ||
            word_is(&self->words.items[i], ".|:|;|der|som|at|har|er|var|blev|ikke|afbud") ||
            (word_is(&self->words.items[i], "for") && !within))
            return false;
    }
    return true;
}

/* Whether all of the line is persons with what is said of them; then they are added. */
static bool read_names(struct block_reader *self, struct slice text, bool single)
{
    enum { MOST_SKIPPED = 2, KNOWN_BEFORE = 4 };
    struct arena scratch = ARENA_INIT;
    struct reading_attendance last = self->last;
    unsigned skipped = 0;
    size_t at;
    bool all;

    wording_read(&scratch, text, &self->words);
    all = (self->awaited && is_nobody(&self->words)) || read_continuation(self);
    at = skip_separators(self, 0);
    /* A bullet on a line of its own. */
    all = all || !in_line(self, at);
    while (!all) {
        size_t taken = in_line(self, at) ? read_entry(self, at, single) : 0;

        if (taken == 0 && skipped < MOST_SKIPPED && self->line.count >= KNOWN_BEFORE)
            taken = skip_unknown(self, at, &skipped);
        if (taken == 0) {
            all = is_trailing(self, at) || is_calling(self, at);
            break;
        }
        at = skip_separators(self, at + taken);
        all = !in_line(self, at);
    }
    for (size_t i = 0; all && i < self->line.count; i++)
        attendance_add(self->arena, self->reading, &self->line.items[i]);
    self->awaited = self->awaited && !all;
    self->line.count = 0;
    self->last = all ? self->last : last;
    self->words = (struct wording){NULL, 0};
    arena_clear(&scratch);
    return all;
}

/* Names after a label, or the sentences that the paragraph as a whole is made of. */
static bool read_rest(struct block_reader *self, struct slice text, size_t label, bool single)
{
    struct slice rest = slice_trim(slice_from(text, label));

    if (rest.length == 0 || read_names(self, rest, single))
        return true;
    return text.length <= SENTENCE_BYTES &&
           attendance_sentence(self->arena, text, self->lines, self->item, self->reading);
}

static bool is_titled(struct slice text, const struct attendance_label *label)
{
    struct slice head = slice_trim(slice_sub(text, 0, label->length));

    return label->length < text.length && !slice_ends(head, ":") && !label->membership &&
           (label->state == ATTENDANCE_GUEST || label->state == ATTENDANCE_OFFICER);
}

static bool read_titled(struct block_reader *self, struct slice text,
                        const struct attendance_label *label)
{
    struct attendance_label list = self->label;
    bool all;

    self->label = *label;
    all = read_rest(self, text, 0, true);
    self->label = list;
    return all;
}

/* «Øvrige deltagere», «Endvidere deltog», «Mødedeltagelse» */
static bool is_beside(struct slice text)
{
    struct arena scratch = ARENA_INIT;
    struct wording words;
    bool beside;

    wording_read(&scratch, slice_sub(text, 0, LABEL_BYTES), &words);
    beside = words.count > 0 && word_is(&words.items[0], "øvrige|andre|endvidere|desuden|derudover|"
                                                         "herudover|mødedeltagelse");
    arena_clear(&scratch);
    return beside;
}

/* What a body did is no attendance, whoever else the paragraph names. */
static bool is_decision(struct slice text)
{
    struct arena scratch = ARENA_INIT;
    struct outcome_reading outcome;

    outcome_text_read(&scratch, text, &outcome);
    arena_clear(&scratch);
    return outcome.stated && outcome.outcome != OUTCOME_NONE;
}

/* «Forældrevalgte: A, B», «Bestyrelsen: A, B» within a list: bytes of what groups the names. */
static size_t group_bytes(struct slice text)
{
    enum { GROUP_BYTES = 48 };
    ptrdiff_t colon = slice_find_byte(slice_sub(text, 0, GROUP_BYTES), ':');
    struct slice group = colon < 0 ? slice_sub(text, 0, 0) : slice_sub(text, 0, (size_t)colon);

    return group.length > 0 && slice_trim(slice_from(text, group.length + 1)).length > 0 &&
                   words_upper_first(group) && words_count(group, 6) <= 5 &&
                   slice_find_byte(group, ',') < 0
               ? group.length + 1
               : 0;
}

bool attendance_group(struct arena *arena, const struct text_lines *lines, unsigned line,
                      struct reading *reading)
{
    enum { LEAST_NAMES = 3 };
    struct block_reader self = {.arena = arena,
                                .reading = reading,
                                .label = {.state = ATTENDANCE_PRESENT},
                                .lines = {line, line}};
    struct slice text = text_lines_at(lines, line)->text;
    struct slice rest = slice_from(text, group_bytes(text));
    unsigned commas = 0;

    for (size_t i = 0; i < rest.length; i++)
        commas += rest.data[i] == ',';
    return rest.length < text.length && commas + 1 >= LEAST_NAMES && read_names(&self, rest, false);
}

/* One paragraph of the block; whether it was understood. */
static bool read_paragraph(struct block_reader *self, const struct text_lines *lines)
{
    struct slice text = slice_of(text_lines_fold(self->arena, lines, self->lines));
    struct attendance_label label;

    if (attendance_label_find(text, &label)) {
        /* «Observatør Grethe Nøhr» within a list is a person with a title, and no new list. */
        if (self->last.name != NULL && is_titled(text, &label))
            return read_titled(self, text, &label);
        self->label = label;
        self->beside = is_beside(text);
        self->awaited = true;
        return read_rest(self, text, label.length, true);
    }
    if (self->label.length > 0 && group_bytes(text) > 0 &&
        read_names(self, slice_from(text, group_bytes(text)), false))
        return true;
    return !is_decision(text) && read_rest(self, text, 0, false);
}

/* «Borgerrepræsentanter:» on a line of its own within a list of those who came. */
static bool heads_group(const struct block_reader *self, const struct text_lines *lines,
                        unsigned line)
{
    enum { HEADING_BYTES = 70 };
    struct slice text = text_lines_at(lines, line)->text;
    struct attendance_label label;

    return self->label.length > 0 && self->lines.last == line && text.length <= HEADING_BYTES &&
           slice_ends(text, ":") && words_upper_first(text) && !attendance_label_find(text, &label);
}

struct line_range attendance_paragraph(const struct text_lines *lines, struct line_range block,
                                       unsigned from)
{
    struct line_range paragraph = text_lines_paragraph(lines, block, from);
    struct attendance_label label;

    for (unsigned line = from + 1; line <= paragraph.last; line++) {
        if (attendance_label_find(text_lines_at(lines, line)->text, &label))
            paragraph.last = line - 1;
    }
    return paragraph;
}

unsigned attendance_read(struct arena *arena, const struct text_lines *lines,
                         struct line_range block, const char *item, struct reading *reading)
{
    struct block_reader self = {.arena = arena, .reading = reading, .item = item};
    unsigned last = 0;

    for (unsigned line = text_lines_next(lines, block, block.first); line != 0;) {
        bool group;

        self.lines = attendance_paragraph(lines, block, line);
        group = heads_group(&self, lines, line);
        if (!group && !text_line_is(text_lines_at(lines, line), LINE_RULE) &&
            !read_paragraph(&self, lines))
            break;
        last = group ? last : self.lines.last;
        line =
            self.lines.last < block.last ? text_lines_next(lines, block, self.lines.last + 1) : 0;
    }
    return last;
}
