#!/usr/bin/env python3
"""The scorer's own tests: each case would pass a scorer that counts wrongly only by luck."""
import contextlib
import io
import json
import os
import pathlib
import sys
import tempfile
import unittest

sys.path.insert(0, str(pathlib.Path(__file__).parent))
import reading  # noqa: E402
import score  # noqa: E402
from tally import Tally, decision_begins, plain, plain_motion  # noqa: E402

DECISION = {"forum": "Byrådet", "date": "2025-02-18", "own": True, "points": [1, 2],
            "text": "Godkendt med 23 stemmer", "outcome": "approved", "amendment": False,
            "mover": None, "dissent": None,
            "vote": {"for": 23, "against": 2, "abstain": None, "parties_for": [],
                     "parties_against": ["Ø"], "names_for": [], "names_against": [],
                     "unanimous": False}}
ITEM = {"number": "3", "title": "Ny svømmehal", "mark": "B", "closed": False, "case": "25/17",
        "responsible": None, "decided_by": "Byrådet",
        "recommendations": [{"point": 1, "text": "at hallen opføres"}], "decisions": [DECISION]}
MEETING = {"file": "a.txt", "kind": "minutes", "forum": "Byrådet", "term": None,
           "date": "2025-02-18", "start": "17:00", "end": None, "place": "Salen",
           "attendance": [{"name": "Ane Bæk", "party": "V", "state": "present"},
                          {"name": "Bo Dahl", "party": "Ø", "state": "apology"}],
           "items": [ITEM]}


def copy(thing, **changes):
    thing = json.loads(json.dumps(thing))
    thing.update(changes)
    return thing


def with_item(**changes):
    return copy(MEETING, items=[copy(ITEM, **changes)])


def with_decision(**changes):
    return with_item(decisions=[copy(DECISION, **changes)])


def tally_of(expected, actual):
    tally = Tally()
    reading.compare_files(expected, actual, "a", tally)
    return tally


class Counting(unittest.TestCase):
    def counts(self, expected, actual, field):
        count = tally_of(expected, actual).fields[field]
        return count.expected, count.found, count.right, count.wrong, count.missed, count.made_up

    def test_a_reading_is_like_itself(self):
        tally = tally_of(MEETING, MEETING)
        total = tally.total()
        self.assertEqual(tally.differences, [])
        self.assertEqual((total.precision(), total.recall()), (1.0, 1.0))
        self.assertEqual((total.wrong, total.missed, total.made_up), (0, 0, 0))
        self.assertGreater(total.right, 25)

    def test_wrong_missed_and_made_up_are_told_apart(self):
        self.assertEqual(self.counts(MEETING, copy(MEETING, start="18:00"), "meeting.start"),
                         (1, 1, 0, 1, 0, 0))
        self.assertEqual(self.counts(MEETING, copy(MEETING, start=None), "meeting.start"),
                         (1, 0, 0, 0, 1, 0))
        self.assertEqual(self.counts(MEETING, copy(MEETING, end="19:00"), "meeting.end"),
                         (0, 1, 0, 0, 0, 1))

    def test_a_key_left_out_is_not_scored(self):
        expected = copy(MEETING)
        del expected["end"]
        self.assertNotIn("meeting.end", tally_of(expected, copy(MEETING, end="19:00")).fields)

    def test_any_of_several_is_right_but_nothing_else(self):
        expected = copy(MEETING, place=["Salen", "Rådhuset"])
        self.assertEqual(self.counts(expected, copy(MEETING, place="Rådhuset"), "meeting.place"),
                         (1, 1, 1, 0, 0, 0))
        self.assertEqual(self.counts(expected, copy(MEETING, place="Kroen"), "meeting.place"),
                         (1, 1, 0, 1, 0, 0))
        allows_none = copy(MEETING, place=["Salen", None])
        self.assertEqual(self.counts(allows_none, copy(MEETING, place=None), "meeting.place"),
                         (0, 0, 0, 0, 0, 0))

    def test_nothing_understood_misses_everything(self):
        total = tally_of(MEETING, None).total()
        self.assertEqual((total.found, total.right), (0, 0))
        self.assertEqual(total.missed, total.expected)
        self.assertGreater(total.expected, 20)


class Matching(unittest.TestCase):
    def test_items_go_by_number_and_title_not_by_place(self):
        other = copy(ITEM, number="1", title="Dagsorden", decisions=[], recommendations=[],
                     case=None, mark=None, decided_by=None)
        expected = copy(MEETING, items=[other, ITEM])
        tally = tally_of(expected, copy(MEETING, items=[ITEM, other]))
        self.assertEqual(tally.differences, [])

    def test_an_item_too_many_and_one_too_few(self):
        stray = copy(ITEM, number="9", title="Bilag til sagen", case=None, decisions=[])
        count = tally_of(MEETING, copy(MEETING, items=[ITEM, stray])).fields["item"]
        self.assertEqual((count.right, count.made_up, count.missed), (1, 1, 0))
        count = tally_of(MEETING, copy(MEETING, items=[])).fields["item"]
        self.assertEqual((count.right, count.made_up, count.missed), (0, 0, 1))

    def test_items_without_number_and_title_go_by_order(self):
        nameless = [copy(ITEM, number=None, title=None, case=None,
                         decisions=[copy(DECISION, text=None, outcome=outcome)])
                    for outcome in ("approved", "noted")]
        expected = copy(MEETING, items=nameless)
        self.assertEqual(tally_of(expected, expected).differences, [])
        turned = copy(MEETING, items=nameless[::-1])
        self.assertEqual(tally_of(expected, turned).fields["decision.outcome"].wrong, 2)

    def test_a_shifted_number_is_wrong_but_the_item_is_found(self):
        tally = tally_of(MEETING, with_item(number="4"))
        self.assertEqual(tally.fields["item"].right, 1)
        self.assertEqual(tally.fields["item.number"].wrong, 1)

    def test_a_title_that_is_nearly_the_same(self):
        tally = tally_of(with_item(number=None, case=None),
                         with_item(number="7", case=None, title="Ny svømmehal."))
        self.assertEqual(tally.fields["item"].right, 1)
        nearly = with_item(number=None, case=None, title="Nye svømmehal", decisions=[])
        self.assertEqual(tally_of(with_item(number=None, case=None), nearly)
                         .fields["item"].right, 1)
        other = with_item(number=None, case=None, title="Regnskab for 2024", decisions=[])
        self.assertEqual(tally_of(with_item(number=None, case=None), other)
                         .fields["item"].right, 0)

    def test_nameless_items_go_by_what_was_decided(self):
        nameless = [copy(ITEM, number=None, title=None, case=None, recommendations=[],
                         decisions=[copy(DECISION, text=text)]) for text in ("Drøftet", "Udsat")]
        expected = copy(MEETING, items=nameless)
        self.assertEqual(tally_of(expected, copy(MEETING, items=nameless[::-1])).differences, [])
        by_title = copy(MEETING, items=[copy(nameless[0], title="Spørgetid"), nameless[1]])
        stray = copy(ITEM, number=None, title="Bilag", case=None, decisions=[])
        tally = tally_of(by_title, copy(MEETING, items=[stray]))
        self.assertEqual((tally.fields["item"].right, tally.fields["item"].made_up), (0, 1))

    def test_optional_items_may_be_missing_or_there(self):
        extra = copy(ITEM, number="4", title="Eventuelt", optional=True, decisions=[],
                     recommendations=[], case=None, mark=None, decided_by=None)
        expected = copy(MEETING, items=[ITEM, extra])
        self.assertEqual(tally_of(expected, MEETING).differences, [])
        self.assertEqual(tally_of(expected, expected).differences, [])

    def test_decisions_go_by_points(self):
        second = copy(DECISION, points=[3], text="Godkendt.", vote=None)
        expected = with_item(decisions=[DECISION, second])
        actual = with_item(decisions=[second, DECISION])
        self.assertEqual(tally_of(expected, actual).differences, [])

    def test_decisions_that_differ_in_one_thing_only(self):
        for key, value in (("own", False), ("amendment", True), ("outcome", "recommended"),
                           ("forum", "Teknisk Udvalg"), ("date", "2025-02-04")):
            both = [copy(DECISION, text=None, points=[], vote=None),
                    copy(DECISION, text=None, points=[], vote=None, **{key: value})]
            tally = tally_of(with_item(decisions=both), with_item(decisions=both[::-1]))
            self.assertEqual(tally.differences, [], key)

    def test_a_decision_on_no_point_is_not_that_on_the_third(self):
        both = [copy(DECISION, text=None, points=[]), copy(DECISION, text=None, points=[3])]
        for first, second in (both, both[::-1]):
            tally = tally_of(with_item(decisions=[first]), with_item(decisions=[second, first]))
            self.assertEqual(len(tally.differences), 1)

    def test_forums_and_timeline(self):
        seats = [{"rule": "Borgmesteren, formand", "person": None, "role": "formand"}]
        expected = copy(MEETING, timeline=[{"date": "2025-03", "body": "Byrådet", "act": "Godk"}],
                        forums=[{"name": "Dialogforum", "kind": "partnership", "seats": seats,
                                 "purpose": ["drift", "udlejning"], "cadence": "2 a year"}])
        actual = copy(expected)
        actual["timeline"][0]["act"] = "Godkender planen"
        self.assertEqual(tally_of(expected, actual).differences, [])
        actual["forums"][0].update(cadence="1 a year", purpose=["drift"], seats=[])
        kinds = {d.field: d.kind for d in tally_of(expected, actual).differences}
        self.assertEqual(kinds["forum.cadence"], "wrong")
        self.assertEqual(kinds["forum.purpose"], "missed")
        self.assertEqual(kinds["seat"], "missed")

    def test_findings_are_asked_for_but_never_too_many(self):
        expected = copy(MEETING, findings=["I-WEEKDAY", "R-CH8"])
        actual = copy(MEETING, findings=[{"rule": "I-WEEKDAY"}, {"rule": "I-MARKUP"}])
        count = tally_of(expected, actual).fields["findings"]
        self.assertEqual((count.expected, count.found, count.right, count.missed, count.made_up),
                         (2, 1, 1, 1, 0))

    def test_several_meetings_go_by_date(self):
        later = copy(MEETING, date="2025-03-18", items=[])
        self.assertEqual(tally_of([MEETING, later], [later, MEETING]).differences, [])
        count = tally_of([MEETING, later], [later]).fields["meeting"]
        self.assertEqual((count.right, count.missed), (1, 1))


class Decisions(unittest.TestCase):
    def test_a_vote_turned_round_is_wrong_in_every_number(self):
        turned = copy(DECISION["vote"], parties_for=["Ø"], parties_against=[], against=23)
        turned["for"] = 2
        tally = tally_of(MEETING, with_decision(vote=turned))
        self.assertEqual(tally.fields["vote.for"].wrong, 1)
        self.assertEqual(tally.fields["vote.against"].wrong, 1)
        self.assertEqual(tally.fields["vote.parties_for"].made_up, 1)
        self.assertEqual(tally.fields["vote.parties_against"].missed, 1)

    def test_a_vote_made_up(self):
        expected = with_decision(vote=None)
        tally = tally_of(expected, MEETING)
        self.assertEqual(tally.fields["vote.for"].made_up, 1)
        self.assertEqual(tally.fields["vote.parties_against"].made_up, 1)
        self.assertEqual(tally_of(expected, with_decision(vote={})).differences, [])

    def test_own_taken_for_reported(self):
        for own in (True, False):
            tally = tally_of(with_decision(own=own), with_decision(own=not own))
            self.assertEqual(tally.fields["decision.own"].wrong, 1)
            self.assertEqual(len(tally.differences), 1)

    def test_text_needs_only_to_begin_so(self):
        longer = with_decision(text="Godkendt  med 23 stemmer mod 2 (Ø).")
        self.assertEqual(tally_of(MEETING, longer).differences, [])
        tally = tally_of(MEETING, with_decision(text="Afbud: Bo Dahl. Godkendt med 23 stemmer"))
        self.assertEqual(tally.fields["decision.text"].wrong, 1)

    def test_points_are_counted_one_by_one(self):
        count = tally_of(MEETING, with_decision(points=[2, 3])).fields["decision.points"]
        self.assertEqual((count.right, count.missed, count.made_up), (1, 1, 1))
        self.assertEqual((count.expected, count.found), (2, 2))

    def test_a_word_of_several_spellings(self):
        vote = copy(DECISION["vote"], parties_against=[["Ø", "Enhedslisten"], "Bylisten"])
        expected = with_decision(vote=vote)
        for words, missed, made_up in ((["Ø", "Bylisten"], 0, 0), (["Enhedslisten"], 1, 0),
                                       (["Bylisten", "V"], 1, 1)):
            count = tally_of(expected, with_decision(vote=copy(vote, parties_against=words))) \
                .fields["vote.parties_against"]
            self.assertEqual((count.missed, count.made_up), (missed, made_up), words)
            self.assertEqual((count.expected, count.found), (2, len(words)))

    def test_lines_are_one_value(self):
        expected = with_decision(lines=[4, 6])
        self.assertEqual(tally_of(expected, expected).differences, [])
        for lines, kind in (([4, 7], "wrong"), ([6, 4], "wrong"), (None, "missed")):
            (difference,) = tally_of(expected, with_decision(lines=lines)).differences
            self.assertEqual((difference.field, difference.kind), ("decision.lines", kind))

    def test_any_vote_of_a_list(self):
        expected = with_decision(vote=[None, DECISION["vote"]])
        self.assertEqual(tally_of(expected, MEETING).differences, [])
        self.assertEqual(tally_of(expected, with_decision(vote=None)).differences, [])


class Attendance(unittest.TestCase):
    def test_state_and_name(self):
        actual = copy(MEETING, attendance=[{"name": "Ane Bæk", "party": "V", "state": "absent"},
                                           {"name": "Carl Friis", "state": "present"}])
        tally = tally_of(MEETING, actual)
        self.assertEqual(tally.fields["attendance.state"].wrong, 1)
        count = tally.fields["attendance"]
        self.assertEqual((count.right, count.missed, count.made_up), (1, 1, 1))

    def test_absence_item_by_item_is_one_person(self):
        absent = [{"name": "Bo Dahl", "state": "apology", "item": item} for item in ("1", "2")]
        expected = copy(MEETING, attendance=absent)
        self.assertEqual(tally_of(expected, expected).differences, [])
        whole = copy(MEETING, attendance=[{"name": "Bo Dahl", "state": "apology", "item": None}])
        tally = tally_of(expected, whole)
        self.assertEqual(tally.fields["attendance"].right, 1)
        self.assertEqual(tally.fields["attendance.item"].missed, 2)
        self.assertEqual(tally_of(whole, expected).differences, [])

    def test_who_left_early_was_there(self):
        left = [{"name": "Bo Dahl", "state": "absent", "item": "5"},
                {"name": "Bo Dahl", "state": "present", "to": "17:40"}]
        expected = copy(MEETING, attendance=[{"name": "Bo Dahl", "state": "present",
                                              "to": "17:40", "item": "5"}])
        self.assertEqual(tally_of(expected, copy(MEETING, attendance=left)).differences, [])
        both = [{"name": "Bo Dahl", "state": "present"}, {"name": "Bo Dahl", "state": "absent"}]
        expected = copy(MEETING, attendance=[both[1]])
        self.assertEqual(tally_of(expected, copy(MEETING, attendance=both)).differences, [])

    def test_an_optional_person(self):
        expected = copy(MEETING, attendance=MEETING["attendance"] + [
            {"name": "Carl Friis", "state": "guest", "optional": True}])
        self.assertEqual(tally_of(expected, MEETING).differences, [])
        self.assertEqual(tally_of(expected, expected).differences, [])

    def test_an_item_that_is_allowed_but_not_asked_for(self):
        expected = copy(MEETING, attendance=[
            {"name": "Bo Dahl", "state": "absent", "item": ["2", None]}])
        for item, made_up in (("2", 0), (None, 0), ("3", 1)):
            actual = copy(MEETING, attendance=[
                {"name": "Bo Dahl", "state": "absent", "item": item}])
            self.assertEqual(len(tally_of(expected, actual).differences), made_up, item)

    def test_a_stand_in_for_the_wrong_one(self):
        stand_in = {"name": "Dorte Eg", "state": "substitute", "for": "Bo Dahl"}
        expected = copy(MEETING, attendance=[stand_in])
        actual = copy(MEETING, attendance=[dict(stand_in, **{"for": "Ane Bæk"})])
        self.assertEqual(tally_of(expected, actual).fields["attendance.for"].wrong, 1)


class Words(unittest.TestCase):
    def test_what_is_nothing(self):
        self.assertEqual(plain(" Byrådet\u00a0i  Næstby. "), "byrådet i næstby")
        self.assertEqual(plain("”Gode boliger”"), plain('"Gode boliger"'))
        self.assertNotEqual(plain("Byrådet"), plain("Byraadet"))

    def test_a_motion_without_its_number(self):
        for words in ("1. at hallen opføres", "a) At hallen opføres", "At 1) hallen opføres",
                      "hallen opføres", "• at hallen opføres"):
            self.assertEqual(plain_motion(words), "hallen opføres", words)
        self.assertEqual(plain_motion("atletikhallen opføres"), "atletikhallen opføres")

    def test_a_decision_with_and_without_its_points(self):
        for words in ("Ad 1-2: Godkendt med", "At 1: Godkendt", "Ad 1 og 2. Godkendt", "1. Godkendt",
                      "Ad. 3) Godkendt", "Ad 3 Godkendt"):
            self.assertTrue(decision_begins("Godkendt", words), words)
        self.assertTrue(decision_begins("Ad 1: Godkendt", "Godkendt."))
        for words in ("43 stemmer for. Godkendt", "Ikke godkendt", "Afbud: Bo Dahl. Godkendt"):
            self.assertFalse(decision_begins("Godkendt", words), words)


READER = """#!{python}
import json, sys
name = sys.argv[-1]
if "crash" in name:
    sys.exit("sagsgang: " + name + ":1: too long")
print("no json" if "noise" in name else open(name).read())
"""


class Program(unittest.TestCase):
    """The whole program, with a reader that gives out what the text file holds."""

    def setUp(self):
        folder = tempfile.TemporaryDirectory()
        self.addCleanup(folder.cleanup)
        self.folder = pathlib.Path(folder.name)
        (self.folder / "texts").mkdir()
        self.reader = self.folder / "reader"
        self.reader.write_text(READER.format(python=sys.executable), encoding="utf-8")
        os.chmod(self.reader, 0o755)

    def write(self, name, expected, actual):
        texts = self.folder / "texts"
        (texts / f"{name}.json").write_text(json.dumps(expected), encoding="utf-8")
        (texts / f"{name}.txt").write_text(json.dumps(actual), encoding="utf-8")

    def run_score(self, *words):
        out, err = io.StringIO(), io.StringIO()
        with contextlib.redirect_stdout(out), contextlib.redirect_stderr(err):
            status = score.main(["--dir", str(self.folder / "texts"),
                                 "--sagsgang", str(self.reader), *words])
        return status, out.getvalue(), err.getvalue()

    def test_floor_reached_and_not(self):
        self.write("good", MEETING, MEETING)
        self.assertEqual(self.run_score("--floor", "1")[0], 0)
        self.write("worse", MEETING, copy(MEETING, start="18:00"))
        self.assertEqual(self.run_score("--floor", "0.9")[0], 0)
        status, _, err = self.run_score("--floor", "meeting.start=0.6")
        self.assertEqual(status, 1)
        self.assertIn("meeting.start: precision 0.500 is below 0.600", err)
        self.assertEqual(self.run_score("--floor", "meeting.start=0.5")[0], 0)

    def test_a_floor_for_a_field_that_nobody_scored(self):
        self.write("good", MEETING, MEETING)
        self.assertEqual(self.run_score("--floor", "meeting.begin=0.5")[0], 1)

    def test_a_program_that_fails(self):
        for name, words in (("crash", "too long"), ("noise", "no JSON")):
            self.write(name, MEETING, MEETING)
            status, out, err = self.run_score()
            self.assertEqual(status, 1)
            self.assertIn(words, err)
            self.assertIn("meeting.date", out)

    def test_an_empty_folder_is_no_success(self):
        self.assertEqual(self.run_score()[0], 1)

    def test_differences_and_unread(self):
        actual = copy(MEETING, date="2025-02-19", unread=[{"lines": [1, 1], "text": "x"}])
        self.write("wrong", MEETING, actual)
        _, out, _ = self.run_score("-v")
        self.assertIn("wrong: expected '2025-02-18', found '2025-02-19'", out)
        self.assertIn("1 of 1 lines (100.0 %)", out)
        for kind, share in (("other", "100.0 %"), ("facts", "0.0 %")):
            section = {"kind": kind, "heading": "Andet", "lines": [1, 1]}
            self.write("wrong", MEETING, copy(MEETING, items=[copy(ITEM, sections=[section])]))
            self.assertIn(share, self.run_score()[1])

    def test_what_is_missed_as_a_whole_is_listed_once(self):
        self.write("short", MEETING, copy(MEETING, items=[]))
        out = self.run_score("-v")[1].split("decided_by", 1)[1]
        self.assertEqual(out.count("missed"), 1)
        self.assertIn("short, item 3: missed 'Ny svømmehal'", out)
        self.write("short", MEETING, with_item(decisions=[], case=None))
        out = self.run_score("-v")[1].split("decided_by", 1)[1]
        self.assertEqual(out.count("missed"), 2)

    def test_a_hand_reading_without_its_text(self):
        self.write("good", MEETING, MEETING)
        (self.folder / "texts" / "lone.json").write_text("{}", encoding="utf-8")
        status, _, err = self.run_score()
        self.assertEqual(status, 1)
        self.assertIn("lone.json: not one text beside it", err)

    def test_two_files(self):
        for name, thing in (("expected", MEETING), ("actual", copy(MEETING, place="Kroen"))):
            (self.folder / name).write_text(json.dumps(thing), encoding="utf-8")
        out = io.StringIO()
        with contextlib.redirect_stdout(out):
            status = score.main([str(self.folder / "expected"), str(self.folder / "actual")])
        self.assertEqual(status, 0)
        self.assertRegex(out.getvalue(), r"meeting\.place +1 +1 +0 +1 ")

    def test_wrong_use(self):
        for words in ([], ["one"], ["--dir", "x"], ["a", "b", "--floor", "2"],
                      ["a", "b", "--floor", "much"]):
            with self.assertRaises(SystemExit) as stopped, \
                    contextlib.redirect_stderr(io.StringIO()):
                score.main(words)
            self.assertEqual(stopped.exception.code, 2)


if __name__ == "__main__":
    unittest.main()
