"""Email addresses (RFC 5321), also when they are spelt out to hide them from machines."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from server.checks.examination import Examination
from server.checks.text.normalise import folded

_LOCAL = re.compile(r"(?<![\w.%+'-])[\w%+'][\w.%+'-]{0,63}$")
_DOMAIN = re.compile(r"\w[\w-]{0,62}(?:\.\w[\w-]{0,62}){0,6}\.[^\W\d_]{2,24}(?![\w])")
_LONGEST_LOCAL, _LONGEST_SPELT = 66, 90

_OPEN, _CLOSE = r"[ ]{0,2}[(\[{<*]{1,2} ?", r" ?[)\]}>*]{1,2}[ ]{0,2}"
_DOT = rf"(?:{_OPEN}(?:dot|punkt|\.){_CLOSE}| dot | \. |\.)"
_SPELT_LOCAL = re.compile(rf"[\w%+'-]{{1,40}}(?:{_DOT}[\w%+'-]{{1,40}}){{0,3}}$")
_SPELT_AT = re.compile(rf"{_OPEN}(?:at|@){_CLOSE}| at | @ | ?@ ?")
_AT = ("@", "at)", "at]", "at}", "at>")
# What a bare "at" needs beside it: a bracket, a worded dot or a mail provider.
_BESIDE_AT = (")", "]", "}", ">", "*", "dot", "mail", "outlook", "yahoo", "icloud", "btinternet", "aol")
_SPELT_DOMAIN = re.compile(rf"[\w-]{{1,63}}(?:{_DOT}[\w-]{{1,63}}){{1,5}}")
_WORD_DOT = re.compile(rf"{_OPEN}(?:dot|punkt|\.){_CLOSE}| dot ")
_PROVIDER = re.compile(r"(?:gmail|googlemail|hotmail|outlook|yahoo|icloud|btinternet|protonmail|aol)\b(?!\.\w)")
_DOTS = re.compile(_DOT)
_ENDINGS = frozenset(
    ("ac", "com", "co", "edu", "eu", "example", "gov", "ie", "info", "io", "me", "net", "org", "sch", "test", "uk")
)


@dataclass(frozen=True, slots=True)
class EmailAddress:
    """An address at `start:end` of the text; `local` and `domain` are folded, with their disguise undone."""

    start: int
    end: int
    local: str
    domain: str


def email_addresses(examination: Examination) -> Iterator[EmailAddress]:
    """Email addresses in the text, in order. Handles (@school, @school@social.example) are none."""
    plain = examination.once(folded)
    text = plain.text
    last = 0
    for at in _places(text):
        if at.start() < last or (at[0] == "@" and not text[at.end() : at.end() + 1].isalnum()):
            continue
        found = _plain(text, at) if at[0] == "@" else None
        found = found or _spelt(text, at)
        if found:
            first, last, local, domain = found
            yield EmailAddress(*plain.source(first, last), local, domain)


def _places(text: str) -> Iterator[re.Match[str]]:
    if any(map(text.__contains__, _AT)) or (" at " in text and any(map(text.__contains__, _BESIDE_AT))):
        yield from _SPELT_AT.finditer(text)


def _plain(text: str, at: re.Match[str]) -> tuple[int, int, str, str] | None:
    if not _is_local(text[at.start() - 1 : at.start()]) or not (domain := _DOMAIN.match(text, at.end())):
        return None
    head = max(0, at.start() - _LONGEST_LOCAL)
    local = _LOCAL.search(text[head : at.start()])
    if local is None or text[head + local.start() - 1 : head + local.start()] == "@":
        return None
    return head + local.start(), domain.end(), local[0], domain[0]


def _is_local(character: str) -> bool:
    return character.isalnum() or character in tuple("_%+'-")


def _spelt(text: str, at: re.Match[str]) -> tuple[int, int, str, str] | None:
    """An address with a worded or spaced @ or dot. A bare ' at ' counts only before a worded dot or a mail provider."""
    bracketed = any(mark in at[0] for mark in "([{<*")
    if not bracketed and text[at.end() : at.end() + 64].find("dot") < 0:
        domain = _PROVIDER.match(text, at.end()) or (_SPELT_DOMAIN.match(text, at.end()) if "@" in at[0] else None)
    else:
        domain = _SPELT_DOMAIN.match(text, at.end()) or _PROVIDER.match(text, at.end())
    if domain is None:
        return None
    name = _DOTS.sub(".", domain[0])
    labels = name.split(".")
    if len(labels) == 1 and _PROVIDER.fullmatch(name):
        end = domain.end()
    else:
        ending = next((n for n in range(len(labels) - 1, 0, -1) if labels[n] in _ENDINGS), None)
        if ending is None or not (bracketed or "@" in at[0] or _WORD_DOT.search(domain[0])):
            return None
        end, name = _end_of_labels(domain, ending), ".".join(labels[: ending + 1])
    head = max(0, at.start() - _LONGEST_SPELT)
    local = _SPELT_LOCAL.search(text[head : at.start()])
    if local is None or text[head + local.start() - 1 : head + local.start()] == "@":
        return None
    return head + local.start(), end, _DOTS.sub(".", local[0]), name


def _end_of_labels(domain: re.Match[str], last: int) -> int:
    """Where the label numbered `last` ends in the text."""
    dots = list(_DOTS.finditer(domain.string, *domain.span()))
    return dots[last].start() if last < len(dots) else domain.end()
