/*
 * That the time of the reader is linear in its input, by counting the basic blocks that it runs
 * through instead of looking at a clock: twice the text may take little more than twice the work,
 * whatever the text is made of, and 10 MB stay below a fixed number of blocks a byte.
 */
#include "exchange/reader.h"

#include <criterion/criterion.h>
#include <stdlib.h>
#include <string.h>

enum {
    SMALL_BYTES = 8 * 1024,
    LARGE_BYTES = 10 * 1000 * 1000,
    WORK_PER_BYTE = 2000,
    SLACK_PERCENT = 230, /* of the work for half the text */
};

/* What 10 MB are made of: items whose text is one long line of hostile beginnings. */
#define TEN  "1. a), (2) b. - "
#define LONG TEN TEN TEN TEN TEN TEN TEN TEN TEN TEN

static const char large[] = "Punkt 1: x\n\nSagsfremstilling\n\n" LONG LONG LONG LONG "\n\n";

/* The compiler calls this at each basic block of the reader (-fsanitize-coverage=trace-pc). */
static unsigned long long work;

void __sanitizer_cov_trace_pc(void);

#ifdef __clang__
__attribute__((no_sanitize("coverage")))
#else
__attribute__((no_sanitize_coverage))
#endif
void __sanitizer_cov_trace_pc(void)
{
    work++;
}

struct pattern {
    const char *lead; /* once */
    const char *text; /* again and again */
};

static const struct pattern patterns[] = {
    {"", "\n"},
    {"", "1. a\n"},
    {"", "Beslutning\n"},
    {"", "Beslutning\nGodkendt.\n"},
    {"", "Sagsnr.: 20/1234\n"},
    {"", "Fraværende: Anders Bo, Carl Dam\n"},
    {"", "Medlemmer:\nA B\n"},
    {"", "Punkt 1: x\n\n"},
    {"", "Side 1\n\n\n"},
    {"", "Indholdsfortegnelse\n"},
    {"", "Titel.....1\n"},
    {"", "| a | b |\n"},
    {"", "- - - - a\n"},
    {"", "REFERAT Byrådet den 1. maj 2020\n\nBeslutning\na\n"},
    {"", "Beslutning i Økonomiudvalget den 1. maj 2020\n"},
    {"Beslutning\n", "at a\n"},
    {"Beslutning\n", "For stemte 5 (A+B). "},
    {"Beslutning\n", "Anders Bo (A), "},
    {"Beslutning\n", "Udvalget for Teknik, "},
    {"Indstilling\n", "at 1. a 2. b "},
    {"", "[a]("},
    {"", "<a"},
    {"", "&amp;*a"},
    {"1 Sagsnr.: a ", "Sagsnr.: b Beslutning Godkendt. "},
};

static unsigned long long work_of(const struct pattern *pattern, size_t length)
{
    char *bytes = malloc(length);
    size_t lead = strlen(pattern->lead);
    size_t unit = strlen(pattern->text);
    struct reading_list list;
    unsigned long long before;

    memcpy(bytes, pattern->lead, lead);
    for (size_t i = lead; i < length; i++)
        bytes[i] = pattern->text[(i - lead) % unit];
    before = work;
    cr_assert_eq(reader_read(bytes, length, "t", &list, NULL), STATUS_OK, "%s", pattern->text);
    before = work - before;
    reading_list_clear(&list);
    free(bytes);
    return before;
}

Test(reader_work, twice_the_text_is_twice_the_work)
{
    for (size_t i = 0; i < sizeof patterns / sizeof *patterns; i++) {
        unsigned long long half = work_of(&patterns[i], SMALL_BYTES);
        unsigned long long whole = work_of(&patterns[i], 2 * SMALL_BYTES);

        cr_expect_leq(whole * 100, half * SLACK_PERCENT, "%s%s: %llu, then %llu", patterns[i].lead,
                      patterns[i].text, half, whole);
    }
}

Test(reader_work, ten_megabytes_are_read)
{
    unsigned long long all = work_of(&(struct pattern){"", large}, LARGE_BYTES);

    cr_assert_leq(all, (unsigned long long)LARGE_BYTES * WORK_PER_BYTE, "%llu", all);
}
