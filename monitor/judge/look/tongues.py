"""Tongues: which language a text is written in, told by its script and its smallest words; unsure is a fine answer."""

from __future__ import annotations

from typing import Final

from monitor.judge.lexicon.expressions import expression
from monitor.judge.lexicon.spelling import spelt

#: Signs and words that are read, and the fewest small words from which a language is told.
_MOST_READ, _FEWEST = 8000, 8
#: The first language needs so many times the small words of the second; else it is not told.
_CLEARLY = 1.5
#: Scripts that tell a language, or a family of them; the first that holds most of the letters.
_SCRIPTS: Final = (
    ("kana", expression("[\u3040-\u30ff]"), 8),
    ("hangul", expression("[\uac00-\ud7af]"), 3),
    ("han", expression("[\u3400-\u9fff]"), 3),
    ("arabic", expression("[\u0600-\u06ff]"), 2),
    ("cyrillic", expression("[\u0400-\u04ff]"), 2),
    ("greek", expression("[\u0370-\u03ff]"), 2),
    ("hebrew", expression("[\u0590-\u05ff]"), 2),
    ("devanagari", expression("[\u0900-\u097f]"), 2),
    ("thai", expression("[\u0e00-\u0e7f]"), 2),
)
_SMALL: Final = {
    tongue: frozenset(spelt(words).split())
    for tongue, words in {
        "en": "the of and to in is that for it with was on are this by from have not his they were which had but",
        "de": "der die das und ist nicht den von mit sich des auf für dem ein eine auch werden wird aus bei einer sind",
        "fr": "le la les des et est une dans que pour qui sur pas au avec sont par plus ce il cette du ses été",
        "es": "el la los las que de en un por con no una su para es al lo como más pero sus este sobre fue",
        "pt": "o os que do da em um para com não uma no na por mais as dos como mas foi ao ele das são",
        "it": "il di che la è per un non sono una con del della le da si nel alla dei più anche gli delle come",
        "nl": "de het een van en dat niet zijn op te met voor er aan die ook als bij maar wordt door naar uit nog",
        "sv": "och att det som en på är av för med den till inte har de ett om var från men kan vid också",
        "da": "og at det som en på er af for med den til ikke har de et om var fra men kan ved også blev",
        "fi": "ja on ei se että oli hän mutta ovat kun niin myös joka tai jos sen mukaan kuin nyt vain olla ole",
        "pl": "w i na z nie się do że jest o jak to po za od ale przez jego są dla który tak by oraz",
        "cs": "a v se na je že s o z do i to jako za by ale po pro jsou jeho byl který také není nebo",
        "hu": "a az és hogy nem is egy volt meg ez de csak van már mint még azt amely vagy ha el",
        "ro": "și de în la a cu pe nu este din că o un care mai pentru au fost sunt prin sau dar",
        "tr": "ve bir bu da de için ile olarak çok daha gibi ne en olan var ama kadar sonra değil her",
        "id": "yang dan di dengan untuk ini dari pada tidak dalam itu adalah akan juga ke oleh karena atau ada para",
        "vi": "và của là có các cho không được trong một người với những đã này khi đến về ở từ",
    }.items()
}


def tongue_of(text: str) -> str:
    """Name the language of a text, or its script where that is all that can be told; empty where it is not sure.

    Languages of one script that share their small words, such as Danish and Norwegian, count as one.
    """
    read = text[:_MOST_READ]
    letters = sum(sign.isalpha() for sign in read)
    if not letters:
        return ""
    script = next((name for name, signs, share in _SCRIPTS if len(signs.findall(read)) * share >= letters), "")
    if script:
        return script
    words = spelt(read).split()
    counted = sorted(((sum(word in small for word in words), name) for name, small in _SMALL.items()), reverse=True)
    (most, tongue), (second, _) = counted[:2]
    return tongue if most >= _FEWEST and most >= _CLEARLY * second else ""


def is_other_tongue(text: str, cited: str) -> bool:
    """Tell whether two texts are surely written in different languages."""
    then, now = tongue_of(cited), tongue_of(text)
    return bool(then and now) and then != now
