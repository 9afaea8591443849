"""How pages speak of themselves, and of their own end, in many languages: "this post was deleted by its author"."""

from __future__ import annotations

import re
from functools import cache
from typing import Final

from monitor.judge.lexicon.spelling import holds_unspaced, spelt

#: Endings follow right upon Korean words.
_HANGUL: Final = re.compile("[\uac00-\ud7a3]")
#: Words that point at what one looks at, and what pages call it; neither names anything that may be gone in the world.
#: Nouns may go on: endings of cases and articles.
_SAID: Final[tuple[tuple[str, str], ...]] = (
    (
        "this",
        "post article story page content video document item tweet entry thread photo image file publication comment",
    ),
    (
        "this",
        "episode recording listing topic question answer link account profile",
    ),
    (
        "der die das dieser diese dieses diesen diesem",
        "von_ihnen beitrag artikel inhalt seite video dokument eintrag meldung bericht tweet thema datei text",
    ),
    ("cet cette ce", "article contenu page publication vidéo document billet message texte fichier"),
    (
        "este esta",
        "artículo contenido página publicación vídeo documento entrada noticia texto",
    ),
    ("este esta", "artigo conteúdo página postagem publicação matéria reportagem notícia vídeo post"),
    ("questo questa", "articolo contenuto pagina video documento post notizia testo pubblicazione"),
    ("dit deze", "artikel bericht pagina video document inhoud post verhaal"),
    (
        "denna detta den det denne dette",
        "här_artikeln här_sidan här_texten artikel artikkel sida side inlägg innlegg indlæg innehåll innhold video",
    ),
    ("tämä", "artikkeli sivu sisältö video julkaisu juttu"),
    ("ten ta to tego tę", "artykuł wpis stron treś tekst film dokument materiał"),
    ("tento tato toto", "článek článok příspěvek príspevok obsah stránka video text dokument"),
    ("ez", "a_cikk az_oldal a_tartalom a_bejegyzés a_videó az_írás"),
    ("acest această", "articol conținut material document videoclip pagină postare știre"),
    ("αυτό το", "το_άρθρο άρθρο το_περιεχόμενο περιεχόμενο το_βίντεο"),
    ("αυτή", "η_σελίδα η_ανάρτηση"),
    ("bu", "haber yazı içerik sayfa gönderi video makale belge paylaşım məqalə xəbər səhifə"),
    (
        "этот эта это эту этого данный данная данное данную",
        "материал стать страниц пост публикац запис видео текст новост документ",
    ),
    ("цей ця це цю цього", "матеріал статт сторінк допис публікац відео текст новин"),
    ("тази този това", "статия страница материал публикация видео"),
    ("ovaj ova овај ова", "članak stranica objava sadržaj чланак страница објава садржај"),
    ("бұл бул", "мақала макала бет жазба жазуу мазмұн мазмун материал"),
    ("ushbu", "maqola sahifa xabar material"),
    ("هذا هذه", "المقال المحتوى الصفحة المنشور الفيديو الخبر المقالة التغريدة المادة"),
    ("این", "مطلب مقاله صفحه محتوا پست ویدیو ویدئو خبر"),
    ("یہ", "مضمون صفحہ خبر مواد پوسٹ"),
    ("بۇ", "ماقالە بەت يازما مەزمۇن خەۋەر تېما سىن"),
    ("הכתבה כתבה הפוסט פוסט התוכן תוכן הסרטון סרטון המאמר מאמר הדף דף העמוד עמוד", "הזו זו הזה זה"),
    ("यह", "लेख पृष्ठ खबर ख़बर पोस्ट सामग्री वीडियो पेज"),
    ("এই", "লেখা পৃষ্ঠা খবর পোস্ট ভিডিও নিবন্ধ"),
    (
        "此 该 該 这篇 這篇 本 这条 這條 这个 這個 您访问的 你访问的 您查看的",
        "内容 內容 文章 微博 帖 贴 页面 頁面 网页 網頁 视频 視頻 影片 新闻 新聞 图文 动态 回答 问题 稿件 链接 連結",
    ),
    ("此 该 該 这条 這條 这个 這個", "评论 公众号 账号 帐号 帳號 文档 消息 日记 博文 主题 主題"),
    ("この 当 本", "ページ 記事 投稿 コンテンツ 動画 ニュース ツイート スレッド"),
    ("이 해당 본", "글 기사 게시물 게시글 페이지 콘텐츠 컨텐츠 동영상 영상 포스트"),
    ("bài_viết bài_báo bài nội_dung trang video tin", "này"),
    ("artikel halaman konten berita video postingan tulisan", "ini"),
    ("บทความ หน้า เนื้อหา โพสต์ วิดีโอ ข่าว กระทู้", "นี้"),
)
#: Whoever asks is spoken to: "the page you are looking for".
_ASKED = r"\bthe (?:post|article|story|page|content|video|document|tweet|entry|thread|file) (?:you|that you)\b"
#: What happens to pages. Said of anything else it says nothing of a page.
_ENDED: Final = """
    removed deleted withdrawn unpublished retracted unavailable taken_down taken_offline no_longer_available
    gelöscht entfernt gesperrt zurückgezogen depubliziert nicht_mehr_verfügbar nicht_verfügbar vom_netz_genommen
    supprimé supprimée retiré retirée effacé effacée dépublié dépubliée plus_disponible pas_disponible indisponible
    eliminado eliminada retirado retirada borrado borrada no_está_disponible ya_no_está_disponible
    rimosso rimossa eliminato eliminata cancellato cancellata ritirato ritirata non_è_più_disponibile
    removido removida excluído excluída apagado apagada não_está_disponível
    não_está_mais_disponível
    verwijderd ingetrokken offline_gehaald niet_meer_beschikbaar niet_beschikbaar
    borttagen borttaget tagits_bort raderats raderad slettet fjernet fjerna slettes fjernes ikke_tilgjengelig
    ikke_tilgængelig inte_tillgänglig poistettu ei_ole_saatavilla
    usunięty usunięta usunięte usunięto skasowany wycofany niedostępny niedostępna nie_jest_już_dostępny
    nie_jest_już_dostępna smazán smazána smazáno odstraněn odstraněna odstraněno stažen odstránený odstránená
    nie_je_dostupný není_dostupný již_není_dostupný
    törölték törölve eltávolították eltávolítva nem_elérhető șters ștearsă eliminat retras retrasă
    nu_mai_este_disponibil
    αφαιρέθηκε διαγράφηκε αποσύρθηκε δεν_είναι_διαθέσιμο δεν_είναι_πλέον_διαθέσιμο
    silindi silinmiştir kaldırıldı kaldırılmıştır kaldırılmış artık_mevcut_değil mevcut_değil artık_yayında_değil
    silinib silinmişdir ləğv_edildi
    удалён удалена удалено удалены удалил удалила снят снята снято недоступен недоступна недоступно скрыт скрыта изъят
    изъята видалено видалена видалений недоступний недоступна вилучено премахната премахнат изтрита изтрит недостъпна
    uklonjen uklonjena uklonjeno obrisan obrisana obrisano уклоњен уклоњена обрисан обрисана
    жойылды өшірілді өшірілген өчүрүлдү өчүрүлгөн olib_tashlandi olib_tashlangan oʻchirildi
    حذف تم_حذف تمت_إزالة أزيل أزيلت سحب حذفه حذفها غير_متاح غير_متاحة غير_متوفر غير_متوفرة
    لم_يعد_متاحا لم_تعد_متاحة لم_يعد_متوفرا لم_تعد_متوفرة
    حذف_شد حذف_شده حذف_شده_است در_دسترس_نیست ہٹا_دیا ہٹا_دی
    ئۆچۈرۈلدى ئۆچۈرۈلگەن ئۆچۈرۈۋېتىلدى ئۆچۈرۈۋېتىلگەن ئېلىۋېتىلدى
    נמחק נמחקה הוסר הוסרה הוסרו אינו_זמין אינה_זמינה
    हटा_दिया हटा_दी हटाया हटाई मिटा_दिया उपलब्ध_नहीं মুছে_ফেলা সরিয়ে_ফেলা সরানো উপলব্ধ_নয়
    删除 刪除 移除 下架 屏蔽 撤回 撤下 无法查看 無法查看 无法显示 無法顯示 无法展示 已失效 不可见 封禁
    削除 非公開 表示できません 閲覧できません 取り下げ 利用できません 삭제 비공개
    볼_수_없습니다 게시_중단 이용할_수_없습니다
    bị_xóa bị_xoá bị_gỡ đã_gỡ đã_xóa không_còn dihapus ditarik diturunkan tidak_tersedia tidak_lagi_tersedia
    ถูกลบ ถูกนำออก
    ไม่พร้อมใช้งาน
"""

#: What people publish, as sites call it, on pages of which only one sentence is new. Stems.
_WORKS: Final = """
    article page content post story document publication report statement release speech text video study interview
    seite artikel beitrag inhalt dokument veröffentlichung publikation bericht meldung mitteilung erklärung rede studie
    contenu publication rapport communiqué discours texte étude billet entretien
    artículo página contenido publicación informe comunicado documento noticia entrada discurso estudio
    articolo pagina contenuto documento rapporto comunicato pubblicazione notizia discorso studio intervento
    artigo conteúdo publicação relatório comunicado notícia documento matéria discurso estudo
    bericht publicatie rapport verklaring inhoud toespraak
    artikeln sidan innehållet rapporten uttalandet publikationen dokumentet siden rapporten uttalelsen indholdet
    artikkeli sivu sisältö raportti tiedote julkaisu lausunto asiakirja
    artykuł stron treś raport komunikat publikac dokument oświadczen materiał
    článek článok stránka stránku obsah zpráva správa dokument prohlášení publikace tiskov
    cikk oldal tartalom jelentés közlemény dokumentum kiadvány
    articolul pagina conținutul raportul comunicatul documentul publicația declarația
    άρθρο σελίδα περιεχόμενο έκθεση ανακοίνωση έγγραφο δημοσίευση
    yazı haber içerik sayfa rapor açıklama belge yayın makale bildiri
    материал стать страниц публикац документ доклад отчет отчёт сообщени заявлени текст новост исследовани
    матеріал статт сторінк публікац документ доповід звіт повідомлен заяв текст новин
    статия страница публикация доклад съобщение изявление документ članak stranica izvještaj saopštenje dokument
    мақала бет баяндама құжат мәлімдеме maqola sahifa hisobot bayonot hujjat
    المقال الصفحة المحتوى التقرير البيان الوثيقة المنشور الخبر المادة الدراسة التصريح الخطاب
    مقاله صفحه مطلب گزارش بیانیه سند خبر محتوا مضمون صفحہ رپورٹ بیان دستاویز
    ماقالە بەت دوكلات بايانات ھۆججەت مەزمۇن خەۋەر
    המאמר הכתבה הדף הדוח ההודעה המסמך התוכן ההצהרה הפרסום
    लेख पृष्ठ रिपोर्ट बयान दस्तावेज सामग्री নিবন্ধ প্রতিবেদন বিবৃতি পৃষ্ঠা নথি
    文章 页面 頁面 网页 網頁 内容 內容 报告 報告 声明 聲明 文件 新闻稿 新聞稿 报道 報道 報導 公告 讲话 講話
    本文 此文 该文 該文 全文 稿件
    記事 ページ 報告書 声明 文書 投稿 発表 資料 기사 페이지 보고서 성명 문서 게시물 글 자료 보도자료
    bài_viết trang báo_cáo tuyên_bố tài_liệu nội_dung artikel halaman laporan pernyataan dokumen konten
    บทความ หน้า รายงาน แถลงการณ์ เอกสาร เนื้อหา
"""
#: What error pages speak of. Stems.
_PAGES: Final = """
    page article url homepage webpage website web_address search_box site_search browser server
    seite artikel beitrag startseite webadresse suchfunktion accueil página artículo enlace pagina articolo artigo
    sida sidan sidor siden sivu strona stronę strony artykuł stránk článek článk článok oldal
    cikk pagin articol σελίδ άρθρο
    sayfa makale страниц статья статью статьи сторінк статт страница бет бетті мақала sahifa maqola səhifə
    الصفحة صفحة صفحه مقال المقال بەت ماقالە דף הדף עמוד העמוד כתבה הכתבה पृष्ठ पेज लेख পৃষ্ঠা
    页面 網頁 网页 頁面 文章 网址 網址 链接 連結 首页 首頁 ページ 記事 페이지 기사 홈 주소 trang halaman หน้า บทความ
"""


def says_its_end(line: str) -> bool:
    """Tell whether a line says of what it stands on that it was taken away, in whatever words it gives its reasons."""
    folded = spelt(line)
    return _pattern().search(folded) is not None and _endings().search(folded) is not None


def says_end_of_work(line: str) -> bool:
    """Tell whether a line says of something that people publish that it was taken away: of this page, or of another.

    Only where it is all that is new on a page does it speak of the page.
    """
    return says_an_end(line) and _works().search(spelt(line)) is not None


def says_an_end(line: str) -> bool:
    """Tell whether a line says of anything that it was taken away, as pages are."""
    return _endings().search(spelt(line)) is not None


def points_at_itself(line: str) -> bool:
    """Tell whether a line points at what it stands on: "this article", "the video you asked for"."""
    return _pattern().search(spelt(line)) is not None


def names_page(line: str) -> bool:
    """Tell whether a line names a page, an article, an address or the way home: what error pages speak of."""
    return _pages().search(spelt(line)) is not None


@cache
def _pages() -> re.Pattern[str]:
    """Match any name of a page in a folded line."""
    return _any_word(_PAGES, stems=True)


@cache
def _works() -> re.Pattern[str]:
    """Match any name of what people publish in a folded line."""
    return _any_word(_WORKS, stems=True)


@cache
def _endings() -> re.Pattern[str]:
    """Match any word of an end in a folded line: whole, or anywhere where no spaces part words."""
    return _any_word(_ENDED)


def _any_word(listed: str, *, stems: bool = False) -> re.Pattern[str]:
    """Match any of some words: whole, or their beginnings, or anywhere where no spaces part words."""
    words = sorted({spelt(word.replace("_", " ")) for word in listed.split()}, key=len, reverse=True)
    within = (holds_unspaced(word) or _HANGUL.search(word) is not None for word in words)
    end = "" if stems else r"\b"
    return re.compile(
        "|".join(word if joined else rf"\b{word}{end}" for word, joined in zip(words, within, strict=True))
    )


@cache
def _pattern() -> re.Pattern[str]:
    """Match any of it in a folded line: a pointer and what it points at, with one word between at most."""
    return re.compile("|".join([*(_pair(before, behind) for before, behind in _SAID), _ASKED]))


def _pair(pointers: str, nouns: str) -> str:
    """Match any pointer before any noun."""
    before, behind = (
        "|".join(re.escape(spelt(word.replace("_", " "))) for word in words.split()) for words in (pointers, nouns)
    )
    if holds_unspaced(nouns):
        return rf"(?:{before}) ?(?:{behind})"
    return rf"\b(?:{before}) (?:\w+ )?(?:{behind})"
