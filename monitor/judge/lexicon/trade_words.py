"""What pages say that sell goods or services, by the language or script of the page: orders, prices, opening hours.

One of them says nothing; it is their number that tells. Words in which walls, pauses and subscriptions speak
(customers, support, access, offers to read on) are none of them.
"""

from __future__ import annotations

from typing import Final

from monitor.judge.lexicon.spelling import spelt
from monitor.judge.lexicon.stems import Stems

#: Named as ``judge/look/tongues.py`` names languages and scripts.
_TRADE: Final[dict[str, Stems]] = {
    tongue: Stems(stems)
    for tongue, stems in {
        "en": (
            "shop= shops= store= stores= webshop order= orders= ordering deliver shipping price discount "
            "sale= buy= opening_hours open_daily open_from days_a_week open_seven open_monday appointment "
            "booking bookings reservation quote= quotes= warranty catalogue catalog products showroom "
            "treatments rooms menu= rent= rental euros pounds dollars in_stock our_range repairs installation "
            "bestseller handmade free_consultation"
        ),
        "de": (
            "shop= onlineshop laden= geschäft= bestell liefer versand preis rabatt angebot kauf öffnungszeit "
            "geöffnet termin= terminverein buchen buchung reservier kostenvoranschlag garantie katalog "
            "produkte sortiment ausstellung behandlung zimmer speisekarte vermiet miete= euro= vorrätig "
            "montage reparatur werkstatt beratung"
        ),
        "fr": (
            "boutique magasin command livr expédition prix= tarif remise promotion achet achat horaires "
            "ouvert rendez_vous réserv devis garantie catalogue produits gamme showroom soins chambres menu= "
            "carte= location euros en_stock réparation installation artisan"
        ),
        "es": (
            "tienda pedido pedidos entrega envío envíos precio descuento oferta= ofertas compra horario "
            "abierto abiertos cita= citas reserva presupuesto garantía catálogo productos surtido tratamiento "
            "habitaciones menú alquil euros pesos reparaci instalaci taller"
        ),
        "pt": (
            "loja encomend entrega envio envios preço desconto promoç compra horário aberto abertos marcaç "
            "reserva orçamento garantia catálogo produtos tratamento quartos ementa cardápio alug euros reais "
            "reparaç instalaç oficina"
        ),
        "it": (
            "negozio ordin consegn spedizion prezz sconto sconti offerte acquist orari= orario apert "
            "appuntament prenot preventiv garanzia catalogo prodotti assortiment trattament camere menù= "
            "noleggi affitt euro= riparazion installazion officina"
        ),
        "nl": (
            "winkel webshop bestel bezorg verzend levering prijs prijzen korting aanbieding kopen koop= "
            "openingstijden geopend afspraak boeken= reserveer reservering offerte garantie catalogus "
            "producten assortiment collectie showroom behandeling kamers menukaart huur verhuur euro= gratis= "
            "reparatie monteur werkplaats"
        ),
        "sv": (
            "butik beställ leverans frakt pris= priser rabatt erbjudand köp= köpa öppettider öppet boka "
            "bokning offert garanti katalog produkter sortiment utställning behandling rum= meny= hyr kronor "
            "reparation verkstad"
        ),
        "da": (
            "butik bestil bestill levering fragt frakt pris= priser rabat rabatt tilbud køb= købe kjøp "
            "åbningstid åpningstid åbent åpent bestil_tid bestill_time tilbud garanti katalog produkter "
            "sortiment udstilling behandling værelser meny= menu= udlej utleie kroner reparation verksted "
            "værksted"
        ),
        "fi": (
            "kauppa kaupas myymälä verkkokau tilaa= tilauk toimitu toimitam hinta hinnat hinnoi alennu "
            "tarjous tarjouk osta aukioloajat avoinna ajanvaraus varaa= varauk takuu tuotteet tuotteita "
            "valikoima hoidot huoneet vuokra euro korjaus asennus"
        ),
        "pl": (
            "sklep zamów zamawi dostaw wysyłk cena= ceny= cen= rabat promocj kup= kupi godziny_otwarcia "
            "otwarte czynne wizyt rezerw wycen gwarancj katalog produkt asortyment zabieg pokoje menu= wynaj "
            "złotych zł= napraw montaż serwis"
        ),
        "cs": (
            "obchod= obchodě prodejn eshop objedn doprav doruč cena= ceny= cen= slev akce= koup otevírací "
            "otevřeno objednáv rezerv poptáv záruk katalog produkt výrobk sortiment ošetřen pokoje jídeln "
            "pronáj korun kč= oprav montáž dílna"
        ),
        "hu": (
            "bolt= üzlet webáruház rendel szállít kiszállít ár= árak árlista kedvezmény akció vásár "
            "nyitvatartás nyitva időpont foglal árajánlat garancia katalógus termék választék kezelés szobák "
            "étlap bérel forint ft= javít szerel"
        ),
        "ro": (
            "magazin comand livr transport preț pret= reducer ofert cumpăr program= deschis programar rezerv "
            "garanți catalog produse sortiment tratament camere meniu închir lei= reparaț montaj atelier"
        ),
        "tr": (
            "mağaza dükkan sipariş teslimat kargo fiyat indirim kampanya satın çalışma_saat açığız açık= "
            "randevu rezervasyon teklif garanti katalog ürün çeşit tedavi oda= odalar menü kirala lira tl= "
            "tamir montaj servis"
        ),
        "id": (
            "toko pesan= pesanan pengiriman kirim= harga diskon promo beli= jam_buka buka_setiap janji_temu "
            "reservasi booking garansi katalog produk koleksi perawatan kamar= menu= sewa rupiah rp= servis "
            "pemasangan"
        ),
        "vi": (
            "cửa_hàng đặt_hàng giao_hàng vận_chuyển giá= giảm_giá khuyến_mãi mua_hàng mua= giờ_mở_cửa mở_cửa "
            "đặt_lịch đặt_phòng báo_giá bảo_hành sản_phẩm dịch_vụ trị_liệu thực_đơn cho_thuê đồng= sửa_chữa "
            "lắp_đặt"
        ),
        "cyrillic": (
            "магазин заказ замов доставк доставля цена цене цены ціна ціни скидк знижк акци акці купи покуп "
            "режим_работы часы_работы години_роботи запись_на запис_на бронир бронюв гаранти гарант каталог "
            "товар ассортимент асортимент процедур номера= номери меню= аренд оренд рубл гривен грн ремонт "
            "монтаж доставка поръч отстъпк лева"
        ),
        "greek": (
            "κατάστημα παραγγελ παράδοσ αποστολ τιμή τιμές έκπτωσ προσφορ αγορ ωράριο ανοιχτ ραντεβού κράτησ "
            "κρατήσ εγγύησ κατάλογ προϊόντ θεραπεί δωμάτι μενού ενοικί ευρώ επισκευ"
        ),
        "hebrew": (
            "חנות הזמנ משלוח מחיר הנחה מבצע לקנות קניי שעות_פתיחה פתוח תור_ הצעת_מחיר אחריות קטלוג מוצר טיפול "
            "חדרים תפריט השכר שקל תיקון"
        ),
        "arabic": (
            "متجر محل_ طلب_ الطلبات توصيل شحن سعر أسعار خصم عروض شراء ساعات_العمل مفتوح موعد حجز ضمان كتالوج "
            "منتجات علاج غرف تأجير ريال درهم جنيه دينار تصليح صيانة_ فروشگاه سفارش ارسال قیمت تخفیف خرید "
            "ساعات_کاری نوبت گارانتی محصولات تومان تعمیر نصب"
        ),
        "devanagari": (
            "दुकान ऑर्डर डिलीवरी कीमत ऑफर खरीद खुलने_का_समय अपॉइंटमेंट बुकिंग वारंटी गारंटी "
            "कैटलॉग उत्पाद इलाज कमरे मेन्यू किराए रुपये मरम्मत"
        ),
        "thai": (
            "ร้าน สั่งซื้อ จัดส่ง ราคา ส่วนลด โปรโมชั่น ซื้อ เวลาเปิด เปิดบริการ นัดหมาย จอง รับประกัน สินค้า ห้องพัก เมนู เช่า บาท ซ่อม ติดตั้ง"
        ),
        "han": (
            "商店 店铺 店舖 门店 門市 订购 訂購 下单 下單 配送 发货 發貨 价格 價格 折扣 优惠 優惠 购买 購買 "
            "营业时间 營業時間 预约 預約 预订 預訂 报价 報價 保修 保固 产品 產品 商品 客房 菜单 菜單 租赁 "
            "租賃 维修 維修 安装 安裝"
        ),
        "kana": (
            "ショップ 店舗 当店 ご注文 配送 送料 価格 料金 割引 セール 購入 営業時間 定休日 ご予約 予約 "
            "お見積 見積 保証 カタログ 商品 品揃え 施術 客室 メニュー レンタル 税込 修理 施工"
        ),
        "hangul": (
            "매장 쇼핑 주문 배송 가격 할인 이벤트 구매 영업시간 영업_시간 예약 견적 보증 카탈로그 상품 제품 "
            "시술 객실 메뉴 대여 임대 만원 수리 설치"
        ),
    }.items()
}


def trades(text: str, tongue: str) -> int:
    """Count the different words of trade in a text of that language; 0 for one that is not known."""
    stems = _TRADE.get(tongue)
    return len(set(stems.pattern.findall(spelt(text)))) if stems is not None else 0
