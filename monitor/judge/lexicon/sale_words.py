"""The domain itself for sale, parked or run out, in many languages."""

from __future__ import annotations

from typing import Final

from monitor.judge.lexicon.phrases import Phrasebook

#: Ways of speaking of the very domain one is on. The page's own domain name stands for any of them.
THIS_DOMAIN: Final = Phrasebook(
    {
        "*": (
            """
            this domain / this domain name / this premium domain / the domain / the domain name / domain name /
            this website / this web site / this site / this web address / this url / domain / diese domain /
            die domain / diese webadresse / diese internetadresse / diese webseite / diese website / domainname /
            ce nom de domaine / ce domaine / le domaine / le nom de domaine / nom de domaine / ce site web /
            este dominio / el dominio / nombre de dominio / dominio / questo dominio / il dominio / este domínio /
            o domínio / nome de domínio / domínio / deze domeinnaam / dit domein / domeinnaam / domein /
            denna domän / domänen / domännamnet / domän / dette domæne / domænet / domænenavn / dette domenet /
            domenet / domenenavn / tämä verkkotunnus / verkkotunnus / ta domena / domena / domenę / tato doména /
            doména / doménu / ez a domain / domain név / acest domeniu / domeniul / domeniu / όνομα χώρου /
            αυτό το domain / bu alan adı / alan adı / bu domain / этот домен / домен / доменное имя / данный домен /
            цей домен / доменне імя / този домейн / домейн / ova domena / овај домен / هذا النطاق / اسم النطاق /
            النطاق / هذا الدومين / الدومين / این دامنه / دامنه / הדומיין / דומיין / שם הדומיין / यह डोमेन / डोमेन /
            এই ডোমেইন / ডোমেইন / 此域名 / 该域名 / 本域名 / 这个域名 / 域名 / 網域 / 网域 / 此網域 / このドメイン /
            ドメイン / ドメイン名 / 이 도메인 / 도메인 / 이 도메인은 / 이 도메인이 / 이 도메인을 /
            해당 도메인은 / 본 도메인은 / 도메인은 /
            도메인을 / 도메인이 / tên miền này / tên miền / domain ini / nama domain /
            โดเมนนี้ / โดเมน / ชื่อโดเมน / بۇ تور نامى / تور نامى / بۇ دائىرە نامى / دائىرە نامى
            """,
            "",
        )
    }
)

#: Offers.
FOR_SALE: Final = Phrasebook(
    {
        "*": (
            """
            for sale / is available for purchase / available for purchase / can be purchased / may be purchased /
            buy this domain / buy the domain / buy domain / buy now / get this domain / own this domain /
            acquire this domain / purchase this domain / make an offer / make offer / inquire about this domain /
            interested in this domain / up for auction / lease to own / zu verkaufen / zum verkauf /
            steht zum kauf / kann erworben werden / domain kaufen / jetzt kaufen / käuflich / günstig kaufen /
            à vendre / est en vente / en vente / acheter ce domaine / acheter ce nom / acheter / en venta /
            a la venta / se vende / comprar este dominio / comprar / in vendita / acquista / acquistare / à venda /
            está à venda / te koop / koop deze / kopen / till salu / till försäljning / är till salu / til salg /
            er til salgs / til salgs / køb / kjøp / myytävänä / myynnissä / on myynnissä / osta / na sprzedaż /
            do sprzedania / kup tę / kup domenę / na prodej / k prodeji / je na predaj / na predaj / koupit /
            eladó / megvásárolható / de vânzare / cumpără / προς πώληση / πωλείται / satılık / satılıktır /
            satın al / продается / продаётся / выставлен на продажу / на продажу / купить / продам / продається /
            на продаж / купити / продава се / na prodaju / на продају / للبيع / معروض للبيع / شراء / برای فروش /
            به فروش / فروشی / خرید / למכירה / לרכישה / बिक्री के लिए / बिकाऊ / खरीदें / বিক্রয়ের জন্য / বিক্রি হবে /
            বিক্রির / 出售 / 转让 / 轉讓 / 出让 / 待售 / 售卖 / 購買 / 购买 / 販売中 / 売り出し / 売ります / 売却 /
            販売 / 購入 / 譲渡 / 譲ります / 판매 / 판매 중 / 판매 중입니다 / 판매중입니다 /
            판매합니다 / 판매됩니다 / 팝니다 /
            매각 / 매각합니다 / 구매 / 구매하기 / 구매하세요 / rao bán / đang được bán / bán tên miền / cần bán /
            dijual / beli domain / ขาย / ประกาศขาย / سېتىلىدۇ / سېتىلىۋاتىدۇ / سېتىشقا قويۇلدى / سېتىۋېلىڭ
            """,
            "",
        )
    }
)

#: Verbs that offer a domain where nothing stands beside them but its name.
BUY: Final = Phrasebook(
    {
        "*": (
            """
            buy / purchase / acquire / kaufen / erwerben / acheter / comprar / compra / compre / acquista /
            comprare / koop /
            kopen / köp / køb / kjøp / osta / kup / kupić / koupit / kúpiť / vásárolja meg / megveszem / cumpără /
            αγορά /
            satın al / купить / купити / купи / kupi / сатып алу / сатып алуу / sotib olish / شراء / اشتر / خرید /
            לרכישת /
            खरीदें / কিনুন / 购买 / 購買 / 購入 / を購入 / を購入する / 구매 / 구매하기 / 를 구매하세요 / mua / beli / ซื้อ
            """,
            "now today the domain here jetzt maintenant ahora adesso сейчас 现在 立即 今すぐ 지금",
        )
    }
)

#: Said of a domain that stands empty at its registrar.
STANDS_EMPTY: Final = Phrasebook(
    {
        "*": (
            """
            parked / is parked / domain reserved / is reserved for its owner / wurde gerade freigeschaltet /
            wurde soeben freigeschaltet / ist reserviert / is hosted by one com / jest utrzymywana na serwerach /
            utrzymywana na serwerach / utrzymywana jest na serwerach / 에 등록된 도메인입니다 / 등록된 도메인입니다 /
            도메인 주차 / 도메인 파킹 / 연결된 홈페이지가 없습니다 / 연결된 웹사이트가 없습니다 / parked domain /
            parked free / parked page / domain parking / parking page /
            has expired / is expired / expired domain / expired / has just been registered / has been registered /
            is registered but / was registered at / future home of / geparkt / ist geparkt / abgelaufen /
            registriert und / hier entsteht / neu registriert / garé / parqué / est parqué / a expiré / est expiré /
            vient dêtre enregistré / aparcado / estacionado / ha expirado / ha caducado / caducado / parcheggiato /
            è scaduto / scaduto / registrato da poco / expirou / geparkeerd / is verlopen / verlopen /
            is gereserveerd / parkerad / har gått ut / parkeret / er udløbet / parkert / har utløpt /
            on vanhentunut / pysäköity / zaparkowana / wygasła / zaparkovaná / zaparkována / vypršela / lejárt /
            parkolt / a expirat / parcat / έληξε / park edilmiş / süresi dolmuş / припаркован / истёк / истек /
            срок регистрации / закінчився / منتهي الصلاحية / انتهت صلاحية / منقضی شده / פג תוקף / समाप्त हो गया /
            মেয়াদ শেষ / 已过期 / 已過期 / 停放 / 有効期限 / 期限切れ / 만료 / đã hết hạn / telah kedaluwarsa /
            หมดอายุ
            """,
            "",
        )
    }
)

#: Invitations to name a price.
BID: Final = Phrasebook(
    {
        "*": (
            """
            make an offer / make offer / submit an offer / submit offer / place a bid / premium name /
            premium domain /
            inquire now / inquire about / buy it now / lease to own / angebot abgeben / gebot abgeben /
            preisvorschlag / angebot machen / faire une offre / faites une offre / hacer una oferta /
            haga una oferta / haz una oferta / fai unofferta / fare unofferta / fazer uma oferta / faça uma oferta /
            doe een bod / lägg ett bud / giv et bud / gi et bud / tee tarjous / złóż ofertę / nabídněte cenu /
            tegyen ajánlatot / fă o ofertă / κάντε προσφορά / teklif ver / teklif verin / предложить цену /
            сделать предложение / узнать цену / запропонувати ціну / قدم عرضا / پیشنهاد قیمت / הגש הצעה / 报价 / 出价 /
            出價 / 報價 / 询价 / オファー / 価格交渉 / 가격 제안 / ra giá / tawar / باھا بېرىڭ / باھا قويۇڭ
            """,
            "",
        )
    }
)

#: What programs that park domains write: below their lists of advertisements, or on a page that holds nothing else.
LISTINGS: Final = Phrasebook(
    {
        "*": (
            """
            has been purchased and parked by a customer of / domännamnet är köpt och parkerat av en kund /
            domänen är köpt och parkerad av en kund / domenet er kjøpt og parkert av en kunde /
            domænet er købt og parkeret af en kunde / właściciel domeny nie umieścił jeszcze strony /
            just a moment ago this was a domain name / es wurden noch keine inhalte hinterlegt /
            현재 연결된 홈페이지가 없습니다 / 현재 연결된 웹사이트가 없습니다 /
            sponsored listings displayed above are served automatically by a third party /
            sponsored listings displayed are served automatically by a third party /
            neither the service provider nor the domain owner maintain any relationship with the advertisers /
            neither the service provider nor the domain owner maintains any relationship with the advertisers /
            the domain owner and its service provider have no relationship with the advertisers /
            die hier angezeigten sponsored listings werden von dritter seite automatisch generiert /
            les sponsored listings affichés ci dessus sont fournis automatiquement par un tiers /
            los sponsored listings mostrados arriba son proporcionados automáticamente por un tercero /
            los listados patrocinados que se muestran arriba son proporcionados automáticamente por un tercero
            """,
            "",
        )
    }
)
