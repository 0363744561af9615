#include "exchange/person_text.h"

#include <criterion/criterion.h>

struct person_case {
    const char *text;
    const char *person; /* name|party|title|words left */
};

static const struct person_case cases[] = {
    {"Anne Berg", "Anne Berg|||"},
    {"Anne Berg (A)", "Anne Berg|A||"},
    {"Erling Larsen, (A)", "Erling Larsen|A||"},
    {"Jørgen L. Hansen (F), Formand", "Jørgen L. Hansen|F|Formand|"},
    {"Formand Erik Nielsen (A)", "Erik Nielsen|A|Formand|"},
    {"Borgmester - Erik Lund (C)", "Erik Lund|C|Borgmester|"},
    {"1. viceborgmester Anne Berg", "Anne Berg||1. viceborgmester|"},
    {"Lolan Marie Ottesen (A) (1. viceborgmester) - Deltog",
     "Lolan Marie Ottesen|A|1. viceborgmester|- Deltog"},
    {"Eik Møller (kommunaldirektør) - Deltog", "Eik Møller||kommunaldirektør|- Deltog"},
    {"Bo Dam (V, formand)", "Bo Dam|V|formand|"},
    {"Anette Holst Dam, A, (ferie)", "Anette Holst Dam|A||, (ferie)"},
    {"Anette Holst Dam, A", "Anette Holst Dam|A||"},
    {"Signe Gold, F, ankom til mødet", "Signe Gold|F||, ankom til mødet"},
    {"Lars Frandsen, miljøsagsbehandler og Merete Kær, fagkoordinator for Team Miljø",
     "Lars Frandsen||miljøsagsbehandler|og Merete Kær, fagkoordinator for Team Miljø"},
    {"Merete Kær, fagkoordinator for Team Miljø og Natur",
     "Merete Kær||fagkoordinator for Team Miljø og Natur|"},
    {"Koncerndirektør fra Region Hovedstaden Svend Hart",
     "Svend Hart||Koncerndirektør fra Region Hovedstaden|"},
    {"Leif Ingersen (LI)", "Leif Ingersen|||"},
    {"Nils Riis Høj (NRH)", "Nils Riis Høj|||"},
    {"Gurli Nielsen (UP)", "Gurli Nielsen|UP||"},
    {"Claus Grim (Løsgænger)", "Claus Grim|UP||"},
    {"Hans Øster ()", "Hans Øster|||"},
    {"Lisbeth Læs (Fravær)", "Lisbeth Læs|||(Fravær)"},
    {"Christian de Jonq (C)", "Christian de Jonq|C||"},
    {"Karsten Skawbo-Jensen", "Karsten Skawbo-Jensen|||"},
    {"Anne Berg pga. arbejde", "Anne Berg|||pga. arbejde"},
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
