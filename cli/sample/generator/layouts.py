"""The forms in which the bodies print their meetings. No two are alike, as in real life."""

import days
import world
from model import with_party
from text import join


def section_lines(item, names):
    """The presentation's sections under the headings that a layout uses."""
    out = []
    for heading, body in item.case.sections if item.case else []:
        title = names.get(heading, heading)
        if title and body:
            out += [title, "", body, ""]
    return out


def numbered(points, form="{}. {}"):
    return [form.format(n, p) for n, p in enumerate(points, 1)]


def shown_title(item, mark=False):
    title = item.title
    if item.case and item.case.closed:
        title = item.case.neutral
    return f"{title} ({item.mark})" if mark else title


def is_closed(item):
    return bool(item.case and item.case.closed)


def forum_with_term(name, day):
    for key in ("BY", "ØU", "TMU", "BSU", "SSU", "KFU"):
        if name == world.BODIES[key].name:
            return f"{name} {days.term_of(key, day)}"
    return name


# ---------------------------------------------------------------- «web»: the municipality's site

WEB_HEADINGS = {"Økonomi": "Økonomi/Personaleforhold",
                "Høring": "Kommunikation/Høring/Borgerinddragelse"}


def web_people(meeting):
    council = meeting.body.key == "BY"
    shown = []
    for name in meeting.seats:
        text = with_party(name) if council else name
        if name in meeting.standins:
            text += f" (stedfortræder for {meeting.standins[name]})"
        if name in meeting.absent and not meeting.agenda_only:
            text += f" ({meeting.absent[name]})"
        shown.append(text)
    return ", ".join(shown)


def web_contents(meeting):
    page, lines = 3, []
    for item in meeting.items:
        title = shown_title(item)
        if len(title) > 96:
            title = title[:94]
            lines.append(f"{title}\t{page}")
        else:
            lines.append(f"{title}.....\t{page}")
        size = sum(len(b) for _, b in item.case.sections) if item.case else 200
        page += 1 + size // 2200
    return lines


def web_item(meeting, item):
    late = " (tillægsdagsorden)" if item.late else ""
    out = [f"Punkt {item.number}: {shown_title(item)}{late}", ""]
    if is_closed(item):
        out += [item.case.number, "", "Lukket punkt", ""]
        return out
    if item.case:
        out += [item.case.number, "", "Sagen afgøres i:", "",
                forum_with_term(item.case.decided_by, meeting.day), ""]
    else:
        out += ["Sagen afgøres i:", "", forum_with_term(meeting.body.name, meeting.day), ""]
    if item.late:
        out += [item.late, ""]
    if item.intro:
        out += ["Indledning", "", item.intro, ""]
    out += section_lines(item, WEB_HEADINGS)
    points = item.points or (item.case.points if item.case else [])
    if points:
        lead = item.case.proposer if item.case else "Administrationen indstiller,"
        out += ["Indstilling", "", lead, ""] + numbered(points) + [""]
    out += web_history(item)
    if not meeting.agenda_only:
        out += [f"Beslutninger {forum_with_term(meeting.body.name, meeting.day)} den "
                f"{days.short(meeting.day)}", "", item.decision, ""]
        out += web_absent(meeting, item)
    if item.case and item.case.attachments:
        out += ["Bilag", ""] + [line + "\n" for line in item.case.attachments]
    return out


def web_history(item):
    out = []
    for entry in item.case.history if item.case else []:
        if entry[0] == "supplement":
            out += ["Supplerende sagsfremstilling", "", entry[1], ""]
        else:
            _, body, day, text, _ = entry
            out += [f"Beslutninger {forum_with_term(body, day)} den {days.short(day)}", "",
                    text, ""]
    return out


def web_absent(meeting, item):
    gone = meeting.absent_at(item)
    if not gone:
        return []
    return ["Fraværende:" if meeting.rng.random() < 0.5 else "Fraværende", "", ", ".join(gone), ""]


def web(meeting):
    word = "DAGSORDEN" if meeting.agenda_only else meeting.kind or "REFERAT"
    people = "Medlemmer" if meeting.agenda_only else "Mødedeltagere"
    out = [f"{word} {meeting.body.name} d. {days.short(meeting.day)}", "",
           f"Mødedato\t{days.weekday(meeting.day).capitalize()} d. {days.long(meeting.day)} "
           f"kl. {meeting.start}", "",
           f"Mødested\t{meeting.place}", "",
           f"{people}\t{web_people(meeting)}", ""]
    if meeting.remark:
        out += [meeting.remark, ""]
    out += ["Indholdsfortegnelse", ""] + web_contents(meeting) + [""]
    for item in meeting.items:
        out += web_item(meeting, item)
    if meeting.end and not meeting.agenda_only:
        out += [f"Mødet hævet kl. {meeting.end}.", ""]
    return "\n".join(out)


# ------------------------------------------------ «plain»: labels and numbers through the year

PLAIN_HEADINGS = {"Indledning": "Resumé", "Retsgrundlag": "Lovgrundlag", "Høring": "Inddragelse",
                  "Relation til vision og tværgående politikker": ""}


def plain(meeting):
    out = [meeting.body.name, "", "Dagsorden" if meeting.agenda_only else "Referat", "",
           f"Dato: {days.weekday(meeting.day).capitalize()} den {days.long(meeting.day)}",
           f"Tidspunkt: kl. {meeting.start}" + (f" - {meeting.end}" if meeting.end else ""),
           f"Sted: {meeting.place}"]
    chair = meeting.body.chair(meeting.term)
    here = [n + (" (formand)" if n == chair else "") for n in meeting.seats
            if n not in meeting.absent]
    here = [n + (f" - suppleant for {meeting.standins[n]}" if n in meeting.standins else "")
            for n in here]
    out += ["Deltagere: " + ", ".join(here)]
    for word, label in (("Afbud", "Afbud: "), ("Fravær", "Ikke mødt: ")):
        names = [n for n in meeting.seats if meeting.absent.get(n) == word]
        if names and not meeting.agenda_only:
            out.append(label + ", ".join(names))
    out += ["", "Indhold", ""]
    out += [f"{i.number}. {shown_title(i)}" for i in meeting.items] + [""]
    for item in meeting.items:
        out += plain_item(meeting, item)
    return "\n".join(out)


def plain_item(meeting, item):
    out = [f"{item.number}. {shown_title(item)}", ""]
    if item.case:
        out += [f"Sagsnr.: {item.case.number}", ""]
    if is_closed(item):
        return out + ["Punktet er lukket.", ""]
    if item.intro:
        out += ["Resumé", "", item.intro, ""]
    out += section_lines(item, PLAIN_HEADINGS)
    points = item.points or (item.case.points if item.case else [])
    if points:
        lead = item.case.proposer if item.case else "Administrationen indstiller,"
        form = "- {1}" if len(points) == 1 else "{0}) {1}"
        out += ["Indstilling", "", lead] + numbered(points, form)
        out += [""]
    for entry in item.case.history if item.case else []:
        if entry[0] == "supplement":
            out += ["Supplerende sagsfremstilling", "", entry[1], ""]
        else:
            out += [f"Beslutning i {entry[1]} den {days.long(entry[2])}", "", entry[3], ""]
    if not meeting.agenda_only:
        out += [f"Beslutning i {meeting.body.name} den {days.long(meeting.day)}", "",
                item.decision, ""]
        gone = meeting.absent_at(item)
        if gone:
            out += [f"Fraværende: {join(gone)}", ""]
    if item.case and item.case.attachments:
        out += ["Bilag"] + [f"- {a}" for a in item.case.attachments] + [""]
    return out


# ------------------------------------------------------------- «protocol»: numbered «Nr. 17 -»

PROTOCOL_HEADINGS = {"Indledning": "Sagens kerne", "Sagsfremstilling": "Beskrivelse af sagen",
                     "Økonomi": "Økonomiske konsekvenser", "Retsgrundlag": "Lovgrundlag",
                     "Høring": "Høring og inddragelse",
                     "Relation til vision og tværgående politikker": ""}


def protocol(meeting):
    word = "DAGSORDEN" if meeting.agenda_only else "PROTOKOL"
    out = [word, meeting.body.name, "",
           f"{days.weekday(meeting.day).capitalize()} den {days.long(meeting.day)} "
           f"kl. {meeting.start}",
           f"Mødested: {meeting.place}", ""]
    if not meeting.agenda_only:
        out += ["Til stede:"]
        for name in meeting.seats:
            if name in meeting.absent:
                continue
            role = ", formand" if name == meeting.body.chair(meeting.term) else ""
            if name in meeting.standins:
                role = f", stedfortræder for {meeting.standins[name]}"
            out.append(f"{with_party(name)}{role}")
        gone = [with_party(n) for n in meeting.seats if n in meeting.absent]
        if gone:
            out += ["", "Fraværende med afbud:"] + gone
        out += ["", "Fra administrationen: Direktør Vibeke Hørslev, centerchef Jan Overmark og "
                "referent Tina Mølbæk", ""]
    for item in meeting.items:
        out += protocol_item(meeting, item)
    if meeting.end and not meeting.agenda_only:
        out += [f"Mødet sluttede kl. {meeting.end}.", ""]
    return "\n".join(out)


def protocol_path(item):
    steps = item.path or item.case.path
    return [f"Sagsforløb: {' - '.join(steps)}"] if len(steps) > 1 else []


def protocol_item(meeting, item):
    out = [f"Nr. {item.number} - {shown_title(item, mark=not is_closed(item))}", ""]
    if item.case:
        out += [f"Sag nr.: {item.case.number}"]
        if is_closed(item):
            return out + ["Lukket sag", ""]
        out += [f"Kompetence: {item.case.decided_by}"] + protocol_path(item) + [""]
    if item.intro:
        out += [item.intro, ""]
    out += section_lines(item, PROTOCOL_HEADINGS)
    points = item.points or (item.case.points if item.case else [])
    if points:
        lead = item.case.proposer if item.case else "Administrationen indstiller,"
        out += ["Administrativ indstilling", "", lead, ""] + numbered(points, "{0}. {1}") + [""]
    for entry in item.case.history if item.case else []:
        if entry[0] == "supplement":
            out += ["Supplerende sagsfremstilling", "", entry[1], ""]
        else:
            out += [f"{entry[1]}, {days.short(entry[2])}, pkt. {entry[4]}", "", entry[3], ""]
    if not meeting.agenda_only:
        out += ["Beslutning", "", item.decision, ""]
        gone = meeting.absent_at(item)
        if gone:
            out += [f"Ikke til stede: {', '.join(gone)}", ""]
    if item.case and item.case.attachments:
        out += ["Bilag:"] + [f"{n}. {a}" for n, a in enumerate(item.case.attachments, 1)] + [""]
    return out


# ------------------------------------------ «extract»: the decision stands before the matter

EXTRACT_HEADINGS = {"Indledning": "Sagen kort", "Sagsfremstilling": "Baggrund",
                    "Økonomi": "Økonomiske konsekvenser", "Retsgrundlag": "Retsgrundlag",
                    "Høring": "Høring", "Relation til vision og tværgående politikker": ""}


def extract(meeting):
    word = "Dagsorden til møde i" if meeting.agenda_only else "Protokol fra møde i"
    out = [f"{word} {meeting.body.name}", "",
           f"Mødedato: {days.short(meeting.day)}", f"Mødetid: {meeting.start}",
           f"Mødelokale: {meeting.place}", ""]
    if not meeting.agenda_only:
        out += ["Mødt: " + ", ".join(with_party(n) for n in meeting.present()) + "."]
        gone = [n for n in meeting.seats if n in meeting.absent]
        if gone:
            out += [f"Afbud fra: {', '.join(gone)}."]
        out += [""]
    for item in meeting.items:
        out += extract_item(meeting, item)
    return "\n".join(out)


def extract_item(meeting, item):
    out = [f"{item.number}. {shown_title(item)}", ""]
    if item.case:
        word = "Lukket" if is_closed(item) else "Åbent"
        out += [f"{word} - {item.case.number}", ""]
        if is_closed(item):
            return out
    if not meeting.agenda_only:
        out += ["Beslutning", "", item.decision]
        gone = meeting.absent_at(item)
        if gone:
            out += ["", f"Fraværende: {', '.join(gone)}."]
        out += [""]
    if item.intro:
        out += ["Sagen kort", "", item.intro, ""]
    out += section_lines(item, EXTRACT_HEADINGS)
    points = item.points or (item.case.points if item.case else [])
    if points:
        lead = item.case.proposer if item.case else "Center for Kultur og Fritid indstiller,"
        out += ["Indstilling", "", lead] + numbered(points, "• {1}") + [""]
    for entry in item.case.history if item.case else []:
        if entry[0] == "supplement":
            out += ["Supplerende sagsfremstilling", "", entry[1], ""]
        else:
            out += ["Tidligere behandling", "",
                    f"{entry[1]} den {days.long(entry[2])}: {entry[3]}", ""]
    if item.case and item.case.attachments:
        out += ["Bilag"] + item.case.attachments + [""]
    return out


# --------------------------------------- «theme»: responsible, time and theme, decision first

def theme(meeting):
    name = meeting.body.name
    out = [f"REFERAT {name} d. {days.short(meeting.day)}", "",
           f"Mødedato\t{days.weekday(meeting.day).capitalize()} d. {days.long(meeting.day)} "
           f"kl. {meeting.start}",
           f"Mødested\t{meeting.place}", f"Mødedeltagere\t{web_people(meeting)}", "",
           "Indholdsfortegnelse", ""]
    page = 3
    for item in meeting.items:
        out.append(f"{shown_title(item, mark=True)}.....\t{page}")
        page += 1 if not item.case else 3
    out.append("")
    for item in meeting.items:
        out += theme_item(meeting, item)
    return "\n".join(out)


def theme_item(meeting, item):
    out = [f"Punkt {item.number}: {shown_title(item, mark=True)}", ""]
    if item.case:
        out += [item.case.number, ""]
    out += ["Beslutning", "", item.decision, ""]
    gone = meeting.absent_at(item)
    if gone:
        out += [f"Afbud: {', '.join(gone)}", ""]
    responsible = item.responsible or "Chef for Boligsocial Indsats"
    out += ["Sagsfremstilling", "", "Ansvarlig", "", responsible, "", "Tid", "",
            f"{item.minutes} min.", "", "Beslutningstema", "", item.intro, ""]
    if item.points:
        out += ["Indstilling", "", responsible + " indstiller,", ""] + numbered(item.points) + [""]
    body = [text for heading, text in item.case.sections if heading == "Sagsfremstilling"] \
        if item.case else []
    if item.note:
        body = [item.note] + body
    if body:
        out += ["Sagens indhold", "", "\n\n".join(body), ""]
    if item.case and item.case.attachments:
        out += ["Bilag", ""] + [a + "\n" for a in item.case.attachments]
    return out


PRINT = {"web": web, "plain": plain, "protocol": protocol, "extract": extract, "theme": theme}
