#include "config/model_words.h"

#include <assert.h>
#include <string.h>

const char *entity_word(enum entity entity)
{
    static const char *const words[ENTITY_COUNT] = {
        [ENTITY_ORGANIZATION] = N_("organization"),
        [ENTITY_PERSON] = N_("person"),
        [ENTITY_PERSON_ALIAS] = N_("name of a person"),
        [ENTITY_POST] = N_("post"),
        [ENTITY_TENURE] = N_("time in a post"),
        [ENTITY_TERM] = N_("term"),
        [ENTITY_FORUM] = N_("forum"),
        [ENTITY_FORUM_ALIAS] = N_("name of a forum"),
        [ENTITY_SUCCESSION] = N_("succession of a forum"),
        [ENTITY_CHARTER] = N_("charter"),
        [ENTITY_CHARTER_TASK] = N_("task of a charter"),
        [ENTITY_SEAT] = N_("seat"),
        [ENTITY_MEMBERSHIP] = N_("membership"),
        [ENTITY_DELEGATION] = N_("delegation"),
        [ENTITY_MEETING] = N_("meeting"),
        [ENTITY_CASEFILE] = N_("case"),
        [ENTITY_CASEFILE_ALIAS] = N_("number of a case"),
        [ENTITY_PROPOSER] = N_("proposer"),
        [ENTITY_STEP] = N_("step"),
        [ENTITY_STEP_DEPENDENCY] = N_("order of two steps"),
        [ENTITY_PRESENTATION] = N_("presentation"),
        [ENTITY_SECTION] = N_("section"),
        [ENTITY_POINT] = N_("point"),
        [ENTITY_POINT_GRANT] = N_("grant"),
        [ENTITY_ITEM] = N_("item"),
        [ENTITY_DECISION] = N_("decision"),
        [ENTITY_QUOTATION] = N_("quotation"),
        [ENTITY_DECISION_POINT] = N_("point of a decision"),
        [ENTITY_VOTE] = N_("vote"),
        [ENTITY_BALLOT] = N_("ballot"),
        [ENTITY_DISSENT] = N_("dissent"),
        [ENTITY_ATTENDANCE] = N_("attendance"),
        [ENTITY_DISQUALIFICATION] = N_("disqualification"),
        [ENTITY_HEARING] = N_("hearing"),
        [ENTITY_STATEMENT] = N_("statement"),
        [ENTITY_STATEMENT_REMARK] = N_("remark"),
        [ENTITY_DISTINCTION] = N_("distinction"),
        [ENTITY_DISPATCH] = N_("dispatch"),
        [ENTITY_ATTACHMENT] = N_("attachment"),
        [ENTITY_AGREEMENT] = N_("agreement"),
        [ENTITY_MILESTONE] = N_("milestone"),
        [ENTITY_SOURCE] = N_("document"),
        [ENTITY_SOURCE_PART] = N_("part of a document"),
        [ENTITY_UNREAD] = N_("place not understood"),
        [ENTITY_PROVENANCE] = N_("place in a document"),
        [ENTITY_GUESS] = N_("guess"),
        [ENTITY_CORRECTION] = N_("correction"),
        [ENTITY_MERGE] = N_("merge"),
        [ENTITY_MERGE_MOVE] = N_("part of a merge"),
        [ENTITY_FINDING] = N_("finding"),
        [ENTITY_ROLE_GRANT] = N_("role"),
        [ENTITY_SETTING] = N_("setting"),
    };

    assert(entity < ENTITY_COUNT);
    return words[entity] == NULL ? entity_info(entity)->table : words[entity];
}

static const struct {
    const char *column;
    const char *word;
} fields[] = {
    {"about", N_("thing")},
    {"account", N_("account")},
    {"act", N_("act")},
    {"address", N_("address")},
    {"amendment", N_("amendment")},
    {"amount", N_("amount")},
    {"argument_1", N_("first word")},
    {"argument_2", N_("second word")},
    {"argument_3", N_("third word")},
    {"argument_4", N_("fourth word")},
    {"asked_on", N_("day of asking")},
    {"body", N_("text")},
    {"by_chair", N_("by the chair")},
    {"cadence", N_("cadence")},
    {"casefile", N_("case")},
    {"charter", N_("charter")},
    {"closed", N_("closed")},
    {"corrects", N_("decision that it corrects")},
    {"count_abstain", N_("abstentions")},
    {"count_against", N_("votes against")},
    {"count_for", N_("votes for")},
    {"counterpart", N_("counterpart")},
    {"cover", N_("cover")},
    {"criteria", N_("criteria")},
    {"date", N_("date")},
    {"deadline", N_("deadline")},
    {"deciding_forum", N_("deciding forum")},
    {"decision", N_("decision")},
    {"dissolved", N_("dissolved")},
    {"effect", N_("effect")},
    {"ends", N_("end")},
    {"entity", N_("kind of thing")},
    {"external", N_("external")},
    {"field", N_("field")},
    {"file_name", N_("name of the file")},
    {"first_line", N_("first line")},
    {"first_meeting", N_("first meeting")},
    {"forum", N_("forum")},
    {"from_time", N_("came")},
    {"frozen", N_("frozen")},
    {"gravity", N_("gravity")},
    {"ground", N_("ground")},
    {"has_vote", N_("right to vote")},
    {"hash", N_("fingerprint")},
    {"heading", N_("heading")},
    {"hearing", N_("hearing")},
    {"item", N_("item")},
    {"kept", N_("one that was kept")},
    {"kind", N_("kind")},
    {"label", N_("version")},
    {"last_line", N_("last line")},
    {"letter", N_("letter")},
    {"level", N_("level")},
    {"line_count", N_("number of lines")},
    {"listed", N_("listed")},
    {"mark", N_("mark")},
    {"meeting", N_("meeting")},
    {"merge", N_("merge")},
    {"merged", N_("one that was merged")},
    {"message", N_("sentence")},
    {"minutes", N_("minutes planned")},
    {"mover", N_("mover")},
    {"mover_person", N_("mover")},
    {"name", N_("name")},
    {"name_key", N_("name for finding")},
    {"number", N_("number")},
    {"opened_on", N_("day of opening")},
    {"organization", N_("organization")},
    {"original", N_("original")},
    {"other", N_("other one")},
    {"outcome", N_("outcome")},
    {"parent", N_("one above")},
    {"parties", N_("parties")},
    {"party", N_("party")},
    {"period", N_("period")},
    {"person", N_("person")},
    {"place", N_("place")},
    {"point", N_("point")},
    {"position", N_("place in the order")},
    {"post", N_("post")},
    {"presentation", N_("presentation")},
    {"previous", N_("earlier version")},
    {"public_title", N_("public title")},
    {"reader", N_("version of the reader")},
    {"reason", N_("reason")},
    {"received_on", N_("day of receipt")},
    {"recipient", N_("recipient")},
    {"referred_to", N_("forum that it was sent to")},
    {"replaced", N_("replaced")},
    {"responsible", N_("responsible")},
    {"role", N_("role")},
    {"row", N_("row")},
    {"rule", N_("rule")},
    {"said_on", N_("day on which it was said")},
    {"seat", N_("seat")},
    {"secretariat", N_("secretariat")},
    {"seen_from", N_("first seen")},
    {"seen_to", N_("last seen")},
    {"sent_at", N_("time of sending")},
    {"sent_on", N_("day of sending")},
    {"side", N_("side")},
    {"source", N_("document")},
    {"stand_in_for", N_("stand-in for")},
    {"starts", N_("beginning")},
    {"state", N_("state")},
    {"statement", N_("statement")},
    {"step", N_("step")},
    {"subject", N_("subject")},
    {"substitute_for", N_("stand-in for")},
    {"successor", N_("forum that takes over")},
    {"supplementary", N_("supplementary")},
    {"term", N_("term")},
    {"title", N_("title")},
    {"to_time", N_("left")},
    {"unanimous", N_("unanimous")},
    {"valid_from", N_("first day")},
    {"valid_to", N_("last day")},
    {"value", N_("value")},
    {"waits_for", N_("step that it waits for")},
    {"withdrawn", N_("withdrawn")},
    {"year", N_("year")},
};

/* The field of so many first letters; NULL where there is none. */
static const char *find_field(const char *column, size_t length)
{
    for (size_t i = 0; i < sizeof fields / sizeof fields[0]; i++) {
        if (strncmp(fields[i].column, column, length) == 0 && fields[i].column[length] == '\0')
            return fields[i].word;
    }
    return NULL;
}

/* A vague date is several columns: date_text, date_first and so on. */
const char *field_word(const char *column)
{
    const char *last = strrchr(column, '_');
    const char *word = find_field(column, strlen(column));

    if (word == NULL && last != NULL)
        word = find_field(column, (size_t)(last - column));
    return word == NULL ? column : word;
}

const char *role_word(enum role role)
{
    static const char *const words[ROLE_COUNT] = {
        [ROLE_READER] = N_("reader"),       [ROLE_MEMBER] = N_("member"),
        [ROLE_CHAIR] = N_("chair"),         [ROLE_CASEWORKER] = N_("caseworker"),
        [ROLE_SECRETARY] = N_("secretary"), [ROLE_ADMINISTRATOR] = N_("administrator"),
    };

    assert(role < ROLE_COUNT);
    return words[role];
}

const char *gravity_word(enum gravity gravity)
{
    static const char *const words[GRAVITY_COUNT] = {
        [GRAVITY_INFORM] = N_("note"),
        [GRAVITY_WARNING] = N_("warning"),
        [GRAVITY_BREACH] = N_("breach"),
        [GRAVITY_HINDER] = N_("hindered"),
    };

    assert(gravity < GRAVITY_COUNT);
    return words[gravity];
}

const char *version_word(const char *version)
{
    return version != NULL && strcmp(version, "revised") == 0 ? N_("revised") : version;
}
