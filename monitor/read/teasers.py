"""Finds the boxes of other articles below an article by their headings, where no link and no name gives them away."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from typing import Any

#: What sites write above their other articles.
_HEADING = re.compile(
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
_HEADING_TAG = re.compile(r"h[1-6]$")
_BOX_TAGS = frozenset(("section", "div", "ul", "ol", "td", "center"))
#: A paragraph of more characters is no teaser; a box has at least two pieces below its heading.
_LONGEST_TEASER, _FEWEST = 240, 2


def boxes(cut: Sequence[tuple[Any, str]], article: Sequence[bool], around: set[Any]) -> frozenset[Any]:
    """Give the elements that hold nothing but other articles.

    ``cut`` are the paragraphs with the elements they stand in, ``article`` says which seem to be the article's, and
    ``around`` are the elements that hold it. Such a box begins with its heading, holds short pieces alone, and stands
    below more of the article than above.
    """
    letters = [len(text) if own else 0 for (_, text), own in zip(cut, article, strict=True)]
    whole, above = sum(letters), 0
    first: dict[Any, int] = {}
    last: dict[Any, int] = {}
    for place, (element, _) in enumerate(cut):
        for one in (element, *element.iterancestors()):
            first.setdefault(one, place)
            last[one] = place
    found = set()
    for place, (element, text) in enumerate(cut):
        box = element.getparent()
        if (
            _HEADING_TAG.match(str(element.tag))
            and box is not None
            and box.tag in _BOX_TAGS
            and box not in around
            and first[box] == place
            and _HEADING.fullmatch(text)
            and _is_box(cut, place, last, box)
            and 2 * above >= whole - sum(letters[place : last[box] + 1])
        ):
            found.add(box)
        above += letters[place]
    return frozenset(found)


def _is_box(cut: Sequence[tuple[Any, str]], place: int, last: Mapping[Any, int], box: Any) -> bool:
    """Tell whether only short pieces stand below a heading, to the end of what it stands in."""
    pieces = [text for _, text in cut[place + 1 : last[box] + 1]]
    return len(pieces) >= _FEWEST and all(len(text) <= _LONGEST_TEASER for text in pieces)
