"""What is hidden or struck out is not said any more: it counts as removed, and no quote stands in it."""

from __future__ import annotations

import pytest

from monitor.judge.text.quotes import find
from monitor.model.comparison import ChangeKind, PassageState
from monitor.model.source import Quote
from monitor.ports import Raw
from monitor.read.read import read_page
from tests.judge.newspapers import STORIES, TEMPLATES, between, printed, read

SHEET = "<style>a{color:red} .zz, #q { display: none }</style>"
HIDING = {
    "hidden": "<div hidden>{}</div>",
    "not displayed": '<span style="display:none">{}</span>',
    "invisible": '<p style="visibility: hidden">{}</p>',
    "hidden by a class": "<div class='zz'>{}</div>",
    "struck out": "<s>{}</s>",
    "deleted": "<del>{}</del>",
    "struck out of old": "<strike>{}</strike>",
    "struck out by its style": '<span style="text-decoration: line-through">{}</span>',
}
AT = 3


def masked(language: str, form: str) -> tuple[str, ...]:
    """Hide one paragraph of a story."""
    return tuple(form.format(line) if at == AT else line for at, line in enumerate(STORIES[language]))


@pytest.mark.parametrize("language", STORIES)
@pytest.mark.parametrize("form", HIDING.values(), ids=HIDING)
def test_a_passage_that_nobody_reads_any_more_is_removed(form: str, language: str) -> None:
    """In every template; it comes back when it is shown again, is no change while it stays, and holds no quote."""
    gone = STORIES[language][AT]
    for template in TEMPLATES:
        shown = printed(template, STORIES[language], head=SHEET)
        hidden = printed(template, masked(language, form), head=SHEET, teaser="2")
        change = between(shown, hidden)
        assert change.kind is ChangeKind.SUBSTANTIVE
        assert not change.added
        assert change.removed
        assert all(edit.was and not edit.now for edit in change.edits)
        assert between(hidden, shown).kind is ChangeKind.SUBSTANTIVE
        assert (
            between(hidden, printed(template, masked(language, form), head=SHEET, teaser="3")).kind
            is ChangeKind.COSMETIC
        )
        (passage,) = find((Quote(exact=gone),), read(hidden))
        assert passage.state is PassageState.MISSING


@pytest.mark.parametrize("template", TEMPLATES)
def test_words_within_a_sentence_may_be_struck_out(template: str) -> None:
    """What is left is one sentence, and the words that were struck out are shown as gone."""
    was = STORIES["en"][0]
    lines = (was.replace("and 17 people", "and <s>17</s> 19 people"), *STORIES["en"][1:])
    change = between(printed(template, STORIES["en"]), printed(template, lines))
    assert [(edit.was, edit.now) for edit in change.edits] == [("17", "19")]
    left, before = find((Quote(exact=was.replace("17", "19")), Quote(exact=was)), read(printed(template, lines)))
    assert left.state is PassageState.PRESENT
    assert before.state is not PassageState.PRESENT


def test_an_article_that_a_script_will_show_is_not_gone() -> None:
    """Where most of it is in the markup and not shown, a browser shows it."""
    shown = printed("named", STORIES["en"])
    later = shown.replace("<article>", '<article style="display:none">')
    assert between(shown, later).kind is ChangeKind.COSMETIC
    struck = printed("named", [f"<s>{line}</s>" for line in STORIES["en"]])
    assert between(shown, struck).kind is not ChangeKind.COSMETIC


@pytest.mark.parametrize("form", HIDING.values(), ids=HIDING)
def test_a_fast_look_tells_that_something_was_hidden(form: str) -> None:
    """The words in the markup are the same; without this no look would read the page with care."""

    def seen(lines: tuple[str, ...]) -> tuple[str | None, str | None]:
        page = read_page(Raw(body=printed("named", lines, head=SHEET).encode(), content_type="text/html", url=""))
        return page.text_digest, page.visible_digest

    plain = tuple(f"<b>{line}</b>" for line in STORIES["en"])
    assert seen(STORIES["en"]) == seen(plain)
    assert seen(STORIES["en"]) != seen(masked("en", form))
