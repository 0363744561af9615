/* The whole screen over a real database, without a terminal: keys in, grid out. */
#include "tui/app_private.h"

#include "snapshot.h"
#include "stage.h"
#include "tui/words.h"

#include <criterion/criterion.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

TestSuite(screen, .init = stage_setup, .fini = stage_teardown);

/* Whether anything on the screen is marked as found. */
static bool is_lit(void)
{
    for (int row = 0; row < app->grid.rows; row++) {
        for (int column = 0; column < app->grid.columns; column++) {
            if (grid_at(&app->grid, row, column)->style == STYLE_MATCH)
                return true;
        }
    }
    return false;
}

Test(screen, common_size)
{
    open_screen(24, 80, LANGUAGE_ENGLISH, NULL);
    snapshot_expect(&app->grid, "start-80x24");
    type("Enter");
    snapshot_expect(&app->grid, "meetings-80x24");
}

Test(screen, an_item_with_its_votes)
{
    open_screen(24, 80, LANGUAGE_ENGLISH, NULL);
    type("Down Enter Enter Enter");
    snapshot_expect(&app->grid, "item-80x24");
}

Test(screen, small_size_shows_one_pane)
{
    open_screen(10, 40, LANGUAGE_ENGLISH, NULL);
    snapshot_expect(&app->grid, "start-40x10");
    type("Down Enter Enter Enter");
    snapshot_expect(&app->grid, "item-40x10");
}

Test(screen, large_size_shows_all)
{
    open_screen(60, 200, LANGUAGE_ENGLISH, NULL);
    type("Down Enter");
    snapshot_expect(&app->grid, "meeting-200x60");
}

Test(screen, too_small_says_so)
{
    open_screen(9, 40, LANGUAGE_ENGLISH, NULL);
    cr_assert(shows("Too small"));
    grid_resize(&app->grid, 10, 40);
    app_paint(app);
    cr_assert(shows("Forums"));
}

/* Of a held key: the bar alone moves, whatever stands around it. */
Test(screen, a_step_changes_the_bar_alone)
{
    static const char *const places[] = {"1", "2", "3", "Esc 1 Enter Enter"};
    static const struct {
        int rows;
        int columns;
    } sizes[] = {{12, 40}, {24, 80}, {50, 160}, {60, 200}};

    open_screen(24, 80, LANGUAGE_ENGLISH, NULL);
    for (size_t s = 0; s < sizeof sizes / sizeof *sizes; s++) {
        grid_resize(&app->grid, sizes[s].rows, sizes[s].columns);
        app_paint(app);
        for (size_t p = 0; p < sizeof places / sizeof *places; p++) {
            struct str before = STR_INIT;
            struct str after = STR_INIT;
            size_t changed = 0;

            type(places[p]);
            grid_dump_styles(&app->grid, &before);
            app_key(app, (struct key){KEYCODE_DOWN, 0});
            app_paint(app);
            grid_dump_styles(&app->grid, &after);
            cr_assert_eq(before.length, after.length);
            for (size_t i = 0; i < before.length; i++)
                changed += before.data[i] != after.data[i];
            cr_assert_leq(changed, 4, "%zu cells at %s of %d columns", changed, places[p],
                          sizes[s].columns);
            str_clear(&before);
            str_clear(&after);
            type("Up");
        }
    }
}

Test(screen, danish_is_shown_in_danish)
{
    open_screen(24, 80, LANGUAGE_DANISH, NULL);
    cr_assert(shows("Byrådet"));
    cr_assert(shows(catalog_text(catalog_get(LANGUAGE_DANISH), "Agenda")));
}

Test(screen, who_voted_against)
{
    open_screen(24, 80, LANGUAGE_ENGLISH, NULL);
    type("3 v p ø Enter");
    cr_assert(shows("Ø against"));
    cr_assert(shows("4–2 (Ø)"));
    type("Enter");
    cr_assert(shows("Against: 2  Ø"));
    cr_assert(shows("▶ → Teknikudvalget 02.03.2022: recommended")); /* the eye falls on it */
    type("3 v a");
    cr_assert_not(decisions_source_filtered(&app->decisions.source));
}

/* The council's decision that the committee's item reports, made one of the case by hand. */
static void report_of_case(bool closed)
{
    char sql[256];

    snprintf(sql, sizeof sql, "UPDATE decision SET casefile = %lld WHERE id = %lld",
             (long long)town.casefile.value, (long long)town.quoted.value);
    meddle(&place, sql);
    if (closed)
        meddle(&place, "UPDATE casefile SET closed = 1");
}

Test(screen, a_reported_decision_says_what_it_was_about)
{
    open_screen(24, 80, LANGUAGE_ENGLISH, NULL);
    report_of_case(false);
    type("3 v f b y r Enter");
    cr_assert(shows("← returned                 Byrådet         Broen over åen"));
    type("Enter");
    cr_assert(shows("Case: 21/4954  Broen over åen"));
    cr_assert(shows("Tilbagesendt til udvalget."));
}

Test(screen, the_title_of_a_closed_case_is_not_for_all)
{
    const struct viewer open_only = {.every_forum = true};

    open_screen(24, 80, LANGUAGE_ENGLISH, NULL);
    report_of_case(true);
    app->room.viewer = &open_only;
    type("3 v f b y r Enter");
    cr_assert(shows("Tilbagesendt til"));
    cr_assert_not(shows("Broen over åen"));
}

Test(screen, a_forum_known_from_others_shows_its_decisions)
{
    char sql[256];

    open_screen(24, 80, LANGUAGE_ENGLISH, NULL);
    report_of_case(false);
    type("1 End");
    cr_assert(shows("No meetings of this forum are known."));
    snprintf(sql, sizeof sql, "UPDATE decision SET forum = %lld WHERE id = %lld",
             (long long)app->view.forum.value, (long long)town.quoted.value);
    meddle(&place, sql);
    type("Home End");
    cr_assert(shows("No minutes of its own are read"));
    type("5");
    cr_assert(shows("Newest decisions"));
    cr_assert(shows("01.02.2022 sent back: 21/4954  Broen over åen"));
}

Test(screen, decisions_by_period_outcome_and_forum)
{
    open_screen(24, 80, LANGUAGE_ENGLISH, NULL);
    type("3 v t 2 0 2 2 Enter");
    cr_assert(shows("Only: 2022"));
    cr_assert_eq(app->decisions.source.filter.from.month, 1);
    cr_assert_eq(app->decisions.source.filter.to.month, 12);
    type("v t x Enter");
    cr_assert(shows("is no period"));
    type("v u a p p r Enter");
    cr_assert(app->decisions.source.filter.by_outcome);
    cr_assert_eq(app->decisions.source.filter.outcome, OUTCOME_APPROVED);
    type("v f t e k Enter");
    cr_assert_eq(app->decisions.source.filter.forum.value, town.committee.value);
    cr_assert(shows("Only: Teknikudvalget, approved, 2022"));
}

Test(screen, filters_of_decisions_hold_together_and_go_one_by_one)
{
    const struct decision_filter *filter;

    open_screen(24, 80, LANGUAGE_ENGLISH, NULL);
    filter = &app->decisions.source.filter;
    type("3 v p ø Enter v f t e k Enter v u r e c Enter v t 0 3 . 2 0 2 2 - Enter");
    cr_assert(shows("Only: Teknikudvalget, recommended, Ø against, 03.2022-"));
    cr_assert_eq(list_count(&app->decisions.list), 1);
    cr_assert(date_equal(filter->from, (struct date){2022, 3, 1}));
    cr_assert_not(date_is_set(filter->to));
    type("v r Down Enter"); /* the first that is offered */
    cr_assert_eq(filter->forum.value, 0);
    cr_assert(shows("Only: recommended, Ø against, 03.2022-"));
    type("v p Enter"); /* nothing typed takes it away */
    cr_assert_null(filter->party_against);
    cr_assert(shows("Only: recommended, 03.2022-"));
    type("v r Down Down Enter v u Enter");
    cr_assert_not(decisions_source_filtered(&app->decisions.source));
    type("v r");
    cr_assert(shows("nothing is filtered"));
    type("v t 2 0 2 3 - 2 0 2 2 Enter");
    cr_assert(shows("is no period"));
    type("v t - Enter");
    cr_assert(shows("is no period"));
}

Test(screen, words_for_outcomes_fit_their_column)
{
    for (int language = 0; language < LANGUAGE_COUNT; language++) {
        for (int outcome = 0; outcome < OUTCOME_COUNT; outcome++) {
            const char *word = catalog_text(catalog_get((enum language)language),
                                            outcome_short_word((enum outcome)outcome));

            cr_assert_leq(text_columns(CHARSET_UTF8, slice_of(word)), OUTCOME_SHORT_COLUMNS, "%s",
                          word);
        }
    }
}

Test(screen, decisions_of_all_sizes_name_their_forum)
{
    static const struct {
        int rows;
        int columns;
        bool outcome;
    } sizes[] = {
        {24, 80, true}, {30, 100, true}, {50, 120, false}, {50, 160, true}, {60, 200, true}};

    open_screen(24, 80, LANGUAGE_ENGLISH, NULL);
    type("3");
    for (size_t i = 0; i < sizeof sizes / sizeof *sizes; i++) {
        grid_resize(&app->grid, sizes[i].rows, sizes[i].columns);
        app_paint(app);
        cr_assert(shows(sizes[i].outcome ? "→ recommended 4–2 (Ø) " : "→ 4–2 (Ø) "), "%d",
                  sizes[i].columns);
        cr_assert(shows("Teknikudval"), "%d", sizes[i].columns);
    }
}

Test(screen, prefix_keys_wait_and_show_how_they_go_on)
{
    open_screen(24, 80, LANGUAGE_ENGLISH, NULL);
    type("3 v");
    snapshot_expect(&app->grid, "prefix-80x24");
    type("Esc");
    cr_assert_eq(app->pressed.count, 0);
}

Test(screen, search_goes_there_and_back)
{
    open_screen(24, 80, LANGUAGE_ENGLISH, NULL);
    type("/ b r o");
    cr_assert_gt(app->prompt.count, 0);
    cr_assert(shows("02.03.2022 Teknikudvalget Fornyelse af broen"));
    cr_assert(is_lit());
    type("Enter");
    cr_assert_eq(app->focus, PANE_ITEM);
    cr_assert_eq(app->view.subject.kind, SUBJECT_ITEM);
    type("b");
    cr_assert_eq(app->focus, PANE_FORUMS);
    type("B");
    cr_assert_eq(app->focus, PANE_ITEM);
    type("B");
    cr_assert(shows("nothing to go forward to"));
}

Test(screen, search_says_what_may_be_typed)
{
    open_screen(12, 40, LANGUAGE_ENGLISH, NULL);
    type("/");
    snapshot_expect(&app->grid, "search-40x12");
    type("b");
    cr_assert(shows("Type words"));
    type("x y z");
    cr_assert(shows("Nothing holds all of these words"));
    type("Ctrl-u b r o");
    cr_assert(shows("02.03.2022 TU Fornyelse af broen"));
    cr_assert_not(shows("Type words"));
}

static void fill_long_meeting(struct change_list *changes, void *context)
{
    struct change *meeting = new_meeting(changes, town.old.value, (struct date){2020, 5, 5});

    (void)context;
    for (int i = 1; i <= 40; i++)
        new_item(changes, meeting->id, i, i == 40 ? "Skolernes sidste punkt" : "Skolerne igen");
}

/* 30 hits in the council, 40 in an older meeting: the first fifty come at once. */
Test(screen, hits_are_a_list_of_any_length)
{
    open_screen(24, 80, LANGUAGE_ENGLISH, NULL);
    commit_changes(app->room.database, fill_long_meeting, NULL);
    type("/ s k o l e r n e");
    cr_assert_eq(app->prompt.count, 50);
    for (int i = 0; i < 70; i++)
        type("Down");
    cr_assert_eq(app->prompt.count, 70);
    cr_assert_eq(app->prompt.choice, 69);
    cr_assert_not(app->prompt.more);
    type("Down"); /* round to the first */
    cr_assert_eq(app->prompt.choice, 0);
}

static size_t count_folded(void)
{
    size_t count = 0;

    for (size_t i = 0; i < app->view.reader.folded_count; i++)
        count += app->view.reader.folded[i];
    return count;
}

Test(screen, what_others_change_leaves_folds_and_search)
{
    open_screen(24, 80, LANGUAGE_ENGLISH, NULL);
    type("Down Enter Enter Enter f b r o Enter Home Right Enter");
    cr_assert_eq(count_folded(), 1);
    cr_assert(is_lit());
    meddle(&place, "UPDATE person SET title = 'Formand' WHERE name LIKE 'Bo%'");
    type("Down");
    app_rest(app);
    app_rest(app);
    app_paint(app);
    cr_assert_eq(count_folded(), 1);
    cr_assert(is_lit());
    cr_assert_str_eq(str_text(&app->view.reader.pattern), "bro");
}

/* What was found stands below where it was found, whatever there is room for. */
Test(screen, hits_without_a_date_or_a_mark_show_their_words)
{
    open_screen(12, 40, LANGUAGE_ENGLISH, NULL);
    type("/ 1 9 3 2");
    cr_assert_gt(app->prompt.count, 0);
    for (size_t i = 0; i < app->prompt.count; i++) {
        cr_assert(app->prompt.items[i].below);
        cr_assert_neq(app->prompt.items[i].text[0], ' ');
    }
    cr_assert(shows("fra 1932"));
}

Test(screen, wide_characters_in_the_prompt)
{
    open_screen(10, 40, LANGUAGE_ENGLISH, NULL);
    type("/ æ 漢 字 å");
    app_paste(app, SLICE("\nab\tc"));
    app_paint(app);
    snapshot_expect(&app->grid, "prompt-40x10");
    type("Left Backspace Home Del");
    cr_assert_str_eq(str_text(&app->prompt.text), "漢字å abc");
}

Test(screen, filters_as_one_types)
{
    open_screen(24, 80, LANGUAGE_ENGLISH, NULL);
    type("f t e k");
    cr_assert_eq(list_count(&app->forum_list), 1);
    type("Enter");
    cr_assert(shows("[tek]"));
    type("Esc");
    cr_assert_gt(list_count(&app->forum_list), 1);
}

Test(screen, jumps_to_a_date)
{
    open_screen(24, 80, LANGUAGE_ENGLISH, NULL);
    type("g B Enter Enter g 0 3 . 2 0 2 1 Enter");
    cr_assert(shows("▶ 26.03.2021"));
    type("g x Enter");
    cr_assert(shows("is no date"));
}

Test(screen, attendance_as_a_picture)
{
    open_screen(24, 80, LANGUAGE_ENGLISH, NULL);
    type("Down Enter Enter 4");
    cr_assert(shows("Anna Østergaard"));
    type("v f");
    cr_assert(shows("○"));
    snapshot_expect(&app->grid, "attendance-80x24");
    type("Enter");
    cr_assert_eq(app->attendance.source.of, ATTENDANCE_OF_PERSON);
    type("Left");
    cr_assert_eq(app->attendance.source.of, ATTENDANCE_OF_PERSON); /* one meeting earlier */
    type("v o");
    cr_assert(shows("● 02.03.2022 present  Teknikudvalget"));
    type("Left");
    cr_assert_neq(app->attendance.source.of, ATTENDANCE_OF_PERSON);
    type("v f a");
    cr_assert_eq(app->attendance.source.of, ATTENDANCE_OF_MEETING);
    type("g b o Enter");
    cr_assert(shows("▶ ○ Bo Aagaard"));
    type("g x Enter");
    cr_assert(shows("nothing in this list begins with"));
    type(">");
    cr_assert(shows("this is no picture over time"));
}

/* 60 meetings in a picture that has room for fewer: back leads to the same day and row. */
Test(screen, back_leads_to_the_day_in_the_picture)
{
    struct date day;

    open_screen(12, 40, LANGUAGE_ENGLISH, NULL);
    meddle(&place, "INSERT INTO attendance (id, version, meeting, person, position, state) "
                   "SELECT 100000 + m.id * 10 + p.n, 1, m.id, p.id, 1, 'present' FROM meeting m, "
                   "(SELECT id, row_number() OVER (ORDER BY id) AS n FROM person) p "
                   "WHERE m.forum = (SELECT id FROM forum WHERE name = 'Byrådet')");
    type("Down Up 4 < < Left Down");
    day = picture_selected(&app->attendance.source.picture)->date;
    cr_assert_neq(day.year, 2022);
    type("Enter");
    cr_assert_eq(app->attendance.source.of, ATTENDANCE_OF_PERSON);
    type("b");
    cr_assert_eq(app->attendance.source.of, ATTENDANCE_OF_FORUM);
    cr_assert(date_equal(picture_selected(&app->attendance.source.picture)->date, day));
    cr_assert(shows("▶ Bo Aagaard"));
}

Test(screen, items_are_jumped_to_by_number_or_title)
{
    open_screen(24, 80, LANGUAGE_ENGLISH, NULL);
    meddle(&place, "UPDATE item SET number = 170 + position");
    type("Down Enter Enter g 1 7 3 Enter");
    cr_assert_eq(list_selected(&app->agenda.list)->mark.id, town.titled_item.value);
    type("g f o r n Enter");
    cr_assert_eq(list_selected(&app->agenda.list)->mark.id, town.open_item.value);
}

Test(screen, source_lines_beside_the_text)
{
    open_screen(24, 100, LANGUAGE_ENGLISH, NULL);
    type("Down Enter Enter Enter s");
    cr_assert(app->view.beside);
    snapshot_expect(&app->grid, "source-100x24");
    type("Esc");
    cr_assert_not(app->view.beside);
}

Test(screen, next_and_previous_item)
{
    open_screen(24, 80, LANGUAGE_ENGLISH, NULL);
    type("Down Enter Enter Enter n");
    cr_assert_eq(app->view.subject.id, town.closed_item.value);
    type("p p");
    cr_assert_eq(app->view.subject.id, town.open_item.value);
    cr_assert(shows("first item"));
}

Test(screen, one_pane_alone_for_copying)
{
    open_screen(24, 80, LANGUAGE_ENGLISH, NULL);
    type("z");
    snapshot_expect(&app->grid, "alone-80x24");
    type("F12");
    cr_assert(shows("F12 does nothing here"));
    type("3 v");
    cr_assert(shows("v p           Only those that a party voted against"));
    type("Esc 1");
    type("Esc");
    cr_assert(shows("Agenda"));
}

Test(screen, help_comes_from_the_loaded_keymap)
{
    open_screen(60, 80, LANGUAGE_ENGLISH, "vim");
    type("?");
    cr_assert(shows("h, z c, ←"));
    cr_assert(shows("Fold, or go to what it belongs to"));
    type("q");
    cr_assert_not(app->help);
    cr_assert_not(app->quit);
    type("q");
    cr_assert(app->quit);
}

/* An arrow's likeness in ASCII is another key. */
Test(screen, keys_are_named_where_arrows_cannot_be_shown)
{
    open_screen(24, 80, LANGUAGE_ENGLISH, NULL);
    app->ui.charset = CHARSET_ASCII;
    app->grid.charset = CHARSET_ASCII;
    type("4 ?");
    cr_assert(shows("  Left               The meeting before"));
    cr_assert(shows("  <, v PgUp          A page of meetings earlier"));
}

Test(screen, the_palette_runs_actions_and_says_why_not)
{
    open_screen(24, 80, LANGUAGE_ENGLISH, NULL);
    type(": h i s t o r y . f");
    cr_assert(shows("nothing to go forward to"));
    type("Ctrl-u p a n e . d e Enter");
    cr_assert_eq(app->focus, PANE_DECISIONS);
    type(": x y z Enter");
    cr_assert(shows("no action"));
}

Test(screen, unknown_keys_name_the_help)
{
    open_screen(24, 80, LANGUAGE_ENGLISH, NULL);
    type("F12");
    cr_assert(shows("F12 does nothing here; ? shows what does"));
    type("Alt-3");
    cr_assert_eq(app->focus, PANE_DECISIONS);
}

Test(screen, an_empty_database_says_what_to_do)
{
    struct app_options options = {.database = place_open(&place),
                                  .viewer = &viewer_of_all,
                                  .catalog = catalog_get(LANGUAGE_ENGLISH)};
    struct error err = {0};

    app = calloc(1, sizeof *app);
    cr_assert_eq(app_init(app, &options, &err), STATUS_OK);
    grid_init(&app->grid, 24, 80);
    cr_assert_eq(app_load(app, &err), STATUS_OK);
    app_paint(app);
    cr_assert(shows("No forums are known."));
    for (int i = 0; i < ACTION_COUNT; i++) {
        enum action action = (enum action)i;

        if (action == ACTION_QUIT || action == ACTION_REDRAW || action == ACTION_SUSPEND ||
            action == ACTION_MOUSE || action == ACTION_COPY)
            continue;
        app_act(app, action);
        app_rest(app);
        app_paint(app);
    }
}

Test(screen, every_action_at_every_place)
{
    static const char *const places[] = {"1", "2", "2 Enter", "3", "4", "5", "?", ":", "f"};

    open_screen(24, 80, LANGUAGE_ENGLISH, NULL);
    for (size_t p = 0; p < sizeof places / sizeof *places; p++) {
        for (int i = 0; i < ACTION_COUNT; i++) {
            enum action action = (enum action)i;

            if (action == ACTION_REDRAW || action == ACTION_SUSPEND || action == ACTION_MOUSE ||
                action == ACTION_COPY)
                continue;
            type(places[p]);
            app_act(app, action);
            app_rest(app);
            app_paint(app);
            type("Esc Esc");
        }
    }
}

/* A small generator, so that a fault comes back. */
static unsigned next_number(unsigned *state)
{
    *state = *state * 1103515245u + 12345u;
    return *state >> 16;
}

/* Hands that know nothing: any keys at any size, painted or not between them. The palette is left
   out, for some actions need a terminal. */
Test(screen, any_keys_at_any_size, .timeout = 120)
{
    static const unsigned keys[] = {
        'a',
        'b',
        'B',
        'd',
        'D',
        'f',
        'g',
        'i',
        'k',
        'n',
        'o',
        'p',
        'r',
        's',
        'S',
        't',
        'u',
        'v',
        'v',
        'z',
        '1',
        '2',
        '3',
        '4',
        '5',
        '/',

        '?',
        '<',
        '>',
        '.',
        ',',
        ' ',
        0xE6,
        0xD8,
        KEYCODE_ESC,
        KEYCODE_ENTER,
        KEYCODE_ENTER,
        KEYCODE_ENTER,
        KEYCODE_TAB,
        KEYCODE_UP,
        KEYCODE_DOWN,
        KEYCODE_DOWN,
        KEYCODE_LEFT,
        KEYCODE_RIGHT,
        KEYCODE_PAGE_UP,
        KEYCODE_PAGE_DOWN,
        KEYCODE_HOME,
        KEYCODE_END,
        KEYCODE_BACKSPACE,
        KEYCODE_DELETE,
    };
    unsigned state = 20261120;
    bool panes[PANE_COUNT] = {false};
    bool subjects[SUBJECT_SOURCE + 1] = {false};

    open_screen(24, 80, LANGUAGE_DANISH, NULL);
    for (int i = 0; i < 20000; i++) {
        unsigned number = next_number(&state);

        app_key(app, (struct key){keys[number % (sizeof keys / sizeof *keys)], 0});
        if (number % 7 == 0)
            app_rest(app);
        if (number % 97 == 0)
            grid_resize(&app->grid, 1 + (int)(next_number(&state) % 60),
                        1 + (int)(next_number(&state) % 200));
        if (number % 3 == 0 || number % 97 == 0)
            app_paint(app);
        panes[app->focus] = true;
        subjects[app->view.subject.kind] = true;
    }
    for (int pane = 0; pane < PANE_COUNT; pane++)
        cr_assert(panes[pane], "never in pane %d", pane);
    for (int kind = SUBJECT_FORUM; kind <= SUBJECT_SOURCE; kind++)
        cr_assert(subjects[kind], "never read a subject %d", kind);
}

Test(screen, what_others_change_is_seen)
{
    open_screen(24, 80, LANGUAGE_ENGLISH, NULL);
    type("Down");
    meddle(&place, "UPDATE forum SET name = 'Nyt navn' WHERE name = 'Teknikudvalget'");
    type("Up Down");
    app_rest(app);
    app_paint(app);
    cr_assert(shows("Nyt navn"));
}

static void dump_all(struct str *out)
{
    str_reset(out);
    grid_dump_text(&app->grid, out);
    grid_dump_styles(&app->grid, out);
}

static void step(const char *name)
{
    struct key key;

    app->dirty = false;
    app->moved = false;
    grid_settle(&app->grid);
    cr_assert_eq(key_parse(slice_of(name), &key, NULL), STATUS_OK);
    app_key(app, key);
}

/* As a key is held: the bar is painted alone, and the screen is what a whole painting makes it. */
Test(screen, a_step_touches_two_lines)
{
    struct str bar = STR_INIT;
    struct str whole = STR_INIT;
    int touched = 0;

    open_screen(24, 80, LANGUAGE_DANISH, "standard");
    step("Down");
    cr_assert(app->moved && !app->dirty);
    app_paint_bar(app);
    for (int row = 0; row < app->grid.rows; row++)
        touched += app->grid.touched[row];
    cr_expect_eq(touched, 2);
    dump_all(&bar);
    app_paint(app);
    dump_all(&whole);
    cr_expect_str_eq(str_text(&bar), str_text(&whole));
    step("Up");
    cr_expect(app->moved && !app->dirty);
    str_clear(&bar);
    str_clear(&whole);
}

Test(screen, a_step_that_takes_a_message_away_paints_all)
{
    open_screen(24, 80, LANGUAGE_DANISH, "standard");
    app_say(app, STYLE_MESSAGE, N_("there is nothing to paste into here"), NULL, NULL);
    step("Down");
    cr_expect(app->dirty);
}

Test(screen, a_step_that_scrolls_paints_all)
{
    open_screen(10, 40, LANGUAGE_DANISH, "standard");
    app_focus(app, PANE_DECISIONS);
    list_layout(&app->decisions.list, 2);
    do {
        step("Down");
        cr_assert_eq(app->dirty, app->decisions.list.top > 0);
    } while (!app->dirty && app->decisions.list.selected + 1 < list_count(&app->decisions.list));
    cr_expect(app->dirty);
}
