"""What a check means for its author: what was found, where the draft stands, and what to do now."""

from dataclasses import dataclass

from markupsafe import Markup

from console.marked_text import marked
from console.wording import WHAT_NOW, Label
from server.checks.finding import Check
from server.models import DraftCheck, SecondOpinion, User
from server.services import checks, moves, releases, second_opinions
from server.vocabulary import Verdict

_MARKS = {
    Verdict.CLEAR: "clear",
    Verdict.ADVISE: "clear",
    Verdict.SECOND_OPINION: "second-opinion",
    Verdict.UNCHECKED: "unchecked",
    Verdict.BLOCK: "block",
}


@dataclass(frozen=True, slots=True)
class Outcome:
    """A check as its author sees it. `request` is their newest request about exactly this content."""

    check: Check
    text: Markup
    held: bool
    request: SecondOpinion | None
    heading: Label
    advice: str


def outcome_for(author: User, kept: DraftCheck) -> Outcome:
    """The outcome of a check of this author's, as it stands now."""
    shown = checks.shown_to_author(kept)
    standing = releases.standing(author, kept)
    request = second_opinions.about(author, kept.account_id, kept.digest)
    heading, advice = WHAT_NOW[shown.verdict]
    mark = _MARKS[shown.verdict]
    if not standing.held and standing.second_opinion_id:
        heading, mark = "Approved: ready to post", "clear"
        advice = "A senior leader has approved exactly this. Change one character and it has to be asked about again."
    elif _waits(request, shown):
        heading, mark = "Waiting for a second opinion", "waiting"
        advice = (
            "You have asked about exactly this draft. You can go on with other things; the answer will be shown here."
        )
    return Outcome(
        shown, marked(kept.content["text"], shown.findings), standing.held, request, Label(heading, mark), advice
    )


def _waits(request: SecondOpinion | None, shown: Check) -> bool:
    """Whether a leader can still say yes: not while something blocks, whoever has been asked."""
    asked = request is not None and request.state in moves.WAITING
    return asked and shown.verdict in (Verdict.SECOND_OPINION, Verdict.UNCHECKED)
