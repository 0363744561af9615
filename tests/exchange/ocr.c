#include "exchange/ocr.h"
#include "exchange/ocr_word.h"

#include "tests/exchange/seeds.h"

#include <criterion/criterion.h>

#include <string.h>

static void mends(const char *damaged, const char *intact)
{
    struct str out = STR_INIT;

    ocr_mend(slice_of(damaged), &out);
    cr_expect_str_eq(str_text(&out), intact, "%s became %s", damaged, str_text(&out));
    str_clear(&out);
}

Test(ocr, mends_words_by_the_letters_that_machines_confuse)
{
    static const char *const pairs[][2] = {
        {"indga", "indgå"},
        {"indgés", "indgås"},
        {"vedrerende", "vedrørende"},
        {"Kebenhavns", "Københavns"},
        {"Kabenhavns", "Københavns"},
        {"Zndringerne", "Ændringerne"},
        {"Veaksten", "Væksten"},
        {"gor", "gør"},
        {"gere", "gøre"},
        {"nedvendigger", "nødvendiggør"},
        {"nedvendiggjort", "nødvendiggjort"},
        {"nyteenke", "nytænke"},
        {"steerkere", "stærkere"},
        {"forvaltningsmaessig", "forvaltningsmæssig"},
        {"forvaltningsmeessig", "forvaltningsmæssig"},
        {"forvaltningsmessig", "forvaltningsmæssig"},
        {"forvaltningsmassig", "forvaltningsmæssig"},
        {"omridebaserede", "områdebaserede"},
        {"omrédefornyelse", "områdefornyelse"},
        {"omrdder", "områder"},
        {"boligomréader", "boligområder"},
        {"Lesning", "Løsning"},
        {"losning", "løsning"},
        {"pa", "på"},
        {"pé", "på"},
        {"pd", "på"},
        {"ogsd", "også"},
        {"béde", "både"},
        {"fzlles", "fælles"},
        {"fallesindstilling", "fællesindstilling"},
        {"®ldrepleje", "ældrepleje"},
        {"@ldreboliger", "ældreboliger"},
        {"ldreboliger", "ældreboliger"},
        {"beskaftigelses", "beskæftigelses"},
        {"sdledes", "således"},
        {"sarboliger", "særboliger"},
        {"rakke", "række"},
        {"stotte", "støtte"},
        {"gkonomiske", "økonomiske"},
        {"vasentlig", "væsentlig"},
        {"akterer", "aktører"},
        {"sgjle", "søjle"},
        {"indebarer", "indebærer"},
        {"Tvarkommunal", "Tværkommunal"},
        {"Tvaerkommunal", "Tværkommunal"},
        {"Tverkommunal", "Tværkommunal"},
        {"tridte", "trådte"},
        {"hojde", "højde"},
        {"bern", "børn"},
        {"stej", "støj"},
        {"enske", "ønske"},
        {"bestir", "består"},
        {"hdndteringen", "håndteringen"},
        {"nedlegges", "nedlægges"},
        {"reprasentanter", "repræsentanter"},
        {"fastleegges", "fastlægges"},
        {"sterrelsen", "størrelsen"},
        {"hovedtrak", "hovedtræk"},
        {"traeder", "træder"},
        {"ferste", "første"},
        {"nuverende", "nuværende"},
        {"Formalet", "Formålet"},
        {"Nar", "Når"},
        {"Afhengig", "Afhængig"},
        {"medferer", "medfører"},
        {"efterfolgende", "efterfølgende"},
        {"gennemforte", "gennemførte"},
        {"tet", "tæt"},
        {"davarende", "daværende"},
        {"rlige", "årlige"},
        {"&rlige", "årlige"},
        {"3-arige", "3-årige"},
        {"Miljeforvaltningen", "Miljøforvaltningen"},
        {"Velferdsministerium", "Velfærdsministerium"},
        {"grundkapitallan", "grundkapitallån"},
        {"dialogmeder", "dialogmøder"},
        {"KEBENHAVNS", "KØBENHAVNS"},
        {"BRogBL's", "BR og BL's"},
    };

    for (size_t i = 0; i < sizeof pairs / sizeof *pairs; i++)
        mends(pairs[i][0], pairs[i][1]);
}

Test(ocr, leaves_words_alone_that_only_look_damaged)
{
    static const char *const words[] = {
        "for",     "udvalg",     "udvalget",     "udsatte",  "ansatte",   "kravet",
        "valget",  "andre",      "overfor",      "udfordre", "grundlag",  "karakteriseret",
        "omsorg",  "indvandrer", "marked",       "navn",     "moderne",   "overstiger",
        "provenu", "anlagt",     "bilag",        "herfra",   "estimeret", "borgere",
        "TMF",     "KAB",        "repatriering", "model",    "planlagt",  "sender",
    };

    for (size_t i = 0; i < sizeof words / sizeof *words; i++)
        mends(words[i], words[i]);
}

Test(ocr, knows_an_i_that_was_read_as_a_number)
{
    mends("interesse 1 de almene boliger", "interesse i de almene boliger");
    mends("behandles i1 fagudvalgene", "behandles i fagudvalgene");
    mends("samles 1 ét forum", "samles i ét forum");
    mends("på niveau 1 samt", "på niveau 1 samt");
    mends("se bilag 1 nedenfor", "se bilag 1 nedenfor");
    mends("formanden og 1 medlem", "formanden og 1 medlem");
    mends("1. Evaluering", "1. Evaluering");
}

Test(ocr, says_how_sure_it_is)
{
    struct str out = STR_INIT;

    cr_assert_eq(ocr_mend(SLICE("en almindelig tekst"), &out), OCR_INTACT);
    cr_assert_eq(ocr_mend(SLICE("den vedrerende sag"), &out), OCR_SURE);
    cr_assert_eq(ocr_mend(SLICE("den hej"), &out), OCR_GUESS);
    str_clear(&out);
}

Test(ocr, matches_labels_in_either_state)
{
    cr_assert(ocr_matches(SLICE("Lesning"), "Løsning"));
    cr_assert(ocr_matches(SLICE(" MODEKADENCE "), "Mødekadence"));
    cr_assert(ocr_matches(SLICE("Mødekadence"), "Mødekadence"));
    cr_assert(ocr_matches(SLICE("Formal  og opgaver"), "Formål og opgaver"));
    cr_assert_not(ocr_matches(SLICE("Lesninger"), "Løsning"));
    cr_assert_not(ocr_matches(SLICE("Løsnin"), "Løsning"));
    cr_assert_not(ocr_matches(SLICE(""), "Løsning"));
}

Test(ocr, mends_a_text_only_where_it_is_damaged)
{
    static const char clean[] =
        "Udvalget har på mødet drøftet, hvordan rådet kan få sin egen økonomi, og pa samme måde "
        "ønsker området at være med. Der er således ikke behov for nye møder i år.\n";
    static const char foreign[] =
        "The committee has considered the matter and recommends that the council approves it. "
        "There is no need for further meetings before the budget has been settled, and the "
        "chair was asked to write to the ministry about the rules that are in force.\n";
    static const char damaged[] =
        "- Udvalget har pa madet dreftet, hvordan radet kan fa sin egen ekonomi, og pa samme "
        "made ensker omradet at vere med. Der er saledes ikke behov for nye steder i dette, "
        "sagde formanden, som desuden understregede, at der skal tages hojde for andre ting "
        "og for dem, som ikke selv kan deltage i disse samtaler.\n";
    struct arena arena = ARENA_INIT;
    struct text_lines lines;
    struct ocr_text text;

    text_lines_make(&arena, slice_of(clean), &lines);
    cr_assert_not(ocr_text_of(&lines, &arena).damaged);
    text_lines_make(&arena, slice_of(foreign), &lines);
    text = ocr_text_of(&lines, &arena);
    cr_assert_not(text.damaged);
    cr_assert_eq(text.mended, &lines);
    text_lines_make(&arena, slice_of(damaged), &lines);
    text = ocr_text_of(&lines, &arena);
    cr_assert(text.damaged);
    cr_assert_gt(text.mended_words, 5);
    cr_assert(slice_starts(text.mended->items[0].text, "Udvalget har på"));
    cr_assert(slice_starts(text.mended->items[0].raw, "- Udvalget har på"));
    cr_assert(slice_starts(lines.items[0].raw, "- Udvalget har pa "), "the text as read stays");
    arena_clear(&arena);
}

Test(ocr, tells_the_damaged_seed_from_the_others)
{
    static const struct {
        const char *seed;
        bool damaged;
    } cases[] = {{"000", false}, {"001", false},           {"002", false},
                 {"003", false}, {"004-corrected", false}, {"004_", true}};
    struct arena arena = ARENA_INIT;

    for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
        struct text_lines lines;

        text_lines_make(&arena, seed_text(&arena, cases[i].seed), &lines);
        cr_expect_eq(ocr_text_of(&lines, &arena).damaged, cases[i].damaged, "%s", cases[i].seed);
    }
    arena_clear(&arena);
}

Test(ocr, takes_time_linear_in_a_hostile_text)
{
    struct arena arena = ARENA_INIT;
    struct str text = STR_INIT;
    struct text_lines lines;

    for (int i = 0; i < 20000; i++)
        str_append(&text, "eeaeeaeeaeeaeaeaeaeee pa 1 1 1 rrrrrraaaaaa ");
    text_lines_make(&arena, str_slice(&text), &lines);
    cr_assert(ocr_text_of(&lines, &arena).damaged);
    str_clear(&text);
    arena_clear(&arena);
}
