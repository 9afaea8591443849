"""What made-up walls say in many languages: domains for sale, logins, requests for consent, walls against robots."""

# ruff: noqa: E501 - one page, one row

from __future__ import annotations

#: Language; title, heading, sentence of a page that offers or parks its own domain. ``{domain}`` is the domain.
PARKED = (
    ("en", "{domain} is available for purchase | Make an offer on {domain} | Serious inquiries only. A broker will get back to you within one working day."),
    ("en", "{domain} | This domain has expired | If you are the owner, renew it with your registrar before it is released to others."),
    ("de", "{domain} steht zum Verkauf | Diese Domain kaufen | Der Inhaber bietet die Domain zum Kauf an. Fragen Sie jetzt unverbindlich an."),
    ("fr", "{domain} est à vendre | Ce nom de domaine est à vendre | Faites une offre au propriétaire en remplissant le formulaire."),
    ("es", "{domain} | Este dominio está en venta | Póngase en contacto con nosotros si desea comprar este dominio."),
    ("it", "{domain} è in vendita | Questo dominio è in vendita | Compila il modulo per fare la tua offerta al proprietario."),
    ("nl", "{domain} | Deze domeinnaam is te koop | Doe een bod op deze domeinnaam en ontvang snel een reactie."),
    ("pt", "{domain} está à venda | Este domínio está à venda | Envie a sua proposta e entraremos em contato."),
    ("pl", "{domain} | Domena na sprzedaż | Ta domena jest wystawiona na sprzedaż. Złóż ofertę kupna."),
    ("ru", "{domain} продаётся | Домен продаётся | Вы можете купить этот домен, отправив предложение владельцу."),
    ("tr", "{domain} satılık | Bu alan adı satılıktır | Teklif vermek için formu doldurun."),
    ("zh", "{domain} 域名出售 | 此域名正在出售 | 如果您有意购买,请联系域名所有者。"),
    ("ja", "{domain} | このドメインは販売中です | ご購入を希望される方はお問い合わせください。"),
    ("ko", "{domain} 도메인 판매 | 이 도메인은 판매 중입니다 | 구매를 원하시면 문의해 주세요."),
    ("sv", "{domain} är till salu | Den här domänen är till salu | Lämna ett bud så återkommer vi."),
)  # fmt: skip

#: Language; title, heading, sentence; labels of the two fields and of the button.
LOGINS = (
    ("en", "Member sign-in | Please sign in to continue | Your session has ended. Sign in again to read on. | Email | Password | Sign in"),
    ("de", "Anmeldung | Bitte melden Sie sich an | Dieser Bereich ist nur für angemeldete Nutzer zugänglich. | Benutzername | Kennwort | Anmelden"),
    ("fr", "Connexion | Identifiez-vous | Cet espace est réservé aux membres. | Adresse e-mail | Mot de passe | Se connecter"),
    ("es", "Acceso de usuarios | Inicia sesión | Para ver este contenido necesitas una cuenta. | Correo | Contraseña | Entrar"),
    ("it", "Accedi | Accesso riservato | Inserisci le tue credenziali per continuare. | Email | Password | Accedi"),
    ("pl", "Logowanie | Zaloguj się | Aby zobaczyć tę stronę, musisz się zalogować. | Login | Hasło | Zaloguj"),
    ("ru", "Вход | Войдите в систему | Для просмотра этой страницы необходимо авторизоваться. | Логин | Пароль | Войти"),
    ("tr", "Giriş yap | Üye girişi | Devam etmek için oturum açın. | E-posta | Şifre | Giriş"),
    ("ja", "ログイン | 会員ログイン | 続きを読むにはログインしてください。 | メールアドレス | パスワード | ログイン"),
    ("zh", "登录 | 请先登录 | 登录后才能查看此内容。 | 用户名 | 密码 | 登录"),
    ("ar", "تسجيل الدخول | يرجى تسجيل الدخول | يجب تسجيل الدخول لمشاهدة هذه الصفحة. | البريد | كلمة المرور | دخول"),
    ("ko", "로그인 | 로그인이 필요합니다 | 이 페이지를 보려면 로그인하세요. | 아이디 | 비밀번호 | 로그인"),
    ("fi", "Kirjaudu sisään | Kirjautuminen | Sisältö on vain kirjautuneille käyttäjille. | Tunnus | Salasana | Kirjaudu"),
)  # fmt: skip

#: Language; title, heading, sentence, two buttons.
CONSENTS = (
    ("en", "Before you continue | We value your privacy | We and our 412 partners store and access cookies on your device to personalise advertising and content. You can accept all cookies, reject them, or manage your choices at any time. | Accept all | Manage options"),
    ("de", "Ihre Privatsphäre | Weiterlesen mit Werbung oder im Abo | Wir und unsere 187 Partner verwenden Cookies, um Anzeigen und Inhalte zu personalisieren. Ihre Einwilligung können Sie jederzeit widerrufen. Mehr in der Datenschutzerklärung. | Alle akzeptieren | Einstellungen"),
    ("fr", "Votre vie privée | Le respect de votre vie privée est notre priorité | Avec votre accord, nos 231 partenaires et nous utilisons des cookies pour personnaliser la publicité. Vous pouvez accepter, refuser ou retirer votre consentement à tout moment. | Tout accepter | Continuer sans accepter"),
    ("es", "Tu privacidad | Antes de continuar | Nosotros y nuestros 98 socios utilizamos cookies para personalizar anuncios y contenidos. Puedes aceptar o rechazar las cookies y cambiar tu consentimiento. | Aceptar todo | Configurar"),
    ("it", "La tua privacy | Prima di continuare | Noi e i nostri 120 partner utilizziamo i cookie per personalizzare annunci e contenuti. Puoi accettare, rifiutare o revocare il consenso in qualsiasi momento. | Accetta tutto | Preferenze"),
    ("nl", "Uw privacy | Voordat u verdergaat | Wij en onze 75 partners gebruiken cookies om advertenties en inhoud te personaliseren. U kunt alle cookies accepteren of uw toestemming aanpassen. | Alles accepteren | Instellingen"),
    ("pl", "Twoja prywatność | Szanujemy Twoją prywatność | My i nasi 300 partnerzy używamy plików cookie do personalizacji reklam i treści. Możesz wyrazić zgodę na pliki cookie albo zmienić ustawienia. | Akceptuję | Ustawienia"),
    ("sv", "Din integritet | Vi värnar om din integritet | Vi och våra 88 partner använder cookies för att anpassa annonser och innehåll. Du kan godkänna alla cookies eller ändra ditt samtycke. | Godkänn alla | Inställningar"),
    ("pt", "Sua privacidade | Antes de continuar | Nós e os nossos 64 parceiros usamos cookies para personalizar anúncios e conteúdo. Você pode aceitar ou recusar os cookies e mudar o consentimento. | Aceitar tudo | Opções"),
    ("cs", "Vaše soukromí | Než budete pokračovat | My a našich 140 partnerů používáme soubory cookie k přizpůsobení reklam a obsahu. Můžete udělit souhlas s cookies, nebo změnit nastavení. | Přijmout vše | Nastavení"),
)  # fmt: skip

#: Language; title, heading, sentence of a wall against robots.
CHALLENGES = (
    ("en", "One moment, please... | Checking your browser | This process is automatic. Your browser will be forwarded shortly."),
    ("en", "Are you a robot? | Please confirm that you are human | We have detected unusual activity from your network."),
    ("de", "Sicherheitsprüfung | Bitte bestätigen Sie, dass Sie kein Roboter sind | Von Ihrem Netzwerk gehen ungewöhnlich viele Anfragen aus."),
    ("fr", "Vérification de sécurité | Veuillez confirmer que vous n'êtes pas un robot | Une activité inhabituelle a été détectée depuis votre connexion."),
    ("es", "Comprobando tu navegador | Confirma que no eres un robot | Hemos detectado tráfico inusual procedente de tu red."),
    ("it", "Verifica di sicurezza | Conferma di non essere un robot | Abbiamo rilevato un traffico insolito dalla tua rete."),
    ("pt", "Verificação de segurança | Confirme que você não é um robô | Detectamos tráfego incomum vindo da sua rede."),
    ("pl", "Weryfikacja | Potwierdź, że nie jesteś robotem | Wykryliśmy nietypowy ruch z Twojej sieci."),
    ("ru", "Проверка | Подтвердите, что вы не робот | Запросы с вашего адреса похожи на автоматические."),
    ("tr", "Güvenlik kontrolü | Robot olmadığınızı doğrulayın | Ağınızdan olağandışı trafik algılandı."),
    ("zh", "安全验证 | 请完成安全验证 | 检测到您的网络存在异常访问,请证明您不是机器人。"),
    ("ja", "セキュリティチェック | あなたがロボットではないことを確認してください | お使いのネットワークから通常と異なるアクセスが検出されました。"),
    ("ko", "보안 확인 | 로봇이 아님을 확인해 주세요 | 네트워크에서 비정상적인 트래픽이 감지되었습니다."),
    ("vi", "Kiểm tra bảo mật | Xác nhận bạn không phải là robot | Chúng tôi phát hiện lưu lượng bất thường từ mạng của bạn."),
)  # fmt: skip
