"""What must not be known of somebody: where children are now, special category data, family and record."""

from collections.abc import Iterator

from server.checks.examination import Examination
from server.checks.patterns.circumstances import Kind, circumstances
from server.checks.patterns.whereabouts import Closeness, whereabouts
from server.checks.published_text import in_published_text
from server.checks.rule import Hit, rule
from server.vocabulary import Severity

AT_A_VENUE = (
    "“{quote}” tells where children are today. That is no closer than a large public place, so you may post it."
)


@rule(
    "personal_data.location",
    Severity.BLOCK,
    title="Where children are now",
    message="“{quote}” tells a stranger where to find children now, or where they sleep.",
    suggestion="Post it when everybody is back, and leave out the spot, the times and the route.",
    sources=("G images", "B images"),
)
@in_published_text
def location(examination: Examination) -> Iterator[Hit]:
    """A spot, time or route in real time, or where children sleep (rules.md, 10).

    A day at a large public venue is only advised about.
    Positions in a picture's metadata are found by `server.checks.images`, not here.
    """
    for (start, end), closeness in whereabouts(examination):
        milder = closeness is Closeness.AT_A_VENUE
        yield Hit(start, end, message=AT_A_VENUE, at_most=Severity.ADVISE) if milder else Hit(start, end)


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
