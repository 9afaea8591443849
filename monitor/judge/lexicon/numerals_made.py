"""Numbers in words of languages that write those up to a hundred as one short word: Georgian and Korean."""

from __future__ import annotations

from typing import Final

#: Georgian counts by twenties; a stem with "+I" takes the endings of cases.
_KA_FIRST: Final = (
    *[
        "ერთ",
        "ორ",
        "სამ",
        "ოთხ",
        "ხუთ",
        "ექვს",
        "შვიდ",
        "რვა",
        "ცხრა",
        "ათ",
        "თერთმეტ",
        "თორმეტ",
        "ცამეტ",
        "თოთხმეტ",
        "თხუთმეტ",
        "თექვსმეტ",
        "ჩვიდმეტ",
        "თვრამეტ",
        "ცხრამეტ",
    ],
)
_KA_TWENTIES: Final = {20: "ოც", 40: "ორმოც", 60: "სამოც", 80: "ოთხმოც"}
_KO_TENS: Final = ("", *["열", "스물", "서른", "마흔", "쉰", "예순", "일흔", "여든", "아흔"])
_KO_ONES: Final = (
    (),
    ("하나", "한"),
    ("둘", "두"),
    ("셋", "세"),
    ("넷", "네"),
    *((one,) for one in ["다섯", "여섯", "일곱", "여덟", "아홉"]),
)
#: Taxes, yes and "of" as often.
_KO_OTHERS: Final = ("한", "두", "세", "네", "열", "쉰")


def _georgian() -> str:
    entries = [f"{number} {stem}+I" for number, stem in enumerate(_KA_FIRST, start=1)]
    for twenty, name in _KA_TWENTIES.items():
        entries.append(f"{twenty} {name}+I")
        entries += [f"{twenty + number} {name}და{stem}+I" for number, stem in enumerate(_KA_FIRST, start=1)]
    entries += ["100 ასი ასს", "1000 ათას+I", "1000000 მილიონ+I", "1000000000 მილიარდ+I"]
    # One is an article as often, and the bare stems of some are other words.
    return " ".join(entries).replace("1 ერთ+I", "1 ერთი~ ერთმა~ ერთს~", 1)


def _korean() -> str:
    entries = []
    for ten, tens in enumerate(_KO_TENS):
        for one, ones in enumerate(_KO_ONES):
            made = [f"{tens}{word}" for word in ones] or ([tens, "스무"] if tens == "스물" else [tens] if tens else [])
            marked = (f"{word}~" if word in _KO_OTHERS else word for word in made)
            if made:
                entries.append(f"{10 * ten + one} {' '.join(marked)}")
    return " ".join(entries)


MADE: Final = {"ka": _georgian(), "ko": _korean()}
