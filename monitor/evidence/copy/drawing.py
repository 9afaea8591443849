"""Writes down what a browser drew of a page, and reads it back: a record for each part, and the facts of it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import datetime, timedelta

from monitor.evidence.copy.facts import moment
from monitor.model.exchange import Purpose
from monitor.model.rendered import DRAWN_TYPE, Rendered

#: What stands before the address of the page in the record of each part. Crawlers that draw pages name pictures and
#: texts so; replay tools show none of them in the place of the page.
DRAWN_SCHEME, VIEW_SCHEME, TEXT_SCHEME = "urn:dom:", "urn:view:", "urn:text:"


def drawing_parts(rendered: Rendered) -> Iterator[tuple[str, str, bytes]]:
    """Give the parts that there are: what stands before the address, the media type, and the bytes.

    Of a page that hung there may be parts all the same: what was seen of it on the way.
    """
    if not rendered.html:
        return
    yield DRAWN_SCHEME, DRAWN_TYPE, rendered.html
    yield TEXT_SCHEME, "text/plain; charset=utf-8", rendered.text.encode(errors="replace")
    if rendered.screenshot:
        yield VIEW_SCHEME, "image/png", rendered.screenshot


def drawing_facts(rendered: Rendered, *, stands: bool) -> list[tuple[str, str]]:
    """List how the drawing went. ``stands-for-page`` is on the one drawing that was judged in the place of the page.

    The first two are on every part.
    """
    said = [
        ("purpose", Purpose.DRAWN.value),
        ("started", moment(rendered.started)),
        ("drawingTimeMs", str(round(rendered.elapsed.total_seconds() * 1000))),
        ("stands-for-page", "yes" if stands else "no"),
        ("drawn-url", rendered.url),
        ("drawn-title", rendered.title),
        ("browser", rendered.browser),
        ("browser-sandbox", "yes" if rendered.sandboxed else "NO"),
        ("browser-network", "none" if rendered.apart else "dead proxy"),
        ("requests-answered", str(rendered.answered)),
    ]
    said += [("requests-refused", f"{why} {count}") for why, count in rendered.refused]
    said += [("consent", name) for name in rendered.consent]
    if rendered.cut:
        said.append(("cut", rendered.cut))
    if rendered.trouble:
        said.append(("drawing-trouble", rendered.trouble))
    return said


def read_drawing(said: Iterable[tuple[str, str]], html: bytes) -> Rendered:
    """Read the facts of a drawing back; text and picture stay where they are."""
    listed = list(said)
    facts = dict(reversed(listed))
    refused = [value.rpartition(" ") for name, value in listed if name == "requests-refused"]
    return Rendered(
        url=facts.get("drawn-url", ""),
        started=datetime.fromisoformat(facts["started"]),
        elapsed=timedelta(milliseconds=int(facts.get("drawingTimeMs", "0"))),
        title=facts.get("drawn-title", ""),
        html=html,
        browser=facts.get("browser", ""),
        sandboxed=facts.get("browser-sandbox") == "yes",
        apart=facts.get("browser-network") == "none",
        answered=int(facts.get("requests-answered", "0")),
        refused=tuple((why, int(count)) for why, _, count in refused),
        consent=tuple(value for name, value in listed if name == "consent"),
        cut=facts.get("cut", ""),
        trouble=facts.get("drawing-trouble", ""),
    )
