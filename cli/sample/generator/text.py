"""Filling of the hand-written texts: slots in braces, alternatives in double brackets."""

import re
from datetime import timedelta

import days
import world

LISTS = {"by": world.TOWNS, "skole": world.SCHOOLS, "hus": world.DAYCARE,
         "plejecenter": world.CARE_HOMES, "vej": world.ROADS, "landevej": world.LANDROADS,
         "hal": world.HALLS,
         "forening": world.CLUBS, "boligorg": world.HOUSING, "firma": world.COMPANIES,
         "medarbejder": world.STAFF}
ALTERNATIVES = re.compile(r"\[\[(.*?)\]\]", re.S)
SLOT = re.compile(r"\{([a-zæøå]+)(\d?)((?:[ +-][^{}]*)?)\}")


def number(value):
    """1250000 → 1.250.000"""
    return f"{value:,}".replace(",", ".")


def join(names):
    names = list(names)
    if len(names) < 2:
        return "".join(names)
    return ", ".join(names[:-1]) + " og " + names[-1]


class Filler:
    """Fills the slots of one case; a slot that comes again keeps its value."""

    def __init__(self, rng, day):
        self.rng, self.day, self.values, self.pools = rng, day, {}, {}

    def _pick(self, kind, index):
        key = kind + index
        if key not in self.values:
            taken = {v for k, v in self.values.items() if k.rstrip("23") == kind}
            free = [v for v in LISTS[kind] if v not in taken]
            self.values[key] = self.rng.choice(free)
        return self.values[key]

    def _amount(self, kind, words):
        """{kr a 100000 900000 5000}: an amount with a name; {kr a}: the same again."""
        name = kind + " " + words[0]
        if len(words) > 1:
            low, high, step = (int(w) for w in words[1:4])
            self.values.setdefault("#" + name, self.rng.randrange(low, high + 1, step))
        return self.values["#" + name]

    def _slot(self, match):
        kind, index, rest = match.group(1), match.group(2), match.group(3)
        words = rest.split()
        if kind in LISTS:
            return self._pick(kind, index)
        if kind in ("kr", "tal"):
            return number(self._amount(kind, words))
        if kind == "sum":
            return number(sum(self.values["#kr " + w] for w in words))
        if kind == "dif":
            return number(self.values["#kr " + words[0]] - self.values["#kr " + words[1]])
        if kind == "mio":
            return f"{self._amount(kind, words) / 10:.1f}".replace(".", ",")
        if kind == "pct":
            return f"{self._amount(kind, words) / 10:.1f}".replace(".", ",")
        if kind == "dato":
            return days.long(days.workday_from(self.day + timedelta(days=int(rest or 0))))
        if kind == "md":
            day = self.day + timedelta(days=30 * int(rest or 0))
            return f"{days.MONTHS[day.month - 1]} {day.year}"
        if kind == "år":
            return str(self.day.year + int(rest or 0))
        raise KeyError(match.group(0))

    def fill(self, template):
        def choose(match):
            return self.rng.choice(match.group(1).split("||"))
        lines = []
        for line in template.split("\n"):
            if line.startswith("? "):
                if self.rng.random() < 0.45:
                    continue
                line = line[2:]
            lines.append(line)
        text = ALTERNATIVES.sub(choose, "\n".join(lines))
        return re.sub(r"\n{3,}", "\n\n", SLOT.sub(self._slot, text)).strip()
