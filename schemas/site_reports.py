"""Reports that a network's page has changed, so that the extension no longer finds its way about it."""

import marshmallow as ma

from schemas.base import Request
from schemas.drafts import MAX_ACCOUNT
from schemas.fields import Flag, Matching, Text
from server.vocabulary import Channel

MAX_MISSING = 20


class SiteReportRequest(Request):
    """What was not found on the page. There is no room in it for anything that was written there."""

    account = Text(max_length=MAX_ACCOUNT, min_length=1, allow_none=True, load_default=None)
    platform = ma.fields.Enum(Channel, by_value=ma.fields.String, required=True)
    missing = ma.fields.List(
        Matching("[a-z][a-z_]*", "the name of a part, in small letters", max_length=40),
        required=True,
        validate=ma.validate.Length(min=1, max=MAX_MISSING),
    )
    version = Matching(r"[0-9]+(\.[0-9]+){0,3}", "a version like 0.1.0", max_length=40, required=True)
    fallback = Flag(load_default=False)
    """True where they were found by roles and names all the same, so that drafts are still read and checked."""
