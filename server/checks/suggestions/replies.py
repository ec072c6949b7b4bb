"""Ready answers that take a matter out of public, with the school's own way to be reached."""

from collections.abc import Mapping

from server.checks.examination import Examination
from server.checks.rule import Hit
from server.checks.suggestions.contacts import office, own_email

_PRESS = ("press", "media", "communications")


def words(examination: Examination, hit: Hit) -> Mapping[str, str]:
    """`reply`: what can be posted in answer to one family's matter."""
    contacts = examination.context.school.contacts
    how = "ring" if contacts.phones else "write to" if contacts.emails else "get in touch with"
    return {"reply": f"Thank you for getting in touch. Please {how} {office(contacts)}, so that we can help you."}


def press_words(examination: Examination, hit: Hit) -> Mapping[str, str]:
    """`reply`: what can be posted in answer to a journalist; `press`: who answers them, as the policy says."""
    contacts = examination.context.school.contacts
    named = examination.context.policy.contacts.items()
    press = next((value for key, value in named if any(word in key.casefold() for word in _PRESS)), None)
    reach = own_email(contacts) or (contacts.phones[0] if contacts.phones else None)
    where = f" at {reach}" if own_email(contacts) else f" on {reach}" if reach else ""
    reply = f"Please send press enquiries to the school office{where}."
    return {"press": press or "the school's press contact", "reply": reply}
