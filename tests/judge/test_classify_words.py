"""Not-found sentences in many languages, and titles that merely resemble them."""

# ruff: noqa: E501 - tables read best with one page, or one title, after the other

from __future__ import annotations

import pytest

from monitor.judge.lexicon.not_found_words import NOT_FOUND

SENTENCES = {
    "numbers": ("404", "Error 404", "404 Not Found", "HTTP 404", "404 | Trainer", "Error code: 404", "410 Gone"),
    "en": ("Oops! That page can’t be found.", "Page Not Found - The Gazette", "We couldn't find the page you were looking for",
           "Sorry, this page isn't available.", "404 - File or directory not found.", "Lost? This page does not exist"),
    "de": ("Seite nicht gefunden – Musterverlag", "Die angeforderte Seite konnte nicht gefunden werden",
           "Der gewünschte Artikel ist nicht mehr verfügbar"),
    "fr": ("Page introuvable", "Page non trouvée – Maison d'édition", "Désolé, cette page n'existe plus"),
    "es": ("Página no encontrada", "La página que buscas no existe"),
    "it": ("Pagina non trovata", "Siamo spiacenti, la pagina richiesta non è stata trovata"),
    "pt": ("Página não encontrada", "A página que você procura não foi encontrada"),
    "nl": ("Pagina niet gevonden", "Deze pagina bestaat niet meer"),
    "sv": ("Sidan kunde inte hittas", "Sidan finns inte"),
    "da": ("Siden blev ikke fundet", "Kunne ikke finde siden"),
    "no": ("Siden finnes ikke", "Fant ikke siden"),
    "fi": ("Sivua ei löytynyt",),
    "pl": ("Nie znaleziono strony", "Strona, której szukasz, nie istnieje"),
    "cs": ("Stránka nenalezena", "Požadovaná stránka neexistuje"),
    "hu": ("Az oldal nem található", "A keresett oldal nem létezik"),
    "ro": ("Pagina nu a fost găsită",),
    "el": ("Η σελίδα δεν βρέθηκε",),
    "tr": ("Sayfa bulunamadı", "Aradığınız sayfa bulunamadı"),
    "ru": ("Страница не найдена", "Запрашиваемая страница не существует"),
    "uk": ("Сторінку не знайдено",),
    "ar": ("الصفحة غير موجودة", "عذراً، الصفحة التي تبحث عنها غير موجودة"),
    "fa": ("صفحه مورد نظر یافت نشد",),
    "he": ("הדף לא נמצא", "404 שגיאה"),
    "ug": ("بەت تېپىلمىدى",),
    "kk": ("Бет табылмады",),
    "hi": ("पृष्ठ नहीं मिला",),
    "bn": ("পৃষ্ঠাটি পাওয়া যায়নি",),
    "zh": ("找不到页面", "抱歉,您访问的页面不存在", "您要查看的页面已被删除", "找不到網頁"),
    "ja": ("お探しのページは見つかりませんでした", "ページが見つかりません - 港新聞"),
    "ko": ("페이지를 찾을 수 없습니다", "죄송합니다. 요청하신 페이지를 찾을 수 없습니다."),
    "vi": ("Không tìm thấy trang", "Trang bạn tìm kiếm không tồn tại"),
    "id": ("Halaman tidak ditemukan",),
    "th": ("ไม่พบหน้าที่คุณต้องการ",),
}  # fmt: skip

STORIES = (
    "404 Media", "404 Media: how watching works", "Room 404", "Area code 404", "Peugeot 404", "What is a 404 error?",
    "Page not found: the story of a lost website", 'Why error pages say "Not found"', 'How to fix "404 page not found"',
    "Design patterns: the perfect 404 page", "The page that changed everything", "Lost and found", "The Missing", "Missing persons",
    "Bodies not found after flood", "Weapons of mass destruction not found", "Not found guilty", "Nichts gefunden: Ermittler suchen weiter",
    "Evidence not found in the camps case", "Not available for comment", "No longer at ease", "Gone with the wind", "We were here",
    "Sorry", "Home", "Unavailable: how drugs vanish from pharmacies", "存在しない国", "404号室", "Страница истории", "ページ",
    "The editor was removed", "Der Autor wurde gelöscht", "Редакция удалена", "Le rédacteur a été retiré", "Removed", "Deleted scenes", "被删除的文章", "下架",
    "La page blanche", "Die vermisste Seite der Geschichte", "未找到的真相", "消失的档案", "صفحه تاریخ", "Error", "",
)  # fmt: skip


@pytest.mark.parametrize(("language", "title"), [(code, line) for code, lines in SENTENCES.items() for line in lines])
def test_sentence(language: str, title: str) -> None:
    """A title that is a not-found sentence is known as one, in every language of the table."""
    assert NOT_FOUND.titles(title), language


@pytest.mark.parametrize("title", STORIES)
def test_story(title: str) -> None:
    """A title that only mentions or resembles such a sentence is none."""
    assert not NOT_FOUND.titles(title)


TAKEN_AWAY = {
    "en": ("This comment has been removed by a moderator", "This video is no longer available due to a copyright claim", "This item has been withdrawn"),
    "de": ("Dieser Beitrag wurde vom Autor gelöscht", "Der Artikel wurde auf Wunsch des Verfassers entfernt"),
    "fr": ("Cette publication a été supprimée par son auteur",),
    "es": ("El artículo ha sido retirado por su autor",),
    "ru": ("Содержимое удалено по требованию правообладателя", "Данный материал снят с публикации"),
    "zh": ("此文章已被作者删除", "该视频因违规无法查看", "此微博不存在"),
    "ug": ("ماقالە ئاپتورى تەرىپىدىن ئۆچۈرۈلگەن",),
    "kk": ("Бұл жазба өшірілген",),
    "tr": ("Makale yazarı tarafından silindi",),
    "ar": ("تمت إزالة هذا المنشور",),
    "ja": ("この投稿は投稿者により削除されました",),
    "ko": ("작성자가 삭제한 게시물입니다",),
}  # fmt: skip


@pytest.mark.parametrize(("language", "title"), [(code, line) for code, lines in TAKEN_AWAY.items() for line in lines])
def test_taken_away(language: str, title: str) -> None:
    """What an author, a publisher, a moderator or the law took away is not there; they themselves may be removed."""
    assert NOT_FOUND.titles(title), language


def test_names_of_the_site_may_stand_anywhere() -> None:
    """The site's own name is no part of what a title says."""
    title = "Harbour Gazette and Weekly Shipping News Page Not Found"
    assert not NOT_FOUND.titles(title)
    assert NOT_FOUND.titles(title, names=frozenset(["harbour", "gazette", "and", "weekly", "shipping", "news"]))
