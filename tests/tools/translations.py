#!/usr/bin/env python3
"""Fails unless every sentence in the code stands in every po file, translated and not fuzzy.

usage: translations.py ROOT [--update]    --update merges new sentences into the po files
"""
import pathlib
import re
import subprocess
import sys
import tempfile

FOLDERS = ("core", "db", "config", "exchange", "tui", "cli")
KEYWORDS = ("N_", "_", "catalog_text:2", "catalog_plural:2,3", "error_set:3")
ENTRY = re.compile(r'msgid ((?:"(?:[^"\\]|\\.)*"\s*)+)', re.S)
QUOTED = re.compile(r'"((?:[^"\\]|\\.)*)"')


def template(root, target):
    sources = sorted(str(path.relative_to(root)) for folder in FOLDERS
                     for path in (root / folder).rglob("*.[ch]"))
    subprocess.run(
        ["xgettext", "--language=C", "--from-code=UTF-8", "--add-comments=TRANSLATORS:",
         "--no-wrap", "--sort-by-file", "--keyword",
         *[f"--keyword={k}" for k in KEYWORDS], f"--output={target}", *sources],
        check=True, cwd=root, stderr=subprocess.DEVNULL)
    text = pathlib.Path(target).read_text(encoding="utf-8")
    pathlib.Path(target).write_text(text.replace("charset=CHARSET", "charset=UTF-8"),
                                    encoding="utf-8")


def messages(path):
    """The message ids of a po file, without its head."""
    text = pathlib.Path(path).read_text(encoding="utf-8")
    text = re.sub(r"^#~.*\n", "", text, flags=re.M)
    found = ("".join(QUOTED.findall(entry)) for entry in ENTRY.findall(text))
    return {msgid for msgid in found if msgid}


def faults(po, wanted):
    have = messages(po)
    for msgid in sorted(wanted - have):
        yield f"{po.name}: missing: {msgid}"
    for msgid in sorted(have - wanted):
        yield f"{po.name}: no longer in the code: {msgid}"
    for kind in ("--untranslated", "--only-fuzzy"):
        done = subprocess.run(["msgattrib", kind, "--no-obsolete", "--no-wrap", str(po)],
                              capture_output=True, text=True, check=True)
        with tempfile.NamedTemporaryFile("w", suffix=".po", encoding="utf-8") as part:
            part.write(done.stdout)
            part.flush()
            for msgid in sorted(messages(part.name)):
                yield f"{po.name}: {kind[2:]}: {msgid}"


# Names of tables and columns that are Danish words too.
DANISH = {"forum", "person", "delegation", "side", "post", "term", "original", "mark", "act"}


def translations(po):
    """The translated sentences, plural forms too."""
    text = po.read_text(encoding="utf-8")
    for entry in re.findall(r'msgstr(?:\[\d\])? ((?:"(?:[^"\\]|\\.)*"\s*)+)', text):
        yield "".join(QUOTED.findall(entry))


def foreign(root, po):
    """Sentences that name a table or a column of the schema; the words of a command may."""
    model = (root / "core" / "entity.def").read_text(encoding="utf-8")
    names = set(re.findall(r"^BEGIN\(\w+, (\w+)|^(?:FIELD|REFER|VAGUE)\(\w+, \w+, (\w+)",
                           model, re.M))
    names = {name for pair in names for name in pair if name} - DANISH
    for text in translations(po):
        said = re.sub(r"sagsgang .*|\S*[=|]\S*|--\w+", "", text)
        for word in re.findall(r"\w+", said):
            if word in names:
                yield f"{po.name}: names “{word}” of the schema: {text}"


def update(po, pot):
    subprocess.run(["msgmerge", "--quiet", "--update", "--backup=none", "--no-wrap",
                    "--no-fuzzy-matching", "--sort-output", str(po), str(pot)], check=True)
    kept = subprocess.run(["msgattrib", "--no-obsolete", "--no-wrap", "--no-location",
                           "--sort-output", str(po)], capture_output=True, text=True, check=True)
    noise = re.compile(r'^"(POT-Creation-Date|Report-Msgid-Bugs-To):.*\n', re.M)
    po.write_text(noise.sub("", kept.stdout), encoding="utf-8")


def main():
    root = pathlib.Path(sys.argv[1]).resolve()
    with tempfile.TemporaryDirectory() as place:
        pot = pathlib.Path(place) / "sagsgang.pot"
        template(root, pot)
        wanted = messages(pot)
        pos = sorted((root / "po").glob("*.po"))
        if "--update" in sys.argv:
            for po in pos:
                update(po, pot)
        found = [fault for po in pos for fault in (*faults(po, wanted), *foreign(root, po))]
    print("\n".join(found) if found else f"{len(wanted)} sentences, all translated")
    return 1 if found or not pos or not wanted else 0


if __name__ == "__main__":
    sys.exit(main())
