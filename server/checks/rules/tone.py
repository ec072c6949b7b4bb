"""How a post speaks: abuse, contempt, blame and mockery, shouting, and a voice that does not fit."""

from collections.abc import Iterator

from server.checks.examination import Examination
from server.checks.phrases import abusive as abuse
from server.checks.phrases import discriminatory as contempt
from server.checks.phrases import hostile as blame
from server.checks.phrases import ridicule as mockery
from server.checks.phrases import unprofessional as slang
from server.checks.phrases.banter import BANTER
from server.checks.phrases.belittling import BELITTLING
from server.checks.phrases.book import Phrasebook
from server.checks.phrases.hits import merged, sentence_hits, surely, word_hits
from server.checks.phrases.loudness import shouted_stretches
from server.checks.phrases.officialese import stiff_sentences
from server.checks.published_text import in_published_text
from server.checks.rule import Hit, rule
from server.vocabulary import Severity

_ABUSE = Phrasebook(abuse.PHRASES, abuse.UNLESS)
_SWEARING = Phrasebook(abuse.SWEARING)
_CONTEMPT = Phrasebook(contempt.PHRASES, contempt.UNLESS)
# Of these the trained model is not asked: it takes jokes that sound fond for fondness.
_BANTER = Phrasebook(BANTER, contempt.UNLESS)
_BELITTLING = Phrasebook(BELITTLING, mockery.UNLESS)
_BLAME = Phrasebook(blame.PHRASES, blame.UNLESS)
_MOCKERY = Phrasebook(mockery.PHRASES, mockery.UNLESS)
_SLANG = Phrasebook(slang.PHRASES, slang.UNLESS)


@rule(
    "tone.abusive",
    Severity.BLOCK,
    by_wording=True,
    title="Insult, swearing or threat",
    message="“{quote}” reads as an insult, swearing or a threat.",
    suggestion="Take it out and say only what you would like to happen. If you have been threatened or upset, tell a "
    "senior leader rather than answering here.",
    sources=("G", "L", "P2.1", "W3.2"),
)
@in_published_text
def abusive(examination: Examination) -> Iterator[Hit]:
    """Insults at people, swearing and threats, disguised or not; quoted in order to condemn is another rule's."""
    return surely(word_hits(examination, _ABUSE), word_hits(examination, _SWEARING))


@rule(
    "tone.discriminatory",
    Severity.BLOCK,
    by_wording=True,
    title="Demeans a group of people",
    message="“{quote}” can read as demeaning people for who they are.",
    suggestion="Leave the group out of it. Say what happened or what is needed in words that fit everybody.",
    sources=("P2.3", "B behaviour", "W3.2"),
)
@in_published_text
def discriminatory(examination: Examination) -> Iterator[Hit]:
    """Words that demean for age, disability, race, religion, sex, sexuality, gender or nationality."""
    return surely(word_hits(examination, _CONTEMPT), word_hits(examination, _BANTER))


@rule(
    "tone.hostile",
    Severity.SECOND_OPINION,
    by_wording=True,
    title="Blames or scolds the reader",
    message="“{quote}” may come across as blaming or scolding the people who read it.",
    suggestion="Say what you need and why, and thank those who already do it: “{pattern}”",
    sources=("G", "L", "B tone"),
    yields_to=("tone.abusive",),
)
@in_published_text
def hostile(examination: Examination) -> Iterator[Hit]:
    """Aggression, blame, accusation and shaming of readers or others."""
    return sentence_hits(examination, _BLAME)


@rule(
    "tone.ridicule",
    Severity.SECOND_OPINION,
    by_wording=True,
    title="Makes fun of somebody",
    message="“{quote}” may read as laughing at somebody, not with them.",
    suggestion="Say what they did well, or tell the story so that they would enjoy reading it too.",
    sources=("B images", "W3.2"),
    yields_to=("tone.abusive", "tone.discriminatory"),
)
@in_published_text
def ridicule(examination: Examination) -> Iterator[Hit]:
    """Sarcasm, mockery and belittling, of children above all."""
    return surely(sentence_hits(examination, _MOCKERY), sentence_hits(examination, _BELITTLING))


@rule(
    "tone.shouting",
    Severity.ADVISE,
    title="Reads as shouting",
    message="“{quote}” reads as shouting.",
    suggestion="Use ordinary letters and one exclamation mark. Screen readers cope better with that, too.",
    sources=("B tone",),
)
@in_published_text
def shouting(examination: Examination) -> Iterator[Hit]:
    """Four or more capitalised words running, or four or more exclamation marks in a row (rules.md, 13)."""
    return merged(shouted_stretches(examination))


@rule(
    "tone.unprofessional",
    Severity.ADVISE,
    title="Too chatty for the school's account",
    message="“{quote}” is more chatty than readers expect from the school.",
    suggestion="Write it as you would say it to a parent at the gate: warm, in whole words.",
    sources=("B tone", "B do's"),
    yields_to=("tone.abusive",),
)
@in_published_text
def unprofessional(examination: Examination) -> Iterator[Hit]:
    """Slang, text-speak and over-familiar wording."""
    return word_hits(examination, _SLANG)


@rule(
    "tone.stiff",
    Severity.ADVISE,
    title="Reads like a form",
    message="“{quote}” is hard going for a friendly post.",
    suggestion="Use short sentences and everyday words, and spell out abbreviations the first time.",
    sources=("B tone",),
)
@in_published_text
def stiff(examination: Examination) -> Iterator[Hit]:
    """Two signs of officialese on a platform that calls for a friendly voice; replies are left alone (rules.md, 31)."""
    platform = examination.context.policy.platforms.get(examination.context.account.platform)
    if platform is None or not platform.friendly or examination.draft.reply:
        return iter(())
    return merged(stiff_sentences(examination))
