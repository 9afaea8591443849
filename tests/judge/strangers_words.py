"""What made-up sites say in many languages: that a page is not there, and what their menus and stories say."""

# ruff: noqa: E501 - one language, one row

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, kw_only=True)
class Tongue:
    """One language: how a site says that a page is not there, and what stands around it."""

    lang: str
    site: str
    #: Title and heading of the not-found page, and the sentence below it.
    title: str
    heading: str
    said: str
    #: Entries of the menu, and headlines of other stories.
    menu: tuple[str, ...]
    news: tuple[str, ...]
    #: A story of its own, which is about pages that cannot be found: title and sentences.
    story: str
    told: tuple[str, ...]


def _row(lang: str, site: str, gone: str, around: str, story: str) -> Tongue:
    """Write one row: parts are parted by bars."""
    title, heading, said = (part.strip() for part in gone.split("|"))
    menu, news = ([each.strip() for each in half.split("|")] for half in around.split("||"))
    named, *told = (part.strip() for part in story.split("|"))
    return Tongue(lang=lang, site=site, title=title, heading=heading, said=said, menu=tuple(menu), news=tuple(news), story=named, told=tuple(told))  # fmt: skip


TONGUES = (
    _row("en", "Marlow Courier", "Nothing here | Oops! We can't find that page | The page you were looking for may have been moved, renamed or deleted.",
         "News | Sport | Weather | Contact || Bridge reopens after two winters | Bakers vote on new hours",
         "Why every newsroom loves its page not found | Last spring our designers sat down to redraw the page that readers see when a link is broken. | They collected forty error pages from other papers and pinned them to the wall, each with the words page not found. | The best of them were funny, the worst blamed the reader, and all of them forgot to offer a way back. | In the end the team kept two sentences, a drawing of a lighthouse and a list of the day's most read stories."),
    _row("de", "Elbtaler Bote", "Seite nicht verfügbar | Hier gibt es leider nichts zu sehen | Die von Ihnen angeforderte Seite existiert nicht oder wurde verschoben.",
         "Nachrichten | Kultur | Wetter | Kontakt || Brücke nach zwei Wintern wieder offen | Bäcker stimmen über neue Zeiten ab",
         "Seite nicht gefunden: die Kunst der Fehlerseite | Im Frühjahr haben unsere Gestalter die Seite neu gezeichnet, die bei kaputten Verweisen erscheint. | Sie sammelten vierzig Beispiele anderer Zeitungen und hängten sie an die Wand. | Die besten waren komisch, die schlechtesten gaben den Lesern die Schuld, und alle vergaßen den Rückweg. | Am Ende blieben zwei Sätze, ein gezeichneter Leuchtturm und eine Liste der meistgelesenen Berichte."),
    _row("fr", "Le Phare du Nord", "Page introuvable | Cette page n'existe pas ou plus | Le lien que vous avez suivi est peut-être rompu, ou la page a été supprimée.",
         "Actualités | Culture | Météo | Nous écrire || Le pont rouvre après deux hivers | Les boulangers votent de nouveaux horaires",
         "Petite histoire de la page introuvable | Au printemps, nos graphistes ont redessiné la page que voient les lecteurs quand un lien est mort. | Ils ont rassemblé quarante exemples d'autres journaux et les ont accrochés au mur. | Les meilleures faisaient rire, les pires accusaient le lecteur, et toutes oubliaient d'indiquer le chemin du retour. | Il en est resté deux phrases, le dessin d'un phare et la liste des articles les plus lus."),
    _row("es", "El Faro de Levante", "Error 404 | Vaya, no encontramos lo que buscas | Es posible que la página se haya eliminado o que la dirección no sea correcta.",
         "Noticias | Cultura | El tiempo | Contacto || El puente reabre tras dos inviernos | Los panaderos votan nuevos horarios",
         "Página no encontrada: elogio del error | En primavera nuestros diseñadores volvieron a dibujar la página que ve el lector cuando un enlace se rompe. | Reunieron cuarenta ejemplos de otros periódicos y los colgaron en la pared. | Las mejores hacían reír, las peores culpaban al lector y todas olvidaban el camino de vuelta. | Quedaron dos frases, el dibujo de un faro y una lista de lo más leído."),
    _row("pt", "Diário da Barra", "Página não encontrada | Ops! Esta página não existe | O conteúdo que você procura foi removido ou mudou de endereço.",
         "Notícias | Cultura | Tempo | Contato || Ponte reabre depois de dois invernos | Padeiros votam novos horários",
         "A página não encontrada como arte | Na primavera os nossos desenhistas refizeram a página que o leitor vê quando um link está quebrado. | Juntaram quarenta exemplos de outros jornais e os penduraram na parede. | As melhores faziam rir, as piores culpavam o leitor e todas esqueciam o caminho de volta. | Ficaram duas frases, o desenho de um farol e uma lista das notícias mais lidas."),
    _row("it", "Il Faro di Ponente", "Pagina non trovata | Spiacenti, la pagina richiesta non è disponibile | Forse l'indirizzo è sbagliato oppure la pagina è stata rimossa.",
         "Notizie | Cultura | Meteo | Contatti || Riapre il ponte dopo due inverni | I fornai votano i nuovi orari",
         "Pagina non trovata, un piccolo elogio | In primavera i nostri grafici hanno ridisegnato la pagina che appare quando un collegamento è rotto. | Hanno raccolto quaranta esempi di altri giornali e li hanno appesi al muro. | Le migliori facevano ridere, le peggiori davano la colpa al lettore e tutte dimenticavano la via del ritorno. | Sono rimaste due frasi, il disegno di un faro e un elenco degli articoli più letti."),
    _row("nl", "De Waddenbode", "Pagina niet gevonden | Helaas, deze pagina bestaat niet meer | Mogelijk is de pagina verplaatst of verwijderd.",
         "Nieuws | Cultuur | Weer | Contact || Brug na twee winters weer open | Bakkers stemmen over nieuwe tijden",
         "Pagina niet gevonden: een lofzang | Dit voorjaar tekenden onze vormgevers de pagina opnieuw die lezers zien bij een kapotte link. | Ze verzamelden veertig voorbeelden van andere kranten en hingen die aan de muur. | De beste waren grappig, de slechtste gaven de lezer de schuld en alle vergaten de weg terug. | Uiteindelijk bleven er twee zinnen over, een tekening van een vuurtoren en een lijst met de meest gelezen stukken."),
    _row("sv", "Skärgårdsbladet", "Sidan hittades inte | Tyvärr, sidan du söker finns inte | Den kan ha flyttats eller tagits bort.",
         "Nyheter | Kultur | Väder | Kontakt || Bron öppnar efter två vintrar | Bagarna röstar om nya tider",
         "Sidan hittades inte – en liten hyllning | I våras ritade våra formgivare om sidan som läsarna ser när en länk är trasig. | De samlade fyrtio exempel från andra tidningar och hängde upp dem på väggen. | De bästa var roliga, de sämsta skyllde på läsaren och alla glömde vägen tillbaka. | Till slut blev det två meningar, en teckning av en fyr och en lista över de mest lästa artiklarna."),
    _row("da", "Fjordposten", "Siden blev ikke fundet | Beklager, siden findes ikke længere | Måske er den flyttet, eller også har du fulgt et forældet link.",
         "Nyheder | Kultur | Vejret | Kontakt || Broen åbner efter to vintre | Bagerne stemmer om nye tider",
         "Siden blev ikke fundet: en hyldest | I foråret tegnede vores grafikere den side om, som læserne ser ved et dødt link. | De samlede fyrre eksempler fra andre aviser og hængte dem på væggen. | De bedste var sjove, de værste gav læseren skylden, og alle glemte vejen tilbage. | Til sidst blev det til to sætninger, en tegning af et fyrtårn og en liste over de mest læste artikler."),
    _row("nb", "Kystavisa", "Fant ikke siden | Beklager, vi finner ikke siden du leter etter | Siden kan være flyttet eller slettet.",
         "Nyheter | Kultur | Været | Kontakt || Brua åpner etter to vintre | Bakerne stemmer over nye tider",
         "Fant ikke siden: en liten hyllest | I vår tegnet formgiverne våre om siden leserne ser når en lenke er brutt. | De samlet førti eksempler fra andre aviser og hengte dem på veggen. | De beste var morsomme, de verste ga leseren skylden, og alle glemte veien tilbake. | Til slutt ble det to setninger, en tegning av et fyr og en liste over de mest leste sakene."),
    _row("fi", "Saaristosanomat", "Sivua ei löytynyt | Hups, hakemaasi sivua ei löydy | Sivu on ehkä poistettu tai sen osoite on muuttunut.",
         "Uutiset | Kulttuuri | Sää | Yhteystiedot || Silta avataan kahden talven jälkeen | Leipurit äänestävät uusista ajoista",
         "Sivua ei löytynyt – pieni ylistys | Keväällä suunnittelijamme piirsivät uudelleen sivun, jonka lukija näkee linkin ollessa rikki. | He keräsivät neljäkymmentä esimerkkiä muista lehdistä ja ripustivat ne seinälle. | Parhaat olivat hauskoja, huonoimmat syyttivät lukijaa, ja kaikki unohtivat paluutien. | Lopulta jäljelle jäi kaksi lausetta, majakan piirros ja luettelo luetuimmista jutuista."),
    _row("pl", "Kurier Zalewu", "Nie znaleziono strony | Ups! Taka strona nie istnieje | Strona, której szukasz, mogła zostać usunięta lub przeniesiona.",
         "Wiadomości | Kultura | Pogoda | Kontakt || Most otwarty po dwóch zimach | Piekarze głosują nad godzinami",
         "Nie znaleziono strony, czyli pochwała błędu | Wiosną nasi graficy narysowali od nowa stronę, którą czytelnik widzi przy zepsutym odnośniku. | Zebrali czterdzieści przykładów z innych gazet i powiesili je na ścianie. | Najlepsze bawiły, najgorsze winiły czytelnika, a wszystkie zapominały o drodze powrotnej. | Zostały dwa zdania, rysunek latarni morskiej i lista najczęściej czytanych tekstów."),
    _row("cs", "Povltavský list", "Stránka nenalezena | Bohužel, tato stránka neexistuje | Možná byla přesunuta, nebo jste zadali špatnou adresu.",
         "Zprávy | Kultura | Počasí | Kontakt || Most se otevírá po dvou zimách | Pekaři hlasují o nových hodinách",
         "Stránka nenalezena: malá chvála chyby | Na jaře naši grafici překreslili stránku, kterou čtenář vidí při nefunkčním odkazu. | Shromáždili čtyřicet ukázek z jiných novin a pověsili je na zeď. | Nejlepší rozesmály, nejhorší vinily čtenáře a všechny zapomněly na cestu zpět. | Nakonec zbyly dvě věty, kresba majáku a seznam nejčtenějších článků."),
    _row("hu", "Tóparti Hírlap", "Az oldal nem található | Sajnáljuk, a keresett oldal nem létezik | Lehet, hogy törölték vagy áthelyezték.",
         "Hírek | Kultúra | Időjárás | Kapcsolat || Két tél után megnyílt a híd | A pékek az új időről szavaznak",
         "Az oldal nem található: kis dicséret | Tavasszal grafikusaink újrarajzolták azt az oldalt, amelyet az olvasó hibás hivatkozásnál lát. | Negyven példát gyűjtöttek más lapoktól, és a falra tűzték őket. | A legjobbak megnevettettek, a legrosszabbak az olvasót okolták, és mind elfelejtették a visszautat. | Végül két mondat, egy világítótorony rajza és a legolvasottabb cikkek listája maradt."),
    _row("ro", "Curierul Deltei", "Pagina nu a fost găsită | Ne pare rău, pagina căutată nu există | Este posibil ca pagina să fi fost ștearsă sau mutată.",
         "Știri | Cultură | Vremea | Contact || Podul se redeschide după două ierni | Brutarii votează noul program",
         "Pagina nu a fost găsită: un mic elogiu | În primăvară graficienii noștri au redesenat pagina pe care o vede cititorul când o legătură este ruptă. | Au adunat patruzeci de exemple din alte ziare și le-au agățat pe perete. | Cele mai bune stârneau râsul, cele mai proaste dădeau vina pe cititor și toate uitau drumul de întoarcere. | Au rămas două fraze, desenul unui far și o listă cu cele mai citite articole."),
    _row("el", "Ο Φάρος", "Η σελίδα δεν βρέθηκε | Λυπούμαστε, η σελίδα που ζητήσατε δεν υπάρχει | Μπορεί να έχει μετακινηθεί ή διαγραφεί.",
         "Ειδήσεις | Πολιτισμός | Καιρός | Επικοινωνία || Η γέφυρα ανοίγει μετά από δύο χειμώνες | Οι φουρνάρηδες ψηφίζουν νέο ωράριο",
         "Η σελίδα δεν βρέθηκε: μικρό εγκώμιο | Την άνοιξη οι σχεδιαστές μας ξανάφτιαξαν τη σελίδα που βλέπει ο αναγνώστης όταν ένας σύνδεσμος είναι σπασμένος. | Μάζεψαν σαράντα παραδείγματα από άλλες εφημερίδες και τα κρέμασαν στον τοίχο. | Οι καλύτερες προκαλούσαν γέλιο, οι χειρότερες κατηγορούσαν τον αναγνώστη και όλες ξεχνούσαν τον δρόμο της επιστροφής. | Έμειναν δύο φράσεις, το σχέδιο ενός φάρου και ένας κατάλογος με τα πιο διαβασμένα."),
    _row("ru", "Волжский вестник", "Страница не найдена | К сожалению, такой страницы нет | Возможно, она была удалена или вы перешли по неверной ссылке.",
         "Новости | Культура | Погода | Контакты || Мост открыли после двух зим | Пекари голосуют за новые часы",
         "Страница не найдена: похвала ошибке | Весной наши художники заново нарисовали страницу, которую читатель видит при неработающей ссылке. | Они собрали сорок примеров из других газет и развесили их на стене. | Лучшие смешили, худшие винили читателя, и все забывали указать дорогу назад. | В итоге остались две фразы, рисунок маяка и список самых читаемых материалов."),
    _row("uk", "Дніпровський листок", "Сторінку не знайдено | На жаль, такої сторінки не існує | Можливо, її видалили або перемістили.",
         "Новини | Культура | Погода | Контакти || Міст відкрили після двох зим | Пекарі голосують за нові години",
         "Сторінку не знайдено: мала похвала | Навесні наші художники перемалювали сторінку, яку читач бачить, коли посилання не працює. | Вони зібрали сорок прикладів з інших газет і розвісили їх на стіні. | Найкращі смішили, найгірші звинувачували читача, і всі забували про дорогу назад. | Зрештою лишилися дві фрази, малюнок маяка і список найчитаніших матеріалів."),
    _row("tr", "Boğaz Postası", "Sayfa bulunamadı | Üzgünüz, aradığınız sayfa mevcut değil | Sayfa taşınmış veya silinmiş olabilir.",
         "Haberler | Kültür | Hava durumu | İletişim || Köprü iki kış sonra açıldı | Fırıncılar yeni saatleri oyluyor",
         "Sayfa bulunamadı: küçük bir övgü | Baharda tasarımcılarımız, bağlantı kırık olduğunda okurun gördüğü sayfayı yeniden çizdi. | Başka gazetelerden kırk örnek toplayıp duvara astılar. | En iyileri güldürüyor, en kötüleri okuru suçluyor, hepsi de dönüş yolunu unutuyordu. | Sonunda iki cümle, bir deniz feneri çizimi ve en çok okunanların listesi kaldı."),
    _row("ar", "منارة الخليج", "الصفحة غير موجودة | عذرا، لم نتمكن من العثور على هذه الصفحة | ربما تم حذف الصفحة أو نقلها إلى عنوان آخر.",
         "أخبار | ثقافة | الطقس | اتصل بنا || الجسر يفتح بعد شتاءين | الخبازون يصوتون على مواعيد جديدة",
         "الصفحة غير موجودة: مديح صغير للخطأ | في الربيع أعاد مصممونا رسم الصفحة التي يراها القارئ عندما يكون الرابط معطوبا. | جمعوا أربعين مثالا من صحف أخرى وعلقوها على الجدار. | أفضلها كان يضحك وأسوأها يلوم القارئ وكلها تنسى طريق العودة. | في النهاية بقيت جملتان ورسم لمنارة وقائمة بأكثر المواد قراءة."),
    _row("he", "קול הנמל", "הדף לא נמצא | מצטערים, הדף שחיפשת אינו קיים | ייתכן שהדף הוסר או שהכתובת שונתה.",
         "חדשות | תרבות | מזג אוויר | צור קשר || הגשר נפתח אחרי שני חורפים | האופים מצביעים על שעות חדשות",
         "הדף לא נמצא: שיר הלל קטן | באביב ציירו המעצבים שלנו מחדש את הדף שהקורא רואה כאשר קישור שבור. | הם אספו ארבעים דוגמאות מעיתונים אחרים ותלו אותן על הקיר. | הטובות שבהן הצחיקו, הגרועות האשימו את הקורא, וכולן שכחו את הדרך חזרה. | לבסוף נשארו שני משפטים, ציור של מגדלור ורשימת הכתבות הנקראות ביותר."),
    _row("fa", "فانوس دریا", "صفحه یافت نشد | متأسفیم، صفحه‌ای که به دنبال آن هستید وجود ندارد | ممکن است صفحه حذف یا جابه‌جا شده باشد.",
         "اخبار | فرهنگ | آب و هوا | تماس || پل پس از دو زمستان باز شد | نانوایان به ساعت تازه رأی می‌دهند",
         "صفحه یافت نشد: ستایشی کوتاه | در بهار طراحان ما صفحه‌ای را که خواننده هنگام خرابی پیوند می‌بیند از نو کشیدند. | آنان چهل نمونه از روزنامه‌های دیگر گرد آوردند و بر دیوار آویختند. | بهترین‌ها خنده‌دار بودند، بدترین‌ها خواننده را سرزنش می‌کردند و همه راه بازگشت را از یاد برده بودند. | سرانجام دو جمله، نقش یک فانوس و فهرست پرخواننده‌ترین نوشته‌ها ماند."),
    _row("hi", "गंगा समाचार", "पृष्ठ नहीं मिला | क्षमा करें, यह पेज उपलब्ध नहीं है | हो सकता है कि पेज हटा दिया गया हो या उसका पता बदल गया हो।",
         "समाचार | संस्कृति | मौसम | संपर्क || दो सर्दियों बाद पुल खुला | नानबाई नए समय पर वोट देंगे",
         "पृष्ठ नहीं मिला: एक छोटी प्रशंसा | वसंत में हमारे कलाकारों ने वह पेज फिर से बनाया जो टूटी कड़ी पर पाठक को दिखता है। | उन्होंने दूसरे अख़बारों से चालीस नमूने जुटाए और दीवार पर टाँग दिए। | सबसे अच्छे हँसाते थे, सबसे बुरे पाठक को दोष देते थे, और सब लौटने का रास्ता भूल जाते थे। | आख़िर में दो वाक्य, एक प्रकाशस्तंभ का चित्र और सबसे ज़्यादा पढ़ी ख़बरों की सूची बची।"),
    _row("th", "ข่าวแม่น้ำ", "ไม่พบหน้าที่คุณต้องการ | ขออภัย ไม่พบหน้านี้ | หน้านี้อาจถูกย้ายหรือลบไปแล้ว",
         "ข่าว | วัฒนธรรม | อากาศ | ติดต่อ || สะพานเปิดหลังสองฤดูหนาว | คนทำขนมปังลงคะแนนเวลาใหม่",
         "ไม่พบหน้า: คำสรรเสริญเล็ก ๆ | เมื่อฤดูใบไม้ผลินักออกแบบของเราวาดหน้าที่ผู้อ่านเห็นเมื่อลิงก์เสียขึ้นใหม่ | พวกเขารวบรวมตัวอย่างสี่สิบชิ้นจากหนังสือพิมพ์อื่นและติดไว้บนผนัง | ชิ้นที่ดีที่สุดทำให้หัวเราะ ชิ้นที่แย่ที่สุดโทษผู้อ่าน และทุกชิ้นลืมทางกลับ | สุดท้ายเหลือสองประโยค ภาพวาดประภาคาร และรายการข่าวที่มีคนอ่านมากที่สุด"),
    _row("vi", "Tin Sông Hồng", "Không tìm thấy trang | Rất tiếc, trang bạn tìm không tồn tại | Trang có thể đã bị xóa hoặc chuyển sang địa chỉ khác.",
         "Tin tức | Văn hóa | Thời tiết | Liên hệ || Cầu mở lại sau hai mùa đông | Thợ bánh bỏ phiếu giờ mới",
         "Không tìm thấy trang: lời khen nhỏ | Mùa xuân vừa rồi các nhà thiết kế của chúng tôi vẽ lại trang mà độc giả thấy khi liên kết hỏng. | Họ gom bốn mươi ví dụ từ các báo khác và treo lên tường. | Những trang hay nhất làm người ta cười, những trang tệ nhất đổ lỗi cho độc giả, và tất cả đều quên đường về. | Sau cùng còn lại hai câu, một bức vẽ hải đăng và danh sách bài được đọc nhiều nhất."),
    _row("id", "Suara Selat", "Halaman tidak ditemukan | Maaf, halaman yang Anda cari tidak tersedia | Mungkin halaman telah dihapus atau dipindahkan.",
         "Berita | Budaya | Cuaca | Kontak || Jembatan dibuka setelah dua musim | Tukang roti memilih jam baru",
         "Halaman tidak ditemukan: sebuah pujian | Musim semi lalu para perancang kami menggambar ulang halaman yang dilihat pembaca saat tautan rusak. | Mereka mengumpulkan empat puluh contoh dari koran lain dan menempelkannya di dinding. | Yang terbaik membuat tertawa, yang terburuk menyalahkan pembaca, dan semuanya lupa jalan pulang. | Akhirnya tersisa dua kalimat, gambar mercusuar, dan daftar berita yang paling banyak dibaca."),
    _row("zh", "江岸日报", "页面不存在 | 抱歉,您访问的页面找不到了 | 该页面可能已被删除或链接已失效。",
         "新闻 | 文化 | 天气 | 联系我们 || 大桥两个冬天后重新开放 | 面包师投票决定新时间",
         "页面不存在:小小的赞美 | 今年春天,我们的设计师重新画了读者点到坏链接时看到的那一页。 | 他们从别的报纸收集了四十个例子,把它们挂在墙上。 | 最好的让人发笑,最差的责怪读者,而所有的都忘了告诉人怎么回去。 | 最后留下了两句话、一座灯塔的画,以及当天读得最多的报道清单。"),
    _row("zh-Hant", "海港時報", "找不到網頁 | 很抱歉,您要找的頁面不存在 | 網頁可能已經移除或網址有誤。",
         "新聞 | 文化 | 天氣 | 聯絡 || 大橋兩個冬天後重新開放 | 麵包師投票決定新時間",
         "找不到網頁:小小的讚美 | 今年春天,我們的設計師重新畫了讀者點到壞連結時看到的那一頁。 | 他們從別的報紙收集了四十個例子,把它們掛在牆上。 | 最好的讓人發笑,最差的責怪讀者,而所有的都忘了告訴人怎麼回去。 | 最後留下了兩句話、一座燈塔的畫,以及當天讀得最多的報導清單。"),
    _row("ja", "港湾新報", "ページが見つかりません | お探しのページは見つかりませんでした | 削除されたか、URLが変更された可能性があります。",
         "ニュース | 文化 | 天気 | お問い合わせ || 橋が二つの冬を経て再開 | パン職人が新しい時間を投票",
         "ページが見つかりません――小さな賛辞 | この春、私たちのデザイナーはリンク切れのときに読者が見るページを描き直した。 | ほかの新聞から四十の例を集め、壁に貼り出した。 | 最良のものは笑わせ、最悪のものは読者を責め、どれも帰り道を忘れていた。 | 最後に残ったのは二つの文と灯台の絵、そしてよく読まれた記事の一覧だった。"),
    _row("ko", "항구일보", "페이지를 찾을 수 없습니다 | 죄송합니다. 요청하신 페이지가 존재하지 않습니다 | 페이지가 삭제되었거나 주소가 변경되었을 수 있습니다.",
         "뉴스 | 문화 | 날씨 | 문의 || 두 겨울 만에 다리가 열렸다 | 제빵사들이 새 시간을 투표한다",
         "페이지를 찾을 수 없습니다: 작은 찬사 | 지난봄 우리 디자이너들은 링크가 끊겼을 때 독자가 보는 페이지를 다시 그렸다. | 다른 신문에서 마흔 개의 예를 모아 벽에 붙였다. | 가장 좋은 것은 웃기고 가장 나쁜 것은 독자를 탓했으며 모두가 돌아가는 길을 잊었다. | 결국 두 문장과 등대 그림, 그리고 가장 많이 읽힌 기사 목록이 남았다."),
)  # fmt: skip
