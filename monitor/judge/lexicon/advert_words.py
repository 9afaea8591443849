"""What sites write above adverts and above what they send now, and on the buttons of their appeals, in many languages.

Each line of these lists is a whole label: a sentence that holds one of them is none.
"""

from __future__ import annotations


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
#: On a button or a link below an appeal.
_ACTIONS = _labels(
    """
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


def _is(said: str, labels: frozenset[str]) -> bool:
    return len(said) <= _LONGEST and " ".join(said.casefold().split()).strip(_AROUND) in labels


def is_above_advert(said: str) -> bool:
    """Tell whether some words are a label by which sites mark their adverts, and nothing else."""
    return _is(said, _ADVERTS)


def is_above_broadcast(said: str) -> bool:
    """Tell whether some words are a label above what is being sent now, and nothing else."""
    return _is(said, _ON_AIR)


def is_answer_to_appeal(said: str) -> bool:
    """Tell whether a button or a link takes up an appeal: to give, or to become a member."""
    return _is(said, _ACTIONS)
