"""Who may post from an account, and whether the account and the policy are in order."""

from dataclasses import replace
from datetime import date

import pytest

from server.checks.context import AuthorStanding
from server.checks.draft import Draft
from server.checks.examination import Examination
from server.checks.policy import PracticeAsked
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


@pytest.mark.parametrize(
    ("finished", "today", "counts"),
    [
        (None, date(2026, 10, 7), False),
        (date(2025, 10, 7), date(2026, 10, 7), True),
        (date(2025, 10, 6), date(2026, 10, 7), False),
        (date(2024, 2, 29), date(2025, 2, 28), True),
        (date(2024, 2, 29), date(2025, 3, 1), False),
    ],
)
def test_practice_that_the_policy_asks_for_counts_for_so_many_months(
    finished: date | None, today: date, counts: bool
) -> None:
    policy = replace(CONTEXT.policy, practice=PracticeAsked(months=12))
    author = replace(FIT, trained_until=date(2028, 1, 1), practised=finished)
    examination = Examination(Draft("Hello", "account"), replace(CONTEXT, author=author, today=today, policy=policy))
    assert (list(all_rules()["account.training_lapsed"].check(examination)) == []) is counts


def test_practice_without_months_counts_for_good() -> None:
    assert PracticeAsked().is_done(date(2020, 1, 1), date(2040, 1, 1))


def test_enough_is_all_of_a_course_that_is_shorter_than_what_is_asked_for() -> None:
    assert PracticeAsked(least=6).is_met(6, 8)
    assert not PracticeAsked(least=6).is_met(5, 8)
    assert PracticeAsked(least=6).is_met(5, 5)
