"""A journal that another key has signed is never given a new key unasked, and stays one that verifies."""

from __future__ import annotations

from pathlib import Path

from tests.bad_weather.street import Street, page
from tests.cli.product import Product


def test_a_machine_without_the_key_signs_nothing(tmp_path: Path) -> None:
    """Three machines that share a folder: the first one's key signs, the others say that they have none."""
    product = Product(tmp_path)
    with Street({"well": page("What is well")}) as at:
        product.write(f"{{id: well, url: '{at.sites['well'].url('/story')}'}}")
        said = []
        for machine in "123":
            data = str(tmp_path / f"data-{machine}")
            ended = product("check", "--all", "--no-notify", XDG_DATA_HOME=data).calm()
            assert ended.code == 0, ended.err
            said.append("is not signed" in ended.err)
        assert said == [False, True, True]
        assert [path.name for path in sorted(tmp_path.glob("data-*"))] == ["data-1"]
        assert product("verify", XDG_DATA_HOME=str(tmp_path / "data-2")).code == 0
        refused = product("key", "show", XDG_DATA_HOME=str(tmp_path / "data-2")).calm()
        assert (refused.code, "monitor key rotate" in refused.err) == (2, True)
        # The key comes back: the chain goes on where it stood.
        back = product("check", "--all", "--no-notify", XDG_DATA_HOME=str(tmp_path / "data-1")).calm()
        assert "is not signed" not in back.err
        assert product("verify", XDG_DATA_HOME=str(tmp_path / "data-1")).code == 0
        doctor = product("doctor", "--offline", "--json", XDG_DATA_HOME=str(tmp_path / "data-3"))
        assert "Nothing is signed" in doctor.out


def test_a_new_key_takes_a_persons_word(tmp_path: Path) -> None:
    """Where the key is lost, rotating puts a new one in force, and checking names what that means."""
    product = Product(tmp_path)
    with Street({"well": page("What is well")}) as at:
        product.write(f"{{id: well, url: '{at.sites['well'].url('/story')}'}}")
        first = {"XDG_DATA_HOME": str(tmp_path / "data-1")}
        product("check", "--all", "--no-notify", timeout=60, **first)
        old = product("key", "show", timeout=60, **first).out.split()[0]
        lost = {"XDG_DATA_HOME": str(tmp_path / "data-2")}
        id_ = product("key", "rotate", timeout=60, **lost).calm().out.strip()
        assert "is not signed" not in product("check", "--all", "--no-notify", timeout=60, **lost).calm().err
        elsewhere = {"XDG_DATA_HOME": str(tmp_path / "data-3")}
        assert product("verify", timeout=60, **elsewhere).code == 1
        # The new key vouches for nothing before it; whoever knew the lost one names both.
        assert product("verify", "--trust", id_, timeout=60, **elsewhere).code == 1
        assert product("verify", "--trust", old, "--trust", id_, timeout=60, **elsewhere).code == 0
