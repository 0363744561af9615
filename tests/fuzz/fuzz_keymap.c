/* Keymap files, and the keys in them, from anywhere: no input may crash the loader. */
#include "config/keymap.h"
#include "tui/action.h"

#include <stdint.h>
#include <stdlib.h>

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);
const char *__lsan_default_suppressions(void);

/* libconfig 1.5 loses a buffer of its own where a text ends within a string. */
const char *__lsan_default_suppressions(void)
{
    return "leak:libconfig.so";
}

static void press_all(const struct keymap *keymap)
{
    static const size_t contexts[] = {CONTEXT_LIST, CONTEXT_GLOBAL};

    for (size_t i = 0; i < keymap->context_count; i++) {
        for (size_t j = 0; j < keymap->contexts[i].count; j++) {
            const struct keymap_binding *binding = &keymap->contexts[i].items[j];
            struct str text = STR_INIT;
            struct key_sequence again;
            int action;

            key_sequence_format(&binding->keys, &text);
            if (key_sequence_parse(str_text(&text), &again, NULL) != STATUS_OK ||
                !key_sequence_equal(&again, &binding->keys))
                abort();
            str_clear(&text);
            (void)keymap_find(keymap, contexts, 2, &binding->keys, &action);
        }
    }
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    struct keymap keymap;
    struct keymap_problems problems = KEYMAP_PROBLEMS_INIT;
    struct error err = {0};

    keymap_init(&keymap, action_vocabulary());
    if (keymap_parse(&keymap, action_vocabulary(), "fuzz", (struct slice){(const char *)data, size},
                     &problems, &err) == STATUS_OK)
        press_all(&keymap);
    keymap_clear(&keymap);
    keymap_problems_clear(&problems);
    return 0;
}
