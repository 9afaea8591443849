"""What hosts show where no site is: a server's first page, an account without a site, a site its owner took down."""

from __future__ import annotations

from typing import Final

from monitor.judge.lexicon.phrases import Phrasebook

#: Titles, headings or sole sentences of such pages.
NO_SITE: Final = Phrasebook(
    {
        "*": (
            """
            welcome to nginx / it works / welcome to openresty / welcome to caddy / welcome to tengine /
            welcome to centos / welcome to lighttpd / default page / default welcome page / default web page /
            default web site page / default website page / default site page / default server page / default
            vhost / default host / web servers default page / domain default page / placeholder page / http
            server test page / test page for the / apache http server test page / nginx test page / test page
            for apache / test page for the nginx http server / iis windows server / iis windows / iis7 /
            internet information services / caddy works / your caddy web server is working / site not found /
            website not found / web site not found / site does not exist / website does not exist / this site
            doesnt exist / site not published / site isnt published / site is not published / website is not
            published / this site was deleted / site has been deleted / site was deleted / website has been
            deleted / authors have deleted this site / owner has deleted this site / site has been removed /
            website has been removed / blog not found / blog has been removed / blog has been deleted / blog
            was deleted / this blog does not exist / no such site / no such app / no such blog / theres nothing
            here yet / there isnt a github pages site here / no site configured / site is not configured /
            website is not configured / domain has been seized / domain name has been seized / website has been
            seized / web site has been seized / site has been seized / domain seized / website seized / domain wurde
            beschlagnahmt / website wurde beschlagnahmt / webseite wurde beschlagnahmt / ce site a été saisi / ce
            domaine a été saisi / ce nom de domaine a été saisi / dominio ha sido incautado / sitio ha sido incautado /
            dominio è stato sequestrato / sito è stato sequestrato / domínio foi apreendido / domein is in beslag
            genomen / website is in beslag genomen / domain not configured / domain is not configured /
            isnt connected to a website yet / is not connected to a website / website expired / site expired /
            this site is no longer available / this website is no longer available / this blog is no longer available /
            site no longer available / website no longer available / this store is unavailable / this shop is
            unavailable / this shop is currently unavailable / store not found / website coming soon / no web
            site is configured at this address / standardseite / platzhalterseite / website nicht gefunden /
            webseite existiert nicht / webseite gelöscht / dieser blog existiert nicht / dieser blog wurde
            gelöscht / dieses blog wurde gelöscht / site non installé / site introuvable / page par défaut /
            page daccueil par défaut / blog introuvable / ce site nexiste pas / ce site nexiste plus / ce site
            a été supprimé / ce blog a été supprimé / sitio no encontrado / sitio web no encontrado / página
            por defecto / página predeterminada / este sitio ha sido eliminado / blog no encontrado / sito non
            trovato / sito web non trovato / pagina predefinita / questo sito è stato eliminato / site não
            encontrado / página padrão / este site foi removido / blog não encontrado / site niet gevonden /
            website niet gevonden / standaardpagina / standardsida / standardside / sivustoa ei löydy /
            oletussivu / strona domyślna / domyślna strona / witryna nie istnieje / nie znaleziono witryny /
            blog został usunięty / výchozí stránka / web nenalezen / web neexistuje / alapértelmezett oldal /
            site negăsit / pagina implicită / site bulunamadı / varsayılan sayfa / site yayında değil / сайт не
            найден / сайт не существует / сайт удален / сайт не настроен / сайт не настроен на сервере / сайт
            не опубликован / домен не прилинкован / домен не привязан / домен не настроен / блог удален / блог
            не найден / страница по умолчанию / стартовая страница / сайт не знайдено / сайт видалено / сайт не
            існує / الموقع غير موجود / الصفحة الافتراضية / هذا الموقع غير موجود / تم حذف هذا الموقع / سایت یافت
            نشد / صفحه پیش فرض / האתר לא נמצא / האתר אינו קיים / сайт табылмады / تور بېكەت تېپىلمىدى / साइट
            नहीं मिली / 没有找到站点 / 站点不存在 / 站点创建成功 / 网站不存在 / 网站已关闭 / 該網站不存在 /
            找不到網站 / 站点已停止 / 站点已关闭 / 默认页面 / 預設頁面 / 博客不存在 / 该博客不存在 /
            サイトが見つかりません / このサイトは存在しません / 初期ページ / ブログが見つかりません /
            ブログは削除 / 사이트를 찾을 수 없습니다 / 존재하지 않는 사이트입니다 / 존재하지 않는 블로그입니다
            / 기본 페이지 / không tìm thấy trang web / trang mặc định / situs tidak ditemukan / halaman bawaan
            / ไม่พบเว็บไซต์
            """,
            """
            the a an this that your our is are was for of on at in with to and web server site website page
            http https domain apache apache2 nginx openresty debian ubuntu centos fedora rocky almalinux
            red_hat rhel enterprise linux windows plesk parallels cpanel directadmin ispconfig litespeed
            lighttpd caddy iis server's powered by welcome congratulations success successfully installed oops
            sorry error owner authors its it they has have been here there host hosting github netlify
            wordpress blog wix squarespace heroku tumblr blogger google sites account using if you see 404 403
            not found looks like by_the_fbi by_law_enforcement by_the_federal_bureau_of_investigation
            by_the_united_states_government name die der das ist diese dieser webseite le la ce site est el sitio web il
            sito o este
            strona witryna сайт на этот данный домен блог эта страница извините 抱歉 恭喜 该 您 访问 的 当前
            请求 此 この サイト は お客様
            """,
        )
    }
)

#: What hosts' own pages speak of, sentence by sentence; on other pages these words are rare.
HOSTING: Final = Phrasebook(
    {
        "*": (
            """
            server / servers / web server / webserver / nginx / apache / iis / openresty / lighttpd / caddy / plesk /
            cpanel / website / web site / site / sites / domain / domains / hosting / host / hosted / dns / html /
            index / configuration / configured / installed / http / account / administrator / webmaster / owner /
            blog / store / shop / webseite / domäne / inhaber / konto / serveur / hébergement / domaine / hébergeur /
            servidor / dominio / sitio / alojamiento / sito / domínio / hospedagem / serwer / domena / strona /
            witryna / doména / stránka / tárhely / сервер / сервера / сайт / сайта / домен / домена / хостинг /
            хостинга / الموقع / الخادم / النطاق / استضافة / سایت / دامنه / سرور / אתר / שרת / 站点 / 网站 / 網站 /
            域名 / 服务器 / 伺服器 / 主机 / 博客 / サイト / サーバ / ドメイン / ブログ / 사이트 / 서버 / 도메인 /
            블로그 / máy chủ / trang web / tên miền / situs / peladen / sunucu / alan adı / เว็บไซต์ / เซิร์ฟเวอร์ /
            โดเมน
            """,
            "",
        )
    }
)
