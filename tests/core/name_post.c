#include "core/name_post.h"

#include <criterion/criterion.h>

#include <stdlib.h>
#include <string.h>

static void expect_post(const char *text, const char *title, const char *of)
{
    struct arena arena = ARENA_INIT;
    struct post_name name = {NULL, NULL};

    cr_assert(post_name_read(&arena, text, &name), "%s", text);
    cr_expect_str_eq(name.title, title, "%s", text);
    if (of == NULL)
        cr_expect_null(name.of, "%s: %s", text, name.of);
    else
        cr_expect_str_eq(name.of == NULL ? "" : name.of, of, "%s", text);
    arena_clear(&arena);
}

static void expect_none(const char *text)
{
    struct arena arena = ARENA_INIT;
    struct post_name name;

    cr_expect_not(post_name_read(&arena, text, &name), "%s", text == NULL ? "nothing" : text);
    arena_clear(&arena);
}

Test(name_post, is_of_a_body)
{
    expect_post("Formanden for Social- og Sundhedsudvalget", "Formand",
                "Social- og Sundhedsudvalget");
    expect_post("Næstformand Økonomiudvalget", "Næstformand", "Økonomiudvalget");
    expect_post("næstformanden i Havnerådet", "Næstformand", "Havnerådet");
    expect_post("Direktør for Teknik", "Direktør", "Teknik");
    expect_post("Koordinator for  sekretariatet", "Koordinator", "sekretariatet");
}

Test(name_post, may_stand_alone)
{
    expect_post("Borgmesteren", "Borgmester", NULL);
    expect_post("formand", "Formand", NULL);
    expect_post("Kommunaldirektør", "Kommunaldirektør", NULL);
}

Test(name_post, may_follow_its_owner)
{
    expect_post("Enghavens formand", "Formand", "Enghaven");
    expect_post("Boligforeningen Søs direktør", "Direktør", "Boligforeningen Sø");
}

Test(name_post, is_held_by_one)
{
    expect_none("Formænd for boligorganisationerne");
    expect_none("Direktører eller tilsvarende fra boligselskaberne");
    expect_none("1 medlem fra Økonomiudvalget");
    expect_none("formand er valgt for et år");
    expect_none("formandskabet");
    expect_none("Bo Dam");
    expect_none("");
    expect_none(NULL);
}

Test(name_post, a_text_that_is_no_name_is_left)
{
    struct str text = STR_INIT;

    str_append(&text, "Formand for ");
    for (int i = 0; i < 200; i++)
        str_append(&text, "x");
    expect_none(str_text(&text));
    str_clear(&text);
}
