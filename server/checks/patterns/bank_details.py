"""Payment cards (ISO/IEC 7812, Luhn), IBANs (ISO 13616), and UK sort codes with account numbers."""

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterator

from stdnum import iban, luhn

from server.checks.examination import Examination
from server.checks.patterns.spans import Span, apart, covered
from server.checks.patterns.web_addresses import web_addresses
from server.checks.text.normalise import folded

_CARD = re.compile(r"(?<![\w.,£])[2-6]\d{3}(?:[ -]?\d{2,6}){2,4}(?![\w]|[.,]\d)")
_CARD_GROUPS = ({4}, {4, 6, 5}, {4, 6}, {4, 3}, {16}, {15}, {14}, {13}, {19})
_CARD_CUE = re.compile(r"\b(?:cards?|visa|mastercard|amex|debit|credit|maestro|bank|payment)\b")
_NO_CARD = re.compile(
    r"\b(?:order|tracking|barcode|bar code|parcel|isbn|meeting|webinar|id|ref(?:erence)?|invoice|serial"
    r"|imei)\b[^.!?\n]{0,20}$"
)
_CARD_FIRST = re.compile(r"4|5[1-5]|5[06-8]|2[2-7]|3[4-7]|30[0-5]|3[89]|6")
_IBAN = re.compile(r"(?<!\w)[a-z]{2}\d{2}(?:[ -]?[a-z0-9]{1,4}){3,9}(?!\w)")
_IBAN_LENGTHS = {
    "gb": 22, "ie": 22, "fr": 27, "de": 22, "es": 24, "it": 27, "nl": 18, "be": 16, "pl": 28, "pt": 25, "ro": 24,
    "se": 24, "ch": 21, "at": 20, "dk": 18, "no": 15, "fi": 18, "lt": 20, "lv": 21, "cz": 24, "hu": 28, "gr": 27,
    "bg": 22, "hr": 21, "cy": 28, "mt": 31, "lu": 20, "ee": 20, "si": 19, "sk": 24, "is": 26, "li": 21, "mc": 27,
    "sm": 27, "gi": 23, "tr": 26, "al": 28, "ua": 29, "sa": 24, "ae": 23, "pk": 24,
}  # fmt: skip
_SORT_CODE = re.compile(r"(?<![\w/.-])\d\d[ -]?\d\d[ -]?\d\d(?![\w/]|-\d)")
_SORT_LABEL = re.compile(r"\b(?:sort ?-?code|s/c)\b[^\d\n]{0,12}$")
_ACCOUNT = re.compile(r"(?<![\w£/.-])\d(?:[ -]?\d){7}(?![\w/]|[ -]?\d)")
_ACCOUNT_LABEL = re.compile(r"\b(?:acc(?:oun)?t?|a/c)\b(?: ?(?:no\.?|number|num))?[^\d\n.!?]{0,12}$")
_BANK = re.compile(r"\b(?:bank|sort ?-?code|s/c|bacs|transfer|acc(?:oun)?t? (?:no|number|num)|a/c|pay|send)\b")
_NEAR = 90


def bank_details(examination: Examination) -> Iterator[tuple[Span, str]]:
    """Spans of the text with payment details, each with its digits (and letters, for an IBAN) alone."""
    plain = examination.once(folded)
    text = plain.text
    if sum(map(text.count, "0123456789")) < 10:
        return
    links = [(link.start, link.end) for link in examination.once(web_addresses)]
    for start, end in apart(_cards(text), _ibans(text), _accounts(text)):
        if not covered(links, start):
            yield plain.source(start, end), re.sub(r"[^a-z0-9]", "", text[start:end])


def _cards(text: str) -> Iterator[Span]:
    for found in _CARD.finditer(text):
        digits = re.sub(r"\D", "", found[0])
        groups = {len(group) for group in re.split(r"[ -]", found[0])}
        if not 13 <= len(digits) <= 19 or not _CARD_FIRST.match(digits) or not luhn.is_valid(digits):
            continue
        before = text[max(0, found.start() - 60) : found.start()]
        if (
            groups in _CARD_GROUPS
            and len(set(digits)) > 1
            and (_CARD_CUE.search(before) or not _NO_CARD.search(before))
        ):
            yield found.span()


def _ibans(text: str) -> Iterator[Span]:
    for found in _IBAN.finditer(text):
        length = _IBAN_LENGTHS.get(found[0][:2])
        end = None if length is None else _end_of(found, length)
        if end is not None and iban.is_valid(text[found.start() : end], check_country=False):
            yield found.start(), end


def _end_of(found: re.Match[str], length: int) -> int | None:
    """Where `length` letters and digits of the match end; a word that follows is left out."""
    places = [found.start() + at for at, character in enumerate(found[0]) if character.isalnum()]
    return places[length - 1] + 1 if len(places) >= length else None


def _accounts(text: str) -> Iterator[Span]:
    """A sort code and an account number close to each other, or an account number that is called one."""
    codes = list(_SORT_CODE.finditer(text))
    places = [code.start() for code in codes]
    for account in _ACCOUNT.finditer(text):
        before = text[max(0, account.start() - 30) : account.start()]
        labelled = _ACCOUNT_LABEL.search(before)
        near = codes[bisect_left(places, account.start() - _NEAR) : bisect_right(places, account.start() + _NEAR)]
        code = next((c for c in near if c.end() <= account.start() or c.start() >= account.end()), None)
        if code is not None and _are_a_pair(text, code, bool(labelled)):
            first, last = min(code.start(), account.start()), max(code.end(), account.end())
            label = _SORT_LABEL.search(text[max(0, first - 30) : first])
            yield (first - len(text[max(0, first - 30) : first]) + label.start() if label else first), last
        elif labelled and _BANK.search(text, max(0, account.start() - _NEAR), account.end() + _NEAR):
            yield account.start() - len(before) + labelled.start(), account.end()


def _are_a_pair(text: str, code: re.Match[str], account_labelled: bool) -> bool:
    if _SORT_LABEL.search(text[max(0, code.start() - 30) : code.start()]) or account_labelled:
        return True
    return code[0].count("-") == 2 and _BANK.search(text, max(0, code.start() - _NEAR), code.start()) is not None
