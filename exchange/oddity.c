#include "exchange/oddity.h"

#include "core/error.h"

#include <assert.h>
#include <stdarg.h>

struct oddity_row {
    const char *rule;
    enum gravity gravity;
    const char *message;
};

/* Permanent: an id is never reused, nor given another meaning. */
static const struct oddity_row rows[ODDITY_KIND_COUNT] = {
    [ODDITY_FOREIGN_LETTER] = {"I-ALPHABET", GRAVITY_WARNING,
                               N_("the word %1 holds letters of another alphabet")},
    [ODDITY_MARKUP] = {"I-MARKUP", GRAVITY_INFORM, N_("remains of markup: %1")},
    [ODDITY_OCR] = {"I-OCR", GRAVITY_INFORM,
                    N_("the text was damaged when it was read off paper: %1 words were put right "
                       "for matching, the text itself is kept")},
    [ODDITY_OCR_NAME] = {"I-OCR-NAME", GRAVITY_WARNING,
                         N_("the name %1 was put right: the text is damaged there")},
    [ODDITY_YEAR_MISSING] = {"I-YEAR", GRAVITY_WARNING, N_("the date %1 has no year")},
    [ODDITY_YEAR_GUESSED] = {"I-YEAR-GUESS", GRAVITY_INFORM,
                             N_("the date %1 has no year; %2 was taken from the document")},
    [ODDITY_TWO_DATES] = {"R-CH9", GRAVITY_WARNING,
                          N_("a decision of %1 is dated %2 here, but %3 in its own record")},
    [ODDITY_HOLIDAY] = {"R-CH8", GRAVITY_WARNING, N_("%1 is a holiday (%2)")},
    [ODDITY_ATTACHMENT_TWICE] = {"I-TWICE", GRAVITY_INFORM,
                                 N_("the attachment %1 is listed twice")},
    [ODDITY_SPELLINGS] = {"I-SPELLING", GRAVITY_INFORM, N_("two spellings of one name: %1 and %2")},
    [ODDITY_NO_RECOMMENDATION] = {"I-NO-MOTION", GRAVITY_WARNING,
                                  N_("%1 is marked for decision, but nothing is recommended")},
    [ODDITY_COUNT_DIFFERS] = {"I-COUNT", GRAVITY_INFORM,
                              N_("two numbers for one thing: %1 and %2")},
    [ODDITY_VERSIONS] = {"I-VERSIONS", GRAVITY_INFORM,
                         N_("the text has two versions of %1: %2 and %3")},
    [ODDITY_NOT_IN_TEXT] = {"I-CONTENTS", GRAVITY_WARNING,
                            N_("%1 stands in the contents, but not in the text")},
    [ODDITY_HYPHEN] = {"I-HYPHEN", GRAVITY_INFORM, N_("the word %1 was cut at a line's end")},
    [ODDITY_GLUED] = {"I-GLUED", GRAVITY_INFORM, N_("a blank is missing in %1")},
    [ODDITY_LABEL_AFTER] = {"I-LABEL", GRAVITY_INFORM, N_("the label %1 stands behind its value")},
    [ODDITY_NO_DRAWING] = {"I-DRAWING", GRAVITY_INFORM,
                           N_("a drawing is announced that the text does not have: %1")},
    [ODDITY_OWN_MINUTES] = {"I-OWN-MINUTES", GRAVITY_INFORM,
                            N_("the minutes were approved in the meeting that they are of: %1")},
    [ODDITY_NO_FINANCE] = {"R-18", GRAVITY_WARNING,
                           N_("the way goes from %1 to %2 and names no finance committee, though "
                              "it is about money")},
    [ODDITY_WEEKDAY] = {"I-WEEKDAY", GRAVITY_WARNING, N_("%1 is no %2")},
};

const char *oddity_rule(enum oddity oddity)
{
    assert(oddity < ODDITY_KIND_COUNT);
    return rows[oddity].rule;
}

const char *oddity_message(enum oddity oddity)
{
    assert(oddity < ODDITY_KIND_COUNT);
    return rows[oddity].message;
}

void oddity_add(struct finding_list *findings, struct arena *arena, enum oddity oddity,
                struct line_range lines, ...)
{
    struct finding *finding = LIST_PUSH(arena, findings);
    const char *argument;
    va_list list;

    *finding = (struct finding){.rule = oddity_rule(oddity),
                                .gravity = rows[oddity].gravity,
                                .message = rows[oddity].message,
                                .lines = lines};
    va_start(list, lines);
    for (size_t i = 0; i < FINDING_ARGUMENTS && (argument = va_arg(list, const char *)) != NULL;
         i++)
        finding->arguments[i] = arena_strdup(arena, argument);
    va_end(list);
}
