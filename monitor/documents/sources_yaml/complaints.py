"""What the YAML library complains of, said so that a person knows what to write."""

from __future__ import annotations

import re

import yaml

#: What YAML 1.1 does not allow in a file (section 5.1), tabs and line breaks apart.
_CONTROL = re.compile("[^\t\n\r\x20-\x7e\x85\xa0-\ud7ff\ue000-\ufefe\uff00-\ufffd\U00010000-\U0010ffff]")
_QUOTES = "'\""


class Unreadable(Exception):  # noqa: N818 - it is data on its way to a remark, not an error that anybody meets
    """The text cannot be read beyond a place; ``at`` counts characters from 0."""

    def __init__(self, at: int, what: str, instead: str, rule: str) -> None:
        """Carry the parts of a remark."""
        super().__init__(what)
        self.at, self.what, self.instead, self.rule = at, what, instead, rule


#: Complaint: what it means, what to write instead.
_PLAIN_WORDS = {
    "found unknown escape character": (
        "a backslash inside double quotes begins an escape that YAML does not know",
        "write the text in single quotes: '\\d+ comments'",
    ),
    "block sequence entries are not allowed in this context": (
        "a list cannot begin behind a key on the same line",
        "begin the list on the next line, or write it in brackets: [one, two]",
    ),
    "could not find expected ':'": (
        "this line is no key with a value",
        "put a colon and a space behind the key, or indent the line under the text it belongs to",
    ),
    "found a tab character that violates indentation": ("a tab stands where YAML wants spaces", "indent with spaces"),
    "found incompatible YAML document": ("this version of YAML is not known", "take out the %YAML line"),
    "did not find expected '-' indicator": (
        "a list stands above, and this line is no entry of it",
        "begin the line with a dash, or line it up with the key it belongs to",
    ),
}
_UNCLOSED = {
    "while parsing a flow node": ("something in brackets or braces ends too soon", "close it with ] or }"),
    "while parsing a flow sequence": ("this list is not closed, or a comma is missing in it", "end it with ]"),
    "while parsing a flow mapping": ("this group is not closed, or a comma is missing in it", "end it with }"),
    "while scanning a quoted scalar": ("this quotation is never closed", "put the same quotation mark at its end"),
}
_STARTERS = {
    "\t": ("a tab stands where YAML wants spaces", "indent with spaces", "tab"),
    "@": ("text cannot begin with @", "put the text in quotes", "yaml"),
    "`": ("text cannot begin with `", "put the text in quotes", "yaml"),
    "%": ("text cannot begin with %", "put the text in quotes", "yaml"),
}


def explain(error: yaml.YAMLError, text: str) -> Unreadable:
    """Turn a complaint of the library into one of ours, at the place where a person has to look."""
    if not isinstance(error, yaml.MarkedYAMLError):
        return _control(text)
    problem, context = error.problem or "", error.context or ""
    at = error.problem_mark.index if error.problem_mark else 0
    start = error.context_mark.index if error.context_mark else at
    if problem == "mapping values are not allowed in this context":
        return _second_colon(at, text)
    if problem == "did not find expected key":
        return _no_key(at, text)
    rule = "yaml"
    if problem == "found character that cannot start any token":
        what, instead, rule = _STARTERS.get(text[at : at + 1], ("this cannot stand here", "put it in quotes", rule))
    elif problem in _PLAIN_WORDS:
        at = start if context == "while scanning a simple key" else at
        what, instead = _PLAIN_WORDS[problem]
        rule = "tab" if "tab" in problem else rule
    elif context in _UNCLOSED:
        at = start
        what, instead = _UNCLOSED[context]
    elif "alias" in context or "anchor" in context:
        at = start
        mark = text[start : start + 1]
        what = f"text cannot begin with {mark}"
        instead = 'put it in quotes: "*/5 * * * *"' if mark == "*" else "put the text in quotes"
    else:
        what, instead = f"this is not YAML: {problem}", "put text with special characters in quotes"
    return Unreadable(at, what, instead, rule)


def _control(text: str) -> Unreadable:
    """Find the character that YAML does not allow."""
    control = _CONTROL.search(text)
    at = control.start() if control else 0
    name = f"U+{ord(text[at]):04X}" if control else "unknown"
    return Unreadable(at, f"a control character ({name}) stands here", "take it out", "control-character")


def _second_colon(at: int, text: str) -> Unreadable:
    """Tell a colon inside a text from a line that is indented too far."""
    line = text.rfind("\n", 0, at) + 1
    if re.search(r":[ \t]", text[line:at]):
        return Unreadable(
            at, "a colon with a space behind it begins a second value", "put the whole text in quotes", "colon"
        )
    at = line + len(text[line:at]) - len(text[line:at].lstrip(" -"))
    return Unreadable(
        at,
        "this key is indented further than the one above it, which has a value already",
        "line the keys up; a text that goes on over several lines and holds a colon goes in quotes",
        "indentation",
    )


def _no_key(at: int, text: str) -> Unreadable:
    """Tell words behind a closed quotation from a line that does not line up."""
    line = text.rfind("\n", 0, at) + 1
    before = text[line:at].rstrip()
    if before.endswith(tuple(_QUOTES)):
        return Unreadable(
            at,
            "words follow after a closed quotation",
            "put the whole text in the other kind of quotation marks, or write '' for ' inside '...'",
            "yaml",
        )
    return Unreadable(at, "this line does not line up with the keys above it", "line the keys up", "indentation")
