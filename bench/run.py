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
SAVES = 500
MEETINGS = 250
VERIFIED_MOST = 100000  # items; to prove a larger one whole takes longer than all the rest
RUNS = 9


def run(*words, **options):
    return subprocess.run([str(word) for word in words], check=True, capture_output=True,
                          text=True, **options).stdout


def drive(build, program, script, size="160x50"):
    out = run(build / "bench/drive", size, *program, input=script)
    return [line.split() for line in out.splitlines()]


def remove(database):
    for old in DATA.glob(database.name + "*"):
        old.unlink()


class Bench:
    def __init__(self, build, items):
        self.build = build
        self.items = items
        self.bodies = max(5, items // 500)
        self.database = DATA / f"{items}.db"
        self.program = [build / "cli/sagsgang", "--lang", "en", "--db", self.database]
        self.bare = build / "bench/bare"
        self.paired = build / "bench/paired"

    def say(self, what, ours, bare, unit):
        ratio = f"{ours / bare:6.2f}" if bare else "      "
        print(f"{self.items:>8}  {what:<38} {ours:>11.1f} {bare:>11.1f} {unit:<4} {ratio}",
              flush=True)

    def generate(self, items, name, *after):
        folder = DATA / name
        run(sys.executable, "bench/generate.py", items, self.bodies, folder, *after)
        return sorted(folder.iterdir())

    def make(self):
        """The database: every row of it went the one way in."""
        if self.database.exists():
            return
        DATA.mkdir(exist_ok=True)
        files = self.generate(self.items, f"text-{self.items}")
        unfinished = self.database.with_suffix(".part")
        remove(unfinished)
        run(self.paired, "make", unfinished, *files)
        run("sqlite3", unfinished, "PRAGMA wal_checkpoint(TRUNCATE)")
        unfinished.rename(self.database)
        remove(unfinished)
        shutil.rmtree(files[0].parent)

    def pair(self, act, *words):
        """What ours and the bare program took, each as median, slowest of a hundred, all."""
        out = [float(word) for word in run(self.paired, act, *words).split()]
        return out[:-6], out[-6:-3], out[-3:]

    def writes(self):
        """On two copies of the database: one for ours, one for the bare program."""
        copies = [DATA / name for name in ("ours.db", "bare.db")]
        for copy in copies:
            remove(copy)
            shutil.copy(self.database, copy)
        files = self.generate(MEETINGS * 8, "text-more", self.items)
        (parts, reading), ours, bare = self.pair("import", *copies, *files)
        shutil.rmtree(files[0].parent)
        self.say("import, meetings a second", parts * 1e6 / ours[2], parts * 1e6 / bare[2], "/s")
        self.say("import without reading, a second", parts * 1e6 / (ours[2] - reading),
                 parts * 1e6 / bare[2], "/s")
        _, ours, bare = self.pair("save", *copies, SAVES)
        self.say("a durable save, median", ours[0], bare[0], "us")
        self.say("a durable save, slowest of 100", ours[1], bare[1], "us")
        if self.items <= VERIFIED_MOST:
            run(self.build / "cli/sagsgang", "--db", copies[1], "verify")
        for copy in copies:
            remove(copy)

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
        for name, words, match in SEARCHES:
            _, ours, bare = self.pair("search", self.database, words, match, REPEATS)
            self.say(f"search, {name}", ours[0], bare[0], "us")
            scoped = f"({match}) AND scope:f{forum}"
            _, ours, bare = self.pair("search", self.database, words, scoped, REPEATS, forum)
            self.say(f"search, {name}, reader of one forum", ours[0], bare[0], "us")

    def all(self):
        self.make()
        for measure in (self.start, self.steps, self.memory, self.search, self.writes):
            measure()


def main():
    build = pathlib.Path(sys.argv[1])
    run("ninja", "-C", build, "cli/sagsgang", "bench/bare", "bench/paired", "bench/drive")
    print(f"{'items':>8}  {'':<38} {'sagsgang':>11} {'bare':>11}      ratio")
    for items in [int(word) for word in sys.argv[2:]] or [10000, 100000]:
        Bench(build, items).all()


if __name__ == "__main__":
    main()
