"""What a pack takes over from the model policy where its own document is silent (`based_on = "model"`)."""

from collections.abc import Mapping
from typing import Any

from server.vocabulary import ClauseSource

MODEL = "model"

_BY_ENTRY = ("clauses", "rules", "contacts", "minimum_ages")
_WHOLE_LISTS = ("categories", "ready_reasons")

Table = Mapping[str, Any]


def completed(pack: Table, model: Table) -> dict[str, Any]:
    """`pack` with the model's entries where it has none; both as read from TOML.

    A rule, a clause or a contact of the pack takes the place of the model's of that name, the keys of a platform and of
    second opinions fill up one by one, helplines are added to the model's. Clauses taken over say where they come from.
    What is no table where one belongs is left for the reader to complain of.
    """
    whole = dict(pack)
    model = {**model, "clauses": {name: _as_the_models(raw) for name, raw in model["clauses"].items()}}
    for name in _BY_ENTRY:
        own = pack.get(name, {})
        if isinstance(own, dict):
            whole[name] = {**model.get(name, {}), **own}
    whole["platforms"] = _filled_up(pack.get("platforms", {}), model["platforms"])
    whole.setdefault("replies", model["replies"])
    asked = pack.get("second_opinions", {})
    whole["second_opinions"] = {**model["second_opinions"], **asked} if isinstance(asked, dict) else asked
    whole["policy"] = _head(pack["policy"], model["policy"])
    return whole


def _as_the_models(clause: Table) -> dict[str, Any]:
    return {**clause, "ref": f"model {clause['ref']}", "source": ClauseSource.MODEL.value}


def _filled_up(own: Any, model: Table) -> Any:
    if not isinstance(own, dict):
        return own
    platforms = {**model, **own}
    for name, raw in own.items():
        if isinstance(raw, dict):
            platforms[name] = {**model.get(name, {}), **raw}
    return platforms


def _head(own: Table, model: Table) -> dict[str, Any]:
    head = {**{name: model[name] for name in _WHOLE_LISTS}, **own}
    more = own.get("helplines", [])
    if isinstance(more, list):
        head["helplines"] = [*model["helplines"], *(number for number in more if number not in model["helplines"])]
    return head
