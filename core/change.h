/*
 * What a command does to the record: changes of single rows, plain and complete, so that they can
 * be applied, logged and replayed without any rule (design.md, "One way in for every change").
 *
 * A judge hands out the ids of new rows itself, from the list's next_id, so that one new row can
 * refer to another. Ids are unique over all entities and never used again.
 */
#ifndef CORE_CHANGE_H
#define CORE_CHANGE_H

#include "core/arena.h"
#include "core/date.h"
#include "core/entity.h"
#include "core/error.h"
#include "core/vague_date.h"

#include <stdint.h>

enum value_type {
    VALUE_NULL,
    VALUE_INTEGER,
    VALUE_KEY,     /* text that stands in the log itself */
    VALUE_TEXT,    /* text that stands apart from the log */
    VALUE_BYTES,   /* bytes that stand in the log itself */
    VALUE_CONTENT, /* bytes of which the log keeps the hash alone */
    VALUE_TYPE_COUNT
};

struct value {
    enum value_type type;
    int64_t integer;
    struct slice bytes; /* of key, text, bytes and content; borrowed, NUL-closed where it is text */
};

enum change_kind { CHANGE_INSERT, CHANGE_UPDATE, CHANGE_DELETE, CHANGE_KIND_COUNT };

struct change {
    enum change_kind kind;
    enum entity entity;
    int64_t id;
    int64_t version;      /* that the row had when it was judged; 0 for a new row */
    uint64_t set;         /* bit n: field n is given; others of a new row are NULL */
    struct value *values; /* one for each field of the entity */
    struct arena *arena;
};

struct change_list {
    struct arena *arena;
    struct change **items;
    size_t count;
    int64_t next_id; /* the id of the next new row */
};

/* Everything lives in the arena. next_id comes with the facts, from the transaction. */
void change_list_init(struct change_list *self, struct arena *arena, int64_t next_id);

/* Adds a change; the result is borrowed from the list and stays where it is. A new row gets its id
   at once. `version` is the one of the row as it was loaded: another one by the time of saving is
   a conflict. */
struct change *change_insert(struct change_list *self, enum entity entity)
    __attribute__((returns_nonnull));
struct change *change_update(struct change_list *self, enum entity entity, int64_t id,
                             int64_t version) __attribute__((returns_nonnull));
struct change *change_delete(struct change_list *self, enum entity entity, int64_t id,
                             int64_t version) __attribute__((returns_nonnull));

/*
 * Sets one field (FIELD_FORUM_NAME …) of the fitting type; a field of another type is a broken
 * promise. Texts are borrowed and must live as long as the list. NULL, NO_DATE, NO_CLOCK and the
 * reference 0 stand for NULL. A clock time after the meeting's midnight has 1440 minutes more.
 */
void change_set_text(struct change *self, int field, const char *text); /* also keys and content */
void change_set_integer(struct change *self, int field, int64_t number);
void change_set_bool(struct change *self, int field, bool flag);
void change_set_date(struct change *self, int field, struct date date);
void change_set_clock(struct change *self, int field, struct clock_time time);
void change_set_reference(struct change *self, int field, int64_t id);
void change_set_bytes(struct change *self, int field, struct slice bytes);
void change_set_null(struct change *self, int field);
/* Sets the four columns of a vague date; `field` is the one of its words. The first and last day
   stay NULL where no year is known. */
void change_set_vague(struct change *self, int field, const struct vague_date *date);
/* What is read back from the column *_spans, forms and all; STATUS_INVALID where the text is none
 * of ours. */
enum status vague_date_of_spans(const char *spans, struct vague_date *date) MUST_CHECK;

/* Whether every needed field of every new row is given, and no fixed one is changed; fills err
   with the first that breaks this. */
enum status change_list_check(const struct change_list *self, struct error *err) MUST_CHECK;

/*
 * The canonical bytes of values and changes: the same list gives the same bytes on every machine,
 * and the bytes give the list back. Texts and contents stand in them as 32 bytes that the owner
 * of the log makes of them (a salted hash), and which he turns into the text again.
 */
enum { VALUE_DIGEST = 32 };

struct value_keeper {
    void *context;
    void (*keep)(void *context, const struct value *value, unsigned char digest[VALUE_DIGEST]);
};

struct value_fetcher {
    void *context;
    /* Sets type and bytes (in the arena that is decoded into); VALUE_NULL for an erased text. */
    enum status (*fetch)(void *context, const unsigned char digest[VALUE_DIGEST],
                         struct value *value, struct error *err);
};

void value_encode(struct str *out, const struct value *value, const struct value_keeper *keeper);
void change_list_encode(struct str *out, const struct change_list *self,
                        const struct value_keeper *keeper);

/* Reads from the front of `bytes` and moves it on. STATUS_INVALID where they are none of ours. */
enum status value_decode(struct slice *bytes, const struct value_fetcher *fetcher,
                         struct value *value, struct error *err) MUST_CHECK;
/* Reads to the end of `bytes`, into a list that was initialised. */
enum status change_list_decode(struct slice bytes, const struct value_fetcher *fetcher,
                               struct change_list *self, struct error *err) MUST_CHECK;

#endif
