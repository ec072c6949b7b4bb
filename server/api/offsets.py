"""Places in a text, as browsers count. Inside the service they are in code points; they are converted here, once."""


def to_utf16(text: str, place: int | None) -> int | None:
    """The UTF-16 code unit at which the code point number `place` of the text begins; None stays None."""
    if place is None:
        return None
    return len(text[:place].encode("utf-16-le", "surrogatepass")) // 2
