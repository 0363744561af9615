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
        return context_misuse(context, N_("say which one list: sagsgang list KIND"), NULL, NULL);
    kind = list_kind_find(argv[rest]);
    if (kind == NULL)
        return context_misuse(context, N_("there is no list of %1; see sagsgang list --help"),
                              argv[rest], NULL);
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
