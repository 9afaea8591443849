"""Pages whose facts stand in lists and boxes without a name, of which extractors find next to nothing."""

from __future__ import annotations

import pytest

from benchmarks.judgement.bench import changed
from monitor.model.comparison import ChangeKind
from monitor.model.page import Page
from monitor.ports import Raw
from monitor.read.read import read_page

#: A headline, sentences, and in one of these what is said and what is said later.
FACTS = {
    "en": (
        "The flood at Marlow: a chronology",
        (
            "The mine above the town was opened with 300 men in the spring of 1971.",
            "Its wall was raised twice, although the council had asked for drains.",
            "Nineteen people died when it gave way in the night.",
            "Three managers were charged by the prosecutors of the county.",
            "The court will hear the families in January.",
        ),
        ("Nineteen", "Ninety"),
    ),
    "ru": (
        "Наводнение: хронология",
        (
            "Рудник над городом открыли весной 1971 года, и работали там 300 человек.",
            "Стену поднимали дважды, хотя совет просил построить стоки.",
            "Ночью плотину прорвало, погибли 19 жителей нижней улицы.",
            "Прокуратура обвинила трёх управляющих рудника.",
            "Суд выслушает семьи погибших в январе.",
        ),
        ("19", "90"),
    ),
    "ar": (
        "السيل: تسلسل الأحداث",
        (
            "افتتح المنجم فوق البلدة في ربيع عام 1971 وعمل فيه 300 رجل.",
            "رفع الجدار مرتين رغم أن المجلس طلب حفر مصارف للمياه.",
            "انهار السد ليلا ومات 19 من سكان الشارع السفلي.",
            "اتهمت النيابة ثلاثة من مديري المنجم بالإهمال.",
            "تستمع المحكمة إلى العائلات في شهر يناير.",
        ),
        ("19", "90"),
    ),
    "zh": (
        "洪水紀事",
        (
            "城鎮上方的礦場於1971年春天開業，雇用了300名工人。",
            "雖然議會要求修建排水溝，堤壩還是兩次加高。",
            "堤壩在夜間潰決，造成19人死亡。",
            "檢察官起訴了三名礦場主管。",
            "法院將於一月聽取家屬的陳述。",
        ),
        ("19", "90"),
    ),
    "ko": (
        "홍수의 기록",
        (
            "마을 위의 광산은 1971년 봄에 노동자 300명으로 문을 열었다.",
            "의회가 배수로를 요구했지만 둑은 두 번 높아졌다.",
            "둑이 밤에 무너져 주민 19명이 숨졌다.",
            "검찰은 광산의 관리자 세 명을 기소했다.",
            "법원은 1월에 가족들의 말을 듣는다.",
        ),
        ("19", "90"),
    ),
}
SHELLS = {
    "body": "<h1>{head}</h1>{body}",
    "unnamed div": "<div><h2>{head}</h2>{body}</div>",
    "below one paragraph": "<h1>{head}</h1><p>1971 - 2024.</p>{body}",
    "below a table of links": (
        "<table width=100%><tr><td><a href=/>首页</a><td align=right><a href=/s>搜索</a></table>"
        "<hr><h2>{head}</h2>{body}<hr>"
    ),
}
LISTS = {
    "ul": ("<ul>", "<li>{}</li>", "</ul>"),
    "ol": ("<ol>", "<li>{}</li>", "</ol>"),
    "dl": ("<dl>", "<dt>§</dt><dd>{}</dd>", "</dl>"),
    "br": ("", "{}<br>", ""),
    "div": ("", "<div>{}</div>", ""),
    "labels": ("", "<p><label>§</label>{}</p>", ""),
}


def _page(shell: str, made: str, head: str, said: tuple[str, ...]) -> str:
    begin, item, end = LISTS[made]
    body = begin + "".join(map(item.format, said)) + end
    inside = SHELLS[shell].format(head=head, body=body)
    return f"<html><head><meta charset=utf-8><title>{head}</title></head><body>{inside}</body></html>"


@pytest.mark.parametrize("made", LISTS)
@pytest.mark.parametrize("shell", SHELLS)
@pytest.mark.parametrize("lang", FACTS)
def test_a_number_or_a_sentence_of_a_bare_list_is_told(lang: str, shell: str, made: str) -> None:
    """What changes in sentences that no extractor takes for an article is a change all the same."""
    head, said, (was, now) = FACTS[lang]
    cited = _page(shell, made, head, said)
    for other in (tuple(one.replace(was, now) for one in said), said[:-1]):
        change = changed(cited.encode(), _page(shell, made, head, other).encode())
        assert change is not None
        assert change.kind in (ChangeKind.SUBSTANTIVE, ChangeKind.MINOR), (change.kind, other)
        if len(other) == len(said):
            assert change.kind is ChangeKind.SUBSTANTIVE


_ARTICLE = "".join(f"<p>{one}</p>" for one in FACTS["en"][1][:2])
_OTHERS = [
    f"Another story number {word} begins here and ends in a town nearby." for word in ("one", "two", "three", "four")
]


@pytest.mark.parametrize(
    ("beside", "word"),
    [
        ("<nav><ul>" + "".join(f"<li>{one}</li>" for one in _OTHERS) + "</ul></nav>", "Another"),
        ("<div class=related><ul>" + "".join(f"<li>{one}</li>" for one in _OTHERS) + "</ul></div>", "Another"),
        ("<ul>" + "".join(f"<li><a href=/x>{one}</a></li>" for one in _OTHERS) + "</ul>", "Another"),
        (
            "<div>" + "".join(f"<div><h3><a href=/x>A town nearby</a></h3>{one}</div>" for one in _OTHERS) + "</div>",
            "Another",
        ),
        (
            "<div>"
            + "".join(f"<div><a href=/x>A town nearby has it</a><div>{one}</div></div>" for one in _OTHERS)
            + "</div>",
            "Another",
        ),
        ("<ul hidden>" + "".join(f"<li>{one}</li>" for one in _OTHERS) + "</ul>", "Another"),
        (
            "<div><div>We use cookies. You can change your consent to cookies at any time.</div></div>",
            "cookies",
        ),
    ],
    ids=["menu", "named", "links", "headings", "cards", "hidden", "consent"],
)
def test_what_is_the_sites_outweighs_no_short_article(beside: str, word: str) -> None:
    """Teasers, menus, requests and what nobody sees are no text, however little an article says beside them."""
    page = _read(f"<html><head><title>T</title></head><body><h1>Flood</h1>{_ARTICLE}{beside}</body></html>")
    assert word not in page.text
    assert "The mine above" in page.text


def test_the_main_text_holds_the_list_and_what_was_found_before() -> None:
    """The sentences stand in the order of the page, behind the paragraph that an extractor found."""
    head, said, _ = FACTS["en"]
    page = _read(
        _page("below one paragraph", "ul", head, said).replace("1971 - 2024.", "Drawn up by the inquiry in two years.")
    )
    assert page.text.split("\n") == ["Drawn up by the inquiry in two years.", *said]


def _read(markup: str) -> Page:
    return read_page(
        Raw(body=markup.encode(), content_type="text/html; charset=utf-8", url="https://x.example/a", careful=True)
    )
