"""Swear words with letters starred out: `b*****d`, `sh*te`, `f***`."""

from functools import lru_cache

_SWEAR_WORDS_TEXT = """\
fuck fucks fucked fucker fuckers fucking shit shits shite shitty shitting bullshit wank wanker wankers tosser
tossers twat twats cunt cunts bastard bastards arse arses arsehole arseholes asshole dickhead dickheads dick prick
pricks bollocks bugger buggers piss pissed pissing bitch bitches bitching slag slags slut sluts whore whores crap
knobhead bellend retard retards spastic idiot idiots moron morons nigger niggers paki pakis faggot faggots poof
queer tranny bloody
"""
_SWEAR_WORDS = tuple(_SWEAR_WORDS_TEXT.split())


@lru_cache(maxsize=4096)
def unmasked(word: str) -> str:
    """The swear word that the folded `word` stands for, or the word without its stars."""
    bare = word.rstrip("*")
    if "*" not in word or not bare:
        return word
    letters = sum(c != "*" for c in word)
    for known in _SWEAR_WORDS:
        if len(known) == len(word) and letters * 4 >= len(word) and _fits(word, known):
            return known
    return word.replace("*", "")


def _fits(word: str, known: str) -> bool:
    return all(a in ("*", b) for a, b in zip(word, known, strict=True))
