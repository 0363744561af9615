#include "exchange/text_furniture.h"

#include <criterion/criterion.h>

static bool is_furniture(const char *line)
{
    return text_furniture_is(slice_of(line));
}

static void unfolds_to(const char *line, const char *rest)
{
    struct slice text = text_furniture_unfold(slice_of(line));

    cr_assert(slice_is(text, rest), "%s: %.*s", line, (int)text.length, text.data);
}

static void unbuttons_to(const char *title, const char *rest)
{
    struct slice text = text_furniture_unbutton(slice_of(title));

    cr_assert(slice_is(text, rest), "%s: %.*s", title, (int)text.length, text.data);
}

Test(text_furniture, is_a_button_a_path_or_a_notice)
{
    cr_assert(is_furniture("Fold alle ud"));
    cr_assert(is_furniture("VIS/SKJUL BILAG"));
    cr_assert(is_furniture("Forside > Politik > Referater"));
    cr_assert(is_furniture("Forsiden / Byrådet"));
    cr_assert(is_furniture("Siden bruger cookies. Accepter alle eller kun de nødvendige."));
    cr_assert(is_furniture("Klik her for at folde alle punkter ud"));
}

Test(text_furniture, is_no_words_of_the_minutes)
{
    cr_assert_not(is_furniture(""));
    cr_assert_not(is_furniture("Udskriv af protokollen"));
    cr_assert_not(is_furniture("Forside til kommuneplanen"));
    cr_assert_not(is_furniture("Orientering om cookies på kommunens sider"));
    cr_assert_not(is_furniture("Lukket"));
}

Test(text_furniture, unfolds_where_the_button_is_glued_or_says_so)
{
    unfolds_to("Ny skoleKlik her for at folde ud og læse mere om Ny skole", "Ny skole");
    unfolds_to("Ny skole Klik her for at folde ud", "Ny skole");
    unfolds_to("Tallene er nye. Klik her for at se dem.",
               "Tallene er nye. Klik her for at se dem.");
    unfolds_to("Klik her for at folde ud", "Klik her for at folde ud");
    unfolds_to("", "");
}

Test(text_furniture, takes_buttons_off_the_end_of_a_title)
{
    unbuttons_to("Ny skoleÅbn/luk punkt Udskriv", "Ny skole");
    unbuttons_to("Ny skole Vis bilag", "Ny skole");
    unbuttons_to("Indkøb af blueprint", "Indkøb af blueprint");
    unbuttons_to("Udskriv", "Udskriv");
}
