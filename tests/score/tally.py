"""Counts, field by field, how what a program found compares with what was expected."""
import collections
import re
import unicodedata

QUOTES = str.maketrans({"”": '"', "“": '"', "„": '"', "»": '"', "«": '"', "’": "'", "‘": "'",
                        "–": "-", "—": "-", "\u00a0": " ", "\u00ad": None})
LEADING_NUMBER = re.compile(r"^(?:[-•*·]|\(?\d{1,2}[.):]\)?|[a-zæøå][.)]|at(?: \d{1,2}[.):])?)\s+")
LEADING_POINTS = re.compile(r"^(?:(?:ad\.?|at|pkt\.?|punkt) ?\d{1,2}(?: ?(?:-|,|og|til) ?\d{1,2})*"
                            r" ?[.:)]*|\d{1,2} ?[.:)]+)\s+")
MOTION = re.compile(r"^at(?=\s|$)\s*")


def plain(value):
    """The text as it is compared: case, kinds of quotes and dashes, and white space are nothing."""
    text = unicodedata.normalize("NFC", str(value)).translate(QUOTES)
    return " ".join(text.split()).casefold().strip(" .,:;")


def plain_motion(value):
    """A point of a recommendation, without its number and its «at»."""
    text, before = plain(value), None
    while text != before:
        before, text = text, LEADING_NUMBER.sub("", text)
    return MOTION.sub("", text)


def same_text(expected, actual):
    return plain(expected) == plain(actual)


def begins(expected, actual):
    """Hand readings give the beginning of long texts only."""
    return plain(actual).startswith(plain(expected))


def decision_begins(expected, actual):
    """The points that a decision names («Ad 1-2:») stand before its words, or are left off."""
    return LEADING_POINTS.sub("", plain(actual)).startswith(LEADING_POINTS.sub("", plain(expected)))


def motion_begins(expected, actual):
    return plain_motion(actual).startswith(plain_motion(expected))


def same(expected, actual):
    return expected == actual


def nothing(value):
    """What the interface writes where the text says nothing; false is what is not remarkable."""
    return value is None or value is False or value == [] or value == {}


def choices(expected):
    """A list where the interface has one value means that any of these is right."""
    return expected if isinstance(expected, list) else [expected]


class Difference(collections.namedtuple("Difference", "field where kind expected actual")):
    def __str__(self):
        if self.kind == "missed":
            return f"{self.where}: missed {self.expected!r}"
        if self.kind == "made up":
            return f"{self.where}: made up {self.actual!r}"
        return f"{self.where}: expected {self.expected!r}, found {self.actual!r}"


class Count:
    def __init__(self):
        self.expected = self.found = self.right = self.wrong = self.missed = self.made_up = 0

    def add(self, other):
        for name, value in vars(other).items():
            setattr(self, name, getattr(self, name) + value)

    def precision(self):
        return self.right / self.found if self.found else 1.0

    def recall(self):
        return self.right / self.expected if self.expected else 1.0


class Tally:
    """Counts by field, and every difference in the order in which it was met."""

    def __init__(self):
        self.fields = {}
        self.differences = []

    def count(self, field):
        return self.fields.setdefault(field, Count())

    def _differ(self, field, where, kind, expected, actual):
        self.differences.append(Difference(field, where, kind, expected, actual))

    def value(self, field, where, expected, actual, equal=same):
        """One value against one, or against a list of which any is right."""
        allowed = choices(expected)
        real = [value for value in allowed if not nothing(value)]
        count = self.count(field)
        if nothing(actual):
            if real and len(real) == len(allowed):
                count.expected += 1
                count.missed += 1
                self._differ(field, where, "missed", expected, actual)
            return
        count.found += 1
        if not real:
            count.made_up += 1
            self._differ(field, where, "made up", expected, actual)
            return
        count.expected += 1
        if any(equal(value, actual) for value in real):
            count.right += 1
        else:
            count.wrong += 1
            self._differ(field, where, "wrong", expected, actual)

    def words(self, field, where, expected, actual, allowed=()):
        """A set of words, each counted by itself, a list among them for any of these; `allowed`
        ones are right but not asked for."""
        count = self.count(field)
        found = {plain(word): word for word in actual or ()}
        rest = set(found) - {plain(word) for word in allowed}
        for word in expected:
            keys = [plain(choice) for choice in choices(word)]
            key = next((key for key in keys if key in found), None)
            count.expected += 1
            rest.discard(key)
            if key is not None:
                count.found += 1
                count.right += 1
            else:
                count.missed += 1
                self._differ(field, where, "missed", word, None)
        for key, word in found.items():
            if key in rest:
                count.found += 1
                count.made_up += 1
                self._differ(field, where, "made up", None, word)

    def thing(self, field, where, expected, actual):
        """A whole object: both there, or only one of them (the other None)."""
        count = self.count(field)
        count.expected += expected is not None
        count.found += actual is not None
        if expected is not None and actual is not None:
            count.right += 1
        elif expected is not None:
            count.missed += 1
            self._differ(field, where, "missed", expected, None)
        else:
            count.made_up += 1
            self._differ(field, where, "made up", None, actual)

    def total(self):
        total = Count()
        for count in self.fields.values():
            total.add(count)
        return total
