-- Full text (db/search.h). Row numbers follow the day: (days since 1583) * 2^24 + a place within
-- the day, so that the newest come first by row number alone. The texts are not kept twice: the
-- indexes read them through a view. What is closed stands in an index of its own, so that no
-- search of others touches it; `scope` is a word for the forum, for readers of a few forums.

CREATE TABLE search_row (
    number INTEGER PRIMARY KEY,
    about INTEGER NOT NULL UNIQUE,
    kind TEXT NOT NULL CHECK (kind IN ('item', 'decision', 'source')),
    forum INTEGER,
    closed INTEGER NOT NULL CHECK (closed IN (0, 1))
) STRICT;

CREATE VIEW search_text (number, closed, title, body, scope) AS
SELECT r.number, r.closed,
    CASE r.kind
        WHEN 'item' THEN (SELECT i.title FROM item i WHERE i.id = r.about)
        WHEN 'source' THEN (SELECT coalesce(s.title, s.file_name) FROM source s
            WHERE s.id = r.about)
    END,
    CASE r.kind
        WHEN 'item' THEN (
            SELECT group_concat(body, char(10)) FROM (
                SELECT coalesce(c.number, '') || ' ' || coalesce(i.responsible, '') AS body
                FROM item i LEFT JOIN casefile c ON c.id = i.casefile WHERE i.id = r.about
                UNION ALL
                SELECT * FROM (SELECT d.body FROM decision d WHERE d.item = r.about
                    ORDER BY d.number)
                UNION ALL
                SELECT * FROM (SELECT d.body FROM quotation q JOIN decision d ON d.id = q.decision
                    WHERE q.item = r.about ORDER BY q.position)
                UNION ALL
                SELECT * FROM (SELECT p.body FROM item i JOIN point p
                    ON p.presentation = i.presentation WHERE i.id = r.about ORDER BY p.number)
                UNION ALL
                SELECT * FROM (SELECT coalesce(s.heading || char(10), '') || s.body FROM item i
                    JOIN section s ON s.presentation = i.presentation WHERE i.id = r.about
                    ORDER BY s.number)
                UNION ALL
                SELECT * FROM (SELECT a.title FROM attachment a WHERE a.item = r.about
                    ORDER BY a.number)))
        WHEN 'decision' THEN (SELECT d.body FROM decision d WHERE d.id = r.about)
        WHEN 'source' THEN (SELECT CAST(s.body AS TEXT) FROM source s WHERE s.id = r.about)
    END,
    'f' || coalesce(r.forum, 0)
FROM search_row r;

CREATE VIEW search_open_text (number, title, body, scope) AS
SELECT number, title, body, scope FROM search_text WHERE closed = 0;

CREATE VIEW search_closed_text (number, title, body, scope) AS
SELECT number, title, body, scope FROM search_text WHERE closed = 1;

CREATE VIRTUAL TABLE search_open USING fts5 (
    title, body, scope, content = 'search_open_text', content_rowid = 'number',
    prefix = '2 3', tokenize = 'danish'
);

CREATE VIRTUAL TABLE search_closed USING fts5 (
    title, body, scope, content = 'search_closed_text', content_rowid = 'number',
    prefix = '2 3', tokenize = 'danish'
);

-- No merging at commit but what the program asks for, in small pieces: neither the steady one nor
-- the great one that comes when sixteen pieces lie about.
INSERT INTO search_open (search_open, rank) VALUES ('automerge', 0);
INSERT INTO search_open (search_open, rank) VALUES ('crisismerge', 512);
INSERT INTO search_closed (search_closed, rank) VALUES ('automerge', 0);
INSERT INTO search_closed (search_closed, rank) VALUES ('crisismerge', 512);
