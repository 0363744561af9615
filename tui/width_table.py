#!/usr/bin/env python3
"""Writes tui/width_table.c from the Unicode data that Python carries; run by hand, when Unicode
grows. The table is kept in the tree so that widths never depend on the machine that builds."""
import sys
import unicodedata

ZERO_CATEGORIES = {"Mn", "Me", "Cf"}


def kind(codepoint):
    char = chr(codepoint)
    if codepoint == 0xAD or 0x1160 <= codepoint <= 0x11FF:
        return "zero"
    if unicodedata.category(char) in ZERO_CATEGORIES:
        return "zero"
    if 0x20000 <= codepoint <= 0x3FFFD:
        return "wide"
    if unicodedata.category(char) == "Cn":
        return "one"
    return "wide" if unicodedata.east_asian_width(char) in ("W", "F") else "one"


def ranges(wanted):
    first = None
    for codepoint in range(0x80, 0x110001):
        inside = codepoint < 0x110000 and kind(codepoint) == wanted
        if inside and first is None:
            first = codepoint
        elif not inside and first is not None:
            yield first, codepoint - 1
            first = None


def table(name, wanted):
    rows = [f"{{0x{a:X}, 0x{b:X}}}" for a, b in ranges(wanted)]
    lines = [", ".join(rows[at:at + 4]) for at in range(0, len(rows), 4)]
    body = ",\n    ".join(lines)
    return (f"const struct codepoint_range {name}[] = {{\n    {body},\n}};\n"
            f"const size_t {name}_count = sizeof {name} / sizeof *{name};\n")


def main():
    sys.stdout.write(
        f"/* Written by tui/width_table.py from Unicode {unicodedata.unidata_version}. */\n"
        '#include "tui/width_table.h"\n\n/* clang-format off */\n'
        + table("zero_width", "zero") + "\n" + table("double_width", "wide")
        + "/* clang-format on */\n")


if __name__ == "__main__":
    main()
