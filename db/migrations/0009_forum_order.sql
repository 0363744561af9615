-- The tree of forums stands by parent, level, kind and name: the council before its committees,
-- these before advisory councils, internal groups and other bodies. db/statements.def has the same
-- expression (FORUM_PLACE).

DROP INDEX forum_by_parent;

CREATE INDEX forum_by_place ON forum (parent, CAST(coalesce(min(level, 9), 0) ||
    CASE kind WHEN 'council' THEN 'a' WHEN 'finance' THEN 'b' WHEN 'standing' THEN 'c'
    WHEN 'magistrate' THEN 'd' WHEN 'special' THEN 'e' WHEN 'statutory_council' THEN 'f'
    WHEN 'voluntary_council' THEN 'g' WHEN 'unknown' THEN 'h' WHEN 'partnership' THEN 'i'
    WHEN 'internal' THEN 'j' WHEN 'other_party' THEN 'k' ELSE 'l' END || name_sort AS BLOB), id);
