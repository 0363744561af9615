"""Dates: Danish names, public holidays and the yearly rhythm of the meetings."""

from datetime import date, timedelta

WEEKDAYS = ["mandag", "tirsdag", "onsdag", "torsdag", "fredag", "lørdag", "søndag"]
MONTHS = ["januar", "februar", "marts", "april", "maj", "juni", "juli", "august",
          "september", "oktober", "november", "december"]
EASTER = {2023: date(2023, 4, 9), 2024: date(2024, 3, 31), 2025: date(2025, 4, 20),
          2026: date(2026, 4, 5), 2027: date(2027, 3, 28)}


def holidays(year):
    """Public holidays of a year from 2024 on (store bededag is abolished)."""
    easter = EASTER[year]
    moving = [-3, -2, 0, 1, 39, 49, 50]
    fixed = [date(year, 1, 1), date(year, 12, 25), date(year, 12, 26)]
    return set(fixed + [easter + timedelta(days=n) for n in moving])


def is_workday(day):
    return day.weekday() < 5 and day not in holidays(day.year)


def workday_before(day):
    while not is_workday(day):
        day -= timedelta(days=1)
    return day


def workday_from(day):
    while not is_workday(day):
        day += timedelta(days=1)
    return day


def iso(text):
    return date.fromisoformat(text)


def short(day):
    """05-03-2024"""
    return day.strftime("%d-%m-%Y")


def long(day):
    """5. marts 2024"""
    return f"{day.day}. {MONTHS[day.month - 1]} {day.year}"


def weekday(day):
    return WEEKDAYS[day.weekday()]


def term(day):
    """The election period that a meeting belongs to."""
    return "2022-2025" if day.year <= 2025 else "2026-2029"


CONSTITUTING = iso("2025-12-03")       # held by the newly elected council


def term_of(key, day):
    return "2026-2029" if key == "BY" and day == CONSTITUTING else term(day)


# The council's ordinary meetings. September holds the first reading of the budget, October the
# second; the committees of a cycle meet in the weeks before, see `cycle`.
COUNCIL = [iso(d) for d in (
    "2024-01-29 2024-02-26 2024-03-25 2024-04-22 2024-05-27 2024-06-24 2024-08-26 2024-09-09 "
    "2024-10-07 2024-11-25 2024-12-16 "
    "2025-01-27 2025-02-24 2025-03-24 2025-04-28 2025-05-26 2025-06-23 2025-08-25 2025-09-08 "
    "2025-10-06 2025-11-24 2025-12-03 2025-12-15 "
    "2026-01-26 2026-02-23 2026-03-23 2026-04-27 2026-05-18 2026-06-22 2026-08-24 2026-09-07 "
    "2026-10-05 2026-10-26 2026-11-12 2026-11-23").split()]
NO_CYCLE = {iso(d) for d in (          # council meetings that no round of committees leads to
    "2024-09-09", "2025-09-08", "2025-12-03", "2026-09-07", "2026-11-12")}
LAST_MINUTES = iso("2026-11-19")       # later meetings exist as agendas


def finance_day(council):
    """Økonomiudvalget meets a week before the council, or earlier than the budget's readings."""
    if council.month == 10 and council.day < 10:
        return council - timedelta(days=21)
    return workday_from(council - timedelta(days=7))


def committee_day(council, offset):
    """A committee's day in the round that leads to a council meeting; offset 0 is a Tuesday."""
    monday = council - timedelta(days=7)
    if council.month == 10 and council.day < 10:
        monday = council - timedelta(days=21)
    return workday_before(monday - timedelta(days=13 - offset))
