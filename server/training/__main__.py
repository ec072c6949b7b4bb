"""`python -m server.training compare` and `python -m server.training train`."""

import json
from collections.abc import Sequence
from pathlib import Path

import click
import numpy as np
import torch

from server.checks.model.wordpiece import Vocabulary
from server.training.alternatives import frozen_encoder, n_gram_linear, static_embeddings
from server.training.comparison import Judge, judged, stages, table
from server.training.encoder import vocabulary_lines
from server.training.export import write_model
from server.training.fine_tuning import Recipe, fine_tuned, scores
from server.training.measures import found_at, threshold_at
from server.training.ngrams import trained
from server.training.posts import Post, author_number, training_posts

SCORES = Path("build/left-out-scores.json")
LIKE_A_FEED = frozenset({15, 16, 17, 18, 20})
"""Authors whose fine posts are a school's ordinary feed. Thresholds are set on them; the others wrote mostly near
misses or about people's identity, which is harder than anything a school posts."""
HARMLESS = 0.2
"""The share of clean posts about which the model is in doubt: among them a rule's word counts."""
N_GRAMS = "n-grams, linear"
NGRAMS_SHARE = 0.7
"""The logit of the n-grams counts this much beside the network's: best on authors left out."""
RULES_SHARE = 0.5
"""So much counts the strongest rule's logit beside that of "to be held": best on authors left out."""
FINE_TUNED = "fine-tuned encoder"
TRAINED = Path("server/checks/model/trained")


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
    "--after", "ends", multiple=True, type=int, default=(10, 16, 20), show_default=True, help="Learn up to here."
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
@click.option("--false-alarms", default=0.04, show_default=True, help="Share of clean posts that the model may hold.")
@click.option("--epochs", default=Recipe().epochs, show_default=True)
@click.option("--out", default=TRAINED, type=click.Path(file_okay=False, path_type=Path), show_default=True)
def train(false_alarms: float, epochs: int, out: Path) -> None:
    """Train on all posts and write the model. Its thresholds come from models that had not seen the posts."""
    posts = training_posts()
    known = json.loads(SCORES.read_text(encoding="utf-8")) if SCORES.exists() else {}
    if not {FINE_TUNED, N_GRAMS} <= known.keys():
        raise click.ClickException(f"{SCORES} is incomplete. Run `python -m server.training compare` first.")
    judged_by_both = known[FINE_TUNED].keys() & known[N_GRAMS].keys()
    seen = [post for post in posts if post.id in judged_by_both and author_number(post.author) in LIKE_A_FEED]
    logits = np.array([known[FINE_TUNED][post.id] + NGRAMS_SHARE * known[N_GRAMS][post.id] for post in seen])
    held = [post.held for post in seen]
    pieces, rules, recipe = vocabulary_lines(), _rules(posts), Recipe(epochs=epochs)
    network = fine_tuned(posts, rules, Vocabulary(pieces), recipe, click.echo)
    card = {
        "ngrams": NGRAMS_SHARE,
        "strongest_rule": RULES_SHARE,
        "threshold": round(threshold_at(logits, held, false_alarms), 4),
        "harmless_below": round(threshold_at(logits, held, HARMLESS), 4),
        "base": "sentence-transformers/all-MiniLM-L6-v2, Apache-2.0",
        "posts": len(posts),
        "authors": len({post.author for post in posts}),
        "authors_left_out": {"false_alarms": false_alarms, "found": round(found_at(logits, held, false_alarms), 3)},
        "recipe": {name: getattr(recipe, name) for name in Recipe.__slots__},
    }
    write_model(out, network, trained(posts), pieces, rules, card)
    click.echo(f"Model written to {out}.")


main()
