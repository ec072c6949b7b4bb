"""The form of 'Check a draft': what it shows, and the draft that it makes."""

from dataclasses import dataclass, replace

from flask import request

from console import forms
from server.checks.draft import Attachment, Draft
from server.models import DraftCheck
from server.services import checks, schools
from server.vocabulary import AttachmentKind, Category

MAX_DESCRIPTION = 2000

NO_PICTURES, NOBODY, PEOPLE = "none", "nobody", "people"


@dataclass(frozen=True, slots=True)
class DraftForm:
    """What the form's fields hold. `previous` is the request for a second opinion that is being asked again about,
    `leader` the senior leader who is asked, `urgent` whether all of them are told at once."""

    text: str = ""
    account: str = ""
    reply: bool = False
    category: str = ""
    pictures: str = NO_PICTURES
    alt: str = ""
    previous: str = ""
    leader: str = ""
    urgent: bool = False


def received() -> DraftForm:
    """The form as it was sent, with anything that is not one of a field's values left out."""
    sent = request.form
    return DraftForm(
        text=forms.typed("text"),
        account=sent.get("account", "")[:40],
        reply=sent.get("reply") == "yes",
        category=forms.member(Category, sent.get("category")) or "",
        pictures=_one_of(sent.get("pictures"), NO_PICTURES, NOBODY, PEOPLE),
        alt=forms.typed("alt"),
        previous=sent.get("previous", "")[:32],
        leader=sent.get("leader", "")[:32],
        urgent=sent.get("urgent") == "yes",
    )


def draft_of(form: DraftForm) -> Draft:
    """The draft that the received form describes. Raises InvalidInput with what is wrong, by field."""
    problems = forms.Problems()
    if not form.text.strip() and form.pictures == NO_PICTURES:
        problems.add("text", "Write or paste what you want to post.")
    if form.account not in {account.ref for account in schools.accounts()}:
        problems.add("account", "Choose the account it is for.")
    if form.pictures == PEOPLE and not form.alt.strip():
        problems.add("alt", "Say what the picture shows.")
    problems.stop_if_any()
    return Draft(
        text=forms.bounded("text", form.text),
        account=form.account,
        reply=form.reply,
        category=Category(form.category) if form.category else None,
        attachments=_attachments(form),
    )


def form_of(kept: DraftCheck, previous: str = "") -> DraftForm:
    """The form filled in as it was for a check that is kept."""
    draft = checks.draft_from_json(kept.content)
    picture = draft.attachments[0] if draft.attachments else None
    return DraftForm(
        text=draft.text,
        account=draft.account,
        reply=draft.reply,
        category=draft.category or "",
        pictures=NO_PICTURES if picture is None else PEOPLE if picture.shows_people or picture.people else NOBODY,
        alt=(picture.alt or "") if picture else "",
        previous=previous,
    )


def can_be_filled_in(kept: DraftCheck) -> bool:
    """Whether the form can hold all of the draft: pictures that were read from a network cannot be put in here."""
    draft = checks.draft_from_json(kept.content)
    made_here = tuple(replace(a, sha256=None, people=(), credit=None, tagged=False) for a in draft.attachments[:1])
    return draft.attachments == made_here


def with_replacement(form: DraftForm, kept: DraftCheck, number: int) -> DraftForm:
    """The form with the certain replacement of the check's finding `number` (from 1) put in.

    Where the text has been edited since, the words are replaced where they still stand once; else nothing is.
    """
    findings = checks.shown_to_author(kept).findings
    finding = findings[number - 1] if 1 <= number <= len(findings) else None
    if finding is None or finding.replacement is None or finding.start is None or finding.end is None:
        return form
    if form.text == kept.content["text"]:
        return replace(form, text=form.text[: finding.start] + finding.replacement + form.text[finding.end :])
    if finding.quote and form.text.count(finding.quote) == 1:
        return replace(form, text=form.text.replace(finding.quote, finding.replacement))
    return form


def _attachments(form: DraftForm) -> tuple[Attachment, ...]:
    if form.pictures == NO_PICTURES:
        return ()
    alt = forms.bounded("alt", form.alt.strip(), MAX_DESCRIPTION) or None
    return (Attachment(AttachmentKind.IMAGE, alt=alt, shows_people=form.pictures == PEOPLE),)


def _one_of(value: str | None, *allowed: str) -> str:
    return value if value in allowed else allowed[0]
