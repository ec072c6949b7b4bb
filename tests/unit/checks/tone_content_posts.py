"""Checks a post of an invented school by the tone and content rules alone."""

from dataclasses import replace
from datetime import date
from functools import cache

from server.checks import engine
from server.checks.context import Context, OfficialAccount, PublishedContacts, School
from server.checks.draft import Attachment, Draft
from server.checks.finding import Finding
from server.checks.policy import Policy, load_policy
from server.checks.register import Register
from server.checks.rule import all_rules
from server.vocabulary import Category, Channel

OURS = ("tone.", "content.")
PERSONAL_ACCOUNTS = ("@miss_t_paints", "instagram.com/coach.varley", "https://www.facebook.com/pages/jude.marlow.12/")


@cache
def model() -> Policy:
    return replace(load_policy("model", all_rules()), second_reading=False)


def context(platform: Channel = Channel.FACEBOOK) -> Context:
    account = OfficialAccount("a", platform, "marshfieldprimary")
    contacts = PublishedContacts(domains=("marshfieldprimary.example",))
    school = School("Marshfield Primary School", contacts, (account,), PERSONAL_ACCOUNTS)
    return Context(school, account, model(), Register(), date(2026, 11, 20))


def findings(
    text: str,
    *,
    platform: Channel = Channel.FACEBOOK,
    reply: bool = False,
    category: Category | None = None,
    attachments: tuple[Attachment, ...] = (),
) -> list[Finding]:
    """The tone and content findings, in the order of the text."""
    draft = Draft(text, "a", reply, category, attachments)
    return [f for f in engine.check(draft, context(platform)).findings if f.rule.startswith(OURS) or f.unchecked]


def rules_in(text: str, **about: object) -> set[str]:
    """The rules that fire on `text`; `about` is what `findings` takes."""
    return {f.rule for f in findings(text, **about)}  # type: ignore[arg-type]


def without_personal_accounts(platform: Channel = Channel.FACEBOOK) -> Context:
    """The same school before anybody has written down a personal account."""
    there = context(platform)
    return replace(there, school=replace(there.school, personal_accounts=()))
