#include "exchange/charter_label.h"

#include "exchange/words.h"

#include <string.h>

enum { LABEL_BYTES = 60, OPENER_BYTES = 110 };

struct label {
    const char *text;
    enum charter_label label;
};

static const struct label labels[] = {
    {"navn", CHARTER_NAME},
    {"forum", CHARTER_NAME},
    {"gruppens navn", CHARTER_NAME},
    {"udvalgets navn", CHARTER_NAME},
    {"formål", CHARTER_PURPOSE},
    {"formålet", CHARTER_PURPOSE},
    {"formål og opgaver", CHARTER_PURPOSE},
    {"formål og opgave", CHARTER_PURPOSE},
    {"opgaver og formål", CHARTER_PURPOSE},
    {"opgaver", CHARTER_PURPOSE},
    {"opgave", CHARTER_PURPOSE},
    {"opgaver/fokusområder", CHARTER_PURPOSE},
    {"opgaver/ fokusområder", CHARTER_PURPOSE},
    {"opgaver og fokusområder", CHARTER_PURPOSE},
    {"fokusområder", CHARTER_PURPOSE},
    {"opgaver og ansvar", CHARTER_PURPOSE},
    {"ansvar og opgaver", CHARTER_PURPOSE},
    {"opgaver og kompetence", CHARTER_PURPOSE},
    {"opgaver og beføjelser", CHARTER_PURPOSE},
    {"opgavebeskrivelse", CHARTER_PURPOSE},
    {"hovedopgaver", CHARTER_PURPOSE},
    {"arbejdsopgaver", CHARTER_PURPOSE},
    {"ansvarsområde", CHARTER_PURPOSE},
    {"ansvarsområder", CHARTER_PURPOSE},
    {"opdrag", CHARTER_PURPOSE},
    {"mandat", CHARTER_PURPOSE},
    {"mål", CHARTER_PURPOSE},
    {"deltagere", CHARTER_MEMBERS},
    {"deltagere i gruppen", CHARTER_MEMBERS},
    {"deltagerkreds", CHARTER_MEMBERS},
    {"medlemmer", CHARTER_MEMBERS},
    {"medlem", CHARTER_MEMBERS},
    {"bemanding", CHARTER_MEMBERS},
    {"repræsentation", CHARTER_MEMBERS},
    {"formand", CHARTER_CHAIR},
    {"formandskab", CHARTER_CHAIR},
    {"formandskabet", CHARTER_CHAIR},
    {"mødeleder", CHARTER_CHAIR},
    {"møder", CHARTER_CADENCE},
    {"mødekadence", CHARTER_CADENCE},
    {"mødekalender", CHARTER_CADENCE},
    {"mødefrekvens", CHARTER_CADENCE},
    {"mødehyppighed", CHARTER_CADENCE},
    {"mødeplan", CHARTER_CADENCE},
    {"mødeaktivitet", CHARTER_CADENCE},
    {"mødevirksomhed", CHARTER_CADENCE},
    {"antal møder", CHARTER_CADENCE},
    {"møder og mødefrekvens", CHARTER_CADENCE},
    {"kadence", CHARTER_CADENCE},
    {"frekvens", CHARTER_CADENCE},
    {"sekretariat", CHARTER_SECRETARIAT},
    {"sekretariatet", CHARTER_SECRETARIAT},
    {"sekretariatsbetjening", CHARTER_SECRETARIAT},
    {"sekretariatsfunktion", CHARTER_SECRETARIAT},
    {"sekretariatsbistand", CHARTER_SECRETARIAT},
    {"sekretær", CHARTER_SECRETARIAT},
    {"forankring", CHARTER_PARENT},
    {"forankret i", CHARTER_PARENT},
    {"politisk forankring", CHARTER_PARENT},
    {"organisatorisk forankring", CHARTER_PARENT},
    {"reference", CHARTER_PARENT},
    {"referenceforhold", CHARTER_PARENT},
    {"refererer til", CHARTER_PARENT},
    {"rapporterer til", CHARTER_PARENT},
    {"nedsat af", CHARTER_PARENT},
    {"første møde", CHARTER_FIRST},
    {"første møde og kommissorium", CHARTER_FIRST},
    {"første møde afholdes i", CHARTER_FIRST},
    {"første møde afholdes", CHARTER_FIRST},
    {"opstart", CHARTER_FIRST},
    {"erstatter", CHARTER_REPLACES},
    {"arbejds- og følgegrupper", CHARTER_GROUPS},
    {"følge- og arbejdsgrupper", CHARTER_GROUPS},
    {"arbejdsgrupper", CHARTER_GROUPS},
    {"følgegrupper", CHARTER_GROUPS},
    {"undergrupper", CHARTER_GROUPS},
    {"baggrund", CHARTER_OTHER},
    {"indledning", CHARTER_OTHER},
    {"varighed", CHARTER_OTHER},
    {"periode", CHARTER_OTHER},
    {"valgperiode", CHARTER_OTHER},
    {"funktionsperiode", CHARTER_OTHER},
    {"tidsplan", CHARTER_OTHER},
    {"tidsramme", CHARTER_OTHER},
    {"kompetence", CHARTER_OTHER},
    {"beslutningskompetence", CHARTER_OTHER},
    {"beføjelser", CHARTER_OTHER},
    {"arbejdsform", CHARTER_OTHER},
    {"organisering", CHARTER_OTHER},
    {"kommunikation", CHARTER_OTHER},
    {"evaluering", CHARTER_OTHER},
    {"økonomi", CHARTER_OTHER},
    {"ressourcer", CHARTER_OTHER},
    {"forretningsorden", CHARTER_OTHER},
    {"dagsorden", CHARTER_OTHER},
    {"dagsorden og referat", CHARTER_OTHER},
    {"referat", CHARTER_OTHER},
    {"vederlag", CHARTER_OTHER},
    {"tavshedspligt", CHARTER_OTHER},
    {"habilitet", CHARTER_OTHER},
    {"ikrafttræden", CHARTER_OTHER},
    {"ændringer", CHARTER_OTHER},
    {"kommissorium", CHARTER_OTHER},
    {"økonomi/personaleforhold", CHARTER_STOP},
    {"økonomiske konsekvenser", CHARTER_STOP},
    {"kommunikation/høring/borgerinddragelse", CHARTER_STOP},
    {"retsgrundlag", CHARTER_STOP},
    {"lovgrundlag", CHARTER_STOP},
    {"sagsfremstilling", CHARTER_STOP},
    {"supplerende sagsfremstilling", CHARTER_STOP},
    {"indstilling", CHARTER_STOP},
    {"beslutning", CHARTER_STOP},
    {"videre proces", CHARTER_STOP},
    {"processen", CHARTER_STOP},
    {"proces", CHARTER_STOP},
    {"fraværende", CHARTER_STOP},
    {"afbud", CHARTER_STOP},
    {"bilag", CHARTER_STOP},
};

/* «§ 3.», «2.1 », «b)» before a label. */
static struct slice without_number(struct slice text)
{
    size_t at = words_start(text, "§");

    while (at < text.length && strchr(" .0123456789)", text.data[at]) != NULL)
        at++;
    return slice_from(text, at);
}

static enum charter_label find(struct slice text)
{
    text = slice_trim(text);
    for (size_t i = 0; i < sizeof labels / sizeof *labels; i++) {
        if (words_equal(text, labels[i].text))
            return labels[i].label;
    }
    return CHARTER_NONE;
}

/* «Forslag til sammensætning af X:», «Styregruppens medlemmer», «Rådets opgaver». */
static enum charter_label find_by_ending(struct slice text)
{
    if (text.length > OPENER_BYTES || slice_ends(text, "."))
        return CHARTER_NONE;
    if (words_find_whole(text, "sammensætning") >= 0)
        return CHARTER_MEMBERS;
    if (words_count(text, 4) > 3 || words_digit_first(text))
        return CHARTER_NONE;
    if (words_end(text, "s medlemmer") || words_end(text, "s deltagere"))
        return CHARTER_MEMBERS;
    if (words_end(text, "s opgaver") || words_end(text, "s formål"))
        return CHARTER_PURPOSE;
    if (words_end(text, "s møder"))
        return CHARTER_CADENCE;
    return words_end(text, "s sekretariat") ? CHARTER_SECRETARIAT : CHARTER_NONE;
}

/* A sentence that opens a list: «X har til formål:», «Drøftelserne i X vil primært være». */
static enum charter_label find_opener(struct slice text)
{
    static const struct label openers[] = {
        {"formål", CHARTER_PURPOSE},
        {"opgave", CHARTER_PURPOSE},
        {"varetager", CHARTER_PURPOSE},
        {"drøftelserne", CHARTER_PURPOSE},
        {"består af", CHARTER_MEMBERS},
        {"sammensat", CHARTER_MEMBERS},
        {"følgende medlemmer", CHARTER_MEMBERS},
        {"følgende deltagere", CHARTER_MEMBERS},
    };
    bool opens = slice_ends(text, ":") || words_end(text, " være") || words_end(text, " at");

    if (!opens || text.length > OPENER_BYTES)
        return CHARTER_NONE;
    for (size_t i = 0; i < sizeof openers / sizeof *openers; i++) {
        if (words_find(text, openers[i].text) >= 0)
            return openers[i].label;
    }
    return CHARTER_NONE;
}

enum charter_label charter_label_of(struct slice text, struct slice *value)
{
    struct slice bare = without_number(text);
    ptrdiff_t colon = slice_find_byte(bare, ':');
    enum charter_label label;

    *value = SLICE("");
    if (words_start_whole(text, "beslutning") > 0 || words_start_whole(text, "beslutninger") > 0)
        return bare.length <= OPENER_BYTES && !slice_ends(bare, ".") ? CHARTER_STOP : CHARTER_NONE;
    if (colon >= 0 && colon <= LABEL_BYTES) {
        label = find(slice_sub(bare, 0, (size_t)colon));
        if (label != CHARTER_NONE) {
            *value = slice_trim(slice_from(bare, (size_t)colon + 1));
            return label;
        }
    }
    label = bare.length <= LABEL_BYTES ? find(bare) : CHARTER_NONE;
    if (label == CHARTER_NONE && colon < 0)
        label = find_by_ending(bare);
    else if (label == CHARTER_NONE && (size_t)colon + 1 == bare.length)
        label = find_by_ending(slice_sub(bare, 0, (size_t)colon));
    return label != CHARTER_NONE ? label : find_opener(bare);
}
