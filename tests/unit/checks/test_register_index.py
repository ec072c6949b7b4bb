"""The index against a plain reading of the register, person by person; and registers of a great many people."""

import time
from collections.abc import Callable, Collection
from dataclasses import replace
from datetime import date
from itertools import islice

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from rapidfuzz.distance import OSA

from server.checks import engine
from server.checks.consent_record import consents, without_consent
from server.checks.draft import Attachment, Draft
from server.checks.finding import Check
from server.checks.names import crowd, index
from server.checks.names.forms import forename, surname
from server.checks.names.index import NameIndex
from server.checks.names.misspelling import sound
from server.checks.register import Consent, Person, Register
from server.vocabulary import AttachmentKind, Channel, ConsentStatus, ConsentUse, PersonKind, Verdict
from tests.factories import hollin_moor

TODAY = date(2026, 11, 20)
FORENAMES = (
    "Zoë",
    "Zoe",
    "Lily-Rose",
    "Lilyrose",
    "Mohammed",
    "Muhammad",
    "Kareem",
    "Karim",
    "Oliver",
    "Olive",
    "-",
    "",
)
SURNAMES = ("O'Brien", "Obrien", "Fox-Hughes", "Hughes", "da Silva", "Silva", "McIntyre", "Smith", "Smyth", "", "王")
WORDS = ("zoe", "lily", "lilyrose", "mohamed", "muhamad", "karim", "olivr", "oliver", "hughes", "foxhughes", "silva",
         "dasilva", "smiht", "smith", "obrien", "mcintyer", "zoeobrien", "smitholiver", "ollie", "", "王")  # fmt: skip

people_of_a_school = st.lists(
    st.builds(
        Person,
        id=st.just("P"),
        kind=st.sampled_from(PersonKind),
        first_name=st.sampled_from(FORENAMES),
        last_name=st.sampled_from(SURNAMES),
        preferred_name=st.none() | st.sampled_from(FORENAMES),
        year_group=st.sampled_from((None, "Year 4", "Year 5")),
        class_name=st.sampled_from((None, "Oak Class", "4H", "Y4")),
        left=st.booleans(),
    ),
    max_size=14,
).map(lambda people: tuple(replace(person, id=f"P{n}") for n, person in enumerate(people)))


# The size of a few stays the same for all examples of a test.
either_way = settings(deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])


@pytest.fixture(params=(crowd.FEW, 0), ids=("few at a time", "all as crowds"), autouse=True)
def few(request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch) -> None:
    """Every test is run on sets of people as they are kept for a school and as for a million."""
    monkeypatch.setattr(crowd, "FEW", request.param)
    monkeypatch.setattr(index, "FEW", request.param)


def plain_names(person: Person) -> list[str]:
    return [key for name in (person.first_name, person.preferred_name) if name and (key := forename(name).key)]


def short_names(person: Person) -> set[str]:
    names = [forename(name) for name in (person.first_name, person.preferred_name) if name]
    return {form for name in names if name.key for form in name.short}


@either_way
@given(people_of_a_school, st.sampled_from(WORDS), st.sampled_from(WORDS))
def test_the_index_finds_whom_a_reading_of_every_person_finds(
    people: tuple[Person, ...], word: str, other: str
) -> None:
    names = NameIndex(people)

    def those(fits: Callable[[Person], bool]) -> set[int]:
        return {number for number, person in enumerate(people) if fits(person)}

    called = those(lambda p: word in plain_names(p))
    family = those(lambda p: other in surname(p.last_name).forms)
    assert set(names.exact.get(word)) == called
    assert set(names.forename(word)) == (called or those(lambda p: word in short_names(p)))
    assert set(names.surnames.get(other)) == family
    assert (word in names.exact, other in names.surnames) == (bool(called), bool(family))
    assert set(names.exact.get(word) & names.surnames.get(other)) == called & family
    assert set(names.surnames.get(other) & names.exact.get(word)) == called & family
    assert set(names.exact.get(word) | names.surnames.get(other)) == called | family
    joined = [(name, surname(p.last_name).key) for p in people for name in plain_names(p)]
    assert bool(names.full(word)) == any(word in (a + b, b + a) for a, b in joined if b)
    alike = those(lambda p: any(len(n) > 3 and sound(n) == sound(word) for n in plain_names(p)))
    assert set(names.said_like(word)) == alike
    near = those(lambda p: any(OSA.distance(word, s) < 3 for s in surname(p.last_name).forms))
    assert set(names.with_surname_near(names.exact.get("oliver"), word, 2)) == near & set(names.exact.get("oliver"))
    near = those(lambda p: any(OSA.distance(word, n) < 2 for n in {*plain_names(p), *short_names(p)}))
    assert set(names.with_forename_near(names.surnames.get(other), word, 1)) == near & family


@either_way
@given(people_of_a_school, st.sampled_from(WORDS))
def test_who_is_meant_is_narrowed_as_by_a_reading_of_every_person(people: tuple[Person, ...], word: str) -> None:
    names = NameIndex(people)
    for who in (names.surnames.get(word), names.forename(word)):
        ids = set(who)
        assert set(names.with_initial(who, "o")) == {n for n in ids if any(k[0] == "o" for k in plain_names(people[n]))}
        for letters in ("s", "fh", "mc", "h", "zz"):
            fitting = {n for n in ids if letters in surname(people[n].last_name).initials}
            assert set(names.with_surname_initials(who, letters)) == fitting
        pupils = {n for n in ids if people[n].kind is PersonKind.PUPIL}
        assert set(names.of_kinds(who, PersonKind.PUPIL)) == pupils
        in_year = {n for n in ids if people[n].year_group == "Year 4" or people[n].class_name == "Y4"}
        assert set(names.in_groups(who, {"year 4"})) == in_year
        assert set(names.likeliest(who)) == likeliest(people, ids)
    staff = {n for n, p in enumerate(people) if p.kind is PersonKind.STAFF and not p.left}
    known_as_s = {n for n in staff if "s" in surname(people[n].last_name).initials}
    assert set(names.staff_with_surname_initials("s")) == known_as_s
    both = {
        n for n, p in enumerate(people)
        if any(name[0] == "o" for name in plain_names(p)) and "s" in surname(p.last_name).initials
        and (p.year_group == "Year 4" or p.class_name == "Y4")
    }  # fmt: skip
    assert set(names.with_both_initials("os", "year 4")) == both


def likeliest(people: tuple[Person, ...], who: set[int]) -> set[int]:
    here = {n for n in who if not people[n].left} or who
    return {n for n in here if people[n].kind in (PersonKind.PUPIL, PersonKind.STAFF)} or here


rows = st.lists(
    st.builds(
        Consent,
        use=st.sampled_from((ConsentUse.NAME, ConsentUse.IMAGE)),
        channel=st.sampled_from((None, Channel.X, Channel.FACEBOOK)),
        status=st.sampled_from(ConsentStatus),
        valid_from=st.dates(date(2026, 11, 18), date(2026, 11, 22)),
        valid_until=st.none() | st.dates(date(2026, 11, 18), date(2026, 11, 22)),
        objection=st.booleans(),
    ),
    max_size=3,
).map(tuple)


@either_way
@given(st.lists(st.tuples(rows, st.booleans()), min_size=1, max_size=12), st.sampled_from(ConsentUse))
def test_consent_of_everybody_of_a_name_is_that_of_each(
    records: list[tuple[tuple[Consent, ...], bool]], use: ConsentUse
) -> None:
    people = tuple(
        Person(f"P{n}", PersonKind.PUPIL, "Tom", "Ash", consents=record, do_not_publish=listed)
        for n, (record, listed) in enumerate(records)
    )
    register = Register(people)
    everybody = register.those(register.names.forename("tom"))
    for channel in (Channel.X, Channel.BLUESKY):
        lacking = [person for person in people if not consents(person, use, channel, TODAY)]
        for _ in range(2):  # found out, and remembered
            assert list(without_consent(everybody, use, channel, TODAY)) == lacking
            assert list(islice(without_consent(everybody, use, channel, TODAY), 1)) == lacking[:1]


def test_people_are_found_by_id_whatever_the_order_of_the_register() -> None:
    for ids in (["a", "b", "c"], ["c", "a", "b"], []):
        register = Register(tuple(Person(each, PersonKind.PUPIL, "Tom", "Ash") for each in ids))
        assert [register.number_of(each) for each in ids] == list(range(len(ids)))
        assert register.number_of("aa") is None
        assert register.by_id.keys() == set(ids)


GIVEN = tuple(Consent(use, None, ConsentStatus.GIVEN, date(2026, 9, 1)) for use in ConsentUse)


def of_one_name(number: int, without: Collection[int] = ()) -> Register:
    return Register(
        tuple(
            Person(f"P{n:06}", PersonKind.PUPIL, "Oliver", "Smith", consents=() if n in without else GIVEN)
            for n in range(number)
        )
    )


def check(register: Register, text: str, pictured: tuple[str, ...] = ()) -> Check:
    attachments = (Attachment(AttachmentKind.IMAGE, people=pictured),) if pictured else ()
    return engine.check(
        Draft(text, "account", attachments=attachments), replace(hollin_moor.CONTEXT, register=register)
    )


def consent_rules(found: Check) -> list[str]:
    return [finding.rule for finding in found.findings if finding.rule.startswith("consent.")]


@pytest.mark.parametrize("number", [1_000, 20_000])
def test_one_of_a_great_many_without_consent_decides_wherever_they_stand(number: int) -> None:
    for missing in (0, number // 2, number - 1):
        register = of_one_name(number, {missing})
        assert consent_rules(check(register, "Well done Oliver, you won!")) == ["consent.ambiguous"]
        assert consent_rules(check(register, "Well done to the Smith twins!")) == ["consent.name"]
        found = check(register, "Well done Oliver, you won!", (f"P{missing:06}",))
        assert "consent.name" in consent_rules(found)
    assert consent_rules(check(of_one_name(number), "Well done Oliver! Well done to the Smith twins!")) == []


def test_of_a_great_many_without_consent_some_are_listed_and_the_post_is_stopped() -> None:
    found = check(of_one_name(5_000, set(range(5_000))), "Well done to the Smith twins!")
    assert found.verdict is Verdict.BLOCK
    assert 1 < len(found.findings) < 50


@pytest.mark.parametrize(
    "text", ["Oliver Smith ", "the Smith twins, ", "Olivr ", "O. Smith ", "Mr Smith ", "oliversmith "]
)
def test_a_name_of_a_great_many_is_read_quickly_however_often_it_is_repeated(text: str) -> None:
    register = of_one_name(20_000, {19_999})
    check(register, text)
    began = time.perf_counter()
    check(register, text * (20_000 // len(text)))
    assert time.perf_counter() - began < 4


@pytest.mark.parametrize("number", [100_000])
def test_a_large_register_is_indexed_at_once(number: int) -> None:
    letters = "abcdefghijklmnopqrstuvwxyz"

    def name(n: int) -> str:
        return "Ka" + "".join(letters[n // 26**power % 26] for power in range(3))

    people = tuple(Person(str(n), PersonKind.PUPIL, name(n % 5_000), name(n // 7)) for n in range(number))
    began = time.perf_counter()
    names = Register(people).names
    assert time.perf_counter() - began < 4
    assert people[next(iter(names.exact.get(name(4_999).lower())))].first_name == name(4_999)
