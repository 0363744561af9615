"""Compares two readings of one text in the form of `import --dry-run --json`.

The expected one was made by hand: a key that it leaves out is not scored, a key with null must be
null, a list in the place of a single value means any of these, and "optional" marks an object
that may be missing. Long texts are given by their beginning.
"""
import difflib

from tally import (begins, choices, decision_begins, motion_begins, nothing, plain, same,
                   same_text)

# How each field of an object is compared. Fields that hold objects or words come after it.
FIELDS = {
    "meeting": {"kind": same, "forum": same_text, "term": same, "date": same, "start": same,
                "end": same, "place": same_text},
    "attendance": {"state": same, "party": same_text, "title": same_text, "for": same_text,
                   "from": same, "to": same},
    "item": {"number": same_text, "title": same_text, "mark": same, "closed": same,
             "minutes": same, "case": same_text, "responsible": same_text,
             "decided_by": same_text, "lines": same},
    "recommendation": {"point": same, "text": motion_begins, "lines": same},
    "decision": {"forum": same_text, "date": same, "own": same, "text": decision_begins,
                 "outcome": same, "amendment": same, "mover": same_text, "dissent": begins,
                 "lines": same},
    "section": {"kind": same, "heading": same_text, "lines": same},
    "attachment": {"title": same_text, "lines": same},
    "forum": {"name": same_text, "kind": same, "version": same_text, "cadence": same_text,
              "parent": same_text, "secretariat": same_text},
    "seat": {"rule": begins, "person": same_text, "role": same_text},
    "milestone": {"date": same, "body": same_text, "act": begins},
}
CHILDREN = {
    "meeting": {"items": "item", "forums": "forum", "timeline": "milestone"},
    "item": {"recommendations": "recommendation", "decisions": "decision",
             "sections": "section", "attachments": "attachment"},
    "forum": {"seats": "seat"},
}
WORDS = {"decision": ("points",), "forum": ("purpose", "replaces")}
VOTE_NUMBERS = ("for", "against", "abstain", "unanimous")
VOTE_WORDS = ("parties_for", "parties_against", "parties_abstain",
              "names_for", "names_against", "names_abstain")
SIMILAR_TITLE = 0.8


def agrees(expected, actual, key, equal):
    """Whether both say something of the key, and the same."""
    wanted, found = expected.get(key), actual.get(key)
    return not nothing(wanted) and not nothing(found) and any(
        equal(value, found) for value in choices(wanted) if not nothing(value))


def title_similar(expected, actual):
    expected, actual = plain(expected), plain(actual)
    return difflib.SequenceMatcher(None, expected, actual, autojunk=False).ratio() >= SIMILAR_TITLE


def nameless(item):
    return nothing(item.get("number")) and nothing(item.get("title"))


def decided_alike(expected, actual):
    texts = [decision.get("text") or "" for decision in actual.get("decisions") or ()]
    return any(decision_begins(value, text) for decision in expected.get("decisions") or ()
               if not nothing(decision.get("text"))
               for value in choices(decision["text"]) for text in texts)


def item_affinity(expected, actual):
    number = 4 if agrees(expected, actual, "number", same_text) else 0
    if not number and not nothing(expected.get("number")) and not nothing(actual.get("number")):
        number = -3
    title = 0
    if agrees(expected, actual, "title", same_text):
        title = 4
    elif agrees(expected, actual, "title", title_similar):
        title = 3
    case = 2 if agrees(expected, actual, "case", same_text) else 0
    words = 2 if nameless(expected) and decided_alike(expected, actual) else 0
    return number + title + case + words


def decision_affinity(expected, actual):
    score = 3 * agrees(expected, actual, "text", decision_begins)
    score += agrees(expected, actual, "forum", same_text)
    score += agrees(expected, actual, "date", same)
    score += actual.get("own") in choices(expected.get("own"))
    score += agrees(expected, actual, "outcome", same)
    score += bool(expected.get("amendment")) == bool(actual.get("amendment"))
    if sorted(expected.get("points") or ()) == sorted(actual.get("points") or ()):
        score += 3 if expected.get("points") else 2
    return score


def keyed(*keys):
    """An affinity that is the number of the keys that agree."""
    def affinity(expected, actual):
        return sum(agrees(expected, actual, key, equal) for key, equal in keys)
    return affinity


# How alike two objects are, and from where on they may be the same. Equal ones go by order.
AFFINITY = {
    "item": (item_affinity, 2),
    "decision": (decision_affinity, 4),
    "recommendation": (keyed(("point", same), ("text", motion_begins)), 1),
    "section": (keyed(("heading", same_text)), 1),
    "attachment": (keyed(("title", same_text)), 1),
    "forum": (keyed(("name", same_text), ("version", same_text)), 1),
    "seat": (keyed(("rule", begins), ("person", same_text)), 1),
    "milestone": (keyed(("date", same), ("body", same_text), ("act", begins)), 2),
    "meeting": (keyed(("date", same), ("forum", same_text), ("start", same)), 1),
}


def pair(kind, expected, actual):
    """Pairs of indices, the most alike first; nameless items that are left go by order."""
    affinity, least = AFFINITY[kind]
    ranked = sorted((-affinity(e, a), abs(i - j), i, j)
                    for i, e in enumerate(expected) for j, a in enumerate(actual))
    by_expected, taken = {}, set()
    for score, _, i, j in ranked:
        if -score >= least and i not in by_expected and j not in taken:
            by_expected[i] = j
            taken.add(j)
    if kind in ("item", "meeting"):
        left = [j for j in range(len(actual)) if j not in taken and nameless(actual[j])]
        for i, thing in enumerate(expected):
            if i not in by_expected and nameless(thing) and left:
                by_expected[i] = left.pop(0)
    return by_expected


def label(kind, thing, index):
    names = {"item": ("number", "title"), "recommendation": ("point",), "section": ("heading",),
             "attachment": ("title",), "forum": ("name",), "seat": ("rule",),
             "milestone": ("date", "act"), "decision": ("points", "forum")}
    for key in names.get(kind, ()):
        value = thing.get(key)
        if not nothing(value):
            first = value if key == "points" else choices(value)[0]
            return f"{kind} {str(first)[:30]}"
    return f"{kind} #{index + 1}"


def summary(kind, thing):
    """What a missed or made-up object is called in the list of differences."""
    return next((str(thing[key])[:60] for key in
                 ("text", "title", "name", "heading", "rule", "act", "outcome", "number")
                 if not nothing(thing.get(key))), kind)


def compare_list(kind, expected, actual, where, tally):
    pairs = pair(kind, expected, actual)
    for i, thing in enumerate(expected):
        place = f"{where}, {label(kind, thing, i)}"
        if i in pairs:
            if not thing.get("optional"):
                tally.thing(kind, place, thing, actual[pairs[i]])
            compare(kind, thing, actual[pairs[i]], place, tally)
        elif not thing.get("optional"):
            tally.thing(kind, place, summary(kind, thing), None)
            compare(kind, thing, {}, place, tally)
    for j in sorted(set(range(len(actual))) - set(pairs.values())):
        place = f"{where}, {label(kind, actual[j], j)}"
        tally.thing(kind, place, None, summary(kind, actual[j]))


def compare_vote(expected, actual, where, tally):
    if isinstance(expected, list):
        expected = next((vote for vote in expected if vote and not nothing(actual)), None)
        actual = actual if expected else None
    expected, actual = expected or {}, actual or {}
    everything = not expected
    for key in VOTE_NUMBERS:
        if everything or key in expected:
            tally.value(f"vote.{key}", where, expected.get(key), actual.get(key))
    for key in VOTE_WORDS:
        if everything or key in expected:
            tally.words(f"vote.{key}", where, expected.get(key) or (), actual.get(key))


def people(entries):
    """Entries by name: all that is said of one person, the whole meeting's state first."""
    by_name = {}
    for entry in entries or ():
        by_name.setdefault(plain(choices(entry.get("name"))[0]), []).append(entry)
    merged = {}
    for name, group in by_name.items():
        group.sort(key=lambda entry: (not nothing(entry.get("item")),
                                      entry.get("state") == "present"))
        person = {key: next((entry[key] for entry in group if not nothing(entry.get(key))), None)
                  for key in {key for entry in group for key in entry}}
        person["state"] = group[0].get("state")
        person["items"] = [entry["item"] for entry in group if not nothing(entry.get("item"))]
        merged[name] = person
    return merged


def compare_attendance(expected, actual, where, tally):
    """By name. Absence that stands item by item is counted by item; where the hand reading ties
    somebody to no item, the program's items are not scored."""
    wanted, found = people(expected), people(actual)
    for name, person in wanted.items():
        place = f"{where}, {person['name']}"
        if name not in found:
            if person.get("optional"):
                continue
            tally.thing("attendance", place, person["state"], None)
            compare("attendance", person, {}, place, tally)
            continue
        if not person.get("optional"):
            tally.thing("attendance", place, person, found[name])
        compare("attendance", person, found[name], place, tally)
        if person["items"]:
            asked = [item for item in person["items"] if isinstance(item, str)]
            allowed = [word for item in person["items"] for word in choices(item) if word]
            tally.words("attendance.item", place, asked, found[name]["items"], allowed)
    for name, person in found.items():
        if name not in wanted:
            tally.thing("attendance", f"{where}, {person['name']}", None, person["state"])


def whose(own):
    """A decision is somebody's in any case: false says as much as true."""
    if isinstance(own, list):
        return [whose(value) for value in own]
    return {True: "own", False: "reported"}.get(own)


def compare(kind, expected, actual, where, tally):
    """Scores one object of a hand reading, and all that is within it."""
    for key, equal in FIELDS[kind].items():
        if key in expected:
            wanted, found = expected[key], actual.get(key)
            if key == "own":
                wanted, found = whose(wanted), whose(found)
            elif key == "lines":
                wanted, found = tuple(wanted), tuple(found or ()) or None
            tally.value(f"{kind}.{key}", where, wanted, found, equal)
    for key in WORDS.get(kind, ()):
        if key in expected:
            tally.words(f"{kind}.{key}", where, expected[key], actual.get(key))
    if kind == "decision" and "vote" in expected:
        compare_vote(expected["vote"], actual.get("vote"), where, tally)
    if kind == "meeting" and "attendance" in expected:
        compare_attendance(expected["attendance"], actual.get("attendance"), where, tally)
    if kind == "meeting" and "findings" in expected:
        rules = [finding.get("rule") for finding in actual.get("findings") or ()]
        tally.words("findings", where, expected["findings"], rules, allowed=rules)
    for key, child in CHILDREN.get(kind, {}).items():
        if key in expected:
            compare_list(child, expected[key] or (), actual.get(key) or (), where, tally)


def compare_files(expected, actual, where, tally):
    """Both sides are one meeting, or a list of several."""
    wanted = expected if isinstance(expected, list) else [expected]
    found = actual if isinstance(actual, list) else [actual] if actual else []
    if len(wanted) == 1 and len(found) <= 1:
        compare("meeting", wanted[0], found[0] if found else {}, where, tally)
        return
    compare_list("meeting", wanted, found, where, tally)
