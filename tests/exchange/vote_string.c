#include "tests/exchange/vote_string.h"

static void add_list(struct str *out, const char *before, const char *between,
                     const struct word_list *list)
{
    for (size_t i = 0; i < list->count; i++)
        str_printf(out, "%s%s", i == 0 ? before : between, list->items[i]);
}

static void add_side(struct str *out, const char *name, int count, const struct word_list *parties,
                     const struct word_list *names)
{
    if (count == NUMBER_NONE && parties->count == 0 && names->count == 0)
        return;
    str_printf(out, "%s%s", out->length > 0 ? " " : "", name);
    if (count != NUMBER_NONE)
        str_printf(out, " %d", count);
    add_list(out, " ", " ", parties);
    add_list(out, " (", ", ", names);
    if (names->count > 0)
        str_append(out, ")");
}

void vote_string(const struct reading_vote *vote, struct str *out)
{
    add_side(out, "for", vote->count_for, &vote->parties_for, &vote->names_for);
    add_side(out, "against", vote->count_against, &vote->parties_against, &vote->names_against);
    add_side(out, "abstain", vote->count_abstain, &vote->parties_abstain, &vote->names_abstain);
    if (vote->unanimous)
        str_printf(out, "%sunanimous", out->length > 0 ? " " : "");
}
