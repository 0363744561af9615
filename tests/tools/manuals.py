#!/usr/bin/env python3
"""Fails unless the manual pages name exactly what the program's tables hold.

The keymap page must list every action and context, the settings page every setting, the command's
page every subcommand; and nothing that is not there.

usage: manuals.py ROOT [--update]    --update writes the keymap page's two lists anew
"""
import pathlib
import re
import sys

ENTRY = re.compile(r"^\.It Ic (\S+)", re.M)


def section(page, title):
    found = re.search(rf"^\.S[hs] {title}\n(.*?)(?=^\.S[hs] |\Z)", page, re.M | re.S)
    return found.group(1) if found else ""


def compare(what, page, table):
    for name in sorted(table - page):
        yield f"{what}: {name} is not in the manual page"
    for name in sorted(page - table):
        yield f"{what}: {name} is in the manual page, but not in the program"


ROW = re.compile(r'X\(\w+, "([a-z_.0-9]+)"(?:, \w+, \w+)?,\s*N_\("([^"]*)"\)\)')
MADE = '.\\" made from the program\'s table by tests/tools/manuals.py --update\n'


def update(path, table):
    """Writes CONTEXTS and ACTIONS from the rows of tui/action.h."""
    rows = ROW.findall(re.sub(r"\s*\\\n\s*", " ", table))
    page = path.read_text(encoding="utf-8")
    for title, wanted in (("CONTEXTS", False), ("ACTIONS", True)):
        chosen = [row for row in rows if ("." in row[0]) == wanted]
        entries = "".join(f".It Ic {name}\n{text}.\n" for name, text in chosen)
        body = f".Sh {title}\n{MADE}.Bl -tag -width Ds\n{entries}.El\n"
        page = re.sub(rf"^\.Sh {title}\n.*?(?=^\.Sh )", lambda _, b=body: b, page, flags=re.M | re.S)
    path.write_text(page, encoding="utf-8")


def main():
    root = pathlib.Path(sys.argv[1])

    def read(name):
        return (root / name).read_text(encoding="utf-8")

    actions = read("tui/action.h")
    if "--update" in sys.argv:
        update(root / "man/sagsgang-keymap.5", actions)
    keymap = read("man/sagsgang-keymap.5")
    found = [
        *compare("settings", set(ENTRY.findall(read("man/sagsgang.conf.5"))),
                 set(re.findall(r'^    \{"(\w+)", read_\w+\}', read("config/settings.c"), re.M))),
        *compare("actions", set(ENTRY.findall(section(keymap, "ACTIONS"))),
                 set(re.findall(r'X\(\w+, "([a-z_]+\.[a-z_0-9]+)"', actions))),
        *compare("contexts", set(ENTRY.findall(section(keymap, "CONTEXTS"))),
                 set(re.findall(r'^    X\([A-Z]+, "([a-z]+)", N_', actions, re.M))),
        *compare("commands", set(ENTRY.findall(section(read("man/sagsgang.1"), "COMMANDS"))),
                 set(re.findall(r'^    \{"([a-z]+)"', read("cli/subcommand_table.c"), re.M))),
    ]
    print("\n".join(found) if found else "the manual pages and the tables agree")
    return 1 if found else 0


if __name__ == "__main__":
    sys.exit(main())
