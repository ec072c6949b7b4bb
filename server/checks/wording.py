"""The words in which a consent finding speaks of somebody; they never say why consent is missing."""

from server.checks.publicity import Way

DESCRIBED = "A name in the description or credit of attachment "
PICTURED = "The picture of one person in attachment "


def subject_of(way: Way, quote: str | None, attachment: int | None) -> str:
    """What may not be published, as the subject of a sentence."""
    number = (attachment or 0) + 1
    if way is Way.PICTURED:
        return f"{PICTURED}{number}"
    name = f"{DESCRIBED}{number}" if quote is None else f"The name ‘{quote}’"
    return f"{name} together with a picture of the same person" if way is Way.TOGETHER else name
