"""What a check finds, and the verdict that follows from it."""

from dataclasses import dataclass

from server.checks.policy import Clause
from server.vocabulary import Severity, Verdict


@dataclass(frozen=True, slots=True)
class Finding:
    """One thing that is wrong, where it is, and how to put it right.

    `start` and `end` count Unicode code points of the draft's text (`end` is exclusive); both are None for a finding
    about the draft or an attachment as a whole. `attachment` is the index of the attachment it is about. `person` is
    the register id of the person concerned. `replacement`, where it is certain, is text that can take the place of
    `start:end`. `instead` says how to speak of somebody who must not be named.
    """

    rule: str
    severity: Severity
    title: str
    message: str
    suggestion: str
    clauses: tuple[Clause, ...] = ()
    start: int | None = None
    end: int | None = None
    quote: str | None = None
    attachment: int | None = None
    person: str | None = None
    replacement: str | None = None
    instead: str | None = None

    @property
    def unchecked(self) -> bool:
        """True for the report of a check that could not run (`unchecked.<what>`)."""
        return self.rule.startswith("unchecked.")


@dataclass(frozen=True, slots=True)
class Check:
    """All findings of one draft, in the order of their place in the text, and the verdict."""

    findings: tuple[Finding, ...]
    verdict: Verdict
    exceptions: tuple[str, ...] = ()
    """Ids of the school's exceptions but for which there would be more."""


def verdict_of(findings: tuple[Finding, ...]) -> Verdict:
    """The strongest finding decides; a check that could not run outweighs all but a block."""
    strongest = max((f.severity for f in findings), key=lambda s: s.rank, default=None)
    if strongest is Severity.BLOCK:
        return Verdict.BLOCK
    if any(f.unchecked for f in findings):
        return Verdict.UNCHECKED
    return Verdict(strongest) if strongest else Verdict.CLEAR
