"""Finding log events by facts and words, and nothing that the reader may not see or that was erased."""

from collections.abc import Callable
from datetime import timedelta
from typing import Any

import pytest
from flask import Flask
from sqlalchemy import text

from server.checks.draft import Attachment, Draft
from server.database import db
from server.errors import InvalidInput
from server.services import checks, clock, log, log_query, log_search, schools, second_opinions
from server.services.log_query import Found, Query, Reader
from server.vocabulary import Action, AttachmentKind, DecisionKind
from tests.console.scenes import NAMES_JAYDEN, user
from tests.factories.alder_bank import AlderBank, make_alder_bank
from tests.factories.schools import MadePerson, in_school

Finds = Callable[..., Found]
ROSALIND_SANG = "Rosalind Quillfeather sang beautifully."
CHARMS = [
    '"', "'", "*", "-", "AND", "x OR y", "NOT x", "NEAR(a b)", "a:b", "^a", "{doc}: a", ") OR (1=1",
    "'; DROP TABLE log_event;--", "a & !b", "a <-> b", "a\\", "\x00", "a:*", '"unclosed', "(((", "%", "ſ",
    "日本語", "_abc", "🎉",
]  # fmt: skip


@pytest.fixture
def finds(app: Flask, alder_bank: AlderBank) -> Finds:
    """`finds(reader, told=..., **query)`: the events that this person finds."""

    def find(reader: MadePerson | None = None, *, told: bool = False, limit: int = 50, **wanted: Any) -> Found:
        place = {name: wanted.pop(name) for name in ("before", "after") if name in wanted}
        with in_school(app, alder_bank.id):
            policy = schools.policy(schools.current().policy_pack)
            who = Reader((reader or alder_bank.moderator).id, told)
            return log_query.page(Query(**wanted), who, policy, limit=limit, **place)

    return find


def seqs(found: Found) -> list[int]:
    return [entry.event.seq for entry in found.entries]


def check(app: Flask, school: AlderBank, words: str, *pictured: str, author: MadePerson | None = None) -> None:
    pictures = (Attachment(AttachmentKind.IMAGE, alt="On stage", people=pictured),) if pictured else ()
    with in_school(app, school.id):
        checks.check(user(author or school.teacher), Draft(words, "x", attachments=pictures))


def test_words_are_found_without_regard_to_capitals_and_accents(
    app: Flask, alder_bank: AlderBank, finds: Finds
) -> None:
    check(app, alder_bank, "Zoë's CAFÉ-crème stall is on Friday.")
    check(app, alder_bank, "The stall has closed.")
    newest = finds().entries[0].event.seq
    for words in ("zoes", "cafe", "Café Friday", '"creme stall"', "frid*", "STALL friday", "“creme stall”"):
        assert seqs(finds(words=words)) == [newest - 1], words
    assert seqs(finds(words="stall")) == [newest, newest - 1]
    assert seqs(finds(words='"stall creme"')) == []
    assert seqs(finds(words="fri")) == []


@pytest.mark.parametrize("words", CHARMS)
def test_no_words_are_taken_for_a_command(app: Flask, alder_bank: AlderBank, finds: Finds, words: str) -> None:
    check(app, alder_bank, "Sports day is on Friday.")
    try:
        assert seqs(finds(words=words)) == []
    except InvalidInput as error:
        assert error.problems[0][0] == "words"


@pytest.mark.parametrize("words", ["ab*", "x" * 201, "?!", " ".join("abcdefghijklm")])
def test_words_that_cannot_be_searched_for_are_refused_with_what_to_do(finds: Finds, words: str) -> None:
    with pytest.raises(InvalidInput, match=r"Search for|Give at least"):
        finds(words=words)


def test_what_people_write_about_a_draft_is_found_as_well(app: Flask, alder_bank: AlderBank, finds: Finds) -> None:
    draft = Draft("Welcome to Tobias Winterbourne, who came to read.", "x")
    with in_school(app, alder_bank.id):
        asked = second_opinions.ask(user(alder_bank.teacher), draft, "He is a marvellous reader.")
        second_opinions.decide(
            user(alder_bank.leader), asked.id, DecisionKind.REFUSE, "Please wait for his letter.", asked.current.digest
        )
    [noted] = finds(words="marvellous").entries
    assert noted.event.action == Action.SECOND_OPINION_ASKED
    [reasoned] = finds(words="letter").entries
    assert finds(decision="refuse").entries[0].event.seq == reasoned.event.seq
    assert seqs(finds(decision="approve")) == []


def test_facts_and_words_are_combined(app: Flask, alder_bank: AlderBank, finds: Finds) -> None:
    check(app, alder_bank, NAMES_JAYDEN)
    check(app, alder_bank, NAMES_JAYDEN, author=alder_bank.leader)
    newest = finds().entries[0].event.seq
    by_leader: dict[str, Any] = {"actor_id": alder_bank.leader.id}
    assert seqs(finds(rule="consent.name", words="swimming", **by_leader)) == [newest]
    assert seqs(finds(person="P0002", verdict="block", account_id=alder_bank.x.id)) == [newest, newest - 1]
    assert seqs(finds(rule="consent.name", account_id=alder_bank.mastodon.id)) == []
    today = clock_of(app)
    assert seqs(finds(rule="consent.name", since=today - timedelta(hours=1), **by_leader)) == [newest]
    assert seqs(finds(rule="consent.name", until=today - timedelta(hours=1), **by_leader)) == []
    assert newest not in seqs(finds(until=today - timedelta(hours=1), limit=500))


def clock_of(app: Flask) -> Any:
    with app.app_context():
        return clock.now()


def test_pages_go_both_ways_without_losing_or_repeating_an_event(
    app: Flask, alder_bank: AlderBank, finds: Finds, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(log_query, "NEAREST", 4)
    for number in range(7):
        check(app, alder_bank, f"Sports day number {number}")
        with in_school(app, alder_bank.id):
            log.record(Action.SIGNED_IN, actor_id=alder_bank.teacher.id)
    for query in ({"words": "sports"}, {"action": "draft_checked"}, {}):
        every = seqs(finds(limit=500, **query))
        pages = [finds(limit=3, **query)]
        while pages[-1].older:
            pages.append(finds(limit=3, before=seqs(pages[-1])[-1], **query))
        assert [seq for one in pages for seq in seqs(one)] == every
        assert [one.newer for one in pages] == [False] + [True] * (len(pages) - 1)
        backwards = [pages[-1]]
        while backwards[-1].newer:
            backwards.append(finds(limit=3, after=seqs(backwards[-1])[0], **query))
        assert {seq for one in backwards for seq in seqs(one)} == set(every)
        assert [one.older for one in backwards] == [False] + [True] * (len(backwards) - 1)


def test_who_must_not_be_published_is_not_to_be_found_out_by_searching(
    app: Flask, alder_bank: AlderBank, finds: Finds
) -> None:
    check(app, alder_bank, ROSALIND_SANG, "P0003")
    check(app, alder_bank, "Jayden Osgood sang beautifully.", "P0002")
    check(app, alder_bank, ROSALIND_SANG, "P0003", author=alder_bank.leader)
    own, jayden, rosalind = seqs(finds())[:3]
    shown = {"consent.name", "consent.image", "consent.name_with_image"}
    for rule in sorted(shown):
        assert seqs(finds(rule=rule)) == [own, jayden, rosalind], rule
        assert seqs(finds(alder_bank.deputy, told=True, rule=rule)) == [jayden], rule
        assert seqs(finds(alder_bank.leader, told=True, rule=rule)) == [own, jayden], rule
    listed = "consent.do_not_publish"
    assert seqs(finds(rule=listed)) == []
    assert seqs(finds(alder_bank.deputy, told=True, rule=listed)) == [own, rosalind]
    assert seqs(finds(alder_bank.leader, told=True, rule=listed)) == [rosalind]
    assert seqs(finds(person="P0003")) == [own, rosalind]
    for words in ("publish", "consent", "list", "do_not_publish", '"must not"'):
        assert seqs(finds(words=words)) == [], words


def test_another_schools_events_are_not_found(app: Flask, alder_bank: AlderBank, finds: Finds) -> None:
    elsewhere = make_alder_bank(app, "birch-lane", "Birch Lane School")
    check(app, elsewhere, NAMES_JAYDEN)
    assert seqs(finds(words="swimming")) == seqs(finds(person="P0002")) == seqs(finds(rule="consent.name")) == []
    assert seqs(finds(actor_id=elsewhere.teacher.id)) == []


def test_what_was_forgotten_is_not_found_and_the_event_still_is(
    app: Flask, alder_bank: AlderBank, finds: Finds
) -> None:
    check(app, alder_bank, NAMES_JAYDEN)
    check(app, alder_bank, NAMES_JAYDEN)
    newest = finds().entries[0].event.seq
    with in_school(app, alder_bank.id):
        log_search.forget(newest)
        log_search.forget(10**6)
        log_search.scrub()
    for query in ({"words": "swimming"}, {"person": "P0002"}, {"rule": "consent.name"}):
        assert seqs(finds(**query)) == [newest - 1], query
    assert seqs(finds(action="draft_checked", verdict="block")) == [newest, newest - 1]


def test_what_was_forgotten_is_in_no_piece_of_the_index(app: Flask, alder_bank: AlderBank) -> None:
    check(app, alder_bank, "A quetzalcoatlus came by.")
    with in_school(app, alder_bank.id):
        [seq] = log_query.numbers(log_query.asked_for("quetzalcoatlus"), Query(), limit=5)
        assert kept_words() == 1
        log_search.forget(seq)
        log_search.scrub()
        assert kept_words() == 0


def kept_words() -> int:
    """How many pieces of what the search keeps have the word above in them."""
    if db.engine.dialect.name == "sqlite":
        pieces = "SELECT count(*) FROM log_search_fts_data WHERE instr(block, CAST('etzalcoatlus' AS BLOB))"
    else:
        pieces = "SELECT count(*) FROM log_search t WHERE t::text LIKE '%quetzalcoatlus%'"
    return int(db.session.execute(text(pieces)).scalar_one())
