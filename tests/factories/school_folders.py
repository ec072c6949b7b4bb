"""A school in a folder, as `gatepost check` reads one."""

import json
from pathlib import Path
from typing import Any

SCHOOL: dict[str, Any] = {
    "name": "Birch Hill Primary School",
    "today": "2026-11-20",
    "published_contacts": {"phones": ["01632 960200"], "emails": [], "domains": ["birchhill.example"], "addresses": []},
    "accounts": [
        {"id": "fb", "platform": "facebook", "handle": "BirchHill"},
        {"id": "x", "platform": "x", "handle": "@BirchHill"},
    ],
    "personal_accounts": ["@mrs_p_runs"],
}  # fmt: skip
REGISTER = """person_id,kind,first_name,last_name,preferred_name,year_group,class_name,do_not_publish
P1,pupil,Amelia,Hartwell,,Year 3,Oak,
P2,pupil,Jayden,Osgood,,Year 3,Elm,
P3,pupil,Rosalind,Quillfeather,,Year 3,Elm,yes
"""
CONSENTS = """person_id,use,channel,status,valid_from,valid_until
P1,name,all,given,2026-09-01,
"""
DRAFTS = [
    {"id": "d-1", "account": "fb", "text": "Well done, Amelia Hartwell!", "category": "achievement"},
    {"id": "d-2", "account": "fb", "text": "🎉🎉 Well done, Jayden Osgood!", "category": "achievement"},
]


def birch_hill(parent: Path) -> Path:
    """The folder of Birch Hill Primary School, with two drafts."""
    folder = parent / "birch-hill"
    folder.mkdir()
    (folder / "school.json").write_text(json.dumps(SCHOOL))
    (folder / "register.csv").write_text(REGISTER)
    (folder / "consents.csv").write_text(CONSENTS)
    write_drafts(folder, *DRAFTS)
    return folder


def write_drafts(folder: Path, *drafts: object) -> None:
    """Put these drafts in the place of the folder's."""
    lines = [draft if isinstance(draft, str) else json.dumps(draft) for draft in drafts]
    (folder / "drafts.jsonl").write_text("\n".join(lines) + "\n")
