"""Images and styles kept with their page, over real servers on loopback that are slow, huge, hostile or gone."""

from __future__ import annotations

import gzip
import time
from pathlib import Path

from monitor.evidence.copy.readback import records
from tests.cli.product import SETTINGS, Product
from tests.origin import Drip, Hang, Origin, answer, redirect

WORDS = "".join(f"<p>Paragraph {n} tells at some length what was found, and who has said so.</p>" for n in range(12))
PIXEL = answer(b"\x89PNG not really", content_type="image/png")


def story(markup: str) -> bytes:
    """Write a page that needs what the markup names."""
    return answer(f"<title>Story</title><article><h1>Story</h1>{WORDS}{markup}</article>".encode())


def looked_at(folder: Path, origin: Origin, markup: str, limits: str = "") -> Product:
    """Look once at a page, keeping what it needs."""
    origin.on("/story", story(markup))
    product = Product(folder)
    kept = f"  evidence: {{requisites: {{images: true, styles: true{limits}}}}}\n"
    product.write(
        f"{{id: story, url: '{origin.url('/story')}'}}", settings=SETTINGS.replace("defaults:", kept + "defaults:")
    )
    ended = product("check", "--all", "-f", "json").calm()
    assert ended.code == 0, ended.err
    assert ended.sources["story"]["outcome"] == "ok"
    return product


def warc(product: Product) -> str:
    """Read the one capture, unpacked."""
    (file,) = product.snapshots.glob("captures/2*/*/*.warc.gz")
    return gzip.decompress(file.read_bytes()).decode("latin-1")


def test_everything_good_and_bad_in_one_page(tmp_path: Path) -> None:
    """Each requisite is an exchange in the page's own file; what is missing, forbidden or gone costs nothing."""
    markup = (
        "<link rel=stylesheet href=/main.css><img src=/a.png><img src=/gone.png><img src=/moved.png><img src=/pic.svg>"
        "<img src=/inside.png><img src='data:image/png;base64,AAAA'><img srcset='/small.png 1x, /large.png 2x'>"
    )
    with Origin() as origin:
        origin.on("/main.css", answer(b"@import 'more.css'; p { background: url(/back.png) }", content_type="text/css"))
        origin.on(
            "/more.css", answer(b"@import 'third.css'; p { background: url(/deep.png) }", content_type="text/css")
        )
        origin.on("/gone.png", answer(b"no", "404 Not Found"))
        origin.on("/moved.png", redirect("/a.png"))
        origin.on("/inside.png", redirect("http://10.1.2.3/secret.png"))
        origin.on("/pic.svg", answer(b"<svg onload='x()'/>", content_type="image/svg+xml"))
        for path in ("/a.png", "/back.png", "/large.png"):
            origin.on(path, PIXEL)
        product = looked_at(tmp_path, origin, markup)
        asked = origin.paths()
    text = warc(product)
    for path in ("/main.css", "/more.css", "/a.png", "/gone.png", "/moved.png", "/pic.svg", "/large.png", "/back.png"):
        assert f"WARC-Target-URI: {origin.url(path)}\r\n" in text, path
    assert not {"/third.css", "/deep.png", "/small.png"} & set(asked), "one level deep, and one candidate"
    assert "ended-by: private-address" in text
    assert "WARC-Target-URI: http://10.1.2.3" not in text
    assert text.count("purpose: requisite") == 10
    assert "requisites: 9 asked for, 0 left out for a limit" in text
    assert product("verify").calm().code == 0
    again = product("why", "story").calm()
    assert again.code == 0, again.err
    assert product("show", "story").calm().code == 0


def test_slow_and_huge_images_meet_the_limits(tmp_path: Path) -> None:
    """A host that never answers and an image without end cost what the limits give, and the look is kept."""
    markup = "<img src=/hangs.png><img src=/drips.png><img src=/huge.png><img src=/last.png>"
    with Origin() as origin:
        origin.on("/hangs.png", Hang())
        origin.on("/drips.png", (b"HTTP/1.1 200 OK\r\nContent-Length: 9000\r\n\r\n", Drip(b"x" * 9_000, 0.05)))
        origin.on("/huge.png", answer(b"x" * 3_000_000, content_type="image/png"))
        origin.on("/last.png", PIXEL)
        began = time.monotonic()
        product = looked_at(tmp_path, origin, markup, ", timeout: 3s, max_bytes: 100kB")
        assert time.monotonic() - began < 20
    text = warc(product)
    assert "WARC-Truncated: length" in text
    assert "trouble: timeout" in text
    assert 100_000 - 5_000 < _over_the_wire(product) <= 100_000
    assert "left out for a limit" in text
    assert product("verify").calm().code == 0


def test_an_image_that_comes_with_its_headers_is_held_to_the_rest(tmp_path: Path) -> None:
    """What is left of the limit holds for whatever comes in one piece; nothing more is on the record."""
    with Origin() as origin:
        for n in range(8):
            origin.on(f"/{n}.png", answer(b"x" * 9_000, content_type="image/png"))
        markup = "".join(f"<img src=/{n}.png>" for n in range(8))
        product = looked_at(tmp_path, origin, markup, ", max_bytes: 40kB")
    assert 30_000 < _over_the_wire(product) <= 40_000
    assert product("verify").calm().code == 0


def _over_the_wire(product: Product) -> int:
    """Count the bytes of all answers for images and styles on record, headers too."""
    (capture,) = (product.snapshots / str(line["file"]) for line in product.lines() if line["kind"] == "look")
    return sum(
        len(record.block)
        for record in records(capture)
        if record.kind == "response" and record.headers["warc-target-uri"].endswith((".png", ".css"))
    )


def test_five_hundred_images_are_capped(tmp_path: Path) -> None:
    """No page makes us ask for more than the number that was set; the rest is counted."""
    with Origin() as origin:
        origin.otherwise(PIXEL)
        product = looked_at(tmp_path, origin, "".join(f"<img src=/{n}.png>" for n in range(500)), ", max_count: 20")
        assert len([path for path in origin.paths() if path.endswith(".png")]) == 20
    assert "requisites: 20 asked for, 480 left out for a limit" in warc(product)


def test_only_a_page_that_is_new_is_furnished(tmp_path: Path) -> None:
    """The same bytes again are a revisit, and nothing else is asked for; by default nothing is at all."""
    with Origin() as origin:
        origin.on("/a.png", PIXEL)
        product = looked_at(tmp_path, origin, "<img src=/a.png>")
        assert product("check", "--all").code == 0
        assert origin.paths().count("/a.png") == 1
        product.write(f"{{id: plain, url: '{origin.url('/story')}'}}")
        assert product("check", "--all").code == 0
        assert origin.paths().count("/a.png") == 1
