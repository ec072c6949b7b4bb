"""Personal accounts of staff, as links and as handles."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache

from server.checks.examination import Examination
from server.checks.phrases.links import Link, links
from server.checks.text.normalise import folded
from server.checks.text.sentences import Span

_HANDLE = re.compile(r"(?<![\w@])@([a-z0-9_][a-z0-9_.]{1,63})", re.IGNORECASE)
_PROFILE_HOSTS = re.compile(
    r"(?:^|\.)(facebook\.com|fb\.com|instagram\.com|x\.com|twitter\.com|tiktok\.com|threads\.net|threads\.com|"
    r"linkedin\.com|youtube\.com|snapchat\.com|bsky\.app|mastodon\.[a-z]+|linktr\.ee|pinterest\.[a-z.]+|twitch\.tv|"
    r"medium\.com|strava\.com)$"
)
_BEHIND_AT = re.compile(r"@([\w.-]+)")
_TELLING = re.compile(r"[_.0-9]")
_NOT_A_NAME_TEXT = """\
in add profile user users channel c groups people pages
"""
_NOT_A_NAME = frozenset(_NOT_A_NAME_TEXT.split())


@dataclass(frozen=True, slots=True)
class PersonalAccount:
    """A staff member's own account as the school wrote it down: a handle, an address, or both in one."""

    handle: str
    address: str | None


@lru_cache(maxsize=256)
def personal_accounts(written: tuple[str, ...]) -> tuple[PersonalAccount, ...]:
    """The accounts in `written`, such as "@mrs_p" or "facebook.com/laura.d"; an empty entry is left out."""
    return tuple(account for entry in written if (account := _account(entry)))


def _account(entry: str) -> PersonalAccount | None:
    plain = re.sub(r"^(https?://)?(www\.|m\.)?", "", entry.strip().lower()).rstrip("/")
    if "/" in plain:
        names = [part.lstrip("@") for part in plain.split("/")[1:] if part and part not in _NOT_A_NAME]
        return PersonalAccount(names[0], plain) if names else None
    return PersonalAccount(plain.lstrip("@"), None) if plain.lstrip("@") else None


def personal_places(examination: Examination) -> Iterator[Span]:
    """Where the draft links to, or gives the handle of, a staff member's personal account."""
    accounts = personal_accounts(examination.context.school.personal_accounts)
    if not accounts:
        return
    handles = {account.handle for account in accounts}
    for link in examination.once(links):
        if _leads_to_one(link, handles, accounts):
            yield link.span
    plain = examination.once(folded)
    for match in _HANDLE.finditer(plain.text) if "@" in plain.text else ():
        if match[1].rstrip(".") in handles or match[1].split(".")[0] in handles:
            yield plain.source(match.start(), match.start(1) + len(match[1].rstrip(".")))
    yield from _bare_handles(examination, handles)


def only_names_its_own(examination: Examination) -> bool:
    """True where the draft has handles or addresses with an @, and all of them are the school's own."""
    school = examination.context.school
    own = {account.handle.lower().lstrip("@") for account in school.accounts}
    own.update(domain.lower() for domain in school.contacts.domains)
    own.update(email.lower().rpartition("@")[2] for email in school.contacts.emails)
    found = [name.rstrip(".").lower() for name in _BEHIND_AT.findall(examination.text)]
    return bool(found) and own.issuperset(found)


def _leads_to_one(link: Link, handles: set[str], accounts: tuple[PersonalAccount, ...]) -> bool:
    address = re.sub(r"^m\.", "", link.host) + link.path.split("?")[0].rstrip("/")
    if any(a.address and (address == a.address or address.startswith(a.address + "/")) for a in accounts):
        return True
    names = {part.lstrip("@") for part in link.path.split("?")[0].split("/") if part}
    return bool(_PROFILE_HOSTS.search(link.host)) and not names.isdisjoint(handles)


def _bare_handles(examination: Examination, handles: set[str]) -> Iterator[Span]:
    """A handle without its @, where it can be nothing else: it has a digit, a dot or a line in it."""
    telling = [handle for handle in handles if len(handle) >= 5 and _TELLING.search(handle)]
    plain = examination.once(folded)
    if any(map(plain.text.__contains__, telling)):
        either = "|".join(map(re.escape, sorted(telling)))
        for match in re.finditer(rf"(?<![\w@./])(?:{either})(?![\w/@]|\.\w)", plain.text):
            yield plain.source(*match.span())
