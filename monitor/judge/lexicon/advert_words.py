"""What sites write above adverts and above what they send now, and on the buttons of their appeals, in many languages.

Each line of these lists is a whole label: a sentence that holds one of them is none.
"""

from __future__ import annotations

from enum import Enum, auto
from functools import lru_cache


def _labels(written: str) -> frozenset[str]:
    """Take the labels apart, which stand between bars."""
    return frozenset(label for one in written.casefold().split("|") if (label := " ".join(one.split())))


#: Above an advert, as laws ask for it.
_ADVERTS = _labels(
    """
    advertisement | advertisements | advert | adverts | ad | ads | sponsored | sponsored content | sponsored post
    | sponsored links | sponsored link | sponsored by | sponsored message | sponsored story | paid content
    | paid post | paid for by | paid advertisement | paid partnership | paid partner content | partner content
    | branded content | promoted | promoted content | promoted stories | promoted by | advertorial
    | advertiser content | advertiser message | advertisement feature | ad feature | brought to you by
    | from our sponsors | from our sponsor | our sponsors | a message from our sponsor | presented by | anzeige
    | anzeigen | werbung | gesponsert | gesponserter beitrag | bezahlte anzeige | werbebeitrag | publicité
    | publicite | pub | annonce | annonces | contenu sponsorisé | sponsorisé | contenu de marque | publireportage
    | publicidad | anuncio | anuncios | patrocinado | contenido patrocinado | publirreportaje | pubblicità
    | annuncio pubblicitario | sponsorizzato | contenuto sponsorizzato | annunci | publicidade | anúncio | anúncios
    | conteúdo patrocinado | publieditorial | advertentie | advertenties | gesponsord | gesponsorde inhoud | annons
    | annonser | sponsrat | betalt innhold | annonsørinnhold | reklame | annoncer | sponsoreret | mainos
    | mainokset | kaupallinen yhteistyö | auglýsing | reklama | reklamy | artykuł sponsorowany
    | materiał sponsorowany | sponzorováno | sponzorovaný obsah | inzerce | komerční sdělení | oglas | oglasi
    | sponzorirano | hirdetés | szponzorált tartalom | publicitate | conținut sponsorizat | reklaam | reklāma
    | διαφήμιση | διαφημίσεις | χορηγούμενο | реклама | на правах рекламы | спонсорский материал
    | партнёрский материал | партнерский материал | рекламний матеріал | спецпроєкт реклама | реклама 16+
    | реклама 18+ | оглас | спонзорисано | жарнама | реклам | reklam | reklamlar | sponsorlu | sponsorlu içerik
    | إعلان | اعلان | إعلانات | محتوى مدعوم | برعاية | إعلان مدفوع | آگهی | تبلیغات | رپورتاژ آگهی | اشتہار
    | اشتہارات | ئېلان | پرسوومە | פרסומת | תוכן שיווקי | תוכן ממומן | ממומן | מודעה | विज्ञापन | प्रायोजित
    | বিজ্ঞাপন | விளம்பரம் | ప్రకటన | โฆษณา | ผู้สนับสนุน | quảng cáo | được tài trợ | nội dung tài trợ | iklan
    | bersponsor | konten bersponsor | kandungan tajaan | 广告 | 廣告 | 赞助内容 | 贊助內容 | 赞助 | 贊助 | 推广
    | 推廣 | 广告内容 | 商业推广
    | 広告 | スポンサー | スポンサーリンク | 提供 | 광고 | 스폰서 | 협찬
    """
)
#: Above what is being sent or played at this moment.
_ON_AIR = _labels(
    """
    now on air | on air | on air now | on now | live now | now live | now playing | playing now | now showing
    | up next on air | on the air | live on air | jetzt live | jetzt im programm | läuft gerade | gerade läuft
    | jetzt auf sendung | en direct | en ce moment | à l'antenne | en ondes | en directo | ahora en directo
    | en vivo | al aire | ahora suena | in onda | ora in onda | in diretta | ao vivo | no ar | agora no ar
    | a tocar agora | nu live | nu op de radio | nu op tv | nu te horen | sänds nu | på sendt nå | sendes nu
    | suora lähetys | teraz na antenie | na antenie | na żywo | právě vysíláme | adásban | în direct
    | acum în direct | τώρα στον αέρα | в эфире | сейчас в эфире | прямой эфир | зараз в ефірі | в ефірі
    | сада у етру | şu an yayında | şimdi yayında | canlı yayın | yayında | على الهواء | على الهواء الآن
    | البث المباشر | يعرض الآن | در حال پخش | پخش زنده | براہ راست | ھازىر ئېفىردە | שידור חי | עכשיו בשידור
    | अभी प्रसारित | सीधा प्रसारण | กำลังออกอากาศ | đang phát sóng | trực tiếp | sedang tayang | siaran langsung
    | 正在播出 | 正在直播 | 正在播放 | 现在播出 | 直播中 | 放送中 | オンエア中 | 現在放送中 | 방송 중
    | 지금 방송 중 | 생방송
    """
)
#: Above what a site gives anew each day.
_DAILY = _labels(
    """
    quote of the day | word of the day | photo of the day | picture of the day | image of the day | tip of the day
    | joke of the day | poem of the day | thought of the day | fact of the day | verse of the day | today's quote
    | on this day | on this day in history | this day in history | today in history | today's weather
    | today's horoscope | daily horoscope | spruch des tages | zitat des tages | wort des tages | bild des tages
    | foto des tages | zahl des tages | heute vor | was geschah heute | tageshoroskop | citation du jour
    | photo du jour
    | image du jour | mot du jour | le chiffre du jour | ce jour-là | éphéméride | horoscope du jour | frase del día
    | foto del día | palabra del día | tal día como hoy | efemérides | horóscopo de hoy | frase del giorno
    | foto del giorno | accadde oggi | oroscopo di oggi | frase do dia | foto do dia | citaat van de dag
    | foto van de dag
    | vandaag in de geschiedenis | dagens bild | dagens citat | dagens foto | dagens ord | päivän kuva | cytat dnia
    | zdjęcie dnia | kalendarium | citát dne | fotka dne | цитата дня | фото дня | слово дня | этот день в истории
    | цього дня | günün sözü | günün fotoğrafı | tarihte bugün | bugünkü hava | حكمة اليوم | صورة اليوم
    | حدث في مثل هذا اليوم
    | سخن روز | عکس روز | ציטוט היום | היום בהיסטוריה | आज का विचार | आज का सुविचार | kutipan hari ini
    | ngày này năm xưa
    | 每日一句 | 今日金句 | 每日一图 | 历史上的今天 | 歷史上的今天 | 今日の名言 | 今日は何の日 | 오늘의 명언
    | 오늘의 역사
    """
)
#: On a button or a link below an appeal.
_ACTIONS = _labels(
    """
    subscribe | subscribe now | sign up | jetzt abonnieren | abonnieren | je m'abonne | s'abonner | suscríbete
    | suscribirse | abbonati | assine | assine já | word abonnee | prenumerera | subskrybuj | подписаться
    | оформить подписку | підписатися | abone ol | اشترك الآن | הירשמו | 立即订阅 | 立即訂閱 | 購読する | 구독하기
    | take the survey | take our survey | start the survey | zur umfrage | répondre au sondage
    | responder la encuesta
    | пройти опрос | ankete katıl | 参与调查 |
    give | give now | give today | donate | donate now | donate today | donate here | make a donation | support us
    | support us now | become a member | become a supporter | become a patron | contribute | contribute now
    | chip in | spenden | jetzt spenden | spende jetzt | unterstützen | jetzt unterstützen | mitglied werden
    | faire un don | je donne | donner | soutenez-nous | je soutiens | donar | donar ahora | dona | dona ahora
    | haz una donación | apóyanos | hazte socio | dona ora | fai una donazione | sostienici | doe agora | doar
    | doar agora | apoie | apoie-nos | doneer | doneer nu | steun ons | word lid | ge en gåva | stöd oss
    | bli medlem | gi nå | støtt oss | støt os | bliv medlem | lahjoita | liity jäseneksi | wesprzyj | wesprzyj nas
    | wpłać | przekaż darowiznę | přispět | podpořte nás | támogatom | támogasson minket | donează | susține-ne
    | δωρεά | κάντε δωρεά | υποστηρίξτε μας | пожертвовать | поддержать | поддержать нас | сделать взнос
    | підтримати | підтримати нас | пожертвувати | bağış yap | bağış yapın | destek ol | bize destek olun | تبرع
    | تبرع الآن | تبرعوا | ادعمنا | ادعمونا | اهدا | کمک مالی | حمایت از ما | عطیہ کریں | عطیہ دیں | ئىئانە قىلىڭ
    | ئىئانە | תרמו | תרומה | תרמו עכשיו | תמכו בנו | दान करें | दान दें | सहयोग करें | দান করুন | บริจาค
    | สนับสนุนเรา | ủng hộ | quyên góp | donasi | donasi sekarang | dukung kami | 捐款 | 捐助 | 立即捐款
    | 支持我们 | 支持我們
    | 赞助我们 | 寄付する | 寄付 | 支援する | 후원하기 | 기부하기
    """
)
#: No label is longer.
_LONGEST = 40
#: What stands around a label as dress.
_AROUND = " \t\n\r\u00a0:·•|-–—()[]↓▼▾*"


class Label(Enum):
    """What a label stands at."""

    ADVERT = auto()
    BROADCAST = auto()
    DAILY = auto()
    APPEAL = auto()


_KNOWN = {
    label: kind
    for kind, labels in (
        (Label.APPEAL, _ACTIONS), (Label.BROADCAST, _ON_AIR), (Label.DAILY, _DAILY), (Label.ADVERT, _ADVERTS),
    )
    for label in labels
}  # fmt: skip


@lru_cache(maxsize=4096)
def label_of(said: str) -> Label | None:
    """Say at what some words stand as a label, and nothing else; None where they are no such label."""
    if len(said) > _LONGEST:
        return None
    return _KNOWN.get(" ".join(said.casefold().split()).strip(_AROUND))
