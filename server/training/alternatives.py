"""What the fine-tuned network is compared with. Each takes posts to learn from and posts to judge, and gives logits."""

from collections.abc import Callable, Sequence

import numpy as np
import torch
from sklearn.linear_model import LogisticRegression
from torch import nn

from server.checks.model.wordpiece import Vocabulary
from server.checks.text.normalise import fold
from server.training.encoder import MOST_PIECES, Network, padded, vocabulary_lines
from server.training.ngrams import trained
from server.training.posts import Post

Judge = Callable[[Sequence[Post], Sequence[Post]], np.ndarray]
STATIC_WIDTH = 256


def n_gram_linear(learn: Sequence[Post], judge: Sequence[Post]) -> np.ndarray:
    """Logistic regression on words, pairs of words, and runs of two to five letters."""
    model = trained(learn)
    return np.array([model.score(fold(post.text).text) for post in judge])


def frozen_encoder(learn: Sequence[Post], judge: Sequence[Post]) -> np.ndarray:
    """Logistic regression on the sentence encoder's mean as its authors trained it."""
    network = Network(0).eval()
    vocabulary = Vocabulary(vocabulary_lines())
    model = LogisticRegression(C=5, max_iter=2000)
    model.fit(_means(network, learn, vocabulary), [post.held for post in learn])
    return np.asarray(model.decision_function(_means(network, judge, vocabulary)))


def static_embeddings(learn: Sequence[Post], judge: Sequence[Post]) -> np.ndarray:
    """One vector a piece, distilled from the encoder (its reading of each piece alone), tuned with a small head."""
    vocabulary = Vocabulary(vocabulary_lines())
    torch.manual_seed(7)
    model = _Static(_distilled(vocabulary))
    optimiser = torch.optim.AdamW(model.parameters(), lr=1e-3, weight_decay=0.01)
    wanted = torch.tensor([float(post.held) for post in learn])
    rows = [_row(post, vocabulary) for post in learn]
    for _ in range(12):
        for chosen in torch.randperm(len(rows)).split(32):
            loss = nn.functional.binary_cross_entropy_with_logits(
                model(*padded([rows[n] for n in chosen], vocabulary)), wanted[chosen]
            )
            optimiser.zero_grad()
            loss.backward()
            optimiser.step()
    model.eval()
    with torch.no_grad():
        asked = [_row(post, vocabulary) for post in judge]
        return np.concatenate(
            [model(*padded(asked[at : at + 64], vocabulary)).numpy() for at in range(0, len(asked), 64)]
        )


class _Static(nn.Module):
    def __init__(self, table: torch.Tensor) -> None:
        super().__init__()
        self.table = nn.Embedding.from_pretrained(table, freeze=False)
        self.head = nn.Sequential(
            nn.Dropout(0.3), nn.Linear(2 * table.shape[1], 128), nn.GELU(), nn.Dropout(0.3), nn.Linear(128, 1)
        )

    def forward(self, ids: torch.Tensor, mask: torch.Tensor) -> torch.Tensor:
        vectors = self.table(ids)
        there = mask.unsqueeze(-1)
        mean = (vectors * there).sum(1) / there.sum(1)
        most = (vectors + (there - 1) * 1e4).max(1).values
        logits: torch.Tensor = self.head(torch.cat([mean, most], dim=1)).squeeze(-1)
        return logits


def _row(post: Post, vocabulary: Vocabulary) -> list[int]:
    return [vocabulary.begin, *vocabulary.pieces(fold(post.text)).ids[:MOST_PIECES], vocabulary.end]


@torch.no_grad()
def _means(network: Network, posts: Sequence[Post], vocabulary: Vocabulary) -> np.ndarray:
    out = []
    for at in range(0, len(posts), 64):
        ids, mask = padded([_row(post, vocabulary) for post in posts[at : at + 64]], vocabulary)
        states = network.encoder(input_ids=ids, attention_mask=mask).last_hidden_state
        there = mask.unsqueeze(-1)
        out.append(((states * there).sum(1) / there.sum(1)).numpy())
    return np.concatenate(out)


@torch.no_grad()
def _distilled(vocabulary: Vocabulary) -> torch.Tensor:
    """The encoder's reading of every piece alone, on its principal axes: (pieces, STATIC_WIDTH)."""
    network = Network(0).eval()
    number = len(vocabulary.ids)
    read = []
    for at in range(0, number, 2048):
        ids = torch.tensor([[vocabulary.begin, n, vocabulary.end] for n in range(at, min(at + 2048, number))])
        read.append(network.encoder(input_ids=ids, attention_mask=torch.ones(ids.shape)).last_hidden_state.mean(1))
    states = torch.cat(read)
    states = states - states.mean(0)
    _, _, axes = torch.pca_lowrank(states, q=STATIC_WIDTH, center=False)
    return states @ axes
