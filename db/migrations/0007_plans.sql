-- A row of a plan knows its body, the day it was said and whether a later plan replaces it; an item
-- that the minutes no longer have is withdrawn; what bears one name and is two is told apart.

ALTER TABLE milestone ADD COLUMN forum INTEGER REFERENCES forum (id);
ALTER TABLE milestone ADD COLUMN said_on TEXT CHECK (said_on IS date(said_on, '+0 days'));
ALTER TABLE milestone ADD COLUMN listed INTEGER CHECK (listed IN (0, 1));
ALTER TABLE milestone ADD COLUMN replaced INTEGER CHECK (replaced IN (0, 1));
CREATE INDEX milestone_by_forum ON milestone (forum) WHERE forum IS NOT NULL;

ALTER TABLE item ADD COLUMN withdrawn INTEGER CHECK (withdrawn IN (0, 1));

CREATE TABLE distinction (
    id INTEGER PRIMARY KEY CHECK (id > 0),
    version INTEGER NOT NULL CHECK (version > 0),
    entity TEXT NOT NULL CHECK (entity IN ('forum', 'person', 'casefile')),
    about INTEGER NOT NULL CHECK (about >= 1),
    forum INTEGER REFERENCES forum (id),
    title TEXT,
    valid_from TEXT CHECK (valid_from IS date(valid_from, '+0 days')),
    valid_to TEXT CHECK (valid_to IS date(valid_to, '+0 days')),
    CHECK (valid_to >= valid_from)
) STRICT;
CREATE INDEX distinction_by_about ON distinction (about);
CREATE INDEX distinction_by_forum ON distinction (forum) WHERE forum IS NOT NULL;
