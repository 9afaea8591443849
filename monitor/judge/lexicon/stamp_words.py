"""Words around a day or an hour, and those by which a line says when a page was published or updated."""

from __future__ import annotations

from typing import Final

#: Small words beside days and hours, and units of time.
CLOCK: Final = """
    at on um uhr am pm a p m gmt utc bst est edt cet cest pst pdt et le à h il alle las los de du del den der die el
    zuletzt zum der dernière última ultima vez fecha date hora heure dernier em às
    в от г года мск последнее последний раз дата время час son saat tarih tarihi günü
    آخر تم في بتاريخ تاريخ الساعة صباحا مساء ص ظهرا بتوقيت غرينتش يوم الموافق
    ئاخىرقى قېتىم قېتىملىق ۋاقىت ۋاقتى ۋاقىتى چېسلا سائەت كۈنى يىلى ئاينىڭ
    """
#: What was done to the page then.
STAMPS: Final = """
    updated published posted modified last first created edited aktualisiert veröffentlicht stand publié mis jour
    aktualisierung geändert bearbeitet erstellt mise modifié actualizado actualización actualizada publicado modificado
    aggiornato aggiornamento pubblicato atualizado atualização bijgewerkt gepubliceerd uppdaterad
    publicerad opdateret oppdatert päivitetty zaktualizowano opublikowano обновлено обновлена обновлен опубликовано
    опубликована изменено изменена обновление публикации обновления güncellendi yayınlandı güncelleme güncellenme
    yayınlanma yayımlanma yayımlandı düzenleme
    تحديث تحديثه التحديث نشر نشره النشر تعديل يېڭىلاندى يېڭىلانغان يېڭىلاش ئېلان قىلىندى قىلىنغان يوللانغان
    """
