"""The pages of the rule reference, in Markdown."""

import inspect
import re
from collections.abc import Iterator, Mapping

from server.checks.draft import Attachment
from server.checks.examples import Example, all_examples, person_named
from server.checks.policy import Policy, load_policy, shipped_packs
from server.checks.rule import Rule, all_rules
from server.vocabulary import AttachmentKind, Severity

FAMILIES = {
    "consent": "Nobody is named or pictured without consent.",
    "personal_data": "What identifies, reaches or finds somebody stays private, and so does what is nobody's business.",
    "tone": "How a post speaks.",
    "content": "What a school's account is for, and what it is not for.",
    "presentation": "How a post is presented.",
    "account": "Whether the account and its author are in order.",
}
SEVERITIES = {
    Severity.ADVISE: "advice",
    Severity.SECOND_OPINION: "second opinion",
    Severity.BLOCK: "must be changed",
}
MODEL = "model"

_INTRODUCTION = """\
# What the checks look for

This reference is written by `make reference` from the rules, the policy packs and the examples that come with Gatepost;
a test holds it to them. Each family of rules has a page of its own:

{families}

A finding is *advice* (the post can go out as it is), asks for a *second opinion* (a senior leader has to approve
exactly this post), or *must be changed* (nobody can approve it while the finding stands). The strongest finding of a
post is its verdict. A school's policy pack says how strong each rule is, and whether it is on.

## Every rule, in every pack

What differs from the model policy is in bold.

{table}

## The school of the examples

The examples are posts of Teasel Hill Primary School, which is made up, as is everybody in them. On its register are
Kwame Drewitt (Year 4, consents to everything), Imogen Farrant (Year 4, to nothing), Saoirse Tolland (Year 6, to her
name and to her picture, not to the two together), Leo Marchbank (Year 2, to his name), Leo Prendergast (Year 5, to
nothing), Wren Applecroft (Year 1, to her picture), and Bilal Chowdhry (Year 3), who is on the do-not-publish list; the
teachers Miss Adeyemi, who consents, and Mr Pugh, who does not; and the governor Mrs Stannard, who does not. The school
publishes the number 01632 960530 and addresses at teaselhill.example.
"""

_REFERENCES = re.compile(r"\s*\((?:rules\.md|policy pack:)[^)]*\)")
_PLACEHOLDER = re.compile(r"\{\w+\}")
_ADDRESS = re.compile(r"(https?://[^\s`*]+)")
_MARKUP = re.compile(r"([\\`*_{}\[\]<>#|])")


def pages() -> Mapping[str, str]:
    """The text of each page, by its file's name."""
    packs = _packs()
    found = {"README.md": _index(packs)}
    for family in FAMILIES:
        found[f"{family}.md"] = "\n".join(_family(family, packs)).rstrip() + "\n"
    return found


def _packs() -> list[Policy]:
    """The packs that come with Gatepost, the model first."""
    names = sorted(shipped_packs(), key=lambda name: (name != MODEL, name))
    return [load_policy(name, all_rules()) for name in names]


def _rules_of(family: str) -> list[Rule]:
    return [rule for rule in all_rules().values() if rule.family == family]


def _index(packs: list[Policy]) -> str:
    families = "\n".join(f"- [`{family}`]({family}.md): {about}" for family, about in FAMILIES.items())
    head = ["rule", *(pack.id for pack in packs)]
    rows = [
        [f"[`{rule.id}`]({family}.md#{_anchor(rule)})", *_strengths(rule, packs)]
        for family in FAMILIES
        for rule in _rules_of(family)
    ]
    return _INTRODUCTION.format(families=families, table="\n".join(_table(head, rows)))


def _family(family: str, packs: list[Policy]) -> Iterator[str]:
    yield f"# {family.replace('_', ' ').capitalize()}"
    yield ""
    yield f"{FAMILIES[family]} [All rules](README.md)"
    for rule in _rules_of(family):
        yield ""
        yield from _rule(rule, packs)


def _rule(rule: Rule, packs: list[Policy]) -> Iterator[str]:
    examples = all_examples()[rule.id]
    yield f"## {rule.id}"
    yield ""
    yield f"**{_plain(rule.title)}.** {_plain(_looks_for(rule))}"
    yield ""
    yield f"- What is said: {_plain(_template(rule.message))}"
    yield f"- The way out: {_plain(_template(rule.suggestion))}"
    yield f"- By itself: {SEVERITIES[rule.severity]}"
    if rule.yields_to:
        others = ", ".join(f"`{other}`" for other in rule.yields_to)
        yield f"- Left unsaid where one of these says it better: {others}"
    yield ""
    rows = [[pack.title, _strength(rule, pack), _clauses(rule, pack)] for pack in packs]
    yield from _table(["pack", "severity", "clauses"], [[_plain(cell) for cell in row] for row in rows])
    yield ""
    yield "Found in:"
    yield ""
    yield from (f"- {_shown(example)}" for example in examples.fires)
    yield ""
    yield "Not found in:"
    yield ""
    yield from (f"- {_shown(example)}" for example in examples.passes)


def _anchor(rule: Rule) -> str:
    return rule.id.replace(".", "")


def _looks_for(rule: Rule) -> str:
    """The first paragraph of the check's docstring, without references to where it was settled."""
    paragraph = (inspect.getdoc(rule.check) or "").split("\n\n", 1)[0]
    return _REFERENCES.sub("", " ".join(paragraph.split()))


def _template(text: str) -> str:
    """A text of a rule with what differs from post to post left open."""
    return _PLACEHOLDER.sub("…", text)


def _strength(rule: Rule, pack: Policy) -> str:
    setting = pack.setting(rule.id)
    return SEVERITIES[setting.severity or rule.severity] if setting.enabled else "off"


def _strengths(rule: Rule, packs: list[Policy]) -> Iterator[str]:
    model, *others = (_strength(rule, pack) for pack in packs)
    yield model
    yield from (strength if strength == model else f"**{strength}**" for strength in others)


def _clauses(rule: Rule, pack: Policy) -> str:
    return "; ".join(f"{clause.ref}: {clause.title}" for clause in pack.clauses_of(rule.id))


def _shown(example: Example) -> str:
    text = _marked(example)
    kind = [] if not example.draft.reply else ["a reply"]
    if example.draft.account != "facebook":
        kind.append(f"on {example.draft.account.capitalize() if example.draft.account != 'linkedin' else 'LinkedIn'}")
    if example.draft.category:
        kind.append(f"given as “{example.draft.category}”")
    kind += [_picture(attachment) for attachment in example.draft.attachments]
    aside = f" ({'; '.join(kind)})" if kind else ""
    return f"{_plain(example.about)} “{text}”{aside}" if example.about else f"{text}{aside}"


def _marked(example: Example) -> str:
    """The post on one line, with the words that the rule marks in bold."""
    text, out = example.draft.text, ""
    for words in example.words:
        before, _, text = text.partition(words)
        out += f"{_post(before)}**{_post(words)}**"
    return re.sub(r"\s*\n\s*", " / ", out + _post(text))


def _post(text: str) -> str:
    """Words of a post as Markdown, with addresses that nobody can follow by accident."""
    parts = _ADDRESS.split(text)
    return "".join(f"`{part}`" if place % 2 else _plain(part) for place, part in enumerate(parts))


def _picture(attachment: Attachment) -> str:
    kind = "a video" if attachment.kind is AttachmentKind.VIDEO else "a picture"
    alt = f"“{_plain(attachment.alt)}”" if attachment.alt else "with no description"
    people = ", ".join(person_named(person) for person in attachment.people)
    said = (
        f", declared to show {people}" if people else ", of people nobody has named" if attachment.shows_people else ""
    )
    return f"{kind} {alt}{said}{', with people tagged' if attachment.tagged else ''}"


def _plain(text: str) -> str:
    """The text as Markdown that shows it unchanged."""
    return _MARKUP.sub(r"\\\1", text)


def _table(head: list[str], rows: list[list[str]]) -> Iterator[str]:
    yield f"| {' | '.join(head)} |"
    yield f"|{'---|' * len(head)}"
    yield from (f"| {' | '.join(row)} |" for row in rows)
