"""The server's log of what broke: where, and what kind of error. Never its words, which can quote a draft or a person:
PostgreSQL's, for one, repeat the row that it refused."""

import logging
import traceback
from collections.abc import Iterator

from flask import Flask


def init_app(app: Flask) -> None:
    """Keep the words of errors out of the application's log."""
    app.logger.addFilter(WITHOUT_WORDS)


class WithoutWords(logging.Filter):
    """Puts the kinds of an error and of its causes, with their places in the code, in the stead of its traceback."""

    def filter(self, record: logging.LogRecord) -> bool:
        if record.exc_info and record.exc_info[1] is not None:
            record.exc_text = "\n".join(_kinds(record.exc_info[1]))
            record.exc_info = None
        return True


WITHOUT_WORDS = WithoutWords()
"""One for all, as an application's log may be another's too."""


def _kinds(error: BaseException | None) -> Iterator[str]:
    while error is not None:
        yield "".join(traceback.format_tb(error.__traceback__)) + type(error).__qualname__
        error = error.__cause__ or (None if error.__suppress_context__ else error.__context__)
