#include "exchange/text_furniture.h"

#include "core/utf8.h"
#include "exchange/words.h"

#include <string.h>

enum { FORM_BYTES = 40, NOTICE_BYTES = 600 };

/* Whole lines, in lower case. */
static const char *const forms[] = {
    "accepter cookies",
    "accepter alle",
    "afspil",
    "del på facebook",
    "del på linkedin",
    "del på twitter",
    "del siden",
    "download",
    "download dagsorden",
    "download pdf",
    "download referat",
    "find på siden",
    "fold alle ind",
    "fold alle ud",
    "fold ind",
    "fold sammen",
    "fold ud",
    "forrige punkt",
    "gem som pdf",
    "gå til hovedindhold",
    "gå til indhold",
    "gå til sidens indhold",
    "hent",
    "hent bilag",
    "hent dagsorden",
    "hent dagsorden som pdf",
    "hent pdf",
    "hent referat",
    "hent referat som pdf",
    "hent som pdf",
    "hovedmenu",
    "kopier link",
    "kopier link til punktet",
    "kopier link til punktet - print",
    "log ind",
    "log på",
    "luk",
    "luk alle",
    "luk alle punkter",
    "luk menu",
    "læs højt",
    "læs mere",
    "læs op",
    "menu",
    "næste punkt",
    "open",
    "print",
    "print denne side",
    "print siden",
    "samlet dokument",
    "save this pdf as:",
    "se mødet",
    "send til en ven",
    "show video",
    "skip navigationen",
    "skip til hoved indholdet",
    "skip to content",
    "skjul",
    "skjul alle",
    "skjul bilag",
    "spring til hovedindhold",
    "spring til indhold",
    "starte visningen fra side:",
    "størrelse: px",
    "søg",
    "til forsiden",
    "til indholdsfortegnelse",
    "til oversigten",
    "til top",
    "til toppen",
    "tilbage",
    "tilbage til oversigten",
    "tilbage til toppen",
    "toggle navigation",
    "transkript",
    "udskriv",
    "udskriv denne side",
    "udskriv hele dagsordnen",
    "udskriv hele dagsordenen",
    "udskriv hele referatet",
    "udskriv punkt",
    "udskriv siden",
    "udvid alle",
    "video fra mødet",
    "vis alle",
    "vis alle punkter",
    "vis bilag",
    "vis menu",
    "vis mere",
    "vis punkt",
    "vis video",
    "vis/skjul",
    "vis/skjul alle",
    "vis/skjul bilag",
    "vælg",
    "word png txt jpg",
    "word  png  txt  jpg",
    "you are here",
    "åbn alle",
    "åbn alle punkter",
    "åbn bilag",
    "åbn dagsorden",
    "åbn referat",
    "åbn som pdf",
    "åbn/luk",
    "åbn/luk alle",
    "åbn/luk punkt",
};

/* What such a line begins with. */
static const char *const leads[] = {
    "vi bruger cookies", "klik her for at ", "klik for at folde", "skip to main",
    "du er her:",        "sidst opdateret",  "vis emner under",
};

/* On a title's own line, with a capital as they stand on their buttons. */
static const char *const buttons[] = {
    "kopier link til punktet",
    "åbn/luk punkt",
    "vis/skjul bilag",
    "vis/skjul",
    "vis bilag",
    "skjul bilag",
    "hent bilag",
    "åbn bilag",
    "fold ud",
    "fold ind",
    "fold sammen",
    "læs mere",
    "til toppen",
    "udskriv",
    "print",
};

/* «Forside > Politik > Referater», «Forside / Byråd / 3. maj»: where on the site the page is. */
static bool is_path(struct slice text)
{
    static const char *const steps[] = {" > ", " \u00BB ", " \u203A ", " / ", " | "};
    size_t word = words_start_whole(text, "forside");

    if (word == 0)
        word = words_start_whole(text, "forsiden");
    for (size_t i = 0; word > 0 && i < sizeof steps / sizeof *steps; i++) {
        if (slice_starts(slice_from(text, word), steps[i]))
            return true;
    }
    return false;
}

/* «Dette site bruger cookies. Hvis du fortsætter, accepterer du dette.» */
static bool is_notice(struct slice text)
{
    return text.length <= NOTICE_BYTES && words_find(text, "cookies") >= 0 &&
           words_find(text, "accepter") >= 0;
}

bool text_furniture_is(struct slice text)
{
    for (size_t i = 0; text.length <= FORM_BYTES && i < sizeof forms / sizeof *forms; i++) {
        if (words_equal(text, forms[i]))
            return true;
    }
    for (size_t i = 0; i < sizeof leads / sizeof *leads; i++) {
        if (words_start(text, leads[i]) > 0)
            return true;
    }
    return is_path(text) || is_notice(text);
}

struct slice text_furniture_unfold(struct slice text)
{
    static const char *const buttons_said[] = {"Klik her for at ", "Klik for at "};

    for (size_t i = 0; i < sizeof buttons_said / sizeof *buttons_said; i++) {
        ptrdiff_t at = slice_find(text, buttons_said[i]);
        bool glued = at > 0 && strchr(" .:;,\t", text.data[at - 1]) == NULL;
        struct slice rest = slice_from(text, at < 0 ? text.length : (size_t)at);

        /* A blank before it: a sentence may say «Klik her for at se filmen», a button unfolds. */
        if (glued || (at > 0 && words_find(words_clip(rest, strlen("Klik her for at folde ud")),
                                           "for at folde") > 0))
            return slice_trim(slice_sub(text, 0, (size_t)at));
    }
    return text;
}

static bool is_capital(struct slice text)
{
    unsigned codepoint;

    utf8_decode(text.data, text.length, &codepoint);
    return utf8_is_letter(codepoint) && utf8_lower(codepoint) != codepoint;
}

static bool take_button(struct slice *title)
{
    for (size_t i = 0; i < sizeof buttons / sizeof *buttons; i++) {
        size_t length = strlen(buttons[i]);
        size_t at = title->length > length ? title->length - length : 0;

        if (at == 0 || !words_end(*title, buttons[i]) || !is_capital(slice_from(*title, at)))
            continue;
        *title = slice_trim(slice_sub(*title, 0, at));
        return true;
    }
    return false;
}

struct slice text_furniture_unbutton(struct slice title)
{
    title = text_furniture_unfold(title);
    while (take_button(&title))
        continue;
    return title;
}
