"""Numbers in words of Greek, Finnish, Turkish, Vietnamese and other languages: each figure, then the words for it."""

from __future__ import annotations

from typing import Final

#: How to read a table: `numerals.py`.
FARTHER: Final = {
    "el": """
    0 μηδέν 1 ένα~ ένας~ έναν~ μία~ μια~ ενός~ μιας~ μίας~ 2 δύο δυο 3 τρεις τρία τριών 4 τέσσερις τέσσερα τεσσάρων 5
    πέντε 6 έξι 7 επτά εφτά 8 οκτώ οχτώ 9 εννέα εννιά 10 δέκα 11 έντεκα ένδεκα 12 δώδεκα ντουζίνα δωδεκάδα 13
    δεκατρείς δεκατρία δεκατριών 14 δεκατέσσερις δεκατέσσερα δεκατεσσάρων 15 δεκαπέντε 16 δεκαέξι δεκάξι 17 δεκαεπτά
    δεκαεφτά 18 δεκαοκτώ δεκαοχτώ 19 δεκαεννέα δεκαεννιά 20 είκοσι 30 τριάντα 40 σαράντα 50 πενήντα 60 εξήντα 70
    εβδομήντα 80 ογδόντα 90 ενενήντα 100 εκατό εκατόν 200 διακόσι+A 300 τριακόσι+A 400 τετρακόσι+A 500 πεντακόσι+A 600
    εξακόσι+A 700 επτακόσι+A εφτακόσι+A 800 οκτακόσι+A οχτακόσι+A 900 εννιακόσι+A εννεακόσι+A 1000 χίλια χίλιοι χίλιες
    χιλίων χιλιάδα 1000s χιλιάδες χιλιάδων 1000000 εκατομμύριο εκατομμύρια εκατομμυρίων εκατομμυρίου εκατ 1000000000
    δισεκατομμύριο δισεκατομμύρια δισεκατομμυρίων δισ δις 1000000000000 τρισεκατομμύριο τρισεκατομμύρια τρισ 1. πρώτ+A
    2. δεύτερ+A δευτέρου 3. τρίτ+A 4. τέταρτ+A τετάρτου 5. πέμπτ+A 6. έκτ+A 7. έβδομ+A 8. όγδο+A 9. ένατ+A 10. δέκατ+A
    1/2 μισό μισή μισά μισοί μισού μισής 1+1/2 ενάμισι ενάμιση 10s δεκάδες δεκάδων 100s εκατοντάδες εκατοντάδων 2x
    διπλάσι+A διπλασίασε διπλό διπλή 3x τριπλάσι+A τριπλό τριπλή
    """,
    "fi": """
    0 nolla nolla+C 1 yksi~ yhden~ yhtä~ 2 kaksi kahde+C kahta kahteen 3 kolme kolme+C kolmea kolmeen 4 neljä neljä+C
    neljää neljään 5 viisi viide+C viittä viiteen 6 kuusi* kuude+C kuutta kuuteen 7 seitsemän seitsemä+C seitsemää
    seitsemään 8 kahdeksan kahdeksa+C kahdeksaa kahdeksaan 9 yhdeksän yhdeksä+C yhdeksää yhdeksään 10 kymmenen
    kymmene+C kymmentä kymmeneen 10+ toista- 100 sata sada+C sataa sataan 1000 tuhat tuhanne+C tuhatta tuhanteen
    1000000 miljoona miljoona+C miljoonaa miljoonaan milj 1000000000 miljardi miljardi+C miljardia miljardiin mrd
    1000000000000 biljoona biljoona+C biljoonaa 1. ensimmäinen ensimmäise+C ensimmäistä ensimmäiset 2. toinen~
    toise+C~ 3. kolmas kolmanne+C kolmatta 4. neljäs neljänne+C 5. viides viidenne+C 6. kuudes kuudenne+C 7. seitsemäs
    8. kahdeksas 9. yhdeksäs 10. kymmenes 100. sadas 1000. tuhannes 1/2 puolet puolta~ puoli~ 1+1/2 puolitoista 1/3
    kolmannes kolmanneksen kolmasosa kolmasosan 1/4 neljännes neljänneksen neljäsosa 10s kymmeniä kymmenet kymmenien
    100s satoja sadat satojen 1000s tuhansia tuhannet tuhansien 1000000s miljoonia miljoonien 12 tusina tusinaa 2x
    kaksinkertainen kaksinkertaistui kaksinkertaistunut 3x kolminkertainen kolminkertaistui
    """,
    "hu": """
    0 nulla* 1 egy~ egyet~ egyik~ 2 kettő két kett- ketten kettőt 3 három hárm- hárman 4 négy négyen 5 öt 6 hat*
    hatan* 7 hét~ 8 nyolc 9 kilenc 10 tíz tizen- tize- 20 húsz huszon- husz- 30 harminc 40 negyven 50 ötven 60 hatvan
    70 hetven 80 nyolcvan 90 kilencven 100 száz 1000 ezer ezr- 1000000 millió millión milliót 1000000000 milliárd mrd
    1000000000000 billió 1. első elsőként 2. második 3. harmadik 4. negyedik 5. ötödik 6. hatodik 7. hetedik 8.
    nyolcadik 9. kilencedik 10. tizedik 11. tizenegyedik 12. tizenkettedik 20. huszadik 30. harmincadik 100. századik
    1/2 fél~ felét~ fele~ 1+1/2 másfél 1/3 harmada harmadát harmad 1/4 negyed~ negyede negyedét 12 tucat tucatnyi 10s
    tucatjával tízek 100s százak százakat 1000s ezrek ezreket milliók milliókat 2x kétszeres kétszeresére duplája
    duplájára 3x háromszoros háromszorosára triplája
    """,
    "tr": """
    0 sıfır 1 bir~ biri~ 2 iki ikisi 3 üç üçü 4 dört dördü 5 beş beşi 6 altı altısı 7 yedi yedisi 8 sekiz sekizi 9
    dokuz dokuzu 10 on* 12 düzine 20 yirmi 30 otuz 40 kırk* 50 elli 60 altmış 70 yetmiş 80 seksen 90 doksan 100 yüz*
    1000 bin* 1000000 milyon 1000000000 milyar 1000000000000 trilyon 1. birinci 2. ikinci 3. üçüncü 4. dördüncü 5.
    beşinci 6. altıncı 7. yedinci 8. sekizinci 9. dokuzuncu 10. onuncu 20. yirminci 100. yüzüncü 1/2 yarım yarısı
    yarısını buçuk 1/4 çeyrek 10s onlarca 12s düzinelerce 100s yüzlerce 1000s binlerce 1000000s milyonlarca
    milyarlarca
    """,
    "az": """
    1 bir~ 2 iki 3 üç 4 dörd 5 beş 6 altı 7 yeddi 8 səkkiz 9 doqquz 10 on* 20 iyirmi 30 otuz 40 qırx 50 əlli 60 altmış
    70 yetmiş 80 səksən 90 doxsan 100 yüz* 1000 min* 1000000 milyon mln 1000000000 milyard mlrd 1. birinci 2. ikinci
    3. üçüncü 4. dördüncü 5. beşinci 1/2 yarım yarısı 10s onlarla 100s yüzlərlə 1000s minlərlə
    """,
    "uz": """
    1 bir~ 2 ikki 3 uch* 4 to'rt 5 besh 6 olti 7 yetti 8 sakkiz 9 to'qqiz 10 o'n 20 yigirma 30 o'ttiz 40 qirq 50 ellik
    60 oltmish 70 yetmish 80 sakson 90 to'qson 100 yuz 1000 ming* 1000000 million mln 1000000000 milliard mlrd 1.
    birinchi 2. ikkinchi 3. uchinchi 4. to'rtinchi 5. beshinchi 1/2 yarmi yarim 10s o'nlab 100s yuzlab 1000s minglab
    """,
    "kk": """
    1 бір~ 2 екі екеуі 3 үш үшеуі 4 төрт төртеуі 5 бес бесеуі 6 алты алтауы 7 жеті жетеуі 8 сегіз 9 тоғыз 10 он* 20
    жиырма 30 отыз 40 қырық 50 елу 60 алпыс 70 жетпіс 80 сексен 90 тоқсан 100 жүз 1000 мың 1000000 миллион млн
    1000000000 миллиард млрд 1. бірінші 2. екінші 3. үшінші 4. төртінші 5. бесінші 1/2 жарты жартысы 10s ондаған 100s
    жүздеген 1000s мыңдаған
    """,
    "ky": """
    1 бир~ 2 эки 3 үч 4 төрт 5 беш 6 алты 7 жети 8 сегиз 9 тогуз 10 он* 20 жыйырма 30 отуз 40 кырк 50 элүү 60 алтымыш
    70 жетимиш 80 сексен 90 токсон 100 жүз 1000 миң 1000000 миллион млн 1000000000 миллиард млрд 1/2 жарым 10s ондогон
    """,
    "ug": """
    1 بىر~ 2 ئىككى 3 ئۈچ 4 تۆت 5 بەش 6 ئالتە 7 يەتتە 8 سەككىز 9 توققۇز 10 ئون 20 يىگىرمە 30 ئوتتۇز 40 قىرىق 50 ئەللىك
    60 ئاتمىش 70 يەتمىش 80 سەكسەن 90 توقسان 100 يۈز 1000 مىڭ 1000000 مىليون 1000000000 مىليارد 2. ئىككىنچى 3. ئۈچىنچى
    1/2 يېرىم يېرىمى 10s ئونلىغان 100s يۈزلىگەن 1000s مىڭلىغان
    """,
    "ar": """
    1 واحد~ واحدة~ 2 اثنان اثنين اثنتان اثنتين 3 ثلاثة ثلاث 4 أربعة أربع 5 خمسة خمس 6 ستة ست* 7 سبعة سبع 8 ثمانية
    ثماني 9 تسعة تسع 10 عشرة عشر* 20 عشرون عشرين 30 ثلاثون ثلاثين 40 أربعون أربعين 50 خمسون خمسين 60 ستون ستين 70
    سبعون سبعين 80 ثمانون ثمانين 90 تسعون تسعين 100 مئة مائة 200 مئتان مئتين مائتان مائتين 1000 ألف ألفا 1000s آلاف
    1000000 مليون مليونا 1000000s ملايين 1000000000 مليار مليارا 1000000000s مليارات 1/2 نصف 1/3 ثلث 1/4 ربع 10s عشرات
    100s مئات
    """,
    "fa": """
    1 یک~ 2 دو* 3 سه* 4 چهار 5 پنج 6 شش 7 هفت 8 هشت 9 نه~ 10 ده~ 11 یازده 12 دوازده 13 سیزده 14 چهارده 15 پانزده 16
    شانزده 17 هفده 18 هجده 19 نوزده 20 بیست 30 سی~ 40 چهل 50 پنجاه 60 شصت 70 هفتاد 80 هشتاد 90 نود 100 صد* 200 دویست
    1000 هزار 1000s هزاران 1000000 میلیون 1000000000 میلیارد 1/2 نیم نیمی نصف 10s دهها 100s صدها
    """,
    "ur": """
    1 ایک~ 2 دو* 3 تین 4 چار 5 پانچ 6 چھ 7 سات* 8 آٹھ 9 نو~ 10 دس* 11 گیارہ 12 بارہ درجن 13 تیرہ 14 چودہ 15 پندرہ 16
    سولہ 17 سترہ 18 اٹھارہ 19 انیس 20 بیس* 30 تیس 40 چالیس 50 پچاس 60 ساٹھ 70 ستر 80 اسی~ 90 نوے 100 سو* 1000 ہزار
    100000 لاکھ 10000000 کروڑ 1000000 ملین 1000000000 ارب* بلین 1000000000000 کھرب 1/2 نصف آدھا آدھے آدھی 100s سینکڑوں
    1000s ہزاروں 10s درجنوں
    """,
    "hi": """
    1 एक~ 2 दो* 3 तीन 4 चार 5 पाँच पांच 6 छह 7 सात 8 आठ 9 नौ 10 दस 11 ग्यारह 12 बारह दर्जन 13 तेरह 14 चौदह 15 पंद्रह
    16 सोलह 17 सत्रह 18 अठारह 19 उन्नीस 20 बीस 30 तीस 40 चालीस 50 पचास 60 साठ 70 सत्तर 80 अस्सी 90 नब्बे 100 सौ 1000
    हज़ार हजार 100000 लाख 10000000 करोड़ 1000000000 अरब~ 1/2 आधा आधे आधी 10s दर्जनों 100s सैकड़ों 1000s हज़ारों हजारों
    """,
    "he": """
    1 אחד~ אחת~ 2 שניים שתיים שני~ שתי 3 שלושה שלוש 4 ארבעה ארבע 5 חמישה חמש 6 שישה שש 7 שבעה שבע 8 שמונה 9 תשעה תשע
    10 עשרה* עשר 12 תריסר 20 עשרים 30 שלושים 40 ארבעים 50 חמישים 60 שישים 70 שבעים 80 שמונים 90 תשעים 100 מאה* 100s
    מאות 200 מאתיים 1000 אלף* 2000 אלפיים 1000s אלפים אלפי 1000000 מיליון 1000000s מיליוני 1000000000 מיליארד 1/2 חצי
    מחצית 1/4 רבע* 10s עשרות
    """,
    "vi": """
    1 một~ mốt~ 2 hai* 3 ba~ 4 bốn tư~ 5 năm~ lăm 6 sáu 7 bảy 8 tám 9 chín* 10 mười mươi chục 100 trăm 1000 nghìn ngàn
    10000 vạn* 1000000 triệu 1000000000 tỷ~ tỉ~ 1/2 nửa rưỡi
    """,
    "id": """
    0 nol* 1 satu~ 2 dua* 3 tiga 4 empat 5 lima* 6 enam 7 tujuh 8 delapan lapan 9 sembilan 10 sepuluh puluh 11 sebelas
    10+ belas 100 seratus ratus 1000 seribu ribu rb* 1000000 sejuta juta jt* 1000000000 miliar miliard bilion
    1000000000000 triliun trilion 1. pertama 2. kedua 3. ketiga 4. keempat 5. kelima 6. keenam 7. ketujuh 8. kedelapan
    9. kesembilan 10. kesepuluh 1/2 setengah separuh 1/3 sepertiga 1/4 seperempat 10s puluhan belasan lusinan 12 lusin
    selusin 100s ratusan 1000s ribuan 1000000s jutaan miliaran
    """,
    "sw": """
    1 moja~ mmoja~ 2 mbili wawili* 3 tatu* watatu* 4 nne* wanne* 5 tano* watano* 6 sita* 7 saba* 8 nane* 9 tisa* 10
    kumi* 20 ishirini 30 thelathini 40 arobaini 50 hamsini 60 sitini 70 sabini 80 themanini 90 tisini 100 mia* 1000
    elfu 1000000 milioni 1000000000 bilioni 1/2 nusu
    """,
    "zh": """
    0 零 1 一 2 二 两 兩 3 三 4 四 5 五 6 六 7 七 8 八 9 九 10 十 100 百 1000 千 10000 万 萬
    100000000 亿 億 1000000000000 兆*
    """,
}
