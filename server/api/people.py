"""/v1/people/search: looking people up on the register, to declare who is in a picture. A name stands in no address."""

from typing import Any

from schemas.people import MAX_CLASSES, MAX_IN_CLASS, PeopleSchema, PeopleSearchRequest
from server.api.blueprint import resource
from server.api.limits import for_each_person
from server.checks.register import Person
from server.services import register_search

blueprint = resource("register_api", "Who is on the register.")


@blueprint.route("/people/search", methods=["POST"])
@for_each_person("300 per minute")
@blueprint.arguments(PeopleSearchRequest)
@blueprint.response(200, PeopleSchema)
def search(body: dict[str, Any]) -> dict[str, Any]:
    """People whose name or class has words that begin like this, everybody of a class, or the people with some ids."""
    words = body.get("q", "")
    found = register_search.classes(words, MAX_CLASSES)
    return {
        "people": [_shown(person) for person in _people(body)],
        "classes": [{"name": name, "size": size} for name, size in found],
    }


def _people(asked: dict[str, Any]) -> list[Person]:
    if "ids" in asked:
        return register_search.by_ids(asked["ids"])
    if "class_name" in asked:
        return register_search.of_class(asked["class_name"], MAX_IN_CLASS)
    return register_search.search(asked["q"], asked["limit"])


def _shown(person: Person) -> dict[str, Any]:
    return {
        "id": person.id,
        "name": register_search.shown_name(person),
        "class_name": person.class_name,
        "year_group": person.year_group,
    }
