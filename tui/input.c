#include "tui/input.h"

#include <curses.h>
#include <stddef.h>

/* Codes of our own for sequences that terminfo has no name for. */
enum {
    CODE_PASTE_START = KEY_MAX + 1,
    CODE_PASTE_END,
    CODE_ALT_UP,
    CODE_ALT_DOWN,
    CODE_ALT_RIGHT,
    CODE_ALT_LEFT,
    CODE_CTRL_UP,
    CODE_CTRL_DOWN,
    CODE_CTRL_RIGHT,
    CODE_CTRL_LEFT
};

/* What terminals send beside what terminfo says of them: PuTTY and rxvt keep to the VT220, the
   Linux console has its own, screens in application mode differ. */
static const struct {
    const char *sequence;
    int code;
} sequences[] = {
    {"\033[200~", CODE_PASTE_START},
    {"\033[201~", CODE_PASTE_END},
    {"\033[11~", KEY_F(1)},
    {"\033[12~", KEY_F(2)},
    {"\033[13~", KEY_F(3)},
    {"\033[14~", KEY_F(4)},
    {"\033[[A", KEY_F(1)},
    {"\033[[B", KEY_F(2)},
    {"\033[[C", KEY_F(3)},
    {"\033[[D", KEY_F(4)},
    {"\033[[E", KEY_F(5)},
    {"\033OP", KEY_F(1)},
    {"\033OQ", KEY_F(2)},
    {"\033OR", KEY_F(3)},
    {"\033OS", KEY_F(4)},
    {"\033[15~", KEY_F(5)},
    {"\033[17~", KEY_F(6)},
    {"\033[18~", KEY_F(7)},
    {"\033[19~", KEY_F(8)},
    {"\033[20~", KEY_F(9)},
    {"\033[21~", KEY_F(10)},
    {"\033[23~", KEY_F(11)},
    {"\033[24~", KEY_F(12)},
    {"\033[1~", KEY_HOME},
    {"\033[7~", KEY_HOME},
    {"\033[H", KEY_HOME},
    {"\033OH", KEY_HOME},
    {"\033[4~", KEY_END},
    {"\033[8~", KEY_END},
    {"\033[F", KEY_END},
    {"\033OF", KEY_END},
    {"\033[2~", KEY_IC},
    {"\033[3~", KEY_DC},
    {"\033[5~", KEY_PPAGE},
    {"\033[6~", KEY_NPAGE},
    {"\033[A", KEY_UP},
    {"\033[B", KEY_DOWN},
    {"\033[C", KEY_RIGHT},
    {"\033[D", KEY_LEFT},
    {"\033OA", KEY_UP},
    {"\033OB", KEY_DOWN},
    {"\033OC", KEY_RIGHT},
    {"\033OD", KEY_LEFT},
    {"\033OM", KEY_ENTER},
    {"\033[Z", KEY_BTAB},
    {"\033[1;3A", CODE_ALT_UP},
    {"\033[1;3B", CODE_ALT_DOWN},
    {"\033[1;3C", CODE_ALT_RIGHT},
    {"\033[1;3D", CODE_ALT_LEFT},
    {"\033[1;5A", CODE_CTRL_UP},
    {"\033[1;5B", CODE_CTRL_DOWN},
    {"\033[1;5C", CODE_CTRL_RIGHT},
    {"\033[1;5D", CODE_CTRL_LEFT},
};

static const struct {
    int code;
    struct key key;
} keys[] = {
    {KEY_UP, {KEYCODE_UP, 0}},
    {KEY_DOWN, {KEYCODE_DOWN, 0}},
    {KEY_LEFT, {KEYCODE_LEFT, 0}},
    {KEY_RIGHT, {KEYCODE_RIGHT, 0}},
    {KEY_HOME, {KEYCODE_HOME, 0}},
    {KEY_FIND, {KEYCODE_HOME, 0}},
    {KEY_END, {KEYCODE_END, 0}},
    {KEY_SELECT, {KEYCODE_END, 0}},
    {KEY_PPAGE, {KEYCODE_PAGE_UP, 0}},
    {KEY_NPAGE, {KEYCODE_PAGE_DOWN, 0}},
    {KEY_IC, {KEYCODE_INSERT, 0}},
    {KEY_DC, {KEYCODE_DELETE, 0}},
    {KEY_BACKSPACE, {KEYCODE_BACKSPACE, 0}},
    {KEY_ENTER, {KEYCODE_ENTER, 0}},
    {KEY_BTAB, {KEYCODE_TAB, KEYMOD_SHIFT}},
    {KEY_SLEFT, {KEYCODE_LEFT, KEYMOD_SHIFT}},
    {KEY_SRIGHT, {KEYCODE_RIGHT, KEYMOD_SHIFT}},
    {CODE_ALT_UP, {KEYCODE_UP, KEYMOD_ALT}},
    {CODE_ALT_DOWN, {KEYCODE_DOWN, KEYMOD_ALT}},
    {CODE_ALT_RIGHT, {KEYCODE_RIGHT, KEYMOD_ALT}},
    {CODE_ALT_LEFT, {KEYCODE_LEFT, KEYMOD_ALT}},
    {CODE_CTRL_UP, {KEYCODE_UP, KEYMOD_CTRL}},
    {CODE_CTRL_DOWN, {KEYCODE_DOWN, KEYMOD_CTRL}},
    {CODE_CTRL_RIGHT, {KEYCODE_RIGHT, KEYMOD_CTRL}},
    {CODE_CTRL_LEFT, {KEYCODE_LEFT, KEYMOD_CTRL}},
};

void input_init(struct input *self, bool latin1)
{
    *self = (struct input){.latin1 = latin1, .paste = STR_INIT};
    for (size_t i = 0; i < sizeof sequences / sizeof *sequences; i++)
        define_key(sequences[i].sequence, sequences[i].code);
}

void input_clear(struct input *self)
{
    str_clear(&self->paste);
}

/* One code of curses: ERR, OK with a character, or KEY_CODE_YES with a key. */
static int read_code(const struct input *self, wint_t *code)
{
    int byte;

    if (!self->latin1)
        return get_wch(code);
    byte = getch();
    *code = (wint_t)byte;
    if (byte == ERR)
        return ERR;
    return byte > 0xFF ? KEY_CODE_YES : OK;
}

static struct key key_of_character(wint_t code)
{
    struct key key = {(unsigned)code, 0};

    switch (code) {
    case '\r':
    case '\n':
        key.code = KEYCODE_ENTER;
        break;
    case '\t':
        key.code = KEYCODE_TAB;
        break;
    case 0x7F:
    case 0x08:
        key.code = KEYCODE_BACKSPACE;
        break;
    case 0x1B:
        key.code = KEYCODE_ESC;
        break;
    default:
        if (code < 0x20)
            key = (struct key){code == 0 ? ' ' : (unsigned)code + 0x40, KEYMOD_CTRL};
        break;
    }
    return key_normal(key);
}

static bool key_of_code(wint_t code, struct key *key)
{
    for (size_t i = 0; i < sizeof keys / sizeof *keys; i++) {
        if ((wint_t)keys[i].code == code) {
            *key = keys[i].key;
            return true;
        }
    }
    if (code >= (wint_t)KEY_F(1) && code <= (wint_t)KEY_F(12)) {
        *key = (struct key){KEYCODE_F1 + (unsigned)(code - (wint_t)KEY_F(1)), 0};
        return true;
    }
    return false;
}

static struct input_event mouse_event(void)
{
    struct input_event event = {.kind = INPUT_NONE};
    MEVENT mouse;

    if (getmouse(&mouse) != OK)
        return event;
    event.row = mouse.y;
    event.column = mouse.x;
    if ((mouse.bstate & BUTTON4_PRESSED) != 0)
        event.kind = INPUT_WHEEL_UP;
    else if ((mouse.bstate & BUTTON5_PRESSED) != 0)
        event.kind = INPUT_WHEEL_DOWN;
    else if ((mouse.bstate & BUTTON1_PRESSED) != 0)
        event.kind = INPUT_CLICK;
    return event;
}

/* Takes what lies between the brackets; a paste may come in many pieces. */
static bool paste_complete(struct input *self)
{
    wint_t code;
    int got;

    while ((got = read_code(self, &code)) != ERR) {
        if (got == KEY_CODE_YES && code == CODE_PASTE_END) {
            self->pasting = false;
            return true;
        }
        if (got == OK && self->paste.length < INPUT_PASTE_BYTES)
            str_append_codepoint(&self->paste, code == '\r' ? '\n' : (unsigned)code);
    }
    return false;
}

static struct input_event event_of_key(struct key key)
{
    return (struct input_event){.kind = INPUT_KEY, .key = key};
}

/* Esc alone, or with what follows at once: Alt and a key. */
static struct input_event after_escape(const struct input *self)
{
    struct key key;
    wint_t code;
    int got = read_code(self, &code);

    if (got == ERR)
        return event_of_key((struct key){KEYCODE_ESC, 0});
    if (got == KEY_CODE_YES) {
        if (!key_of_code(code, &key))
            return event_of_key((struct key){KEYCODE_ESC, 0});
    } else {
        key = key_of_character(code);
    }
    key.mods |= KEYMOD_ALT;
    return event_of_key(key);
}

struct input_event input_next(struct input *self)
{
    for (;;) {
        struct input_event event = {.kind = INPUT_NONE};
        struct key key;
        wint_t code;
        int got;

        if (self->pasting) {
            if (paste_complete(self))
                event.kind = INPUT_PASTE;
            return event;
        }
        got = read_code(self, &code);
        if (got == ERR)
            return event;
        if (got == OK)
            return code == 0x1B ? after_escape(self) : event_of_key(key_of_character(code));
        if (code == CODE_PASTE_START) {
            str_reset(&self->paste);
            self->pasting = true;
            continue;
        }
        if (code == KEY_MOUSE)
            event = mouse_event();
        else if (key_of_code(code, &key))
            event = event_of_key(key);
        if (event.kind != INPUT_NONE)
            return event;
        /* An event that means nothing to us (KEY_RESIZE, a button let go): the next one, then. */
    }
}
