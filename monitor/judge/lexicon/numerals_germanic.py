"""Numbers in words of English, German and their kin: each figure, then the words for it."""

from __future__ import annotations

from typing import Final

#: How to read a table: `numerals.py`.
GERMANIC: Final = {
    "en": """
    0 zero nought naught nil* 1 one 2 two 3 three 4 four 5 five 6 six 7 seven 8 eight 9 nine 10 ten 11 eleven 12
    twelve dozen 12s dozens 13 thirteen 14 fourteen 15 fifteen 16 sixteen 17 seventeen 18 eighteen 19 nineteen 20
    twenty 30 thirty 40 forty 50 fifty 60 sixty 70 seventy 80 eighty 90 ninety 20s twenties 30s thirties 40s forties
    50s fifties 60s sixties 70s seventies 80s eighties 90s nineties 100 hundred 100s hundreds 1000 thousand k~ 1000s
    thousands 1000000 million mn* m~ 1000000s millions 1000000000 billion bn b~ 1000000000s billions 1000000000000
    trillion tn* 1000000000000s trillions 1. first 2. second 3. third thirds 4. fourth 5. fifth fifths 6. sixth 7.
    seventh 8. eighth 9. ninth 10. tenth tenths 11. eleventh 12. twelfth 13. thirteenth 14. fourteenth 15. fifteenth
    16. sixteenth 17. seventeenth 18. eighteenth 19. nineteenth 20. twentieth 30. thirtieth 40. fortieth 50. fiftieth
    60. sixtieth 70. seventieth 80. eightieth 90. ninetieth 100. hundredth 1000. thousandth 1000000. millionth 1/2
    half halves 1/4 quarter quarters~ 1x once~ single~ 2x double doubled doubles twice twofold 3x triple tripled
    triples thrice treble trebled threefold 4x quadruple quadrupled fourfold
    """,
    "de": """
    0 null* 1 ein~ eins~ eine~ einen~ einem~ einer~ eines~ 2 zwei zwo zweien zweier 3 drei dreien dreier 4 vier 5 fünf
    fuenf 6 sechs sech- 7 sieben sieb- 8 acht 9 neun 10 zehn 11 elf* 12 zwölf zwoelf 20 zwanzig 30 dreißig 40 vierzig
    50 fünfzig fuenfzig 60 sechzig 70 siebzig 80 achtzig 90 neunzig 100 hundert 100s hunderte hunderten hunderter 1000
    tausend tsd 1000s tausende tausenden tausender 1000000 million millionen mio 1000000000 milliarde milliarden mrd
    1000000000000 billion billionen 1. erste ersten erster erstes erstem 3. dritte dritten dritter drittes drittem 8.
    achte~ achten~ achter~ achtes~ achtem~ 12 dutzend 12s dutzende dutzenden 1/2 halb halbe halben halber halbes
    halbem hälfte hälften 1+1/2 anderthalb eineinhalb 1/3 drittel dritteln 1/4 viertel~ vierteln~ 1x einmal~ einfach~
    2x doppelt doppelte doppelten doppelter doppeltes verdoppelt verdoppelte verdoppelten 3x verdreifacht
    verdreifachte verdreifachten 4x vervierfacht
    """,
    "nl": """
    0 nul* 1 een~ één~ eentje~ 2 twee 3 drie 4 vier 5 vijf 6 zes 7 zeven 8 acht 9 negen 10 tien 11 elf* 12 twaalf
    dozijn 13 dertien 14 veertien 20 twintig 30 dertig 40 veertig 50 vijftig 60 zestig 70 zeventig 80 tachtig 90
    negentig 100 honderd 1000 duizend 100s honderden 1000s duizenden 1000000 miljoen mln 1000000s miljoenen 1000000000
    miljard mld 1000000000s miljarden 1000000000000 biljoen 1. eerste 2. tweede 3. derde 8. achtste 1/2 half halve
    helft 1+1/2 anderhalf anderhalve 1/4 kwart 10s tientallen tiental 12s dozijnen 2x dubbel dubbele verdubbeld
    verdubbelde verdubbelden tweemaal 3x driemaal verdrievoudigd
    """,
    "sv": """
    0 noll* 1 en~ ett~ 2 två 3 tre 4 fyra 5 fem 6 sex* 7 sju 8 åtta 9 nio 10 tio* 11 elva 12 tolv 13 tretton 14
    fjorton 15 femton 16 sexton* 17 sjutton 18 arton 19 nitton 20 tjugo 30 trettio 40 fyrtio 50 femtio 60 sextio 70
    sjuttio 80 åttio 90 nittio 100 hundra 1000 tusen 1000000 miljon miljoner miljonen miljonerna mn* 1000000000
    miljard miljarder miljarden miljarderna mdr* 1000000000000 biljon biljoner 100s hundratals hundratal 1000s
    tusentals tusental 10s tiotals tiotal 12 dussin 12s dussintals 1. första förste 2. andra~ andre~ 3. tredje 4.
    fjärde 5. femte 6. sjätte 7. sjunde 8. åttonde 9. nionde 10. tionde 11. elfte 12. tolfte 1/2 halv halva halvt
    hälft hälften 1+1/2 halvannan 1/3 tredjedel tredjedelar 1/4 fjärdedel fjärdedelar kvart 2x dubbel dubbla dubbelt
    fördubblats fördubblades 3x trippel tredubbla tredubblats
    """,
    "da": """
    0 nul* 1 en~ et~ én~ ét~ 2 to* 3 tre 4 fire* 5 fem 6 seks 7 syv 8 otte 9 ni* 10 ti* 11 elleve 12 tolv dusin 13
    tretten 14 fjorten 15 femten 16 seksten 17 sytten 18 atten 19 nitten 20 tyve 30 tredive 40 fyrre 50 halvtreds 60
    tres* 70 halvfjerds 80 firs* 90 halvfems 100 hundrede hundred- 1000 tusind tusinde 100s hundreder hundredvis 1000s
    tusinder tusindvis 1000000 million millioner mio 1000000000 milliard milliarder mia* mia- 1. første 2. anden~
    andet~ 3. tredje 4. fjerde 5. femte 6. sjette 7. syvende 8. ottende 9. niende 10. tiende 11. ellevte 12. tolvte
    1/2 halv halve halvt halvdelen halvdel 1+1/2 halvanden halvandet 1/3 tredjedel 1/4 fjerdedel kvart 2x dobbelt
    dobbelte fordoblet 3x tredobbelt
    """,
    "no": """
    0 null* 1 en~ ei~ et~ ett~ én~ 2 to* 3 tre 4 fire* 5 fem 6 seks 7 sju syv 8 åtte 9 ni* 10 ti* 11 elleve 12 tolv
    dusin 13 tretten 14 fjorten 15 femten 16 seksten 17 sytten 18 atten 19 nitten 20 tjue tyve 30 tretti tredve 40
    førti 50 femti 60 seksti 70 sytti 80 åtti 90 nitti 100 hundre 1000 tusen 100s hundrevis 1000s tusenvis tusener
    1000000 million millioner mill* 1000000000 milliard milliarder mrd 1. første 2. andre~ 3. tredje 4. fjerde 5.
    femte 6. sjette 7. sjuende syvende 8. åttende 9. niende 10. tiende 11. ellevte 12. tolvte 1/2 halv halve halvt
    halvparten 1+1/2 halvannen halvannet 1/3 tredjedel 1/4 fjerdedel kvart 2x dobbel doble dobbelt doblet
    """,
}
