"""Words that turn what is said around them into its contrary: denials that open a sentence, and words of refusal."""

from __future__ import annotations

import re
from collections.abc import Sequence

from monitor.judge.lexicon.expressions import expression
from monitor.judge.text.fold import caseless, is_crowded, words
from monitor.judge.text.language import language_of
from monitor.judge.text.meaning import is_negation

#: Words that deny in some languages (ISO 639) and say something else in others.
_DENIES_IN = {
    "nu": ("ro", "mo"),
    "ei": ("fi", "et"),
    "ni": ("es", "fr"),
    "mai": ("it",),
    "ne": ("fr", "sl", "hr", "sr", "bs", "lt", "cs", "eo"),
    "ما": ("ar",),
    "sin": ("es",),
    "sans": ("fr",),
    "nada": ("es", "pt"),
    "né": ("it",),
    "tak": ("ms", "id"),
    "mica": ("it",),
}
#: Languages in which "no" says "in the", "well", or something else.
_NO_IS_OTHER = ("pt", "pl", "cs", "sk", "lv")
#: What may stand between a denial that opens a sentence and what is denied: "not one of the", "hardly any".
_BESIDE = frozenset(
    """
    one single of the a an any even once ever at in time way all only longer more than these those them us
    ein eine einen einem einer eines einziger einzige einziges einzigen einzelner der die das den von auch mehr
    un une seul seule des de du les la le que el los las uno una solo sola ningun di dei delle degli il lo
    um uma dos das do da os as een het geen van enige en et av men но и а ни один одна одно из ещё еще раз
    ein einn eitt ένας μία μια ένα καν siquiera quidem
    but and yet so for thus however aber und doch denn mais car pero y mas e però maar och
    """.split()  # noqa: SIM905 - words are read as words.
)
_NI = frozenset("un una uno une solo sola seul seule siquiera".split())  # noqa: SIM905 - words are read as words.
_LONGEST_OPENING = 5
_PAUSE = expression(r"[,;:.!?]|-$")
#: Denials in scripts without blanks; a sign of one alone often begins another word there.
_CROWDED_OPENING = expression(
    r"(?:但|而|可|也|却|卻)?(?:没有?|沒有?|从未|從未|从来没有|從來沒有|从不|從不|并未|並未|并非|並非|并不|並不|不是|绝不|絕不|决不|決不|绝非|絕非"
    r"|尚未|不再|没有任何|沒有任何|没有一[个個名]|沒有一[个個名]|未曾|不曾)|ไม่(?:มี|เคย|ได้)?|ไม่เคยมี"
)

#: Words of refusal, failure and untruth: what follows them, or is said of them, did not happen or is not so.
_REFUSALS = expression(
    caseless(
        r"(?:refus(?:e|es|ed|ing|al)|declin(?:e|es|ed|ing)|den(?:y|ies|ied|ying|ial|ials)|fail(?:s|ed|ing|ure)?"
        r"|reject(?:s|ed|ing|ion)?|neglect(?:s|ed|ing)?|omit(?:s|ted|ting)?|forg(?:ot|et|ets|otten)|ceas(?:e|es|ed)"
        r"|forb(?:ade|id|ids|idden)|disput(?:e|es|ed)|rebut(?:s|ted)?"
        r"|refut(?:e|es|ed)|disprov(?:e|es|ed|en)|debunk(?:s|ed)?|retract(?:s|ed)?|false|falsely|untrue|myths?|hoax(?:es)?"
        r"|lie|lied|fabricat(?:ed|ion|ions)|falsehoods?|unable|unwilling|impossible|barely|scarcely|rarely|seldom"
        r"|disagree(?:s|d)?|disbelieved|unproven|unfounded|unlikely"
        r"|(?:ver)?weiger(?:t|te|ten|n|ung)|geweigert|bestritt(?:en)?|bestreite[tn]|leugnete?n?|geleugnet|dementiert(?:e|en)?"
        r"|ablehnte|lehnte|abgelehnt|versäumte?n?|unterließ|scheiterte?n?|falsch|lügen?|unwahr|mythos|märchen|selten|unfähig"
        r"|refus(?:a|é|ée|e|ent|èrent|ait)|ni(?:a|é|e|ent)|dément(?:i|it|ent)?|démentit|échou(?:a|é|e)|rejet(?:a|é|te)"
        r"|omi(?:s|t)|fau(?:x|sse)|mensonges?|mythe|guère|rarement"
        r"|neg(?:ó|aron|ado|ou|aram|a|ò|ato|ano|arono)|rechaz(?:ó|aron|a|ado)|rehus(?:ó|aron|a)|desmint(?:ió|ieron)"
        r"|fals[oae]|mentiras?|mito|recus(?:ou|aram|a)|rejeit(?:ou|aram)|desment(?:iu|iram)"
        r"|rifiut(?:ò|ato|arono|a)|respin(?:se|to)|sment(?:ì|ito)|menzogn[ae]|bugi[ae]"
        r"|weiger(?:de|den|t)|ontken(?:de|t)|ontkend(?:e|en)?|geweigerd|vals|leugen|mythe|onwaar"
        r"|vägra(?:de|r|t)|förneka(?:de|r|t)|nekte[rt]?|nægtede|falsk|løgn|lögn"
        r"|odmów(?:ił[aoi]?|ili)|zaprzecz(?:ył[aoi]?|yli)|fałsz(?:ywy|em)?|kłamstwo|odmít(?:l[aio]?)|popřel[aio]?|lež"
        r"|отказал(?:ся|ась|ось|ись)?|отрица(?:л[аио]?|ет|ют)|отверг(?:л[аио])?|опроверг(?:л[аио])?|лож(?:ь|ный|но)|миф"
        r"|відмови(?:в|вся|лася|лися)|запереч(?:ив|ила|или)"
        r"|reddet(?:ti|tiler|miş)|yalanla(?:di|dı|dilar|dılar)|inkâr|inkar|yalan|yanliş|yanlış|efsane"
        r"|رفض(?:ت|وا|ن)?|أنكر(?:ت|وا)?|نفى|نفت|نفوا|كذب|كاذب|خرافة|امتنع(?:ت|وا)?|فشل(?:ت|وا)?|انکار|تکذیب|دروغ|افسانه"
        r"|رەت|يالغان|ئىنكار|अस्वीकार|इनकार|इन्कार|झूठ|मिथक|menolak|membantah|bohong|gagal|palsu)"
    )
)
_REFUSALS_IN_CROWD = expression(
    r"拒绝|拒絕|否认|否認|驳回|駁回|未能|失败|失敗|谣言|謠言|虚假|虛假|谎言|謊言|拒否|拒ん|断っ|否定|嘘|デマ|거부|거절|부인|거짓|ปฏิเสธ|เท็จ"
)
#: Persian verbs deny by what stands before them; Arabic words carry an "and".
_PERSIAN = expression(caseless(r"(?:ن(?:کرد|شد|بود|داد|گفت|رفت|دید|خورد|زد|گرفت|توانست|خواست|داشت)|نمی|نخواه)\w{0,4}"))
_ARABIC = expression(r"[وف](?:لم|لن|لا|ليس|ليست|غير)")


#: Where a clause begins within a sentence: at a pause, and behind "that" and its kin.
_CLAUSE = expression(
    r"[,;:\u060c\uff0c\uff1b\uff1a\u3001]|\s-\s?|\b(?:that|dass|daß|que|che|dat|att|что|що|że|že|hogy|أن|إن|بأن|أنه|أنها|ki)\b"
    r"|(?:表示|指出|认为|認為|宣称|宣稱|声称|聲稱|称|稱|说|說)",
    re.IGNORECASE,
)
#: Denials of a verb: one that stands by itself in the middle of a sentence may stay outside of a quote.
_OF_VERBS = frozenset(
    "not nicht ne pas non não nao nu не ні ei inte ikke icke niet nie nem не لا لم لن ولم ولا ما".split()  # noqa: SIM905 - words are read as words.
)
#: "No" is a denial of verbs there.
_NO_OF_VERBS = ("es", "it", "ca", "gl")
_OF_VERBS_IN_CROWD = expression(r"(?:但|而|可|也|却|卻)?(?:没有?|沒有?|不是|不再|尚未|ไม่(?:ได้)?)")
#: What deny a thing and no sentence: "without".
_OF_THINGS = frozenset(
    "without ohne sans sin senza sem zonder utan uten uden bez без fără χωρίς دون بدون".split()  # noqa: SIM905 - words
)
#: Languages in which one denial asks for a second one: "никто не", "nadie no", "nikt nie".
_TWICE = frozenset(
    "ru uk be bg mk sr hr bs sl pl cs sk lt lv es pt it ca gl ro fr el hu tr az kk ky uz ug ka hy fa ar".split()  # noqa: SIM905 - words
)
_ONCE = frozenset(
    """
    not no none nobody nothing neither nor never hardly nowhere kein keine keinen keinem keiner keines niemand nichts
    nie niemals nicht weder geen niemand niets nooit niet ingen inget inga aldrig ingenting ikke inte
    """.split()  # noqa: SIM905 - words are read as words.
)
#: A second denial stands among so many words.
_SOON = 6


def opens_with_denial(opening: str, language: str | None) -> bool:
    """Tell whether what a page writes from a sentence's beginning up to some words is a denial of them and no more.

    A comma behind the denial makes it an answer ("No, he came"). Case is that of the page: a small letter begins no
    sentence. ``language`` is the page's; where it says none, words that deny in some languages only deny nothing.
    """
    bare = opening.strip(" \"'([{")
    if not bare or bare[0].islower() or _PAUSE.search(bare):
        return False
    return _is_denial(words(opening), language_of(language))


def clause_opens_with_denial(opening: str, language: str | None) -> bool:
    """Tell the same of a clause within a sentence ("they said that not one of the"); of a lone "not" it is not said."""
    clauses = _CLAUSE.split(opening)
    run, spoken = words(clauses[-1]), language_of(language)
    if len(clauses) == 1 or not run:
        return False
    if all(map(is_crowded, run)):
        lone = _OF_VERBS_IN_CROWD.fullmatch("".join(run)) is not None
    else:
        lone = len(run) == 1 and (run[0] in _OF_VERBS or (run[0] == "no" and spoken in _NO_OF_VERBS))
    return not lone and _is_denial(run, spoken)


def turns_around(ahead: Sequence[str], quoted: Sequence[str], language: str | None) -> bool:
    """Tell whether a denial that opens a sentence denies what is quoted of it; both are folded words.

    Where a language denies twice, what is quoted may hold the other denial; then nothing is turned around. Nor is it by
    a word that denies a thing alone ("without").
    """
    denying = [word for word in ahead if is_negation(word)]
    if denying and _OF_THINGS.issuperset(denying):
        return False
    spoken = language_of(language)
    twice = spoken in _TWICE if spoken else _ONCE.isdisjoint(denying)
    return not (twice and any(map(is_negation, quoted[:_SOON])))


def _is_denial(run: Sequence[str], spoken: str) -> bool:
    """Tell whether words are a denial, with what may stand beside one, and no more."""
    if run and all(map(is_crowded, run)):
        return _CROWDED_OPENING.fullmatch("".join(run)) is not None
    denied = [_denies_in(word, spoken) for word in run]
    if run[:1] == ["ni"] and not spoken and _NI.issuperset(run[1:]):
        # "Ni un solo" denies in every language that says so.
        denied[0] = True
    return (
        0 < len(run) <= _LONGEST_OPENING
        and any(denied)
        and all(denies or word in _BESIDE for word, denies in zip(run, denied, strict=True))
    )


def denies_in(word: str, language: str | None) -> bool:
    """Tell whether a folded word denies in the language of a page."""
    return _denies_in(word, language_of(language))


def _denies_in(word: str, language: str) -> bool:
    """Tell whether a folded word denies in a language; of an unknown one only words that no other language means."""
    if word == "no":
        return language not in _NO_IS_OTHER
    return is_negation(word) and (word not in _DENIES_IN or language in _DENIES_IN[word])


def refuses(left_out: Sequence[str]) -> bool:
    """Tell whether folded words hold a verb of refusal, a word for untruth, or a denial that is a part of a word."""
    return any(
        pattern.fullmatch(word) is not None for word in left_out for pattern in (_REFUSALS, _PERSIAN, _ARABIC)
    ) or (_REFUSALS_IN_CROWD.search("".join(left_out)) is not None)
