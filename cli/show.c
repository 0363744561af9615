#include "cli/show.h"

#include "cli/show_things.h"

#include <getopt.h>
#include <stdlib.h>
#include <string.h>

enum { PART_ROWS = 10 }; /* of each part that is a list of its own, unless --limit says otherwise */

enum show_option { OPTION_JSON = 256, OPTION_LIMIT };

static const struct {
    const char *name;
    thing_shower show;
} things[] = {
    {"case", show_case}, {"decision", show_decision},   {"forum", show_forum},
    {"item", show_item}, {"meeting", show_meeting},     {"person", show_person},
    {"sag", show_case},  {"beslutning", show_decision}, {"udvalg", show_forum},
    {"råd", show_forum}, {"punkt", show_item},          {"møde", show_meeting},
};

static thing_shower find_thing(const char *name)
{
    for (size_t i = 0; i < sizeof things / sizeof things[0]; i++) {
        if (strcmp(things[i].name, name) == 0)
            return things[i].show;
    }
    return NULL;
}

static bool take_limit(struct shower *shower, const char *text)
{
    char *end;

    shower->limit = strtoul(text, &end, 10);
    if (text[0] >= '0' && text[0] <= '9' && *end == '\0' && shower->limit > 0)
        return true;
    context_misuse(shower->context, N_("--limit takes a number of rows, 1 or more; not %1"), text,
                   NULL);
    return false;
}

/* Wrong use was said when it returns false. */
static bool parse(struct shower *shower, struct json_writer *json, int argc, char **argv)
{
    static const struct option options[] = {
        {"json", no_argument, NULL, OPTION_JSON},
        {"limit", required_argument, NULL, OPTION_LIMIT},
        {NULL, 0, NULL, 0},
    };
    int option;

    opterr = 0;
    while ((option = getopt_long(argc, argv, ":", options, NULL)) != -1) {
        if (option == OPTION_JSON) {
            shower->json = json;
        } else if (option != OPTION_LIMIT) {
            context_misuse(shower->context, N_("%1 is no option of %2"), argv[optind - 1], argv[0]);
            return false;
        } else if (!take_limit(shower, optarg)) {
            return false;
        }
    }
    return true;
}

/* A name of several words needs no quotes. */
static void join(struct str *out, char **words)
{
    for (; *words != NULL; words++)
        str_printf(out, "%s%s", out->length > 0 ? " " : "", *words);
}

enum exit_status run_show(struct context *context, int argc, char **argv)
{
    struct json_writer json = JSON_WRITER_INIT(stdout);
    struct arena arena = ARENA_INIT;
    struct session session;
    struct shower shower = {context, &session, &arena, NULL, PART_ROWS};
    struct error err = {0};
    struct str words = STR_INIT;
    thing_shower show;
    enum status status;

    if (!parse(&shower, &json, argc, argv))
        return EXIT_USAGE;
    show = argc >= optind + 2 ? find_thing(argv[optind]) : NULL;
    if (show == NULL)
        return context_misuse(
            context,
            N_("say what to show: sagsgang show forum|meeting|item|case|decision|person ID"), NULL,
            NULL);
    status = session_open(&session, context, &err);
    if (status != STATUS_OK)
        return context_fail(context, &err);
    join(&words, argv + optind + 1);
    status = show(&shower, str_text(&words), &err);
    str_clear(&words);
    session_close(&session);
    arena_clear(&arena);
    return status == STATUS_OK ? EXIT_DONE : context_fail(context, &err);
}
