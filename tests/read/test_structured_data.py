"""JSON-LD as pages really carry it: alone, in lists, in graphs, and broken."""

from __future__ import annotations

import json
from dataclasses import replace

import pytest

from monitor.read.structured import Structured, iso_date, structured

ARTICLE = {
    "@context": "https://schema.org",
    "@type": "NewsArticle",
    "headline": "Head &amp; line",
    "author": [{"@type": "Person", "name": "Ann Example"}, {"@type": "Person", "name": "Bo Example"}],
    "datePublished": "2021-10-04T08:00:00+02:00",
    "dateModified": "2021-10-05",
    "isAccessibleForFree": False,
    "hasPart": {"@type": "WebPageElement", "isAccessibleForFree": "False", "cssSelector": ".paid"},
}
READ = Structured(
    authors=("Ann Example", "Bo Example"),
    published="2021-10-04T08:00:00+02:00",
    modified="2021-10-05",
    free=False,
    paywalled_parts=(".paid",),
    headline="Head &amp; line",
)


@pytest.mark.parametrize(
    "script",
    [
        json.dumps(ARTICLE),
        json.dumps([{"@type": "Organization", "name": "Paper"}, ARTICLE]),
        json.dumps({"@context": "x", "@graph": [{"@type": "WebSite", "datePublished": "1999-01-01"}, ARTICLE]}),
        json.dumps({"@type": "WebPage", "mainEntity": ARTICLE}),
        json.dumps({**ARTICLE, "@type": ["Thing", "ReportageNewsArticle"]}),
        f"\n<!--\n{json.dumps(ARTICLE)}\n-->\n",
        f"//<![CDATA[\n{json.dumps(ARTICLE, indent=1)}\n//]]>",
        f"{json.dumps(ARTICLE)};",
        json.dumps({**ARTICLE, "articleBody": "LINE"}).replace("LINE", "raw\nline\tbreaks"),
        json.dumps({**ARTICLE, "isAccessibleForFree": "http://schema.org/False"}),
    ],
)
def test_every_wrapping(script: str) -> None:
    """Whatever is wrapped around it, the article is read."""
    assert replace(structured([script]), has_body=False) == READ


@pytest.mark.parametrize(
    "script", ["", "{", "null", "[1, 2]", '"words"', "{'single': 1}", "[" * 100_000, '{"author": 5}', '{"a":"\\ud800"}']
)
def test_what_is_broken_is_passed_over(script: str) -> None:
    """Broken data costs neither the page nor the data beside it."""
    assert structured([script]) == Structured()
    assert structured([script, json.dumps(ARTICLE)]) == READ


@pytest.mark.parametrize(
    ("values", "free"),
    [(["true"], True), ([True, False], False), ([None], None), (["no"], False), ([], None), (["perhaps"], None)],
)
def test_free_or_not(values: list[object], free: bool | None) -> None:  # noqa: FBT001 - a parameter of the table
    """One part that costs money makes the page paid; silence says nothing."""
    assert structured([json.dumps({"@type": "Article", "isAccessibleForFree": value}) for value in values]).free is free


@pytest.mark.parametrize(
    ("value", "date"),
    [
        ("2021", "2021"),
        ("2021-8", "2021-08"),
        ("2021/08/05", "2021-08-05"),
        ("2021-08-05 10:11:12 +0200", "2021-08-05T10:11:12+0200"),
        ("5 August 2021", None),
        ("", None),
        (20210805, None),
        (None, None),
    ],
)
def test_dates_are_iso_or_nothing(value: object, date: str | None) -> None:
    """A date keeps the precision that it was given in."""
    assert iso_date(value) == date


def test_surrogates_do_not_travel() -> None:
    """Half a character in a name is replaced: it could not be written down."""
    (name,) = structured(['{"author": "A\\ud800n", \n"x": "\n"}']).authors
    assert name.encode()
