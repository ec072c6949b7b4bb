"""A pack that cannot be used is refused with all that is wrong with it, each with its line."""

from importlib import resources
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from server.checks.policy import MAX_PACK_BYTES, InvalidPolicy, Policy, load_policy, parse_policy
from server.checks.rule import all_rules

MODEL = (resources.files("server.policies") / "model.toml").read_text(encoding="utf-8")
BASED = """\
[policy]
id = "hollin-moor"
based_on = "model"
title = "Hollin Moor Primary School: social media policy"
version = "1"
adopted = 2026-01-01
review_due = 2027-01-01

[clauses]
PUB-10 = { ref = "4.2", title = "Ask first", text = "Ask a senior leader first." }

[rules]
"content.controversial" = { severity = "block", clauses = ["PUB-10"] }
"""


def problems(text: str) -> tuple[str, ...]:
    """What is wrong with the pack written in `text`."""
    with pytest.raises(InvalidPolicy) as refused:
        parse_policy(text, all_rules())
    return refused.value.problems


def with_line(line: str, *, under: str = "[rules]") -> tuple[str, int]:
    """The small pack with a line added below a heading, and the number of that line."""
    at = BASED.index(under) + len(under) + 1
    return BASED[:at] + line + "\n" + BASED[at:], BASED[:at].count("\n") + 1


def test_the_small_pack_is_in_order_and_takes_the_rest_from_the_model() -> None:
    policy = parse_policy(BASED, all_rules())
    assert policy.clauses_of("content.controversial")[0].ref == "4.2"
    assert policy.clauses_of("content.political")[0].ref == "model 2.4"
    assert policy.rules.keys() == all_rules().keys()


def test_who_has_to_approve_what_is_taken_from_the_model_key_by_key() -> None:
    policy = parse_policy(BASED + '\n[second_opinions]\ntwo_leaders = ["content.controversial"]\n', all_rules())
    assert policy.second_opinions.two_leaders == {"content.controversial"}
    assert policy.second_opinions.safeguarding_lead == {"content.extremism"}
    policy = parse_policy(BASED + "\n[second_opinions]\nsafeguarding_lead = []\nclaim_minutes = 5\n", all_rules())
    assert policy.second_opinions.safeguarding_lead == frozenset()
    assert policy.second_opinions.claim.total_seconds() == 300


@pytest.mark.parametrize(
    ("line", "says"),
    [
        ('two_leaders = ["tone.hostil"]', "two_leaders: there is no rule tone.hostil; did you mean tone.hostile?"),
        ('safeguarding_lead = "content.extremism"', "safeguarding_lead must be a list of texts"),
        ('two_leaders = ["consent.do_not_publish"]', "two_leaders: leave consent.do_not_publish out"),
        ("claim_minutes = 0", "claim_minutes must be a whole number from 1 to 120"),
        ("remind_after_hours = 0", "remind_after_hours must be a whole number from 1 to 200"),
        ("remind_all_after_hours = 3", "remind_all_after_hours may not be less than remind_after_hours"),
        ("escalate_after_hours = 5", "escalate_after_hours may not be less than remind_all_after_hours"),
        ("expire_after_days = 31", "expire_after_days must be a whole number from 1 to 30"),
        ("urgent_escalate_after_minutes = 5", "urgent_escalate_after_minutes may not be less than urgent_remind_after"),
        ("three_leaders = []", "unknown key three_leaders in [second_opinions]; it may have claim_minutes, "),
    ],
)
def test_what_is_wrong_with_who_has_to_approve_is_said_with_its_line(line: str, says: str) -> None:
    (found,) = problems(f"{BASED}\n[second_opinions]\n{line}\n")
    assert found.startswith(f"line {BASED.count(chr(10)) + 3}: {says}")


@pytest.mark.parametrize(
    ("under", "line", "says"),
    [
        ("[rules]", '"tone.rude" = { clauses = ["PUB-10"] }', "there is no rule tone.rude"),
        ("[rules]", '"tone.hostil" = { clauses = ["PUB-10"] }', "no rule tone.hostil; did you mean tone.hostile?"),
        ("[rules]", "content.political = { severity = 1 }", "no rule content; put quotes round the name"),
        ("[rules]", '"tone.stiff" = { clauses = ["PUB-99"] }', "rule tone.stiff: there is no clause PUB-99"),
        ("[rules]", '"tone.stiff" = { clauses = [] }', "name at least one clause"),
        ("[rules]", '"tone.stiff" = { clauses = "PUB-10" }', "clauses must be a list of texts"),
        ("[rules]", '"tone.stiff" = { clauses = ["PUB-10"], severity = 3 }', "'3' is not one of advise"),
        ("[rules]", '"tone.stiff" = { clauses = ["PUB-10"], severity = "fatal" }', "'fatal' is not one of"),
        ("[rules]", '"tone.stiff" = { clauses = ["PUB-10"], enabled = "no" }', "enabled must be true or false"),
        ("[rules]", '"tone.stiff" = { clauses = ["PUB-10"], colour = "red" }', "unknown key colour"),
        ("[rules]", '"tone.stiff" = "block"', "rule tone.stiff must be a table"),
        ("[rules]", '"tone.stiff" = { clauses = ["PUB-10"], suggestion = 4 }', "suggestion must be a text"),
        ("[rules]", '"tone.stiff" = { clauses = ["PUB-10"], suggestion = "See {quote.__class__}" }', "curly brackets"),
        ("[rules]", '"tone.stiff" = { clauses = ["PUB-10"], suggestion = "See {" }', "curly brackets"),
        ("[rules]", '"tone.stiff" = { clauses = ["PUB-10"], suggestion = "{quote:>99999999}" }', "curly brackets"),
        ("[rules]", '"tone.stiff" = { clauses = ["PUB-10"], suggestion = "{quote!r}" }', "curly brackets"),
        ("[rules]", '"tone.stiff" = { clauses = ["PUB-10"], suggestion = "{quote:{channel}}" }', "curly brackets"),
        ("[rules]", '"tone.stiff" = { clauses = ["PUB-10"], suggestion = "See {}" }', "curly brackets"),
        ("[rules]", '"tone.stiff" = { clauses = ["PUB-10"], ask = "Nobody" }', "there is no contact 'Nobody'"),
        ("[rules]", '"tone.stiff" = { clauses = ["PUB-10"], words = ["hereby"] }', "takes no words"),
        ("[rules]", '"personal_data.phone" = { clauses = ["PUB-10"], words = ["ring"] }', "takes no words"),
        ("[rules]", '"tone.abusive" = { clauses = ["PUB-10"], words = ["twerp"] }', "say in words_for"),
        ("[rules]", '"tone.abusive" = { clauses = ["PUB-10"], words = ["!"], words_for = "x" }', "two letters or more"),
        ("[rules]", '"tone.abusive" = { clauses = ["PUB-10"], words = [7] }', "words must be a list of texts"),
        ("[clauses]", 'PUB-11 = "Share with credit"', "clause PUB-11 must be a table"),
        ("[clauses]", 'PUB-11 = { ref = "4", title = "Credit" }', "text must be there and be a text"),
        ("[clauses]", 'PUB-11 = { ref = "4", title = "Credit", text = "x", source = "me" }', "'me' is not one of"),
        ("[clauses]", 'PUB-11 = { ref = "4", title = "C", text = "one\\ntwo" }', "line break"),
        ("[clauses]", 'PUB-11 = { ref = "4", title = "C", text = "\\u001b[2J" }', "control character"),
        ("[policy]", "colour = 1", "unknown key colour in [policy]"),
        ("[policy]", 'categories = ["birthday"]', "'birthday' is not one of alert"),
        ("[policy]", 'helplines = ["ring us"]', "must be a phone number"),
        ("[policy]", "document = 7", "document must be a text"),
    ],
)
def test_what_is_wrong_is_said_with_its_line(under: str, line: str, says: str) -> None:
    text, at = with_line(line, under=under)
    found = problems(text)
    assert len(found) == 1
    assert found[0].startswith(f"line {at}: ")
    assert says in found[0]


@pytest.mark.parametrize(
    ("table", "says"),
    [
        ("[platforms]\nmyspace = { max_length = 5 }", "'myspace' is not one of facebook"),
        ("[platforms]\nx = { max_length = 0 }", "max_length must be a whole number from 1 to 1000000"),
        ("[platforms]\nx = { max_length = 99999999999999999999999999 }", "max_length must be a whole number"),
        ("[platforms]\nx = { max_length = 280.5 }", "max_length must be a whole number"),
        ("[platforms]\nx = { max_length = true }", "max_length must be a whole number"),
        ("[platforms]\nx = { minimum_age = -1 }", "minimum_age must be a whole number from 0 to 21"),
        ("[platforms]\nx = { minimum_age = inf }", "minimum_age must be a whole number"),
        ('[platforms]\nx = { friendly = "very" }', "friendly must be true or false"),
        ("[minimum_ages]\nwhatsapp = 160", "the minimum age must be a whole number from 0 to 21"),
        ("[minimum_ages]\nfacebook = 13", "belong under [platforms]"),
        ('[minimum_ages]\n"Whats App" = 13', "one word in small letters"),
        ("[replies]\nhours = 0", "hours must be a whole number from 1 to 336"),
        ("[replies]\nhours = 9223372036854775808", "hours must be a whole number"),
        ('[replies]\nhours = 4\nclauses = ["X"]', "[replies]: there is no clause X"),
        ("[practice]\nmonths = 0", "months must be a whole number from 1 to 60"),
        ("[practice]\nleast = 9", "least must be a whole number from 0 to 8"),
        ("[practice]\nscore = 6", "unknown key score in [practice]"),
        ("[contacts]\nOffice = 1632960000", "Office must be there and be a text"),
        ("[colours]\nred = 1", "unknown table [colours]"),
    ],
)
def test_so_is_what_is_wrong_in_the_other_tables(table: str, says: str) -> None:
    (found,) = problems(f"{BASED}\n{table}\n")
    last = BASED.count("\n") + 1 + table.count("\n") + 1
    assert found.startswith((f"line {last}: ", f"line {last - 1}: "))
    assert says in found


@pytest.mark.parametrize(
    "table", ["rules = 3", "clauses = []", 'platforms = "all"', "replies = 48", "practice = true", "policy = 1"]
)
def test_a_value_where_a_table_belongs_is_a_problem(table: str) -> None:
    name = table.split()[0]
    assert any(f"{name} must be a table" in problem for problem in problems(table + "\n"))


def test_everything_that_is_wrong_is_said_at_once_keys_given_twice_too() -> None:
    text = BASED.replace('version = "1"', 'version = "1"\nversion = "2"\ncolour = "red"').replace("2027", "2025")
    text += '"content.controversial" = { clauses = ["PUB-10"] }\n"tone.rude" = { clauses = ["PUB-99"] }\n'
    text += "[clauses]\nPUB-1 = 3\n[minimum_ages]\nkik = -3\n"
    assert [problem.split(": ", 1) for problem in problems(text)] == [
        ["line 6", "this is given twice; keep one of the two"],
        ["line 16", "this is given twice; keep one of the two"],
        ["line 18", "this is given twice; keep one of the two"],
        ["line 17", "there is no rule tone.rude"],
        ["line 21", "the minimum age must be a whole number from 0 to 21"],
        ["line 7", "unknown key colour in [policy]; it may have adopted, adopted_as, based_on, categories, document, "
         "emergency_release, helplines, id, ready_reasons, review_due, review_due_as, second_reading, title, version"],
        ["line 9", "review_due is before adopted"],
    ]  # fmt: skip


@pytest.mark.parametrize(
    ("text", "line", "says"),
    [
        ("", 1, "the pack is empty"),
        (" \n\t\n", 1, "the pack is empty"),
        ("[policy]\nthis is no TOML\n", 2, "not valid TOML"),
        ('[policy]\nid = "model\n', 2, "not valid TOML"),
        ("[policy]\nid = [\n\n", 2, "not valid TOML"),
        ("[policy]\n\nid = " + "[" * 5000, 3, "inside each other too deeply"),
        ("x = 1\ny = " + "{a=" * 5000, 2, "inside each other too deeply"),
        ("a = 1\nb = " + "9" * 5000, 2, "a number or date that cannot be"),
        ("a = 2026-13-45\n", 1, "not valid TOML"),
        ('a = "\x00"\n', 1, "not valid TOML"),
    ],
)
def test_what_is_no_toml_is_refused_with_its_line(text: str, line: int, says: str) -> None:
    found = problems(text)
    assert found[-1].startswith(f"line {line}: ")
    assert says in found[-1]


def test_a_key_with_very_many_parts_is_just_an_unknown_table() -> None:
    assert any("unknown table [a]" in problem for problem in problems("a." * 5000 + "a = 1\n"))


def test_only_the_model_can_be_built_on() -> None:
    (found, *_) = problems(BASED.replace('based_on = "model"', 'based_on = "grange"'))
    assert found == 'line 3: based_on can only be "model"; leave it out for a pack that stands alone'


def test_a_pack_that_builds_on_nothing_has_to_speak_of_every_rule() -> None:
    found = problems(BASED.replace('based_on = "model"\n', ""))
    silent = [problem for problem in found if problem.startswith('no [rules."')]
    assert len(silent) == len(all_rules()) - 1


def test_a_pack_with_a_thousand_faults_is_answered_with_the_first_hundred() -> None:
    rules = "".join(f'"tone.made_up_{n}" = {{}}\n' for n in range(400))
    found = problems(BASED + rules)
    assert len(found) == 101
    assert found[-1] == "and 300 more"


def test_more_entries_than_anybody_needs_are_refused() -> None:
    rules = "".join(f'"tone.made_up_{n}" = {{}}\n' for n in range(600))
    assert any("at most 500" in problem for problem in problems(BASED + rules))


def test_a_file_that_is_not_utf_8_is_refused_with_the_line(tmp_path: Path) -> None:
    file = tmp_path / "pack.toml"
    file.write_bytes(BASED.replace("Hollin Moor", "Höllin").encode("latin-1"))
    with pytest.raises(InvalidPolicy, match="line 4: not UTF-8"):
        load_policy(str(file), all_rules())


def test_a_file_saved_with_a_byte_order_mark_and_windows_line_ends_is_read(tmp_path: Path) -> None:
    file = tmp_path / "pack.toml"
    file.write_bytes(b"\xef\xbb\xbf" + BASED.replace("\n", "\r\n").encode())
    assert load_policy(str(file), all_rules()).id == "hollin-moor"


def test_a_file_that_is_too_large_a_folder_or_not_there_is_refused(tmp_path: Path) -> None:
    large = tmp_path / "large.toml"
    large.write_bytes(b"#" * (MAX_PACK_BYTES + 1))
    for name, says in ((large, "larger than 512 KiB"), (tmp_path, "no such policy pack"), ("a\0b", "no such policy")):
        with pytest.raises(InvalidPolicy, match=says):
            load_policy(str(name), all_rules())
    assert "larger than 512 KiB" in problems("#" * (MAX_PACK_BYTES + 1))[0]


def read(text: str) -> Policy | None:
    """The pack, or None where it is refused; anything else is raised."""
    try:
        return parse_policy(text, all_rules())
    except InvalidPolicy as error:
        assert error.problems
        return None


@settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(st.data())
def test_a_pack_with_any_piece_torn_out_or_put_in_is_read_or_refused_in_sentences(data: st.DataObject) -> None:
    start = data.draw(st.integers(0, len(BASED)))
    end = data.draw(st.integers(start, min(len(BASED), start + 40)))
    piece = data.draw(st.text(alphabet="[]{}=\"'.,#\\ \nabc019-_é\u200b\0", max_size=20))
    read(BASED[:start] + piece + BASED[end:])
