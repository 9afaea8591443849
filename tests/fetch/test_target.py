"""Addresses are taken apart and redirects resolved as browsers do."""

from __future__ import annotations

import pytest

from monitor.fetch.target import literal, redirect_target, target


@pytest.mark.parametrize(
    ("url", "host", "port", "netloc", "path"),
    [
        ("http://example.org", "example.org", 80, "example.org", "/"),
        ("HTTPS://Example.org:443/a?b=c#d", "example.org", 443, "example.org", "/a?b=c"),
        ("http://example.org:8080/%D7%90?x=%2f", "example.org", 8080, "example.org:8080", "/%D7%90?x=%2f"),
        ("http://bücher.example/ü?q=ü", "xn--bcher-kva.example", 80, "xn--bcher-kva.example", "/%C3%BC?q=%C3%BC"),
        ("http://[::1]:81/", "::1", 81, "[::1]:81", "/"),
        ("http://a.example/./b", "a.example", 80, "a.example", "/b"),
        ("http://a.example/c/../b?x=/../y", "a.example", 80, "a.example", "/b?x=/../y"),
        ("http://a.example/c/%2e%2E/.%2e/b/%2E", "a.example", 80, "a.example", "/b/"),
        ("http://a.example/../..//b/..", "a.example", 80, "a.example", "//"),
        ("http://a.example/c/..", "a.example", 80, "a.example", "/"),
        ("http://a.example/.../.well-known/b..", "a.example", 80, "a.example", "/.../.well-known/b.."),
    ],
)
def test_parts(url: str, host: str, port: int, netloc: str, path: str) -> None:
    """Host, port, Host header and request target are those of the normalised address."""
    parts = target(url)
    assert (parts.host, parts.port, parts.netloc, parts.path) == (host, port, netloc, path)


@pytest.mark.parametrize("url", ["ftp://example.org/", "http://", "http://a:0/", "http://a:99999/", "http://[::"])
def test_what_cannot_be_asked_is_refused(url: str) -> None:
    """An address that no request can be made of raises ValueError."""
    with pytest.raises(ValueError, match=r"."):
        target(url)


@pytest.mark.parametrize(
    ("host", "address"),
    [
        ("127.0.0.1", "127.0.0.1"),
        ("127.1", "127.0.0.1"),
        ("2130706433", "127.0.0.1"),
        ("0x7f.1", "127.0.0.1"),
        ("[::1]", "::1"),
        ("::0:1", "::1"),
        ("fe80::1%eth0", "fe80::1"),
        ("example.org", None),
        ("1.2.3.4.5", None),
        ("4chan.example", None),
    ],
)
def test_literals_in_every_spelling(host: str, address: str | None) -> None:
    """Whatever clients would take for an IP address is one."""
    assert literal(host) == address


@pytest.mark.parametrize(
    ("location", "resolved"),
    [
        (b"/b", "http://a.example/b"),
        (b"b?x=1#frag", "http://a.example/d/b?x=1"),
        (b"?x=1", "http://a.example/d/p?x=1"),
        (b"//b.example/c", "http://b.example/c"),
        (b"  https://B.example:443/c  ", "https://b.example/c"),
        ("/שלום".encode(), "http://a.example/%D7%A9%D7%9C%D7%95%D7%9D"),
        (b"/caf\xe9", "http://a.example/caf%E9"),
        ("http://bücher.example/".encode(), "http://xn--bcher-kva.example/"),
        (b"http:\\\\b.example\\c", "http://b.example/c"),
        (b"/a b\tc", "http://a.example/a%20bc"),
        (b"http://user:secret@b.example/c", "http://b.example/c"),
        (b"http://b.example/d/../c", "http://b.example/c"),
        (b"/%2e%2e/c/./", "http://a.example/c/"),
        (b"mailto:x@y.example", "mailto:x@y.example"),
        (b"javascript:alert(1)", "javascript:alert(1)"),
        (b"", None),
        (b"   ", None),
        (b"http://", None),
        (b"http://[::", None),
        (b"http://a:99999/", None),
        (None, None),
    ],
)
def test_where_a_location_leads(location: bytes | None, resolved: str | None) -> None:
    """Relative, raw, odd and broken Location headers give an absolute address, or none."""
    assert redirect_target(302, location, "http://a.example/d/p") == resolved


@pytest.mark.parametrize("status", [200, 201, 304, 305, 306, 404])
def test_only_redirects_lead_somewhere(status: int) -> None:
    """A Location beside any other status leads nowhere."""
    assert redirect_target(status, b"/b", "http://a.example/") is None
