"""Japanese verbs that deny in kana, whose letters are aligned one by one, and words that only look so."""

from __future__ import annotations

import pytest

from monitor.judge.text.decided import decided_by
from monitor.judge.text.kana import denied_otherwise
from monitor.model.comparison import ChangeKind, Edit
from tests.judge.one_sentence import either_way, kind

FLIPS = (
    ("市は代金を払わなかった。", "市は代金を払った。"),
    ("市は代金を払いませんでした。", "市は代金を払いました。"),
    ("市は代金を払わない。", "市は代金を払う。"),
    ("市は代金を払いません。", "市は代金を払います。"),
    ("市は代金を払わず、工事を止めた。", "市は代金を払い、工事を止めた。"),
    ("市は代金を払わずに工事を止めた。", "市は代金を払って工事を止めた。"),
    ("市は代金を払わぬと決めた。", "市は代金を払うと決めた。"),
    ("市は代金を払っていなかったという。", "市は代金を払っていたという。"),
    ("市は代金を払っていないという。", "市は代金を払っているという。"),
    ("市は代金を払わなくてもよい。", "市は代金を払わなければならない。"),
    ("委員会は記録を読まなかった。", "委員会は記録を読んだ。"),
    ("委員会は記録を読まず、会を閉じた。", "委員会は記録を読み、会を閉じた。"),
    ("委員会は会議を開きませんでした。", "委員会は会議を開きました。"),
    ("委員会は会議を開かないまま終えた。", "委員会は会議を開いたまま終えた。"),
    ("委員会は証人を見ず、会を閉じた。", "委員会は証人を見て、会を閉じた。"),
    ("町は橋を直せなかった。", "町は橋を直せた。"),
    ("町は橋を直そうとしなかった。", "町は橋を直そうとした。"),
    ("会社は責任を認めず、沈黙した。", "会社は責任を認め、沈黙した。"),
    ("会社は責任を認めていない。", "会社は責任を認めている。"),
    ("会社は問題なしと答えた。", "会社は問題ありと答えた。"),
    ("会社は遅れを告げられなかった。", "会社は遅れを告げられた。"),
    ("村には医者がいませんでした。", "村には医者がいました。"),
    ("村には医者がいなかった。", "村には医者がいた。"),
    ("村は対応できず、助けを待った。", "村は対応でき、助けを待った。"),
    ("この水は安全ではなかった。", "この水は安全であった。"),
    ("この水は高くなかった。", "この水は高かった。"),
    ("この水は食べやすくない。", "この水は食べやすい。"),
    ("係は窓をなおさなかった。", "係は窓をなおした。"),
    ("水は安全ではなくなったと話した。", "水は安全であったと話した。"),
    ("市は代金を払わざるをえない。", "市は代金を払いえない。"),
    ("広く知られざる話である。", "広く知られる話である。"),
    ("係は使えなくなったと話した。", "係は使えたと話した。"),
)
NEAR = (
    ("集まる人は少ない。", "集まる人は少し。"),
    ("集まる人は少なかった。", "集まる人は少しだった。"),
    ("橋は危なかったので閉じた。", "橋は危うかったので閉じた。"),
    ("市は代金を払うはずだ。", "市は代金を払うのだ。"),
    ("市はまず代金を払った。", "市は代金を払った。"),
    ("市は必ず代金を払う。", "市は代金を払う。"),
    ("市はかならず代金を払う。", "市は代金を払う。"),
    ("市はとりあえず代金を払う。", "市は代金を払う。"),
    ("市はわずかに代金を払う。", "市は代金を払う。"),
    ("市はずっと代金を払う。", "市は代金を払う。"),
    ("市は代金をいずれ払う。", "市は代金を払う。"),
    ("市は代金を少しずつ払う。", "市は代金を少し払う。"),
    ("市はまもなく代金を払う。", "市は代金を払う。"),
    ("市は思わず代金を払う。", "市は代金を払う。"),
    ("市は代金を払うかもしれない。", "市は代金を払うかもしれません。"),
    ("市は代金を払うかもしれない。", "市は代金を払うだろう。"),
    ("市は代金を払うのではないか。", "市は代金を払うのだろうか。"),
    ("市は代金を払わない。", "市は代金を払いません。"),
    ("市は代金を払わないで帰った。", "市は代金を払わずに帰った。"),
    ("市は代金を払っていない。", "市は代金を払ってない。"),
    ("市は代金を払わないと言った。", "市は代金を払わないって言った。"),
    ("話はつまらないものだった。", "話はつまらないものでした。"),
    ("式に伴って人が来た。", "式に伴い人が来た。"),
    ("式を行なった人が来た。", "式を行ない人が来た。"),
    ("みずから水を飲んだ。", "みずからも水を飲んだ。"),
    ("本をさがしてたずねた。", "本をさがしたずねた。"),
    ("市は代金を払って帰った。", "市は代金を払い帰った。"),
    ("市は代金を払いました。", "市は代金を払った。"),
)
#: Neither denies what the other says.
NONE = (
    ("人がすくない", "人がすこし"),
    ("払うはず", "払うべき"),
    ("はずれて", "あたって"),
    ("払うにすぎない", "払うだけ"),
    ("払うしかない", "払うだけ"),
    ("だけでなく", "のほか"),
    ("にもかかわらず", "なのに"),
    ("払わなかった", "払いませんでした"),
    ("声がなくなった", "声がきえた"),
    ("財布をなくした", "財布をおとした"),
    ("おこない", "おこなった"),
    ("手をつないで", "手をつないだ"),
    ("失なった", "失ない"),
    ("死ぬ", "死んだ"),
    ("たぬき", "きつね"),
    ("てぬぐい", "ふろしき"),
    ("脱ぬいで", "脱いで"),
    ("数をかぞえず", "数をかぞえない"),
    ("くだらない", "つまらない"),
    ("思わず", "つい"),
    ("わずか", "すこし"),
    ("ゆずる", "あげる"),
    ("町がねばった", "町がたえた"),
    ("部屋をかざる", "部屋をみる"),
    ("たずねる", "きく"),
    ("あずける", "まかせる"),
    ("めずらしい", "まずしい"),
    ("みずから", "ひとりでに"),
    ("すみません", "どうも"),
    ("間違いなく", "きっと"),
    ("間もなく", "もうすぐ"),
    ("限りなく", "とても"),
    ("はなし", "うわさ"),
    ("見なして", "見て"),
    ("二ないし", "二または"),
)
NAMES = (
    ("田中さんは会議で話した。", "山田さんは会議で話した。"),
    ("会議で田中氏が話した。", "会議で山田氏が話した。"),
    ("会議で中村は話した。", "会議で村田は話した。"),
    ("会議で木村容疑者が話した。", "会議で村上容疑者が話した。"),
)
OTHER_KANJI = (
    ("会社は結果を発表した。", "会社は結果を表明した。"),
    ("会社は本日集まった。", "会社は日本集まった。"),
)


@pytest.mark.parametrize(("was", "now"), FLIPS)
def test_a_denial_in_kana_that_comes_or_goes_is_substantive(was: str, now: str) -> None:
    """However the letters of both sides are aligned, the whole ending says which side denies."""
    assert either_way(was, now, "ja") == {ChangeKind.SUBSTANTIVE}


@pytest.mark.parametrize(("was", "now"), NEAR)
def test_letters_that_deny_nothing_are_minor(was: str, now: str) -> None:
    """Another word holds the same letters, or both sides deny in other forms."""
    assert either_way(was, now, "ja") == {ChangeKind.MINOR}


@pytest.mark.parametrize(("one", "other"), NONE)
def test_words_that_look_like_denials_are_none(one: str, other: str) -> None:
    """Few, dangerous, soon, must be, first of all, only: what else tells of their exchange is another rule's."""
    assert not denied_otherwise(one, other)


@pytest.mark.parametrize(("was", "now"), NAMES)
def test_a_surname_that_shares_a_letter_with_the_other_is_substantive(was: str, now: str) -> None:
    """It is one name in the place of another, not a letter that came and one that went."""
    assert either_way(was, now, "ja") == {ChangeKind.SUBSTANTIVE}


@pytest.mark.parametrize(("was", "now"), OTHER_KANJI)
def test_other_words_in_kanji_that_share_a_letter_stay_minor(was: str, now: str) -> None:
    """Without a title, or letters of surnames alone, nothing says that a name was exchanged."""
    assert kind(was, now, "ja") is ChangeKind.MINOR


def test_must_denies_twice() -> None:
    """So "need not" differs from "must", and "must" in other words does not."""
    assert denied_otherwise("払わなくてもよい", "払わなければならない")
    assert not denied_otherwise("払わなければならない", "払わねばなりません")


def test_an_ending_that_denies_is_named_as_a_denial() -> None:
    """Who asks why reads it, of endings that no list holds too."""
    assert decided_by(Edit(was="認めず", now="認め"), "ja") == "a denial"
    assert decided_by(Edit(was="少ない", now="少し"), "ja") == ""
