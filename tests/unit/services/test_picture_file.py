"""A picture is told by its first bytes, and nothing else is let in under its name."""

import pytest

from server.errors import InvalidInput
from server.services.picture_file import MAX_BYTES, MAX_SIDE, PictureFile, read
from tests.factories.comments import a_jpeg, a_png


def test_png_and_jpeg_say_how_large_they_are() -> None:
    assert read(a_png(3, 2)) == PictureFile("image/png", 3, 2)
    assert read(a_jpeg(640, 480)) == PictureFile("image/jpeg", 640, 480)
    assert read(a_jpeg(640, 480, frame=0xC2)) == PictureFile("image/jpeg", 640, 480)


@pytest.mark.parametrize(
    "content",
    [
        b"",
        b"GIF89a\x01\x00\x01\x00\x00\x00\x00;",
        b"RIFF\x00\x00\x00\x00WEBPVP8 ",
        b"<svg xmlns='http://www.w3.org/2000/svg'><script>alert(1)</script></svg>",
        b"<!doctype html><script>alert(1)</script>",
        a_png()[:-1],
        a_png() + b"<script>",
        a_png()[:8] + a_png()[-12:],
        a_png().replace(b"IHDR", b"IDAT", 1),
        a_jpeg()[:-2],
        a_jpeg() + b"PK\x03\x04",
        a_jpeg(frame=0xC3),
        b"\xff\xd8\xff\xe0\x00\x00\xff\xd9",
        b"\xff\xd8\xff\xe0\xff\xff\xff\xd9",
        b"\xff\xd8\xff\xd9",
    ],
)
def test_anything_else_is_refused(content: bytes) -> None:
    with pytest.raises(InvalidInput, match="neither a PNG nor a JPEG"):
        read(content)


def test_pictures_are_bounded_in_bytes_and_in_pixels() -> None:
    with pytest.raises(InvalidInput, match="larger than 1,400,000 bytes"):
        read(a_png() + b"\0" * MAX_BYTES)
    for width, height in ((MAX_SIDE + 1, 1), (1, MAX_SIDE + 1), (0, 1)):
        with pytest.raises(InvalidInput, match="4096 pixels"):
            read(a_png(width, height))
    assert read(a_png(MAX_SIDE, 1)).width == MAX_SIDE


def test_no_bytes_at_all_make_the_reader_stumble() -> None:
    whole = a_jpeg()
    for at in range(2, len(whole) - 2):
        for value in (0x00, 0xD8, 0xFF):
            changed = whole[:at] + bytes([value]) + whole[at + 1 :]
            try:
                assert read(changed).media_type == "image/jpeg"
            except InvalidInput:
                continue
