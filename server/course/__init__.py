"""The practice course: drafts to put right, with invented people, judged by the checks under any school's policy."""

from server.course.lessons import Course, Lesson, Picture, course
from server.course.practice import Outcome, context, fitting, judge, keeps

__all__ = ["Course", "Lesson", "Outcome", "Picture", "context", "course", "fitting", "judge", "keeps"]
