"""Names and pictures: which consent rules fire, where, and what the author is told."""

from dataclasses import replace

import pytest

from server.checks.draft import Attachment, Draft
from server.checks.examination import Examination
from server.checks.register import Person, Register
from server.checks.rule import Hit, all_rules
from server.vocabulary import AttachmentKind, Channel, ConsentUse
from tests.unit.checks.consent_schools import ACCOUNT, MOOR, PUPIL, context, given

NAME, IMAGE, BOTH = ConsentUse.NAME, ConsentUse.IMAGE, ConsentUse.NAME_WITH_IMAGE


def picture(*people: str, kind: AttachmentKind = AttachmentKind.IMAGE, **about: object) -> Attachment:
    return replace(Attachment(kind, people=people, shows_people=True), **about)  # type: ignore[arg-type] # fields by name


def hits(people: Register, text: str, *attachments: Attachment) -> list[tuple[str, Hit]]:
    examination = Examination(Draft(text, "fb", attachments=attachments), context(people))
    rules = [rule for rule in all_rules().values() if rule.family == "consent"]
    return [(rule.id.removeprefix("consent."), hit) for rule in rules for hit in rule.check(examination)]


def fired(people: Register, text: str, *attachments: Attachment) -> list[str]:
    return [rule for rule, _ in hits(people, text, *attachments)]


def school(*uses: ConsentUse, **about: object) -> Register:
    someone = Person("P1", PUPIL, "Orla", "Quick", year_group="Year 4", class_name="Elm", consents=given(*uses))
    return Register((replace(someone, **about), Person("P2", PUPIL, "Ned", "Stone", consents=given(*ConsentUse))))  # type: ignore[arg-type] # fields by name


@pytest.mark.parametrize(
    ("uses", "rules"),
    [
        ((), ["name", "image", "name_with_image"]),
        ((NAME,), ["image", "name_with_image"]),
        ((IMAGE,), ["name", "name_with_image"]),
        ((NAME, IMAGE), ["name_with_image"]),
        ((NAME, IMAGE, BOTH), []),
        ((BOTH,), ["name", "image"]),
    ],
)
def test_findings_add_up_for_somebody_named_and_pictured(uses: tuple[ConsentUse, ...], rules: list[str]) -> None:
    assert fired(school(*uses), "Orla won!", picture("P1")) == rules


def test_a_name_alone_and_a_picture_alone_are_one_finding_each() -> None:
    assert fired(school(), "Orla won! Well done Orla.") == ["name"]
    assert fired(school(), "We won!", picture("P1"), picture("P1")) == ["image"]


def test_name_and_picture_of_different_people_are_not_together() -> None:
    assert fired(school(NAME, IMAGE), "Orla won!", picture("P2")) == []


def test_descriptions_and_credits_are_published_text() -> None:
    found = hits(school(), "We won!", picture("P2"), picture(alt="Orla with the cup", shows_people=False))
    assert [(rule, hit.start, hit.attachment) for rule, hit in found] == [("name", None, 1)]
    assert fired(school(), "We won!", picture("P2", credit="Photo: Orla Quick")) == ["name"]
    assert fired(school(IMAGE), "", picture("P1", alt="Orla with the cup")) == ["name", "name_with_image"]


def test_a_photographer_need_not_be_on_the_register() -> None:
    assert fired(school(), "We won!", picture("P2", credit="Photo: Doreen Applegarth")) == []


def test_somebody_declared_who_is_not_on_the_register_has_no_consent() -> None:
    found = hits(school(), "We won!", picture("P9"))
    assert [(rule, hit.attachment, hit.person) for rule, hit in found] == [("image", 0, None)]


@pytest.mark.parametrize("kind", AttachmentKind)
def test_people_shown_must_be_declared_in_pictures_and_videos(kind: AttachmentKind) -> None:
    assert fired(school(), "", picture(kind=kind)) == ["people_undeclared"]
    assert fired(school(), "", picture("P2", kind=kind)) == []
    assert fired(school(), "", picture(kind=kind, shows_people=False)) == []


def test_consent_is_looked_up_for_the_channel_posted_to() -> None:
    people = school(consents=given(NAME, channel=Channel.X))
    for channel, rules in [(Channel.X, []), (Channel.FACEBOOK, ["consent.name"])]:
        examination = Examination(Draft("Orla won!", "a"), context(people, replace(ACCOUNT, platform=channel)))
        assert [
            rule.id for rule in all_rules().values() if rule.family == "consent" for _ in rule.check(examination)
        ] == rules


def test_a_name_that_fits_several_is_silent_when_all_of_them_consent() -> None:
    both = [
        Person(f"P{n}", PUPIL, "Jack", last, consents=given(*ConsentUse)) for n, last in enumerate(("Reed", "Tarn"))
    ]
    assert fired(Register(tuple(both)), "Well done Jack!") == []
    assert fired(Register((both[0], replace(both[1], consents=()))), "Well done Jack! Jack won.") == ["ambiguous"]


def test_braces_in_a_draft_are_only_words() -> None:
    people = Register((Person("P1", PUPIL, "Orla", "{subject}"),))
    rule = all_rules()["consent.name"]
    (hit,) = [hit for name, hit in hits(people, "Orla {subject} {0} won") if name == "name"]
    assert "Orla" in rule.message.format(quote="x", channel="Facebook", **hit.words)


def test_findings_about_the_moor_name_the_person_concerned() -> None:
    (found,) = hits(MOOR, "Well done Abdirahman!")
    assert found[1].person == MOOR.people[0].id
