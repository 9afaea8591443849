"""Captive portals and filters: one page for unrelated hosts is nobody's answer, and who is not shielded by that."""

from __future__ import annotations

from dataclasses import replace

import pytest

from monitor.judge.look.portals import doubted, strayed
from monitor.judge.look.rules import BY_ID
from monitor.judge.standing.online import Weather
from monitor.model.comparison import Change, ChangeKind
from monitor.model.portal import Portal, Stray
from monitor.model.verdict import Judgement, Note, Weight
from tests.judge.standings import judged

PORTAL = "http://portal.example.net/guest"
#: The digest of a page.
PAGE = "sha256:" + "a" * 64
ANOTHER = Change(kind=ChangeKind.DIFFERENT)


def look(
    host: str,
    rule: str = "soft-404-shared-landing",
    *,
    to: str = PORTAL,
    status: int | None = 302,
    scheme: str = "http",
    digest: str = PAGE,
    notes: tuple[Note, ...] = (),
    change: Change | None = None,
) -> Stray | None:
    """Spell a look at a host; without a status the page stood at its own address."""
    url = f"{scheme}://{host}/story"
    led = ((url, status, to), (to, 200, None))
    return strayed(
        url,
        rule,
        final_url=url if status is None else to,
        hops=((url, 200, None),) if status is None else led,
        notes=notes,
        digest=digest,
        change=change,
    )


def run(*strays: Stray | None, well: int = 0) -> Weather:
    """Spell a run of looks that may have gone astray, and of hosts that answered for themselves."""
    weather = Weather()
    for number, stray in enumerate(strays):
        host = f"{number}.{stray.domain}" if stray is not None else f"own{number}.example"
        weather.note(host, answered=True, stray=stray)
    for number in range(well):
        weather.note(f"well{number}.example", answered=True)
    return weather


def hosts(count: int, **more: object) -> list[Stray | None]:
    """Spell looks at that many unrelated hosts."""
    return [look(f"h{number}.example", **more) for number in range(count)]  # type: ignore[arg-type]


def test_three_unrelated_hosts_on_one_page_are_a_portal() -> None:
    """Two may be a coincidence; how many of how many is said in one sentence."""
    assert run(*hosts(2), well=9).portals == ()
    (portal,) = run(*hosts(5), well=7).portals
    assert portal.says == (
        "5 of 12 unrelated hosts lead to http://portal.example.net/guest, which is none of them: a captive portal or a "
        "filter stands between us and them."
    )
    (portal,) = run(*hosts(3, status=None, rule="soft-404-front-page"), well=1).portals
    assert portal.says.startswith("3 of 4 unrelated hosts show one and the same page, which is none of them")


def test_what_runs_of_a_day_saw_counts_together() -> None:
    """A service looks at one host at a time."""
    weather = run(*hosts(1), well=1)
    weather.recall(filter(None, (look("b.example"), look("c.example"))))
    (portal,) = weather.portals
    assert portal.says.startswith(f"3 unrelated hosts lead within a day to {PORTAL}, which")
    alone = run(*hosts(1))
    alone.recall(filter(None, (look("b.example"), look("c.example"))))
    assert len(alone.portals) == 1
    assert not alone.offline(), "other runs say nothing of the line of this one"


def test_hosts_of_one_domain_are_one_host() -> None:
    """What one owner leads to one page is the owner's word."""
    assert run(*(look(f"{name}.example.org") for name in "abcdef"), well=1).portals == ()


@pytest.mark.parametrize(
    "strays",
    [
        hosts(5, status=301),
        hosts(5, status=308),
        hosts(5, scheme="https"),
        hosts(5, rule="soft-404-short", status=None),
        hosts(5, rule="soft-404-site-closed"),
        hosts(5, rule="soft-404-no-site", status=None),
        hosts(5, rule="parked-market"),
        hosts(5, rule="parked-unrelated", status=None),
        hosts(5, rule="missing-404"),
        hosts(5, rule="restricted-consent-redirect"),
        hosts(5, rule="redirected-for-now"),
        hosts(5, rule="redirected-for-now", change=Change(kind=ChangeKind.MINOR)),
        hosts(5, rule="forbidden-redirect", to="http://127.0.0.1/"),
        hosts(5, rule="forbidden-redirect", to="mailto:news@example.net"),
        [look(f"h{n}.example", to=f"http://new.example.net/{n}", digest=f"sha256:{n}") for n in range(5)],
    ],
)
def test_who_speaks_for_itself_is_heard(strays: list[Stray | None]) -> None:
    """Moved for good, under a sound certificate, gone or for sale in words, a wall, each to a page of its own."""
    weather = run(*strays, well=1)
    assert weather.portals == ()
    assert weather.answered == 6


@pytest.mark.parametrize(
    "strays",
    [
        hosts(3),
        hosts(3, scheme="https", notes=(Note.TLS,)),
        hosts(3, rule="redirected-for-now", change=ANOTHER),
        hosts(3, rule="ok-other-text", status=None, change=ANOTHER),
        hosts(3, rule="forbidden-redirect", to="http://10.0.0.1/login"),
        hosts(3, rule="restricted-password-form"),
        hosts(10, scheme="https"),
        [look(f"h{n}.example", to=f"{PORTAL}?for={n}") for n in range(3)],
        [look(f"h{n}.example", digest=f"sha256:{n}") for n in range(3)],
        [*hosts(2), look("c.example", status=None, rule="soft-404-replaced")],
    ],
)
def test_one_page_for_unrelated_hosts_is_known_again(strays: list[Stray | None]) -> None:
    """By where it stands or by its bytes, led to or in place; so many under sound certificates are told as well."""
    assert len(run(*strays, well=1).portals) == 1


def test_a_run_that_hears_a_portal_alone_is_offline() -> None:
    """Nobody answered for itself; a canary that does proves the line, and one that is led there too does not."""
    weather = run(*hosts(3))
    assert (weather.hosts, weather.answered, weather.offline()) == (3, 0, True)
    assert weather.says().endswith("between us and them; nothing was judged.")
    assert weather.is_portal(PORTAL, None)
    assert weather.is_portal("http://canary.example/", PAGE)
    assert not weather.is_portal("http://canary.example/", "sha256:b")
    weather.hear_canary(answered=True)
    assert not weather.offline()


def test_most_of_many_hosts_behind_a_portal_are_an_outage() -> None:
    """As with hosts that fall silent: of ten, more than half; fewer are judged in doubt, and the rest as ever."""
    assert run(*hosts(6), well=4).offline()
    assert not run(*hosts(5), well=5).offline()
    assert not run(*hosts(3), well=1).offline()


def test_nothing_is_settled_by_looks_that_may_have_gone_astray() -> None:
    """Verdicts are not let go while it may turn out that nobody answered."""
    weather = run(*hosts(2))
    assert not weather.settled(9)
    assert not weather.vouched
    assert weather.answered == 2, "two are no portal yet"
    weather.note("well.example", answered=True)
    assert weather.settled(9)
    assert weather.vouched


def test_doubt_takes_the_place_of_what_says_nothing_for_itself() -> None:
    """The rule, its weight and its sentence; what a page says in words stands."""
    portal = Portal(where=PORTAL, hosts=3, of=4)
    landing = replace(judged(BY_ID["soft-404-landing"].outcome), rule="soft-404-landing")
    doubt = doubted(landing, portal)
    assert (doubt.rule, doubt.weight, doubt.reason) == ("unstable-portal", Weight.DOUBT, portal.says)
    for rule in ("parked-offer", "soft-404-short", "ok-fits", "restricted-password-form", "missing-404"):
        spoken = Judgement(outcome=BY_ID[rule].outcome, rule=rule, reason="So it is.", weight=BY_ID[rule].weight)
        assert doubted(spoken, portal) is spoken
