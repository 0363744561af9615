/*
 * Where what is known of a thing was read: the lines of each document, for the thing, for what
 * stands under it, and for single fields of these. Results, viewer and errors as in read_forums.h.
 */
#ifndef DB_READ_ORIGIN_H
#define DB_READ_ORIGIN_H

#include "db/read_item.h"
#include "db/read_source.h"

struct origin_row {
    int64_t about;     /* the row that it is of: an item, a decision, a seat … */
    const char *field; /* its column; NULL: the row as a whole */
    struct origin origin;
    enum document_kind kind; /* of the document */
    const char *title;       /* of the document: its title, else its file name */
};

struct origin_rows {
    struct origin_row *items;
    size_t count;
};

enum origin_subject {
    ORIGIN_OF_ITEM,     /* with sections, points, decisions, attachments, meeting and attendance */
    ORIGIN_OF_MEETING,  /* with its attendance */
    ORIGIN_OF_FORUM,    /* with charters, seats and memberships, and where minutes name it */
    ORIGIN_OF_PERSON,   /* with memberships, and where minutes name them */
    ORIGIN_OF_CASEFILE, /* with its steps, its milestones, and the items that it was treated as */
    ORIGIN_OF_DECISION,
    ORIGIN_SUBJECT_COUNT
};

enum { ORIGINS_MOST = 5000 };

/* By thing; of one thing minutes before agendas, of these the newest document first, and of one
   document the whole row first. What the viewer may not read is not among them; a thing that nobody
   read from anywhere has none. */
enum status read_origins(struct database *database, const struct viewer *viewer,
                         enum origin_subject subject, int64_t id, struct arena *arena,
                         struct origin_rows *rows, struct error *err) MUST_CHECK;

#endif
