"""The folded text with its capitals kept, for what is told apart by them: names, streets, codes, number plates."""

from dataclasses import replace

from server.checks.examination import Examination
from server.checks.text.normalise import Folded, folded


def cased(examination: Examination) -> Folded:
    """The draft's text folded, but in capitals where the original is. Use `examination.once(cased)`."""
    text = examination.text
    plain = examination.once(folded)
    if text.isascii():
        return replace(plain, text=text)
    origins = text if plain.starts is None else "".join(map(text.__getitem__, plain.starts))
    pairs = zip(plain.text, origins, strict=True)
    return replace(plain, text="".join(c.upper() if o.isupper() and len(c.upper()) == 1 else c for c, o in pairs))


def lower(text: str) -> str:
    """`text` in lower case, with every character in its place."""
    low = text.lower()
    return low if len(low) == len(text) else "".join(c.lower() if len(c.lower()) == 1 else c for c in text)
