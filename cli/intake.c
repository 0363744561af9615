#include "cli/intake.h"

#include "db/execute.h"
#include "db/hash.h"
#include "exchange/reader.h"

#include <string.h>

/* So many parts leave a journal that the next start would have to read through. */
enum { PARTS_A_TIDYING = 100 };

static struct intake_part part_of(const struct reading *reading,
                                  const struct command_result *result)
{
    const struct change_list *changes = &result->judgement.changes;
    struct intake_part part = {
        .reading = reading,
        .entity = result->judgement.subject,
        .id = result->judgement.subject_id,
        .changed = result->changed,
        .unread = reading->unread.count,
    };

    for (size_t i = 0; i < changes->count; i++) {
        if (changes->items[i]->kind != CHANGE_INSERT)
            continue;
        part.findings += changes->items[i]->entity == ENTITY_FINDING;
        part.guesses += changes->items[i]->entity == ENTITY_GUESS;
    }
    return part;
}

static void count(struct intake *self, const struct intake_part *part)
{
    self->last = *part;
    self->parts++;
    self->changed += part->changed;
    self->findings += part->findings;
    self->guesses += part->guesses;
    self->unread += part->unread;
}

static enum status take_part(struct intake *self, const struct command *command, struct error *err)
{
    struct command_result result;
    enum status status = db_execute(self->database, &self->giver, command, &result, err);

    if (status == STATUS_OK) {
        const struct intake_part part = part_of(command->document.reading, &result);

        count(self, &part);
    }
    command_result_clear(&result);
    if (status == STATUS_OK && self->progress != NULL && !self->progress(self->context, self))
        self->stopped = true;
    return status;
}

enum status intake_document(struct intake *self, const struct document *document, struct error *err)
{
    const struct reading_list *list = &document->reading;
    unsigned char hash[HASH_BYTES];
    struct command command = {.kind = COMMAND_IMPORT_DOCUMENT};
    enum status status = STATUS_OK;

    hash_bytes(str_slice(&document->bytes), hash);
    command.document = (struct command_document){
        .file_name = list->file,
        .hash = {(const char *)hash, sizeof hash},
        .text = {list->text, list->text_length},
        .line_count = list->line_count,
        .reader = READER_VERSION,
    };
    if (document->converted)
        command.document.original = str_slice(&document->bytes);
    for (size_t i = 0; i < list->count && status == STATUS_OK && !self->stopped; i++) {
        command.document.reading = &list->items[i];
        status = take_part(self, &command, err);
        if (status == STATUS_OK && self->parts % PARTS_A_TIDYING == 0)
            status = database_idle(self->database, err);
    }
    return status;
}
