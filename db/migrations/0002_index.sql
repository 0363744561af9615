-- What lists page by and references are followed by. An index on a column that is mostly empty
-- holds only the rows that fill it.

CREATE INDEX organization_by_name ON organization (name_sort, id);
CREATE INDEX person_by_name ON person (name_sort, id);
CREATE INDEX person_by_key ON person (name_key);
CREATE INDEX person_alias_by_key ON person_alias (name_key);
CREATE INDEX person_alias_by_name ON person_alias (name_sort, person);
CREATE INDEX person_alias_by_person ON person_alias (person);
CREATE INDEX post_by_title ON post (title_sort, id);
CREATE INDEX post_by_forum ON post (forum) WHERE forum IS NOT NULL;
CREATE INDEX tenure_by_post ON tenure (post, valid_from);
CREATE INDEX tenure_by_person ON tenure (person);

CREATE INDEX forum_by_name ON forum (name_sort, id);
CREATE INDEX forum_by_parent ON forum (parent, name_sort, id);
CREATE INDEX forum_by_key ON forum (name_key);
CREATE INDEX forum_alias_by_key ON forum_alias (name_key);
CREATE INDEX forum_alias_by_name ON forum_alias (name_sort, forum);
CREATE INDEX forum_alias_by_forum ON forum_alias (forum);
CREATE INDEX succession_by_forum ON succession (forum);
CREATE INDEX succession_by_successor ON succession (successor);
CREATE INDEX charter_by_forum ON charter (forum, number);
CREATE INDEX charter_task_by_charter ON charter_task (charter, number);
CREATE INDEX seat_by_forum ON seat (forum, number);
CREATE INDEX membership_by_forum ON membership (forum, valid_from);
CREATE INDEX membership_by_person ON membership (person, valid_from);
CREATE INDEX delegation_by_forum ON delegation (forum);

CREATE INDEX meeting_by_forum ON meeting (forum, date, id);
CREATE INDEX meeting_by_date ON meeting (date, id);

CREATE INDEX casefile_by_number ON casefile (number) WHERE number IS NOT NULL;
CREATE INDEX casefile_by_title ON casefile (title_sort, id);
CREATE INDEX casefile_alias_by_number ON casefile_alias (number) WHERE number IS NOT NULL;
CREATE INDEX casefile_alias_by_casefile ON casefile_alias (casefile);
CREATE INDEX proposer_by_casefile ON proposer (casefile);
CREATE INDEX step_by_casefile ON step (casefile, number, id);
CREATE INDEX step_by_forum ON step (forum, state) WHERE forum IS NOT NULL;
CREATE INDEX step_dependency_by_waits_for ON step_dependency (waits_for);

CREATE INDEX presentation_by_casefile ON presentation (casefile, number)
    WHERE casefile IS NOT NULL;
CREATE INDEX section_by_presentation ON section (presentation, number);
CREATE INDEX point_by_presentation ON point (presentation, number);
CREATE INDEX point_grant_by_point ON point_grant (point);

CREATE INDEX item_by_meeting ON item (meeting, position);
CREATE INDEX item_by_casefile ON item (casefile, id) WHERE casefile IS NOT NULL;
CREATE INDEX item_by_presentation ON item (presentation) WHERE presentation IS NOT NULL;

CREATE INDEX decision_by_date ON decision (coalesce(date, ''), id);
CREATE INDEX decision_by_forum ON decision (forum, coalesce(date, ''), id);
CREATE INDEX decision_by_outcome ON decision (outcome, coalesce(date, ''), id);
CREATE INDEX decision_by_item ON decision (item, number) WHERE item IS NOT NULL;
CREATE INDEX decision_by_casefile ON decision (casefile, coalesce(date, ''), id)
    WHERE casefile IS NOT NULL;
CREATE INDEX quotation_by_item ON quotation (item, position);
CREATE INDEX quotation_by_decision ON quotation (decision);
CREATE INDEX decision_point_by_decision ON decision_point (decision, number);
CREATE INDEX decision_point_by_point ON decision_point (point) WHERE point IS NOT NULL;
CREATE INDEX ballot_by_decision ON ballot (decision);
CREATE INDEX ballot_by_party ON ballot (party, side, decided_on, decision)
    WHERE party IS NOT NULL;
CREATE INDEX ballot_by_person ON ballot (person) WHERE person IS NOT NULL;
CREATE INDEX dissent_by_decision ON dissent (decision);

CREATE INDEX attendance_by_meeting ON attendance (meeting, position);
CREATE INDEX attendance_by_person ON attendance (person, meeting);
CREATE INDEX disqualification_by_item ON disqualification (item);

CREATE INDEX hearing_by_casefile ON hearing (casefile);
CREATE INDEX statement_by_hearing ON statement (hearing);
CREATE INDEX statement_by_casefile ON statement (casefile);
CREATE INDEX statement_by_decision ON statement (decision) WHERE decision IS NOT NULL;
CREATE INDEX dispatch_by_meeting ON dispatch (meeting) WHERE meeting IS NOT NULL;
CREATE INDEX dispatch_by_casefile ON dispatch (casefile) WHERE casefile IS NOT NULL;
CREATE INDEX attachment_by_item ON attachment (item, number) WHERE item IS NOT NULL;
CREATE INDEX attachment_by_casefile ON attachment (casefile, number) WHERE casefile IS NOT NULL;
CREATE INDEX agreement_by_key ON agreement (name_key);
CREATE INDEX agreement_by_name ON agreement (name_sort, id);
CREATE INDEX milestone_by_source ON milestone (source, number);
CREATE INDEX milestone_by_casefile ON milestone (casefile, date_first) WHERE casefile IS NOT NULL;

CREATE INDEX source_by_hash ON source (hash);
CREATE INDEX source_part_by_source ON source_part (source, first_line);
CREATE INDEX source_part_by_meeting ON source_part (meeting) WHERE meeting IS NOT NULL;
CREATE INDEX unread_by_source ON unread (source, first_line);
CREATE INDEX provenance_by_about ON provenance (about);
CREATE INDEX guess_by_about ON guess (about);
CREATE INDEX guess_by_state ON guess (state, id);
CREATE INDEX correction_by_about ON correction (about);
CREATE INDEX merge_by_kept ON merge (kept);
CREATE INDEX merge_by_merged ON merge (merged);
CREATE INDEX merge_move_by_merge ON merge_move (merge);
CREATE INDEX finding_by_about ON finding (about);
CREATE INDEX finding_by_meeting ON finding (meeting) WHERE meeting IS NOT NULL;
CREATE INDEX finding_by_source ON finding (source) WHERE source IS NOT NULL;
CREATE INDEX role_grant_by_account ON role_grant (account);

-- What a merge of two forums, persons or cases follows (db/facts.def).
CREATE INDEX casefile_by_deciding_forum ON casefile (deciding_forum)
    WHERE deciding_forum IS NOT NULL;
CREATE INDEX item_by_deciding_forum ON item (deciding_forum) WHERE deciding_forum IS NOT NULL;
CREATE INDEX decision_by_referred_to ON decision (referred_to) WHERE referred_to IS NOT NULL;
CREATE INDEX decision_by_mover_person ON decision (mover_person) WHERE mover_person IS NOT NULL;
CREATE INDEX attendance_by_substitute_for ON attendance (substitute_for)
    WHERE substitute_for IS NOT NULL;
CREATE INDEX membership_by_stand_in_for ON membership (stand_in_for)
    WHERE stand_in_for IS NOT NULL;
CREATE INDEX dissent_by_person ON dissent (person) WHERE person IS NOT NULL;
CREATE INDEX source_part_by_forum ON source_part (forum) WHERE forum IS NOT NULL;
CREATE INDEX source_part_by_casefile ON source_part (casefile) WHERE casefile IS NOT NULL;
CREATE INDEX guess_by_other ON guess (other) WHERE other IS NOT NULL;
