"""Who could be meant by these words, with consent."""

from dataclasses import dataclass, field
from datetime import date
from functools import cached_property

from server.checks.names.index import NameIndex
from server.vocabulary import Channel, ConsentBasis, ConsentStatus, ConsentUse, PersonKind


@dataclass(frozen=True, slots=True)
class Consent:
    """One entry of the consent record. `channel` None means every channel; `valid_until` None means open-ended."""

    use: ConsentUse
    channel: Channel | None
    status: ConsentStatus
    valid_from: date
    valid_until: date | None = None
    basis: ConsentBasis = ConsentBasis.CONSENT
    objection: bool = False


@dataclass(frozen=True, slots=True)
class Person:
    """Somebody on the register. `left` marks leavers, who stay on it so that past pupils are still known."""

    id: str
    kind: PersonKind
    first_name: str
    last_name: str
    preferred_name: str | None = None
    year_group: str | None = None
    class_name: str | None = None
    do_not_publish: bool = False
    left: bool = False
    consents: tuple[Consent, ...] = ()


@dataclass(frozen=True)
class Register:
    """The people of one school. `version` changes with every import; an empty register counts as loaded."""

    people: tuple[Person, ...] = ()
    version: str = ""
    by_id: dict[str, Person] = field(init=False, repr=False, compare=False)

    def __post_init__(self) -> None:
        object.__setattr__(self, "by_id", {person.id: person for person in self.people})

    @cached_property
    def names(self) -> NameIndex:
        """The index that names in a text are looked up in; built at the first use and kept with the register."""
        return NameIndex(self.people)
