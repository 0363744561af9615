#include "exchange/item_title.h"

#include <criterion/criterion.h>

struct title_case {
    const char *title;
    const char *text;
    enum item_mark mark;
    bool closed;
    const char *casefile;
};

static const struct title_case cases[] = {
    {"Eventuelt (B)", "Eventuelt", MARK_DECISION, false, ""},
    {"Tema (orienteringssag)", "Tema", MARK_ORIENTATION, false, ""},
    {"Godkendelse ( )", "Godkendelse", MARK_NONE, false, ""},
    {"Krav (2011-4057)", "Krav", MARK_NONE, false, "2011-4057"},
    {"Plan (B) (20/123)", "Plan", MARK_DECISION, false, "20/123"},
    {"LUKKET: Salg af grund", "Salg af grund", MARK_NONE, true, ""},
    {"Salg (Lukket)", "Salg", MARK_NONE, true, ""},
    {"Salg - LUKKET SAG", "Salg", MARK_NONE, true, ""},
    {"Lukket punkt", "Lukket punkt", MARK_NONE, true, ""},
    {"Beslutning: Ny skole", "Beslutning: Ny skole", MARK_DECISION, false, ""},
    {"Orientering om udbud (B)", "Orientering om udbud", MARK_DECISION, false, ""},
    {"Drøftelse af plan", "Drøftelse af plan", MARK_DISCUSSION, false, ""},
    {"Godkendelse af dagsordenÅbn/luk punkt", "Godkendelse af dagsorden", MARK_NONE, false, ""},
    {"Budget (2. behandling)", "Budget (2. behandling)", MARK_NONE, false, ""},
    {"(B)", "", MARK_DECISION, false, ""},
    {"", "", MARK_NONE, false, ""},
};

Test(item_title, takes_off_what_templates_hang_on_it)
{
    for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
        struct item_title title;

        item_title_read(slice_of(cases[i].title), &title);
        cr_assert(slice_is(title.text, cases[i].text), "%s: %.*s", cases[i].title,
                  (int)title.text.length, title.text.data);
        cr_assert_eq(title.mark, cases[i].mark, "%s: %d", cases[i].title, title.mark);
        cr_assert_eq(title.closed, cases[i].closed, "%s", cases[i].title);
        cr_assert(slice_is(title.casefile, cases[i].casefile), "%s", cases[i].title);
    }
}
