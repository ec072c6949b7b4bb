"""From a trained network to the files that the checks load."""

import hashlib
import json
import tempfile
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any

import torch
from onnxruntime.quantization import QuantType, quantize_dynamic
from torch import Tensor, nn

from server.checks.model.ngrams import NGrams
from server.checks.model.reader import FORMAT
from server.training.encoder import Network

OPSET = 17


class OneText(nn.Module):
    """The same network for one text: `ids` (pieces,) to logits (1 + rules,) and (pieces,).

    Without other texts there is no padding and no mask, and query, key and value are one product: a third quicker.
    """

    def __init__(self, network: Network) -> None:
        super().__init__()
        encoder = network.encoder
        embeddings, config = encoder.embeddings, encoder.config
        self.heads: int = config.num_attention_heads
        self.width: int = config.hidden_size // self.heads
        self.words, self.first_norm = embeddings.word_embeddings, embeddings.LayerNorm
        places = embeddings.position_embeddings.weight + embeddings.token_type_embeddings.weight[0]
        self.register_buffer("places", places.detach())
        self.layers = nn.ModuleList(self._layer(layer) for layer in encoder.encoder.layer)
        self.of_text, self.of_piece = network.of_text, network.of_piece

    def _layer(self, layer: nn.Module) -> nn.ModuleDict:
        of_self, scale = layer.attention.self, self.width**-0.5
        joint = nn.Linear(self.heads * self.width, 3 * self.heads * self.width)
        weights = (of_self.query.weight * scale, of_self.key.weight, of_self.value.weight)
        biases = (of_self.query.bias * scale, of_self.key.bias, of_self.value.bias)
        joint.weight.data, joint.bias.data = torch.cat(weights).detach(), torch.cat(biases).detach()
        return nn.ModuleDict(
            {
                "attend": joint,
                "attended": layer.attention.output.dense,
                "attended_norm": layer.attention.output.LayerNorm,
                "wide": layer.intermediate.dense,
                "narrow": layer.output.dense,
                "norm": layer.output.LayerNorm,
            }
        )

    def forward(self, ids: Tensor) -> tuple[Tensor, Tensor]:
        """Logits of the text and of its pieces."""
        state = self.first_norm(self.words(ids) + self.places[: ids.shape[0]])
        for layer in self.layers:
            heads = layer["attend"](state).view(-1, 3 * self.heads, self.width).transpose(0, 1)
            query, key, value = heads.split(self.heads)
            seen = torch.softmax(query @ key.transpose(1, 2), -1) @ value
            together = seen.transpose(0, 1).reshape(-1, self.heads * self.width)
            state = layer["attended_norm"](state + layer["attended"](together))
            state = layer["norm"](state + layer["narrow"](nn.functional.gelu(layer["wide"](state))))
        return self.of_text(torch.cat([state.mean(0), state.max(0).values])), self.of_piece(state).squeeze(-1)


def write_model(
    folder: Path, network: Network, ngrams: NGrams, pieces: Sequence[str], rules: Sequence[str], card: Mapping[str, Any]
) -> None:
    """Write `network.onnx` (8-bit weights), `ngrams.npz`, `vocabulary.txt` and `card.json` into `folder`.

    The version in the card is the beginning of the network's SHA-256, so that a log entry says which one it was.
    """
    folder.mkdir(parents=True, exist_ok=True)
    target = folder / "network.onnx"
    with tempfile.TemporaryDirectory() as scratch:
        full = Path(scratch) / "full.onnx"
        torch.onnx.export(
            OneText(network).eval(),
            (torch.tensor([0, 1, 2, 3]),),
            full,
            input_names=["ids"],
            output_names=["of_text", "of_piece"],
            dynamic_axes={name: {0: "pieces"} for name in ("ids", "of_piece")},
            opset_version=OPSET,
            dynamo=False,
        )
        quantize_dynamic(full, target, weight_type=QuantType.QInt8, per_channel=True)
    with (folder / "ngrams.npz").open("wb") as file:
        ngrams.save(file)
    (folder / "vocabulary.txt").write_text("\n".join(pieces) + "\n", encoding="utf-8")
    whole = {
        "format": FORMAT,
        "version": hashlib.sha256(target.read_bytes()).hexdigest()[:12],
        "rules": list(rules),
        **card,
    }
    (folder / "card.json").write_text(json.dumps(whole, indent=2, ensure_ascii=False) + "\n", encoding="utf-8")
