"""What bytes are: by header, by first bytes, and where the two disagree."""

from __future__ import annotations

import pytest

from monitor.model.page import PageKind
from monitor.read.kind import kind_of

HTML, PDF, PLAIN, OTHER = PageKind.HTML, PageKind.PDF, PageKind.PLAIN, PageKind.OTHER


@pytest.mark.parametrize(
    ("body", "content_type", "kind"),
    [
        # As declared.
        (b"<!doctype html><p>x", "text/html", HTML),
        (b"<p>x", "text/html; charset=utf-8", HTML),
        (b"<!-- a --> <custom-thing>x", "text/html", HTML),
        (b'<?xml version="1.0"?><html xmlns="http://www.w3.org/1999/xhtml"/>', "application/xhtml+xml", HTML),
        (b"%PDF-1.7\n", "application/pdf", PDF),
        (b"words", "text/plain", PLAIN),
        (b"a,b\n1,2\n", "text/csv", PLAIN),
        (b'{"a": 1}', "application/json", PLAIN),
        (b'{"a": 1}', "application/vnd.api+json", PLAIN),
        (b"# Title\n", "text/markdown", PLAIN),
        (b"", "text/html", HTML),
        (b"", None, PLAIN),
        # Mislabelled.
        (b"\n <!DOCTYPE html>\n<html>", "text/plain", HTML),
        (b"<html><body>x", "application/octet-stream", HTML),
        (b"<HTML>\n", None, HTML),
        (b"<div>x</div>", None, HTML),
        (b"<html>404", "image/png", HTML),
        (b"<!DOCTYPE html><title>Not found</title>", "application/pdf", HTML),
        (b"<p>Not found", "application/pdf", HTML),
        (b"no tag at all, a < b\nsecond line", "text/html", PLAIN),
        (b'<?xml version="1.0"?><html xmlns="http://www.w3.org/1999/xhtml"><head/>', "text/xml", HTML),
        (b"%PDF-1.4\n", "text/html", PDF),
        (b"\xef\xbb\xbf  %PDF-1.4", "application/octet-stream", PDF),
        (b"junk before %PDF-1.4", None, PDF),
        (b"<p>An article that names %PDF-1.4 is no PDF", "text/html", HTML),
        (b"<p> a snippet of markup in a text file", "text/plain", PLAIN),
        # Not HTML though XML.
        (b"<?xml version='1.0'?><rss><channel/></rss>", "application/rss+xml", PLAIN),
        (b"<svg xmlns='http://www.w3.org/2000/svg'/>", "image/svg+xml", OTHER),
        # Wide characters.
        ("<!doctype html><p>x".encode("utf-16"), "text/html", HTML),
        ("words".encode("utf-16"), "text/plain", PLAIN),
        # Not for reading.
        (b"\x89PNG\r\n\x1a\n", "text/html", OTHER),
        (b"\xff\xd8\xff\xe0", "image/jpeg", OTHER),
        (b"GIF89a", None, OTHER),
        (b"RIFF....WEBPVP8 ", None, OTHER),
        (b"\x1f\x8b\x08", "application/gzip", OTHER),
        (b"PK\x03\x04....", "application/octet-stream", OTHER),
        (b"\x00\x00\x00\x18ftypmp42", "video/mp4", OTHER),
        (b"anything", "video/mp4", OTHER),
        (b"\x00\x01\x02\x03", None, OTHER),
        (b"\x00\x01\x02\x03", "text/html", OTHER),
        # A stray NUL does not make a page binary.
        (b"<p>a\x00b</p>", "text/html", HTML),
        # Nonsense under a known name stays what it was said to be, to be called broken.
        (b"\x00\x01", "application/pdf", PDF),
    ],
)
def test_what_the_bytes_are(body: bytes, content_type: str | None, kind: PageKind) -> None:
    """The header is believed unless the bytes plainly say otherwise."""
    assert kind_of(body, content_type).kind is kind


@pytest.mark.parametrize(
    ("body", "content_type", "what"),
    [
        (b"PK\x03\x04", "application/vnd.openxmlformats-officedocument.wordprocessingml.document", "a Word document"),
        (b"PK\x03\x04", None, "a ZIP archive"),
        (b"\x89PNG\r\n\x1a\n", None, "a PNG image"),
        (b"x", "image/x-odd", "an image (image/x-odd)"),
        (b"x", "video/odd", "a video (video/odd)"),
        (b"\x00", "application/x-odd", "binary data (application/x-odd)"),
    ],
)
def test_what_it_is_called(body: bytes, content_type: str | None, what: str) -> None:
    """People are told what it is in words."""
    assert kind_of(body, content_type).what == what
