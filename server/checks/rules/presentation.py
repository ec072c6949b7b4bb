"""How a post is presented: descriptions of pictures, tagging, who is speaking, length."""

import re
from collections.abc import Iterator

from server.checks.examination import Examination
from server.checks.patterns.post_length import post_length
from server.checks.rule import Hit, rule
from server.checks.text.normalise import fold, folded
from server.vocabulary import AttachmentKind, Severity

_FILE_NAME = re.compile(
    r".{1,120}\.(?:jpe?g|png|gif|heic|webp|bmp|tiff?)|(?:img|dsc|pxl|dcim|image|photo|pic)[\s_-]?[\d_-]+\w*"
)
_SAYING_NOTHING = """
a an the of my our image images photo photos picture pictures pic pics photograph photographs graphic img alt text
alttext description untitled screenshot here insert add placeholder none no n/a na tbc todo available
"""
_EMPTY_WORDS = frozenset(_SAYING_NOTHING.split())
_SIGN_OFF = re.compile(
    r"(?:(?:^|\s)(?:-+|~|\^) ?(?:the )?[a-z][\w' .&]{0,40}"
    r"|\b(?:posted|written|shared) by\b.{0,50}"
    r"|\b(?:mr|mrs|ms|miss|mx|dr) [a-z][\w'-]+(?:,? (?:and|&) (?:mr|mrs|ms|miss|mx|dr) [a-z][\w'-]+)?"
    r"(?:, [\w' -]{3,40})?"
    r"|\b(?:the )?(?:school )?(?:office|pta|head(?:teacher)?|staff|year \w+|reception|nursery|kitchen|[a-z]+) team)"
    r"[ x.!\U0001f300-\U0001faff\u2600-\u27bf]*$"
)
# One of these is in every ending that the pattern matches.
_SIGNING = ("-", "~", "^", "ted by", "ten by", "red by", "mr ", "mrs ", "ms ", "miss ", "mx ", "dr ", " team")


@rule(
    "presentation.no_alt_text",
    Severity.ADVISE,
    title="Picture without a description",
    message="A picture has no description that says what it shows.",
    suggestion="Describe the picture in a sentence for people who cannot see it, without names.",
    sources=("accessibility law for public bodies",),
)
def no_alt_text(examination: Examination) -> Iterator[Hit]:
    """A picture with no description, or one that says nothing, such as “image” or a file's name."""
    for index, attachment in enumerate(examination.draft.attachments):
        if attachment.kind is AttachmentKind.IMAGE and not _describes(attachment.alt or ""):
            yield Hit(attachment=index)


@rule(
    "presentation.tagging",
    Severity.ADVISE,
    title="People tagged in a picture",
    message="People are tagged in a picture or video, which leads strangers to their accounts.",
    suggestion="Remove the tags before posting.",
    sources=("B do's",),
)
def tagging(examination: Examination) -> Iterator[Hit]:
    """People tagged in an attachment."""
    return (Hit(attachment=i) for i, attachment in enumerate(examination.draft.attachments) if attachment.tagged)


@rule(
    "presentation.unsigned",
    Severity.ADVISE,
    title="Not signed",
    message="The post does not say who is posting.",
    suggestion="End with who is speaking, for instance “– Mrs Green, headteacher” or “The office team”.",
    sources=("B behaviour", "B do's"),
)
def unsigned(examination: Examination) -> Iterator[Hit]:
    """A post whose last line does not say who speaks. A pack can name further sign-offs under this rule's `words`."""
    lines = examination.once(folded).text.strip().splitlines()
    last = next((line.strip() for line in reversed(lines) if not line.strip().startswith("#")), "")
    known = [fold(word).text for word in examination.context.policy.setting("presentation.unsigned").words]
    if lines and not _is_signed(last[-120:]) and not any(word in last for word in known):
        yield Hit()


@rule(
    "presentation.too_long",
    Severity.ADVISE,
    title="Too long for the platform",
    message="The post is {length} characters long as {channel} counts them; {limit} are allowed.",
    suggestion="Shorten it by {excess}, or put the details on the school's website and link to them.",
    sources=("platform",),
)
def too_long(examination: Examination) -> Iterator[Hit]:
    """More than the platform takes in one post, counted as the platform counts (policy pack: `max_length`)."""
    platform = examination.context.account.platform
    limit = examination.context.policy.platforms[platform].max_length
    length = max(post_length(post, platform) for post in examination.draft.posts)
    if length > limit:
        yield Hit(words={"length": str(length), "limit": str(limit), "excess": str(length - limit)})


def _is_signed(ending: str) -> bool:
    return any(map(ending.__contains__, _SIGNING)) and _SIGN_OFF.search(ending) is not None


def _describes(alt: str) -> bool:
    plain = fold(alt).text.strip()
    if _FILE_NAME.fullmatch(plain) or plain.startswith("no photo description"):
        return False
    return any(word not in _EMPTY_WORDS and not word.isdigit() for word in re.findall(r"[^\W_]+", plain))
