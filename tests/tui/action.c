#include "tui/action.h"

#include <criterion/criterion.h>
#include <stdio.h>
#include <string.h>

static const char *const shipped[] = {"standard", "vim", "emacs"};

static void load(struct keymap *keymap, const char *name)
{
    struct keymap_problems problems = KEYMAP_PROBLEMS_INIT;
    struct error err = {0};

    keymap_init(keymap, action_vocabulary());
    cr_assert_eq(keymap_load(keymap, action_vocabulary(), name, &problems, &err), STATUS_OK);
    for (size_t i = 0; i < problems.count; i++)
        fprintf(stderr, "%s:%ld: %s (%s, %s)\n", problems.items[i].file, problems.items[i].line,
                problems.items[i].message, problems.items[i].arguments[0],
                problems.items[i].arguments[1]);
    cr_assert_eq(problems.count, 0);
    keymap_problems_clear(&problems);
}

Test(action, names_are_unique_and_belong_to_their_context)
{
    for (int i = 0; i < ACTION_COUNT; i++) {
        const struct keymap_vocabulary *vocabulary = action_vocabulary();

        cr_assert_eq(vocabulary->find_action(action_name((enum action)i)), i);
        cr_assert_not_null(strchr(action_name((enum action)i), '.'));
        cr_assert_gt(strlen(action_help((enum action)i)), 0);
    }
    cr_assert_eq(action_vocabulary()->find_action("list.sing"), KEYMAP_NO_ACTION);
}

Test(action, every_one_has_keys_in_every_shipped_keymap)
{
    for (size_t k = 0; k < 3; k++) {
        struct keymap keymap;

        load(&keymap, shipped[k]);
        for (int i = 0; i < ACTION_COUNT; i++) {
            const size_t path[] = {action_context((enum action)i)};

            cr_assert_not_null(keymap_keys_of(&keymap, path, 1, i), "%s has no key for %s",
                               shipped[k], action_name((enum action)i));
        }
        keymap_clear(&keymap);
    }
}

Test(action, every_shipped_key_can_be_typed_in_denmark_and_through_putty)
{
    for (size_t k = 0; k < 3; k++) {
        struct keymap keymap;

        load(&keymap, shipped[k]);
        for (size_t c = 0; c < keymap.context_count; c++) {
            for (size_t b = 0; b < keymap.contexts[c].count; b++) {
                const struct key_sequence *keys = &keymap.contexts[c].items[b].keys;

                for (size_t i = 0; i < keys->count; i++)
                    cr_assert(key_typable(keys->keys[i]), "%s: %s", shipped[k],
                              action_name((enum action)keymap.contexts[c].items[b].action));
            }
        }
        keymap_clear(&keymap);
    }
}
