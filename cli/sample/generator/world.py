"""The made-up municipality: parties, persons, bodies and who sits in them when."""

from days import iso

MUNICIPALITY = "Fjordby Kommune"

PARTIES = {"A": "Socialdemokratiet", "B": "Radikale Venstre", "C": "Det Konservative Folkeparti",
           "F": "SF", "I": "Liberal Alliance", "L": "Fjordbylisten", "O": "Dansk Folkeparti",
           "V": "Venstre", "Æ": "Danmarksdemokraterne", "Ø": "Enhedslisten"}

PARTY = {}


def _party(letter, names):
    for name in names.split(", "):
        PARTY[name] = letter


_party("A", "Henrik Dalsgaard, Anne-Mette Kjærulff, Torben Aagaard, Birgit Sølvhøj, Yusuf Karaman, "
            "Lise Bøgh Thomsen, Kurt Evald Ravn, Signe Overby, Mads Peter Lindum, Karen Nymark")
_party("V", "Lone Vesterholm, Jens Christian Stenbæk, Karsten Brodersen, Pia Højlund Madsen, "
            "Anders Tranekær, Ulla Fredslund, Thomas Kildegaard, Susanne Ravnsborg")
_party("C", "Niels-Ole Gammelgård, Charlotte Bruhn, Peter Åkjær, Frederik Hjortlund")
_party("F", "Mette Lindegård Holst, Rasmus Ellebæk, Nanna Skovfryd")
_party("Ø", "Gudrun Tofthøj, Samir Haddad")
_party("B", "Jesper Munkholm")
_party("O", "Bent Ørskov Larsen")
_party("L", "Inger Margrethe Sandager, Svend Åge Kobberø")
_party("I", "Christian Ulrik Bang, Emilie Storgaard")
_party("Æ", "Carsten Præstholm")

COUNCIL_22 = ("Henrik Dalsgaard, Lone Vesterholm, Anne-Mette Kjærulff, Jens Christian Stenbæk, "
              "Birgit Sølvhøj, Mette Lindegård Holst, Torben Aagaard, Yusuf Karaman, "
              "Lise Bøgh Thomsen, Kurt Evald Ravn, Signe Overby, Karsten Brodersen, "
              "Pia Højlund Madsen, Anders Tranekær, Ulla Fredslund, Niels-Ole Gammelgård, "
              "Charlotte Bruhn, Peter Åkjær, Rasmus Ellebæk, Gudrun Tofthøj, Samir Haddad, "
              "Jesper Munkholm, Bent Ørskov Larsen, Inger Margrethe Sandager, Svend Åge Kobberø")
COUNCIL_26 = ("Lone Vesterholm, Henrik Dalsgaard, Jens Christian Stenbæk, Charlotte Bruhn, "
              "Pia Højlund Madsen, Anders Tranekær, Thomas Kildegaard, Susanne Ravnsborg, "
              "Frederik Hjortlund, Christian Ulrik Bang, Emilie Storgaard, Carsten Præstholm, "
              "Bent Ørskov Larsen, Inger Margrethe Sandager, Anne-Mette Kjærulff, Birgit Sølvhøj, "
              "Yusuf Karaman, Lise Bøgh Thomsen, Mads Peter Lindum, Karen Nymark, "
              "Mette Lindegård Holst, Rasmus Ellebæk, Nanna Skovfryd, Gudrun Tofthøj, Samir Haddad")


class Body:
    """A forum with its members in both election periods; the first of each list is the chair."""

    def __init__(self, key, name, layout, place, start, members):
        self.key, self.name, self.layout = key, name, layout
        self.place, self.start = place, start
        self.members = {t: m.split(", ") for t, m in members.items()}

    def seated(self, term):
        return self.members[term]

    def chair(self, term):
        return self.members[term][0]


BODIES = {b.key: b for b in [
    Body("BY", "Byrådet", "web", "Byrådssalen, Fjordby Rådhus, Rådhuspladsen 1", "18:00",
         {"2022-2025": COUNCIL_22, "2026-2029": COUNCIL_26}),
    Body("ØU", "Økonomiudvalget", "web", "Mødelokale Lindetræet, Fjordby Rådhus", "16:00",
         {"2022-2025": "Henrik Dalsgaard, Lone Vesterholm, Niels-Ole Gammelgård, Torben Aagaard, "
                       "Birgit Sølvhøj, Jens Christian Stenbæk, Mette Lindegård Holst, "
                       "Gudrun Tofthøj, Inger Margrethe Sandager",
          "2026-2029": "Lone Vesterholm, Charlotte Bruhn, Jens Christian Stenbæk, "
                       "Christian Ulrik Bang, Inger Margrethe Sandager, Henrik Dalsgaard, "
                       "Birgit Sølvhøj, Mette Lindegård Holst, Gudrun Tofthøj"}),
    Body("TMU", "Teknik- og Miljøudvalget", "web", "Materielgården, Industrivej 14, mødelokale 1",
         "15:00",
         {"2022-2025": "Jens Christian Stenbæk, Yusuf Karaman, Kurt Evald Ravn, Peter Åkjær, "
                       "Rasmus Ellebæk, Svend Åge Kobberø, Bent Ørskov Larsen",
          "2026-2029": "Pia Højlund Madsen, Frederik Hjortlund, Christian Ulrik Bang, "
                       "Carsten Præstholm, Yusuf Karaman, Mads Peter Lindum, Rasmus Ellebæk"}),
    Body("BSU", "Børne- og Skoleudvalget", "plain", "Mødelokale Fjorden, Fjordby Rådhus", "16.30",
         {"2022-2025": "Anne-Mette Kjærulff, Signe Overby, Pia Højlund Madsen, Ulla Fredslund, "
                       "Charlotte Bruhn, Samir Haddad, Jesper Munkholm",
          "2026-2029": "Charlotte Bruhn, Susanne Ravnsborg, Anders Tranekær, Emilie Storgaard, "
                       "Anne-Mette Kjærulff, Nanna Skovfryd, Samir Haddad"}),
    Body("SSU", "Social- og Sundhedsudvalget", "protocol", "Sundhedshuset, Klostergade 8, 2. sal",
         "15.00",
         {"2022-2025": "Birgit Sølvhøj, Lise Bøgh Thomsen, Torben Aagaard, Karsten Brodersen, "
                       "Anders Tranekær, Gudrun Tofthøj, Inger Margrethe Sandager",
          "2026-2029": "Anders Tranekær, Inger Margrethe Sandager, Bent Ørskov Larsen, "
                       "Thomas Kildegaard, Birgit Sølvhøj, Lise Bøgh Thomsen, Gudrun Tofthøj"}),
    Body("KFU", "Kultur- og Fritidsudvalget", "extract", "Fjordby Bibliotek, lokale 3", "17.00",
         {"2022-2025": "Mette Lindegård Holst, Signe Overby, Kurt Evald Ravn, Ulla Fredslund, "
                       "Niels-Ole Gammelgård, Svend Åge Kobberø, Anders Tranekær",
          "2026-2029": "Emilie Storgaard, Thomas Kildegaard, Susanne Ravnsborg, "
                       "Frederik Hjortlund, Karen Nymark, Mads Peter Lindum, "
                       "Mette Lindegård Holst"}),
]}

# Which rounds a committee meets in (the month of the council meeting that the round leads to) and
# on which day of the week its round is held (0 Tuesday, 1 Wednesday, 2 Thursday).
ROUNDS = {"TMU": ((1, 2, 3, 4, 5, 6, 8, 10, 11), 0), "BSU": ((1, 3, 4, 6, 8, 10, 11), 0),
          "SSU": ((1, 2, 4, 5, 8, 10, 11), 1), "KFU": ((2, 4, 6, 10, 11), 2)}

# A council member on leave and the stand-in of the same party who sits in the council meanwhile.
LEAVES = [("Lise Bøgh Thomsen", "Mads Peter Lindum", iso("2025-02-20"), iso("2025-08-31"),
           "barsel"),
          ("Carsten Præstholm", "Jonna Thygesen", iso("2026-08-20"), iso("2026-10-31"), "sygdom")]
PARTY["Jonna Thygesen"] = "Æ"
# In the committee the group lets another council member, or the stand-in, take the seat.
COMMITTEE_LEAVES = {("SSU", "Lise Bøgh Thomsen"): "Mads Peter Lindum",
                    ("TMU", "Carsten Præstholm"): "Jonna Thygesen",
                    ("P174", "Lise Bøgh Thomsen"): "Mads Peter Lindum"}

RESPONSIBLE = {"TMU": "Center for Teknik og Miljø", "BSU": "Center for Børn og Skole",
               "SSU": "Center for Social og Sundhed", "KFU": "Center for Kultur og Fritid",
               "ØU": "Center for Økonomi og Personale",
               "BY": "Sekretariatet for Politik og Ledelse"}

TOWNS = ["Tinghøj", "Egebæk", "Ravnholt", "Sandvig", "Nørre Ellinge", "Skovlyst", "Vestervang",
         "Kildebro", "Hølkenhavn", "Bjergsted Mark"]
SCHOOLS = ["Egebæk Skole", "Tinghøj Skole", "Klosterskolen", "Sandvig Skole", "Ravnholt Skole",
           "Skovlystskolen", "Fjordskolen", "Nørre Ellinge Skole"]
DAYCARE = ["Børnehuset Mariehønen", "Børnehuset Solstrålen", "Skovbørnehaven Grankoglen",
           "Vuggestuen Myretuen", "Børnehuset Tangloppen", "Naturbørnehaven Ravnereden",
           "Børnehuset Kastanjen"]
CARE_HOMES = ["Plejecenter Lindegården", "Plejecenter Fjordblik", "Plejecenter Åhaven",
              "Plejecenter Kildebakken"]
ROADS = ["Strandvejen", "Ravnholtvej", "Gammel Landevej", "Kirkebakken", "Møllevej", "Engdraget",
         "Stationsvej", "Havnegade", "Sandvigvej", "Bakkedraget", "Tinghøjvej", "Åboulevarden"]
LANDROADS = ["Ravnholtvej", "Gammel Landevej", "Sandvigvej", "Tinghøjvej", "Møllevej",
             "Kildebrovej", "Bjergstedvej"]
HALLS = ["Fjordbyhallen", "Egebækhallen", "Sandvig Idrætscenter", "Tinghøjhallen",
         "Klosterskolens idrætshal"]
CLUBS = ["Fjordby Gymnastikforening", "Egebæk Boldklub", "Sandvig Roklub", "Tinghøj Håndbold",
         "Fjordby Svømmeklub", "Ravnholt Rideklub", "Spejdergruppen Havørnen",
         "Fjordby Bueskyttelaug", "Nørre Ellinge Borgerforening", "Fjordby Sejlklub"]
HOUSING = ["Fjordby Boligforening", "Boligselskabet Havnely", "Almenbo Vestfjord"]
COMPANIES = ["Nordhavn Entreprise A/S", "Vangsted Anlæg ApS", "Brdr. Klokkerholm A/S",
             "Tømrerfirmaet Lundsager ApS", "Rådgivergruppen Kystlinjen A/S", "Hedelund Byg A/S"]
STAFF = ["Dorthe Grønlykke", "Michael Sønderskov", "Line Abildhøj", "Søren Bech Ibsen",
         "Hanne Rosengren Toft", "Kasper Nyborghus", "Tina Mølbæk", "Ole Frydenlund"]

# Bodies outside the council's own round; their meetings stand in source/ by date.
for _body in [
    Body("P174", "§ 17,4-udvalg - Boligsocial helhedsplan 2026-2029", "theme",
         "Beboerhuset i Birkeparken, Birkeparken 40, Fjordby", "15:00",
         {"2022-2025": "Torben Aagaard, Lise Bøgh Thomsen, Pia Højlund Madsen, "
                       "Inger Margrethe Sandager, Lisbet Hvidkær, Mohamed Warsame, "
                       "Grethe Nøhr Poulsen",
          "2026-2029": "Yusuf Karaman, Lise Bøgh Thomsen, Pia Højlund Madsen, "
                       "Inger Margrethe Sandager, Lisbet Hvidkær, Mohamed Warsame, "
                       "Grethe Nøhr Poulsen"}),
    Body("RB", "Rådet for Boligdialog", "web", "Fjordby Rådhus, mødelokale Lindetræet", "10:00",
         {"2022-2025": "Henrik Dalsgaard, Birgit Sølvhøj, Jens Christian Stenbæk, Lisbet Hvidkær, "
                       "Poul Erik Strandgård, Mohamed Warsame"}),
    Body("DF", "Dialogforum for almene boliger", "web", "Fjordby Rådhus, mødelokale Lindetræet",
         "14:00",
         {"2022-2025": "Henrik Dalsgaard, Lone Vesterholm, Birgit Sølvhøj, Jens Christian Stenbæk, "
                       "Anne-Mette Kjærulff, Lisbet Hvidkær, Poul Erik Strandgård, "
                       "Karen Margrethe Lindved, Steen Vadgård, Morten Juelsgaard",
          "2026-2029": "Lone Vesterholm, Charlotte Bruhn, Anders Tranekær, Pia Højlund Madsen, "
                       "Inger Margrethe Sandager, Lisbet Hvidkær, Poul Erik Strandgård, "
                       "Karen Margrethe Lindved, Steen Vadgård, Morten Juelsgaard"}),
    Body("PF", "Partnerskab Fjordby Syd", "plain", "Fjordby Boligforening, Birkeparken 2", "14.30",
         {"2022-2025": "Lone Vesterholm, Anne-Mette Kjærulff, Jens Christian Stenbæk, "
                       "Lisbet Hvidkær, Mohamed Warsame, Steen Vadgård, Hans Jørgen Tofte",
          "2026-2029": "Charlotte Bruhn, Pia Højlund Madsen, Anders Tranekær, Lisbet Hvidkær, "
                       "Mohamed Warsame, Steen Vadgård, Hans Jørgen Tofte"}),
]:
    BODIES[_body.key] = _body
