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
    {"Deltagere:\n\nErling Larsen, (A)\nKen Krist, (V)\n\n1.   Godkendelse af dagsorden\n",
     "Erling Larsen;A;;present;;-;\nKen Krist;V;;present;;-;\n", 4},
    {"Medlemmer:\n\nJørgen L. Hansen (F), Formand\nBent And (V)\n", "", 4},
    {"Medlemmer\n\nAnne Berg (A)\n\nBirgit Gli (A), Suppleant for Brian Møl (A)\n",
     "Birgit Gli;A;;substitute;Brian Møl;-;\n", 5},
    {"Deltagere\n • Jesper Würtz (A) (borgmester) - Deltog\n • Birgit Dahl (O) - Deltog\n"
     " • Deltog ikke under punkterne 20-21\n • Eik Møller (kommunaldirektør) - Deltog\n"
     "AFBUD/FRAVÆRENDE\n • Jakob Wøh (V) - Afbud\n",
     "Jesper Würtz;A;borgmester;present;;-;\nBirgit Dahl;O;;present;;-;\n"
     "Birgit Dahl;O;;absent;;-;20-21\nEik Møller;;kommunaldirektør;officer;;-;\n"
     "Jakob Wøh;V;;apology;;-;\n",
     7},
    {"Øvrige deltagere:\n\nSven-Erik Niel, Direktør\nRikke Voss , Chef\nJonna Bay, "
     "Udvalgssekretær\n",
     "Sven-Erik Niel;;Direktør;officer;;-;\nRikke Voss;;Chef;officer;;-;\n"
     "Jonna Bay;;Udvalgssekretær;officer;;-;\n",
     5},
    {"Mødedeltagere:\n\nLeif Inger (LI), Nadia Lang (NL) og Nils Riis Høj (NRH)\n\n"
     "Fra forvaltningen: Ingen\n\nDagsorden:\n",
     "Leif Inger;;;present;;-;\nNadia Lang;;;present;;-;\nNils Riis Høj;;;present;;-;\n", 5},
    {"Afbud fra:\nVivi Kier\n\nI stedet for Vivi Kier deltog Preben Pet.\n",
     "Vivi Kier;;;apology;;-;\nPreben Pet;;;substitute;Vivi Kier;-;\n", 4},
    {"Afbud fra Tim Ver. Istedet mødte Michael Ols.\n",
     "Tim Ver;;;apology;;-;\nMichael Ols;;;substitute;Tim Ver;-;\n", 1},
    {"Fraværende med afbud:\nAnette Holst, A, (ferie)\nBorgmester Ayfer Bay, F, (sygdom)\n\n"
     "Signe Gold, F, ankom til mødet kl. 17.32 under behandlingen af punkt 1.\n",
     "Anette Holst;A;;apology;;-;\nAyfer Bay;F;Borgmester;apology;;-;\n"
     "Signe Gold;F;;present;;17:32-;1\n",
     5},
    {"Fraværende i mødet:\nKaro Bend til kl. 18.40 i punkt 2\nAnne Rath fra kl. 21.33 i punkt 12\n",
     "Karo Bend;;;present;;18:40-;2\nAnne Rath;;;present;;-21:33;12\n", 3},
    {"Tilstede var:\nOverborgmester Frank Jen\nVicepolitidirektør Anne Tøn\nObservatør Claus "
     "Fri\n\n"
     "Borgmester Pia Alle forlod mødet kl. 17.40 under behandling af pkt. 5.\n\n"
     "Afbud fra:\nBorgmester Anna Alle pga. arbejde.\n"
     "Koncerndirektør fra Region Hovedstaden Svend Hart\n\n\nDagsordenen blev godkendt.\n",
     "Frank Jen;;Overborgmester;present;;-;\nAnne Tøn;;Vicepolitidirektør;present;;-;\n"
     "Claus Fri;;Observatør;guest;;-;\nPia Alle;;Borgmester;present;;-17:40;5\n"
     "Anna Alle;;Borgmester;apology;;-;\n"
     "Svend Hart;;Koncerndirektør fra Region Hovedstaden;apology;;-;\n",
     10},
    {"Fraværende: Evan Lyn (V) - Marianne Kiær (V) mødte som stedfortræder.\n",
     "Evan Lyn;V;;absent;;-;\nMarianne Kiær;V;;substitute;Evan Lyn;-;\n", 1},
    {"Fraværende\n\nBritt Jensen (A), sag 129-138\n", "Britt Jensen;A;;absent;;-;129-138\n", 3},
    {"| Navn | Parti | Fremmøde |\n|---|---|---|\n", "", 0},
    {"Deltagere\n\n| Anne Berg | A | Deltog |\n|---|---|---|\n| Bo Dam | V | Afbud |\n",
     "Anne Berg;A;;present;;-;\nBo Dam;V;;apology;;-;\n", 5},
    {"Afbud:\nIngen\n", "", 2},
    {"Fraværende med afbud: Frederik Germ (Løsgænger) og Matilde Ør (A)\n"
     "Stedfortrædere: Bitten Jør (V) og Jannik H. Jør (A)\n",
     "Frederik Germ;UP;;apology;;-;\nMatilde Ør;A;;apology;;-;\n"
     "Bitten Jør;V;;substitute;;-;\nJannik H. Jør;A;;substitute;;-;\n",
     2},
    {"Deltagere: Ikke registreret |\n", "", 0},
    {"Til stede:\nForældrevalgte: Leif Gade, Eva Dam.\nElevråd: Kirsten Vej Holm.\n",
     "Leif Gade;;;present;;-;\nEva Dam;;;present;;-;\nKirsten Vej Holm;;;present;;-;\n", 3},
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
    {"Karen Marie Holm sagde, at hun var nødt til at forlade mødet kl. 11.30.",
     "Karen Marie Holm;;;present;;-11:30;\n"},
    {"Borgmester Pia Alle forlod mødet kl. 17.40 under behandling af pkt. 5.",
     "Pia Alle;;Borgmester;present;;-17:40;5\n"},
    {"Rådmand Jane Jeg forlod mødet efter pkt. 4.", "Jane Jeg;;Rådmand;present;;-;4\n"},
    {"Flemming Steen Munch, V, forlod mødet kl. 20.20 under behandling af punkt 20-21.",
     "Flemming Steen Munch;V;;present;;-20:20;20-21\n"},
    {"Anna Aaen, Rosa Sul, Vibeke Gam og Lisbeth Lau var fraværende.",
     "Anna Aaen;;;absent;;-;3\nRosa Sul;;;absent;;-;3\nVibeke Gam;;;absent;;-;3\n"
     "Lisbeth Lau;;;absent;;-;3\n"},
    {"Rådmand Jette Ski deltog ikke i sagens behandling.", "Jette Ski;;Rådmand;absent;;-;3\n"},
    {"Torben Haa (F) deltog ikke under punkterne 12-15.", "Torben Haa;F;;absent;;-;12-15\n"},
    {"Michael Ols deltog ikke i forbindelse med behandlingen af punkt 1 pga. inhabilitet.",
     "Michael Ols;;;absent;;-;1\n"},
    {"Mikkel Hou havde meldt afbud, og Peter Stef deltog i stedet.",
     "Mikkel Hou;;;apology;;-;\nPeter Stef;;;substitute;Mikkel Hou;-;\n"},
    {"Karsten Skaw-Jen og Daniel Pan havde meldt forfald. I stedet mødte Vibeke Qvi og Reza Kat.",
     "Karsten Skaw-Jen;;;apology;;-;\nDaniel Pan;;;apology;;-;\n"
     "Vibeke Qvi;;;substitute;Karsten Skaw-Jen;-;\nReza Kat;;;substitute;Daniel Pan;-;\n"},
    {"Malene Sand deltog som stedfortræder, idet Karsten Skaw havde forfald.",
     "Malene Sand;;;substitute;Karsten Skaw;-;\nKarsten Skaw;;;apology;;-;\n"},
    {"Annette Nyv (T) var indkaldt som stedfortræder for Peter Læs (T).",
     "Annette Nyv;T;;substitute;Peter Læs;-;\n"},
    {"Lisa Skov deltog for Steen Ørs. René Lang deltog for Mikkel Denck.",
     "Lisa Skov;;;substitute;Steen Ørs;-;\nRené Lang;;;substitute;Mikkel Denck;-;\n"},
    {"Per Ole Pet er indkaldt som suppleant for Jonna Nie.",
     "Per Ole Pet;;;substitute;Jonna Nie;-;\n"},
    {"1. suppleant Tom Bry var indkaldt, men mødte ikke frem.", "Tom Bry;;;absent;;-;3\n"},
    {"Jan Jes (Ø) var som gruppeformand inviteret med til mødet", "Jan Jes;Ø;;guest;;-;3\n"},
    {"Under punkterne 14 og 18 deltog stedfortræder Susanne Ras (V), da Charlotte Bie (V) var "
     "inhabil.",
     "Susanne Ras;V;;substitute;Charlotte Bie;-;14, 18\nCharlotte Bie;V;;absent;;-;3\n"},
    {"Anders Bro (A) var fraværende. Som stedfortræder deltog Lone Ib Falk (A)",
     "Anders Bro;A;;absent;;-;3\nLone Ib Falk;A;;substitute;Anders Bro;-;\n"},
    {"Anders Bro (A) var fraværende. Som stedfortræder deltog Lone Ib Falk (A) Ulla Dahl (A) var "
     "fraværende.",
     "Anders Bro;A;;absent;;-;3\nLone Ib Falk;A;;substitute;Anders Bro;-;\nUlla "
     "Dahl;A;;absent;;-;3\n"},
    {"Byrådet udpegede Rune Kal som stedfortræder for John Woz i bestyrelsen.", ""},
    {"Under behandling af punkt 5 forlod Ida Lund mødet kl. 17.15.",
     "Ida Lund;;;present;;-17:15;5\n"},
    {"Følgende var fraværende: Ida Lund og Karl Møl.",
     "Ida Lund;;;absent;;-;3\nKarl Møl;;;absent;;-;3\n"},
    {"Stedfortræder for Ida Lund (A): Karl Møl (A).", "Karl Møl;A;;substitute;Ida Lund;-;\n"},
    {"Sheikh Moh udeblev uden afbud.", "Sheikh Moh;;;absent;;-;3\n"},
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
    cr_expect(attendance_same_person("Walter G. Berg", "Walter Berg"));
    cr_expect_not(attendance_same_person("Walter G. Berg", "Walter H. Berg"));
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
