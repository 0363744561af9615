/*
 * Everything that a person can do on the screen. Keys, the mouse and the command palette all give
 * actions; the help screen, the footer and the manual page are made from this table and the loaded
 * keymap. A name is fixed for ever: people's keymap files hold it.
 */
#ifndef TUI_ACTION_H
#define TUI_ACTION_H

#include "config/keymap.h"
#include "core/error.h"

#include <stdbool.h>

/* Where keys and actions belong. A focused pane asks its own contexts first, global last. */
#define CONTEXT_TABLE(X)                                                                           \
    X(GLOBAL, "global", N_("Everywhere"))                                                          \
    X(LIST, "list", N_("In lists"))                                                                \
    X(TREE, "tree", N_("In the tree of forums"))                                                   \
    X(TEXT, "text", N_("In texts"))                                                                \
    X(FORM, "form", N_("While typing"))                                                            \
    X(MEETING, "meeting", N_("In the agenda"))                                                     \
    X(DECISIONS, "decisions", N_("In the decisions"))                                              \
    X(ATTENDANCE, "attendance", N_("In the attendance"))

enum context {
#define X(name, key, text) CONTEXT_##name,
    CONTEXT_TABLE(X)
#undef X
        CONTEXT_COUNT
};

/* What must hold before an action can be done; X(name, why it cannot be done otherwise). */
#define NEED_TABLE(X)                                                                              \
    X(NOTHING, "")                                                                                 \
    X(ROW, N_("nothing is selected"))                                                              \
    X(ITEM, N_("no item is open"))                                                                 \
    X(SOURCE, N_("nothing here was read from a file"))                                             \
    X(PLACES, N_("this stands in no other document"))                                              \
    X(CASE, N_("this belongs to no case"))                                                         \
    X(BACK, N_("there is nothing to go back to"))                                                  \
    X(FORWARD, N_("there is nothing to go forward to"))                                            \
    X(FOUND, N_("nothing has been searched for in this text"))                                     \
    X(FILTER, N_("nothing is filtered"))                                                           \
    X(PICTURE, N_("this is no picture over time"))                                                 \
    X(PERSON, N_("this is not one person over time"))

enum need {
#define X(name, text) NEED_##name,
    NEED_TABLE(X)
#undef X
        NEED_COUNT
};

/* X(name, "name in files", context, need, help text) */
#define ACTION_TABLE(X)                                                                            \
    X(QUIT, "app.quit", GLOBAL, NOTHING, N_("Leave the program"))                                  \
    X(REDRAW, "app.redraw", GLOBAL, NOTHING, N_("Paint the screen anew"))                          \
    X(SUSPEND, "app.suspend", GLOBAL, NOTHING, N_("Put the program to sleep"))                     \
    X(MOUSE, "app.mouse", GLOBAL, NOTHING, N_("Turn the mouse on or off"))                         \
    X(HELP, "help.show", GLOBAL, NOTHING, N_("Show the keys that work here"))                      \
    X(PALETTE, "palette.open", GLOBAL, NOTHING, N_("Run any action by its name"))                  \
    X(SEARCH, "search.open", GLOBAL, NOTHING, N_("Search everything"))                             \
    X(BACK, "history.back", GLOBAL, BACK, N_("Go back"))                                           \
    X(FORWARD, "history.forward", GLOBAL, FORWARD, N_("Go forward"))                               \
    X(CLOSE, "view.close", GLOBAL, NOTHING, N_("Close this, or go one step out"))                  \
    X(PANE_NEXT, "pane.next", GLOBAL, NOTHING, N_("Go to the next pane"))                          \
    X(PANE_PREVIOUS, "pane.previous", GLOBAL, NOTHING, N_("Go to the previous pane"))              \
    X(PANE_FORUMS, "pane.forums", GLOBAL, NOTHING, N_("Go to the forums"))                         \
    X(PANE_AGENDA, "pane.agenda", GLOBAL, NOTHING, N_("Go to the agenda"))                         \
    X(PANE_DECISIONS, "pane.decisions", GLOBAL, NOTHING, N_("Go to the decisions"))                \
    X(PANE_ATTENDANCE, "pane.attendance", GLOBAL, NOTHING, N_("Go to the attendance"))             \
    X(PANE_ITEM, "pane.item", GLOBAL, NOTHING, N_("Go to the item"))                               \
    X(PANE_ALONE, "pane.alone", GLOBAL, NOTHING, N_("Show this pane alone, for copying"))          \
    X(COPY, "copy.clipboard", GLOBAL, ROW, N_("Copy to the clipboard of your own machine"))        \
    X(ITEM_NEXT, "item.next", GLOBAL, ITEM, N_("Read the next item"))                              \
    X(ITEM_PREVIOUS, "item.previous", GLOBAL, ITEM, N_("Read the previous item"))                  \
    X(SOURCE, "source.toggle", GLOBAL, SOURCE, N_("Show the lines that this was read from"))       \
    X(SOURCE_NEXT, "source.next", GLOBAL, PLACES, N_("The same in the next document"))             \
    X(SOURCE_PREVIOUS, "source.previous", GLOBAL, PLACES, N_("The same in the previous document")) \
    X(SOURCE_READ, "source.read", GLOBAL, SOURCE, N_("Read the whole document that this is from")) \
    X(ITEM_CASE, "item.case", GLOBAL, CASE, N_("Show the case with its path and timeline"))        \
    X(LIST_NEXT, "list.next", LIST, NOTHING, N_("Next row"))                                       \
    X(LIST_PREVIOUS, "list.previous", LIST, NOTHING, N_("Previous row"))                           \
    X(LIST_PAGE_DOWN, "list.page_down", LIST, NOTHING, N_("Next page"))                            \
    X(LIST_PAGE_UP, "list.page_up", LIST, NOTHING, N_("Previous page"))                            \
    X(LIST_FIRST, "list.first", LIST, NOTHING, N_("First row"))                                    \
    X(LIST_LAST, "list.last", LIST, NOTHING, N_("Last row"))                                       \
    X(LIST_OPEN, "list.open", LIST, ROW, N_("Open the selected row"))                              \
    X(LIST_FILTER, "list.filter", LIST, NOTHING, N_("Filter as you type"))                         \
    X(LIST_JUMP, "list.jump", LIST, NOTHING, N_("Jump to a date or a letter"))                     \
    X(TREE_EXPAND, "tree.expand", TREE, ROW, N_("Unfold"))                                         \
    X(TREE_COLLAPSE, "tree.collapse", TREE, ROW, N_("Fold, or go to what it belongs to"))          \
    X(TREE_TOGGLE, "tree.toggle", TREE, ROW, N_("Fold or unfold"))                                 \
    X(TREE_EXPAND_ALL, "tree.expand_all", TREE, NOTHING, N_("Unfold all"))                         \
    X(TREE_COLLAPSE_ALL, "tree.collapse_all", TREE, NOTHING, N_("Fold all"))                       \
    X(TEXT_DOWN, "text.down", TEXT, NOTHING, N_("One line down"))                                  \
    X(TEXT_UP, "text.up", TEXT, NOTHING, N_("One line up"))                                        \
    X(TEXT_PAGE_DOWN, "text.page_down", TEXT, NOTHING, N_("One page down"))                        \
    X(TEXT_PAGE_UP, "text.page_up", TEXT, NOTHING, N_("One page up"))                              \
    X(TEXT_FIRST, "text.first", TEXT, NOTHING, N_("To the beginning"))                             \
    X(TEXT_LAST, "text.last", TEXT, NOTHING, N_("To the end"))                                     \
    X(TEXT_NEXT_SECTION, "text.next_section", TEXT, NOTHING, N_("Next section"))                   \
    X(TEXT_PREVIOUS_SECTION, "text.previous_section", TEXT, NOTHING, N_("Previous section"))       \
    X(TEXT_FOLD, "text.fold", TEXT, NOTHING, N_("Go where the line leads, or fold the section"))   \
    X(TEXT_FOLD_ALL, "text.fold_all", TEXT, NOTHING, N_("Fold or unfold all sections"))            \
    X(TEXT_FIND, "text.find", TEXT, NOTHING, N_("Search within the text"))                         \
    X(TEXT_FIND_NEXT, "text.find_next", TEXT, FOUND, N_("Next place found"))                       \
    X(TEXT_FIND_PREVIOUS, "text.find_previous", TEXT, FOUND, N_("Previous place found"))           \
    X(FORM_ACCEPT, "form.accept", FORM, NOTHING, N_("Take what was typed"))                        \
    X(FORM_CANCEL, "form.cancel", FORM, NOTHING, N_("Leave without it"))                           \
    X(FORM_COMPLETE, "form.complete", FORM, NOTHING, N_("Complete the word"))                      \
    X(FORM_NEXT, "form.next", FORM, NOTHING, N_("Next suggestion"))                                \
    X(FORM_PREVIOUS, "form.previous", FORM, NOTHING, N_("Previous suggestion"))                    \
    X(FORM_LEFT, "form.left", FORM, NOTHING, N_("One character left"))                             \
    X(FORM_RIGHT, "form.right", FORM, NOTHING, N_("One character right"))                          \
    X(FORM_START, "form.start", FORM, NOTHING, N_("To the start of the line"))                     \
    X(FORM_END, "form.end", FORM, NOTHING, N_("To the end of the line"))                           \
    X(FORM_BACKSPACE, "form.backspace", FORM, NOTHING, N_("Delete the character before"))          \
    X(FORM_DELETE, "form.delete", FORM, NOTHING, N_("Delete the character here"))                  \
    X(FORM_DELETE_WORD, "form.delete_word", FORM, NOTHING, N_("Delete the word before"))           \
    X(FORM_CLEAR, "form.clear", FORM, NOTHING, N_("Delete the whole line"))                        \
    X(MEETING_ATTENDANCE, "meeting.attendance", MEETING, ROW, N_("Show who came to this meeting")) \
    X(DECISIONS_FORUM, "decisions.forum", DECISIONS, NOTHING, N_("Only those of one forum"))       \
    X(DECISIONS_CASE, "decisions.case", DECISIONS, NOTHING, N_("Only those of one case"))          \
    X(DECISIONS_OUTCOME, "decisions.outcome", DECISIONS, NOTHING, N_("Only those of one outcome")) \
    X(DECISIONS_PARTY, "decisions.party", DECISIONS, NOTHING,                                      \
      N_("Only those that a party voted against"))                                                 \
    X(DECISIONS_PERIOD, "decisions.period", DECISIONS, NOTHING, N_("Only those of a period"))      \
    X(DECISIONS_REMOVE, "decisions.remove", DECISIONS, FILTER, N_("Take one of the filters away")) \
    X(DECISIONS_ALL, "decisions.all", DECISIONS, FILTER, N_("Show all decisions again"))           \
    X(ATTENDANCE_PERSON, "attendance.person", ATTENDANCE, ROW, N_("One person over time"))         \
    X(ATTENDANCE_FORUM, "attendance.forum", ATTENDANCE, NOTHING, N_("The forum over time"))        \
    X(ATTENDANCE_MEETING, "attendance.meeting", ATTENDANCE, PICTURE,                               \
      N_("Who came to the selected meeting"))                                                      \
    X(ATTENDANCE_WORDS, "attendance.words", ATTENDANCE, PERSON,                                    \
      N_("One person's meetings in words, or as a picture"))                                       \
    X(ATTENDANCE_EARLIER, "attendance.earlier", ATTENDANCE, NOTHING,                               \
      N_("The meeting before; out of a single meeting"))                                           \
    X(ATTENDANCE_LATER, "attendance.later", ATTENDANCE, PICTURE, N_("The meeting after"))          \
    X(ATTENDANCE_PAGE_EARLIER, "attendance.page_earlier", ATTENDANCE, PICTURE,                     \
      N_("A page of meetings earlier"))                                                            \
    X(ATTENDANCE_PAGE_LATER, "attendance.page_later", ATTENDANCE, PICTURE,                         \
      N_("A page of meetings later"))                                                              \
    X(ATTENDANCE_OLDEST, "attendance.oldest", ATTENDANCE, PICTURE, N_("The first meeting of all")) \
    X(ATTENDANCE_NEWEST, "attendance.newest", ATTENDANCE, PICTURE, N_("The newest meeting"))

enum action {
#define X(name, key, context, need, text) ACTION_##name,
    ACTION_TABLE(X)
#undef X
        ACTION_COUNT
};

const char *action_name(enum action action);
/* Its help text: an English message id. */
const char *action_help(enum action action);
enum context action_context(enum action action);
enum need action_need(enum action action);
/* Why an action cannot be done where its need is not met: a message id. */
const char *need_reason(enum need need);

const char *context_key(enum context context);
/* Its heading on the help screen: a message id. */
const char *context_title(enum context context);

/* What keymap files may name. Static. */
const struct keymap_vocabulary *action_vocabulary(void);

#endif
