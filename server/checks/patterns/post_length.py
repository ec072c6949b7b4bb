"""How long a post is, in each network's own way of counting.

Sources: X, "Counting characters" (twitter-text 3: weights and 23 for a link); Mastodon, "Posting" (23 for a link, a
mention without its server); Bluesky, app.bsky.feed.post (graphemes); Threads API, "Posts" (an emoji counts its UTF-8
bytes). The others count UTF-16 code units, as their composers do.
"""

import unicodedata
from collections.abc import Callable, Mapping

import regex

from server.vocabulary import Channel

_LINK_LENGTH = 23
_LINK = regex.compile(
    r"(?i)(?:https?://[^\s<>\"]++|(?<![\w@.-])(?:[a-z0-9](?:[a-z0-9-]{0,62})\.){1,5}+"
    r"(?:com|org|net|uk|eu|info|co|io|me|tv|ly|gov|edu|academy|school|scot|wales|london|app|dev|be|fr|de|ie|us|example)"
    r"(?![\w@-])(?:/[^\s<>\"]*+)?)"
)
_WEB_LINK = regex.compile(r"(?i)https?://[^\s<>\"]++")
_REMOTE_MENTION = regex.compile(r"(?<![\w/])(@\w{1,64})@[\w.-]{1,253}\w")
_EMOJI = regex.compile(
    r"(?:\p{Regional_Indicator}{2}|[0-9#*]\ufe0f?\u20e3"
    r"|\p{Extended_Pictographic}[\ufe0f\p{Emoji_Modifier}\U000e0020-\U000e007f]*+"
    r"(?:\u200d\p{Extended_Pictographic}[\ufe0f\p{Emoji_Modifier}]*+)*+)"
)
_GRAPHEME = regex.compile(r"\X")
_X_LIGHT = ((0, 4351), (8192, 8205), (8208, 8223), (8242, 8247))


def post_length(text: str, platform: Channel) -> int:
    """Length of `text` as `platform` counts it against its limit."""
    return _COUNTS.get(platform, _utf16_units)(text)


def _on_x(text: str) -> int:
    text = unicodedata.normalize("NFC", text)
    links = len(_LINK.findall(text))
    text = _LINK.sub("", text)
    emoji = [found for found in _EMOJI.findall(text) if not found.isascii() and ord(found[0]) > _X_LIGHT[0][0]]
    rest = _EMOJI.sub(lambda found: "" if ord(found[0][0]) > _X_LIGHT[0][0] else found[0], text)
    heavy = sum(not any(first <= ord(c) <= last for first, last in _X_LIGHT) for c in rest) if not rest.isascii() else 0
    return links * _LINK_LENGTH + 2 * len(emoji) + len(rest) + heavy


def _on_mastodon(text: str) -> int:
    text = _REMOTE_MENTION.sub(r"\1", _WEB_LINK.sub("x" * _LINK_LENGTH, text))
    return _graphemes(text)


def _on_threads(text: str) -> int:
    emoji = _EMOJI.findall(text) if not text.isascii() else []
    return len(text) + sum(len(found.encode()) - len(found) for found in emoji)


def _graphemes(text: str) -> int:
    return len(text) if text.isascii() and "\r" not in text else sum(1 for _ in _GRAPHEME.finditer(text))


def _utf16_units(text: str) -> int:
    return len(text) if text.isascii() else len(text.encode("utf-16-le", "surrogatepass")) // 2


_COUNTS: Mapping[Channel, Callable[[str], int]] = {
    Channel.X: _on_x,
    Channel.MASTODON: _on_mastodon,
    Channel.BLUESKY: _graphemes,
    Channel.THREADS: _on_threads,
}
