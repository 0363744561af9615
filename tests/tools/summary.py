#!/usr/bin/env python3
"""Adds up what meson's tests printed: names what failed and what was skipped, then counts.

A Criterion program counts for each of its tests, any other program for one. A program that
ended badly without a failing test (a sanitizer's report, say) counts as a failure of its own.
"""
import json
import re
import sys

SYNTHESIS = re.compile(
    r"Synthesis: Tested: (\d+) \| Passing: (\d+) \| Failing: (\d+) \| Crashing: (\d+)")
FAILED = re.compile(r"\[FAIL\] (\S+?):", re.M)
CRASHED = re.compile(r"\[----\].*?: (Unexpected signal|Timed out).*", re.M)
SKIPPED = re.compile(r"\[SKIP\] (\S+?): ?(.*)", re.M)


def read_log(path):
    with open(path, encoding="utf-8") as log:
        return [json.loads(line) for line in log if line.strip()]


def count(entry):
    """(passed, failed, skipped names, failed names) of one program."""
    text = entry.get("stdout", "") + entry.get("stderr", "")
    text = re.sub(r"\x1b\[[0-9;]*m", "", text)
    result = entry["result"]
    found = SYNTHESIS.search(text)
    if not found:
        if result == "SKIP":
            return 0, 0, [entry["name"]], []
        good = result in ("OK", "EXPECTEDFAIL")
        return int(good), int(not good), [], [] if good else [entry["name"]]
    tested, passing, failing, crashing = (int(n) for n in found.groups())
    skipped = [" ".join(s).strip() for s in SKIPPED.findall(text)]
    failed = sorted(set(FAILED.findall(text)))
    bad = failing + crashing
    if result != "OK" and bad == 0:
        bad = 1
        failed.append(entry["name"] + " (ended badly)")
    passing = min(passing, tested)
    return passing, bad, skipped, failed


def main():
    passed = failed = 0
    skipped, bad = [], []
    for entry in read_log(sys.argv[1]):
        p, f, s, b = count(entry)
        passed += p
        failed += f
        skipped += s
        bad += [f"{entry['name']}: {name}" for name in b]
        if f:
            sys.stdout.write(entry.get("stdout", "")[-6000:])
            sys.stdout.write(entry.get("stderr", "")[-3000:])
    for name in bad:
        print(f"FAILED  {name}")
    for name in skipped:
        print(f"SKIPPED {name}")
    if passed + failed == 0:
        print("no test was run")
        return 1
    tail = f", {len(skipped)} skipped" if skipped else ""
    print(f"{passed} passed, {failed} failed{tail}")
    return 1 if failed else 0


if __name__ == "__main__":
    sys.exit(main())
