#!/usr/bin/env python3
"""The program as a script meets it: exit statuses, one sentence for what is wrong, valid JSON.

usage: cli.py SAGSGANG ROOT
"""
import json
import os
import pathlib
import pwd
import re
import sqlite3
import subprocess
import sys
import tempfile
import unittest

PROGRAM, ROOT = sys.argv[1], pathlib.Path(sys.argv[2])
CORPUS = ROOT / "tests" / "corpus"
FILES = ROOT / "tests" / "exchange" / "files"


class Program(unittest.TestCase):
    def setUp(self):
        self.folder = tempfile.TemporaryDirectory()
        self.database = os.path.join(self.folder.name, "s.db")

    def tearDown(self):
        self.folder.cleanup()

    def run_program(self, *words, text=None):
        surroundings = {**os.environ, "HOME": self.folder.name, "LC_ALL": "C.UTF-8"}
        return subprocess.run([PROGRAM, "--db", self.database, *map(str, words)], input=text,
                              capture_output=True, text=True, check=False, env=surroundings)

    def ok(self, *words, text=None, status=0):
        done = self.run_program(*words, text=text)
        self.assertEqual(done.returncode, status, done.stderr + done.stdout)
        return done.stdout

    def wrong(self, status, *words, text=None):
        done = self.run_program(*words, text=text)
        self.assertEqual(done.returncode, status, done.stderr + done.stdout)
        self.assertEqual(done.stderr.count("\n"), 1, done.stderr)
        self.assertTrue(done.stderr.startswith("sagsgang: "), done.stderr)
        return done.stderr

    def table(self, *words, status=0):
        return json.loads(self.ok("list", "--json", *words, status=status))

    def test_wrong_use_is_status_2(self):
        for words in (("nothing",), ("--nothing",), ("list",), ("list", "nothing"),
                      ("list", "--limit", "0", "forums"), ("show", "forum"), ("search",),
                      ("import",), ("import", "--nothing", "x"), ("do",), ("backup",)):
            self.wrong(2, *words)

    def test_database_that_cannot_be_used_is_status_5(self):
        self.wrong(5)
        pathlib.Path(self.database).write_text("this is no database, but a longer text\n" * 50)
        self.assertNotEqual(self.run_program("list", "forums").returncode, 0)

    def test_import_twice_changes_nothing(self):
        files = sorted(CORPUS.glob("*.txt"))[:6]
        self.ok("import", *files)
        before = self.table("meetings"), self.table("decisions"), self.table("attendance")
        self.assertTrue(all(before))
        self.assertIn("0 of them new or changed", self.ok("import", *files))
        after = self.table("meetings"), self.table("decisions"), self.table("attendance")
        self.assertEqual(before, after)
        self.assertIn("The log is whole", self.ok("verify"))

    def test_minutes_of_an_unknown_body_are_kept_and_told(self):
        text = ("REFERAT fra møde d. 05-05-2021 kl. 16:00\n\nTil stede: Bent Hansen, Åse Aa\n\n"
                "Punkt 1: Skolens tag\n\nBeslutning\nGodkendt med 3 stemmer mod 2 (Ø).\n")
        path = os.path.join(self.folder.name, "nof.txt")
        pathlib.Path(path).write_text(text, encoding="utf-8")
        done = self.run_program("import", path)
        self.assertEqual(done.returncode, 0, done.stderr)
        self.assertIn("nof.txt: it does not say which body met", done.stderr)
        self.assertIn("“Ukendt organ: nof.txt”", done.stderr)
        forum = self.table("forums")[0]["id"]
        self.assertEqual([row["date"] for row in self.table("meetings")], ["2021-05-05"])
        self.assertEqual([row["vote"]["for"] for row in self.table("decisions")], [3])
        self.assertIn("Skolens tag", self.ok("search", "Skolens"))
        self.ok("do", "forum.rename", f"forum={forum}", "name=Skolerådet")
        self.assertEqual(self.table("meetings")[0]["forum"], "Skolerådet")
        self.assertEqual(self.run_program("import", path).stderr, "", "told once")
        memo = self.run_program("import", "-", text=text.replace(" d. 05-05-2021 kl. 16:00", ""))
        self.assertIn("or on which day", memo.stderr)
        self.assertEqual(len(self.table("meetings")), 1)

    def test_import_tells_programs_what_was_done(self):
        files = sorted(CORPUS.glob("*.txt"))[:3]
        done = json.loads(self.ok("import", "--json", *files))
        self.assertEqual([entry["file"] for entry in done["files"]], [str(name) for name in files])
        parts = [part for entry in done["files"] for part in entry["parts"]]
        self.assertEqual((len(parts), len(parts)), (done["parts"], done["changed"]))
        for key in ("findings", "guesses", "unread"):
            self.assertEqual(sum(part[key] for part in parts), done[key])
        meetings = {row["id"]: row for row in self.table("meetings")}
        for part in parts:
            self.assertEqual(next(iter(part)), "id")
            if part["entity"] == "meeting":
                self.assertEqual(meetings[part["id"]]["date"], part["date"])
        self.assertTrue(any(part["entity"] == "meeting" for part in parts))
        again = json.loads(self.ok("import", "--json", *files))
        self.assertEqual((again["parts"], again["changed"]), (len(parts), 0))
        bad = self.run_program("import", "--json", "/nonexistent", files[0])
        self.assertEqual(bad.returncode, 3)
        entries = json.loads(bad.stdout)["files"]
        self.assertIn("/nonexistent", entries[0]["error"])
        self.assertEqual((entries[0]["parts"], entries[1]["error"]), ([], None))

    def test_numbers_and_their_nouns_agree(self):
        text = "REFERAT Havneudvalget d. 04-03-2026\n\nPunkt 1: Plan\n\nBeslutning\n\nGodkendt.\n"
        self.assertIn("1 meeting or memo read, 1 of them is new or changed; ",
                      self.ok("import", "-", text=text))
        self.assertIn("1 møde eller notat læst, 0 af dem nye eller ændrede; 0 fund, 0 gæt, 0 steder",
                      self.ok("--lang", "da", "import", "-", text=text))
        dry = self.ok("--lang", "da", "import", "--dry-run", "-", text=text)
        self.assertIn("Referat Havneudvalget 2026-03-04 (1 punkt, 0 steder ikke forstået)", dry)

    def test_one_bad_file_of_many(self):
        good = sorted(CORPUS.glob("*.txt"))[0]
        bad = pathlib.Path(self.folder.name, "bad.txt")
        bad.write_bytes(b"\x00\x01\x02 no text")
        self.assertIn("bad.txt", self.wrong(3, "import", bad, good))
        self.assertEqual(len({row["forum"] for row in self.table("meetings")}) > 0, True)
        self.wrong(3, "import", self.folder.name)
        self.wrong(3, "import", "/nonexistent/file.txt")

    def test_a_files_name_commands_no_terminal(self):
        said = self.wrong(3, "import", "/nonexistent/\x1b]2;owned\x07.txt")
        self.assertNotIn("\x1b", said)
        self.assertNotIn("\x07", said)

    def test_other_formats(self):
        for name in ("minutes.pdf", "minutes.docx", "minutes.odt", "minutes.html"):
            reading = json.loads(self.ok("import", "--dry-run", "--json", FILES / name))
            self.assertEqual(reading["date"], "2026-03-04", name)
            self.assertIn("Havneudvalget", reading["forum"], name)

    def test_keys_of_the_lists(self):
        self.ok("import", *sorted(CORPUS.glob("*.txt")))
        keys = {"meetings": {"forum", "date", "start", "place", "state"},
                "decisions": {"forum", "date", "case", "item", "points", "outcome", "vote",
                              "amendment", "text"},
                "attendance": {"meeting", "person", "state", "from", "to", "item"}}
        for kind, wanted in keys.items():
            row = self.table(kind)[0]
            self.assertLessEqual(wanted, set(row), kind)
        votes = [row["vote"] for row in self.table("decisions") if row["vote"]]
        self.assertLessEqual({"for", "against", "abstain", "parties_against", "parties_for"},
                             set(votes[0]))
        for kind in ("forums", "meetings", "items", "cases", "decisions", "attendance", "persons"):
            self.assertEqual(next(iter(self.table(kind)[0])), "id", kind)
        self.assertEqual(len(self.table("--limit", "3", "decisions")), 3)

    def test_every_narrowing_narrows_or_says_that_it_does_not(self):
        """What a list takes, it goes by; what it does not take is wrong use, never passed over."""
        self.ok("import", *sorted(CORPUS.glob("*.txt")))
        meeting = self.table("--limit", "1", "meetings")[0]
        decision = next(row for row in self.table("decisions") if row["case"])
        values = {"--forum": meeting["forum"], "--from": meeting["date"], "--to": meeting["date"],
                  "--case": decision["case"], "--outcome": decision["outcome"],
                  "--party-against": "Ø", "--person": self.table("attendance")[0]["person"],
                  "--meeting": self.table("attendance")[0]["meeting"]}
        takes = {"forums": "", "persons": "", "cases": "--forum --from --to",
                 "meetings": "--forum --case --person --from --to",
                 "items": "--forum --case --meeting --from --to",
                 "attendance": "--forum --case --person --meeting --from --to",
                 "decisions": " ".join(set(values) - {"--meeting"})}
        for kind, fitting in takes.items():
            for option, value in values.items():
                if option not in fitting.split():
                    self.assertIn(option, self.wrong(2, "list", option, value, kind))
                    continue
                done = self.run_program("list", "--json", option, value, kind)
                self.assertIn(done.returncode, (0, 1), (kind, option, done.stderr))
                rows = json.loads(done.stdout)
                key = option.strip("-")
                for row in rows:
                    if key in ("forum", "person", "case", "meeting", "outcome") and key in row:
                        self.assertEqual(row[key], value, (kind, option))
                    if key in ("from", "to") and "date" in row:
                        compare = self.assertGreaterEqual if key == "from" else self.assertLessEqual
                        compare(row["date"], value, (kind, option))

    def test_a_list_ends_where_it_was_told_to(self):
        self.ok("import", *sorted(CORPUS.glob("*.txt"))[:6])
        for kind in ("meetings", "items", "decisions", "attendance"):
            whole = self.table(kind)
            for limit in (1, 2, len(whole) - 1, len(whole), len(whole) + 1):
                self.assertEqual(self.table("--limit", limit, kind), whole[:limit], (kind, limit))

    def test_wrong_values_say_what_would_fit(self):
        self.ok("init")
        self.assertIn("rejected", self.wrong(2, "list", "--outcome", "nothing", "decisions"))
        self.assertIn("YYYY-MM-DD", self.wrong(2, "list", "--from", "1.3.2025", "meetings"))
        self.assertIn("--from", self.wrong(2, "list", "--person", "1", "items"))
        for outcome in ("rejected", "approved"):
            self.ok("list", "--outcome", outcome, "decisions", status=1)
        self.ok("--lang", "da", "list", "--outcome", "forkastet", "decisions", status=1)
        for day in ("2025", "2025-02", "2025-02-28"):
            self.ok("list", "--from", day, "--to", day, "meetings", status=1)
        self.wrong(2, "list", "--to", "2025-02-29", "meetings")

    def test_search_within_a_forum_and_a_period(self):
        for day in ("04-03-2026", "04-04-2026"):
            self.ok("import", "-", text=f"REFERAT Havneudvalget d. {day}\n\nPunkt 1: Plan for "
                    "havnen\n\n26/1\n\nSagsfremstilling\n\nDer er lavet en helhedsplan.\n\n"
                    "Beslutning\n\nGodkendt.\n")
        self.ok("do", "forum.found", "name=Vejudvalget")
        for words, count in (((), 2), (("--forum", "Havneudvalget"), 2),
                             (("--forum", "Vejudvalget"), 0), (("--from", "2026-03-05"), 1),
                             (("--to", "2026-03-04"), 1), (("--from", "2026-04-05"), 0)):
            found = json.loads(self.ok("search", "--json", *words, "helhedsplan",
                                       status=0 if count else 1))
            self.assertEqual(len(found), count, words)

    def test_show_gives_one_thing_whole(self):
        """Every row that a list gives can be shown, in both forms, under the same names."""
        self.ok("import", *sorted(CORPUS.glob("*.txt")))
        kinds = {"forums": "forum", "meetings": "meeting", "items": "item", "cases": "case",
                 "decisions": "decision", "persons": "person"}
        for kind, thing in kinds.items():
            for row in self.table("--limit", "12", kind):
                shown = json.loads(self.ok("show", "--json", thing, row["id"]))
                self.assertEqual(next(iter(shown)), "id", thing)
                for key in set(row) - {"amendment"}:
                    self.assertEqual(shown[key], row[key], (thing, row["id"], key))
                self.assertTrue(self.ok("show", thing, row["id"]).startswith("# "))

    def test_show_cuts_long_parts_and_names_the_rest(self):
        self.ok("import", *sorted(CORPUS.glob("*.txt")))
        forum = self.table("--limit", "1", "meetings")[0]["forum"]
        decisions = self.table("--forum", forum, "decisions")
        shown = json.loads(self.ok("show", "--json", "--limit", "1", "forum", forum))
        self.assertEqual(shown["decisions"], decisions[:1])
        self.assertEqual(shown["more_decisions"], len(decisions) > 1)
        rest = f"sagsgang list --forum {shown['id']} decisions"
        self.assertIn(rest, self.ok("show", "--limit", "1", "forum", forum))
        whole = json.loads(self.ok("show", "--json", "--limit", "9999", "forum", forum))
        self.assertEqual(whole["decisions"], decisions)
        self.assertFalse(whole["more_decisions"])
        self.assertNotIn("sagsgang list", self.ok("show", "--limit", "9999", "forum", forum))

    def test_the_sample_has_something_of_everything(self):
        """No pane and no `show` is empty in it, and every oddity that it carries is found."""
        self.ok("import", *sorted((ROOT / "cli" / "sample").glob("*.txt")))
        database = sqlite3.connect(self.database)
        for table in ("organization person person_alias post tenure term forum forum_alias "
                      "succession charter charter_task seat membership delegation meeting casefile "
                      "proposer step step_dependency presentation section point point_grant item "
                      "decision quotation decision_point vote ballot dissent attendance "
                      "disqualification hearing statement statement_remark dispatch attachment "
                      "agreement milestone source provenance guess finding log").split():
            rows = database.execute(f"SELECT count(*) FROM {table}").fetchone()[0]
            self.assertGreater(rows, 0, table)
        found = {rule for rule, in database.execute("SELECT DISTINCT rule FROM finding")}
        expected = {"I-ALPHABET", "I-COUNT", "I-DRAWING", "I-GLUED", "I-HYPHEN", "I-LABEL",
                    "I-MARKUP", "I-NO-MOTION", "I-OCR", "I-OCR-NAME", "I-OWN-MINUTES",
                    "I-SPELLING", "I-TWICE", "I-VERSIONS", "I-YEAR-GUESS", "R-18", "R-CH8",
                    "R-CH9"}
        self.assertEqual(expected - found, set())
        gone = "SELECT name FROM forum WHERE dissolved AND valid_to = '2024-08-31'"
        self.assertEqual(database.execute(gone).fetchall(), [("Rådet for Boligdialog",)])
        database.close()
        case = json.loads(self.ok("show", "--json", "case", "24/3107"))
        heard = [row for row in case["hearings"] if row["forum"] == "Rådet for Boligdialog"]
        self.assertEqual([remark["point"] for remark in heard[0]["remarks"]], [1, 2, None])
        self.assertIn("## Hearings", self.ok("--lang", "en", "show", "case", "24/3107"))
        plan = json.loads(self.ok("show", "--json", "case", "23/17720"))
        self.assertEqual(plan["proposers"][0]["name"], "Center for Teknik og Miljø")
        items = [json.loads(self.ok("show", "--json", "item", item["id"]))
                 for item in plan["items"]]
        self.assertEqual({row["name"] for item in items for row in item["disqualifications"]},
                         {"Svend Åge Kobberø"})

    def test_show_a_person_s_record(self):
        head = "REFERAT Havneudvalget d. {}-03-2026\n\nDeltagere:\nBo Holm (A)\nIda Lund (V)\n{}\n"
        item = ("Punkt {}: Sag {}\n\nSagsfremstilling\n\nTekst.\n\nBeslutning\n\n{}\n\n")
        self.ok("import", "-", text=head.format("04", "") + item.format(
            1, 1, "Bo Holm (A) stillede forslag om, at havnen lukkes. Forslaget blev forkastet med "
            "1 stemme mod 1 (Ida Lund).") + item.format(
            2, 2, "Godkendt. Ida Lund (V) ønskede ført til protokol: «Det er for dyrt.»"))
        self.ok("import", "-", text=head.format("11", "\nAfbud: Kaj Birk (C)\n") +
                item.format(1, 1, "Godkendt."))
        bo = json.loads(self.ok("show", "--json", "person", "Bo Holm"))
        self.assertEqual([(f["present"], f["known"]) for f in bo["figures"]], [(2, 2)])
        self.assertEqual([d["part"] for d in bo["decisions"]], [["moved"]])
        self.assertEqual([p["party"] for p in bo["parties"]], ["A"])
        self.assertEqual([a["date"] for a in bo["attendance"]], ["2026-03-11", "2026-03-04"])
        ida = json.loads(self.ok("show", "--json", "person", "Ida Lund"))
        self.assertEqual([d["part"] for d in ida["decisions"]], [["dissent"], ["for"]])
        self.assertEqual(self.table("--person", "Bo Holm", "decisions")[0]["id"],
                         bo["decisions"][0]["id"])
        self.assertIn("moved it", self.ok("show", "person", "Bo Holm"))
        self.wrong(1, "show", "person", "Nobody")

    def test_a_person_is_found_by_a_part_of_the_name(self):
        self.ok("import", "-", text="REFERAT Havneudvalget d. 04-03-2026\n\nDeltagere:\n"
                "Bo Holm (A)\n"
                "Ida Holm-Aagaard (V)\nHolger Lund (C)\nKaj Lundsgaard (C)\n\nPunkt 1: Plan\n\n"
                "Beslutning\n\nGodkendt.\n")
        for words, name in (("Aagaard", "Ida Holm-Aagaard"), ("ågaard", "Ida Holm-Aagaard"),
                            ("bo", "Bo Holm"), ("lundsg", "Kaj Lundsgaard"),
                            ("bo holm", "Bo Holm"), ("Holm-Aag", "Ida Holm-Aagaard")):
            shown = json.loads(self.ok("show", "--json", "person", words))
            self.assertEqual(shown["name"], name, words)
            self.assertEqual({row["person"] for row in self.table("--person", words, "attendance")},
                             {name})
        self.assertEqual(self.ok("show", "person", "Bo", "Holm"), self.ok("show", "person", "bo"))
        self.assertRegex(self.wrong(1, "show", "person", "Holm"),
                         r": Bo Holm \(\d+\), Ida Holm-Aagaard \(\d+\)$")
        self.assertRegex(self.wrong(1, "list", "--person", "Lund", "decisions"),
                         r": Holger Lund \(\d+\), Kaj Lundsgaard \(\d+\)$")
        for words in ("olm", "gaard", "-", "Holm Bo"):
            self.wrong(1, "show", "person", words)

    def test_who_is_only_quoted_is_a_person_with_a_party(self):
        """A mover and every dissenter, none of them in the attendance; not who they speak of."""
        item = "Punkt {}: Sag {}\n\nBeslutning\n\n{}\n\n"
        self.ok("import", "-", text="REFERAT Havneudvalget d. 04-03-2026\n\n" + item.format(
            1, 1, "Eva Krog (O) stillede forslag om, at Palle Friis høres. Forslaget blev "
            "forkastet med 4 stemmer mod 1 (O).") + item.format(
            2, 2, "Godkendt.\n\nSærindstilling fra Anne Berg (M) og Bo Dam (V):\n\nCurt Elk kan "
            "ikke få det.") + item.format(
            3, 3, "Socialdemokratiet og Bo Dam (V) tager forbehold. Godkendt."))
        self.assertEqual({row["name"]: row["party"] for row in self.table("persons")},
                         {"Eva Krog": "O", "Anne Berg": "M", "Bo Dam": "V"})
        for name, items in (("Krog", ["1"]), ("Berg", ["2"]), ("Dam", ["3", "2"])):
            rows = self.table("--person", name, "decisions")
            self.assertEqual([row["item"] for row in rows], items, name)
        shown = json.loads(self.ok("show", "--json", "person", "Krog"))
        self.assertEqual([row["party"] for row in shown["parties"]], ["O"])
        self.assertEqual(shown["decisions"][0]["part"], ["moved"])
        dissent = self.table("--person", "Berg", "decisions")[0]["dissent"]
        self.assertEqual(dissent.count("Særindstilling"), 1, "told once, whosever it is")

    def test_away_from_an_item_is_not_away_from_the_meeting(self):
        item = "\nPunkt {}: Plan {}\n\nBeslutning\n\nGodkendt.\n\nFraværende: {}\n"
        self.ok("import", "-", text="REFERAT Havneudvalget d. 04-03-2026\n\nDeltagere:\n"
                "Bo Holm (A)\n"
                "Ida Lund (V)\n" + item.format(1, 1, "") + item.format(2, 2, "Bo Holm"))
        self.ok("import", "-", text="REFERAT Havneudvalget d. 11-03-2026\n" +
                item.format(1, 1, "Bo Holm") + item.format(2, 2, "Bo Holm, Ida Lund"))
        rows = {name: [(row["date"], row["state"], row["item"])
                       for row in self.table("--person", name, "attendance")]
                for name in ("Bo Holm", "Ida Lund")}
        self.assertEqual(rows["Bo Holm"], [("2026-03-11", "absent", None),
                                           ("2026-03-04", "absent", "2"),
                                           ("2026-03-04", "present", None)])
        self.assertEqual(rows["Ida Lund"], [("2026-03-11", "absent", "2"),
                                            ("2026-03-04", "present", None)])
        for name, present, absent in (("Bo Holm", 1, 1), ("Ida Lund", 2, 0)):
            figures, = json.loads(self.ok("show", "--json", "person", name))["figures"]
            self.assertEqual((figures["present"], figures["known"], figures["absent"]),
                             (present, 2, absent), name)
        for limit in (1, 2, 3):
            rows = self.table("--limit", limit, "--person", "Bo", "attendance")
            self.assertEqual(len(rows), limit)

    def test_danish_names_of_kinds(self):
        self.ok("import", *sorted(CORPUS.glob("*.txt"))[:6])
        case = self.table("--limit", "1", "cases")[0]["number"]
        for danish, kind, name in (("møder", "meetings", "møde"), ("punkter", "items", "punkt"),
                                   ("beslutninger", "decisions", "beslutning"),
                                   ("fora", "forums", "udvalg"), ("fora", "forums", "råd"),
                                   ("sager", "cases", "sag"), ("personer", "persons", "person")):
            rows = self.table("--limit", "1", kind)
            self.assertEqual(self.table("--limit", "1", danish), rows)
            self.assertEqual(self.ok("show", name, rows[0]["id"]),
                             self.ok("show", kind.rstrip("s"), rows[0]["id"]))
        self.assertEqual(self.table("fremmøde"), self.table("attendance"))
        self.assertIn(case, self.ok("show", "sag", case))

    def test_a_meeting_by_its_forum_and_day(self):
        for day in ("04-03-2026", "18-03-2026", "01-04-2026"):
            self.ok("import", "-", text=f"REFERAT Havneudvalget d. {day}\n\nDeltagere:\n"
                    f"Bo Holm (A)\n\nPunkt 1: Plan {day}\n\nBeslutning\n\nGodkendt.\n")
        days = {row["date"]: row["id"] for row in self.table("meetings")}
        for words, day in (("Havneudvalget 2026-03-18", "2026-03-18"),
                           ("havne 4/3 2026", "2026-03-04"),
                           ("Havneudvalget den 18. marts 2026", "2026-03-18"),
                           ("Havneudvalget april 2026", "2026-04-01")):
            shown = json.loads(self.ok("show", "--json", "meeting", *words.split()))
            self.assertEqual(shown["id"], days[day], words)
            for kind in ("items", "attendance"):
                self.assertEqual({row["meeting"] for row in self.table("--meeting", words, kind)},
                                 {days[day]}, words)
        self.assertEqual(len(self.table("--meeting", days["2026-03-04"], "items")), 1)
        self.assertIn("2026-03-18", self.wrong(1, "show", "meeting", "Havneudvalget", "marts 2026"))
        self.wrong(1, "show", "meeting", "Havneudvalget", "2026-03-05")
        self.wrong(1, "show", "meeting", "Vejudvalget", "2026-03-04")
        for words in ("Havneudvalget", "2026-03-04", "Havneudvalget 4. marts"):
            self.assertIn("forum", self.wrong(3, "show", "meeting", words))
        self.wrong(1, "show", "decision", "999999")

    def as_reader(self, *words):
        """The program as one who may not write here; root may write everywhere."""
        surroundings = {**os.environ, "HOME": "/tmp", "LC_ALL": "C.UTF-8"}
        other = {"user": 65534, "group": 65534, "extra_groups": []} if os.geteuid() == 0 else {}
        return subprocess.run([PROGRAM, *map(str, words)], capture_output=True, text=True,
                              check=False, env=surroundings, **other)

    def test_a_database_that_nobody_can_write_can_be_read(self):
        account = pwd.getpwuid(65534 if os.geteuid() == 0 else os.getuid()).pw_name
        try:
            reachable = self.as_reader("--version").returncode == 0
        except PermissionError:
            reachable = False
        if not reachable:
            self.skipTest("the program lies where only root can run it")
        self.ok("import", *sorted(CORPUS.glob("*.txt"))[:3])
        if os.geteuid() == 0:
            self.ok("do", "role.grant", f"account={account}", "role=administrator")
        place = pathlib.Path(self.folder.name, "disc")
        place.mkdir()
        copy = place / "copy.db"
        self.ok("backup", copy)
        meetings = self.table("meetings")
        os.chmod(self.folder.name, 0o755)
        copy.chmod(0o444)
        place.chmod(0o555)
        try:
            read = self.as_reader("--db", copy, "list", "--json", "meetings")
            self.assertEqual(json.loads(read.stdout), meetings, read.stderr)
            for words in (("show", "meeting", meetings[0]["id"]), ("search", "godkendt"),
                          ("verify",)):
                done = self.as_reader("--db", copy, *words)
                self.assertEqual(done.returncode, 0, done.stderr)
            for words in (("do", "forum.found", "name=Havneudvalget"),
                          ("import", sorted(CORPUS.glob("*.txt"))[0])):
                done = self.as_reader("--db", copy, *words)
                self.assertEqual((done.returncode, done.stderr.count("\n")), (5, 1), done.stderr)
                self.assertIn("can only be read", done.stderr)
            self.assertEqual([name.name for name in place.iterdir()], ["copy.db"])
        finally:
            place.chmod(0o755)
            copy.chmod(0o644)
        copy.with_name("copy.db-wal").write_bytes(b"what is not in the file yet")
        copy.chmod(0o444)
        place.chmod(0o555)
        done = self.as_reader("--db", copy, "list", "meetings")
        place.chmod(0o755)
        self.assertEqual(done.returncode, 5)
        self.assertIn("journal", done.stderr)

    def test_what_has_no_day_comes_last(self):
        self.ok("import", "-", text="Notat om ny organisering\n\nDer er en plan for "
                "helhedsplanerne, som alle kan lide.\n")
        self.ok("import", "-", text="REFERAT Havneudvalget d. 04-03-2019\n\nPunkt 1: Plan\n\n"
                "Sagsfremstilling\n\nDer er lavet en helhedsplan.\n\nBeslutning\n\nGodkendt.\n")
        found = json.loads(self.ok("search", "--json", "helhedsplan"))
        self.assertEqual([(row["kind"], row["date"]) for row in found],
                         [("item", "2019-03-04"), ("source", None)])
        self.assertIn("The log is whole", self.ok("verify"))

    def test_search_finds_by_stem_and_says_when_nothing_is_found(self):
        text = ("REFERAT Havneudvalget d. 04-03-2026\n\nPunkt 1: Plan for havnen\n\n26/1\n\n"
                "Sagsfremstilling\n\nDer er lavet en helhedsplan.\n\nBeslutning\n\nGodkendt.\n")
        self.ok("import", "-", text=text)
        self.assertIn("Plan for havnen", self.ok("search", "helhedsplanerne"))
        self.assertIn("Plan for havnen", self.ok("search", "helh*"))
        self.ok("search", "lufthavn", status=1)
        self.assertIn("nothing was found", self.wrong(1, "search", "a"))
        for nothing in ('"', "*", "", '""', ". -", "***"):
            self.assertIn("no word", self.wrong(2, "search", nothing))
        self.assertIn("»lavet en helhedsplan«", self.ok("search", '"lavet en helhedsplan"'))
        self.assertEqual(json.loads(self.ok("search", "--json", "lufthavn", status=1)), [])

    def test_commands_and_their_log(self):
        self.ok("init")
        self.wrong(2, "init")
        self.assertIn("forum.merge", self.ok("do", "--list"))
        self.ok("do", "forum.found", "name=Havneudvalget")
        self.ok("do", "forum.found", "name=Vejudvalget")
        forums = {row["name"]: row["id"] for row in self.table("forums")}
        self.ok("do", "forum.merge", f"keep={forums['Havneudvalget']}",
                f"merge={forums['Vejudvalget']}")
        self.assertEqual([row["name"] for row in self.table("forums")], ["Havneudvalget"])
        self.assertIn("Vejudvalget", self.table("forums")[0]["aliases"])
        self.wrong(2, "do", "forum.merge", "keep=1")
        self.wrong(6, "do", "forum.rename", "forum=999", "name=Havnen")
        copy = os.path.join(self.folder.name, "copy.db")
        self.ok("backup", copy)
        self.assertTrue(os.path.exists(copy))
        self.wrong(2, "backup", copy)
        self.assertIn("The log is whole", self.ok("verify"))

    def test_commands_take_names(self):
        self.ok("init")
        for name in ("Økonomiudvalget", "Økonomigruppen", "Vejudvalget", "Vejudvalgets råd"):
            self.ok("do", "forum.found", f"name={name}")
        self.assertRegex(self.wrong(1, "do", "forum.merge", "keep=Økonomi", "merge=Vej"),
                         r"Økonomigruppen \(\d+\), Økonomiudvalget \(\d+\)")
        self.wrong(1, "do", "forum.merge", "keep=Økonomiudvalget", "merge=Havneudvalget")
        self.assertEqual(len(self.table("forums")), 4)
        self.ok("do", "forum.merge", "keep=Økonomiudvalget", "merge=økonomigruppen")
        self.ok("do", "forum.parent", "forum=vejudvalget", "parent=Økonomi")
        parents = {row["name"]: row["parent"] for row in self.table("forums")}
        self.assertEqual(parents["Vejudvalget"], "Økonomiudvalget")
        self.ok("do", "forum.parent", "forum=Vejudvalget", "parent=")
        self.assertIn("Vejudvalget", self.ok("show", "forum", "Vejudvalget"))

    def test_commands_say_what_would_fit(self):
        for words, fitting in ((("guess.confirm", "guess=x"), "number"),
                               (("forum.found", "name=A", "from=1.2.2025"), "YYYY-MM-DD"),
                               (("forum.found", "name=A", "kind=x"), "council"),
                               (("role.grant", "account=a", "role=x"), "caseworker")):
            self.assertIn(fitting, self.wrong(2, "do", *words), "before the database is there")
        self.ok("init")
        self.ok("--lang", "da", "do", "role.grant", "account=jens", "role=sagsbehandler")
        self.ok("--lang", "da", "do", "forum.found", "name=Råd", "kind=kommunalbestyrelse")
        self.assertEqual(self.table("forums")[0]["kind"], "council")
        danish = self.run_program("--lang", "da", "do", "role.grant", "account=a", "role=x").stderr
        self.assertIn("sagsbehandler", danish)
        self.assertNotIn("caseworker", danish)

    def test_danish_sentences_name_no_table_and_no_column(self):
        """What goes wrong is said in Danish to the last word, the system's reasons too."""
        model = (ROOT / "core" / "entity.def").read_text(encoding="utf-8")
        names = {name for pair in re.findall(
            r"^BEGIN\(\w+, (\w+)|^(?:FIELD|REFER|VAGUE)\(\w+, \w+, (\w+)", model, re.M)
            for name in pair if name} - {"forum", "person", "side", "delegation"}
        self.ok("import", sorted(CORPUS.glob("*.txt"))[0])
        meeting = self.table("meetings")[0]["id"]
        wrong = [("do", "guess.confirm", "guess=999999"), ("do", "forum.merge", "keep=999999",
                  "merge=999998"), ("do", "role.revoke", "account=x", "role=chair"),
                 ("import", self.folder.name), ("import", "/nonexistent/x.txt"),
                 ("list", "--outcome", "x", "meetings"), ("show", "person", "Nobody")]
        for entity, field in (("meeting", "date"), ("meeting", "forum"), ("guess", "body"),
                              ("decision", "outcome"), ("item", "nothing")):
            for value in ("", "x"):
                wrong.append(("do", "correct", f"entity={entity}", f"id={meeting}",
                              f"field={field}", f"value={value}"))
        for words in wrong:
            done = self.run_program("--lang", "da", *words)
            self.assertNotEqual(done.returncode, 0, words)
            said = set(re.findall(r"\w+", done.stderr))
            given = set(re.findall(r"\w+", " ".join(words[1:] if words[0] == "list" else "")))
            self.assertEqual(said & names - given, set(), done.stderr)
            self.assertNotRegex(done.stderr, "No such|Is a directory|hinder ")

    def test_danish_sentences(self):
        done = subprocess.run([PROGRAM, "--lang", "da", "nothing"], capture_output=True, text=True,
                              check=False)
        self.assertIn("er ingen kommando", done.stderr)


if __name__ == "__main__":
    unittest.main(argv=sys.argv[:1])
