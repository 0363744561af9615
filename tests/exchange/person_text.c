#include "exchange/person_text.h"

#include <criterion/criterion.h>

struct person_case {
    const char *text;
    const char *person; /* name|party|title|words left */
};

static const struct person_case cases[] = {
    {"Anne Berg", "Anne Berg|||"},
    {"Anne Berg (A)", "Anne Berg|A||"},
    {"Hartvig Poulsen, (A)", "Hartvig Poulsen|A||"},
    {"Mads P. Lindum (F), Formand", "Mads P. Lindum|F|Formand|"},
    {"Formand Mads Lindum (A)", "Mads Lindum|A|Formand|"},
    {"Borgmester - Kaj Lund (C)", "Kaj Lund|C|Borgmester|"},
    {"1. viceborgmester Anne Berg", "Anne Berg||1. viceborgmester|"},
    {"Grethe Nøhr Poulsen (A) (1. viceborgmester) - Deltog",
     "Grethe Nøhr Poulsen|A|1. viceborgmester|- Deltog"},
    {"Leo Vadum (kommunaldirektør) - Deltog", "Leo Vadum||kommunaldirektør|- Deltog"},
    {"Bo Dam (V, formand)", "Bo Dam|V|formand|"},
    {"Dorte Nøhr Dam, A, (ferie)", "Dorte Nøhr Dam|A||, (ferie)"},
    {"Dorte Nøhr Dam, A", "Dorte Nøhr Dam|A||"},
    {"Petra Lind, F, ankom til mødet", "Petra Lind|F||, ankom til mødet"},
    {"Mads Lindum, havnesagsbehandler og Grethe Nør, fagkoordinator for Team Kyst",
     "Mads Lindum||havnesagsbehandler|og Grethe Nør, fagkoordinator for Team Kyst"},
    {"Grethe Nør, fagkoordinator for Team Kyst og Natur",
     "Grethe Nør||fagkoordinator for Team Kyst og Natur|"},
    {"Koncerndirektør fra Region Østhavet Kaj Lindum",
     "Kaj Lindum||Koncerndirektør fra Region Østhavet|"},
    {"Dan Lindum (DL)", "Dan Lindum|||"},
    {"Aage Nøhr Vad (ANV)", "Aage Nøhr Vad|||"},
    {"Grethe Poulsen (UP)", "Grethe Poulsen|UP||"},
    {"Kaj Vad (Løsgænger)", "Kaj Vad|UP||"},
    {"Mads Ørum ()", "Mads Ørum|||"},
    {"Grethe Nøhr (Fravær)", "Grethe Nøhr|||(Fravær)"},
    {"Valdemar de Linde (C)", "Valdemar de Linde|C||"},
    {"Henning Nøhrby-Poulsen", "Henning Nøhrby-Poulsen|||"},
    {"Anne Berg pga. kursus", "Anne Berg|||pga. kursus"},
    {"Peter (A)", "Peter|A||"},
    {"Peter", "-"},
    {"den nye plan", "-"},
    {"", "-"},
};

Test(person_text, takes_a_person_apart)
{
    for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
        struct arena arena = ARENA_INIT;
        struct str out = STR_INIT;
        struct person_reading person;
        struct wording words;
        size_t taken;

        wording_read(&arena, slice_of(cases[i].text), &words);
        taken =
            person_text_read(&arena, &words, (struct word_span){0, words.count}, false, &person);
        if (taken == 0) {
            str_append(&out, "-");
        } else {
            str_printf(&out, "%s|%s|%s|", person.name, person.party ? person.party : "",
                       person.title ? person.title : "");
            str_append_slice(&out, wording_slice(&words, taken, words.count));
        }
        cr_expect_str_eq(str_text(&out), cases[i].person, "«%s» is «%s», not «%s»", cases[i].text,
                         str_text(&out), cases[i].person);
        str_clear(&out);
        arena_clear(&arena);
    }
}
