"""What a site says that came to its end, in many languages; read where one page is all it shows."""

from __future__ import annotations

from typing import Final

from monitor.judge.lexicon.phrases import Phrasebook

#: The end of a site, for good.
CLOSED: Final = Phrasebook(
    {
        "*": (
            """
            has been shut down / have been shut down / was shut down / has shut down / have shut down /
            has closed down / have closed down / has been closed down / has been closed permanently /
            permanently closed / closed permanently / closed for good / has closed its doors / have closed our doors /
            has ceased publication / ceased publication / ceased publishing / has ceased operations /
            ceased operations / ceased to exist / no longer exists / no longer publishes / no longer published /
            no longer in operation / no longer operating / no longer operational / no longer in business /
            no longer online / is now closed / has been discontinued / have been discontinued / was discontinued /
            is discontinued / has been retired / has been decommissioned / has been taken offline / end of service /
            service has ended / has come to an end / out of business / farewell / goodbye and thank you /
            thank you and goodbye / site is closed / site has closed / website is closed / website has closed /
            eingestellt /
            wurde eingestellt / ist eingestellt / eingestellt worden / haben wir eingestellt / dauerhaft geschlossen /
            endgültig geschlossen / für immer geschlossen / wurde abgeschaltet / ist abgeschaltet /
            wurde geschlossen / existiert nicht mehr / gibt es nicht mehr / nicht mehr online / betrieb eingestellt /
            erscheinen eingestellt / a fermé ses portes / a définitivement fermé / définitivement fermé /
            est fermé définitivement / a cessé de paraître / a cessé ses activités / a cessé son activité /
            a cessé dexister / nexiste plus / nest plus en ligne / a été fermé / est désormais fermé /
            fin de service / vient dêtre créé / ha cerrado sus puertas /
            ha cerrado definitivamente / cerrado definitivamente / cerrado permanentemente / ha dejado de publicarse /
            ha dejado de existir / ha cesado / ya no existe / ya no está en línea / ha sido cerrado /
            ha sido clausurado / ha chiuso i battenti /
            ha chiuso definitivamente / chiuso definitivamente / ha cessato le pubblicazioni / ha cessato lattività /
            ha cessato / non esiste più / non è più online / è stato chiuso /
            encerrou as atividades / encerrou suas atividades / foi encerrado / encerrado definitivamente /
            deixou de existir / já não existe / não existe mais / não está mais no ar / foi descontinuado /
            foi desativado / is gestopt / is opgeheven / definitief gesloten /
            voorgoed gesloten / bestaat niet meer / niet meer online / har lagts ner / har stängt /
            finns inte längre / er lukket ned / er nedlagt / eksisterer ikke længere / er lagt ned /
            eksisterer ikke lenger / on lopetettu / on suljettu / ei ole enää / zakończył działalność /
            zakończyła działalność / została zamknięta / został zamknięty / już nie istnieje / przestał istnieć /
            przestała istnieć / byl ukončen / byla ukončena / ukončil činnost /
            ukončil provoz / již neexistuje / už neexistuje / megszűnt / bezárt / már nem létezik /
            și a încetat activitatea / a fost închis / nu mai există / έκλεισε οριστικά / δεν υπάρχει πλέον /
            έπαυσε τη λειτουργία / kapanmıştır / kapatılmıştır / kalıcı olarak kapatıldı / kalıcı olarak kapandı /
            yayın hayatına son / yayınına son / artık mevcut değil / hizmetine son / закрыт навсегда /
            закрыта навсегда / сайт закрыт / проект закрыт / прекратил работу / прекратил свою работу /
            прекратил существование / прекратило существование / прекратил деятельность / больше не существует /
            больше не работает / прекращена работа / закрито назавжди / сайт закрито /
            проєкт закрито / припинив роботу / припинив існування / припинила роботу / більше не існує /
            більше не працює / تم إغلاق الموقع / أغلق الموقع / تم إغلاق هذا الموقع /
            توقف عن العمل / توقفت عن الصدور / توقف عن الصدور / لم يعد موجودا / لم يعد متاحا / إغلاق نهائي /
            أغلق نهائيا / بسته شد / تعطیل شد / برای همیشه بسته / دیگر وجود ندارد / به کار خود پایان /
            به فعالیت خود پایان / האתר נסגר /
            נסגר לצמיתות / אינו קיים עוד / חדל לפעול / 已关闭 / 已關閉 / 已停止运营 / 已停止營運 / 停止运营 /
            停止服务 / 停止服務 / 已停止服务 / 永久关闭 / 永久關閉 / 不再运营 / 已经关站 / 已关站 / 已停刊 /
            停止更新 / 閉鎖しました / 閉鎖いたしました / 閉鎖されました / サービスを終了 / サービスは終了 /
            終了しました / 終了いたしました / 廃刊 / 運営を終了 / 更新を終了 /
            폐쇄되었습니다 / 서비스를 종료 / 서비스가 종료되었습니다 / 서비스 종료 / 운영을 종료 /
            운영이 종료되었습니다 / 종료되었습니다 / 폐간 / đã đóng cửa / ngừng hoạt động / đã ngừng hoạt động /
            không còn tồn tại / không còn hoạt động / telah ditutup / sudah ditutup / ditutup permanen /
            tidak lagi beroperasi / berhenti beroperasi / sudah tidak ada / ปิดตัวลง / ปิดให้บริการ / ปิดตัวถาวร /
            ยุติการให้บริการ
            """,
            "",
        )
    }
)

#: A pause, or a day of protest: whoever says so means to come back.
FOR_NOW: Final = Phrasebook(
    {
        "*": (
            """
            temporarily / for now / for today / today / tomorrow / be back / back soon / for maintenance /
            maintenance / until / holidays / vorübergehend / zurzeit / derzeit / heute / morgen / bald wieder /
            wartung / temporairement / aujourdhui / demain / bientôt / jusquau / temporalmente / hoy / mañana /
            pronto / hasta el / temporaneamente / oggi / domani / presto / fino al / temporariamente / hoje / amanhã /
            em breve / até / tijdelijk / vandaag / tymczasowo / dzisiaj / jutro / wkrótce / временно / сегодня /
            завтра / скоро / тимчасово / сьогодні / незабаром / geçici / bugün / yarın / yakında / مؤقتا / اليوم /
            غدا / قريبا / موقت / امروز / فردا / 暂时 / 暫時 / 今日 / 今天 / 明天 / 一時 / 本日 / 明日 / 일시적으로 /
            오늘 / 내일 / tạm thời / hôm nay / ngày mai / sementara / hari ini / besok / segera / ชั่วคราว / วันนี้
            """,
            "",
        )
    }
)

#: For a time: what is away so is meant to come back.
FOR_A_TIME: Final = Phrasebook(
    {
        "*": (
            """
            temporarily / vorübergehend / zeitweise / temporairement / momentanément / provisoirement / temporalmente /
            temporaneamente / momentaneamente / temporariamente / tijdelijk / tillfälligt / midlertidig / midlertidigt /
            tilapäisesti / tymczasowo / chwilowo / dočasně / dočasne / átmenetileg / ideiglenesen / temporar /
            προσωρινά / временно / тимчасово / привремено / privremeno / уақытша / geçici / geçici olarak / müvəqqəti /
            vaqtincha / مؤقتا / موقتا / عارضی طور پر / ۋاقىتلىق / זמנית / अस्थायी रूप से / সাময়িকভাবে / 暂时 / 暫時 /
            一時的 / 일시적으로 / 일시적 / tạm thời / sementara / untuk sementara / ชั่วคราว
            """,
            "",
        )
    }
)
