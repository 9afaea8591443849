"""What sites are about that buy lapsed domains for their standing: gambling, pills, sex, loans, essays for money."""

from __future__ import annotations

from typing import Final

from monitor.judge.lexicon.phrases import Phrasebook

#: One word of them says nothing; it is their number that tells.
SPAM: Final = Phrasebook(
    {
        "*": (
            """
            casino / casinos / slot / slots / jackpot / roulette / blackjack / baccarat / poker / sportsbook /
            betting / bookmaker / bookmakers / free spins / freispiele / einzahlung / gacor / judi / togel /
            maxwin / pragmatic play / rtp / deposit / withdraw / taruhan / bandar / bonus / bonuses /
            spielautomaten / spielothek / wetten / sportwetten / machines à sous / paris sportifs /
            tragamonedas / apuestas / tragaperras / scommesse / giri gratis / apostas / caça níqueis /
            gokkasten / kasino / spelautomater / nettikasino / zakłady / bukmacher / automaty / sázky / kaszinó
            / nyerőgépek / păcănele / pariuri / καζίνο / στοίχημα / bahis / kumar / slot oyunları / canlı
            casino / bonusu / казино / ставки / игровые автоматы / слоты / букмекер / букмекерская / фриспины /
            бонус / кумар / كازينو / مراهنات / رهانات / قمار / کازینو / شرط بندی / קזינו / הימורים / कैसीनो /
            সাট্টা / ক্যাসিনো / 赌场 / 賭場 / 博彩 / 棋牌 / 彩票 / 百家乐 / 百家樂 / 老虎机 / 老虎機 / 娱乐城 /
            娛樂城 / 投注 / 下注 / 体育投注 / 彩金 / 电子游艺 / カジノ / スロット / バカラ / オンラインカジノ /
            카지노 / 바카라 / 토토 / 슬롯 / 먹튀 / nhà cái / cá cược / nổ hũ / tài xỉu / สล็อต / คาสิโน /
            บาคาร่า / พนัน / แทงบอล / เครดิตฟรี / viagra / cialis / levitra / sildenafil / payday loan / payday
            loans / escort / escorts / porn / porno / xxx / replica watches /
            essay / essays / essay writer / essay writers / essay writing / term paper / term papers / dissertation /
            plagiarism free / unlimited revisions / custom writing / homework help / ghostwriter / hausarbeit /
            bachelorarbeit / plagiatsfrei / курсовая / реферат / диплом на заказ / pillen / pills / pilules /
            pastillas /
            without prescription / no prescription / without a prescription / zonder recept / ohne rezept / rezeptfrei /
            sans ordonnance / sin receta / senza ricetta / sem receita / bez recepty / без рецепта / discreet verpakt /
            obat kuat / obat aborsi / obat pembesar / obat perangsang / obat herbal / pil kb / cytotec / tanpa resep /
            pria perkasa / tahan lama / harga murah / pesan sekarang / lewat whatsapp / bergaransi / titan gel /
            thuốc cường dương / ยาปลุก / 壮阳 / 壯陽 / 偉哥 / 伟哥 /
            discreet packaging / diskret verpackt / envío discreto / potenzmittel / kamagra
            """,
            "",
        )
    }
)
