/* A picture of attendance in signs and words: marks, the scale of dates, what is selected. */
#include "tui/picture.h"

#include "tui/words.h"
