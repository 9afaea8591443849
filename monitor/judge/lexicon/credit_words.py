"""Lines in which a site credits, dates, files and counts an article, in many languages."""

from __future__ import annotations

import re

from monitor.judge.lexicon.expressions import expression

#: How agencies and papers say who wrote a text.
_CREDIT = expression(
    r"\W*(?:(?:additional|with) )?"
    r"(?:report(?:ing|ed)|writing|written|edit(?:ing|ed)|compiled|translat(?:ion|ed)|photos?) by\b"
    r"|\W*(?:mitarbeit|redaktion|übersetzung|traducción|traduction|traduzione|перевод|редактор|çeviri|编辑|編輯|记者|記者|责编)\s*[:：]"
    r"|\W*(?:propos recueillis|traduit|traducido|editado|редакт\w+) (?:par|por)\b",
    re.IGNORECASE,
)
#: More signs than these are a sentence, however it begins.
_LONGEST_LINE = 70
#: How a line begins that says when, where and how often an article was shown.
_STAMP = expression(
    r"\W*(?:(?:this|the) (?:article|page|story|post|entry) (?:was|has been) )?(?:(?:last|first|originally) )?"
    r"(?:updated|published|posted|modified|edited|reviewed|filed|printed)(?: (?:on|at|by|in|under|from)\b|\s*:| \w+ \d)"
    r"|\W*(?:reading time|read \d+ (?:more )?comments?\b|page (?:generated|rendered|loaded) in|you are visitor"
    r"|(?:there are )?\d+ (?:users?|guests?|visitors?|people|readers?) (?:are )?online)"
    r"|\W*(?:photo(?:graph)?s?|picture|image|tags?|foto|bild|crédit|источник|фото|kaynak|fotoğraf|图|来源|來源|写真|사진|صورة|عکس)\s*[:：]"
    r"|\W*(?:stand\s*:|lesezeit|(?:zuletzt )?(?:veröffentlicht|aktualisiert|geändert|bearbeitet)(?: am\b|\s*:| \d)"
    r"|(?:publié|mis à jour|modifié)e? le\b|temps de lecture"
    r"|(?:publicado|actualizado|modificado|atualizado)(?: (?:el|em)\b|\s*:| \d)|tiempo de lectura"
    r"|(?:опубликован|обновлен|изменен)\w*[ :]+\d|время чтения|дата (?:публикации|обновления)"
    r"|(?:yayınlanma|güncelleme|güncellenme)(?: tarihi)?\s*:|(?:son )?güncelle\w+ \d|okuma süresi"
    r"|آخر تحديث|تاريخ النشر|(?:تم النشر|نشر|نشرت?) (?:في|بتاريخ)\b|وقت القراءة"
    r"|تاریخ انتشار|به.?روزرسانی|زمان مطالعه"
    r"|(?:ئېلان قىلىنغان|يېڭىلانغان|يوللانغان) (?:ۋاقتى|ۋاقىت|چېسلا)|ئوقۇش ۋاقتى"
    r"|(?:本文)?(?:最后|最後|最近)?(?:发布|發布|发表|發表|更新|修改)(?:于|於|时间|時間|日期)|阅读时间|(?:公開|更新)日(?:時)?\s*[:：]"
    r"|(?:게시|수정|입력|등록|업데이트)(?:일|일시)?\s*[:：]?\s*\d|읽는 시간|(?:प्रकाशित|अपडेट|अद्यतन)\s*[:：])",
    re.IGNORECASE,
)
#: "By Anna Keller, 4 May 2020.": two names or more, and no more than a date or a paper behind them.
_BYLINE = expression(
    r"\W*(?:[Bb]y|BY|[Vv]on|[Pp]ar|[Pp]or|[Dd]i)(?: [^\W\d_a-z][\w.'\u2019-]*){2,5}"
    r"(?:\W+(?:\d{1,2}\W+)?\w+\W+\d[\d\W]*)?\W*"
)


def is_credit(text: str) -> bool:
    """Tell whether a text opens as a line that says who wrote, translated or edited an article."""
    return _CREDIT.match(text) is not None


def is_site_line(text: str) -> bool:
    """Tell whether a short line credits, dates or counts an article, and so is written anew by each template."""
    if is_credit(text):
        return True
    return len(text) <= _LONGEST_LINE and (_STAMP.match(text) is not None or _BYLINE.fullmatch(text) is not None)


#: Labels beside which a page says who wrote it and where the site files it.
_FILED = frozenset(
    """
    author authors writer editor category categories tags topics section source comments views likes shares
    autor autorin autoren verfasser kategorie rubrik schlagwörter quelle kommentare aufrufe
    auteur catégorie rubrique étiquettes mots-clés commentaires vues autora categoría etiquetas comentarios visitas
    autore categoria tag autori автор категория рубрика теги метки источник комментарии просмотры
    yazar kategori etiketler kaynak yorumlar الكاتب التصنيف الوسوم المصدر التعليقات ئاپتور تۈر مەنبە ئىنكاسلار
    作者 分类 分類 标签 標籤 来源 來源 评论 浏览 著者 カテゴリ タグ 기자 분류 태그 댓글 조회
    """.split()  # noqa: SIM905 - words are read as words.
)


def is_filed_under(label: str) -> bool:
    """Tell a label beside which a page says who wrote it, where it is filed or how often it was asked for."""
    return label.casefold().strip(" :\uff1a") in _FILED
