"""The committed document is the one that the code gives, and it covers the API."""

import json
from pathlib import Path

from server.api.openapi import description, document
from server.security.permissions import PERMISSIONS, Credential

DATABASES = ("sqlite",)

COMMITTED = Path(__file__).parents[2] / "schemas" / "openapi.json"


def test_the_committed_document_is_what_the_code_gives(app):
    assert COMMITTED.read_text(encoding="utf-8") == document(app), "write it anew with `gatepost openapi`"


def test_every_route_that_takes_a_token_is_in_the_document(app):
    documented = {
        (path.replace("{", "<").replace("}", ">"), method.upper())
        for path, item in description(app)["paths"].items()
        for method in item
        if method != "parameters"
    }
    routes = {
        (rule.rule.replace("id:", ""), method)
        for rule in app.url_map.iter_rules()
        for method in rule.methods - {"HEAD", "OPTIONS"}
        if PERMISSIONS[rule.endpoint].credential is Credential.TOKEN
    }
    assert documented == routes


def test_every_answer_is_described_and_every_error_is_a_problem(app):
    for item in description(app)["paths"].values():
        for method, operation in item.items():
            if method == "parameters":
                continue
            assert operation["summary"]
            assert operation["responses"]["default"] == {"$ref": "#/components/responses/Problem"}
            assert any(status.startswith("2") for status in operation["responses"])


def test_every_reference_leads_somewhere(app):
    described = description(app)
    text = json.dumps(described)
    for kind, known in described["components"].items():
        for name in {part.partition('"')[0] for part in text.split(f"#/components/{kind}/")[1:]}:
            assert name in known


def test_every_number_and_text_that_is_taken_is_bounded(app):
    taken = [name for name in description(app)["components"]["schemas"] if name.endswith("Request")]
    assert taken
    for name in (*taken, "Draft", "Attachment"):
        for schema in description(app)["components"]["schemas"][name]["properties"].values():
            if "array" in schema.get("type", ()):
                assert "maxItems" in schema
                schema = schema["items"]
            if "string" in schema.get("type", ()) and "enum" not in schema:
                assert "maxLength" in schema
            if "integer" in schema.get("type", ()):
                assert {"minimum", "maximum"} <= schema.keys()


def test_nothing_about_a_pupil_can_stand_in_an_address(app):
    """Reverse proxies write addresses down: what they take is ids that say nothing, and an account of the school's."""
    taken = [
        (one["in"], one["name"])
        for path in description(app)["paths"].values()
        for part in path.values()
        for one in (part if isinstance(part, list) else part.get("parameters", []))
        if isinstance(one, dict) and one["in"] != "header"
    ]
    assert taken
    assert {name for place, name in taken if place == "query"} == {"account"}
    assert {name for place, name in taken if place == "path"} <= {"check_id", "proposal_id", "request_id"}


def test_the_document_names_neither_hosts_nor_people(app):
    assert "http" not in document(app)
