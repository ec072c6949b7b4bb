"""What the author and the leaders write to each other about a request."""

from server.database import transaction
from server.errors import NotFound
from server.models import SecondOpinion, User
from server.services import deciders, opinion_steps, second_opinions
from server.services.moves import Move


def comment(person: User, request_id: str, text: str) -> SecondOpinion:
    """Write a comment: the author, or a leader who gives second opinions on such drafts.

    Raises NotFound for everybody else, Conflict once the request is closed, InvalidInput.
    """
    text = second_opinions.words(text, "comment", "write what you would like to say; the author and the leaders see it")
    with transaction():
        request = second_opinions.get(request_id, lock=True)
        if not is_party(person, request):
            raise NotFound("There is no such request.")
        opinion_steps.tell(request, opinion_steps.take(request, Move.COMMENT, person, words=text))
    return request


def is_party(person: User, request: SecondOpinion) -> bool:
    """Whether this person takes part: the author, and the leaders who give second opinions on such drafts."""
    return person.id == request.author_id or deciders.is_leader(person, deciders.needed(request.current.check))


def listeners(request: SecondOpinion, speaker: User) -> list[User]:
    """Who is told of a comment: the author, whoever was asked or looks at it, and whoever has taken part."""
    taken_part = [one.person for one in request.moves if one.person is not None]
    found = {
        one.id: one
        for one in (request.author, request.addressee, request.claimed_by, *taken_part)
        if one is not None and one.active and one.id != speaker.id
    }
    return list(found.values())
