"""What a picture is, by its first bytes: PNG (W3C PNG, 5.2 and 11.2.2) or JPEG (ITU-T T.81, annex B).

Only headers are read. Nothing is decoded, so that no decoder can be attacked through what somebody sends.
"""

import struct
from dataclasses import dataclass

from server.errors import InvalidInput

MAX_BYTES = 1_400_000
MAX_SIDE = 4096
"""Pixels."""

_PNG = b"\x89PNG\r\n\x1a\n"
_PNG_END = b"\x00\x00\x00\x00IEND\xaeB`\x82"
_JPEG, _JPEG_END = b"\xff\xd8\xff", b"\xff\xd9"
_FRAMES = frozenset({0xC0, 0xC1, 0xC2})
"""Start of a frame: baseline, extended sequential and progressive, which are all that browsers write and show."""
_SCAN = 0xDA


@dataclass(frozen=True, slots=True)
class PictureFile:
    """What the first bytes say. Sizes in pixels."""

    media_type: str
    width: int
    height: int


def read(content: bytes) -> PictureFile:
    """What the picture says of itself. Raises InvalidInput for anything but a PNG or JPEG of bounded size."""
    if len(content) > MAX_BYTES:
        raise _refused(f"it is larger than {MAX_BYTES:,} bytes; send a smaller part of the page")
    found = _png(content) or _jpeg(content)
    if found is None:
        raise _refused("it is neither a PNG nor a JPEG picture, or it is not whole; take it again")
    if not (0 < found.width <= MAX_SIDE and 0 < found.height <= MAX_SIDE):
        raise _refused(f"it may have up to {MAX_SIDE} pixels on each side; send a smaller part of the page")
    return found


def _refused(why: str) -> InvalidInput:
    return InvalidInput([("picture", why)])


def _png(content: bytes) -> PictureFile | None:
    # What follows the end would be somebody's stowaway.
    if not (content.startswith(_PNG) and content.endswith(_PNG_END) and len(content) >= 45):
        return None
    length, name, width, height = struct.unpack_from(">I4sII", content, len(_PNG))
    return PictureFile("image/png", width, height) if (length, name) == (13, b"IHDR") else None


def _jpeg(content: bytes) -> PictureFile | None:
    if not (content.startswith(_JPEG) and content.endswith(_JPEG_END)):
        return None
    at = 2
    while at + 9 <= len(content) and content[at] == 0xFF:
        marker, length = content[at + 1], int.from_bytes(content[at + 2 : at + 4])
        if marker in _FRAMES:
            height, width = struct.unpack_from(">HH", content, at + 5)
            return PictureFile("image/jpeg", width, height)
        if marker == _SCAN or length < 2:
            return None
        at += 2 + length
    return None
