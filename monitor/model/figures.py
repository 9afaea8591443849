"""Hosts in figures: which IPv4 address they spell, in every way in which clients read them."""

from __future__ import annotations

import re

#: A last label that makes an address of a host, and figures as they are read (WHATWG URL, section 3.5).
_FIGURES = re.compile(r"[0-9]+|0x[0-9a-f]*")
_LEADING_ZERO = re.compile(r"(?:^|\.)0[0-9]")
_PARTS = 4
_BYTE = 256


class FiguresError(ValueError):
    """A host ends in figures, and is no address all the same."""


def ends_in_figures(host: str) -> bool:
    """Tell whether a bare host is to be read as an address: its last label is a number. Lowercase is expected."""
    return _FIGURES.fullmatch(host.removesuffix(".").rpartition(".")[2]) is not None


def has_leading_zero(host: str) -> bool:
    """Tell whether some programs would read a figure as octal and others as decimal."""
    return _LEADING_ZERO.search(host) is not None


def spelt_out(host: str) -> str | None:
    """Give the address that figures spell, in its usual form; None for a name.

    ``127.1``, ``0x7f000001``, ``2130706433`` and ``0177.0.0.1`` are addresses too (WHATWG URL, section 3.5).

    Raises:
        FiguresError: it ends in figures, and no client could read them.

    """
    if not ends_in_figures(host):
        return None
    labels = host.removesuffix(".").split(".")
    numbers = [_number(label) for label in labels]
    read = [number for number in numbers if number is not None]
    *above, last = read or [0]
    most = _BYTE ** (_PARTS + 1 - min(len(labels), _PARTS))
    if len(read) < len(labels) or len(labels) > _PARTS or any(each >= _BYTE for each in above) or last >= most:
        raise FiguresError(f"{host[:100]} is no IP address, though it is written like one")
    value = last + sum(each << 8 * (_PARTS - 1 - place) for place, each in enumerate(above))
    return ".".join(str(value >> shift & 0xFF) for shift in (24, 16, 8, 0))


def in_decimal(host: str) -> str | None:
    """Give the address that figures spell for programs that know no octal; None where they spell none, or no other."""
    labels = host.removesuffix(".").split(".")
    if (
        not has_leading_zero(host)
        or len(labels) != _PARTS
        or not all(re.fullmatch("[0-9]{1,64}", each) for each in labels)
    ):
        return None
    numbers = [int(label) for label in labels]
    return ".".join(map(str, numbers)) if all(number < _BYTE for number in numbers) else None


def _number(label: str) -> int | None:
    """Read one figure: hexadecimal behind 0x, octal behind 0, else decimal; None where it is none."""
    if not _FIGURES.fullmatch(label) or len(label) > 64:
        return None
    if label.startswith("0x"):
        return int(label[2:] or "0", 16)
    if label.startswith("0") and len(label) > 1:
        return int(label, 8) if not re.search("[89]", label) else None
    return int(label)
