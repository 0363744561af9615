#include "cli/list.h"

#include "cli/list_rows.h"

#include <string.h>

static enum status write_list(const struct context *context, const struct session *session,
                              struct list_filter *filter, const struct list_kind *kind,
                              size_t *rows, struct error *err)
{
    struct lister lister = {.session = session, .filter = filter};
    enum status status = list_filter_resolve(filter, session, err);

    if (status != STATUS_OK)
        return status;
    lister.table =
        (struct table){context, filter->format, kind->columns, kind->column_count, stdout, 0, 0};
    table_begin(&lister.table);
    status = pages_write(&lister, kind->write, err);
    table_end(&lister.table);
    *rows = lister.table.rows;
    return status;
}

/* A sentence with the names of all lists in it. */
static enum exit_status say_which(const struct context *context, const char *sentence,
                                  const char *given)
{
    struct str names = STR_INIT;
    enum exit_status result;

    for (const struct list_kind *kind = list_kinds; kind->name != NULL; kind++)
        str_printf(&names, "%s%s", kind == list_kinds ? "" : ", ", kind->name);
    result = context_misuse(context, sentence, str_text(&names), given);
    str_clear(&names);
    return result;
}

void help_list(const struct context *context)
{
    printf("\n%s\n", context_text(context, N_("What narrows each list:")));
    for (const struct list_kind *kind = list_kinds; kind->name != NULL; kind++) {
        struct str options = STR_INIT;

        list_filter_options(kind->narrowed_by, &options);
        printf("  %-11s %s\n", kind->name, options.length == 0 ? "-" : str_text(&options));
        str_clear(&options);
    }
}

enum exit_status run_list(struct context *context, int argc, char **argv)
{
    const struct list_kind *kind;
    struct list_filter filter;
    struct session session;
    struct error err = {0};
    enum status status;
    size_t rows = 0;
    int rest;

    if (!list_filter_parse(&filter, context, argc, argv, &rest))
        return EXIT_USAGE;
    if (rest + 1 != argc)
        return say_which(context, N_("say which one list: %1"), NULL);
    kind = list_kind_find(argv[rest]);
    if (kind == NULL)
        return say_which(context, N_("there is no list of %2; there are: %1"), argv[rest]);
    if (!list_filter_fits(&filter, context, kind->name, kind->narrowed_by))
        return EXIT_USAGE;
    status = session_open(&session, context, &err);
    if (status != STATUS_OK)
        return context_fail(context, &err);
    status = write_list(context, &session, &filter, kind, &rows, &err);
    session_close(&session);
    if (status != STATUS_OK)
        return context_fail(context, &err);
    return rows == 0 ? context_nothing(context, filter.format) : EXIT_DONE;
}
