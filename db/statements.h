/*
 * Every statement that the program sends to its database. The texts stand in statements.def, with
 * named parameters; nothing is ever pasted into them. Each is prepared at its first use and kept.
 */
#ifndef DB_STATEMENTS_H
#define DB_STATEMENTS_H

#include "core/entity.h"
#include "core/str.h"

#include <stdint.h>

enum statement {
#define STATEMENT(name, sql) STATEMENT_##name,
#include "db/statements.def"
#undef STATEMENT
    STATEMENT_COUNT
};

/* The SQL of a statement; static. */
const char *statement_sql(enum statement statement);
/* Its name as it stands in statements.def, for messages and tests; static. */
const char *statement_name(enum statement statement);

/*
 * Rows of an entity, whole: written from the table of entities, so that the two cannot differ.
 * Columns: id, version, then the fields in their order, then the sort keys of those that have one.
 * Parameters have the columns' names; those of an insert are numbered in the same order from 1.
 */
enum entity_statement {
    ENTITY_SELECT,       /* WHERE id = :id */
    ENTITY_SELECT_AFTER, /* WHERE id > :id, in order of id: for walking the table */
    ENTITY_INSERT,
    ENTITY_DELETE, /* WHERE id = :id AND version = :version */
    ENTITY_STATEMENT_COUNT
};

/* Appends the SQL. */
void entity_statement_sql(struct str *out, enum entity entity, enum entity_statement statement);
/* The same of an update of the fields n whose bit n is set, WHERE id = :id AND version = :version.
   What is not set is not named: its indexes and references cost nothing. */
void entity_update_sql(struct str *out, enum entity entity, uint64_t set);

#endif
