#include "config/keymap.h"

#include "core/memory.h"

#include <assert.h>
#include <stdlib.h>
#include <string.h>

void keymap_init(struct keymap *self, const struct keymap_vocabulary *vocabulary)
{
    self->contexts = xcalloc(vocabulary->context_count, sizeof *self->contexts);
    self->context_count = vocabulary->context_count;
}

void keymap_clear(struct keymap *self)
{
    if (self->contexts != NULL) {
        for (size_t i = 0; i < self->context_count; i++)
            free(self->contexts[i].items);
    }
    free(self->contexts);
    *self = (struct keymap){0};
}

void keymap_problems_clear(struct keymap_problems *self)
{
    free(self->items);
    *self = KEYMAP_PROBLEMS_INIT;
}

/* How one context answers to the keys: an exact binding, the start of one, or nothing. */
static enum keymap_match find_in(const struct keymap_context *context,
                                 const struct key_sequence *pressed, int *action)
{
    enum keymap_match match = KEYMAP_NONE;

    for (size_t i = 0; i < context->count; i++) {
        const struct keymap_binding *binding = &context->items[i];

        if (key_sequence_equal(&binding->keys, pressed)) {
            *action = binding->action;
            return KEYMAP_ACTION;
        }
        if (key_sequence_begins(&binding->keys, pressed))
            match = KEYMAP_PREFIX;
    }
    return match;
}

enum keymap_match keymap_find(const struct keymap *self, const size_t *contexts, size_t count,
                              const struct key_sequence *pressed, int *action)
{
    for (size_t i = 0; i < count; i++) {
        enum keymap_match match;

        assert(contexts[i] < self->context_count);
        match = find_in(&self->contexts[contexts[i]], pressed, action);
        if (match != KEYMAP_NONE)
            return match;
    }
    return KEYMAP_NONE;
}

/* Whether keys typed from the start really end at this binding. */
static bool reachable(const struct keymap *self, const size_t *contexts, size_t count,
                      const struct keymap_binding *binding)
{
    struct key_sequence typed = {.count = 0};
    int action = KEYMAP_NO_ACTION;

    for (size_t i = 0; i < binding->keys.count; i++) {
        enum keymap_match match;

        typed.keys[typed.count++] = binding->keys.keys[i];
        match = keymap_find(self, contexts, count, &typed, &action);
        if (typed.count == binding->keys.count)
            return match == KEYMAP_ACTION && action == binding->action;
        if (match != KEYMAP_PREFIX)
            return false;
    }
    return false;
}

const struct keymap_binding *keymap_continuation(const struct keymap *self, const size_t *contexts,
                                                 size_t count, const struct key_sequence *pressed,
                                                 size_t n)
{
    for (size_t i = 0; i < count; i++) {
        const struct keymap_context *context = &self->contexts[contexts[i]];

        for (size_t j = 0; j < context->count; j++) {
            const struct keymap_binding *binding = &context->items[j];

            if (!key_sequence_begins(&binding->keys, pressed) ||
                !reachable(self, contexts, count, binding))
                continue;
            if (n == 0)
                return binding;
            n--;
        }
    }
    return NULL;
}

const struct keymap_binding *keymap_keys_of(const struct keymap *self, const size_t *contexts,
                                            size_t count, int action)
{
    for (size_t i = 0; i < count; i++) {
        const struct keymap_context *context = &self->contexts[contexts[i]];

        for (size_t j = 0; j < context->count; j++) {
            const struct keymap_binding *binding = &context->items[j];

            if (binding->action == action && reachable(self, contexts, count, binding))
                return binding;
        }
    }
    return NULL;
}
