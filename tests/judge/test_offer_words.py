"""Lines that offer the rest of a text, told in many languages from lines that only speak of reading or of belonging."""

from __future__ import annotations

import pytest

from monitor.judge.lexicon.offer_words import offers_rest, speaks_of_paying

OFFERS = """
Subscribe to continue reading.
Log in or create a free account to keep reading
This article is reserved for our members. Join today.
Mit einem Digitalabo lesen Sie den ganzen Artikel
Dieser Artikel ist Abonnenten vorbehalten. Jetzt testen
Pour lire la suite, inscrivez-vous gratuitement
Connectez-vous pour poursuivre votre lecture
Este contenido es exclusivo para suscriptores
Regístrate gratis y sigue leyendo
Questo articolo è riservato agli abbonati. Accedi
Faça login para continuar lendo
Dit artikel is alleen voor abonnees. Log in
Logga in för att läsa hela artikeln
Bliv abonnent og læs hele artiklen
Logg inn for å lese videre
Kirjaudu sisään lukeaksesi koko jutun
Zaloguj się i czytaj dalej
Pokračovat ve čtení mohou jen předplatitelé
A cikk folytatásához előfizetés szükséges
Continuă lectura cu un abonament
Για τη συνέχεια του άρθρου απαιτείται συνδρομή
Haberin devamını okumak için üye girişi yapın
Полный текст доступен только подписчикам
Читайте повний текст за передплатою
سجل الدخول لمتابعة القراءة
برای خواندن متن کامل عضو شوید
המשך הקריאה למנויים בלבד
داۋامىنى ئوقۇش ئۈچۈن مۇشتەرى بولۇڭ
登录后继续阅读
訂閱後繼續閱讀
この記事は有料会員限定です。残り1200文字
전체 기사를 보려면 로그인하세요
Đăng nhập để đọc tiếp
Silakan berlangganan untuk melanjutkan membaca
เข้าสู่ระบบเพื่ออ่านต่อ
पूरा लेख पढ़ने के लिए लॉग इन करें
সম্পূর্ণ লেখা পড়তে সাবস্ক্রাইব করুন
Бұл мақаланы толық оқу үшін жазылыңыз
""".strip().splitlines()

OTHERS = """
Read the full report here
Log in to comment
Log in to keep reading the comments
Sign up for our newsletter and keep reading the best of the valley
Members of the council will continue reading the draft on Monday
The subscription costs 5 euros a month, the publisher said on Friday.
“Subscribe to continue reading” was all that it said
Die Anmeldung läuft bis Freitag; der ganze Bericht steht im Amtsblatt.
Der Verein zählt 400 Mitglieder.
Les abonnés du téléphone recevront la suite de la facture en mai.
Créez un compte pour commenter cet article
会员大会在本月举行
このニュースの続きを読む
""".strip().splitlines()


@pytest.mark.parametrize("line", OFFERS)
def test_offers(line: str) -> None:
    """A line that says what is held back and for whom is an offer."""
    assert offers_rest(line)


@pytest.mark.parametrize("line", OTHERS)
def test_others(line: str) -> None:
    """A line that says one of the two, offers letters or comments, or quotes an offer, is none."""
    assert not offers_rest(line)


def test_a_long_line_is_no_offer() -> None:
    """Running text that holds both is a story."""
    assert not offers_rest("Subscribe to continue reading, " + "said the editor of the paper by the river " * 5)


def test_what_speaks_of_paying() -> None:
    """A text that names subscriptions may be a story about them; one about members of something is none."""
    assert speaks_of_paying("The paper sold 6,100 subscriptions last year.")
    assert not speaks_of_paying("Members of the choir sang on Sunday.")
