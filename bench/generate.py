#!/usr/bin/env python3
"""Writes minutes of made-up bodies, as many items as asked for, about 1 kB an item.

usage: generate.py ITEMS BODIES FOLDER [AFTER]

With AFTER, the minutes that follow on AFTER items of the same bodies. Deterministic: the same call writes the same bytes. Words follow Zipf's law, so that a search meets
common, ordinary and rare ones: «kommunen» stands in most items, «fjordbro» in one of a thousand.
"""
import datetime
import itertools
import pathlib
import random
import sys

ITEMS_A_MEETING = 8
MEETINGS_A_FILE = 12
FIRST_DAY = datetime.date(2006, 1, 2)

AREAS = ("Teknik", "Miljø", "Børne", "Skole", "Social", "Sundheds", "Kultur", "Fritids", "Plan",
         "Landdistrikts", "Erhvervs", "Beskæftigelses", "Ældre", "Omsorgs", "Klima", "Havne")
KINDS = ("udvalget", "rådet", "nævnet")
FIRST = ("Anne", "Bo", "Dorte", "Erik", "Gitte", "Hans", "Inger", "Jørgen", "Kirsten", "Lars",
         "Mette", "Niels", "Pia", "Søren", "Tina", "Åse")
LAST = ("Aagaard", "Bæk", "Dam", "Enevoldsen", "Friis", "Holm", "Juhl", "Krogh", "Lund", "Møller",
        "Nørgaard", "Poulsen", "Skov", "Thygesen", "Vad", "Østergaard")
PARTIES = "ABCFIOVØÅ"
STEMS = ("bolig", "plan", "skole", "vej", "havn", "skov", "miljø", "trafik", "pleje", "bygning",
         "ejendom", "kultur", "idræt", "spildevand", "varme", "klima", "sti", "plads", "butik",
         "borger", "ungdom", "ældre", "børne", "sundhed", "helhedsplan", "lokalplan", "budget",
         "anlæg", "drift", "udbud", "høring", "tilsyn", "tilskud", "aftale", "strategi", "politik")
ENDINGS = ("", "en", "er", "erne", "s", "ens", "område", "området", "projekt", "projektet",
           "indsats", "indsatsen", "ordning", "forvaltning", "udvikling", "renovering")
SMALL = ("og", "i", "at", "det", "er", "til", "af", "for", "på", "med", "der", "en", "den", "som",
         "ikke", "skal", "kan", "har", "kommunen", "udvalget", "administrationen", "sagen")
RARE = ("fjordbro", "isfugl", "klokketårn", "møllesten", "tangmur", "ørnerede")
OUTCOMES = ("Indstillingen blev godkendt.", "Godkendt.", "Anbefales over for Byrådet.",
            "Taget til orientering.", "Sagen blev udsat.", "Drøftet.",
            "Godkendt med {for_} stemmer mod {against} ({party}).")


def words(random_):
    pool = [stem + ending for stem, ending in itertools.product(STEMS, ENDINGS)]
    random_.shuffle(pool)
    weights = [1 / (rank + 3) for rank in range(len(pool))]
    return pool, list(itertools.accumulate(weights))


class Writer:
    """Text out of a seeded source of chance."""

    def __init__(self, seed):
        self.random = random.Random(seed)
        self.pool, self.weights = words(self.random)

    def word(self):
        if self.random.random() < 0.45:
            return self.random.choice(SMALL)
        return self.random.choices(self.pool, cum_weights=self.weights)[0]

    def sentence(self):
        body = [self.word() for _ in range(self.random.randint(8, 16))]
        if self.random.random() < 0.0002 * len(RARE):
            body.insert(3, self.random.choice(RARE))
        return " ".join(body).capitalize() + "."

    def paragraph(self):
        return " ".join(self.sentence() for _ in range(self.random.randint(2, 4)))

    def item(self, number, case, body, date):
        title = " ".join(self.word() for _ in range(5)).capitalize()
        outcome = self.random.choice(OUTCOMES).format(
            for_=self.random.randint(4, 8), against=self.random.randint(1, 3),
            party=self.random.choice(PARTIES))
        return (f"Punkt {number}: {title}\n\n{case}\n\nIndledning\n\n{self.paragraph()}\n\n"
                f"Sagsfremstilling\n\n{self.paragraph()}\n\n{self.paragraph()}\n\n"
                f"Indstilling\n\nAdministrationen indstiller,\n\n1. at {self.sentence().lower()}\n\n"
                f"Beslutninger {body} den {date:%d-%m-%Y}\n\n{outcome}\n\n")

    def meeting(self, body, date, members, cases):
        present = [f"{name} ({party})" for name, party in members]
        absent = self.random.randrange(len(present))
        present[absent] += " (Afbud)"
        head = (f"REFERAT {body} d. {date:%d-%m-%Y}\n\nMødedato d. {date:%d-%m-%Y} kl. 15:00\n\n"
                f"Mødested Rådhuset\n\nMødedeltagere {', '.join(present)}\n\n")
        return head + "".join(self.item(n + 1, next(cases), body, date)
                              for n in range(ITEMS_A_MEETING))


def body_name(number):
    first = AREAS[number % len(AREAS)]
    second = AREAS[(number // len(AREAS) + number + 5) % len(AREAS)].lower()
    name = f"{first}- og {second}{KINDS[number % len(KINDS)]}"
    district = number // (len(AREAS) * len(KINDS))
    return name if district == 0 else f"{name} i distrikt {district}"


def case_numbers(after):
    for number in itertools.count(1000 + after):
        yield f"{10 + number // 50000 % 16}/{number % 50000 + 1000}"


def main():
    items, bodies, folder = int(sys.argv[1]), int(sys.argv[2]), pathlib.Path(sys.argv[3])
    after = int(sys.argv[4]) if len(sys.argv) > 4 else 0
    folder.mkdir(parents=True, exist_ok=True)
    writer = Writer(2026)
    cases = case_numbers(after)
    members = [[(f"{writer.random.choice(FIRST)} {writer.random.choice(LAST)} "
                 f"{writer.random.choice(LAST)}", writer.random.choice(PARTIES))
                for _ in range(9)] for _ in range(bodies)]
    if after > 0:
        writer.random.seed(after)
    left = items
    for file in itertools.count(-(-after // (ITEMS_A_MEETING * MEETINGS_A_FILE))):
        if left <= 0:
            return
        body = file % bodies
        first = FIRST_DAY + datetime.timedelta(days=364 * (file // bodies) + body % 5)
        with open(folder / f"{file:06}.txt", "w", encoding="utf-8") as out:
            for number in range(MEETINGS_A_FILE):
                if left > 0:
                    date = first + datetime.timedelta(days=28 * number)
                    out.write(writer.meeting(body_name(body), date, members[body], cases))
                    left -= ITEMS_A_MEETING


if __name__ == "__main__":
    main()
