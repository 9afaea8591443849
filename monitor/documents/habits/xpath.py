"""XPath in its plain forms is written as CSS; what CSS cannot say is told apart."""

from __future__ import annotations

import re

from monitor.documents.sources_yaml.selectors import selector_fault

_STEP = re.compile(r"(//?)(?:descendant::|child::)?([A-Za-z][\w-]*|\*)((?:\[(?:[^\[\]\"']|\"[^\"]*\"|'[^']*')*\])*)")
_PREDICATE = re.compile(r"\[((?:[^\[\]\"']|\"[^\"]*\"|'[^']*')*)\]")
_QUOTED = r"""(?:"([^"]*)"|'([^']*)')"""
_HAS = re.compile(r"@([A-Za-z][\w-]*)")
_EQUALS = re.compile(rf"@([A-Za-z][\w-]*)\s*=\s*{_QUOTED}")
_HOLDS = re.compile(rf"(contains|starts-with)\(\s*@([A-Za-z][\w-]*)\s*,\s*{_QUOTED}\s*\)")
#: The way to ask for one class among several (there is no shorter one in XPath 1.0).
_CLASS = re.compile(
    r"""contains\(\s*concat\(\s*(["']) \1\s*,\s*(?:normalize-space\(\s*)?@class\s*\)?\s*,\s*(["']) \2\s*\)\s*,"""
    r"""\s*(["']) ([\w-]+) \3\s*\)"""
)


def css_of(xpath: str) -> str | None:
    """Give the CSS selector that finds the same elements, or None where there is none in plain sight.

    Steps, ``*``, ``text()`` at the end, and conditions on attributes and on the position among elements of one name
    are understood, as are several paths with ``|`` between them (XPath 1.0; Selectors Level 4).
    """
    ways = [_path(way.strip()) for way in _alternatives(xpath)]
    if not ways or any(way is None for way in ways):
        return None
    css = ", ".join(way for way in ways if way)
    return None if selector_fault(css) else css


def _alternatives(xpath: str) -> list[str]:
    """Divide at ``|`` outside of quotation marks and brackets."""
    parts = re.findall(r"""(?:[^|"'\[]|"[^"]*"|'[^']*'|\[(?:[^\]"']|"[^"]*"|'[^']*')*\])+""", xpath)
    return parts if "|".join(parts) == xpath else []


def _path(path: str) -> str | None:
    """Write one path."""
    path = re.sub(r"/(?:/?text\(\)|\.)$", "", path.removeprefix("."))
    written, at = "", 0
    while at < len(path):
        step = _STEP.match(path, at)
        if step is None:
            return None
        conditions = _conditions(step[2], step[3])
        if conditions is None:
            return None
        joint = "" if at == 0 else " > " if step[1] == "/" else " "
        if at == 0 and step[1] == "/" and step[2] != "html":
            return None
        name = "" if step[2] == "*" and conditions else step[2]
        written += joint + name + conditions
        at = step.end()
    return written or None


def _conditions(name: str, text: str) -> str | None:
    """Write what stands in brackets behind a step."""
    written = ""
    for number, found in enumerate(_PREDICATE.finditer(text)):
        for condition in re.split(r"\s+and\s+(?=(?:[^\"']|\"[^\"]*\"|'[^']*')*$)", found[1].strip()):
            one = _condition(name, condition.strip(), first=number == 0)
            if one is None:
                return None
            written += one
    return written


def _condition(name: str, text: str, *, first: bool) -> str | None:
    """Write one condition."""
    if text.isascii() and text.isdecimal():
        # A position behind another condition counts what that one left over; CSS counts all.
        if not first or int(text) == 0:
            return None
        return f":nth-child({text})" if name == "*" else f":nth-of-type({text})"
    return _attribute(text)


def _attribute(text: str) -> str | None:
    """Write a condition on an attribute."""
    if found := _CLASS.fullmatch(text):
        return f".{found[4]}"
    if found := _EQUALS.fullmatch(text):
        value = found[2] if found[2] is not None else found[3]
        plain = found[1] == "id" and re.fullmatch(r"[A-Za-z][\w-]*", value, re.ASCII)
        return f"#{value}" if plain else f"[{found[1]}={_string(value)}]"
    if found := _HOLDS.fullmatch(text):
        value = found[3] if found[3] is not None else found[4]
        return f"[{found[2]}{'*' if found[1] == 'contains' else '^'}={_string(value)}]" if value else None
    return f"[{found[1]}]" if (found := _HAS.fullmatch(text)) else None


def _string(value: str) -> str:
    """Write a text the way CSS does."""
    escaped = value.replace("\\", "\\\\").replace('"', '\\"')
    return f'"{escaped}"'
