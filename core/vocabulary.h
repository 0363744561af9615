/*
 * The closed sets of words that minutes are made of, each with the key that stands in files, in
 * the database and in --json. The keys are fixed for ever; what a person sees is the catalog's.
 */
#ifndef CORE_VOCABULARY_H
#define CORE_VOCABULARY_H

#include "core/status.h"

#include <stddef.h>

enum document_kind {
    DOCUMENT_MINUTES, /* referat, protokol, udskrift */
    DOCUMENT_AGENDA,  /* dagsorden */
    DOCUMENT_CHARTER, /* kommissorium, vedtægt */
    DOCUMENT_NOTE,    /* notat, anything else */
    DOCUMENT_KIND_COUNT
};

/* What a forum is (rules.md 1); its kind says what it may do. */
enum forum_kind {
    FORUM_UNKNOWN,
    FORUM_COUNCIL,           /* kommunalbestyrelse, byråd, Borgerrepræsentation */
    FORUM_FINANCE,           /* økonomiudvalg */
    FORUM_STANDING,          /* stående udvalg, fagudvalg */
    FORUM_SPECIAL,           /* § 17, stk. 4-udvalg */
    FORUM_MAGISTRATE,        /* magistrat */
    FORUM_STATUTORY_COUNCIL, /* ældreråd, handicapråd */
    FORUM_VOLUNTARY_COUNCIL, /* ungdomsråd, udsatteråd, lokaludvalg, råd for almene boliger */
    FORUM_PARTNERSHIP,       /* dialogforum, partnerskab, boligforum, ekstern styregruppe */
    FORUM_INTERNAL,          /* intern styregruppe, sekretariat, temagruppe, projektgruppe */
    FORUM_OTHER_PARTY,       /* a housing organisation's board, a department meeting */
    FORUM_STATE,             /* Landsbyggefonden, ministry, Ankestyrelsen */
    FORUM_KIND_COUNT
};

enum item_mark { MARK_NONE, MARK_DECISION, MARK_DISCUSSION, MARK_ORIENTATION, MARK_COUNT };

enum section_kind {
    SECTION_INTRODUCTION,
    SECTION_LEGAL_BASIS,
    SECTION_FACTS,
    SECTION_ECONOMY,
    SECTION_HEARING,
    SECTION_RECOMMENDATION,
    SECTION_SUPPLEMENT,
    SECTION_THEME,
    SECTION_ATTACHMENTS,
    SECTION_OTHER,
    SECTION_KIND_COUNT
};

enum outcome {
    OUTCOME_NONE,
    OUTCOME_APPROVED,
    OUTCOME_RECOMMENDED,
    OUTCOME_REJECTED,
    OUTCOME_POSTPONED,
    OUTCOME_NOTED,
    OUTCOME_DISCUSSED,
    OUTCOME_REFERRED, /* sent on to another body for treatment */
    OUTCOME_RETURNED, /* sent back */
    OUTCOME_WITHDRAWN,
    OUTCOME_STATEMENT, /* høringssvar, erklæring */
    OUTCOME_COUNT
};

enum attendance_state {
    ATTENDANCE_PRESENT,
    ATTENDANCE_APOLOGY,
    ATTENDANCE_ABSENT,
    ATTENDANCE_SUBSTITUTE,
    ATTENDANCE_GUEST,
    ATTENDANCE_OFFICER,
    ATTENDANCE_STATE_COUNT
};

/* One body's part in a path. */
enum step_kind {
    STEP_HEAR,
    STEP_ORIENT,
    STEP_DISCUSS,
    STEP_RECOMMEND,
    STEP_STATE, /* Økonomiudvalgets erklæring */
    STEP_DECIDE,
    STEP_APPLY,
    STEP_KIND_COUNT
};

enum organization_kind {
    ORGANIZATION_UNKNOWN,
    ORGANIZATION_MUNICIPALITY,
    ORGANIZATION_ADMINISTRATION, /* forvaltning, center */
    ORGANIZATION_HOUSING,        /* boligorganisation */
    ORGANIZATION_DEPARTMENT,     /* boligafdeling */
    ORGANIZATION_PARTY,
    ORGANIZATION_MINISTRY,
    ORGANIZATION_FUND,
    ORGANIZATION_KIND_COUNT
};

enum meeting_kind {
    MEETING_ORDINARY,
    MEETING_EXTRAORDINARY,
    MEETING_CONSTITUTING,
    MEETING_KIND_COUNT
};

enum meeting_state {
    MEETING_PLANNED,
    MEETING_AGENDA,   /* its agenda was sent, or read */
    MEETING_HELD,     /* it took place; minutes are being written */
    MEETING_MINUTED,  /* minutes are there */
    MEETING_APPROVED, /* minutes were approved: nothing in them changes */
    MEETING_CANCELLED,
    MEETING_STATE_COUNT
};

enum casefile_state { CASEFILE_OPEN, CASEFILE_DECIDED, CASEFILE_CLOSED, CASEFILE_STATE_COUNT };

enum step_state {
    STEP_WAITING, /* for earlier steps */
    STEP_READY,   /* nothing before it is missing */
    STEP_DONE,
    STEP_POSTPONED, /* udsat: the same body treats it again */
    STEP_SENT_BACK,
    STEP_WAIVED,
    STEP_STATE_COUNT
};

enum ballot_side { BALLOT_FOR, BALLOT_AGAINST, BALLOT_ABSTAIN, BALLOT_SIDE_COUNT };

/* Inhabilitet: somebody expects it, the body settled it, or found that there is none. */
enum disqualification_state {
    DISQUALIFICATION_EXPECTED,
    DISQUALIFICATION_DECIDED,
    DISQUALIFICATION_REJECTED,
    DISQUALIFICATION_STATE_COUNT
};

/* Udsendelse: what was sent. */
enum dispatch_kind {
    DISPATCH_AGENDA,
    DISPATCH_MINUTES,
    DISPATCH_EXCERPT,  /* protokoludskrift */
    DISPATCH_DECISION, /* the decided text, an answer */
    DISPATCH_LETTER,   /* anything else */
    DISPATCH_KIND_COUNT
};

enum guess_state { GUESS_OPEN, GUESS_CONFIRMED, GUESS_REJECTED, GUESS_STATE_COUNT };

/* The key of a value, e.g. "approved"; for item marks "B", "D", "O" and "". Never NULL. */
const char *document_kind_key(enum document_kind value);
const char *forum_kind_key(enum forum_kind value);
const char *item_mark_key(enum item_mark value);
const char *section_kind_key(enum section_kind value);
const char *outcome_key(enum outcome value);
const char *attendance_state_key(enum attendance_state value);
const char *step_kind_key(enum step_kind value);
const char *organization_kind_key(enum organization_kind value);
const char *meeting_kind_key(enum meeting_kind value);
const char *meeting_state_key(enum meeting_state value);
const char *casefile_state_key(enum casefile_state value);
const char *step_state_key(enum step_state value);
const char *ballot_side_key(enum ballot_side value);
const char *disqualification_state_key(enum disqualification_state value);
const char *dispatch_kind_key(enum dispatch_kind value);
const char *guess_state_key(enum guess_state value);

/* The value of a key; STATUS_NOT_FOUND, and value untouched, where there is none. */
enum status document_kind_of(const char *key, enum document_kind *value) MUST_CHECK;
enum status forum_kind_of(const char *key, enum forum_kind *value) MUST_CHECK;
enum status item_mark_of(const char *key, enum item_mark *value) MUST_CHECK;
enum status section_kind_of(const char *key, enum section_kind *value) MUST_CHECK;
enum status outcome_of(const char *key, enum outcome *value) MUST_CHECK;
enum status attendance_state_of(const char *key, enum attendance_state *value) MUST_CHECK;
enum status step_kind_of(const char *key, enum step_kind *value) MUST_CHECK;
enum status organization_kind_of(const char *key, enum organization_kind *value) MUST_CHECK;
enum status meeting_kind_of(const char *key, enum meeting_kind *value) MUST_CHECK;
enum status meeting_state_of(const char *key, enum meeting_state *value) MUST_CHECK;
enum status casefile_state_of(const char *key, enum casefile_state *value) MUST_CHECK;
enum status step_state_of(const char *key, enum step_state *value) MUST_CHECK;
enum status ballot_side_of(const char *key, enum ballot_side *value) MUST_CHECK;
enum status disqualification_state_of(const char *key,
                                      enum disqualification_state *value) MUST_CHECK;
enum status dispatch_kind_of(const char *key, enum dispatch_kind *value) MUST_CHECK;
enum status guess_state_of(const char *key, enum guess_state *value) MUST_CHECK;

#endif
