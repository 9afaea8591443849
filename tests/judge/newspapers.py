"""One story in seven languages and four templates, with a place amid its paragraphs and one at their end."""
# ruff: noqa: E501 - sentences and markup are read best on one line

from __future__ import annotations

from collections.abc import Sequence

from monitor.model.comparison import Change
from monitor.model.page import Page
from monitor.ports import Raw
from monitor.read.read import read_page
from tests.judge.two_readings import difference

STORIES = {
    "en": (
        "The mill on the river burnt down on the night of 4 May 2019, and 17 people lost their work that same week.",
        "“Nobody had looked at the wires for nine years,” said the mechanic, Hanna Voss, before the town council in June.",
        "The damage is put at 2.3 million pounds, of which the insurance is to pay no more than 40 percent this year.",
        "The council did not say whether the gates had been shut when the firemen came to the bridge at midnight.",
        "A society of neighbours wants to build the mill anew, and to open a school for carpenters next to it by autumn.",
    ),
    "de": (
        "Die Mühle am Fluss brannte in der Nacht zum 4. Mai 2019 nieder, und 17 Menschen verloren in derselben Woche ihre Arbeit.",
        "„Neun Jahre lang hat niemand nach den Leitungen gesehen“, sagte die Mechanikerin Hanna Voss im Juni vor dem Stadtrat.",
        "Der Schaden wird auf 2,3 Millionen Euro geschätzt, wovon die Versicherung in diesem Jahr höchstens 40 Prozent bezahlt.",
        "Der Rat sagte nicht, ob die Tore geschlossen waren, als die Feuerwehr um Mitternacht an die Brücke kam.",
        "Ein Verein der Nachbarn will die Mühle neu bauen und bis zum Herbst daneben eine Schule für Zimmerleute eröffnen.",
    ),
    "ru": (
        "Мельница на реке сгорела в ночь на 4 мая 2019 года, и 17 человек потеряли работу в ту же неделю.",
        "«Девять лет никто не смотрел на провода», — сказала механик Ханна Фосс перед городским советом в июне.",
        "Ущерб оценивается в 2,3 миллиона рублей, из которых страховая компания выплатит в этом году не более 40 процентов.",
        "Совет не сообщил, были ли закрыты ворота, когда пожарные в полночь подъехали к мосту.",
        "Общество соседей хочет построить мельницу заново и к осени открыть рядом школу для плотников.",
    ),
    "ar": (
        "احترقت الطاحونة على النهر ليلة الرابع من مايو 2019 وفقد 17 شخصا عملهم في الأسبوع نفسه.",
        "وقالت عاملة الصيانة هناء فارس أمام مجلس المدينة في يونيو: «لم ينظر أحد إلى الأسلاك منذ تسع سنوات».",
        "وتقدر الأضرار بنحو 2.3 مليون دينار تدفع شركة التأمين منها 40 في المئة على الأكثر هذا العام.",
        "ولم يقل المجلس إن كانت الأبواب مغلقة عندما وصل رجال الإطفاء إلى الجسر عند منتصف الليل.",
        "وتريد جمعية الجيران إعادة بناء الطاحونة وافتتاح مدرسة للنجارين إلى جانبها قبل الخريف.",
    ),
    "ug": (
        "دەريا بويىدىكى تۈگمەن 2019-يىلى 4-ماي كېچىسى كۆيۈپ كەتتى، شۇ ھەپتە 17 كىشى ئىشسىز قالدى.",
        "مېخانىك ھەننە ۋوس ئىيۇندا شەھەر كېڭىشى ئالدىدا: «توققۇز يىلدىن بېرى سىملارغا ھېچكىم قارىمىدى» دېدى.",
        "زىيان 2.3 مىليون يۈەن دەپ مۆلچەرلەندى، سۇغۇرتا شىركىتى بۇ يىل ئۇنىڭ ئەڭ كۆپ بولغاندا 40 پىرسەنتىنى تۆلەيدۇ.",
        "كېڭەش ئوت ئۆچۈرگۈچىلەر يېرىم كېچىدە كۆۋرۈككە كەلگەندە دەرۋازىنىڭ تاقاق ئىكەنلىكىنى دېمىدى.",
        "قوشنىلار جەمئىيىتى تۈگمەننى قايتا سالماقچى ۋە كۈزگىچە يېنىدا ياغاچچىلار مەكتىپى ئاچماقچى.",
    ),
    "zh": (
        "河边的磨坊在2019年5月4日夜里被烧毁，同一星期有17人失去了工作，镇上的人至今仍在谈论这件事。",
        "机械师周敏六月在市议会上说：“九年来没有人检查过电线，也没有人问过我们需要什么。”",
        "损失估计为230万元，保险公司今年最多支付其中的百分之40，其余部分由市政府承担。",
        "议会没有说明消防员半夜到达桥边时大门是否关着，也没有公布当晚的记录和名单。",
        "邻居们的协会想要重建磨坊，并在秋天之前在旁边开办一所木匠学校，费用由会员分担。",
    ),
    "tr": (
        "Nehir kıyısındaki değirmen 4 Mayıs 2019 gecesi yandı ve aynı hafta 17 kişi işini kaybetti.",
        "Makinist Hande Yıldız haziranda belediye meclisinde “Dokuz yıldır kablolara kimse bakmadı” dedi.",
        "Zararın 2,3 milyon lira olduğu tahmin ediliyor, sigorta bu yıl bunun en çok yüzde 40'ını ödeyecek.",
        "Meclis, itfaiye gece yarısı köprüye geldiğinde kapıların kapalı olup olmadığını söylemedi.",
        "Komşular derneği değirmeni yeniden yapmak ve sonbahara kadar yanında bir marangoz okulu açmak istiyor.",
    ),
}
#: What stands beside the story, of which another one is there at each look.
_OTHERS = {
    "1": ("Swans are back on the lake", "They came in the night, all twelve of them, and slept on the ice."),
    "2": ("Night trains return to the coast", "After ten years the railway opens the old line to the north again."),
    "3": ("Orchard keeps forgotten apples", "A society has planted old kinds and looks for helpers in spring."),
}
TEMPLATES = ("named", "divisions", "cells", "weblog")


def printed(
    template: str, lines: Sequence[str], *, amid: str = "", behind: str = "", head: str = "", teaser: str = "1"
) -> str:
    """Write a story in one template; ``amid`` stands between its paragraphs, ``behind`` right behind the last."""
    half = len(lines) // 2
    title, first = _OTHERS[teaser]
    others = f'<div><h3><a href="/{teaser}">{title}</a></h3><p>{first}</p></div>'
    plain = f'<div class="d"><a href="/{teaser}">{title}</a><div>{first}</div></div>'
    top = f'<html><head><meta charset="utf-8"><title>The mill</title>{head}</head>'
    match template:
        case "named":
            parts = [f"<p>{line}</p>" for line in lines]
            body = f'<nav><a href="/">Home</a></nav><main><article><h1>The mill</h1>{"".join(parts[:half])}{amid}{"".join(parts[half:])}{behind}</article><aside>{others}</aside></main><footer>© 2026</footer>'
        case "divisions":
            parts = [f'<div class="k">{line}</div>' for line in lines]
            body = f'<div class="a"><a href="/">Home</a></div><div class="b"><div class="t">The mill</div>{"".join(parts[:half])}{amid}{"".join(parts[half:])}{behind}</div><div class="c related">{plain}</div>'
        case "cells":
            body = f'<table><tr><td><a href="/">Home</a><br><a href="/{teaser}">{title}</a></td><td><b>The mill</b><br><br>{"<br><br>".join(lines[:half])}<br><br>{amid}{"<br><br>".join(lines[half:])}{behind}</td></tr></table>'
        case _:
            parts = [f"<p><span>{line}</span></p>" for line in lines]
            body = f'<div id="page"><div id="content"><div class="post hentry"><h2 class="entry-title">The mill</h2><div class="entry">{"".join(parts[:half])}{amid}{"".join(parts[half:])}{behind}</div></div></div><div id="sidebar">{others}</div></div>'
    return f"<!doctype html>{top}<body>{body}</body></html>"


def read(page: str) -> Page:
    """Read a page with care."""
    return read_page(
        Raw(
            body=page.encode(),
            content_type="text/html; charset=utf-8",
            url="https://gazette.example/mill",
            careful=True,
        )
    )


def between(old: str, new: str) -> Change:
    """Read both with care and compare them."""
    return difference(read(old), read(new))
