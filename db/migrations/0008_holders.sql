-- What refers to a decision is found before the decision goes.

CREATE INDEX succession_by_decision ON succession (decision) WHERE decision IS NOT NULL;
CREATE INDEX charter_by_decision ON charter (decision) WHERE decision IS NOT NULL;
CREATE INDEX dispatch_by_decision ON dispatch (decision) WHERE decision IS NOT NULL;
CREATE INDEX decision_by_corrects ON decision (corrects) WHERE corrects IS NOT NULL;
