"""What registrars and hosts show where a name has no site yet: one page at every address, read only where it is one."""

from __future__ import annotations

from typing import Final

from monitor.judge.lexicon.phrases import Phrasebook

#: Said of a name that somebody registered and nobody uses; beside words for "this domain" it is parked.
REGISTERED: Final = Phrasebook(
    {
        "*": (
            """
            has been registered / has just been registered / is registered / was registered / registered at /
            has been reserved / no content here yet / no website here yet /
            wurde registriert / wurde soeben registriert / ist registriert / bereits registriert / ist reserviert /
            noch nicht mit inhalten / noch keine inhalte / noch kein inhalt / neue internetpräsenz /
            a été enregistré / vient dêtre enregistré / est enregistré / est réservé / ha sido registrado /
            está registrado / está reservado / è stato registrato / è registrato / foi registrado / foi registado /
            está registrado / is geregistreerd / is gereserveerd / är registrerad / är reserverad / er registreret /
            er registrert / on rekisteröity / została zarejestrowana / jest zarejestrowana / je zaregistrována /
            byla zaregistrována / regisztrálva / a fost înregistrat / este înregistrat / έχει κατοχυρωθεί /
            tescil edilmiştir / kayıtlıdır / зарегистрирован / зарезервирован / зареєстровано / зареєстрований /
            مسجل / تم تسجيل / ثبت شده / רשום / נרשם / पंजीकृत / 已注册 / 已被注册 / 已註冊 / 已被註冊 / 取得されています /
            登録されています / 등록되었습니다 / 등록된 / đã được đăng ký / telah terdaftar / sudah terdaftar /
            จดทะเบียนแล้ว
            """,
            "",
        )
    }
)

#: Words for a domain; a site that is registered with somebody is no name that stands empty.
DOMAIN: Final = Phrasebook(
    {
        "*": (
            """
            domain / domains / domainname / domäne / domain name / domaine / dominio / domínio / domein / domeinnaam /
            domän / domännamn / domæne / domænenavn / domene / verkkotunnus / domena / domenę / doména / domeniu /
            domeniul / όνομα χώρου / alan adı / домен / доменное имя / доменне імя / النطاق / نطاق / دامنه / הדומיין /
            דומיין / डोमेन / 域名 / 網域 / ドメイン / 도메인 / tên miền / nama domain / โดเมน
            """,
            "",
        )
    }
)

#: What a server or a host shows in place of a site: installers, lists of an empty folder, accounts without a site.
NO_SITE_YET: Final = Phrasebook(
    {
        "*": (
            """
            index of / wordpress installation / installation of wordpress / five minute wordpress installation /
            wordpress setup configuration file / installation de wordpress / instalación de wordpress /
            installazione di wordpress / wordpress installieren / установка wordpress / joomla web installer /
            drupal installation / choose language drupal / nextcloud setup / no content here yet / coming soon page /
            初期ドメイン / まだ公開されていません / サイトは公開されていません / ウェブサイトはまだ / 建站成功 /
            网站尚未开通 / 사이트 준비 중
            """,
            "",
        )
    }
)
