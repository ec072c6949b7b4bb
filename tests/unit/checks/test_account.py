"""Who may post from an account, and whether the account and the policy are in order."""

from dataclasses import replace
from datetime import date

import pytest

from server.checks.context import AuthorStanding
from server.checks.draft import Draft
from server.checks.examination import Examination
from server.checks.rule import all_rules
from tests.factories.hollin_moor import CONTEXT

FIT = AuthorStanding(manages_account=True, managers=2, policy_version_read="2026.1", trained_until=date(2026, 10, 7))


def found(author: AuthorStanding | None, today: date = CONTEXT.today) -> list[str]:
    examination = Examination(Draft("Fair on Saturday!", "account"), replace(CONTEXT, author=author, today=today))
    return [rule.id for rule in all_rules().values() if rule.family == "account" and list(rule.check(examination))]


def test_a_manager_who_has_read_the_policy_and_is_trained_until_today_may_post() -> None:
    assert found(FIT) == []


def test_where_nobody_is_judged_the_account_rules_are_silent() -> None:
    assert found(None, date(2030, 1, 1)) == []


@pytest.mark.parametrize(
    ("author", "rule"),
    [
        (replace(FIT, manages_account=False), "account.not_authorised"),
        (replace(FIT, policy_version_read="2025.1"), "account.training_lapsed"),
        (replace(FIT, policy_version_read=None), "account.training_lapsed"),
        (replace(FIT, trained_until=date(2026, 10, 6)), "account.training_lapsed"),
        (replace(FIT, trained_until=None), "account.training_lapsed"),
        (replace(FIT, managers=1), "account.too_few_managers"),
    ],
)
def test_what_is_missing_is_found(author: AuthorStanding, rule: str) -> None:
    assert found(author) == [rule]


def test_the_policys_review_is_overdue_the_day_after_it_was_due() -> None:
    fit = replace(FIT, trained_until=date(2028, 1, 1))
    assert found(fit, date(2027, 9, 1)) == []
    assert found(fit, date(2027, 9, 2)) == ["account.policy_review_overdue"]


def test_the_message_says_what_to_catch_up_on() -> None:
    unread = replace(FIT, policy_version_read=None, trained_until=None)
    examination = Examination(Draft("Hello", "account"), replace(CONTEXT, author=unread))
    (hit,) = all_rules()["account.training_lapsed"].check(examination)
    assert "Version 2026.1" in hit.words["what"]
