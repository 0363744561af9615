/*
 * One thing whole, as text for people. Each writes to standard output.
 */
#ifndef CLI_SHOW_THINGS_H
#define CLI_SHOW_THINGS_H

#include "cli/session.h"

struct shower {
    const struct context *context;
    const struct session *session;
    struct arena *arena;
};

typedef enum status (*thing_shower)(const struct shower *shower, const char *words,
                                    struct error *err);

enum status show_forum(const struct shower *shower, const char *words, struct error *err);
enum status show_meeting(const struct shower *shower, const char *words, struct error *err);
enum status show_item(const struct shower *shower, const char *words, struct error *err);
enum status show_case(const struct shower *shower, const char *words, struct error *err);
enum status show_person(const struct shower *shower, const char *words, struct error *err);

#endif
