"""Judges one draft of an invented school under any pack."""

from datetime import date
from functools import cache

from server.checks import engine
from server.checks.context import AuthorStanding, Context, OfficialAccount, PublishedContacts, School
from server.checks.draft import Attachment, Draft
from server.checks.finding import Finding
from server.checks.policy import Policy, load_policy
from server.checks.register import Register
from server.checks.rule import all_rules
from server.vocabulary import Channel, Severity, Verdict

PACKS = ("bentilee", "grange", "linden_lodge", "model", "pennine_way", "wexham_court")


@cache
def pack(name: str) -> Policy:
    return load_policy(name, all_rules())


def findings(
    policy: str | Policy,
    text: str,
    *,
    platform: Channel = Channel.FACEBOOK,
    reply: bool = False,
    author: AuthorStanding | None = None,
    attachments: tuple[Attachment, ...] = (),
) -> tuple[Finding, ...]:
    """What a pack finds in a post of Marshfield Primary School, a school that nobody wrote the packs for."""
    account = OfficialAccount("a", platform, "marshfieldprimary")
    school = School("Marshfield Primary School", PublishedContacts(domains=("marshfieldprimary.example",)), (account,))
    judged = pack(policy) if isinstance(policy, str) else policy
    context = Context(school, account, judged, Register(), date(2026, 11, 20), author)
    return engine.check(Draft(text, "a", reply, attachments=attachments), context).findings


def severities(policy: str, rule: str, text: str, **about: object) -> set[Severity]:
    """How strongly the pack judges what `rule` finds in the text; empty where it finds nothing."""
    return {f.severity for f in findings(policy, text, **about) if f.rule == rule}  # type: ignore[arg-type]


def by_pack(rule: str, text: str, **about: object) -> dict[str, str]:
    """The same for every pack, "" where it finds nothing."""
    return {name: " ".join(severities(name, rule, text, **about)) for name in PACKS}


def verdict(policy: str, text: str) -> Verdict:
    """The verdict of a pack on a Facebook post."""
    strongest = max((f.severity for f in findings(policy, text)), key=lambda severity: severity.rank, default=None)
    return Verdict(strongest) if strongest else Verdict.CLEAR
