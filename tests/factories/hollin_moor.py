"""A small school for the tests of the personal data rules, and what a rule finds in a post of it."""

from datetime import date

from server.checks.context import Context, OfficialAccount, PublishedContacts, School
from server.checks.draft import Attachment, Draft
from server.checks.examination import Examination
from server.checks.policy import Platform, Policy, RuleSetting
from server.checks.register import Person, Register
from server.checks.rule import Hit, all_rules
from server.vocabulary import Channel, PersonKind, Severity

PEOPLE = (
    Person("1", PersonKind.PUPIL, "Tegan", "Roscoe", year_group="Year 4", class_name="Curlew"),
    Person("2", PersonKind.PUPIL, "Imran", "Sadiq", year_group="Year 6", class_name="Plover"),
    Person("3", PersonKind.PUPIL, "Grace", "Oduya", year_group="Reception", class_name="Wren"),
    Person("4", PersonKind.STAFF, "Helen", "Marchbank"),
    Person("5", PersonKind.STAFF, "Gareth", "Pugh"),
)

SCHOOL = School(
    name="Hollin Moor School",
    contacts=PublishedContacts(
        phones=("01632 960 440", "+44 1632 960441"),
        emails=("hello@hollinmoor.example", "pta.hollinmoor@mailbox.example"),
        domains=("hollinmoor.example",),
        addresses=("Hollin Moor School, 12 Tarn Road, Skelby SK9 4QT",),
    ),
    accounts=(OfficialAccount("fb", Channel.FACEBOOK, "HollinMoor"),),
)

POLICY = Policy(
    id="hollin-moor",
    title="Social media policy",
    version="2026.1",
    adopted=date(2026, 9, 1),
    review_due=date(2027, 9, 1),
    clauses={},
    rules={"personal_data.payment": RuleSetting(words=("Hollin Moor School Fund 20-11-22 10203040",))},
    categories=frozenset(),
    platforms={channel: Platform(max_length=300) for channel in Channel},
    helplines=("999", "101", "116 123", "0800 1111", "0808 800 5000"),
)


def context(platform: Channel = Channel.FACEBOOK) -> Context:
    """The school's context on `platform`, on a Wednesday in term."""
    return Context(
        school=SCHOOL,
        account=OfficialAccount("account", platform, "HollinMoor"),
        policy=POLICY,
        register=Register(PEOPLE, "1"),
        today=date(2026, 10, 7),
    )


CONTEXT = context()


def hits(rule_id: str, text: str, *, reply: bool = False, attachments: tuple[Attachment, ...] = ()) -> list[Hit]:
    """What the rule finds in a post with this text."""
    draft = Draft(text, "account", reply=reply, attachments=attachments)
    return list(all_rules()[rule_id].check(Examination(draft, CONTEXT)))


def quotes(rule_id: str, text: str, *, reply: bool = False) -> list[str]:
    """The stretches of `text` that the rule is about, without those it only advises on."""
    return [text[hit.start : hit.end] for hit in hits(rule_id, text, reply=reply) if hit.at_most is None]


def advised(rule_id: str, text: str) -> list[str]:
    """The stretches of `text` that the rule only advises on."""
    return [text[hit.start : hit.end] for hit in hits(rule_id, text) if hit.at_most is Severity.ADVISE]


def touches(found: list[str], expected: str) -> bool:
    """True when one of the stretches overlaps the expected one."""
    return any(expected in quote or quote in expected or _share_an_end(quote, expected) for quote in found)


def _share_an_end(a: str, b: str) -> bool:
    return any(a.endswith(b[:n]) or b.endswith(a[:n]) for n in range(4, min(len(a), len(b))))
