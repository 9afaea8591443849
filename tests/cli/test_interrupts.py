"""Signals: the first ends a check gracefully, the second at once."""

from __future__ import annotations

import signal
import threading

import pytest

from tests.bad_weather.street import Street, page
from tests.cli.product import SETTINGS, Product
from tests.origin import Hang, Until

FEW = SETTINGS.replace("per_host_pause: 0s", "per_host_pause: 0s, at_once: 2").replace("timeout: 5s", "timeout: 60s")


@pytest.mark.parametrize("number", [signal.SIGINT, signal.SIGTERM])
def test_the_first_signal_lets_looks_finish(product: Product, number: signal.Signals) -> None:
    """What is under way is finished, written and reported; what had not begun stays due; the exit code is 3."""
    names = [f"slow{n}" for n in range(6)]
    go_on = threading.Event()
    with Street({name: (Until(go_on), page(name)) for name in names}) as sites:
        product.write(*(f"{{id: {name}, url: '{sites.sites[name].url('/story')}'}}" for name in names), settings=FEW)
        with product.start("check", "--format", "json") as run:
            run.until(lambda: sum(len(site.asked) for site in sites.sites.values()) == 2)
            run.signal(number)
            run.says("second Ctrl-C")
            go_on.set()
            ended = run.ends().calm()
        assert ended.code == 3
        assert ended.report["run"]["checked"] == 2
        assert "2 looks were written" in ended.err
        assert "monitor check" in ended.err
        assert len(product.lines()) == 2
        assert sum(len(site.asked) for site in sites.sites.values()) == 2
        for site in sites.sites.values():
            site.on("/story", page("fast"))
        rest = product("check", "--format", "json")
        assert (rest.code, len(rest.sources)) == (0, 4)


def test_a_signal_at_the_last_looks_leaves_nothing(product: Product) -> None:
    """Where every look was under way all of them are written, and nobody is told that a rest stays as it was."""
    names = ["slow0", "slow1"]
    for words in ((), ("--all",)):
        go_on = threading.Event()
        with Street({name: (Until(go_on), page(name)) for name in names}) as sites:
            product.write(
                *(f"{{id: {name}, url: '{sites.sites[name].url('/story')}'}}" for name in names), settings=FEW
            )
            with product.start("check", *words, "--format", "json") as run:
                run.until(lambda: sum(len(site.asked) for site in sites.sites.values()) == 2)
                run.signal(signal.SIGTERM)
                run.says("second Ctrl-C")
                go_on.set()
                ended = run.ends().calm()
        assert ended.code == 3
        assert ended.report["run"]["checked"] == 2
        assert "2 looks were written, and nothing was left to look at" in ended.err
        assert "stopped early" not in ended.err


@pytest.mark.parametrize("number", [signal.SIGINT, signal.SIGTERM])
def test_the_second_signal_ends_at_once(product: Product, number: signal.Signals) -> None:
    """Who cannot wait need not; the process ends by the signal itself, and the next run mends what is left."""
    with Street({"well": page("What is well"), "slow": Hang()}) as sites:
        product.write(*(f"{{id: {name}, url: '{site.url('/story')}'}}" for name, site in sites.sites.items()))
        with product.start("check") as run:
            run.until(lambda: all(site.asked for site in sites.sites.values()))
            run.signal(number)
            run.says("second Ctrl-C")
            run.signal(number)
            ended = run.ends(seconds=5).calm()
        assert (ended.code, ended.out) == (-number, "")
        sites.sites["slow"].on("/story", page("Not slow"))
        again = product("check", "--format", "json").calm()
        assert (again.code, len(again.sources)) == (0, 2)


def test_a_signal_while_modules_load_says_nothing(product: Product) -> None:
    """Ctrl-C in the first tenth of a second ends with 130 or by the signal, without a traceback."""
    product.write("http://127.0.0.1:9/")
    ours = 0
    for _ in range(12):
        with product.start("check") as run:
            run.signal(signal.SIGINT)
            ended = run.ends()
        if "Traceback" in ended.err and "monitor" not in ended.err:
            continue  # Python itself was still starting: none of our lines had run.
        assert ended.calm().code in (130, -signal.SIGINT)
        ours += 1
        if ours == 4:
            break
    assert ours, "no signal ever came late enough"
