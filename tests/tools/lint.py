#!/usr/bin/env python3
"""What ./dev lint does: format, lengths, cppcheck, clang-tidy, manual pages. Exit 1 on a fault."""
import concurrent.futures
import json
import os
import pathlib
import re
import subprocess
import sys

LINE_COLUMNS = 100
FILE_LINES = 800
FUNCTION_LINES = 80
PARAMETERS = 7
OURS = ("core/", "db/", "config/", "exchange/", "tui/", "cli/", "tests/", "bench/")
# Whose parameters a library dictates.
DICTATED = {("db/engine_tokenizer.c", "tokenize")}
FUNCTION = re.compile(r"^[A-Za-z_][^;=]*?\b(\w+)\(([^;{]*)\)\s*\n\{\n(.*?)^\}", re.M | re.S)


def run(*words):
    done = subprocess.run(words, capture_output=True, text=True, check=False)
    return done.returncode, done.stdout + done.stderr


def files(*patterns):
    _, out = run("git", "ls-files", "--cached", "--others", "--exclude-standard", "--", *patterns)
    return sorted({name for name in out.split("\n") if name and os.path.exists(name)})


def check_format(sources):
    status, out = run("clang-format-14", "--dry-run", "--Werror", *sources)
    return [out] if status else []


def check_lengths(sources):
    """Hard stops of the style; tables (files named *_table.c and *.def) may be longer."""
    for name in sources:
        text = pathlib.Path(name).read_text(encoding="utf-8")
        lines = text.split("\n")
        if len(lines) > FILE_LINES and not name.endswith("_table.c"):
            yield f"{name}: {len(lines)} lines, more than {FILE_LINES}"
        for number, line in enumerate(lines, 1):
            if len(line) > LINE_COLUMNS:
                yield f"{name}:{number}: {len(line)} columns"
        for found in FUNCTION.finditer(text):
            if found.group(1).isupper():
                continue  # a macro that makes functions or tests
            body = found.group(3).count("\n")
            if body > FUNCTION_LINES:
                yield f"{name}: {found.group(1)} has {body} lines"
            dictated = (name, found.group(1)) in DICTATED or "..." in found.group(2)
            if found.group(2).count(",") + 1 > PARAMETERS and not dictated:
                yield f"{name}: {found.group(1)} has more than {PARAMETERS} parameters"


def check_cppcheck():
    status, out = run(
        "cppcheck", "--quiet", "--std=c11", "--enable=warning,portability,performance",
        "--inline-suppr", "--error-exitcode=1", "--suppress=missingIncludeSystem",
        "--suppress=varFuncNullUB", "-j2", "-I.",
        *[folder for folder in ("core", "db", "config", "exchange", "tui", "cli")])
    return [out] if status else []


def tidy(name, build):
    status, out = run("clang-tidy-14", "--quiet", "-p", build, name)
    shown = "\n".join(line for line in out.split("\n") if "warnings generated" not in line)
    return f"{name}:\n{shown}" if status else None


def check_tidy(build):
    """Ours alone, and not the tests: Criterion's macros are no style of ours."""
    with open(os.path.join(build, "compile_commands.json"), encoding="utf-8") as commands:
        entries = json.load(commands)
    names = sorted({os.path.relpath(os.path.join(e["directory"], e["file"])) for e in entries})
    names = [n for n in names if n.startswith(OURS[:6]) and n.endswith(".c")]
    with concurrent.futures.ThreadPoolExecutor(os.cpu_count()) as pool:
        return [fault for fault in pool.map(lambda n: tidy(n, build), names) if fault]


def check_manuals():
    for name in files("man/*"):
        if re.search(r"\.[1-8]$", name):
            status, out = run("mandoc", "-T", "lint", "-W", "warning", name)
            if status:
                yield out


def main():
    build = sys.argv[1]
    sources = files("*.c", "*.h")
    faults = 0
    checks = (("format", check_format(sources)), ("lengths", list(check_lengths(sources))),
              ("cppcheck", check_cppcheck()), ("clang-tidy", check_tidy(build)),
              ("manuals", list(check_manuals())))
    for name, found in checks:
        print(f"{name}: {'clean' if not found else ''}")
        for fault in found:
            print(fault)
        faults += len(found)
    return 1 if faults else 0


if __name__ == "__main__":
    sys.exit(main())
