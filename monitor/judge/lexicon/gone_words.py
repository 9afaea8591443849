"""Stems of what is said of a page that is not there, in many languages: any of them makes likeness tell something.

Far looser than the sentences that error pages are titled with. They judge nothing alone: a random address has to get
the same page, and nothing of the cited one may be left.
"""

from __future__ import annotations

from typing import Final

from monitor.judge.lexicon.stems import Stems

#: Missing, gone, removed, moved, expired, no such page, wrong address.
GONE: Final = Stems(
    """
    404 410 not_found notfound not_find cannot_find cant_find couldnt_find could_not_find unable_to_find no_longer
    unable_to_locate cannot_be_found cant_be_found couldnt_be_found could_not_be_found missing= gone= vanish
    disappear remov delet not_exist doesnt_exist does_not_exist didnt_exist nonexist non_exist no_such
    there_is_no_page isnt_here is_not_here not_here nothing_here nothing_found nothing_to_see no_results expired
    withdrawn has_moved been_moved was_moved may_have_moved discontinu taken_down dead_link broken_link dead_end
    wrong_address wrong_link wrong_url mistyped page_unavailable article_unavailable content_unavailable lost_in
    lost_page youre_looking_for you_are_looking_for you_were_looking_for went_missing ran_away wandered_off
    nicht_gefunden nicht_finden existier gibt_es_nicht nicht_mehr gelöscht entfern verschwunden nicht_da fehlt
    verschoben falsche_adresse ins_leere abgelaufen nicht_vorhanden keine_seite introuvable pas_été_trouv trouv_pas
    pas_trouv nexiste n_existe existe_pas plus_disponible supprim retiré disparu déplacé expiré perdu_ égaré
    no_encontr no_se_encontr no_existe no_se_ha_encontr no_hemos_encontr ya_no_ eliminad borrad desaparec movid
    caducad no_se_pudo_encontrar perdid non_trovat non_esiste non_è_stata_trovat non_è_più non_abbiamo_trovato
    rimoss eliminat cancellat spostat scadut não_encontr não_foi_encontr não_existe já_não_ não_está_mais removid
    excluíd apagad movid expirad niet_gevonden niet_vinden bestaat_niet niet_meer verwijder verdwen verplaats
    verlopen hitta finns_inte existerar saknas borttag tagits_bort raderad flyttat ingenting utgång ikke_fundet
    ikke_funnet findes_ikke finnes_ikke ikke_finde ikke_finne slettet fjernet flyttet löydy löytyn löydet löyt
    ei_ole_olemassa ei_enää poistet poistunut siirret puuttu vanhentun sivua_ei nie_znalez nie_odnalez nie_istniej
    nie_ma_ już_nie nie_mamy usunięt skasowan przenies zniknę wygasł brak_ nenalez nenaš neexist nelze_naj odstraně
    smaz přesunut zmiz vymazán vypršel už_není již_není nem_talál nem_létez nincs_ilyen törölt töröl eltávol
    áthelyez eltűn már_nem lejárt nem_található nu_a_fost_găsit nu_am_găsit nu_există nu_mai_ negăsit inexist șters
    șterg elimin retras mutat expirat dispăr bulunam bulamad yok= yoktur yayından mevcut_değil silin silmiş kaldırıl
    taşın artık_ böyle_bir tidak_ditemukan tidak_menemukan tidak_ada sudah_tidak dihapus dipindah hilang kedaluwarsa
    ditarik không_tìm_thấy không_tồn_tại không_còn bị_xóa đã_xóa gỡ_bỏ di_chuyển hết_hạn не_найден не_нашли не_нашл
    не_существ не_удалось_найти нет_такой такой_страниц удален удалил перемещ перенес пропал исчез больше_нет
    больше_не устарел отсутств потерял не_знайден не_знайш не_існу не_вдалося_знайти немає_ видален переміщ зник
    відсутн більше_не не_е_намерен не_съществ премахн изтрит δεν_βρέθηκε δεν_βρήκ δεν_υπάρχει δεν_υφίσταται διαγράφ
    αφαιρέ μετακινή έληξε غير_موجود لم_نعثر لم_يتم_العثور لا_توجد لا_يوجد تعذر_العثور لم_تعد لم_يعد حذف نقل_ نقلت
    إزالة أزيل انتهت_صلاح مفقود یافت_نشد پیدا_نشد وجود_ندارد حذف_شده منتقل לא_נמצא לא_קיים לא_מצאנו הוסר נמחק הועבר
    כבר_לא नहीं_मिल मौजूद_नहीं हटा_दि 找不到 未找到 没有找到 沒有找到 不存在 已删除 已刪除 被删除 被刪除 已移除
    已下线 已下架 已失效 已过期 已過期 走丢 失踪 丢失 不見了 不见了 迁移 移动 見つかりません 見つかりませ 存在しませ
    削除 終了 移動 なくな 失効 掲載 찾을_수_없 찾지_못 존재하지_않 없는_페이지 삭제 이동 만료 사라 종료 تېپىلمىدى
    تاپالمى مەۋجۇت_ئەمەس يوق= ئۆچۈرۈل يۆتكەل ไม่พบ ไม่มีหน้า ถูกลบ ย้าย табылмады жоқ өшірілген ne_postoji
    nije_pronađen nije_nađen uklonjen obrisan
    """
)

#: Somebody took it away: whatever else the sentence says, it keeps nothing back for others.
TAKEN: Final = Stems(
    """
    delet remov closed suspended gelösch entfern geschlossen supprim retiré eliminad borrad cerrad rimoss cancellat
    excluíd removid apagad verwijder borttag tagits_bort radera slettet fjernet poistet usunięt skasowan smazán odstraně
    törölt töröl eltávol șters șterg elimin silin silmiş kaldırıl dihapus bị_xóa đã_xóa удален удалил закрыл видален
    διαγράφ حذف أغلق نقل حذف_شده נמחק הוסר हटा_दि 删除 刪除 移除 削除 삭제 ئۆچۈرۈل ลบ
    """
)
