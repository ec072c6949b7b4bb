"""Having the deeds of one person come one after another."""

from sqlalchemy import select

from server.database import db
from server.models import User


def take_turns(person: User) -> None:
    """Have whatever else this person does with `take_turns` wait for this transaction; before anything else in it.

    Their row is locked before the log's head is, as everywhere: the other way round two could wait for each other.
    Others stay free to name the person in rows of theirs (a leader who is asked), which they do behind that head.
    """
    db.session.execute(select(User.id).where(User.id == person.id).with_for_update(key_share=True))
