"""Words of numbers by what they may stand beside within one number, in many languages."""

from __future__ import annotations

#: By language: ones and teens, tens, hundreds, and what multiplies (thousand and above), in the cases of running text.
NUMBER_ROWS = {
    "en": (
        (
            "one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen"
            " seventeen eighteen nineteen"
        ),
        "twenty thirty forty fifty sixty seventy eighty ninety",
        "hundred",
        "thousand million millions billion billions trillion trillions dozen bn mn tn",
    ),
    "de": (
        "ein eins zwei drei vier fünf sechs sieben acht neun zehn elf zwölf",
        "zwanzig dreißig vierzig fünfzig sechzig siebzig achtzig neunzig",
        "hundert",
        "tausend million millionen milliarde milliarden billion billionen dutzend mio mrd tsd",
    ),
    "fr": (
        "un une deux trois quatre cinq six sept huit neuf dix onze douze treize quatorze quinze seize",
        "vingt vingts trente quarante cinquante soixante septante huitante nonante",
        "cent cents",
        "mille million millions milliard milliards billion billions md mds",
    ),
    "es": (
        "un uno una dos tres cuatro cinco seis siete ocho nueve diez once doce trece catorce quince",
        "veinte treinta cuarenta cincuenta sesenta setenta ochenta noventa",
        (
            "cien ciento doscientos doscientas trescientos trescientas cuatrocientos cuatrocientas quinientos"
            " quinientas seiscientos seiscientas setecientos setecientas ochocientos ochocientas novecientos"
            " novecientas"
        ),
        "mil millón millones billón billones",
    ),
    "pt": (
        (
            "um uma dois duas três quatro cinco seis sete oito nove dez onze doze treze quatorze catorze quinze"
            " dezesseis dezasseis dezessete dezassete dezoito dezenove dezanove"
        ),
        "vinte trinta quarenta cinquenta sessenta setenta oitenta noventa",
        (
            "cem cento duzentos duzentas trezentos trezentas quatrocentos quinhentos quinhentas seiscentos"
            " setecentos oitocentos novecentos"
        ),
        "mil milhão milhões bilhão bilhões bilião biliões",
    ),
    "it": (
        "",
        "",
        "cento duecento trecento",
        "mila mille milione milioni miliardo miliardi",
    ),
    "nl": (
        "een één twee drie vier vijf zes zeven acht negen tien elf twaalf",
        "twintig",
        "honderd",
        "duizend miljoen miljard mln mld",
    ),
    "sv": (
        "en ett två tre fyra fem sex sju åtta nio tio elva tolv",
        "tjugo trettio fyrtio femtio sextio sjuttio åttio nittio",
        "hundra",
        "tusen miljon miljoner miljard miljarder mn",
    ),
    "da": (
        "en et to tre fire fem seks syv sju otte åtte ni ti",
        "tyve tjue tredve tretti",
        "hundrede hundre",
        "tusind tusinde tusen million millioner milliard milliarder mio",
    ),
    "ru": (
        (
            "один одна одно одного одной два две двух двум три трёх трех трем четыре четырёх четырех пять пяти"
            " шесть шести семь семи восемь восьми девять девяти десять одиннадцать двенадцать тринадцать"
            " четырнадцать пятнадцать шестнадцать семнадцать восемнадцать девятнадцать"
        ),
        (
            "двадцать двадцати тридцать тридцати сорок сорока пятьдесят пятидесяти шестьдесят шестидесяти"
            " семьдесят семидесяти восемьдесят восьмидесяти девяносто"
        ),
        "сто ста двести двухсот триста трехсот трёхсот четыреста пятьсот пятисот шестьсот семьсот восемьсот девятьсот",
        (
            "тысяча тысячи тысяч тысячу миллион миллиона миллионов миллиард миллиарда миллиардов триллион"
            " триллиона триллионов тыс млн млрд трлн"
        ),
    ),
    "uk": (
        "один одна два дві двох три трьох чотири п'ять шість сім вісім дев'ять десять",
        "двадцять двадцяти тридцять сорок п'ятдесят шістдесят сімдесят вісімдесят дев'яносто",
        "сто двісті триста чотириста п'ятсот шістсот сімсот вісімсот дев'ятсот",
        "тисяча тисячі тисяч мільйон мільйони мільйонів мільйона мільярд мільярди мільярдів тис млн млрд",
    ),
    "pl": (
        (
            "jeden jedna dwa dwie dwóch dwoje trzy trzech cztery czterech pięć pięciu sześć sześciu siedem"
            " siedmiu osiem ośmiu dziewięć dziewięciu dziesięć"
        ),
        (
            "dwadzieścia dwudziestu trzydzieści trzydziestu czterdzieści pięćdziesiąt sześćdziesiąt"
            " siedemdziesiąt osiemdziesiąt dziewięćdziesiąt"
        ),
        "sto stu dwieście dwustu trzysta trzystu czterysta pięćset sześćset siedemset osiemset dziewięćset",
        "tysiąc tysiące tysięcy milion miliony milionów miliard miliardy miliardów tys mln mld",
    ),
    "cs": (
        "jeden jedna dva dvě dvou tři tří čtyři pět pěti šest sedm osm devět deset",
        "dvacet dvaceti třicet čtyřicet padesát šedesát sedmdesát osmdesát devadesát",
        "sto stě sta set",
        "tisíc tisíce milion miliony milionů miliarda miliardy miliard tis mil mld",
    ),
    "ro": (
        "unu una două doi trei patru cinci șase șapte opt nouă zece",
        "",
        "sută sute",
        "mie mii milion milioane miliard miliarde",
    ),
    "el": (
        "ένα ένας μία μια δύο δυο τρία τρεις τέσσερα τέσσερις πέντε έξι επτά εφτά οκτώ οχτώ εννέα εννιά δέκα",
        "είκοσι τριάντα σαράντα πενήντα εξήντα εβδομήντα ογδόντα ενενήντα",
        "εκατό εκατόν διακόσια διακόσιοι διακόσιες τριακόσια τριακόσιοι τριακόσιες",
        "χίλια χίλιοι χίλιες χιλιάδες εκατομμύριο εκατομμύρια δισεκατομμύριο δισεκατομμύρια",
    ),
    "fi": (
        "",
        "",
        "sata sataa",
        "tuhat tuhatta miljoona miljoonaa miljardi miljardia",
    ),
    "hu": (
        "",
        "",
        "",
        "ezer millió milliárd",
    ),
    "tr": (
        "bir iki üç dört beş altı yedi sekiz dokuz",
        "on yirmi otuz kırk elli altmış yetmiş seksen doksan",
        "yüz",
        "bin milyon milyar trilyon",
    ),
    "az": (
        "bir iki üç dörd beş altı yeddi səkkiz doqquz",
        "on iyirmi otuz qırx əlli altmış yetmiş səksən doxsan",
        "yüz",
        "min milyon milyard",
    ),
    "uz": (
        "bir ikki uch to'rt besh olti yetti sakkiz to'qqiz",
        "o'n yigirma o'ttiz qirq ellik oltmish yetmish sakson to'qson",
        "yuz",
        "ming million milliard",
    ),
    "kk": (
        "бір екі үш төрт бес алты жеті сегіз тоғыз",
        "он жиырма отыз қырық елу алпыс жетпіс сексен тоқсан",
        "жүз",
        "мың миллион миллиард",
    ),
    "ky": (
        "бир эки үч төрт беш алты жети сегиз тогуз",
        "он жыйырма отуз кырк элүү алтымыш жетимиш сексен токсон",
        "жүз",
        "миң миллион миллиард",
    ),
    "ug": (
        "بىر ئىككى ئۈچ تۆت بەش ئالتە يەتتە سەككىز توققۇز",
        "ئون يىگىرمە ئوتتۇز قىرىق ئەللىك ئاتمىش يەتمىش سەكسەن توقسان",
        "يۈز",
        "مىڭ مىليون مىليارد",
    ),
    "ar": (
        "واحد واحدة اثنان اثنين اثنتان ثلاثة ثلاث أربعة أربع خمسة خمس ستة ست سبعة سبع ثمانية ثماني تسعة تسع عشرة عشر",
        "عشرون عشرين ثلاثون ثلاثين أربعون أربعين خمسون خمسين ستون ستين سبعون سبعين ثمانون ثمانين تسعون تسعين",
        "مئة مائة مئتان مئتين مائتان مائتين",
        "ألف ألفا آلاف مليون ملايين مليونا مليار مليارات تريليون",
    ),
    "fa": (
        "یک دو سه چهار پنج شش هفت هشت نه ده",
        "بیست سی چهل پنجاه شصت هفتاد هشتاد نود",
        "صد دویست سیصد چهارصد پانصد",
        "هزار میلیون میلیارد",
    ),
    "ur": (
        "ایک دو تین چار پانچ چھ سات آٹھ نو دس",
        "",
        "سو",
        "ہزار لاکھ کروڑ ملین ارب",
    ),
    "hi": (
        "एक दो तीन चार पाँच पांच छह सात आठ नौ दस",
        "",
        "सौ",
        "हज़ार हजार लाख करोड़ अरब",
    ),
    "bn": (
        "এক দুই তিন চার পাঁচ ছয় সাত আট নয় দশ",
        "",
        "শো",
        "হাজার লাখ লক্ষ কোটি",
    ),
    "he": (
        "אחד אחת שני שתי שניים שתיים שלושה שלוש ארבעה ארבע חמישה חמש שישה שש שבעה שבע שמונה תשעה תשע עשרה עשר",
        "עשרים שלושים ארבעים חמישים שישים שבעים שמונים תשעים",
        "מאה מאתיים מאות",
        "אלף אלפים אלפי מיליון מיליוני מיליארד מיליארדי",
    ),
    "ko": (
        "",
        "",
        "",
        "만 억 조 천 백만 천만",
    ),
    "vi": (
        "một hai ba bốn năm sáu bảy tám chín",
        "mười",
        "trăm",
        "mươi nghìn ngàn triệu tỷ tỉ",
    ),
    "id": (
        "satu dua tiga empat lima enam tujuh delapan sembilan",
        "",
        "ratus",
        "puluh belas ribu juta miliar triliun",
    ),
    "sw": (
        "moja mbili tatu nne tano sita saba nane tisa",
        "kumi ishirini thelathini arobaini hamsini sitini sabini themanini tisini",
        "mia",
        "elfu milioni",
    ),
}
