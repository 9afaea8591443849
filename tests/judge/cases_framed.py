"""Cases of error pages in the frame of the cited page: teasers and lines about the site clear nothing, articles do."""

# ruff: noqa: E501 - tables read best with one page, or one title, after the other

from __future__ import annotations

from dataclasses import dataclass

from monitor.model.exchange import Purpose
from monitor.model.source import Quote, Source, Work
from tests.judge.cases_dead import FRONT
from tests.judge.courtroom import ROOT, SIBLING, URL, Case, cited, html, page

P = Purpose
ELSEWHERE = "https://gazette.example.org/error"


@dataclass(frozen=True, kw_only=True)
class Paper:
    """What a paper prints: an article, what stands below all of its pages, and how it says that nothing is there."""

    lang: str
    title: str
    text: tuple[str, ...]
    above: str
    foot: tuple[tuple[str, str], ...]
    oops: str
    missing: str
    hint: str = ""

    @property
    def frame(self) -> str:
        """Give what stands below each page."""
        cards = "".join(f"<div class='card'><h4>{head}</h4><p>{words}</p></div>" for head, words in self.foot)
        return f"<div class='rel'><h3>{self.above}</h3>{cards}</div>"

    def article(self, *, paragraphs: int | None = None, title: str = "", say: str = "") -> bytes:
        """Give the article, whole or as it begins, in its frame."""
        told = "".join(f"<p>{words}</p>" for words in self.text[:paragraphs])
        head = title or self.title
        return html(head, f"<div class='c'><h1>{head}</h1>{say}{told}</div>{self.frame}", lang=self.lang)

    def error(self, frame: str | None = None) -> bytes:
        """Give the error page, in that frame."""
        said = f"<div class='c'><h1>{self.oops}</h1><h2>{self.missing}</h2><p>{self.hint}</p></div>"
        return html(self.oops, said + (self.frame if frame is None else frame), lang=self.lang)

    def titled(self) -> bytes:
        """Give an error page of which title and heading say so."""
        return html(
            self.missing, f"<div class='c'><h1>{self.missing}</h1><p>{self.hint}</p></div>{self.frame}", lang=self.lang
        )


ENGLISH = Paper(
    lang="en", title="Bell founders leave the valley",
    text=(
        "The last bell of the valley was poured on Tuesday night, in front of forty neighbours and a choir that had come uninvited.",
        "The family of founders moves to the coast, where copper is cheaper and where two cathedrals have asked for a whole peal.",
        "Its workshop, built in 1788, goes to a baker who wants to keep the furnace and needs a taller chimney for it.",
        "Nobody knows yet what becomes of the pattern books, in which every bell since the flood is drawn to scale.",
    ),
    above="From the newsroom", foot=(("Ferry fares frozen", "The harbour board voted by six to three on Monday to leave fares as they are until autumn."),),
    oops="Oops!", missing="Page not found", hint="It may have been removed.",
)  # fmt: skip
DUTCH = Paper(
    lang="nl", title="Molenaars tellen hun laatste zakken",
    text=(
        "In de oude korenmolen aan de dijk zijn zaterdag de laatste zakken meel geteld, onder toezicht van een notaris uit de stad.",
        "De molenaar gaat met pensioen en zijn dochter begint een drukkerij, waarvoor ze de zolder al heeft uitgeruimd.",
        "Het waterschap wil de wieken behouden en heeft daarvoor negentienduizend euro opzij gelegd in de begroting.",
    ),
    above="Uit de krant", foot=(("Brug blijft open", "De gemeenteraad besloot dinsdagavond met elf tegen vier stemmen dat de brug open blijft."), ("Otters geteld", "Vrijwilligers vonden sporen van ten minste veertien dieren tussen de stuw en de monding.")),
    oops="Helaas", missing="Deze pagina bestaat niet (meer)",
)  # fmt: skip
RUSSIAN = Paper(
    lang="ru", title="Паром встал на зиму раньше срока",
    text=(
        "Паром через реку встал на зиму на две недели раньше срока, потому что лёд у левого берега оказался толще обычного.",
        "Капитан Егор Ладынин говорит, что такого не было с семьдесят девятого года, когда машины ходили прямо по реке.",
        "Жителям трёх деревень обещают автобус в объезд, который пойдёт через плотину дважды в день.",
    ),
    above="В номере", foot=(("О газете", "Газета печатается на Фонарной улице с 1871 года и принадлежит своим читателям, а не партиям и не заводам."),),
    oops="Ой", missing="Страница не найдена",
)  # fmt: skip
PERSIAN = Paper(
    lang="fa", title="آسیاب کهنه دوباره می‌چرخد",
    text=(
        "آسیاب کهنهٔ روستا پس از سی سال خاموشی روز شنبه در حضور دهقانان و معلم مدرسه دوباره به چرخش درآمد و گندم آرد کرد.",
        "سنگ آسیاب را دو برادر از شهر همسایه تراشیده‌اند و برای آن هیچ مزدی از شورای روستا نخواسته‌اند.",
        "آب نهر هنوز کم است و آسیابان می‌گوید تا بهار تنها هفته‌ای دو روز می‌تواند کار کند.",
    ),
    above="از همین روزنامه", foot=(("پل تازه", "شورای شهر دوشنبه شب با نه رأی در برابر چهار رأی ساختن پل تازه بر رودخانه را پذیرفت."),),
    oops="خطا", missing="صفحهٔ مورد نظر شما پیدا نشد",
)  # fmt: skip
CHINESE = Paper(
    lang="zh", title="古桥下的渡船停航",
    text=(
        "古桥下行驶了一百二十年的渡船上周六正式停航，最后一班船上坐着三十八位老乘客和一位小提琴手。",
        "船夫老陈说，他的父亲和祖父都在这条河上摇橹，而他的儿子在省城修理电梯，不打算回来接班。",
        "镇政府准备把渡船拖上岸，放在码头旁边供人参观，预计明年春天完工。",
    ),
    above="本报消息", foot=(("关于本报", "本报自一八七一年起在灯笼街印刷出版，由读者共同拥有，不接受任何党派和工厂的资助。"),),
    oops="抱歉", missing="您访问的页面不存在",
)  # fmt: skip
PAPERS = (ENGLISH, DUTCH, RUSSIAN, PERSIAN, CHINESE)
TRUE = page(html("404", "<p>No.</p>"), 404)


def _case(paper: Paper, what: str, rule: str, now: bytes, *, beside: bytes | None = None, asks: tuple[Purpose, ...] | None = (P.SIBLING,), source: Source | None = None) -> Case:  # fmt: skip
    """Put a page where the article stood; ``beside`` is what nonsense gets with success, else a true 404."""
    web = {URL: page(now), ROOT: page(FRONT), SIBLING: TRUE if beside is None else page(beside)}
    return Case(
        what=what, manner=paper.lang, rule=rule, cited=cited(paper.article()), web=web, asks=asks, source=source
    )


DEAD = (
    *(_case(paper, f"teasers of the cited page, everywhere, {paper.lang}", "soft-404-short", paper.error(), beside=paper.error(), asks=()) for paper in PAPERS),
    *(_case(paper, f"teasers of the cited page, here alone, {paper.lang}", "soft-404-short", paper.error(), asks=()) for paper in PAPERS),
    *(_case(paper, f"teasers below a title that says so, everywhere, {paper.lang}", "soft-404-short", paper.titled(), beside=paper.titled(), asks=()) for paper in PAPERS),
    *(_case(paper, f"teasers below a title that says so, here alone, {paper.lang}", "soft-404-short", paper.titled(), asks=()) for paper in PAPERS),
    Case(what="led to an error page in the same frame", rule="soft-404-address", cited=cited(ENGLISH.article()), asks=(), web={URL: page("", 302, Location="/404"), ROOT + "404": page(ENGLISH.error())}),
)  # fmt: skip

#: A page that keeps how the article begins, most of its text, its title or a quote is no error page for a line on it.
ALIVE = (
    *(_case(paper, f"the article itself below the line, {paper.lang}", "ok-fits", paper.article(title=paper.oops, say=f"<h2>{paper.missing}</h2>"), asks=None) for paper in PAPERS),
    *(_case(paper, f"its beginning below the line, {paper.lang}", "ok-fits", paper.article(title=paper.oops, say=f"<h2>{paper.missing}</h2>", paragraphs=1), asks=None) for paper in PAPERS),
    *(_case(paper, f"its beginning under its title, {paper.lang}", "ok-fits", paper.article(say=f"<h2>{paper.missing}</h2>", paragraphs=1), asks=None) for paper in PAPERS),
    _case(ENGLISH, "a quote below the line", "ok-other-text", ENGLISH.error(f"<p>{ENGLISH.text[3]}</p>{ENGLISH.frame}"), asks=None, source=Source(id="case", url=URL, work=Work(), quotes=(Quote(exact="every bell since the flood is drawn to scale"),))),
)  # fmt: skip

CASES = (*DEAD, *ALIVE)
