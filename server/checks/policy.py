"""A policy pack: one school's policy as data. Where it is found, and how it is read whole or refused.

The values themselves are in `policy_values`, the reading in `policy_reader`.
"""

from collections.abc import Iterable
from importlib import resources
from pathlib import Path
from typing import Any

from server.checks.policy_base import MODEL, completed
from server.checks.policy_reader import Reader
from server.checks.policy_toml import Lines, read_toml
from server.checks.policy_values import (
    LEAST,
    Clause,
    InvalidPolicy,
    Platform,
    Policy,
    PracticeAsked,
    ReplyTime,
    RuleSetting,
    SecondOpinionRules,
)

__all__ = [
    "LEAST", "MAX_PACK_BYTES", "Clause", "InvalidPolicy", "Platform", "Policy", "PracticeAsked", "ReplyTime",
    "RuleSetting", "SecondOpinionRules",
    "load_policy", "parse_policy", "read_pack_file", "shipped_packs",
]  # fmt: skip

MAX_PACK_BYTES = 512 * 1024


def load_policy(name: str, known_rules: Iterable[str]) -> Policy:
    """The pack of that name that comes with Gatepost, or the TOML file at that path.

    Raises InvalidPolicy, also when there is no such pack.
    """
    packs = shipped_packs()
    if name in packs:
        return parse_policy(packs[name].read_text(encoding="utf-8"), known_rules)
    return parse_policy(read_pack_file(name), known_rules)


def shipped_packs() -> dict[str, Any]:
    """The packs that come with Gatepost, by name."""
    return {
        entry.name.removesuffix(".toml"): entry
        for entry in resources.files("server.policies").iterdir()
        if entry.name.endswith(".toml")
    }


def parse_policy(text: str, known_rules: Iterable[str]) -> Policy:
    """The pack written in `text`. Raises InvalidPolicy with everything that is wrong, each with its line."""
    if len(text) > MAX_PACK_BYTES:
        raise InvalidPolicy([_TOO_LARGE])
    if not text.strip():
        raise InvalidPolicy(["line 1: the pack is empty; begin with [policy], or start from a copy of another pack"])
    data, problems = read_toml(text)
    lines = Lines(text)
    head = data.get("policy")
    if isinstance(head, dict) and "based_on" in head:
        if head["based_on"] == MODEL:
            data = completed(data, _model())
        else:
            at = lines.of(("policy", "based_on"))
            problems.append(f'line {at}: based_on can only be "{MODEL}"; leave it out for a pack that stands alone')
    return Reader(data, lines, frozenset(known_rules), problems).read()


_TOO_LARGE = f"larger than {MAX_PACK_BYTES // 1024} KiB; this is not a policy pack"


def _model() -> dict[str, Any]:
    return read_toml(shipped_packs()[MODEL].read_text(encoding="utf-8"))[0]


def read_pack_file(name: str) -> str:
    """The text of the pack in the file at that path. Raises InvalidPolicy where there is none that could be one."""
    path = Path(name)
    if not path.is_file():
        known = ", ".join(sorted(shipped_packs()))
        missing = (
            f"there is no such file; the packs by name are {known}"
            if path.suffix
            else f"no such policy pack; there are {known}"
        )
        raise InvalidPolicy([f"{name}: {missing}"])
    try:
        with path.open("rb") as file:
            content = file.read(MAX_PACK_BYTES + 1)
    except OSError as error:
        raise InvalidPolicy([f"{name}: cannot be read ({error.strerror or error})"]) from error
    if len(content) > MAX_PACK_BYTES:
        raise InvalidPolicy([f"{name}: {_TOO_LARGE}"])
    try:
        return content.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        line = 1 + content[: error.start].count(b"\n")
        raise InvalidPolicy([f"line {line}: not UTF-8; save the file as UTF-8 and try again"]) from error
