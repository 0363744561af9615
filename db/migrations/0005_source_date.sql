-- A document's own day, where it tells one: a charter or memo stands there among what is found,
-- and what has no day stands behind all that has one, not on the day on which it was read.

ALTER TABLE source ADD COLUMN date TEXT CHECK (date IS date(date, '+0 days'));

CREATE TEMP TABLE undated AS
SELECT r.number AS old, 16777216 - row_number() OVER (ORDER BY r.number DESC) AS new, r.closed
FROM search_row r LEFT JOIN decision d ON r.kind = 'decision' AND d.id = r.about
WHERE r.kind = 'source' OR (r.kind = 'decision' AND d.date IS NULL);

INSERT INTO search_open (search_open, rowid, title, body, scope)
SELECT 'delete', t.number, t.title, t.body, t.scope FROM undated u
JOIN search_text t ON t.number = u.old WHERE u.closed = 0;
INSERT INTO search_closed (search_closed, rowid, title, body, scope)
SELECT 'delete', t.number, t.title, t.body, t.scope FROM undated u
JOIN search_text t ON t.number = u.old WHERE u.closed = 1;

UPDATE search_row SET number = (SELECT u.new FROM undated u WHERE u.old = number)
WHERE number IN (SELECT old FROM undated);

INSERT INTO search_open (rowid, title, body, scope)
SELECT t.number, t.title, t.body, t.scope FROM undated u
JOIN search_text t ON t.number = u.new WHERE u.closed = 0;
INSERT INTO search_closed (rowid, title, body, scope)
SELECT t.number, t.title, t.body, t.scope FROM undated u
JOIN search_text t ON t.number = u.new WHERE u.closed = 1;

DROP TABLE undated;
