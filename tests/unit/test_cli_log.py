"""The log's proof on the command line, from the key to the verified bundle."""

from pathlib import Path

import pytest
from flask import Flask

from server.services import bundle_verifier
from tests.factories.alder_bank import AlderBank
from tests.factories.command_line import CommandLine

DATABASES = ("sqlite",)


@pytest.fixture
def gatepost(app: Flask, alder_bank: AlderBank, tmp_path: Path) -> CommandLine:
    """The command line with a key that it has made itself."""
    line = CommandLine(app)
    made = line("log", "key", "--new", str(tmp_path / "key.pem"))
    assert "Set GATEPOST_LOG_KEY_FILE to it" in made.stdout
    line.environment["GATEPOST_LOG_KEY_FILE"] = str(tmp_path / "key.pem")
    return line


def test_from_checkpoint_to_verified_bundle(
    gatepost: CommandLine, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    school = ("--school", "alder-bank")
    key = gatepost("log", "key", *school).stdout.strip()
    kept, bundle = tmp_path / "kept.txt", tmp_path / "bundle.zip"
    assert gatepost("log", "checkpoint", *school, "-o", str(kept)).exit_code == 0
    assert gatepost("log", "checkpoint", *school).stdout.encode() == kept.read_bytes()
    whole = gatepost("log", "verify", *school, "--checkpoint", str(kept))
    assert "It grew out of 1 checkpoints, the oldest of 10 events." in whole.stdout
    exported = gatepost("log", "export", *school, "--sealed", str(bundle), "--payloads", "--since", str(kept))
    assert f"{bundle}: 11 events. Verify it with:" in exported.stdout
    assert bundle.stat().st_mode & 0o777 == 0o600
    assert bundle_verifier.main([str(bundle), "--key", key, "--checkpoint", str(kept)]) == 0
    assert "payload(s) fit" in capsys.readouterr().out
    for arguments, more in ((["7"], []), (["--since", str(kept)], ["--checkpoint", str(kept)])):
        proof = tmp_path / "proof.txt"
        assert gatepost("log", "prove", *school, *arguments, "-o", str(proof)).exit_code == 0
        assert bundle_verifier.main([str(proof), "--key", key, *more]) == 0


REFUSED = {
    "a key that is there": (["key", "--new", "{folder}/key.pem"], 2, "is there already"),
    "a key of nothing": (["key"], 2, "Give either --new FILE"),
    "a proof of nothing": (["prove", "--school", "alder-bank"], 2, "Give either the number of an event"),
    "an event that is not there": (["prove", "--school", "alder-bank", "99"], 2, "the log has no event 99"),
    "what is no checkpoint": (
        ["verify", "--school", "alder-bank", "--checkpoint", "{folder}/key.pem"], 2, "cannot be used"),
    "a picture for a checkpoint": (
        ["verify", "--school", "alder-bank", "--checkpoint", "{folder}/picture"], 2, "this is not text"),
    "a bundle that is there": (
        ["export", "--school", "alder-bank", "--sealed", "{folder}/key.pem"], 2, "give another name"),
    "a thread that is not there": (
        ["export", "--school", "alder-bank", "--sealed", "{folder}/b.zip", "--thread", "x"], 2, "nothing about that"),
}  # fmt: skip


@pytest.mark.parametrize("case", REFUSED)
def test_what_cannot_be_done_is_refused_in_a_sentence(gatepost: CommandLine, tmp_path: Path, case: str) -> None:
    (tmp_path / "picture").write_bytes(b"\xff\xd8\xff")
    arguments, code, said = REFUSED[case]
    ran = gatepost("log", *(one.format(folder=tmp_path) for one in arguments))
    assert (ran.exit_code, said in ran.stderr) == (code, True), ran.stderr
    assert not list(tmp_path.glob(".*.part"))


def test_without_a_key_no_checkpoint_is_signed_and_the_way_to_one_is_told(app: Flask, alder_bank: AlderBank) -> None:
    ran = CommandLine(app)("log", "checkpoint", "--school", "alder-bank")
    assert (ran.exit_code, "gatepost log key --new FILE" in ran.stderr) == (1, True)
