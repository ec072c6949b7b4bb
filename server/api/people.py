"""/v1/people: looking people up on the register, to declare who is in a picture."""

from typing import Any

from schemas.people import PeopleQuery, PeopleSchema
from server.api.blueprint import resource
from server.api.limits import for_each_person
from server.services import register_search

blueprint = resource("register_api", "Who is on the register.")


@blueprint.route("/people")
@for_each_person("300 per minute")
@blueprint.arguments(PeopleQuery, location="query")
@blueprint.response(200, PeopleSchema)
def search(query: dict[str, Any]) -> dict[str, Any]:
    """People whose name has words that begin like this; pupils first, by class."""
    found = register_search.search(query["q"], query["limit"])
    return {
        "people": [
            {
                "id": person.id,
                "name": register_search.shown_name(person),
                "class_name": person.class_name,
                "year_group": person.year_group,
            }
            for person in found
        ]
    }
