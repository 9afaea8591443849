"""Numbers in words of French, Spanish, Italian and their kin: each figure, then the words for it."""

from __future__ import annotations

from typing import Final

#: How to read a table: `numerals.py`.
ROMANCE: Final = {
    "fr": """
    0 zéro 1 un~ une~ 2 deux 3 trois 4 quatre 5 cinq 6 six 7 sept* 8 huit 9 neuf 10 dix 11 onze* 12 douze 13 treize 14
    quatorze 15 quinze 16 seize* 20 vingt vingts 30 trente 40 quarante 50 cinquante 60 soixante 70 septante 80
    huitante octante 90 nonante 100 cent* cents* 1000 mille 1000000 million millions 1000000000 milliard milliards md*
    mds* 1000000000000 billion billions 1. premier* première premiers* premières 2. deuxième deuxièmes second*
    seconde~ 3. troisième troisièmes 4. quatrième quatrièmes 5. cinquième cinquièmes 6. sixième sixièmes 7. septième
    8. huitième 9. neuvième 10. dixième dixièmes 11. onzième 12. douzième 13. treizième 14. quatorzième 15. quinzième
    16. seizième 20. vingtième 30. trentième 40. quarantième 50. cinquantième 60. soixantième 100. centième 1000.
    millième 1/2 demi* demie demis moitié 1/3 tiers 1/4 quart* quarts* 10s dizaine dizaines 12s douzaine douzaines 15s
    quinzaine 20s vingtaine 30s trentaine 40s quarantaine~ 50s cinquantaine 60s soixantaine 100s centaine centaines
    1000s millier milliers 2x double* doublé triplé~ 3x triple
    """,
    "es": """
    0 cero 1 un~ uno~ una~ 2 dos* 3 tres 4 cuatro 5 cinco 6 seis 7 siete 8 ocho 9 nueve 10 diez 11 once* 12 doce
    docena 13 trece 14 catorce 15 quince* 16 dieciséis dieciseis 17 diecisiete 18 dieciocho 19 diecinueve 20 veinte 21
    veintiuno veintiún veintiuna 22 veintidós veintidos 23 veintitrés veintitres 24 veinticuatro 25 veinticinco 26
    veintiséis veintiseis 27 veintisiete 28 veintiocho 29 veintinueve 30 treinta 40 cuarenta 50 cincuenta 60 sesenta
    70 setenta 80 ochenta 90 noventa 100 cien ciento* 200 doscient+OS 300 trescient+OS 400 cuatrocient+OS 500
    quinient+OS 600 seiscient+OS 700 setecient+OS 800 ochocient+OS 900 novecient+OS 1000 mil* 1000s miles* millar
    millares 1000000 millón millones 1000000000000 billón billones 1. primer primer+O 2. segundo* segunda* 3. tercer
    tercer+O 4. cuarto~ cuarta~ 5. quint+O 6. sext+O 7. séptim+O 8. octav+O 9. noven+O 10. décim+O 11. undécim+O 12.
    duodécim+O 20. vigésim+O 30. trigésim+O 100. centésim+O 1/2 mitad medio~ media~ 1/3 tercio tercios 10s decena
    decenas 12s docenas 15s quincena 20s veintena 30s treintena 100s centenar centenares centena centenas 2x doble
    duplicó duplicado 3x triple* triplicó triplicado
    """,
    "pt": """
    0 zero 1 um~ uma~ 2 dois duas 3 três 4 quatro 5 cinco 6 seis 7 sete 8 oito 9 nove 10 dez 11 onze* 12 doze dúzia 13
    treze 14 catorze quatorze 15 quinze 16 dezesseis dezasseis 17 dezessete dezassete 18 dezoito 19 dezenove dezanove
    20 vinte 30 trinta 40 quarenta 50 cinquenta cinqüenta 60 sessenta 70 setenta 80 oitenta 90 noventa 100 cem cento*
    200 duzent+OS 300 trezent+OS 400 quatrocent+OS 500 quinhent+OS 600 seiscent+OS 700 setecent+OS 800 oitocent+OS 900
    novecent+OS 1000 mil* 1000s milhar milhares 1000000 milhão milhões mi~ 1000000000 bilhão bilhões bi~ 1000000000000
    trilhão trilhões bilião biliões 1. primeir+O 2. segundo~ segunda~ 3. terceir+O 4. quarto~ quarta~ 5. quint+O 6.
    sext+O 7. sétim+O 8. oitav+O 9. non+O~ 10. décim+O 20. vigésim+O 30. trigésim+O 100. centésim+O 1/2 metade meio~
    meia~ 1/3 terço terços 10s dezena dezenas 12s dúzias 15s quinzena 100s centena centenas 2x dobro duplo dobrou*
    duplicou 3x triplo triplicou
    """,
    "it": """
    0 zero 1 uno~ un~ una~ 2 due* 3 tre tré 4 quattro 5 cinque 6 sei~ 7 sette 8 otto* 9 nove 10 dieci 11 undici 12
    dodici dozzina 13 tredici 14 quattordici 15 quindici 16 sedici 17 diciassette 18 diciotto 19 diciannove 20 venti*
    vent- 30 trenta trent- 40 quaranta quarant- 50 cinquanta cinquant- 60 sessanta sessant- 70 settanta settant- 80
    ottanta ottant- 90 novanta novant- 100 cento cent- 1000 mille mila 1000000 milione milioni mln 1000000000 miliardo
    miliardi mld 1. primo* primi* 2. secondo~ seconda~ 3. terz+I 4. quart+I~ 5. quint+I 6. sest+I* 7. settim+I 8.
    ottav+I 9. non+I~ 10. decim+I 1/2 metà mezzo~ mezza~ 1/3 terzi 10s decina decine 12s dozzine 15s quindicina 20s
    ventina 30s trentina 40s quarantina 50s cinquantina 100s centinaio centinaia 1000s migliaio migliaia 2x doppio
    doppia raddoppiato raddoppiati raddoppiata 3x triplo tripla triplicato
    """,
    "ro": """
    0 zero 1 un~ o~ una~ unu~ unul~ 2 două doi* 3 trei 4 patru 5 cinci 6 șase 7 șapte 8 opt* 9 nouă~ 10 zece 11
    unsprezece 12 doisprezece douăsprezece duzină 13 treisprezece 14 paisprezece patrusprezece 15 cincisprezece
    cinsprezece 16 șaisprezece 17 șaptesprezece 18 optsprezece 19 nouăsprezece 20 douăzeci 30 treizeci 40 patruzeci 50
    cincizeci 60 șaizeci 70 șaptezeci 80 optzeci 90 nouăzeci 100 sută 100s sute* sutele* 1000 mie* 1000s mii* miile*
    1000000 milion milioane milioanele 1000000000 miliard miliarde miliardele 1. primul prima* primii primele 2.
    doilea doua* 3. treilea treia 4. patrulea patra 5. cincilea cincea 6. șaselea șasea 7. șaptelea șaptea 8. optulea
    opta* 9. nouălea noua~ 10. zecelea zecea 1/2 jumătate jumătatea 1/3 treime treimi 1/4 sfert sferturi 10s zeci
    zecile 12s duzini 2x dublu dublă dublat triplat~ 3x triplu triplă
    """,
}
