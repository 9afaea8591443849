"""What requests for consent say, in many languages; such words never judge alone."""

from __future__ import annotations

from typing import Final

from monitor.judge.lexicon.phrases import Phrasebook

#: Titles and headings of pages that ask for consent before anything else.
CONSENT: Final = Phrasebook(
    {
        "*": (
            """
            before you continue / before continuing / we value your privacy / value your privacy / we care
            about your privacy / your privacy / your privacy choices / privacy settings / privacy preferences /
            cookie settings / cookie preferences / cookie consent / manage consent / manage your consent /
            consent required / this site uses cookies / this website uses cookies / we use cookies / accept
            cookies / accept all cookies / is part of the yahoo family of brands / with ads or without / bevor
            sie fortfahren / bevor sie weitergehen / wir schätzen ihre privatsphäre / ihre privatsphäre /
            privatsphäre einstellungen / datenschutzeinstellungen / cookie einstellungen / einwilligung /
            zustimmung / mit werbung weiterlesen / mit werbung lesen / weiterlesen mit werbung / werbung und
            tracking / mit werbung und cookies / cookies zustimmen / wir verwenden cookies / wir nutzen cookies
            / avant de continuer / avant daccéder / nous respectons votre vie privée / votre vie privée / le
            respect de votre vie privée / gestion des cookies / gérer mes cookies / accepter les cookies /
            continuer sans accepter / nous utilisons des cookies / ce site utilise des cookies / respect de la
            vie privée / antes de continuar / valoramos su privacidad / valoramos tu privacidad / su privacidad
            / tu privacidad / aceptar cookies / configuración de cookies / configuración de privacidad / usamos
            cookies / utilizamos cookies / este sitio utiliza cookies / respetamos su privacidad / respetamos
            tu privacidad / prima di continuare / la tua privacy / rispettiamo la tua privacy / impostazioni
            cookie / preferenze cookie / accetta i cookie / utilizziamo i cookie / questo sito utilizza cookie
            / informativa sui cookie / valorizamos a sua privacidade / sua privacidade / definições de cookies
            / aceitar cookies / usamos cookies / utilizamos cookies / este site utiliza cookies / respeitamos a
            sua privacidade / voordat je verdergaat / uw privacy / jouw privacy / je privacy / cookie
            instellingen / cookies accepteren / wij gebruiken cookies / we gebruiken cookies / deze website
            gebruikt cookies / innan du fortsätter / din integritet / cookieinställningar / før du fortsætter /
            dit privatliv / før du fortsetter / ditt personvern / personvern / ennen kuin jatkat /
            yksityisyytesi / evästeasetukset / zanim przejdziesz dalej / szanujemy twoją prywatność / twoja
            prywatność / ustawienia prywatności / zgoda na pliki cookie / než budete pokračovat / vážíme si
            vašeho soukromí / nastavení cookies / mielőtt továbblép / adatvédelmi beállítások / tiszteletben
            tartjuk / înainte de a continua / confidențialitatea dvs / πριν συνεχίσετε / σεβόμαστε την
            ιδιωτικότητά σας / devam etmeden önce / gizliliğinize / çerez tercihleri / прежде чем продолжить /
            настройки конфиденциальности / мы ценим вашу конфиденциальность / мы используем файлы cookie / мы
            используем cookie / сайт использует cookie / на сайте используются cookie / согласие на обработку /
            ми використовуємо файли cookie / перш ніж продовжити / قبل المتابعة / نحترم خصوصيتك / خصوصيتك /
            ملفات تعريف الارتباط / حریم خصوصی شما / از کوکی استفاده / נותנים חשיבות לפרטיות / 继续之前 /
            使用cookie / 我们使用cookie / 我們使用cookie / 隐私设置 / 您的隐私 / 隐私设置 / 隱私權設定 /
            続行する前に / プライバシー設定 / クッキーの使用 / クッキーを使用 / cookieを使用 / cookieの使用 /
            계속하기 전에 / 개인정보 보호 설정 / trước khi tiếp tục / sebelum melanjutkan / ก่อนดำเนินการต่อ /
            cookieの使用に同意 / クッキーに同意 / 同意してください / आगे बढ़ने से पहले / जारी रखने से पहले / कुकी के उपयोग /
            कुकीज़ का उपयोग / कुकी स्वीकार / پیش از ادامه / از کوکی استفاده / استفاده از کوکی / استفاده از کوکی‌ها /
            לפני שממשיכים / לפני שנמשיך / הסכמתך לעוגיות / שימוש בעוגיות / داۋاملاشتۇرۇشتىن بۇرۇن / cookie غا قوشۇلۇڭ /
            cookie ئىشلىتىمىز / ساقلانما ئىشلىتىمىز / cookie تەڭشىكى / مەخپىيەتلىك تەڭشىكى / çerez kullanıyoruz /
            çerezler kullanıyoruz / çerezleri kullanıyoruz / çerez ayarları / согласие на использование cookie /
            согласие на использование файлов cookie / настройки cookie / نستخدم ملفات / إعدادات ملفات تعريف الارتباط /
            cookie 设置 / cookie设置 / cookie 設定 / cookie同意 / 쿠키를 사용 / 쿠키 사용 / 쿠키 설정 /
            쿠키를 사용합니다 / 쿠키를 사용하고 / 쿠키 사용에 동의
            """,
            "",
        )
    }
)

#: Words of which consent pages are full.
CONSENT_TALK: Final = Phrasebook(
    {
        "*": (
            """
            cookie / cookies / consent / partners / purposes / vendors / personalised ads / personalized ads /
            privacy / accept all / reject all / legitimate interest / preferences / personalised / personalized
            / advertising / ads / tracking / personal data / processing / consenting / identifiers / agree /
            werbung / datenschutzerklärung / akzeptieren / tracker / personenbezogene / personenbezogenen /
            verarbeiten / kennungen / einstellungen / anzeigen / widerrufen / privatsphäre / abo / pur /
            publicité / publicités / données / personnelles / traceurs / accord / publicidad / datos /
            personales / preferencias / anuncios / rastreo / pubblicità / dati / personali / preferenze /
            annunci / publicidade / dados / pessoais / preferências / advertenties / persoonsgegevens /
            voorkeuren / reklamy / danych / dane / osobowych / prywatność / údaje / reklama / soukromí /
            adatvédelem / hozzájárulás / hirdetések / personuppgifter / annonser / persondata / reklám / данных
            / данные / персональных / рекламу / реклама / конфиденциальность / принять / согласен / файлы /
            الارتباط / الخصوصية / البيانات / موافق / موافقة / حریم / رضایت / הסכמה / פרטיות / עוגיות / 隐私 /
            隱私 / 广告 / 廣告 / 个人数据 / 拒绝 / 拒絕 / プライバシー / 広告 / 個人データ / 개인정보 / 광고 /
            거부 / quảng cáo / đồng ý / iklan / privasi / setuju / einwilligung / zustimmen / datenschutz /
            partner / zwecke / ablehnen / accepter / refuser / partenaires / finalités / confidentialité /
            consentement / aceptar / rechazar / socios / privacidad / consentimiento / accetta / rifiuta /
            finalità / consenso / aceitar / parceiros / accepteren / weigeren / toestemming / akceptuję / zgoda
            / partnerzy / ciasteczka / souhlas / partneři / samtycke / samtykke / suostumus / evästeet /
            согласие / партнеры / çerez / çerezler / onay / 同意 / クッキー / 쿠키 / 동의 /
            ساقلانما / ساقلانمىلار / قوشۇلىمەن / مەخپىيەتلىك / gizlilik / çerezleri /
            कुकी / कुकीज़ / अनुमति / सहमति / गोपनीयता / کوکی
            """,
            "",
        )
    }
)
