"""What is offered in place of words that may not be published, as the extension gets it."""

from tests.api.conftest import a_draft


def put_in(text, finding):
    units = text.encode("utf-16-le")
    put = finding["replacement"].encode("utf-16-le")
    return (units[: 2 * finding["start"]] + put + units[2 * finding["end"] :]).decode("utf-16-le")


def test_a_certain_replacement_comes_with_its_place_and_makes_the_draft_one_that_can_go_out(alder_bank, extension):
    teacher = extension(alder_bank.teacher)
    text = "🎉🎉 Hurrah! Jayden Osgood won the cup. 🏆"
    (finding,) = teacher.check(a_draft(text))["findings"]
    mended = put_in(text, finding)
    assert mended.startswith("🎉🎉 Hurrah! One of our ")
    assert mended.endswith(" won the cup. 🏆")
    assert teacher.check(a_draft(mended))["held"] is False


def test_where_nothing_is_certain_there_is_a_sentence_and_no_replacement(alder_bank, extension):
    (finding,) = extension(alder_bank.teacher).check(a_draft("Jayden Osgood, you star!"))["findings"]
    assert finding["replacement"] is None
    assert "write ‘one of our " in finding["suggestion"]
    assert "instead" not in finding


def test_somebody_who_must_not_be_found_is_offered_the_same_as_one_without_consent(alder_bank, extension):
    teacher = extension(alder_bank.teacher)
    offered = [
        teacher.check(a_draft(f"Well done {name} for trying again."))["findings"][0]["replacement"]
        for name in ("Jayden Osgood", "Rosalind Quillfeather")
    ]
    assert all(text.startswith("to one of our ") for text in offered)
