/* Keymap files: libconfig's form in, bindings out, a sentence with its line for what is wrong. */
#include "config/keymap.h"

#include "config/keymap_files.h"
#include "core/memory.h"

#include <errno.h>
#include <libconfig.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

enum { INHERIT_DEPTH = 4 };

/* What one load needs everywhere. */
struct loading {
    struct keymap *keymap;
    const struct keymap_vocabulary *vocabulary;
    struct keymap_problems *problems;
    const char *file;
    size_t context; /* that is being read */
    int depth;      /* of inheritance */
};

static enum status load_shipped(const char *name, struct loading *base, struct error *err);

static void add_problem(struct loading *self, const struct error *problem)
{
    struct keymap_problems *list = self->problems;

    if (list->count == KEYMAP_PROBLEMS)
        return;
    list->items = xrealloc(list->items, list->count + 1, sizeof *list->items);
    list->items[list->count++] = *problem;
}

static void report(struct loading *self, long line, const char *message, const char *first,
                   const char *second)
{
    struct error problem = {0};

    error_set(&problem, STATUS_INVALID, message, first, second, NULL);
    error_at(&problem, self->file, line);
    add_problem(self, &problem);
}

static void remove_binding(struct keymap_context *context, size_t at)
{
    context->count--;
    memmove(&context->items[at], &context->items[at + 1],
            (context->count - at) * sizeof *context->items);
}

/* Whether two bindings cannot both be reached: the same keys, or one begins the other. */
static bool collide(const struct key_sequence *a, const struct key_sequence *b)
{
    return key_sequence_equal(a, b) || key_sequence_begins(a, b) || key_sequence_begins(b, a);
}

static void report_collision(struct loading *self, const struct keymap_binding *added,
                             const struct keymap_binding *old)
{
    struct str added_keys = STR_INIT;
    struct str old_keys = STR_INIT;
    struct error problem = {0};
    const char *message = N_("“%1” is the start of “%2”, which is bound to %3 already");

    if (key_sequence_equal(&added->keys, &old->keys))
        message = N_("“%2” is bound to %3 already");
    else if (key_sequence_begins(&added->keys, &old->keys))
        message = N_("“%1” can never be reached: “%2” alone is bound to %3");
    key_sequence_format(&added->keys, &added_keys);
    key_sequence_format(&old->keys, &old_keys);
    error_set(&problem, STATUS_INVALID, message, str_text(&added_keys), str_text(&old_keys),
              self->vocabulary->action_name(old->action), NULL);
    error_at(&problem, self->file, added->line);
    add_problem(self, &problem);
    str_clear(&added_keys);
    str_clear(&old_keys);
}

/* A binding of the file itself wins over inherited ones; among its own, the first wins. */
static void add_binding(struct loading *self, const struct keymap_binding *binding)
{
    struct keymap_context *context = &self->keymap->contexts[self->context];

    for (size_t i = 0; i < context->count; i++) {
        const struct keymap_binding *old = &context->items[i];

        if (!collide(&old->keys, &binding->keys))
            continue;
        if (old->line != 0) {
            report_collision(self, binding, old);
            return;
        }
        remove_binding(context, i--);
    }
    if (binding->action == KEYMAP_NO_ACTION)
        return;
    context->items = xrealloc(context->items, context->count + 1, sizeof *context->items);
    context->items[context->count++] = *binding;
}

static void read_key(struct loading *self, const config_setting_t *setting, const char *text,
                     int action)
{
    struct keymap_binding binding = {.action = action};
    struct error problem = {0};

    binding.line = (long)config_setting_source_line(setting);
    if (text == NULL) {
        report(self, binding.line, N_("keys are written in quotes"), NULL, NULL);
        return;
    }
    if (key_sequence_parse(text, &binding.keys, &problem) != STATUS_OK) {
        error_at(&problem, self->file, binding.line);
        add_problem(self, &problem);
        return;
    }
    add_binding(self, &binding);
}

static void read_keys(struct loading *self, const config_setting_t *keys, int action)
{
    int count = config_setting_length(keys);

    if (config_setting_type(keys) == CONFIG_TYPE_STRING) {
        read_key(self, keys, config_setting_get_string(keys), action);
        return;
    }
    if (config_setting_type(keys) != CONFIG_TYPE_ARRAY &&
        config_setting_type(keys) != CONFIG_TYPE_LIST) {
        report(self, (long)config_setting_source_line(keys), N_("keys are written in quotes"), NULL,
               NULL);
        return;
    }
    for (int i = 0; i < count; i++) {
        const config_setting_t *key = config_setting_get_elem(keys, (unsigned)i);

        read_key(self, key, config_setting_get_string(key), action);
    }
}

/* The action of a group; false where it has none that we know. "none" takes keys away. */
static bool read_action(struct loading *self, const config_setting_t *group, int *action)
{
    const config_setting_t *setting = config_setting_get_member(group, "action");
    const char *name = setting == NULL ? NULL : config_setting_get_string(setting);
    long line = (long)config_setting_source_line(setting == NULL ? group : setting);

    if (name == NULL) {
        report(self, line, N_("a group needs an action, written in quotes"), NULL, NULL);
        return false;
    }
    *action = KEYMAP_NO_ACTION;
    if (strcmp(name, "none") == 0)
        return true;
    *action = self->vocabulary->find_action(name);
    if (*action == KEYMAP_NO_ACTION)
        report(self, line, N_("there is no action “%1”"), name, NULL);
    return *action != KEYMAP_NO_ACTION;
}

static void read_group(struct loading *self, const config_setting_t *group)
{
    const config_setting_t *keys;
    int action;

    if (config_setting_type(group) != CONFIG_TYPE_GROUP) {
        report(self, (long)config_setting_source_line(group),
               N_("a context holds groups like { keys = [ \"q\" ]; action = \"app.quit\"; }"), NULL,
               NULL);
        return;
    }
    for (int i = 0; i < config_setting_length(group); i++) {
        const config_setting_t *member = config_setting_get_elem(group, (unsigned)i);
        const char *name = config_setting_name(member);

        if (strcmp(name, "keys") != 0 && strcmp(name, "action") != 0)
            report(self, (long)config_setting_source_line(member),
                   N_("“%1” means nothing here; a group has keys and an action"), name, NULL);
    }
    if (!read_action(self, group, &action))
        return;
    keys = config_setting_get_member(group, "keys");
    if (keys == NULL)
        report(self, (long)config_setting_source_line(group), N_("a group needs keys"), NULL, NULL);
    else
        read_keys(self, keys, action);
}

static void report_context(struct loading *self, const config_setting_t *setting)
{
    struct str known = STR_INIT;

    for (size_t i = 0; i < self->vocabulary->context_count; i++) {
        if (i > 0)
            str_append(&known, ", ");
        str_append(&known, self->vocabulary->contexts[i]);
    }
    report(self, (long)config_setting_source_line(setting),
           N_("there is no context “%1”; there are %2"), config_setting_name(setting),
           str_text(&known));
    str_clear(&known);
}

static void read_context(struct loading *self, const config_setting_t *setting)
{
    const char *name = config_setting_name(setting);

    for (size_t i = 0; i < self->vocabulary->context_count; i++) {
        if (strcmp(self->vocabulary->contexts[i], name) != 0)
            continue;
        if (config_setting_type(setting) != CONFIG_TYPE_LIST) {
            report(self, (long)config_setting_source_line(setting),
                   N_("the context %1 must be a list of groups, in ( )"), name, NULL);
            return;
        }
        self->context = i;
        for (int j = 0; j < config_setting_length(setting); j++)
            read_group(self, config_setting_get_elem(setting, (unsigned)j));
        return;
    }
    report_context(self, setting);
}

/* The first binding of a context that hides, or is hidden by, one that every context falls back
   on; a user would wait for keys that never come. */
static void report_shadows(struct loading *self, size_t context)
{
    const struct keymap_context *inner = &self->keymap->contexts[context];
    const struct keymap_context *outer = &self->keymap->contexts[self->vocabulary->outermost];

    for (size_t i = 0; i < inner->count; i++) {
        for (size_t j = 0; j < outer->count; j++) {
            const struct keymap_binding *a = &inner->items[i];
            const struct keymap_binding *b = &outer->items[j];

            if ((a->line == 0 && b->line == 0) || key_sequence_equal(&a->keys, &b->keys))
                continue;
            if (key_sequence_begins(&b->keys, &a->keys))
                report_collision(self, b, a);
            else if (key_sequence_begins(&a->keys, &b->keys))
                report_collision(self, a, b);
        }
    }
}

static enum status inherit(struct loading *self, const config_setting_t *root, struct error *err)
{
    const config_setting_t *setting = config_setting_get_member(root, "inherits");
    struct loading base = *self;
    const char *name;
    enum status status;

    if (setting == NULL)
        return STATUS_OK;
    name = config_setting_get_string(setting);
    base.depth++;
    if (name == NULL || base.depth > INHERIT_DEPTH)
        status =
            error_set(err, STATUS_INVALID, N_("inherits names a shipped keymap, in quotes"), NULL);
    else
        status = load_shipped(name, &base, err);
    if (status != STATUS_OK) {
        error_at(err, self->file, (long)config_setting_source_line(setting));
        return STATUS_INVALID;
    }
    for (size_t i = 0; i < self->keymap->context_count; i++) {
        for (size_t j = 0; j < self->keymap->contexts[i].count; j++)
            self->keymap->contexts[i].items[j].line = 0;
    }
    return STATUS_OK;
}

static enum status read_root(struct loading *self, const config_setting_t *root, struct error *err)
{
    enum status status = inherit(self, root, err);

    if (status != STATUS_OK)
        return status;
    for (int i = 0; i < config_setting_length(root); i++) {
        const config_setting_t *setting = config_setting_get_elem(root, (unsigned)i);

        if (strcmp(config_setting_name(setting), "inherits") != 0)
            read_context(self, setting);
    }
    for (size_t i = 0; i < self->vocabulary->context_count; i++) {
        if (i != self->vocabulary->outermost && i != self->vocabulary->standalone)
            report_shadows(self, i);
    }
    return STATUS_OK;
}

/* libconfig would read other files for a line "@include …", with our rights. */
static long include_line(struct slice text)
{
    long line = 1;

    while (text.length > 0) {
        ptrdiff_t end = slice_find_byte(text, '\n');
        size_t length = end < 0 ? text.length : (size_t)end + 1;

        if (slice_starts(slice_trim(slice_sub(text, 0, length)), "@include"))
            return line;
        text = slice_from(text, length);
        line++;
    }
    return 0;
}

static enum status check_text(struct slice text, struct error *err)
{
    if (text.length > KEYMAP_FILE_BYTES)
        return error_set(err, STATUS_INVALID, N_("a keymap file may be 256 kB long at most"), NULL);
    if (slice_find_byte(text, '\0') >= 0)
        return error_set(err, STATUS_INVALID, N_("this is no text file"), NULL);
    if (include_line(text) != 0) {
        error_set(err, STATUS_INVALID, N_("a keymap file cannot include others"), NULL);
        error_at(err, NULL, include_line(text));
        return STATUS_INVALID;
    }
    return STATUS_OK;
}

static enum status parse(struct loading *self, struct slice text, struct error *err)
{
    config_t config;
    char *closed;
    enum status status = check_text(text, err);

    if (status != STATUS_OK)
        return status;
    closed = xstrndup(text.data, text.length);
    config_init(&config);
    if (config_read_string(&config, closed) == CONFIG_TRUE) {
        status = read_root(self, config_root_setting(&config), err);
    } else {
        const char *why = config_error_text(&config);

        status = error_set(err, STATUS_INVALID, N_("a keymap file is not in its form: %1"),
                           why == NULL ? "?" : why, NULL);
        error_at(err, NULL, (long)config_error_line(&config));
    }
    config_destroy(&config);
    free(closed);
    return status;
}

static void empty(struct keymap *self)
{
    for (size_t i = 0; i < self->context_count; i++)
        self->contexts[i].count = 0;
}

enum status keymap_parse(struct keymap *self, const struct keymap_vocabulary *vocabulary,
                         const char *file, struct slice text, struct keymap_problems *problems,
                         struct error *err)
{
    struct loading loading = {
        .keymap = self, .vocabulary = vocabulary, .problems = problems, .file = file};
    enum status status = parse(&loading, text, err);

    if (status != STATUS_OK) {
        empty(self);
        if (err != NULL && err->file[0] == '\0')
            error_at(err, file, err->line);
    }
    return status;
}

bool keymap_shipped(const char *name, struct slice *text)
{
    for (const struct embedded_file *file = keymap_files; file->name != NULL; file++) {
        struct slice stem = slice_of(file->name);

        stem.length -= strlen(".cfg");
        if (slice_is(stem, name)) {
            *text = (struct slice){(const char *)file->bytes, file->size};
            return true;
        }
    }
    return false;
}

static enum status load_shipped(const char *name, struct loading *base, struct error *err)
{
    struct slice text;

    if (!keymap_shipped(name, &text))
        return error_set(err, STATUS_NOT_FOUND,
                         N_("there is no keymap “%1”; there are standard, vim and emacs"), name,
                         NULL);
    base->file = name;
    return parse(base, text, err);
}

static enum status read_file(const char *path, struct str *text, struct error *err)
{
    FILE *file = fopen(path, "re");
    char buffer[4096];
    enum status status = STATUS_OK;
    size_t got;

    if (file == NULL)
        return error_set(err, errno == ENOENT ? STATUS_NOT_FOUND : STATUS_IO,
                         N_("the keymap file %1 cannot be read"), path, NULL);
    while (text->length <= KEYMAP_FILE_BYTES && (got = fread(buffer, 1, sizeof buffer, file)) > 0)
        str_append_n(text, buffer, got);
    if (ferror(file) != 0)
        status = error_set(err, STATUS_IO, N_("the keymap file %1 cannot be read"), path, NULL);
    (void)fclose(file);
    return status;
}

static bool is_path(const char *name)
{
    return strchr(name, '/') != NULL || slice_ends(slice_of(name), ".cfg");
}

enum status keymap_load(struct keymap *self, const struct keymap_vocabulary *vocabulary,
                        const char *name, struct keymap_problems *problems, struct error *err)
{
    struct str text = STR_INIT;
    struct loading loading = {
        .keymap = self, .vocabulary = vocabulary, .problems = problems, .file = name};
    enum status status;

    if (!is_path(name))
        return load_shipped(name, &loading, err);
    status = read_file(name, &text, err);
    if (status == STATUS_OK)
        status = keymap_parse(self, vocabulary, name, str_slice(&text), problems, err);
    str_clear(&text);
    return status;
}
