"""XPath in its plain forms becomes CSS that finds the same elements; the rest is told apart."""

from __future__ import annotations

import pytest
from bs4 import BeautifulSoup
from lxml import html

from monitor.documents.habits.xpath import css_of

_PAGE = """<html><body><div id="a"><p class="x y" title="one">1</p><p class="x">2</p><span>3</span></div>
<div class="x"><ul><li>4</li><li lang="en">5<b>6</b></li></ul></div><p>7</p></body></html>"""


@pytest.mark.parametrize(
    "xpath",
    [
        "//p", "//div/p", "/html/body/p", "//div//li", "//*[@id='a']", '//div[@id="a"]/p[2]', "//li[1]", "//*[2]",
        "//p[@title]", "//p[@class='x']", "//p[contains(@class, 'y')]", "//p[starts-with(@title,'on')]",
        "//p[contains(concat(' ', normalize-space(@class), ' '), ' y ')]", "//span|//li[@lang='en']/b",
        "//p[@title and contains(@class,'x')]", ".//ul/li", "//li[2][@lang]", "//div/*[3]",
    ],
)  # fmt: skip
def test_the_same_elements_are_found(xpath: str) -> None:
    """What lxml finds by the XPath, CSS finds in the same page."""
    css = css_of(xpath)
    assert css is not None
    by_path = html.fromstring(_PAGE).xpath(xpath)
    by_css = BeautifulSoup(_PAGE, "lxml").select(css)
    assert [one.text_content() for one in by_path] == [one.get_text() for one in by_css]
    assert by_css


@pytest.mark.parametrize(
    "xpath",
    [
        "(//p)[1]", "//p[last()]", "//p[@class='x'][2]", "//p/..", "//p[text()='1']", "//p/following::b", "//p/@title",
        "//p[position()<3]", "count(//p)", "p/b", "/p", "//a:b", "//p[not(@x)]", "", "//", "//p[0]", "//p|", "//p[",
    ],
)  # fmt: skip
def test_what_css_cannot_say_is_left(xpath: str) -> None:
    """No guess is made."""
    assert css_of(xpath) is None
