"""A page that sends its readers to an address of an inner network is shown with the exchange that was made."""

from __future__ import annotations

from monitor.model.exchange import Trouble
from monitor.model.source import Source
from monitor.model.verdict import Outcome
from tests.fakes.web import Scripted
from tests.round.test_twins import PAGE, Desk

_INSIDE = "http://169.254.169.254/"


async def test_the_page_that_sent_us_there_is_told() -> None:
    """Its status, its address and where it pointed, as of a redirect; what it pointed to was never contacted."""
    desk = Desk()
    desk.web.page(PAGE, f'<meta http-equiv="refresh" content="0;url={_INSIDE}">')
    desk.web.say(_INSIDE, Scripted(trouble=Trouble.PRIVATE_ADDRESS, detail="It lies in an inner network."))
    stands = (await desk.look(Source(id="herald", url=PAGE)))["herald"]
    assert stands.outcome is Outcome.FORBIDDEN_TARGET
    assert (stands.http_status, stands.final_url, stands.hops) == (200, PAGE, ((PAGE, 200, _INSIDE),))
    assert stands.capture is not None
