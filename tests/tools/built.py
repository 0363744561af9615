#!/usr/bin/env python3
"""Fails where a C file of the tree is in no meson.build: it would be tested by nobody.

usage: built.py ROOT BUILD
"""
import json
import pathlib
import sys

FOLDERS = ("core", "db", "config", "exchange", "tui", "cli", "tests")
ELSEWHERE = ("tests/fuzz",)  # built by an option of their own


def main():
    root, build = (pathlib.Path(word).resolve() for word in sys.argv[1:3])
    commands = json.loads((build / "compile_commands.json").read_text(encoding="utf-8"))
    built = {(pathlib.Path(c["directory"]) / c["file"]).resolve() for c in commands}
    sources = [path for folder in FOLDERS for path in sorted((root / folder).rglob("*.c"))]
    lost = [str(path.relative_to(root)) for path in sources if path not in built]
    lost = [name for name in lost if not name.startswith(ELSEWHERE)]
    print("\n".join(f"{name} is not built" for name in lost) or f"{len(sources)} files, all built")
    return 1 if lost or not sources else 0


if __name__ == "__main__":
    sys.exit(main())
