"""Pages without a single word: broken where text was cited, pictures in its place, or nothing that can be told."""

from __future__ import annotations

from monitor.judge.look.bearing import is_titled
from monitor.judge.look.sight import Sight
from monitor.judge.text.likeness import title_fits
from monitor.model.address import host_name
from monitor.model.check import Question
from monitor.model.exchange import Purpose
from monitor.model.page import Page
from monitor.model.verdict import Judgement, Note

#: Before an empty page is asked for once more, in seconds.
_PAUSE = 2.0


def judge_wordless(sight: Sight) -> Judgement | Question | None:
    """Judge a page on which nothing at all stands where a text was cited: as broken as an empty body, and asked twice.

    Frames, pictures and forms show something to people; what scripts and style sheets would write or draw is not known
    to be missing, nor is what lies behind a limit of ours. Under the cited title it is the cited page, unread.
    """
    page = sight.page
    if page is None or not page.signals.wordless or not had_words(sight):
        return None
    signals = page.signals
    if signals.framed or signals.pictured or signals.veiled or _is_part(sight) or _is_titled(sight, page):
        return None
    if sight.may_repeat and not sight.look.times_asked(Purpose.AGAIN):
        return sight.ask(Purpose.AGAIN, "was the empty page a passing fault?", wait=_PAUSE)
    host = host_name(sight.observation.final_url)
    return sight.judge(
        "empty-page",
        f"{host} answered {sight.status} with a page on which not a word stands, where a text was cited.",
        notes=(Note.UNREADABLE,),
    )


def lost_all_words(sight: Sight, page: Page) -> bool:
    """Tell whether pictures, players or forms alone stand where a text was cited."""
    signals = page.signals
    alone = signals.pictured and not signals.framed and not signals.veiled
    return signals.wordless and alone and not _is_part(sight) and had_words(sight)


def _is_part(sight: Sight) -> bool:
    """Tell whether there was more of the page than could be read."""
    return sight.was_cut_by_us or sight.is_cut_short


def _is_titled(sight: Sight, page: Page) -> bool:
    """Tell whether a page bears the title of the cited one, as it was seen or as people gave it."""
    cited = sight.look.cited
    return (cited is not None and title_fits(page, cited)) or is_titled(page, sight.look.source)


def had_words(sight: Sight) -> bool:
    """Tell whether a text of the cited page is known: no page without one ever becomes the baseline."""
    return sight.look.cited is not None or sight.look.before.baseline is not None
