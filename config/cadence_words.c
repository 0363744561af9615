#include "config/cadence_words.h"

#include "core/error.h"
#include "core/message.h"

#include <string.h>

static const struct {
    const char *each; /* the normal form's end: "2 a year" */
    const char *each_words;
    const char *every; /* "every 2 years", without the number */
    const char *every_words;
} periods[] = {
    {" a year", N_("%1 a year"), " years", N_("every %1 years")},
    {" a half-year", N_("%1 a half-year"), " half-years", N_("every %1 half-years")},
    {" a quarter", N_("%1 a quarter"), " quarters", N_("every %1 quarters")},
    {" a month", N_("%1 a month"), " months", N_("every %1 months")},
    {" a week", N_("%1 a week"), " weeks", N_("every %1 weeks")},
};

/* Appends a sentence of the catalog with one argument. */
static void say(const struct catalog *catalog, const char *sentence, struct slice argument,
                struct str *out)
{
    struct str text = STR_INIT;
    const char *words;

    str_append_slice(&text, argument);
    words = str_text(&text);
    message_format(out, catalog_text(catalog, sentence), &words, 1);
    str_clear(&text);
}

/* "2 a year", "every 3 months". */
static void say_often(const struct catalog *catalog, struct slice often, struct str *out)
{
    bool every = slice_starts(often, "every ");

    for (size_t i = 0; i < sizeof periods / sizeof periods[0]; i++) {
        const char *end = every ? periods[i].every : periods[i].each;

        if (slice_ends(often, end)) {
            size_t from = every ? strlen("every ") : 0;

            say(catalog, every ? periods[i].every_words : periods[i].each_words,
                slice_sub(often, from, often.length - strlen(end)), out);
            return;
        }
    }
    str_append_slice(out, often);
}

/* The sentence that a part stands in: "about %1"; "%1" where there is none. */
static const char *take_about(struct slice *often)
{
    if (slice_starts(*often, "about ")) {
        *often = slice_from(*often, strlen("about "));
        return N_("about %1");
    }
    if (slice_starts(*often, "at least ")) {
        *often = slice_from(*often, strlen("at least "));
        return N_("at least %1");
    }
    return "%1";
}

void cadence_words(const struct catalog *catalog, const char *cadence, struct str *out)
{
    struct slice often = slice_of(cadence);
    bool needed = slice_ends(often, ", as needed");
    struct str inner = STR_INIT;
    struct str middle = STR_INIT;
    const char *about;

    if (strcmp(cadence, "ad hoc") == 0 || strcmp(cadence, "as needed") == 0) {
        str_append(out, catalog_text(catalog, N_("as needed")));
        return;
    }
    if (needed)
        often.length -= strlen(", as needed");
    about = take_about(&often);
    say_often(catalog, often, &inner);
    say(catalog, about, str_slice(&inner), &middle);
    say(catalog, needed ? N_("%1, and as needed") : "%1", str_slice(&middle), out);
    str_clear(&inner);
    str_clear(&middle);
}
