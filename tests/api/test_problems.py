"""Whatever is sent, the answer is a problem that says what to do, and never that something broke."""

import json

import pytest

from tests.api.conftest import CLEAR, PICTURE, UNSURE, problem

DATABASES = ("sqlite",)

PATHS = (
    "/v1/checks", "/v1/second-opinions", "/v1/releases", "/v1/publications", "/v1/site-reports", "/v1/people/search",
)  # fmt: skip
ODD_BODIES = {
    "nothing": b"",
    "no JSON": b"{",
    "half a text": b'{"draft": {"account": "x", "text": "',
    "no UTF-8": b'{"draft": {"account": "x", "text": "\xff"}}',
    "not a number": b'{"draft": NaN}',
    "a very long number": b'{"draft": ' + b"9" * 5000 + b"}",
    "deep lists": b"[" * 100_000,
    "deep objects": b'{"draft":' * 50_000,
}


@pytest.fixture
def teacher(alder_bank, extension):
    return extension(alder_bank.teacher)


@pytest.mark.parametrize("body", ODD_BODIES.values(), ids=ODD_BODIES)
def test_a_body_that_cannot_be_read_is_said_to_be_so(teacher, body):
    for path in PATHS:
        problem(teacher.post(path, data=body, content_type="application/json"), 400, "malformed")


def test_json_of_another_shape_is_not_valid(teacher):
    for path in PATHS:
        for body in (b"[]", b"null", b"3", b'"draft"', b"{}", b'{"draft": null}', b'{"draft": []}'):
            assert problem(teacher.post(path, data=body, content_type="application/json"), 422, "invalid")["errors"]


@pytest.mark.parametrize("content_type", ["", "text/plain", "application/x-www-form-urlencoded", "application/xml"])
def test_what_is_not_json_is_said_to_be_so(teacher, content_type):
    for path in PATHS:
        problem(teacher.post(path, data=json.dumps({"draft": CLEAR}), content_type=content_type), 415, "not-json")


@pytest.mark.parametrize("size", [2 * 1024 * 1024 + 1, 9 * 1024 * 1024])
def test_a_huge_body_is_too_large(teacher, size):
    for path in PATHS:
        problem(teacher.post(path, data=b" " * size, content_type="application/json"), 413, "too-large")


DRAFTS = {
    "/draft/nonsense": CLEAR | {"nonsense": 1},
    "/draft/a~1b~0c": CLEAR | {"a/b~c": 1},
    "/draft/account": CLEAR | {"account": ""},
    "/draft/text": CLEAR | {"text": "a" * 70_001},
    "/draft/reply": CLEAR | {"reply": 1},
    "/draft/category": CLEAR | {"category": "rant"},
    "/draft/attachments": CLEAR | {"attachments": [PICTURE] * 21},
    "/draft/attachments/0/kind": CLEAR | {"attachments": [{"kind": "sound"}]},
    "/draft/attachments/1/alt": CLEAR | {"attachments": [PICTURE, PICTURE | {"alt": "a" * 10_001}]},
    "/draft/attachments/0/sha256": CLEAR | {"attachments": [PICTURE | {"sha256": "AB" * 32}]},
    "/draft/attachments/0/people": CLEAR | {"attachments": [PICTURE | {"people": ["P0001"] * 201}]},
    "/draft/attachments/0/people/0": CLEAR | {"attachments": [PICTURE | {"people": [10**30]}]},
    "/draft/attachments/0/tagged": CLEAR | {"attachments": [PICTURE | {"tagged": "yes"}]},
    "/draft/attachments/0": CLEAR | {"attachments": ["picture"]},
}


def test_a_draft_that_is_not_valid_is_refused_with_the_place(teacher):
    for pointer, draft in DRAFTS.items():
        (error,) = problem(teacher.post("/v1/checks", {"draft": draft}), 422, "invalid")["errors"]
        assert error["pointer"] == pointer
        assert error["detail"]


def with_odd(odd):
    """Everywhere that the characters `odd` could stand."""
    picture = CLEAR | {"attachments": [PICTURE]}
    for draft in (
        CLEAR | {"text": odd},
        CLEAR | {"account": odd},
        CLEAR | {"category": odd},
        CLEAR | {odd: 1},
        picture | {"attachments": [PICTURE | {"alt": odd}]},
        picture | {"attachments": [PICTURE | {"credit": odd}]},
        picture | {"attachments": [PICTURE | {"people": [odd]}]},
    ):
        yield "/v1/checks", {"draft": draft}
        yield "/v1/releases", {"draft": draft}
        yield "/v1/second-opinions", {"draft": draft, "note": "a"}
    yield "/v1/second-opinions", {"draft": UNSURE, "note": odd}
    yield "/v1/second-opinions", {"draft": UNSURE, "note": "a", "previous": odd}
    yield "/v1/publications", {"release": "a" * 32, "digest": "a" * 64, "url": f"https://{odd}"}
    yield "/v1/site-reports", {"platform": "x", "missing": [odd], "version": "1"}
    yield "/v1/site-reports", {"platform": "x", "missing": ["composer"], "version": odd}
    yield "/v1/people/search", {"q": odd}
    yield "/v1/people/search", {"class_name": odd}
    yield "/v1/people/search", {"ids": [odd]}


@pytest.mark.parametrize("odd", ["\0", "a\0b", "\ud800", "a\udc00b"])
def test_characters_that_cannot_be_kept_are_refused_wherever_they_are(teacher, odd):
    for path, body in with_odd(odd):
        problem(teacher.post(path, body), 422, "invalid")


ODD_SEARCHES = (
    {"q": ""}, {}, {"q": "a" * 101}, {"q": 1}, {"q": ["a"]}, {"q": None}, {"class_name": "a" * 101},
    {"ids": "P0001"}, {"ids": [1]}, {"ids": ["a" * 41]},
    *({"q": "a", "limit": odd} for odd in (0, 21, "x", 1.5, 10**400, None)), {"q": "a", "more": 1},
)  # fmt: skip


@pytest.mark.parametrize("asked", ODD_SEARCHES, ids=range(len(ODD_SEARCHES)))
def test_an_odd_search_is_refused_with_the_place(teacher, asked):
    assert problem(teacher.post("/v1/people/search", asked), 422, "invalid")["errors"][0]["pointer"]


def test_an_odd_address_is_refused_with_the_parameter(teacher):
    for query in ("account=%00", "more=1"):
        response = teacher.get(f"/v1/second-opinions?{query}")
        assert problem(response, 422, "invalid")["errors"][0]["parameter"]


def test_seventy_thousand_characters_are_counted_as_a_browser_counts(teacher):
    assert teacher.post("/v1/checks", {"draft": CLEAR | {"text": "😀" * 35_000}}).status_code == 201
    problem(teacher.post("/v1/checks", {"draft": CLEAR | {"text": "😀" * 35_001}}), 422, "invalid")


def test_a_thousand_slips_are_not_listed_one_by_one(teacher):
    said = problem(teacher.post("/v1/checks", {"draft": {f"x{'y' * 500}{n}": 1 for n in range(1000)}}), 422, "invalid")
    assert len(said["errors"]) == 50
    assert all(len(error["pointer"]) <= 200 for error in said["errors"])


@pytest.mark.parametrize("path", ["/v1/checks/{}", "/v1/second-opinions/{}"])
def test_an_address_that_names_nothing_is_not_found(teacher, path):
    for odd in ("1", "A" * 32, "%00" * 32, "a" * 31, "a" * 33, "../secret", "é"):
        problem(teacher.get(path.format(odd)), 404, "not-found")


def test_an_id_of_nothing_is_not_found(teacher):
    problem(teacher.get(f"/v1/checks/{'a' * 32}"), 404, "not-found")
    problem(teacher.post(f"/v1/second-opinions/{'a' * 32}/withdrawal"), 404, "not-found")
    body = {"release": "a" * 32, "digest": "a" * 64, "url": None}
    problem(teacher.post("/v1/publications", body), 404, "not-found")


def test_another_method_is_answered_with_those_that_are_allowed(teacher):
    for path in PATHS:
        response = teacher.client.delete(path, headers=teacher.headers)
        problem(response, 405, "method-not-allowed")
        assert "POST" in response.headers["Allow"].split(", ")
        assert "DELETE" not in response.headers["Allow"]


@pytest.mark.parametrize(
    "authorization", [None, "", "Bearer", "Bearer ", "Bearer guessed", "Basic YTpi", "Bearer \xff"]
)
def test_who_has_no_token_connects_again(client, alder_bank, authorization):
    response = client.get("/v1/session", headers={"Authorization": authorization} if authorization is not None else {})
    problem(response, 401, "not-connected")
    assert response.headers["WWW-Authenticate"].startswith("Bearer ")


def test_something_that_breaks_is_a_problem_too_and_quotes_nothing(app, teacher, monkeypatch, caplog):
    app.config.update(TESTING=False, PROPAGATE_EXCEPTIONS=False)
    monkeypatch.setattr("server.services.schools.accounts", lambda: 1 / 0)
    said = problem(teacher.get("/v1/session"), 500, "broken")
    assert "ZeroDivisionError" not in json.dumps(said)


def test_a_broken_database_puts_no_draft_into_the_servers_log(app, teacher, monkeypatch, caplog):
    app.config.update(TESTING=False, PROPAGATE_EXCEPTIONS=False)
    monkeypatch.setattr("server.services.checks.digest", lambda draft: None)
    problem(teacher.post("/v1/checks", {"draft": CLEAR | {"text": "Marmalade is missing."}}), 500, "broken")
    assert "IntegrityError" in caplog.text
    assert "services/checks.py" in caplog.text
    assert "Marmalade" not in caplog.text
