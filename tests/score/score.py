#!/usr/bin/env python3
"""Scores what `sagsgang import --dry-run --json` understood against readings made by hand.

usage: score.py [OPTION…] EXPECTED.json ACTUAL.json
       score.py [OPTION…] --dir DIR --sagsgang BIN

With --dir, every DIR/NAME.json is the hand reading of the file beside it with the same NAME and
any other ending, and BIN reads that file. For each field it prints how many values were expected
and found, how many of them were right and wrong, how many were missed and made up, and what that
makes in precision and recall. Exit status: 0, 1 below a floor or where BIN failed, 2 wrong use.
"""
import argparse
import collections
import json
import pathlib
import subprocess
import sys

import reading
from tally import Tally

SECONDS = 60
COLUMNS = ("expected", "found", "right", "wrong", "missed", "made_up")


def parse_arguments(words):
    parser = argparse.ArgumentParser(usage=__doc__.split("\n\n")[1].removeprefix("usage: "))
    parser.add_argument("files", nargs="*", metavar="FILE")
    parser.add_argument("--dir", help="folder of texts with a hand reading beside each")
    parser.add_argument("--sagsgang", metavar="BIN", help="the program that reads them")
    parser.add_argument("--floor", action="append", default=[], metavar="[FIELD=]RATE",
                        help="least precision and recall, in all or of one field; repeatable")
    parser.add_argument("-v", "--verbose", action="store_true",
                        help="list every difference, by field, the worst field first")
    arguments = parser.parse_args(words)
    if bool(arguments.dir) != bool(arguments.sagsgang) or bool(arguments.dir) == (
            len(arguments.files) == 2) or len(arguments.files) not in (0, 2):
        parser.error("either EXPECTED and ACTUAL, or --dir and --sagsgang")
    arguments.floor = [parse_floor(parser, floor) for floor in arguments.floor]
    return arguments


def parse_floor(parser, words):
    field, _, rate = words.rpartition("=")
    try:
        rate = float(rate)
    except ValueError:
        parser.error(f"--floor: {words} is no rate")
    if not 0 <= rate <= 1:
        parser.error(f"--floor: {rate} is not between 0 and 1")
    return field or None, rate


def load(path):
    return json.loads(pathlib.Path(path).read_text(encoding="utf-8"))


def source_beside(hand_reading):
    """The text that a hand reading is of; None where there is none, or more than one."""
    found = [path for path in hand_reading.parent.glob(hand_reading.stem + ".*")
             if path.stem == hand_reading.stem and path.suffix != ".json"]
    return found[0] if len(found) == 1 else None


def run(program, source):
    """(what it understood, None), or (None, why not)."""
    try:
        done = subprocess.run([program, "import", "--dry-run", "--json", source], check=False,
                              capture_output=True, timeout=SECONDS, stdin=subprocess.DEVNULL)
    except subprocess.TimeoutExpired:
        return None, f"no answer within {SECONDS} seconds"
    except OSError as error:
        return None, str(error)
    if done.returncode:
        words = done.stderr.decode("utf-8", "replace").strip().split("\n")[-1]
        return None, f"exit status {done.returncode}: {words}"
    try:
        return json.loads(done.stdout), None
    except ValueError as error:
        return None, f"no JSON: {error}"


class Unread:
    """How many lines of the texts were left over, or went into sections of no known kind."""

    def __init__(self):
        self.lines = self.left = 0

    def add(self, source, understood):
        self.lines += len(source.read_bytes().splitlines())
        left = set()
        for meeting in understood if isinstance(understood, list) else [understood]:
            parts = list(meeting.get("unread") or ())
            parts += [section for item in meeting.get("items") or ()
                      for section in item.get("sections") or () if section["kind"] == "other"]
            for part in parts:
                first, last = part["lines"]
                left.update(range(first, last + 1))
        self.left += len(left)

    def __str__(self):
        share = 100 * self.left / self.lines if self.lines else 0
        return f"unread, or in sections of kind other: {self.left} of {self.lines} lines " \
               f"({share:.1f} %)"


def score_folder(folder, program, tally):
    """Scores every hand reading of the folder. Returns (faults, Unread)."""
    faults, unread, count = [], Unread(), 0
    for path in sorted(pathlib.Path(folder).glob("*.json")):
        source = source_beside(path)
        if source is None:
            faults.append(f"{path}: not one text beside it")
            continue
        understood, fault = run(program, source)
        if fault:
            faults.append(f"{source}: {fault}")
        else:
            unread.add(source, understood)
        reading.compare_files(load(path), understood, path.stem, tally)
        count += 1
    if not count:
        faults.append(f"{folder}: no hand readings")
    return faults, unread


def row(name, count):
    numbers = "".join(f"{getattr(count, column):9}" for column in COLUMNS)
    return f"{name:24}{numbers}{count.precision():11.3f}{count.recall():8.3f}"


def print_table(tally):
    print(f"{'field':24}" + "".join(f"{name.replace('_', ' '):>9}" for name in COLUMNS)
          + f"{'precision':>11}{'recall':>8}")
    for name, count in tally.fields.items():
        print(row(name, count))
    print(row("all", tally.total()))


def worth_listing(differences):
    """Without the fields of what is missed as a whole: those only repeat it."""
    gone = {difference.where for difference in differences
            if difference.kind == "missed" and "." not in difference.field}
    for difference in differences:
        parts = difference.where.split(", ")
        above = {", ".join(parts[:length]) for length in range(1, len(parts) + 1)}
        if "." not in difference.field:
            above.discard(difference.where)
        if not above & gone:
            yield difference


def print_differences(tally):
    by_field = collections.defaultdict(list)
    for difference in worth_listing(tally.differences):
        by_field[difference.field].append(difference)
    for field, differences in sorted(by_field.items(), key=lambda pair: -len(pair[1])):
        print(f"\n{field}: {len(differences)}")
        for difference in differences:
            print(f"  {difference}")


def below(tally, floors):
    """A sentence for each floor that was not reached."""
    for field, rate in floors:
        count = tally.fields.get(field) if field else tally.total()
        if count is None or not count.expected + count.found:
            yield f"{field or 'all'}: nothing to score"
            continue
        for name, value in (("precision", count.precision()), ("recall", count.recall())):
            if value < rate:
                yield f"{field or 'all'}: {name} {value:.3f} is below {rate:.3f}"


def main(words):
    arguments = parse_arguments(words)
    tally, faults, unread = Tally(), [], None
    if arguments.dir:
        faults, unread = score_folder(arguments.dir, arguments.sagsgang, tally)
    else:
        expected, actual = (load(path) for path in arguments.files)
        reading.compare_files(expected, actual, pathlib.Path(arguments.files[0]).stem, tally)
    print_table(tally)
    if unread:
        print(unread)
    if arguments.verbose:
        print_differences(tally)
    faults += below(tally, arguments.floor)
    for fault in faults:
        print(f"score: {fault}", file=sys.stderr)
    return 1 if faults else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
