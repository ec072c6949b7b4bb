"""The calmer sentence: what to write in place of a reproach, by what it is about."""

import re
import tomllib
from collections.abc import Mapping
from functools import cache
from importlib import resources

from server.checks.examination import Examination
from server.checks.rule import Hit
from server.checks.text.normalise import fold

_WORD = re.compile(r"[a-z]+(?:-[a-z]+)?")


def words(examination: Examination, hit: Hit) -> Mapping[str, str]:
    """`pattern`: a sentence to fill in, for what the marked words are about."""
    said = frozenset(_WORD.findall(fold(examination.text[hit.start or 0 : hit.end]).text))
    _, pattern = max(_patterns(), key=lambda about: (len(said & about[0]), not about[0]))
    return {"pattern": pattern}


@cache
def _patterns() -> tuple[tuple[frozenset[str], str], ...]:
    """Words that tell the subject, and what can be said of it; the one without words fits any."""
    text = resources.files("server.checks.suggestions").joinpath("calmer.toml").read_text(encoding="utf-8")
    return tuple((frozenset(one["words"].split()), one["say"]) for one in tomllib.loads(text)["subject"])
