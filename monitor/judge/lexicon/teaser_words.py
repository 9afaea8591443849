"""What sites write above their lists of other articles, in many languages."""

from __future__ import annotations

import re

from monitor.judge.lexicon.expressions import expression

#: What sites write above their other articles.
_OTHERS = expression(
    r"\W*(?:more (?:from|on|in|by|about)\b.{1,60}|more (?:stories"
    r"|news|articles|posts|reading|to read|like this|for you)"
    r"|you (?:may|might|will|'ll|could)(?: also)? (?:also )?(?:like|enjoy|be interested in|love)"
    r"|you may have missed"
    r"|related(?: (?:articles?|stories|posts?|topics?|content|news|reading|coverage))?"
    r"|recommended(?: (?:for you|reading))?"
    r"|recommendations|read (?:next|more|also)|further stories"
    r"|up next|what to read next|most (?:read|popular|viewed)"
    r"|latest (?:news|stories|posts|articles)|trending(?: now)?"
    r"|popular (?:posts|stories|now)|editors?['’]s? picks"
    r"|don['’]t miss|also (?:read|of interest)"
    r"|from (?:our partners|around the web|the web|the archive)|see also"
    r"|mehr (?:von|aus|zum|zu|über)\b.{1,60}"
    r"|das könnte (?:sie|dich) auch interessieren|auch interessant|weitere (?:artikel"
    r"|beiträge|meldungen|themen"
    r"|nachrichten)|meistgelesen|lesen sie auch|ähnliche (?:artikel|beiträge)|empfehlungen"
    r"|à lire aussi|lire aussi|à lire (?:également|ensuite)"
    r"|(?:sur|dans) le même (?:sujet|thème)|les plus lus"
    r"|vous aimerez aussi|(?:cela|ceci|ça) (?:peut|pourrait) (?:aussi )?vous (?:plaire|intéresser)"
    r"|articles (?:liés|similaires)"
    r"|también te puede (?:interesar|gustar)|te puede interesar"
    r"|más (?:de|sobre|noticias)\b.{0,60}|lee también|lo más leído"
    r"|noticias relacionadas|artículos relacionados|leggi anche"
    r"|potrebbe (?:anche )?interessarti|articoli correlati"
    r"|leia (?:também|mais)|veja também"
    r"|mais (?:de|sobre|lidas|notícias)\b.{0,60}|(?:você )?(?:também )?pode gostar"
    r"|lees ook|meer (?:van|over|uit)\b.{1,60}|gerelateerd"
    r"|läs (?:också|även|mer)|les også|læs også|lue myös"
    r"|czytaj (?:też|także|również)|zobacz (?:też|także|również)"
    r"|přečtěte si také|mohlo by vás zajímat|čtěte také"
    r"|читайте (?:также|ещё|еще)|похожие (?:статьи|новости|материалы)"
    r"|(?:вам )?может быть интересно|ещё по теме|по теме"
    r"|читайте також|схожі новини|ilgili haberler"
    r"|bunlar da ilginizi çekebilir|benzer (?:haberler|yazılar)|ayrıca oku\w*"
    r"|διαβάστε (?:επίσης|ακόμα)|δείτε επίσης|olvassa el ezt is|citește și"
    r"|اقرأ أيضا\w*|قد يعجبك أيضا\w*|مواضيع ذات صلة"
    r"|مقالات ذات صلة|المزيد (?:من|عن)\b.{1,60}|مطالب مرتبط"
    r"|مۇناسىۋەتلىك (?:خەۋەرلەر|ماقالىلەر|يازمىلار)|קראו גם|עוד (?:בנושא|כתבות)"
    r"|baca juga|artikel terkait|xem thêm|tin liên quan|यह भी पढ़ें|संबंधित खबरें|আরও পড়ুন|আরও খবর"
    r"|相关(?:阅读|新闻|文章|报道|推荐)|相關(?:閱讀|新聞|文章|報導)|猜你喜欢|推荐阅读|推薦閱讀|延伸阅读|延伸閱讀|更多(?:新闻|新聞|文章|报道)?"
    r"|関連記事|おすすめ(?:記事|の記事)?|あわせて読みたい|人気記事"
    r"|관련 ?(?:기사|뉴스|글)|추천 ?(?:기사|뉴스)|많이 본 (?:기사|뉴스)"
    r"|ข่าวที่เกี่ยวข้อง|อ่านเพิ่มเติม)\W*",
    re.IGNORECASE,
)
#: What may as well stand above a part of the article itself: "More about bees".
_OPEN = expression(
    r"\W*(?:more (?:on|in|by|about)|mehr (?:aus|zum|zu|über)|más sobre|mais sobre|meer (?:over|uit)|المزيد عن)\b"
    r"|\W*(?:see also|recommendations|empfehlungen|po temacie|по теме)\b",
    re.IGNORECASE,
)
#: What begins so and stands above other articles all the same: it names no matter of its own.
_CLOSED = expression(
    r"\W*(?:more (?:on|about) this(?: (?:topic|story|subject))?|mehr zum thema|mehr zu diesem thema"
    r"|(?:más|mais) sobre (?:este tema|o tema|el tema|isto)|meer over dit onderwerp)\W*",
    re.IGNORECASE,
)
_LONGEST = 100


def is_above_others(heading: str) -> bool:
    """Tell whether a heading is one under which sites list their other articles."""
    return len(heading) <= _LONGEST and _OTHERS.fullmatch(heading) is not None


def is_open(heading: str) -> bool:
    """Tell whether such a heading may also stand above a part of the article itself."""
    return _OPEN.match(heading) is not None and _CLOSED.fullmatch(heading) is None
