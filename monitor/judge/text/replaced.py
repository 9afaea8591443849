"""Words that stand in another's place: names in scripts without capitals and German nouns, units, abbreviations."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from monitor.judge.lexicon.expressions import expression
from monitor.judge.text.fold import is_crowded, weight, words

#: An exchange of more words than these is told by its length; so is one among more exchanges in the same sentences.
_MOST_WORDS: Final = 4
_MOST_EXCHANGES: Final = 2
#: Of two words that begin with this share of the longer one's letters alike, one is a form of the other.
_ONE_STEM: Final = 0.6
#: Arabic, Uyghur, Persian; Hebrew; Chinese and Japanese; Devanagari, Thai and Korean: no capitals tell a name.
_CASELESS: Final = expression(
    r"[\u0590-\u06ff\u0750-\u077f\u0900-\u0d7f\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff\u3040-\u9fff\uac00-\ud7a3]"
)
#: Ways of writing one Arabic letter that writers do not keep apart; a hamza at the most.
_SPELLING: Final = str.maketrans({"أ": "ا", "إ": "ا", "آ": "ا", "ة": "ه", "ى": "ي", "ؤ": "و", "ئ": "ي"})
#: "And", "the" and the like that Arabic writes with the word.
_CLITICS: Final = expression(r"^(?:[وفبلك]?ال|[وف](?=\w{3}))")

#: Small words, whose exchange tells nothing by itself; one sign each where nobody writes blanks.
_SMALL: Final = frozenset(
    token
    for word in """
    في من إلى على عن مع أن إن هذا هذه ذلك تلك التي الذي الذين قد
    لقد كان كانت كما أيضا ثم حيث هو هي هم أو و بين حتى منذ خلال
    عند لدى أي كذلك أما بعد إذ إذا لكن بل وقد فقد وكان به بها له لها فيه فيها عليه عليها منه منها
    ۋە بىلەن ئۈچۈن بۇ شۇ ئۇ ئۇلار بىز بىر ھەم ھەمدە
    يەنە ئەمما لېكىن بىراق بولسا دەپ دەپمۇ ئىدى ئىكەن بولۇپ بولغان بولدى
    قىلىپ قىلغان قىلدى ئارقىلىق ھەققىدە توغرىسىدا تەرىپىدىن ياكى مۇ مانا ئاشۇ
    و در به از که این آن را با برای است بود شد شده می تا هم یا اما نیز
    של את על עם זה זו זאת הוא היא הם גם או כי אם אל מן
    的 了 着 著 过 過 在 和 与 與 及 以 或 也 都 就 而 但 却 卻 被 把
    将 將 对 對 从 從 向 于 於 是 这 這 那 其 之 所 并 並 且 地 得 为 為
    等 则 則 因 由 至 到 又 再 很 更 还 還 个 個 名 位 种 種 些 已 曾 正 会 會 能 可 要 便 才 只 着 吧 呢 吗 嗎 啊
    は が を に へ と で も の や か な だ た て し れ る い う です ます
    der die das den dem des ein eine einen einem einer eines und oder im am zum zur
    को का की के में से पर और है हैं था थी थे यह वह भी तो
    은 는 이 가 을 를 의 에 와 과 도 로
    """.split()  # noqa: SIM905 - words are read as words.
    for token in (*words(word), word)
)
#: Words that say the same, a line for each.
_LIKE: Final = tuple(
    frozenset("".join(words(word)) for word in line.split())
    for line in """
    قال ذكر صرح أعلن أفاد أضاف أوضح أشار وقال وذكر وصرح وأعلن وأفاد وأضاف وأوضح وأشار
    قالت ذكرت صرحت أعلنت أفادت أضافت أوضحت أشارت وقالت وذكرت وصرحت وأعلنت وأفادت وأضافت وأوضحت وأشارت
    كبير ضخم هائل
    كثير عديد كثيرا الكثير العديد
    دېدى ئېيتتى بىلدۈردى ئەسكەرتتى كۆرسەتتى تەكىتلىدى قوشۇمچە
    ئېلان جاكار
    كۆپ نۇرغۇن
    چوڭ زور
    گفت افزود اظهار
    说 說 表示 称 稱 指出 透露 写道 寫道 谈到 强调 強調 提到 说道 宣布 宣佈
    查看 研究 分析 审视 察看 查阅
    许多 很多 不少 众多 許多 眾多 大量
    目前 现在 如今 現在 当前 當前
    但是 不过 然而 可是 不過
    因为 由于 因為 由於
    如果 假如 倘若
    可能 也许 或许 也許 或許
    帮助 协助 幫助 協助
    开始 着手 開始
    非常 十分 相当 極其 极其
    auto wagen pkw
    bericht meldung nachricht
    beitrag artikel text
    beginn anfang start
    ende schluss abschluss
    ort stelle platz
    gebäude haus bau
    arbeit tätigkeit
    fehler irrtum
    """.splitlines()
    if line.strip()
)
#: Units and currencies: one in the place of another is another amount.
_UNITS: Final = frozenset(
    token
    for word in """
    mg g kg t µg ng lb lbs oz mm cm m km mi ft ml cl l hl ha kw mw gw tw wh kwh mwh gwh twh hz khz mhz ghz v kv w j kj
    kb mb gb tb kcal cal ppm ppb bar pa hpa sv msv μsv
    percent permille prozent promille prozentpunkte percentage
    points pourcent процент процента процентов процентам промилле
    yüzde binde بالمئة المئة بالمائة المائة بالألف پىرسەنت پىرسەنتى
    meter metre metres meters kilometer kilometre kilometers kilometres
    mile miles feet foot inch inches yard yards meilen
    meile метров километров миль kilogram kilograms kilogramme gram
    grams gramm pounds pound tonne tonnes tons ton tonnen
    dollar dollars euro euros franken pfund rubel yuan yen lira liras lirasi доллара долларов евро рублей рубля юаней
    dolar avro دولار يورو ليرة دينار درهم يوان دوللار يۈەن سوم ياۋرو 元 磅 镑 鎊 吨 噸 克 斤 米 里
    celsius fahrenheit kelvin
    second seconds minute minutes hour hours day days week
    weeks month months year years decade decades century centuries
    sekunde sekunden minuten stunde stunden tag tage tagen woche wochen monat monate monaten jahr jahre jahren
    jahrzehnt jahrzehnte jahrhundert
    секунд минут час часа часов день дня дней неделя недели недель месяц месяца месяцев год года лет
    saniye dakika saat gün hafta ay yil
    """.split()  # noqa: SIM905 - words are read as words.
    for token in words(word)
)
#: Halves of the day, and before and after where one of both says other things too.
_HALVES: Final = tuple(map(frozenset, (("am", "pm"), ("a", "p"), ("صباحا", "مساء"), ("ص", "م"), ("vor", "nach"))))
#: Letters that are words of no language: U.S. and U.K.
_INITIALS: Final = frozenset("bcdfghjklmnpqrtvwxz") | {"s"}


def is_another(
    was: Sequence[str], now: Sequence[str], *, exchanges: int, nouns: bool, capitals: tuple[bool, bool]
) -> bool:
    """Tell whether folded words in the place of others name something else, where no capital can tell names.

    ``exchanges`` counts how many stretches of the same sentences were exchanged; ``nouns`` says that every noun has a
    capital, ``capitals`` whether a word has one on either side.
    """
    if not was or not now or exchanges > _MOST_EXCHANGES or max(weight(list(was)), weight(list(now))) > _MOST_WORDS:
        return False
    caseless = all(_CASELESS.search("".join(side)) for side in (was, now))
    if not caseless and not (nouns and all(capitals)):
        return False
    one, other = ("".join(word for word in side if word not in _SMALL) for side in (was, now))
    if not one or not other:
        return False
    return not (
        _say_the_same("".join(was), "".join(now))
        or _say_the_same(one, other)
        or _are_spelt_alike(one, other, caseless=caseless)
    )


def is_other_measure(one: str, other: str) -> bool:
    """Tell whether two folded words are different units, halves of the day, letters of an abbreviation, or sides."""
    both = {one, other}
    if len(both) == 1:
        return False
    return (both <= _UNITS and not _are_forms(one, other)) or both in _HALVES or both <= _INITIALS


def _say_the_same(one: str, other: str) -> bool:
    return any(one in line and other in line for line in _LIKE)


def _are_spelt_alike(one: str, other: str, *, caseless: bool) -> bool:
    """Tell whether two words are one in another form or spelling."""
    left, right = ((_CLITICS.sub("", word.translate(_SPELLING)) if caseless else word) for word in (one, other))
    if left == right:
        return True
    return not is_crowded(one[0]) and _are_forms(left, right)


def _are_forms(one: str, other: str) -> bool:
    """Tell whether two words begin alike for the most of their letters: year, years."""
    pairs = enumerate(zip(one, other, strict=False))
    shared = next((at for at, pair in pairs if pair[0] != pair[1]), min(len(one), len(other)))
    return shared >= _ONE_STEM * max(len(one), len(other))
