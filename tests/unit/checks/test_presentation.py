"""Descriptions of pictures, tags, sign-offs and each network's way of counting."""

import pytest

from server.checks.draft import Attachment, Draft
from server.checks.examination import Examination
from server.checks.patterns.post_length import post_length
from server.checks.rule import Hit, all_rules
from server.vocabulary import AttachmentKind, Channel
from tests.factories.hollin_moor import context


def hits(rule_id: str, draft: Draft, platform: Channel = Channel.FACEBOOK) -> list[Hit]:
    return list(all_rules()[rule_id].check(Examination(draft, context(platform))))


def with_alt(*alts: str | None, kind: AttachmentKind = AttachmentKind.IMAGE) -> Draft:
    return Draft("Look!", "account", attachments=tuple(Attachment(kind, alt=alt) for alt in alts))


@pytest.mark.parametrize(
    "alt",
    [None, "", "  ", "\u200b", "image", "Photo", "A picture", "IMG_2041.JPG", "sports day final.v2.png", "DSC00412", "photo 3", "alt text", "🖼️", "..."],
)  # fmt: skip
def test_a_picture_without_a_description_that_says_something_is_found(alt: str | None) -> None:
    assert [hit.attachment for hit in hits("presentation.no_alt_text", with_alt(alt))] == [0]


@pytest.mark.parametrize(
    "alt", ["Two herons on a roof", "Picture of the new gate", "Poster: Summer Fair, 4 July", "Môr-ladron ar y traeth", "عرض الأطفال"]
)  # fmt: skip
def test_a_picture_with_a_description_is_fine(alt: str) -> None:
    assert hits("presentation.no_alt_text", with_alt(alt)) == []


def test_only_pictures_need_a_description_and_the_finding_names_which() -> None:
    assert hits("presentation.no_alt_text", with_alt(None, kind=AttachmentKind.VIDEO)) == []
    assert [hit.attachment for hit in hits("presentation.no_alt_text", with_alt("A kite", None))] == [1]


def test_tagged_people_are_found_in_pictures_and_videos() -> None:
    pictures = (Attachment(AttachmentKind.IMAGE, alt="A kite"), Attachment(AttachmentKind.VIDEO, tagged=True))
    assert [hit.attachment for hit in hits("presentation.tagging", Draft("Look!", "fb", attachments=pictures))] == [1]


@pytest.mark.parametrize(
    "text", ["Fair on Saturday!\n– Mrs Marchbank, headteacher", "See you there. The office team", "Wow! ^GP", "Lost: one hat.\nPosted by the PTA 🎩"]
)  # fmt: skip
def test_a_post_that_says_who_speaks_is_signed(text: str) -> None:
    assert hits("presentation.unsigned", Draft(text, "account")) == []


@pytest.mark.parametrize(
    "text", ["Fair on Saturday!", "Mrs Marchbank opened the fair today", "The team played well today."]
)
def test_a_post_that_does_not_say_who_speaks_is_unsigned(text: str) -> None:
    assert len(hits("presentation.unsigned", Draft(text, "account"))) == 1


@pytest.mark.parametrize(
    ("platform", "text", "length"),
    [
        (Channel.X, "a" * 280, 280),
        (Channel.X, "https://hollinmoor.example/a/very/long/page/about/the/fair Hello", 23 + 6),
        (Channel.X, "hollinmoor.example", 23),
        (Channel.X, "e\u0301t\u00e9", 3),
        (Channel.X, "\u6821\u957f", 4),
        (Channel.X, "👩\u200d🏫👍🏽🇬🇧", 6),
        (Channel.X, "“quoted” – it’s", 15),
        (Channel.X, "12 o'clock #1", 13),
        (Channel.MASTODON, "@library@skelby.example hi", 11),
        (Channel.MASTODON, "https://x.example", 23),
        (Channel.MASTODON, "👩\u200d🏫", 1),
        (Channel.BLUESKY, "👩\u200d🏫 e\u0301", 3),
        (Channel.THREADS, "hi 👍", 7),
        (Channel.THREADS, "caf\u00e9", 4),
        (Channel.FACEBOOK, "hi 👍", 5),
        (Channel.INSTAGRAM, "hi 👍", 5),
    ],
)
def test_each_network_counts_in_its_own_way(platform: Channel, text: str, length: int) -> None:
    assert post_length(text, platform) == length


def test_a_post_over_the_limit_says_by_how_much() -> None:
    assert hits("presentation.too_long", Draft("a" * 300, "account"), Channel.X) == []
    (hit,) = hits("presentation.too_long", Draft("a" * 312, "account"), Channel.X)
    assert hit.words == {"length": "312", "limit": "300", "excess": "12"}
