"""Under every pack, an author cannot tell a child on the do-not-publish list from one without consent."""

from dataclasses import replace
from datetime import date

import pytest

from server.checks import engine
from server.checks.context import Context, OfficialAccount, PublishedContacts, School
from server.checks.disclosure import as_shown_to_author
from server.checks.draft import Attachment, Draft
from server.checks.finding import Check
from server.checks.policy import Policy
from server.checks.register import Person, Register
from server.vocabulary import AttachmentKind, Channel, PersonKind
from tests.unit.checks.policies.judging import PACKS, pack

PICTURE = Attachment(AttachmentKind.IMAGE, alt="Two children at a table", people=("P1",))


def with_contact_and_own_wording(name: str) -> Policy:
    """The pack with a suggestion and a contact of its own for what concerns consent."""
    policy = pack(name)
    own = {
        rule: replace(policy.setting(rule), ask="Second opinions", suggestion=f"Leave it out of {rule} ({{quote}}).")
        for rule in ("consent.name", "consent.image", "consent.name_with_image", "consent.do_not_publish")
    }
    return replace(policy, rules={**policy.rules, **own})


def shown(policy: Policy, *, listed: bool) -> Check:
    account = OfficialAccount("a", Channel.FACEBOOK, "marshfieldprimary")
    school = School("Marshfield Primary School", PublishedContacts(), (account,))
    child = Person("P1", PersonKind.PUPIL, "Ottoline", "Brackenbury", year_group="Year 4", do_not_publish=listed)
    context = Context(school, account, policy, Register((child,)), date(2026, 11, 20))
    draft = Draft("Well done to Ottoline Brackenbury! – The office team", "a", attachments=(PICTURE,))
    return as_shown_to_author(engine.check(draft, context), policy)


@pytest.mark.parametrize("name", PACKS)
def test_both_are_shown_alike(name: str) -> None:
    assert shown(pack(name), listed=True) == shown(pack(name), listed=False)


@pytest.mark.parametrize("name", PACKS)
def test_both_are_shown_alike_where_the_pack_has_words_and_contacts_of_its_own(name: str) -> None:
    policy = with_contact_and_own_wording(name)
    alike = shown(policy, listed=False)
    assert shown(policy, listed=True) == alike
    (named,) = (finding for finding in alike.findings if finding.rule == "consent.name")
    assert named.suggestion.startswith("Leave it out of consent.name (Ottoline Brackenbury). Second opinions: ")
