/*
 * Which characters take no column and which take two; written by tui/width_table.py.
 */
#ifndef TUI_WIDTH_TABLE_H
#define TUI_WIDTH_TABLE_H

#include <stddef.h>

/* First and last character, both included; sorted, without overlap. */
struct codepoint_range {
    unsigned first;
    unsigned last;
};

extern const struct codepoint_range zero_width[];
extern const size_t zero_width_count;
extern const struct codepoint_range double_width[];
extern const size_t double_width_count;

#endif
