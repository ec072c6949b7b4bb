"""The trained model's reading of a draft, beside the rules.

It does two things. Where no rule holds the draft, it may ask for a second opinion; only rules block. And where a rule
that goes by wording fires on words that the model is sure are harmless, the hit is dropped: lists of phrases do not
know what a sentence is about. Without a model nothing is dropped, and the draft is held as unchecked.
"""

from collections.abc import Container, Iterable, Iterator
from typing import TYPE_CHECKING

from server.checks.examination import Examination
from server.checks.finding import Finding
from server.checks.phrases.personal_accounts import only_names_its_own
from server.checks.policy import Policy
from server.checks.published_text import published_texts
from server.checks.rule import Hit, Rule
from server.checks.text.disguise import undisguised
from server.checks.text.normalise import Folded, fold
from server.checks.text.sentences import Span, sentences
from server.vocabulary import Severity

if TYPE_CHECKING:
    from server.checks.model.reader import Reading

FAMILIES = ("tone.", "content.")
"""What the model reads for. Where one of their rules already holds the draft it has nothing to add."""

OF_PEOPLE = "personal_data."
"""It reads for what is told of somebody, too, but adds nothing where a rule about people blocks the draft already."""

BY_AGE = "content.underage_platform"
"""Ages are counted, not felt: that rule alone decides."""
LINKS_TO_STAFF = "content.personal_account_link"
"""The model does not know whose an account is."""
BESIDES = 0.1
"""A rule at least this likely, 0 to 1, is a reason to ask even where an age seems likelier."""

RULED_OUT = 0.005
"""Below this likelihood a rule may count as broken by no word of the draft."""

ON_STYLE = ("tone.shouting", "tone.stiff", "tone.unprofessional")
"""Rules that say nothing about whether somebody is harmed."""

MESSAGE = (
    "This may be a case of ‘{title}’. The post was weighed as a whole, not by single words, so this can be mistaken: "
    "change it, or ask for a second opinion."
)


def borne_out(rule: Rule, hits: Iterable[Hit], examination: Examination) -> Iterator[Hit]:
    """`hits` of `rule` without those that the model is sure are harmless, where the rule goes by wording."""
    asked = rule.by_wording and examination.context.policy.second_reading
    for hit in hits:
        if not asked or hit.sure or not _harmless(hit, examination):
            yield hit


def suspicions(
    examination: Examination, found: tuple[Finding, ...], rules: Container[str]
) -> Iterator[tuple[str, Hit]]:
    """Which of `rules` the draft's texts may break, as (rule, hit), beyond what the rules have `found`.

    Raises UnusableModel where there is no model to ask.
    """
    policy = examination.context.policy
    held = any(f.rule.startswith(FAMILIES) and f.severity.rank >= Severity.SECOND_OPINION.rank for f in found)
    if held or not policy.second_reading:
        return
    seen = {finding.rule for finding in found}
    blocked_for_people = any(f.rule.startswith((OF_PEOPLE, "consent.")) and f.severity is Severity.BLOCK for f in found)
    for published, reading in zip(examination.once(published_texts), examination.once(_readings), strict=True):
        if reading is None or reading.held <= 0 or _said_already(published.attachment, reading.stretch, found):
            continue
        enabled = [rule for rule in reading.rules if rule in rules and policy.setting(rule).enabled]
        likeliest = _likeliest(reading, enabled)
        if blocked_for_people and likeliest and likeliest.startswith(OF_PEOPLE):
            continue  # The rules have said what it is; the next likeliest would be a guess.
        rule = _likeliest(reading, [rule for rule in enabled if rule not in seen])
        if rule == LINKS_TO_STAFF and only_names_its_own(examination):
            continue
        if rule:
            yield rule, published.hit(Hit(*reading.stretch, message=MESSAGE))


def _likeliest(reading: "Reading", rules: list[str]) -> str | None:
    """The likeliest of `rules`, that about ages aside; none where only an age is likely."""
    others = [rule for rule in rules if rule != BY_AGE]
    best = max(others, key=reading.rules.__getitem__, default=None)
    only_an_age = BY_AGE in rules and best is not None and reading.rules[best] < BESIDES
    return None if only_an_age and reading.rules[BY_AGE] > BESIDES else best


def ruled_out(rule_id: str, examination: Examination) -> bool:
    """Whether the model is sure that no text of the draft breaks the rule; never without a model."""
    from server.checks.model.reader import UnusableModel

    if not examination.context.policy.second_reading:
        return False
    try:
        readings = [reading for reading in examination.once(_readings) if reading is not None]
    except UnusableModel:
        return False
    return bool(readings) and all(reading.rules.get(rule_id, 1.0) < RULED_OUT for reading in readings)


def _said_already(attachment: int | None, stretch: Span, found: tuple[Finding, ...]) -> bool:
    """Whether a rule has marked these words under a pack that only advises about them."""
    return any(
        f.rule.startswith(FAMILIES) and f.rule not in ON_STYLE and f.attachment == attachment and _meet(f, stretch)
        for f in found
    )


def _meet(finding: Finding, stretch: Span) -> bool:
    if finding.start is None or finding.end is None:
        return finding.attachment is not None
    return finding.start < stretch[1] and stretch[0] < finding.end


def model_version(policy: Policy) -> str | None:
    """The version of the model that reads beside the rules under `policy`; None where none does."""
    from server.checks.model.reader import UnusableModel, reader

    if not policy.second_reading:
        return None
    try:
        return reader().version
    except UnusableModel:
        return None


def _readings(examination: Examination) -> tuple["Reading | None", ...]:
    """The model's reading of each published text. Use `examination.once(_readings)`."""
    return tuple(_read(published.examination.once(undisguised)) for published in examination.once(published_texts))


def _read(text: Folded) -> "Reading | None":
    from server.checks.model.reader import reader  # takes a fifth of a second, and not every command checks

    return reader().read(text)


def _harmless(hit: Hit, examination: Examination) -> bool:
    """Whether neither the text nor the sentence that the hit stands in looks doubtful to the model."""
    from server.checks.model.reader import UnusableModel

    try:
        of_texts = zip(examination.once(published_texts), examination.once(_readings), strict=True)
        for published, reading in of_texts:
            if published.attachment == hit.attachment and reading is not None and not reading.harmless:
                return False
        return hit.start is None or all(reading.harmless for reading in _of_sentences(hit, examination))
    except UnusableModel:
        return False


def _of_sentences(hit: Hit, examination: Examination) -> Iterator["Reading"]:
    for start, end in examination.once(sentences):
        if hit.start is not None and hit.end is not None and start < hit.end and hit.start < end:
            reading = _read(fold(examination.text[start:end]))
            if reading is not None:
                yield reading
