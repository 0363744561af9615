#include "exchange/attendance_text.h"

#include "exchange/attendance_record.h"

#include <criterion/criterion.h>

/* One line a person: name; party; title; state; for; from-to; item. */
static void attendance_string(const struct reading *reading, struct str *out)
{
    for (size_t i = 0; i < reading->attendance.count; i++) {
        const struct reading_attendance *one = &reading->attendance.items[i];
        char from[CLOCK_TEXT];
        char to[CLOCK_TEXT];

        clock_format(one->from, from);
        clock_format(one->to, to);
        str_printf(out, "%s;%s;%s;%s;%s;%s-%s;%s\n", one->name, one->party ? one->party : "",
                   one->title ? one->title : "", attendance_state_key(one->state),
                   one->substitute_for ? one->substitute_for : "", from, to,
                   one->item ? one->item : "");
    }
}

struct label_case {
    const char *line;
    const char *state; /* "" where the line begins no list */
    const char *rest;
};

static const struct label_case labels[] = {
    {"Mødedeltagere Anne Berg, Bo Dam", "present", "Anne Berg, Bo Dam"},
    {"Mødedeltagere\tAnne Berg", "present", "Anne Berg"},
    {"Mødedeltagere:", "present", ""},
    {"Deltagere", "present", ""},
    {"Til stede: Anne Berg", "present", "Anne Berg"},
    {"Tilstede var:", "present", ""},
    {"Afbud: Anne Berg", "apology", "Anne Berg"},
    {"Afbud fra: Anne Berg", "apology", "Anne Berg"},
    {"Afbud fra Anne Berg. I stedet mødte Bo Dam.", "apology", "Anne Berg. I stedet mødte Bo Dam."},
    {"Fraværende med afbud:", "apology", ""},
    {"Fraværende uden afbud: Anne Berg", "absent", "Anne Berg"},
    {"Fraværende:", "absent", ""},
    {"Fravær: Anne Berg", "absent", "Anne Berg"},
    {"Fraværende i mødet:", "absent", ""},
    {"Ikke til stede: Anne Berg", "absent", "Anne Berg"},
    {"Deltog ikke: Anne Berg", "absent", "Anne Berg"},
    {"AFBUD/FRAVÆRENDE", "absent", ""},
    {"Stedfortrædere: Anne Berg", "substitute", "Anne Berg"},
    {"Gæster: Anne Berg", "guest", "Anne Berg"},
    {"Øvrige deltagere:", "guest", ""},
    {"Observatør Anne Berg", "guest", "Anne Berg"},
    {"Referent: Anne Berg", "officer", "Anne Berg"},
    {"Fra forvaltningen: Ingen", "officer", "Ingen"},
    {"Medlemmer:", "members", ""},
    {"Udvalgets medlemmer", "members", ""},
    /* running text */
    {"Deltagere i projektet er glade", "", ""},
    {"Medlemmer af bestyrelsen vælges for fire år", "", ""},
    {"Til Byrådet", "", ""},
    {"Ikke til at forstå", "", ""},
    {"Afbud meddeles sekretæren", "", ""},
    {"Fraværende medlemmer får referatet tilsendt", "", ""},
    {"", "", ""},
};

Test(attendance_text, knows_labels)
{
    for (size_t i = 0; i < sizeof labels / sizeof *labels; i++) {
        struct slice line = slice_of(labels[i].line);
        struct attendance_label label = {.length = 0};
        const char *state = "";

        if (attendance_label_find(line, &label))
            state = label.membership ? "members" : attendance_state_key(label.state);
        cr_expect_str_eq(state, labels[i].state, "«%s» is «%s»", labels[i].line, state);
        if (labels[i].state[0] != '\0')
            cr_expect(slice_is(slice_from(line, label.length), labels[i].rest),
                      "«%s»: names begin at %zu", labels[i].line, label.length);
    }
}

struct block_case {
    const char *text;
    const char *attendance;
    unsigned last; /* line that was understood last */
};

static const struct block_case blocks[] = {
    {"Mødedeltagere Anne Berg, Bo Dam (Fravær), Curt Peter Elk, Dorte Fog (Afbud)\n",
     "Anne Berg;;;present;;-;\nBo Dam;;;absent;;-;\nCurt Peter Elk;;;present;;-;\n"
     "Dorte Fog;;;apology;;-;\n",
     1},
    {"Fraværende:\n\nAnne Berg\n\nBilag\n\nOversigt over huse\n", "Anne Berg;;;absent;;-;\n", 3},
    {"Deltagere:\n\nHartvig Poulsen, (A)\nKaj Lindum, (V)\n\n1.   Godkendelse af dagsorden\n",
     "Hartvig Poulsen;A;;present;;-;\nKaj Lindum;V;;present;;-;\n", 4},
    {"Medlemmer:\n\nMads P. Lindum (F), Formand\nJens Vad (V)\n", "", 4},
    {"Medlemmer\n\nAnne Berg (A)\n\nGerda Gram (A), Suppleant for Jonas Vad (A)\n",
     "Gerda Gram;A;;substitute;Jonas Vad;-;\n", 5},
    {"Deltagere\n • Jakob Wührer (A) (borgmester) - Deltog\n • Astrid Dahl (O) - Deltog\n"
     " • Deltog ikke under punkterne 8-9\n • Leo Vadum (kommunaldirektør) - Deltog\n"
     "AFBUD/FRAVÆRENDE\n • Johan Wøl (V) - Afbud\n",
     "Jakob Wührer;A;borgmester;present;;-;\nAstrid Dahl;O;;present;;-;\n"
     "Astrid Dahl;O;;absent;;-;8-9\nLeo Vadum;;kommunaldirektør;officer;;-;\n"
     "Johan Wøl;V;;apology;;-;\n",
     7},
    {"Øvrige deltagere:\n\nHans-Aage Nøhr, Direktør\nGrethe Bruun , Chef\nSigne Bech, "
     "Udvalgssekretær\n",
     "Hans-Aage Nøhr;;Direktør;officer;;-;\nGrethe Bruun;;Chef;officer;;-;\n"
     "Signe Bech;;Udvalgssekretær;officer;;-;\n",
     5},
    {"Mødedeltagere:\n\nDan Lindum (DL), Petra Vang (PV) og Aage Nøhr Vad (ANV)\n\n"
     "Fra forvaltningen: Ingen\n\nDagsorden:\n",
     "Dan Lindum;;;present;;-;\nPetra Vang;;;present;;-;\nAage Nøhr Vad;;;present;;-;\n", 5},
    {"Afbud fra:\nGrethe Nøhr\n\nI stedet for Grethe Nøhr deltog Mads Lindum.\n",
     "Grethe Nøhr;;;apology;;-;\nMads Lindum;;;substitute;Grethe Nøhr;-;\n", 4},
    {"Afbud fra Aage Vad. Istedet mødte Kaj Lindum.\n",
     "Aage Vad;;;apology;;-;\nKaj Lindum;;;substitute;Aage Vad;-;\n", 1},
    {"Fraværende med afbud:\nDorte Nøhr, A, (ferie)\nBorgmester Selma Bay, F, (sygdom)\n\n"
     "Petra Lind, F, ankom til mødet kl. 16.48 under behandlingen af punkt 2.\n",
     "Dorte Nøhr;A;;apology;;-;\nSelma Bay;F;Borgmester;apology;;-;\n"
     "Petra Lind;F;;present;;16:48-;2\n",
     5},
    {"Fraværende i mødet:\nInga Bloch til kl. 17.15 i punkt 4\nGry Vad fra kl. 20.05 i punkt 7\n",
     "Inga Bloch;;;present;;17:15-;4\nGry Vad;;;present;;-20:05;7\n", 3},
    {"Tilstede var:\nOverborgmester Gunnar Vad\nVicedirektør Lis Tang\nObservatør Aage "
     "Fog\n\n"
     "Borgmester Ida Mølle forlod mødet kl. 16.25 under behandling af pkt. 8.\n\n"
     "Afbud fra:\nBorgmester Eva Mølle pga. kursus.\n"
     "Koncerndirektør fra Region Østhavet Kaj Lindum\n\n\nDagsordenen blev godkendt.\n",
     "Gunnar Vad;;Overborgmester;present;;-;\nLis Tang;;Vicedirektør;present;;-;\n"
     "Aage Fog;;Observatør;guest;;-;\nIda Mølle;;Borgmester;present;;-16:25;8\n"
     "Eva Mølle;;Borgmester;apology;;-;\n"
     "Kaj Lindum;;Koncerndirektør fra Region Østhavet;apology;;-;\n",
     10},
    {"Fraværende: Egon Lind (V) - Henriette Skær (V) mødte som stedfortræder.\n",
     "Egon Lind;V;;absent;;-;\nHenriette Skær;V;;substitute;Egon Lind;-;\n", 1},
    {"Fraværende\n\nGitte Poulsen (A), sag 41-47\n", "Gitte Poulsen;A;;absent;;-;41-47\n", 3},
    {"| Navn | Parti | Fremmøde |\n|---|---|---|\n", "", 0},
    {"Deltagere\n\n| Anne Berg | A | Deltog |\n|---|---|---|\n| Bo Dam | V | Afbud |\n",
     "Anne Berg;A;;present;;-;\nBo Dam;V;;apology;;-;\n", 5},
    {"Afbud:\nIngen\n", "", 2},
    {"Fraværende med afbud: Mathias Lind (Løsgænger) og Andrea Ås (A)\n"
     "Stedfortrædere: Lykke Nør (V) og Anders P. Nør (A)\n",
     "Mathias Lind;UP;;apology;;-;\nAndrea Ås;A;;apology;;-;\n"
     "Lykke Nør;V;;substitute;;-;\nAnders P. Nør;A;;substitute;;-;\n",
     2},
    {"Deltagere: Ikke registreret |\n", "", 0},
    {"Til stede:\nForældrevalgte: Kaj Gade, Eva Dam.\nElevråd: Grethe Vej Holm.\n",
     "Kaj Gade;;;present;;-;\nEva Dam;;;present;;-;\nGrethe Vej Holm;;;present;;-;\n", 3},
    {"Deltagere: Anne Berg, Bo Dam, Curt Elk, Eva Dam, Åbent Hus, Ida Friis\n",
     "Anne Berg;;;present;;-;\nBo Dam;;;present;;-;\nCurt Elk;;;present;;-;\n"
     "Eva Dam;;;present;;-;\nIda Friis;;;present;;-;\n",
     1},
    {"I mødet deltog:\n\nFra byrådet:\n\nEva Dam og Bo Elk.\n\nFølgende havde meldt afbud:\n\n"
     "Ida Friis.\n",
     "Eva Dam;;;present;;-;\nBo Elk;;;present;;-;\nIda Friis;;;apology;;-;\n", 9},
    {"Deltagere: Eva Dam, Bo Elk forlod mødet kl. 18.15\n",
     "Eva Dam;;;present;;-;\nBo Elk;;;present;;-18:15;\n", 1},
    {"Til stede:\nEva Dam, Formand, udpeget af byrådet\nOle Bro, Spejderne\nAfbud:\n"
     "Bo Elk, etnisk repræsentant\n",
     "Eva Dam;;Formand;present;;-;\nOle Bro;;;present;;-;\nBo Elk;;;apology;;-;\n", 5},
    {"Deltagere: Eva Dam, Ole Bro forlod mødet kl. 19.10 og Bo Elk forlod mødet kl. 18.15 og "
     "vendte "
     "tilbage kl. 18.40, Ida Friis\n",
     "Eva Dam;;;present;;-;\nOle Bro;;;present;;-19:10;\nBo Elk;;;present;;-18:15;\n"
     "Ida Friis;;;present;;-;\n",
     1},
    {"Derudover deltog: Bo Lund Ida Krogh Madsen Eva P. Dam Ole la Cour\n",
     "Bo Lund;;;guest;;-;\nIda Krogh Madsen;;;guest;;-;\nEva P. Dam;;;guest;;-;\n"
     "Ole la Cour;;;guest;;-;\n",
     1},
};

Test(attendance_text, reads_lists_under_labels)
{
    for (size_t i = 0; i < sizeof blocks / sizeof *blocks; i++) {
        struct arena arena = ARENA_INIT;
        struct text_lines lines;
        struct reading reading = {0};
        struct str out = STR_INIT;
        unsigned last;

        text_lines_make(&arena, slice_of(blocks[i].text), &lines);
        last = attendance_read(&arena, &lines, (struct line_range){1, (unsigned)lines.count}, NULL,
                               &reading);
        attendance_string(&reading, &out);
        cr_expect_str_eq(str_text(&out), blocks[i].attendance, "«%s»:\n%snot\n%s", blocks[i].text,
                         str_text(&out), blocks[i].attendance);
        cr_expect_eq(last, blocks[i].last, "«%s» understood to line %u, not %u", blocks[i].text,
                     last, blocks[i].last);
        str_clear(&out);
        arena_clear(&arena);
    }
}

struct sentence_case {
    const char *text;
    const char *attendance;
};

static const struct sentence_case sentences[] = {
    {"Anne Grethe Holm sagde, at hun måtte forlade mødet kl. 14.20.",
     "Anne Grethe Holm;;;present;;-14:20;\n"},
    {"Borgmester Ida Mølle forlod mødet kl. 16.25 under behandling af pkt. 8.",
     "Ida Mølle;;Borgmester;present;;-16:25;8\n"},
    {"Rådmand Gerd Mig forlod mødet efter pkt. 4.", "Gerd Mig;;Rådmand;present;;-;4\n"},
    {"Kristian Sten Bruun, V, forlod mødet kl. 18.35 under behandling af punkt 8-9.",
     "Kristian Sten Bruun;V;;present;;-18:35;8-9\n"},
    {"Asta Aagren, Lis Nøhr, Gerda Bloch og Inge Vad var fraværende.",
     "Asta Aagren;;;absent;;-;3\nLis Nøhr;;;absent;;-;3\nGerda Bloch;;;absent;;-;3\n"
     "Inge Vad;;;absent;;-;3\n"},
    {"Rådmand Lise Vad deltog ikke i sagens behandling.", "Lise Vad;;Rådmand;absent;;-;3\n"},
    {"Kaj Nøhr (F) deltog ikke under punkterne 4-6.", "Kaj Nøhr;F;;absent;;-;4-6\n"},
    {"Kaj Lindum deltog ikke i forbindelse med drøftelsen af punkt 2 pga. inhabilitet.",
     "Kaj Lindum;;;absent;;-;2\n"},
    {"Jonas Vad havde meldt afbud, og Mads Nøhr deltog i stedet.",
     "Jonas Vad;;;apology;;-;\nMads Nøhr;;;substitute;Jonas Vad;-;\n"},
    {"Henning Nøhr-Vad og Tobias Lind havde meldt forfald. I stedet mødte Grethe Qvad og Samir "
     "Bek.",
     "Henning Nøhr-Vad;;;apology;;-;\nTobias Lind;;;apology;;-;\n"
     "Grethe Qvad;;;substitute;Henning Nøhr-Vad;-;\nSamir Bek;;;substitute;Tobias Lind;-;\n"},
    {"Lise Strand deltog som stedfortræder, idet Henning Nøhr havde forfald.",
     "Lise Strand;;;substitute;Henning Nøhr;-;\nHenning Nøhr;;;apology;;-;\n"},
    {"Grethe Bøgh (T) var indkaldt som stedfortræder for Mads Vad (T).",
     "Grethe Bøgh;T;;substitute;Mads Vad;-;\n"},
    {"Petra Skov deltog for Kaj Lund. Tue Lang deltog for Jonas Decker.",
     "Petra Skov;;;substitute;Kaj Lund;-;\nTue Lang;;;substitute;Jonas Decker;-;\n"},
    {"Hans Kaj Vad er indkaldt som suppleant for Grethe Nøhr.",
     "Hans Kaj Vad;;;substitute;Grethe Nøhr;-;\n"},
    {"1. suppleant Kaj Bro var indkaldt, men mødte ikke frem.", "Kaj Bro;;;absent;;-;3\n"},
    {"Ib Vad (Ø) var som næstformand inviteret med til mødet", "Ib Vad;Ø;;guest;;-;3\n"},
    {"Under punkterne 6 og 9 deltog stedfortræder Henriette Vad (V), da Josefine Lund (V) var "
     "inhabil.",
     "Henriette Vad;V;;substitute;Josefine Lund;-;6, 9\nJosefine Lund;V;;absent;;-;3\n"},
    {"Mads Bro (A) var fraværende. Som stedfortræder deltog Grethe Ib Falk (A)",
     "Mads Bro;A;;absent;;-;3\nGrethe Ib Falk;A;;substitute;Mads Bro;-;\n"},
    {"Mads Bro (A) var fraværende. Som stedfortræder deltog Grethe Ib Falk (A) Asta Dahl (A) var "
     "fraværende.",
     "Mads Bro;A;;absent;;-;3\nGrethe Ib Falk;A;;substitute;Mads Bro;-;\nAsta "
     "Dahl;A;;absent;;-;3\n"},
    {"Byrådet udpegede Jens Vad som stedfortræder for Hugo Wad i bestyrelsen.", ""},
    {"Under behandling af punkt 5 forlod Ida Lund mødet kl. 17.15.",
     "Ida Lund;;;present;;-17:15;5\n"},
    {"Følgende var fraværende: Ida Lund og Karl Møl.",
     "Ida Lund;;;absent;;-;3\nKarl Møl;;;absent;;-;3\n"},
    {"Stedfortræder for Ida Lund (A): Karl Møl (A).", "Karl Møl;A;;substitute;Ida Lund;-;\n"},
    {"Samir Bek udeblev uden afbud.", "Samir Bek;;;absent;;-;3\n"},
    {"Anne Berg deltog under pkt. 1-2 og delvis under pkt. 3.", "Anne Berg;;;guest;;-;1-2, 3\n"},
    {"Direktør Anne Berg deltog under punktet.", "Anne Berg;;Direktør;officer;;-;3\n"},
    {"Bo Dam (A) ankom kl. 19.05.", "Bo Dam;A;;present;;19:05-;\n"},
    /* nobody's attendance */
    {"Udvalget besluttede, at forvaltningen deltager i mødet.", ""},
    {"Anne Berg orienterede om sagen.", ""},
    {"Byrådet var ikke til stede i forslaget.", ""},
    {"", ""},
};

Test(attendance_text, reads_sentences)
{
    for (size_t i = 0; i < sizeof sentences / sizeof *sentences; i++) {
        struct arena arena = ARENA_INIT;
        struct reading reading = {0};
        struct str out = STR_INIT;
        bool told = attendance_sentence(&arena, slice_of(sentences[i].text),
                                        (struct line_range){1, 1}, "3", &reading);

        attendance_string(&reading, &out);
        cr_expect_str_eq(str_text(&out), sentences[i].attendance, "«%s»:\n%snot\n%s",
                         sentences[i].text, str_text(&out), sentences[i].attendance);
        cr_expect_eq(told, sentences[i].attendance[0] != '\0', "«%s» told", sentences[i].text);
        str_clear(&out);
        arena_clear(&arena);
    }
}

/* Three items, in each of which this body decided something. */
static void give_items(struct arena *arena, struct reading *reading)
{
    static const char *const numbers[] = {"1", "2", "3"};

    for (size_t i = 0; i < sizeof numbers / sizeof *numbers; i++) {
        struct reading_item *item = LIST_PUSH(arena, &reading->items);

        item->number = numbers[i];
        LIST_PUSH(arena, &item->decisions)->own = true;
    }
}

static void say(struct arena *arena, struct reading *reading, const char *name,
                enum attendance_state state, const char *item)
{
    struct reading_attendance record = {
        .name = name, .state = state, .item = item, .from = NO_CLOCK, .to = NO_CLOCK};

    attendance_add(arena, reading, &record);
}

Test(attendance_text, one_person_is_one_record)
{
    struct arena arena = ARENA_INIT;
    struct reading reading = {0};
    struct str out = STR_INIT;

    give_items(&arena, &reading);
    say(&arena, &reading, "Anne Berg", ATTENDANCE_ABSENT, NULL); /* in the head … */
    say(&arena, &reading, "Anne Berg", ATTENDANCE_ABSENT, "1");  /* … and again */
    say(&arena, &reading, "Bo G. Dam", ATTENDANCE_PRESENT, NULL);
    say(&arena, &reading, "Bo Dam", ATTENDANCE_APOLOGY, "1"); /* from every item */
    say(&arena, &reading, "Bo Dam", ATTENDANCE_APOLOGY, "2");
    say(&arena, &reading, "Bo Dam", ATTENDANCE_APOLOGY, "3");
    say(&arena, &reading, "Curt Elk", ATTENDANCE_PRESENT, NULL);
    say(&arena, &reading, "Curt Elk", ATTENDANCE_ABSENT, "2");  /* from one */
    say(&arena, &reading, "Dorte Fog", ATTENDANCE_ABSENT, "1"); /* from two of three */
    say(&arena, &reading, "Dorte Fog", ATTENDANCE_ABSENT, "3");
    attendance_settle(&arena, &reading);
    attendance_string(&reading, &out);
    cr_expect_str_eq(str_text(&out), "Anne Berg;;;absent;;-;\n"
                                     "Bo Dam;;;apology;;-;\n"
                                     "Curt Elk;;;present;;-;\n"
                                     "Curt Elk;;;absent;;-;2\n"
                                     "Dorte Fog;;;absent;;-;1, 3\n");
    str_clear(&out);
    arena_clear(&arena);
}

Test(attendance_text, names_of_one_person)
{
    cr_expect(attendance_same_person("Anne Berg", "ANNE BERG"));
    cr_expect(attendance_same_person("Verner G. Berg", "Verner Berg"));
    cr_expect_not(attendance_same_person("Verner G. Berg", "Verner H. Berg"));
    cr_expect_not(attendance_same_person("Anne Berg", "Anna Berg"));
    cr_expect_not(attendance_same_person("Anne", "Anne Berg"));
}

Test(attendance_text, time_is_linear_in_hostile_text)
{
    static const char *const bits[] = {"Anne Berg, ", "Anne Berg deltog for Bo Dam, og ",
                                       "forlod mødet, ", "Afbud fra Anne Berg\n"};

    for (size_t bit = 0; bit < sizeof bits / sizeof *bits; bit++) {
        struct arena arena = ARENA_INIT;
        struct str text = STR_INIT;
        struct reading reading = {0};
        struct text_lines lines;

        str_append(&text, "Deltagere: ");
        for (int i = 0; i < 5000; i++)
            str_append(&text, bits[bit]);
        text_lines_make(&arena, str_slice(&text), &lines);
        attendance_read(&arena, &lines, (struct line_range){1, (unsigned)lines.count}, NULL,
                        &reading);
        attendance_sentence(&arena, str_slice(&text), (struct line_range){1, 1}, NULL, &reading);
        str_clear(&text);
        arena_clear(&arena);
    }
}
