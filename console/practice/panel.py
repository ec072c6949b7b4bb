"""What the panel beside the practice composer says: the words that the extension's own panel has for it."""

from dataclasses import dataclass

from markupsafe import Markup

from console.marked_text import marked
from console.wording import Label, counted
from server.checks.finding import Check
from server.vocabulary import Severity, Verdict


@dataclass(frozen=True, slots=True)
class Panel:
    """What was found in the draft as it stands, where it stands, and what to do now."""

    check: Check
    text: Markup
    heading: Label
    advice: str


def panel_for(text: str, check: Check) -> Panel:
    """The panel for a draft with these words."""
    return Panel(check, marked(text, check.findings), *_words(check))


def _words(check: Check) -> tuple[Label, str]:
    things = counted(sum(finding.severity is not Severity.ADVISE for finding in check.findings), "thing")
    match check.verdict:
        case Verdict.CLEAR:
            return Label("Ready to post", "clear"), "Nothing was found that needs changing."
        case Verdict.ADVISE:
            suggestions = counted(len(check.findings), "suggestion")
            return Label(f"Ready to post, with {suggestions}", "advise"), "You can post it as it is."
        case Verdict.BLOCK:
            return Label(f"Held: {things} to put right", "block"), "Change the marked words, and it can be posted."
        case Verdict.UNCHECKED:
            again = "It is checked again when you change it or press Post."
            return Label("Cannot be checked, not posted", "unchecked"), again
        case Verdict.SECOND_OPINION:
            then = f"{things} that a senior leader should see first. Change the draft, or ask."
            return Label("Held: needs a second opinion", "second-opinion"), then
