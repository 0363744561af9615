#include "exchange/outcome_text.h"

#include <criterion/criterion.h>

struct outcome_case {
    const char *text;
    const char *outcome;
    const char *referred_to; /* NULL: not looked at, "": none */
};

static const struct outcome_case cases[] = {
    /* approved */
    {"Godkendt.", "approved", ""},
    {"Dagsordenen blev godkendt.", "approved", ""},
    {"At 1: Godkendt", "approved", NULL},
    {"Ad 1-2: Indstillingerne godkendt med 19 stemmer mod 4(Ø).", "approved", NULL},
    {"Vedtaget med de rettelser, der står i erklæringen.", "approved", NULL},
    {"Indstillingen er tiltrådt.", "approved", NULL},
    {"Der var tilslutning til forslaget.", "approved", NULL},
    {"Der var ikke flertal for forslaget.", "rejected", NULL},
    {"Forslaget vandt ikke tilslutning.", "rejected", NULL},
    {"Ansøgningen kan ikke imødekommes.", "rejected", NULL},
    {"Venstre kan ikke tiltræde indstillingen.", "none", NULL},
    {"Sagen blev trukket af forslagsstilleren.", "withdrawn", NULL},
    {"Alle medlemmer stemte for.", "approved", NULL},
    {"Nej: 2. Godkendt.", "approved", NULL},
    {"Listen føres à jour for medlemmer, der er bevilget orlov, fremover.", "none", NULL},
    {"Indstillingen blev tiltrådt", "approved", NULL},
    {"Indstillingen tiltrædes.", "approved", NULL},
    {"Udvalget tiltrådte indstillingen.", "approved", NULL},
    {"Kirkeskatten vedtoges uændret.", "approved", NULL},
    {"Bevilget.", "approved", NULL},
    {"Besluttet.", "approved", NULL},
    {"Følger indstillingen", "approved", NULL},
    {"Indstillingen følges.", "approved", NULL},
    {"Udvalget følger administrationens anbefaling.", "approved", NULL},
    {"Referat godkendt.", "approved", NULL},
    {"Godkendt som indstillet", "approved", NULL},
    {"Som indstillet.", "approved", NULL},
    {"Anne Hansen blev valgt som formand.", "approved", NULL},
    {"Som næstformand valgtes Bo Jensen (A).", "approved", NULL},
    {"Udvalget valgte Bo Jensen til næstformand.", "approved", NULL},
    {"Byrådet tilsluttede sig indstillingen.", "approved", NULL},
    {"Udvalget besluttede, at administrationen skal anbefale en model.", "approved", NULL},
    {"Udvalget besluttede at sende forslaget i høring i otte uger.", "approved", NULL},
    {"Godkendt, idet udvalget anbefaler, at vejen senere udvides.", "approved", NULL},
    {"Økonomiudvalgets indstilling godkendt", "approved", NULL},
    {"Forslag om at sende sagen tilbage til udvalget blev godkendt.", "approved", NULL},
    {"Sagen, der blev udsat på mødet den 3. maj, godkendes.", "approved", NULL},
    {"Indstillingen om at afvise ansøgningen blev tiltrådt.", "approved", NULL},
    {"Ansøgningen imødekommes.", "approved", NULL},
    {"Udvalget var enige om at købe bygningen.", "approved", NULL},
    {"Byrådet godkendte en ny indsats for udsatte boligområder.", "approved", NULL},
    {"Plan for socialt udsatte blev godkendt.", "approved", NULL},
    {"Punkt 8 behandles som punkt 3.\nGodkendt.", "approved", NULL},
    {"Punkt 12 sendes tilbage til udvalget med henblik på nye tal.\nGodkendt.", "approved", NULL},
    {"Godkendt.\nSag 3 udgår.", "approved", NULL},
    {"Tillægsdagsordenen blev optaget som punkt 55. Herefter godkendt.", "approved", NULL},
    {"Vedtaget.\nBylisten kunne ikke tiltræde udvalgets erklæring.", "approved", NULL},
    {"Tilbagesendes Borgmesterens Afdeling med bemærkning, at byrådet på mødet den 8. maj 2024 har "
     "vedtaget indstillingen af 6. maj 2024.",
     "approved", "Borgmesterens Afdeling"},
    {"Et flertal af A, F og Ø stemte for indstillingen. Et mindretal stemte imod.", "approved",
     NULL},
    {"Det indstilles, at forslaget afvises. Vedtaget.", "approved", NULL},
    {"Indstillingen om regnskabet for i fjor blev fulgt.", "approved", NULL},
    {"Byrådet meddelte tilsagn om støtte.", "approved", NULL},
    {"Byrådet konstaterede, at betingelserne er opfyldt.", "approved", NULL},
    {"Byrådet vedtog, at pkt. 4 udgår. Dagsordenen herefter godkendt.", "approved", NULL},
    {"Byrådet godkendte planen, idet Ø ønskede ført til protokol, at den er dyr.", "approved",
     NULL},
    /* recommended */
    {"Anbefales.", "recommended", NULL},
    {"Ad 3-5: Indstillingerne anbefales.", "recommended", NULL},
    {"Anbefales godkendt", "recommended", NULL},
    {"Indstilles godkendt.", "recommended", NULL},
    {"Indstilles til byrådets godkendelse", "recommended", NULL},
    {"Udvalget anbefaler, at forslaget godkendes.", "recommended", NULL},
    {"Udvalget indstiller til Byrådet, at planen vedtages.", "recommended", NULL},
    {"§ 17,4 udvalget anbefaler Planudvalget at indstille til Byrådet at projektet godkendes.",
     "recommended", NULL},
    {"Udvalget besluttede at anbefale Byrådet, at planen godkendes.", "recommended", NULL},
    {"Fremsendes til Byrådet med anbefaling.", "recommended", "Byrådet"},
    {"Oversendes til Økonomiudvalget med udvalgets anbefaling", "recommended", "Økonomiudvalget"},
    {"Fremsendes til Tinghøj Byråd med bemærkning, at Magistraten på mødet den 6. maj 2024 "
     "anbefaler, at byrådet tiltræder indstillingen.",
     "recommended", "Tinghøj Byråd"},
    {"Et flertal bestående af A, B og F kunne tiltræde indstillingen.", "recommended", NULL},
    {"5 medlemmer (A+V+C) anbefaler. 2 medlemmer (N+Ø) tager forbehold.", "recommended", NULL},
    {"Anbefales over for KB.", "recommended", NULL},
    /* rejected */
    {"Forkastet.", "rejected", NULL},
    {"Forslaget blev forkastet med 6 stemmer mod 1 (O).", "rejected", NULL},
    {"Ikke godkendt.", "rejected", NULL},
    {"Indstillingen blev ikke godkendt", "rejected", NULL},
    {"Ansøgningen imødekommes ikke.", "rejected", NULL},
    {"Anbefales ikke.", "rejected", NULL},
    {"Udvalget kunne ikke tiltræde indstillingen.", "rejected", NULL},
    {"Udvalget besluttede ikke at godkende projektet.", "rejected", NULL},
    {"Udvalget besluttede at afvise ansøgningen.", "rejected", NULL},
    {"Udvalget besluttede at give afslag på ansøgningen.", "rejected", NULL},
    {"Afslag.", "rejected", NULL},
    {"Afvist", "rejected", NULL},
    {"Ikke vedtaget", "rejected", NULL},
    {"Nedstemt.", "rejected", NULL},
    {"Forslaget faldt.", "rejected", NULL},
    {"Forslaget faldt dermed.", "rejected", NULL},
    {"Faldet.", "rejected", NULL},
    {"Forslaget bortfaldt.", "rejected", NULL},
    {"Forslaget om, at sagen udsættes, blev forkastet.", "rejected", NULL},
    /* postponed */
    {"Sagen udsat.", "postponed", NULL},
    {"Udsat", "postponed", NULL},
    {"Sagen udsat på supplerende oplysninger.", "postponed", NULL},
    {"Sagen blev udsat uden behandling.", "postponed", NULL},
    {"Udskudt til næste møde", "postponed", NULL},
    {"Udvalget drøftede sagen og besluttede herefter at udsætte den.", "postponed", NULL},
    {"Udvalget besluttede at udsætte sagens behandling.", "postponed", NULL},
    {"Udvalget besluttede, at sagen udsættes til mødet i maj.", "postponed", NULL},
    {"Drøftet. Sagen genoptages på næste møde.", "postponed", NULL},
    {"Genoptages på næste møde", "postponed", NULL},
    {"Udvalget udsatte punktet.", "postponed", NULL},
    {"Punktet tages op igen på et kommende møde.", "postponed", NULL},
    {"Behandlingen af sagen blev udsat.", "postponed", NULL},
    {"Sagen udsaettes", "postponed", NULL},
    /* noted */
    {"Taget til efterretning.", "noted", NULL},
    {"At 1: Taget til orientering.", "noted", NULL},
    {"Orientering foretaget.", "noted", NULL},
    {"Orienteringen taget til efterretning", "noted", NULL},
    {"Til efterretning.", "noted", NULL},
    {"Udvalget tog orienteringen til efterretning.", "noted", NULL},
    {"Borgmesteren orienterede om byggeriet.", "noted", NULL},
    {"Noteret.", "noted", NULL},
    {"Drøftet og taget til efterretning.", "noted", NULL},
    {"Direktionens indstilling taget til efterretning.", "noted", NULL},
    {"Udvalget besluttede at tage orienteringen til efterretning.", "noted", NULL},
    /* discussed */
    {"Drøftet.", "discussed", NULL},
    {"Udvalget drøftede sagen.", "discussed", NULL},
    {"At 1: § 17,4 udvalget drøftede indhold og nytte.", "discussed", NULL},
    {"Temadrøftelse gennemført.", "discussed", NULL},
    {"Dreftet", "discussed", NULL},
    /* returned */
    {"Tilbagesendes til Teknisk Udvalg.", "returned", "Teknisk Udvalg"},
    {"Sagen sendes tilbage til Kulturudvalget.", "returned", "Kulturudvalget"},
    {"Hjemvises til forvaltningen", "returned", "forvaltningen"},
    {"Udvalget besluttede at sende sagen tilbage til administrationen.", "returned",
     "administrationen"},
    /* referred */
    {"Henvises til Økonomiudvalget.", "referred", "Økonomiudvalget"},
    {"Fremsendes til Havne- og Kystudvalget til behandling i henhold til beslutning i "
     "byrådets møde den 15. maj 2024.",
     "referred", "Havne- og Kystudvalget"},
    {"Henvist til behandling i Kyst og Havne-udvalget.", "referred", NULL},
    {"Forslaget blev oversendt til kultur- og fritidsudvalget.", "referred",
     "kultur- og fritidsudvalget"},
    {"Oversendes til Udvalget for Miljø og Teknik til videre behandling.", "referred",
     "Udvalget for Miljø og Teknik"},
    {"Overgår til Byrådet.", "referred", "Byrådet"},
    {"Oversendes til Økonomiudvalgets behandling.", "referred", "Økonomiudvalget"},
    {"Udvalget fremsender sagen til Byrådets godkendelse.", "recommended", "Byrådet"},
    {"Taget til efterretning. Der henvises til bilag 2.", "noted", ""},
    /* withdrawn */
    {"Udgår.", "withdrawn", NULL},
    {"Punktet udgår", "withdrawn", NULL},
    {"Punktet blev taget af dagsordenen.", "withdrawn", NULL},
    {"Tages af dagsordenen.", "withdrawn", NULL},
    {"Trukket.", "withdrawn", NULL},
    {"Aflyst", "withdrawn", NULL},
    {"Sagen blev trukket tilbage.", "withdrawn", NULL},
    /* statement */
    {"Rådet drøftede forslaget og besluttede at afgive følgende høringssvar:\n"
     "Rådet bakker op om forslaget, der giver en samlet plan for mindre havne.",
     "statement", NULL},
    {"Ældrerådet afgav høringssvar.", "statement", NULL},
    {"Handicaprådet har følgende bemærkninger:", "statement", NULL},
    /* none */
    {"Ingen.", "none", NULL},
    {"Intet", "none", NULL},
    {"Ingen punkter til eventuelt", "none", NULL},
    {"Der var ingen bemærkninger under dette punkt.", "none", NULL},
    {"Anne Hansen blev valgt til ordstyrer.", "none", NULL},
    {"", "none", NULL},
    {"Sagen behandles på lukket møde.", "none", NULL},
    {"Navnet, hvem har besluttet det, og hvordan", "none", NULL},
    {"Administrationen indstiller, at planen godkendes.", "none", NULL},
    {"Ø kunne ikke tiltræde indstillingen.", "none", NULL},
};

Test(outcome_text, tells_what_a_body_did)
{
    for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
        struct arena arena = ARENA_INIT;
        struct outcome_reading reading;
        const char *referred;

        outcome_text_read(&arena, slice_of(cases[i].text), &reading);
        cr_expect_str_eq(outcome_key(reading.outcome), cases[i].outcome, "«%s» is %s, not %s",
                         cases[i].text, outcome_key(reading.outcome), cases[i].outcome);
        referred = reading.referred_to == NULL ? "" : reading.referred_to;
        if (cases[i].referred_to != NULL)
            cr_expect_str_eq(referred, cases[i].referred_to, "«%s» went to «%s», not «%s»",
                             cases[i].text, referred, cases[i].referred_to);
        arena_clear(&arena);
    }
}

Test(outcome_text, silence_is_not_nothing)
{
    struct arena arena = ARENA_INIT;
    struct outcome_reading reading;

    outcome_text_read(&arena, slice_of("Udvalget ønsker en besigtigelse."), &reading);
    cr_expect_not(reading.stated);
    outcome_text_read(&arena, slice_of("Ingen bemærkninger."), &reading);
    cr_expect(reading.stated);
    cr_expect_eq(reading.outcome, OUTCOME_NONE);
    arena_clear(&arena);
}
