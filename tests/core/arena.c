#include "core/arena.h"

#include <criterion/criterion.h>
#include <stdint.h>
#include <string.h>

struct number_list {
    int *items;
    size_t count;
};

Test(arena, gives_zeroed_aligned_memory)
{
    struct arena arena = ARENA_INIT;

    for (size_t size = 0; size < 100; size++) {
        unsigned char *memory = arena_alloc(&arena, size);

        cr_assert_eq((uintptr_t)memory % 16, 0);
        for (size_t i = 0; i < size; i++)
            cr_assert_eq(memory[i], 0);
        memset(memory, 0xAA, size);
    }
    arena_clear(&arena);
}

Test(arena, holds_what_is_larger_than_a_block)
{
    struct arena arena = ARENA_INIT;
    char *large = arena_alloc(&arena, 100000);

    memset(large, 'x', 100000);
    cr_assert_str_eq(arena_strndup(&arena, "abc", 2), "ab");
    cr_assert_eq(large[99999], 'x');
    arena_clear(&arena);
}

Test(arena, list_keeps_every_item_while_it_grows)
{
    struct arena arena = ARENA_INIT;
    struct number_list list = {NULL, 0};

    for (int i = 0; i < 1000; i++)
        *LIST_PUSH(&arena, &list) = i;
    cr_assert_eq(list.count, 1000);
    for (int i = 0; i < 1000; i++)
        cr_assert_eq(list.items[i], i);
    arena_clear(&arena);
}

Test(arena, copies_null_as_null)
{
    struct arena arena = ARENA_INIT;

    cr_assert_null(arena_strdup(&arena, NULL));
    cr_assert_str_eq(arena_strdup(&arena, "å"), "å");
    arena_clear(&arena);
}
