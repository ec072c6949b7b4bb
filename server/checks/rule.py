"""What a rule is, and how the rules are found."""

import importlib
import pkgutil
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field
from functools import cache
from types import MappingProxyType

from server.checks import rules as families
from server.checks.examination import Examination
from server.vocabulary import Severity


@dataclass(frozen=True, slots=True)
class Hit:
    """One place where a rule fires.

    `start` and `end` count code points of the draft's text; None for the draft or an attachment as a whole. `words`
    fills the placeholders of the rule's message and suggestion beside `{quote}`. `note` is a sentence put after the
    message, `message` takes the place of the rule's own. `at_most` is for a milder case than the rule's usual one;
    `sure` for words that mean it whatever the sentence is about, of which the trained model is not asked.
    """

    start: int | None = None
    end: int | None = None
    attachment: int | None = None
    person: str | None = None
    replacement: str | None = None
    words: Mapping[str, str] = field(default_factory=dict)
    note: str | None = None
    message: str | None = None
    at_most: Severity | None = None
    sure: bool = False


RuleCheck = Callable[[Examination], Iterable[Hit]]


@dataclass(frozen=True, slots=True)
class Rule:
    """One thing to look for.

    `severity` is the model policy's; a pack may change it. `sources` name the policy documents that ask for it, for
    instance "P2.1". `yields_to` lists rules (or families, as "content.*") that say it better: a hit is dropped where
    one of them fires on the same words, and a hit without words where one of them fires at all.
    `message` and `suggestion` may use `{quote}` and the hit's own words. `by_wording` marks rules that go by lists of
    phrases: their hits count only where the trained model is not sure that the words are harmless.
    """

    id: str
    severity: Severity
    title: str
    message: str
    suggestion: str
    sources: tuple[str, ...]
    check: RuleCheck
    yields_to: tuple[str, ...] = ()
    by_wording: bool = False

    @property
    def family(self) -> str:
        """The part before the dot."""
        return self.id.partition(".")[0]


def rule(
    id: str,
    severity: Severity,
    *,
    title: str,
    message: str,
    suggestion: str,
    sources: tuple[str, ...],
    yields_to: tuple[str, ...] = (),
    by_wording: bool = False,
) -> Callable[[RuleCheck], Rule]:
    """Make a rule of the function that checks for it."""

    def wrap(check: RuleCheck) -> Rule:
        return Rule(id, severity, title, message, suggestion, sources, check, yields_to, by_wording)

    return wrap


class DuplicateRule(Exception):
    """Two rules carry the same id."""


@cache
def all_rules() -> Mapping[str, Rule]:
    """Every rule of every family, by id, in the order of the families' files.

    Raises DuplicateRule, so that a duplicate stops the start.
    """
    found: dict[str, Rule] = {}
    for module in sorted(pkgutil.iter_modules(families.__path__), key=lambda m: m.name):
        for value in vars(importlib.import_module(f"{families.__name__}.{module.name}")).values():
            if not isinstance(value, Rule):
                continue
            if found.setdefault(value.id, value) is not value:
                raise DuplicateRule(f"two rules are called {value.id}; rename one of them")
    return MappingProxyType(found)
