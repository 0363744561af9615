"""Puts the year together: rounds of meetings, ordinary cases, storylines and formal matters."""

import random
import re
from pathlib import Path

import days
import formal
import layouts
import source
import world
from model import Case, Item, Meeting, expand
from text import Filler

ROUND_BODIES = ("TMU", "BSU", "SSU", "KFU")
LAST_AGENDA = days.iso("2026-12-07")   # what comes later stands only in the timelines
SENT_AGENDAS = {("BY", days.iso("2026-10-26"))}   # kept beside the minutes, as in a real archive
SHARE_ABSENT = {"BY": 0.05, "ØU": 0.05}


class Year:
    """All meetings and cases; `number` gives case numbers out as they are opened."""

    def __init__(self, folder):
        self.folder = Path(folder)
        self.meetings, self.cases = {}, []
        self.rng = random.Random("Fjordby")
        self.opened = {}
        self.pending = []                     # (day, action) of storylines

    def meeting(self, key, day):
        if (key, day) not in self.meetings:
            self.meetings[key, day] = Meeting(world.BODIES[key], day)
        return self.meetings[key, day]

    def number(self, day):
        """The next case number: it grows through the year as the days do."""
        base = 180 + (day.timetuple().tm_yday * 71)
        value = max(base + self.rng.randrange(0, 60), self.opened.get(day.year, 0) + 3)
        self.opened[day.year] = value
        return f"{day.year % 100}/{value}"


# ------------------------------------------------------------------------------ the rounds

def rounds():
    """(council day, {body: day}) of each round that leads to a council meeting."""
    for council in days.COUNCIL + [days.iso("2026-12-14")]:
        if council in days.NO_CYCLE:
            continue
        when = {"BY": council, "ØU": days.finance_day(council)}
        for key, (months, offset) in world.ROUNDS.items():
            last = council.month == 12 and council.year == 2026
            if council.month in months or (last and key in ("TMU", "SSU")):
                when[key] = days.committee_day(council, offset)
        yield council, when


def may_begin(template, first, when, relaxed):
    """Whether a case of this template may begin today. Where the library runs short, what comes
    more than once may come again when everybody has forgotten the last time."""
    day = when[first]
    if template.path[0] != first or any(k not in when for k in template.path):
        return False
    if template.months and day.month not in template.months:
        return False
    gap = (day - template.used[-1]).days if template.used else 9999
    if relaxed:
        return template.times > 1 and not template.fixed and gap >= 330
    if template.years and day.year not in template.years:
        return False
    return len(template.used) < template.times and gap >= (280 if template.months else 200)


def fitting(pool, first, when, rng):
    """The least used template that may begin in this body now, or None."""
    for relaxed in (False, True):
        good = [t for t in pool if may_begin(t, first, when, relaxed)]
        if good:
            rng.shuffle(good)
            return min(good, key=lambda t: len(t.used) - 2 * bool(t.months) - 3 * t.fixed)
    return None


def open_case(year, template, day):
    """An ordinary case with its texts filled."""
    filler = Filler(random.Random(f"{template.name} {day}"), day)
    sections, proposer, points, attachments = source.presentation(template.lines)
    bodies = world.BODIES
    case = Case(year.number(day), filler.fill(filler.rng.choice(template.titles)),
                bodies[template.path[-1]].name)
    case.sections = [(h, filler.fill(t)) for h, t in sections]
    case.proposer = filler.fill(proposer)
    case.points = [filler.fill(p) for p in points]
    case.attachments = [filler.fill(a) for a in attachments]
    case.mark, case.closed, case.neutral = template.mark, template.closed, template.neutral
    case.path, case.filler, case.template = template.path, filler, template
    chance = 0.5 if "BY" in template.path else 0.3
    case.dissent = filler.rng.choice(template.against) \
        if template.against and filler.rng.random() < chance else ""
    case.motion = filler.rng.choice(template.motions) \
        if template.motions and filler.rng.random() < 0.55 else ""
    template.used.append(day)
    return case


def plan_round(year, pool, when):
    council_load = 0
    for key in ROUND_BODIES + ("ØU", "BY"):
        if key not in when:
            continue
        meeting = year.meeting(key, when[key])
        wanted = wanted_items(year, meeting, key)
        for _ in range(wanted):
            usable = [t for t in pool if council_load < 5 or "BY" not in t.path]
            template = fitting(usable, key, when, year.rng)
            if template is None:
                break
            case = open_case(year, template, when[key])
            council_load += "BY" in template.path
            for step in template.path:
                item = Item(case.title, None, case, case.mark)
                year.meeting(step, when[step]).items.append(item)


def wanted_items(year, meeting, key):
    """How many ordinary cases a body begins; fewer where a storyline already fills the agenda."""
    told = len(meeting.items)
    full = {"TMU": 4, "BSU": 4, "SSU": 4, "KFU": 4, "ØU": 3, "BY": 2}[key]
    return max(int(key != "BY"), full - year.rng.randrange(0, 2) - told // 2)


# --------------------------------------------------------------------------- the storylines

def load_stories(year):
    for path in sorted(year.folder.glob("historier-*.txt")):
        for head, lines in source.blocks(path, "sag"):
            number, title = head.split(" ", 1)
            tell(year, number, title, source.story_parts(lines))
    for path in sorted(year.folder.glob("moeder*.txt")):
        for head, lines in source.blocks(path, "møde"):
            direct(year, head.split(), source.head_fields(lines))


def tell(year, number, title, parts):
    """One storyline: its presentation, then its steps as items on the meetings."""
    fields = source.head_fields(parts[0][2])
    case = Case(number, title, world.BODIES[fields["afgøres"][0]].name)
    case.closed = fields.get("lukket", [""])[0]
    case.neutral = fields.get("neutral", [""])[0]
    case.path = fields.get("forløb", [""])[0].split(" > ")
    version = source.presentation(parts[0][2])
    extra, fresh, path = [], False, [""]
    for kind, rest, lines in parts[1:]:
        if kind == "version":
            version = source.presentation(lines)
            path = source.head_fields(lines).get("forløb", [""])[0].split(" > ")
            fresh = rest != "fortsat"        # a new matter in the case quotes no old decisions
        elif kind == "supplement":
            extra.append("\n".join(lines).strip())
        else:
            item = place_step(year, case, source.Step(rest.split(), lines), version, extra)
            item.fresh, item.path = fresh, path if path != [""] else []
            fresh, extra = False, []


def place_step(year, case, step, version, extra):
    fields = step.fields
    item = Item(fields.get("titel", case.title), step.decision, case, fields.get("mærke", "B"))
    item.inhabile = [n.strip() for n in fields.get("inhabil", "").split(";") if n.strip()]
    item.late, item.last = fields.get("tillæg", ""), "sidst" in fields
    item.minutes = int(fields.get("tid", "15"))
    item.responsible, item.intro = fields.get("ansvarlig", ""), fields.get("tema", "")
    item.version, item.extra = version, extra
    year.meeting(step.body, step.day).items.append(item)
    return item


def direct(year, words, fields):
    """«@møde BY 2024-03-25» with what the story says of the meeting itself."""
    meeting = year.meeting(words[0], days.iso(words[1]))
    for entry in ";".join(fields.get("fravær", [])).split(";"):
        name, _, word = entry.strip().partition(" (")
        if name:
            meeting.absent[name] = word.rstrip(")") or "Afbud"
    meeting.full = "fuldtallig" in fields
    for entry in fields.get("forlod", []):
        name, hour, number = re.match(r"(.*) (\d\d\.\d\d) efter (\d+)$", entry).groups()
        meeting.left[name] = (hour, int(number))
    for key in ("slut", "sted", "start", "art", "note"):
        if key in fields:
            attribute = {"slut": "end", "sted": "place", "start": "start", "art": "kind",
                         "note": "remark"}[key]
            setattr(meeting, attribute, fields[key][0])


# ------------------------------------------------------------------- what was decided, in order

def hold(year):
    """Walks all meetings by date and settles numbers, attendance and decisions."""
    counters = {}
    formal.load(year.folder / "meddelelser.txt")
    for meeting in sorted(year.meetings.values(), key=lambda m: (m.day, m.start, m.body.key)):
        if not getattr(meeting, "full", False):
            meeting.draw_absent(SHARE_ABSENT.get(meeting.body.key, 0.07))
        formal.frame(meeting)
        meeting.items.sort(key=order)
        number_items(meeting, counters)
        draw_leaving(meeting)
        close_hour(meeting)
        for item in meeting.items:
            settle(meeting, item)
        if (meeting.body.key, meeting.day) in SENT_AGENDAS:
            meeting.agenda_only = True
            meeting.sent = layouts.PRINT[meeting.body.layout](meeting)
            meeting.agenda_only = False
        for item in meeting.items:
            item.quoted = list(item.case.history) if item.case else []
            item.asked = list(item.points or (item.case.points if item.case else []))
        meeting.printed = layouts.PRINT[meeting.body.layout](meeting)
        for item in meeting.items:
            remember(meeting, item)


def order(item):
    closed = bool(item.case and item.case.closed)
    return {"first": 0, "last": 3}.get(item.place if hasattr(item, "place") else "",
                                       2 if closed else 1.5 if item.late else 1)


def number_items(meeting, counters):
    running = meeting.body.key in ("BSU", "SSU", "KFU")
    key = (meeting.body.key, meeting.day.year)
    start = counters.get(key, 0) if running else 0
    for offset, item in enumerate(meeting.items, 1):
        item.number = start + offset
    counters[key] = start + len(meeting.items)
    if running:
        meeting.left = {n: (h, start + after) for n, (h, after) in meeting.left.items()}


def draw_leaving(meeting):
    """Now and then somebody whom no vote of the day needs goes home early."""
    told = meeting.left or meeting.agenda_only or getattr(meeting, "full", False)
    if told or len(meeting.items) < 5 or meeting.rng.random() > 0.16:
        return
    needed = meeting.needed()
    free = [n for n in meeting.present()[1:] if n not in needed and n not in meeting.standins]
    if not free or len(meeting.absent) >= len(meeting.seats) // 4:
        return
    place = meeting.rng.randrange(2, len(meeting.items) - 1)
    minutes = start_minutes(meeting) + 14 * place
    hour = f"{minutes // 60}.{minutes % 60 // 5 * 5:02d}"
    meeting.left[meeting.rng.choice(free)] = (hour, meeting.items[place].number)


def start_minutes(meeting):
    hour, minute = (int(x) for x in re.split("[.:]", meeting.start))
    return 60 * hour + minute


def close_hour(meeting):
    if meeting.end:
        return
    total = start_minutes(meeting) + 12 * len(meeting.items) + meeting.rng.randrange(5, 50)
    for gone, _ in meeting.left.values():
        total = max(total, int(gone[:2]) * 60 + int(gone[3:]) + 20)
    mark = ":" if ":" in meeting.start else "."
    meeting.end = f"{total // 60}{mark}{total % 60 // 5 * 5:02d}"


def settle(meeting, item):
    """Fixes what an item's presentation says today and what was decided on it."""
    if hasattr(item, "version"):
        case = item.case
        case.sections, case.proposer, case.points, case.attachments = item.version
        if meeting.body.layout == "theme":
            item.points = case.points
        if item.fresh:
            case.history = []
        case.history += [("supplement", text) for text in item.extra]
    if meeting.agenda_only:
        return
    names = meeting.present(item)
    if item.decision is None:
        item.decision = formal.decide(meeting, item, names)
    try:
        item.decision = expand(item.decision, names, meeting.rng.choice([" og ", ", "]))
    except ValueError as error:
        raise SystemExit(f"{meeting.body.key} {meeting.day} {item.title}: {error}") from error
    for name, (hour, number) in meeting.left.items():
        if number == item.number:
            item.decision += f"\n\n{name} forlod mødet kl. {hour}."


def remember(meeting, item):
    if item.case and not meeting.agenda_only:
        lines = item.decision.split("\n\n")
        text = "\n\n".join(t for t in lines if "forlod mødet kl." not in t)
        item.case.history.append(("decision", meeting.body.name, meeting.day, text, item.number))
