"""`gatepost check --explain` and `--text`: a draft with its marks on the terminal."""

import io
import json
import re
import subprocess
import sys
import unicodedata
from pathlib import Path

import pytest
from click.testing import CliRunner
from hypothesis import given, settings
from hypothesis import strategies as st
from wcwidth import wcswidth

from server.checks import engine
from server.checks.draft import Attachment, Draft
from server.checks.finding import Check, Finding, verdict_of
from server.checks.policy import load_policy
from server.checks.rule import all_rules
from server.cli import main
from server.commands.checking import DEMO_SCHOOL
from server.commands.explaining import Explained, explain
from server.commands.terminal import Paper, cells, paper, visible, wrapped
from server.corpus import read_school
from server.vocabulary import AttachmentKind, Severity
from tests.factories.command_line import CommandLine
from tests.factories.school_folders import DRAFTS, birch_hill, write_drafts

DEMO = read_school(DEMO_SCHOOL)
CONTEXT = DEMO.context(DEMO.account(None), load_policy("model", all_rules()))
PLAIN = Paper(60, coloured=False)
ESCAPES = re.compile(r"\x1b\[[0-9;]*m")


@pytest.fixture
def school(tmp_path: Path) -> Path:
    """A school in a folder."""
    return birch_hill(tmp_path)


def lines_of(draft: Draft, *findings: Finding, on: Paper = PLAIN) -> list[str]:
    """The lines that explain the draft; what the engine finds, unless findings are given."""
    found = Check(findings, verdict_of(findings)) if findings else engine.check(draft, CONTEXT)
    return list(explain(Explained("", draft, found), CONTEXT, on))


def finding(start: int, end: int, severity: Severity = Severity.BLOCK, text: str = "") -> Finding:
    return Finding("tone.abusive", severity, "Title", "Why.", "Way out.", (), start, end, text[start:end] or None)


def shown(text: str, *findings: Finding) -> list[str]:
    """The lines of the text with its marks alone."""
    lines = lines_of(Draft(text, "fb"), *findings)[2:]
    return lines[: lines.index("")]


def test_signs_and_numbers_stand_under_the_words_they_are_about() -> None:
    assert shown("Ring Jo now, please!", finding(5, 7), finding(13, 19, Severity.ADVISE)) == [
        "  Ring Jo now, please!",
        "       ^^      ------",
        "       1       2",
    ]


def test_where_findings_overlap_the_stronger_sign_shows_and_both_numbers() -> None:
    assert shown("Oh Jo no", finding(0, 8, Severity.SECOND_OPINION), finding(3, 5)) == [
        "  Oh Jo no",
        "  ~~~^^~~~",
        "  1  2",
    ]
    assert shown("Jo", finding(0, 2), finding(0, 2), finding(0, 2, Severity.ADVISE))[2] == "  1 2 3"


def test_marks_line_up_after_wide_characters_emoji_and_what_cannot_be_seen() -> None:
    for before in ("日本", "🎉🎉", "cafe\u0301 ", "👩‍👩‍👧", "a\u200bb", "\u202e", "\x1b[31m", "\U000e0041", "🇬🇧"):
        line, signs, _ = shown(f"{before}Jo!", finding(len(before), len(before) + 2))
        assert wcswidth(line[: line.index("Jo")]) == signs.index("^^"), ascii(before)
        assert len(signs.strip()) == 2


@pytest.mark.parametrize(
    ("text", "seen"),
    [
        ("Zo\u200bfia", "Zo‹U+200B›fia"),
        ("\u202eabc\u202c", "‹U+202E›abc‹U+202C›"),
        ("\x1b[2J\x07", "‹U+001B›[2J‹U+0007›"),
        ("a\tb", "a‹U+0009›b"),
        ("so\u00adft", "so‹U+00AD›ft"),
        ("\u3164", "‹U+3164›"),
        ("😀\U000e0041\U000e0042", "😀‹U+E0041›‹U+E0042›"),
        ("Z" + "\u0301" * 30, "Z" + "\u0301" * 4 + "‹+26›"),
        ("\u0301", "◌\u0301"),
        ("\ud83d", "‹U+D83D›"),
        ("no\u00a0break", "no break"),
        ("👩‍👩‍👧 🏴󠁧󠁢󠁷󠁬󠁳󠁿 ❤️", "👩‍👩‍👧 🏴󠁧󠁢󠁷󠁬󠁳󠁿 ❤️"),
    ],
)
def test_what_cannot_be_seen_is_named_and_nothing_acts_on_the_terminal(text: str, seen: str) -> None:
    assert visible(text) == seen


ACTING = "\x1b\x9b\x07\r\x00\u200b\u202e\u2066\ufeff\u0301\u200d\ufe0f👩🇬🏴\U000e0067日 "
HOSTILE = st.text(st.one_of(st.sampled_from(ACTING), st.characters()), max_size=60)
FEW = settings(max_examples=150, deadline=None)


@FEW
@given(HOSTILE)
def test_every_character_of_a_text_is_in_exactly_one_cell(text: str) -> None:
    assert "".join(text[cell.start : cell.end] for cell in cells(text)) == text
    assert all(wcswidth(cell.shown) >= 0 for cell in cells(text))


@FEW
@given(HOSTILE, st.integers(8, 40))
def test_lines_keep_to_the_width_and_lose_only_spaces(text: str, columns: int) -> None:
    whole = cells(text)
    lines = list(wrapped(whole, columns))
    assert [c for line in lines for c in line if not c.space] == [c for c in whole if not c.space]
    assert all(sum(cell.width for cell in line) <= columns or len(line) == 1 for line in lines)


@FEW
@given(HOSTILE, HOSTILE)
def test_no_control_character_of_a_draft_reaches_the_terminal(text: str, alt: str) -> None:
    draft = Draft(f"{text} you idiots 07700 900123", "fb", attachments=(Attachment(AttachmentKind.IMAGE, alt=alt),))
    out = "".join(lines_of(draft))
    acting = [c for c in out if unicodedata.category(c) in ("Cc", "Cs", "Zl", "Zp")]
    assert acting == []
    assert not set(out) & set("\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069\u200e\u200f\u061c")


def test_with_colours_the_words_are_underlined_and_without_them_nothing_else_changes() -> None:
    draft = Draft("Well done! Ring 07700 900123.", "fb")
    coloured = lines_of(draft, on=Paper(60, coloured=True))
    assert "\x1b[4m07700 900123\x1b[0m" in coloured[2].replace("\x1b[31m\x1b[4m", "\x1b[4m")
    assert [ESCAPES.sub("", line) for line in coloured] == lines_of(draft)


class Terminal(io.StringIO):
    def isatty(self) -> bool:
        return True


def test_colours_are_for_terminals_and_for_those_who_want_them(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("NO_COLOR", raising=False)
    monkeypatch.setenv("TERM", "xterm")
    monkeypatch.setattr(sys, "stdout", io.StringIO())
    assert not paper().coloured
    monkeypatch.setattr(sys, "stdout", Terminal())
    assert paper().coloured
    monkeypatch.setenv("NO_COLOR", "1")
    assert not paper().coloured
    monkeypatch.delenv("NO_COLOR")
    monkeypatch.setenv("TERM", "dumb")
    assert not paper().coloured


def test_the_text_is_as_wide_as_the_terminal(monkeypatch: pytest.MonkeyPatch) -> None:
    for columns, width in (("50", 50), ("3", 40), ("9999", 120)):
        monkeypatch.setenv("COLUMNS", columns)
        assert paper().width == width


def test_a_finding_is_told_with_its_rule_clause_reason_way_out_and_replacement() -> None:
    out = " ".join(
        " ".join(lines_of(Draft("Questions? Ring 07700 900123.", "fb"), on=Paper(100, coloured=False))).split()
    )
    for words in (
        "1 ^ must be changed: Private phone number [personal_data.phone]", "“07700 900123” (characters 16 to 28)",
        "is not one of the school's own published numbers.", "→ Leave the number out", "→ Change to “01632 960101”.",
        "Policy 1.3, Personal information stays private",
    ):  # fmt: skip
        assert words in out


def test_words_in_a_description_are_marked_there() -> None:
    picture = Attachment(AttachmentKind.IMAGE, alt="A poster: ring 07700 900123", credit="Photo: the office")
    lines = lines_of(Draft("Fair on Saturday!", "fb", attachments=(picture,)))
    at = lines.index("  A poster: ring 07700 900123")
    assert lines[at + 1 : at + 3] == ["                 ^^^^^^^^^^^^", "                 1"]
    assert "  Attachment 1, image [1]" in lines
    assert "  Photo: the office" in lines


def labelled(folder: Path, **expect: object) -> None:
    drafts = [DRAFTS[0] | {"expect": {"verdict": "clear", "findings": []}}, DRAFTS[1]]
    write_drafts(folder, *drafts, DRAFTS[1] | {"id": "d-3", "expect": expect})


RIGHT = {"verdict": "block", "findings": [{"rule": "consent.name", "text": "Jayden Osgood"}]}


def test_every_draft_of_a_file_is_shown(school: Path) -> None:
    ran = CommandLine()("check", "--school", str(school), "--explain")
    assert ran.exit_code == 0
    assert "── d-1 · Facebook @BirchHill · post · achievement ──" in ran.stdout
    assert "Clear: nothing stands in the way" in ran.stdout
    assert "  🎉🎉 Well done, Jayden Osgood!\n                  ^^^^^^^^^^^^^\n" in ran.stdout
    assert ran.stdout.endswith("2 drafts checked, 2 shown.\n")


def test_only_held_drafts_can_be_asked_for(school: Path) -> None:
    ran = CommandLine()("check", "--school", str(school), "--explain", "--only", "held")
    assert "d-2 ·" in ran.stdout
    assert "d-1 ·" not in ran.stdout


def test_the_drafts_of_one_account_can_be_asked_for(school: Path) -> None:
    write_drafts(school, DRAFTS[0], DRAFTS[1] | {"account": "x"})
    ran = CommandLine()("check", "--school", str(school), "--explain", "--account", "x")
    assert ran.stdout.endswith("1 drafts checked, 1 shown.\n")
    assert "d-2 · X @BirchHill" in ran.stdout


def test_an_account_without_drafts_and_one_that_is_not_there_are_said_to_be_so(school: Path) -> None:
    for account, said in (("x", "drafts.jsonl has no draft for the account 'x'."), ("nope", "there are fb, x")):
        ran = CommandLine()("check", "--school", str(school), "--explain", "--account", account)
        assert ran.exit_code == 2
        assert said in ran.stderr


def test_without_labels_nothing_tells_who_is_on_the_do_not_publish_list(school: Path) -> None:
    write_drafts(school, {"id": "d-1", "account": "fb", "text": "Well done, Rosalind Quillfeather!"})
    ran = CommandLine()("check", "--school", str(school), "--explain")
    assert "consent.name" in ran.stdout
    assert "do_not_publish" not in ran.stdout


def test_what_was_missed_and_what_was_not_expected_is_shown(school: Path) -> None:
    labelled(school, verdict="clear", findings=[{"rule": "tone.abusive", "text": "Well done"}])
    ran = CommandLine()("check", "--school", str(school), "--explain", "--only", "wrong")
    assert "d-3 ·" in ran.stdout
    assert "d-1 ·" not in ran.stdout
    assert "Expected: clear." in ran.stdout
    assert "[consent.name]  ! not expected" in ran.stdout
    assert "! Missed tone.abusive: “Well done”" in ran.stdout
    assert "Of 2 with labels 1 differ: 1 verdicts, 1 findings missed, 1 not expected." in ran.stdout


def test_what_was_found_as_expected_is_not_wrong(school: Path) -> None:
    labelled(school, **RIGHT)
    ran = CommandLine()("check", "--school", str(school), "--explain", "--only", "wrong")
    assert ran.stdout.startswith("3 drafts checked, 0 shown.\nOf 2 with labels 0 differ")


def test_results_can_be_written_and_shown_at_once(school: Path, tmp_path: Path) -> None:
    out = tmp_path / "out.jsonl"
    ran = CommandLine()("check", "--school", str(school), "--explain", "--out", str(out))
    assert [json.loads(line)["id"] for line in out.read_text().splitlines()] == ["d-1", "d-2"]
    assert "2 drafts checked, 2 shown." in ran.stdout


BAD_LABELS = {
    "no verdict": {"findings": []},
    "unknown verdict": {"verdict": "maybe", "findings": []},
    "no rule": {"verdict": "clear", "findings": [{"text": "x"}]},
    "text of another kind": {"verdict": "clear", "findings": [{"rule": "x", "text": 7}]},
    "no object": {"verdict": "clear", "findings": "x"},
}


@pytest.mark.parametrize("expect", BAD_LABELS.values(), ids=BAD_LABELS)
def test_a_bad_label_is_named_with_its_line(school: Path, expect: dict[str, object]) -> None:
    labelled(school, **expect)
    ran = CommandLine()("check", "--school", str(school), "--explain")
    assert ran.exit_code == 2
    assert "drafts.jsonl line 3: expect must be" in ran.stderr


def test_wrong_drafts_can_only_be_told_where_there_are_labels(school: Path) -> None:
    ran = CommandLine()("check", "--school", str(school), "--explain", "--only", "wrong")
    assert ran.exit_code == 2
    assert "--only wrong needs drafts that say what to expect" in ran.stderr


def test_one_draft_needs_no_school_and_can_come_from_standard_input() -> None:
    given_as_text = CommandLine()("check", "--text", "Ring 07700 900123")
    assert "→ Change to “01632 960101”." in given_as_text.stdout
    assert CommandLine()("check", "--text", "-", answer="Ring 07700 900123\n").stdout == given_as_text.stdout


@pytest.mark.parametrize(
    ("raw", "sentence"),
    [(b"\xff\xfe", "is not UTF-8"), (b"a" * 100_001, "longer than 100,000"), (b"a" * 400_001, "longer than 100,000")],
)
def test_what_cannot_be_read_from_standard_input_is_said_in_a_sentence(raw: bytes, sentence: str) -> None:
    ran = CliRunner().invoke(main, ["check", "--text", "-"], input=raw)
    assert ran.exit_code == 2
    assert sentence in ran.stderr


def test_one_draft_is_answered_without_waiting_for_the_application() -> None:
    program = (
        "import sys; from server.cli import main\n"
        "main(['check', '--text', 'The hall is closed.'], standalone_mode=False)\n"
        "print(sorted(m for m in ('flask', 'sqlalchemy', 'alembic', 'redis', 'marshmallow') if m in sys.modules))"
    )
    ran = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True, check=True)
    assert ran.stdout.splitlines() == ["Clear: nothing stands in the way of posting this.", "[]"]
