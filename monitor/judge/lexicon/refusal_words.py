"""What plain refusals say, in many languages: access denied, restricted for now, your request was blocked.

With a status of refusal they say no more than the status; with a success they weigh where a page holds nothing else.
"""

from __future__ import annotations

from typing import Final

from monitor.judge.lexicon.phrases import Phrasebook

#: Titles of plain refusals; with a status of refusal they say no more than the status.
DENIED: Final = Phrasebook(
    {
        "*": (
            """
            access denied / access to this page has been denied / request blocked / request rejected / access
            blocked / the requested url was rejected / zugriff verweigert / zugriff blockiert / accès refusé / accès
            bloqué / acceso denegado / acceso bloqueado / accesso negato / accesso bloccato / acesso negado / acesso
            bloqueado / toegang geweigerd / åtkomst nekad / adgang nægtet / ingen tilgang / pääsy estetty / odmowa
            dostępu / dostęp zablokowany / přístup odepřen / přístup zamítnut / hozzáférés megtagadva / acces
            interzis / acces refuzat / δεν επιτρέπεται η πρόσβαση / erişim engellendi / доступ запрещен / доступ
            ограничен / доступ заблокирован / доступ заборонено / تم رفض الوصول / دسترسی غیرمجاز / הגישה נדחתה /
            एक्सेस अस्वीकृत / 访问被拒绝 / 拒绝访问 / 访问受限 / アクセスが拒否されました /
            アクセスが制限されています / 액세스가 거부되었습니다 / 접근이 차단 / truy cập bị từ chối / akses ditolak /
            ปฏิเสธการเข้าถึง / 403 forbidden / forbidden / error 403 / 403 / permission denied / not authorized /
            you do not have access / you do not have permission / you dont have permission / no permission / not
            have the necessary permissions / you are not allowed to view / keine berechtigung / sie haben keine
            berechtigung / vous navez pas la permission / vous navez pas lautorisation / vous nêtes pas autorisé /
            no tiene permiso / no está autorizado / non hai il permesso / non sei autorizzato / você não tem
            permissão / não tem permissão / geen toestemming om / nie masz uprawnień / nemáte oprávnění / nincs
            jogosultsága / bu sayfayı görüntüleme yetkiniz yok / yetkiniz yok / у вас нет прав / нет доступа /
            недостаточно прав / у вас немає прав / ليس لديك صلاحية / لا تملك صلاحية / אין לך הרשאה / 没有权限 /
            沒有權限 / 您没有权限 / 您無權 / 无权访问 / 無權訪問 / 権限がありません / 권한이 없습니다 / bạn không có
            quyền / anda tidak memiliki izin / no tienes permiso / kein zugriff / zugang verweigert / zugang
            gesperrt / nedostatečná oprávnění / too many requests / zu viele anfragen / zu viele zugriffe / trop de
            requêtes / trop de demandes / demasiadas solicitudes / demasiadas peticiones / troppe richieste / muitas
            solicitações / muitos pedidos / demasiados pedidos / te veel verzoeken / te veel aanvragen / för många
            förfrågningar / för många begäranden / for mange forespørsler / for mange anmodninger / liian monta
            pyyntöä / liikaa pyyntöjä / zbyt wiele zapytań / zbyt wiele żądań / za dużo zapytań / příliš mnoho
            požadavků / příliš mnoho dotazů / príliš veľa požiadaviek / túl sok kérés / prea multe cereri / prea
            multe solicitări / çok fazla istek / terlalu banyak permintaan / quá nhiều yêu cầu / πάρα πολλά αιτήματα /
            طلبات كثيرة جدا / عدد كبير من الطلبات / درخواست های زیاد / درخواست بیش از حد / יותר מדי בקשות / बहुत
            अधिक अनुरोध / 请求过多 / 請求過多 / 请求太多 / リクエストが多すぎます / 요청이 너무 많습니다 / 너무 많은
            요청 / ئىلتىماس بەك كۆپ / คำขอมากเกินไป / your request has been blocked / your request was blocked /
            this request was blocked / request was denied / request denied / access restricted / access is
            restricted / is temporarily restricted / is temporarily limited / is temporarily blocked / access
            temporarily restricted / access has been restricted / access temporarily limited / access is temporarily
            limited / access has been blocked / access is denied / access forbidden / access prohibited / access to
            this page is denied / access to this website has been denied / access to this site has been blocked /
            you have been denied access / connection denied / connection blocked / your connection has been blocked /
            your ip address has been blocked / ip address blocked / ip blocked / ip address has been blocked / ip
            address has been banned / banned your access / banned your ip / adresse ip a été bloquée / adresse ip
            est bloquée / dirección ip ha sido bloqueada / dirección ip está bloqueada / indirizzo ip è stato
            bloccato / endereço ip foi bloqueado / adres ip został zablokowany / ip adresa byla zablokována / ip a
            fost blocată / ip címét letiltottuk / ip adress har blockerats / ip osoitteesi on estetty / ip adresiniz
            engellendi / alamat ip anda diblokir / ip адрес заблокирован / ip адреса заблокована / تم حظر عنوان / ip
            주소가 차단 / ip地址已被封禁 / ip 已被封禁 / ipアドレスからのアクセスはブロック / ip ئادرېسىڭىز چەكلەندى /
            error 1020 / error 1015 / you are being rate limited / rate limited / zugriff eingeschränkt / zugriff
            beschränkt / zugriff vorübergehend eingeschränkt / zugriff vorübergehend gesperrt / zugriff gesperrt /
            zugriff nicht gestattet / zugriff nicht erlaubt / zugriff untersagt / zugang eingeschränkt / zugang
            vorübergehend eingeschränkt / anfrage blockiert / anfrage abgelehnt / anfrage wurde blockiert / anfrage
            wurde abgelehnt / ip adresse gesperrt / ip adresse wurde gesperrt / accès restreint / accès
            temporairement restreint / accès limité / accès temporairement limité / accès interdit / accès suspendu /
            accès temporairement suspendu / accès temporairement bloqué / votre accès a été bloqué / votre accès est
            bloqué / votre accès a été restreint / laccès à ce site a été / laccès à cette page a été refusé /
            requête bloquée / requête rejetée / requête refusée / demande bloquée / demande rejetée / acceso
            restringido / acceso temporalmente restringido / acceso limitado / acceso temporalmente limitado /
            acceso prohibido / acceso no autorizado / acceso rechazado / acceso suspendido / acceso temporalmente
            bloqueado / su acceso ha sido / tu acceso ha sido / solicitud bloqueada / solicitud rechazada / petición
            bloqueada / petición rechazada / ha sido bloqueado / accesso limitato / accesso temporaneamente limitato /
            accesso vietato / accesso sospeso / accesso non consentito / accesso temporaneamente bloccato /
            richiesta bloccata / richiesta rifiutata / richiesta respinta / acesso limitado / acesso temporariamente
            restrito / acesso temporariamente limitado / acesso temporariamente bloqueado / acesso proibido / acesso
            recusado / acesso suspenso / acesso não permitido / seu acesso foi / o seu acesso foi / solicitação
            bloqueada / solicitação rejeitada / solicitação negada / pedido bloqueado / pedido rejeitado / acesso
            foi bloqueado / доступ временно ограничен / доступ к сайту ограничен / доступ к сайту временно / доступ
            закрыт / доступ временно закрыт / доступ временно заблокирован / доступ к ресурсу ограничен / доступ к
            сайту запрещен / доступ к сайту заблокирован / отказано в доступе / в доступе отказано / запрос
            заблокирован / запрос отклонен / ваш запрос заблокирован / ваш ip заблокирован / ip адрес заблокирован /
            вы заблокированы / доступ обмежено / доступ тимчасово обмежено / доступ заблоковано / доступ закрито / у
            доступі відмовлено / відмовлено в доступі / запит заблоковано / запит відхилено / ваш ip заблоковано /
            вас заблоковано / 访问被限制 / 访问已被限制 / 访问受到限制 / 限制访问 / 访问限制 / 禁止访问 / 访问禁止 /
            访问被禁止 / 访问被阻止 / 访问被拦截 / 访问已被拦截 / 请求被拦截 / 请求已被拦截 / 请求被拒绝 /
            请求已被阻断 / 已被拦截 / 被拦截 / 拦截提示 / 无法访问此页面 / 拒絕存取 / 存取被拒 / 拒絕訪問 /
            訪問被拒絕 / 訪問受限 / 存取受限 / 禁止存取 / 禁止訪問 / 請求被拒絕 / 請求已被封鎖 / 您的ip /
            アクセスが制限され / アクセスを制限 / アクセス制限 / アクセスは制限 / アクセスが遮断 / アクセスを遮断 /
            アクセスがブロック / アクセスをブロック / アクセス拒否 / アクセスが拒否 / アクセスを拒否 / アクセス禁止 /
            アクセスが禁止 / アクセスできません / リクエストがブロック / リクエストが拒否 / リクエストは拒否 /
            閲覧が制限 / 접속이 제한되었습니다 / 접속이 제한됩니다 / 접속이 제한되고 / 접속이 일시적으로 / 접속이
            차단되었습니다 / 접속이 차단 / 접속이 거부되었습니다 / 접속 제한 / 접속 차단 / 접속 거부 / 접근이
            제한되었습니다 / 접근이 제한됩니다 / 접근이 일시적으로 / 접근이 차단되었습니다 / 접근이 거부되었습니다 /
            접근 제한 / 접근 차단 / 접근 거부 / 이용이 제한되었습니다 / 이용이 일시적으로 / 이용이 차단되었습니다 /
            이용 제한 / 이용제한 / 일시적으로 제한되었습니다 / 일시적으로 제한됩니다 / 일시적으로 차단되었습니다 /
            액세스가 제한되었습니다 / 액세스가 차단되었습니다 / 액세스 거부됨 / 액세스 거부 / 요청이 차단되었습니다 /
            요청이 거부되었습니다 / 서비스 이용이 제한 / 접속할 수 없습니다 / 접근할 수 없습니다 / 접근권한이
            없습니다 / 접근 권한이 없습니다 / erişim reddedildi / erişim kısıtlandı / erişim geçici olarak
            kısıtlandı / erişim sınırlandırıldı / erişim engeli / erişim yasak / erişim yasaklandı / erişiminiz
            engellendi / erişiminiz engellenmiştir / erişiminiz kısıtlandı / erişiminiz sınırlandırıldı / erişim
            izniniz yok / isteğiniz engellendi / isteğiniz reddedildi / istek engellendi / istek reddedildi /
            engellendiniz / تم تقييد الوصول / الوصول مقيد / الوصول محظور / الوصول مرفوض / تم حظر الوصول / تم حظرك /
            تم منع الوصول / تم رفض الطلب / تم حظر طلبك / تم رفض طلبك / تم تقييد وصولك / تم حظر وصولك / تم تقييد
            الدخول / تم حجب الوصول / تم حجب / ممنوع الوصول / ممنوع الدخول / غير مسموح بالوصول / تم إيقاف الوصول /
            دسترسی محدود / دسترسی شما محدود / دسترسی مسدود / دسترسی شما مسدود / دسترسی ممنوع / دسترسی غیر مجاز / عدم
            دسترسی / دسترسی رد شد / دسترسی شما قطع / درخواست شما مسدود / درخواست شما رد / درخواست رد شد / آی پی شما
            مسدود / truy cập bị chặn / truy cập bị hạn chế / truy cập bị giới hạn / truy cập tạm thời bị / quyền
            truy cập bị / từ chối truy cập / hạn chế truy cập / cấm truy cập / chặn truy cập / bạn đã bị chặn / bạn
            bị chặn / yêu cầu bị chặn / yêu cầu bị từ chối / yêu cầu của bạn đã bị / ip của bạn đã bị / akses
            dibatasi / akses anda dibatasi / akses sementara dibatasi / akses dibatasi sementara / akses diblokir /
            akses anda diblokir / akses terbatas / akses dilarang / akses anda ditolak / akses terlarang /
            permintaan diblokir / permintaan ditolak / permintaan anda diblokir / permintaan anda ditolak / anda
            telah diblokir / anda diblokir / ip anda diblokir / dostęp ograniczony / dostęp został ograniczony /
            dostęp tymczasowo ograniczony / dostęp tymczasowo zablokowany / dostęp został zablokowany / dostęp
            zabroniony / brak dostępu / brak uprawnień / odmówiono dostępu / żądanie zablokowane / żądanie odrzucone /
            żądanie zostało zablokowane / zapytanie zablokowane / zostałeś zablokowany / twoje ip zostało / toegang
            beperkt / toegang tijdelijk beperkt / toegang geblokkeerd / toegang tijdelijk geblokkeerd / toegang
            verboden / toegang ontzegd / geen toegang / verzoek geblokkeerd / verzoek geweigerd / uw verzoek is
            geblokkeerd / je verzoek is geblokkeerd / u bent geblokkeerd / je bent geblokkeerd / åtkomst begränsad /
            åtkomst blockerad / åtkomsten är begränsad / begäran blockerad / adgang begrænset / adgang blokeret /
            tilgang nektet / tilgang begrenset / tilgang blokkert / käyttö estetty / pääsy rajoitettu / pyyntö
            estetty / přístup omezen / přístup dočasně omezen / přístup zablokován / přístup byl zablokován /
            požadavek zablokován / požadavek zamítnut / hozzáférés korlátozva / hozzáférés letiltva / a kérés
            blokkolva / acces restricționat / acces blocat / cerere blocată / απαγορεύεται η πρόσβαση / η πρόσβαση
            απορρίφθηκε / η πρόσβαση περιορίστηκε / περιορισμένη πρόσβαση / η πρόσβαση αποκλείστηκε / הגישה חסומה /
            הגישה נחסמה / הגישה הוגבלה / הגישה מוגבלת / הבקשה נחסמה / הבקשה נדחתה / גישה נדחתה / पहुँच अस्वीकृत /
            पहुंच अस्वीकृत / पहुँच प्रतिबंधित / पहुंच प्रतिबंधित / एक्सेस प्रतिबंधित / การเข้าถึงถูกจำกัด /
            การเข้าถึงถูกปฏิเสธ / การเข้าถึงถูกระงับ / คำขอถูกปฏิเสธ / คำขอถูกบล็อก / คุณถูกบล็อก
            """,
            "",
        )
    }
)

#: Titles that are a refusal only where they say nothing else: headlines hold these words as well.
REFUSED: Final = Phrasebook(
    {
        "*": (
            """
            not acceptable / 406 not acceptable / blocked / banned / restricted / refused / denied / rejected /
            limited access / restricted access / verification / verify / validation / please verify / please wait /
            security / firewall / web application firewall / waf / error 403 / gesperrt / blockiert / abgelehnt /
            verifizierung / überprüfung / bestätigung / bloqué / refusé / vérification / validation requise /
            bloqueado / restringido / denegado / verificación / bloccato / negato / verifica / negado / recusado /
            verificação / geblokkeerd / geweigerd / verificatie / zablokowano / odmowa / weryfikacja / engellendi /
            reddedildi / doğrulama / заблокировано / отказано / ограничение доступа / проверка / подтверждение /
            заблоковано / відмовлено / перевірка / تحقق / التحقق / محظور / مرفوض / تأیید / مسدود / אימות / חסום /
            차단 / 차단 안내 / 접속 안내 / 이용 안내 / 인증 / 확인 / 서비스 접속 제한 / bị chặn / xác minh /
            xác nhận / diblokir / ditolak / verifikasi / 验证 / 驗證 / 安全 / 提示 / 系统提示 / 温馨提示 / 拦截 /
            認証 / 確認 / ブロック / 制限
            """,
            """
            error 403 406 sorry oops please bitte désolé veuillez perdone disculpe scusa desculpe sorry page site
            """,
        )
    }
)
