"""What a school's exceptions do to a check: exactly what they say, on that account, until that day."""

from dataclasses import replace
from datetime import date, timedelta

import pytest

from server.checks import engine, exceptions
from server.checks.context import Context, OfficialAccount, PublishedContacts, School
from server.checks.draft import Attachment, Draft
from server.checks.exceptions import EXCEPTABLE, SchoolException
from server.checks.policy import load_policy
from server.checks.register import Person, Register
from server.checks.rule import all_rules
from server.vocabulary import AttachmentKind, Channel, PersonKind, Severity, Verdict

TODAY = date(2026, 11, 3)
X = OfficialAccount("x", Channel.X, "alderbank")
POLICY = load_policy("model", all_rules())
JAYDEN = Person("P2", PersonKind.PUPIL, "Jayden", "Osgood", class_name="Elm")
ROSALIND = Person("P3", PersonKind.PUPIL, "Rosalind", "Quillfeather", do_not_publish=True)
PHONE = "Ring the leisure centre on 07700 900123."
GUEST = "Welcome to Tobias Winterbourne, who came to read today. Thank you!"


def context(*made: SchoolException, second_reading: bool = False) -> Context:
    school = School("Alder Bank", PublishedContacts(), (X,))
    policy = replace(POLICY, second_reading=second_reading)
    return Context(school, X, policy, Register((JAYDEN, ROSALIND), "1"), TODAY, exceptions=made)


def exception(rule: str, words: str, until: date = TODAY, account: str | None = None) -> SchoolException:
    return SchoolException("e1", rule, words, until, account)


def rules_found(text: str, *made: SchoolException) -> list[str]:
    return [finding.rule for finding in engine.check(Draft(text, "x"), context(*made)).findings]


def test_the_words_of_an_exception_are_left_alone_and_it_is_said_which_was_used() -> None:
    outcome = engine.check(Draft(PHONE, "x"), context(exception("personal_data.phone", "07700  900123")))
    assert (outcome.verdict, outcome.findings, outcome.exceptions) == (Verdict.CLEAR, (), ("e1",))


def test_an_exception_that_nothing_needed_was_not_used() -> None:
    outcome = engine.check(Draft("Sports day is on Friday.", "x"), context(exception("personal_data.phone", "07700")))
    assert outcome.exceptions == ()


def test_it_holds_on_its_last_day_and_not_after() -> None:
    assert not rules_found(PHONE, exception("personal_data.phone", "07700 900123", TODAY))
    ended = exception("personal_data.phone", "07700 900123", TODAY - timedelta(days=1))
    assert rules_found(PHONE, ended) == ["personal_data.phone"]


def test_it_holds_on_its_account_alone() -> None:
    assert rules_found(PHONE, exception("personal_data.phone", "07700 900123", account="fb")) == ["personal_data.phone"]
    assert not rules_found(PHONE, exception("personal_data.phone", "07700 900123", account="x"))


def test_it_holds_under_its_rule_alone() -> None:
    assert rules_found(PHONE, exception("personal_data.email", "07700 900123")) == ["personal_data.phone"]


@pytest.mark.parametrize("words", ["900123", "07700 90012", "Tobias 07700 900123", "07700 9001234"])
def test_words_that_are_not_all_of_what_is_marked_leave_nothing_alone(words: str) -> None:
    assert rules_found(PHONE, exception("personal_data.phone", words)) == ["personal_data.phone"]


def test_more_words_make_it_narrower() -> None:
    made = exception("personal_data.phone", "the leisure centre on 07700 900123")
    assert not rules_found(PHONE, made)
    assert rules_found("Ring me on 07700 900123.", made) == ["personal_data.phone"]


def test_capitals_and_look_alikes_do_not_matter() -> None:
    assert not rules_found(
        GUEST.replace("Tobias", "TOBIAS"), exception("consent.unlisted_person", "tobias winterbourne")
    )


def test_the_same_words_elsewhere_in_the_draft_are_found_by_themselves() -> None:
    two = f"{PHONE} Or 07700 900456."
    assert rules_found(two, exception("personal_data.phone", "07700 900123")) == ["personal_data.phone"]


def test_what_yields_to_words_that_are_left_alone_is_heard() -> None:
    """Otherwise an exception under one rule would silence a milder one that nobody excepted."""
    text = "You are a bunch of idiots and we blame you for all of it!"
    plain = rules_found(text)
    assert "tone.abusive" in plain
    quote = next(f.quote for f in engine.check(Draft(text, "x"), context()).findings if f.rule == "tone.abusive")
    assert set(plain) - {"tone.abusive"} <= set(rules_found(text, exception("tone.abusive", quote or "")))


@pytest.mark.parametrize("rule", [rule for rule in all_rules() if rule not in EXCEPTABLE])
def test_a_rule_that_protects_somebody_takes_no_exception_even_from_a_row_written_by_hand(rule: str) -> None:
    assert exceptions.objection(rule, "Rosalind Quillfeather")
    texts = (
        "Well done Rosalind Quillfeather!",
        "Well done Jayden Osgood!",
        "Jayden Osgood has asthma and type 1 diabetes.",
    )
    for text in texts:
        made = [
            exception(rule, words) for words in ("Rosalind Quillfeather", "Jayden Osgood", "Jayden", text, text[:-1])
        ]
        assert engine.check(Draft(text, "x"), context(*made)) == engine.check(Draft(text, "x"), context())


def test_nobody_on_the_register_is_let_through_by_any_exception() -> None:
    for person in (JAYDEN, ROSALIND):
        name = f"{person.first_name} {person.last_name}"
        made = [exception(rule, words) for rule in all_rules() for words in (name, f"Well done {name}")]
        outcome = engine.check(Draft(f"Well done {name}!", "x"), context(*made))
        assert outcome.verdict is Verdict.BLOCK
        assert [f.rule for f in outcome.findings] == [
            "consent.do_not_publish" if person is ROSALIND else "consent.name"
        ]


def test_no_consent_rule_but_that_of_strangers_can_be_excepted_nor_one_that_protects_a_child() -> None:
    assert {rule for rule in EXCEPTABLE if rule.startswith("consent.")} == {"consent.unlisted_person"}
    protecting = {"special_category", "family", "location", "date_of_birth", "identifier", "credentials", "payment"}
    assert not {f"personal_data.{name}" for name in protecting} & EXCEPTABLE
    assert set(all_rules()) >= EXCEPTABLE


def test_a_first_name_alone_is_refused() -> None:
    assert "first name" in (exceptions.objection("consent.unlisted_person", "Tobias") or "")
    assert exceptions.objection("consent.unlisted_person", "Tobias Winterbourne") is None


@pytest.mark.parametrize("words", ["", "…", "a", "win*", "w" * 201])
def test_words_that_name_nothing_or_too_much_are_refused(words: str) -> None:
    assert exceptions.objection("tone.abusive", words)


def test_a_description_of_a_picture_is_never_left_alone() -> None:
    """What is found there has no place in the text that an exception could be compared with."""
    picture = Attachment(AttachmentKind.IMAGE, alt="A card with 07700 900123 on it")
    made = exception("personal_data.phone", "07700 900123")
    outcome = engine.check(Draft("A card", "x", attachments=(picture,)), context(made))
    assert [f.rule for f in outcome.findings] == ["personal_data.phone"]


def test_a_doubt_of_the_trained_model_goes_only_when_it_has_none_without_the_words() -> None:
    """It reads a post as a whole: words that are left alone must not cover for the rest."""
    doubtful = "The council has let us down again."
    before = engine.check(Draft(doubtful, "x"), context(second_reading=True))
    (found,) = before.findings
    assert found.severity is Severity.SECOND_OPINION
    made = exception(found.rule, doubtful)
    assert engine.check(Draft(doubtful, "x"), context(made, second_reading=True)).verdict is Verdict.CLEAR
    more = f"{doubtful}\nThe trust ignores us."
    assert engine.check(Draft(more, "x"), context(made, second_reading=True)).verdict is Verdict.SECOND_OPINION
