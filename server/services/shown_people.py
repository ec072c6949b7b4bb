"""Who is named or shown in which post: noted when it is recorded as posted, and looked through when consent changes."""

from collections.abc import Collection, Iterator
from dataclasses import dataclass

from sqlalchemy import select

from server.checks.examination import Examination
from server.checks.register import Person
from server.checks.shown import shown_in
from server.checks.text.normalise import fold
from server.database import db, school_in_force, transaction
from server.models import (
    DraftCheck,
    EmergencyRelease,
    OfficialAccount,
    Publication,
    Release,
    ShownPerson,
    SlippedPost,
    User,
)  # fmt: skip
from server.services import checks, register, schools
from server.vocabulary import PostKind

AT_ONCE = 500
"""Posts that are read into memory together."""


@dataclass(frozen=True, slots=True)
class Post:
    """Something that is out: what it is, the check of its content, and where it is, as far as that is known."""

    kind: PostKind
    id: str
    check: DraftCheck
    author: User
    addresses: tuple[str, ...]


def note(kept: DraftCheck, *, also_perhaps: bool = True) -> None:
    """Note who is named or shown in a post with this content, inside the transaction that records it.

    `also_perhaps`: also each of several whom a name fits. Long after it was posted that may be people who came later.
    """
    account = db.session.get_one(OfficialAccount, kept.account_id)
    shown = shown_in(Examination(checks.draft_from_json(kept.content), schools.context_for(account, None)))
    known = set(db.session.scalars(select(ShownPerson.person_id).where(ShownPerson.check_id == kept.id)))
    for person_id, how in shown.items():
        if person_id not in known and (how.certain or also_perhaps):
            db.session.add(
                ShownPerson(
                    school_id=school_in_force(), check_id=kept.id, person_id=person_id, named=how.named,
                    pictured=how.pictured, certain=how.certain,
                )
            )  # fmt: skip
    db.session.flush()


def look_through(people: Collection[str]) -> None:
    """Note where else these people are certainly named or shown: in posts from before there was an index, or from
    before they had this name."""
    known = register.current()
    if known is None:
        return
    names = {name for one in people if (person := known.by_id.get(one)) for name in _names(person)}
    for some in _published():
        fitting = [kept for kept in some if _could_be_in(kept, names, people)]
        if fitting:
            with transaction():
                for kept in fitting:
                    note(kept, also_perhaps=False)


def note_all() -> int:
    """Note everybody in every post that is out, and say how many posts were read. Done again, it adds what is new."""
    read = 0
    for some in _published():
        with transaction():
            for kept in some:
                note(kept)
        read += len(some)
    return read


def _names(person: Person) -> Iterator[str]:
    for name in (person.first_name, person.last_name, person.preferred_name):
        if name and len(folded := fold(name).text.strip()) > 1:
            yield folded


def _could_be_in(kept: DraftCheck, names: set[str], people: Collection[str]) -> bool:
    attachments = kept.content.get("attachments", ())
    if any(person in people for one in attachments for person in one.get("people", ())):
        return True
    texts = (kept.content["text"], *(one.get(part) or "" for one in attachments for part in ("alt", "credit")))
    said = fold(" ".join(texts)).text
    return any(name in said for name in names)


def _published() -> Iterator[list[DraftCheck]]:
    """The checks of everything that is out, some at a time."""
    after = ""
    while True:
        some = list(
            db.session.scalars(
                select(DraftCheck)
                .where(DraftCheck.id > after, DraftCheck.erased_at.is_(None), DraftCheck.id.in_(_CHECKS))
                .order_by(DraftCheck.id)
                .limit(AT_ONCE)
            )
        )
        if not some:
            return
        after = some[-1].id
        yield some


_IS_OUT = EmergencyRelease.posted.is_not(False)
_CHECKS = (
    select(Release.check_id)
    .join(Publication, Publication.release_id == Release.id)
    .union(select(SlippedPost.check_id), select(EmergencyRelease.check_id).where(_IS_OUT))
)


def showing(people: Collection[str]) -> list[tuple[ShownPerson, Post]]:
    """Every post that names or shows one of these people, as far as it was noted."""
    noted = list(db.session.scalars(select(ShownPerson).where(ShownPerson.person_id.in_(people))))
    by_check: dict[str, list[Post]] = {}
    for post in _posts({one.check_id for one in noted}):
        by_check.setdefault(post.check.id, []).append(post)
    return [(one, post) for one in noted for post in by_check.get(one.check_id, ())]


def _posts(check_ids: Collection[str]) -> Iterator[Post]:
    published = (
        select(Publication, DraftCheck, User)
        .join(Release, Publication.release_id == Release.id)
        .join(DraftCheck, Release.check_id == DraftCheck.id)
        .join(User, Publication.author_id == User.id)
        .where(DraftCheck.id.in_(check_ids))
    )
    for posted, kept, author in db.session.execute(published):
        addresses = (posted.url, *(one.url for one in posted.posts))
        yield Post(PostKind.PUBLICATION, posted.id, kept, author, _known(addresses))
    for slipped in db.session.scalars(select(SlippedPost).where(SlippedPost.check_id.in_(check_ids))):
        yield Post(PostKind.SLIPPED_POST, slipped.id, slipped.check, slipped.author, _known((slipped.url,)))
    emergencies = select(EmergencyRelease).where(EmergencyRelease.check_id.in_(check_ids), _IS_OUT)
    for one in db.session.scalars(emergencies):
        yield Post(PostKind.EMERGENCY_RELEASE, one.id, one.check, one.author, _known((one.url,)))


def _known(addresses: tuple[str | None, ...]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(address for address in addresses if address))


def post_of(kind: str, post_id: str, kept: DraftCheck) -> Post | None:
    """The post; None where it is there no longer."""
    return next((post for post in _posts({kept.id}) if (post.kind, post.id) == (kind, post_id)), None)
