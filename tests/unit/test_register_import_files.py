"""Reading a register from two files: what is right is read, and everything that is wrong is said, with its line."""

from datetime import date
from pathlib import Path

import pytest

from server import demo
from server.errors import InvalidInput
from server.models import ConsentEntry, RegisterEntry
from server.services import csv_file, register_file
from server.services.register_import import read_import
from server.vocabulary import Channel, ConsentBasis, ConsentStatus, ConsentUse, PersonKind

ALDER_BANK = Path(demo.__file__).parent / "alder_bank"
PEOPLE = "person_id,kind,first_name,last_name,preferred_name,year_group,class_name,do_not_publish"
CONSENTS = "person_id,use,channel,status,valid_from,valid_until"
ADA = "P1,pupil,Ada,Thornbury,,Year 3,Oak,"


def problems(people: str | bytes = ADA, consents: str | bytes = "") -> list[tuple[str, str]]:
    """What is wrong with these rows, below the usual first lines; bytes are a whole file."""
    files = [
        given if isinstance(given, bytes) else f"{header}\n{given}\n".encode()
        for header, given in ((PEOPLE, people), (CONSENTS, consents))
    ]
    try:
        read_import(*files)
    except InvalidInput as error:
        return list(error.problems)
    return []


def read(people: str, consents: str = "", more_columns: str = "") -> register_file.ParsedRegister:
    return read_import(f"{PEOPLE}\n{people}\n".encode(), f"{CONSENTS}{more_columns}\n{consents}\n".encode())


def test_the_demo_school_is_read_whole() -> None:
    parsed = read_import((ALDER_BANK / "register.csv").read_bytes(), (ALDER_BANK / "consents.csv").read_bytes())
    assert (len(parsed.people), len(parsed.consents)) == (262, 792)


def test_a_person_is_read_with_everything_that_is_said_of_them() -> None:
    [person] = read("P1,Pupil, Zoë ,O'Brien,Zo,Year 3,Oak,YES").people
    assert (person.id, person.kind, person.first_name, person.last_name) == ("P1", PersonKind.PUPIL, "Zoë", "O'Brien")
    assert (person.preferred_name, person.year_group, person.class_name) == ("Zo", "Year 3", "Oak")
    assert person.do_not_publish


def test_a_consent_is_read_with_its_basis_objection_giver_and_evidence() -> None:
    row = "P1,image,x,given,2026-09-01,2027-08-31,public_task,yes,mother,form 12"
    [one] = read(ADA, row, ",basis,objection,given_by,evidence").consents
    assert (one.consent.use, one.consent.channel) == (ConsentUse.IMAGE, Channel.X)
    assert (one.consent.valid_from, one.consent.valid_until) == (date(2026, 9, 1), date(2027, 8, 31))
    assert (one.consent.basis, one.consent.objection) == (ConsentBasis.PUBLIC_TASK, True)
    assert (one.given_by, one.evidence) == ("mother", "form 12")


def test_without_those_columns_it_is_plain_consent_and_all_means_every_channel() -> None:
    [one] = read(ADA, "P1,name,all,refused,2026-09-01,").consents
    assert (one.consent.basis, one.consent.objection, one.consent.channel) == (ConsentBasis.CONSENT, False, None)
    assert (one.consent.status, one.consent.valid_until) == (ConsentStatus.REFUSED, None)


@pytest.mark.parametrize("opening", [b"", b"\xef\xbb\xbf"], ids=["plain", "with a byte order mark"])
@pytest.mark.parametrize("end", [b"\n", b"\r\n", b"\r"], ids=["Unix", "Windows", "old Mac"])
def test_utf_8_is_read_whatever_wrote_it(opening: bytes, end: bytes) -> None:
    file = opening + end.join([PEOPLE.encode(), "P1,pupil,Zoë,Åberg,,,,".encode(), b""])
    assert read_import(file, CONSENTS.encode()).people[0].last_name == "Åberg"


def test_columns_may_stand_in_any_order_and_empty_lines_are_passed_over() -> None:
    people = b"kind,person_id,last_name,first_name,class_name,year_group,do_not_publish,preferred_name\n"
    people += b"\n,,,,,,,\nstaff,S1,Fenwick,Margaret,,,,\n"
    assert read_import(people, CONSENTS.encode()).people[0].last_name == "Fenwick"


def test_a_cell_that_a_spreadsheet_would_take_for_a_formula_stays_text() -> None:
    [person] = read('P1,pupil,"=HYPERLINK(""http://evil.example"")",+Thorn,@x,-1,Oak,').people
    assert person.first_name == '=HYPERLINK("http://evil.example")'
    assert (person.last_name, person.preferred_name, person.year_group) == ("+Thorn", "@x", "-1")


def test_a_person_may_have_one_name_alone() -> None:
    assert read("P1,pupil,Suharto,,,,,").people[0].last_name == ""


BAD_PEOPLE = {
    "unknown kind": ("P1,teacher,Ada,Thornbury,,,,", "kind 'teacher' is not one of pupil, staff"),
    "no kind": ("P1,,Ada,Thornbury,,,,", "kind is empty"),
    "no id": (",pupil,Ada,Thornbury,,,,", "person_id is empty"),
    "no name at all": ("P1,pupil,,,,,,", "first_name and last_name are both empty"),
    "odd do_not_publish": ("P1,pupil,Ada,Thornbury,,,,x", "do_not_publish 'x' is neither yes nor empty"),
    "too long": (f"P1,pupil,{'A' * 101},Thornbury,,,,", "first_name has 101 characters; at most 100 fit"),
    "id too long": (f"{'P' * 41},pupil,Ada,Thornbury,,,,", "person_id has 41 characters; at most 40 fit"),
    "control character": ("P1,pupil,Ad\x07a,Thornbury,,,,", "first_name has a character that cannot be seen (U+0007)"),
    "NUL": ("P1,pupil,Ad\x00a,Thornbury,,,,", "first_name has a character that cannot be seen (U+0000)"),
    "line break": ('P1,pupil,"Ad\na",Thornbury,,,,', "first_name has a character that cannot be seen"),
    "turned text": ("P1,pupil,Ad\u202ea,Thornbury,,,,", "RIGHT-TO-LEFT OVERRIDE"),
    "too few cells": ("P1,pupil,Ada", "3 cells where the first line names 8 columns"),
    "too many cells": ("P1,pupil,Ada,Thornbury,,,Oak, the big one,", "9 cells where the first line names 8 columns"),
    "loose quote": ('P1,pupil,"Ada"x,Thornbury,,,,', "the quotes do not match up"),
    "open quote": ('P1,pupil,"Ada,Thornbury,,,,', "the quotes do not match up"),
}


@pytest.mark.parametrize(("row", "sentence"), BAD_PEOPLE.values(), ids=BAD_PEOPLE)
def test_a_bad_row_of_the_register_is_named_with_its_line(row: str, sentence: str) -> None:
    [(place, what)] = problems(f"P0,pupil,Imran,Sadiq,,,,\n{row}")
    assert place == "register.csv line 3"
    assert sentence in what


BAD_CONSENTS = {
    "unknown person": ("P9,name,all,given,2026-09-01,", "person_id 'P9' is not in register.csv"),
    "unknown use": ("P1,photo,all,given,2026-09-01,", "use 'photo' is not one of name, image, name_with_image"),
    "unknown channel": ("P1,name,tiktok,given,2026-09-01,", "channel 'tiktok' is not one of facebook"),
    "no channel": ("P1,name,,given,2026-09-01,", "channel is empty"),
    "unknown status": ("P1,name,all,yes,2026-09-01,", "status 'yes' is not one of given, refused, withdrawn"),
    "no date": ("P1,name,all,given,,", "valid_from is empty; give a date as 2026-11-20"),
    "British date": ("P1,name,all,given,01/09/2026,", "valid_from '01/09/2026' is not a date; give it as 2026-11-20"),
    "no such day": ("P1,name,all,given,2026-02-30,", "valid_from '2026-02-30' is not a date"),
    "week date": ("P1,name,all,given,2026-W01-1,", "valid_from '2026-W01-1' is not a date"),
    "odd digits": ("P1,name,all,given,２０２６-09-01,", "is not a date"),
    "odd year": ("P1,name,all,given,0206-09-01,", "valid_from 0206-09-01 is in the year 206"),
    "until before from": ("P1,name,all,given,2026-09-01,2026-08-31", "valid_until 2026-08-31 is before valid_from"),
}


@pytest.mark.parametrize(("row", "sentence"), BAD_CONSENTS.values(), ids=BAD_CONSENTS)
def test_a_bad_consent_is_named_with_its_line(row: str, sentence: str) -> None:
    [(place, what)] = problems(consents=f"P1,image,x,given,2026-09-01,\n{row}")
    assert place == "consents.csv line 3"
    assert sentence in what


BAD_FILES = {
    "empty": (b"", "the file is empty; its first line has to name the columns"),
    "Windows-1252": (f"{PEOPLE}\nP1,pupil,Zo\xeb,Thornbury,,,,".encode("cp1252"), "it looks like Windows-1252"),
    "UTF-16": (PEOPLE.encode("utf-16"), "this is UTF-16 text; save it as 'CSV UTF-8"),
    "spreadsheet": (b"PK\x03\x04....", "this is a spreadsheet; save it as 'CSV UTF-8"),
    "semicolons": (PEOPLE.replace(",", ";").encode(), "the columns are kept apart by ';'"),
    "tabs": (PEOPLE.replace(",", "\t").encode(), "the columns are kept apart by a tab"),
    "missing column": (PEOPLE.replace(",do_not_publish", "").encode(), "the column do_not_publish is missing"),
    "unknown column": (f"{PEOPLE},nickname".encode(), "unknown column 'nickname'; the columns are person_id, kind"),
    "column twice": (f"{PEOPLE},kind".encode(), "the column kind is there twice"),
    "no first line": (ADA.encode(), "the column person_id is missing"),
}


@pytest.mark.parametrize(("file", "sentence"), BAD_FILES.values(), ids=BAD_FILES)
def test_a_file_of_another_kind_gets_a_clear_word(file: bytes, sentence: str) -> None:
    assert any(place.startswith("register.csv") and sentence in what for place, what in problems(file))


def test_the_line_of_the_first_letter_that_is_not_utf_8_is_named() -> None:
    file = f"{PEOPLE}\n{ADA}\nP2,pupil,Zo\xeb,Åberg,,,,".encode("cp1252")
    [(place, what)] = problems(file)
    assert place == "register.csv line 3"
    assert "'ë'" in what


def test_somebody_who_is_on_the_register_twice_is_named_with_both_lines() -> None:
    [(place, what)] = problems(f"{ADA}\nP2,pupil,Imran,Sadiq,,,,\n{ADA}")
    assert place == "register.csv line 4"
    assert what == "person_id 'P1' is on line 2 already; give each person one line"


def test_everything_that_is_wrong_is_said_at_once() -> None:
    found = problems(
        f"{ADA}\nP2,teacher,Imran,,,,,maybe\nP3,pupil,,,,,,", "P1,photo,tiktok,yes,soon,\nP9,name,all,given,2026-09-01,"
    )
    assert [place for place, _ in found] == [
        "register.csv line 3", "register.csv line 3", "register.csv line 4",
        *["consents.csv line 2"] * 4, "consents.csv line 3",
    ]  # fmt: skip


def test_people_on_rows_that_could_not_be_read_are_not_reported_as_missing_too() -> None:
    found = problems("P1,pupil,Ada", "P1,name,all,given,2026-09-01,")
    assert [place for place, _ in found] == ["register.csv line 2"]


def test_a_very_bad_file_is_described_by_its_first_thousand_problems_and_a_count() -> None:
    found = problems("\n".join(f"P{n},teacher,Ada,Thornbury,,,," for n in range(csv_file.MAX_PROBLEMS + 5)))
    assert len(found) == csv_file.MAX_PROBLEMS + 1
    assert found[-1] == ("register.csv", "and 5 more problems like these")


def test_a_file_that_is_too_large_is_not_read(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(csv_file, "MAX_BYTES", 50)
    assert any("larger than" in what for _, what in problems(ADA))


def test_a_file_with_too_many_rows_is_not_read_to_its_end(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(csv_file, "MAX_ROWS", 2)
    rows = "\n".join(f"P{n},pupil,Ada,Thornbury,,,," for n in range(4))
    assert problems(rows) == [("register.csv line 4", "more than 2 rows; split the register by school")]


def test_what_is_allowed_fits_into_the_database() -> None:
    for columns, table in (
        (register_file.REGISTER_COLUMNS, RegisterEntry.__table__),
        ({**register_file.CONSENT_COLUMNS, **register_file.OPTIONAL_CONSENT_COLUMNS}, ConsentEntry.__table__),
    ):
        for name, limit in columns.items():
            room = getattr(table.c[name].type, "length", None)
            assert limit == register_file.WORD or room is None or limit <= room, name
