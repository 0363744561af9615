#include "exchange/outcome_table.h"

#define CASE "sagen|sagens|sag|punktet|punkt|behandling*|beslutning*|stillingtagen|afgørelse*|emnet"
#define BODY                                                                                       \
    "*udvalget|*udvalg|*udvalgene|*rådet|byråd*|*bestyrelsen|*styrelsen|magistraten|"            \
    "*magistraten|*forvaltningen|administrationen|*afdelingen|afdeling|*repræsentationen|"        \
    "*nævnet|*direktionen|direktion|*styregruppen|*styregruppe|*sekretariatet|*centret|"          \
    "*centeret|*forum|*partnerskabet|*fonden|øu|kb|br|*kommissionen|*gruppen|*foreningen"

enum {
    OPENS = OUTCOME_OPENS,
    DENIES = OUTCOME_DENIES,
    QUALITY = OUTCOME_QUALITY,
    SENT = OUTCOME_SENT,
    RESOLVED = OUTCOME_RESOLVED
};

const char outcome_body_words[] = BODY;

const struct outcome_phrase outcome_phrases[] = {
    /* Aarhus: what the council did stands in the remark with which it sends the case back. */
    {"tilbagesendes|fremsendes|oversendes|tilbagesendt|fremsendt|oversendt ~9 med ~2 bemærkning* "
     "?, at ~9 ~9 har|havde vedtaget|tiltrådt|godkendt|besluttet",
     OUTCOME_APPROVED, RANK_DONE, SENT},
    {"tilbagesendes|fremsendes|oversendes|tilbagesendt|fremsendt|oversendt ~9 med ~2 bemærkning* "
     "?, at ~9 ~9 har|havde forkastet|afvist",
     OUTCOME_REJECTED, RANK_DONE, SENT},
    {"tilbagesendes|fremsendes|oversendes|tilbagesendt|fremsendt|oversendt ~9 med ~2 bemærkning* "
     "?, at ~9 ~9 anbefaler|anbefalede|indstiller|indstillede|anbefalet",
     OUTCOME_RECOMMENDED, RANK_DONE, SENT},
    {"tilbagesendes|fremsendes|oversendes|tilbagesendt|fremsendt|oversendt ~9 med ~2 bemærkning* "
     "?, at ~9 ~9 har|havde taget ~9 til efterretning|orientering",
     OUTCOME_NOTED, RANK_DONE, SENT},
    {"tilbagesendes|fremsendes|oversendes|tilbagesendt|fremsendt|oversendt ~9 med ~2 bemærkning* "
     "?, at ~9 ~9 har|havde drøftet",
     OUTCOME_DISCUSSED, RANK_DONE, SENT},
    {"fremsende*|oversende*|fremsendt|oversendt|videresende*|videresendt|sendes|sendt|forelægges|"
     "indstilles ~9 med ~3 anbefaling*",
     OUTCOME_RECOMMENDED, RANK_DONE, SENT},
    {"fremsendes|fremsender|oversendes|oversender|fremsendt|oversendt|videresendes|indstilles|"
     "indstillet ~9 "
     "godkendelse|vedtagelse",
     OUTCOME_RECOMMENDED, RANK_DONE, SENT},

    /* «udsatte boligområder», «udsat for støj»: no delay */
    {"?blev ?bliver ?er udsat|udsatte for|bolig*|borger*|gruppe*|børn|unge|område*|by*|position*|"
     "kvarter*|ældre|kvinder|mennesker|familier|situation*|ghetto*",
     OUTCOME_NONE, RANK_NONE, 0},

    /* postponed */
    {"^ _3 udsat ?: $", OUTCOME_POSTPONED, RANK_STOPPED, QUALITY},
    {"udsat ?: $", OUTCOME_POSTPONED, RANK_DONE, QUALITY},
    {"^ udsat|udsættes|udskudt|udskydes", OUTCOME_POSTPONED, RANK_STOPPED, 0},
    {CASE " _5 udsat|udsattes|udsættes|udskudt|udskydes|udskudtes", OUTCOME_POSTPONED, RANK_STOPPED,
     0},
    {"udsatte|udsætter|udsætte|udskød|udskyder|udskyde|udsat ~3 " CASE "|den|til|på",
     OUTCOME_POSTPONED, RANK_STOPPED, QUALITY},
    {"blev|bliver|er udsat|udskudt", OUTCOME_POSTPONED, RANK_DONE, 0},
    {"udsættes|udsattes|udskydes", OUTCOME_POSTPONED, RANK_DONE, 0},
    {"udsætte|udskyde", OUTCOME_POSTPONED, RANK_STOPPED, RESOLVED},
    {CASE " _4 genoptages|genoptaget|genbehandles|overføres|overføre", OUTCOME_POSTPONED,
     RANK_STOPPED, 0},
    {"genoptages|genbehandles|overføres ~5 møde", OUTCOME_POSTPONED, RANK_STOPPED, 0},
    {CASE " _3 tages|tage|sættes|kommer|behandles ~2 op|igen", OUTCOME_POSTPONED, RANK_STOPPED, 0},
    {CASE " _3 tages|sættes|behandles|kommer ~2 på ~2 næste|kommende|førstkommende|senere",
     OUTCOME_POSTPONED, RANK_STOPPED, 0},
    {"sættes|sat|stilles|stillet i bero", OUTCOME_POSTPONED, RANK_STOPPED, 0},

    /* withdrawn */
    {"^ udgår|udgik|udgået|aflyst|aflyses|trukket", OUTCOME_WITHDRAWN, RANK_STOPPED, 0},
    {CASE "|dagsordenspunktet|forslaget _3 udgår|udgik|udgået|aflyst|aflyses", OUTCOME_WITHDRAWN,
     RANK_STOPPED, 0},
    {"sagen|punktet|dagsordenspunktet|forslaget blev|bliver|er|var ~2 trukket", OUTCOME_WITHDRAWN,
     RANK_STOPPED, 0},
    {"sagen|punktet|dagsordenspunktet _3 bortfalder|bortfaldt", OUTCOME_WITHDRAWN, RANK_STOPPED, 0},
    {"tages|taget|tage|tog|toges|trukket|trækkes|trække|trak ~4 af dagsorden*", OUTCOME_WITHDRAWN,
     RANK_STOPPED, 0},
    {"trukket|trækkes|trække|trak ~3 tilbage", OUTCOME_WITHDRAWN, RANK_DONE, 0},

    /* statement */
    {"afgiver|afgav|afgive|afgivet|afgives|fremsender|fremsendte|sender|indsender ~4 "
     "høringssvar*|udtalelse*|erklæring*|høringsudtalelse*",
     OUTCOME_STATEMENT, RANK_STATED, 0},
    {"følgende ~1 høringssvar*|høringsudtalelse*|udtalelse ?:", OUTCOME_STATEMENT, RANK_STATED, 0},
    {"^ høringssvar|høringsudtalelse|udtalelse ~6 :", OUTCOME_STATEMENT, RANK_STATED, 0},
    {"*rådet|*råd har|havde følgende|nedenstående bemærkninger|kommentarer|anbefalinger",
     OUTCOME_STATEMENT, RANK_STATED, 0},

    /* rejected */
    {"forkastet|forkastes|forkastede|forkaster|forkastedes|nedstemt|nedstemtes|nedstemte",
     OUTCOME_REJECTED, RANK_DONE, QUALITY},
    {"forkaste|afvise|afslå", OUTCOME_REJECTED, RANK_DONE, RESOLVED},
    {"afvist|afvises|afviste|afviser|afvistes|afslås|afslået|afslog|afslår", OUTCOME_REJECTED,
     RANK_DONE, QUALITY},
    {"give|giver|gives|gav|meddele|meddeles|meddelt|meddeler|meddelte ~2 afslag", OUTCOME_REJECTED,
     RANK_DONE, 0},
    {"^ afslag", OUTCOME_REJECTED, RANK_DONE, 0},
    {"^ faldet|bortfaldet|bortfaldt|bortfalder", OUTCOME_REJECTED, RANK_DONE, 0},
    {"forslag*|*forslag|*forslaget|motion* ~4 faldt|faldet|falder|bortfaldt|bortfaldet|bortfalder",
     OUTCOME_REJECTED, RANK_DONE, 0},
    {"dermed|hermed|herefter|således faldt|faldet|bortfaldt|bortfaldet", OUTCOME_REJECTED,
     RANK_DONE, 0},
    {"faldt|faldet|bortfaldt ~1 dermed|hermed|således", OUTCOME_REJECTED, RANK_DONE, 0},
    {"der var|er ~1 ikke|ingen ~2 flertal|tilslutning|opbakning|stemning", OUTCOME_REJECTED,
     RANK_DONE, 0},
    {"opnåede|opnår|fik|få|kunne|vandt|vinder ikke|ej ~3 flertal|tilslutning", OUTCOME_REJECTED,
     RANK_DONE, 0},
    {"ikke|ingen ~1 flertal|tilslutning for|til", OUTCOME_REJECTED, RANK_DONE, 0},

    /* recommended */
    /* The recommendation once more, before what was done with it. */
    {"^ det|der indstilles|foreslås", OUTCOME_RECOMMENDED, RANK_WEAK, 0},
    {"alle ?medlemmer stemte|stemmer for", OUTCOME_APPROVED, RANK_DONE, 0},
    {"flertal* ~9 ~9 stemte|stemmer for", OUTCOME_APPROVED, RANK_DONE, 0},
    {"flertal* ~9 ~9 stemte|stemmer imod|mod", OUTCOME_REJECTED, RANK_DONE, 0},
    {"anbefales|anbefalet|anbefaler|anbefalede|anbefaledes|anbefal", OUTCOME_RECOMMENDED, RANK_DONE,
     DENIES | QUALITY},
    {"anbefale", OUTCOME_RECOMMENDED, RANK_DONE, DENIES | RESOLVED},
    {"kan|kunne ~2 anbefale", OUTCOME_RECOMMENDED, RANK_DONE, DENIES},
    {"flertal* ~9 ~9 kan|kunne tiltræde", OUTCOME_RECOMMENDED, RANK_DONE, 0},
    {"som indstillet|foreslået|anbefalet", OUTCOME_APPROVED, RANK_WEAK, 0},
    {"indstilles|indstillet|indstiller|indstillede|indstilledes", OUTCOME_RECOMMENDED, RANK_DONE,
     DENIES},
    {"indstille", OUTCOME_RECOMMENDED, RANK_DONE, RESOLVED},

    /* approved */
    {"godkendt|godkendes|godkendte|godkender|godkendtes", OUTCOME_APPROVED, RANK_DONE,
     DENIES | QUALITY | OPENS},
    {"vedtaget|vedtages|vedtog|vedtager|vedtoges|vedtagne", OUTCOME_APPROVED, RANK_DONE,
     DENIES | QUALITY | OPENS},
    {"tiltrådt|tiltrædes|tiltrådte|tiltræder|tiltrådtes|tiltrådes", OUTCOME_APPROVED, RANK_DONE,
     DENIES | QUALITY | OPENS},
    {"kan|kunne ~3 tiltræde|godkende|tilslutte|vedtage|imødekomme", OUTCOME_APPROVED, RANK_DONE,
     DENIES},
    {"godkende|vedtage|tiltræde|imødekomme", OUTCOME_APPROVED, RANK_DONE, DENIES | RESOLVED},
    {"bevilget|bevilges|bevilgede|bevilger|bevilgedes|frigivet|frigives|frigiver|frigav",
     OUTCOME_APPROVED, RANK_DONE, DENIES | QUALITY},
    {"imødekommet|imødekommes|imødekom|imødekommer", OUTCOME_APPROVED, RANK_DONE, DENIES | QUALITY},
    {"bifaldt|bifaldes|bifalder|bifaldet", OUTCOME_APPROVED, RANK_DONE, DENIES},
    {"tilslutter|tilsluttede|tilsluttet ~2 sig", OUTCOME_APPROVED, RANK_DONE, DENIES},
    {"følger|fulgte|følge|følges|fulgt ~4 indstilling*|anbefaling*|forslag*|*indstilling",
     OUTCOME_APPROVED, RANK_DONE, DENIES},
    {"indstilling*|*indstilling|*indstillingen|anbefaling* ~3 følges|fulgt|fulgtes|følges",
     OUTCOME_APPROVED, RANK_DONE, DENIES},
    {"støtter|støttede|støttes ~3 indstilling*|forslag*", OUTCOME_APPROVED, RANK_WEAK, DENIES},
    {"sendes|sendt|sender|sendte ~4 i ~3 høring|udbud", OUTCOME_APPROVED, RANK_WEAK, DENIES},
    {"blev|er|bliver fulgt", OUTCOME_APPROVED, RANK_WEAK, DENIES},
    {"meddeles|meddelt|meddelte|meddeler|gives|giver|gav|givet ~4 dispensation|tilladelse|tilsagn|"
     "bemyndigelse|samtykke|landzonetilladelse|byggetilladelse",
     OUTCOME_APPROVED, RANK_WEAK, DENIES},
    {"?blev ?er ~3 valgt|valgtes|valgte|udpeget ~9 ordstyrer|mødeleder|dirigent|stemmetæller*",
     OUTCOME_NONE, RANK_NOTHING, 0},
    {"ordstyrer|mødeleder|dirigent ~4 valgt|valgtes|udpeget", OUTCOME_NONE, RANK_NOTHING, 0},
    {"blev|er|bliver|blevet ~6 valgt|genvalgt|nyvalgt|udpeget|genudpeget|konstitueret",
     OUTCOME_APPROVED, RANK_WEAK, 0},
    {"valgtes|genvalgtes|udpegedes|udpeges|vælges|genvalg|konstituerede", OUTCOME_APPROVED,
     RANK_WEAK, 0},
    {"valgt|genvalgt|udpeget ~2 blev|er|:", OUTCOME_APPROVED, RANK_WEAK, 0},
    {"^ ~6 valgt|genvalgt|udpeget $", OUTCOME_APPROVED, RANK_WEAK, QUALITY},
    {"valgte|udpegede|udpeger|vælger|genvalgte ~1 at", OUTCOME_APPROVED, RANK_WEAK, OPENS},
    {"valgte|udpegede|udpeger|vælger|genvalgte|indstillede", OUTCOME_APPROVED, RANK_WEAK, QUALITY},
    {"besluttede|beslutter|besluttet|besluttes|besluttedes|bestemte|bestemmer", OUTCOME_APPROVED,
     RANK_WEAK, OPENS | QUALITY | DENIES},
    {"konstaterede|konstaterer|konstateres|konstateret|fandt|finder ~6 betingelse*",
     OUTCOME_APPROVED, RANK_WEAK, DENIES},
    {"der var|er _3 flertal|tilslutning|opbakning for|til|om", OUTCOME_APPROVED, RANK_WEAK, 0},
    {"enighed|enig|enige om|i", OUTCOME_APPROVED, RANK_WEAK, OPENS | DENIES | OUTCOME_MAIN},

    /* returned */
    {"tilbagesendes|tilbagesendt|tilbagesendte|tilbagesender|tilbagevises|tilbagevist|tilbagesende|"
     "hjemvises|hjemvist|hjemviste|hjemviser|hjemvise",
     OUTCOME_RETURNED, RANK_DONE, SENT},
    {"sendes|sendt|sendte|sender|sende|sendtes|går|gik ~4 tilbage", OUTCOME_RETURNED, RANK_DONE,
     SENT},

    /* referred */
    {"der|jf|jævnfør ~1 henvises til", OUTCOME_NONE, RANK_NONE, 0},
    {"henvises|henvist|henviste|henviser|henvise|fremsendes|fremsendt|fremsendte|fremsender|"
     "fremsende|oversendes|oversendt|oversendte|oversender|oversende|videresendes|videresendt|"
     "videresendte|videresender|videresende|viderebringes|overgår|overgik|overdrages|overdraget "
     "~9 " BODY "|*behandling|behandling|videre",
     OUTCOME_REFERRED, RANK_DONE, SENT},
    {"fremsendes|fremsendt|oversendes|oversendt|videresendes|overgår|henvises|henvist",
     OUTCOME_REFERRED, RANK_WEAK, SENT},
    {"sendes|sendt|sendte|sender|sende ~2 videre|til ~8 " BODY, OUTCOME_REFERRED, RANK_WEAK, SENT},
    {"forelægges|forelagt ~5 " BODY, OUTCOME_REFERRED, RANK_NOTED, SENT},

    /* noted */
    {"til efterretning|orientering|efterretnig|eftereretning|efterretning/orientering",
     OUTCOME_NOTED, RANK_NOTED, DENIES},
    {"orientering*|redegørelse*|*orientering|status|meddelelse* ~3 foretaget|givet|gennemført|"
     "afgivet|modtaget|foretoges|foregik",
     OUTCOME_NOTED, RANK_NOTED, 0},
    {"^ orientering|orienteret|foretaget|foretoges|foretages|noteret|gennemgået|meddelt $",
     OUTCOME_NOTED, RANK_NOTED, 0},
    {"^ orientering om|fra|vedr|vedrørende", OUTCOME_NOTED, RANK_TOLD, 0},
    {"noterede|noteret|noterer sig", OUTCOME_NOTED, RANK_NOTED, 0},
    {"tages|taget|tog|tager ~5 ad notam", OUTCOME_NOTED, RANK_NOTED, 0},
    {"orienterede|orienteret|orienterer|redegjorde|redegør|informerede|informerer", OUTCOME_NOTED,
     RANK_TOLD, 0},
    {"gennemgik|gennemgået|præsenterede|fremlagde|oplyste|meddelte|fortalte", OUTCOME_NOTED,
     RANK_TOLD, QUALITY},

    /* discussed */
    {"drøftet|drøftede|drøfter|drøftes|drøftedes|debatteret|debatterede|diskuteret|diskuterede",
     OUTCOME_DISCUSSED, RANK_DISCUSSED, QUALITY},
    {"*drøftelse|*drøftelsen ~3 gennemført|afholdt|gennemførtes|fandt", OUTCOME_DISCUSSED,
     RANK_DISCUSSED, 0},
    {"^ drøftelse|temadrøftelse|drøfte", OUTCOME_DISCUSSED, RANK_DISCUSSED, 0},

    /* nothing */
    {"^ nej ?stemmer ?stemte :", OUTCOME_NONE, RANK_NONE, 0}, /* the side of a vote */
    {"^ ingen|intet|nej", OUTCOME_NONE, RANK_NOTHING, 0},
    {"der|havde|har ~3 ingen|intet|ikke", OUTCOME_NONE, RANK_NOTHING, 0},
    {"ingen|intet bemærkninger|punkter|meddelelser|spørgsmål|kommentarer|at", OUTCOME_NONE,
     RANK_NOTHING, 0},
};

const size_t outcome_phrase_count = sizeof outcome_phrases / sizeof *outcome_phrases;
