"""Cases, meetings and what was decided: the facts that the layouts print."""

import random
import re

import days
import world
from text import join

TOKEN = re.compile(r"\{(v-|v|f|u|n|navne|imod):([^{}]*)\}")


class Case:
    """A case with its presentation and, in order, what the bodies decided on it."""

    def __init__(self, number, title, decided_by):
        self.number, self.title, self.decided_by = number, title, decided_by
        self.sections, self.attachments = [], []
        self.proposer, self.points = "Administrationen indstiller,", []
        self.mark, self.closed, self.neutral, self.path = "B", "", "", []
        self.history = []          # ("decision", body, day, text) or ("supplement", text)
        self.versions = []         # (from day, sections, proposer, points, attachments)

    def section(self, *headings):
        for heading, body in self.sections:
            if heading in headings:
                return body
        return ""


class Item:
    """One case, or a formal matter, on one meeting."""

    def __init__(self, title, decision, case=None, mark="B"):
        self.title, self.decision, self.case, self.mark = title, decision, case, mark
        self.intro, self.points, self.minutes = "", [], 10
        self.inhabile, self.late, self.last, self.responsible = [], "", False, ""
        self.path = []                          # where it differs from the case's own
        self.number, self.note = 0, ""


class Meeting:
    """A body's meeting: who came, who left when, and the items in order."""

    def __init__(self, body, day):
        self.body, self.day, self.term = body, day, days.term_of(body.key, day)
        self.rng = random.Random(f"{body.key} {day}")
        self.start, self.place = body.start, body.place
        self.end, self.kind, self.remark = "", "", ""
        self.items, self.absent, self.left = [], {}, {}
        self.standins = {}                      # stand-in → holder of the seat
        self.agenda_only = day > days.LAST_MINUTES
        self.seats = self._seats()
        self.first_number = 1

    def _seats(self):
        seats = []
        for name in self.body.seated(self.term):
            for holder, deputy, start, end, _ in world.LEAVES:
                committee = world.COMMITTEE_LEAVES.get((self.body.key, name))
                on_leave = name == holder and start <= self.day <= end
                if on_leave and (self.body.key == "BY" or committee):
                    self.standins[deputy] = holder
                    name = deputy
            seats.append(name)
        return seats

    def needed(self):
        """Those whom the decisions of today's storylines speak of, by name or as a small party."""
        told = " ".join(i.decision for i in self.items if i.decision)
        letters = set(re.findall(r"[A-ZÆØÅ]", "".join(
            m.group(2) for m in TOKEN.finditer(told) if "=" not in m.group(2))))
        small = {p for p in letters if sum(world.PARTY.get(n) == p for n in self.seats) < 3}
        return {n for n in self.seats
                if n in told or n in self.left or world.PARTY.get(n) in small}

    def draw_absent(self, share):
        """Apologies as they fall; the chair comes, and never so many that a quorum is missed."""
        if self.absent:
            return
        needed = self.needed()
        for name in self.seats[1:]:
            free = name not in needed and len(self.absent) < len(self.seats) // 4
            if self.rng.random() < share and free:
                word = "Afbud" if self.rng.random() < 0.8 else "Fravær"
                self.absent[name] = word

    def present(self, item=None):
        names = [n for n in self.seats if n not in self.absent]
        if item is not None:
            names = [n for n in names if n not in item.inhabile
                     and not (n in self.left and self.left[n][1] < item.number)]
        return names

    def absent_at(self, item):
        gone = [n for n in self.seats if n in self.left and self.left[n][1] < item.number]
        return [n for n in self.seats if n in self.absent] + gone


def who(names, spec):
    """The names among those present that a list like «Ø,F,=Kurt Evald Ravn,-Samir Haddad» means."""
    wanted = [w.strip() for w in spec.split(",") if w.strip()]
    single = {w[1:] for w in wanted if w[0] == "="}
    without = {w[1:] for w in wanted if w[0] == "-"}
    letters = {w for w in wanted if w[0] not in "=-"}
    chosen = [n for n in names if n in single or world.PARTY.get(n) in letters]
    return [n for n in chosen if n not in without]


def letters_of(names):
    return sorted({world.PARTY[n] for n in names}, key="ABCDFHIKLMNOQSVÆØÅ".index)


def with_party(name):
    return f"{name} ({world.PARTY[name]})" if name in world.PARTY else name


def expand(text, names, style=" og "):
    """Fills the votes into a decision. {v:Ø} 23 stemmer mod 2 (Ø); {v-:Ø} the same without a
    blank; {f:O} 23 stemmer mod 2 (O) of a motion that O was alone for; {v:Ø|L} with abstaining;
    {n:A,F} how many; {navne:A,F} their names; {imod:…} the names as «2 (name (Ø), …)»."""
    def fill(match):
        kind, spec = match.group(1), match.group(2)
        against, _, abstain = spec.partition("|")
        minority = who(names, against)
        silent = who(names, abstain)
        if kind == "n":
            return str(len(minority))
        if kind == "navne":
            return join(with_party(n) for n in minority)
        if kind == "imod":
            return f"{len(minority)} ({', '.join(with_party(n) for n in minority)})"
        rest = len(names) - len(minority) - len(silent)
        if not minority and not silent:
            raise ValueError(f"nobody of {spec} is there")
        gap = "" if kind == "v-" else " "
        marks = style.join(letters_of(minority)) if len(letters_of(minority)) < 3 else \
            ", ".join(letters_of(minority))
        out = f"{rest} stemmer mod {len(minority)}{gap}({marks})"
        if silent:
            out += f", mens {len(silent)} ({', '.join(letters_of(silent))}) undlod at stemme"
        return out
    return TOKEN.sub(fill, text)
