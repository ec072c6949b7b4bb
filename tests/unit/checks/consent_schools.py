"""Two invented schools, and what their posts mean for consent."""

from datetime import date

from server.checks.context import Context, OfficialAccount, PublishedContacts, School
from server.checks.draft import Draft
from server.checks.examination import Examination
from server.checks.policy import Clause, Policy, RuleSetting
from server.checks.register import Consent, Person, Register
from server.checks.rule import all_rules
from server.vocabulary import Channel, ConsentStatus, ConsentUse, PersonKind

TODAY = date(2026, 11, 20)


def given(*uses: ConsentUse, channel: Channel | None = None) -> tuple[Consent, ...]:
    return tuple(Consent(use, channel, ConsentStatus.GIVEN, date(2026, 9, 1)) for use in uses)


def person(
    number: int,
    kind: PersonKind,
    name: str,
    year: str | None,
    class_name: str | None,
    note: str,
) -> Person:
    """`name` is "First|Last" or "First|Last|Preferred"; `note` says "yes" for every consent, "dnp" or "left"."""
    first, last, *preferred = name.split("|")
    return Person(
        f"{kind[0].upper()}{number:03}",
        kind,
        first,
        last,
        preferred[0] if preferred else None,
        year,
        class_name,
        do_not_publish="dnp" in note,
        left="left" in note,
        consents=given(*ConsentUse) if "yes" in note else (),
    )


def register(*groups: tuple[PersonKind, str | None, str | None, str]) -> Register:
    """Each group is (kind, year, class, names); names are parted by commas, each with "+", "!" or "~" in front.

    "+" has every consent, "!" is on the do-not-publish list, "~" has left.
    """
    notes = {"+": "yes", "!": "dnp", "~": "left"}
    people: list[Person] = []
    for kind, year, class_name, names in groups:
        for name in names.split(","):
            name = name.strip()
            note = notes.get(name[0], "")
            people.append(person(len(people) + 1, kind, name.lstrip("+!~"), year, class_name, note))
    return Register(tuple(people), "1")


PUPIL, STAFF = PersonKind.PUPIL, PersonKind.STAFF

MOOR = register(
    (PUPIL, "Year 1", "Otters",
     "Abdirahman|Warsame, +Llŷr|Prys, Zofia|Wójcik, Minh Anh|Nguyễn, Precious|Adewale, Sky|Harrow, "
     "Ayşe|Yılmaz, +Bo|Lindgren"),
    (PUPIL, "Year 4", "Herons", "Sunny|Bahar, Summer-Rose|Tully, Tegan|Vaughan, +Tegan|Morris, Ifan|ap Rhys, "
     "Ifeoluwa|Bankole|Ife, +Deniz|Kaplan, Joy|Emmanuel, +Hodan|Jama, Kacper|Duda, "
     "William|O'Dowd|Will"),
    (PUPIL, "Year 8", "Kingfishers",
     "Sebastian|Grabowski|Seb, Oluwatobiloba|Ojo|Tobi, Mohamed|Warsame, Caoimhe|Brannigan, "
     "Robin|Finch, Jean-Luc|Dubois, +Faith|Osborne, Angharad|Jenkins, !Max|Power"),
    (PUPIL, "Post-16", "Room 5", "Daisy|Meadows, Kwabena|Mensah-Bonsu, Art|Kowalski"),
    (STAFF, None, None, "Rhiannon|Bevan, +Gary|Woodhouse, Lin|Zhao, Marcus|Bell, +Bev|Stapleton, +Siân|Bell"),
    (PersonKind.GOVERNOR, None, None, "Colin|Fairweather"),
    (PersonKind.PARENT, None, None, "Halima|Jama"),
    (PUPIL, "Year 6", None, "~Callan|Pryce"),
)  # fmt: skip

HARBOUR = register(
    (PUPIL, "Nursery", "Seacole",
     "Gurleen|Kaur Sandhu, Vihaan|Iyer, +Kofi|Amoah, Ștefan|Ionescu, Xinyi|Chen, Noor|Al-Sayed, "
     "Bear|Whitcombe, +Ocean|Blake"),
    (PUPIL, "Year 2", "Kahlo", "Thivya|Rajaratnam, Harpreet|Gill, Sorcha|Ní Bhriain, +Muhammad|Yasin, Mohamed|Idris, "
     "Ana-Maria|Popa, Olivia|Odoi, +Olivia|Chen, +Daniel|Ruiz"),
    (PUPIL, "Year 5", "Parks",
     "Rosa|Lopes, Aaron|Asamoah, Ebele|Nwachukwu, Tamsin|de Souza, Grace|O'Hare, +Hope|Larbi, "
     "Harry|Sidhu, Jasmine|Rai, Poppy|Tran, Kareem|Haddad"),
    (PUPIL, "Year 6", "Brunel", "!Elijah|Boakye, Isambard|Cole, Zainab|Al-Hakim, Sukhpreet|Dhillon|Sukhi, Liam|Wu, "
     "Charlotte|Okonjo|Lottie"),
    (STAFF, None, None, "+Parveen|Akhtar, Declan|Byrne, Shu-Fen|Lau, +Coral|Baptiste"),
    (PersonKind.VOLUNTEER, None, None, "+Ray|Hobbs"),
    (PersonKind.PARENT, None, None, "Amina|Haddad"),
)  # fmt: skip

ACCOUNT = OfficialAccount("fb", Channel.FACEBOOK, "ourschool")


POLICY = Policy(
    id="plain",
    title="A plain policy",
    version="1",
    adopted=TODAY,
    review_due=date(2027, 11, 20),
    clauses={"NAMES": Clause("1.1", "Names", "Consent first."), "LIST": Clause("1.2", "The list", "Never these.")},
    rules={
        "consent.name": RuleSetting(clauses=("NAMES",)),
        "consent.image": RuleSetting(clauses=("NAMES",)),
        "consent.name_with_image": RuleSetting(clauses=("NAMES",)),
        "consent.do_not_publish": RuleSetting(clauses=("LIST",)),
    },
    categories=frozenset(),
    platforms={},
)


def context(people: Register, account: OfficialAccount = ACCOUNT) -> Context:
    school = School("Kestrel Moor School", PublishedContacts(), (account,))
    return Context(school, account, POLICY, people, TODAY)


def findings(people: Register, text: str) -> list[tuple[str, str]]:
    """(rule, words) of each consent finding in the text, in the order of their places."""
    examination = Examination(Draft(text, "fb"), context(people))
    hits = [
        (rule.id.removeprefix("consent."), text[hit.start : hit.end])
        for rule in all_rules().values()
        if rule.family == "consent"
        for hit in rule.check(examination)
    ]
    return sorted(hits, key=lambda hit: text.index(hit[1]))
