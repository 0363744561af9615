#include "tui/term_locale.h"

#include <langinfo.h>
#include <locale.h>
#include <stdlib.h>
#include <string.h>
#include <strings.h>

bool term_locale_sends_bytes(const char *curses_version)
{
    const char *patch = strrchr(curses_version, '.');
    long day = patch == NULL ? 0 : strtol(patch + 1, NULL, 10);

    return day < 20240203 || day > 20251018;
}

static const char *locale_name(void)
{
    static const char *const variables[] = {"LC_ALL", "LC_CTYPE", "LANG"};

    for (size_t i = 0; i < sizeof variables / sizeof *variables; i++) {
        const char *name = getenv(variables[i]);

        if (name != NULL && *name != '\0')
            return name;
    }
    return "";
}

static enum charset of_environment(void)
{
    enum charset charset = CHARSET_ASCII;
    const char *point = strchr(locale_name(), '.');

    if (setlocale(LC_CTYPE, "") != NULL)
        (void)!charset_of(nl_langinfo(CODESET), &charset, NULL);
    else if (point != NULL)
        (void)!charset_of(point + 1, &charset, NULL);
    return charset;
}

static enum charset choose_latin1(const char *curses_version)
{
    if (strcasecmp(nl_langinfo(CODESET), "ISO-8859-1") == 0)
        return CHARSET_LATIN1;
    setlocale(LC_CTYPE, "C");
    return term_locale_sends_bytes(curses_version) ? CHARSET_LATIN1 : CHARSET_ASCII;
}

enum charset term_locale_choose(enum charset wanted, const char *curses_version)
{
    enum charset found = of_environment();
    enum charset charset = wanted == CHARSET_COUNT ? found : wanted;

    if (charset == CHARSET_LATIN1)
        return choose_latin1(curses_version);
    if (charset == CHARSET_ASCII)
        setlocale(LC_CTYPE, "C");
    else if (strcmp(nl_langinfo(CODESET), "UTF-8") != 0)
        setlocale(LC_CTYPE, "C.UTF-8");
    return charset;
}
