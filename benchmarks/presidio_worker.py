"""What presidio-analyzer finds in the posts that come in as JSON, and how long it takes; runs in its own environment.

Pattern recognisers only: every predefined recogniser for English and the United Kingdom that needs no language model,
on an empty spaCy pipeline.
"""

import json
import sys
import time
import warnings
from pathlib import Path

# ruff: noqa: E402 # the clock starts before its imports do
warnings.filterwarnings("ignore")
began = time.perf_counter()

import spacy
import tldextract
from presidio_analyzer import AnalyzerEngine, PatternRecognizer, RecognizerRegistry
from presidio_analyzer.nlp_engine import SpacyNlpEngine

ROUNDS = 3
# Its list of public suffixes comes with it; without this it would be fetched at the first email address.
tldextract.extract = tldextract.TLDExtract(suffix_list_urls=())


class EmptyPipeline(SpacyNlpEngine):
    """spaCy's tokeniser and nothing else."""

    def __init__(self) -> None:
        super().__init__()
        self.nlp = {"en": spacy.blank("en")}


def analyser() -> AnalyzerEngine:
    """An engine with every pattern recogniser there is, the British ones included."""
    registry = RecognizerRegistry(supported_languages=["en"])
    registry.load_predefined_recognizers(languages=["en"])
    known = {type(recogniser) for recogniser in registry.recognizers}
    import presidio_analyzer.predefined_recognizers as predefined

    for name in dir(predefined):
        kind = getattr(predefined, name)
        if isinstance(kind, type) and kind not in known and name.startswith(("Uk", "Nhs")):
            registry.add_recognizer(kind(supported_language="en"))
    registry.recognizers = [
        recogniser
        for recogniser in registry.recognizers
        if isinstance(recogniser, PatternRecognizer) or type(recogniser).__name__ == "PhoneRecognizer"
    ]
    return AnalyzerEngine(registry=registry, nlp_engine=EmptyPipeline(), supported_languages=["en"])


def main() -> None:
    """Read posts, answer with entities and times."""
    posts = json.load(sys.stdin)
    engine = analyser()
    engine.analyze("warm up 01632 960000", language="en")
    start = time.perf_counter() - began
    entities, times = [], []
    for turn in range(ROUNDS):
        for text in posts:
            first = time.perf_counter()
            found = engine.analyze(text, language="en")
            times.append(time.perf_counter() - first)
            if not turn:
                entities.append([[one.entity_type, one.start, one.end, one.score] for one in found])
    memory = int(Path("/proc/self/status").read_text(encoding="utf-8").split("VmRSS:")[1].split()[0]) / 1e3
    recognisers = sorted(type(recogniser).__name__ for recogniser in engine.registry.recognizers)
    answer = {"entities": entities, "times": times, "start": start, "memory": memory, "recognisers": recognisers}
    json.dump(answer, sys.stdout)


main()
