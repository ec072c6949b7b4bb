"""The trained model's reading of a draft, beside the rules.

It does two things. Where no rule holds the draft, it may ask for a second opinion; only rules block. And where a rule
that goes by wording fires on words that the model is sure are harmless, the hit is dropped: lists of phrases do not
know what a sentence is about. Without a model nothing is dropped, and the draft is held as unchecked.
"""

from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING

from server.checks.examination import Examination
from server.checks.finding import Finding
from server.checks.published_text import published_texts
from server.checks.rule import Hit, Rule
from server.checks.text.disguise import undisguised
from server.checks.text.normalise import Folded, fold
from server.checks.text.sentences import sentences
from server.vocabulary import Severity

if TYPE_CHECKING:
    from server.checks.model.reader import Reading

FAMILIES = ("tone.", "content.")
"""What the model reads for. Where one of their rules already holds the draft it has nothing to add."""

MESSAGE = (
    "“{quote}” may be a case of this. The post was weighed as a whole, not by single words, so this can be mistaken: "
    "change it, or ask for a second opinion."
)


def borne_out(rule: Rule, hits: Iterable[Hit], examination: Examination) -> Iterator[Hit]:
    """`hits` of `rule` without those that the model is sure are harmless, where the rule goes by wording."""
    for hit in hits:
        if not (rule.by_wording and _harmless(hit, examination)):
            yield hit


def suspicions(examination: Examination, found: Iterable[Finding]) -> Iterator[tuple[str, Hit]]:
    """Rules that the draft's texts may break, as (rule, hit), beyond what the rules have `found`.

    Raises UnusableModel where there is no model to ask.
    """
    found = tuple(found)
    if any(f.rule.startswith(FAMILIES) and f.severity.rank >= Severity.SECOND_OPINION.rank for f in found):
        return
    seen = {finding.rule for finding in found}
    policy = examination.context.policy
    for published, reading in zip(examination.once(published_texts), examination.once(_readings), strict=True):
        if reading is None or reading.held <= 0:
            continue
        likely = [rule for rule in reading.rules if rule not in seen and policy.setting(rule).enabled]
        if likely:
            rule = max(likely, key=reading.rules.__getitem__)
            yield rule, published.hit(Hit(*reading.stretch, message=MESSAGE))


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
