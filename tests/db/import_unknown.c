#include "import_text.h"

#include <criterion/criterion.h>

/* Minutes whose body the text does not name are kept under a name of our own. All names are made
   up. */

TestSuite(import_unknown, .init = import_text_set_up, .fini = import_text_tear_down);

static int64_t count(const char *sql)
{
    return import_text_count(sql);
}

static void take(const char *name, const char *text)
{
    import_text(name, slice_of(text), 1);
}

#define ITEM "\nDeltagere: Per Hansen, Bo Lund\n\n1. Regnskab\n\nBeslutning\nGodkendt.\n"

Test(import_unknown, the_meeting_is_kept_and_marked)
{
    take("nof.txt", "REFERAT fra møde d. 05-05-2021\n" ITEM);
    cr_expect_eq(count("SELECT count(*) FROM meeting m JOIN forum f ON f.id = m.forum "
                       "WHERE m.date = '2021-05-05' AND f.name = 'Ukendt organ: nof.txt' "
                       "AND f.kind = 'unknown'"),
                 1);
    cr_expect_eq(count("SELECT count(*) FROM decision d JOIN meeting m ON m.id = d.meeting "
                       "WHERE d.forum = m.forum"),
                 1);
    cr_expect_eq(count("SELECT count(*) FROM attendance"), 2);
    cr_expect_eq(count("SELECT count(*) FROM guess g JOIN meeting m ON m.id = g.about "
                       "WHERE g.entity = 'meeting' AND g.other = m.forum AND g.state = 'open'"),
                 1);
    cr_expect_eq(count("SELECT count(*) FROM finding WHERE rule = 'I-NO-MEETING'"), 0);
}

Test(import_unknown, two_files_are_not_taken_for_one_body)
{
    take("nof-1.txt", "REFERAT fra møde d. 05-05-2021\n" ITEM);
    take("nof-2.txt", "REFERAT fra møde d. 05-05-2021\n" ITEM);
    cr_expect_eq(count("SELECT count(*) FROM forum"), 2);
    cr_expect_eq(count("SELECT count(*) FROM meeting"), 2);
}

Test(import_unknown, an_organisations_board_is_one_body)
{
    take("a", "Boligselskabet Havnely\n\nReferat af bestyrelsesmøde d. 05-05-2021\n" ITEM);
    take("b", "Boligselskabet Havnely\n\nReferat af bestyrelsesmøde d. 09-06-2021\n" ITEM);
    cr_expect_eq(count("SELECT count(*) FROM forum "
                       "WHERE name = 'Boligselskabet Havnelys bestyrelse'"),
                 1);
    cr_expect_eq(count("SELECT count(*) FROM forum"), 1);
    cr_expect_eq(count("SELECT count(*) FROM meeting"), 2);
}

Test(import_unknown, without_a_day_the_document_alone_is_kept)
{
    take("nod.txt", "REFERAT fra møde\n" ITEM);
    cr_expect_eq(count("SELECT count(*) FROM meeting"), 0);
    cr_expect_eq(count("SELECT count(*) FROM source"), 1);
    cr_expect_eq(count("SELECT count(*) FROM finding WHERE rule = 'I-NO-MEETING'"), 1);
}
