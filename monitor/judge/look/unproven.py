"""Pages that never showed what people gave of them: do random addresses get the same, or lead to the same place?"""

from __future__ import annotations

from monitor.judge.lexicon.not_found_words import NOT_FOUND
from monitor.judge.lexicon.spelling import spelt
from monitor.judge.look.addresses import is_home, only_form_differs, segments
from monitor.judge.look.bareness import SHORT, is_itself, is_shorter
from monitor.judge.look.bearing import bears
from monitor.judge.look.beside import front, likeness, sibling
from monitor.judge.look.everywhere import judge_everywhere
from monitor.judge.look.front_page import SAME
from monitor.judge.look.messages import is_message
from monitor.judge.look.nonsense import is_beside, recalled, surely_alike
from monitor.judge.look.one_page import judge_one_page
from monitor.judge.look.onward import refresh_told
from monitor.judge.look.sight import Sight
from monitor.judge.text.likeness import ALIKE
from monitor.model.address import host_name
from monitor.model.check import Answer, Question
from monitor.model.page import Page
from monitor.model.verdict import Judgement

_FINE = 200
_WHOLE_HOST = "does the front page get the same?"


def is_unproven(sight: Sight) -> bool:
    """Tell whether no look has shown yet what people gave of the work: its baseline proves nothing then."""
    before = sight.look.before
    if before.borne_out is not None:
        return not before.borne_out
    return sight.look.cited is None and before.baseline is None


def judge_unproven(sight: Sight, page: Page) -> Judgement | Question | None:
    """Convict a page that bears nothing of what people gave, and that random addresses get or lead to as well.

    What the whole host shows or leads to, its front page too, may be a notice or a pause. A page with scripts and
    hardly any text may be the same everywhere because scripts write the rest: it takes words of a missing page as well.
    """
    if not _is_doubtful(sight, page):
        return None
    led = sight.chain.elsewhere
    same = _recalled(sight, page)
    if same is None:
        neighbour = sibling(sight)
        if not isinstance(neighbour, Answer):
            return neighbour
        same = _is_led_here(sight, neighbour) if led else _is_same(sight, page, neighbour)
    if not same:
        return None
    root = front(sight, _WHOLE_HOST)
    if not isinstance(root, Answer):
        return root
    return _convicted(sight, page, root)


def _is_doubtful(sight: Sight, page: Page) -> bool:
    """Tell whether a deep page shows nothing of what people gave, nor the words of its address, and is all there."""
    source = sight.look.source
    if not source.work.title or not is_unproven(sight) or bears(page, source) is not False or is_itself(sight, page):
        # A quote that is missing says so itself, and needs nobody's word on the page.
        return False
    if not segments(sight.chain.cited) or is_home(sight.chain.cited) or sight.was_cut_by_us:
        return False
    return sight.chain.elsewhere or _speaks(page)


def _convicted(sight: Sight, page: Page, root: Answer) -> Judgement:
    """Say what is shown everywhere; what the front page shows too is in doubt, unless it is a front page."""
    led, host = sight.chain.elsewhere, host_name(sight.chain.cited)
    whole = _is_led_here(sight, root) if led else _is_same(sight, page, root)
    if whole and is_message(sight, page):
        return judge_one_page(sight, page)
    if led:
        said = f"It leads to {sight.chain.final}, as random addresses do, and nothing that was given stands there."
        return judge_everywhere(sight, page, sight.judge("soft-404-catch-all", said), led=True)
    if whole:
        return sight.judge("soft-404-front-page", f"It shows the front page of {host} where the cited page should be.")
    said = f"Nothing that was given stands on the page, and {host} answers a random address alike."
    return judge_everywhere(sight, page, sight.judge("soft-404-replaced", said))


def _speaks(page: Page) -> bool:
    """Tell whether a page holds what it has to say: scripts may yet write what a short text lacks."""
    if not (page.signals.scripts and is_shorter(page, SHORT)):
        return True
    said = f"{page.title}\n{page.heading}\n{page.all_text or page.text}"[: 4 * SHORT]
    return NOT_FOUND.holds(said)


def _recalled(sight: Sight, page: Page) -> bool | None:
    """Tell from memory whether random addresses fare alike; None where that is not sure."""
    for heard in recalled(sight):
        if sight.chain.elsewhere:
            same = heard.status == _FINE and any(only_form_differs(end, sight.chain.final) for end in heard.ends)
            if same:
                return True
        else:
            alike = surely_alike(sight, page, heard, threshold=_threshold(page))
            if heard.status == _FINE and alike and spelt(heard.title) == spelt(page.title[: len(heard.title)]):
                return True
            same = alike is not False and heard.status == _FINE
        if is_beside(sight, heard) and not same:
            return False
    return None


def _threshold(page: Page) -> float:
    """Say how alike two answers have to be; a number or a day among few words weighs much."""
    return ALIKE if is_shorter(page, SHORT) else SAME


def _is_same(sight: Sight, page: Page, beside: Answer) -> bool:
    """Tell whether another address gets the very same page, under the same title, with success."""
    shown = beside.page
    if beside.observation.status != _FINE or shown is None or not shown.readable:
        return False
    return spelt(shown.title) == spelt(page.title) and likeness(sight, page, beside) >= _threshold(page)


def _is_led_here(sight: Sight, beside: Answer) -> bool:
    """Tell whether another address ends where the cited one does."""
    seen = beside.observation
    if seen.trouble is not None or seen.status != _FINE:
        return False
    refresh = refresh_told(beside)
    ends = (seen.final_url, *([refresh.url] if refresh is not None else []))
    return any(only_form_differs(end, sight.chain.final) for end in ends)
