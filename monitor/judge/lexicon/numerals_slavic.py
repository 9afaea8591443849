"""Numbers in words of Russian, Polish, Czech and their kin: each figure, then the words for it."""

from __future__ import annotations

from typing import Final

#: How to read a table: `numerals.py`.
SLAVIC: Final = {
    "ru": """
    0 ноль нуль нуля нулю нулём 1 один~ одна~ одно~ одного~ одной~ одному~ одним~ одну~ одном~ одни~ одних~ 2 два две
    двух двум двумя двое двоих двоим двоими 3 три трёх трём тремя трое троих троим 4 четыре четырёх четырём четырьмя
    четверо четверых 5 пять пяти пятью пятеро пятерых 6 шесть шести шестью шестеро шестерых 7 семь семи семью~ семеро
    семерых 8 восемь восьми восемью восьмеро 9 девять девяти девятью 10 десять десяти десятью 11 одиннадцат+N 12
    двенадцат+N дюжина дюжины дюжину 13 тринадцат+N 14 четырнадцат+N 15 пятнадцат+N 16 шестнадцат+N 17 семнадцат+N 18
    восемнадцат+N 19 девятнадцат+N 20 двадцат+N 30 тридцат+N 40 сорок сорока 50 пятьдесят пятидесяти 60 шестьдесят
    шестидесяти 70 семьдесят семидесяти 80 восемьдесят восьмидесяти 90 девяносто девяноста 100 сто ста 200 двести
    двухсот двумстам 300 триста трёхсот трёмстам 400 четыреста четырёхсот 500 пятьсот пятисот 600 шестьсот шестисот
    700 семьсот семисот 800 восемьсот восьмисот 900 девятьсот девятисот 1000 тысяча тысячи тысячу тысяче тысячей тысяч
    тысячам тысячами тысячах тыс 1000000 миллион+M млн 1000000000 миллиард+M млрд 1000000000000 триллион+M трлн 1.
    перв+A 2. втор+A 3. третий треть+T 4. четвёрт+A 5. пят+A 6. шест+A 7. седьм+A 8. восьм+A 9. девят+A 10. десят+A
    11. одиннадцат+A 12. двенадцат+A 13. тринадцат+A 14. четырнадцат+A 15. пятнадцат+A 16. шестнадцат+A 17.
    семнадцат+A 18. восемнадцат+A 19. девятнадцат+A 20. двадцат+A 30. тридцат+A 40. сороков+A 50. пятидесят+A 60.
    шестидесят+A 70. семидесят+A 80. восьмидесят+A 90. девяност+A 100. сот+A 1000. тысячн+A 1/2 половина половины
    половину половине половиной 1+1/2 полтора полторы полутора 1/3 треть трети 1/4 четверть четверти 10s десяток
    десятка десятки десятков десяткам десятками десятках 100s сотня сотни сотню сотен сотням сотнями сотнях 12s дюжин
    2x дважды вдвое удвоил+Y двойн+A 3x трижды втрое утроил+Y тройн+A
    """,
    "uk": """
    0 нуль нуля 1 один~ одна~ одне~ одного~ одній~ одному~ одним~ одну~ однієї~ 2 два дві двох двом двома двоє 3 три
    трьох трьом трьома троє 4 чотири чотирьох чотирьом чотирма четверо 5 п'ять п'яти п'ятьох п'ятьом п'ятеро 6 шість
    шести шістьох шестеро 7 сім семи сімох семеро 8 вісім восьми вісьмох восьмеро 9 дев'ять дев'яти дев'ятьох 10
    десять десяти десятьох 11 одинадцят+N 12 дванадцят+N дюжина дюжину 13 тринадцят+N 14 чотирнадцят+N 15 п'ятнадцят+N
    16 шістнадцят+N 17 сімнадцят+N 18 вісімнадцят+N 19 дев'ятнадцят+N 20 двадцят+N 30 тридцят+N 40 сорок сорока 50
    п'ятдесят п'ятдесяти 60 шістдесят шістдесяти 70 сімдесят сімдесяти 80 вісімдесят вісімдесяти 90 дев'яносто
    дев'яноста 100 сто ста 200 двісті двохсот 300 триста трьохсот 400 чотириста чотирьохсот 500 п'ятсот п'ятисот 600
    шістсот шестисот 700 сімсот семисот 800 вісімсот восьмисот 900 дев'ятсот дев'ятисот 1000 тисяча тисячі тисячу
    тисяч тисячам тисячами тисячах тис 1000000 мільйон+M млн 1000000000 мільярд+M млрд 1000000000000 трильйон+M трлн
    1. перш+A 2. друг+A~ 3. третій трет+A 4. четверт+A 5. п'ят+A 6. шост+A 7. сьом+A 8. восьм+A 9. дев'ят+A 10.
    десят+A 20. двадцят+A 1/2 половина половини половину половині 1+1/2 півтора півтори 1/3 третина третини третину
    1/4 чверть чверті 10s десятки десятків 100s сотня сотні сотень 2x двічі вдвічі удвічі подвоїв подвоїла подвоїли 3x
    тричі втричі утричі
    """,
    "pl": """
    0 zero 1 jeden~ jedna~ jedno~ jednego~ jednej~ jednemu~ jednym~ jedną~ 2 dwa dwaj dwie dwóch dwu dwóm dwom dwoma
    dwiema dwoje dwojga 3 trzy trzej trzech trzem trzema troje trojga 4 cztery czterej czterech czterem czterema
    czworo 5 pięć pięciu pięcioro 6 sześć sześciu 7 siedem siedmiu 8 osiem ośmiu 9 dziewięć dziewięciu 10 dziesięć
    dziesięciu 11 jedenaście jedenastu 12 dwanaście dwunastu tuzin 13 trzynaście trzynastu 14 czternaście czternastu
    15 piętnaście piętnastu 16 szesnaście szesnastu 17 siedemnaście siedemnastu 18 osiemnaście osiemnastu 19
    dziewiętnaście dziewiętnastu 20 dwadzieścia dwudziestu 30 trzydzieści trzydziestu 40 czterdzieści czterdziestu 50
    pięćdziesiąt pięćdziesięciu 60 sześćdziesiąt sześćdziesięciu 70 siedemdziesiąt siedemdziesięciu 80 osiemdziesiąt
    osiemdziesięciu 90 dziewięćdziesiąt dziewięćdziesięciu 100 sto* stu* 200 dwieście dwustu 300 trzysta trzystu 400
    czterysta czterystu 500 pięćset pięciuset 600 sześćset sześciuset 700 siedemset siedmiuset 800 osiemset ośmiuset
    900 dziewięćset dziewięciuset 1000 tysiąc tysiąca tysiące tysięcy tysiącom tysiącami tys 1000000 milion+M mln
    1000000000 miliard+M mld 1000000000000 bilion+M 1. pierwsz+A pierwsi 2. drug+A~ 3. trzeci trzecia trzecie
    trzeciego trzeciemu trzecim trzeciej trzecią trzecich 4. czwart+A 5. piąt+A 6. szóst+A 7. siódm+A 8. ósm+A 9.
    dziewiąt+A 10. dziesiąt+A 11. jedenast+A 12. dwunast+A 13. trzynast+A 14. czternast+A 15. piętnast+A 16.
    szesnast+A 17. siedemnast+A 18. osiemnast+A 19. dziewiętnast+A 20. dwudziest+A 30. trzydziest+A 1/2 pół połowa
    połowy połowę połowie 1+1/2 półtora półtorej 1/4 ćwierć 10s dziesiątki dziesiątek dziesiątkami 100s setki setek
    setkami 12s tuziny 2x dwukrotnie podwoił+Y podwójn+A 3x trzykrotnie potroił+Y
    """,
    "cs": """
    0 nula* nuly* 1 jeden~ jedna~ jedno~ jednoho~ jedné~ jednu~ jedním~ 2 dva dvě dvou dvěma 3 tři tří třem třemi
    třech 4 čtyři čtyř čtyřem čtyřmi čtyřech 5 pět pěti 6 šest* šesti 7 sedm sedmi 8 osm osmi 9 devět devíti 10 deset*
    deseti 11 jedenáct+N 12 dvanáct+N tucet 13 třináct+N 14 čtrnáct+N 15 patnáct+N 16 šestnáct+N 17 sedmnáct+N 18
    osmnáct+N 19 devatenáct+N 20 dvacet+N 30 třicet+N 40 čtyřicet+N 50 padesát+N 60 šedesát+N 70 sedmdesát+N 80
    osmdesát+N 90 devadesát+N 100 sto* sta* stě set* stovka stovku 1000 tisíc tisíce tisíců tisíci tisícům tisících
    tis* 1000000 milion+M milión+M mil~ 1000000000 miliarda miliardy miliardu miliard miliardě miliardou miliardám mld
    1000000000000 bilion+M 1. první prvního prvnímu prvním prvních 2. druh+A~ 3. třetí třetího třetímu třetím třetích
    4. čtvrt+A 5. pát+A 6. šest+A 7. sedm+A 8. osm+A 9. devát+A 10. desát+A 11. jedenáct+A 12. dvanáct+A 20. dvacát+A
    1/2 půl polovina poloviny polovinu polovině 1/3 třetina třetiny třetinu 1/4 čtvrtina čtvrtiny čtvrtinu 10s desítky
    desítek desítkami 100s stovky stovek stovkami 2x dvakrát dvojnásob+A zdvojnásobil+Y 3x třikrát trojnásob+A
    """,
    "sk": """
    1 jeden~ jedna~ jedno~ jedného~ jednej~ 2 dva dve dvoch dvom dvoma dvaja 3 tri* troch* traja 4 štyri štyroch
    štyria 5 päť piatich piati 6 šesť šiestich 7 sedem siedmich 8 osem ôsmich 9 deväť deviatich 10 desať desiatich 11
    jedenásť 12 dvanásť 13 trinásť 14 štrnásť 15 pätnásť 16 šestnásť 17 sedemnásť 18 osemnásť 19 devätnásť 20 dvadsať
    30 tridsať 40 štyridsať 50 päťdesiat 60 šesťdesiat 70 sedemdesiat 80 osemdesiat 90 deväťdesiat 100 sto* 200 dvesto
    300 tristo* 1000 tisíc tisíce tisícov 1000000 milión milióny miliónov mil~ 1000000000 miliarda miliardy miliárd
    mld 1/2 polovica polovicu 10s desiatky desiatok 100s stovky stoviek
    """,
    "hr": """
    1 jedan~ jedna~ jedno~ jednog~ 2 dva dve dvije dvoje dvojica 3 tri* troje trojica 4 četiri četvero četvorica 5
    pet* petero 6 šest* 7 sedam 8 osam* 9 devet* 10 deset* 11 jedanaest 12 dvanaest 13 trinaest 14 četrnaest 15
    petnaest 16 šesnaest 17 sedamnaest 18 osamnaest 19 devetnaest 20 dvadeset 30 trideset 40 četrdeset 50 pedeset 60
    šezdeset 70 sedamdeset 80 osamdeset 90 devedeset 100 sto* stotinu stotina 200 dvjesto dvesta 300 tristo* trista
    1000 hiljada hiljade hiljadu hiljadama tisuća tisuće tisuću tisućama 1000000 milion miliona milioni milijun
    milijuna milijuni 1000000000 milijarda milijarde milijardi milijardu 1/2 polovica polovina polovicu polovinu 10s
    desetine desetina 100s stotine 1. prvi prva prvo prvog 3. treći treća treće trećeg 4. četvrti četvrta 5. peti*
    peta*
    """,
    "sr": """
    1 један~ једна~ једно~ 2 два две двоје двојица 3 три троје тројица 4 четири 5 пет 6 шест 7 седам 8 осам 9 девет 10
    десет 11 једанаест 12 дванаест 13 тринаест 14 четрнаест 15 петнаест 16 шеснаест 17 седамнаест 18 осамнаест 19
    деветнаест 20 двадесет 30 тридесет 40 четрдесет 50 педесет 60 шездесет 70 седамдесет 80 осамдесет 90 деведесет 100
    сто стотину 200 двеста двјеста 300 триста 1000 хиљада хиљаде хиљаду 1000000 милион милиона милиони 1000000000
    милијарда милијарде милијарди 1/2 половина половину 10s десетине десетина 100s стотине 1. први прва прво 3. трећи
    трећа
    """,
    "bg": """
    1 един~ една~ едно~ 2 два две двама двамата двете 3 три трима тримата трите 4 четири четирима 5 пет петима 6 шест
    шестима 7 седем 8 осем 9 девет 10 десет 11 единадесет единайсет 12 дванадесет дванайсет 13 тринадесет тринайсет 14
    четиринадесет 15 петнадесет петнайсет 16 шестнадесет 17 седемнадесет 18 осемнадесет 19 деветнадесет деветнайсет 20
    двадесет двайсет 30 тридесет трийсет 40 четиридесет 50 петдесет 60 шестдесет 70 седемдесет 80 осемдесет 90
    деветдесет 100 сто 200 двеста 300 триста 1000 хиляда хиляди 1000000 милион милиона милиони млн 1000000000 милиард
    милиарда милиарди млрд 1/2 половина половината 10s десетки 100s стотици 1. първи първата първият първото 2. втори
    втората вторият 3. трети третата третият
    """,
}
