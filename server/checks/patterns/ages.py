"""Wordings that give somebody's age together with the day of a birthday: "turns nine on Friday", "yn naw oed heddiw".

Whose age it is they do not tell: `server.checks.patterns.birthdays` looks for that. A wording that is said of much
else too ("is nine") counts only beside the word birthday.
"""

import re
from collections.abc import Iterator

from server.checks.patterns.dates import AGE, MONTH, ORDINAL, WELSH_AGE

# One of these is in every text in which any of the wordings is, so that other texts cost next to nothing.
_CUES = re.compile(
    r"b'?-?day|birth|born|turn|today|tomorrow|tonight|yesterday|weekend|double fig|teenager|candle|sixteen|century"
    r"|years|blwydd|oed\b|heddiw|yfory|ddoe|hooray|returns|day\b|month\b|the big|"
    rf"\b{MONTH}\b"
)
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
_WORDINGS = re.compile(
    rf"\b(?:{ORDINAL} {_BIRTHDAY}"
    rf"|{_BIRTHDAY}\b[^.!?\n]{{0,40}}?\b(?:is|are|turn(?:s|ed|ing)?|aged?|now|be|reach(?:es|ed|ing)?)"
    rf" {AGE}\b{_NO_AGE_AFTER}"
    rf"|{_BIRTHDAY}\b[^\n]{{0,60}}?[.!?,:(] ?{AGE}{_OLD} (?:already|now|today)\b"
    rf"|turn(?:s|ed|ing)? (?:{AGE}(?! (?:times|pages|corners|cartwheels))(?: years old)?|{_ROUND})\b(?: {_WHEN})?"
    rf"|{_ROUND}\b[^.!?\n]{{0,30}}? {_WHEN}"
    rf"|(?:is|are|was|were|'s|now|be|been|both|becomes?|reach(?:es|ed)|hits?|makes) {AGE}{_OLD} {_WHEN}"
    rf"|(?:are|both) {AGE} and {AGE} {_WHEN}"
    rf"|(?<!\w ){AGE}{_OLD} today\b(?! [a-z]+ed\b)"
    rf"|\({AGE}{_OLD} {_WHEN}"
    rf"|{_BIRTHDAY} (?:girl|boy|twins)\b[^.!?\n]{{0,30}}\b{AGE}\b"
    rf"|(?:hits?|hitting|reach(?:es|ed)?|into|enters?) double figures {_WHEN}"
    rf"|(?:becom(?:es?|ing)|became|is|be|turns) (?:officially )?a teenager {_WHEN}"
    rf"|born on (?:the )?\d{{1,2}}\w{{0,2}} (?:of )?{MONTH}\b[^.!?\n]{{0,50}}?\b{AGE} (?:days|weeks|months|years) old\b"
    rf"|born (?:exactly )?{AGE} years ago (?:today|tomorrow|yesterday|this|on)\b"
    rf"|{AGE} years ago (?:today|tomorrow|yesterday)\b[^.!?\n]{{0,40}}? (?:was born|came into the world)\b"
    rf"|(?<!scored )(?:sweet sixteen|half[- ](?:a )?century)\b[^.!?\n]{{0,40}}? {_WHEN}"
    rf"|(?:blow(?:s|ing)? out|blew out) (?:(?:all|his|her|their) )*{AGE} candles\b|{AGE} candles (?:for|on) "
    rf"|{_WELSH_BIRTHDAY}[^.!?\n]{{0,30}}? yn (?:{AGE}|{WELSH_AGE})(?: (?:mlwydd )?oed)?\b"
    rf"|{_WELSH_BIRTHDAY}[^.!?\n]{{0,40}}?[,:(-] ?(?:{AGE}|{WELSH_AGE})(?: (?:mlwydd )?oed\b| heddiw\b|\))"
    rf"|(?:yn|sy'n|'n) (?:{AGE}|{WELSH_AGE})(?: (?:mlwydd )?oed)? (?:heddiw|yfory|ddoe|ddydd|dros y sul)\b)"
)
_BARE = re.compile(
    rf"(?:\b(?:is|are|'s|he'll be|she'll be|reached|hit|now) |[(,] ?){AGE}{_OLD}(?= ?[!.,)]| {_WHEN}|$)(?![.,]\d)"
)
_CELEBRATED = re.compile(rf"\b{_BIRTHDAY}\b|\bmany happy returns\b|\bhip,? hip,? hooray\b")
_REACH = 60


def ages_on_birthdays(text: str) -> Iterator[re.Match[str]]:
    """The wordings in the folded `text`, in no order."""
    if not _CUES.search(text):
        return
    yield from _WORDINGS.finditer(text)
    for cue in _CELEBRATED.finditer(text):
        if found := _BARE.search(text, cue.end(), cue.end() + _REACH):
            yield found
