"""The fields of a head, read as browsers read them: folds joined, and what is no field passed over."""

from __future__ import annotations

import re

#: A line of a header with the lines that are folded onto it; folds without a field before them stand alone.
_UNIT = re.compile(r"(?:[ \t][^\n]*(?:\n|\Z))+|[^\n]+(?:\n[ \t][^\n]*)*(?:\n|\Z)")
_FIELD = re.compile(
    r"(?P<name>[!#$%&'*+.^_`|~0-9A-Za-z-]++)[ \t]*:(?P<value>(?:[^\x00\r\n\v\f]++|\r?\n[ \t])*+)(?:\r?\n|\r)?"
)
_LINE_ENDS = re.compile(r"\r?\n")

#: Fields as ``header_fields`` reads them: names in lowercase, values in Latin-1, in which no byte is lost.
Fields = list[tuple[str, str]]


def header_fields(head: bytes) -> Fields:
    """Read the fields of a header, folded lines joined; names in lowercase.

    Lines that browsers take for no field are passed over with what is folded onto them: no colon, a name that is no
    token (blanks before the colon left aside), a value with NUL or a lone CR in it.
    """
    return [
        (found["name"].lower(), " ".join(map(str.strip, _LINE_ENDS.split(found["value"]))).strip())
        for unit in _UNIT.findall(head.decode("latin-1").partition("\n")[2])
        if (found := _FIELD.fullmatch(unit)) is not None
    ]


def passed_over(head: bytes) -> tuple[str, ...]:
    """Give the lines of a header that are no fields, each with what is folded onto it, as they came."""
    units = (unit for unit in _UNIT.findall(head.decode("latin-1").partition("\n")[2]) if unit.strip("\r\n"))
    return tuple(unit.rstrip("\r\n") for unit in units if _FIELD.fullmatch(unit) is None)


def field(fields: Fields, name: str) -> str | None:
    """Give the first field of that name."""
    return next((value for known, value in fields if known == name), None)


def words(fields: Fields, name: str) -> list[str]:
    """Give the words of a list that may stand in several fields of one name, in lowercase, empty ones left out."""
    said = (word.strip().lower() for known, value in fields if known == name for word in value.split(","))
    return [word for word in said if word]


def readable(fields: Fields) -> tuple[tuple[str, str], ...]:
    """Give fields for people and rules to read: values are UTF-8 where they can be, else Latin-1."""
    return tuple((name, _text(value)) for name, value in fields)


def _text(value: str) -> str:
    if value.isascii():
        return value
    try:
        return value.encode("latin-1").decode("utf-8")
    except UnicodeDecodeError:
        return value
