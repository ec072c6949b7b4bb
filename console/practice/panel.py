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
    held = [finding for finding in check.findings if finding.severity is not Severity.ADVISE]
    match check.verdict:
        case Verdict.CLEAR:
            return Label("Ready to post", "clear"), "Press Post: nothing needs changing."
        case Verdict.ADVISE:
            number = len(check.findings)
            label = Label(f"Ready to post, with {counted(number, 'suggestion')}", "advise")
            return label, f"Press Post, or take the {_noun(number, 'suggestion')} first."
        case Verdict.BLOCK:
            blocks = [finding for finding in held if finding.severity is Severity.BLOCK]
            marked_all = all(finding.start is not None for finding in blocks)
            what = "Change the marked words" if marked_all else "Put right what must be changed"
            label = Label(f"Held: {counted(len(blocks), 'thing')} to put right", "block")
            return label, f"{what}: it is then checked again by itself."
        case Verdict.UNCHECKED:
            wait = "Wait a moment, then press Post again: your text is safe here."
            return Label("Cannot be checked, not posted", "unchecked"), wait
        case Verdict.SECOND_OPINION:
            then = f"Ask a senior leader here, or change the {_noun(len(held), 'thing')} listed."
            return Label("Held: needs a second opinion", "second-opinion"), then


def _noun(number: int, thing: str) -> str:
    return thing if number == 1 else f"{thing}s"
