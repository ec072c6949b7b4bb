"""What Gatepost writes by mail: a link to what is to be done, and no word about a child or of a draft."""

from collections.abc import Callable, Mapping

from server.models import User
from server.services.mail import Letter

Composer = Callable[[User, str], Letter | None]
"""From whom it goes to and the id of its subject to what is written; None when there is nothing to say any more."""

LETTERS: Mapping[str, Composer] = {}
"""The letters, by name."""
