#!/usr/bin/env python3
"""Fails where a folder includes what it may not know (README, folder map)."""
import pathlib
import re
import sys

MAY_INCLUDE = {
    "core": set(),
    "db": {"core"},
    "config": {"core"},
    "exchange": {"core"},
    "tui": {"core", "db", "config", "exchange"},
    "cli": {"core", "db", "config", "exchange", "tui"},
}
# Which libraries' headers each folder may see; the C library's are free.
LIBRARIES = {
    "libconfig.h": {"config"},
    "jansson.h": {"exchange", "cli", "db"},
    "sodium.h": {"db"},
    "libstemmer.h": {"db"},
    "seccomp.h": {"exchange"},
}
# Headers that single files alone may see.
CURSES = re.compile(r"tui/(term(_paint)?\.c|term_private\.h|input\.c)$")
SINGLE = {
    "sqlite3.h": re.compile(r"db/engine(_\w+)?\.c$"),
    "curses.h": CURSES,
    "ncurses.h": CURSES,
    "ncursesw/curses.h": CURSES,
}
CORE_FORBIDDEN = {"stdio.h": {"core/str.c"}, "time.h": set(), "unistd.h": {"core/memory.c"},
                  "fcntl.h": set(), "locale.h": set(), "sys/stat.h": set()}
INCLUDE = re.compile(r'^\s*#\s*include\s+(["<])([^">]+)[">]', re.M)


def breaches(root):
    for folder, allowed in MAY_INCLUDE.items():
        for path in sorted((root / folder).rglob("*.[ch]")):
            name = str(path.relative_to(root))
            for kind, header in INCLUDE.findall(path.read_text(encoding="utf-8")):
                top = header.split("/")[0]
                if kind == '"' and top != folder and top not in allowed:
                    yield f"{name}: {folder}/ may not include {header}"
                if header in LIBRARIES and folder not in LIBRARIES[header]:
                    yield f"{name}: {folder}/ may not see {header}"
                if header in SINGLE and not SINGLE[header].search(name):
                    yield f"{name}: only {SINGLE[header].pattern} may see {header}"
                if folder == "core" and header in CORE_FORBIDDEN:
                    if name not in CORE_FORBIDDEN[header]:
                        yield f"{name}: core does not use {header}"


def main():
    root = pathlib.Path(sys.argv[1])
    found = list(breaches(root))
    print("\n".join(found) if found else "layers hold")
    return 1 if found else 0


if __name__ == "__main__":
    sys.exit(main())
