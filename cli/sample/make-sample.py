#!/usr/bin/env python3
"""Writes the sample municipality's text files from the hand-written sources in source/.

Deterministic: the same sources give the same files, byte for byte. The files are committed, so
the build does not need this program. Usage: cli/sample/make-sample.py [--check | TARGET FOLDER]
"""

import sys
from pathlib import Path

HERE = Path(__file__).resolve().parent
sys.path.insert(0, str(HERE / "generator"))

import compose   # noqa: E402
import source    # noqa: E402

FILES = {"BY": (100, "byraadet"), "ØU": (110, "oekonomiudvalget"),
         "TMU": (120, "teknik-og-miljoeudvalget"), "BSU": (130, "boerne-og-skoleudvalget"),
         "SSU": (140, "social-og-sundhedsudvalget"), "KFU": (150, "kultur-og-fritidsudvalget")}
WHOLE = {"P174": (200, "paragraf-17-4-udvalg"), "RB": (210, "raadet-for-boligdialog"),
         "DF": (220, "dialogforum"), "PF": (230, "partnerskab-fjordby-syd")}


def file_name(meeting, agenda):
    """The file that a meeting goes into: minutes by body and year, agendas by meeting."""
    key, year = meeting.body.key, meeting.day.year
    number, name = FILES.get(key) or WHOLE[key]
    if agenda:
        return f"{number + 5}-dagsorden-{name}-{meeting.day}.txt"
    if key in FILES:
        return f"{number + year - 2023}-{name}-{year}.txt"
    return f"{number}-{name}.txt"


def build():
    year = compose.Year(HERE / "source")
    pool = source.templates(HERE / "source")
    compose.load_stories(year)
    for _, when in compose.rounds():
        compose.plan_round(year, pool, when)
    compose.hold(year)
    texts = {}
    for meeting in sorted(year.meetings.values(), key=lambda m: m.day):
        if meeting.day > compose.LAST_AGENDA:
            continue                          # not sent out yet
        if hasattr(meeting, "sent"):
            texts[file_name(meeting, True)] = [meeting.sent.strip()]
        name = file_name(meeting, meeting.agenda_only)
        texts.setdefault(name, []).append(meeting.printed.strip())
    files = {name: "\n\n\n".join(parts) + "\n" for name, parts in texts.items()}
    return year, files


def check(files):
    """Whether the committed files are what the sources give; names those that are not."""
    wrong = [n for n, text in files.items()
             if not (HERE / n).exists() or (HERE / n).read_text(encoding="utf-8") != text]
    for name in wrong:
        print(f"cli/sample/{name}: not what the sources give; run cli/sample/make-sample.py")
    return bool(wrong)


def main():
    year, files = build()
    if sys.argv[1:] == ["--check"]:
        sys.exit(check(files))
    target = Path(sys.argv[1]) if len(sys.argv) > 1 else HERE
    for old in target.glob("[12][0-9][0-9]-*.txt"):   # from 300 on they are written by hand
        old.unlink()
    for name, text in files.items():
        (target / name).write_text(text, encoding="utf-8")
    items = sum(len(m.items) for m in year.meetings.values())
    size = sum(len(t.encode()) for t in files.values())
    print(f"{len(year.meetings)} meetings of the rounds, {items} items, {len(files)} files, "
          f"{size} bytes")


if __name__ == "__main__":
    main()
