"""Where a post leads: links that cannot be trusted, and personal accounts of staff."""

from collections.abc import Iterator

from server.checks.examination import Examination
from server.checks.phrases.book import Phrasebook
from server.checks.phrases.hits import merged
from server.checks.phrases.links import fault, links
from server.checks.phrases.personal_accounts import personal_places
from server.checks.phrases.reading import reading
from server.checks.published_text import in_published_text
from server.checks.rule import Hit, rule
from server.vocabulary import Severity

_OWN_ACCOUNT = Phrasebook("""\
my (own|personal|private) (page|account|insta|instagram|facebook|tiktok|twitter|x|blog|channel|profile) .. (@|url)
(follow|find|add|dm|message) me (on|at|over on) .. (@|url)
(@|url) , my (own|personal|private) (page|account|insta|instagram|facebook|tiktok|profile)
""")


@rule(
    "content.unsafe_link",
    Severity.SECOND_OPINION,
    title="Link that cannot be trusted",
    message="The link “{quote}” is {fault}.",
    suggestion="Give the full https address of a site that you have opened and know.",
    sources=("B don'ts",),
)
@in_published_text
def unsafe_link(examination: Examination) -> Iterator[Hit]:
    """Shortened, unencrypted, look-alike, and adult or gambling links."""
    own = tuple(domain.lower() for domain in examination.context.school.contacts.domains)
    for link in examination.once(links):
        if wrong := fault(link, own):
            yield Hit(*link.span, words={"fault": wrong})


@rule(
    "content.personal_account_link",
    Severity.BLOCK,
    title="Personal account of a member of staff",
    message="“{quote}” leads to a personal account of a member of staff.",
    suggestion="Point to the school's own account or website instead.",
    sources=("P2.1",),
)
@in_published_text
def personal_account(examination: Examination) -> Iterator[Hit]:
    """A link to, or the handle of, a personal account that the school has written down, or that the author owns to."""
    own = (find.span for find in _OWN_ACCOUNT.finds(examination.once(reading)))
    return merged([*personal_places(examination), *own])
