#include "cli/show.h"

#include "cli/show_things.h"

#include <string.h>

static const struct {
    const char *name;
    thing_shower show;
} things[] = {
    {"case", show_case},       {"forum", show_forum},   {"item", show_item},
    {"meeting", show_meeting}, {"person", show_person},
};

static thing_shower find_thing(const char *name)
{
    for (size_t i = 0; i < sizeof things / sizeof things[0]; i++) {
        if (strcmp(things[i].name, name) == 0)
            return things[i].show;
    }
    return NULL;
}

enum exit_status run_show(struct context *context, int argc, char **argv)
{
    thing_shower show = argc == 3 ? find_thing(argv[1]) : NULL;
    struct arena arena = ARENA_INIT;
    struct session session;
    struct shower shower = {context, &session, &arena};
    struct error err = {0};
    enum status status;

    if (show == NULL)
        return context_misuse(
            context, N_("say what to show: sagsgang show forum|meeting|item|case|person ID"), NULL,
            NULL);
    status = session_open(&session, context, &err);
    if (status != STATUS_OK)
        return context_fail(context, &err);
    status = show(&shower, argv[2], &err);
    session_close(&session);
    arena_clear(&arena);
    return status == STATUS_OK ? EXIT_DONE : context_fail(context, &err);
}
