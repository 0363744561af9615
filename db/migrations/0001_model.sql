-- The model (design.md, "The words"; core/entity.def lists the same columns for the program).
-- What can never be true is refused here: no such day, an interval that ends before it begins,
-- fewer than no votes. What is merely unlawful has its place and its findings.
--
-- Dates are 'YYYY-MM-DD'; date() finds out that there is no 30 February only when it has something
-- to add. Clock times are minutes after the midnight that a meeting's date begins with, amounts
-- øre. Columns *_sort hold the text's key of Danish order (core/collate.h).

-- «sags», so that no other program's database is taken for ours (db/engine.h).
PRAGMA application_id = 1935763315;

-- Municipality, administration, housing organisation, department, party, ministry, fund.
CREATE TABLE organization (
    id INTEGER PRIMARY KEY CHECK (id > 0),
    version INTEGER NOT NULL CHECK (version > 0),
    name TEXT NOT NULL,
    kind TEXT NOT NULL CHECK (kind IN ('unknown', 'municipality', 'administration', 'housing',
        'department', 'party', 'ministry', 'fund')),
    parent INTEGER REFERENCES organization (id) CHECK (parent <> id),
    letter TEXT,
    valid_from TEXT CHECK (valid_from IS date(valid_from, '+0 days')),
    valid_to TEXT CHECK (valid_to IS date(valid_to, '+0 days')) CHECK (valid_to >= valid_from),
    name_sort BLOB NOT NULL
) STRICT;

CREATE TABLE person (
    id INTEGER PRIMARY KEY CHECK (id > 0),
    version INTEGER NOT NULL CHECK (version > 0),
    name TEXT NOT NULL,
    title TEXT,
    organization INTEGER REFERENCES organization (id),
    party INTEGER REFERENCES organization (id),
    name_key TEXT NOT NULL,
    name_sort BLOB NOT NULL
) STRICT;

CREATE TABLE person_alias (
    id INTEGER PRIMARY KEY CHECK (id > 0),
    version INTEGER NOT NULL CHECK (version > 0),
    person INTEGER NOT NULL REFERENCES person (id),
    name TEXT NOT NULL,
    name_key TEXT NOT NULL,
    name_sort BLOB NOT NULL
) STRICT;

-- Hverv: held by a person from–to.
CREATE TABLE post (
    id INTEGER PRIMARY KEY CHECK (id > 0),
    version INTEGER NOT NULL CHECK (version > 0),
    title TEXT NOT NULL,
    forum INTEGER REFERENCES forum (id),
    organization INTEGER REFERENCES organization (id),
    title_sort BLOB NOT NULL
) STRICT;

CREATE TABLE tenure (
    id INTEGER PRIMARY KEY CHECK (id > 0),
    version INTEGER NOT NULL CHECK (version > 0),
    post INTEGER NOT NULL REFERENCES post (id),
    person INTEGER NOT NULL REFERENCES person (id),
    stand_in_for INTEGER REFERENCES person (id),
    valid_from TEXT CHECK (valid_from IS date(valid_from, '+0 days')),
    valid_to TEXT CHECK (valid_to IS date(valid_to, '+0 days')) CHECK (valid_to >= valid_from)
) STRICT;

-- Valgperiode.
CREATE TABLE term (
    id INTEGER PRIMARY KEY CHECK (id > 0),
    version INTEGER NOT NULL CHECK (version > 0),
    name TEXT NOT NULL CHECK (name <> ''),
    valid_from TEXT CHECK (valid_from IS date(valid_from, '+0 days')),
    valid_to TEXT CHECK (valid_to IS date(valid_to, '+0 days')) CHECK (valid_to >= valid_from),
    UNIQUE (name)
) STRICT;

CREATE TABLE forum (
    id INTEGER PRIMARY KEY CHECK (id > 0),
    version INTEGER NOT NULL CHECK (version > 0),
    name TEXT NOT NULL,
    kind TEXT NOT NULL CHECK (kind IN ('unknown', 'council', 'finance', 'standing', 'special',
        'magistrate', 'statutory_council', 'voluntary_council', 'partnership', 'internal',
        'other_party', 'state')),
    level INTEGER CHECK (level >= 1),
    external INTEGER NOT NULL CHECK (external IN (0, 1)),
    counterpart INTEGER REFERENCES forum (id) CHECK (counterpart <> id),
    parent INTEGER REFERENCES forum (id) CHECK (parent <> id),
    organization INTEGER REFERENCES organization (id),
    secretariat TEXT,
    valid_from TEXT CHECK (valid_from IS date(valid_from, '+0 days')),
    valid_to TEXT CHECK (valid_to IS date(valid_to, '+0 days')) CHECK (valid_to >= valid_from),
    dissolved INTEGER NOT NULL CHECK (dissolved IN (0, 1)),
    name_key TEXT NOT NULL CHECK (name_key <> ''),
    name_sort BLOB NOT NULL
) STRICT;

CREATE TABLE forum_alias (
    id INTEGER PRIMARY KEY CHECK (id > 0),
    version INTEGER NOT NULL CHECK (version > 0),
    forum INTEGER NOT NULL REFERENCES forum (id),
    name TEXT NOT NULL,
    name_key TEXT NOT NULL CHECK (name_key <> ''),
    name_sort BLOB NOT NULL
) STRICT;

-- One forum takes over from another.
CREATE TABLE succession (
    id INTEGER PRIMARY KEY CHECK (id > 0),
    version INTEGER NOT NULL CHECK (version > 0),
    forum INTEGER NOT NULL REFERENCES forum (id),
    successor INTEGER NOT NULL REFERENCES forum (id),
    date TEXT CHECK (date IS date(date, '+0 days')),
    decision INTEGER REFERENCES decision (id),
    CHECK (successor <> forum)
) STRICT;

-- One version of a kommissorium.
CREATE TABLE charter (
    id INTEGER PRIMARY KEY CHECK (id > 0),
    version INTEGER NOT NULL CHECK (version > 0),
    forum INTEGER NOT NULL REFERENCES forum (id),
    number INTEGER NOT NULL CHECK (number >= 0),
    label TEXT,
    cadence TEXT,
    first_meeting TEXT,
    decision INTEGER REFERENCES decision (id),
    valid_from TEXT CHECK (valid_from IS date(valid_from, '+0 days')),
    valid_to TEXT CHECK (valid_to IS date(valid_to, '+0 days')) CHECK (valid_to >= valid_from)
) STRICT;

CREATE TABLE charter_task (
    id INTEGER PRIMARY KEY CHECK (id > 0),
    version INTEGER NOT NULL CHECK (version > 0),
    charter INTEGER NOT NULL REFERENCES charter (id),
    number INTEGER NOT NULL CHECK (number >= 0),
    body TEXT NOT NULL
) STRICT;

-- A rule for who sits: "Borgmesteren, formand".
CREATE TABLE seat (
    id INTEGER PRIMARY KEY CHECK (id > 0),
    version INTEGER NOT NULL CHECK (version > 0),
    forum INTEGER NOT NULL REFERENCES forum (id),
    charter INTEGER REFERENCES charter (id),
    number INTEGER NOT NULL CHECK (number >= 0),
    rule TEXT,
    role TEXT,
    post INTEGER REFERENCES post (id),
    has_vote INTEGER CHECK (has_vote IN (0, 1))
) STRICT;

CREATE TABLE membership (
    id INTEGER PRIMARY KEY CHECK (id > 0),
    version INTEGER NOT NULL CHECK (version > 0),
    forum INTEGER NOT NULL REFERENCES forum (id),
    person INTEGER NOT NULL REFERENCES person (id),
    seat INTEGER REFERENCES seat (id),
    stand_in_for INTEGER REFERENCES person (id),
    role TEXT,
    party TEXT,
    has_vote INTEGER CHECK (has_vote IN (0, 1)),
    valid_from TEXT CHECK (valid_from IS date(valid_from, '+0 days')),
    valid_to TEXT CHECK (valid_to IS date(valid_to, '+0 days')) CHECK (valid_to >= valid_from)
) STRICT;

-- Who may decide what, up to which amount, by which decision.
CREATE TABLE delegation (
    id INTEGER PRIMARY KEY CHECK (id > 0),
    version INTEGER NOT NULL CHECK (version > 0),
    forum INTEGER REFERENCES forum (id),
    organization INTEGER REFERENCES organization (id),
    subject TEXT NOT NULL,
    amount INTEGER CHECK (amount >= 0),
    decision INTEGER REFERENCES decision (id),
    valid_from TEXT CHECK (valid_from IS date(valid_from, '+0 days')),
    valid_to TEXT CHECK (valid_to IS date(valid_to, '+0 days')) CHECK (valid_to >= valid_from)
) STRICT;

CREATE TABLE meeting (
    id INTEGER PRIMARY KEY CHECK (id > 0),
    version INTEGER NOT NULL CHECK (version > 0),
    forum INTEGER NOT NULL REFERENCES forum (id),
    date TEXT NOT NULL CHECK (date IS date(date, '+0 days')),
    starts INTEGER CHECK (starts BETWEEN 0 AND 2879),
    ends INTEGER CHECK (ends BETWEEN 0 AND 2879),
    place TEXT,
    kind TEXT NOT NULL CHECK (kind IN ('ordinary', 'extraordinary', 'constituting')),
    state TEXT NOT NULL CHECK (state IN ('planned', 'agenda', 'held', 'minuted', 'approved',
        'cancelled')),
    supplementary INTEGER NOT NULL CHECK (supplementary IN (0, 1)),
    term INTEGER REFERENCES term (id),
    CHECK (ends >= starts)
) STRICT;

CREATE TABLE casefile (
    id INTEGER PRIMARY KEY CHECK (id > 0),
    version INTEGER NOT NULL CHECK (version > 0),
    number TEXT,
    title TEXT NOT NULL,
    state TEXT NOT NULL CHECK (state IN ('open', 'decided', 'closed')),
    deciding_forum INTEGER REFERENCES forum (id),
    closed INTEGER NOT NULL CHECK (closed IN (0, 1)),
    opened_on TEXT CHECK (opened_on IS date(opened_on, '+0 days')),
    title_sort BLOB NOT NULL
) STRICT;

CREATE TABLE casefile_alias (
    id INTEGER PRIMARY KEY CHECK (id > 0),
    version INTEGER NOT NULL CHECK (version > 0),
    casefile INTEGER NOT NULL REFERENCES casefile (id),
    number TEXT,
    title TEXT
) STRICT;

CREATE TABLE proposer (
    id INTEGER PRIMARY KEY CHECK (id > 0),
    version INTEGER NOT NULL CHECK (version > 0),
    casefile INTEGER NOT NULL REFERENCES casefile (id),
    organization INTEGER NOT NULL REFERENCES organization (id)
) STRICT;

-- One body's part in a case's path.
CREATE TABLE step (
    id INTEGER PRIMARY KEY CHECK (id > 0),
    version INTEGER NOT NULL CHECK (version > 0),
    casefile INTEGER NOT NULL REFERENCES casefile (id),
    number INTEGER NOT NULL CHECK (number >= 0),
    kind TEXT NOT NULL CHECK (kind IN ('hear', 'orient', 'discuss', 'recommend', 'state',
        'decide', 'apply')),
    state TEXT NOT NULL CHECK (state IN ('waiting', 'ready', 'done', 'postponed', 'sent_back',
        'waived')),
    forum INTEGER REFERENCES forum (id),
    body TEXT,
    date_text TEXT,
    date_first TEXT CHECK (date_first IS date(date_first, '+0 days')),
    date_last TEXT CHECK (date_last IS date(date_last, '+0 days')),
    date_spans TEXT,
    meeting INTEGER REFERENCES meeting (id),
    decision INTEGER REFERENCES decision (id),
    reason TEXT,
    CHECK (date_last >= date_first)
) STRICT;

CREATE TABLE step_dependency (
    id INTEGER PRIMARY KEY CHECK (id > 0),
    version INTEGER NOT NULL CHECK (version > 0),
    step INTEGER NOT NULL REFERENCES step (id),
    waits_for INTEGER NOT NULL REFERENCES step (id),
    CHECK (waits_for <> step),
    UNIQUE (step, waits_for)
) STRICT;

-- One version of a sagsfremstilling.
CREATE TABLE presentation (
    id INTEGER PRIMARY KEY CHECK (id > 0),
    version INTEGER NOT NULL CHECK (version > 0),
    casefile INTEGER REFERENCES casefile (id),
    previous INTEGER REFERENCES presentation (id) CHECK (previous <> id),
    number INTEGER NOT NULL CHECK (number >= 0),
    frozen INTEGER NOT NULL CHECK (frozen IN (0, 1))
) STRICT;

CREATE TABLE section (
    id INTEGER PRIMARY KEY CHECK (id > 0),
    version INTEGER NOT NULL CHECK (version > 0),
    presentation INTEGER NOT NULL REFERENCES presentation (id),
    number INTEGER NOT NULL CHECK (number >= 0),
    kind TEXT NOT NULL CHECK (kind IN ('introduction', 'legal_basis', 'facts', 'economy',
        'hearing', 'recommendation', 'supplement', 'theme', 'attachments', 'other')),
    heading TEXT,
    body TEXT NOT NULL
) STRICT;

-- Indstillingspunkt.
CREATE TABLE point (
    id INTEGER PRIMARY KEY CHECK (id > 0),
    version INTEGER NOT NULL CHECK (version > 0),
    presentation INTEGER NOT NULL REFERENCES presentation (id),
    number INTEGER NOT NULL CHECK (number >= 0),
    body TEXT NOT NULL
) STRICT;

-- Bevilling.
CREATE TABLE point_grant (
    id INTEGER PRIMARY KEY CHECK (id > 0),
    version INTEGER NOT NULL CHECK (version > 0),
    point INTEGER NOT NULL REFERENCES point (id),
    amount INTEGER NOT NULL,
    year INTEGER CHECK (year BETWEEN 1583 AND 9999),
    kind TEXT,
    cover TEXT
) STRICT;

CREATE TABLE item (
    id INTEGER PRIMARY KEY CHECK (id > 0),
    version INTEGER NOT NULL CHECK (version > 0),
    meeting INTEGER NOT NULL REFERENCES meeting (id),
    position INTEGER NOT NULL CHECK (position >= 1),
    number TEXT,
    title TEXT NOT NULL,
    public_title TEXT,
    mark TEXT NOT NULL CHECK (mark IN ('', 'B', 'D', 'O')),
    closed INTEGER NOT NULL CHECK (closed IN (0, 1)),
    minutes INTEGER CHECK (minutes >= 0),
    responsible TEXT,
    casefile INTEGER REFERENCES casefile (id),
    presentation INTEGER REFERENCES presentation (id),
    deciding_forum INTEGER REFERENCES forum (id),
    supplementary INTEGER NOT NULL CHECK (supplementary IN (0, 1))
) STRICT;

-- A body's own words. Without item and meeting: outside boards, a chair's decision, a decision
-- quoted before its own meeting was read.
CREATE TABLE decision (
    id INTEGER PRIMARY KEY CHECK (id > 0),
    version INTEGER NOT NULL CHECK (version > 0),
    forum INTEGER REFERENCES forum (id),
    meeting INTEGER REFERENCES meeting (id),
    item INTEGER REFERENCES item (id),
    casefile INTEGER REFERENCES casefile (id),
    date TEXT CHECK (date IS date(date, '+0 days')),
    number INTEGER NOT NULL CHECK (number >= 0),
    body TEXT,
    outcome TEXT NOT NULL CHECK (outcome IN ('none', 'approved', 'recommended', 'rejected',
        'postponed', 'noted', 'discussed', 'referred', 'returned', 'withdrawn', 'statement')),
    amendment INTEGER NOT NULL CHECK (amendment IN (0, 1)),
    mover TEXT,
    mover_person INTEGER REFERENCES person (id),
    by_chair INTEGER NOT NULL CHECK (by_chair IN (0, 1)),
    closed INTEGER NOT NULL CHECK (closed IN (0, 1)),
    referred_to INTEGER REFERENCES forum (id),
    corrects INTEGER REFERENCES decision (id) CHECK (corrects <> id)
) STRICT;

-- An item that reports an earlier body's decision.
CREATE TABLE quotation (
    id INTEGER PRIMARY KEY CHECK (id > 0),
    version INTEGER NOT NULL CHECK (version > 0),
    item INTEGER NOT NULL REFERENCES item (id),
    decision INTEGER NOT NULL REFERENCES decision (id),
    position INTEGER NOT NULL CHECK (position >= 1)
) STRICT;

CREATE TABLE decision_point (
    id INTEGER PRIMARY KEY CHECK (id > 0),
    version INTEGER NOT NULL CHECK (version > 0),
    decision INTEGER NOT NULL REFERENCES decision (id),
    point INTEGER REFERENCES point (id),
    number INTEGER NOT NULL CHECK (number >= 0)
) STRICT;

-- Afstemning: for and against the motion that the decision concerns.
CREATE TABLE vote (
    id INTEGER PRIMARY KEY CHECK (id > 0),
    version INTEGER NOT NULL CHECK (version > 0),
    decision INTEGER NOT NULL REFERENCES decision (id),
    count_for INTEGER CHECK (count_for >= 0),
    count_against INTEGER CHECK (count_against >= 0),
    count_abstain INTEGER CHECK (count_abstain >= 0),
    unanimous INTEGER NOT NULL CHECK (unanimous IN (0, 1)),
    UNIQUE (decision)
) STRICT;

-- How a party or a person voted.
CREATE TABLE ballot (
    id INTEGER PRIMARY KEY CHECK (id > 0),
    version INTEGER NOT NULL CHECK (version > 0),
    decision INTEGER NOT NULL REFERENCES decision (id),
    side TEXT NOT NULL CHECK (side IN ('for', 'against', 'abstain')),
    party TEXT,
    person INTEGER REFERENCES person (id),
    name TEXT,
    decided_on TEXT CHECK (decided_on = '' OR decided_on IS date(decided_on, '+0 days')),
    CHECK (party IS NOT NULL OR person IS NOT NULL OR name IS NOT NULL)
) STRICT;

CREATE TABLE dissent (
    id INTEGER PRIMARY KEY CHECK (id > 0),
    version INTEGER NOT NULL CHECK (version > 0),
    decision INTEGER NOT NULL REFERENCES decision (id),
    person INTEGER REFERENCES person (id),
    party TEXT,
    body TEXT NOT NULL
) STRICT;

CREATE TABLE attendance (
    id INTEGER PRIMARY KEY CHECK (id > 0),
    version INTEGER NOT NULL CHECK (version > 0),
    meeting INTEGER NOT NULL REFERENCES meeting (id),
    person INTEGER NOT NULL REFERENCES person (id),
    position INTEGER NOT NULL CHECK (position >= 1),
    state TEXT NOT NULL CHECK (state IN ('present', 'apology', 'absent', 'substitute', 'guest',
        'officer')),
    name TEXT,
    party TEXT,
    title TEXT,
    substitute_for INTEGER REFERENCES person (id),
    from_time INTEGER CHECK (from_time BETWEEN 0 AND 2879),
    to_time INTEGER CHECK (to_time BETWEEN 0 AND 2879),
    item INTEGER REFERENCES item (id),
    CHECK (to_time >= from_time)
) STRICT;

CREATE TABLE disqualification (
    id INTEGER PRIMARY KEY CHECK (id > 0),
    version INTEGER NOT NULL CHECK (version > 0),
    item INTEGER NOT NULL REFERENCES item (id),
    person INTEGER NOT NULL REFERENCES person (id),
    state TEXT NOT NULL CHECK (state IN ('expected', 'decided', 'rejected')),
    ground TEXT
) STRICT;

CREATE TABLE hearing (
    id INTEGER PRIMARY KEY CHECK (id > 0),
    version INTEGER NOT NULL CHECK (version > 0),
    casefile INTEGER REFERENCES casefile (id),
    forum INTEGER REFERENCES forum (id),
    organization INTEGER REFERENCES organization (id),
    subject TEXT,
    asked_on TEXT CHECK (asked_on IS date(asked_on, '+0 days')),
    deadline TEXT CHECK (deadline IS date(deadline, '+0 days')),
    CHECK (deadline >= asked_on)
) STRICT;

CREATE TABLE statement (
    id INTEGER PRIMARY KEY CHECK (id > 0),
    version INTEGER NOT NULL CHECK (version > 0),
    hearing INTEGER REFERENCES hearing (id),
    casefile INTEGER REFERENCES casefile (id),
    forum INTEGER REFERENCES forum (id),
    decision INTEGER REFERENCES decision (id),
    date TEXT CHECK (date IS date(date, '+0 days')),
    body TEXT,
    point INTEGER REFERENCES point (id),
    effect TEXT
) STRICT;

CREATE TABLE dispatch (
    id INTEGER PRIMARY KEY CHECK (id > 0),
    version INTEGER NOT NULL CHECK (version > 0),
    kind TEXT NOT NULL CHECK (kind <> ''),
    meeting INTEGER REFERENCES meeting (id),
    casefile INTEGER REFERENCES casefile (id),
    decision INTEGER REFERENCES decision (id),
    recipient TEXT NOT NULL,
    sent_on TEXT NOT NULL CHECK (sent_on IS date(sent_on, '+0 days')),
    sent_at INTEGER CHECK (sent_at BETWEEN 0 AND 2879),
    received_on TEXT CHECK (received_on IS date(received_on, '+0 days')),
    CHECK (received_on >= sent_on)
) STRICT;

CREATE TABLE attachment (
    id INTEGER PRIMARY KEY CHECK (id > 0),
    version INTEGER NOT NULL CHECK (version > 0),
    item INTEGER REFERENCES item (id),
    casefile INTEGER REFERENCES casefile (id),
    number INTEGER NOT NULL CHECK (number >= 0),
    title TEXT NOT NULL,
    address TEXT,
    source INTEGER REFERENCES source (id)
) STRICT;

CREATE TABLE agreement (
    id INTEGER PRIMARY KEY CHECK (id > 0),
    version INTEGER NOT NULL CHECK (version > 0),
    name TEXT NOT NULL,
    level INTEGER CHECK (level >= 1),
    parent INTEGER REFERENCES agreement (id) CHECK (parent <> id),
    parties TEXT,
    period TEXT,
    criteria TEXT,
    valid_from TEXT CHECK (valid_from IS date(valid_from, '+0 days')),
    valid_to TEXT CHECK (valid_to IS date(valid_to, '+0 days')) CHECK (valid_to >= valid_from),
    name_key TEXT NOT NULL CHECK (name_key <> ''),
    name_sort BLOB NOT NULL
) STRICT;

-- What a plan or a memo says will happen, or happened.
CREATE TABLE milestone (
    id INTEGER PRIMARY KEY CHECK (id > 0),
    version INTEGER NOT NULL CHECK (version > 0),
    source INTEGER REFERENCES source (id),
    casefile INTEGER REFERENCES casefile (id),
    step INTEGER REFERENCES step (id),
    number INTEGER NOT NULL CHECK (number >= 0),
    date_text TEXT,
    date_first TEXT CHECK (date_first IS date(date_first, '+0 days')),
    date_last TEXT CHECK (date_last IS date(date_last, '+0 days')),
    date_spans TEXT,
    body TEXT,
    act TEXT,
    CHECK (date_last >= date_first)
) STRICT;

-- A document as it came in.
CREATE TABLE source (
    id INTEGER PRIMARY KEY CHECK (id > 0),
    version INTEGER NOT NULL CHECK (version > 0),
    file_name TEXT NOT NULL,
    hash BLOB NOT NULL,
    kind TEXT NOT NULL CHECK (kind IN ('minutes', 'agenda', 'charter', 'note')),
    title TEXT,
    line_count INTEGER NOT NULL CHECK (line_count >= 0),
    reader INTEGER NOT NULL CHECK (reader >= 0),
    closed INTEGER NOT NULL CHECK (closed IN (0, 1)),
    body BLOB,
    original BLOB,
    CHECK (length(hash) = 32)
) STRICT;

-- Which lines of a document are which meeting, forum or case.
CREATE TABLE source_part (
    id INTEGER PRIMARY KEY CHECK (id > 0),
    version INTEGER NOT NULL CHECK (version > 0),
    source INTEGER NOT NULL REFERENCES source (id),
    kind TEXT NOT NULL CHECK (kind IN ('minutes', 'agenda', 'charter', 'note')),
    meeting INTEGER REFERENCES meeting (id),
    forum INTEGER REFERENCES forum (id),
    casefile INTEGER REFERENCES casefile (id),
    first_line INTEGER NOT NULL CHECK (first_line >= 1),
    last_line INTEGER NOT NULL CHECK (last_line >= first_line),
    reader INTEGER CHECK (reader >= 0)
) STRICT;

-- Lines that were not understood.
CREATE TABLE unread (
    id INTEGER PRIMARY KEY CHECK (id > 0),
    version INTEGER NOT NULL CHECK (version > 0),
    source INTEGER NOT NULL REFERENCES source (id),
    first_line INTEGER NOT NULL CHECK (first_line >= 1),
    last_line INTEGER NOT NULL CHECK (last_line >= first_line)
) STRICT;

-- Where a row, or one field of it, came from.
CREATE TABLE provenance (
    id INTEGER PRIMARY KEY CHECK (id > 0),
    version INTEGER NOT NULL CHECK (version > 0),
    entity TEXT NOT NULL CHECK (entity <> ''),
    about INTEGER NOT NULL CHECK (about >= 1),
    field TEXT,
    source INTEGER NOT NULL REFERENCES source (id),
    first_line INTEGER NOT NULL CHECK (first_line >= 1),
    last_line INTEGER NOT NULL CHECK (last_line >= first_line)
) STRICT;

-- What the program took for granted, and a person may undo.
CREATE TABLE guess (
    id INTEGER PRIMARY KEY CHECK (id > 0),
    version INTEGER NOT NULL CHECK (version > 0),
    kind TEXT NOT NULL CHECK (kind <> ''),
    entity TEXT NOT NULL CHECK (entity <> ''),
    about INTEGER NOT NULL CHECK (about >= 1),
    other INTEGER CHECK (other >= 1),
    body TEXT,
    state TEXT NOT NULL CHECK (state IN ('open', 'confirmed', 'rejected')),
    source INTEGER REFERENCES source (id)
) STRICT;

-- A field that a person mended; later imports respect it.
CREATE TABLE correction (
    id INTEGER PRIMARY KEY CHECK (id > 0),
    version INTEGER NOT NULL CHECK (version > 0),
    entity TEXT NOT NULL CHECK (entity <> ''),
    about INTEGER NOT NULL CHECK (about >= 1),
    field TEXT NOT NULL CHECK (field <> ''),
    original TEXT,
    value TEXT,
    source INTEGER REFERENCES source (id)
) STRICT;

-- Two that were one, so that they can be split again.
CREATE TABLE merge (
    id INTEGER PRIMARY KEY CHECK (id > 0),
    version INTEGER NOT NULL CHECK (version > 0),
    entity TEXT NOT NULL CHECK (entity <> ''),
    kept INTEGER NOT NULL CHECK (kept >= 1),
    merged INTEGER NOT NULL CHECK (merged >= 1),
    name TEXT,
    row TEXT,
    CHECK (kept <> merged)
) STRICT;

CREATE TABLE merge_move (
    id INTEGER PRIMARY KEY CHECK (id > 0),
    version INTEGER NOT NULL CHECK (version > 0),
    merge INTEGER NOT NULL REFERENCES merge (id),
    entity TEXT NOT NULL CHECK (entity <> ''),
    about INTEGER NOT NULL CHECK (about >= 1),
    field TEXT NOT NULL CHECK (field <> '')
) STRICT;

-- Regelfund.
CREATE TABLE finding (
    id INTEGER PRIMARY KEY CHECK (id > 0),
    version INTEGER NOT NULL CHECK (version > 0),
    rule TEXT NOT NULL CHECK (rule <> ''),
    gravity TEXT NOT NULL CHECK (gravity IN ('inform', 'warning', 'breach', 'hinder')),
    entity TEXT,
    about INTEGER CHECK (about >= 1),
    message TEXT NOT NULL CHECK (message <> ''),
    argument_1 TEXT,
    argument_2 TEXT,
    argument_3 TEXT,
    argument_4 TEXT,
    meeting INTEGER REFERENCES meeting (id),
    source INTEGER REFERENCES source (id),
    first_line INTEGER CHECK (first_line >= 1),
    last_line INTEGER CHECK (last_line >= first_line)
) STRICT;

-- What an account may do; without a forum, everywhere.
CREATE TABLE role_grant (
    id INTEGER PRIMARY KEY CHECK (id > 0),
    version INTEGER NOT NULL CHECK (version > 0),
    account TEXT NOT NULL CHECK (account <> ''),
    role TEXT NOT NULL CHECK (role <> ''),
    forum INTEGER REFERENCES forum (id),
    person INTEGER REFERENCES person (id),
    valid_from TEXT CHECK (valid_from IS date(valid_from, '+0 days')),
    valid_to TEXT CHECK (valid_to IS date(valid_to, '+0 days')) CHECK (valid_to >= valid_from)
) STRICT;

CREATE TABLE setting (
    id INTEGER PRIMARY KEY CHECK (id > 0),
    version INTEGER NOT NULL CHECK (version > 0),
    name TEXT NOT NULL CHECK (name <> ''),
    value TEXT,
    UNIQUE (name)
) STRICT;

