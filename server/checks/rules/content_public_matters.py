"""What a school leaves to others in public: parties, divisive subjects, extremism, private views, the press."""

from collections.abc import Iterator
from itertools import chain

from server.checks.examination import Examination
from server.checks.phrases import (
    abusive,
    controversial,
    discriminatory,
    extremism,
    media_enquiry,
    personal_opinion,
    political,
)
from server.checks.phrases.book import Phrasebook
from server.checks.phrases.hits import clear_finds, merged, sentence_hits, word_hits
from server.checks.phrases.quotation import condemned, quotations
from server.checks.published_text import in_published_text
from server.checks.rule import Hit, rule
from server.vocabulary import Severity

_POLITICS = Phrasebook(political.PHRASES, political.UNLESS)
_DISPUTES = Phrasebook(controversial.PHRASES, controversial.UNLESS)
_EXTREMISM = Phrasebook(extremism.PHRASES, extremism.UNLESS)
_OPINIONS = Phrasebook(personal_opinion.PHRASES, personal_opinion.UNLESS)
_PRESS = Phrasebook(media_enquiry.PHRASES, media_enquiry.UNLESS)
_CAN_BE_QUOTED = (
    Phrasebook(abusive.PHRASES),
    Phrasebook(discriminatory.PHRASES),
    Phrasebook(extremism.PHRASES),
)


@rule(
    "content.political",
    Severity.BLOCK,
    by_wording=True,
    title="Takes a political side",
    message="“{quote}” takes a side for or against a party, a candidate, a campaign or a government policy.",
    suggestion="Keep to facts that readers can use, such as dates and where to find out more, and leave the view out.",
    sources=("P2.1",),
)
@in_published_text
def political_side(examination: Examination) -> Iterator[Hit]:
    """Support of or opposition to a party, candidate, campaign or government policy (rules.md, 14)."""
    return sentence_hits(examination, _POLITICS)


@rule(
    "content.controversial",
    Severity.SECOND_OPINION,
    by_wording=True,
    title="May divide the community",
    message="“{quote}” takes a view, or quotes one, that may divide families.",
    suggestion="Give the facts and where to ask. A senior leader can say whether the school should go further.",
    sources=("B do's",),
    yields_to=("content.political", "content.extremism", "tone.discriminatory"),
)
@in_published_text
def divisive(examination: Examination) -> Iterator[Hit]:
    """A view on a divisive matter, and abuse or hate quoted in order to condemn it (rules.md, 14 and 19)."""
    return chain(sentence_hits(examination, _DISPUTES), _quoted_hate(examination))


def _quoted_hate(examination: Examination) -> Iterator[Hit]:
    if not examination.once(quotations):
        return
    finds = (find for book in _CAN_BE_QUOTED for find in clear_finds(examination, book))
    yield from merged(find.sentence.source for find in finds if condemned(examination, find))


@rule(
    "content.extremism",
    Severity.BLOCK,
    title="Gives a voice to extremism",
    message="“{quote}” can read as support for an extremist group or idea.",
    suggestion="Take it out, and talk to the designated safeguarding lead before posting anything about it.",
    sources=("G", "L", "B Prevent", "W6"),
)
@in_published_text
def extremist(examination: Examination) -> Iterator[Hit]:
    """Praise, chants and recruiting for extremist groups, past ones included, and Holocaust denial (rules.md, 27)."""
    return word_hits(examination, _EXTREMISM)


@rule(
    "content.personal_opinion",
    Severity.SECOND_OPINION,
    by_wording=True,
    title="Reads as a personal view",
    message="“{quote}” is a view that readers could fairly dispute, given in the school's name.",
    suggestion="Say what the school does or offers, and leave the view for your own conversations.",
    sources=("B do's", "P3", "G"),
    yields_to=("content.political", "content.controversial"),
)
@in_published_text
def opinion(examination: Examination) -> Iterator[Hit]:
    """A disputable view given as the school's (rules.md, 21)."""
    return sentence_hits(examination, _OPINIONS)


@rule(
    "content.media_enquiry",
    Severity.SECOND_OPINION,
    by_wording=True,
    title="Answers the press",
    message="“{quote}” answers a journalist or comments on press coverage.",
    suggestion="Pass it to {press}, and leave a public answer to them. If something has to be said now: “{reply}”",
    sources=("B behaviour",),
)
@in_published_text
def press(examination: Examination) -> Iterator[Hit]:
    """An answer to a journalist, or a comment on critical coverage (rules.md, 22)."""
    return sentence_hits(examination, _PRESS)
