"""A sealed bundle is verified without Gatepost, and every edit of it is found out."""

import io
import json
import re
import subprocess
import sys
import zipfile
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from flask import Flask
from sqlalchemy import delete

from server.database import db, transaction
from server.errors import InvalidInput
from server.models import LogPayload
from server.services import bundle_verifier, checkpoints, log, log_erasures, log_key, sealed_bundle
from server.services.bundle_verifier import SEAL, SEAL_TITLE
from server.services.log_key import Signer
from server.services.sealed_bundle import Wanted
from server.vocabulary import Action
from tests.factories.log_keys import give_key
from tests.factories.schools import MadeSchool, in_school, make_school

DATABASES = ("sqlite",)
SECRET = "Jayden Osgood swam"
Files = dict[str, bytes]


@pytest.fixture
def school(app: Flask, tmp_path: Path) -> Iterator[MadeSchool]:
    """A school whose log has 12 events; the payloads of two were erased, by the last two."""
    made = make_school(app)
    give_key(app, tmp_path)
    with in_school(app, made):
        for number in range(2, 11):
            payload = {"text": SECRET, "n": number} if number != 7 else None
            log.record(Action.DRAFT_CHECKED, actor_id=None, thread=f"t{number % 2}", payload=payload)
        for seq in (4, 5):
            with transaction():
                db.session.execute(delete(LogPayload).where(LogPayload.seq == seq))
                log.append(Action.LOG_PAYLOAD_ERASED, actor_id=None, refs=log_erasures.naming([seq]))
        yield made


def bundle(payloads: bool = False, thread: str | None = None, since: tuple[str, ...] = ()) -> Files:
    out = io.BytesIO()
    sealed_bundle.write(out, Wanted(payloads, thread, since), actor_id=None)
    with zipfile.ZipFile(out) as opened:
        return {name: opened.read(name) for name in opened.namelist()}


@pytest.fixture
def verify(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> Callable[..., tuple[int, str]]:
    """`verify(files)`: the exit code of the verifier and what it said."""

    def verifying(files: Files, *more: str) -> tuple[int, str]:
        path = tmp_path / "bundle.zip"
        with zipfile.ZipFile(path, "w") as out:
            for name, raw in files.items():
                out.writestr(name, raw)
        code = bundle_verifier.main([str(path), *more])
        told = capsys.readouterr()
        return code, told.out + told.err

    return verifying


def public_key() -> str:
    return log_key.signer().keys[0].text()


def kept(tmp_path: Path, name: str = "kept.txt") -> str:
    file = tmp_path / name
    file.write_text(checkpoints.sign()[1])
    return str(file)


@pytest.mark.parametrize("payloads", [False, True])
@pytest.mark.parametrize("thread", [None, "t0", "t1"])
def test_a_bundle_that_nobody_touched_is_verified(
    school: MadeSchool, verify, payloads: bool, thread: str | None
) -> None:
    files = bundle(payloads, thread)
    code, said = verify(files, "--key", public_key())
    assert code == 0, said
    assert said.startswith("VERIFIED.\n")
    assert (SECRET.encode() in files["events.jsonl"]) == payloads
    events = len(files["events.jsonl"].splitlines())
    assert f"{events} event(s) verified" in said
    assert events == {None: 13, "t0": 6 + payloads, "t1": 5 + payloads}[thread]  # what erased one of theirs comes along


def test_without_a_key_of_ones_own_it_says_how_little_that_shows(school: MadeSchool, verify) -> None:
    code, said = verify(bundle())
    assert code == 0
    assert "as far as the bundle's own key goes" in said


def test_the_verifier_runs_as_a_file_of_its_own_on_the_bundle(school: MadeSchool, tmp_path: Path) -> None:
    folder = tmp_path / "unpacked"
    folder.mkdir()
    for name, raw in bundle(payloads=True).items():
        (folder / name).write_bytes(raw)
    program = tmp_path / "verify.py"
    program.write_bytes((folder / "verify.py").read_bytes())
    ran = subprocess.run(
        [sys.executable, "-I", str(program), str(folder), "--key", public_key()], cwd=tmp_path, check=False,
        capture_output=True, text=True,
    )  # fmt: skip
    assert (ran.returncode, ran.stderr) == (0, "")
    assert "8 payload(s) fit" not in ran.stdout
    assert "7 payload(s) fit; 2 erased" in ran.stdout


def test_every_changed_byte_of_every_file_is_found_out(school: MadeSchool, verify) -> None:
    whole = bundle(payloads=True)
    for name, raw in whole.items():
        for place in range(0, len(raw), max(1, len(raw) // 12)):
            changed = raw[:place] + bytes([raw[place] ^ 1]) + raw[place + 1 :]
            code, said = verify({**whole, name: changed})
            assert code == 1, (name, place, said)
            assert said.startswith("NOT VERIFIED: ")


def test_a_missing_an_added_and_a_doubled_file_are_found_out(school: MadeSchool, verify) -> None:
    whole = bundle()
    for name in whole:
        assert verify({one: raw for one, raw in whole.items() if one != name})[0] == 1, name
    assert "does not belong to the bundle" in verify({**whole, "more.txt": b""})[1]


def reseal(files: Files, signer: Signer | None = None) -> Files:
    """Seal changed files anew, as somebody could who has the key."""
    import hashlib

    lines = files[SEAL].decode().split("\n\n")[0].split("\n")
    digests = {name: hashlib.sha256(files[name]).hexdigest() for name in bundle_verifier.FILES}
    sealed = [
        f"{line.split(': ')[0]}: {digests.get(line.split(': ')[0], line.split(': ', 1)[-1])}" for line in lines[1:]
    ]
    note = (signer or log_key.signer()).sign("\n".join([SEAL_TITLE, *sealed]) + "\n")
    return {**files, SEAL: note.encode()}


def edited(change: Callable[[list[dict]], object]) -> Callable[[Files], Files]:
    def editing(files: Files) -> Files:
        lines = [json.loads(line) for line in files["events.jsonl"].splitlines()]
        change(lines)
        raw = "".join(json.dumps(line, ensure_ascii=False) + "\n" for line in lines).encode()
        return reseal({**files, "events.jsonl": raw})

    return editing


def swap(lines: list[dict]) -> None:
    lines[2], lines[3] = lines[3], lines[2]


def rewrite(lines: list[dict]) -> None:
    lines[5]["body"] = lines[5]["body"].replace("draft_checked", "signed_in")


def payload_of(lines: list[dict], **changes: object) -> None:
    lines[5] |= changes


def forget(lines: list[dict]) -> None:
    del lines[5]["payload"], lines[5]["salt"]


EDITS: dict[str, tuple[Callable[[list[dict]], object], str]] = {
    "an event taken out": (lambda lines: lines.pop(3), "event 4 is missing"),
    "the last event taken out": (lambda lines: lines.pop(), "not those of the checkpoint"),
    "an event repeated": (lambda lines: lines.insert(3, lines[2]), "out of order"),
    "two events swapped": (swap, "event 3 is missing"),
    "an event rewritten": (rewrite, "not those of the checkpoint"),
    "a payload changed": (lambda lines: payload_of(lines, payload={"text": "x"}), "what event 6 carried was changed"),
    "a salt changed": (lambda lines: payload_of(lines, salt="00" * 32), "what event 6 carried was changed"),
    "a payload taken out": (forget, "what event 6 carried is missing"),
    "a payload given to an event without": (
        lambda lines: lines[6].update(payload={}, salt=""), "what event 7 carried was changed"),
    "a body that is not one": (lambda lines: payload_of(lines, body="[]"), "cannot be read"),
    "a line that is not one": (lambda lines: lines.insert(2, {}), "cannot be read"),
}  # fmt: skip


@pytest.mark.parametrize("edit", EDITS)
def test_even_sealed_anew_an_edited_bundle_is_found_out(school: MadeSchool, verify, edit: str) -> None:
    change, said = EDITS[edit]
    code, told = verify(edited(change)(bundle(payloads=True)), "--key", public_key())
    assert (code, said in told) == (1, True), told


@pytest.mark.parametrize("place", [0, 1, 3])
def test_of_a_part_of_the_log_each_event_is_proved_in_its_place(school: MadeSchool, verify, place: int) -> None:
    files = bundle(thread="t1")

    def change(lines: list[dict]) -> None:
        lines[place]["body"] = lines[place]["body"].replace("draft_checked", "signed_in")

    code, said = verify(edited(change)(files))
    assert code == 1
    assert re.search(r"event \d+ is not in the log as it stands here", said)


def test_a_payload_restored_after_it_was_erased_is_found_out(school: MadeSchool, verify) -> None:
    before = bundle(payloads=True)
    sixth = json.loads(before["events.jsonl"].splitlines()[5])
    with transaction():
        db.session.execute(delete(LogPayload).where(LogPayload.seq == 6))
        log.append(Action.LOG_PAYLOAD_ERASED, actor_id=None, refs=log_erasures.naming([6]))
    after = bundle(payloads=True)
    restored = edited(lambda lines: lines[5].update(payload=sixth["payload"], salt=sixth["salt"]))(after)
    code, said = verify(restored)
    assert code == 1
    assert "records that the payload of event 6 was erased, and it is there" in said


def test_a_bundle_without_payloads_does_not_smuggle_one(school: MadeSchool, verify) -> None:
    code, said = verify(edited(lambda lines: lines[5].update(payload={}, salt=""))(bundle()))
    assert (code, "the bundle was made without" in said) == (1, True)


def test_a_bundle_of_somebody_elses_making_is_not_that_of_the_key(
    app: Flask, school: MadeSchool, verify, tmp_path: Path
) -> None:
    real = public_key()
    give_key(app, tmp_path, "other.pem")
    files = bundle()
    assert verify(files)[0] == 0
    code, said = verify(files, "--key", real)
    assert (code, "is not the one that you gave" in said) == (1, True)


def test_a_checkpoint_that_somebody_kept_fits_while_the_log_only_grew(
    school: MadeSchool, verify, tmp_path: Path
) -> None:
    checkpoint = kept(tmp_path)
    log.record(Action.SIGNED_IN, actor_id=None)
    for files in (bundle(), bundle(thread="t1", since=(Path(checkpoint).read_text(),))):
        code, said = verify(files, "--key", public_key(), "--checkpoint", checkpoint)
        assert code == 0, said
        assert "The log grew out of your checkpoint of 12 events." in said
    code, said = verify(bundle(thread="t1"), "--key", public_key(), "--checkpoint", checkpoint)
    assert (code, "gatepost log export --since" in said) == (2, True)


def test_a_checkpoint_from_after_the_bundle_or_of_another_history_does_not_fit(
    school: MadeSchool, verify, tmp_path: Path
) -> None:
    files = bundle()
    log.record(Action.SIGNED_IN, actor_id=None)
    code, said = verify(files, "--checkpoint", kept(tmp_path))
    assert (code, "it is older than your checkpoint, or events were taken away" in said) == (1, True)
    signer = log_key.signer()
    for size in (5, 13):
        other = tmp_path / "other.txt"
        other.write_text(signer.sign(f"{signer.keys[0].name}\n{size}\n{'A' * 43}=\n"))
        code, said = verify(files, "--checkpoint", str(other))
        assert (code, "it was rewritten" in said) == (1, True), said


def test_an_event_is_proved_by_itself(school: MadeSchool, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    file = tmp_path / "event.tlog-proof"
    for seq in (1, 8, 12):
        proof = sealed_bundle.proof_of(seq)
        file.write_text(proof)
        assert bundle_verifier.main([str(file), "--key", public_key()]) == 0
        assert f"Event {seq} is in it" in capsys.readouterr().out
        for place in range(0, len(proof), 7):
            file.write_text(proof[:place] + ("A" if proof[place] != "A" else "B") + proof[place + 1 :])
            assert bundle_verifier.main([str(file), "--key", public_key()]) == 1, place
    with pytest.raises(InvalidInput, match="has no event 13"):
        sealed_bundle.proof_of(13)


def test_growth_is_proved_by_itself(school: MadeSchool, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    checkpoint = kept(tmp_path)
    log.record(Action.SIGNED_IN, actor_id=None)
    file = tmp_path / "growth.txt"
    file.write_text(sealed_bundle.growth_since(12))
    assert bundle_verifier.main([str(file), "--key", public_key(), "--checkpoint", checkpoint]) == 0
    assert bundle_verifier.main([str(file), "--key", public_key()]) == 2
    file.write_text(sealed_bundle.growth_since(11))
    assert bundle_verifier.main([str(file), "--key", public_key(), "--checkpoint", checkpoint]) == 2
    lines = sealed_bundle.growth_since(12).split("\n")
    lines[1] = "A" * 43 + "="
    file.write_text("\n".join(lines))
    assert bundle_verifier.main([str(file), "--key", public_key(), "--checkpoint", checkpoint]) == 1
    with pytest.raises(InvalidInput, match="the log has 13"):
        sealed_bundle.growth_since(14)


@pytest.mark.parametrize("content", [b"", b"PK\x05\x06" + bytes(18), b"\xff\xfe", b"c2sp.org/tlog-proof@v1\n"])
def test_what_is_no_bundle_is_said_to_be_none(tmp_path: Path, content: bytes) -> None:
    file = tmp_path / "some.zip"
    file.write_bytes(content)
    key = "sum.golang.org+033de0ae+Ac4zctda0e5eza+HJyk9SxEdh+s3Ux18htTTAD8OuAn8"
    assert bundle_verifier.main([str(file), "--key", key]) in (1, 2)
    assert bundle_verifier.main([str(tmp_path / "none.zip")]) == 2


def test_that_a_bundle_was_taken_is_in_the_log(school: MadeSchool) -> None:
    bundle(payloads=True)
    [entry] = log.page(log.Filter(action=Action.LOG_BUNDLE_SEALED))
    assert log.refs_of(entry.event)["payloads"] == "all"
    with pytest.raises(InvalidInput, match="nothing about that"):
        bundle(thread="nothing")
    assert len(log.page(log.Filter(action=Action.LOG_BUNDLE_SEALED))) == 1
