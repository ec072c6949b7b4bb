"""Links in a post: where they lead, and what is wrong with them."""

import re
from dataclasses import dataclass
from functools import lru_cache

from rapidfuzz.distance import OSA

from server.checks.examination import Examination
from server.checks.text.normalise import fold
from server.checks.text.sentences import Span

_LINK = re.compile(
    r"(?:(?P<scheme>https?)://|(?P<bare>www\.))[^\s<>\"“”]{1,2000}"
    r"|(?<![\w.@/-])[^\W_][\w-]{0,62}(?:\.[\w-]{1,62}){1,6}(?:/[^\s<>\"“”]{0,2000})?",
    re.IGNORECASE,
)
_COULD_BE = re.compile(r"\.[^\s.]|://")
_TRAILING = ".,;:!?)]}'’*_"
_TOP_LEVEL = re.compile(
    r"(?:[a-z]{2}|com|org|net|info|example|school|academy|app|dev|online|site|shop|club|xyz|top|live|link|click|page|"
    r"bet|casino|poker|porn|xxx|adult|sex|zip|mov|xn--[a-z0-9-]{1,59})"
)


@dataclass(frozen=True, slots=True)
class Link:
    """A link at `span` of the draft's text. `host` and `path` are in lower case, `host` without "www."."""

    span: Span
    secure: bool
    host: str
    path: str
    userinfo: bool


def links(examination: Examination) -> tuple[Link, ...]:
    """Every web address in the draft's text, with or without its scheme. Use `examination.once(links)`."""
    text = examination.text
    if not _COULD_BE.search(text):
        return ()
    return tuple(link for match in _LINK.finditer(text) if (link := _link(match, text)))


def _link(match: re.Match[str], text: str) -> Link | None:
    address = match[0].rstrip(_TRAILING)
    rest = address.split("://", 1)[-1]
    authority, slash, path = rest.partition("/")
    _, at, host = authority.rpartition("@")
    host = re.split(r"[:?#]", host.lower(), maxsplit=1)[0].removeprefix("www.").rstrip(".")
    said_to_be_one = match["scheme"] or match["bare"]
    if "." not in host or (not said_to_be_one and not _bare_address(host, slash)):
        return None
    secure = (match["scheme"] or "https").lower() == "https"
    return Link((match.start(), match.start() + len(address)), secure, host, slash + path.lower(), bool(at))


def _bare_address(host: str, slash: str) -> bool:
    """Words that only a missing space has joined ("today.The") are no address."""
    top = host.rpartition(".")[2]
    return (
        bool(_TOP_LEVEL.fullmatch(top))
        and (bool(slash) or top not in _WORDS_TOO)
        and not host.replace(".", "").isdigit()
    )


_WORDS_TOO_TEXT = """\
is it in at to so no me us my be by do am pm we he re as id live top page club site link school academy
"""
_WORDS_TOO = frozenset(_WORDS_TOO_TEXT.split())

_SHORTENERS_TEXT = """\
bit.ly bitly.com tinyurl.com t.co goo.gl ow.ly buff.ly is.gd v.gd rebrand.ly cutt.ly shorturl.at shorturl.com
tiny.cc rb.gy t.ly bl.ink snip.ly s.id adf.ly shorte.st ouo.io qr.ae lnkd.in trib.al dlvr.it ift.tt mcaf.ee soo.gd
clck.ru u.to n9.cl urlz.fr tny.im short.io shrtco.de surl.li kutt.it fb.me amzn.to wp.me j.mp po.st x.co yourls.org
tr.im hyperurl.co bit.do lc.chat zpr.io spr.ly 1url.com t2m.io gg.gg
"""
SHORTENERS = frozenset(_SHORTENERS_TEXT.split())

_ADULT_PARTS_TEXT = """\
bet bets betting casino casinos poker slots gambling gamble bookies bookmaker roulette blackjack jackpot porn xxx
sex sexy adult escort escorts nude nudes hentai milf cams camgirls hookup hookups fetish onlyfans
"""
_ADULT_PARTS = frozenset(_ADULT_PARTS_TEXT.split())
_ADULT_ANYWHERE = re.compile(
    r"porn|xvideos|xhamster|redtube|youporn|onlyfans|camgirl|bet365|betfair|betfred|betway|skybet|ladbrokes|"
    r"williamhill|paddypower|unibet|casino|gambl|freespins|livejasmin|chaturbate|brazzers|ashleymadison|adultfriend"
)
_ADULT_DOMAINS_TEXT = """\
bet casino poker porn xxx adult sex
"""
_ADULT_DOMAINS = frozenset(_ADULT_DOMAINS_TEXT.split())

# What a look-alike borrows, and the domains that the name really belongs to.
_BORROWED = {
    "parentpay": ("parentpay.com",),
    "parentmail": ("parentmail.co.uk",),
    "schoolmoney": ("eduspot.co.uk", "schoolmoney.co.uk"),
    "arbor": ("arbor-education.com",),
    "classdojo": ("classdojo.com",),
    "gov": ("gov.uk", "gov.wales", "gov.scot"),
    "hmrc": ("gov.uk",),
    "nhs": ("nhs.uk", "nhs.net"),
    "ofsted": ("gov.uk",),
    "paypal": ("paypal.com", "paypal.me"),
    "microsoft": ("microsoft.com",),
    "office365": ("office.com",),
    "google": ("google.com", "google.co.uk"),
    "facebook": ("facebook.com",),
    "instagram": ("instagram.com",),
    "amazon": ("amazon.co.uk", "amazon.com"),
    "nspcc": ("nspcc.org.uk",),
    "bbc": ("bbc.co.uk", "bbc.com"),
}
_FEWEST_LETTERS = 5


def fault(link: Link, own_domains: tuple[str, ...]) -> str | None:
    """What is wrong with `link`, in words that follow "is"; None where nothing is. `own_domains` are the school's."""
    if _belongs(link.host, own_domains):
        return None if link.secure else "not encrypted (http instead of https)"
    if link.userinfo or _disguised(link.host) or any(_resembles(link.host, own) for own in own_domains):
        return "a look-alike of another address"
    if _borrows(link.host):
        return "a look-alike of another address"
    if _adult(link.host):
        return "to an adult or gambling site"
    if link.host in SHORTENERS:
        return "shortened, so that nobody sees where it leads"
    return None if link.secure else "not encrypted (http instead of https)"


def _belongs(host: str, domains: tuple[str, ...]) -> bool:
    return any(host == domain or host.endswith("." + domain) for domain in domains)


def _disguised(host: str) -> bool:
    """Letters of other scripts, punycode, or a bare number where a name belongs."""
    return not host.isascii() or "xn--" in host or host.replace(".", "").isdigit()


@lru_cache(maxsize=1024)
def _resembles(host: str, own: str) -> bool:
    """`own` inside another domain, with something added, or a letter or two away."""
    own = own.lower().removeprefix("www.")
    plain, name = fold(host).text, own.split(".", 1)[0]
    if own in plain or len(name) < _FEWEST_LETTERS:
        return own in plain
    labels = re.split(r"[.]", plain)
    parts = [part for label in labels for part in (label, *label.split("-"))]
    return any(_near(part, name) for part in parts)


def _near(part: str, name: str) -> bool:
    if name in part or name in part.replace("-", ""):
        return True
    allowed = 2 if len(name) >= 8 else 1
    return abs(len(part) - len(name)) <= allowed and OSA.distance(part, name, score_cutoff=allowed) <= allowed


@lru_cache(maxsize=1024)
def _borrows(host: str) -> bool:
    parts = set(re.split(r"[.-]", host))
    return any(
        name in parts and not _belongs(host, real) and _is_subject(host, name) for name, real in _BORROWED.items()
    )


def _is_subject(host: str, name: str) -> bool:
    """False for the brand's sites in other countries (parentpay.ie) and names that it is only a part of."""
    labels = host.split(".")
    if any("-" in label and name in label.split("-") for label in labels):
        return True
    return name in labels[:-2] and not (len(labels) == 3 and len(labels[-2]) <= 3)


@lru_cache(maxsize=1024)
def _adult(host: str) -> bool:
    parts = re.split(r"[.-]", host)
    return parts[-1] in _ADULT_DOMAINS or not _ADULT_PARTS.isdisjoint(parts[:-1]) or bool(_ADULT_ANYWHERE.search(host))
