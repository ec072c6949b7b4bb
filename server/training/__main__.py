"""`python -m server.training compare` and `python -m server.training train`."""

import json
from collections.abc import Sequence
from pathlib import Path

import click
import numpy as np
import torch

from server.checks.model.ngrams import NGrams
from server.checks.model.wordpiece import Vocabulary
from server.checks.text.normalise import fold
from server.training.alternatives import frozen_encoder, n_gram_linear, static_embeddings
from server.training.comparison import Judge, judged, stages, table
from server.training.encoder import vocabulary_lines
from server.training.export import write_model
from server.training.fine_tuning import Recipe, fine_tuned, scores
from server.training.measures import found_at, threshold_at
from server.training.ngrams import trained
from server.training.posts import Post, read_posts, training_posts

SCORES = Path("build/left-out-scores.json")
CALIBRATION = Path(__file__).parent / "calibration" / "posts.jsonl"
"""Posts by an author from whom nothing is learned: they set the thresholds."""
STRICTER = {"tone.discriminatory": 1.0}
"""Where this rule is the likeliest, the score has to be higher by so much; see ADR 8."""
HARMLESS = 0.3
"""The share of clean posts about which the model is in doubt: among them a rule's word counts."""
N_GRAMS = "n-grams, linear"
NGRAMS_SHARE = 0.5
"""The logit of the n-grams counts this much beside the network's: best on authors left out."""
RULES_SHARE = 1.0
"""So much counts the strongest rule's logit beside that of "to be held": best on authors left out."""
FINE_TUNED = "fine-tuned encoder"
TRAINED = Path("server/checks/model/trained")
RECIPE = Recipe(epochs=4)


def _rules(posts: list[Post]) -> list[str]:
    return sorted({rule for post in posts for rule, _, _ in post.findings})


def _fine_tuned(recipe: Recipe, rules: list[str]) -> Judge:
    vocabulary = Vocabulary(vocabulary_lines())

    def judge_posts(learn: Sequence[Post], judge: Sequence[Post]) -> np.ndarray:
        network = fine_tuned(learn, rules, vocabulary, recipe, click.echo)
        logits = scores(network, judge, vocabulary)
        return np.asarray(logits[:, 0] + RULES_SHARE * logits[:, 1:].max(axis=1))

    return judge_posts


@click.group()
def main() -> None:
    """Train the reader of tone and content, and compare it with others."""
    torch.set_num_threads(2)


@main.command()
@click.option(
    "--after", "ends", multiple=True, type=int, default=(10, 16, 20, 30), show_default=True, help="Learn up to here."
)
@click.option("--epochs", default=Recipe().epochs, show_default=True)
@click.option("--model", "only", multiple=True, help="Only these models. [default: all]")
def compare(ends: tuple[int, ...], epochs: int, only: tuple[str, ...]) -> None:
    """Judge authors by models that have not learned from them; keep the scores, print the table. Takes an hour."""
    posts = training_posts()
    judges: dict[str, Judge] = {
        N_GRAMS: n_gram_linear,
        "frozen encoder": frozen_encoder,
        "static embeddings": static_embeddings,
        FINE_TUNED: _fine_tuned(Recipe(epochs=epochs), _rules(posts)),
    }
    known = json.loads(SCORES.read_text(encoding="utf-8")) if SCORES.exists() else {}
    SCORES.parent.mkdir(exist_ok=True)
    for name in only or judges:
        known[name] = {}
        for learn, test in stages(posts, ends):
            known[name] |= judged(learn, test, judges[name])
            click.echo(f"{name}: {len(test)} posts judged, after learning from {len(learn)}")
            SCORES.write_text(json.dumps(known), encoding="utf-8")
    click.echo("\n".join(table(posts, known)))


@main.command()
@click.option("--false-alarms", default=0.025, show_default=True, help="Share of clean posts that the model may hold.")
@click.option("--out", default=TRAINED, type=click.Path(file_okay=False, path_type=Path), show_default=True)
def train(false_alarms: float, out: Path) -> None:
    """Train on all posts and write the model, with thresholds from posts that it has not seen. Takes an hour."""
    posts, unseen, pieces = training_posts(), read_posts(CALIBRATION), vocabulary_lines()
    rules, vocabulary, ngrams = _rules(posts), Vocabulary(pieces), trained(posts)
    network = fine_tuned(posts, rules, vocabulary, RECIPE, click.echo)
    logits = _with_ngrams(scores(network, unseen, vocabulary), ngrams, unseen)
    held = [post.held for post in unseen]
    card = {
        "ngrams": NGRAMS_SHARE,
        "strongest_rule": RULES_SHARE,
        "threshold": round(threshold_at(logits, held, false_alarms), 4),
        "stricter": STRICTER,
        "harmless_below": round(threshold_at(logits, held, HARMLESS), 4),
        "base": "sentence-transformers/all-MiniLM-L6-v2, Apache-2.0",
        "posts": len(posts),
        "authors": len({post.author for post in posts}),
        "calibration": {"false_alarms": false_alarms, "found": round(found_at(logits, held, false_alarms), 3)},
        "recipe": {name: getattr(RECIPE, name) for name in Recipe.__slots__},
    }
    write_model(out, network, ngrams, pieces, rules, card)
    click.echo(f"Model written to {out}.")


def _with_ngrams(logits: np.ndarray, ngrams: NGrams, posts: Sequence[Post]) -> np.ndarray:
    """What the checks make of a network's logits and the n-grams; see `server/checks/model/reader.py`."""
    strongest = logits[:, 1:].max(axis=1)
    by_ngrams = np.array([ngrams.score(fold(post.text).text) for post in posts])
    return np.asarray(logits[:, 0] + RULES_SHARE * strongest + NGRAMS_SHARE * by_ngrams)


main()
