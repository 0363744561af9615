#include "tui/action.h"

#include <assert.h>
#include <string.h>

static const struct {
    const char *name;
    const char *help;
    enum context context;
    enum need need;
} actions[] = {
#define X(name_, key, context_, need_, text)                                                       \
    [ACTION_##name_] = {                                                                           \
        .name = (key), .help = (text), .context = CONTEXT_##context_, .need = NEED_##need_},
    ACTION_TABLE(X)
#undef X
};

static const char *const context_keys[] = {
#define X(name, key, text) [CONTEXT_##name] = (key),
    CONTEXT_TABLE(X)
#undef X
};

static const char *const context_titles[] = {
#define X(name, key, text) [CONTEXT_##name] = (text),
    CONTEXT_TABLE(X)
#undef X
};

static const char *const reasons[] = {
#define X(name, text) [NEED_##name] = (text),
    NEED_TABLE(X)
#undef X
};

const char *action_name(enum action action)
{
    assert(action < ACTION_COUNT);
    return actions[action].name;
}

const char *action_help(enum action action)
{
    assert(action < ACTION_COUNT);
    return actions[action].help;
}

enum context action_context(enum action action)
{
    assert(action < ACTION_COUNT);
    return actions[action].context;
}

enum need action_need(enum action action)
{
    assert(action < ACTION_COUNT);
    return actions[action].need;
}

const char *need_reason(enum need need)
{
    assert(need < NEED_COUNT);
    return reasons[need];
}

const char *context_key(enum context context)
{
    assert(context < CONTEXT_COUNT);
    return context_keys[context];
}

const char *context_title(enum context context)
{
    assert(context < CONTEXT_COUNT);
    return context_titles[context];
}

static int find_action(const char *name)
{
    for (int i = 0; i < ACTION_COUNT; i++) {
        if (strcmp(actions[i].name, name) == 0)
            return i;
    }
    return KEYMAP_NO_ACTION;
}

static const char *name_of_action(int action)
{
    return action_name((enum action)action);
}

const struct keymap_vocabulary *action_vocabulary(void)
{
    static const struct keymap_vocabulary vocabulary = {
        .contexts = context_keys,
        .context_count = CONTEXT_COUNT,
        .outermost = CONTEXT_GLOBAL,
        .standalone = CONTEXT_FORM,
        .find_action = find_action,
        .action_name = name_of_action,
    };

    return &vocabulary;
}
