"""What may be published of somebody, in one view: each use and the channels it is allowed on."""

from datetime import date

from server.checks import consent_record
from server.checks.register import Person
from server.vocabulary import Channel, ConsentUse

Grant = tuple[ConsentUse, Channel]


def grants(person: Person, today: date) -> frozenset[Grant]:
    """What may be published of this person where, on that day."""
    if person.do_not_publish:
        return frozenset()
    named = {consent.channel for consent in person.consents} - {None}
    found: set[Grant] = set()
    for use in {consent.use for consent in person.consents}:
        # Channels that no entry names are all judged by the entries for every channel: one answer serves them all.
        elsewhere = next((channel for channel in Channel if channel not in named), None)
        everywhere_else = elsewhere is not None and consent_record.consents(person, use, elsewhere, today)
        found |= {
            (use, channel)
            for channel in Channel
            if (consent_record.consents(person, use, channel, today) if channel in named else everywhere_else)
        }
    return frozenset(found)


def wording(given: frozenset[Grant]) -> list[str]:
    """Grants in words, a phrase for each use: "name (everywhere)", "image (Facebook, X)"."""
    phrases = []
    for use in ConsentUse:
        channels = [channel for channel in Channel if (use, channel) in given]
        if channels:
            where = "everywhere" if len(channels) == len(Channel) else ", ".join(channel.label for channel in channels)
            phrases.append(f"{use.replace('_', ' ')} ({where})")
    return phrases
