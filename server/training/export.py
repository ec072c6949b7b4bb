"""From a trained network to the files that the checks load."""

import hashlib
import json
import tempfile
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any

import torch
from onnxruntime.quantization import QuantType, quantize_dynamic

from server.checks.model.ngrams import NGrams
from server.checks.model.reader import FORMAT
from server.training.encoder import Network

OPSET = 17


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
        example = (torch.tensor([[0, 1, 2, 3]]), torch.ones(1, 4))
        torch.onnx.export(
            network.eval(),
            example,
            full,
            input_names=["ids", "mask"],
            output_names=["of_text", "of_piece"],
            dynamic_axes={name: {0: "texts", 1: "pieces"} for name in ("ids", "mask", "of_piece")}
            | {"of_text": {0: "texts"}},
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
