"""Words whose exchange turns a sentence around: confirmed and denied, most and few, and prefixes that deny."""

from __future__ import annotations

import re
from typing import Final

from monitor.judge.lexicon.expressions import expression
from monitor.judge.text.fold import words

#: What says yes, then what says no to it; words of one side are near in meaning, so their exchange tells nothing.
_POLES: Final = (
    """
    agreed agrees agree granted grants grant upheld released freed wealth abundance
    confirmed confirm confirms confirming admitted admits admit acknowledged acknowledges approved approves approve
    accepted accepts accept allowed allows allow permitted passed won guilty true right proven proved supports
    supported support backed welcomed increased increase rose rises rise grew gained more higher above always safe
    success succeeded before bevor vorher bestätigen önce до прежде قبل بۇرۇن ئىلگىرى
    bestätigt bestätigte bestätigten genehmigt genehmigte angenommen erlaubt schuldig richtig wahr gestiegen stieg mehr
    confirmé confirme approuvé accepté autorisé coupable vrai augmenté plus
    zugelassen eingelassen freigelassen zugestimmt stattgegeben bewilligt erteilt bestätigten bejahten
    confirmé confirmée confirmés acceptée acceptés autorisée accordé accordée admis admise libéré libérée
    confirmaron admitió admitieron admitido admitida admitidos admitidas aceptaron aceptada aceptadas aceptados
    aprobaron aprobada aprobadas autorizó permitió liberado
    confirmado confirmó confirma aprobado aprobó aceptó culpable verdadero aumentó más
    confermato confermò approvato accettato colpevole vero aumentato più aprovado aprovou aceitou culpado verdadeiro
    подтвердил подтвердила подтвердили подтвердило одобрил одобрила одобрили принял приняла приняли разрешил разрешили
    удовлетворил удовлетворила удовлетворили удовлетворён удовлетворена согласие согласился согласилась согласились
    признал признала признали допустил допустила допустили освобожден освобождён освобождена пустили впустили
    виновен виновна выросли вырос больше подтвержден подтверждено
    onayladı onayladi doğruladı doğruladi kabul suçlu arttı artti
    أكد أكدت وافق وافقت نفذ زاد ارتفع مذنب
    تەستىقلىدى ئېتىراپ قوشۇلدى راست ئاشتى كۆپەيدى گۇناھكار ھەقىقىي
    расталды растады мақұлдады көбейді өсті рас
    تأیید تایید پذیرفت افزایش אישר אישרה הודה הודתה אשם
    """,
    """
    lack shortage dismissed withheld revoked detained jailed imprisoned
    denied deny denies denying disputed refuted refutes contradicted rejected rejects reject refused refuses refuse
    banned forbade forbids forbidden failed lost acquitted innocent false wrong opposed opposes oppose vetoed
    decreased decrease fell falls fall shrank less lower below dangerous failure after
    nachdem nachher leugnen sonra после بعد كېيىن
    dementiert dementierte bestritten bestritt bestreitet abgelehnt lehnte verworfen verboten unschuldig falsch
    gesunken sank weniger
    abgewiesen abgewiesene abgewiesenen zurückgewiesen festgehalten inhaftiert verweigert verweigerte verweigerten
    ablehnten verneinten verwehrt
    rejetée rejetés rejetées refusée refusés refusées démentie détenu détenue refus
    negaron rechazaron rechazada rechazadas rechazados rechazar desmintieron denegó denegado denegada prohibió detenido
    démenti nié nie rejeté refusé interdit innocent faux diminué moins
    negado negó niega desmentido desmintió rechazado rechazó inocente falso disminuyó menos
    negato smentito respinto rifiutato innocente diminuito meno negou rejeitou recusou rejeitado
    опроверг опровергла опровергли отрицал отрицала отрицали отверг отвергла отвергли отклонил отклонила отклонили
    отказ отказе отказа отказом отказалась отказались отклонен отклонён отклонена отклонены задержан задержана арестован
    отказал отказала отказали запретил запретили невиновен невиновна упали упал меньше опровергнуто
    yalanladı yalanladi reddetti ret masum suçsuz azaldı azaldi
    نفى نفت رفض رفضت قل انخفض بريء
    رەت ئىنكار يالغان ئازايدى گۇناھسىز قارشى
    жоққа теріске қабылдамады азайды төмендеді өтірік
    تکذیب رد کاهش הכחיש הכחישה דחה דחתה זכאי
    """,
)
_YES, _NO = (frozenset(token for word in side.split() for token in words(word)) for side in _POLES)

#: How many or how often, from all to few: to or from either end says something else, "many" and "some" are near.
_AMOUNTS: Final = tuple(
    frozenset(token for word in side.split() for token in words(word))
    for side in """
    all every everyone everybody always alle jeder immer tous toutes toujours todos todas siempre tutti sempre все
    всегда كل جميع ھەممە ھەممىسى بارلىق барлық барлығы همه כל tümü bütün hepsi
    /
    most mostly usually often many majority meiste meisten viele oft plupart beaucoup souvent mayoría muchos
    muchas molti maioria muitos многие большинство часто معظم كثير كۆپ كۆپى كۆپىنچىسى көп көбі اکثر بیشتر רוב çoğu
    /
    some sometimes einige manche manchmal certains quelques algunos algunas alcuni alguns некоторые иногда
    بعض بەزى بەزىلىرى кейбір برخی כמה bazı
    /
    few rarely seldom minority wenige selten peu rarement pocos pocas pochi poucos немногие редко мало قليل نادرا
    ئاز ئازى аз азы کم מעט az
    """.split("/")  # noqa: SIM905 - words are read as words.
)

#: Prefixes that deny, with the fewest letters of what follows: un-, in-, dis-, and ne- of Slavic and Baltic verbs.
_PREFIX: Final = re.compile(
    r"(?:un|in|im(?=[bmp])|il(?=l)|ir(?=r)|dis|non|mis|ne|nie|не|без)(?=\w{4})"
    r"|[αά]ν(?=\w{4})|(?:نا?|غیر|بی)\u200c?(?=\w{2})"
)
#: Words that only look as if a prefix denied the rest of them: insight is not the contrary of sight.
_ONE_WORD: Final = frozenset(
    """
    insight incom inform informat informant invest investor invent intent intention intens intensity intend intern insid
    inland inward indeed inborn inbound increas inhabit inmat inroad instep instanc intak invers invoic inspir inflam
    infus ingrain inhal incit inscrib instill inhalt innere inneren instand inwiefern informer inverser invertir
    improv impress impressiv imprint import impos implant imprison impart impact impound immigrat immigrant immediat
    immediately implantar importar impuesto impuls
    discover discovery discount discharg discours disclos disclosur display dispos disposal dispatch dismiss dismissal
    dissent distress disease disband distill dissolv distribut dispens discord
    unless union unter unfall unkosten unmeng untat mister mission missil newest nearly
    недели неделя неделю невеста небеса
    """.split()  # noqa: SIM905 - words are read as words.
)
_ENDINGS: Final = ("", "s", "e", "es", "ed", "d", "ing", "er", "ers", "ion", "ions", "ment", "ments", "en", "n")
#: Swahili denies by what opens a verb, which says who and when: ha-ku-, hawa-ta-; a-li-, wa-ta-, i-me-.
_DENIED_VERB: Final = expression(r"(?:si|ha(?:wa|tu|zi|vi|i|u|m|li|ya|ki|pa)?)(?:ku|ta|ja|tak)(?P<stem>\w{3,})")
_TOLD_VERB: Final = expression(r"(?:ni|u|a|tu|m|wa|i|zi|li|ya|ki|vi|pa)(?:li|ta|me|na|ka)")
#: Endings that do: harmless, harmful; zwecklos, zweckvoll.
_LACKS: Final = re.compile(r"(\w{3,})(?:less|los)")
_HAS: Final = re.compile(r"(\w{3,})(?:ful|voll)")


def are_opposite(one: str, other: str) -> bool:
    """Tell whether one folded word in the place of the other turns the sentence around."""
    short, long = sorted((one, other), key=len)
    prefix = _PREFIX.match(long)
    if prefix is not None and long[prefix.end() :] == short and not _is_one_word(long):
        return True
    if _is_denied_verb(one, other) or _is_denied_verb(other, one):
        return True
    if (one in _YES and other in _NO) or (one in _NO and other in _YES):
        return True
    left, right = _amount(one), _amount(other)
    if left is not None and right is not None:
        return left != right and not {left, right}.isdisjoint((0, len(_AMOUNTS) - 1))
    lacks, has = _LACKS.fullmatch(one) or _LACKS.fullmatch(other), _HAS.fullmatch(one) or _HAS.fullmatch(other)
    return lacks is not None and has is not None and lacks.group(1) == has.group(1)


def _is_denied_verb(denied: str, other: str) -> bool:
    """Tell whether a word is a Swahili verb that denies what the other says: "hakumpiga", "alimpiga"."""
    verb = _DENIED_VERB.fullmatch(denied)
    return verb is not None and other.endswith(verb["stem"]) and _TOLD_VERB.match(other) is not None


def _is_one_word(word: str) -> bool:
    """Tell whether a word is not made of a prefix and what it denies, though it looks so."""
    return any(word.endswith(ending) and word[: len(word) - len(ending)] in _ONE_WORD for ending in _ENDINGS)


def _amount(word: str) -> int | None:
    """Give how much a word says, as a place from all to few; None where it says no amount."""
    return next((place for place, side in enumerate(_AMOUNTS) if word in side), None)
