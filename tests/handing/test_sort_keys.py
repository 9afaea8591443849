"""Packages are found in pywb under whatever address: our keys are spelt as its own."""

from __future__ import annotations

import json
import subprocess
import urllib.request
from pathlib import Path
from urllib.parse import urlsplit

import pytest

from monitor.evidence.handing.papers import CDX
from monitor.evidence.sorting import surt
from tests.archives import pywbs
from tests.handing.packages import looked_at_and_stamped, members

_SESSION = "0123456789abcdef0123456789abcdef"
#: Addresses that tools spell in different ways.
URLS = (
    *("http://10.4.0.127:8480/", "http://127.0.0.1/x", "http://192.0.2.7:80/x", "http://2130706433/", "http://127.1/"),
    *("http://0177.0.0.1/a", "http://256.1.1.1/", "http://1.2.3.4.5/", "http://08.1.1.1/", "http://0x7f.1/"),
    *("http://[2001:db8::1]:8080/x", "http://[2001:db8::1]/", "http://0/", "http://1.2/", "http://999999999999/"),
    *("http://a.example/%7Epx.html", "http://a.example/~px.html", "http://a.example/%257Epx", "http://a.example/%zz"),
    *("http://a.example//a//b", "http://a.example/a/../b", "http://a.example/../b", "http://a.example/a/./b/"),
    *("http://a.example/a/..", "http://a.example///", "http://a.example./x", "http://a..example/x"),
    *("http://b\u00fccher.example/\u00fc", "http://xn--bcher-kva.ch/", "http://stra\u00dfe.example/"),
    *("http://\u65e5\u672c.example/\u65e5?\u65e5=\u672c", "http://WWW.b\u00fccher.example/%C3%BC?q=%C3%BC&A=b"),
    *("http://www34.a.example/i?b=a&b=b&a=b", "http://a.example/goo/?a=2&b&a=1", "http://a.example/goo?"),
    *("http://a.example/goo?a=1#part", "http://a.example:/goo", "http://u:p@a.example/goo", "https://a.example:80/goo"),
    *("http://a.example/a b?c d", "http://a.example/a%23b%3Fc", "http://a.example/A%2FB", "http://a.example/%E4"),
    *(f"http://a.example/x?jsessionid={_SESSION}&b=1", f"http://a.example/x?a=1&phpsessid={_SESSION}"),
    *("http://a.example/(a(0123456789abcdef01234567))/x.aspx", "http://a.example", "http://a.example?a=1"),
    *("http://www.com/", "http://www..com/", "http://%61.example/", "http://a_b.example/", "http://a.example/a\\b|c^d"),
)
_ASK = (
    "import json, sys\n"
    "from pywb.utils.canonicalize import canonicalize\n"
    "print(json.dumps([canonicalize(url) for url in json.load(sys.stdin)]))"
)

pytestmark = [
    pytest.mark.xdist_group("replay"),
    pytest.mark.skipif(pywbs.missing(), reason=pywbs.WHY_SKIPPED),
]


def test_keys_are_those_of_pywb() -> None:
    """Address by address the key is, character for character, the one that pywb looks for."""
    program = pywbs.program("wayback")
    assert program is not None
    python = Path(program).parent / "python"
    asked = subprocess.run(
        [str(python), "-W", "ignore", "-c", _ASK],
        input=json.dumps(URLS),
        capture_output=True,
        text=True,
        check=True,
        timeout=60,
    )
    theirs = json.loads(asked.stdout)
    assert {url: surt(url) for url in URLS} == dict(zip(URLS, theirs, strict=True))


def test_pywb_shows_a_page_of_a_host_that_is_a_number(tmp_path: Path) -> None:
    """Out of a package whose pages stood at 127.0.0.x pywb shows them, by the index that the package brings."""
    (tmp_path / "ours").mkdir()
    product = looked_at_and_stamped(tmp_path / "ours", None)
    assert product("snapshot", "export", "-o", "all.wacz").calm().code == 0
    package = product.folder / "all.wacz"
    url = str(next(line["url"] for line in product.lines() if line["source"] == "well"))
    assert (urlsplit(url).hostname or "").startswith("127.")
    assert surt(url).encode() + b" " in members(package)[CDX]
    with (
        pywbs.pywb_over(tmp_path / "pywb", [package], exact=False, unpack=True) as base,
        urllib.request.urlopen(f"{base}2id_/{url}", timeout=20) as answer,
    ):
        assert b"What is well" in answer.read()
