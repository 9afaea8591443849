"""Has a browser draw a page that is in hand, and says which of the two readings of it stands for the source."""

from __future__ import annotations

from dataclasses import dataclass
from urllib.parse import urlsplit

from monitor.judge.drawn import Stands, consents, stands, strayed, to_be_drawn
from monitor.model.changed import changed
from monitor.model.check import Answer, Look
from monitor.model.page import Page
from monitor.model.rendered import DRAWN_TYPE, Rendered
from monitor.ports import Drawn, Raw, Reader, Renderer

#: Opens the sentence about a page that was to be drawn and was not.
_UNDRAWN = "no browser drew it"


@dataclass(frozen=True, slots=True, kw_only=True)
class Drawing:
    """The second reading of a page, where people asked for a browser."""

    reader: Reader
    #: None draws nothing: what was drawn before is read again.
    renderer: Renderer | None = None

    async def add(self, look: Look, answer: Answer, *, anchors: bool) -> tuple[Look, Answer]:
        """Give the look with what the page asked for, and the answer with the page that stands for the source."""
        rendered, fresh = answer.observation.rendered, False
        if rendered is None and self.renderer is not None and to_be_drawn(look.source, answer):
            fragment = urlsplit(look.source.url or "").fragment
            drawn = await self.renderer.render(answer.observation, fragment=fragment)
            rendered, fresh = drawn.rendered, True
            look = _with_exchanges(look, drawn)
            answer = changed(answer, observation=changed(answer.observation, rendered=rendered))
        if rendered is not None and strayed(answer.observation.final_url, rendered):
            return look, changed(answer, page=_undrawn(answer.page, f"its scripts led on to {rendered.url}"))
        which = stands(answer.page, rendered, look.before.baseline)
        if rendered is None or (which is Stands.PLAIN and not (fresh and rendered.drawn)):
            return look, answer
        if which is Stands.NEITHER:
            return look, changed(answer, page=_undrawn(answer.page, rendered.trouble or "it stayed empty"))
        page = await self._read(look, rendered, anchors=anchors, fresh=fresh)
        if fresh:
            # A drawing that is read again from its copy was noted when it was made, by the words that were seen then.
            rendered = changed(rendered, consent=consents(page, rendered))
            answer = changed(answer, observation=changed(answer.observation, rendered=rendered))
        if which is Stands.PLAIN:
            return look, answer
        return look, changed(answer, page=page, drawn=True)

    async def _read(self, look: Look, rendered: Rendered, *, anchors: bool, fresh: bool) -> Page:
        """Read the elements as they stood."""
        return await self.reader.read(
            Raw(
                body=rendered.html,
                content_type=DRAWN_TYPE,
                url=rendered.url,
                watch=look.source.policy.watch,
                anchors=anchors,
                banners=fresh,
            )
        )


def _with_exchanges(look: Look, drawn: Drawn) -> Look:
    return changed(
        look,
        requisites=(*look.requisites, *drawn.exchanges),
        requisites_left=look.requisites_left + drawn.left,
        undrawn=look.undrawn or drawn.rendered.trouble,
    )


def _undrawn(plain: Page | None, why: str) -> Page | None:
    """Give a page that cannot be judged by its text: the plain one was never what is compared."""
    if plain is None:
        return None
    return changed(
        plain,
        readable=False,
        unreadable=f"{_UNDRAWN}: {why}",
        title="",
        text="",
        all_text="",
        text_digest=None,
        visible_digest=None,
        blocks=(),
    )
