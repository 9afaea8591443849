"""Makes a real folder for checks of evidence: looked at with the product, with revisits and a chunked page in it."""

from __future__ import annotations

import asyncio
import shutil
from pathlib import Path

from monitor.custody.verifying import verify
from monitor.model.proof import Proof
from monitor.running.files import Files
from tests.bad_weather.street import Street, page
from tests.cli.product import SETTINGS, Product
from tests.origin import answer

#: Two writers, so that each can speak of the other.
WRITERS = ("first", "second")


def settings(writer: str, more: str = "") -> str:
    """Give settings under which a writer looks at loopback."""
    return SETTINGS.replace("settings:\n", f"settings:\n  vantage: {writer}\n{more}")


#: Parts of a page that are worth a reference in later copies of it.
STYLE = b"p { color: darkgreen } /* long enough to be referred to */" * 40
PICTURE = b"<svg xmlns='http://www.w3.org/2000/svg' width='9' height='9'><!--" + b"long enough " * 100 + b"--></svg>"


def looked_at(folder: Path, *, drawn: bool = False) -> Product:
    """Look at a little street from two places, so that there are revisits, and each writer knows the other.

    ``drawn`` has a browser draw the page that is well, with a style, a picture and words that a script puts in.
    """
    product = Product(folder)
    chunks = b"HTTP/1.1 200 OK\r\nContent-Type: text/html\r\nTransfer-Encoding: chunked\r\n\r\n"
    body = b"<title>In chunks</title><p>" + b"What came in pieces is read as one whole. " * 20
    chunked = chunks + b"%x;a=b\r\n%s\r\n%x\r\n%s\r\n0\r\n\r\n" % (500, body[:500], len(body) - 500, body[500:])
    sites = {
        "well": page("What is well"),
        "chunked": chunked,
        "gone": answer(b"<title>Gone</title><p>This page was taken away.", "410 Gone"),
    }
    if drawn:
        parts = b"<link rel=stylesheet href=/main.css><img src=/picture.svg><script src=/app.js></script></article>"
        sites["well"] = _with(sites["well"], parts)
    with Street(sites) as street:
        well = street.sites["well"]
        well.on("/main.css", answer(STYLE, content_type="text/css"))
        well.on("/picture.svg", answer(PICTURE, content_type="image/svg+xml"))
        well.on("/app.js", answer(b"document.querySelector('article').append('Drawn')", content_type="text/javascript"))
        engine = {"well": ", engine: browser"} if drawn else {}
        lines = [f"{{id: {each}, url: '{street.sites[each].url('/story')}'{engine.get(each, '')}}}" for each in sites]
        for writer in ("first", "first", "second", "first"):
            product.write(*lines, settings=settings(writer))
            assert product("check", "--all").code in {0, 1}
    return product


def _with(whole: bytes, parts: bytes) -> bytes:
    """Put parts at the end of a page."""
    return answer(whole.partition(b"\r\n\r\n")[2].replace(b"</article>", parts))


def copy_of(product: Product, folder: Path) -> Product:
    """Give a folder of one's own, writable."""
    shutil.copytree(product.folder, folder, dirs_exist_ok=True)
    for path in folder.rglob("*.warc.gz"):
        path.chmod(0o644)
    return Product(folder)


def proof_of(product: Product, *trusted: str) -> Proof:
    """Check a folder, with keys that are trusted by their id."""
    return asyncio.run(verify(Files(product.file), trusted=frozenset(trusted)))
