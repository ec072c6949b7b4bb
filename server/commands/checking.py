"""`gatepost check`: drafts checked against a school in a folder, with no server and no database."""

import json
import sys
from pathlib import Path
from typing import Any

import click

from server.checks import engine
from server.checks.disclosure import as_shown_to_author
from server.checks.draft import Draft
from server.checks.finding import Check, Finding
from server.checks.policy import Policy, load_policy
from server.checks.rule import all_rules
from server.commands.running import Unusable
from server.corpus import DRAFTS, CorpusSchool, read_drafts, read_school
from server.vocabulary import Verdict

FOLDER = click.Path(exists=True, file_okay=False, path_type=Path)
FILE = click.Path(exists=True, dir_okay=False, path_type=Path)

IN_WORDS = {
    Verdict.CLEAR: "Clear: nothing stands in the way of posting this.",
    Verdict.ADVISE: "Advice: this can be posted as it is.",
    Verdict.SECOND_OPINION: "Held: a senior leader has to approve this before it is posted.",
    Verdict.UNCHECKED: "Held: this could not be checked completely.",
    Verdict.BLOCK: "Held: this has to be changed before it is posted.",
}


@click.command()
@click.option(
    "--school", "folder", required=True, type=FOLDER, help="Folder with school.json, register.csv, consents.csv."
)
@click.option("--policy", "pack", default="model", show_default=True, help="Policy pack: a name, or a TOML file.")
@click.option("--out", type=click.Path(dir_okay=False, path_type=Path), help="Where to write the results (JSON Lines).")
@click.option(
    "--drafts", type=FILE, help="Drafts to check (JSON Lines). [default: drafts.jsonl in the school's folder]"
)
@click.option("--text", help="One draft to check, shown with what was found.")
@click.option("--account", help="With --text: the account's short name. [default: the first in school.json]")
@click.option("--reply", is_flag=True, help="With --text: it is a reply.")
def check(
    folder: Path, pack: str, out: Path | None, drafts: Path | None, text: str | None, account: str | None, reply: bool
) -> None:
    """Check drafts against a school in a folder, without server or database.

    With --text the findings are shown; otherwise all drafts of the file are checked and the results written to --out,
    one line a draft: {"id", "verdict", "findings": [{"rule", "start", "end"}]}, offsets in Unicode code points.
    """
    if (text is None) == (out is None):
        raise Unusable(["Give either --text 'a draft' or --out RESULTS.jsonl."])
    school = read_school(folder)
    policy = load_policy(pack, all_rules())
    if text is not None:
        on = school.account(account)
        draft = Draft(_readable(text), on.id, reply)
        click.echo(_shown(as_shown_to_author(engine.check(draft, school.context(on, policy)))))
    elif out is not None:
        _check_all(school, policy, drafts or folder / DRAFTS, out)


def _readable(text: str) -> str:
    try:
        text.encode()
    except UnicodeEncodeError as error:
        raise Unusable(["The text is not UTF-8. Write it to a file, and give that with --drafts."]) from error
    return text


def _check_all(school: CorpusSchool, policy: Policy, path: Path, out: Path) -> None:
    drafts = read_drafts(path, school)
    contexts = {account.id: school.context(account, policy) for account in school.school.accounts}
    lines = []
    with click.progressbar(drafts, label="Checking", file=sys.stderr, hidden=not sys.stderr.isatty()) as bar:
        for one in bar:
            outcome = engine.check(one.draft, contexts[one.draft.account])
            lines.append(json.dumps({"id": one.id, **result(outcome)}, ensure_ascii=False))
    try:
        out.write_text("\n".join(lines) + "\n", encoding="utf-8")
    except OSError as error:
        raise Unusable([f"{out} cannot be written ({error.strerror or error})."]) from error
    click.echo(f"{len(lines)} drafts checked, results in {out}.", err=True)


def result(outcome: Check) -> dict[str, Any]:
    """Verdict and findings as the results file has them: what could not be checked asks for a second opinion."""
    held_unchecked = outcome.verdict is Verdict.UNCHECKED
    return {
        "verdict": Verdict.SECOND_OPINION if held_unchecked else outcome.verdict,
        "findings": [{"rule": f.rule, "start": f.start, "end": f.end} for f in outcome.findings],
    }


def _shown(outcome: Check) -> str:
    return "\n".join([IN_WORDS[outcome.verdict], *map(_finding_shown, outcome.findings)])


def _finding_shown(finding: Finding) -> str:
    where = "The post as a whole"
    if finding.attachment is not None:
        where = f"Attachment {finding.attachment + 1}"
    elif finding.quote:
        where = f"“{finding.quote}” (characters {finding.start} to {finding.end})"
    lines = [
        "",
        f"{where}: {finding.title}  [{finding.rule}, {finding.severity.replace('_', ' ')}]",
        f"  {finding.message}",
        f"  {finding.suggestion}",
        *(f"  Policy {clause.ref}, {clause.title}: {clause.text}" for clause in finding.clauses),
    ]
    return "\n".join(lines)
