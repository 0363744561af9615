/*
 * The state of the screen, for the files app_*.c alone. Keys, the mouse and the palette become
 * actions (app_keys.c); actions change the state (app_actions.c, app_prompts.c); painting reads it
 * (app_paint.c).
 */
#ifndef TUI_APP_PRIVATE_H
#define TUI_APP_PRIVATE_H

#include "tui/app.h"
#include "tui/input.h"
#include "tui/layout.h"
#include "tui/list.h"
#include "tui/prompt.h"
#include "tui/sources.h"
#include "tui/subject_view.h"
#include "tui/term.h"

enum pane { PANE_FORUMS, PANE_AGENDA, PANE_DECISIONS, PANE_ATTENDANCE, PANE_ITEM, PANE_COUNT };

enum { HISTORY_MOST = 100, CONTEXTS_MOST = 3 };

/* Where the user is: enough to come back to it. */
struct location {
    enum pane focus;
    struct row_mark forum;
    bool in_items;
    struct row_mark meeting;
    struct row_mark item;
    struct subject subject;
    enum attendance_of attendance;
    int64_t attendance_id;
    struct date attendance_day; /* of the meeting that was selected in the picture */
    struct row_mark attendance_row;
};

struct history {
    struct location items[HISTORY_MOST];
    size_t count;
    size_t at; /* where the user stands; what lies behind it is forward */
};

enum prompt_kind {
    PROMPT_PALETTE,
    PROMPT_SEARCH,
    PROMPT_FILTER,
    PROMPT_JUMP,
    PROMPT_FIND,
    PROMPT_FORUM,
    PROMPT_CASE,
    PROMPT_OUTCOME,
    PROMPT_PARTY,
    PROMPT_PERIOD,
    PROMPT_REMOVE
};

/* What narrows the decisions. */
enum filter_kind {
    FILTER_FORUM,
    FILTER_CASE,
    FILTER_OUTCOME,
    FILTER_PARTY,
    FILTER_PERIOD,
    FILTER_COUNT
};

struct agenda_pane {
    struct meetings_source meetings;
    struct items_source items;
    struct list list; /* of meetings, or of the items of one */
    struct row_source meeting_rows;
    struct row_source item_rows;
    bool in_items;
    struct row_mark meeting; /* whose items are shown */
    struct str title;        /* its day */
    struct str forum;        /* whose meetings these are: on a small screen no forum is in sight */
};

struct decisions_pane {
    struct decisions_source source;
    struct list list;
    struct str words[FILTER_COUNT]; /* each filter in words; empty: it does not narrow */
    struct str party;               /* owned text of the filter */
};

struct attendance_pane {
    struct attendance_source source;
    struct list list;
    struct str title;
};

struct app {
    struct ui ui;
    struct reading_room room;
    struct keymap keymap;
    struct terminal *terminal;
    struct input input;
    struct grid grid;
    struct forums_source forums;
    struct list forum_list;
    struct agenda_pane agenda;
    struct decisions_pane decisions;
    struct attendance_pane attendance;
    struct subject_view view;
    enum pane focus;
    enum pane upper; /* the list that was focused last: it stays above the item */
    bool alone;      /* the focused pane has the whole screen, for copying */
    struct rect rects[PANE_COUNT];
    struct rect bodies[PANE_COUNT];   /* what of a pane its rows or its text are painted on */
    struct str positions[PANE_COUNT]; /* "12/50"; the focused pane's waits until the keys rest */
    struct history history;
    struct prompt prompt;
    int64_t last_hit; /* of the search that is asked: behind it there may be more */
    bool help;
    struct doc help_doc;
    struct reader help_reader;
    struct str message;
    enum style message_style;
    struct key_sequence pressed; /* the start of a binding, waiting for the rest */
    bool mouse;
    bool dirty;  /* the screen is to be painted */
    bool moved;  /* the bar of the focused list is to be painted, and nothing else … */
    int bar;     /* … which is still shown on this line */
    bool follow; /* panes follow the cursor when the keys rest */
    bool quit;
    int64_t version; /* of the database, when it was looked at last */
    int quiet;       /* looks at it since the last key */
};

/* app.c: everything but the terminal, so that tests can do without one. The caller gives the grid
   its size between the two; clears it also after a failure. */
enum status app_init(struct app *self, const struct app_options *options,
                     struct error *err) MUST_CHECK;
enum status app_load(struct app *self, struct error *err) MUST_CHECK;
void app_clear(struct app *self);
/* No key waits: follow the cursor, look further for what is filtered, see what others did. */
void app_rest(struct app *self);

/* app_state.c: what belongs together in the state. */
struct list *app_list(struct app *self, enum pane pane); /* NULL for the item */
size_t app_contexts(const struct app *self, size_t contexts[CONTEXTS_MOST]);
void app_say(struct app *self, enum style style, const char *msgid, const char *first,
             const char *second);
void app_say_error(struct app *self, const struct error *err);
void app_remember(struct app *self);
enum status app_go(struct app *self, const struct location *location, struct error *err) MUST_CHECK;
/* Agenda, attendance and reading pane show what the cursor stands on. */
enum status app_follow(struct app *self, struct error *err) MUST_CHECK;
/* Goes to a pane. The others first follow the cursor where it stood, so that a quick hand finds
   what it would have found a moment later. */
void app_focus(struct app *self, enum pane pane);
enum status app_show_meetings(struct app *self, struct row_mark at, struct error *err) MUST_CHECK;
enum status app_show_items(struct app *self, struct row_mark meeting, struct row_mark at,
                           struct error *err) MUST_CHECK;
enum status app_show_attendance(struct app *self, enum attendance_of of, int64_t id,
                                struct error *err) MUST_CHECK;
/* Reads the attendance that is shown again, and stays on the row. */
enum status app_reload_attendance(struct app *self, struct error *err) MUST_CHECK;
/* After the picture of attendance has moved: its rows, and the same one selected. */
enum status app_reload_picture_rows(struct app *self, struct error *err) MUST_CHECK;
/* Goes to a subject from anywhere: reads it, and shows its agenda around it. */
enum status app_open_subject(struct app *self, struct subject subject,
                             struct error *err) MUST_CHECK;
/* Reads everything again that is shown, and stays where it is. */
enum status app_refresh(struct app *self, struct error *err) MUST_CHECK;

/* app_keys.c */
void app_key(struct app *self, struct key key);
void app_paste(struct app *self, struct slice text);
void app_mouse(struct app *self, const struct input_event *event);

/* app_places.c: going from one thing to another */
enum status app_go_back(struct app *self, struct error *err) MUST_CHECK;
enum status app_go_forward(struct app *self, struct error *err) MUST_CHECK;
/* Into the selected row of the focused list. */
enum status app_open_row(struct app *self, struct error *err) MUST_CHECK;
/* Closes the nearest thing that can be closed, else goes one step out. */
enum status app_close(struct app *self, struct error *err) MUST_CHECK;
/* To the next item or the previous one; of a document to its next part. */
enum status app_step_item(struct app *self, bool forward, struct error *err) MUST_CHECK;
/* Shows, or hides, the lines that what the cursor stands on was read from. */
enum status app_toggle_source(struct app *self, struct error *err) MUST_CHECK;
/* The whole document that these lines stand in. */
enum status app_read_document(struct app *self, struct error *err) MUST_CHECK;
enum status app_show_case(struct app *self, struct error *err) MUST_CHECK;
/* The person of the selected row of the attendance. */
enum status app_show_person(struct app *self, struct error *err) MUST_CHECK;
enum status app_show_meeting_attendance(struct app *self, struct error *err) MUST_CHECK;
/* Of the meeting that is selected in the picture of attendance. */
enum status app_show_picture_meeting(struct app *self, struct error *err) MUST_CHECK;
/* A person's attendance in words, or as a picture. */
enum status app_toggle_words(struct app *self, struct error *err) MUST_CHECK;
/* Does one of the actions attendance.earlier … attendance.newest. */
enum status app_move_in_time(struct app *self, enum action action, struct error *err) MUST_CHECK;

/* app_actions.c: does an action, or says why not. */
void app_act(struct app *self, enum action action);
/* Why an action cannot be done now: a message id; NULL where it can. */
const char *app_hindrance(const struct app *self, enum action action);

/* app_prompts.c */
void app_ask(struct app *self, enum prompt_kind kind);
void app_prompt_result(struct app *self, enum prompt_result result);

/* app_suggest.c: suggests anew what fits what was typed … */
enum status app_suggest(struct app *self, struct error *err) MUST_CHECK;
/* … and where the last hit of a search is chosen, those behind it: they are a list of any length.
 */
enum status app_suggest_more(struct app *self, struct error *err) MUST_CHECK;

/* app_frame.c: what stands around a pane's rows */
void app_frame_title(const struct app *self, enum pane pane, struct canvas canvas);
/* Lines that are taken from so many rows of a pane's body. */
int app_frame_rows(const struct app *self, enum pane pane, int rows, int columns);
/* Paints them; what is left of the body. */
struct canvas app_frame_paint(const struct app *self, enum pane pane, struct canvas canvas);
/* Marks the selected meeting of a picture of attendance in the selected row. */
void app_frame_mark(const struct app *self, struct canvas canvas, bool focused);

/* app_filter.c */
/* Sets one filter of the decisions beside the others; where nothing was typed or chosen, takes it
   away. */
enum status app_filter_decisions(struct app *self, enum prompt_kind prompt,
                                 const struct prompt_choice *choice, const char *typed,
                                 struct error *err) MUST_CHECK;
enum status app_show_all_decisions(struct app *self, struct error *err) MUST_CHECK;
/* Suggests the filters that hold, to take one away. */
void app_suggest_filters(struct app *self);
/* Appends "Byrådet, godkendt, Ø imod". */
void app_filter_words(const struct app *self, struct str *out);

/* app_help.c */
void app_show_help(struct app *self);

/* app_paint.c: lays out and paints; the grid has the terminal's size. */
void app_layout(struct app *self);
void app_paint(struct app *self);
/* What a held key changes: the bar of the focused list, on a screen that is painted otherwise. */
void app_paint_bar(struct app *self);

#endif
