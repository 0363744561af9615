#include "exchange/item_chain.h"

#include "core/memory.h"
#include "exchange/case_text.h"
#include "exchange/points.h"
#include "exchange/words.h"

#include <stdlib.h>
#include <string.h>

/* Points of evidence; their proportions matter, not their size. */
enum {
    EVIDENCE_WORD = 4,        /* «Punkt», «Nr.» */
    EVIDENCE_STRUCTURE = 5,   /* a heading, label or case number comes next */
    EVIDENCE_STRUCTURE_2 = 3, /* or after one line */
    EVIDENCE_FIRST = 2,       /* the document begins with it */
    EVIDENCE_BLANK = 1,       /* stands by itself */
    EVIDENCE_STANDING = 7,    /* what stands on every agenda: «Eventuelt» */
    EVIDENCE_MARK = 3,        /* ends in «(B)» or a case number, or says «lukket» */
    AGAINST_LIST = -5,        /* the next number stands on the next line */
    AGAINST_SMALL = -5,       /* begins with a small letter */
    AGAINST_AT = -9,          /* «1. at …» */
    AGAINST_ENTRY = -6,       /* a contents entry with dots and page number */
    AGAINST_LONG = -4,
    AGAINST_SENTENCE = -3,
    AGAINST_COMMA = -4,
    AGAINST_PAREN = -2,
    AGAINST_ALONE = -5,
    AGAINST_POINT = -12, /* a point of what somebody recommends */
    LINK_NEXT = 2,       /* the number after the one before */
    LINK_MAX_GAP = 30,
    ENOUGH = 4, /* of a whole chain */
    LONG_BYTES = 320,
    SENTENCE_BYTES = 120,
    ENTRY_LETTERS = 12,
    LEAST_ENTRIES = 3,
    STANDING_REST = 12, /* bytes after a standing title */
};

/* An agenda may be a bare list of titles; by these it is known from a list within a text. */
bool item_chain_standing(struct slice title)
{
    static const char *const standing[] = {
        "godkendelse af dagsorden",
        "godkendelse af referat",
        "meddelelser",
        "eventuelt",
        "evt",
        "gensidig orientering",
        "orientering fra formanden",
        "siden sidst",
        "bordet rundt",
        "næste møde",
        "valg af dirigent",
        "valg af ordstyrer",
        "valg af referent",
        "orienteringspunkter",
    };

    for (size_t i = 0; i < sizeof standing / sizeof *standing; i++) {
        size_t length = words_start(title, standing[i]);

        /* «Godkendelse af dagsordenen», «Eventuelt (B)», «Meddelelser:» are still the same. */
        if (length > 0 && title.length - length <= STANDING_REST)
            return true;
    }
    return false;
}

static int evidence_of_title(const struct text_line *line, const struct item_number *number)
{
    struct slice title = slice_trim(number->title);
    struct slice unused;
    int evidence = 0;

    if (title.length == 0)
        return 0;
    if (words_start_whole(title, "at") > 0)
        evidence += AGAINST_AT;
    else if (words_lower_first(title))
        evidence += AGAINST_SMALL;
    if (item_chain_standing(title))
        evidence += EVIDENCE_STANDING;
    if (title.length > LONG_BYTES)
        evidence += AGAINST_LONG;
    if (title.length > SENTENCE_BYTES && slice_ends(title, "."))
        evidence += AGAINST_SENTENCE;
    if (slice_ends(title, ",") || slice_ends(title, ";"))
        evidence += AGAINST_COMMA;
    if (text_line_is(line, LINE_LEADER))
        evidence += AGAINST_ENTRY;
    if (words_find(title, "lukket") >= 0 || case_text_take(&title, &unused) ||
        (slice_ends(title, ")") && title.length > 3 && title.data[title.length - 3] == '('))
        evidence += EVIDENCE_MARK;
    return evidence;
}

/* Titles begin with a capital, and what goes on does not. */
unsigned item_chain_title_end(const struct line_roles *roles, struct line_range range,
                              unsigned line)
{
    while (line < range.last && line_roles_at(roles, line + 1)->role == ROLE_TEXT) {
        const struct text_line *next = text_lines_at(roles->lines, line + 1);
        struct item_number number;

        if (!text_line_is(next, LINE_CONTINUED) || !words_lower_first(next->text) ||
            item_number_find(next->text, &number))
            break;
        line++;
    }
    return line;
}

static bool same_title(struct slice a, struct slice b)
{
    return a.length > 0 && words_hash(a, 200) == words_hash(b, 200);
}

/* The next line after the title that is not the title once more, as some templates have it. */
static unsigned next_line(const struct line_roles *roles, struct line_range range,
                          const struct item_candidate *candidate)
{
    unsigned next =
        line_roles_next(roles, range, item_chain_title_end(roles, range, candidate->line) + 1);

    if (next != 0 && same_title(text_lines_at(roles->lines, next)->text, candidate->number.title))
        next = line_roles_next(roles, range, next + 1);
    return next;
}

static bool goes_on_list(const struct line_roles *roles, unsigned line,
                         const struct item_candidate *candidate)
{
    struct item_number number;

    return item_number_find(text_lines_at(roles->lines, line)->text, &number) &&
           number.numbering == candidate->number.numbering &&
           number.value == candidate->number.value + 1;
}

/* What comes after the title; `lists` is set where it is the next number at once. */
static int evidence_of_next(const struct line_roles *roles, struct line_range range,
                            const struct item_candidate *candidate, bool *lists)
{
    unsigned next = next_line(roles, range, candidate);

    *lists = next != 0 && goes_on_list(roles, next, candidate);
    if (next == 0 || *lists)
        return 0;
    if (line_roles_structural(roles, next))
        return EVIDENCE_STRUCTURE;
    next = line_roles_next(roles, range, next + 1);
    if (next == 0 || !line_roles_structural(roles, next))
        return 0;
    /* Where the number stands alone, the line before was the title. */
    return candidate->number.title.length == 0 ? EVIDENCE_STRUCTURE : EVIDENCE_STRUCTURE_2;
}

static int evidence_of(const struct line_roles *roles, struct line_range range,
                       const struct item_candidate *candidate)
{
    const struct text_line *line = text_lines_at(roles->lines, candidate->line);
    enum numbering numbering = candidate->number.numbering;
    int evidence = evidence_of_title(line, &candidate->number);
    bool lists;
    int next = evidence_of_next(roles, range, candidate, &lists);

    evidence += next;
    if (item_number_worded(numbering))
        evidence += EVIDENCE_WORD;
    if (lists && words_find(candidate->number.title, "lukket") < 0)
        evidence += AGAINST_LIST;
    if (line_roles_next(roles, range, range.first) == candidate->line)
        evidence += EVIDENCE_FIRST;
    if (candidate->line == range.first ||
        line_roles_at(roles, candidate->line - 1)->role == ROLE_IDLE)
        evidence += EVIDENCE_BLANK;
    if (numbering == NUMBERING_PAREN)
        evidence += AGAINST_PAREN;
    if (candidate->number.title.length == 0 && !item_number_worded(numbering) && next <= 0)
        evidence += AGAINST_ALONE;
    return evidence;
}

/* The list of points that the lines are within, if any. */
struct point_list {
    bool open;
    enum numbering numbering;
    unsigned value; /* of the point before */
};

/* «Forvaltningen indstiller, at», or the heading of a recommendation. */
static bool announces_points(const struct line_roles *roles, unsigned line)
{
    const struct line_info *info = line_roles_at(roles, line);
    struct slice text = text_lines_at(roles->lines, line)->text;

    if (info->role == ROLE_SECTION)
        return info->heading.section == SECTION_RECOMMENDATION;
    return info->role == ROLE_TEXT && points_announced(text) &&
           (words_end(text, " at") || slice_ends(text, ":") || slice_ends(text, ","));
}

static bool is_point(struct point_list *list, const struct line_roles *roles,
                     struct line_range range, const struct item_candidate *candidate)
{
    unsigned above =
        candidate->line > range.first ? line_roles_before(roles, range, candidate->line - 1) : 0;

    if (candidate->number.value == 1)
        list->open = above != 0 && announces_points(roles, above);
    else
        list->open = list->open && candidate->number.numbering == list->numbering &&
                     candidate->number.value == list->value + 1;
    list->numbering = candidate->number.numbering;
    list->value = candidate->number.value;
    return list->open;
}

static void collect(struct arena *arena, const struct line_roles *roles, struct line_range range,
                    struct item_candidates *all)
{
    struct point_list points = {.open = false};

    for (unsigned line = range.first; line <= range.last; line++) {
        struct item_number number;
        struct item_candidate *candidate;

        points.open = points.open && !line_roles_structural(roles, line);
        if (line_roles_at(roles, line)->role != ROLE_TEXT ||
            !item_number_find(text_lines_at(roles->lines, line)->text, &number))
            continue;
        candidate = LIST_PUSH(arena, all);
        *candidate = (struct item_candidate){.number = number, .line = line};
        candidate->evidence = evidence_of(roles, range, candidate);
        if (is_point(&points, roles, range, candidate))
            candidate->evidence += AGAINST_POINT;
    }
}

/* A number and title that come again further on stood in the contents list. `later` has room for
   every number and holds the title's key of the candidate that comes last. */
static void mark_entries(struct item_candidates *all, size_t *later)
{
    memset(later, 0, (ITEM_NUMBER_MAX + 1) * sizeof *later);
    for (size_t i = all->count; i-- > 0;) {
        struct item_candidate *self = &all->items[i];
        size_t key = (size_t)words_hash(self->number.title, ENTRY_LETTERS);

        if (self->number.title.length == 0)
            continue;
        if (later[self->number.value] == key)
            self->evidence += AGAINST_ENTRY;
        later[self->number.value] = key;
    }
}

/* Whether the candidate stands on the next line after the other, numbered one more. */
static bool follows(const struct line_roles *roles, const struct item_candidate *before,
                    const struct item_candidate *self)
{
    struct line_range between = {before->line + 1, self->line};

    return self->number.numbering == before->number.numbering &&
           self->number.value == before->number.value + 1 &&
           line_roles_next(roles, between, between.first) == self->line;
}

/* A list whose first number and title come again right after it is the contents, all of it. */
static void mark_contents(const struct line_roles *roles, struct item_candidates *all)
{
    for (size_t first = 0, next; first < all->count; first = next) {
        const struct item_number *number = &all->items[first].number;

        next = first + 1;
        while (next < all->count && follows(roles, &all->items[next - 1], &all->items[next]))
            next++;
        if (next == all->count || next - first < LEAST_ENTRIES ||
            all->items[next].number.value != number->value || number->title.length == 0 ||
            words_hash(all->items[next].number.title, ENTRY_LETTERS) !=
                words_hash(number->title, ENTRY_LETTERS))
            continue;
        for (size_t i = first + 1; i < next; i++)
            all->items[i].evidence += AGAINST_ENTRY;
    }
}

/* Gives each candidate of the numbering its best chain. best[n] is 1 + the index of the candidate
   numbered n that ends the best chain so far. */
static void link_chain(struct item_candidates *all, enum numbering numbering, size_t *best)
{
    memset(best, 0, (ITEM_NUMBER_MAX + 1) * sizeof *best);
    for (size_t i = 0; i < all->count; i++) {
        struct item_candidate *self = &all->items[i];

        if (self->number.numbering != numbering)
            continue;
        self->score = self->evidence;
        self->before = i;
        for (unsigned gap = 1; gap <= LINK_MAX_GAP && gap < self->number.value; gap++) {
            size_t other = best[self->number.value - gap];
            int link = gap == 1 ? LINK_NEXT : -(int)gap / 2;

            if (other != 0 && all->items[other - 1].score + link > 0 &&
                self->evidence + all->items[other - 1].score + link > self->score) {
                self->score = self->evidence + all->items[other - 1].score + link;
                self->before = other - 1;
            }
        }
        if (best[self->number.value] == 0 ||
            all->items[best[self->number.value] - 1].score < self->score)
            best[self->number.value] = i + 1;
    }
}

static size_t chain_length(const struct item_candidates *all, size_t end)
{
    size_t length = 1;

    while (all->items[end].before != end) {
        end = all->items[end].before;
        length++;
    }
    return length;
}

static void set_chain(struct arena *arena, const struct item_candidates *all, size_t end,
                      struct item_chain *chain)
{
    size_t count = chain_length(all, end);
    size_t *items = arena_alloc(arena, count * sizeof *items);

    for (size_t i = count; i-- > 0; end = all->items[end].before)
        items[i] = end;
    *chain = (struct item_chain){all, items, count};
}

bool item_chain_find(struct arena *arena, const struct line_roles *roles, struct line_range range,
                     struct item_chain *chain)
{
    struct item_candidates *all = arena_alloc(arena, sizeof *all);
    size_t *best = xcalloc(ITEM_NUMBER_MAX + 1, sizeof *best);
    int best_score = ENOUGH - 1;
    size_t best_end = 0;

    collect(arena, roles, range, all);
    mark_entries(all, best);
    mark_contents(roles, all);
    for (int numbering = 0; numbering < NUMBERING_COUNT && all->count > 0; numbering++) {
        link_chain(all, (enum numbering)numbering, best);
        for (size_t i = 0; i < all->count; i++) {
            if (all->items[i].number.numbering == (enum numbering)numbering &&
                all->items[i].score > best_score) {
                best_score = all->items[i].score;
                best_end = i + 1;
            }
        }
    }
    free(best);
    if (best_end == 0)
        return false;
    set_chain(arena, all, best_end - 1, chain);
    return true;
}
