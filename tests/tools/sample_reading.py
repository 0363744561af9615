#!/usr/bin/env python3
"""Reads the sample municipality with the program and compares it with what its generator knows.

Usage: sample_reading.py SAGSGANG SAMPLE_FOLDER [-v]
Each field is scored as right/asked; a share under the field's floor fails, and so does a
committed file that is not what the sources give. -v prints every difference.
"""

import collections
import importlib.util
import json
import re
import subprocess
import sys
from pathlib import Path

# The smallest lawful share, in percent. Raise a floor when the reader has learned; never lower it.
FLOORS = {"meeting": 100, "forum": 100, "start": 100, "place": 99, "attendance": 99, "items": 99,
          "title": 99, "case": 98, "closed": 99, "own": 99, "words": 99, "votes": 98,
          "parties": 98, "outcome": 99, "quoted": 99, "points": 99}
VOTE = re.compile(r"(forkastet)?\s*(?:med )(\d+) stemmer mod (\d+) ?\(([^)]*)\)", re.I)
PLAIN = {"approved": ("godkendt.", "vedtaget.", "indstillingen blev godkendt.", "tiltrådt."),
         "recommended": ("anbefales.", "indstillingen anbefales.", "anbefales godkendt."),
         "noted": ("taget til orientering.", "orientering foretaget.", "taget til efterretning."),
         "discussed": ("drøftet.",)}


def load_sample(folder):
    """The sample's own make-sample.py as a module, with its meetings and files."""
    sys.dont_write_bytecode = True
    spec = importlib.util.spec_from_file_location("make_sample", Path(folder) / "make-sample.py")
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module, *module.build()


def fold(text):
    """White space folded and list marks taken off, as the reader may do."""
    return re.sub(r"\s+", " ", re.sub(r"(?m)^\s*[-•] ", "", text or "")).strip()


class Score:
    """How many of each field were right, and which were not."""

    def __init__(self):
        self.right, self.asked = collections.Counter(), collections.Counter()
        self.wrong = []

    def add(self, field, good, message):
        self.asked[field] += 1
        self.right[field] += bool(good)
        if not good:
            self.wrong.append(f"{field}: {message}")

    def failed(self):
        return [f for f, floor in FLOORS.items()
                if self.asked[f] and 100 * self.right[f] < floor * self.asked[f]]


def read(program, path):
    run = subprocess.run([program, "import", "--dry-run", "--json", str(path)],
                         capture_output=True, text=True, check=False)
    if run.returncode not in (0, 1):
        raise SystemExit(f"{path}: exit {run.returncode}: {run.stderr[:300]}")
    answer = json.loads(run.stdout)
    return answer if isinstance(answer, list) else [answer]


def compare_meeting(score, meeting, got, layouts):
    where = f"{meeting.body.key} {meeting.day}"
    score.add("forum", got["forum"] == meeting.body.name, f"{where}: {got['forum']}")
    start = meeting.start.replace(".", ":")
    score.add("start", got["start"] == start, f"{where}: {got['start']} for {start}")
    score.add("place", got["place"] == meeting.place, f"{where}: {got['place']}")
    if not meeting.agenda_only:
        compare_attendance(score, meeting, got, where)
    items = got["items"] or []
    score.add("items", len(items) == len(meeting.items),
              f"{where}: {len(items)} for {len(meeting.items)}")
    numbered = {item["number"]: item for item in items}
    for item in meeting.items:
        found = numbered.get(str(item.number))
        if found:
            compare_item(score, meeting, item, found, layouts)


def compare_attendance(score, meeting, got, where):
    states = {a["name"]: a for a in got["attendance"] or [] if a["item"] is None}
    for name in meeting.seats:
        want = {"Afbud": ("apology",), "Fravær": ("absent", "apology")}.get(
            meeting.absent.get(name), ("substitute",) if name in meeting.standins else ("present",))
        state = states.get(name, {}).get("state")
        score.add("attendance", state in want, f"{where}: {name} is {state}, not {want[0]}")


def compare_item(score, meeting, item, found, layouts):
    where = f"{meeting.body.key} {meeting.day} {item.number}"
    title = layouts.shown_title(item)
    score.add("title", fold(found["title"]) == fold(title), f"{where}: {found['title']!r}")
    number = item.case.number if item.case else None
    score.add("case", found["case"] == number, f"{where}: {found['case']} for {number}")
    closed = layouts.is_closed(item)
    score.add("closed", bool(found["closed"]) == closed, f"{where}: {found['closed']}")
    if closed:
        return
    points = found["recommendations"] or []
    score.add("points", len(points) == len(item.asked),
              f"{where}: {len(points)} points for {len(item.asked)}")
    decisions = found["decisions"] or []
    compare_quoted(score, item, [d for d in decisions if not d["own"]], where)
    if not meeting.agenda_only:
        compare_decision(score, item, [d for d in decisions if d["own"]], where)


def compare_quoted(score, item, others, where):
    """The decisions of earlier bodies that the item reports."""
    told = {(d["forum"], d["date"]) for d in others}
    for entry in item.quoted:
        if entry[0] == "decision":
            score.add("quoted", (entry[1], str(entry[2])) in told, f"{where}: {entry[1]} {entry[2]}")


def compare_decision(score, item, own, where):
    score.add("own", own, f"{where}: no decision of its own")
    if not own:
        return
    words = fold(" ".join(d["text"] or "" for d in own))
    truth = fold(item.decision)
    score.add("words", words[:30] in truth, f"{where}: {words[:60]!r} for {truth[:60]!r}")
    cast = [d["vote"] for d in own if d["vote"] and d["vote"]["against"] is not None]
    for rejected, first, second, letters in VOTE.findall(item.decision):
        pair = (int(second), int(first)) if rejected else (int(first), int(second))
        same = [v for v in cast if (v["for"], v["against"]) == pair]
        score.add("votes", same, f"{where}: {pair} in {truth[:120]!r}")
        side = "parties_for" if rejected else "parties_against"
        want = sorted(re.findall(r"[A-ZÆØÅ]", letters))
        score.add("parties", any(sorted(v[side] or []) == want for v in same),
                  f"{where}: {want} in {truth[:120]!r}")
    for outcome, phrases in PLAIN.items():
        if truth.lower() in phrases:
            score.add("outcome", own[0]["outcome"] == outcome, f"{where}: {own[0]['outcome']}")


def main():
    program, folder = sys.argv[1], Path(sys.argv[2])
    module, year, files = load_sample(folder)
    score = Score()
    stale = [n for n, t in files.items() if (folder / n).read_text(encoding="utf-8") != t]
    by_file = {}
    for meeting in year.meetings.values():
        if meeting.day <= module.compose.LAST_AGENDA:
            by_file.setdefault(module.file_name(meeting, meeting.agenda_only), []).append(meeting)
    for name, meetings in sorted(by_file.items()):
        got = {g["date"]: g for g in read(program, folder / name)}
        for meeting in meetings:
            answer = got.get(str(meeting.day))
            score.add("meeting", answer, f"{name}: {meeting.day} was not found")
            if answer:
                compare_meeting(score, meeting, answer, module.compose.layouts)
    report(score, stale, "-v" in sys.argv)
    sys.exit(bool(score.failed() or stale))


def report(score, stale, verbose):
    if verbose:
        print("\n".join(score.wrong))
    for field in FLOORS:
        share = 100 * score.right[field] / max(1, score.asked[field])
        print(f"{field:11} {score.right[field]:5}/{score.asked[field]:<5} {share:6.1f} %"
              f"  floor {FLOORS[field]}")
    for name in stale:
        print(f"cli/sample/{name}: not what the sources give; run cli/sample/make-sample.py")
    for field in score.failed():
        print(f"{field}: under its floor")


if __name__ == "__main__":
    main()
