"""The rule reference is what the rules, the packs and the examples say."""

from pathlib import Path

from server.checks.rule import all_rules
from server.commands.reference_pages import pages
from tests.factories.command_line import CommandLine

REFERENCE = Path(__file__).parents[2] / "docs" / "rules"


def test_the_committed_pages_are_what_is_generated() -> None:
    generated = pages()
    assert sorted(generated) == sorted(page.name for page in REFERENCE.iterdir())
    for name, text in generated.items():
        assert (REFERENCE / name).read_text(encoding="utf-8") == text, f"{name} is out of date; run: make reference"


def test_every_rule_has_its_place_and_every_link_leads_somewhere() -> None:
    generated = pages()
    for rule in all_rules().values():
        assert f"\n## {rule.id}\n" in generated[f"{rule.family}.md"]
        assert f"({rule.family}.md#{rule.id.replace('.', '')})" in generated["README.md"]


def test_nothing_of_a_template_or_a_note_to_developers_is_left_in_it() -> None:
    for text in pages().values():
        assert "{" not in text
        assert "rules.md" not in text


def test_the_command_writes_the_pages(tmp_path: Path) -> None:
    ran = CommandLine()("rules", "reference", "--out", str(tmp_path / "rules"))
    assert ran.exit_code == 0
    assert {page.name: page.read_text(encoding="utf-8") for page in (tmp_path / "rules").iterdir()} == dict(pages())


def test_a_place_that_cannot_be_written_is_said_in_a_sentence(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("")
    ran = CommandLine()("rules", "reference", "--out", str(tmp_path / "file" / "rules"))
    assert ran.exit_code == 2
    assert "cannot be written" in ran.stderr
