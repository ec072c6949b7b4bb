"""What must not be known of somebody: where children are now, special category data, family and record."""

from collections.abc import Iterator

from server.checks.examination import Examination
from server.checks.patterns.circumstances import Kind, circumstances
from server.checks.published_text import in_published_text
from server.checks.rule import Hit, rule
from server.vocabulary import Severity


@rule(
    "personal_data.special_category",
    Severity.BLOCK,
    title="Private: health, belief, origin or care",
    message="“{quote}” tells something about a person that the law protects specially, such as health, disability, "
    "faith, origin, sexuality or care.",
    suggestion="Leave that detail out: the good news stands without it. Kindly meant, it is still private.",
    sources=("data protection: P1", "B legal"),
)
@in_published_text
def special_category(examination: Examination) -> Iterator[Hit]:
    """Health, disability, SEND, ethnicity, religion, sexuality, care status and the like of somebody identifiable."""
    return _hits(examination, Kind.SPECIAL)


@rule(
    "personal_data.family",
    Severity.BLOCK,
    title="Private: family, discipline or attendance",
    message="“{quote}” tells of somebody's home or family, or of their discipline or attendance record.",
    suggestion="Leave that detail out, and speak with the family privately.",
    sources=("P3", "P5", "W3.4"),
)
@in_published_text
def family(examination: Examination) -> Iterator[Hit]:
    """The home or family situation, discipline or attendance record of somebody identifiable."""
    return _hits(examination, Kind.FAMILY)


def _hits(examination: Examination, kind: Kind) -> Iterator[Hit]:
    return (Hit(c.start, c.end) for c in examination.once(circumstances) if c.kind is kind)
