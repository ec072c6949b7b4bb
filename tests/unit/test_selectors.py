"""Selectors for changed pages are signed, versioned, bounded, and handed on whole or not at all."""

import base64
import json
from pathlib import Path

import pytest
from click.testing import CliRunner
from cryptography.hazmat.primitives import serialization
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey

from server.cli import main
from server.errors import InvalidInput
from server.services import selectors

SET = {
    "version": 3,
    "networks": {"x": {"composer": ['[role="textbox"] p'], "post_button": [{"selector": "button", "names": ["Go"]}]}},
}


def raw(found: object = SET) -> bytes:
    return json.dumps(found).encode()


@pytest.fixture
def key() -> Ed25519PrivateKey:
    return Ed25519PrivateKey.generate()


def test_a_signed_set_is_opened_with_the_key_it_was_signed_with_alone(key: Ed25519PrivateKey) -> None:
    envelope = selectors.sign(raw(), key)
    assert selectors.open_envelope(envelope, selectors.public_key(key)) == SET
    with pytest.raises(InvalidInput, match="not made with this key"):
        selectors.open_envelope(envelope, selectors.public_key(Ed25519PrivateKey.generate()))
    changed = envelope | {"payload": base64.b64encode(raw(SET | {"version": 4})).decode()}
    with pytest.raises(InvalidInput, match="not made with this key"):
        selectors.open_envelope(changed, selectors.public_key(key))


@pytest.mark.parametrize(
    "selector",
    ["*", "div", ".post", '[class="a"]', '[a="b"], c', ':has([a="b"])', '[a="b"]:not(c)', '[a="\\62"]', "x" * 300, 7],
)
def test_a_selector_names_tags_and_attributes_and_nothing_else(key: Ed25519PrivateKey, selector: object) -> None:
    with pytest.raises(InvalidInput, match="composer"):
        selectors.sign(raw({"version": 1, "networks": {"x": {"composer": [selector]}}}), key)


@pytest.mark.parametrize(
    "found",
    [
        [], {"version": 0, "networks": {}}, {"version": True, "networks": {}}, {"version": 2**31, "networks": {}},
        {"version": 1, "networks": {"myspace": {}}}, {"version": 1, "networks": {"x": {"otherBoxes": []}}},
        {"version": 1, "networks": {"x": {"post_button": [{"selector": "button", "names": []}]}}},
        {"version": 1, "networks": {"x": {"post_button": [{"selector": "button"}]}}},
        {"version": 1, "networks": {"x": {"composer": ['[a="b"]'] * 11}}}, {"version": 1, "networks": [], "more": 1},
    ],
)  # fmt: skip
def test_what_is_out_of_bounds_is_not_signed(key: Ed25519PrivateKey, found: object) -> None:
    with pytest.raises(InvalidInput):
        selectors.sign(raw(found), key)


def test_a_file_that_is_no_set_is_not_handed_on(tmp_path: Path) -> None:
    file = tmp_path / "selectors.json"
    assert selectors.published(file) is None
    for broken in (b"", b"{", b"[]", b"{}", b"x" * 100_000, b'{"payload": "e30=", "signature": "e30="}'):
        file.write_bytes(broken)
        assert selectors.published(file) is None


def test_the_commands_lead_from_a_key_to_a_published_set_and_back(key: Ed25519PrivateKey, tmp_path: Path) -> None:
    pem, plain, signed, published = (tmp_path / name for name in ("key.pem", "set.json", "signed.json", "out.json"))
    encoding = (serialization.Encoding.PEM, serialization.PrivateFormat.PKCS8, serialization.NoEncryption())
    pem.write_bytes(key.private_bytes(*encoding))
    plain.write_bytes(raw())

    def run(*words: object, status: int = 0) -> str:
        result = CliRunner().invoke(main, ["selectors", *map(str, words)])
        assert result.exit_code == status, result.output
        return result.output

    public = run("key", "--key", pem).strip()
    assert "2 selectors on 1 networks" in run("check", plain)
    run("sign", plain, "--key", pem, "-o", signed)
    assert "Version 3: nothing is wrong" in run("check", signed)
    other = selectors.public_key(Ed25519PrivateKey.generate())
    assert "not made with this key" in run("publish", signed, "--public-key", other, "--to", published, status=1)
    assert not published.exists()
    run("publish", signed, "--public-key", public, "--to", published)
    assert selectors.open_envelope(selectors.published(published), public) == SET
    assert "version 3 is published" in run("publish", signed, "--public-key", public, "--to", published, status=1)
    assert "as version 4" in run("withdraw", "--key", pem, "--to", published)
    assert selectors.open_envelope(selectors.published(published), public) == {"version": 4, "networks": {}}
    assert sorted(one.name for one in tmp_path.iterdir()) == ["key.pem", "out.json", "set.json", "signed.json"]
    plain.write_bytes(b"{")
    assert "no JSON" in run("check", plain, status=1)
    assert "no PEM" in run("sign", plain, "--key", plain, "-o", signed, status=1)
