"""Comments that somebody reports, and small pictures of them."""

import base64
import struct
import zlib
from typing import Any

ADDRESS = "https://x.com/AlderBankPri/status/1"


def a_png(width: int = 3, height: int = 2) -> bytes:
    """A whole PNG picture, all white."""
    header = struct.pack(">IIBBBBB", width, height, 8, 0, 0, 0, 0)
    rows = zlib.compress((b"\0" + b"\xff" * min(width, 5000)) * min(height, 5000))
    chunks = ((b"IHDR", header), (b"IDAT", rows), (b"IEND", b""))
    return b"\x89PNG\r\n\x1a\n" + b"".join(_chunk(name, data) for name, data in chunks)


def _chunk(name: bytes, data: bytes) -> bytes:
    return struct.pack(">I", len(data)) + name + data + struct.pack(">I", zlib.crc32(name + data))


def a_jpeg(width: int = 640, height: int = 480, *, frame: int = 0xC0) -> bytes:
    """The outline of a JPEG picture: an application's segment, a frame, and a scan with next to nothing in it."""
    application = b"\xff\xe0\x00\x10JFIF\0\x01\x01\0\0\x01\0\x01\0\0"
    start = bytes([0xFF, frame]) + struct.pack(">HBHHB", 11, 8, height, width, 1) + b"\x01\x11\x00"
    return b"\xff\xd8" + application + start + b"\xff\xda\x00\x08\x01\x01\x00\x00\x3f\x00\x12\x34\xff\xd9"


def a_report(picture: bytes | None = None, **more: Any) -> dict[str, Any]:
    """What the extension sends of a comment."""
    encoded = base64.b64encode(picture).decode() if picture is not None else None
    return {
        "id": "1" * 32, "platform": "x", "author": "@grumpy_of_thornby", "address": ADDRESS,
        "text": "Your teachers are a disgrace.", "picture": encoded, "withheld": False, **more,
    }  # fmt: skip
