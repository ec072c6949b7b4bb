"""What the consent record says about one use on one channel."""

from datetime import date

import pytest

from server.checks.consent_record import allowed
from server.checks.register import Consent
from server.vocabulary import Channel, ConsentBasis, ConsentStatus, ConsentUse

TODAY = date(2026, 11, 20)
GIVEN, REFUSED, WITHDRAWN = ConsentStatus.GIVEN, ConsentStatus.REFUSED, ConsentStatus.WITHDRAWN
X, FACEBOOK = Channel.X, Channel.FACEBOOK


def row(
    status: ConsentStatus,
    since: str = "2026-09-01",
    channel: Channel | None = None,
    until: str | None = None,
    basis: ConsentBasis = ConsentBasis.CONSENT,
    objection: bool = False,
) -> Consent:
    last = date.fromisoformat(until) if until else None
    return Consent(ConsentUse.NAME, channel, status, date.fromisoformat(since), last, basis, objection)


@pytest.mark.parametrize(
    ("record", "consents"),
    [
        ([], False),
        ([row(GIVEN)], True),
        ([row(REFUSED)], False),
        ([row(WITHDRAWN)], False),
        ([row(GIVEN, since="2026-11-20")], True),
        ([row(GIVEN, since="2026-11-21")], False),
        ([row(GIVEN, until="2026-11-20")], True),
        ([row(GIVEN, until="2026-11-19")], False),
        ([row(GIVEN, channel=X)], True),
        ([row(GIVEN, channel=FACEBOOK)], False),
        ([row(GIVEN), row(REFUSED, channel=X)], False),
        ([row(REFUSED), row(GIVEN, since="2026-10-01", channel=X)], True),
        ([row(REFUSED), row(GIVEN, channel=X)], True),
        ([row(GIVEN, channel=X), row(REFUSED, since="2026-10-01")], False),
        ([row(GIVEN, channel=X), row(WITHDRAWN, since="2026-10-01")], False),
        ([row(GIVEN, channel=X), row(REFUSED, since="2026-10-01", until="2026-11-01")], True),
        ([row(GIVEN, channel=X), row(REFUSED, since="2026-10-01"), row(GIVEN, since="2026-11-01")], True),
        ([row(REFUSED, since="2026-10-01", channel=X), row(GIVEN, since="2026-11-01")], False),
        ([row(GIVEN), row(WITHDRAWN, since="2026-10-05")], False),
        ([row(WITHDRAWN, since="2026-10-05"), row(GIVEN)], False),
        ([row(REFUSED), row(GIVEN, since="2026-10-05")], True),
        ([row(GIVEN), row(REFUSED)], False),
        ([row(GIVEN, basis=ConsentBasis.PUBLIC_TASK)], True),
        ([row(GIVEN, basis=ConsentBasis.PUBLIC_TASK, objection=True)], False),
        ([row(GIVEN, basis=ConsentBasis.LEGITIMATE_INTERESTS, objection=True)], False),
        ([row(GIVEN, channel=X), row(GIVEN, since="2026-10-01", objection=True)], False),
    ],
)
def test_the_record_decides_as_the_rules_say(record: list[Consent], consents: bool) -> None:
    assert allowed(record, ConsentUse.NAME, X, TODAY) is consents


def test_consent_for_one_use_says_nothing_about_another() -> None:
    assert not allowed([row(GIVEN)], ConsentUse.IMAGE, X, TODAY)
