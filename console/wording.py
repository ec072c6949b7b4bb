"""How the console says things: one place for the words of verdicts, severities, states and decisions."""

from dataclasses import dataclass

from flask import Flask

from server.models import OpinionMove
from server.services import opinion_steps
from server.services.moves import Move
from server.vocabulary import Category, Channel, ConsentUse, DecisionKind, SecondOpinionState, Severity, Verdict


@dataclass(frozen=True, slots=True)
class Label:
    """A short word, and the kind of mark it is drawn with (see `.badge` in the style sheet)."""

    words: str
    mark: str


VERDICTS = {
    Verdict.CLEAR: Label("Clear", "clear"),
    Verdict.ADVISE: Label("Advice only", "advise"),
    Verdict.SECOND_OPINION: Label("Needs a second opinion", "second-opinion"),
    Verdict.UNCHECKED: Label("Could not be checked", "unchecked"),
    Verdict.BLOCK: Label("Must be changed", "block"),
}

WHAT_NOW = {
    Verdict.CLEAR: ("Ready to post", "Nothing was found. Post it exactly as it is."),
    Verdict.ADVISE: ("Ready to post", "There is some advice below. You can follow it or post as it is."),
    Verdict.SECOND_OPINION: (
        "Ask for a second opinion",
        "Change what is marked, or ask a senior leader for a second opinion on exactly this draft.",
    ),
    Verdict.UNCHECKED: (
        "Could not be checked, so not to be posted yet",
        "Check it again in a minute. If it still cannot be checked, ask for a second opinion.",
    ),
    Verdict.BLOCK: (
        "Change what is marked",
        "Nobody can approve this as it stands. Change what is marked and check again.",
    ),
}

SEVERITIES = {
    Severity.ADVISE: Label("Advice", "advise"),
    Severity.SECOND_OPINION: Label("Second opinion needed", "second-opinion"),
    Severity.BLOCK: Label("Must be changed", "block"),
}

STATES = {
    SecondOpinionState.ASKED: Label("Waiting", "waiting"),
    SecondOpinionState.CLAIMED: Label("Being looked at", "waiting"),
    SecondOpinionState.CHANGES_REQUESTED: Label("Changes asked for", "second-opinion"),
    SecondOpinionState.APPROVED: Label("Approved", "clear"),
    SecondOpinionState.REFUSED: Label("Refused", "block"),
    SecondOpinionState.WITHDRAWN: Label("Withdrawn", "quiet"),
    SecondOpinionState.EXPIRED: Label("Expired", "quiet"),
    SecondOpinionState.PUBLISHED: Label("Published", "clear"),
}

DECISIONS = {
    DecisionKind.APPROVE: Label("approved it", "clear"),
    DecisionKind.REQUEST_CHANGES: Label("asked for changes", "second-opinion"),
    DecisionKind.REFUSE: Label("refused it", "block"),
}

MOVES = {
    Move.ASK_AGAIN: "asked again",
    Move.WITHDRAW: "withdrew it",
    Move.CLAIM: "began to look at it",
    Move.LET_GO: "left it to others",
    Move.APPROVE: "approved it",
    Move.APPROVE_FIRST: "approved it, as the first of two",
    Move.REQUEST_CHANGES: "asked for changes",
    Move.REFUSE: "refused it",
    Move.PASS_ON: "passed it to {other}",
    Move.TAKE_BACK: "ended the hand-over to or from {other}",
    Move.COMMENT: "wrote",
    Move.PROPOSE: "proposed a wording",
    Move.TAKE_WORDING: "took the wording that {other} proposed",
    Move.TAKE_CLEAR_WORDING: "took the wording that {other} proposed; nothing was found in it",
    Move.DECLINE_WORDING: "did not take the wording that {other} proposed",
    Move.RECONSIDER: "asked another leader to look at it again",
    Move.PUBLISH: "posted it",
    Move.EXPIRE: "Nobody answered in time",
    Move.HOLD_AGAIN: "The register has changed, so it is held again",
}

USES = {
    ConsentUse.NAME: "Name",
    ConsentUse.IMAGE: "Image",
    ConsentUse.NAME_WITH_IMAGE: "Name with image",
}

CATEGORIES = {
    Category.ALERT: "Alert",
    Category.REMINDER: "Reminder",
    Category.EVENT: "Event",
    Category.VACANCY: "Vacancy",
    Category.ACHIEVEMENT: "Achievement",
    Category.TRIP: "Trip",
    Category.GREETING: "Greeting",
    Category.FEEDBACK: "Answer to feedback",
    Category.OTHER: "Something else",
}


def init_app(app: Flask) -> None:
    """Give templates the filters that turn a stored value into words."""
    app.template_filter("verdict")(lambda value: VERDICTS[Verdict(value)])
    app.template_filter("what_now")(lambda value: WHAT_NOW[Verdict(value)])
    app.template_filter("severity")(lambda value: SEVERITIES[Severity(value)])
    app.template_filter("state")(lambda value: STATES[SecondOpinionState(value)])
    app.template_filter("stands")(lambda request: STATES[opinion_steps.state_of(request)])
    app.template_filter("decision")(lambda value: DECISIONS[DecisionKind(value)])
    app.template_filter("did")(did)
    app.template_filter("category")(lambda value: CATEGORIES[Category(value)])
    app.template_filter("use")(lambda value: USES[ConsentUse(value)])
    app.template_filter("channel")(lambda value: Channel(value).label)
    app.template_filter("first_words")(first_words)
    app.template_filter("counted")(counted)


def did(made: OpinionMove) -> str:
    """What was done with a request, by whom: 'Helen Ashcroft passed it to Daniel Okoro'."""
    words = MOVES[Move(made.move)].format(other=made.other.name if made.other else "a colleague")
    return f"{made.person.name} {words}" if made.person else words


def first_words(text: str, limit: int = 140) -> str:
    """The beginning of a text on one line, cut at a word."""
    line = " ".join(text.split())
    if len(line) <= limit:
        return line
    return line[:limit].rsplit(" ", 1)[0] + " …"


def counted(number: int, one: str, many: str = "") -> str:
    """'1 finding', '2 findings'."""
    return f"{number:,} {one if number == 1 else many or one + 's'}"
