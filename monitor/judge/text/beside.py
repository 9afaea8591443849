"""Finds a denial right before or right behind some words that ends their clause or belongs to their first word."""

from __future__ import annotations

import itertools
from collections.abc import Sequence

from monitor.judge.lexicon.expressions import expression
from monitor.judge.text.denials import denies_in, turns_around
from monitor.judge.text.fold import is_crowded, weight, words

#: Where a clause ends.
_END = expression("[.!?,;:\u2026\u3002\u061f\u06d4\u0964\u104b\u060c\u061b\uff0c\uff1b\uff1a\u3001]|\\s-\\s")
#: A denial behind a mark is an answer or a contrast ("the mayor, not the council") unless it is all that follows.
_RIGHT_BEHIND = expression(r"[\"')\]]* ?(?=[^\W\d_])")
_DASHED = expression(r"[\"')\]]* ?- ?(?=[^\W\d_])")
#: What joins another clause, or asks: "or not" leaves nothing off.
_JOINS = frozenset(
    """
    und oder aber sondern denn en maar of want och men eller utan og for and but or nor e y et i а и но или a ale
    और लेकिन या و ولكن اور لیکن یا ve ama fakat veya ja mutta tai és de vagy
    """.split()  # noqa: SIM905 - words are read as words.
)
_OR = frozenset(
    "oder of eller or ou o или або чи albo lub nebo أو أم یا या veya ya vagy tai või sau ή או ياكى".split()  # noqa: SIM905 - words
)
#: What may stand between a denial and the end of its clause: parts of verbs, "more", forms of "to be".
_TAILS = frozenset(
    word
    for written in (
        """
    an ab auf aus bei ein fest frei her hin los mit nach statt teil vor weg zu zurück zusammen mehr länger bekannt
    aan af op uit in mee na toe over voor terug meer langer till upp ut bort igen längre mer til opp
    ud tilbake lenger
    anymore either था थी थे है हैं हूँ गया गई गए ہے ہیں تھا تھی تھے گیا گئی گئے idi
    """,
    )
    for word in words(written)
)
#: Words that deny from behind in languages where a form of them is a word of its own.
_DENY_BEHIND = expression("(?:değil|deyil)\\w*|(?:않|아니|못하|못했|없)\\w*|(?:емес|эмес|түгел|ئەمەس)\\w*")
#: The end of a Japanese verb that denies it.
_JAPANESE = expression("(?:では|じゃ|は)?(?:な(?:い|かっ|く|けれ)|ません|ありません)|(?:ず|ぬ)(?=[、。])")
#: A sign that denies what follows it; and words that only end with it.
_CHINESE = expression(
    "(?<![无無莫岂豈要何可能会會好是])(?<!不得)不$|(?<![淹沉埋出吞湮覆隐隱辱泯有])[没沒]$|未$|(?<!有)[没沒]有$|(?:并|並|绝|絕|决|決)非$|(?:不|未|没|沒)[曾再]$"
    "|(?<![是会會能要])不(?:是|会|會|能|要)$|ไม่(?:ได้|เคย|มี)?$|មិន$|គ្មាន$|ບໍ່$"
)
#: Before a hyphen, what turns the word behind it around.
_PREFIX = expression(
    r"(?<!\w)(?:non|un|im|in|ir|il|dis|mis|anti|counter|pseudo|quasi|so-called|semi|half|ex|pre|extra|nicht|niet|icke|inte|ikke|não|nao|не"
    r"|анти|псевдо|квази|экс|нон|недо)- ?$",
)
#: "No fewer than" says the contrary of "fewer than".
_COMPARED = frozenset(
    """
    fewer less more later weniger mehr moins plus menos más mais meno più minder meer mindre fler flere менее более
    меньше больше
    """.split()  # noqa: SIM905 - words are read as words.
)
_NOT_SO = frozenset("no not nicht pas non não nao niet inte ikke не".split())  # noqa: SIM905 - words are read as words.
#: Answers, which deny no words before them: "He said no".
_ANSWERS = frozenset("no nein nee nej nei".split())  # noqa: SIM905 - words
_SAYS_SOMETHING, _SOON = 4, 6


def denial_ahead(before: str, quoted: Sequence[str]) -> int:
    """Say how many words right before some words deny the first of them: a prefix and a hyphen, 不 and its kin."""
    if not before:
        return 0
    if before.rstrip().endswith("-"):
        prefix = _PREFIX.search(before.lower())
        return len(words(prefix.group())) if prefix is not None else 0
    if is_crowded(before[-1]):
        if weight(list(quoted)) < _SAYS_SOMETHING:
            return 0
        denial = _CHINESE.search(before)
        # "Is it, is it not" asks: 是不是.
        asks = denial is not None and before[: denial.start()].endswith(quoted[0])
        return len(words(denial.group())) if denial is not None and not asks else 0
    if quoted[0] in _COMPARED:
        run = words(before[-12:])
        return 1 if run and run[-1] in _NOT_SO and before.endswith(" ") else 0
    return 0


def denial_behind(before: str, quoted: Sequence[str], behind: str, language: str | None) -> int:
    """Say how many words right behind some words deny them and end their clause: "nicht", "nicht an", नहीं, değil."""
    if behind and is_crowded(behind[0]):
        denial = _JAPANESE.match(behind)
        return len(words(denial.group())) if denial is not None else 0
    start = _RIGHT_BEHIND.match(behind)
    dashed = _DASHED.match(behind) if start is None else None
    opening = start or dashed
    if opening is None or quoted[-1] in _OR:
        return 0
    run = words(_END.split(behind[opening.end() :], maxsplit=1)[0])
    if not run or run[0] in _ANSWERS or (dashed is not None and run[0] not in _NOT_SO):
        return 0
    if not (_DENY_BEHIND.fullmatch(run[0]) or denies_in(run[0], language)):
        return 0
    ends = 1 + sum(1 for _ in itertools.takewhile(_TAILS.__contains__, run[1:]))
    closes = len(run) == ends or (run[ends] in _JOINS and dashed is None)
    if not closes and not _DENY_BEHIND.fullmatch(run[0]):
        return 0
    opens = not before.strip(" \"'([{")
    said = opens or weight(list(quoted)) >= _SAYS_SOMETHING
    return ends if said and turns_around(run[:ends], list(quoted)[: -_SOON - 1 : -1], language) else 0
