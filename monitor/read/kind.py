"""What bytes are: believed when the header says it, checked by what they begin with."""

from __future__ import annotations

import re
from dataclasses import dataclass

from monitor.model.page import PageKind

#: First bytes of what nobody reads as text (https://mimesniff.spec.whatwg.org and the formats' own papers).
_MAGIC: tuple[tuple[bytes, str], ...] = (
    (b"\x89PNG\r\n\x1a\n", "a PNG image"),
    (b"\xff\xd8\xff", "a JPEG image"),
    (b"GIF87a", "a GIF image"),
    (b"GIF89a", "a GIF image"),
    (b"\x00\x00\x01\x00", "an icon"),
    (b"II*\x00", "a TIFF image"),
    (b"MM\x00*", "a TIFF image"),
    (b"PK\x03\x04", "a ZIP archive"),
    (b"PK\x05\x06", "an empty ZIP archive"),
    (b"\x1f\x8b", "a gzip archive"),
    (b"BZh", "a bzip2 archive"),
    (b"\xfd7zXZ\x00", "an xz archive"),
    (b"\x28\xb5\x2f\xfd", "a Zstandard archive"),
    (b"7z\xbc\xaf\x27\x1c", "a 7-Zip archive"),
    (b"Rar!\x1a\x07", "a RAR archive"),
    (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", "an old office document"),
    (b"\x1a\x45\xdf\xa3", "a Matroska or WebM video"),
    (b"OggS", "an Ogg recording"),
    (b"ID3", "an MP3 recording"),
    (b"fLaC", "a FLAC recording"),
    (b"wOFF", "a font"),
    (b"wOF2", "a font"),
    (b"\x00asm", "a WebAssembly program"),
    (b"\x7fELF", "a program"),
    (b"SQLite format 3\x00", "an SQLite database"),
)
_ZIPPED = (
    ("wordprocessingml", "a Word document"),
    ("spreadsheetml", "an Excel workbook"),
    ("presentationml", "a PowerPoint presentation"),
    ("opendocument", "an OpenDocument file"),
    ("epub", "an EPUB book"),
)
_UTF16_OR_32 = (b"\xff\xfe", b"\xfe\xff", b"\x00\x00\xfe\xff")
#: Bytes that no text in an ASCII-compatible charset holds (MIME Sniffing, "binary data byte").
_BINARY = re.compile(rb"[\x00-\x08\x0b\x0e-\x1a\x1c-\x1f]")
_LEAD = re.compile(rb"(?:\xef\xbb\xbf)?(?:\s|<!--.*?-->|<\?xml.*?\?>)*", re.DOTALL)
#: A page gives itself away with these even under another name.
_SURE = re.compile(rb"<(?:!doctype\s+html|html|head|body|title|meta|script)[\s>/]", re.IGNORECASE)
#: These open a fragment; enough where nothing was declared.
_LIKELY = re.compile(
    rb"<(?:!--|div|p|a|b|br|h[1-6]|table|ul|ol|font|style|iframe|span|article|main|section|link|center|img)[\s>/-]",
    re.IGNORECASE,
)
_ANY_TAG = re.compile(rb"<[a-z!/?]", re.IGNORECASE)
_XHTML = re.compile(rb"<(?:\w+:)?html[\s>]", re.IGNORECASE)
_SAID_PDF = "application/pdf"
_SAID_HTML = frozenset({"text/html", "application/xhtml+xml"})
_SAID_NOTHING = frozenset(
    {"", "application/octet-stream", "binary/octet-stream", "application/unknown", "unknown/unknown"}
)
_SAID_TEXT = re.compile(
    r"text/|[\w.-]+/(?:[\w.-]+\+)?(?:json|xml|yaml)$"
    r"|application/(?:(?:x-)?(?:javascript|ecmascript|yaml|tex|latex|subrip|ndjson)|jsonlines|sql|rtf|toml)$"
)
_LOOK_AT = 4096
#: Share of bytes that no text holds, up to which a declared text is believed to be one.
_TOLERATED = 0.05


@dataclass(frozen=True, slots=True, kw_only=True)
class Kind:
    """What the bytes are, and how to call them in a sentence."""

    kind: PageKind
    #: Such as "a PNG image"; for kinds that are read, the plain name of the kind.
    what: str


_HTML = Kind(kind=PageKind.HTML, what="a web page")
_PDF = Kind(kind=PageKind.PDF, what="a PDF")
_PLAIN = Kind(kind=PageKind.PLAIN, what="plain text")


def kind_of(body: bytes, content_type: str | None) -> Kind:
    """Tell what the bytes are. The header is believed unless the bytes plainly say otherwise.

    A page that is sent as ``text/plain`` is still a page, and a file without a single tag that is sent as
    ``text/html`` is text, so that its lines are kept.
    """
    said = (content_type or "").partition(";")[0].strip().lower()
    head = body[:_LOOK_AT]
    lead = head[_end_of_lead(head) :]
    if lead.startswith(b"%PDF-") or (not lead.startswith(b"<") and b"%PDF-" in head[:1024]):
        return _PDF
    if (seen := _by_magic(head, said)) is not None:
        return seen
    if _SURE.match(lead) and not said.startswith("image/svg"):
        return _HTML
    if head.startswith(_UTF16_OR_32) or "utf-16" in (content_type or "").lower():
        return _wide(head, said)
    return _by_name(body, head, lead, said)


def _end_of_lead(head: bytes) -> int:
    """Give where white space, a byte order mark, comments and an XML declaration end."""
    found = _LEAD.match(head)
    return found.end() if found else 0


def _by_magic(head: bytes, said: str) -> Kind | None:
    """Know images, archives and recordings by their first bytes."""
    for magic, what in _MAGIC:
        if head.startswith(magic):
            if magic.startswith(b"PK"):
                what = next((name for part, name in _ZIPPED if part in said), what)  # noqa: PLW2901 - same thing, better known
            return Kind(kind=PageKind.OTHER, what=what)
    if head[:4] == b"RIFF" and head[8:12] in (b"WEBP", b"WAVE", b"AVI "):
        return Kind(kind=PageKind.OTHER, what="a WebP image" if head[8:12] == b"WEBP" else "a recording")
    if head[4:8] == b"ftyp":
        return Kind(
            kind=PageKind.OTHER, what="an AVIF or HEIC image" if head[8:11] in (b"avi", b"hei", b"mif") else "a video"
        )
    if head[257:262] == b"ustar":
        return Kind(kind=PageKind.OTHER, what="a tar archive")
    return None


def _wide(head: bytes, said: str) -> Kind:
    """Tell a page from text where every character takes two bytes or four."""
    squeezed = head.replace(b"\x00", b"").lstrip(b"\xff\xfe \t\r\n")
    is_page = _SURE.match(squeezed) or (said in _SAID_HTML and _ANY_TAG.search(squeezed))
    return _HTML if is_page else _PLAIN


def _by_name(body: bytes, head: bytes, lead: bytes, said: str) -> Kind:
    """Go by the declared type where the bytes do not contradict it."""
    if said in _SAID_HTML:
        return _html_or_less(body, head)
    if said.startswith(("image/", "video/", "audio/", "font/")):
        return Kind(kind=PageKind.OTHER, what=f"{'an' if said[0] in 'ia' else 'a'} {said.partition('/')[0]} ({said})")
    if said == _SAID_PDF and not _ANY_TAG.match(lead):
        return _PDF
    return _html_in_disguise(head, lead, said) or _text_or_not(head, said)


def _html_or_less(body: bytes, head: bytes) -> Kind:
    """Tell a page from text and from binary data that are sent as pages: those hold no tag at all."""
    if not body.strip() or _ANY_TAG.search(body):
        return _HTML
    return Kind(kind=PageKind.OTHER, what="binary data sent as a web page") if _BINARY.search(head) else _PLAIN


def _html_in_disguise(head: bytes, lead: bytes, said: str) -> Kind | None:
    """Know XHTML that is sent as XML, and fragments that are sent as nothing or in place of a PDF."""
    is_xhtml = said.endswith(("/xml", "+xml")) and _XHTML.search(head)
    is_fragment = (said in _SAID_NOTHING or said == _SAID_PDF) and not _BINARY.search(head) and _LIKELY.match(lead)
    return _HTML if is_xhtml or is_fragment else None


def _text_or_not(head: bytes, said: str) -> Kind:
    """Tell text from everything else by its type and by bytes that no text holds."""
    stray = len(_BINARY.findall(head))
    if stray > (max(1, len(head) * _TOLERATED) if said.startswith("text/") else 0):
        return Kind(kind=PageKind.OTHER, what=f"binary data ({said})" if said else "binary data of an unknown type")
    if _SAID_TEXT.match(said) or said in _SAID_NOTHING or said == _SAID_PDF:
        return _PLAIN
    return Kind(kind=PageKind.OTHER, what=f"a file of type {said}")
