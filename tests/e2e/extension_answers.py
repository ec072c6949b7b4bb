"""What the stand-in for the service answers: whom and what it knows, and what it finds in a draft."""

from typing import Any

from server.checks.draft import Attachment, Draft, digest
from server.vocabulary import AttachmentKind

NOW = "2026-11-21T09:00:00Z"
SESSION = {
    "person": {"id": "P0001", "name": "Jo Marsh", "roles": ["author"]},
    "school": {"name": "Alder Bank Primary"},
    "policy": {"title": "Model policy", "version": "1"},
    "accounts": [
        {"id": "x", "platform": "x", "handle": "AlderBankPri", "host": "x.com"},
        {"id": "mastodon", "platform": "mastodon", "handle": "alderbank", "host": "social.alderbank.example"},
        {"id": "bluesky", "platform": "bluesky", "handle": "alderbank.bsky.social", "host": "bsky.app"},
        {"id": "linkedin", "platform": "linkedin", "handle": "alder-bank-primary", "host": "www.linkedin.com"},
        {"id": "fb", "platform": "facebook", "handle": "AlderBankPrimary", "host": "www.facebook.com"},
        {"id": "threads", "platform": "threads", "handle": "alderbankprimary", "host": "www.threads.com"},
        {"id": "ig", "platform": "instagram", "handle": "alderbankprimary", "host": "www.instagram.com"},
        {"id": "yt", "platform": "youtube", "handle": "AlderBankPrimary", "host": "www.youtube.com"},
        {
            "id": "gbp",
            "platform": "google_business",
            "handle": "Alder Bank Primary School",
            "host": "business.google.com",
        },
    ],
    "emergency_release": True,
}
CLAUSE = {
    "ref": "2.1",
    "title": "Children's names",
    "text": "A child is named only with consent that is recorded for the place of publication.",
}
LEADERS = [{"id": "P0002", "name": "Ruth Calder"}, {"id": "P0003", "name": "Daniel Okoro"}]
# What is found in a draft: words, rule, severity, title, message, suggestion, replacement.
FINDINGS = [
    (
        "Amira",
        "consent.name",
        "block",
        "This names a child without consent",
        "“Amira” is on the register, and there is no consent to give the name here.",
        "Leave the name out, or say “a pupil in Year 4”.",
        "a pupil",
    ),
    (
        "strike",
        "content.controversial",
        "second_opinion",
        "This may divide people",
        "Strikes are a subject on which families disagree.",
        "Keep to what families need to know, or ask for a second opinion.",
        None,
    ),
    (
        "!!!!",
        "tone.shouting",
        "advise",
        "This may read as shouting",
        "Four exclamation marks in a row.",
        "One is enough.",
        "!",
    ),
]


PEOPLE = [
    {"id": f"P{12 + number:04}", "name": name, "class_name": class_name, "year_group": "Year 4"}
    for number, (name, class_name) in enumerate(
        [("Tom Reed", "Oak"), ("Zara Unwin", "Oak"), ("Noor Ashby", "Oak"), ("Ivo Marsh", "Oak"),
         ("Edie Lowe", "Oak"), ("Oakley Trent", "Elm")]
    )
]  # fmt: skip


def shown(attachment: dict[str, Any]) -> dict[str, Any]:
    """An attachment as its author is told of it."""
    people = [{"id": one, "name": "Tom Reed"} for one in attachment["people"]]
    return {name: attachment[name] for name in ("kind", "alt", "sha256", "shows_people")} | {"people": people}


def as_draft(recorded: dict[str, Any]) -> dict[str, Any]:
    """A post that is out already, as it is checked."""
    return {name: recorded[name] for name in ("account", "text", "reply")} | {"category": None, "attachments": []}


def digest_of(draft: dict[str, Any]) -> str:
    """The digest that the real service gives for the same draft."""
    attachments = tuple(
        Attachment(
            AttachmentKind(a["kind"]),
            a["alt"],
            tuple(a["people"]),
            a["shows_people"],
            a["tagged"],
            a["credit"],
            a["sha256"],
        )
        for a in draft["attachments"]
    )
    return digest(Draft(draft["text"], draft["account"], draft["reply"], draft["category"], attachments))


def findings_in(draft: dict[str, Any]) -> list[dict[str, Any]]:
    """Findings with UTF-16 offsets."""
    found = []
    for words, rule, severity, title, message, suggestion, replacement in FINDINGS:
        at = draft["text"].find(words)
        if at < 0:
            continue
        start = len(draft["text"][:at].encode("utf-16-le")) // 2
        found.append(
            finding(rule, severity, title, message, suggestion)
            | {"start": start, "end": start + len(words), "quote": words, "replacement": replacement}
        )
    for index, attachment in enumerate(draft["attachments"]):
        if attachment["shows_people"] and not attachment["people"]:
            title = "Nobody has said who is in the picture"
            way_out = "Say who is in it, or that it shows nobody."
            unsaid = finding("consent.people_undeclared", "second_opinion", title, f"{title}.", way_out)
            found.append(unsaid | {"attachment": index})
    return found


def people_found(asked: dict[str, Any]) -> dict[str, Any]:
    """Who is found on the register, and which classes."""
    if "ids" in asked:
        return {"people": [one for key in asked["ids"] for one in PEOPLE if one["id"] == key], "classes": []}
    if "class_name" in asked:
        return {"people": [one for one in PEOPLE if one["class_name"] == asked["class_name"]], "classes": []}
    words = asked["q"].lower()
    found = [one for one in PEOPLE if f"{one['name']} {one['class_name']}".lower().find(words) >= 0]
    return {"people": found, "classes": [{"name": "Oak", "size": 5}] if "oak".startswith(words) else []}


def finding(rule: str, severity: str, title: str, message: str, suggestion: str) -> dict[str, Any]:
    """A finding about the draft as a whole."""
    return {
        "rule": rule,
        "severity": severity,
        "title": title,
        "message": message,
        "suggestion": suggestion,
        "clauses": [CLAUSE],
        "start": None,
        "end": None,
        "quote": None,
        "attachment": None,
        "replacement": None,
    }
