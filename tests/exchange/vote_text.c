#include "exchange/vote_text.h"

#include "tests/exchange/vote_string.h"

#include <criterion/criterion.h>

struct vote_case {
    const char *text;
    enum outcome outcome;
    const char *vote; /* see vote_string() */
};

static const struct vote_case cases[] = {
    /* how many carried it, and how many did not */
    {"Indstillingerne godkendt med 19 stemmer mod 4 (Ø).", OUTCOME_APPROVED, "for 19 against 4 Ø"},
    {"Indstillingerne godkendt med 19 stemmer mod 4(Ø).", OUTCOME_APPROVED, "for 19 against 4 Ø"},
    {"Indstillingerne anbefales med 6 stemmer mod 1(Ø).", OUTCOME_RECOMMENDED, "for 6 against 1 Ø"},
    {"Forslaget blev forkastet med 19 stemmer mod 4 (O).", OUTCOME_REJECTED, "for 4 O against 19"},
    {"Forslaget blev forkastet med 6 stemmer mod 1 (O).", OUTCOME_REJECTED, "for 1 O against 6"},
    {"forkastet med 6 stemmer imod 1 (O)", OUTCOME_REJECTED, "for 1 O against 6"},
    {"Vedtaget med 14 stemmer (A, B, F) mod 11 stemmer (V, C).", OUTCOME_APPROVED,
     "for 14 A B F against 11 V C"},
    {"Godkendt med otte stemmer mod én (O).", OUTCOME_APPROVED, "for 8 against 1 O"},
    {"Godkendt med 1 stemme mod 0.", OUTCOME_APPROVED, "for 1 against 0"},
    /* both sides named */
    {"2 ændringsforslag blev forkastet med 17 stemmer imod og 4 for.", OUTCOME_REJECTED,
     "for 4 against 17"},
    {"Godkendt med 5 stemmer for (A, B) og 2 imod (C).", OUTCOME_APPROVED, "for 5 A B against 2 C"},
    {"8 for, 1 imod", OUTCOME_APPROVED, "for 8 against 1"},
    {"7 stemte for, 2 imod (Ø), 1 undlod.", OUTCOME_APPROVED, "for 7 against 2 Ø abstain 1"},
    {"med 5 stemmer for (A+V), 3 stemmer imod (C), mens O undlod at stemme", OUTCOME_APPROVED,
     "for 5 A V against 3 C abstain O"},
    {"For: 20 (Anne Berg (A), Bo Dam (V)), imod: 6 (O og Ø), undlod: 1", OUTCOME_APPROVED,
     "for 20 A V (Anne Berg, Bo Dam) against 6 O Ø abstain 1"},
    {"For stemte: 20 (A, B, C, F)", OUTCOME_APPROVED, "for 20 A B C F"},
    {"For stemte:    6 (A+B+V)\nImod stemte:  2 (C+O)\nUndlod at stemme: \nGodkendt.",
     OUTCOME_APPROVED, "for 6 A B V against 2 C O"},
    {"For stemte:    2 (C+O)\nImod stemte:  4 (A+B)\nUndlod at stemme:  1 (V)\nFaldet.",
     OUTCOME_REJECTED, "for 2 C O against 4 A B abstain 1 V"},
    {"For: Gruppe A, F, O, V, C og F.\nImod: Liste L og Gruppe Æ.", OUTCOME_APPROVED,
     "for A F O V C against L Æ"},
    /* letters, parties and names alone */
    {"Godkendt. Imod stemte Ø og Å.", OUTCOME_APPROVED, "against Ø Å"},
    {"For stemte: V og I\nImod stemte: A, B, C, F, O og Ø\nForkastet.", OUTCOME_REJECTED,
     "for V I against A B C F O Ø"},
    {"Godkendt. V undlod.", OUTCOME_APPROVED, "abstain V"},
    {"Godkendt. Enhedslisten stemte imod.", OUTCOME_APPROVED, "against Ø"},
    {"Godkendt. Dansk Folkeparti og Enhedslisten De Rød-Grønne stemte imod.", OUTCOME_APPROVED,
     "against O Ø"},
    {"Godkendt. Anne Berg (O) stemte imod, og Bo H. Dam undlod at stemme.", OUTCOME_APPROVED,
     "against O (Anne Berg) abstain (Bo H. Dam)"},
    {"Vedtaget. A, B og F (15) stemte for, V (8) stemte imod.", OUTCOME_APPROVED,
     "for 15 A B F against 8 V"},
    {"Godkendt mod Ø's stemmer", OUTCOME_APPROVED, "against Ø"},
    {"Godkendt mod stemmerne fra Ø og Å.", OUTCOME_APPROVED, "against Ø Å"},
    {"V kunne ikke tiltræde indstillingen.", OUTCOME_RECOMMENDED, "against V"},
    {"O stemte hverken for eller imod.", OUTCOME_APPROVED, "abstain O"},
    {"S, SF og EL stemte for, R og LA stemte imod.", OUTCOME_APPROVED, "for A F Ø against B I"},
    {"I og C stemte imod.", OUTCOME_APPROVED, "against I C"},
    /* parts of the body */
    {"Et flertal bestående af Anne Berg (C) og Bo Dam (V) anbefaler indstillingen. Et mindretal "
     "bestående af Curt Elk (Ø) kan ikke anbefale.",
     OUTCOME_RECOMMENDED, "for C V (Anne Berg, Bo Dam) against Ø (Curt Elk)"},
    {"Et flertal i udvalget (A, B) anbefaler.", OUTCOME_RECOMMENDED, "for A B"},
    {"A, F og Ø godkender. O stemmer imod. C undlader.", OUTCOME_APPROVED,
     "for A F Ø against O abstain C"},
    {"For stemte 15 medlemmer: A og B. Imod stemte de øvrige medlemmer (10).", OUTCOME_APPROVED,
     "for 15 A B against 10"},
    {"For flertalsindstillingen stemte 9 (Venstre, Fjordbylisten, Bo Elk Dam)", OUTCOME_APPROVED,
     "for 9 V Fjordbylisten (Bo Elk Dam)"},
    {"For stemte: A, Bo Elk (F) og Venstre (V) – i alt 10", OUTCOME_APPROVED,
     "for 10 A V F (Bo Elk)"},
    {"Imod stemte: C, Bo Elk (løsgænger), V og Ida Lund (løsgænger).", OUTCOME_APPROVED,
     "against C V (Bo Elk, Ida Lund)"},
    {"Anbefales af Bo Elk og Ida Lund. Per Dam kan ikke anbefale.", OUTCOME_RECOMMENDED,
     "for (Bo Elk, Ida Lund) against (Per Dam)"},
    {"Vedtaget med stemmerne 4-3.", OUTCOME_APPROVED, "for 4 against 3"},
    {"Godkendt med 17 stemmer for (A), 2 imod (Ø) og 2 blanke (D).", OUTCOME_APPROVED,
     "for 17 A against 2 Ø abstain 2 D"},
    {"Et flertal (A, B) forkastede forslaget.", OUTCOME_REJECTED, "against A B"},
    {"Et mindretal bestående af Ø og Å stemte imod.", OUTCOME_APPROVED, "against Ø Å"},
    {"5 medlemmer (A+V+C) anbefaler indstillingen. 2 medlemmer (N+Ø) tager forbehold.",
     OUTCOME_RECOMMENDED, "for 5 A V C"},
    {"2 medlemmer (N+Ø) stemte imod", OUTCOME_RECOMMENDED, "against 2 N Ø"},
    {"Forslaget faldt med stemmerne 8-17.", OUTCOME_REJECTED, "for 8 against 17"},
    {"Forslaget faldt med 8 stemmer (V) mod 17 (A).", OUTCOME_REJECTED, "for 8 V against 17 A"},
    {"Forslaget faldt med 12 stemmer mod 12.", OUTCOME_REJECTED, "for 12 against 12"},
    {"Godkendt med stemmerne fra A og Ø. V og C stemte imod.", OUTCOME_APPROVED,
     "for A Ø against V C"},
    {"Godkendt med undtagelse af Nye Borgerlige, der stemte imod.", OUTCOME_APPROVED, "against D"},
    {"Ja: 14 (A, V). Nej: 9 (C, O). Blank: 2 (B).", OUTCOME_APPROVED,
     "for 14 A V against 9 C O abstain 2 B"},
    {"Godkendt med 21 stemmer for (A), 3 stemmer imod (Ø) og 1 stemme, der hverken var for eller "
     "imod (Å).",
     OUTCOME_APPROVED, "for 21 A against 3 Ø abstain 1 Å"},
    {"Vedtaget med 15 ja-stemmer og 10 nej-stemmer.", OUTCOME_APPROVED, "for 15 against 10"},
    {"15 stemte ja, 10 stemte nej.", OUTCOME_APPROVED, "for 15 against 10"},
    {"Godkendt med stemmerne 6 for og 1 imod.", OUTCOME_APPROVED, "for 6 against 1"},
    {"Godkendt mod 2 stemmer (Ø).", OUTCOME_APPROVED, "against 2 Ø"},
    {"Forkastet mod 2 stemmer (Ø).", OUTCOME_REJECTED, "for 2 Ø"},
    {"For stemte 13: Liste A (8), Liste F (3) og Liste Ø (2).", OUTCOME_APPROVED, "for 13 A F Ø"},
    {"For stemte: Liste A (8), Liste F (3) og Liste Ø (2).", OUTCOME_APPROVED, "for 13 A F Ø"},
    {"For stemte: A, B og F (15), imod stemte: V (10).", OUTCOME_APPROVED,
     "for 15 A B F against 10 V"},
    /* all of them */
    {"Alle medlemmer stemte for.", OUTCOME_APPROVED, "unanimous"},
    {"Enstemmigt godkendt.", OUTCOME_APPROVED, "unanimous"},
    {"Et enigt udvalg anbefaler indstillingen.", OUTCOME_RECOMMENDED, "unanimous"},
    /* no vote */
    {"Godkendt.", OUTCOME_APPROVED, ""},
    /* the numbers of points are no counts, whoever recommends them */
    {"Ad 1-2: Dialogforum anbefaler, at ordningen fortsætter.", OUTCOME_RECOMMENDED, ""},
    {"Pkt. 1-2: Rådet anbefaler det.", OUTCOME_RECOMMENDED, ""},
    {"Ad 1-2: Anbefales med stemmerne 5-2.\nAd 3-4: Rådet anbefaler det.", OUTCOME_RECOMMENDED,
     "for 5 against 2"},
    {"Godkendt med en bevilling på 23 mio. kr. for 2021.", OUTCOME_APPROVED, ""},
    {"Udvalget drøftede sagen for 2 år siden.", OUTCOME_DISCUSSED, ""},
    {"Oversigt over R, D og A-skemaer for 2020 blev drøftet.", OUTCOME_DISCUSSED, ""},
    {"Borgmester Anne Berg (A) orienterede om sagen.", OUTCOME_NOTED, ""},
    {"Udvalget var imod støj.", OUTCOME_DISCUSSED, ""},
    {"Udvalget besluttede at købe 3 cykler for 12 medarbejdere.", OUTCOME_APPROVED, ""},
    {"Imod stemte: C, A. Ben Lund (løsgænger), O og Eva Dam (løsgænger).", OUTCOME_APPROVED,
     "against C O (A. Ben Lund, Eva Dam)"},
    {"For at punkt 17 tages af dagsordenen stemmer:\nBo Elk og Eva Dam.\nImod at punkt 17 tages af "
     "dagsordenen stemmer:\nIda Friis.",
     OUTCOME_APPROVED, "for (Bo Elk, Eva Dam) against (Ida Friis)"},
    {"Forslag til Lokalplan 112 for Tinghøj udgår.", OUTCOME_WITHDRAWN, ""},
    {"For forslaget stemte 14, Venstre og Bo Elk (O). Imod forslaget stemte 3, Eva Dam (O).",
     OUTCOME_APPROVED, "for 14 V (Bo Elk) against 3 (Eva Dam)"},
    {"", OUTCOME_NONE, ""},
};

Test(vote_text, counts_for_and_against_the_motion)
{
    for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
        struct arena arena = ARENA_INIT;
        struct str out = STR_INIT;
        struct reading_vote vote;

        vote_text_read(&arena, slice_of(cases[i].text), cases[i].outcome, &vote);
        vote_string(&vote, &out);
        cr_expect_str_eq(str_text(&out), cases[i].vote, "«%s» is «%s», not «%s»", cases[i].text,
                         str_text(&out), cases[i].vote);
        cr_expect_eq(vote.present, cases[i].vote[0] != '\0', "«%s» present", cases[i].text);
        str_clear(&out);
        arena_clear(&arena);
    }
}

Test(vote_text, time_is_linear_in_hostile_text)
{
    static const char *const bits[] = {"A, ", "(2 ", "Anne Berg (A), ", "2 stemmer mod ", "for: "};

    for (size_t bit = 0; bit < sizeof bits / sizeof *bits; bit++) {
        struct arena arena = ARENA_INIT;
        struct str text = STR_INIT;
        struct reading_vote vote;

        for (int i = 0; i < 20000; i++)
            str_append(&text, bits[bit]);
        str_append(&text, "stemte imod");
        vote_text_read(&arena, str_slice(&text), OUTCOME_APPROVED, &vote);
        cr_expect_leq(vote.names_for.count + vote.names_against.count, 512);
        str_clear(&text);
        arena_clear(&arena);
    }
}
