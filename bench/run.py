#!/usr/bin/env python3
"""Prints what things cost, beside the same work by the bare libraries in the same run.

usage: run.py BUILD [ITEMS …]      10000 and 100000 items unless said otherwise

Ratios are what counts: times of one machine on one day are not another's. The databases are made
once, in bench-data/ (not kept in git), from minutes that generate.py writes. Each figure is of two
programs in turns, which are seen to do the same; where they do not, the bench ends.
"""
import pathlib
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
ITEMS_A_MEETING = 8
VERIFIED_MOST = 100000  # items; to prove a larger one whole takes longer than all the rest
SIZE = "160x50"
STEPS = 16  # within what the list of forums shows at that size
TRIES = 5   # a machine that is busy elsewhere may let keys rest that were held


def run(*words, **options):
    done = subprocess.run([str(word) for word in words], check=False, capture_output=True,
                          text=True, **options)
    if done.returncode != 0:
        raise RuntimeError(f"{words[0]} {words[1]}: {done.stderr.strip()}")
    return done.stdout


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
        self.drive = build / "bench/drive"
        self.paired = build / "bench/paired"

    def say(self, what, ours, bare, unit):
        print(f"{self.items:>8}  {what:<38} {ours:>11.1f} {bare:>11.1f} {unit:<4} "
              f"{ours / bare:6.2f}", flush=True)

    def generate(self, items, name, *after):
        folder = DATA / name
        if folder.exists():
            shutil.rmtree(folder)
        run(sys.executable, "bench/generate.py", items, self.bodies, folder, *after)
        return sorted(folder.iterdir())

    def make(self):
        """The database: every row of it went the one way in. An old one gets today's schema."""
        DATA.mkdir(exist_ok=True)
        if not self.database.exists():
            files = self.generate(self.items, f"text-{self.items}")
            unfinished = self.database.with_suffix(".part")
            remove(unfinished)
            run(self.paired, "make", unfinished, *files)
            run("sqlite3", unfinished, "PRAGMA wal_checkpoint(TRUNCATE)")
            unfinished.rename(self.database)
            remove(unfinished)
            shutil.rmtree(files[0].parent)
        run(*self.program, "list", "forums")
        run("sqlite3", self.database, "PRAGMA wal_checkpoint(TRUNCATE)")
        for copy in DATA.glob(f"{self.database.name}.v*.backup"):
            copy.unlink()

    def compare(self, act, times):
        """The screen of ours and the bare one's, which does what ours was seen to do: for each
        thing that happened, a list of bytes and microseconds of the one and of the other."""
        seen = DATA / "record"
        for left in reversed(range(TRIES)):
            run(self.drive, "record", seen, SIZE, act, times, "/usr/bin/env",
                f"LD_PRELOAD={(self.build / 'bench/trace.so').resolve()}", *self.program)
            try:
                out = run(self.drive, "compare", SIZE, act, times, *self.program, "--",
                          self.build / "bench/bare", seen, self.database)
                break
            except RuntimeError:
                if left == 0:
                    raise
        seen.unlink()
        found = {}
        for line in out.splitlines():
            word, *figures = line.split()
            found.setdefault(word, []).append([float(figure) for figure in figures])
        return found

    def say_screen(self, what, rows):
        """Bytes of a step differ by a digit of the line's number: their median is said too."""
        bytes_ours, ours, bytes_bare, bare = (statistics.median(column) for column in zip(*rows))
        self.say(f"{what}: bytes", bytes_ours, bytes_bare, "B")
        self.say(f"{what}: time", ours, bare, "us")

    def screens(self):
        self.say_screen("start to the first screen", self.compare("start", 15)["start"])
        held = [row for _ in range(3) for row in self.compare("held", STEPS)["held"]]
        self.say_screen("a step with the key held", held)
        rested = self.compare("rested", STEPS)
        self.say_screen("panes follow a step", rested["follow"])
        burst = [row for _ in range(5) for row in self.compare("burst", 1)["burst"]]
        self.say_screen("100 steps at once", burst)
        ours, _, bare, _ = rested["memory"][0]
        self.say("memory, resident", ours / 1024, bare / 1024, "MiB")

    def pair(self, act, *words):
        """What ours and the bare program took, each as median, slowest of a hundred, all."""
        out = [float(word) for word in run(self.paired, act, *words).split()]
        return out[:-6], out[-6:-3], out[-3:]

    def search(self):
        """As who may see all, and as who may see the one forum that met last."""
        forum = run("sqlite3", self.database,
                    "SELECT forum FROM meeting ORDER BY date DESC, id DESC LIMIT 1").strip()
        for name, words, match in SEARCHES:
            _, ours, bare = self.pair("search", self.database, words, match, REPEATS)
            self.say(f"search, {name}", ours[0], bare[0], "us")
            scoped = f"({match}) AND scope:f{forum}"
            _, ours, bare = self.pair("search", self.database, words, scoped, REPEATS, forum)
            self.say(f"search, {name}, reader of one forum", ours[0], bare[0], "us")

    def writes(self):
        """On two copies of the database: one for ours, one for the bare program."""
        copies = [DATA / name for name in ("ours.db", "bare.db")]
        for copy in copies:
            remove(copy)
            shutil.copy(self.database, copy)
        files = self.generate(MEETINGS * ITEMS_A_MEETING, "text-more", self.items)
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

    def all(self):
        self.make()
        for measure in (self.screens, self.search, self.writes):
            measure()


def main():
    build = pathlib.Path(sys.argv[1])
    run("ninja", "-C", build, "cli/sagsgang", "bench/bare", "bench/paired", "bench/drive",
        "bench/trace.so")
    print(f"{'items':>8}  {'':<38} {'sagsgang':>11} {'bare':>11}      ratio")
    for items in [int(word) for word in sys.argv[2:]] or [10000, 100000]:
        Bench(build, items).all()


if __name__ == "__main__":
    main()
