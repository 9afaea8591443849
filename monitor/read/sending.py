"""Scripts that do nothing but send the reader on to one address, on a page without a word: redirects for people."""

from __future__ import annotations

import re
from collections.abc import Iterable
from itertools import pairwise
from urllib.parse import urlsplit

from monitor.model.outside import in_page
from monitor.model.page import Refresh

#: Scripts of more signs do something else as well.
_LONGEST = 1000
#: How such scripts are written: blanks and comments, strings, names, numbers, and the few signs that join them.
_TOKEN = re.compile(
    r"(?P<blank>\s+|//[^\n]*|/\*.*?\*/|<!--[^\n]*|-->[^\n]*)"
    r"|(?P<text>\"(?:[^\"\\\n]|\\/)*\"|'(?:[^'\\\n]|\\/)*')"
    r"|(?P<name>[A-Za-z_$][\w$]*(?:\.[A-Za-z_$][\w$]*)*)"
    r"|(?P<number>\d+)"
    r"|(?P<sign>=>|[(){};,=])",
    re.DOTALL,
)
_PLACE = r"(?:(?:window|self|top|parent|document|globalThis)\.){0,2}location"
#: What is written behind: ``= "/there"``, or ``("/there")``.
_ASSIGNED = re.compile(rf"{_PLACE}(?:\.href)?")
_CALLED = re.compile(rf"{_PLACE}\.(?:replace|assign)")
#: What may stand around it: it waits for the page to be there, or a little longer.
_AROUND = re.compile(
    r"function|(?:window\.)?onload|(?:(?:window|document)\.)?addEventListener|(?:window\.)?setTimeout|return|true|false"
)
_EVENTS = frozenset({"load", "DOMContentLoaded", "use strict"})
#: A call of so many figures waits for days.
_LONGEST_WAIT = 7


def sent_by(scripts: Iterable[str], *, base: str, url: str) -> Refresh | None:
    """Give where scripts send the reader on to, where they do nothing else: one plain address, and no condition.

    What sets cookies, asks anything, or puts the address together sends nobody, for the answer may be another one next
    time; neither does another form of the very address, nor a route within a page (``#/story``).
    """
    tokens = [token for script in scripts for token in _tokens(script)]
    found = [place for place in range(len(tokens)) if _sends(tokens, place)]
    if len(found) != 1:
        return None
    place = found[0]
    link = tokens[place + 2][1][1:-1].replace("\\/", "/")
    around = tokens[:place] + tokens[place + 3 :]
    called = {after for (_, before), (_, after) in pairwise(around) if before == "function"}
    if "#" in link or not all(_is_around(kind, said, called - {"("}) for kind, said in around):
        return None
    target = in_page(link, base)
    if target is None or urlsplit(target)[1:3] == urlsplit(url)[1:3]:
        return None
    waits = [int(said[:_LONGEST_WAIT]) for kind, said in around if kind == "number"]
    return Refresh(seconds=max(waits, default=0) / 1000, url=target)


def _tokens(script: str) -> list[tuple[str, str]]:
    """Take a script apart; one that is long, or written in any other way, is one token that nobody knows."""
    found: list[tuple[str, str]] = []
    at = 0
    while at < len(script):
        token = _TOKEN.match(script, at) if len(script) <= _LONGEST else None
        if token is None:
            return [("unknown", script[:_LONGEST])]
        if token.lastgroup != "blank":
            found.append((token.lastgroup or "", token.group()))
        at = token.end()
    return found


def _sends(tokens: list[tuple[str, str]], place: int) -> bool:
    """Tell whether an address is given to the browser there."""
    three = tokens[place : place + 3]
    if len(three) < 3 or three[2][0] != "text":
        return False
    name, sign = three[0][1], three[1][1]
    if sign == "=":
        # What stands behind the text may yet be put to it.
        return _ASSIGNED.fullmatch(name) is not None
    return sign == "(" and _CALLED.fullmatch(name) is not None and tokens[place + 3 : place + 4] == [("sign", ")")]


def _is_around(kind: str, said: str, called: set[str]) -> bool:
    """Tell what may stand around such a line: waiting, and functions that the script gives a name of its own."""
    match kind:
        case "name":
            return _AROUND.fullmatch(said) is not None or said in called
        case "text":
            return said[1:-1] in _EVENTS or said[1:-1].removesuffix("()") in called
        case "unknown":
            return False
        case _:
            return True
