"""Paywalls: a teaser, and evidence that the rest is sold: structured data, or an offer where the text breaks off."""

from __future__ import annotations

import itertools
from collections.abc import Sequence
from dataclasses import replace

from monitor.judge.lexicon.comment_words import is_above_comments
from monitor.judge.lexicon.offer_words import offers_others, offers_rest, offers_trial, speaks_of_paying
from monitor.judge.lexicon.spelling import sentences, spelt, tokens
from monitor.judge.lexicon.teaser_words import is_above_others
from monitor.judge.lexicon.wall_words import LOGIN, PAYWALL
from monitor.judge.look.bareness import is_shorter, length, weight
from monitor.judge.look.confirms import confirms
from monitor.judge.look.sight import Sight
from monitor.judge.look.stories import tells_story
from monitor.judge.text.likeness import Runs, contained, is_unlike, shingles, text_fits
from monitor.model.check import CitedPage
from monitor.model.markers import PAYWALL as PAYWALL_MARKERS
from monitor.model.page import Page

#: A teaser is shorter than this many signs where nothing is known of the whole.
_TEASER = 1500
#: With the teasers around it, it has so many signs at most.
_AMONG_TEASERS = 3000
#: What goes on beyond so many signs, and ends with such a sign, is whole where nothing is sold on the page.
_BEGINNING = 750
_ENDS = (".", "!", "?", "。", "！", "？", "؟", "۔", "।", "”", "»", '"', ")")
#: Where the cited text is known, less than this share of it is a teaser.
_TEASER_SHARE = 0.6
#: The head stands where so much of what is shown is from the cited text; the tail, its last part, is gone where no
#: more than so much of it is shown.
_HEAD, _TAIL, _TAIL_LEFT = 0.5, 0.4, 0.15
#: Running text has lines of so many signs; an offer stands at most so many lines behind the last of it.
_SENTENCE, _SHORT_SENTENCE, _BEHIND = 80, 50, 4
#: So many headlines with a sentence below are teasers of other articles.
_TEASERS = 2
#: What went on behind it was so many letters, at least.
_REST = 16
#: Letters of a sentence that stands in no other text by chance.
_TELLING = 12
#: An offer is a line of so many words; so many lines at the end of a text are its end.
_OFFER, _END = 30, 3


def teases(sight: Sight, page: Page) -> str:
    """Say why a page is taken for a teaser; empty where it is not.

    Where a baseline is known the page has to be the cited one, shortened: the teaser of another article is another
    page. An offer alone is evidence only where the head of the cited text stands and its tail is gone; where nothing is
    known, it has to be the last line of a short text that speaks of no subscriptions otherwise.
    """
    signals, cited = page.signals, sight.look.cited
    if signals.free is True or (cited is None and _is_enough(sight, page)):
        return ""
    if not _is_shortened(page, cited):
        # Among many teasers a text that was cut is not much shorter than one that was not.
        changed = cited is not None and page.text != cited.text and is_shorter(page, _AMONG_TEASERS)
        return _was_cut(page, cited, _offer(page, cited)) if cited is not None and changed else ""
    if signals.free is False:
        return "and the page says of itself that it is not free to read"
    if signals.paywalled_parts:
        return "and the page marks a part of itself as paid"
    offer = _offer(page, cited)
    if offer and signals.markers & PAYWALL_MARKERS:
        return f'and a paywall asks to go on ("{offer[:80]}")'
    return _ends_sold(page) if cited is None else _was_cut(page, cited, offer)


def _ends_sold(page: Page) -> str:
    """Say by which closing line a text offers its rest, where nothing else is known of it."""
    offer = _closing_offer(page)
    return f'and the text ends with an offer of its rest ("{offer[:80]}")' if offer else ""


def _was_cut(page: Page, cited: CitedPage, offer: str) -> str:
    """Say which offer stands where the cited text goes on no more; ``offer`` is one that was found at its end."""
    told = _offer_behind(page, cited) or (offer if offer and _breaks_off(page, cited) else "")
    return f'the rest of what was cited is gone, and an offer stands in its place ("{told[:80]}")' if told else ""


def _is_enough(sight: Sight, page: Page) -> bool:
    """Tell whether a page whose baseline is not known shows all that is needed, or all that there is."""
    return _holds_all(sight, page) or _is_whole(page)


def _holds_all(sight: Sight, page: Page) -> bool:
    """Tell whether the given title and every quote stand on the page: what is needed of it is free to read."""
    source = sight.look.source
    if not source.quotes or not confirms(page, source):
        return False
    text = spelt(page.text).replace(" ", "")
    return all(spelt(quote.exact).replace(" ", "") in text for quote in source.quotes)


def _is_whole(page: Page) -> bool:
    """Tell whether a text that is no mere beginning ends as texts do, and nothing on the page asks for money."""
    if is_shorter(page, _BEGINNING) or page.signals.paywalled_parts or page.signals.markers & PAYWALL_MARKERS:
        return False
    return page.text.rstrip().endswith(_ENDS) and not _offer(page, None)


def _is_shortened(page: Page, cited: CitedPage | None) -> bool:
    """Tell whether a page may be a teaser: of the cited page where that is known, else a short one."""
    if cited is None:
        return is_shorter(page, _TEASER)
    if length(page) < _TEASER_SHARE * len(" ".join(cited.text.split())):
        return not is_unlike(page, cited)
    return is_shorter(page, _TEASER) and not text_fits(page, cited) and not is_unlike(page, cited)


def _offer(page: Page, cited: CitedPage | None) -> str:
    """Find the line that asks for money where the text ends, or below it; what was always there is no wall.

    Whoever offers other texts holds nothing of this one back, nor does the way in beside such an offer.
    """
    known = spelt(f"{cited.text}\n{cited.all_text}") if cited is not None else ""
    last = "\n".join(page.text.rsplit("\n", _END)[-_END:]).splitlines()[-_END:]
    ending = [line for line in (*last, *page.headings[1:]) if line]
    asked = [line for line in ending if PAYWALL.holds(line) and len(tokens(line)) <= _OFFER]
    if asked and any(map(offers_others, ending)):
        asked = [line for line in asked if offers_rest(line) or not (offers_others(line) or LOGIN.holds(line))]
    return next((line for line in asked if not known or spelt(line) not in known), "")


def _offer_behind(page: Page, cited: CitedPage) -> str:
    """Find the line that offers the rest of the text, new, right behind the last of it that was cited.

    What stands below the offer on the cited page too are teasers: they are no part of what was cited, unless they read
    on as a text does.
    """
    known = spelt(f"{cited.text}\n{cited.all_text}")
    for shown in (page.text, page.all_text):
        lines = [line for line in shown.splitlines() if line.strip()]
        stood = [spelt(line) in known for line in lines]
        kept = [old and _is_sentence(line) for line, old in zip(lines, stood, strict=True)]
        for place, line in enumerate(lines):
            if stood[place] or not any(kept[max(0, place - _BEHIND) : place]) or not _sells(line):
                continue
            above, below = "\n".join(lines[:place]), lines[place + 1 :]
            if tells_story(replace(page, text="\n".join(below), all_text="")):
                continue
            if _ends_early(_without(cited.text, below), above, page.all_text) or _stops(cited.text, above, page):
                return line.strip()
    return ""


def _sells(line: str) -> bool:
    """Tell whether a line offers the rest of a text in any way, a trial and a price among them."""
    return offers_rest(line) or offers_trial(line)


def _without(text: str, lines: Sequence[str]) -> str:
    """Leave lines out of a text."""
    left = {spelt(line) for line in lines}
    return "\n".join(line for line in text.splitlines() if spelt(line) not in left)


def _closing_offer(page: Page) -> str:
    """Find the line with which a short text ends that offers its rest; what stands below is no running text.

    A text that speaks of subscriptions otherwise, or in its title, may be about them.
    """
    lines = [line.strip() for line in page.text.splitlines() if line.strip()]
    offer = next((place for place, line in enumerate(lines) if offers_rest(line)), None)
    if offer is None or any(LOGIN.holds(line) or offers_rest(line) for line in (page.title, page.heading)):
        return ""
    above = lines[:offer]
    below = itertools.takewhile(lambda line: not (is_above_others(line) or is_above_comments(line)), lines[offer + 1 :])
    behind = [line for line in below if not offers_rest(line) and not PAYWALL.holds(line)]
    begun = any(_is_sentence(line) for line in above)
    story = any(map(_is_sentence, behind)) and not (_are_teasers(behind) and not _are_teasers(above))
    about = speaks_of_paying("\n".join((page.title, page.heading, *_without_label(above))))
    return lines[offer] if begun and not story and not about else ""


def _without_label(above: list[str]) -> list[str]:
    """Leave out the label right above an offer, "Read on with a subscription": it is a part of the offer."""
    return above[:-1] if above and not _is_sentence(above[-1]) and not above[-1].endswith(_ENDS) else above


def _is_sentence(line: str) -> bool:
    """Tell running text from labels, by its length and its end."""
    heavy = weight(line)
    return heavy >= _SENTENCE or (heavy >= _SHORT_SENTENCE and line.rstrip().endswith(_ENDS))


def _are_teasers(lines: Sequence[str]) -> bool:
    """Tell whether all that lines say is headlines, each with a sentence below it: texts go on without a headline."""
    many, headed = 0, False
    for line in lines:
        if _is_sentence(line) or line.endswith(_ENDS):
            if not headed or len(sentences(line)) > 1:
                return False
            many += 1
            headed = False
        else:
            headed = True
    return many >= _TEASERS


def _breaks_off(page: Page, cited: CitedPage) -> bool:
    """Tell whether the head of the cited text stands on the page, and its tail nowhere on it."""
    words = tokens(cited.text)
    cut = int(len(words) * (1 - _TAIL))
    head, tail = (shingles(" ".join(part)) for part in (words[:cut], words[cut:]))
    shown = shingles(page.text)
    anywhere = shown | shingles(page.all_text)
    return contained(shown, head) >= _HEAD and _share(tail - head, anywhere) <= _TAIL_LEFT


def _ends_early(cited: str, text: str, all_text: str) -> bool:
    """Tell whether hardly a sentence of the cited tail is left of the text, and at most half of them anywhere."""
    said = _telling(cited)
    tail = said[int(len(said) * (1 - _TAIL)) :]
    shown, anywhere = (spelt(one).replace(" ", "") for one in (text, all_text))
    left, elsewhere = (sum(len(key) for key in tail if key in one) for one in (shown, anywhere))
    whole = sum(map(len, tail))
    return left <= _TAIL_LEFT * whole and elsewhere <= _HEAD * whole and bool(tail)


def _stops(cited: str, above: str, page: Page) -> bool:
    """Tell whether the cited text went on behind the last of it that stands above an offer, and none of that is left.

    However much stands above an offer, what it holds back is what it stands for.
    """
    said, shown = _telling(cited), spelt(above).replace(" ", "")
    anywhere = spelt(f"{page.text}\n{page.all_text}").replace(" ", "")
    last = next((place for place, key in reversed(tuple(enumerate(said))) if key in shown), -1)
    rest = said[last + 1 :]
    return last >= 0 and sum(map(weight, rest)) >= _REST and not any(key in anywhere for key in rest)


def _telling(text: str) -> list[str]:
    """Give the sentences that stand in no other text by chance, folded, without spaces."""
    return [key for sentence in sentences(text) if len(key := spelt(sentence).replace(" ", "")) >= _TELLING]


def _share(runs: Runs, among: Runs) -> float:
    """Give how much of some runs of words is found among others, 0 to 1; no runs at all are not missed."""
    return len(runs & among) / len(runs) if runs else 1.0
