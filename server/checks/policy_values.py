"""What a policy pack says, once it has been read: frozen values, and what no pack goes below."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from datetime import date, timedelta

from server.checks.retention_rules import RetentionRules, months_after
from server.vocabulary import Category, Channel, ClauseSource, Severity

LEAST = {
    "consent.do_not_publish": Severity.BLOCK,
    "consent.name": Severity.SECOND_OPINION,
    "consent.image": Severity.SECOND_OPINION,
}
"""What no pack goes below. Authors see who must not be published as somebody without consent: were that only advice, or
not looked for, nobody but those on the list would be held, and everybody could tell who is on it."""

REMOVAL_DAYS = 2
"""Working days within which a post comes down, where a pack does not say."""

NO_TRIGGERS = frozenset({"tone.shouting", "tone.stiff", "content.category_not_allowed", "content.unsafe_link"})
"""Rules about how a post speaks that no single word could trigger."""
WORDS_LEFT_ALONE = frozenset({"presentation.unsigned", "personal_data.payment"})
"""Rules whose words are what they leave alone: further sign-offs, and the school's own bank accounts."""


def takes_triggers(rule_id: str) -> bool:
    """True for the rules that fire on each of a pack's `words` for them."""
    return rule_id.startswith(("tone.", "content.")) and rule_id not in NO_TRIGGERS


@dataclass(frozen=True, slots=True)
class Clause:
    """A place in the policy: `ref` as the document numbers it, `title`, and what it asks, in plain words.

    `source` tells the school's own document from what the law or the model policy adds where the document is silent.
    """

    ref: str
    title: str
    text: str
    source: ClauseSource = ClauseSource.DOCUMENT


@dataclass(frozen=True, slots=True)
class RuleSetting:
    """What a pack says about one rule. None means: as the rule itself says.

    `words` are whole words or short phrases: for a tone or content rule (see `takes_triggers`) it fires on each of
    them, for those in WORDS_LEFT_ALONE they are what it leaves alone. `words_for` says what they are. `ask` names the
    contact that a finding points to.
    """

    enabled: bool = True
    severity: Severity | None = None
    clauses: tuple[str, ...] = ()
    suggestion: str | None = None
    words: tuple[str, ...] = ()
    words_for: str | None = None
    ask: str | None = None


@dataclass(frozen=True, slots=True)
class Platform:
    """What the policy and the network say about one platform. Lengths are in characters as the network counts them."""

    max_length: int
    minimum_age: int = 13
    friendly: bool = False


@dataclass(frozen=True, slots=True)
class ReplyTime:
    """How soon comments, queries and complaints are answered.

    `hours` run through nights and holidays; with `next_working_day`, what arrives at a weekend is answered by the end
    of the next working day instead.
    """

    hours: int
    next_working_day: bool = False
    clauses: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class PracticeAsked:
    """What the policy asks of Gatepost's own practice course before somebody posts.

    It is done again after `months`, or never where that is None; at least `least` of its drafts have to be right.
    """

    months: int | None = None
    least: int = 0

    def valid_until(self, finished: date) -> date | None:
        """The last day on which practice that was finished on that day counts; None where it always will."""
        if self.months is None:
            return None
        return months_after(finished, self.months)

    def is_done(self, finished: date | None, today: date) -> bool:
        """Whether practice that was finished well enough on that day, None for never, still counts."""
        if finished is None:
            return False
        until = self.valid_until(finished)
        return until is None or today <= until

    def is_met(self, score: int, of: int) -> bool:
        """Whether a score is enough; all of a shorter course always is."""
        return score >= min(self.least, of)


@dataclass(frozen=True, slots=True)
class Waits:
    """After how long of waiting for a second opinion who is told, and when the request expires.

    Spans are of working time, `expire_days` working days; those of urgent requests are of any time.
    """

    remind: timedelta = timedelta(hours=4)
    remind_all: timedelta = timedelta(hours=9)
    escalate: timedelta = timedelta(hours=18)
    expire_days: int = 5
    urgent_remind: timedelta = timedelta(minutes=15)
    urgent_escalate: timedelta = timedelta(minutes=30)


@dataclass(frozen=True, slots=True)
class SecondOpinionRules:
    """How second opinions are given.

    What a rule in `two_leaders` holds is approved by two leaders, what one in `safeguarding_lead` holds by the
    safeguarding lead. A leader who says that they are looking at a draft is believed for the time of `claim`.
    """

    two_leaders: frozenset[str] = frozenset()
    safeguarding_lead: frozenset[str] = frozenset()
    claim: timedelta = timedelta(minutes=10)
    waits: Waits = Waits()


@dataclass(frozen=True, slots=True)
class Policy:
    """A policy pack in force.

    `document` says which document it puts into practice, `adopted_as` and `review_due_as` how the document words its
    dates. `minimum_ages` are of apps that are no channel of Gatepost, by their name in small letters. With
    `second_reading` the trained model reads beside the rules. `practice` is None where practising is left to people.
    With `emergency_release` an author may post without a check while the service cannot be reached. `removal_days`:
    within so many working days a post comes down when consent was withdrawn. `sampling_share`: so many of the clear
    posts, 0 to 1, get a blind second look.
    """

    id: str
    title: str
    version: str
    adopted: date
    review_due: date
    clauses: Mapping[str, Clause]
    rules: Mapping[str, RuleSetting]
    categories: frozenset[Category]
    platforms: Mapping[Channel, Platform]
    helplines: tuple[str, ...] = ()
    contacts: Mapping[str, str] = field(default_factory=dict)
    ready_reasons: tuple[str, ...] = ()
    release_lifetime: timedelta = timedelta(minutes=2)
    document: str = ""
    adopted_as: str = ""
    review_due_as: str = ""
    minimum_ages: Mapping[str, int] = field(default_factory=dict)
    replies: ReplyTime | None = None
    second_reading: bool = True
    practice: PracticeAsked | None = None
    emergency_release: bool = False
    removal_days: int = REMOVAL_DAYS
    sampling_share: float = 0.0
    second_opinions: SecondOpinionRules = SecondOpinionRules()
    retention: RetentionRules = field(default_factory=RetentionRules)

    def setting(self, rule_id: str) -> RuleSetting:
        """What the pack says about the rule `rule_id`."""
        return self.rules.get(rule_id, AS_THE_RULE_SAYS)

    def clauses_of(self, rule_id: str) -> tuple[Clause, ...]:
        """The clauses that the rule serves."""
        return tuple(self.clauses[name] for name in self.setting(rule_id).clauses)

    def advice(self, rule_id: str, otherwise: str, words: Mapping[str, str]) -> str:
        """What to do about a finding: the pack's suggestion for the rule, or `otherwise`, and whom the pack names.

        Placeholders are filled from `words` and from the pack's own figures.
        """
        setting = self.setting(rule_id)
        figures = {"reply_hours": str(self.replies.hours) if self.replies else ""}
        text = (setting.suggestion or otherwise).format(**figures, **words)
        return f"{text} {setting.ask}: {self.contacts[setting.ask]}." if setting.ask else text


AS_THE_RULE_SAYS = RuleSetting()


class InvalidPolicy(Exception):
    """A pack cannot be used. `problems` has a sentence for each thing that is wrong, with its line."""

    MOST = 100

    def __init__(self, problems: Iterable[str]) -> None:
        found = tuple(dict.fromkeys(problems))
        more = (f"and {len(found) - self.MOST} more",) if len(found) > self.MOST else ()
        self.problems = found[: self.MOST] + more
        super().__init__("\n".join(self.problems))
