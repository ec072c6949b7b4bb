"""Words around a name that tell whether a person is meant; the words themselves are in data/cues.txt."""

from server.checks.names.lists import sections

_CUES = sections("cues")

TITLES = _CUES["titles"]
FORMAL_TITLES = _CUES["formal_titles"]
ROYAL = _CUES["royal"]
PUBLIC_ROLES = _CUES["public_roles"]
WORKS = _CUES["works"]
PLACES = _CUES["places"]
TIMES = _CUES["times"]
PREPOSITIONS_OF_TIME = _CUES["prepositions_of_time"]
DETERMINERS = _CUES["determiners"]
PRAISE = _CUES["praise"]
STRONG_PRAISE = _CUES["strong_praise"]
FOLLOWERS = _CUES["followers"]
WEAK_VERBS = _CUES["weak_verbs"]
PRONOUNS = _CUES["pronouns"]
STORY_NAMES = _CUES["story_names"]
STORY = _CUES["story"]
CREATURES = _CUES["creatures"]
ACRONYMS = _CUES["acronyms"]
THANKS = _CUES["thanks"]
LIFE = _CUES["life"]
NO_SURNAMES = _CUES["no_surnames"]
GROUP_MEMBERS = _CUES["group_members"]
PARTICLES = _CUES["particles"]
PLACE_NAMES = _CUES["place_names"]
PLACE_LEADS = _CUES["place_leads"]
FAITHS = _CUES["faiths"]
