/*
 * The shipped keymaps, built into the program (keymaps/, core/embed.py).
 */
#ifndef CONFIG_KEYMAP_FILES_H
#define CONFIG_KEYMAP_FILES_H

#include "core/embedded.h"

extern const struct embedded_file keymap_files[];

#endif
