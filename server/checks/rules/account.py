"""Whether the account and its author are in order. Silent where nobody is judged (`context.author` is None)."""

from collections.abc import Iterator

from server.checks.examination import Examination
from server.checks.rule import Hit, rule
from server.vocabulary import Severity

FEWEST_MANAGERS = 2


@rule(
    "account.not_authorised",
    Severity.BLOCK,
    title="Not your account to post from",
    message="You are not recorded as a manager of @{handle} on {channel}.",
    suggestion="Ask one of its managers to post, or ask a senior leader to add you.",
    sources=("P2", "W3.3"),
)
def not_authorised(examination: Examination) -> Iterator[Hit]:
    """The author does not manage this official account, or has left."""
    author = examination.context.author
    if author is not None and not author.manages_account:
        yield Hit(words={"handle": examination.context.account.handle})


@rule(
    "account.training_lapsed",
    Severity.BLOCK,
    title="Policy or training to catch up on",
    message="{what}",
    suggestion="{next_step} You can post straight afterwards.",
    sources=("B accounts",),
)
def training_lapsed(examination: Examination) -> Iterator[Hit]:
    """The author has not read the policy version in force, or has no training that is still valid today.

    Where the policy asks for the practice course, that is training too.
    """
    context = examination.context
    author = context.author
    if author is None:
        return
    version = context.policy.version
    if author.policy_version_read != version:
        what = f"Version {version} of the policy is in force, and there is no record that you have read it."
        yield Hit(words={"what": what, "next_step": "Read the policy and confirm it in Gatepost."})
    elif author.trained_until is None or author.trained_until < context.today:
        what = "There is no record of social media training that is still valid today."
        yield Hit(words={"what": what, "next_step": "Take the training, or ask a senior leader to record it."})
    elif (asked := context.policy.practice) and not asked.is_done(author.practised, context.today):
        what = "The policy asks for practice before posting, and there is no record of yours that still counts."
        yield Hit(words={"what": what, "next_step": "Do the practice course in Gatepost, which takes ten minutes."})


@rule(
    "account.too_few_managers",
    Severity.SECOND_OPINION,
    title="Too few managers",
    message="@{handle} has fewer than two named managers, so nobody can step in.",
    suggestion="Ask a senior leader to name another manager of this account.",
    sources=("B accounts",),
)
def too_few_managers(examination: Examination) -> Iterator[Hit]:
    """Fewer than two named managers remain."""
    author = examination.context.author
    if author is not None and author.managers < FEWEST_MANAGERS:
        yield Hit(words={"handle": examination.context.account.handle})


@rule(
    "account.policy_review_overdue",
    Severity.ADVISE,
    title="Policy review overdue",
    message="The policy was due to be reviewed by {due}.",
    suggestion="Tell whoever looks after the policy; you can post in the meantime.",
    sources=("P7", "B", "W"),
)
def policy_review_overdue(examination: Examination) -> Iterator[Hit]:
    """The policy's own review date has passed."""
    context = examination.context
    due = context.policy.review_due
    if context.author is not None and due < context.today:
        yield Hit(words={"due": f"{due.day} {due:%B %Y}"})
