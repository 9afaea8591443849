"""Quotes made of an article by chance that can be repeated: as they stand, as people write them, and falsified."""

from __future__ import annotations

import random
import re
import unicodedata
from collections.abc import Callable
from dataclasses import dataclass

#: Ends of sentences; in scripts without blanks nothing follows them.
_END = re.compile(r"(?<=[.!?؟۔।])[\"'”’»)]*\s+(?=[^\W\d_a-zа-я]|[\"'“‘«(])|(?<=[。！？])[」』”）]*|(?<=။)")
#: Scripts in which no blanks part the words.
_CROWDED = re.compile("[\u0e01-\u0e4e\u0e81-\u0ece\u1000-\u109f\u1780-\u17d3\u3040-\u30ff\u3400-\u9fff]")
#: Sentences that hold one of these say themselves that something is left out.
_BROKEN = re.compile(r"…|\.\.|[\[\]]")
_FEWEST_WORDS, _FEWEST_SIGNS, _MOST_SIGNS = 6, 14, 320
_MARKED = re.compile(r"[\u0300-\u036f\u0e31\u0e33-\u0e3a\u0e47-\u0e4e\u102b-\u103e\u1056-\u1060]")
#: Everyday words for swapping, that no article needs at that place.
_STRANGE = ("umbrellas", "violinists", "granite", "marmalade", "pelicans", "lanterns")
_STRANGE_SIGNS = "龜鱷鴉駝"
_DENIALS = {
    "en": r"\b(?:not|never|no|nobody|nothing|cannot|without)\b|n['’]t\b",
    "es": r"\b(?:no|nunca|ni|sin|nadie|nada)\b",
    "fr": r"\b(?:ne|pas|jamais|sans|aucun|aucune)\b|\bn['’](?=\w)",
    "zh": "不|没有|没|无|未",
    "ja": "ない|なかった|ません",
    "ar": r"\b(?:لا|لم|لن|ليس|ليست|غير|بدون)\b",
    "th": "ไม่",
    "lv": r"\b(?:ne|nav|bez|nekad)\b",
}
#: A word that denies, and after which words it may be put in.
_DENYING = {
    "en": (r"\b(?:is|are|was|were|will|would|has|had|have|can|could|did|does|do|should|may)\b", " not"),
    "es": (r"\b(?:que|se|y)\b", " no"),
    "fr": (r"\b(?:que|qui|et)\b", " ne"),
    "zh": ("是|能|会|有|要|可", "不"),
    "ja": ("は|が|を", "否"),
    "ar": (r"\b(?:أن|التي|الذي|و)\b", " لا"),
    "th": ("ว่า|จะ|ได้", "ไม่"),
    "lv": (r"\b(?:un|ka|kas)\b", " ne"),
}


@dataclass(frozen=True, slots=True, kw_only=True)
class Made:
    """One quote, what was done to it, and what it was made of."""

    how: str
    text: str
    of: str


def crowded(text: str) -> bool:
    """Tell whether a text is mostly in a script without blanks."""
    return len(_CROWDED.findall(text)) > len(text) / 3


def sentences(article: tuple[str, ...]) -> list[str]:
    """Cut an article into its sentences, leaving out those too short to be told apart and too long to be quoted."""
    found = []
    for line in article:
        for part in _END.split(line):
            sentence = part.strip()
            long = len(sentence) >= _FEWEST_SIGNS if crowded(sentence) else len(sentence.split()) >= _FEWEST_WORDS
            if long and len(sentence) <= _MOST_SIGNS:
                found.append(sentence)
    return found


def _all_but_denial(sentence: str, part: str) -> bool:
    """Tell whether a part is its sentence but for one word at its beginning, which then may be the denial."""
    return sentence.endswith(part) and len(sentence.split()) - len(part.split()) == 1


def _behind_denial(sentence: str, part: str) -> bool:
    """Tell whether a part begins right behind the denial that opens its sentence, which turns it around."""
    opening = sentence[: max(sentence.find(part), 0)].strip(" \"'“‘«„—–-")
    denied = (re.compile(rf"(?:{denial})\W*", re.IGNORECASE).fullmatch(opening) for denial in _DENIALS.values())
    return any(match is not None for match in denied)


def exact(chance: random.Random, sentence: str) -> list[Made]:
    """Give a sentence, and a part of it."""
    made = [Made(how="sentence", text=sentence, of=sentence)]
    if crowded(sentence):
        first, last = chance.randrange(len(sentence) // 3), len(sentence) - chance.randrange(len(sentence) // 3)
        while first and not _between_words(sentence, first):
            first -= 1
        while last < len(sentence) and not _between_words(sentence, last):
            last += 1
        part = sentence[first:last].lstrip("., ")
    else:
        words = sentence.split()
        length = chance.randint(4, max(4, len(words) - 1))
        first = chance.randrange(len(words) - length + 1)
        part = " ".join(words[first : first + length])
    if sum(map(str.isalnum, part)) >= 8 and not (_all_but_denial(sentence, part) or _behind_denial(sentence, part)):
        made.append(Made(how="part", text=part, of=sentence))
    return made


def _between_words(text: str, at: int) -> bool:
    """Tell whether a cut parts neither a number nor a foreign word nor a letter from its marks."""
    return not _MARKED.match(text[at]) and not re.fullmatch(
        r"[\d.,]{2}|[A-Za-zＡ-Ｚａ-ｚ]{2}", text[max(0, at - 1) : at + 1]
    )


def _straight(text: str) -> str:
    for marks, one in (("“”„«»", '"'), ("‘’‚", "'"), ("–—―−", "-")):
        for mark in marks:
            text = text.replace(mark, one)
    return text.replace("…", "...")


def _curly(text: str) -> str:
    text = re.sub(r"(^|[\s(])\"", "\\1“", text).replace('"', "”")
    return re.sub(r"(\w)'(\w)", "\\1’\\2", text).replace("...", "…").replace(" - ", " — ")


def _translated(text: str) -> str:
    pairs = [("„", "“"), ("« ", " »"), ("「", "」"), ("»", "«"), ("‹", "›")]
    opening, closing = pairs[len(text) % len(pairs)]
    straight = _straight(text)
    return re.sub(r'"([^"]*)"', lambda found: f"{opening}{found[1]}{closing}", straight)


def _spaced(chance: random.Random, text: str) -> str:
    blanks = ("\u00a0", "  ", "\n", "\u202f", "\t")
    spaced = "".join(chance.choice(blanks) if sign == " " and chance.random() < 0.3 else sign for sign in text)
    return f"  {spaced}\n"


def _soft(chance: random.Random, text: str) -> str:
    return re.sub(r"(?<=[^\W\d_]{3})(?=[^\W\d_]{3})", lambda _: "\u00ad" if chance.random() < 0.15 else "", text)


def _wide(text: str) -> str:
    return "".join(chr(ord(sign) + 0xFEE0) if sign.isascii() and sign.isalnum() else sign for sign in text)


def _native_digits(text: str) -> str:
    return "".join(chr(ord(sign) - 0x30 + 0x660) if sign in "0123456789" else sign for sign in text)


def _ellipsis(chance: random.Random, text: str) -> str | None:
    mark = chance.choice((" ... ", " […] ", " [...] ", " … ", " . . . "))
    if crowded(text):
        cuts = [place for place in range(4, len(text) - 4) if _between_words(text, place)]
        if len(cuts) < 3:
            return None
        first, last = cuts[len(cuts) // 3], cuts[2 * len(cuts) // 3]
        return f"{text[:first]}{mark.strip()}{text[last:]}"
    words = text.split()
    if len(words) < 9:
        return None
    third = len(words) // 3
    return f"{' '.join(words[:third])}{mark}{' '.join(words[2 * third :])}"


def _lettered(text: str) -> str | None:
    first = text[:1]
    if not first.isalpha() or first.upper() == first.lower() or not text[1:2].isalpha():
        return None
    return f"[{first.swapcase()}]{text[1:]}"


def _inserted(chance: random.Random, text: str) -> str | None:
    words = text.split(" ")
    if crowded(text) or len(words) < 6:
        return None
    place = chance.randrange(2, len(words) - 2)
    return " ".join([*words[:place], chance.choice(("[sic]", "[the ministry]", "[in the report]")), *words[place:]])


def _presented(text: str) -> str | None:
    """Write Arabic letters in their presentation forms, stretched."""
    forms = {unicodedata.normalize("NFKC", chr(code)): chr(code) for code in range(0xFE80, 0xFEFD)}
    if not re.search("[\u0620-\u064a]", text):
        return None
    return "".join(f"{forms.get(sign, sign)}" for sign in re.sub("(?<=[بتسشكلمن])(?=[ابتسشكلمن])", "\u0640", text))


def folded(chance: random.Random, sentence: str) -> list[Made]:
    """Give a sentence as people write it down: other quotes, dashes, blanks, case, widths, brackets, ellipses."""
    ways: dict[str, Callable[[], str | None]] = {
        "straight": lambda: _straight(sentence),
        "curly": lambda: _curly(sentence),
        "translated": lambda: _translated(sentence),
        "spaced": lambda: _spaced(chance, sentence),
        "soft hyphens": lambda: _soft(chance, sentence),
        "upper case": sentence.upper,
        "lower case": sentence.lower,
        "decomposed": lambda: unicodedata.normalize("NFD", sentence),
        "full width": lambda: _wide(sentence),
        "native digits": lambda: _native_digits(sentence),
        "ellipsis": lambda: _ellipsis(chance, sentence),
        "letter in brackets": lambda: _lettered(sentence),
        "inserted": lambda: _inserted(chance, sentence),
        "presentation forms": lambda: _presented(sentence),
        "in quotes": lambda: f"“{sentence}”",
        "ending left out": lambda: f"{sentence.rstrip('.。')}…",
    }
    made = [Made(how=how, text=text, of=sentence) for how, way in ways.items() if (text := way())]
    return [one for one in made if one.text != sentence]


def _digit(chance: random.Random, text: str) -> str | None:
    places = [place for place, sign in enumerate(text) if sign.isdecimal()]
    if not places:
        return None
    place = chance.choice(places)
    zero = ord(text[place]) - unicodedata.digit(text[place])
    return (
        f"{text[:place]}{chr(zero + (unicodedata.digit(text[place]) + chance.randint(1, 9)) % 10)}{text[place + 1 :]}"
    )


def _sign(text: str) -> str | None:
    found = re.search(r"(?<![\w.,:/–-])\d", text)
    return f"{text[: found.start()]}-{text[found.start() :]}" if found else None


def _point(chance: random.Random, text: str) -> str | None:
    if found := re.search(r"(?<=\d)[.,](?=\d)", text):
        return text[: found.start()] + text[found.end() :]
    if found := re.search(r"\d(?=\d)", text):
        return f"{text[: found.end()]}{chance.choice('.,')}{text[found.end() :]}"
    return None


def _undenied(language: str, text: str) -> str | None:
    said = re.search(_DENIALS[language], text, re.IGNORECASE) if language in _DENIALS else None
    return re.sub(r"  +", " ", text[: said.start()] + text[said.end() :]) if said else None


def _denied(language: str, text: str) -> str | None:
    after, denial = _DENYING.get(language, ("", ""))
    said = re.search(after, text) if after else None
    return f"{text[: said.end()]}{denial}{text[said.end() :]}" if said else None


def _swapped(chance: random.Random, text: str) -> str | None:
    if crowded(text):
        place = chance.randrange(len(text))
        while not _CROWDED.match(text[place]) or _MARKED.match(text[place]):
            place = chance.randrange(len(text))
        return f"{text[:place]}{chance.choice(_STRANGE_SIGNS)}{text[place + 1 :]}"
    words = text.split(" ")
    places = [place for place, word in enumerate(words) if len(word) > 4 and word.isalpha()]
    if not places:
        return None
    words[chance.choice(places)] = chance.choice(_STRANGE)
    return " ".join(words)


def _dropped(chance: random.Random, text: str) -> str | None:
    words = text.split(" ")
    places = [
        place
        for place, word in enumerate(words[2:-1], 2)
        if len(word) > 3 and word.isalpha() and word.lower() not in (words[place - 2].lower(), words[place + 1].lower())
    ]
    if crowded(text) or not places:
        return None
    del words[chance.choice(places)]
    return " ".join(words)


def altered(chance: random.Random, language: str, sentence: str, following: str, after: str) -> list[Made]:
    """Give a sentence falsified in each way that it allows; ``following`` and ``after`` are the two behind it."""
    ways = {
        "digit": _digit(chance, sentence),
        "sign": _sign(sentence),
        "decimal point": _point(chance, sentence),
        "negation taken out": _undenied(language, sentence),
        "negation put in": _denied(language, sentence),
        "word swapped": _swapped(chance, sentence),
        "word left out": _dropped(chance, sentence),
        "sentence between left out": f"{sentence} {after}"
        if following and after and not _BROKEN.search(sentence + after)
        else None,
    }
    return [
        Made(how=how, text=text, of=sentence) for how, text in ways.items() if text is not None and text != sentence
    ]
