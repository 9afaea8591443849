"""urlwatch's filters: those that choose a part of the page, and those that leave lines out."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping

from monitor.documents.habits.watching import Watching

Left = Callable[[str, str], None]

#: What is done anyway: pages are compared by their words.
_ALWAYS = frozenset({
    "html2text", "strip", "striplines", "beautify", "pdf2text", "pretty-xml", "format-xml", "remove_extra_whitespace",
})  # fmt: skip
#: From here on lines of text are filtered, no longer markup.
_TEXT_FROM = frozenset({"html2text", "pdf2text"})
_INSTEAD = {
    "csv2text": "tables are compared as they are",
    "execute": "no command of others is run",
    "format-json": "JSON is shown whole",
    "grep": "leave out what does not count instead: watch: {ignore_text: ...}",
    "hexdump": "what is no text is compared by its digest",
    "ical2text": "calendars are compared as they are",
    "jq": "JSON is shown whole",
    "keep_lines_containing": "leave out what does not count instead: watch: {ignore_text: ...}",
    "ocr": "text in pictures is not read",
    "remove-duplicate-lines": "lines are compared in their place",
    "reverse": "lines are compared in their place",
    "sha1sum": "what is no text is compared by its digest",
    "shellpipe": "no command of others is run",
    "sort": "lines are compared in their place",
}
_PLAIN = re.compile(r"[A-Za-z_][\w-]*", re.ASCII)
#: Filters by one attribute or name of elements, and how CSS says it, in short and in full.
_ELEMENTS = {
    "element-by-id": ("#{}", '[id="{}"]'),
    "element-by-class": (".{}", '[class="{}"]'),
    "element-by-style": ('[style="{}"]', '[style="{}"]'),
    "element-by-tag": ("{}", "{}"),
}


def read_filters(filters: object, watching: Watching, left: Left) -> None:
    """Read a chain of filters: a list of names, or of groups of one name; or the older text with commas."""
    if isinstance(filters, str):
        filters = [_older(part) for part in filters.split(",")]
    text = False
    for number, one in enumerate(filters if isinstance(filters, list) else [filters], 1):
        pairs = one.items() if isinstance(one, Mapping) else [(one, None)] if isinstance(one, str) else []
        if not pairs:
            left(f"filter {number}", "it names no filter")
        for name, value in pairs:
            _read(str(name), value, watching, left, text=text)
            text = text or name in _TEXT_FROM


def _older(part: str) -> object:
    """Read one part of the older way of writing: ``css:.story`` or ``html2text``."""
    name, colon, value = part.strip().partition(":")
    return {name: value} if colon else name


def _read(name: str, value: object, watching: Watching, left: Left, *, text: bool) -> None:
    """Read one filter; ``text`` tells whether lines of text come in, and no longer markup."""
    if name in _ALWAYS:
        return
    if name in _ELEMENTS or name in {"css", "xpath"}:
        _choose(name, value, watching, left)
    elif name in {"grepi", "delete_lines_containing"}:
        expression = _word(value, "re") or re.escape(_word(value, "text"))
        if expression:
            watching.ignore_lines(expression)
    elif name in {"re.sub", "re_sub"}:
        pattern, instead = _word(value, "pattern"), _word(value, "repl", alone=False)
        if instead or not text:
            why = (
                "words can be left out, not replaced"
                if instead
                else "it works on the markup; write watch: {ignore: ...}"
            )
            left(f"the filter {name}", why)
        else:
            watching.ignore_words(pattern)
    else:
        left(f"the filter {name}", _INSTEAD.get(name, "it is not known here"))


def _choose(name: str, value: object, watching: Watching, left: Left) -> None:
    """Let one part count."""
    if watching.narrowed:
        left(f"the filter {name}", "a part of a part cannot be chosen; write one selector: outer inner")
        return
    if name in _ELEMENTS:
        given = _word(value, name.rpartition("-")[2])
        if given:
            short, full = _ELEMENTS[name]
            watching.select(short.format(given) if _PLAIN.fullmatch(given) else full.format(_escaped(given)))
        return
    expression = _word(value, "path" if name == "xpath" else "selector")
    mark = "xpath:" if name == "xpath" else ""
    watching.select(f"{mark}{expression}" if expression else "")
    if isinstance(value, Mapping):
        if exclude := _word(value, "exclude", alone=False):
            watching.ignore(f"{mark}{exclude}")
        for key in value:
            if key not in {"path", "selector", "exclude", "method"}:
                left(f"{key} of the filter {name}", "all elements that are found count")


def _word(value: object, key: str, *, alone: bool = True) -> str:
    """Give what a filter was told: the text itself, or what stands under the key."""
    if isinstance(value, Mapping):
        value = value.get(key)
    elif not alone:
        return ""
    return value if isinstance(value, str) else ""


def _escaped(value: str) -> str:
    """Write a text so that it can stand in CSS quotes."""
    return value.replace("\\", "\\\\").replace('"', '\\"')
