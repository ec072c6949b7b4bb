"""Publications: what was posted, under a release or without Gatepost, and where."""

from collections.abc import Mapping
from typing import Any

import marshmallow as ma

from schemas.base import Answer, Request
from schemas.checks import CheckSchema
from schemas.drafts import MAX_ACCOUNT, MAX_TEXT
from schemas.fields import Flag, Identifier, Sha256, Text

MAX_URL = 2000
MAX_POSTS = 100


class PublishedPostSchema(Request):
    """One post of a thread that is out. `place` counts from 1; `url` null where the network does not tell."""

    place = ma.fields.Integer(required=True, strict=True, validate=ma.validate.Range(min=1, max=MAX_POSTS))
    url = Text(max_length=MAX_URL, allow_none=True, load_default=None)


class PostsOfThread(ma.fields.List[Any]):
    """The posts of a thread that are out, as addresses by place. Fewer than it has, where the network refused the rest;
    none for a single post."""

    def __init__(self) -> None:
        most = ma.validate.Length(max=MAX_POSTS)
        super().__init__(ma.fields.Nested(PublishedPostSchema), load_default=dict, validate=most)

    def _deserialize(self, value: Any, attr: str | None, data: Mapping[str, Any] | None, **kwargs: Any) -> Any:
        posts: list[Any] = super()._deserialize(value, attr, data, **kwargs) or []
        by_place = {post["place"]: post["url"] for post in posts}
        if len(by_place) < len(posts):
            raise ma.ValidationError("Two of them have the same place. Name each place once.")
        return by_place


class PublicationRequest(Request):
    """What was posted. `url` null where the network does not tell; of a thread, the first post's."""

    release = Identifier(required=True)
    digest = Sha256(required=True)
    url = Text(max_length=MAX_URL, allow_none=True, load_default=None)
    posts = PostsOfThread()


class PublicationSchema(Answer):
    """What is on record."""

    id = Identifier()
    published_at = ma.fields.DateTime()


class SlippedPostRequest(Request):
    """A post that is out already, though Gatepost did not let it through. `text` as it was published."""

    account = Text(max_length=MAX_ACCOUNT, min_length=1, required=True)
    text = Text(max_length=MAX_TEXT, required=True)
    url = Text(max_length=MAX_URL, min_length=1, required=True)
    reply = Flag(load_default=False)


class SlippedPostSchema(Answer):
    """What is on record, and what the check that was made then has found; `held` where the post must not stand."""

    id = Identifier()
    url = ma.fields.String()
    recorded_at = ma.fields.DateTime()
    check = ma.fields.Nested(CheckSchema)
