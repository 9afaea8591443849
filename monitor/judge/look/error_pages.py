"""Error pages of any name that are handed the cited address: is it gone, or is the site at fault for now?"""

from __future__ import annotations

from urllib.parse import urlsplit

from monitor.judge.look.bareness import SHORT, is_itself, is_shorter
from monitor.judge.look.beside import front, sibling
from monitor.judge.look.onward import refresh_told
from monitor.judge.look.sight import Sight
from monitor.judge.look.signposts import leads_back
from monitor.judge.look.ways_back import names_error
from monitor.judge.text.likeness import fits
from monitor.model.address import host_name
from monitor.model.check import Answer, Question
from monitor.model.verdict import Judgement

_FINE = 200


def judge_error_page(sight: Sight) -> Judgement | Question | None:
    """Judge a short page at such an address that says nothing known: as random addresses and the front page fare.

    Servers lead there for what is missing and for what broke. Where nonsense is led there too, and the front page is
    not, the page is missing; else the site is at fault, which may pass.
    """
    final = sight.chain.final
    if not _is_told(sight):
        return None
    neighbour = sibling(sight)
    if isinstance(neighbour, Question):
        return neighbour
    if neighbour is not None and _is_led_there(sight, neighbour):
        root = front(sight, "is the front page led to an error page too?")
        if isinstance(root, Question):
            return root
        if root is not None and root.observation.status == _FINE and not _is_led_there(sight, root):
            return sight.judge("soft-404-address", f"It leads to an error page, as a random address does: {final}.")
    return sight.judge("unstable-error-page", f"It leads to an error page, {final}: the site is at fault for now.")


def _is_told(sight: Sight) -> bool:
    """Tell whether a short page that is not the cited one stands at such an address."""
    cited, final, page = sight.chain.cited, sight.chain.final, sight.html
    if not sight.chain.elsewhere or not names_error(final) or names_error(cited) or not leads_back(final, cited):
        return False
    if page is None or not is_shorter(page, 2 * SHORT) or is_itself(sight, page):
        return False
    return sight.look.cited is None or not fits(page, sight.look.cited)


def _is_led_there(sight: Sight, beside: Answer) -> bool:
    """Tell whether another address ends at that error page, whatever it is told there."""
    refresh = refresh_told(beside)
    ends = (beside.observation.final_url, *([refresh.url] if refresh is not None else []))
    return any(_place(end) == _place(sight.chain.final) for end in ends)


def _place(url: str) -> tuple[str, str]:
    """Give an address without its query."""
    return host_name(url), urlsplit(url).path
