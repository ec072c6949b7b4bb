"""A page as it came, and whether it is sound: what a browser and a screen reader need to make sense of it."""

from html.parser import HTMLParser
from urllib.parse import urlsplit

VOID = frozenset(["area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "source", "track", "wbr"])
SHAPES = frozenset(["path", "circle", "rect", "line"])
NEED_A_LABEL = frozenset(["input", "select", "textarea"])
NO_LABEL = frozenset(("hidden", "submit"))


class Page(HTMLParser):
    """A parsed page. `problems` says what is unsound about it; `text` is what is read, on one line."""

    def __init__(self, html: str) -> None:
        super().__init__(convert_charrefs=True)
        self.html = html
        self.problems: list[str] = []
        self.title = ""
        self.headings: list[str] = []
        self._open: list[str] = []
        self._words: list[str] = []
        self._ids: list[str] = []
        self._labelled: list[str] = []
        self._labels: set[str] = set()
        self._references: set[str] = set()
        self._forms: list[dict[str, str]] = []
        self.feed(html)
        self.close()
        self._judge()

    @property
    def text(self) -> str:
        return " ".join(" ".join(self._words).split())

    def handle_starttag(self, tag: str, attributes: list[tuple[str, str | None]]) -> None:
        given = {name: value or "" for name, value in attributes}
        self._note(tag, given)
        if tag not in VOID:
            self._open.append(tag)
        if tag == "h1":
            self.headings.append("")

    def handle_startendtag(self, tag: str, attributes: list[tuple[str, str | None]]) -> None:
        if tag not in SHAPES | VOID:
            self.problems.append(f"<{tag}/> closes itself")
        self._note(tag, {name: value or "" for name, value in attributes})

    def handle_endtag(self, tag: str) -> None:
        if not self._open or self._open.pop() != tag:
            self.problems.append(f"</{tag}> at {self.getpos()} closes something else")

    def handle_data(self, data: str) -> None:
        if "title" in self._open:
            self.title += data
        elif not {"script", "style"} & set(self._open):
            self._words.append(data)
        if "h1" in self._open:
            self.headings[-1] += data

    def _note(self, tag: str, given: dict[str, str]) -> None:
        if "id" in given:
            self._ids.append(given["id"])
        if "style" in given or any(name.startswith("on") for name in given):
            self.problems.append(f"<{tag}> has style or script inside, which the content security policy refuses")
        if tag == "script" and "src" not in given:
            self.problems.append("a script stands in the page")
        if tag == "label":
            self._labels.add(given.get("for", ""))
        for name in ("for", "aria-describedby", "aria-labelledby"):
            self._references |= set(given.get(name, "").split())
        if tag == "form":
            self._forms.append({"method": given.get("method", "get"), "action": given.get("action", ""), "token": ""})
        if given.get("name") == "csrf_token" and self._forms:
            self._forms[-1]["token"] = given.get("value", "")
        if tag in NEED_A_LABEL and given.get("type") not in NO_LABEL and "aria-label" not in given:
            self._labelled.append(given.get("id", f"a nameless {tag}"))

    def _judge(self) -> None:
        if not self.title.strip() or not self.title.endswith("Gatepost"):
            self.problems.append(f"the title is {self.title!r}")
        if len(self.headings) != 1 or not self.headings[0].strip():
            self.problems.append(f"the main headings are {self.headings}")
        if self._open:
            self.problems.append(f"never closed: {self._open}")
        self.problems += [f"two have the id {one}" for one in set(self._ids) if self._ids.count(one) > 1]
        self.problems += [f"{one} has no label" for one in self._labelled if one not in self._labels]
        self.problems += [f"{one} is referred to and not there" for one in self._references - set(self._ids)]
        for form in self._forms:
            if urlsplit(form["action"]).netloc or not form["action"].startswith("/"):
                self.problems.append(f"a form goes to {form['action']!r}")
            if form["method"] == "post" and not form["token"]:
                self.problems.append(f"the form to {form['action']} has no token against forgery")
