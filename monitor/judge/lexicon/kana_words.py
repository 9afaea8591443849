"""How Japanese words deny in kana, and words in which the same letters deny nothing."""

from __future__ import annotations

from typing import Final

from monitor.judge.lexicon.expressions import expression

_KANJI: Final = "\u3005\u3400-\u4dbf\u4e00-\u9fff"
#: Where a run of hiragana ends.
_END: Final = r"(?![\u3041-\u3096])"
#: What a verb's stem ends in before a denial: the row of "a" (払わ), the row of "e" (食べ), せ.
_STEM: Final = "[わかがさたなばらせれけげてでべめえね]"
#: Verbs whose stem is one kanji; and those whose stem ends in ま, which are to be told from まず, "first of all".
_ALONE: Final = "[見来出得寝着経似居]"
_IN_MA: Final = "(?:[読飲踏休進望止済組住含頼拒産込絡好噛編積摘盗包畳病悩恵臨挑励沈歩痛生認]|[やのよふつすくし])ま"
_IN_I: Final = (
    f"(?:[{_KANJI}][いきぎじちびみり]|でき|すぎ|たり|おり|かり|いき|[足借降]り|[生起尽飽]き|過ぎ|[信感応禁]じ|[伸延]び)"
)
#: ず ends its verb, or に, して, とも or じまい is behind it: はず, ずっと, わずか and いずれ deny nothing.
_ZU: Final = rf"(?:(?<=[^\W\d_]){_STEM}|{_ALONE}|{_IN_MA}|{_IN_I})ず(?={_END}|に|して|とも|じまい)"
_NU: Final = f"(?:{_STEM}|{_ALONE})ぬ(?={_END}|と|[はもがをにへ]|よ|う[ちえ]|ほど|まま|なら|ので|のに|のは|のが|まで)"

#: One denial each; two of them in a row ("must": なければならない) are two.
DENIALS: Final = expression(
    rf"な(?:い|かっ|かろ|く|けれ|けりゃ|きゃ)|ませ[んぬ]|{_ZU}|{_NU}|{_STEM}ざる(?=を)|れざる|{_STEM}ねば(?=なら|なり|{_END})"
    rf"|(?<=[{_KANJI}])(?<!見)なし(?={_END}|[にでとの])"
)
#: Words that hold such letters and deny nothing, or nothing that is said: "few", "dangerous", "soon", "may", "only".
OTHER_WORDS: Final = expression(
    "(?:少|(?<![やう])すく|危|(?<!し)あぶ|切|せつ|幼|汚|きた|拙|儚|はか|情け|なさけ|あっけ|そっけ|ぎこち|さりげ|何気|なにげ|あどけ|せわし"
    "|とんでも|もったい|勿体|みっとも|だらし|(?<!あ)つまら|くだら|下ら|(?<!か)たまら|堪ら|しかた[がの]?|仕方[がの]?|しょうが|しようが"
    "|違い|ちがい|紛れも|まぎれも)な(?:い|かっ|かろ|く|けれ|さ)"
    "|(?:間も|まも|ほど|なんと|何と|どこと|それと|限り|かぎり|余儀|やむ)なく|すみません|すいません|すまない"
    "|(?:少|すく)なからず|かも[し知]れ(?:ない|ません|なかっ|なく|ず)|に(?:す|過)ぎ(?:ない|ません|なかっ|なく|ず)"
    "|にほかなら(?:ない|ません|なかっ|ず)|しか(?:ない|ありません|なかっ)"
    "|(?:だけ|のみ|ばかり)(?:で(?:は|も)?|じゃ)(?:なく|ない)|のみならず|やむを[え得](?:ない|ません|なかっ|なく|ず)"
    "|(?:では|じゃ)(?:ない|ありません)(?:だろう|でしょう)?か(?!ら)"
    f"|(?<=[{_KANJI}])ないし{_END}|(?:おこ|とも|うし|おぎ|やし|つぐ|まか|そこ|うら|[行失伴補償損担])ない|つない(?=[だで])|あんない|ないしょ"
    "|(?:(?<=[がを])|(?<=(?<!で)[はも])|(?<![ぁ-ん]))なく(?:な(?=[らりるれろっ])|[さしすせそ])"
    "|かならず|必ず|必らず|あいかわらず|相(?:変|か)わらず|(?:に|も)かかわらず|[関拘]わらず|とりあえず|取り敢えず|(?:思|おも)わず|(?:絶|た)えず"
    "|ならず(?=もの|者)|知らず知らず|はからずも"
)
