"""Wordings that give somebody's age together with the day of a birthday: "turns nine on Friday", "yn naw oed heddiw".

Whose age it is they do not tell: `server.checks.patterns.birthdays` looks for that. A wording that is said of much
else too ("is nine") counts only beside the word birthday.
"""

import re
from collections.abc import Iterator

from server.checks.patterns.cued import asked_for, by_cue
from server.checks.patterns.dates import AGE, MONTH, ORDINAL, WELSH_AGE

_WELSH_BIRTHDAY = r"(?:p|b|mh|ph)en-?blwydd"
_BIRTHDAY = rf"(?:birthday|b'?-?day|{_WELSH_BIRTHDAY})"
_WEEKDAY = r"(?:mon|tues|wednes|thurs|fri|satur|sun)day"
_WHEN = (
    r"(?:today|tomorrow|tonight|yesterday|this (?:week|weekend|month|morning|mon|tue|wed|thu|fri|sat|sun)\w*|next \w+"
    rf"|(?:on|since|last|come) {_WEEKDAY}|on (?:the )?\d{{1,2}}\w*(?: (?:of )?{MONTH})?|at the weekend|in {MONTH}"
    r"|heddiw|yfory|ddoe|ddydd \w+|dros y sul)"
)
_NO_AGE_AFTER = rf"(?! ?(?:am|pm|o'clock|%|:|out|of\b|{MONTH}\b|days\b|minutes\b|hours\b))"
_ROUND = r"(?:the )?big (?:\d[- ]?[0o]h?|(?:one|two|three|four|five|six|seven)[- ]?(?:oh?|zero)|\d{2})"
_OLD = r"(?: years? (?:old|young))?"
_MARKED_DAYS = (
    "day",
    "tomorrow",
    "tonight",
    "this ",
    "next ",
    "on the ",
    "weekend",
    "heddiw",
    "yfory",
    "ddoe",
    "dros y sul",
)
_MARKED_MONTHS = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")
_ON_THE_DAY = re.compile(
    rf"\b{ORDINAL} {_BIRTHDAY}"
    rf"|\b{_BIRTHDAY}\b[^.!?\n]{{0,40}}?\b(?:is|are|turn(?:s|ed|ing)?|aged?|now|be|reach(?:es|ed|ing)?)"
    rf" {AGE}\b{_NO_AGE_AFTER}"
    rf"|\b{_BIRTHDAY}\b[^\n]{{0,60}}?[.!?,:(] ?{AGE}{_OLD} (?:already|now|today)\b"
    rf"|\b{_BIRTHDAY} (?:girl|boy|twins)\b[^.!?\n]{{0,30}}\b{AGE}\b"
    rf"|(?<!\w )\b{AGE}{_OLD} today\b(?! [a-z]+ed\b)"
    rf"|\({AGE}{_OLD} {_WHEN}"
)
# "day" is in every Friday; beside it one of these must be in the text.
_BIRTHDAYS = ("birthday", "bday", "b-day", "b'day", "b'-day", "blwydd")
_THE_DAY = (*_BIRTHDAYS, "today", "(")
# Each with words of which one must be in the text, so that the others cost nothing.
_WORDINGS = tuple(
    (cues, re.compile(wording))
    for cues, wording in (
        (
            ("turn",),
            rf"\bturn(?:s|ed|ing)? (?:{AGE}(?! (?:times|pages|corners|cartwheels))(?: years old)?|{_ROUND})\b"
            rf"(?: {_WHEN})?",
        ),
        (("big ",), rf"\b{_ROUND}\b[^.!?\n]{{0,30}}? {_WHEN}"),
        (
            (*_MARKED_DAYS, *_MARKED_MONTHS),
            rf"\b(?:is|are|was|were|(?<=')s|now|be|been|both|becomes?|reach(?:es|ed)|hits?|makes) {AGE}{_OLD} {_WHEN}"
            rf"|\b(?:are|both) {AGE} and {AGE} {_WHEN}",
        ),
        (
            ("happy ", "penblwydd"),
            rf"\bhappy (?:\d{{1,2}}(?:st|nd|rd|th)|{ORDINAL}|{_ROUND})(?= (?:{_BIRTHDAY} )?(?:to|our)\b|,)",
        ),
        (
            ("double figures", "double digits"),
            rf"\b(?:hits?|hitting|reach(?:es|ed)?|into|enters?) double (?:figures|digits) {_WHEN}"
            rf"|\bdouble (?:figures|digits) {_WHEN}(?: (?:for|to)\b|,)",
        ),
        (
            ("last day", "final day", "last night", "goodbye to being", "no longer "),
            rf"\b(?:last|final) (?:day|night) (?:of being|of|as an?|being) {AGE}\b(?! (?:lessons?|weeks?|days?|term"
            r"|shows?|trips?))"
            rf"|\bgoodbye to being {AGE}\b|\bno longer {AGE} (?:from|after|as of) (?:today|tomorrow|{_WEEKDAY})\b",
        ),
        (("a teenager",), rf"\b(?:becom(?:es?|ing)|became|is|be|turns) (?:officially )?a teenager {_WHEN}"),
        (
            ("born ", "came into the world"),
            rf"\bborn (?:exactly )?{AGE} years ago (?:today|tomorrow|yesterday|this|on)\b"
            rf"|\b{AGE} years ago (?:today|tomorrow|yesterday)\b[^.!?\n]{{0,40}}? (?:was born|came into the world)\b"
            rf"|\bborn on (?:the )?\d{{1,2}}\w{{0,2}} (?:of )?{MONTH}\b[^.!?\n]{{0,50}}?"
            rf"\b{AGE} (?:days|weeks|months|years) old\b",
        ),
        (
            ("sweet sixteen", "century"),
            rf"\b(?<!scored )(?:sweet sixteen|half[- ](?:a )?century)\b[^.!?\n]{{0,40}}? {_WHEN}",
        ),
        (
            ("candles",),
            rf"\b(?:blow(?:s|ing)? out|blew out) (?:(?:all|his|her|their) )*{AGE} candles\b"
            rf"|\b{AGE} candles (?:for|on) ",
        ),
        (
            ("blwydd",),
            rf"\b{_WELSH_BIRTHDAY}[^.!?\n]{{0,30}}? yn (?:{AGE}|{WELSH_AGE})(?: (?:mlwydd )?oed)?\b"
            rf"|\b{_WELSH_BIRTHDAY}[^.!?\n]{{0,40}}?[,:(-] ?(?:{AGE}|{WELSH_AGE})(?: (?:mlwydd )?oed\b| heddiw\b|\))",
        ),
        (
            ("heddiw", "yfory", "ddoe", "ddydd", "dros y sul"),
            rf"(?:\byn|\bsy'n|'n) (?:{AGE}|{WELSH_AGE})(?: (?:mlwydd )?oed)? (?:heddiw|yfory|ddoe|ddydd|dros y sul)\b",
        ),
    )
)
_BY_CUE = by_cue(_WORDINGS)
_BARE = re.compile(
    rf"(?:\b(?:is|are|'s|he'll be|she'll be|reached|hit|now) |[(,] ?){AGE}{_OLD}(?= ?[!.,)]| {_WHEN}|$)(?![.,]\d)"
)
_CELEBRATED = re.compile(rf"\b{_BIRTHDAY}\b|\bmany happy returns\b|\bhip,? hip,? hooray\b")
_CELEBRATING = (*_BIRTHDAYS, "returns", "hooray")
_REACH = 60


def ages_on_birthdays(text: str) -> Iterator[re.Match[str]]:
    """The wordings in the folded `text`, in no order."""
    if "day" in text and any(map(text.__contains__, _THE_DAY)):
        yield from _ON_THE_DAY.finditer(text)
    for wording in asked_for(text, _WORDINGS, _BY_CUE):
        yield from wording.finditer(text)
    if not any(map(text.__contains__, _CELEBRATING)):
        return
    for cue in _CELEBRATED.finditer(text):
        if found := _BARE.search(text, cue.end(), cue.end() + _REACH):
            yield found
