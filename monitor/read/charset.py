"""Bytes to characters: byte order mark, header, meta, the bytes themselves; never failing."""

from __future__ import annotations

import codecs
import re
from dataclasses import dataclass
from functools import lru_cache

from charset_normalizer import from_bytes
from resiliparse.parse.encoding import detect_encoding, map_encoding_to_html5

#: Where Python's codec is narrower than what browsers decode under the same label
#: (https://encoding.spec.whatwg.org section 4), or has another name.
_WIDER = {
    "gbk": "gb18030",
    "gb2312": "gb18030",
    "shift_jis": "cp932",
    "euc_kr": "cp949",
    "big5": "big5hkscs",
    "iso8859-11": "cp874",
    "iso8859-1": "cp1252",
    "iso8859-9": "cp1254",
    "ascii": "cp1252",
}
#: Labels that the table of the parser does not know.
_MORE_LABELS = {
    "x-mac-cyrillic": "mac-cyrillic",
    "x-mac-ukrainian": "mac-cyrillic",
    "iso-8859-8-i": "iso8859-8",
    "logical": "iso8859-8",
    "utf8mb4": "utf-8",
    # In a page it stands for windows-1252 (HTML Standard, "prescan"); in a header no reader could use it otherwise.
    "x-user-defined": "cp1252",
}
#: Names that people know, for Python's.
_SHOWN = {
    "cp932": "shift_jis",
    "cp949": "euc-kr",
    "big5hkscs": "big5",
    "cp874": "windows-874",
    "cp866": "ibm866",
    "euc_jp": "euc-jp",
    "euc_kr": "euc-kr",
    "iso2022_jp": "iso-2022-jp",
    "mac-roman": "macintosh",
    "mac-cyrillic": "x-mac-cyrillic",
    "utf-16-le": "utf-16le",
    "utf-16-be": "utf-16be",
}
_MARKS = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF32_LE, "utf-32-le"),
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)
#: A character of ASCII takes more than its byte in these, or stands for another one.
_WIDE = ("utf-16", "utf-32", "iso-2022")
_IN_HEADER = re.compile(r"charset\s*=\s*[\"']?\s*([\w:.+-]+)", re.IGNORECASE)
_IN_META = re.compile(rb"<meta\b[^>]{0,512}?charset\s*=\s*[\"']?\s*([\w:.+-]+)", re.IGNORECASE)
_IN_XML = re.compile(rb"<\?xml[^>]{0,128}?encoding\s*=\s*[\"']\s*([\w:.+-]+)", re.IGNORECASE)
#: Browsers look for a meta in the first 1,024 bytes; many pages put theirs after a long comment.
_LOOK_AT = 8192
_SAMPLE = 65_536
#: A letter of KOI8-U between letters of both (RFC 2319): in KOI8-R it would be the line of a table within a word.
_UKRAINIAN = re.compile(rb"[\xc0-\xff][\xa4\xa6\xa7\xad\xb4\xb6\xb7\xbd][\xc0-\xff]")
#: Over to JIS X 0208, pairs of bytes, and back to ASCII or JIS X 0201 (RFC 1468).
_SHIFTED = re.compile(rb"\x1b\$[@B](?:[\x21-\x7e]{2})+\x1b\([BJ]")
#: Undecodable bytes per byte that we put up with before we doubt a declaration.
_TOLERATED = 0.002


@dataclass(frozen=True, slots=True, kw_only=True)
class Decoded:
    """Characters, and the charset they were written in, by the name browsers use."""

    text: str
    charset: str


def is_ascii_compatible(charset: str) -> bool:
    """Tell whether ASCII stands for itself in a charset, byte for byte."""
    return not charset.startswith(_WIDE)


@lru_cache(maxsize=256)
def codec_of(label: str) -> str | None:
    """Give Python's codec for a label as browsers understand it (iso-8859-1 is windows-1252); None for no charset."""
    wanted = label.strip().lower()
    known = _MORE_LABELS.get(wanted) or map_encoding_to_html5(wanted, fallback_utf8=False)
    return _WIDER.get(known, known) if known else None


def decode(body: bytes, content_type: str | None, *, markup: bool = True) -> Decoded:
    """Turn bytes into characters. Whatever they are, text comes back; what cannot be read becomes U+FFFD.

    A declaration is believed when the bytes bear it out. Bytes beyond ASCII that are whole UTF-8 are UTF-8
    whatever a header says: by chance that happens to no text of any length.
    """
    for mark, marked in _MARKS:
        if body.startswith(mark):
            return _as(body[len(mark) :], marked)
    declared = _declared(body, content_type, markup=markup)
    # Wide text that is sent as such has a NUL in every tag, space and line break.
    if declared[:1] and declared[0].startswith("utf-16") and b"\x00" in body[:_LOOK_AT]:
        return _as(body, declared[0])
    try:
        text = body.decode("utf-8")
    except UnicodeDecodeError as fault:
        return _not_utf8(body, declared, fault.start)
    if text.isascii():
        # Nothing tells charsets apart here, but stateful ones hide in ASCII.
        stateful = "iso2022_jp" in declared or (not declared and _shifts(body))
        return _as(body, "iso2022_jp") if stateful else Decoded(text=text, charset="utf-8")
    return Decoded(text=text, charset="utf-8")


def _shifts(body: bytes) -> bool:
    """Tell whether bytes of ASCII go over to Japanese signs and back, as ISO-2022-JP does, and hold whole ones there.

    Browsers read them as ASCII where nothing declares them; people who set their charset by hand do not.
    """
    if b"\x1b$" not in body:
        return False
    return _SHIFTED.search(body[:_SAMPLE]) is not None and "\ufffd" not in body.decode("iso2022_jp", "replace")


def _declared(body: bytes, content_type: str | None, *, markup: bool) -> list[str]:
    """Give the codecs that header and page name, in the order of their authority."""
    labels = [found[1] for found in [_IN_HEADER.search(content_type or "")] if found]
    codecs_found = [codec for codec in map(codec_of, labels) if codec]
    if markup:
        head = body[:_LOOK_AT]
        inside = [
            found[1].decode("ascii", "replace") for found in (_IN_META.search(head), _IN_XML.search(head)) if found
        ]
        # A page whose meta could be read as ASCII is not UTF-16 (HTML Standard, "prescan").
        named = [codec for codec in map(codec_of, inside) if codec]
        codecs_found += ["utf-8" if codec.startswith("utf-16") else codec for codec in named]
    return codecs_found


def _not_utf8(body: bytes, declared: list[str], first_fault: int) -> Decoded:
    """Choose among declarations, detection and habit for bytes that are not clean UTF-8."""
    sample = body[max(0, first_fault - _SAMPLE // 2) : first_fault + _SAMPLE // 2]
    for codec in declared:
        if _bears_out(sample, codec):
            return _as(body, codec)
    if _bears_out(sample, "utf-8"):
        return _as(body, "utf-8")
    detected = codec_of(detect_encoding(sample) or "")
    if detected in (None, "utf-8"):
        best = from_bytes(sample).best()
        detected = _WIDER.get(best.encoding, best.encoding) if best else None
    if detected == "koi8-r" and _UKRAINIAN.search(sample):
        detected = "koi8-u"
    return _as(body, detected or "cp1252")


def _bears_out(sample: bytes, codec: str) -> bool:
    """Tell whether hardly a byte contradicts the codec."""
    # A cut character at either end of the sample is no contradiction.
    faults = sample[4:-4].decode(codec, "replace").count("\ufffd") if len(sample) > 64 else _faults(sample, codec)
    return faults <= max(2 if len(sample) > 64 else 0, int(len(sample) * _TOLERATED))


def _faults(sample: bytes, codec: str) -> int:
    """Count what cannot be decoded."""
    return sample.decode(codec, "replace").count("\ufffd")


def _as(body: bytes, codec: str) -> Decoded:
    """Decode, whatever comes."""
    name = _SHOWN.get(codec, codec)
    if name.startswith("cp12"):
        name = name.replace("cp", "windows-")
    elif name.startswith("iso8859"):
        name = name.replace("iso8859", "iso-8859")
    return Decoded(text=body.decode(codec, "replace"), charset=name)
