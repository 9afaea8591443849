"""How editors say at whose wish they took something out, and what a letter to readers says where it is a note."""

from __future__ import annotations

from typing import Final

THIS: Final = r"this (?:article|story|post|report|page|piece|column|review|interview)"
#: Openings of notes in languages of smaller presses.
OTHER_OPENINGS: Final = (
    r"erramos|திருத்தம்"
    r"|od redakcji|od wydawcy|przypis redakcji|dementi|od redakce|poznámka redakce|od redakcie|poznámka redakcie"
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
#: How an update opens: it is a note of correction only where it takes back, denies or answers something.
UPDATE: Final = (
    r"updated?|aktualisierung|mise à jour|actualización|atualização|aggiornamento|обновление|обновлено|дополнено"
    r"|оновлено|güncelleme|güncellendi|تحديث|يېڭىلاش|更新|업데이트"
)
#: Beside what takes a text back: who was asked answered, denied, or was heard; what stood in the text.
ANSWERS: Final = (
    r"den(?:y|ies|ied|ying)(?!\w)|disput|refut|reject|respon[ds]|answer|comment|statement|reply|repli(?:ed|es)|earlier"
    r"|previous|wrong|error|mistake|inaccura|misstat|misquot|misspel|removed|added|includ|reflect|article|story|headline"
    r"|bestr[ei]it|dementier|geantwort|stellungnahme|reagier|frühere|ergänz|hinzugefüg|fehler|artikel|entfernt"
    r"|nie(?:r|é|nt)?(?!\w)|répond|réagi|version|ajout|précis|erreur|supprim|artículo|neg[óa]|respond|añad|versión"
    r"|erróne|rispos|risposta|precis|aggiunt|error[ei]|neg[ao]|versão|acrescent|отриц|ответ|заяв|комментар|верси|ошиб"
    r"|добавл|удал|заперечил|відповіл|додан|помил|açıkla|cevap|yanıt|reddet|eklen|hata|kaldırıl|нет"
    r"|نفى|نفت|رد|ردت|خطأ|أضيف|رەت|جاۋاب|خاتا|قوشۇل|ئۆچۈر|否认|否認|回应|回應|回覆|回复|错误|錯誤|补充|補充|删|刪"
    r"|부인|답변|해명|오류|추가|삭제"
)
#: What a site says to readers of how to tell it of errors; nothing was corrected there.
WRITE_IN: Final = (
    r"if you (?:see|spot|find|notice|believe|think|have|want|wish|would)"
    r"|(?:see|spot|report) an? (?:\w+ )?(?:error|mistake)"
    r"|(?:write|e-?mail|contact) (?:to )?(?:us|the editors?|our)(?!\w)|send (?:us|them to)|let us know|\S@\S"
    r"|please (?:write|contact|e-?mail|send|report)|how to (?:report|request|ask)|(?:wenn|falls|haben) sie"
    r"|(?:schreiben|melden|teilen|mailen) sie|fehler (?:gefunden|entdeckt|melden)|si vous"
    r"|vous avez (?:vu|trouvé|repéré)"
    r"|écrivez|contactez|signalez|nous signaler|si (?:ve|ves|usted|encuentra|encuentras|detecta)(?!\w)|escríb[ae]nos"
    r"|escribanos|¿(?:ha|has) (?:visto|encontrado)|se (?:você|encontrar|notar|trovate|notate|avete)(?!\w)"
    r"|(?<!\w)(?:escreva|envie|scriveteci|scrivi|scrivici|segnalate|segnalaci)(?!\w)|если вы|нашли ошибку|напишите"
    r"|сообщите|пишите|якщо ви|знайшли помилку|напишіть|jeśli (?:za|wi)|napisz|zgłoś|napište|(?<!\w)als (?:u|je)(?!\w)"
    r"|mail ons|schrijf|(?<!\w)(?:om|hvis) du(?!\w)|skriv til|(?<!\w)jos (?:huomaat|löydät)|hata (?:gördüyseniz|bildir)"
    r"|bize yazın|bildirin(?!\w)|إذا (?:وجدت|لاحظت|رأيت)|راسلنا|اكتبوا? (?:لنا|إلينا)|اگر (?:اشتباه|خطا)|بنویسید"
    r"|خاتالىق (?:بايقىسىڭىز|كۆرسىڭىز)|يېزىڭ(?!\w)|如发现|如果您|如您|欢迎指正|歡迎指正|请联系|請聯絡|お気づき|ご連絡"
    r"|お問い合わせ|발견하시면|제보"
)
