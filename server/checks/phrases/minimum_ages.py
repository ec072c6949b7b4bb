"""The policy's minimum ages, against the ages of those whom a sentence invites to a platform."""

import re
from collections.abc import Iterator, Mapping

from server.checks.examination import Examination
from server.checks.phrases.book import Phrasebook
from server.checks.phrases.reading import Reading, Sentence, reading
from server.checks.policy_values import Policy
from server.checks.rule import Hit
from server.vocabulary import Channel

_AGE_BEFORE_YEAR_1 = 4
"""The youngest in Year N of an English or Welsh school are N + 4 years old."""
_FIRST_TEEN = 13

_YEARS = re.compile(r"\b(?:years?|yrs?)\^? ((?:\d{1,2}(?:-\d{1,2})? (?:(?:,|and|or|to) )?)+)|\by(\d{1,2})\b")
_OF_FAMILIES = re.compile(
    r"\b(?:(?:years?|yrs?)\^? (?:\d{1,2}(?:-\d{1,2})? (?:(?:,|and|or|to) )?)+|y\d{1,2} )(?:parents|carers|families)\b"
)
_AND_OVER = re.compile(r"\bover (1\d)s? |\b(1\d) (?:and|or) (?:over|older|above)\b")
_SIXTH_FORM = re.compile(r"\bsixth\^? form")
_SIXTH_FORM_AGE = 16

_NAMES = {
    Channel.FACEBOOK: ("facebook", "fb"),
    Channel.INSTAGRAM: ("instagram", "insta"),
    Channel.X: ("twitter",),
    Channel.THREADS: ("threads",),
    Channel.LINKEDIN: ("linkedin",),
    Channel.YOUTUBE: ("youtube",),
    Channel.BLUESKY: ("bluesky",),
    Channel.MASTODON: ("mastodon",),
}
_SPELT = {"whatsapp": "WhatsApp", "tiktok": "TikTok", "bereal": "BeReal"}

_INVITING_TEXT = "join joining follow add message dm sign subscribe download scan tag connect set make create come"
_INVITING = frozenset(_INVITING_TEXT.split())
_PLAINLY_INVITING = frozenset({"join", "follow", "add", "message", "dm", "download", "subscribe"})
_OURS = frozenset({"our", "us"})
_YOUNGER_TEXT = "children child kids kid juniors infants reception nursery preschool boys girls pupils siblings little"
_YOUNGER = frozenset(_YOUNGER_TEXT.split())
_NO_INVITATION_TEXT = """
parents parent carers carer families family adults governors staff alumni not dont never cannot cant shouldnt lesson
lessons assembly workshop safe safety safely safer esafety pshe rshe risks dangers banned
"""
_NO_INVITATION = frozenset(_NO_INVITATION_TEXT.split())


def invitations_too_young(examination: Examination, invitations: Phrasebook) -> Iterator[Hit]:
    """Sentences that invite somebody below the policy's minimum age.

    What `invitations` finds counts unless the sentence says whom it is for and they are old enough for every platform
    that it names. Teenagers count where a platform that is named asks for more than their age.
    """
    words, policy = examination.once(reading), examination.context.policy
    found = {find.sentence for find in invitations.finds(words)}
    for sentence in words.sentences:
        if sentence not in found and sentence.vocabulary.isdisjoint(_INVITING):
            continue
        if _is_for_families(words, sentence):
            continue
        minimum = _minimum_ages(sentence, policy)
        youngest = _youngest(words, sentence)
        above = {name: age for name, age in minimum.items() if youngest is None or age > youngest}
        if sentence in found:
            if above or not minimum or not sentence.vocabulary.isdisjoint(_YOUNGER):
                yield Hit(*sentence.source, note=_note(above or _of_this_account(examination)))
        elif youngest and above and _is_invitation(sentence, youngest, policy):
            yield Hit(*sentence.source, note=_note(above))


def _is_for_families(words: Reading, sentence: Sentence) -> bool:
    """True for "Year 4 parents, join our group", which names no pupils besides."""
    if not sentence.vocabulary.isdisjoint(_YOUNGER):
        return False
    return bool(_OF_FAMILIES.search(words.text, sentence.start, sentence.end))


def _is_invitation(sentence: Sentence, youngest: int, policy: Policy) -> bool:
    """True for what `invitations` does not look for: teenagers, and apps that only the pack names."""
    words = sentence.vocabulary
    if not words.isdisjoint(_NO_INVITATION):
        return False
    if youngest >= _FIRST_TEEN:
        return True
    return not (words.isdisjoint(policy.minimum_ages) or words.isdisjoint(_PLAINLY_INVITING) or words.isdisjoint(_OURS))


def _minimum_ages(sentence: Sentence, policy: Policy) -> dict[str, int]:
    """Name and minimum age of each platform that the sentence names."""
    ages = {
        channel.label: platform.minimum_age
        for channel, names in _NAMES.items()
        if not sentence.vocabulary.isdisjoint(names) and (platform := policy.platforms.get(channel))
    }
    apps = {name: age for name, age in policy.minimum_ages.items() if name in sentence.vocabulary}
    return ages | {_SPELT.get(name, name.capitalize()): age for name, age in apps.items()}


def _of_this_account(examination: Examination) -> dict[str, int]:
    channel = examination.context.account.platform
    platform = examination.context.policy.platforms.get(channel)
    return {channel.label: platform.minimum_age} if platform and platform.minimum_age else {}


def _youngest(words: Reading, sentence: Sentence) -> int | None:
    """The age of the youngest whom the sentence is for, in years; None where it does not say."""
    text = words.text[sentence.start : sentence.end]
    ages = [int(n) + _AGE_BEFORE_YEAR_1 for match in _YEARS.finditer(text) for n in re.findall(r"\d+", match[0])]
    ages += [int(match[1] or match[2]) for match in _AND_OVER.finditer(text)]
    ages += [_SIXTH_FORM_AGE] * bool(_SIXTH_FORM.search(text))
    return min(ages, default=None)


def _note(ages: Mapping[str, int]) -> str | None:
    if not ages:
        return None
    return f"The policy's minimum age: {', '.join(f'{name} {age}' for name, age in ages.items())}."
