"""What the model learns from: labelled posts, their variations, and who is left out."""

import json
from pathlib import Path
from random import Random

import pytest

from server.training import augmentation
from server.training.augmentation import forenames, varied
from server.training.comparison import stages, table
from server.training.measures import Share, area, found_at, threshold_at
from server.training.posts import TRAINING, Post, author_number, read_posts, training_posts

HELD_OUT = Path(__file__).parents[2] / "corpora/tone"
LINE = {"id": "a-1", "platform": "x", "reply": False, "text": "Line up. You lot are hopeless!", "findings": []}


def written(folder: Path, *rows: object) -> Path:
    path = folder / "train-1.jsonl"
    path.write_text("\n".join(json.dumps(row) for row in rows), encoding="utf-8")
    return path


def test_a_finding_knows_its_place_and_advice_alone_lets_a_post_go_out(tmp_path: Path) -> None:
    found = {**LINE, "findings": [{"rule": "tone.hostile", "text": "You lot are hopeless!"}]}
    advice = {**LINE, "findings": [{"rule": "tone.stiff", "text": None}]}
    hostile, stiff = read_posts(written(tmp_path, found, advice))
    assert hostile.findings == (("tone.hostile", 9, 30),)
    assert hostile.held
    assert not stiff.held


@pytest.mark.parametrize("row", [{}, [], {**LINE, "findings": [{"rule": "tone.hostile", "text": "not there"}]}])
def test_what_is_no_labelled_post_is_named_with_its_line(tmp_path: Path, row: object) -> None:
    with pytest.raises(ValueError, match=r"train-1\.jsonl:2"):
        read_posts(written(tmp_path, LINE, row))


def test_every_post_in_the_repository_can_be_read_and_nobody_trains_on_those_for_testing() -> None:
    posts = training_posts()
    tests = [post for path in HELD_OUT.glob("*.jsonl") for post in read_posts(path)]
    assert len(posts) > 10_000
    assert len({post.id for post in posts}) == len(posts)
    assert {post.text for post in posts}.isdisjoint({post.text for post in tests})
    assert {path.stem for path in TRAINING.glob("*.jsonl")}.isdisjoint({post.author for post in tests})


def test_a_variation_keeps_the_label_and_the_words_that_are_wrong(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(augmentation, "SLIPS", 0)
    text = "Well done Amelia! Some of you ought to be ashamed. See you Monday."
    start = text.index("Some")
    post = Post("p", "a-1", text, False, (("tone.hostile", start, start + 32),))
    clean = [Post("q", "a-1", "Lunch is pizza.", False, ())]
    draw, seen = Random(1), set()
    for _ in range(300):
        other = varied(post, clean, draw, alone=0.4, joined=0.3)
        ((rule, begin, end),) = other.findings
        assert (rule, other.text[begin:end]) == ("tone.hostile", "Some of you ought to be ashamed.")
        seen.add(other.text)
    assert any("pizza" in one for one in seen)
    assert any("Monday" not in one for one in seen)


def test_slips_of_the_keyboard_stay_within_what_they_are_made_in(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(augmentation, "SLIPS", 1)
    text = "Well done all! Some of you ought to be ashamed. See you Monday."
    post = Post("p", "a-1", text, False, (("tone.hostile", 15, 47),))
    draw, seen = Random(3), set()
    for _ in range(200):
        other = varied(post, [post], draw, alone=0, joined=0)
        ((_, start, end),) = other.findings
        assert other.text[start] in "So"
        assert other.text[end - 1] == "."
        seen.add(other.text)
    assert len(seen) > 150


def test_names_are_exchanged_for_other_names(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(augmentation, "SLIPS", 0)
    post = Post("p", "a-1", "Amelia and Yusuf won.", False, ())
    draw = Random(2)
    others = {varied(post, [post], draw, alone=0, joined=0).text for _ in range(50)}
    assert len(others) > 20
    assert all(other.split()[0].lower() in forenames() for other in others)


def test_nobody_is_judged_by_a_model_that_learned_from_them() -> None:
    posts = [Post(str(n), f"a-{n}", "text", False, ()) for n in range(1, 8)]
    rounds = [([p.id for p in learn], [p.id for p in test]) for learn, test in stages(posts, (2, 5))]
    assert rounds == [(["1", "2"], ["3", "4", "5"]), (["1", "2", "3", "4", "5"], ["6", "7"])]


def test_the_table_has_a_line_for_each_author_and_one_for_all() -> None:
    posts = [
        Post(f"{a}{n}", f"train-{a}", "text", False, (("tone.hostile", 0, 4),) * (n % 2))
        for a in (9, 10)
        for n in range(6)
    ]
    scores = {"m": {post.id: float(post.held) for post in posts}}
    lines = table(posts, scores)
    assert [line.split(" | ")[0] for line in lines[2:]] == ["| train-9", "| train-10", "| all"]
    assert "1.000, 100% / 100% / 100%" in lines[-1]


def test_measures_are_those_of_the_textbook() -> None:
    import numpy as np

    scores, held = np.array([3.0, 1.0, 2.0, 0.0]), [True, True, False, False]
    assert area(scores, held) == 0.75
    assert threshold_at(scores, held, 0.0) == 2.0
    assert found_at(scores, held, 0.0) == 0.5
    low, high = Share(5, 10).interval()
    assert (round(low, 3), round(high, 3)) == (0.237, 0.763)
    assert author_number("train-17") == 17
