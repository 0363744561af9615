#include "exchange/attendance_table.h"

/* Longer forms first: «fraværende med afbud» is not «fraværende». */
const struct attendance_label_form attendance_label_forms[] = {
    {"fraværende|fravær|fraværende/afbud uden ?gyldigt ?lovligt afbud|forfald", ATTENDANCE_ABSENT,
     false},
    {"ikke mødt|fremmødt|fremmødte uden afbud", ATTENDANCE_ABSENT, false},
    {"uden afbud", ATTENDANCE_ABSENT, false},
    {"fraværende|fravær ?medlemmer ?og ?: med|m ?/ ?anmeldt ?lovligt afbud|forfald",
     ATTENDANCE_APOLOGY, false},
    {"fraværende|fravær og stedfortræder*|suppleant*", ATTENDANCE_ABSENT, false},
    {"afbud / fraværende|fravær", ATTENDANCE_ABSENT, false},
    {"fraværende|fravær / afbud", ATTENDANCE_ABSENT, false},
    {"afbud ?meldt ?er ?modtaget fra", ATTENDANCE_APOLOGY, false},
    {"afbud|afbud*|forfald|meldt|anmeldt ?afbud ?forfald", ATTENDANCE_APOLOGY, false},
    {"lovligt forfald", ATTENDANCE_APOLOGY, false},
    {"følgende havde|har ?meldt afbud", ATTENDANCE_APOLOGY, false},
    {"der var|er afbud fra", ATTENDANCE_APOLOGY, false},
    {"medlemmer|udvalgsmedlemmer|*medlemmer fraværende", ATTENDANCE_ABSENT, false},
    {"fraværende|fravær ?i|på|under ?mødet|punktet|var ?medlemmer", ATTENDANCE_ABSENT, false},
    {"ikke|ej til stede", ATTENDANCE_ABSENT, false},
    {"ikke|ej tilstede|mødt|fremmødt|deltagende", ATTENDANCE_ABSENT, false},
    {"deltog|deltager ikke", ATTENDANCE_ABSENT, false},
    {"udeblevet|udeblevne|inhabil|inhabile|inhabilitet", ATTENDANCE_ABSENT, false},
    {"stedfortræder|stedfortrædere|suppleant|suppleanter|mødende|mødt|indkaldt|indkaldte "
     "stedfortræder*|suppleant*",
     ATTENDANCE_SUBSTITUTE, false},
    {"stedfortræder|stedfortrædere|suppleant|suppleanter", ATTENDANCE_SUBSTITUTE, false},
    {"eksterne|øvrige|andre|inviterede deltagere|mødedeltagere|gæster|fremmødte|tilstedeværende",
     ATTENDANCE_GUEST, false},
    {"deltagere|mødedeltagere|deltager i|under|ved ~4 punktet|sagen|punkt :", ATTENDANCE_GUEST,
     false},
    {"gæst|gæster|inviteret|inviterede|observatør|observatører|mødedeltagelse|foretræde",
     ATTENDANCE_GUEST, false},
    {"endvidere|desuden|derudover|herudover deltog|deltager|deltagere|mødte|var", ATTENDANCE_GUEST,
     false},
    {"fra administrationen|forvaltningen|*forvaltningen|administration|sekretariatet|centeret|"
     "kommunen ?deltog ?deltager ?mødte",
     ATTENDANCE_OFFICER, false},
    {"fra _4 *forvaltningen|*afdelingen|*sekretariatet|*centret|*centeret :", ATTENDANCE_OFFICER,
     false},
    {"administrationen|administration|forvaltningen|forvaltning|embedsmænd|embedsværk "
     "?deltog ?deltager",
     ATTENDANCE_OFFICER, false},
    {"referent|mødereferent|sekretær|mødesekretær|udvalgssekretær|referenter", ATTENDANCE_OFFICER,
     false},
    {"medlemmer|udvalgsmedlemmer|byrådsmedlemmer|rådsmedlemmer|bestyrelsesmedlemmer til|der ?er "
     "?var stede|tilstede|mødte|deltog",
     ATTENDANCE_PRESENT, false},
    {"medlemmer|udvalgsmedlemmer|byrådsmedlemmer|rådsmedlemmer|bestyrelsesmedlemmer|"
     "udvalgets|byrådets|rådets ?medlemmer",
     ATTENDANCE_PRESENT, true},
    {"fremmøde ?og ?inhabilitet ?fravær", ATTENDANCE_PRESENT, false},
    {"mødedeltagere|mødedeltager|deltagere|deltagende|deltagerne|fremmødte|fremmødt|"
     "tilstedeværende|mødte|mødt ?i ?på ?mødet ?medlemmer ?var ?er",
     ATTENDANCE_PRESENT, false},
    {"til stede ?var ?er", ATTENDANCE_PRESENT, false},
    {"tilstede ?var ?er", ATTENDANCE_PRESENT, false},
    {"følgende deltog|mødte|var ?til ?stede ?tilstede", ATTENDANCE_PRESENT, false},
    {"i|på mødet deltog|deltager", ATTENDANCE_PRESENT, false},
    {"deltog|deltager", ATTENDANCE_PRESENT, false},
};

const size_t attendance_label_form_count =
    sizeof attendance_label_forms / sizeof *attendance_label_forms;

#define NOT_THERE "mødet|møde|lokalet|salen|mødelokalet|byrådssalen"

const struct attendance_verb attendance_verbs[] = {
    {"måtte|nødt|nødsaget|nødtes ~2 forlade|gå", ACT_LEFT, false},
    {"forlod|forlader|forladt|forlød ~6 " NOT_THERE, ACT_LEFT, false},
    {"forlod|forlader|forlod ~1 kl", ACT_LEFT, false},
    {"gik ~2 kl|før|efter|under|" NOT_THERE, ACT_LEFT, false},
    {"udgik|udtrådte ~2 " NOT_THERE, ACT_LEFT, false},
    {"ankom|ankommer|ankommet|tilstødte|indfandt|indtraf", ACT_CAME, false},
    {"kom|mødte|tiltrådte|indtrådte ~4 " NOT_THERE " ~1 kl|under|efter|ved|fra", ACT_CAME, false},
    {"kom|mødte ~1 kl", ACT_CAME, false},
    {"kom|kommer ~2 tilstede", ACT_CAME, false},
    {"kom|kommer ~2 til stede", ACT_CAME, false},
    {"tilsluttede|tilslutter sig ~1 " NOT_THERE " ~1 kl|under|efter|ved|fra", ACT_CAME, false},
    {"havde|har|er|meldt|meldte|anmeldt|sendt|meldt|melder ~2 afbud|forfald", ACT_APOLOGY, false},
    {"havde|har|i|pga|grundet ?. ?anmeldt ?meldt lovligt forfald", ACT_APOLOGY, false},
    {"afbud ?fra :", ACT_APOLOGY, true},
    {"afbud fra", ACT_APOLOGY, true},
    {"deltog|deltager|deltaget|medvirkede ?dog ?derfor ?heller ikke ~4 behandling*|"
     "sagens|sagen|punktet|beslutning*|drøftelse*|afstemning*|punkt|pkt|punkterne|forbindelse|"
     "dette|den|under|lukkede|sag|sagerne",
     ACT_LEFT_CASE, false},
    {"deltog|deltager|deltaget|mødte|var|er ?dog ikke ~2 frem|mødet|møde|tilstede", ACT_AWAY,
     false},
    {"var|er ?dog ikke til stede", ACT_AWAY, false},
    {"deltog|deltager|mødte ?dog ikke $", ACT_AWAY, false},
    {"var|er|erklæret|erklærede|blev ~4 inhabil", ACT_LEFT_CASE, false},
    {"var|er ~1 fraværende", ACT_AWAY, false},
    {"var|er forhindret|syg|sygemeldt|bortrejst", ACT_AWAY, false},
    {"fraværende|fravær :|var|er", ACT_AWAY, true},
    {"ikke|ej til stede :", ACT_AWAY, true},
    {"var|er|blev indkaldt ~3 men ~1 mødte|kom ~1 ikke ?frem", ACT_AWAY, false},
    {"var|er ~4 inviteret ~3 men ~1 kunne ikke", ACT_NONE, false},
    {"var|er ~4 inviteret", ACT_INVITED, false},
    {"udeblev|udebleven", ACT_AWAY, false},
    /* who is to be a substitute from now on came in nobody's place */
    {"valgt|valgtes|vælges|udpeget|udpeges|udpegedes|genvalgt ~4 som|til ?1 ?2 ?3 ?. ?personlig "
     "stedfortræder*|suppleant*",
     ACT_NONE, false},
    {"om|og 1|2|3|4|5 . stedfortræder|suppleant", ACT_NONE, false},
    {"stedfortræder|suppleant for ?det partiet|de|listen|liste|konservative|venstre|radikale|"
     "*folkeparti|socialdemokrat*|enhedslisten|liberal|nye|alternativet|moderaterne|sf",
     ACT_NONE, false},
    {"^ som|i ?1 ?2 ?. ?personlig stedfortræder|suppleant for ~6 deltog|mødte|deltager|møder",
     ACT_STOOD_IN, true},
    {"i|istedet|isteden stedet|steden ?for ?ham ?hende", ACT_STOOD_IN, true},
    {"istedet|isteden ?for", ACT_STOOD_IN, true},
    {"mødte|deltog|deltager|møder|indtrådte|indtræder|var|er|fungerede ~4 som|i "
     "?1 ?2 ?3 ?. ?personlig stedfortræder*|suppleant*|stedet|vedkommendes",
     ACT_STOOD_IN, false},
    {"som|i ?1 ?2 ?. ?personlig stedfortræder|suppleant ?er deltog|mødte|er|var|indkaldt ?indkaldt",
     ACT_STOOD_IN, true},
    {"deltog|mødte stedfortræder|suppleant", ACT_STOOD_IN, true},
    {"godkendt|indkaldt|indkaldes som stedfortræder*|suppleant*", ACT_STOOD_IN, false},
    {"deltog|deltager|mødte|møder|indkaldt|var|er ~1 for", ACT_STOOD_IN, false},
    {"stedfortræder|suppleant for ~8 i bestyrelsen|bestyrelse|*udvalget|*nævnet|*rådet", ACT_NONE,
     false},
    {"stedfortræder|suppleant ?: ?for", ACT_STOOD_IN, false},
    {"deltog|deltager ~2 fra|til|indtil ~3 kl|pkt|punkt|punkterne", ACT_FROM_TO, false},
    {"deltog|deltager|deltaget|mødte ~2 under|i|ved|til ~2 pkt|punkt|punkterne|punktet|"
     "dette|sagen|behandling*|mødet|sag|dagsordenspunkt*|stede",
     ACT_TOOK_PART, false},
};

const size_t attendance_verb_count = sizeof attendance_verbs / sizeof *attendance_verbs;

const char attendance_no_names[] =
    "kommune|kommunen|region|*folkeparti|parti|partiet|liste|gruppe|danmark|center|møde|mødet|sag|"
    "sagen|punkt|punktet|punkter|punkterne|bilag|lov|referat|dagsorden|dagsordenen|orientering|"
    "godkendelse|fraværende|fravær|afbud|deltager|deltagere|stedfortræder|stedfortrædere|suppleant|"
    "suppleanter|herefter|desuden|endvidere|under|ved|efter|da|idet|kl|fra|der|den|det|i|for|også|"
    "både|istedet|isteden|derudover|beslutning|indstilling|sagsfremstilling|til|ingen|bemærkninger|"
    "lukket|"
    "lukkede|åben|åbne|åbent|side|"
    "socialistisk|dansk|liberal|venstre|konservative|radikale|nye|enhedslisten*|socialdemokrat*|"
    "januar|februar|marts|april|maj|juni|juli|august|september|oktober|november|december|mandag|"
    "tirsdag|onsdag|torsdag|fredag|mødested|dato|byrådssalen|mødesalen|rådhuset|*vej|*gade";

const struct attendance_remark attendance_remarks[] = {
    {"uden afbud", ATTENDANCE_ABSENT},
    {"?( ?- ?– ?med ?har ?havde ?meldt afbud|forfald", ATTENDANCE_APOLOGY},
    {"?( ?- ?– sygemeldt|syg|orlov|ferie", ATTENDANCE_APOLOGY},
    {"?( ?- ?– ?, ?er ?var fravær|fraværende|udeblevet|udeblev", ATTENDANCE_ABSENT},
    {"?( ?- ?– deltog|mødte|var ikke", ATTENDANCE_ABSENT},
    {"?( ?- ?– ikke til stede", ATTENDANCE_ABSENT},
    {"?( ?- ?– ikke tilstede|mødt", ATTENDANCE_ABSENT},
    {"?( ?- ?– ?, ?mødte ?deltog ?som ?personlig ?1 ?2 ?. stedfortræder|suppleant",
     ATTENDANCE_SUBSTITUTE},
    {"?( ?- ?– ?, gæst|observatør", ATTENDANCE_GUEST},
    {"?( ?- ?– til stede", ATTENDANCE_PRESENT},
    {"?( ?- ?– deltog|tilstede|mødt|mødte|deltager|fremmødt|ja|x", ATTENDANCE_PRESENT},
};

const size_t attendance_remark_count = sizeof attendance_remarks / sizeof *attendance_remarks;
