"""The service hands on selectors that were signed elsewhere, and nothing else."""

from dataclasses import replace

from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey

from server.services import selectors
from tests.api.conftest import answer

DATABASES = ("sqlite",)


def test_there_are_none_until_some_are_published(app, alder_bank, extension, tmp_path):
    ask = extension(alder_bank.teacher).get
    nothing = {"payload": None, "signature": None}
    assert answer(ask("/v1/selectors"), 200) == nothing
    file, key = tmp_path / "selectors.json", Ed25519PrivateKey.generate()
    app.config["SETTINGS"] = replace(app.config["SETTINGS"], selectors_file=str(file))
    assert answer(ask("/v1/selectors"), 200) == nothing
    envelope = selectors.sign(b'{"version": 1, "networks": {}}', key)
    selectors.publish(envelope, file, selectors.public_key(key))
    assert answer(ask("/v1/selectors"), 200) == envelope
    file.write_text("not a set")
    assert answer(ask("/v1/selectors"), 200) == nothing
