-- What items tell beside their decisions: a matter may be raised by a member, an answer has remarks,
-- a paper may go to nobody in particular; who got a power; on which days a post's holder was named.

ALTER TABLE proposer RENAME TO proposer_of_organization;

CREATE TABLE proposer (
    id INTEGER PRIMARY KEY CHECK (id > 0),
    version INTEGER NOT NULL CHECK (version > 0),
    casefile INTEGER NOT NULL REFERENCES casefile (id),
    organization INTEGER REFERENCES organization (id),
    person INTEGER REFERENCES person (id)
) STRICT;

INSERT INTO proposer (id, version, casefile, organization)
    SELECT id, version, casefile, organization FROM proposer_of_organization;
DROP TABLE proposer_of_organization;
CREATE INDEX proposer_by_casefile ON proposer (casefile);
CREATE INDEX proposer_by_person ON proposer (person) WHERE person IS NOT NULL;

ALTER TABLE dispatch RENAME TO dispatch_to_one;

CREATE TABLE dispatch (
    id INTEGER PRIMARY KEY CHECK (id > 0),
    version INTEGER NOT NULL CHECK (version > 0),
    kind TEXT NOT NULL CHECK (kind IN ('agenda', 'minutes', 'excerpt', 'decision', 'letter')),
    meeting INTEGER REFERENCES meeting (id),
    casefile INTEGER REFERENCES casefile (id),
    decision INTEGER REFERENCES decision (id),
    recipient TEXT,
    sent_on TEXT NOT NULL CHECK (sent_on IS date(sent_on, '+0 days')),
    sent_at INTEGER CHECK (sent_at BETWEEN 0 AND 2879),
    received_on TEXT CHECK (received_on IS date(received_on, '+0 days')),
    CHECK (received_on >= sent_on)
) STRICT;

INSERT INTO dispatch SELECT * FROM dispatch_to_one;
DROP TABLE dispatch_to_one;
CREATE INDEX dispatch_by_meeting ON dispatch (meeting) WHERE meeting IS NOT NULL;
CREATE INDEX dispatch_by_casefile ON dispatch (casefile) WHERE casefile IS NOT NULL;

CREATE TABLE statement_remark (
    id INTEGER PRIMARY KEY CHECK (id > 0),
    version INTEGER NOT NULL CHECK (version > 0),
    statement INTEGER NOT NULL REFERENCES statement (id),
    number INTEGER NOT NULL CHECK (number >= 1),
    body TEXT NOT NULL,
    point INTEGER REFERENCES point (id),
    effect TEXT
) STRICT;
CREATE INDEX statement_remark_by_statement ON statement_remark (statement, number);

ALTER TABLE delegation ADD COLUMN recipient TEXT;
ALTER TABLE tenure ADD COLUMN seen_from TEXT CHECK (seen_from IS date(seen_from, '+0 days'));
ALTER TABLE tenure ADD COLUMN seen_to TEXT CHECK (seen_to IS date(seen_to, '+0 days'));

CREATE INDEX organization_by_exact_name ON organization (name);
CREATE INDEX post_by_exact_title ON post (title) WHERE forum IS NULL;
CREATE INDEX delegation_by_decision ON delegation (decision) WHERE decision IS NOT NULL;
