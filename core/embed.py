#!/usr/bin/env python3
"""Writes files as C arrays, so that the program needs nothing beside itself.

usage: embed.py OUT.c TABLE HEADER FILE…

TABLE is the array's name, of struct embedded_file (core/embedded.h): name, bytes, size; closed by
an entry without a name. HEADER declares it. Each text is followed by a NUL that is not counted.
"""
import os
import sys


def array(number, data):
    rows = [", ".join(str(byte) for byte in data[at:at + 24]) for at in range(0, len(data), 24)]
    body = ",\n    ".join(rows + ["0"])
    return f"static const unsigned char file_{number}[] = {{\n    {body}}};\n"


def main():
    out, table, header, names = sys.argv[1], sys.argv[2], sys.argv[3], sys.argv[4:]
    parts = [f'#include "{header}"\n']
    rows = []
    for number, name in enumerate(names):
        with open(name, "rb") as source:
            data = source.read()
        parts.append(array(number, data))
        rows.append(f'    {{"{os.path.basename(name)}", file_{number}, {len(data)}}},')
    rows.append("    {0},")
    parts.append(f"const struct embedded_file {table}[] = {{\n" + "\n".join(rows) + "\n};\n")
    with open(out, "w", encoding="utf-8") as target:
        target.write("\n".join(parts))


if __name__ == "__main__":
    main()
