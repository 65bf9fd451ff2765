// SPDX-FileCopyrightText: 2026 Mimamori contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "intake_story.h"
#include "xlsx_maker.h"

#include "dispatch/login.h"
#include "jobs/job_engine.h"
#include "jobs/job_list.h"
#include "model/access/account.h"
#include "model/access/user_update.h"

#include <QCryptographicHash>
#include <QFile>
#include <QProcess>
#include <QRegularExpression>

using namespace mimamori;

namespace {

const QDate day(2026, 11, 21); // tomorrow in the story

/// The city's users as a list, the contractor's left out, with changes by login name; an empty change takes the row out.
struct ListStory : IntakeStory {
    const QString admin{QStringLiteral("admin")}, hq{QStringLiteral("hq1")}, approver{QStringLiteral("approver")};

    QStringList rows(const QMap<QString, QString> &changes = {}, const QStringList &more = {})
    {
        static constexpr Sql all{"test_all_users",
            "select u.login_name, u.name, o.code, p.role from app_user u join user_post p on p.app_user = u.id join office o on o.id = p.office "
            "where p.role not in ('ADM', 'OPH', 'OPM', 'OPS', 'APV') and p.id = (select min(id) from user_post where app_user = u.id) order by u.login_name"};
        static constexpr Sql sides{"test_sides",
            "select coalesce(string_agg(o.code || '(' || p.role || ')', '、' order by p.id), '') from user_post p join office o on o.id = p.office join app_user u on u.id = p.app_user "
            "where u.login_name = $1 and p.id > (select min(id) from user_post where app_user = u.id)"};
        QStringList out{QStringLiteral("令和8年度 利用者一覧,,,,"), QStringLiteral("職員番号,氏名,所属,役割,兼務")};
        const Rows users = server.superview().query(all);
        for (const Row &row : users) {
            const QString login = row.text(0);
            const QString side = server.superview().value(sides, {login}).toString();
            const QString line = changes.contains(login) ? changes.value(login) : QStringList{login, row.text(1), row.text(2), row.text(3), side}.join(QLatin1Char(','));
            if (!line.isEmpty())
                out << line;
        }
        return out + more;
    }
    QByteArray csv(const QMap<QString, QString> &changes = {}, const QStringList &more = {}) { return rows(changes, more).join(QStringLiteral("\r\n")).toUtf8(); }

    Ref<UserUpdate> send(const QByteArray &bytes)
    {
        BeginUserUpdate begin;
        begin.fileName = QStringLiteral("list.xlsx");
        begin.effectiveOn = day;
        begin.bytes = bytes.size();
        const Ref<UserUpdate> id = server.call(admin, begin).userUpdate;
        for (qint64 at = 0; at < bytes.size(); at += 100'000)
            server.call(admin, PutUserUpdateChunk{id, at, bytes.mid(at, 100'000)});
        return id;
    }
    UserUpdateView preview(const QByteArray &bytes) { return server.call(admin, PreviewUserUpdate{send(bytes), QCryptographicHash::hash(bytes, QCryptographicHash::Sha256)}); }
    QByteArray previewRefusal(const QByteArray &bytes)
    {
        return server.refusal(admin, PreviewUserUpdate{send(bytes), QCryptographicHash::hash(bytes, QCryptographicHash::Sha256)});
    }
    UserUpdateView show(Ref<UserUpdate> id) { return server.call(admin, ShowUserUpdate{id}); }
    UserUpdateLine line(const UserUpdateView &view, const QString &login)
    {
        for (const UserUpdateLine &one : view.lines) {
            if (one.loginName == login)
                return one;
        }
        qFatal("no line of %s", qPrintable(login));
    }
    UserUpdateView approved(const UserUpdateView &view)
    {
        const UserUpdateView waiting = server.call(admin, ScheduleUserUpdate{view.update.id, {}});
        return server.call(approver, ApproveUserUpdate{view.update.id, true, {}}, waiting.version);
    }
    void runJobs()
    {
        Connection db(server.connection("app_job"));
        JobEngine engine(db, server.services(), {userUpdateApply()}, QStringLiteral("test"));
        engine.registerJobs();
        while (engine.runDue() > 0) { }
    }
    void nextDay() { wait(24 * 3600); }
    QByteArray login(const QString &name, const QString &password)
    {
        Connection db(server.connection("app_login"));
        Login in;
        in.loginName = name;
        in.password = password;
        try {
            return LoginService(db, server.services()).login(in, QStringLiteral("desk")).mustChangePassword ? "must_change" : "ok";
        } catch (const Problem &problem) {
            return problem.code();
        }
    }
    QString users() { return value("select md5(string_agg(u::text, ',' order by id)) from app_user u").toString() + value("select md5(string_agg(p::text, ',' order by id)) from user_post p").toString()
        + value("select coalesce(md5(string_agg(s::text, ',' order by id)), '') from case_staff s").toString(); }
    /// What a person may do, whatever versions say.
    QString rights()
    {
        return value("select string_agg(u.login_name || ':' || u.name || ':' || o.code || ':' || p.role, ',' order by u.login_name, o.code, p.role) from app_user u "
                     "join user_post p on p.app_user = u.id join office o on o.id = p.office where u.valid_from <= '2026-11-21' and coalesce(u.valid_to, '2099-01-01') >= '2026-11-21' "
                     "and p.valid_from <= '2026-11-21' and coalesce(p.valid_to, '2099-01-01') >= '2026-11-21'").toString();
    }
    RegisteredIntake caseOfYamamoto()
    {
        const RegisteredIntake intake = report(yamamoto, {yui()});
        server.call(okada, meeting(intake));
        return intake;
    }
};

QString codes(const UserUpdateLine &line)
{
    QStringList out;
    for (const auto &reason : line.reasons)
        out << reason.value;
    return out.join(QLatin1Char(' '));
}

} // namespace

/// USR-01: a list of users from the file to its day and back; nothing half, nothing lost, nobody left in.
class UserUpdateTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void theSameListChangesNothing()
    {
        ListStory s;
        const QString before = s.users();
        const UserUpdateView view = s.preview(s.csv());
        QCOMPARE(view.lines.size(), 0);
        QVERIFY(view.update.unchanged > 5);
        QCOMPARE(s.users(), before);
    }

    void fromTheListToItsDayAndBack()
    {
        ListStory s;
        const RegisteredIntake intake = s.caseOfYamamoto();
        s.server.user(s.yamamoto);
        const QString before = s.users();
        const QString rights = s.rights();
        const UserUpdateView view = s.preview(s.csv({{s.yamamoto, {}}, {QStringLiteral("kawaguchi"), QStringLiteral("kawaguchi,川口 健,06,WCW,HQ(HQ)")}},
            {QStringLiteral("new1,新人 一郎,北区,WCW,"), QStringLiteral("new2,新人 二郎,どこか,WCW,")}));
        QCOMPARE(view.update.added, 2);
        QCOMPARE(view.update.changed, 1);
        QCOMPARE(view.update.removed, 1);
        QCOMPARE(view.undecided, 2); // 48-hour clock of the leaver, unknown office
        decideAndHandOver(s, view, intake);
        approveByAnother(s, view);
        s.runJobs();
        const Ref<UserUpdate> id = view.update.id;
        QCOMPARE(s.show(id).update.state.value, QStringLiteral("SCHEDULED")); // its day has not come
        QCOMPARE(s.users(), before);
        s.nextDay();
        s.runJobs();
        s.runJobs(); // once
        QCOMPARE(s.show(id).update.state.value, QStringLiteral("APPLIED"));
        isApplied(s);

        s.server.call(s.admin, ReverseUserUpdate{id, QStringLiteral("別の年度の一覧だった")});
        s.runJobs();
        QCOMPARE(s.show(id).update.state.value, QStringLiteral("REVERSED"));
        QCOMPARE(s.rights(), rights);
        QCOMPARE(s.value("select string_agg(u.login_name, ',') from case_staff c join app_user u on u.id = c.app_user where c.role = 'MAIN' and (c.valid_to is null or c.valid_to >= '2026-11-21')").toString(), s.yamamoto);
        QCOMPARE(s.show(id).withoutPassword, 1); // the leaver is back and needs a new one
    }

    void whatWasChangedSinceIsNotTakenBack()
    {
        ListStory s;
        const UserUpdateView view = s.preview(s.csv({{QStringLiteral("kawaguchi"), QStringLiteral("kawaguchi,川田 健,05,WCW,")}}));
        s.approved(view);
        s.nextDay();
        s.runJobs();
        s.server.superview().execute(Sql{"test_touch", "update app_user set version = version + 1 where login_name = 'kawaguchi'"});
        const QString after = s.users();
        s.server.call(s.hq, ReverseUserUpdate{view.update.id, QStringLiteral("x")});
        s.runJobs();
        const UserUpdate update = s.show(view.update.id).update;
        QCOMPARE(update.state.value, QStringLiteral("APPLIED"));
        QCOMPARE(update.failure.value, QStringLiteral("overtaken"));
        QCOMPARE(update.failureDetail, QStringLiteral("kawaguchi"));
        QCOMPARE(s.users(), after);
    }

    /// All or nothing: a user changed meanwhile, or work that came since without a successor, stops the whole list and says why.
    void aListThatNoLongerFitsStopsWhole_data()
    {
        QTest::addColumn<QString>("meanwhile");
        QTest::addColumn<QString>("failure");
        QTest::newRow("user changed") << QStringLiteral("update app_user set version = version + 1 where login_name = 'kawaguchi'") << QStringLiteral("user_changed");
        QTest::newRow("id taken") << QStringLiteral("insert into app_user (login_name, name) values ('NEW1', 'x')") << QStringLiteral("login_taken");
        QTest::newRow("new work") << QStringLiteral("insert into task (kind, app_user) select 'match.review', id from app_user where login_name = 'suzuki'") << QStringLiteral("work_unassigned");
        QTest::newRow("office closed") << QStringLiteral("update office set active_to = '2026-11-20' where code = '05'") << QStringLiteral("office_closed");
    }
    void aListThatNoLongerFitsStopsWhole()
    {
        QFETCH(QString, meanwhile);
        QFETCH(QString, failure);
        ListStory s;
        UserUpdateView view = s.preview(s.csv({{QStringLiteral("kawaguchi"), QStringLiteral("kawaguchi,川田 健,05,WCW,")}, {QStringLiteral("suzuki"), {}}},
            {QStringLiteral("new1,新人 一郎,北区,WCW,")}));
        s.approved(view);
        s.server.superview().execute(SqlText{"test_meanwhile", meanwhile});
        const QString before = s.users();
        s.nextDay();
        s.runJobs();
        view = s.show(view.update.id);
        QCOMPARE(view.update.state.value, QStringLiteral("STOPPED"));
        QCOMPARE(view.update.failure.value, failure);
        QCOMPARE(s.users(), before);
        QCOMPARE(s.count("select count(*) from user_update_trace"), 0);
        QCOMPARE(s.count("select count(*) from task where kind = 'user_update.stopped'"), 1);
    }

    /// Killed in the middle: the connection dies at the last row; the next server finds nothing half done and does it whole.
    void killedInTheMiddle()
    {
        ListStory s;
        const UserUpdateView view = s.preview(s.csv({{QStringLiteral("kawaguchi"), QStringLiteral("kawaguchi,川口 健,06,WCW,")}}, {QStringLiteral("new1,新人 一郎,北区,WCW,")}));
        s.approved(view);
        s.nextDay();
        const QString before = s.users();
        s.server.superview().executeScript("dying", "create function dying() returns trigger language plpgsql as $$ begin perform pg_terminate_backend(pg_backend_pid()); return new; end $$; "
            "create trigger dying after insert on user_post for each row execute function dying();");
        try {
            s.runJobs();
        } catch (const DbError &) { }
        QCOMPARE(s.users(), before);
        QCOMPARE(s.show(view.update.id).update.state.value, QStringLiteral("SCHEDULED"));
        s.server.superview().executeScript("alive", "drop trigger dying on user_post; drop function dying;");
        s.wait(7200);
        s.runJobs();
        s.wait(7200);
        s.runJobs();
        QCOMPARE(s.show(view.update.id).update.state.value, QStringLiteral("APPLIED"));
        QCOMPARE(s.count("select count(*) from app_user where login_name = 'new1'"), 1);
    }

    /// 400 users as a workbook, three rows of which are wrong: those are left out, the others are applied.
    void fourHundredUsersWithThreeWrongRows()
    {
        ListStory s;
        QStringList more;
        for (int i = 1; i <= 400; ++i)
            more << QStringLiteral("%1,新人 %2,北区,WCW,").arg(i == 100 ? QStringLiteral("s0099") : QStringLiteral("s%1").arg(i, 4, 10, QLatin1Char('0'))).arg(i);
        more[199].replace(QStringLiteral("北区"), QStringLiteral("北九区"));
        more[299].replace(QStringLiteral("WCW"), QStringLiteral("王様"));
        QByteArray sheet = "<sheetData>";
        for (const QString &row : s.rows({}, more)) {
            sheet += "<row>";
            for (const QString &cell : row.split(QLatin1Char(',')))
                sheet += "<c t=\"inlineStr\"><is><t>" + cell.toUtf8() + "</t></is></c>";
            sheet += "</row>";
        }
        HandMade book;
        book.sheet = sheet + "</sheetData>";
        UserUpdateView view = s.preview(book.bytes());
        QCOMPARE(view.update.added, 400);
        QCOMPARE(view.undecided, 3);
        DecideUserLines refuse{view.update.id, {}, false};
        for (const UserUpdateLine &line : std::as_const(view.lines)) {
            if (line.decision.value == QLatin1String("OPEN"))
                refuse.lines << line.id;
        }
        view = s.server.call(s.admin, refuse);
        s.approved(view);
        s.nextDay();
        s.runJobs();
        view = s.show(view.update.id);
        QCOMPARE(view.update.state.value, QStringLiteral("APPLIED"));
        QCOMPARE(s.count("select count(*) from app_user where login_name like 's0%' and valid_to is null"), 397);
        QCOMPARE(view.withoutPassword, 397);
    }

    void badFilesAreRefusedWhole()
    {
        ListStory s;
        QCOMPARE(s.previewRefusal(QByteArray("\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1", 8)), QByteArray("xlsx_old file"));
        QCOMPARE(s.previewRefusal("a,b\nc,d"), QByteArray("list_no_header file"));
        QCOMPARE(s.count("select count(*) from user_update_line"), 0);
        BeginUserUpdate past;
        past.fileName = QStringLiteral("x");
        past.bytes = 1;
        past.effectiveOn = QDate(2026, 11, 19);
        QCOMPARE(s.server.refusal(s.admin, past), QByteArray("not_in_past effective_on"));
        const Ref<UserUpdate> id = s.send("abc");
        QCOMPARE(s.server.refusal(s.admin, PreviewUserUpdate{id, QByteArray(32, 'x')}), QByteArray("wrong_hash sha256"));
        QCOMPARE(s.server.refusal(s.admin, PutUserUpdateChunk{id, 0, "abc"}), QByteArray("wrong_offset offset"));
        QCOMPARE(s.server.refusal(s.yamamoto, ShowUserUpdate{id}), QByteArray("forbidden"));
        QCOMPARE(s.server.call(s.admin, WithdrawUserUpdate{id}).update.state.value, QStringLiteral("WITHDRAWN"));
    }

    /// Sealed sheets: one page each, a line in the register, no password anywhere else, and it must be changed at once.
    void firstPasswordsAreOnTheirSheetsOnly()
    {
        ListStory s;
        const UserUpdateView view = s.preview(s.csv({}, {QStringLiteral("new1,新人 一郎,北区,WCW,"), QStringLiteral("new2,新人 二郎,北区,WCW,")}));
        s.approved(view);
        QCOMPARE(s.server.refusal(s.admin, MakePasswordSheets{view.update.id}), QByteArray("no_sheets user_update"));
        s.nextDay();
        s.runJobs();
        QCOMPARE(s.server.refusal(s.hq, MakePasswordSheets{view.update.id}), QByteArray("forbidden"));
        const OutputView sheets = s.server.call(s.admin, MakePasswordSheets{view.update.id});
        QCOMPARE(s.server.refusal(s.admin, MakePasswordSheets{view.update.id}), QByteArray("no_sheets user_update"));
        const QByteArray pdf = s.server.call(s.admin, ReadPasswordSheets{sheets.output, 0, largestChunk}).data;
        QVERIFY(pdf.startsWith("%PDF-"));
        QProcess text;
        text.start(QStringLiteral("pdftotext"), {QStringLiteral("-layout"), QStringLiteral("-"), QStringLiteral("-")});
        text.write(pdf);
        text.closeWriteChannel();
        QVERIFY(text.waitForFinished());
        const QString words = QString::fromUtf8(text.readAllStandardOutput());
        if (const QString keep = qEnvironmentVariable("MIMAMORI_KEEP_PDF"); !keep.isEmpty()) {
            QFile out(keep);
            QVERIFY(out.open(QIODevice::WriteOnly));
            out.write(pdf);
        }
        QCOMPARE(words.count(QLatin1Char('\f')), 2); // two pages
        const QRegularExpression password(QStringLiteral("[a-z2-9]{4}-[a-z2-9]{4}-[a-z2-9]{4}-[a-z2-9]{4}"));
        const QString first = password.match(words.section(QLatin1Char('\f'), 0, 0)).captured();
        QVERIFY(!first.isEmpty());
        QCOMPARE(s.login(QStringLiteral("new1"), first), QByteArray("must_change"));
        QCOMPARE(s.count("select count(*) from export_register where what like 'password_sheets %' and rows = 2"), 1);
        for (const char *table : {"audit.event", "idempotency", "export_register", "attachment", "task", "outbox", "record_history"})
            QCOMPARE(s.value(QByteArray("select count(*) from " + QByteArray(table) + " t where t::text like '%' || $1 || '%'").constData(), {first}).toInt(), 0);
    }

private:
    /// Nothing goes on while a doubtful line or a leaver's work is open; one case may go to somebody else than the rest.
    void decideAndHandOver(ListStory &s, UserUpdateView view, const RegisteredIntake &intake)
    {
        QCOMPARE(codes(s.line(view, s.yamamoto)), QStringLiteral("OPEN_CLOCKS"));
        QCOMPARE(codes(s.line(view, QStringLiteral("new2"))), QStringLiteral("OFFICE_UNKNOWN"));
        const Ref<UserUpdate> id = view.update.id;
        const Ref<UserUpdateLine> wrong = s.line(view, QStringLiteral("new2")).id;
        const Ref<UserUpdateLine> leaver = s.line(view, s.yamamoto).id;
        QCOMPARE(s.server.refusal(s.admin, DecideUserLines{id, {wrong}, true}), QByteArray("line_wrong lines"));
        QCOMPARE(s.server.refusal(s.admin, ScheduleUserUpdate{id, {}}), QByteArray("lines_undecided"));
        s.server.call(s.admin, DecideUserLines{id, {wrong}, false});
        view = s.server.call(s.admin, DecideUserLines{id, {leaver}, true});
        QVERIFY(view.unassigned > 0);
        QCOMPARE(s.server.refusal(s.admin, ScheduleUserUpdate{id, {}}), QByteArray("work_unassigned"));
        QCOMPARE(s.server.refusal(s.admin, ChooseSuccessor{leaver, {}, {s.server.userId(s.yamamoto)}}), QByteArray("successor_leaves successor"));
        QCOMPARE(s.server.refusal(s.admin, ChooseSuccessor{leaver, QStringLiteral("C-R08-999999"), {s.server.userId(s.okada)}}), QByteArray("not_found case_number"));
        view = s.server.call(s.admin, ChooseSuccessor{leaver, {}, {s.server.userId(s.okada)}});
        QCOMPARE(view.unassigned, 0);
        const QString number = s.value("select number from case_episode where id = $1", {intake.episodes.first().episode.id}).toString();
        s.server.call(s.admin, ChooseSuccessor{leaver, number, {s.server.userId(QStringLiteral("kawaguchi"))}});
    }
    /// Four eyes, and the version that was read.
    void approveByAnother(ListStory &s, const UserUpdateView &view)
    {
        const Ref<UserUpdate> id = view.update.id;
        const UserUpdateView waiting = s.server.call(s.admin, ScheduleUserUpdate{id, {}});
        QCOMPARE(s.server.refusal(s.admin, ApproveUserUpdate{id, true, {}}, waiting.version), QByteArray("forbidden"));
        QCOMPARE(s.server.refusal(s.hq, ApproveUserUpdate{id, true, {}}, waiting.version - 1), QByteArray("conflict"));
        QCOMPARE(s.server.refusal(s.admin, DecideUserLines{id, {s.line(view, s.yamamoto).id}, false}), QByteArray("update_state user_update"));
        static constexpr Sql preparer{"test_preparer", "update user_update set prepared_by = $2 where id = $1"};
        s.server.superview().execute(preparer, {id.id, s.server.userId(s.hq)});
        QCOMPARE(s.server.refusal(s.hq, ApproveUserUpdate{id, true, {}}, waiting.version), QByteArray("own_draft user_update"));
        s.server.superview().execute(preparer, {id.id, s.server.userId(s.admin)});
        s.server.call(s.hq, ApproveUserUpdate{id, true, {}}, waiting.version);
    }
    /// The case is with whom it was given to; the leaver is out at once, with neither password nor session.
    void isApplied(ListStory &s)
    {
        QCOMPARE(s.count("select count(*) from app_user where login_name = 'new1' and valid_from = '2026-11-21'"), 1);
        QCOMPARE(s.count("select count(*) from app_user where login_name = 'new2'"), 0);
        QCOMPARE(s.value("select valid_to::text from app_user where login_name = 'yamamoto'").toString(), QStringLiteral("2026-11-20"));
        QVERIFY(s.rights().contains(QStringLiteral("kawaguchi:川口 健:06:WCW,kawaguchi:川口 健:HQ:HQ")));
        QVERIFY(!s.rights().contains(QStringLiteral("kawaguchi:川口 健:05")));
        QCOMPARE(s.value("select string_agg(u.login_name, ',') from case_staff c join app_user u on u.id = c.app_user where c.valid_to is null and c.role = 'MAIN'").toString(), QStringLiteral("kawaguchi"));
        QCOMPARE(s.count("select count(*) from task t join app_user u on u.id = t.app_user where u.login_name = 'yamamoto' and t.done_at is null"), 0);
        QCOMPARE(s.server.run(s.yamamoto, "my_work.get", {}).error.code, QByteArray("session_ended"));
        QCOMPARE(s.count("select count(*) from sec.credential c join app_user u on u.id = c.app_user where u.login_name = 'yamamoto'"), 0);
    }
};

QTEST_GUILESS_MAIN(UserUpdateTest)
#include "user_update_test.moc"
