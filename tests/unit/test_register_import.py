"""A register comes into force whole or not at all, after a preview of who gains and who loses consent."""

from collections.abc import Iterator
from datetime import date

import pytest
from flask import Flask
from sqlalchemy import select

from server.checks.register import Consent, Person
from server.database import db
from server.errors import Conflict, NotFound
from server.models import ConsentEntry, RegisterEntry, RegisterImport, School, User
from server.services import log, register, register_changes, register_import
from server.services.register_file import ConsentRow, ParsedRegister
from server.vocabulary import Action, Channel, ConsentStatus, ConsentUse, Role
from tests.factories.schools import MadeSchool, everything, given, in_school, make_person, make_school, pupil

AMELIA = pupil("P1", "Amelia", "Hartwell", *everything())
JAYDEN = pupil("P2", "Jayden", "Osgood")
NAME_ON_X = given(ConsentUse.NAME, Channel.X)


@pytest.fixture
def school(app: Flask) -> Iterator[MadeSchool]:
    """A school in force that has no register yet."""
    made = make_school(app)
    with in_school(app, made):
        yield made


def files(*people: Person) -> ParsedRegister:
    """These people and their consents, as they would have been read."""
    bare = tuple(
        Person(p.id, p.kind, p.first_name, p.last_name, p.preferred_name, p.year_group, p.class_name, p.do_not_publish)
        for p in people
    )
    return ParsedRegister(bare, tuple(ConsentRow(p.id, consent) for p in people for consent in p.consents))


def propose(*people: Person) -> RegisterImport:
    return register_import.propose(None, files(*people))


def bring_in(*people: Person) -> RegisterImport:
    return register_import.confirm(None, propose(*people).id)


def counted(summary: dict[str, object]) -> dict[str, object]:
    return {name: summary[name] for name in ("new", "changed", "unchanged", "left", "gaining", "losing")}


def test_a_preview_changes_nothing(school: MadeSchool) -> None:
    propose(AMELIA, JAYDEN)
    assert register.current() is None
    assert db.session.query(RegisterEntry).count() == 0


def test_the_first_register_is_all_new_and_gains_what_it_consents_to(school: MadeSchool) -> None:
    summary = propose(AMELIA, JAYDEN).summary
    assert counted(summary) == {"new": 2, "changed": 0, "unchanged": 0, "left": 0, "gaining": 1, "losing": 0}
    assert len(summary["gains"]) == len(ConsentUse) * len(Channel)
    assert {row["people"] for row in summary["gains"]} == {1}
    [gaining] = summary["gains_people"]
    assert gaining["name"] == "Amelia Hartwell"
    assert gaining["consents"] == ["name (everywhere)", "image (everywhere)", "name with image (everywhere)"]


def test_a_confirmed_register_is_what_the_checks_see(school: MadeSchool) -> None:
    assert bring_in(AMELIA, JAYDEN).version == 1
    in_force = register.current()
    assert in_force is not None
    assert (in_force.version, in_force.people) == ("1", (AMELIA, JAYDEN))


def test_the_same_register_again_changes_nobody(school: MadeSchool) -> None:
    bring_in(AMELIA, JAYDEN)
    summary = propose(JAYDEN, AMELIA).summary
    assert counted(summary) == {"new": 0, "changed": 0, "unchanged": 2, "left": 0, "gaining": 0, "losing": 0}


def test_a_withdrawal_is_shown_as_a_loss_where_it_takes_effect(school: MadeSchool) -> None:
    bring_in(AMELIA)
    withdrawn = Consent(ConsentUse.IMAGE, Channel.X, ConsentStatus.WITHDRAWN, date(2026, 10, 1))
    summary = propose(pupil("P1", "Amelia", "Hartwell", *everything(), withdrawn)).summary
    assert summary["loses"] == [{"use": "image", "channel": "x", "people": 1}]
    assert summary["loses_people"][0]["consents"] == ["image (X)"]
    assert (summary["changed"], summary["gaining"]) == (1, 0)


def test_a_consent_that_is_not_live_yet_is_no_gain(school: MadeSchool) -> None:
    summary = propose(pupil("P1", "Amelia", "Hartwell", given(ConsentUse.NAME, since=date(2027, 1, 1)))).summary
    assert (summary["consents"], summary["gaining"]) == (1, 0)


def test_who_is_put_on_the_do_not_publish_list_loses_everything(school: MadeSchool) -> None:
    bring_in(AMELIA)
    summary = propose(pupil("P1", "Amelia", "Hartwell", *everything(), do_not_publish=True)).summary
    assert (summary["losing"], len(summary["loses"])) == (1, len(ConsentUse) * len(Channel))


def test_who_is_missing_from_the_new_file_stays_known_as_having_left_without_consent(school: MadeSchool) -> None:
    bring_in(AMELIA, JAYDEN)
    proposal = propose(JAYDEN)
    assert counted(proposal.summary) == {
        "new": 0, "changed": 0, "unchanged": 1, "left": 1, "gaining": 0, "losing": 1,
    }  # fmt: skip
    register_import.confirm(None, proposal.id)
    in_force = register.current()
    assert in_force is not None
    amelia = in_force.by_id["P1"]
    assert (amelia.left, amelia.consents) == (True, ())


def test_who_has_left_and_must_not_be_found_still_must_not(school: MadeSchool) -> None:
    bring_in(pupil("P3", "Rosalind", "Quillfeather", do_not_publish=True))
    bring_in(JAYDEN)
    in_force = register.current()
    assert in_force is not None
    assert in_force.by_id["P3"].do_not_publish


def test_who_comes_back_has_not_left_any_more(school: MadeSchool) -> None:
    for people in ((AMELIA, JAYDEN), (JAYDEN,), (AMELIA, JAYDEN)):
        bring_in(*people)
    in_force = register.current()
    assert in_force is not None
    assert (in_force.version, in_force.people) == ("3", (AMELIA, JAYDEN))


def test_who_left_earlier_is_not_counted_as_leaving_again(school: MadeSchool) -> None:
    bring_in(AMELIA, JAYDEN)
    bring_in(JAYDEN)
    assert propose(JAYDEN).summary["left"] == 0


def test_an_empty_register_counts_as_loaded(school: MadeSchool) -> None:
    bring_in()
    in_force = register.current()
    assert in_force is not None
    assert in_force.people == ()


def test_a_preview_that_another_import_has_overtaken_is_refused(school: MadeSchool) -> None:
    first, second = propose(AMELIA), propose(JAYDEN)
    register_import.confirm(None, first.id)
    with pytest.raises(Conflict, match="Another register was confirmed"):
        register_import.confirm(None, second.id)
    in_force = register.current()
    assert in_force is not None
    assert in_force.people == (AMELIA,)


def test_a_register_is_confirmed_once(school: MadeSchool) -> None:
    confirmed = bring_in(AMELIA)
    with pytest.raises(Conflict, match="confirmed already"):
        register_import.confirm(None, confirmed.id)


def test_a_discarded_preview_is_gone(school: MadeSchool) -> None:
    proposal_id = propose(AMELIA).id
    register_import.discard(None, proposal_id)
    with pytest.raises(NotFound):
        register_import.confirm(None, proposal_id)


def test_a_register_in_force_cannot_be_discarded(school: MadeSchool) -> None:
    confirmed = bring_in(AMELIA)
    with pytest.raises(Conflict):
        register_import.discard(None, confirmed.id)


def test_once_one_is_confirmed_no_preview_keeps_anybodys_data(school: MadeSchool) -> None:
    overtaken = propose(JAYDEN).id
    bring_in(AMELIA)
    kept = db.session.scalars(select(RegisterImport)).all()
    assert overtaken in [one.id for one in kept]
    assert [one.content for one in kept] == [None, None]
    assert "Hartwell" not in str([one.summary for one in kept])


def test_an_import_is_logged_with_its_counts_and_nobodys_name(app: Flask, school: MadeSchool) -> None:
    keeper = db.session.get_one(User, make_person(app, school, "Pauline Sykes", Role.MODERATOR).id)
    proposal = register_import.propose(keeper, files(AMELIA, JAYDEN))
    register_import.confirm(keeper, proposal.id)
    [entry] = log.page(log.Filter(action=Action.REGISTER_IMPORTED))
    assert (entry.event.actor_id, entry.event.thread) == (keeper.id, proposal.id)
    assert entry.payload is not None
    assert (entry.payload["new"], entry.payload["gaining"]) == (2, 1)
    assert "Hartwell" not in str(entry.payload)


def test_what_goes_wrong_while_confirming_leaves_everything_as_it_was(
    school: MadeSchool, monkeypatch: pytest.MonkeyPatch
) -> None:
    bring_in(AMELIA)
    proposal_id = propose(JAYDEN).id

    def fails(*_: object, **__: object) -> None:
        raise OSError("the disk is full")

    with monkeypatch.context() as patch, pytest.raises(OSError, match="disk"):
        patch.setattr(log, "append", fails)
        register_import.confirm(None, proposal_id)
    assert db.session.get_one(School, school.id).register_version == 1
    assert [entry.person_id for entry in db.session.query(RegisterEntry)] == ["P1"]
    assert db.session.query(ConsentEntry).count() == len(everything())
    assert register_import.confirm(None, proposal_id).version == 2


def test_another_schools_register_is_out_of_reach(app: Flask, school: MadeSchool) -> None:
    proposal_id = propose(AMELIA).id
    bring_in(AMELIA)
    other = make_school(app, "birch-hill", "Birch Hill Primary School")
    with in_school(app, other):
        with pytest.raises(NotFound):
            register_import.discard(None, proposal_id)
        bring_in(pupil("P1", "Imran", "Sadiq"))
    in_force = register.current()
    assert in_force is not None
    assert in_force.people == (AMELIA,)


def test_no_more_than_fifty_are_named(school: MadeSchool) -> None:
    summary = propose(*(pupil(f"P{n}", "Amelia", f"Hartwell{n}", NAME_ON_X) for n in range(60))).summary
    assert (summary["gaining"], len(summary["gains_people"])) == (60, register_changes.MAX_NAMES)


def test_the_register_is_listed_by_surname_with_what_each_may_be_shown_in(school: MadeSchool) -> None:
    bring_in(JAYDEN, pupil("P3", "Zoë", "Åberg", NAME_ON_X), AMELIA)
    page = register.people_overview()
    assert [one.person.last_name for one in page.people] == ["Åberg", "Hartwell", "Osgood"]
    assert [one.consents for one in page.people] == [
        ("name (X)",), ("name (everywhere)", "image (everywhere)", "name with image (everywhere)"), (),
    ]  # fmt: skip


@pytest.mark.parametrize("words", ["zoe", "ABERG zoe", "P3", "elm zo"])
def test_people_are_found_by_any_of_their_words_without_accents(school: MadeSchool, words: str) -> None:
    bring_in(JAYDEN, pupil("P3", "Zoë", "Åberg", class_name="Elm"), AMELIA)
    assert [one.person.id for one in register.people_overview(words).people] == ["P3"]


def test_the_register_is_paged_and_filtered_by_class(school: MadeSchool) -> None:
    bring_in(*(pupil(f"P{n}", "Ada", f"Thornbury{n}", class_name="Oak" if n < 3 else "Elm") for n in range(5)))
    page = register.people_overview(class_name="Oak", page=9, per_page=2)
    assert (page.total, page.page, page.pages, len(page.people)) == (3, 2, 2, 1)
    assert page.classes == ("Elm", "Oak")


def test_without_a_register_nobody_is_listed(school: MadeSchool) -> None:
    page = register.people_overview()
    assert (page.people, page.total, page.pages) == ((), 0, 1)
