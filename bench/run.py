#!/usr/bin/env python3
"""Prints what things cost, beside the same work by the bare libraries in the same run.

usage: run.py BUILD [ITEMS …]      10000 and 100000 items unless said otherwise

Ratios are what counts: times of one machine on one day are not another's. The databases are made
once, in bench-data/ (not kept in git), from minutes that generate.py writes.
"""
import pathlib
import re
import shutil
import statistics
import subprocess
import sys

DATA = pathlib.Path("bench-data")
SEARCHES = (("rare", "isfugl", "isfugl"), ("common", "kommunen", "kommun"),
            ("prefix", "sk*", "sk*"), ("phrase", '"til orientering"', '"til orientering"'))
REPEATS = 200
SAVES = 300
RUNS = 9


def run(*words, **options):
    return subprocess.run([str(word) for word in words], check=True, capture_output=True,
                          text=True, **options).stdout


def drive(build, program, script, size="160x50"):
    out = run(build / "bench/drive", size, *program, input=script)
    return [line.split() for line in out.splitlines()]


class Bench:
    def __init__(self, build, items):
        self.build = build
        self.items = items
        self.bodies = max(5, items // 500)
        self.database = DATA / f"{items}.db"
        self.program = [build / "cli/sagsgang", "--lang", "en", "--db", self.database]
        self.bare = build / "bench/bare"
        self.ours = build / "bench/ours"

    def say(self, what, ours, bare, unit):
        ratio = f"{ours / bare:6.2f}" if bare else "      "
        print(f"{self.items:>8}  {what:<38} {ours:>11.1f} {bare:>11.1f} {unit:<4} {ratio}",
              flush=True)

    def make(self):
        """The database, and how long it took against bare SQLite for the same rows."""
        if self.database.exists():
            return
        DATA.mkdir(exist_ok=True)
        text = DATA / f"text-{self.items}"
        run(sys.executable, "bench/generate.py", self.items, self.bodies, text)
        files = sorted(text.iterdir())
        unfinished = self.database.with_suffix(".part")
        for old in DATA.glob(unfinished.name + "*"):
            old.unlink()
        parts, spent = run(self.ours, "import", unfinished, *files).split()
        run("sqlite3", unfinished, "PRAGMA wal_checkpoint(TRUNCATE)")
        self.import_ratio(int(parts), float(spent), unfinished)
        unfinished.rename(self.database)
        shutil.rmtree(text)

    def import_ratio(self, parts, spent, database):
        fresh = DATA / "fresh.db"
        for old in DATA.glob("fresh.db*"):
            old.unlink()
        run(self.build / "cli/sagsgang", "--db", fresh, "init")
        # the log's own first record stands in the fresh database already
        run("sqlite3", fresh, "DROP TRIGGER log_is_not_removed; DROP TRIGGER "
            "log_text_is_not_removed; DELETE FROM log_text; DELETE FROM log; "
            "DELETE FROM role_grant; DELETE FROM setting")
        all_us = float(run(self.bare, "import", database, fresh, parts).split()[2])
        self.say("import, meetings a second", parts * 1e6 / spent, parts * 1e6 / all_us, "/s")

    def start(self):
        def first(program):
            return statistics.median(float(drive(self.build, program, "start\n")[0][2])
                                     for _ in range(RUNS)) / 1000
        self.say("start to the first screen", first(self.program),
                 first([self.bare, "screen", self.database]), "ms")

    def memory(self):
        def most(program):
            script = "start\neach 12 \\eOB\nmemory\n"
            return float(drive(self.build, program, script)[-1][1]) / 1024
        self.say("memory, resident", most(self.program),
                 most([self.bare, "screen", self.database]), "MiB")

    def steps(self):
        def step(program, act):
            rows = drive(self.build, program, f"start\n{act} 12 \\eOB\n")[1:]
            return (statistics.median(float(row[1]) for row in rows),
                    statistics.median(float(row[2]) for row in rows))
        ours = step(self.program, "fast")
        bare = step([self.bare, "screen", self.database], "fast")
        self.say("a step with the key held: bytes", ours[0], bare[0], "B")
        self.say("a step with the key held: time", ours[1], bare[1], "us")
        ours = step(self.program, "each")
        self.say("a step and the reading pane: bytes", ours[0], 0, "B")
        self.say("a step and the reading pane: time", ours[1], 0, "us")
        rows = drive(self.build, self.program, "start\nkeys " + "\\eOB" * 100 + "\n")
        self.say("100 steps at once: bytes", float(rows[1][1]), 0, "B")

    def search(self):
        forum = run("sqlite3", self.database, "SELECT forum FROM meeting LIMIT 1").strip()
        for name, ours, bare in SEARCHES:
            mine = float(run(self.ours, "search", self.database, ours, REPEATS).split()[0])
            theirs = float(run(self.bare, "search", self.database, bare, REPEATS).split()[0])
            self.say(f"search, {name}", mine, theirs, "us")
            mine = float(run(self.ours, "search", self.database, ours, REPEATS, forum).split()[0])
            scoped = f"({bare}) AND scope:f{forum}"
            theirs = float(run(self.bare, "search", self.database, scoped, REPEATS).split()[0])
            self.say(f"search, {name}, reader of one forum", mine, theirs, "us")

    def save(self):
        def times(*words):
            copy = DATA / "save.db"
            for old in DATA.glob("save.db*"):
                old.unlink()
            shutil.copy(self.database, copy)
            return [float(word) for word in run(*words[:2], copy, SAVES).split()]
        ours, bare = times(self.ours, "save"), times(self.bare, "save")
        self.say("a durable save, median", ours[0], bare[0], "us")
        self.say("a durable save, slowest of 100", ours[1], bare[1], "us")

    def all(self):
        self.make()
        for measure in (self.start, self.steps, self.memory, self.search, self.save):
            measure()


def main():
    build = pathlib.Path(sys.argv[1])
    run("ninja", "-C", build, "cli/sagsgang", "bench/bare", "bench/ours", "bench/drive")
    print(f"{'items':>8}  {'':<38} {'sagsgang':>11} {'bare':>11}      ratio")
    for items in [int(word) for word in sys.argv[2:]] or [10000, 100000]:
        Bench(build, items).all()


if __name__ == "__main__":
    main()
