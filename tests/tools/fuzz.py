#!/usr/bin/env python3
"""Fuzzes every entrance for so many seconds each, and says what was reached.

usage: fuzz.py BUILD SECONDS

What a target finds worth keeping joins tests/fuzz/corpus/NAME; what broke it is written beside
the build. Exit 1 where anything broke.
"""
import pathlib
import re
import subprocess
import sys

PROGRESS = re.compile(r"#(\d+)\s+\w+\s+cov: (\d+) ft: (\d+) corp: (\d+)")


def fuzz(target, seconds):
    name = target.name.removeprefix("fuzz_")
    corpus = pathlib.Path("tests/fuzz/corpus") / name
    found = target.parent / f"corpus-{name}"
    corpus.mkdir(parents=True, exist_ok=True)
    found.mkdir(exist_ok=True)
    done = subprocess.run(
        [str(target), f"-max_total_time={seconds}", "-timeout=10", "-rss_limit_mb=2048",
         "-max_len=65536", f"-artifact_prefix={target.parent}/{name}-", str(found), str(corpus)],
        capture_output=True, text=True, errors="replace", check=False)
    last = (PROGRESS.findall(done.stderr) or [("0", "0", "0", "0")])[-1]
    print(f"{name}: {last[0]} inputs, {last[1]} edges, corpus {last[3]}: "
          f"{'clean' if done.returncode == 0 else 'BROKEN'}", flush=True)
    if done.returncode != 0:
        print(done.stderr[-4000:])
    else:
        subprocess.run([str(target), "-merge=1", str(corpus), str(found)], capture_output=True,
                       check=False)
    return done.returncode


def main():
    build, seconds = sys.argv[1], int(sys.argv[2])
    targets = sorted(path for path in pathlib.Path(build, "tests", "fuzz").glob("fuzz_*")
                     if path.is_file() and path.suffix == "")
    if not targets:
        print("there are no fuzz targets")
        return 1
    return 1 if any([fuzz(target, seconds) for target in targets]) else 0


if __name__ == "__main__":
    sys.exit(main())
