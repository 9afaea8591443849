"""Words of Turkic languages that deny by an infix: Turkish geldi, gelmedi; Kazakh барады, бармайды; Uyghur the same."""

from __future__ import annotations

from monitor.judge.lexicon.expressions import expression
from monitor.judge.text.language import language_of

#: Languages that deny so (ISO 639).
_LANGUAGES = frozenset(("az", "ba", "crh", "gag", "kaa", "kk", "ky", "nog", "ota", "tk", "tr", "tt", "ug", "uz"))
#: Letters by which such a language is known where the page does not say, or says another: Latin, Cyrillic, Arabic.
#: Arabic writes ى at the end of words alone.
_LETTERS = expression(r"[ıəğңғқұүөۇۈېڭۋ]|ى(?=\w)")
#: An infix and an ending that no other language has together: -madı, -medi, -мады.
_SURE_INFIX, _SURE_ENDING = expression("[mмбп][aа]"), expression("ti|ти")
#: Vowels fit themselves to their neighbours and weaken before an infix, and d becomes t; each is written as the first
#: of its kin.
_HARMONY = str.maketrans(
    {
        kin[place]: kin[0]
        for kin in ("iıuü", "aeəä", "иыіуүұ", "аеәэоө", "ىۇۈ", "اەې", "td", "тд")
        for place in range(1, len(kin))
    }
)
#: What stands between two words' common beginning and end, where the longer one denies: -ma-, -m-, -май-, -ىم-.
_INFIX = expression(r"[iaиаىا]?[mмбпم][iaиаىا]?\w?")
#: How the denied aorist and converb end, which share no ending with the other ones: gelir, gelmez; قىلىپ, قىلماي.
_AORIST = expression(r"[mмбпم][aаا](?:[zsсзسز]\w{0,3}|[yйي])")
_SHORTEST_STEM, _LONGEST_OTHER, _LONGEST_ENDING = 2, 2, 3


def differ_by_denial(one: str, other: str, language: str | None) -> bool:
    """Tell whether two folded words are one verb, of which one is denied by an infix."""
    known = language_of(language) in _LANGUAGES or _LETTERS.search(f"{one} {other}") is not None
    short, long = sorted((one.translate(_HARMONY), other.translate(_HARMONY)), key=len)
    stem = _alike(short, long)
    if stem < _SHORTEST_STEM:
        return False
    ending = _alike(short[stem:][::-1], long[stem:][::-1])
    left, infix = short[stem : len(short) - ending], long[stem : len(long) - ending]
    if not known:
        shared = long[len(long) - ending :]
        return not left and _SURE_INFIX.fullmatch(infix) is not None and _SURE_ENDING.match(shared) is not None
    if not ending and any(
        _AORIST.fullmatch(denied) and 0 < len(plain) <= _LONGEST_ENDING
        for denied, plain in ((left, infix), (infix, left))
    ):
        return True
    if len(left) > _LONGEST_OTHER or len(infix) <= len(left):
        return False
    return (_INFIX if ending else _AORIST).fullmatch(infix) is not None


def _alike(one: str, other: str) -> int:
    """Count the letters that two words begin with alike."""
    return next((place for place, pair in enumerate(zip(one, other, strict=False)) if pair[0] != pair[1]), len(one))
