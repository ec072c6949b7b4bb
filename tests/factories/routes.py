"""Every route of the application, as something that can be called."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from flask import Flask
from werkzeug.routing import Rule

ANY = {"filename": "nothing.css", "seq": "1", "number": "1", "thread": "a" * 64}


@dataclass(frozen=True, slots=True)
class Call:
    """One method of one route, with the parts of its address filled in."""

    endpoint: str
    method: str
    path: str
    names_something: bool
    """Whether a part of the address names a row."""


def calls(app: Flask, ids: Mapping[str, str] | None = None) -> Iterator[Call]:
    """Each method of each route. `ids` fills parts of addresses by their names; what it lacks names nothing."""
    filled = ANY | dict(ids or {})
    for rule in app.url_map.iter_rules():
        for method in sorted(rule.methods or ()):
            if method not in ("HEAD", "OPTIONS"):
                yield Call(rule.endpoint, method, _path(app, rule, filled), bool(rule.arguments))


def _path(app: Flask, rule: Rule, filled: Mapping[str, str]) -> str:
    values = {name: int(value) if (value := filled.get(name, "a" * 32)).isdigit() else value for name in rule.arguments}
    return app.url_map.bind("localhost").build(rule.endpoint, values)
