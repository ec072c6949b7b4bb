"""A picture to attach."""

from playwright.sync_api import FilePayload

PNG = (
    "89504e470d0a1a0a0000000d49484452000000010000000108060000001f15c4890000000d49444154789c6360606060000000050001"
    "a5f645400000000049454e44ae426082"
)
PICTURE: FilePayload = {"name": "beans.png", "mimeType": "image/png", "buffer": bytes.fromhex(PNG)}
