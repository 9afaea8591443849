"""A message laid out: the same lines as plain text and as an HTML page that fetches nothing."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from html import escape

from monitor.report.differ import Part, Piece, mark
from monitor.report.tame import tame
from monitor.report.when import minute

_STYLE = (
    "body{font:16px/1.5 system-ui,sans-serif;max-width:44rem;margin:0 auto;padding:1rem;color:#1b1b1b;background:#fff}"
    "h1{font-size:1.25rem}h2{font-size:1rem;border-bottom:1px solid #bbb;margin-top:2rem}"
    "h3{font-size:1rem;margin:1.2rem 0 0}p{margin:.25rem 0}code{font-size:.875rem;overflow-wrap:anywhere}"
    "del{background:#fbdcd8;color:#7a1208}ins{background:#d8f3dc;color:#0b4f1c}.dim{color:#5c5c5c}"
    "blockquote{margin:.25rem 0;padding-left:.75rem;border-left:3px solid #bbb}"
    "@media(prefers-color-scheme:dark){body{color:#e6e6e6;background:#161616}"
    ".dim{color:#a8a8a8}del{background:#5a1a13;color:#ffd9d4}ins{background:#123f1d;color:#d3f7da}}"
)


_COMMAND = re.compile(r"`([^`]+)`")


@dataclass(frozen=True, slots=True, kw_only=True)
class Line:
    """One line below a source: what it is, and its words; pieces where words differ."""

    label: str
    text: str = ""
    pieces: tuple[Piece, ...] = ()
    #: A command, or a place: shown in type of one width.
    code: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Entry:
    """One source, or one incident, ready to be laid out."""

    heading: str
    title: str
    sentences: tuple[str, ...]
    lines: tuple[Line, ...]


def word(text: str) -> str:
    """Write a word so that a shell takes it for one."""
    tamed = tame(text)
    return tamed if re.fullmatch(r"[A-Za-z0-9._/@:+-]+", tamed) else "'" + tamed.replace("'", "'\\''") + "'"


def as_text(lead: str, groups: Sequence[tuple[str, list[Entry]]], tail: Sequence[str], at: datetime) -> str:
    """Lay it out in plain text."""
    lines = [lead, ""]
    for heading, entries in groups:
        lines += [heading, "-" * min(len(heading), 72), ""]
        for entry in entries:
            lines.append(entry.heading)
            lines += [f"  {entry.title}"] if entry.title else []
            lines += [f"  {sentence}" for sentence in entry.sentences]
            lines += [f"  {line.label}: {_line_text(line)}" for line in entry.lines]
            lines.append("")
    for sentence in tail:
        lines += [sentence, ""]
    lines.append(f"Written {minute(at)}. `monitor status` says how everything stands.")
    return "\n".join(lines) + "\n"


def _line_text(line: Line) -> str:
    shown = "".join(mark(piece) for piece in line.pieces).strip()
    return f"{line.text} now reads {shown}" if line.text and shown else line.text or shown


def as_html(
    subject: str, lead: str, groups: Sequence[tuple[str, list[Entry]]], tail: Sequence[str], at: datetime
) -> str:
    """Lay it out in HTML: no script, no picture, nothing that a mail program would have to fetch."""
    parts = [
        "<!DOCTYPE html><html lang='en'><head><meta charset='utf-8'>",
        "<meta name='viewport' content='width=device-width,initial-scale=1'>",
        f"<title>{escape(subject)}</title><style>{_STYLE}</style></head><body>",
        f"<h1>{escape(lead)}</h1>",
    ]
    for heading, entries in groups:
        parts.append(f"<h2>{escape(heading)}</h2>")
        for entry in entries:
            parts.append(f"<h3>{escape(entry.heading)}</h3>")
            parts += [f"<p class='dim'>{escape(entry.title)}</p>"] if entry.title else []
            parts += [f"<p>{escape(sentence)}</p>" for sentence in entry.sentences]
            parts += [_line_html(line) for line in entry.lines]
    parts += ["<p>" + _COMMAND.sub(r"<code>\1</code>", escape(sentence)) + "</p>" for sentence in tail]
    parts.append(
        f"<p class='dim'>Written {escape(minute(at))}. <code>monitor status</code> says how everything stands.</p>"
    )
    parts.append("</body></html>\n")
    return "\n".join(parts)


_TAGS = {Part.REMOVED: "del", Part.ADDED: "ins"}


def _line_html(line: Line) -> str:
    text = escape(line.text)
    shown = "".join(
        f"<{_TAGS[piece.part]}>{escape(piece.text)}</{_TAGS[piece.part]}>"
        if piece.part in _TAGS
        else escape(piece.text)
        for piece in line.pieces
    )
    if line.code:
        text = f"<code>{text}</code>"
    label = f"<span class='dim'>{escape(line.label)}:</span>"
    if shown:
        return f"<p>{label} {text}</p><blockquote>{shown}</blockquote>"
    return f"<p>{label} {text}</p>"
