#include "cli/import.h"

#include "core/reading.h"
#include "exchange/reader.h"
#include "exchange/reading_json.h"

#include <errno.h>
#include <getopt.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

enum { READ_BYTES = 65536 };

struct import_options {
    bool dry_run;
    bool json;
};

static enum status read_all(FILE *in, struct str *bytes, const char *name, struct error *err)
{
    size_t got;

    do {
        str_reserve(bytes, READ_BYTES);
        got = fread(bytes->data + bytes->length, 1, READ_BYTES, in);
        bytes->length += got;
    } while (got > 0);
    if (ferror(in) == 0)
        return STATUS_OK;
    error_set(err, STATUS_IO, N_("the file cannot be read: %1"), strerror(errno), NULL);
    error_at(err, name, 0);
    return STATUS_IO;
}

/* «-» is standard input. */
static enum status read_file(const char *name, struct str *bytes, struct error *err)
{
    bool standard = strcmp(name, "-") == 0;
    FILE *in = standard ? stdin : fopen(name, "rb");
    enum status status;

    if (in == NULL) {
        error_set(err, STATUS_IO, N_("the file cannot be read: %1"), strerror(errno), NULL);
        error_at(err, name, 0);
        return STATUS_IO;
    }
    status = read_all(in, bytes, name, err);
    if (!standard)
        fclose(in);
    return status;
}

static void print_summary(const struct reading_list *list)
{
    for (size_t i = 0; i < list->count; i++) {
        const struct reading *reading = &list->items[i];
        char date[DATE_TEXT];

        date_format_iso(reading->date, date);
        printf("%s: %s %s %s\n", list->file, document_kind_key(reading->kind), date,
               reading->forum == NULL ? "" : reading->forum);
    }
}

static enum status import_one(const char *name, const struct import_options *options,
                              struct error *err)
{
    struct str bytes = STR_INIT;
    struct reading_list list;
    enum status status = read_file(name, &bytes, err);

    if (status == STATUS_OK)
        status = reader_read(str_text(&bytes), bytes.length, name, &list, err);
    if (status == STATUS_OK) {
        if (options->json) {
            char *json = reading_json(&list);

            fputs(json, stdout);
            free(json);
        } else {
            print_summary(&list);
        }
        reading_list_clear(&list);
    }
    str_clear(&bytes);
    return status;
}

enum exit_status import_run(struct context *context, int argc, char **argv)
{
    static const struct option long_options[] = {
        {"dry-run", no_argument, NULL, 'n'}, {"json", no_argument, NULL, 'j'}, {NULL, 0, NULL, 0}};
    struct import_options options = {false, false};
    enum exit_status worst = EXIT_DONE;
    int letter;

    optind = 1;
    while ((letter = getopt_long(argc, argv, "", long_options, NULL)) != -1) {
        if (letter == 'n')
            options.dry_run = true;
        else if (letter == 'j')
            options.json = true;
        else
            return EXIT_USAGE;
    }
    if (optind == argc)
        return context_misuse(context, N_("import needs a file, or - for standard input"), NULL,
                              NULL);
    for (int i = optind; i < argc; i++) {
        struct error err = {.status = STATUS_OK};

        /* One bad file of many is reported, and the others go in. */
        if (import_one(argv[i], &options, &err) != STATUS_OK)
            worst = context_fail(context, &err);
    }
    return worst;
}
