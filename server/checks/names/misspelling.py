"""Names that are spelt nearly right."""

import re
from collections.abc import Iterable

SLIP_LENGTH = 5
"""The shortest name for which a slip of the pen is looked for."""

_SOUNDS = tuple(
    (re.compile(spelt), said)
    for spelt, said in (
        ("ph", "f"), ("ee|ie|ea|ey|y", "i"), ("oo|ou", "u"), ("ck|q|c(?![hei])", "k"), ("c(?=[ei])", "s"), ("kh", "k"),
        ("th", "t"), ("w", "v"), ("x", "ks"), ("dh", "d"), ("h$", ""), (r"([a-z])\1+", r"\1"),
    )
)  # fmt: skip


def sound(name: str) -> str:
    """A rough key of how a folded name is said, the same for its usual spellings: Kareem and Karim."""
    for spelt, said in _SOUNDS:
        name = spelt.sub(said, name)
    return name


def deletions(names: Iterable[str]) -> dict[str, list[str]]:
    """Each of `names`, and each with one letter left out, to the names it comes from."""
    found: dict[str, list[str]] = {}
    for name in names:
        if len(name) >= SLIP_LENGTH:
            for form in {name, *(name[:at] + name[at + 1 :] for at in range(len(name)))}:
                found.setdefault(form, []).append(name)
    return found


def is_one_slip(key: str, name: str) -> bool:
    """True when one letter was added, lost or changed, or two neighbours changed places (OSA distance one)."""
    if abs(len(key) - len(name)) > 1:
        return False
    first = next((at for at, (a, b) in enumerate(zip(key, name, strict=False)) if a != b), min(len(key), len(name)))
    rest, other = key[first:], name[first:]
    swapped = rest[1::-1] == other[:2] and rest[2:] == other[2:]
    return rest[1:] == other[1:] or rest[1:] == other or rest == other[1:] or (len(rest) > 1 and swapped)
