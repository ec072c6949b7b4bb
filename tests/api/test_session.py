"""What the extension is told when it starts."""

from server import course
from server.database import db
from server.models import User
from server.services import sites
from server.vocabulary import Channel
from tests.api.conftest import answer
from tests.factories.practice import practise
from tests.factories.schools import in_school


def test_the_extension_is_told_whose_it_is_and_what_to_stand_by(alder_bank, extension):
    assert answer(extension(alder_bank.teacher).get("/v1/session"), 200) == {
        "person": {"id": alder_bank.teacher.id, "name": "Sunita Patel", "roles": ["author"]},
        "school": {"name": "Alder Bank Primary School"},
        "policy": {"title": "Model social media policy", "version": "2026.1", "review_due": "2027-09-01"},
        "accounts": [
            {"id": "mastodon", "platform": "mastodon", "handle": "alderbank", "host": "social.alderbank.example"},
            {"id": "x", "platform": "x", "handle": "AlderBankPri", "host": "x.com"},
        ],
        "sites_off": [],
        "emergency_release": False,
        "training": {"required": True, "trained_until": "2027-11-02", "policy_version_read": "2026.1"},
        "practice": {
            "required": False, "finished_at": None, "score": None, "of": None, "course": None, "counts": True,
            "valid_until": None,
        },
    }  # fmt: skip


def test_who_writes_no_posts_has_no_use_for_the_extension(alder_bank, extension):
    assert extension(alder_bank.safeguarding).get("/v1/session").status_code == 403


def test_it_is_told_what_of_training_and_practice_there_is(app, alder_bank, extension):
    with in_school(app, alder_bank.id):
        practise(db.session.get_one(User, alder_bank.teacher.id), wrong=1)
    told = answer(extension(alder_bank.teacher).get("/v1/session"), 200)["practice"]
    assert told.pop("finished_at").startswith("2026-11-03T10:00:00")
    assert told == {
        "required": False, "score": 7, "of": 8, "course": course.course().version, "counts": True, "valid_until": None,
    }  # fmt: skip
    assert answer(extension(alder_bank.leader).get("/v1/session"), 200)["practice"]["finished_at"] is None


def test_it_is_told_where_the_school_has_switched_it_off(app, alder_bank, extension):
    with in_school(app, alder_bank.id):
        moderator = db.session.get_one(User, alder_bank.moderator.id)
        sites.switch_off(moderator, Channel.X, "The page froze")
    (told,) = answer(extension(alder_bank.teacher).get("/v1/session"), 200)["sites_off"]
    assert (told["platform"], told["reason"]) == ("x", "The page froze")
