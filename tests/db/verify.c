#include "db/verify.h"

#include "town_suite.h"

#include <criterion/criterion.h>
#include <stdio.h>
#include <string.h>

static void rename_forum(struct change_list *changes, void *context)
{
    change_set_text(change_update(changes, ENTITY_FORUM, town.old.value, *(int64_t *)context),
                    FIELD_FORUM_NAME, "Det gamle udvalg");
}

static void add_forum(struct change_list *changes, void *context)
{
    new_forum(changes, context);
}

/* Four records: the town, a change, and two new rows. */
static void open_town(void)
{
    int64_t version = 1;
    char first[] = "Nyt udvalg";
    char second[] = "Endnu et";

    town_open();
    commit_changes(database, rename_forum, &version);
    commit_changes(database, add_forum, first);
    commit_changes(database, add_forum, second);
}

TestSuite(verify, .init = open_town, .fini = town_close);

static struct verify_report check(const struct verify_options *options)
{
    static const struct verify_options none;
    struct verify_report report = {0};
    struct error err = {0};

    cr_assert_eq(verify(database, options ? options : &none, &arena, &report, &err), STATUS_OK,
                 "%s %s", err.message, err.arguments[0]);
    return report;
}

/* Whether the report has such a fault, of this record or row (0: of any). */
static bool tells(const struct verify_report *report, enum verify_fault_kind kind, int64_t which)
{
    for (size_t i = 0; i < report->count && i < VERIFY_FAULTS_MOST; i++) {
        const struct verify_fault *fault = &report->items[i];

        if (fault->kind == kind && (which == 0 || fault->record == which || fault->id == which))
            return true;
    }
    return false;
}

static void meddle_with_log(const char *sql)
{
    meddle(&place, "DROP TRIGGER log_is_not_changed; DROP TRIGGER log_is_not_removed;"
                   "DROP TRIGGER log_text_is_only_erased; DROP TRIGGER log_text_is_not_removed");
    meddle(&place, sql);
}

Test(verify, an_honest_database_has_no_fault)
{
    struct verify_report report = check(NULL);

    cr_assert_eq(report.count, 0, "%s %lld", verify_fault_message(report.items[0].kind),
                 (long long)report.items[0].id);
    cr_assert_eq(report.records, 4);
    cr_assert_eq(report.head.count, 4);
}

Test(verify, a_changed_record_is_seen)
{
    struct verify_report report;

    meddle_with_log("UPDATE log SET account = 'another' WHERE number = 2");
    report = check(NULL);
    cr_assert_eq(report.count, 1);
    cr_assert(tells(&report, VERIFY_RECORD_CHANGED, 2));
}

Test(verify, a_changed_hash_is_seen_at_both_ends)
{
    struct verify_report report;

    meddle_with_log("UPDATE log SET hash = randomblob(32) WHERE number = 2");
    report = check(NULL);
    cr_assert(tells(&report, VERIFY_RECORD_CHANGED, 2));
    cr_assert(tells(&report, VERIFY_RECORD_CHANGED, 3));
}

Test(verify, a_removed_record_is_seen)
{
    struct verify_report report;

    meddle_with_log("PRAGMA foreign_keys = OFF; DELETE FROM log WHERE number = 3");
    report = check(NULL);
    cr_assert(tells(&report, VERIFY_RECORD_MISSING, 3));
    cr_assert(tells(&report, VERIFY_RECORD_CHANGED, 4));
}

Test(verify, an_inserted_record_is_seen)
{
    struct verify_report report;

    meddle_with_log("UPDATE log SET number = 5 WHERE number = 4;"
                    "INSERT INTO log SELECT 4, schema, at, account, command, arguments, findings, "
                    "changes, hash FROM log WHERE number = 3");
    report = check(NULL);
    cr_assert(tells(&report, VERIFY_RECORD_CHANGED, 4));
    cr_assert(tells(&report, VERIFY_RECORD_CHANGED, 5));
    cr_assert(tells(&report, VERIFY_CUT_OFF, 0));
}

Test(verify, moved_records_are_seen)
{
    struct verify_report report;

    meddle_with_log("PRAGMA foreign_keys = OFF; UPDATE log SET number = 99 WHERE number = 3;"
                    "UPDATE log SET number = 3 WHERE number = 4;"
                    "UPDATE log SET number = 4 WHERE number = 99");
    report = check(NULL);
    cr_assert(tells(&report, VERIFY_RECORD_CHANGED, 3));
    cr_assert(tells(&report, VERIFY_RECORD_CHANGED, 4));
}

Test(verify, a_cut_off_end_is_seen)
{
    struct verify_report report;

    meddle_with_log("PRAGMA foreign_keys = OFF; DELETE FROM log WHERE number = 4");
    report = check(NULL);
    cr_assert(tells(&report, VERIFY_CUT_OFF, 3));
}

/* Whoever cuts off the end and mends head and tables leaves nothing but the note outside. */
Test(verify, a_cut_off_end_with_a_mended_head_is_seen_from_outside)
{
    struct verify_options options = {0};
    struct verify_report report = check(NULL);

    options.noted_count = report.head.count;
    memcpy(options.noted_hash, report.head.hash, LOG_HASH);
    report = check(&options);
    cr_assert_eq(report.count, 0);
    meddle_with_log("PRAGMA foreign_keys = OFF; DELETE FROM log_text WHERE number = 4;"
                    "DELETE FROM log WHERE number = 4; DELETE FROM forum WHERE name = 'Endnu et'");
    meddle(&place, "DROP TRIGGER log_head_is_not_removed;"
                   "UPDATE log_head SET count = 3, hash = (SELECT hash FROM log WHERE number = 3)");
    report = check(NULL);
    cr_assert_eq(report.count, 0, "by itself it looks whole");
    report = check(&options);
    cr_assert_eq(report.count, 1);
    cr_assert(tells(&report, VERIFY_OUTSIDE, 4));
}

Test(verify, a_changed_text_is_seen_and_an_erased_one_is_not_a_fault)
{
    struct verify_report report;

    meddle_with_log("UPDATE log_text SET body = CAST('noget andet' AS BLOB) "
                    "WHERE number = 3 AND ordinal = 1");
    report = check(NULL);
    cr_assert(tells(&report, VERIFY_TEXT_CHANGED, 3));
    meddle(&place, "UPDATE log_text SET body = NULL, salt = NULL WHERE number = 3");
    report = check(NULL);
    cr_assert_eq(report.count, 0);
    cr_assert_gt(report.erased_texts, 0);
}

Test(verify, a_text_gone_without_being_erased_is_seen)
{
    struct verify_report report;

    meddle_with_log("DELETE FROM log_text WHERE number = 3 AND ordinal = 0");
    report = check(NULL);
    cr_assert(tells(&report, VERIFY_TEXT_CHANGED, 3));
}

Test(verify, rows_changed_behind_the_log_are_seen)
{
    struct verify_report report;
    char sql[512];

    snprintf(sql, sizeof sql,
             "PRAGMA foreign_keys = OFF; UPDATE vote SET count_against = 1;"
             "UPDATE meeting SET version = version + 1 WHERE id = %lld;"
             "DELETE FROM ballot; INSERT INTO term (id, version, name) VALUES (999999, 1, 'x');"
             "UPDATE source SET body = CAST('forfalsket' AS BLOB) WHERE id = %lld",
             (long long)town.meeting.value, (long long)town.source.value);
    meddle(&place, sql);
    report = check(NULL);
    cr_assert_eq(report.count, 5);
    cr_assert(tells(&report, VERIFY_ROW_CHANGED, town.meeting.value));
    cr_assert(tells(&report, VERIFY_ROW_CHANGED, town.source.value));
    cr_assert(tells(&report, VERIFY_ROW_MISSING, 0));
    cr_assert(tells(&report, VERIFY_ROW_ADDED, 999999));
}

Test(verify, a_sort_key_that_is_not_its_text_s_is_seen)
{
    struct verify_report report;

    meddle(&place, "UPDATE forum SET name_sort = x'41' WHERE name = 'Nyt udvalg'");
    report = check(NULL);
    cr_assert_eq(report.count, 1);
    cr_assert_eq(report.items[0].kind, VERIFY_ROW_CHANGED);
    cr_assert_eq(report.items[0].entity, ENTITY_FORUM);
}

Test(verify, an_index_that_lost_a_text_is_seen)
{
    struct verify_report report;

    /* What a person removed from the rows that are searched is still in the index. */
    meddle(&place, "DELETE FROM search_row WHERE kind = 'decision'");
    report = check(NULL);
    cr_assert_eq(report.count, 1);
    cr_assert(tells(&report, VERIFY_SEARCH, 0));
}

Test(verify, every_fault_has_a_sentence)
{
    for (int i = 0; i < VERIFY_FAULT_COUNT; i++)
        cr_assert_gt(strlen(verify_fault_message((enum verify_fault_kind)i)), 10);
}
