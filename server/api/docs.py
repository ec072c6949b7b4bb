"""/v1/docs: the API's document for people to read."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from flask import Blueprint, current_app, render_template

from server.api.openapi import description

blueprint = Blueprint("docs", __name__)


@dataclass(frozen=True, slots=True)
class Member:
    """A member of an object, or a parameter. `ref` names the object that it is, or is a list of."""

    name: str
    kind: str
    required: bool
    ref: str | None = None


@dataclass(frozen=True, slots=True)
class Operation:
    """Something that can be asked."""

    method: str
    path: str
    summary: str
    description: str
    parameters: tuple[Member, ...]
    body: str | None
    answers: tuple[tuple[str, str, str | None], ...]


@blueprint.get("/docs")
def show() -> str:
    """The whole document on one page."""
    described = description(current_app)
    return render_template(
        "api/docs.html",
        title=described["info"]["title"],
        introduction=described["info"]["description"],
        operations=list(_operations(described)),
        objects=list(_objects(described)),
    )


def _operations(described: dict[str, Any]) -> Iterator[Operation]:
    for path, item in described["paths"].items():
        shared = item.get("parameters", [])
        for method, operation in item.items():
            if method == "parameters":
                continue
            yield Operation(
                method=method.upper(),
                path=path,
                summary=operation.get("summary", ""),
                description=operation.get("description", ""),
                parameters=tuple(
                    _member(p["name"], p["schema"], p.get("required", False))
                    for p in (*shared, *operation.get("parameters", []))
                ),
                body=_ref(operation.get("requestBody", {})),
                answers=tuple(
                    (status, answer["description"], _ref(answer))
                    for status, answer in operation["responses"].items()
                    if status != "default"
                ),
            )


def _objects(described: dict[str, Any]) -> Iterator[tuple[str, tuple[Member, ...]]]:
    for name, schema in described["components"]["schemas"].items():
        required = schema.get("required", [])
        members = schema.get("properties", {}).items()
        yield name, tuple(_member(member, kind, member in required) for member, kind in members)


def _member(name: str, schema: dict[str, Any], required: bool) -> Member:
    return Member(name, _kind(schema), required, _target(schema))


def _ref(content: dict[str, Any]) -> str | None:
    for media in content.get("content", {}).values():
        return _target(media.get("schema", {}))
    return None


def _target(schema: dict[str, Any]) -> str | None:
    """The name of the object that a schema is, or is a list of."""
    if "$ref" in schema:
        name: str = schema["$ref"].rpartition("/")[2]
        return name
    within = [schema["items"]] if "items" in schema else [*schema.get("anyOf", []), *schema.get("allOf", [])]
    return next((target for one in within if (target := _target(one))), None)


def _kind(schema: dict[str, Any]) -> str:
    """A schema in words."""
    if "$ref" in schema:
        return "object"
    if "anyOf" in schema:
        return " or ".join(_kind(one) for one in schema["anyOf"])
    if "enum" in schema:
        return "one of " + ", ".join("null" if one is None else str(one) for one in schema["enum"])
    kinds = schema.get("type", "object")
    words = " or ".join(kinds) if isinstance(kinds, list) else str(kinds)
    if "items" in schema:
        words = words.replace("array", f"list of {_plural(_kind(schema['items']))}")
    if "maxLength" in schema:
        words += f", up to {schema['maxLength']} characters"
    return words


def _plural(kind: str) -> str:
    return f"{kind}s" if kind.isalpha() else kind
