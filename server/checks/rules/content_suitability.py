"""What a school's account is not for: advertising, other people's work, what is not fit for children."""

from collections.abc import Iterator

from server.checks.examination import Examination
from server.checks.mentions import mentions
from server.checks.phrases import age_inappropriate, commercial, copyright, off_topic, underage_platform
from server.checks.phrases.book import Phrasebook
from server.checks.phrases.hits import sentence_hits, word_hits
from server.checks.phrases.minimum_ages import invitations_too_young
from server.checks.phrases.reading import reading
from server.checks.published_text import in_published_text
from server.checks.rule import Hit, rule
from server.checks.second_reading import ruled_out
from server.checks.text.tokens import tokens
from server.vocabulary import Category, Severity

_ADVERTS = Phrasebook(commercial.PHRASES, commercial.UNLESS)
_COPYING = Phrasebook(copyright.PHRASES, copyright.UNLESS)
_ADULT = Phrasebook(age_inappropriate.PHRASES, age_inappropriate.UNLESS)
_INVITATIONS = Phrasebook(underage_platform.PHRASES, underage_platform.UNLESS)
_OFF_TOPIC = Phrasebook(off_topic.PHRASES, off_topic.UNLESS)


@rule(
    "content.commercial",
    Severity.BLOCK,
    by_wording=True,
    title="Advertises a business",
    message="“{quote}” reads as advertising or endorsing a business.",
    suggestion="Leave the business out. Thanking a sponsor, the PTA or the school's own suppliers is fine.",
    sources=("P2.1", "P2.3"),
)
@in_published_text
def advertising(examination: Examination) -> Iterator[Hit]:
    """An offer and a call to take it up, or praise that sells (rules.md, 16)."""
    return sentence_hits(examination, _ADVERTS)


@rule(
    "content.age_inappropriate",
    Severity.BLOCK,
    by_wording=True,
    title="Not fit for children",
    message="“{quote}” is not fit for a school's account, which children read.",
    suggestion="Leave it out. Lessons about drugs, gambling or relationships can be named as lessons.",
    sources=("P2.3", "B don'ts", "W3.5"),
)
@in_published_text
def unfit_for_children(examination: Examination) -> Iterator[Hit]:
    """Sex, drugs, drink, betting and gore that are promoted or joked about, not taught (rules.md, 25)."""
    return word_hits(examination, _ADULT)


@rule(
    "content.copyright",
    Severity.SECOND_OPINION,
    by_wording=True,
    title="Somebody else's work",
    message="“{quote}” sounds as if somebody else's work is shared without permission.",
    suggestion="Ask the owner and name them, link to the original, or use something of the school's own.",
    sources=("B legal", "B do's", "W3.2", "P1"),
)
@in_published_text
def others_work(examination: Examination) -> Iterator[Hit]:
    """Other people's material with no credit or permission, from the words and the credit field (rules.md, 17)."""
    return sentence_hits(examination, _COPYING)


@rule(
    "content.underage_platform",
    Severity.SECOND_OPINION,
    title="Invites children who are too young",
    message="“{quote}” invites pupils to use a platform that many of them are too young for.",
    suggestion="Speak to parents instead, or let pupils take part in school.",
    sources=("G", "L"),
)
@in_published_text
def too_young(examination: Examination) -> Iterator[Hit]:
    """An invitation to pupils below a platform's minimum age to use it (policy pack: `minimum_age`, `minimum_ages`)."""
    return invitations_too_young(examination, _INVITATIONS)


@rule(
    "content.category_not_allowed",
    Severity.SECOND_OPINION,
    title="Not a kind of post the policy lists",
    message="This does not seem to be one of the kinds of post that the policy lists.",
    suggestion="Choose the kind of post it is. If it is none of them, it may be better on a personal account.",
    sources=("P2.1",),
    yields_to=("content.*", "tone.abusive", "tone.discriminatory", "tone.hostile", "tone.ridicule"),
)
def none_of_the_kinds(examination: Examination) -> Iterator[Hit]:
    """A category that the policy does not list; "other" or none, and words that plainly fit none (rules.md, 18).

    "Other" alone says little: people file ordinary notices under it. It counts where nothing in the post is of school
    life either, and the trained model does not rule it out.
    """
    draft, listed = examination.draft, examination.context.policy.categories
    if draft.category is None:
        unwanted = not draft.reply and _OFF_TOPIC.found(examination.once(reading))
    elif draft.category is Category.OTHER and draft.category not in listed:
        unwanted = _OFF_TOPIC.found(examination.once(reading)) or not (
            _of_school_life(examination) or ruled_out(none_of_the_kinds.id, examination)
        )
    else:
        unwanted = draft.category not in listed
    if unwanted:
        yield Hit()


def _of_school_life(examination: Examination) -> bool:
    if any(token.folded in off_topic.SCHOOL_LIFE for token in examination.once(tokens)):
        return True
    return examination.context.register is not None and any(m.people for m in examination.once(mentions))
