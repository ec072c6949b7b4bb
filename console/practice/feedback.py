"""What an author is told of what they did with a draft of the course."""

from collections.abc import Mapping
from typing import Any

from server.course import Lesson
from server.vocabulary import PracticeDeed

POST, ASK, LEAVE = PracticeDeed.POST, PracticeDeed.ASK, PracticeDeed.LEAVE

DEEDS = {POST: "Posted", ASK: "Second opinion asked for", LEAVE: "Not posted"}

RIGHT = {
    POST: "Nothing holds it, and it still says what it was to say.",
    ASK: "A senior leader can approve exactly these words, and they go out as you wrote them.",
    LEAVE: "Some things are not for the public, however they are worded.",
}
WRONG = {
    (POST, ASK): "You can always ask. Here a change of your own was enough, and quicker for everybody.",
    (POST, LEAVE): "It was worth posting, and could be put right with a few words.",
    (ASK, POST): "What you posted is safe. You had a good reason to ask, though, and asking was the way.",
    (ASK, LEAVE): "It was worth posting. Ask for a second opinion, and say what your reason is.",
    (LEAVE, POST): "What is left still speaks of something that is not for the public.",
    (LEAVE, ASK): "Nobody can approve this, and asking shows it to one more person.",
}
FINE = {
    POST: "Nothing was wrong with it, so it goes out at once.",
    ASK: "Nothing was wrong with it. A post like this goes out at once, and no leader has to stop for it.",
    LEAVE: "Nothing was wrong with it, and families would have missed it.",
}


def why(lesson: Lesson, outcome: Mapping[str, Any]) -> str:
    """Why it was right or not, in a sentence or two."""
    deed = PracticeDeed(outcome["deed"])
    if deed is POST and not outcome["kept"] and lesson.keep:
        return f"It can be posted like this, but it no longer says {lesson.says}."
    if not lesson.faults:
        return FINE[deed]
    return RIGHT[deed] if outcome["right"] else WRONG[lesson.right, deed]
