"""Cases of refusals told in a sentence without a form, and of pages that random addresses get as well."""

# ruff: noqa: E501 - tables read best with one page after the other

from __future__ import annotations

from collections.abc import Mapping

from monitor.model.source import Source, Work
from tests.fakes.web import Scripted
from tests.judge.cases_dead import FRONT
from tests.judge.courtroom import ROOT, SIBLING, URL, Case, cited, html, page

TITLE = "Dockers end harbour strike"
GIVEN = Source(id="case", url=URL, work=Work(title=TITLE))
MENU = (
    "<header><nav>"
    + "".join(f"<a href='/{name}'>{name}</a> " for name in ("a1", "b2", "c3", "d4", "e5", "f6"))
    + "</nav></header>"
)
NOWHERE = page(html("Not here", "<p>No.</p>"), 404)


def told(title: str, text: str, *, lang: str = "en", heading: str | None = None) -> bytes:
    """Write a page of a site with a menu that says next to nothing."""
    head = title if heading is None else heading
    return html(
        f"{title} | The Gazette",
        f"{MENU}<main><h1>{head}</h1><p>{text}</p></main><footer>The Gazette</footer>",
        lang=lang,
    )


#: Language, what it says, and what comes of it where every address but the front page gets it.
SENTENCES = (
    ("en", "You must be logged in to view this page.", "restricted-refusal"),
    ("en", "This article is for subscribers only.", "restricted-refusal"),
    ("de", "Sie müssen angemeldet sein, um diese Seite zu sehen.", "restricted-refusal"),
    ("fr", "Article réservé aux abonnés.", "restricted-refusal"),
    ("es", "Debe iniciar sesión para ver esta página.", "restricted-refusal"),
    ("it", "Devi accedere per visualizzare questa pagina.", "restricted-refusal"),
    ("pt", "Conteúdo exclusivo para assinantes.", "restricted-refusal"),
    ("nl", "Alleen voor leden.", "restricted-refusal"),
    ("pl", "Aby zobaczyć tę stronę, musisz się zalogować.", "restricted-refusal"),
    ("cs", "Článek je pouze pro předplatitele.", "restricted-refusal"),
    ("ro", "Trebuie să vă autentificați pentru a vedea această pagină.", "restricted-refusal"),
    ("hu", "Az oldal megtekintéséhez be kell jelentkeznie.", "restricted-refusal"),
    ("sv", "Du måste vara inloggad för att se den här sidan.", "restricted-refusal"),
    ("fi", "Sinun täytyy kirjautua sisään nähdäksesi tämän sivun.", "restricted-refusal"),
    ("tr", "Bu sayfayı görmek için giriş yapmalısınız.", "restricted-refusal"),
    ("id", "Anda harus masuk untuk melihat halaman ini.", "restricted-refusal"),
    ("vi", "Bạn phải đăng nhập để xem trang này.", "restricted-refusal"),
    ("ru", "Статья доступна только подписчикам.", "restricted-refusal"),
    ("uk", "Щоб переглянути цю сторінку, потрібно увійти.", "restricted-refusal"),
    ("el", "Πρέπει να συνδεθείτε για να δείτε αυτή τη σελίδα.", "restricted-refusal"),
    ("ar", "يجب تسجيل الدخول لعرض هذه الصفحة.", "restricted-refusal"),
    ("fa", "برای مشاهده این صفحه باید وارد شوید.", "restricted-refusal"),
    ("he", "יש להתחבר כדי לצפות בדף זה.", "restricted-refusal"),
    ("hi", "इस पृष्ठ को देखने के लिए लॉग इन करना होगा।", "restricted-refusal"),
    ("zh", "您需要登录才能查看此页面。", "restricted-refusal"),
    ("ja", "このページを表示するにはログインが必要です。", "restricted-refusal"),
    ("ko", "이 페이지를 보려면 로그인해야 합니다.", "restricted-refusal"),
    ("ug", "بۇ بەتنى كۆرۈش ئۈچۈن كىرىشىڭىز كېرەك.", "restricted-refusal"),
    ("en", "This content is unavailable in your location.", "restricted-region"),
    ("ro", "Acest videoclip nu este disponibil în țara dumneavoastră.", "restricted-region"),
    ("en", "Too many requests. Please slow down.", "blocked-challenge-title"),
    ("pl", "Zbyt wiele zapytań.", "blocked-challenge-title"),
    ("hu", "Az Ön IP-címét letiltottuk.", "blocked-challenge-title"),
    ("en", "This site has been blocked by order of the court.", "unstable-alike"),
    ("en", "We have updated our terms.", "unstable-alike"),
    ("zh", "请启用JavaScript。", "unstable-alike"),
    ("cs", "Pro zobrazení stránky povolte JavaScript.", "unstable-alike"),
    ("en", "Answer a survey question to continue.", "unstable-alike"),
)  # fmt: skip

#: "Not available" with its reason: language, sentence, what comes of it.
REASONS = (
    ("pl", "Ta strona jest niedostępna dla niezalogowanych użytkowników.", "restricted-refusal"),
    ("hu", "Ez az oldal nem elérhető bejelentkezés nélkül.", "restricted-refusal"),
    ("id", "Artikel ini tidak tersedia tanpa berlangganan.", "restricted-refusal"),
    ("ja", "このページはログインしないと表示できません。", "restricted-refusal"),
    ("ko", "구독자가 아니면 이 기사를 볼 수 없습니다.", "restricted-refusal"),
    ("ar", "هذا المقال غير متاح دون اشتراك.", "restricted-refusal"),
    ("en", "This page is not available to users who are not logged in.", "restricted-refusal"),
    ("en", "This content is unavailable in your location.", "restricted-region"),
    ("pl", "Ta treść jest niedostępna w Twoim regionie.", "restricted-region"),
    ("cs", "Tento obsah není dostupný ve vašem regionu.", "restricted-region"),
    ("hu", "Ez a tartalom nem elérhető az Ön országában.", "restricted-region"),
    ("tr", "Bu içerik ülkenizde mevcut değil.", "restricted-region"),
    ("id", "Konten ini tidak tersedia di negara Anda.", "restricted-region"),
    ("ja", "このコンテンツはお住まいの国では表示できません。", "restricted-region"),
    ("ko", "거주 국가에서는 이 페이지를 볼 수 없습니다.", "restricted-region"),
    ("ar", "هذا المحتوى غير متاح في منطقتك.", "restricted-region"),
    ("fi", "Sisältö ei ole saatavilla maassasi.", "restricted-region"),
    ("cs", "Obsah není ve vaší zemi dostupný.", "restricted-region"),
)

#: Whoever says that the page is gone may speak of logins as well: title, text, language.
GONE = (
    ("en", "Page not found", "This page does not exist. Log in or go home."),
    ("en", "Page not found", "You must be logged in to view some pages, and this one does not exist."),
    ("en", "404", "We could not find that page. Members may log in to use the search."),
    ("de", "Seite nicht gefunden", "Die Seite wurde gelöscht. Sie müssen sich anmelden, um alles zu sehen."),
    ("fr", "Page introuvable", "Connectez-vous pour continuer ou revenez à l'accueil."),
    ("en", "No longer available", "This article is no longer available. Please log in to manage your account."),
)

#: Not-found sentences of many sites, all that a page says under the name of its site: language, heading.
UNKNOWN_BEFORE = (
    ("sv", "Tyvärr kunde vi inte hitta sidan du söker"),
    ("sv", "Tyvärr kunde vi inte hitta sidan"),
    ("sv", "Ojdå, sidan saknas"),
    ("fi", "Hups! Tätä sivua ei ole"),
    ("fi", "Artikkeli on poistettu"),
    ("cs", "Jejda, tahle stránka neexistuje"),
    ("ro", "Articolul pe care îl cauți a fost șters"),
    ("pl", "Artykuł, którego szukasz, jest niedostępny"),
)


def _everywhere(body: bytes) -> Mapping[str, Scripted | tuple[Scripted, ...]]:
    return {URL: page(body), SIBLING: page(body), ROOT: page(FRONT)}


def _headline(sentence: str) -> str:
    return sentence.rstrip(".。।").split(". ")[0]


ALIKE = tuple(
    Case(what=sentence, manner=f"{lang} {known}", rule=rule, web=_everywhere(told(_headline(sentence), sentence, lang=lang)),
         cited=cited() if known == "cited" else None, source=GIVEN if known == "given" else None)
    for lang, sentence, rule in SENTENCES for known in ("cited", "given")
)  # fmt: skip
SITE_TITLED = tuple(
    Case(what=sentence, manner=f"{lang} site", rule=rule.replace("challenge-title", "one-page"), cited=cited(),
         web=_everywhere(html("The Gazette", f"{MENU}<main><p>{sentence}</p></main>", lang=lang)))
    for lang, sentence, rule in SENTENCES
)  # fmt: skip
TRUE_ERRORS = tuple(
    Case(what=sentence, manner=f"{lang} {known}", rule=rule, web={URL: page(told(title, sentence, lang=lang)), SIBLING: NOWHERE, ROOT: page(FRONT)},
         cited=cited() if known == "cited" else None, source=None if known == "nothing" else GIVEN)
    for lang, sentence, rule in REASONS
    for known, title in (("cited", _headline(sentence)), ("nothing", _headline(sentence)), ("given", TITLE), ("cited", TITLE))
)  # fmt: skip
LOST = tuple(
    Case(what=f"{title}: {text}", manner=f"{lang} {'alike' if alike else 'alone'}", rule="", cited=cited(),
         web={URL: page(told(title, text, lang=lang)), SIBLING: page(told(title, text, lang=lang)) if alike else NOWHERE, ROOT: page(FRONT)})
    for lang, title, text in GONE for alike in (True, False)
)  # fmt: skip
NAMELESS = tuple(
    Case(
        what=heading, manner=lang, rule="", web=_everywhere(told("The Gazette", "Gazette.", lang=lang, heading=heading))
    )
    for lang, heading in UNKNOWN_BEFORE
)

CASES = (ALIKE[0], SITE_TITLED[1], TRUE_ERRORS[0], TRUE_ERRORS[3], ALIKE[-1])
