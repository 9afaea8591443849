"""How editors say that they corrected, took back or updated a text: openings of notes, and sentences of their own."""

from __future__ import annotations

import re
from typing import Final

from monitor.judge.lexicon.expressions import expression
from monitor.judge.lexicon.note_reasons import OTHER_OPENINGS, TAKEN_OUT, THIS, TO_READERS, WRONG

#: How a note of correction opens, in the languages of the press; an update note counts only where it says something.
_OPENS: Final = (
    r"corrections?|clarifications?|editor'?s'? note|note from the editors?|erratum|errata|retraction|amendment|updated?"
    r"|correction and clarification|for the record|korrektur|berichtigung|richtigstellung|klarstellung"
    r"|anmerkung der redaktion|hinweis der redaktion|aktualisierung|rectificatif|mise à jour"
    r"|note de la rédaction|précision|erratum"
    r"|corrección|correcciones|fe de errores|fe de erratas|nota de la redacción|nota del editor|aclaración"
    r"|rectificación"
    r"|actualización|correção|nota da redação|nota do editor|esclarecimento|atualização|correzione|rettifica"
    r"|errata corrige|nota della redazione|precisazione|aggiornamento|correctie|rectificatie|verbetering"
    r"|verduidelijking"
    r"|rättelse|förtydligande|rettelse|præcisering|presisering|oikaisu|korjaus|sprostowanie|korekta|oprava|upřesnění"
    rf"|{OTHER_OPENINGS}"
    r"|исправление|уточнение|поправка|опровержение|от редакции|обновление|обновлено|дополнено|исправлено|уточнено"
    r"|примечание редакци(?:и|онное)|примечание редактора|примітка редакції|від редакції|оновлено"
    r"|виправлення|уточнення|спростування"
    r"|düzeltme|güncelleme|güncellendi|editörün notu|editör notu|редактордан"
    r"|διόρθωση|διευκρίνιση|helyesbítés|erată|corectură"
    r"|تصحيح|تصويب|توضيح|تحديث|تنويه|استدراك|ملاحظة المحرر|ملاحظة من المحرر|اصلاحیه|تصحیح|توضیح|תיקון|הבהרה"
    r"|تۈزىتىش|تۈزىتىش ئېلانى|تەھرىر (?:ئىلاۋىسى|ئىزاھاتى|ئىزاھى|ئەسكەرتىشى)|تەھرىردىن|تەھرىراتتىن|تولۇقلىما|يېڭىلاش"
    r"|koreksi|ralat|klarifikasi|đính chính|सुधार|भूल सुधार|स्पष्टीकरण|संपादक की टिप्पणी|সংশোধনী"
    r"|更正启事|更正|訂正|お詫びと訂正|おわびと訂正|追記|編集部注|勘误|勘誤|澄清|编者按|編者按|编注|編注|编辑注|編輯註|编者注|編者註|编按|編按|编辑按|編輯按|编辑部按|編輯部按|更正聲明|更正声明|更新|编辑部注|編輯部註"
    r"|편집자 ?주|편집자의 말|편집자 노트|수정|업데이트|정정보도|정정|바로잡습니다|알려드립니다|แก้ไขข่าว|แก้ไข"
)
#: A note's opening, at the beginning of a folded sentence and with a mark behind it.
OPENING: Final = expression(
    rf"^[\s\W]{{0,4}}(?:{_OPENS})(?!\w)[^\n.:\-\])。]{{0,40}}(?:[:\-\])]|$)|^(?:更正|訂正|勘误|勘誤|澄清|정정)"
    # A mark in brackets opens the note at once: 【お詫びと訂正】.
    r"|^\W{0,4}[【\[(〔［](?:お詫びと訂正|おわびと訂正|お詫び|訂正とお詫び|訂正|追記|更正|勘误|勘誤|정정|바로잡습니다)[】\])〕］]"
)
#: What is a note wherever it stands in a sentence: it speaks of the text itself, or of an earlier version of it.
_SAYS: Final = (
    rf"an (?:earlier|previous) version of {THIS}"
    rf"|{THIS} (?:was|has been|has since been) (?:amended|corrected|updated) (?:on|to|for|after|with)"
    rf"|{THIS} (?:was|has been|has since been) (?:amended|corrected|clarified|retracted|withdrawn)\b"
    r"|in einer (?:früheren|vorherigen|ersten|älteren) (?:version|fassung)"
    r"|diese[rs]? (?:artikel|beitrag|text|bericht|meldung) (?:wurde|ist)(?! zuletzt)\b[^.]{0,60}"
    r"(?:korrigiert|berichtigt|aktualisiert|überarbeitet|ergänzt|zurückgezogen)"
    r"|une (?:version (?:antérieure|précédente)|première version|précédente version) de (?:cet article|ce texte)"
    r"|cet article a (?:depuis )?été (?:corrigé|modifié|rectifié|mis à jour|actualisé|retiré|dépublié)"
    r"|una versión (?:anterior|previa) de est|en una versión (?:anterior|previa) se"
    r"|est[ea] (?:artículo|nota|noticia|texto|información|reportaje) (?:ha sido|fue) "
    r"(?:corregid|modificad|actualizad|rectificad|retirad|retractad)[oa]"
    r"|una versione precedente di quest|uma versão anterior d"
    r"|в (?:первоначальной|предыдущей|прежней|ранней|более ранней) (?:версии|редакции)"
    r"|^(?:(?:этот|эта|данный|данная) )?(?:материал|текст|статья|новость|публикация|заметка) (?:был[аи]? )?(?:позже )?"
    r"(?:исправлен|изменен|изменён|обновлен|обновлён|дополнен|отозван|уточнен|уточнён)а?(?!\w)"
    r"|bu (?:haber|makale|yazı|metin|içerik)(?:in|nin|nın)? (?:[^.]{0,60} )?(?:önceki|ilk|eski) "
    r"(?:hal|sürüm|versiyon|metn|şekl)\w*"
    r"|bu (?:haber|makale|yazı|metin|içerik) (?:[^.]{0,60} )?"
    r"(?:düzeltil|güncellen|değiştiril|geri çekil|yayından kaldırıl)\w*"
    r"|(?:تم|جرى|تمت) (?:تصحيح|تعديل|تحديث|سحب) (?:هذا|هذه) (?:المقال|المقالة|الخبر|التقرير|المادة|القصة|النص)"
    r"|نسخة سابقة من هذ|النسخة السابقة من هذ"
    r"|^بۇ (?:ماقالە|خەۋەر|يازما|تېكىست|دوكلات|مەزمۇن)(?: [^.]{0,60})? ?"
    r"(?:تۈزىتىل|تۈزىتىپ|ئۆزگەرتىل|يېڭىلاند|يېڭىلانغان|قايتۇرۇۋېلىن|تولۇقلان)\w*"
    r"|بۇ (?:ماقالى|خەۋەر|يازمى|تېكىست|دوكلات|مەزمۇن)نىڭ (?:ئىلگىرىكى|ئالدىنقى|بۇرۇنقى|دەسلەپكى) نۇسخى"
    r"|本文(?:此前|早前|先前|之前)的?版本|この記事の(?:以前|当初)"
    r"|^(?:本文|此文|本报道|本報道|该报道|本稿)(?:现|現)?(?:已经|已經|已|曾)?(?:被|作出|做出|作|经|經)?了?"
    r"(?:更正|修正|订正|訂正|更新|修改|修订|修訂|撤回|撤稿|改正)(?![于於時时])"
    # With a day before it only where it is said what was done: else it is a time stamp.
    r"|^(?:本文|此文|本报道|本報道|该报道|本稿)(?:已)?[于於][\d年月日./ -]{4,20}"
    r"(?:已|被|经)?(?:作|做)(?:出)?了?(?:部分)?"
    r"(?:更正|修正|订正|訂正|修改|修订|修訂|改正)"
    r"|(?:publishers?|editors?|authors?|newspaper|journal|agency|magazine) (?:has|have) (?:since )?"
    r"(?:withdrawn|retracted|corrected|amended|taken back) "
    r"(?:this|the) (?:article|story|post|report|page|piece|column|paper)"
    r"|(?:^|(?<=[.!?] ))we have (?:since )?(?:withdrawn|retracted|corrected|amended) this "
    r"(?:article|story|post|report|page|piece|column|paper)"
    r"|特此更正|特此勘误"
    rf"|{TAKEN_OUT}"
)
#: What is one only as a sentence of its own, from its beginning: regrets, marks, and notices that name what was done.
_WHOLE: Final = (
    rf"{THIS} (?:was|has been|has since been) (?:updated|revised|edited)\W*$"
    r"|(?:retracted|retracted article|retraction notice|zurückgezogen|rétracté|retractado|отозвано|geri çekildi"
    r"|撤稿|已撤稿)\W*$"
    r"|corrections? (?:appended|added|made|issued)\W*$"
    r"|we (?:deeply |sincerely )?(?:regret|apologi[sz]e for) (?:the|this|these|any|our) (?:errors?|mistakes?|confusion)"
    r"|(?:note|notice|hinweis|anmerkung|remarque|nota|примечание|not|ملاحظة|ئەسكەرتىش|ئىزاھات"
    r"|说明|注)\s?: ?[^\n]{0,200}"
    r"(?:removed|deleted|corrected|amended|entfernt|gelöscht|korrigiert|geändert|berichtigt|supprimé|retiré|corrigé"
    r"|eliminad|corregid|retirad|удален|удалён|убран|исправ|изменен|изменён|kaldır|düzelt|çıkar|حذف|تصحيح|تعديل|أزلنا"
    r"|ئۆچۈر|تۈزەت|تۈزىت|خاتا|删除|更正|修正|更改|有误)"
    # A letter to readers is one where it speaks of an error, of an earlier version, or of what was taken out.
    rf"|(?:{TO_READERS})\s?: ?[^\n]{{0,240}}(?:{WRONG})"
    r"|wir (?:bitten,? (?:den|diesen|die|diese) fehler|entschuldigen uns für (?:den|diesen|die|diese) fehler)"
    r"|nous (?:regrettons|(?:nous excusons|présentons nos excuses) pour) (?:cette|l'|ces) ?erreurs?"
    r"|lamentamos (?:el error|este error|los errores)|pedimos disculpas por (?:el|este) error"
    r"|(?:редакция )?принос(?:им|ит) (?:свои )?(?:читателям )?извинения(?: читателям)? за"
    r"|(?:bu )?hata(?:dan dolayı|mız için| için)[^\n]{0,30}özür"
    r"|نعتذر (?:لقرائنا )?عن (?:هذا |ال)?خطأ|نعتذر عن هذا الخطأ|بۇ خاتالىق ئۈچۈن [^\n]{0,40}(?:كەچۈرۈم|ئەپۇ)"
    r"|(?:我们|本报|本刊|本社)?(?:对此|為此|为此)(?:错误)?(?:深表|表示|谨致|致)(?:歉意|道歉|歉)"
)
SENTENCE: Final = expression(rf"{_SAYS}|^\W{{0,4}}(?:{_WHOLE})", re.MULTILINE)
