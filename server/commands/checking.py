"""`gatepost check`: drafts checked against a school in a folder, with no server and no database."""

import json
import sys
from collections import Counter
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import click

from server.checks import engine
from server.checks.disclosure import as_shown_to_author
from server.checks.draft import Draft
from server.checks.finding import Check
from server.checks.policy import Policy, load_policy
from server.checks.rule import all_rules
from server.commands.explaining import Explained, explain
from server.commands.labels import compare, read_labels
from server.commands.running import Unusable
from server.commands.terminal import paper
from server.corpus import DRAFTS, MAX_TEXT, CorpusDraft, CorpusSchool, read_drafts, read_school
from server.vocabulary import Verdict

FOLDER = click.Path(exists=True, file_okay=False, path_type=Path)
FILE = click.Path(exists=True, dir_okay=False, path_type=Path)
DEMO_SCHOOL = Path(__file__).parents[1] / "demo" / "alder_bank"
MAX_BYTES = 4 * MAX_TEXT
TOO_LONG = f"The text is longer than {MAX_TEXT:,} characters, which is more than any network takes."
WRONG, HELD, ALL = "wrong", "held", "all"


@click.command()
@click.option(
    "--school", "folder", type=FOLDER, default=DEMO_SCHOOL,
    help="Folder with school.json, register.csv, consents.csv. [default: the demo school]",
)  # fmt: skip
@click.option("--policy", "pack", default="model", show_default=True, help="Policy pack: a name, or a TOML file.")
@click.option("--out", type=click.Path(dir_okay=False, path_type=Path), help="Where to write the results (JSON Lines).")
@click.option(
    "--drafts", type=FILE, help="Drafts to check (JSON Lines). [default: drafts.jsonl in the school's folder]"
)
@click.option("--explain", "explained", is_flag=True, help="Show each draft with its marks, and why.")
@click.option(
    "--only", type=click.Choice([WRONG, HELD, ALL]), default=ALL, show_default=True,
    help="With --explain: only drafts that are held, or only those that were not found as their labels expect.",
)  # fmt: skip
@click.option("--text", help="One draft to check, shown with what was found; - reads it from standard input.")
@click.option("--account", help="The account of --text, or only its drafts. [default: the first; all]")
@click.option("--reply", is_flag=True, help="With --text: it is a reply.")
def check(
    folder: Path, pack: str, out: Path | None, drafts: Path | None, explained: bool, only: str, text: str | None,
    account: str | None, reply: bool,
) -> None:  # fmt: skip
    """Check drafts against a school in a folder, without server or database.

    With --text one draft is shown with its marks. With --explain all drafts of the file are, and where the file says
    what was expected, what was missed and what was not expected. With --out the results are written, one line a draft:
    {"id", "verdict", "findings": [{"rule", "start", "end"}]}, offsets in Unicode code points.

    Under the marked words stands ^ for what must be changed, ~ for what needs a second opinion, and - for advice.
    """
    if text is None and out is None and not explained:
        raise Unusable(["Give one of --text 'a draft', --explain, and --out RESULTS.jsonl."])
    if text is not None and out is not None:
        raise Unusable(["Give either --text or --out, not both: results are written for a file of drafts."])
    school = read_school(folder)
    policy = load_policy(pack, all_rules())
    if text is not None:
        _explain_one(school, policy, Draft(_readable(text), school.account(account).id, reply))
        return
    path = drafts or folder / DRAFTS
    drafts_read = [one for one in read_drafts(path, school) if account in (None, one.draft.account)]
    if not drafts_read:
        raise Unusable([f"{path.name} has no draft for the account {school.account(account).id!r}."])
    checked = list(_checked(school, policy, drafts_read))
    if out is not None:
        _write(out, checked)
    if explained:
        _explain_all(school, policy, path, checked, only)


def result(outcome: Check) -> dict[str, Any]:
    """Verdict and findings as the results file has them: what could not be checked asks for a second opinion."""
    held_unchecked = outcome.verdict is Verdict.UNCHECKED
    return {
        "verdict": Verdict.SECOND_OPINION if held_unchecked else outcome.verdict,
        "findings": [{"rule": f.rule, "start": f.start, "end": f.end} for f in outcome.findings],
    }


def _readable(text: str) -> str:
    """The text given, or standard input's for "-"."""
    if text == "-":
        text = _from_standard_input()
    try:
        text.encode()
    except UnicodeEncodeError as error:
        raise Unusable(["The text is not UTF-8. Write it to a file, and give that with --drafts."]) from error
    if len(text) > MAX_TEXT:
        raise Unusable([TOO_LONG])
    return text


def _from_standard_input() -> str:
    raw = sys.stdin.buffer.read(MAX_BYTES + 1)
    if len(raw) > MAX_BYTES:
        raise Unusable([TOO_LONG])
    try:
        text = raw.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        raise Unusable([f"What stands on standard input is not UTF-8 ({error.reason})."]) from error
    return text.removesuffix("\n").removesuffix("\r")


def _explain_one(school: CorpusSchool, policy: Policy, draft: Draft) -> None:
    context = school.context(school.account(draft.account), policy)
    shown = as_shown_to_author(engine.check(draft, context), policy)
    _print(explain(Explained("", draft, shown), context, paper()))


def _checked(
    school: CorpusSchool, policy: Policy, drafts: list[CorpusDraft]
) -> Iterator[tuple[CorpusDraft, Check]]:  # fmt: skip
    contexts = {account.id: school.context(account, policy) for account in school.school.accounts}
    with click.progressbar(drafts, label="Checking", file=sys.stderr, hidden=not sys.stderr.isatty()) as bar:
        for one in bar:
            yield one, engine.check(one.draft, contexts[one.draft.account])


def _write(out: Path, checked: list[tuple[CorpusDraft, Check]]) -> None:
    lines = [json.dumps({"id": one.id, **result(outcome)}, ensure_ascii=False) for one, outcome in checked]
    try:
        out.write_text("\n".join(lines) + "\n", encoding="utf-8")
    except OSError as error:
        raise Unusable([f"{out} cannot be written ({error.strerror or error})."]) from error
    click.echo(f"{len(lines)} drafts checked, results in {out}.", err=True)


def _explain_all(
    school: CorpusSchool, policy: Policy, path: Path, checked: list[tuple[CorpusDraft, Check]], only: str
) -> None:
    """Show the drafts, and at the end how many there were. Labels tell who is on the do-not-publish list; without them
    the drafts are shown as their authors would see them."""
    labels = read_labels(path)
    if only == WRONG and not labels:
        raise Unusable([f"--only wrong needs drafts that say what to expect, and none in {path} does."])
    on, counted = paper(), Counter[str]()
    for one, outcome in checked:
        expected = labels.get(one.id)
        comparison = compare(expected, outcome, one.draft.text) if expected else None
        if comparison:
            counted["labelled"] += 1
            counted["wrong"] += comparison.wrong
            counted["verdicts"] += comparison.verdict is not None
            counted["missed"] += len(comparison.missed)
            counted["spurious"] += len(comparison.spurious)
        if (only == WRONG and not (comparison and comparison.wrong)) or (only == HELD and not outcome.verdict.holds):
            continue
        counted["shown"] += 1
        shown = outcome if expected else as_shown_to_author(outcome, policy)
        context = school.context(school.account(one.draft.account), policy)
        _print([*explain(Explained(_title(one, school), one.draft, shown, comparison), context, on), ""])
    click.echo(f"{len(checked)} drafts checked, {counted['shown']} shown.")
    if labels:
        click.echo(
            f"Of {counted['labelled']} with labels {counted['wrong']} differ: {counted['verdicts']} verdicts, "
            f"{counted['missed']} findings missed, {counted['spurious']} not expected."
        )


def _title(one: CorpusDraft, school: CorpusSchool) -> str:
    account = school.account(one.draft.account)
    about = [one.id, f"{account.platform.label} @{account.handle}", "reply" if one.draft.reply else "post"]
    return " · ".join([*about, one.draft.category] if one.draft.category else about)


def _print(lines: Iterator[str] | list[str]) -> None:
    on_terminal = paper().coloured
    for line in lines:
        click.echo(line, color=on_terminal)
