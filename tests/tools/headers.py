#!/usr/bin/env python3
"""Compiles each header alone, so that each includes what it uses."""
import os
import pathlib
import subprocess
import sys
import tempfile

FOLDERS = ("core", "db", "config", "exchange", "tui", "cli")


def main():
    root = pathlib.Path(sys.argv[1])
    compiler = sys.argv[2]
    headers = [h for folder in FOLDERS for h in sorted((root / folder).rglob("*.h"))]
    bad = 0
    with tempfile.TemporaryDirectory() as place:
        source = pathlib.Path(place) / "alone.c"
        for header in headers:
            source.write_text(f'#include "{header.relative_to(root)}"\nint alone(void);\n')
            done = subprocess.run(
                [compiler, "-std=c17", "-D_XOPEN_SOURCE=700", "-D_DEFAULT_SOURCE", "-Wall",
                 "-Wextra", "-fsyntax-only", f"-I{root}", str(source)],
                capture_output=True, text=True, env=os.environ, check=False)
            if done.returncode != 0:
                bad += 1
                print(f"{header.relative_to(root)} does not stand alone:\n{done.stderr}")
    print(f"{len(headers)} headers, {bad} bad")
    return 1 if bad or not headers else 0


if __name__ == "__main__":
    sys.exit(main())
