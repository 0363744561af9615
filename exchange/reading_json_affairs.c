#include "exchange/reading_json_parts.h"

enum { ORE = 100 };

/* Kroner, with øre where there are any. */
static json_t *amount_value(int64_t amount)
{
    if (amount == NUMBER_NONE)
        return json_null();
    return amount % ORE == 0 ? json_integer(amount / ORE) : json_real((double)amount / ORE);
}

static json_t *hearing_json(const struct reading_hearing *self)
{
    json_t *json = json_object();

    put_value(json, "body", text_value(self->body));
    put_value(json, "subject", text_value(self->subject));
    put_value(json, "asked_on", date_value(self->asked_on));
    put_value(json, "deadline", date_value(self->deadline));
    put_value(json, "lines", lines_value(self->lines));
    return json;
}

static json_t *remark_json(const struct reading_remark *self)
{
    json_t *json = json_object();

    put_value(json, "text", text_value(self->text));
    put_value(json, "effect", text_value(self->effect));
    put_value(json, "point", number_value(self->point));
    put_value(json, "lines", lines_value(self->lines));
    return json;
}

static json_t *statement_json(const struct reading_statement *self)
{
    LIST_JSON(remarks, &self->remarks, remark_json);

    json_t *json = json_object();

    put_value(json, "body", text_value(self->body));
    put_value(json, "decision", number_value(self->decision));
    put_value(json, "text", text_value(self->text));
    put_value(json, "remarks", remarks);
    put_value(json, "lines", lines_value(self->lines));
    return json;
}

static json_t *disqualification_json(const struct reading_disqualification *self)
{
    json_t *json = json_object();

    put_value(json, "name", text_value(self->name));
    put_value(json, "state", json_string(disqualification_state_key(self->state)));
    put_value(json, "ground", text_value(self->ground));
    put_value(json, "lines", lines_value(self->lines));
    return json;
}

static json_t *proposer_json(const struct reading_proposer *self)
{
    json_t *json = json_object();

    put_value(json, "person", text_value(self->person));
    put_value(json, "party", text_value(self->party));
    put_value(json, "organization", text_value(self->organization));
    put_value(json, "lines", lines_value(self->lines));
    return json;
}

static json_t *grant_json(const struct reading_grant *self)
{
    json_t *json = json_object();

    put_value(json, "point", json_integer(self->point));
    put_value(json, "amount", amount_value(self->amount));
    put_value(json, "year", number_value(self->year));
    put_value(json, "kind", text_value(self->kind));
    put_value(json, "cover", text_value(self->cover));
    put_value(json, "lines", lines_value(self->lines));
    return json;
}

static json_t *delegation_json(const struct reading_delegation *self)
{
    json_t *json = json_object();

    put_value(json, "point", number_value(self->point));
    put_value(json, "to", text_value(self->to));
    put_value(json, "subject", text_value(self->subject));
    put_value(json, "amount", amount_value(self->amount));
    put_value(json, "lines", lines_value(self->lines));
    return json;
}

static json_t *dispatch_json(const struct reading_dispatch *self)
{
    json_t *json = json_object();

    put_value(json, "kind", json_string(dispatch_kind_key(self->kind)));
    put_value(json, "recipient", text_value(self->recipient));
    put_value(json, "date", date_value(self->date));
    put_value(json, "lines", lines_value(self->lines));
    return json;
}

void affairs_json(json_t *item, const struct reading_affairs *affairs)
{
    LIST_JSON(hearings, &affairs->hearings, hearing_json);
    LIST_JSON(statements, &affairs->statements, statement_json);
    LIST_JSON(disqualifications, &affairs->disqualifications, disqualification_json);
    LIST_JSON(proposers, &affairs->proposers, proposer_json);
    LIST_JSON(grants, &affairs->grants, grant_json);
    LIST_JSON(delegations, &affairs->delegations, delegation_json);
    LIST_JSON(dispatches, &affairs->dispatches, dispatch_json);

    put_value(item, "hearings", hearings);
    put_value(item, "statements", statements);
    put_value(item, "disqualifications", disqualifications);
    put_value(item, "proposers", proposers);
    put_value(item, "grants", grants);
    put_value(item, "delegations", delegations);
    put_value(item, "dispatches", dispatches);
}
