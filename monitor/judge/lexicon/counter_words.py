"""How sites say how often a page was seen or read: nouns beside the number, and whole lines around it."""

from __future__ import annotations

from typing import Final

#: Seen, read, visited, clicked: nouns that stand beside the number, before or behind it, in a line of their own.
NOUNS: Final = (
    r"(?:page ?)?views?|reads|page ?hits|visits|impressions|plays|readers|viewers|visitors"
    r"|aufrufe|ansichten|zugriffe|seitenaufrufe|klicks|leser|besucher|weergaven|lezers|bezoeken|bezoekers"
    r"|(?:sid|side)?visning(?:ar|er)|läsningar|læsninger|lesninger|besök|besøg|besøk|katselukertaa|lukukertaa"
    r"|näyttökertaa|lukijaa|katselua"
    r"|vues|lectures|consultations|visites|lecteurs|lecturas|vistas|visitas|visualizaciones|reproducciones|lectores"
    r"|visualizaç(?:ões|ão)|leituras|acessos|leitores|visualizzazioni|letture|visite|lettori|visualitzacions|lectors"
    r"|vizualizări|afișări|afişări|citiri|accesări"
    r"|просмотр\w*|прочтени\w+|показ(?:ов|а|ы)|читател\w+|посетител\w+|перегляд\w*|прочитан\w+|показів|преглед\w*"
    r"|прочитања|прегледања|гледања|праглядаў|wyświetle\w+|odsłon\w*|odczyt\w*|odwiedzin\w*|czytelnik\w*|zobrazení"
    r"|přečtení|zhlédnutí|čtenářů|prečítan\w+|videní|pregled(?:a|i|ov)|čitanja|prikaz[ai]|ogled(?:a|i|ov)|peržiūr\w+"
    r"|skatījum\w+|lugemist|vaatamist|megtekintés\w*|olvasás\w*|látogat\w+"
    r"|προβολ\w+|αναγνώσεις|ανάγνωση|επισκέψεις|θεάσεις|εμφανίσεις"
    r"|görüntüle(?:n)?me\w*|okunma\w*|okuma|gösterim|izlenme|tıklanma|baxış\w*|oxunma\w*|қаралым\w*|көрілім\w*"
    r"|оқылым\w*|көрүү\w*|ko'rish\w*|o'qish\w*"
    r"|(?:ال)?(?:مشاهدة|مشاهدات|قراءة|قراءات|زيارة|زيارات|مشاهدين|قراء|تصفح)|بازدید\w*|نمایش|خواننده|ملاحظات|مناظر"
    r"|كۆرۈش|كۆرۈلۈش\w*|ئوقۇش|ئوقۇلۇش\w*|زىيارەت|كۆرگۈچى\w*|ئوقۇرمەن|צפיות|קריאות|צפייה|כניסות"
    r"|व्यूज़?|दर्शक|पाठक|दृश्य|ভিউ|பார்வைகள்|views?"
    r"|lượt (?:xem|đọc|truy cập)|tayangan|pembaca|kunjungan|ยอดวิว|เข้าชม|ผู้ชม"
    r"|阅读|阅读量|阅读数|浏览|浏览量|浏览数|浏览次数|点击|点击量|点击数|点击率|人气|观看|观看量|播放|播放量|围观|访问|访问量"
    r"|閱讀|閱讀數|瀏覽|瀏覽數|瀏覽人次|點閱|點閱數|點擊|人氣|觀看|觀看次數|閲覧|閲覧数|再生|再生回数|アクセス数?|ビュー"
    r"|조회|조회수|읽음|뷰|열람"
)
#: Before the noun: "number of", "total".
NUMBER_OF: Final = (
    r"(?:total|number of|no\. of|anzahl(?: der)?|nombre de|número de|numero di|nº de|количество|кол-во|число|кількість"
    r"|liczba|ilość|počet|broj|αριθμός|toplam|sayısı|عدد|إجمالي|تعداد|جمع|מספר|कुल|总|總|本文|文章|article|artikel"
    r"|bài viết)"
)
#: Behind the noun: "number", "times".
COUNT_OF: Final = r"(?:sayısı|sayi|سانى|саны|sayı|संख्या|count|counter|今日|数|數|次数|次數|total)"
TIMES: Final = (
    r"(?:times?|mal|fois|veces|vezes|volte|раза?|разів|пъти|razy|krát|×|x|puta|ori|kez|defa|keer|gånger|gange|ganger"
    r"|kertaa|φορές|مرة|مرات|بار|قېتىم|рет|marta|פעמים|बार|বার|次|人次|回|人|회|명|lần|kali|ครั้ง)"
)
#: Seen and read as verbs, around the number: "Read 1,204 times", "Read by 1,204 people".
VERBS: Final = (
    r"(?:read|viewed|seen|visited|opened|gelesen|aufgerufen|angesehen|angeklickt|lue?s?|vue?s?|consultée?|leíd[oa]"
    r"|vist[oa]|visitad[oa]|lid[oa]|vist[oa]|acessad[oa]|lett[oa]|visualizzat[oa]|citit[ăa]?|vizualizată?|gelezen"
    r"|bekeken|läst|visad|læst|vist|lest|luettu|katsottu|прочитан[оаы]?|просмотрен[оаы]?|прочли|прочитали|посмотрели"
    r"|прочетен[оаи]?|видян[оаи]?|прочитало|переглянуто|przeczytan[oay]|wyświetlon[oay]|obejrzan[oay]|přečteno"
    r"|zobrazeno|pročitano|pregledano|olvasták|megtekintették|διαβάστηκε|προβλήθηκε|okundu|görüntülendi|izlendi|oxunub"
    r"|baxılıb|оқылды|қаралды|көрілді|o'qildi|ko'rildi|(?:تمت?|تم)? ?(?:قراءة|قراءته|قراءتها|مشاهدة|مشاهدته|قرئ|قرئت"
    r"|شوهد|شوهدت)|خوانده شده?|دیده شده?|كۆرۈلدى|كۆرۈلگەن|ئوقۇلدى|ئوقۇلغان|נקרא|נצפה|पढ़ा गया|देखा गया|পড়া হয়েছে"
    r"|পঠিত|dibaca|dilihat|đã (?:xem|đọc)|อ่าน|阅读|浏览|点击|观看)"
)
PEOPLE: Final = (
    r"(?:people|readers|users|visitors|persons|menschen|personen|lesern?|nutzern?|personnes|lecteurs|internautes"
    r"|personas|lectores|usuarios|pessoas|leitores|persone|lettori|mensen|lezers|personer|läsare|læsere|lesere"
    r"|человека?|людей|читател\w+|пользовател\w+|людини|читач\w+|osób|czytelnik\w+|lidí|čtenář\w+|ljudi|kişi|okur"
    r"|شخص\w*|أشخاص|قارئا?|نفر|ئادەم|كىشى|ئوقۇرمەن|אנשים|लोग\w*|orang|người|人|명)"
)
#: Names that templates give to the part that holds such a line; boxes of facts are named for their counts too.
PARTS: Final = (
    r"(?:^|[-_])(?:views?|viewcount|hits?|counter|reads?|visits?|pageviews?|(?:post|entry|article)?meta|readcount"
    r"|impressions|clicks|izlenme|okunma|prosmotr\w*|aufrufe|vues|visitas)(?:$|[-_])"
)
