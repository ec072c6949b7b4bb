"""From phrases found to hits: which stretch of the draft is marked."""

from collections.abc import Iterable, Iterator
from dataclasses import replace
from itertools import chain

from server.checks.examination import Examination
from server.checks.phrases.book import Find, Phrasebook
from server.checks.phrases.quotation import condemned
from server.checks.phrases.reading import clear_reading, reading
from server.checks.rule import Hit
from server.checks.text.sentences import Span


def sentence_hits(examination: Examination, book: Phrasebook) -> Iterator[Hit]:
    """The whole sentences in which a phrase of `book` stands: what is wrong is what they say, not one word."""
    return merged(find.sentence.source for find in book.finds(examination.once(reading)))


def word_hits(examination: Examination, book: Phrasebook) -> Iterator[Hit]:
    """The very words of `book`, also where they are disguised, save where they are quoted to be condemned."""
    return merged(find.span for find in clear_finds(examination, book) if not condemned(examination, find))


def surely(hits: Iterable[Hit], sure: Iterable[Hit]) -> Iterator[Hit]:
    """`hits`, of which those that meet one of `sure` are not for the trained model to drop."""
    certain = [(hit.start or 0, hit.end or 0) for hit in sure]
    for hit in hits:
        yield replace(hit, sure=any(start < (hit.end or 0) and (hit.start or 0) < end for start, end in certain))


def clear_finds(examination: Examination, book: Phrasebook) -> Iterator[Find]:
    """What `book` finds in the plain words of the draft and, where any are disguised, in what they stand for."""
    plain, clear = examination.once(reading), examination.once(clear_reading)
    return chain(book.finds(plain), book.finds(clear) if clear.text != plain.text else ())


def merged(spans: Iterable[Span]) -> Iterator[Hit]:
    """One hit for each stretch that `spans` cover, in order."""
    stretches: list[Span] = []
    for start, end in sorted(spans):
        if stretches and start < stretches[-1][1]:
            stretches[-1] = stretches[-1][0], max(stretches[-1][1], end)
        else:
            stretches.append((start, end))
    return iter([Hit(start, end) for start, end in stretches if end > start])
