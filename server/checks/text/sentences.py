"""Where sentences and clauses begin and end."""

import re
from collections.abc import Iterable, Iterator

import regex

from server.checks.examination import Examination

Span = tuple[int, int]
Match = re.Match[str] | regex.Match[str]

_TITLE = re.compile(r"(?:mr|mrs|ms|miss|mx|dr|prof|revd?|fr|st|sgt|capt|cllr|hon|pc|mt|vs?|approx|e\.?g|i\.?e)")
# These can also end a sentence, and do unless a small letter or a number follows.
_SHORTENED = re.compile(
    r"(?:sr|jr|rd|ave|etc|nos?|vol|pp|ed|tel|ext|dept|est|min|max|incl|inc|ltd|co|a\.m|p\.m"
    r"|jan|feb|mar|apr|jun|jul|aug|sept?|oct|nov|dec|mon|tues?|wed|thu|thurs?|fri|sat|sun)"
)
_EMOJI = r"[\p{Extended_Pictographic}\p{Emoji_Modifier}\p{Regional_Indicator}\u200d\ufe0f\u20e3\U000e0020-\U000e007f]"
# A line break, closing punctuation before a space, or emoji before a capital letter. A run is only tried from its first
# character, which keeps the search linear.
_END = regex.compile(
    rf"(?P<line>[\n\r\u2028\u2029]+)"
    rf"|(?P<stop>(?<![.!?\u2026])[.!?\u2026\u3002\uff01\uff1f]++[\"'\u2019\u201d)\]]*+)(?=\s|{_EMOJI}|$)"
    rf"|(?P<emoji>(?<!{_EMOJI}){_EMOJI}++)(?=[ \t\u00a0]*+[\"'\u2018\u201c(]?+\p{{Lu}})"
)
# The same for ASCII, which has no emoji; quicker to search for.
_ASCII_END = re.compile(r"(?P<line>[\n\r]+)|(?P<stop>[.!?](?<![.!?].)[.!?]*+[\"')\]]*+)(?=[ \t-\r]|$)")
_LAST_WORD = regex.compile(r"[\p{L}.]{1,8}$")
_CLAUSE_END = re.compile(r"[,;:()\[\]]+(?=\s|$)|\s[(\[]|\s[-\u2013\u2014]+\s|\u2014")


def sentences(examination: Examination) -> tuple[Span, ...]:
    """Spans of the draft's sentences in code points, without the white space around them; none is empty.

    A line break ends a sentence, so each line of a list is one; so does emoji before a capital letter. The full stop
    of an abbreviation (Mr., St., e.g.) or of an initial (J. K. Rowling) ends none. Use `examination.once(sentences)`.
    """
    return split_sentences(examination.text)


def clauses(examination: Examination) -> tuple[Span, ...]:
    """Spans of the draft's clauses: sentences cut at commas, colons, semicolons, brackets and dashes."""
    text = examination.text
    found: list[Span] = []
    for start, end in examination.once(sentences):
        found += _trimmed(text, start, (m.end() for m in _CLAUSE_END.finditer(text, start, end)), end)
    return tuple(found)


def split_sentences(text: str) -> tuple[Span, ...]:
    """Spans of the sentences of `text`, as `sentences` gives them."""
    return tuple(_trimmed(text, 0, _ends(text), len(text)))


def _ends(text: str) -> Iterator[int]:
    last = 0
    for match in (_ASCII_END if text.isascii() else _END).finditer(text):
        if match["stop"]:
            ends = not (_belongs_to_a_word(text, match) or _continues_after_quotation(text, match))
        else:
            # Emoji at the head of a line belong to what follows them.
            ends = bool(match["line"]) or (not text[last : match.start()].isspace() and match.start() > last)
        if ends:
            last = match.end()
            yield last


def _continues_after_quotation(text: str, match: Match) -> bool:
    return match["stop"][-1] not in ".!?…" and text[match.end() + 1 : match.end() + 2].islower()


def _belongs_to_a_word(text: str, match: Match) -> bool:
    stop = match.start()
    if match["stop"] != ".":
        return False
    word = _LAST_WORD.search(text, max(0, stop - 8), stop)
    if word is None or text[stop + 1 : stop + 2] in ("", "\n"):
        return False
    last = word[0].casefold()
    if _TITLE.fullmatch(last) or (len(last) == 1 and word[0].isupper() and last != "i"):
        return True
    after = text[stop + 2 : stop + 3]
    return _SHORTENED.fullmatch(last) is not None and (after.islower() or after.isdigit())


def _trimmed(text: str, start: int, ends: Iterable[int], last: int) -> Iterator[Span]:
    for end in (*ends, last):
        begin = start
        while begin < end and text[begin].isspace():
            begin += 1
        close = end
        while close > begin and text[close - 1].isspace():
            close -= 1
        if begin < close:
            yield begin, close
        start = end
