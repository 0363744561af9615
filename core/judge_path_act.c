#include "core/judge_path.h"

#include "core/name_text.h"

static bool says(struct slice act, const char *const *words)
{
    for (; *words != NULL; words++) {
        if (slice_find(act, *words) >= 0)
            return true;
    }
    return false;
}

/* What a body does to a case that is said to come before it, with no word of how. */
static enum step_kind part_of(enum forum_kind kind, bool decides)
{
    if (decides)
        return STEP_DECIDE;
    switch (kind) {
    case FORUM_COUNCIL:
    case FORUM_OTHER_PARTY:
    case FORUM_STATE:
        return STEP_DECIDE;
    case FORUM_FINANCE:
    case FORUM_STANDING:
    case FORUM_MAGISTRATE:
        return STEP_RECOMMEND;
    case FORUM_STATUTORY_COUNCIL:
    case FORUM_VOLUNTARY_COUNCIL:
        return STEP_HEAR;
    case FORUM_SPECIAL:
    case FORUM_PARTNERSHIP:
    case FORUM_INTERNAL:
    case FORUM_UNKNOWN:
    case FORUM_KIND_COUNT:
        break;
    }
    return STEP_DISCUSS;
}

/* A body of the municipality that does not decide recommends, whatever it is said to approve. */
static enum step_kind approval_of(enum forum_kind kind, bool decides)
{
    bool prepares = kind == FORUM_STANDING || kind == FORUM_FINANCE || kind == FORUM_SPECIAL;

    return prepares && !decides ? STEP_RECOMMEND : STEP_DECIDE;
}

enum step_kind plan_act(const char *act, enum forum_kind kind, bool decides)
{
    static const char *const approves[] = {"godkend",       "vedtag",         "afstem",
                                           "stemme",        "beslut",         "prækvalific",
                                           "tage stilling", "tager stilling", NULL};
    static const char *const admits[] = {"prækvalific", NULL};
    static const char *const recommends[] = {"anbefal", "indstil", NULL};
    static const char *const applies[] = {"indsend", "fremsend", "ansøgningen til", NULL};
    static const char *const states[] = {"erklæring", NULL};
    static const char *const hears[] = {"høring", "høres", NULL};
    static const char *const orients[] = {"orienter", NULL};
    static const char *const discusses[] = {"drøft", NULL};
    struct str lower = STR_INIT;
    enum step_kind step = part_of(kind, decides);
    struct slice text;

    name_lower(&lower, slice_of(act == NULL ? "" : act));
    text = str_slice(&lower);
    if (((decides || kind == FORUM_COUNCIL) && says(text, approves)) ||
        (kind == FORUM_STATE && says(text, admits)))
        step = STEP_DECIDE;
    else if (says(text, states) && kind == FORUM_FINANCE)
        step = STEP_STATE;
    else if (says(text, recommends))
        step = STEP_RECOMMEND;
    else if (says(text, applies))
        step = STEP_APPLY;
    else if (says(text, approves))
        step = approval_of(kind, decides);
    else if (says(text, hears))
        step = STEP_HEAR;
    else if (says(text, orients))
        step = STEP_ORIENT;
    else if (says(text, discusses))
        step = STEP_DISCUSS;
    str_clear(&lower);
    return step;
}

bool plan_is_ahead(const struct plan_row *row)
{
    return !date_is_set(row->said) || row->date.count == 0 ||
           date_compare(vague_date_latest(&row->date), row->said) >= 0;
}

/* «fagudvalgene», «bestyrelser», the administration: no body whose step it could be. */
static bool is_sort_of_body(const struct plan_row *row)
{
    static const char *const sorts[] = {"bestyrelser", "bestyrelserne",  "udvalgene",
                                        "rådene",      "afdelinger",     "afdelingerne",
                                        "forvaltning", "administration", NULL};
    struct slice key = slice_of(row->name.key);

    if (row->forum != 0)
        return false;
    if (row->name.bare && row->name.kind != FORUM_SPECIAL)
        return true;
    for (const char *const *sort = sorts; *sort != NULL; sort++) {
        if (slice_ends(key, *sort))
            return true;
    }
    return false;
}

bool plan_is_of_body(const struct plan_row *row)
{
    static const char *const alone[] = {"ophør", "udløb", "indkald", NULL};
    struct str lower = STR_INIT;
    bool is_alone;

    name_lower(&lower, slice_of(row_key(row->row, FIELD_MILESTONE_ACT)));
    is_alone = says(str_slice(&lower), alone) || (slice_find(str_slice(&lower), "dagsorden") >= 0 &&
                                                  slice_find(str_slice(&lower), "udsend") >= 0);
    str_clear(&lower);
    return is_alone;
}

/* A plan gives days, or says roughly when. What prose tells of other years («i juni 2019») is
   background, and so is what a body decided before: were it this case, its minutes would say so. */
bool plan_is_step(const struct case_path *self, const struct plan_row *row)
{
    int64_t deciding = row_number(self->casefile, FIELD_CASEFILE_DECIDING_FORUM);
    bool listed = row_number(row->row, FIELD_MILESTONE_LISTED) != 0;
    bool ours = row->forum != 0 && row->name.kind != FORUM_STATE;

    if (is_sort_of_body(row) || plan_is_of_body(row))
        return false;
    if (row->date.count == 0)
        return true;
    if (!vague_date_is_exact(&row->date))
        return plan_is_ahead(row) && (listed || row->kind == STEP_APPLY);
    if (plan_is_ahead(row))
        return true;
    if (row->forum != 0 && row->forum == deciding)
        return false;
    return listed || !ours || row->kind != STEP_DECIDE;
}
