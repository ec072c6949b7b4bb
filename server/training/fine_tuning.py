"""Fine-tuning the encoder end to end."""

import math
import random
import time
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass

import numpy as np
import torch
from torch import Tensor, nn
from torch.nn.functional import binary_cross_entropy_with_logits as cross_entropy

from server.checks.model.wordpiece import Vocabulary
from server.checks.text.normalise import fold
from server.training.augmentation import varied
from server.training.encoder import MOST_PIECES, Network, padded
from server.training.posts import Post

Say = Callable[[str], None]


@dataclass(frozen=True, slots=True)
class Recipe:
    """How a network is trained."""

    epochs: int = 5
    batch: int = 32
    encoder_rate: float = 1e-4
    head_rate: float = 1e-3
    layers: int = 6
    alone: float = 0.2
    joined: float = 0.1
    rules_weight: float = 3.0
    pieces_weight: float = 0.5
    smoothing: float = 0.02
    seed: int = 7


@dataclass(frozen=True, slots=True)
class Example:
    """A post as the network takes it: `ids`, `targets` (held, then each rule), and whether each piece is `wrong`."""

    ids: list[int]
    targets: list[float]
    wrong: list[float]


def example(post: Post, vocabulary: Vocabulary, rules: Sequence[str]) -> Example:
    """`post` cut into pieces; of a long one the stretch around its first finding."""
    pieces = vocabulary.pieces(fold(post.text))
    wrong = [
        float(any(start < close and begin < end for _, begin, close in post.findings)) for start, end in pieces.spans
    ]
    first = wrong.index(1.0) if 1.0 in wrong else 0
    at = max(0, min(first - MOST_PIECES // 2, len(wrong) - MOST_PIECES)) if len(wrong) > MOST_PIECES else 0
    ids = [vocabulary.begin, *pieces.ids[at : at + MOST_PIECES], vocabulary.end]
    named = {rule for rule, _, _ in post.findings}
    targets = [float(post.held), *(float(rule in named) for rule in rules)]
    return Example(ids, targets, [0.0, *wrong[at : at + MOST_PIECES], 0.0])


def fine_tuned(
    posts: Sequence[Post], rules: Sequence[str], vocabulary: Vocabulary, recipe: Recipe, say: Say = print
) -> Network:
    """A network trained on `posts`. The same recipe gives the same network on the same machine."""
    torch.manual_seed(recipe.seed)
    draw = random.Random(recipe.seed)  # noqa: S311 (a repeatable draw is what is wanted)
    network = Network(len(rules), recipe.layers)
    steps = recipe.epochs * math.ceil(len(posts) / recipe.batch)
    optimiser, schedule = _optimiser(network, recipe, steps)
    clean = [post for post in posts if not post.held]
    begun = time.monotonic()
    for epoch in range(recipe.epochs):
        varieties = (varied(p, clean, draw, alone=recipe.alone, joined=recipe.joined) for p in posts)
        examples = [example(post, vocabulary, rules) for post in varieties]
        network.train()
        losses = []
        for batch in _batches(examples, recipe.batch, draw):
            loss = _loss(network, batch, vocabulary, recipe)
            optimiser.zero_grad()
            loss.backward()
            nn.utils.clip_grad_norm_(network.parameters(), 1.0)
            optimiser.step()
            schedule.step()
            losses.append(loss.item())
        say(f"epoch {epoch + 1} of {recipe.epochs}: loss {np.mean(losses):.4f}, {time.monotonic() - begun:.0f} s")
    network.eval()
    return network


def _optimiser(
    network: Network, recipe: Recipe, steps: int
) -> tuple[torch.optim.Optimizer, torch.optim.lr_scheduler.LRScheduler]:
    of_encoder = [p for name, p in network.named_parameters() if name.startswith("encoder.")]
    of_heads = [p for name, p in network.named_parameters() if not name.startswith("encoder.")]
    optimiser = torch.optim.AdamW(
        [{"params": of_encoder, "lr": recipe.encoder_rate}, {"params": of_heads, "lr": recipe.head_rate}],
        weight_decay=0.01,
        fused=True,
    )
    warm = max(1, steps // 10)

    def rate(step: int) -> float:
        return min(1.0, (step + 1) / warm) * max(0.02, 1 - step / steps)

    return optimiser, torch.optim.lr_scheduler.LambdaLR(optimiser, rate)


def _batches(examples: list[Example], size: int, draw: random.Random) -> Iterator[list[Example]]:
    """Batches of examples of like length, in a drawn order: little is spent on padding."""
    order = draw.sample(examples, len(examples))
    batches = []
    for at in range(0, len(order), size * 20):
        near = sorted(order[at : at + size * 20], key=lambda one: len(one.ids))
        batches += [near[n : n + size] for n in range(0, len(near), size)]
    draw.shuffle(batches)
    return iter(batches)


def _loss(network: Network, batch: list[Example], vocabulary: Vocabulary, recipe: Recipe) -> Tensor:
    ids, mask = padded([one.ids for one in batch], vocabulary)
    wanted = torch.tensor([one.targets for one in batch])
    wrong = torch.zeros_like(mask)
    for at, one in enumerate(batch):
        wrong[at, : len(one.wrong)] = torch.tensor(one.wrong)
    with torch.autocast("cpu", dtype=torch.bfloat16):
        texts, pieces = network(ids, mask)
    soft = wanted[:, 0] * (1 - 2 * recipe.smoothing) + recipe.smoothing
    held = cross_entropy(texts[:, 0].float(), soft)
    each_rule = cross_entropy(texts[:, 1:].float(), wanted[:, 1:])
    each_piece = cross_entropy(pieces.float(), wrong, reduction="none")
    on_pieces = (each_piece * mask).sum() / mask.sum()
    return held + recipe.rules_weight * each_rule + recipe.pieces_weight * on_pieces


@torch.no_grad()
def scores(network: Network, posts: Sequence[Post], vocabulary: Vocabulary, size: int = 64) -> np.ndarray:
    """Logits of each post, (posts, 1 + rules), first 'held'."""
    rows = [[vocabulary.begin, *vocabulary.pieces(fold(p.text)).ids[:MOST_PIECES], vocabulary.end] for p in posts]
    order = sorted(range(len(rows)), key=lambda at: len(rows[at]))
    out = np.zeros((len(rows), network.of_text.out_features), dtype=np.float32)
    for at in range(0, len(order), size):
        chosen = order[at : at + size]
        with torch.autocast("cpu", dtype=torch.bfloat16):
            texts, _ = network(*padded([rows[n] for n in chosen], vocabulary))
        out[chosen] = texts.float().numpy()
    return out
