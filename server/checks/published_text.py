"""Everything in a draft that the public will read: the text, and each attachment's description and credit."""

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, replace
from functools import wraps
from itertools import islice

from server.checks.draft import Draft
from server.checks.examination import Examination
from server.checks.rule import Hit

MOST_HITS = 50
"""Of one rule in one text. Nobody reads more, and a text made to match everywhere must not take long."""


@dataclass(frozen=True, slots=True)
class PublishedText:
    """One text of a draft, as an examination of its own, so that whatever reads a text reads this one alike.

    `attachment` is the index of the attachment it describes or credits; None for the draft's own text.
    """

    examination: Examination
    attachment: int | None

    def hit(self, found: Hit) -> Hit:
        """`found`, which is placed in this text, as the draft's: of an attachment it keeps the words, not the place."""
        if self.attachment is None:
            return found
        quote = self.examination.text[found.start : found.end] if found.start is not None else ""
        words = {"quote": quote, **found.words}
        return replace(found, start=None, end=None, attachment=self.attachment, replacement=None, words=words)


def published_texts(examination: Examination) -> tuple[PublishedText, ...]:
    """The draft's text and every description and credit that is not blank. Use `examination.once(published_texts)`."""
    return (PublishedText(examination, None), *_of_attachments(examination))


def in_published_text(
    check: Callable[[Examination], Iterable[Hit]],
) -> Callable[[Examination], Iterable[Hit]]:
    """Make a rule's check of one that only knows how to read a text: it is run over each published text."""

    @wraps(check)
    def everywhere(examination: Examination) -> Iterable[Hit]:
        if not examination.draft.attachments:
            return islice(check(examination), MOST_HITS)
        return _everywhere(check, examination)

    return everywhere


def _everywhere(check: Callable[[Examination], Iterable[Hit]], examination: Examination) -> Iterator[Hit]:
    for published in examination.once(published_texts):
        for found in islice(check(published.examination), MOST_HITS):
            yield published.hit(found)


def _of_attachments(examination: Examination) -> Iterator[PublishedText]:
    draft = examination.draft
    for index, attachment in enumerate(draft.attachments):
        for text in (attachment.alt, attachment.credit):
            if text and not text.isspace():
                part = Draft(text, draft.account, draft.reply, draft.category)
                yield PublishedText(Examination(part, examination.context), index)
