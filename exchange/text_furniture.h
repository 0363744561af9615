/*
 * What web pages and viewers of PDF leave about the text of minutes: buttons, menus, links to the
 * same page in another form, notices of cookies.
 */
#ifndef EXCHANGE_TEXT_FURNITURE_H
#define EXCHANGE_TEXT_FURNITURE_H

#include "core/str.h"

#include <stdbool.h>

/* Whether the cleaned line is nothing else. */
bool text_furniture_is(struct slice text);

/* The line without what a button to unfold it says at its end: «Ny skoleKlik her for at folde ud og
   læse mere om Ny skole». */
struct slice text_furniture_unfold(struct slice text);

/* The title without the buttons that stuck to its end: «Ny skole Vis bilag Udskriv». */
struct slice text_furniture_unbutton(struct slice title);

#endif
