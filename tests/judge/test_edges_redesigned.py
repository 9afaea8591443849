"""A short paragraph that was edited or lost while the page was redesigned: a change, at either end and amid the text."""
# ruff: noqa: E501 - sentences are read best on one line

from __future__ import annotations

from itertools import permutations, product

import pytest

from monitor.judge.lexicon.credit_words import is_site_line
from monitor.model.comparison import ChangeKind
from tests.judge.newspapers import STORIES, TEMPLATES, between, printed

#: A short line in each language, and the same with another fact.
_EDITED = {
    "en": (
        ("She died on 4 May 2020.", "She died on 14 May 2012."),
        ("It found 14 bodies.", "It found 41 bodies."),
        ("He was not there.", "He was there."),
        (
            "The United Nations asked for access in June and was refused.",
            "The United Nations asked for access in June and was admitted.",
        ),
    ),
    "de": (
        ("Sie starb am 4. Mai 2020.", "Sie starb am 14. Mai 2012."),
        ("Niemand wurde befragt.", "Jeder wurde befragt."),
    ),
    "ru": (("Она умерла 4 мая 2020 года.", "Она умерла 14 мая 2012 года."),),
    "tr": (("Kadın 4 Mayıs 2020 günü öldü.", "Kadın 14 Mayıs 2012 günü öldü."),),
    "ar": (("توفيت في 4 مايو 2020.", "توفيت في 14 مايو 2012."),),
    "ug": (("ئۇ 2020-يىلى 4-ماي قازا قىلدى.", "ئۇ 2012-يىلى 14-ماي قازا قىلدى."),),
    "zh": (("她于2020年5月4日去世。", "她于2012年5月14日去世。"),),
}
#: A sentence of fewer than twelve words that says as much as twelve English ones.
_LOST = {
    "de": "Sicherheitsbeauftragte verweigerten den Untersuchungsrichtern monatelang jede Auskunft.",
    "tr": "Belediyenin görevlendirdiği müfettişlerin raporu hiçbir zaman kamuoyuna açıklanmadı.",
    "ug": "شەھەرلىك ھۆكۈمەتنىڭ تەكشۈرگۈچىلىرى تەييارلىغان دوكلات ھازىرغىچە ئېلان قىلىنمىدى.",
    "zh": "市政府委托的检查人员所写的报告至今没有向公众公布过。",
}
#: What each template writes in its own way.
_SITE_LINES = (
    ("Published on 4 May 2020.", "Published May 4, 2020."),
    ("By Anna Keller, 4 May 2020.", "By Anna Keller, May 4, 2020."),
    ("This article was last updated at 10:15 on Monday.", "This article was last updated at 11:40 on Friday."),
    ("Reading time: 3 minutes.", "Reading time: 4 minutes."),
    ("Read 3 comments.", "Read 14 comments."),
    ("Reporting by Anna Keller.", "Reporting by Anna Keller; editing by Ben Ode."),
    ("Stand: 4. Mai 2020, 10:10 Uhr.", "Stand: 5. Mai 2020, 11:10 Uhr."),
)


@pytest.mark.parametrize(("lang", "was", "now"), [(lang, *pair) for lang, lines in _EDITED.items() for pair in lines])
@pytest.mark.parametrize("place", [0, 3, 5])
def test_a_short_line_edited_under_a_redesign_is_an_edit(lang: str, was: str, now: str, place: int) -> None:
    """A template brings and drops lines; it writes none that is almost the one which stood in its place."""
    story = STORIES[lang]
    for old, new in permutations(TEMPLATES, 2):
        then, today = ([*story[:place], line, *story[place:]] for line in (was, now))
        change = between(printed(old, then), printed(new, today, teaser="2"))
        assert change.kind is ChangeKind.SUBSTANTIVE, (old, new)
        assert max(change.added, change.removed) <= 4, (old, new)


@pytest.mark.parametrize("wrapped", ["<div class=w><p>{}</p></div>", '<p class="b">{}</p>', "<div>{}</div>"])
@pytest.mark.parametrize("place", [0, 5])
def test_a_wrapper_around_each_paragraph_hides_no_edit(wrapped: str, place: int) -> None:
    """The same page with other markup of its paragraphs is compared as well as one with the same."""
    was, now = _EDITED["en"][0]
    then, today = ([*STORIES["en"][:place], line, *STORIES["en"][place:]] for line in (was, now))
    redesigned = printed("named", today)
    for line in today:
        redesigned = redesigned.replace(f"<p>{line}</p>", wrapped.format(line))
    assert between(printed("named", then), redesigned).kind is ChangeKind.SUBSTANTIVE


@pytest.mark.parametrize("lang", sorted(_LOST))
def test_a_sentence_of_few_long_words_lost_at_an_end_counts(lang: str) -> None:
    """Languages that join their words say in eight what others say in twelve."""
    story = STORIES[lang]
    for old, new in permutations(("named", "divisions", "weblog"), 2):
        for then in ([*story, _LOST[lang]], [_LOST[lang], *story]):
            change = between(printed(old, then), printed(new, story, teaser="2"))
            assert change.kind in (ChangeKind.SUBSTANTIVE, ChangeKind.MINOR), (old, new)
            assert change.removed > 6, (old, new)


@pytest.mark.parametrize(("lang", "place"), [*product(sorted(STORIES), [0, 2, 4])])
def test_a_footnote_mark_makes_no_paragraph_one_that_leads_away(lang: str, place: int) -> None:
    """A raised number at the end of a sentence, linked, is no reason to take it for a credit or an offer."""
    story = STORIES[lang]
    marked = [f"{line}<sup><a href='#n{at}'>[{at}]</a></sup>" for at, line in enumerate(story, start=1)]
    left = [*story[:place], *story[place + 1 :]]
    for old, new in permutations(("named", "divisions", "weblog"), 2):
        assert between(printed(old, marked), printed(new, story, teaser="2")).kind is ChangeKind.COSMETIC, (old, new)
        assert between(printed(old, marked), printed(new, left, teaser="2")).kind is ChangeKind.SUBSTANTIVE, (old, new)


@pytest.mark.parametrize(("was", "now"), _SITE_LINES)
def test_lines_that_date_and_credit_an_article_are_a_templates_own(was: str, now: str) -> None:
    """When, where and by whom it was shown may be written in another way below the article of a new template."""
    assert is_site_line(was)
    for old, new in permutations(TEMPLATES, 2):
        then, today = ([*STORIES["en"], line] for line in (was, now))
        assert between(printed(old, then), printed(new, today, teaser="2")).kind is ChangeKind.COSMETIC, (old, new)


@pytest.mark.parametrize(
    "line",
    [
        *(line for lines in _EDITED.values() for pair in lines for line in pair),
        "By Monday all of the men were gone.",
        "By May 2020 the camp held 412 people.",
        "Published in secret for years, the list names 31 of the men who were shot in the yard.",
        "Von Anfang an wusste der Rat davon.",
        "Обновленная мельница открылась в июне.",
    ],
)
def test_sentences_of_an_article_are_no_site_lines(line: str) -> None:
    """A sentence that opens as such a line does, and goes on, is the article's."""
    assert not is_site_line(line)


#: Sentences too short to be told from a line of the site's by their length.
_SHORT = {
    "en": ("She died on 4 May 2020.", "Nobody was charged.", "Anna Keller denied it.", "The council agreed."),
    "de": ("Niemand wurde befragt.", "Der Rat stimmte zu.", "Es kostete 31 Millionen."),
    "ru": ("Никого не допросили.", "Анна Келлер это отрицала."),
    "ar": ("لم يستجوب أحد.", "كلف ذلك 31 مليونا."),
    "ug": ("ھېچكىم سوراق قىلىنمىدى.", "بۇ 31 مىليونغا توختىدى."),
    "zh": ("没有人受到审问。", "花费了三千一百万元。"),
    "tr": ("Kimse sorgulanmadı.", "31 milyona mal oldu."),
}
#: What a template may write below an article as it writes the article.
_SAID_BY_SITES = (
    "Anna Keller is a reporter in Leeds.",
    "The Associated Press contributed to this report.",
    "This article appeared in the Gazette on 4 May 2020.",
    "Thank you for reading.",
    "Tell us what you think.",
    "Copyright 2020 by The Gazette.",
    "Mit Material von dpa.",
    "Haben Sie Fragen? Schreiben Sie uns.",
    "Suivez-nous sur nos réseaux.",
    "Подписывайтесь на наш канал.",
    "Все права защищены.",
    "Bizi takip edin.",
    "جميع الحقوق محفوظة.",
    "本文首发于2020年5月4日。",
    "关注我们的微信。",
)


@pytest.mark.parametrize("lang", sorted(_SHORT))
@pytest.mark.parametrize("place", [2, 5])
def test_a_short_sentence_lost_under_a_redesign_counts(lang: str, place: int) -> None:
    """It stood as the paragraphs around it stand, ended as they do, and speaks neither of the article nor to readers."""
    story = STORIES[lang]
    for line in _SHORT[lang]:
        then = [*story[:place], line, *story[place:]]
        # What follows the last paragraph in a cell is not found by any extractor.
        for old, new in permutations(TEMPLATES if place < len(story) else ("named", "divisions", "weblog"), 2):
            for pages in (
                (printed(old, then), printed(new, story, teaser="2")),
                (printed(new, story), printed(old, then, teaser="2")),
            ):
                assert between(*pages).kind in (ChangeKind.SUBSTANTIVE, ChangeKind.MINOR), (line, old, new)


@pytest.mark.parametrize("line", _SAID_BY_SITES)
def test_what_sites_say_below_an_article_may_come_and_go(line: str) -> None:
    """A redesign brings and drops such lines, also where it writes them as the paragraphs are written."""
    story = STORIES["en"]
    for old, new in permutations(TEMPLATES, 2):
        assert between(printed(old, [*story, line]), printed(new, story, teaser="2")).kind is ChangeKind.COSMETIC
        assert between(printed(old, story), printed(new, [*story, line], teaser="2")).kind is ChangeKind.COSMETIC


def test_a_short_sentence_joined_with_a_heading_is_not_lost() -> None:
    """A heading without a stop and the sentence below it are one where paragraphs were joined."""
    story = STORIES["en"]
    then = printed("named", story, amid="<h3>What came then</h3><p>The council agreed.</p>")
    today = printed("divisions", story, amid='<div class="k">What came then The council agreed.</div>')
    assert between(then, today).kind is ChangeKind.COSMETIC
