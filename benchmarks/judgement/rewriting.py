"""What editors change in an article, made by program: each maker changes its words in one place."""
# ruff: noqa: E501 - markup and made sentences are read best on one line

from __future__ import annotations

import random
import re
from collections.abc import Callable, Iterator
from typing import Any

from lxml import html

#: Changes the text of an article; False where it holds nothing to change that way.
Editor = Callable[[list[Any], random.Random], bool]

_VERB = re.compile(r"\b(is|are|was|were|has|have|had|will|would|could|should|did|does|can)\b (?!not\b)")
_DENIED = re.compile(r"\b(is|are|was|were|has|have|had|will|would|could|should|did|does) not ")
_NUMBER = re.compile(r"(?<![\w.,])\d{1,9}(?:[.,]\d+)?(?![\w])")
_QUOTED = re.compile(r"[\u201c\"]([^\u201d\"]{25,400})[\u201d\"]")
_SENTENCE = re.compile(r"(?<=[.!?] )([A-Z][^.!?]{40,300}[.!?])(?= [A-Z]|\s*$)")
_WORD = re.compile(r"(?<![\w'])[a-z]{5,}(?![\w'])")
_NAME = re.compile(r"(?<=[a-z,] )[A-Z][a-z]{3,}(?![\w'])")


def _texts(own: list[Any]) -> Iterator[tuple[Any, str]]:
    """Give every text node of the article: an element and the side that holds it."""
    for element in own:
        for one in element.iter():
            if isinstance(one.tag, str) and one.text:
                yield one, "text"
            if one is not element and one.tail:
                yield one, "tail"


def _replace(
    own: list[Any], chance: random.Random, pattern: re.Pattern[str], put: Callable[[re.Match[str]], str]
) -> bool:
    """Replace one find of a pattern."""
    finds = [(one, side, found) for one, side in _texts(own) for found in pattern.finditer(getattr(one, side))]
    if not finds:
        return False
    one, side, found = chance.choice(finds)
    text = getattr(one, side)
    setattr(one, side, text[: found.start()] + put(found) + text[found.end() :])
    return True


def number(own: list[Any], chance: random.Random) -> bool:
    """Change a digit of a number."""

    def other(found: re.Match[str]) -> str:
        digits = [at for at, sign in enumerate(found.group()) if sign.isdigit()]
        at = chance.choice(digits)
        new = chance.choice([digit for digit in "123456789" if digit != found.group()[at]])
        return found.group()[:at] + new + found.group()[at + 1 :]

    return _replace(own, chance, _NUMBER, other)


def negation(own: list[Any], chance: random.Random) -> bool:
    """Deny something."""
    return _replace(own, chance, _VERB, lambda found: f"{found.group(1)} not ")


def negation_lost(own: list[Any], chance: random.Random) -> bool:
    """Assert what was denied."""
    return _replace(own, chance, _DENIED, lambda found: f"{found.group(1)} ")


def sentence_removed(own: list[Any], chance: random.Random) -> bool:
    """Take a sentence out of its paragraph."""
    return _replace(own, chance, _SENTENCE, lambda _: "")


def sentence_added(own: list[Any], chance: random.Random) -> bool:
    """Put a sentence into a paragraph."""
    return _replace(
        own,
        chance,
        _SENTENCE,
        lambda found: f"{found.group(1)} The ministry had no answer to that until late on Friday.",
    )


def paragraph_removed(own: list[Any], chance: random.Random) -> bool:
    """Take a whole paragraph out."""
    long = [element for element in own if len(element.text_content()) > 80 and element.tag == "p"]
    if len(own) < 4 or not long:
        return False
    chance.choice(long).drop_tree()
    return True


def paragraph_added(own: list[Any], chance: random.Random) -> bool:
    """Put a paragraph between two others."""
    at = chance.choice(own[:-1] or own)
    if at.tag != "p":
        return False
    made = html.fragment_fromstring(
        f"<p>A spokesman for the council said on Monday that {chance.randrange(2, 90)} letters had come in since the vote.</p>"
    )
    made.set("class", at.get("class") or "")
    at.addnext(made)
    return True


def quote(own: list[Any], chance: random.Random) -> bool:
    """Put another word into somebody's mouth."""

    def other(found: re.Match[str]) -> str:
        words = found.group().split(" ")
        at = chance.randrange(1, len(words) - 1) if len(words) > 2 else len(words) - 1
        words[at] = chance.choice([word for word in ("whatever", "perhaps", "tomorrow", "seldom") if word != words[at]])
        return " ".join(words)

    return _replace(own, chance, _QUOTED, other)


def word(own: list[Any], chance: random.Random) -> bool:
    """Take another word."""
    return _replace(own, chance, _WORD, lambda found: "altered" if found.group() != "altered" else "other")


def name(own: list[Any], chance: random.Random) -> bool:
    """Name somebody else."""
    return _replace(own, chance, _NAME, lambda found: "Zelma" if found.group() != "Zelma" else "Orrin")


def correction(own: list[Any], chance: random.Random) -> bool:
    """Add a note of correction, above or below."""
    said = chance.choice(
        (
            "<p><em>Correction: An earlier version of this article misstated the year in which the law was passed.</em></p>",
            "<p>This article was amended on 3 May 2021 to correct the name of the ministry.</p>",
            '<div class="correction"><p>Correction (May 4): the figure given for the budget was wrong and has been changed.</p></div>',
            "<p><strong>Editor’s note:</strong> a passage that could not be verified has been taken out of this story.</p>",
            '<aside class="editors-note"><p>Clarification: the company says that it had answered before publication.</p></aside>',
        )
    )
    made = html.fragment_fromstring(said)
    if chance.random() < 0.5:
        own[0].addprevious(made)
    else:
        made.tail, own[-1].tail = own[-1].tail, None
        own[-1].addnext(made)
    return True


EDITORS: dict[str, Editor] = {
    editor.__name__.replace("_", " "): editor
    for editor in (
        number, negation, negation_lost, sentence_removed, sentence_added, paragraph_removed, paragraph_added, quote,
        word, name, correction,
    )
}  # fmt: skip
