#include "db/execute.h"

#include "core/record.h"
#include "db/facts.h"
#include "db/write.h"

void command_result_clear(struct command_result *self)
{
    judgement_clear(&self->judgement);
    facts_clear(&self->facts);
    self->changed = false;
}

static enum status load_and_judge(struct database *database, int64_t next_id,
                                  const struct command_context *context,
                                  const struct command *command, struct command_result *result,
                                  struct error *err)
{
    enum status status;

    facts_init(&result->facts, next_id);
    status = facts_load(database_engine(database), command, context, &result->facts, err);
    if (status == STATUS_OK)
        judge(&result->facts, command, context, &result->judgement);
    return status;
}

/* The first finding that hinders, as an error's sentence. */
static enum status refused(const struct finding_list *findings, struct error *err)
{
    for (size_t i = 0; i < findings->count; i++) {
        const struct finding *finding = &findings->items[i];

        if (finding->gravity == GRAVITY_HINDER)
            return error_set(err, STATUS_REFUSED, finding->message, finding->arguments[0],
                             finding->arguments[1], finding->arguments[2], NULL);
    }
    return error_set(err, STATUS_INTERNAL, N_("hindered, and no finding says why"), NULL);
}

/* What the log keeps of an import: which document, not the document. */
static void document_arguments(struct argument_list *list, struct arena *arena,
                               const struct command_document *document)
{
    argument_add_text(list, arena, "file", document->file_name);
    argument_add_integer(list, arena, "reader", document->reader);
    argument_add_integer(list, arena, "first_line", document->reading->lines.first);
    argument_add_integer(list, arena, "last_line", document->reading->lines.last);
}

static void arguments_of(const struct command *command, struct argument_list *list,
                         struct arena *arena)
{
    const struct command_info *info = command_info(command->kind);

    if (command->kind == COMMAND_IMPORT_DOCUMENT) {
        document_arguments(list, arena, &command->document);
        return;
    }
    for (int i = 0; i < COMMAND_ARGUMENTS && info->arguments[i].name != NULL; i++) {
        const struct argument_info *argument = &info->arguments[i];
        const struct command_value *value = &command->values[i];

        if (!value->given)
            continue;
        if (value->id != 0)
            argument_add_integer(list, arena, argument->name, value->id);
        else if (argument->type == ARGUMENT_TEXT)
            argument_add_text(list, arena, argument->name, value->text);
        else
            argument_add_key(list, arena, argument->name, value->text);
    }
}

static enum status commit(struct write *write, const struct command_context *context,
                          const struct command *command, struct command_result *result,
                          struct error *err)
{
    struct judgement *judgement = &result->judgement;
    struct record record = {
        .at = context->at,
        .account = context->account,
        .command = command_info(command->kind)->name,
        .findings = judgement->findings,
        .changes = judgement->changes,
    };
    enum status status;

    arguments_of(command, &record.arguments, &judgement->arena);
    status = write_commit(write, &record, err);
    result->changed = status == STATUS_OK;
    return status;
}

enum status db_execute(struct database *database, const struct command_context *context,
                       const struct command *command, struct command_result *result,
                       struct error *err)
{
    struct write write;
    enum status status;

    *result = (struct command_result){.changed = false};
    status = write_begin(database, &write, err);
    if (status == STATUS_OK)
        status = load_and_judge(database, write.head.next_id, context, command, result, err);
    if (status == STATUS_OK && result->judgement.hindered)
        status = refused(&result->judgement.findings, err);
    else if (status == STATUS_OK && result->judgement.changes.count > 0)
        status = commit(&write, context, command, result, err);
    write_end(&write);
    return status;
}

enum status db_judge(struct database *database, const struct command_context *context,
                     const struct command *command, struct command_result *result,
                     struct error *err)
{
    struct log_head head;
    enum status status;

    *result = (struct command_result){.changed = false};
    status = database_read_begin(database, &viewer_of_all, err);
    if (status != STATUS_OK)
        return status;
    status = log_head_read(database_engine(database), &head, err);
    if (status == STATUS_OK)
        status = load_and_judge(database, head.next_id, context, command, result, err);
    database_read_end(database);
    return status;
}
