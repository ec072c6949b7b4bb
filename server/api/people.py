"""/v1/people: looking people up on the register, to declare who is in a picture."""

from typing import Any

from schemas.people import MAX_CLASSES, MAX_IN_CLASS, PeopleQuery, PeopleSchema
from server.api.blueprint import resource
from server.api.limits import for_each_person
from server.checks.register import Person
from server.services import register_search

blueprint = resource("register_api", "Who is on the register.")


@blueprint.route("/people")
@for_each_person("300 per minute")
@blueprint.arguments(PeopleQuery, location="query")
@blueprint.response(200, PeopleSchema)
def search(query: dict[str, Any]) -> dict[str, Any]:
    """People whose name or class has words that begin like this, everybody of a class, or the people with some ids."""
    words = query.get("q", "")
    found = register_search.classes(words, MAX_CLASSES)
    return {
        "people": [_shown(person) for person in _people(query)],
        "classes": [{"name": name, "size": size} for name, size in found],
    }


def _people(query: dict[str, Any]) -> list[Person]:
    if "ids" in query:
        return register_search.by_ids(query["ids"])
    if "class_name" in query:
        return register_search.of_class(query["class_name"], MAX_IN_CLASS)
    return register_search.search(query["q"], query["limit"])


def _shown(person: Person) -> dict[str, Any]:
    return {
        "id": person.id,
        "name": register_search.shown_name(person),
        "class_name": person.class_name,
        "year_group": person.year_group,
    }
