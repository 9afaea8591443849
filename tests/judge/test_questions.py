"""Pages that say nothing but one question, with the buttons that answer it, are walls; pages with more to say are not."""

# ruff: noqa: E501 - tables read best with one page a line

from __future__ import annotations

from collections.abc import Callable
from datetime import UTC, datetime, timedelta

import pytest

from monitor.judge.standing.fitness import UNFIT, fitness
from monitor.model.exchange import Hop, Observation, Request
from monitor.model.source import Source
from monitor.model.verdict import Outcome
from tests.judge.courtroom import URL, Case, cited, hear, html, page
from tests.judge.courtroom import read as read_page

#: Language: a title, the question, two answers.
_CONSENT = {
    "en": ("Before you continue", "We use cookies. Do you agree?", "Accept all", "Reject all"),
    "de": ("Bevor Sie fortfahren", "Wir verwenden Cookies. Stimmen Sie zu?", "Alle akzeptieren", "Ablehnen"),
    "fr": ("Avant de continuer", "Nous utilisons des cookies. Acceptez-vous ?", "Tout accepter", "Tout refuser"),
    "ru": ("Cookie", "Мы используем файлы cookie. Вы согласны?", "Да", "Нет"),
    "ar": ("قبل المتابعة", "نستخدم ملفات تعريف الارتباط. هل توافق؟", "نعم", "لا"),
    "ug": ("Cookie", "بىز ساقلانما ئىشلىتىمىز. قوشۇلامسىز؟", "ھەئە", "ياق"),
    "tr": ("Çerezler", "Çerez kullanıyoruz. Kabul ediyor musunuz?", "Evet", "Hayır"),
    "zh": ("在您继续之前", "我们使用Cookie。您同意吗？", "全部接受", "全部拒绝"),
    "ja": ("続行する前に", "Cookieを使用しています。同意しますか？", "はい", "いいえ"),
    "ko": ("계속하기 전에", "쿠키를 사용합니다. 동의하십니까?", "예", "아니요"),
}
_AGE = {
    "en": ("Welcome", "Are you 18 or older?", "Yes", "No"),
    "de": ("Willkommen", "Sind Sie über 18?", "Ja", "Nein"),
    "ru": ("Добро пожаловать", "Вам есть 18 лет?", "Да", "Нет"),
    "zh": ("欢迎", "您是否年满18岁？", "是", "否"),
}


def _headed(title: str, said: str, yes: str, no: str) -> bytes:
    """Ask under a headline."""
    return html(title, f"<h1>{title}</h1><p>{said}</p><button>{yes}</button><button>{no}</button>")


def _in_heading(title: str, said: str, yes: str, no: str) -> bytes:
    """Ask in the heading itself."""
    return html(title, f"<div class=q><h2>{said}</h2><form><button>{yes}</button><button>{no}</button></form></div>")


def _by_links(title: str, said: str, yes: str, no: str) -> bytes:
    """Let links answer, without a heading."""
    return html(title, f"<div><div>{said}</div><a href='?a=1'>{yes}</a> <a href='?a=0'>{no}</a></div>")


_MADE = (_headed, _in_heading, _by_links)


@pytest.mark.parametrize("known", [True, False])
@pytest.mark.parametrize("made", _MADE)
@pytest.mark.parametrize("lang", _CONSENT)
async def test_a_question_and_its_answers_are_no_page(lang: str, made: Callable[..., bytes], *, known: bool) -> None:
    """However short it is put, in whatever words: we were not let in, and it never stands for what was cited."""
    case = Case(what="", rule="", cited=cited() if known else None, web={URL: page(made(*_CONSENT[lang]))})
    ruling = await hear(case)
    assert (ruling.judgement.outcome, ruling.judgement.rule) == (Outcome.RESTRICTED, "restricted-consent-page")


@pytest.mark.parametrize("made", _MADE)
@pytest.mark.parametrize("lang", _AGE)
async def test_a_question_of_age_is_no_page(lang: str, made: Callable[..., bytes]) -> None:
    """So is one of age, wherever it stands."""
    ruling = await hear(Case(what="", rule="", web={URL: page(made(*_AGE[lang]))}))
    assert (ruling.judgement.outcome, ruling.judgement.rule) == (Outcome.RESTRICTED, "restricted-age-page")


async def test_other_questions_with_nothing_else_are_no_page() -> None:
    """The build tells: no words of consent are needed."""
    body = html("Welcome", "<p>Would you like to go on to the site?</p><button>Yes</button><button>No</button>")
    ruling = await hear(Case(what="", rule="", web={URL: page(body)}))
    assert ruling.judgement.outcome is Outcome.RESTRICTED


_TWO = "<button>Print</button><button>Share</button>"


@pytest.mark.parametrize(
    "body",
    [
        html("A ferry for Tarn", f"<h1>A ferry for Tarn</h1><p>It sails at noon. Will you be there?</p>{_TWO}"),
        html("Notice", f"<h1>Notice</h1><p>The ferry sails at noon and is back at six.</p>{_TWO}"),
        html("Hinweis", f"<h1>Hinweis</h1><p>Die Fähre fährt um zwölf ab. Um sechs ist sie zurück.</p>{_TWO}"),
        html("通知", f"<h1>通知</h1><p>渡轮中午出发，六点返回。</p>{_TWO}"),
        html("Notice", "<h1>Notice</h1><p>Who saw the ferry that night?</p><p>Nobody did, the clerks wrote in March.</p><p>It was never found again.</p>" + _TWO),
        html("Notice", f"<h1>Notice</h1><p>Who saw the ferry that night? Nobody knows.</p>{_TWO}"),
        html("Notice", "<h1>Notice</h1><p>Who saw the ferry that night? Nobody knows.</p><a href=/>Home</a> <a href=/a>About</a>"),
    ],
)  # fmt: skip
async def test_short_pages_with_something_to_say_stay(body: bytes) -> None:
    """A short notice beside buttons is a page: it asks nothing, has a headline of its own, or answers itself."""
    ruling = await hear(Case(what="", rule="", web={URL: page(body)}))
    assert ruling.judgement.outcome is Outcome.OK, ruling.judgement.reason


@pytest.mark.parametrize("table", [_CONSENT, _AGE])
def test_a_copy_of_such_a_page_never_stands_for_what_was_cited(table: dict[str, tuple[str, str, str, str]]) -> None:
    """An archive that was asked a question itself kept no page."""
    at = datetime(2019, 9, 1, tzinfo=UTC)
    headers = (("Content-Type", "text/html; charset=utf-8"),)
    for asked in table.values():
        body = _headed(*asked)
        hop = Hop(url=URL, started=at, elapsed=timedelta(seconds=1), status=200, headers=headers)
        copied = Observation(request=Request(url=URL), hops=(hop,), body=body)
        fit = fitness(Source(id="a", url=URL), copied, read_page(body), careful=read_page(body), living=None, at=at)
        assert fit.rank == UNFIT, asked
