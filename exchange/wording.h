/*
 * A text cut into words, marks and sentences, once, for all who look for phrases in it (phrase.h).
 */
#ifndef EXCHANGE_WORDING_H
#define EXCHANGE_WORDING_H

#include "core/arena.h"
#include "core/str.h"

#include <stdbool.h>
#include <stddef.h>

enum word_kind {
    WORD_TEXT,   /* letters, with hyphens and apostrophes between them */
    WORD_NUMBER, /* digits */
    WORD_MARK    /* one other character */
};

struct word {
    struct slice raw;  /* as it stands, borrowed from the text */
    struct slice fold; /* in lower case, in the arena */
    size_t at;         /* byte of the text */
    enum word_kind kind;
    bool capital; /* begins with a capital letter */
    bool first;   /* begins a sentence */
    bool glued;   /* no white space before it */
};

struct wording {
    struct word *items;
    size_t count;
};

/* Cuts the text into words. They borrow the text and live in the arena. */
void wording_read(struct arena *arena, struct slice text, struct wording *words);

/* The words from `from` up to `to`, borrowed. */
struct wording wording_part(const struct wording *words, size_t from, size_t to);

/* The text that the words from `from` up to `to` cover; empty where from == to. */
struct slice wording_slice(const struct wording *words, size_t from, size_t to);

/* Where the sentence that `at` stands in ends: index of the word after its last. */
size_t wording_sentence_end(const struct wording *words, size_t at);

#endif
