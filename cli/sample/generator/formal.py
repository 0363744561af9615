"""The matters that come at every meeting, and the wording of ordinary decisions."""

import source
import world
from model import Item, letters_of, who, with_party
from text import Filler

NEWS, ASIDES = {}, {}     # filled by `load`; a line that was told is taken out

ORDER_OF_DAY = {
    "BY": ["Dagsordenen blev godkendt.", "Godkendt."],
    "ØU": ["Dagsordenen blev godkendt.", "Godkendt."],
    "TMU": ["Dagsordenen blev godkendt.", "Godkendt uden bemærkninger."],
    "BSU": ["Dagsordenen godkendt.", "Udvalget godkendte dagsordenen."],
    "SSU": ["Godkendt.", "Dagsordenen er godkendt."],
    "KFU": ["Godkendt.", "Dagsordenen blev godkendt."],
    "RB": ["Dagsordenen blev godkendt."], "DF": ["Dagsordenen blev godkendt."],
    "PF": ["Godkendt."], "P174": ["At 1: Godkendt"]}
LAST = {"ØU": "Eventuelt", "TMU": "Eventuelt", "BSU": "Eventuelt", "SSU": "Eventuelt",
        "KFU": "Gensidig orientering", "RB": "Eventuelt", "DF": "Eventuelt", "PF": "Eventuelt"}
NOTHING = ["Intet.", "Der var ingen bemærkninger under dette punkt.", "Ingen bemærkninger.",
           "Der var intet til eventuelt."]


def load(path):
    """Reads what is told and said, by body, from the source file."""
    for word, table in (("nyt", NEWS), ("eventuelt", ASIDES)):
        for key, lines in source.blocks(path, word):
            table[key] = [t[2:] for t in lines if t.startswith("- ")]


def frame(meeting):
    """Adds the formal items around what the meeting came together for."""
    rng, key = meeting.rng, meeting.body.key
    first = Item("Godkendelse af dagsorden", rng.choice(ORDER_OF_DAY[key]))
    first.place, first.minutes = "first", 5
    first.points = ["at dagsordenen godkendes."] if key in ("TMU", "RB", "DF") else []
    if key == "P174":
        first.intro = f"{meeting.body.name} skal godkende dagsordenen."
        first.points = [f"at {meeting.body.name} godkender dagsordenen."]
    late = [i for i in meeting.items if i.late]
    if late and not meeting.agenda_only:
        first.decision = ("Dagsordenen blev godkendt, idet det blev besluttet at optage punktet "
                          f"«{late[0].title}» på tillægsdagsordenen.")
    meeting.items.insert(0, first)
    news = announcements(meeting)
    if news:
        meeting.items.append(news)
    last = closing_item(meeting)
    if last:
        meeting.items.append(last)
    if key == "P174":
        theme_closing(meeting)


def announcements(meeting):
    """What the chair and the administration tell; each line is told once only."""
    lines = NEWS.get(meeting.body.key)
    special = meeting.remark and meeting.body.key == "BY"
    if not lines or meeting.agenda_only or special or meeting.rng.random() > 0.62:
        return None
    meeting.rng.shuffle(lines)
    told = [lines.pop() for _ in range(min(len(lines), meeting.rng.randrange(1, 4)))]
    filler = Filler(meeting.rng, meeting.day)
    chair = meeting.body.chair(meeting.term)
    lead = meeting.rng.choice([f"{chair} orienterede om:", "Der blev orienteret om:",
                               "Formanden og administrationen orienterede:"])
    if meeting.body.key == "BY":
        lead = f"Borgmester {chair} orienterede om:"
    text = lead + "\n\n" + "\n".join("- " + filler.fill(t) for t in told)
    end = meeting.rng.choice(["Taget til orientering.",
                              "Orienteringen blev taget til efterretning.",
                              "Til efterretning."])
    item = Item(meeting.rng.choice(["Meddelelser", "Orientering fra formand og administration"]),
                f"{text}\n\n{end}", mark="O")
    item.place, item.minutes = "last", 10
    return item


def closing_item(meeting):
    title = LAST.get(meeting.body.key)
    if not title:
        return None
    mark = "B" if title == "Eventuelt" else "O"
    item = Item(title, meeting.rng.choice(NOTHING), mark=mark)
    lines = ASIDES.get(meeting.body.key, [])
    if lines and meeting.rng.random() < 0.5:
        text = lines.pop(meeting.rng.randrange(len(lines)))
        name = meeting.rng.choice([n for n in meeting.present()])
        item.decision = Filler(meeting.rng, meeting.day).fill(text.replace("{navn}", name))
    item.place, item.minutes = "last", 5
    return item


def theme_closing(meeting):
    name = meeting.body.name
    aside = Item("Eventuelt", "Der var ikke noget til eventuelt")
    aside.intro, aside.place, aside.minutes = \
        "Medlemmer og administration kan tage emner op.", "last", 5
    aside.note = meeting.rng.choice(["Ingen bemærkninger.", "Ingen bemærkningr.",
                                     "Ingen bemærkninger."])
    record = Item("Godkendelse af referat", "At 1: Referat godkendt.")
    record.intro, record.place, record.minutes = f"{name} skal godkende referatet.", "last", 5
    record.points = [f"at {name} godkender referatet."]
    meeting.items += [aside, record]


# -------------------------------------------------------------- ordinary decisions

def decide(meeting, item, names):
    """The wording of an ordinary decision, in the way the body writes it."""
    case, rng, key = item.case, meeting.rng, meeting.body.key
    if item.mark == "O":
        return told(case, rng, key)
    if item.mark == "D":
        return discussed(case, rng)
    final = case.path[-1] == key
    case_dissent = opposed(names, case.dissent)
    minority = who(names, case_dissent)
    parts = []
    if final and case.motion and key == "BY":
        parts.append(motion(case, names, rng))
    parts.append(verdict(case, rng, key, final, case_dissent, len(case.points)))
    if final and case_dissent and rng.random() < 0.45:
        parts.append(note(case, minority))
    return "\n\n".join(p for p in parts if p)


def opposed(names, dissent):
    """Who of the case's opponents are there; never so many that they would have won."""
    for spec in (dissent, "Ø" if "Ø" in dissent else ""):
        minority = who(names, spec)
        if dissent and minority and len(minority) * 2 < len(names):
            return spec
    return ""


def told(case, rng, key):
    custom = case.template.decisions
    if custom and rng.random() < 0.7:
        return case.filler.fill(rng.choice(custom))
    words = {"BSU": ["Udvalget tog orienteringen til efterretning.", "Taget til efterretning."],
             "SSU": ["Taget til efterretning.", "Orienteringen er taget til efterretning."],
             "KFU": ["Taget til orientering.", "Udvalget tog sagen til orientering."]}
    return rng.choice(words.get(key, ["Orientering foretaget.", "Taget til orientering.",
                                      "Orienteringen blev taget til efterretning."]))


def discussed(case, rng):
    custom = case.template.decisions
    if custom:
        return case.filler.fill(rng.choice(custom))
    return rng.choice(["Drøftet.", "Udvalget drøftede sagen."])


def verdict(case, rng, key, final, dissent, points):
    custom = case.template.decisions
    if final and custom and not dissent and rng.random() < 0.6:
        return case.filler.fill(rng.choice(custom))
    if dissent:
        return divided(rng, key, final, dissent, points)
    if final:
        words = {"BY": ["Godkendt.", "Indstillingen blev godkendt.", "Vedtaget.",
                        "Indstillingerne blev godkendt." if points > 1 else "Godkendt."],
                 "ØU": ["Godkendt.", "Indstillingen blev godkendt.", "Godkendt som indstillet."],
                 "TMU": ["Godkendt.", "Indstillingen blev godkendt.",
                         "Udvalget fulgte indstillingen."],
                 "BSU": ["Udvalget godkendte indstillingen.", "Godkendt.", "Indstillingen følges."],
                 "SSU": ["Indstillingen tiltrådt.", "Godkendt.", "Tiltrådt."],
                 "KFU": ["Godkendt.", "Kultur- og Fritidsudvalget godkendte indstillingen.",
                         "Indstillingen blev fulgt."]}
        return rng.choice(words[key])
    words = {"ØU": ["Anbefales.", "Indstillingen anbefales.", "Anbefales godkendt."],
             "TMU": ["Anbefales.", "Indstillingen anbefales.", "Udvalget anbefaler indstillingen."],
             "BSU": ["Udvalget anbefaler indstillingen over for Byrådet.", "Anbefales godkendt."],
             "SSU": ["Indstilles godkendt.", "Anbefales.", "Indstilles til Byrådets godkendelse."],
             "KFU": ["Udvalget anbefaler sagen over for Økonomiudvalget.", "Anbefales."]}
    return rng.choice(words[key])


def divided(rng, key, final, dissent, points):
    verb = "godkendt" if final else "anbefales"
    token = "{v:" + dissent + "}"
    if points >= 3 and rng.random() < 0.55:
        split = rng.randrange(1, points)
        first = f"Ad 1-{split}" if split > 1 else "Ad 1"
        rest = f"Ad {split + 1}-{points}" if split + 1 < points else f"Ad {points}"
        one, two = (first, rest) if rng.random() < 0.5 else (rest, first)
        lines = {one: f"{verb.capitalize()} med {token}.", two: f"{verb.capitalize()}."}
        return "\n\n".join(f"{k}: {lines[k]}" for k in sorted((first, rest), key=lambda a: int(
            a.split()[1].split("-")[0])))
    if key == "BY" and rng.random() < 0.3:
        return ("Indstillingen blev sat til afstemning.\n\nImod stemte {imod:" + dissent + "}. "
                "Indstillingen blev dermed godkendt med " + token + ".")
    return rng.choice([f"{verb.capitalize()} med {token}.",
                       f"Indstillingen {'blev godkendt' if final else 'anbefales'} med {token}."])


def motion(case, names, rng):
    """An amendment that its own party alone votes for, voted on before the matter."""
    letters, _, text = case.motion.partition(": ")
    supporters = who(names, letters)
    if not supporters or len(supporters) * 2 >= len(names):
        return ""
    mover = supporters[0]
    party = world.PARTIES[world.PARTY[mover]]
    name = with_party(mover)
    lead = rng.choice([f"{name} stillede på vegne af {party} følgende ændringsforslag:",
                       f"{name} stillede ændringsforslag om,"])
    text = case.filler.fill(text).rstrip(".") + "."
    body = f"{lead} «{text[0].upper() + text[1:]}»" if lead.endswith(":") else f"{lead} {text}"
    against = len(names) - len(supporters)
    marks = ", ".join(letters_of(supporters))
    return (f"{body}\n\nÆndringsforslaget blev forkastet med {against} stemmer mod "
            f"{len(supporters)} ({marks}).")


def note(case, minority):
    """A dissent to the record, in the words that the template holds for the party."""
    for entry in case.template.notes:
        letter, _, text = entry.partition(": ")
        if letter in letters_of(minority):
            name = next(n for n in minority if world.PARTY[n] == letter)
            verb = "ønskede" if len(minority) == 1 else "ønskede på gruppens vegne"
            return f"{with_party(name)} {verb} ført til protokol: «{case.filler.fill(text)}»"
    return ""
