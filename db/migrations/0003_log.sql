-- The log: each command with its findings and changes, chained by hash (db/log.h). Nothing in it
-- is ever changed or removed. Texts lie apart, so that personal text can be erased under the law
-- while the chain, which holds their salted hashes, still proves itself.

CREATE TABLE log (
    number INTEGER PRIMARY KEY CHECK (number > 0),
    schema INTEGER NOT NULL,
    at TEXT NOT NULL,
    account TEXT NOT NULL,
    command TEXT NOT NULL,
    arguments BLOB NOT NULL,
    findings BLOB NOT NULL,
    changes BLOB NOT NULL,
    hash BLOB NOT NULL CHECK (length(hash) = 32)
) STRICT;

CREATE TABLE log_text (
    number INTEGER NOT NULL REFERENCES log (number),
    ordinal INTEGER NOT NULL,
    salt BLOB CHECK (length(salt) = 16), -- NULL with the body: erased
    body BLOB,                           -- NULL with a salt: the row itself holds it
    PRIMARY KEY (number, ordinal)
) STRICT, WITHOUT ROWID;

-- One row: where the chain ends, and the next id that no row has had.
CREATE TABLE log_head (
    only INTEGER PRIMARY KEY CHECK (only = 1),
    count INTEGER NOT NULL,
    hash BLOB NOT NULL CHECK (length(hash) = 32),
    next_id INTEGER NOT NULL CHECK (next_id > 0)
) STRICT;

INSERT INTO log_head (only, count, hash, next_id) VALUES (1, 0, zeroblob(32), 1);

CREATE TRIGGER log_is_not_changed BEFORE UPDATE ON log
BEGIN
    SELECT RAISE(ABORT, 'the log is not changed');
END;

CREATE TRIGGER log_is_not_removed BEFORE DELETE ON log
BEGIN
    SELECT RAISE(ABORT, 'the log is not changed');
END;

CREATE TRIGGER log_text_is_only_erased BEFORE UPDATE ON log_text
WHEN NEW.number IS NOT OLD.number OR NEW.ordinal IS NOT OLD.ordinal
    OR NEW.salt IS NOT NULL OR NEW.body IS NOT NULL
BEGIN
    SELECT RAISE(ABORT, 'the log is not changed');
END;

CREATE TRIGGER log_text_is_not_removed BEFORE DELETE ON log_text
BEGIN
    SELECT RAISE(ABORT, 'the log is not changed');
END;

CREATE TRIGGER log_head_is_not_removed BEFORE DELETE ON log_head
BEGIN
    SELECT RAISE(ABORT, 'the log is not changed');
END;
