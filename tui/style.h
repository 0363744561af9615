/*
 * What a place on the screen means. Panes speak of roles alone; term_paint.c turns them into
 * colours or, without colour, into bold, underline and reverse. Meaning never rests on the role
 * alone: a letter or a mark says it too.
 */
#ifndef TUI_STYLE_H
#define TUI_STYLE_H

/* X(name, letter in a snapshot) */
#define STYLE_TABLE(X)                                                                             \
    X(TEXT, '.')                                                                                   \
    X(MUTED, 'm')      /* what helps but is not read first */                                      \
    X(HEADING, 'H')    /* heading within a text */                                                 \
    X(TITLE, 'T')      /* title of the focused pane */                                             \
    X(TITLE_IDLE, 't') /* title of any other pane */                                               \
    X(BORDER, '-')                                                                                 \
    X(SELECTED, 'S') /* the bar of the selected row in the focused pane */                         \
    X(SELECTED_IDLE, 's')                                                                          \
    X(STRONG, 'B')                                                                                 \
    X(EMPHASIS, 'I')                                                                               \
    X(LINK, 'L')                                                                                   \
    X(QUOTE, 'Q')                                                                                  \
    X(CODE, 'C')                                                                                   \
    X(MATCH, 'M')     /* what was searched for */                                                  \
    X(GOOD, 'g')      /* approved, present */                                                      \
    X(BAD, 'b')       /* rejected, absent */                                                       \
    X(WAITING, 'w')   /* postponed, apology, now under treatment */                                \
    X(DISSOLVED, 'd') /* what is no longer in force */                                             \
    X(KEY, 'K')       /* a key in the footer or in help */                                         \
    X(FOOTER, 'F')                                                                                 \
    X(STATUS, 'P') /* the line of the case's path */                                               \
    X(MESSAGE, 'N')                                                                                \
    X(ERROR, 'E')                                                                                  \
    X(INPUT, 'i')  /* a line being typed */                                                        \
    X(MARGIN, 'n') /* line numbers */

enum style {
#define X(name, letter) STYLE_##name,
    STYLE_TABLE(X)
#undef X
        STYLE_COUNT
};

char style_letter(enum style style);

#endif
