#include "exchange/decision_text.h"

#include "tests/exchange/vote_string.h"

#include <criterion/criterion.h>

struct decision_case {
    const char *name;
    const char *text;
    /* one line a decision: points; outcome; vote; mover of a change or "-"; text; dissent */
    const char *decisions;
    /* one line a person: name; state; for; from-to; item */
    const char *attendance;
};

static const struct decision_case cases[] = {
    {"one sentence", "Dagsordenen blev godkendt.\n", ";approved;;;Dagsordenen blev godkendt.;\n",
     ""},
    {"points, changes and effects",
     "Anne Berg (O) stillede forslag om, at der rejses et flag.\n"
     "\n"
     "Forslaget blev forkastet med 19 stemmer mod 4 (O).\n"
     "\n"
     "Ad 1-3: Indstillingerne godkendt med 17 stemmer mod 5(L).\n"
     "\n"
     "Ad 4-6: Indstillingerne godkendt.\n"
     "\n"
     "Det betyder, at :\n"
     "\n"
     "- 1) der bygges en bro.\n"
     "- 2) der males et hus, som udvalget godkendte i fjor.\n",
     ";rejected;for 4 O against 19;Anne Berg;Anne Berg (O) stillede forslag om, at der rejses et "
     "flag. Forslaget blev forkastet med 19 stemmer mod 4 (O).;\n"
     "1 2 3;approved;for 17 against 5 L;;Ad 1-3: Indstillingerne godkendt med 17 stemmer mod "
     "5(L).;\n"
     "4 5 6;approved;;;Ad 4-6: Indstillingerne godkendt. Det betyder, at : 1) der bygges en bro. "
     "2) der males et hus, som udvalget godkendte i fjor.;\n",
     ""},
    {"a dissent of several sentences",
     "Godkendt. Per Holm (A) ønskede ført til protokol: «Vi er imod. Prisen er for høj.» Udvalget "
     "takkede.\n",
     ";approved;;;Godkendt. Per Holm (A) ønskede ført til protokol: «Vi er imod. Prisen er for "
     "høj.» Udvalget takkede.;Per Holm (A) ønskede ført til protokol: «Vi er imod. Prisen er for "
     "høj.»\n",
     ""},
    {"two halves of a sentence", "Pkt. 1 og 2 godkendt, mens pkt. 3 udsættes til næste møde.\n",
     "1 2;approved;;;Pkt. 1 og 2 godkendt;\n3;postponed;;;pkt. 3 udsættes til næste møde.;\n", ""},
    {"no second half", "Punkt 1 og 2 blev godkendt, mens der under punkt 3 var en drøftelse.\n",
     "1 2;approved;;;Punkt 1 og 2 blev godkendt, mens der under punkt 3 var en drøftelse.;\n", ""},
    {"a party moves",
     "O stillede forslag om, at sagen udsættes.\n"
     "Forslaget blev forkastet med 6 stemmer mod 1 (O).\n"
     "Indstillingen blev herefter godkendt.\n",
     ";rejected;for 1 O against 6;O;O stillede forslag om, at sagen udsættes. Forslaget blev "
     "forkastet med 6 stemmer mod 1 (O).;\n"
     ";approved;;;Indstillingen blev herefter godkendt.;\n",
     ""},
    {"all in one paragraph",
     "Anne Berg (V) stillede forslag om, at sagen sendes tilbage. For stemte V og I. Imod stemte "
     "A, B og F. Forslaget faldt. Udvalget godkendte herefter indstillingen med 5 stemmer mod 2 "
     "(V og I).\n",
     ";rejected;for V I against A B F;Anne Berg;Anne Berg (V) stillede forslag om, at sagen sendes "
     "tilbage. For stemte V og I. Imod stemte A, B og F. Forslaget faldt.;\n"
     ";approved;for 5 against 2 V I;;Udvalget godkendte herefter indstillingen med 5 stemmer mod 2 "
     "(V og I).;\n",
     ""},
    {"labels of votes and a change to a point",
     "Ad 1\n\nFor stemte:    6 (A+B+V)\n\nImod stemte:  2 (C+O)\n\nUndlod at stemme: \n\n"
     "Godkendt.\n\n"
     "Ændringsforslag fra C til ad 2:\nC gr vil have, at bænken males.\n\n"
     "For stemte:    2 (C+O)\n\nImod stemte:  4 (A+B)\n\nUndlod at stemme:  1 (V)\n\nFaldet.\n\n"
     "Ad 2\n\nGodkendt.\n",
     "1;approved;for 6 A B V against 2 C O;;Ad 1 For stemte: 6 (A+B+V) Imod stemte: 2 (C+O) Undlod "
     "at stemme: Godkendt.;\n"
     "2;rejected;for 2 C O against 4 A B abstain 1 V;C;Ændringsforslag fra C til ad 2: C gr "
     "vil have, at bænken males. For stemte: 2 (C+O) Imod stemte: 4 (A+B) Undlod at stemme: 1 "
     "(V) "
     "Faldet.;\n"
     "2;approved;;;Ad 2 Godkendt.;\n",
     ""},
    {"points by letter and by number", "1. Godkendt\n2. Ikke godkendt\n3. Taget til efterretning\n",
     "1;approved;;;1. Godkendt;\n2;rejected;;;2. Ikke godkendt;\n"
     "3;noted;;;3. Taget til efterretning;\n",
     ""},
    {"at, with additions",
     "At 1: Udvalget drøftede indholdet.\n\n"
     "At 2: Udvalget anbefaler planen til Teknisk Udvalg med følgende tilføjelser:\n\n"
     "- Hvordan samarbejdet godkendes.\n- Hvordan det betales.\n\nAfbud: Jens Peter Dam\n",
     "1;discussed;;;At 1: Udvalget drøftede indholdet.;\n"
     "2;recommended;;;At 2: Udvalget anbefaler planen til Teknisk Udvalg med følgende "
     "tilføjelser: Hvordan samarbejdet godkendes. Hvordan det betales.;\n",
     "Jens Peter Dam;apology;;-;7\n"},
    {"another item of the agenda",
     "Godkendt.\n\nSag 12 udgår.\n\nBo Dam (F) deltog ikke under "
     "punkterne 8-9.\n",
     ";approved;;;Godkendt. Sag 12 udgår.;\n", "Bo Dam;absent;;-;8-9\n"},
    {"absence below", "Godkendt.\n\nFraværende:\n\nAnne Berg\n", ";approved;;;Godkendt.;\n",
     "Anne Berg;absent;;-;7\n"},
    {"absence within", "Godkendt. Anne Berg, Bo Dam og Curt Elk var fraværende.\n",
     ";approved;;;Godkendt.;\n",
     "Anne Berg;absent;;-;7\nBo Dam;absent;;-;7\nCurt Elk;absent;;-;7\n"},
    {"dissent",
     "Tiltrådt.\n\nSærindstilling fra Anne Berg (M):\n\nAnne Berg kan ikke tiltræde af "
     "principielle årsager: huset er for dyrt.\n",
     ";approved;against (Anne Berg);;Tiltrådt. Særindstilling fra Anne Berg (M): Anne Berg kan "
     "ikke tiltræde af "
     "principielle årsager: huset er for dyrt.;Særindstilling fra Anne Berg (M): Anne Berg kan "
     "ikke "
     "tiltræde af principielle årsager: huset er for dyrt.\n",
     ""},
    {"reservation", "Anbefales. V tager forbehold frem til behandlingen i byrådet.\n",
     ";recommended;;;Anbefales. V tager forbehold frem til behandlingen i byrådet.;V tager "
     "forbehold frem til behandlingen i byrådet.\n",
     ""},
    {"a change with what became of it",
     "Ændringsforslag stillet af Enhedslisten om at udsætte salget blev forkastet med 22 stemmer "
     "mod 3 (Ø).\n",
     ";rejected;for 3 Ø against 22;Enhedslisten;Ændringsforslag stillet af Enhedslisten om at "
     "udsætte salget blev forkastet med 22 stemmer mod 3 (Ø).;\n",
     ""},
    {"nobody's reason", "Vedtaget med 17 stemmer mod 8, idet 2 undlod at stemme.\n",
     ";approved;for 17 against 8 abstain 2;;Vedtaget med 17 stemmer mod 8, idet 2 undlod at "
     "stemme.;\n",
     ""},
    {"a change told afterwards",
     "Vedtaget.\n3 ændringsforslag fra Alternativet blev forkastet med 15 stemmer imod og 6 for.\n"
     "De kan læses i bilaget.\n",
     ";approved;;;Vedtaget.;\n"
     ";rejected;for 6 against 15;Alternativet;3 ændringsforslag fra Alternativet blev forkastet "
     "med "
     "15 stemmer imod og 6 for. De kan læses i bilaget.;\n",
     ""},
    {"a statement",
     "Rådet så på tegningerne og besluttede at afgive følgende høringssvar:\n\n"
     "Vi er glade for legepladsen.\n\nVi har to ønsker:\n\n"
     "- Det foreslås, at gyngen godkendes.\n",
     ";statement;;;Rådet så på tegningerne og besluttede at afgive følgende høringssvar: Vi "
     "er glade for legepladsen. Vi har to ønsker: Det foreslås, at gyngen godkendes.;\n",
     ""},
    {"changes one after the other",
     "Forslag A (fra V): Skolen lukkes ikke.\nFor stemte 8 (V, O)\nImod stemte 17\nForslaget "
     "faldt.\n"
     "Forslag B (fra C): Skolen lukkes.\nFor stemte 4 (C)\nImod stemte 21\nForslaget faldt.\n"
     "Udvalgets indstilling blev godkendt med 17 stemmer mod 8.\n",
     ";rejected;for 8 V O against 17;V;Forslag A (fra V): Skolen lukkes ikke. For stemte 8 (V, O) "
     "Imod stemte 17 Forslaget faldt.;\n"
     ";rejected;for 4 C against 21;C;Forslag B (fra C): Skolen lukkes. For stemte 4 (C) Imod "
     "stemte "
     "21 Forslaget faldt.;\n"
     ";approved;for 17 against 8;;Udvalgets indstilling blev godkendt med 17 stemmer mod 8.;\n",
     ""},
    {"votes told after the outcome",
     "Venstre stillede følgende ændringsforslag:\n\n\"Kun på hverdage.\"\n\n"
     "Ændringsforslaget blev forkastet med 16 stemmer imod 9.\n\nFor stemte: C, O og V.\n"
     "Imod stemte: A, B og F.\n\nIndstillingen blev forkastet med 19 stemmer imod 5. 1 undlod.\n\n"
     "For stemte: Ø.\n",
     ";rejected;for 9 C O V against 16 A B F;Venstre;Venstre stillede følgende ændringsforslag: "
     "\"Kun på hverdage.\" Ændringsforslaget blev forkastet med 16 stemmer imod 9. For stemte: C, "
     "O "
     "og V. Imod stemte: A, B og F.;\n"
     ";rejected;for 5 Ø against 19 abstain 1;;Indstillingen blev forkastet med 19 stemmer imod 5. "
     "1 "
     "undlod. For stemte: Ø.;\n",
     ""},
    {"the main motion after a heading of its own",
     "Ændringsforslag stillet af SF: Beløbet hæves.\nFor: 5 (F, Ø)\nImod: 20 (A, V)\n"
     "Ændringsforslaget er forkastet.\nHovedforslaget:\nFor: 20 (A, V)\nImod: 5 (F, "
     "Ø)\nVedtaget.\n",
     ";rejected;for 5 F Ø against 20 A V;SF;Ændringsforslag stillet af SF: Beløbet hæves. For: 5 "
     "(F, "
     "Ø) Imod: 20 (A, V) Ændringsforslaget er forkastet.;\n"
     ";approved;for 20 A V against 5 F Ø;;Hovedforslaget: For: 20 (A, V) Imod: 5 (F, Ø) "
     "Vedtaget.;\n",
     ""},
    {"numbered changes, and one of a party",
     "Ændringsforslag 1: Beløbet hæves.\nForkastet med 20 stemmer mod 5 (V).\n"
     "Enhedslistens ændringsforslag blev forkastet med 22 stemmer mod 3 (Ø).\n"
     "Herefter blev indstillingen sat under afstemning. 22 stemte for, 3 stemte imod (Ø). "
     "Indstillingen er dermed vedtaget.\n",
     ";rejected;for 5 V against 20;-;Ændringsforslag 1: Beløbet hæves. Forkastet med 20 stemmer "
     "mod "
     "5 "
     "(V).;\n"
     ";rejected;for 3 Ø against 22;Enhedslisten;Enhedslistens ændringsforslag blev forkastet med "
     "22 "
     "stemmer mod 3 (Ø).;\n"
     ";approved;for 22 against 3 Ø;;Herefter blev indstillingen sat under afstemning. 22 stemte "
     "for, "
     "3 stemte imod (Ø). Indstillingen er dermed vedtaget.;\n",
     ""},
    {"points in sentences",
     "Indstillingens 1. at blev godkendt. Indstillingens 2. at blev udsat.\n",
     "1;approved;;;Indstillingens 1. at blev godkendt.;\n"
     "2;postponed;;;Indstillingens 2. at blev udsat.;\n",
     ""},
    {"who decides and who speaks for himself",
     "Byrådet godkendte planen, idet Ø ønskede ført til protokol, at den er dyr.\n",
     ";approved;;;Byrådet godkendte planen, idet Ø ønskede ført til protokol, at den er "
     "dyr.;Byrådet "
     "godkendte planen, idet Ø ønskede ført til protokol, at den er dyr.\n",
     ""},
    {"the order of the agenda",
     "Formanden foreslår, at punkt 11 flyttes op som punkt 2.\n\nForslaget godkendt.\n\n"
     "Derefter blev dagsordenen godkendt.\n",
     ";approved;;;Formanden foreslår, at punkt 11 flyttes op som punkt 2. Forslaget godkendt. "
     "Derefter blev dagsordenen godkendt.;\n",
     ""},
    {"postponed", "Punktet udsat på en ny beregning.\n",
     ";postponed;;;Punktet udsat på en ny beregning.;\n", ""},
    {"nothing but absence", "Afbud: Anne Berg\n", "", "Anne Berg;apology;;-;7\n"},
    {"empty", "\n\n", "", ""},
};

static void decisions_string(const struct reading_item *item, struct str *out)
{
    for (size_t i = 0; i < item->decisions.count; i++) {
        const struct reading_decision *decision = &item->decisions.items[i];
        struct str vote = STR_INIT;

        for (size_t k = 0; k < decision->point_count; k++)
            str_printf(out, "%s%d", k == 0 ? "" : " ", decision->points[k]);
        vote_string(&decision->vote, &vote);
        str_printf(out, ";%s;%s;%s;%s;%s\n", outcome_key(decision->outcome), str_text(&vote),
                   decision->amendment && decision->mover == NULL ? "-"
                   : decision->mover != NULL                      ? decision->mover
                                                                  : "",
                   decision->text, decision->dissent != NULL ? decision->dissent : "");
        cr_expect(decision->amendment || decision->mover == NULL);
        str_clear(&vote);
    }
}

static void attendance_string(const struct reading *reading, struct str *out)
{
    for (size_t i = 0; i < reading->attendance.count; i++) {
        const struct reading_attendance *one = &reading->attendance.items[i];
        char from[CLOCK_TEXT];
        char to[CLOCK_TEXT];

        clock_format(one->from, from);
        clock_format(one->to, to);
        str_printf(out, "%s;%s;%s;%s-%s;%s\n", one->name, attendance_state_key(one->state),
                   one->substitute_for != NULL ? one->substitute_for : "", from, to,
                   one->item != NULL ? one->item : "");
    }
}

Test(decision_text, takes_a_block_apart)
{
    for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
        struct arena arena = ARENA_INIT;
        struct text_lines lines;
        struct reading reading = {0};
        struct reading_item item = {.number = "7"};
        struct decision_context context = {.forum = "Udvalget", .own = true, .reading = &reading};
        struct str decisions = STR_INIT;
        struct str attendance = STR_INIT;

        text_lines_make(&arena, slice_of(cases[i].text), &lines);
        decision_read(&arena, &lines, (struct line_range){1, (unsigned)lines.count}, &context,
                      &item);
        decisions_string(&item, &decisions);
        attendance_string(&reading, &attendance);
        cr_expect_str_eq(str_text(&decisions), cases[i].decisions, "%s:\n%snot\n%s", cases[i].name,
                         str_text(&decisions), cases[i].decisions);
        cr_expect_str_eq(str_text(&attendance), cases[i].attendance, "%s:\n%snot\n%s",
                         cases[i].name, str_text(&attendance), cases[i].attendance);
        str_clear(&decisions);
        str_clear(&attendance);
        arena_clear(&arena);
    }
}

Test(decision_text, knows_its_lines_and_whose_it_is)
{
    struct arena arena = ARENA_INIT;
    struct text_lines lines;
    struct reading reading = {0};
    struct reading_item item = {.number = "7"};
    struct decision_context context = {.forum = "Byrådet",
                                       .term = "2018-2021",
                                       .date = {2020, 12, 21},
                                       .own = false,
                                       .reading = &reading};

    text_lines_make(&arena,
                    slice_of("\n\nAd 1: Godkendt.\n\nDet betyder, at\nder bygges.\n\nAd 2: Udgår.\n"
                             "\nAfbud: Anne Berg\n"),
                    &lines);
    decision_read(&arena, &lines, (struct line_range){2, (unsigned)lines.count}, &context, &item);
    cr_assert_eq(item.decisions.count, 2);
    cr_expect_eq(item.decisions.items[0].lines.first, 3);
    cr_expect_eq(item.decisions.items[0].lines.last, 6);
    cr_expect_eq(item.decisions.items[1].lines.first, 8);
    cr_expect_eq(item.decisions.items[1].lines.last, 8);
    cr_expect_str_eq(item.decisions.items[1].forum, "Byrådet");
    cr_expect_not(item.decisions.items[1].own);
    cr_expect_eq(reading.attendance.count, 0, "absence in another body's meeting");
    arena_clear(&arena);
}

Test(decision_text, knows_a_decision_without_a_heading)
{
    cr_expect(decision_looks_like(slice_of("Godkendt.")));
    cr_expect(decision_looks_like(slice_of("Udvalget besluttede at udsætte sagen.")));
    cr_expect(decision_looks_like(slice_of("Indstillingen blev tiltrådt.")));
    cr_expect_not(
        decision_looks_like(slice_of("Administrationen indstiller, at planen godkendes.")));
    cr_expect_not(
        decision_looks_like(slice_of("Planen beskriver et område, der er under omdannelse.")));
    cr_expect_not(decision_looks_like(slice_of("")));
}
