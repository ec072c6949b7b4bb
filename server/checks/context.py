"""What a check needs to know besides the draft."""

from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING

from server.checks.policy import Policy
from server.checks.register import Register
from server.vocabulary import Channel

if TYPE_CHECKING:  # applying them needs an examination, which knows the context
    from server.checks.exceptions import SchoolException


@dataclass(frozen=True, slots=True)
class PublishedContacts:
    """What the school itself publishes; never personal data."""

    phones: tuple[str, ...] = ()
    emails: tuple[str, ...] = ()
    domains: tuple[str, ...] = ()
    addresses: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class OfficialAccount:
    """A registered official account; `handle` is without the leading @."""

    id: str
    platform: Channel
    handle: str


@dataclass(frozen=True, slots=True)
class School:
    """The school whose account is posted to."""

    name: str
    contacts: PublishedContacts
    accounts: tuple[OfficialAccount, ...]
    personal_accounts: tuple[str, ...] = ()
    """Handles and profile addresses of staff's personal accounts, as the school wrote them down."""


@dataclass(frozen=True, slots=True)
class AuthorStanding:
    """Whether the author is fit to post on this account today. Dates are the school's local dates."""

    manages_account: bool
    managers: int
    policy_version_read: str | None = None
    trained_until: date | None = None
    practised: date | None = None
    """When the practice course was last finished as the policy asks; only looked up where it does."""


@dataclass(frozen=True, slots=True)
class Context:
    """Everything that a check may look at. `register` is None when none is loaded, `author` when nobody is judged."""

    school: School
    account: OfficialAccount
    policy: Policy
    register: Register | None
    today: date
    author: AuthorStanding | None = None
    exceptions: "tuple[SchoolException, ...]" = ()
