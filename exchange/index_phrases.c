/*
 * Run while the program is built: prints the index of each table of phrases as C (struct
 * phrase_index), so that a row added to a table is in its index too.
 *
 * usage: index_phrases >phrase_indexes.c
 */
#include "exchange/attendance_table.h"
#include "exchange/heading.h"
#include "exchange/outcome_table.h"
#include "exchange/party_table.h"
#include "exchange/phrase.h"

#include <stdio.h>
#include <string.h>

typedef const char *(*pattern_of)(size_t row);

static const char *outcome_pattern(size_t row)
{
    return outcome_phrases[row].pattern;
}

static const char *label_pattern(size_t row)
{
    return attendance_label_forms[row].pattern;
}

static const char *verb_pattern(size_t row)
{
    return attendance_verbs[row].pattern;
}

static const char *remark_pattern(size_t row)
{
    return attendance_remarks[row].pattern;
}

static const char *party_pattern(size_t row)
{
    return party_forms[row].pattern;
}

static const char *heading_words(size_t row)
{
    return heading_entries[row].words;
}

static size_t print_rows(const char *name, unsigned sort, size_t count, pattern_of pattern)
{
    size_t rows = 0;

    for (size_t row = 0; row < count; row++) {
        if ((phrase_mask(pattern(row)) >> sort & 1U) == 0)
            continue;
        if (rows++ == 0)
            printf("static const unsigned short %s_%u[] = {", name, sort);
        printf("%zu, ", row);
    }
    if (rows > 0)
        printf("};\n");
    return rows;
}

static void print_index(const char *name, size_t count, pattern_of pattern)
{
    size_t rows[PHRASE_SORTS];

    for (unsigned sort = 0; sort < PHRASE_SORTS; sort++)
        rows[sort] = print_rows(name, sort, count, pattern);
    printf("const struct phrase_index %s = {{\n", name);
    for (unsigned sort = 0; sort < PHRASE_SORTS; sort++) {
        if (rows[sort] > 0)
            printf("    [%u] = {%s_%u, %zu},\n", sort, name, sort, rows[sort]);
    }
    printf("}};\n\n");
}

/* The alternatives of a token that a word of the sort can fit, as a token; nothing for none. */
static void select_alternatives(const char *token, unsigned sort, struct str *out)
{
    while (*token != '\0') {
        size_t length = strcspn(token, "|");
        struct str one = STR_INIT;

        str_append_n(&one, token, length);
        if ((phrase_mask(str_text(&one)) >> sort & 1U) != 0) {
            if (out->length > 0)
                str_append_char(out, '|');
            str_append_slice(out, str_slice(&one));
        }
        str_clear(&one);
        token += length + (token[length] == '|');
    }
}

static void print_word_index(const char *name, const char *token)
{
    printf("const struct word_index %s = {{\n", name);
    for (unsigned sort = 0; sort < PHRASE_SORTS; sort++) {
        struct str some = STR_INIT;

        select_alternatives(token, sort, &some);
        if (some.length > 0)
            printf("    [%u] = \"%s\",\n", sort, str_text(&some));
        str_clear(&some);
    }
    printf("}};\n\n");
}

int main(void)
{
    printf("#include \"exchange/attendance_table.h\"\n#include \"exchange/heading.h\"\n#include "
           "\"exchange/outcome_table.h\"\n"
           "#include \"exchange/party_table.h\"\n\n");
    print_index("outcome_index", outcome_phrase_count, outcome_pattern);
    print_index("attendance_label_index", attendance_label_form_count, label_pattern);
    print_index("attendance_verb_index", attendance_verb_count, verb_pattern);
    print_index("attendance_remark_index", attendance_remark_count, remark_pattern);
    print_index("heading_index", heading_entry_count, heading_words);
    print_index("party_index", party_form_count, party_pattern);
    print_word_index("attendance_no_name_index", attendance_no_names);
    print_word_index("title_index", title_words);
    return ferror(stdout) ? 1 : 0;
}
