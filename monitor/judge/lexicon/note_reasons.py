"""How editors say at whose wish they took something out, and what a letter to readers says where it is a note."""

from __future__ import annotations

from typing import Final

THIS: Final = r"this (?:article|story|post|report|page|piece|column|review|interview)"
#: Openings of notes in languages of smaller presses.
OTHER_OPENINGS: Final = (
    r"od redakcji|od wydawcy|przypis redakcji|dementi|od redakce|poznámka redakce|od redakcie|poznámka redakcie"
    r"|ispravak|ispravka|исправка|корекция|от редакцията|napomena uredništva|od redakcije|од редакције|opravek"
    r"|nota redacției|notă a redacției|îndreptare|a szerkesztőség megjegyzése|szerkesztői megjegyzés|helyreigazítás"
    r"|σημείωση τη[ςσ] σύνταξη[ςσ]|επανόρθωση|toimituksen huomautus|redaktionens anmärkning"
    r"|från redaktionen|noot van de redactie|naschrift redactie|van de redactie|toimetuse märkus|õiendus"
    r"|redakcijos pastaba|patikslinimas|түзету|түзетілді|нақтылау|редакция ескертпесі|оңдоо|түзөтүү|tuzatish"
    r"|tahririyatdan|düzəliş|redaksiyadan|redaksiya qeydi|ад рэдакцыі|выпраўленне|შესწორება|რედაქციისგან|ուղղում"
    r"|խմբագրության կողմից|catatan redaksi|catatan editor|lời tòa soạn|הערת המערכת|הערת העורך"
    r"|یادداشت سردبیر|توضیح سردبیر|ادارتی نوٹ|وضاحت|সম্পাদকের নোট|ত্রুটি সংশোধন|หมายเหตุบรรณาธิการ"
    r"|หมายเหตุจากบรรณาธิการ|ማስተካከያ|marekebisho"
)
#: What was taken out, and at whose wish: that something was taken out says a recipe too.
TAKEN_OUT: Final = (
    r"(?:^|(?<=[.!?] ))we(?:'ve| have) (?:since )?(?:removed|deleted|taken out|cut|redacted|changed|withdrawn"
    r"|corrected|edited) [^.]{3,80}(?:at|upon|following|after) (?:the|a|his|her|their"
    r"|its) (?:[\w']+ ){0,3}(?:request|wish|complaint|objection)"
    r"|(?:^|(?<=[.!?] ))(?:a|the|one|two|some) (?:[\w'-]+ ){0,3}(?:sentences?|paragraphs?|passages?|quotations?"
    r"|quotes?|lines?|names?|photographs?|pictures?) (?:was|were|has been|have been) (?:removed|deleted|taken out"
    rf"|redacted|withdrawn) from {THIS} (?:at"
    r"|upon|following|after) (?:the|a|his|her|their|its) (?:[\w']+ ){0,3}(?:request|wish|complaint|objection)"
    r"|wir haben [^.]{3,80}auf (?:wunsch|bitten?) [^.]{3,60}(?:entfernt|gelöscht|gestrichen|geändert|unkenntlich)"
    r"|auf (?:wunsch|bitten?) [^.]{3,60}haben wir [^.]{3,60}(?:entfernt|gelöscht|gestrichen|geändert)"
    r"|nous avons (?:retiré|supprimé|modifié|anonymisé) [^.]{3,80}à (?:la|sa|leur) demande"
    r"|à la demande [^.]{3,60}nous avons (?:retiré|supprimé|modifié|anonymisé)"
    r"|hemos (?:eliminado|retirado|suprimido|modificado) [^.]{3,80}a (?:petición|solicitud)"
    r"|a (?:petición|solicitud) [^.]{3,60}hemos (?:eliminado|retirado|suprimido|modificado)"
    r"|abbiamo (?:rimosso|tolto|eliminato|modificato) [^.]{3,80}(?:su|a) richiesta"
    r"|(?:removemos|retirámos|retiramos|suprimimos|eliminámos) [^.]{3,80}a pedido"
    r"|мы (?:удалили|убрали|изменили) [^.]{3,80}по (?:просьбе|требованию|её просьбе|его просьбе|их просьбе)"
    r"|по (?:просьбе|требованию) [^.]{3,60}мы (?:удалили|убрали|изменили)"
    r"|(?:usunęliśmy|zmieniliśmy|wykreśliliśmy) [^.]{3,80}na (?:prośbę|jej prośbę|jego prośbę|ich prośbę|wniosek"
    r"|żądanie)|na (?:prośbę|wniosek|żądanie) [^.]{3,60}(?:usunęliśmy|zmieniliśmy)"
    r"|op verzoek [^.]{3,60}hebben we [^.]{3,60}verwijderd"
    r"|we hebben [^.]{3,80}op verzoek [^.]{0,60}verwijderd"
    r"|vi har (?:tagit bort|fjernet|strøket) [^.]{3,80}(?:på|efter|etter) [^.]{0,30}(?:begäran|anmodning|forespørsel"
    r"|ønske)|(?:isteği|talebi) üzerine [^.]{3,60}(?:kaldırdık|çıkardık|sildik)"
    r"|(?:本文|此文|我们|我們|编辑部|編輯部|本报|本報|本刊)(?:已|現已|现已)?[应應][^。]{1,20}(?:要求|请求"
    r"|請求)[^。]{0,10}(?:删|刪|移除|撤|改|隐去|隱去)"
)
#: A letter to readers, which newsletters and adverts write too.
TO_READERS: Final = (
    r"(?:a )?(?:note|notice) to (?:our |the )?readers|to our readers"
    r"|hinweis an (?:unsere|die) leser(?:innen und leser)?|an unsere leser(?:innen und leser)?"
    r"|(?:note|avis) (?:à|aux) (?:nos )?lecteurs|à nos lecteurs|nota a los lectores|a nuestros lectores"
    r"|nota ai lettori|ai nostri lettori|nota aos leitores|aos nossos leitores|к (?:нашим )?читателям"
    r"|do (?:naszych )?czytelników|okurlarımıza|okurlara not|aan onze lezers|till våra läsare|til våre lesere|致读者"
    r"|致讀者"
)
#: It is a note where it speaks of an error, of an earlier version, or of what was taken out.
WRONG: Final = (
    r"(?:an|had|our|this|these|contained|regret\w*) (?:\w+ )?(?:errors?|mistakes?)|in error|incorrect"
    r"|inaccura|misstated|misquot|was wrong|were wrong|(?:earlier|previous|first) version"
    r"|replaces (?:an?|the) (?:\w+ )?(?:version|article|story|text|post)"
    r"|we (?:have )?(?:removed|corrected|retracted|withdrawn) "
    rf"|{THIS} (?:was|has been) (?:\w+ )?(?:updated|corrected|amended|changed|revised|edited|shortened|removed)"
    r"|fehler|irrtüm|falsch|frühere[nr]? (?:version|fassung)|entfernt|korrigiert|erreur|inexact"
    r"|version (?:antérieure|précédente)|supprimé|corrigé|erróne|equivocad|versión anterior|corregid|errat[oi]"
    r"|versione precedente|corrett[oi]|errad[oa]|versão anterior|corrigid|ошиб|неверн|удален|удалён|исправ|błąd|błęd"
    r"|omyłk|poprawi|usunę|hata|yanlış|düzelt|fout|onjuist|verwijderd|felaktig|fel i|rättat|有误|有誤|错误|錯誤|更正"
    r"|删除|刪除"
)
