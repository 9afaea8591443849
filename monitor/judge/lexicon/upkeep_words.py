"""How pages say when they were last looked after, in whole sentences: "This page was last updated on 4 May 2026"."""

from __future__ import annotations

import re
from typing import Final

from monitor.judge.lexicon.expressions import expression

#: Sentences without their day and hour, and without the small words around these ("on", "am", "le"). What was
#: corrected, clarified or published is none of them: that is a note, or a fact.
_SAID: Final = (
    (
        r"(?:this )?(?:web ?page|page|(?:web ?)?site|website|content|document|wiki|guidance|information|entry)"
        r"(?: content)?(?: (?:was|is|has been))?(?: most recently| last)"
        r" (?:updated|edited|modified|reviewed|revised|refreshed|generated|checked|verified|changed)"
    ),
    r"this (?:web ?page|page|website)(?: (?:was|is|has been))? (?:updated|edited|modified|reviewed|revised|refreshed)",
    r"(?:this )?page(?: (?:was|is|has been))? (?:generated|rendered)",
    (
        r"this (?:article|post|story|list|table|guide)(?: (?:was|is|has been))?(?: most recently| last)"
        r" (?:updated|edited|modified|reviewed|revised|checked|verified)"
    ),
    r"(?:date )?last (?:reviewed|revised|checked|verified|refreshed|changed)|(?:next )?review (?:due|date)|today is",
    (
        r"(?:(?:diese )?(?:seite|webseite|website|internetseite)|dieser (?:artikel|webauftritt)|dieses dokument)"
        r"(?: (?:wurde|ist))?(?: letztmals| letztmalig| zuletzt)?"
        r" (?:aktualisiert|geändert|bearbeitet|überarbeitet|geprüft)(?: worden)?"
    ),
    r"letzte (?:änderung|aktualisierung|bearbeitung|überprüfung)(?: (?:dieser|der) seite)?(?: erfolgte)?",
    (
        r"(?:modification cette page|(?:cette )?(?:page|fiche))(?: (?:été|est))?(?: pour)?"
        r" (?:faite|mise jour|modifiée|révisée|vérifiée|actualisée)(?: pour)?(?: fois)?"
    ),
    r"cet article(?: (?:été|est))? (?:mis jour|modifié|révisé)(?: pour)?(?: fois)?",
    (
        r"(?:esta )?página(?: (?:fue|ha sido|se))?(?: por)?"
        r" (?:actualizada|actualizó|modificada|modificó|editada|editó|revisada|revisó)(?: por)?"
    ),
    r"(?:esta )?página(?: (?:foi|está))?(?: pela)? (?:atualizada|modificada|editada|revisada)(?: pela)?(?: vez)?",
    (
        r"(?:questa )?pagina(?: (?:è stata|è))?(?: per l'?)?"
        r" (?:aggiornata|modificata|rivista)(?: per l'ultima)?(?: volta)?|(?:questa )?pagina ultimo aggiornamento"
    ),
    (
        r"(?:deze )?(?:pagina|website)(?: (?:is|werd))?(?: voor het)?(?: het)?(?: laatst)?(?: op)?"
        r" (?:bijgewerkt|gewijzigd|bewerkt|aangepast|herzien)"
    ),
    (
        r"(?:den här |denna )?(?:sida|sidan|webbsida|webbsidan)(?: (?:uppdaterades|ändrades|redigerades|granskades))"
        r"(?: senast)?|sidan(?: (?:är|blev))?(?: senast)? (?:uppdaterad|ändrad|redigerad|granskad)"
    ),
    (
        r"(?:denne |denna )?(?:side|siden)(?: (?:ble|blev|er|var))?(?: sist| senest| sidst)?"
        r" (?:oppdatert|endret|redigert|opdateret|ændret|redigeret)(?: sist| senest| sidst)?"
    ),
    (
        r"(?:tätä |tämä )?(?:sivua|sivu)(?: (?:on|oli))?(?: viimeksi)? (?:päivitetty|muokattu|päivitettiin|muokattiin)"
        r"(?: viimeksi)?"
    ),
    (
        r"(?:tę |ta |tą )?(?:strona|stronę)(?: (?:była|została))?(?: ostatnio| raz)?"
        r" (?:zaktualizowana|zaktualizowano|edytowana|edytowano|zmodyfikowana|zmodyfikowano|aktualizowana)"
        r"(?: po raz ostatni)?"
    ),
    (
        r"(?:tato |táto )?(?:stránka|strana)(?: (?:byla|bola))?(?: naposledy| posledně)?"
        r" (?:aktualizována|aktualizovaná|upravena|upravená|editována|editovaná|změněna|zmenená)(?: naposledy)?"
    ),
    (
        r"(?:эта |данная )?страница(?: (?:была|последний раз))?(?: раз)?"
        r" (?:обновлена|обновлялась|изменена|отредактирована|редактировалась|проверена)(?: раз)?"
    ),
    (
        r"(?:ця |цю )?(?:сторінка|сторінку)(?: (?:було|була))?(?: востаннє)?"
        r" (?:оновлено|змінено|відредаговано|оновлена)(?: востаннє)?"
    ),
    r"(?:bu )?sayfa(?: (?:en))? (?:güncellendi|güncellenmiştir|değiştirildi|düzenlendi|düzenlenmiştir)",
    (
        r"(?:η |αυτή η )?σελίδα (?:ενημερώθηκε|τροποποιήθηκε|επεξεργάστηκε)(?: τελευταία)?(?: φορά)?(?: για)?"
        r"(?: τελευταία)?(?: φορά)?"
    ),
    r"(?:תم )?(?:הדף|הדף הזה|דף זה|העמוד|עמוד זה) (?:עודכן|נערך|שונה)(?: לאחרונה)?",
    r"(?:تم )?(?:تحديث|تعديل|مراجعة) (?:هذه )?(?:ال)?صفحة(?: مرة)?|(?:هذه الصفحة|الصفحة) (?:حدثت|عدلت)(?: مرة)?",
    (
        r"(?:این )?صفحه(?: (?:بار|آخرین بار))?(?: بار)? (?:به روز رسانی|بروزرسانی|به روزرسانی|ویرایش|تغییر)"
        r"(?: (?:شده|شد|یافته))?(?: است)?"
    ),
    (
        r"(?:यह |इस )?(?:पृष्ठ|पेज)(?: को)?(?: अंतिम| आखिरी| पिछली)?(?: बार)? (?:अपडेट|अद्यतन|संपादित|संशोधित|बदला)"
        r"(?: (?:किया|हुआ))?(?: गया)?(?: था)?"
    ),
    r"trang(?: này)?(?: (?:được|đã được))?(?: sửa đổi| cập nhật| chỉnh sửa)(?: lần cuối)?(?: vào)?",
    r"halaman(?: ini)?(?: (?:terakhir))? (?:diperbarui|diubah|disunting|dimutakhirkan)(?: terakhir)?(?: pada)?",
    (
        r"(?:ez |ezt )?(?:az |a )?(?:oldal|oldalt|lap|lapot)(?: utoljára| legutóbb)?"
        r" (?:frissítve|frissítették|módosították|szerkesztették|frissült|módosult)(?: utoljára)?"
    ),
    r"(?:această )?pagin[aă](?: fost)? (?:actualizată|modificată|editată)(?: (?:dată|oară))?",
    r"(?:бұл )?бет(?: рет)?(?: соңғы рет)? (?:жаңартылды|жаңартылған|өзгертілді|өңделді)",
    r"(?:بۇ )?بەت(?: ئەڭ)?(?: قېتىم)? (?:يېڭىلانغان|يېڭىلاندى|تەھرىرلەنگەن|ئۆزگەرتىلگەن)",
    (
        r"이 ?(?:페이지|문서|글)[은는가이]?(?: ?마지막(?:으로)?| ?최근| ?최종)?(?: ?(?:에))?(?: ?마지막으로)?"
        r" ?(?:업데이트|수정|편집|갱신)(?:되었습니다|됨|됐습니다|했습니다|되었다)?"
    ),
)
#: Told without the blanks, of which scripts without blanks have none.
SAID: Final = "|".join(f"(?:{said})" for said in _SAID).replace(" ?", "").replace(" ", "")
#: The same in scripts without blanks, where the day stands within.
_DAY: Final = r"[\d年月日号時时分秒點点:./\-\s,]+(?:\([^()]{1,6}\))?[\d時时分秒點点:\s]*"
SAID_UNSPACED: Final = expression(
    rf"\W*(?:本|此|该|該|这个|這個)?(?:页面|頁面|网页|網頁|页|頁|网站|網站|条目|條目)(?:的)?(?:内容|內容)?"
    r"(?:最后|最後|最近|上次)?(?:一次)?(?:的)?"
    rf"(?:(?:更新|修改|修订|修訂|编辑|編輯|审核|審核)(?:时间|時間|日期)?(?:于|於|在|为|為|是)?\W*{_DAY}"
    rf"|(?:于|於|在){_DAY}(?:最后|最後)?(?:更新|修改|修订|修訂|编辑|編輯|审核|審核))\W*"
    rf"|\W*(?:この|本)(?:ページ|記事|サイト|文書)は?、?(?:最後に|最終)?(?:{_DAY}に?(?:最後に|最終)?(?:更新|編集|改訂|確認)"
    rf"|(?:更新|編集|改訂|確認)日?\W*{_DAY})(?:されました|されています|しました|されたものです)?\W*"
    r"|\W*(?:หน้า(?:เว็บ)?นี้)?(?:ได้รับการ|ถูก)?(?:อัปเดต|อัพเดต|อัปเดท|ปรับปรุง|แก้ไข)(?:ครั้ง)?(?:ล่าสุด|สุดท้าย)"
    r"(?:เมื่อ|:)?\s*(?:วัน\w*ที่)?[\s\w.:,/\u0e31-\u0e4e]{0,16}?\d{1,2}[\s\w.:,/\u0e31-\u0e4e]{0,30}?\d{2,4}"
    r"(?:\s*(?:เวลา)?\s*\d{1,2}[:.]\d{2}(?:\s*น\.?)?)?\W*",
    re.IGNORECASE,
)
#: What stands around a day and an hour, besides the words of the clock.
AROUND_DAYS: Final = frozenset(
    """
    th st nd rd of z utc gmt ist jst msk hrs o'clock and clock der die das des dem den vom kl kl. klo klokken ob godz
    godzinie dnia dne o godz r roku u sata god ngày tháng năm lúc giờ phút pukul pada tanggal alle ore ora la y e og
    klockan den í em de 년 월 일 일에 일자 시 분 오전 오후 को बजे बजकर में στις σε και ώρα του година ч г року року о об
    жылы жылғы күні сағат kuni soat yil yili و فی ساعت در تاريخ تاریخ במאי ב ה בשעה ביום ו kell óra órakor perckor n án
    én i v w az a il l' del dal presso las los hs h min sec mag maj maja mei mai травня мая मई مه tarihinde op om mays
    """.split()  # noqa: SIM905 - words are read as words.
)
#: Counters in whole sentences, without their number.
COUNTED: Final = (
    r"(?:youare|you're)(?:the)?visitor(?:number|no)?|page(?:generated|rendered|loaded|created)(?:in)?seconds|citedby"
    r"|(?:people|users|readers|persons)foundthis(?:helpful|useful)(?:review|page|article)?"
)
