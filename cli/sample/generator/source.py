"""Reads the hand-written sources: templates of ordinary cases, and storylines."""

import re
from pathlib import Path

import days

HEAD = re.compile(r"^([a-zæøå]+): (.*)$")


def blocks(path, mark):
    """The parts of a file that begin with a line «@mark …»: (first line's rest, body lines)."""
    parts, current = [], None
    for line in Path(path).read_text(encoding="utf-8").split("\n"):
        if line.startswith("%"):
            continue
        if line.startswith("@") and not line.startswith(("@trin", "@supp", "@vers", "@" + mark)):
            current = None
        if line.startswith("@" + mark + " "):
            current = (line[len(mark) + 2:].strip(), [])
            parts.append(current)
        elif current is not None:
            current[1].append(line)
    return parts


def split_sections(lines):
    """«# Heading» parts as a list of (heading, text)."""
    found = []
    for line in lines:
        if line.startswith("# "):
            found.append([line[2:].strip(), []])
        elif found:
            found[-1][1].append(line)
    return [(h, re.sub(r"\n{3,}", "\n\n", "\n".join(t)).strip()) for h, t in found]


def head_fields(lines):
    """The «name: value» lines before the first section, as lists by name."""
    fields = {}
    for line in lines:
        if line.startswith(("# ", "@")):
            break
        match = HEAD.match(line)
        if match:
            fields.setdefault(match.group(1), []).append(match.group(2).strip())
    return fields


def presentation(lines):
    """(sections, proposer, points, attachments) of a block's «# …» parts."""
    sections, proposer, points, attachments = [], "Administrationen indstiller,", [], []
    for heading, text in split_sections(lines):
        if heading == "Bilag":
            attachments = [line.lstrip("- ").strip() for line in text.split("\n") if line.strip()]
        elif heading == "Indstilling":
            for line in text.split("\n"):
                numbered = re.match(r"^\d+[.)] (.*)$", line)
                if numbered:
                    points.append(numbered.group(1))
                elif line.strip():
                    proposer = line.strip()
        else:
            sections.append((heading, text))
    return sections, proposer, points, attachments


class Template:
    """An ordinary case that may come several times, each time with other places and figures."""

    def __init__(self, name, lines):
        self.name, self.lines = name, lines
        fields = head_fields(lines)
        self.titles = fields["titel"]
        self.path = fields["vej"][0].split(" > ")
        self.mark = fields.get("mærke", ["B"])[0]
        self.closed = fields.get("lukket", [""])[0]
        self.neutral = fields.get("neutral", [""])[0]
        self.times = int(fields.get("gange", ["2"])[0])
        self.months = [int(m) for m in fields.get("måned", [""])[0].split(",") if m]
        self.years = [int(y) for y in fields.get("år", [""])[0].split(",") if y]
        self.fixed = bool(self.years)
        self.against = fields.get("imod", [])
        self.motions = fields.get("ændring", [])
        self.notes = fields.get("tilførsel", [])
        self.decisions = fields.get("beslutning", [])
        self.used = []

    def spread(self, place):
        """A case that comes once or twice is given its years by its place in the library, so that
        the first year does not use up what the others need."""
        if not self.years and self.times < 3:
            free = place % 3
            self.years = [2024 + free] if self.times == 1 else \
                [y for y in (2024, 2025, 2026) if y != 2024 + free]


def templates(folder):
    found = []
    for path in sorted(Path(folder).glob("sager-*.txt")):
        for name, lines in blocks(path, "sag"):
            try:
                found.append(Template(name, lines))
                found[-1].spread(len(found))
            except (KeyError, ValueError) as error:
                raise SystemExit(f"{path}: {name}: {error}") from error
    return found


class Step:
    """A storyline's case at one meeting, with the decision as the people of the story made it."""

    def __init__(self, words, lines):
        self.body, self.day = words[0], days.iso(words[1])
        fields, text = {}, []
        for number, line in enumerate(lines):
            match = HEAD.match(line) if not text else None
            if match and match.group(1) in ("mærke", "titel", "inhabil", "tid", "tillæg", "note",
                                            "ansvarlig", "sidst", "tema"):
                fields[match.group(1)] = match.group(2).strip()
            elif line.strip() or text:
                text.append(line)
        self.fields, self.decision = fields, "\n".join(text).strip()


def story_parts(lines):
    """Splits a storyline's body at its «@trin», «@supplement» and «@version» lines."""
    parts, current = [], ("start", "", [])
    parts.append(current)
    for line in lines:
        match = re.match(r"^@(trin|supplement|version)\b ?(.*)$", line)
        if match:
            current = (match.group(1), match.group(2), [])
            parts.append(current)
        else:
            current[2].append(line)
    return parts
