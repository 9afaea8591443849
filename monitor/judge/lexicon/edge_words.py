"""Short lines with which sites open and close an article: who wrote it, where it stood, what readers may do."""

from __future__ import annotations

import re
from functools import cache
from typing import Final

#: Whoever speaks to readers, or of the house: no fact of an article that is told in few words.
_SPOKEN_TO: Final = """
    you your yours us our ours we click subscribe follow sign download please thank thanks watch listen
    ihnen ihre ihr ihrem ihren uns unser unsere unserem unseren unserer wir bitte abonnieren
    vous votre vos nous notre nos abonnez suivez cliquez merci
    usted ustedes nosotros nuestro nuestra nuestros nuestras síganos síguenos suscríbase suscríbete gracias lea
    você nossa nosso nossos nossas siga assine leia vi nostro nostra iscriviti seguici leggi grazie
    u uw ons onze lees volg vår våra oss vores dere jer
    вы вас вам ваш ваша ваше ваши нас нам наш наша наше наши нашем нашу подписывайтесь подпишитесь читайте следите
    спасибо
    ви вас вам нас наш наша підписуйтесь читайте
    sizin size bizi bize bizim takip abone tıklayın okuyun teşekkürler
    تابعونا تابعنا اشترك اشتركوا لكم موقعنا قناتنا صفحتنا شكرا اقرأ
    ما را شما بخوانید دنبال سىز سىزنى بىز بىزنىڭ بىزگە ئوقۇڭ
    हमें हमारे हमारा आप आपके आपका आपकी पढ़ें
"""
_SPOKEN_TO_WITHIN: Final = (
    "您|你|我们|我們|本报|本報|本网|本網|本站|关注|關注|订阅|訂閱|点击|點擊"
    "|당사|여러분|구독|ください|弊社|当社|お問い合わせ"
)
#: What is said of an article, of those who wrote it and of its rights.
_OF_ITSELF: Final = (
    r"\bcontribut(?:ed|es|ing)\b.{0,20}\b(?:this|to)\b|\bcontributor to\b|\bcopyright\b|\ball rights reserved\b|©"
    r"|\bis (?:an? |the )?(?:\w+[ -]){0,4}(?:reporter|writer|editor|journalist|author|correspondent|columnist"
    r"|blogger|freelancer|contributor|photographer|intern)\b"
    r"|\b(?:this|the) (?:article|story|piece|post|report|interview|essay|column|review|text|page|press release)\b"
    r"|\b(?:is a member of|is published by|press council|with (?:files|material|reporting|additional) )"
    r"|\b(?:ist|arbeitet als) (?:\w+ ){0,2}(?:redakteur|reporter|journalist|autor|korrespondent|volont)"
    r"|\bmit (?:material|informationen) (?:von|der)\b|\bdieser? (?:artikel|beitrag|text|bericht|meldung)\b"
    r"|\balle rechte\b|\btous droits\b|\b(?:cet|cette) (?:article|texte|interview|tribune)\b"
    r"|\best (?:un |une )?(?:journaliste|correspondant)|\bes (?:un |una )?periodista"
    r"|\btodos los derechos\b|\btodos os direitos\b|\beste (?:artículo|texto|artigo|reportaje)\b"
    r"|\bcon información de\b|\bcom informações d\w\b|\btutti i diritti\b|\bquesto articolo\b"
    r"|\bвсе права\b|\b(?:эта|этот|данн\w+) (?:стать|материал|текст|публикац)"
    r"|\bпри участии\b|\bматериал (?:подготов|опублик)|\btüm hakları\b|\bbu (?:haber|yazı|makale|içerik)\b"
    r"|جميع الحقوق|هذا (?:المقال|الخبر|التقرير)|حقوق النشر|تمامی حقوق|این (?:مطلب|مقاله|خبر)"
    r"|بارلىق ھوقۇق|نەشر ھوقۇقى|بۇ (?:ماقالە|خەۋەر|يازما)"
    r"|版权|版權|本文|原文|转载|轉載|首发|首發|来源|來源|責任編輯|责任编辑|編集部|この記事|無断転載|著作権"
    r"|저작권|무단|이 기사|सर्वाधिकार|यह (?:लेख|खबर)"
)


def is_edge_line(text: str) -> bool:
    """Tell whether a short line speaks to its readers, or of the article and of those who wrote it."""
    if _of_itself().search(text) is not None:
        return True
    return not _spoken_to().isdisjoint(_words(text.casefold()))


def _words(folded: str) -> list[str]:
    return re.findall(r"[^\W\d_]+", folded)


@cache
def _of_itself() -> re.Pattern[str]:
    return re.compile(f"{_SPOKEN_TO_WITHIN}|{_OF_ITSELF}", re.IGNORECASE)


@cache
def _spoken_to() -> frozenset[str]:
    return frozenset(word.casefold() for word in _SPOKEN_TO.split())
