/*
 * One thing whole, as text for people or as JSON for programs, on standard output. The fields of
 * JSON have the names that `list --json` gives them.
 */
#ifndef CLI_SHOW_THINGS_H
#define CLI_SHOW_THINGS_H

#include "cli/json_writer.h"
#include "cli/session.h"

struct shower {
    const struct context *context;
    const struct session *session;
    struct arena *arena;
    struct json_writer *json; /* NULL: text for people */
    size_t limit;             /* rows of a part that is a list of its own */
};

typedef enum status (*thing_shower)(const struct shower *shower, const char *words,
                                    struct error *err);

enum status show_forum(const struct shower *shower, const char *words, struct error *err);
enum status show_meeting(const struct shower *shower, const char *words, struct error *err);
enum status show_item(const struct shower *shower, const char *words, struct error *err);
enum status show_case(const struct shower *shower, const char *words, struct error *err);
enum status show_decision(const struct shower *shower, const char *words, struct error *err);
enum status show_person(const struct shower *shower, const char *words, struct error *err);

#endif
