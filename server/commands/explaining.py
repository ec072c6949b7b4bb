"""A draft with its marks on the terminal: the words, what is wrong with each, why, and the way out."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import groupby

from server.checks import engine
from server.checks.context import Context
from server.checks.draft import Attachment, Draft
from server.checks.finding import Check, Finding
from server.commands.labels import Comparison
from server.commands.terminal import SIGNS, Cell, Paper, cells, paragraph, visible, wrapped
from server.vocabulary import Severity, Verdict

IN_WORDS = {
    Verdict.CLEAR: "Clear: nothing stands in the way of posting this.",
    Verdict.ADVISE: "Advice: this can be posted as it is.",
    Verdict.SECOND_OPINION: "Held: a senior leader has to approve this before it is posted.",
    Verdict.UNCHECKED: "Held: this could not be checked completely.",
    Verdict.BLOCK: "Held: this has to be changed before it is posted.",
}
_SEVERITY = {Severity.ADVISE: "advice", Severity.SECOND_OPINION: "second opinion", Severity.BLOCK: "must be changed"}
INDENT = 2
LONGEST_QUOTE = 60


@dataclass(frozen=True, slots=True)
class Mark:
    """A stretch of a text and the number of the finding that is about it, from 1."""

    start: int
    end: int
    number: int
    severity: Severity


@dataclass(frozen=True, slots=True)
class Explained:
    """One draft with what was found in it, and, where its author said what to expect, how that compares."""

    title: str
    draft: Draft
    outcome: Check
    comparison: Comparison | None = None


def explain(one: Explained, context: Context, paper: Paper) -> Iterator[str]:
    """The lines that show the draft, its marks and its findings."""
    findings = one.outcome.findings
    if one.title:
        rule = "─" * max(paper.width - len(one.title) - 4, 2)
        yield paper.styled(f"── {visible(one.title)} {rule}"[: paper.width], bold=True)
    verdict = IN_WORDS[one.outcome.verdict]
    if one.comparison and one.comparison.verdict:
        verdict += f" Expected: {one.comparison.verdict.replace('_', ' ')}."
    yield from paragraph(verdict, paper.width)
    if not findings and not (one.comparison and one.comparison.missed) and not one.title:
        return
    yield ""
    marks = [
        Mark(f.start, f.end, number, f.severity)
        for number, f in enumerate(findings, 1)
        if f.start is not None and f.end is not None
    ]
    yield from marked(one.draft.text, marks, paper)
    for number, attachment in enumerate(one.draft.attachments):
        yield from _attachment(one, number, attachment, context, paper)
    for number, finding in enumerate(findings, 1):
        spurious = one.comparison is not None and number - 1 in one.comparison.spurious
        yield ""
        yield from _finding(number, finding, paper, spurious=spurious)
    for label in one.comparison.missed if one.comparison else ():
        words = f": “{label.words}”" if label.words else ""
        yield ""
        yield from paragraph(f"! Missed {label.rule}{words}", paper.width)


def marked(text: str, marks: Sequence[Mark], paper: Paper) -> Iterator[str]:
    """The text in lines, under each the signs of what is marked in it, and under these the numbers of the findings."""
    at = 0
    for line in text.split("\n"):
        whole = [replace(c, start=c.start + at, end=c.end + at) for c in cells(line.removesuffix("\r"))]
        for part in wrapped(whole, paper.width - INDENT) if whole else [[]]:
            here = [mark for mark in marks if part and mark.start < part[-1].end and part[0].start < mark.end]
            yield _words(part, here, paper)
            yield from _signs(part, here, paper)
        at += len(line) + 1


def _words(line: Sequence[Cell], marks: Sequence[Mark], paper: Paper) -> str:
    shown = " " * INDENT
    for severity, group in groupby(line, key=lambda cell: _strongest(cell, marks)):
        words = "".join(cell.shown for cell in group)
        shown += paper.styled(words, severity, underline=True) if severity else words
    return shown.rstrip()


def _signs(line: Sequence[Cell], marks: Sequence[Mark], paper: Paper) -> Iterator[str]:
    signs, numbers = " " * INDENT, " " * INDENT
    column = INDENT
    for cell in line:
        severity = _strongest(cell, marks)
        signs += (SIGNS[severity] if severity else " ") * cell.width
        for mark in marks:
            begins = cell.start <= mark.start < cell.end or (cell is line[0] and mark.start < cell.start < mark.end)
            if begins:
                gap = " " * max(column - len(numbers), 1 if numbers.strip() and len(numbers) >= column else 0)
                numbers += f"{gap}{mark.number}"
        column += cell.width
    if signs.strip():
        yield signs.rstrip()
        yield numbers.rstrip()


def _strongest(cell: Cell, marks: Sequence[Mark]) -> Severity | None:
    here = (mark.severity for mark in marks if mark.start < cell.end and cell.start < mark.end)
    return max(here, key=lambda severity: severity.rank, default=None)


def _attachment(one: Explained, number: int, attachment: Attachment, context: Context, paper: Paper) -> Iterator[str]:
    """The attachment's description and credit, with what was found in them marked."""
    declared = f", shows {len(attachment.people)} declared" if attachment.people else ""
    shows = ", shows people" if attachment.shows_people and not attachment.people else ""
    tagged = ", with people tagged" if attachment.tagged else ""
    about = [
        str(n) for n, f in enumerate(one.outcome.findings, 1) if f.attachment == number and f.start is None
    ]  # fmt: skip
    pointer = f" [{', '.join(about)}]" if about else ""
    yield ""
    yield from paragraph(f"  Attachment {number + 1}, {attachment.kind}{declared}{shows}{tagged}{pointer}", paper.width)
    for name, text in (("Description", attachment.alt), ("Credit", attachment.credit)):
        if text:
            yield f"  {name}:"
            yield from marked(text, _marks_in(text, number, one, context), paper)


def _marks_in(text: str, number: int, one: Explained, context: Context) -> list[Mark]:
    """Where in an attachment's text its findings are: a finding itself only says which attachment it is about."""
    bare = tuple(replace(attachment, alt=None, credit=None) for attachment in one.draft.attachments)
    inside = engine.check(replace(one.draft, text=text, attachments=bare), context).findings
    marks = []
    for place, finding in enumerate(one.outcome.findings, 1):
        if finding.attachment != number or finding.start is not None:
            continue
        marks += [
            Mark(f.start, f.end, place, finding.severity)
            for f in inside
            if f.start is not None and f.end is not None and _same(f, finding)
        ]
    return marks


def _same(inside: Finding, finding: Finding) -> bool:
    consent = ("consent.name", "consent.do_not_publish", "consent.name_with_image")
    if finding.rule in consent and inside.rule in consent:
        return inside.person == finding.person
    return inside.rule == finding.rule and (
        inside.quote is None or inside.quote in finding.message or _is_name(finding)
    )


def _is_name(finding: Finding) -> bool:
    return finding.rule.startswith("consent.")


def _finding(number: int, finding: Finding, paper: Paper, *, spurious: bool) -> Iterator[str]:
    sign = SIGNS[finding.severity]
    head = f"{number} {sign} {_SEVERITY[finding.severity]}: {finding.title}  [{finding.rule}]"
    yield paper.styled(visible(head), finding.severity, bold=True) + ("  ! not expected" if spurious else "")
    lines = [_where(finding), finding.message, f"→ {finding.suggestion}"]
    if finding.replacement is not None:
        lines.append(f"→ Change to “{finding.replacement}”." if finding.replacement else "→ Take it out.")
    lines += [f"Policy {clause.ref}, {clause.title}: {clause.text}" for clause in finding.clauses]
    for line in filter(None, lines):
        yield from (f"    {part}" for part in paragraph(line, paper.width - 4))


def _where(finding: Finding) -> str:
    if finding.attachment is not None:
        return f"Attachment {finding.attachment + 1}"
    if finding.quote:
        quote = finding.quote if len(finding.quote) <= LONGEST_QUOTE else f"{finding.quote[:LONGEST_QUOTE]}…"
        return f"“{quote}” (characters {finding.start} to {finding.end})"
    return "The post as a whole"
