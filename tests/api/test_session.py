"""What the extension is told when it starts."""

from tests.api.conftest import answer


def test_the_extension_is_told_whose_it_is_and_what_to_stand_by(alder_bank, extension):
    assert answer(extension(alder_bank.teacher).get("/v1/session"), 200) == {
        "person": {"id": alder_bank.teacher.id, "name": "Sunita Patel", "roles": ["author"]},
        "school": {"name": "Alder Bank Primary School"},
        "policy": {"title": "Model social media policy", "version": "2026.1"},
        "accounts": [
            {"id": "mastodon", "platform": "mastodon", "handle": "alderbank", "host": "social.alderbank.example"},
            {"id": "x", "platform": "x", "handle": "AlderBankPri", "host": "x.com"},
        ],
    }


def test_who_writes_no_posts_has_no_use_for_the_extension(alder_bank, extension):
    assert extension(alder_bank.safeguarding).get("/v1/session").status_code == 403
