"""Text fragments: what an address points at, and addresses that point at what was found."""

from __future__ import annotations

from urllib.parse import unquote

import pytest
from hypothesis import given
from hypothesis import strategies as st

from monitor.judge.text.pointing import Pointing
from monitor.judge.text.quotes import find
from monitor.judge.text.wording import Wording
from monitor.model.address import pointed_at, without_fragment
from monitor.model.comparison import PassageState
from monitor.model.page import Block, Page, PageKind
from monitor.model.quoted import fragment_quotes
from monitor.model.source import Quote

TEXT = """The first paragraph tells of a well-known town, of its people & of 1,000 days.
He said no.
Then they asked once more. He said no. And he left the room, without a word, as he had come.
报告显示，当地有 1.8 万人被关押，官员说这是真的。"""


@pytest.mark.parametrize(
    ("fragment", "quotes"),
    [
        ("#:~:text=a%2Db%20c", (Quote(exact="a-b c"),)),
        ("#part:~:text=one&text=two,three", (Quote(exact="one"), Quote(exact="two … three"))),
        ("#:~:text=p-,s,e,-x", (Quote(exact="s … e", prefix="p", suffix="x"),)),
        ("#:~:text=%E4%B8%AD%E6%96%87", (Quote(exact="中文"),)),
        ("#:~:text=a,b,c", ()),
        ("#:~:text=p-,a,b,c,-s", ()),
        ("#:~:text=p-", ()),
        ("#:~:text=p-,-s", ()),
        ("#:~:text=,b", ()),
        ("#:~:unknown=1&text=a", (Quote(exact="a"),)),
        ("?q=:~:text=a", ()),
    ],
)
def test_directives_are_read_as_browsers_do(fragment: str, quotes: tuple[Quote, ...]) -> None:
    """Valid directives are quotes, invalid ones are none, and hyphens and commas are told from signs."""
    assert fragment_quotes(f"https://x.example/p{fragment}") == quotes


@pytest.mark.parametrize(
    ("exact", "directive"),
    [
        ("a well-known town", "text=a%20well%2Dknown%20town"),
        ("its people & of 1,000 days", "text=its%20people%20%26%20of%201%2C000%20days"),
        ("当地有1.8万人", "text=%E5%BD%93%E5%9C%B0%E6%9C%89%201.8%20%E4%B8%87%E4%BA%BA"),
        ("he said no", "text=people%20%26%20of%201%2C000%20days.-,He%20said%20no"),
    ],
)
def test_a_found_quote_can_be_pointed_at(exact: str, directive: str) -> None:
    """The page's own spelling, with its neighbours where it stands more than once."""
    (found,) = find((Quote(exact=exact),), Page(kind=PageKind.HTML, text=TEXT))
    assert found.fragment == directive


def test_a_stretch_over_paragraphs_is_named_by_its_ends() -> None:
    """Browsers find a range over blocks by its first and last words."""
    (found,) = find((Quote(exact="of 1,000 days. He said no. Then they asked"),), Page(kind=PageKind.HTML, text=TEXT))
    assert found.fragment == "text=of%201%2C000%20days,Then%20they%20asked"


def test_a_pdf_cannot_be_pointed_into() -> None:
    """What has no text of the browser's own gets no link."""
    (found,) = find((Quote(exact="a well-known town"),), Page(kind=PageKind.PDF, text=TEXT))
    assert (found.state, found.fragment) == (PassageState.PRESENT, None)


@pytest.mark.parametrize(
    ("url", "plain", "pointing"),
    [
        ("https://x.example/", "https://x.example/", "https://x.example/#:~:text=a"),
        ("https://x.example/#part", "https://x.example/#part", "https://x.example/#part:~:text=a"),
        ("https://x.example/#:~:text=b", "https://x.example/", "https://x.example/#:~:text=a"),
        ("https://x.example/#part:~:text=b", "https://x.example/#part", "https://x.example/#part:~:text=a"),
    ],
)
def test_a_named_place_stays_in_the_address(url: str, plain: str, pointing: str) -> None:
    """The directive joins the place, and replaces another directive."""
    assert without_fragment(url) == plain
    assert pointed_at(url, "text=a") == pointing


@given(st.integers(0, 30), st.integers(1, 12))
def test_what_is_written_is_read_back_and_found(first: int, length: int) -> None:
    """Any range of a text, written as a directive and read from an address, is present on that text."""
    wording = Wording(TEXT)
    span = (first, min(first + length, len(wording)))
    page = Page(kind=PageKind.HTML, text=TEXT)
    (quote,) = fragment_quotes(f"https://x.example/#:~:{Pointing(page).fragment(wording, span)}")
    (found,) = find((quote,), page)
    assert found.state is PassageState.PRESENT


def _page(*lines: str | Block) -> Page:
    blocks = tuple(
        line if isinstance(line, Block) else Block(text=line, tag="p", path="main>p", careful=True, inside=True)
        for line in lines
    )
    text = "\n".join(block.text for block in blocks if block.careful)
    return Page(kind=PageKind.HTML, text=text, inside=text, blocks=blocks)


#: The lines of a page on which the words stand twice, the quote, and the directive, decoded. Each form was seen to land
#: in Chromium.
ADJOINING = [
    (
        (
            "He said on Monday: “We knew nothing of it.” She left.",
            "He said on Friday: “We knew nothing of it.” He stayed.",
        ),
        Quote(exact="We knew nothing of it", prefix="on Friday"),
        "He said on Friday: “-,We knew nothing of it",
    ),
    (
        ("No comment at all: so it began.", "No comment at all! So it ended."),
        Quote(exact="No comment at all", suffix="so it ended"),
        "No comment at all,-! So it ended",
    ),
    (
        ("The answer was short.", "“No comment.”", "The answer was long.", "“No comment.”", "Then they left."),
        Quote(exact="No comment", prefix="was long"),
        "The answer was long.-,“No comment",
    ),
    (
        ("“No comment.”", "They went.", "“No comment.”", "They stayed."),
        Quote(exact="No comment", suffix="They stayed"),
        "They went.-,“No comment",
    ),
    (
        ("他在周一说：“我们什么都不知道。”市长离开了。", "他在周五说：“我们什么都不知道。”市长留下了。"),
        Quote(exact="我们什么都不知道", prefix="他在周五说"),
        "他在周五说：“-,我们什么都不知道",
    ),
    (
        (
            Block(text="Asked for the lake to be lowered", tag="p", path="aside>p", dress=True),
            "It was Venn who asked for the lake to be lowered.",
        ),
        Quote(exact="asked for the lake to be lowered"),
        "It was Venn who-,asked for the lake to be lowered",
    ),
    (
        (
            Block(text="Asked for the lake to be lowered", tag="p", path="aside>p", unseen=True),
            "It was Venn who asked for the lake to be lowered.",
        ),
        Quote(exact="asked for the lake to be lowered"),
        "asked for the lake to be lowered",
    ),
]


@pytest.mark.parametrize(("lines", "quote", "directive"), ADJOINING)
def test_the_context_adjoins_sign_by_sign(lines: tuple[str | Block, ...], quote: Quote, directive: str) -> None:
    """Browsers part context and words by nothing but blanks, and count what stands anywhere that is shown."""
    (found,) = find((quote,), _page(*lines))
    assert found.fragment is not None
    assert unquote(found.fragment) == f"text={directive}"


@pytest.mark.parametrize(
    ("directive", "kept"),
    [
        ("long%20and%20warm%3A-,no%20comment%20at%20all,-.", True),
        ("no%20comment,at%20all,-.", True),
        ("long%20and%20warm-,no%20comment%20at%20all", False),
    ],
)
def test_what_people_pointed_with_stays_while_it_stands(directive: str, *, kept: bool) -> None:
    """Sign by sign; a context that adjoins no more, or never did, is written anew."""
    page = _page("Hers was short and cold: no comment at all.", "His was long and warm: no comment at all.")
    (found,) = find(fragment_quotes(f"https://x.example/#:~:text={directive}"), page)
    assert found.fragment is not None
    assert (found.fragment == f"text={directive}") is kept
    assert found.state is PassageState.PRESENT
