"""The two kinds of schema."""

from typing import Any

import marshmallow as ma


class Request(ma.Schema):
    """What a caller sends: a member that is not known is refused, so that a slip is never passed over in silence."""

    error_messages = {  # noqa: RUF012 (Marshmallow's way)
        "unknown": "There is no such member. Leave it out.",
        "type": "It must be a JSON object.",
    }

    class Meta:
        """Unknown members are refused."""

        unknown = ma.RAISE


class Answer(ma.Schema):
    """What the service sends: every member is always there, and more may come in later versions."""

    class Meta:
        """Members that are not known yet are passed over."""

        unknown = ma.EXCLUDE

    def on_bind_field(self, field_name: str, field_obj: ma.fields.Field[Any]) -> None:
        field_obj.required = True
