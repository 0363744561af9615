/*
 * A database of its own for each test of a suite, commands given to it as a script would, and
 * readings made by hand. All names are made up.
 */
#ifndef TESTS_DB_EXECUTE_FIXTURE_H
#define TESTS_DB_EXECUTE_FIXTURE_H

#include "db/execute.h"
#include "place.h"

#define LIST(...)                                                                                  \
    {                                                                                              \
        .items = __VA_ARGS__, .count = sizeof(__VA_ARGS__) / sizeof *(__VA_ARGS__)                 \
    }
#define NO_VOTE                                                                                    \
    .vote = {.count_for = NUMBER_NONE, .count_against = NUMBER_NONE, .count_abstain = NUMBER_NONE}

/* The administrator of the fixture's database. */
extern const struct command_context vibeke;

void fixture_set_up(void);
void fixture_tear_down(void);
struct database *fixture_database(void);

/* One number that SQL gives. */
int64_t count(const char *sql);

/* Gives a command; its words must be ones that it knows. */
enum status give(const struct command_context *context, const char *name,
                 const struct command_word *words, size_t words_count, struct error *err);
#define GIVE(context, name, err, ...)                                                              \
    give((context), (name), (const struct command_word[]){__VA_ARGS__},                            \
         sizeof((const struct command_word[]){__VA_ARGS__}) / sizeof(struct command_word), (err))

/* Imports a reading as a document whose hash is made of its name, and ends the test where that
   fails; whether anything changed. */
bool import(const struct reading *reading, const char *file, int reader);

/* The council approves a case by points, 23 to 2 (Ø), and reports a committee's recommendation. */
extern struct reading council_minutes;
extern struct reading_attendance people[3];
extern struct reading_item council_items[2];
extern struct reading_decision council_votes[3];

/* The committee's own minutes of that recommendation, its name spelled otherwise. */
extern struct reading committee_minutes;
extern struct reading_item committee_items[1];
extern struct reading_decision committee_votes[1];

/* Minutes in which one forum's name is spelled so that it can only be guessed. */
extern struct reading haver;

/* A memo that describes forums: two versions of one, a pair, and what is replaced. */
extern struct reading memo;

#endif
