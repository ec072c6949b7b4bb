"""A draft's text with what was found marked in place."""

from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st

from console.marked_text import marked, marked_posts
from server.checks.finding import Finding
from server.vocabulary import Severity
from tests.console.page import Page


def finding(start: int | None, end: int | None, severity: Severity = Severity.BLOCK) -> Finding:
    return Finding("consent.name", severity, "Title", "Message", "Suggestion", start=start, end=end)


def read(html: str) -> Page:
    return Page(f"<title>Gatepost</title><h1>A</h1>{html}")


def test_the_words_are_marked_and_numbered() -> None:
    html = marked("Well done Jayden!", [finding(None, None), finding(10, 16)])
    assert html == (
        'Well done <mark class="block">Jayden</mark><a class="mark-ref" href="#finding-2" '
        'aria-label="Must be changed, finding 2">2</a>!'
    )


def test_where_findings_overlap_the_strongest_gives_the_mark_and_each_has_its_number() -> None:
    html = str(marked("one two three", [finding(0, 7, Severity.ADVISE), finding(4, 13)]))
    assert html.startswith('<mark class="advise">one </mark><mark class="block">two</mark><a')
    assert html.index("#finding-1") < html.index("three") < html.index("#finding-2")


def test_places_count_code_points_so_that_pictures_in_the_text_move_nothing() -> None:
    assert '<mark class="block">Jayden</mark>' in marked("🎉👩‍🏫 Jayden 🎉", [finding(5, 11)])


def test_what_a_network_makes_a_link_is_coloured_only_where_asked() -> None:
    text = "See https://alderbank.example, #Swimming and @alderbank; not a@b.example"
    assert "network-link" not in marked(text, [])
    html = marked(text, [], links=True)
    assert html.count("network-link") == 3


spans = st.tuples(st.integers(0, 30), st.integers(0, 30)).map(sorted)


@given(text=st.text(max_size=30), places=st.lists(spans, max_size=5), links=st.booleans())
def test_nothing_is_lost_or_added_and_nothing_becomes_part_of_the_page(
    text: str, places: list[list[int]], links: bool
) -> None:
    findings = [finding(start, min(end, len(text))) for start, end in places]
    page = read(marked(text, findings, links=links))
    assert page.problems == []
    shown = [int(number) for number in page.html.split('href="#finding-')[1:] for number in [number.split('"')[0]]]
    assert sorted(shown) == [n for n, f in enumerate(findings, 1) if f.start < f.end]
    assert all(a <= b for a, b in pairwise(findings[n - 1].end for n in shown))


def test_the_posts_of_a_thread_stand_apart_with_the_marks_of_each_and_their_numbers() -> None:
    text = "Well done\n\u2029\nJayden and all\n\u2029\n"
    posts = marked_posts(text, [finding(None, None), finding(12, 18), finding(5, 18)])
    assert [read(post).text for post in posts] == [
        "A Well done 3",
        "A Jayden 2 3 and all",
        "A",
    ]
    assert [str(post).count("<mark") for post in posts] == [1, 1, 0]
