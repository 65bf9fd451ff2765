// SPDX-FileCopyrightText: 2026 Mimamori contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// EXP-01: everything handed over, by two persons, whole, readable without the system, and proved by a re-import.
#include "handover/handover_tables.h"
#include "handover/handover_verify.h"
#include "jobs/job_engine.h"
#include "jobs/job_list.h"
#include "model/assurance/handover.h"
#include "model/model.h"
#include "model/platform/approval.h"
#include "model/platform/attachment.h"
#include "output/output_fixture.h"
#include "test_cluster.h"

#include <QCryptographicHash>
#include <QDirIterator>
#include <QJsonArray>
#include <QJsonDocument>
#include <QProcess>

using namespace mimamori;

namespace {

const QString asker = QStringLiteral("ophead");
const QByteArray picture = QByteArray("%PDF-1.7 ").repeated(60'000); // of two chunks and more

/// A city with a family, an attachment and texts that a spreadsheet would compute.
struct City {
    ServerFixture server;
    QTemporaryDir directory;
    qint64 attachment{};

    City()
    {
        const SampleFamily family = sampleFamily(server);
        BeginAttachment begin;
        begin.subject = QStringLiteral("reception");
        begin.subjectId = family.reception;
        begin.name = QStringLiteral("診断書.pdf");
        begin.mediaType = QStringLiteral("application/pdf");
        begin.bytes = picture.size();
        attachment = server.call(QStringLiteral("sato"), begin).attachment;
        for (qint64 at = 0; at < picture.size(); at += 200'000) {
            PutAttachmentChunk chunk;
            chunk.attachment = attachment;
            chunk.offset = at;
            chunk.data = picture.mid(at, 200'000);
            server.call(QStringLiteral("sato"), chunk);
        }
        FinishAttachment finish;
        finish.attachment = attachment;
        finish.sha256 = QCryptographicHash::hash(picture, QCryptographicHash::Sha256);
        server.call(QStringLiteral("sato"), finish);
        server.superview().execute(Sql{"test_formula", "update person set name = E'=1+1\"甲,\n乙' where id = (select min(id) from person)"});
        server.superview().execute(Sql{"test_texts", "update person set kana = '', name = E'\\'=\\t\\'x' where id = (select max(id) from person)"});
    }
    QString look(const QByteArray &sql) { return server.superview().value(SqlText{"look_" + QByteArray::number(qHash(sql)), QString::fromUtf8(sql)}).toString(); }
    QString file() const { return directory.filePath(QStringLiteral("handover-%1.tar.enc").arg(number)); }
    QByteArray passphrase() const
    {
        QFile in(file() + QStringLiteral(".passphrase"));
        return in.open(QIODevice::ReadOnly) ? in.readAll().trimmed() : QByteArray();
    }
    void ask() { number = server.call(asker, AskHandover{QStringLiteral("契約の終了")}).number; }
    DecideApproval decision(bool approve)
    {
        DecideApproval out;
        out.approval.id = look("select id from approval where kind = 'handover' and state = 'WAITING'").toLongLong();
        out.approve = approve;
        out.comment = QStringLiteral("確認した");
        return out;
    }
    void runJobs()
    {
        Connection db(server.connection("app_job"));
        JobEngine engine(db, server.services(), handoverJobs(server.connection("dumper"), directory.path()), QStringLiteral("test"));
        engine.registerJobs();
        while (engine.runDue() > 0) { }
    }
    void make()
    {
        ask();
        server.call(QStringLiteral("approver"), decision(true));
        runJobs();
    }
    HandoverVerdict verify(const QString &path, const QByteArray &phrase)
    {
        const QString empty = TestCluster::instance().createEmptyDatabase();
        return verifyHandover(path, phrase, TestCluster::instance().config(empty, QStringLiteral("migrator")), TestCluster::instance().config(empty, QStringLiteral("dumper")));
    }
    QString number;
};

QByteArray refusal(const std::function<void()> &act)
{
    try {
        act();
    } catch (const Problem &problem) {
        return problem.code() + ' ' + problem.args().value(QStringLiteral("file")).toString().toUtf8();
    }
    return "ok";
}

QByteArray contentOf(const QString &path)
{
    QFile in(path);
    return in.open(QIODevice::ReadOnly) ? in.readAll() : QByteArray();
}

void write(const QString &path, const QByteArray &bytes)
{
    QFile out(path);
    if (!out.open(QIODevice::WriteOnly) || out.write(bytes) != bytes.size())
        qFatal("a file of the test cannot be written");
}

/// What any machine can do with openssl and tar.
QString openedWithoutUs(const City &city)
{
    const QString out = city.directory.filePath(QStringLiteral("plain"));
    QDir().mkpath(out);
    QProcess shell;
    shell.start(QStringLiteral("sh"), {QStringLiteral("-c"), QStringLiteral("openssl enc -d -aes-256-cbc -pbkdf2 -iter 600000 -in \"$1\" -pass \"file:$1.passphrase\" | tar -x -C \"$2\" && cd \"$2\" && sha256sum -c --quiet SHA256SUMS"),
        QStringLiteral("sh"), city.file(), out});
    return shell.waitForFinished(120'000) && shell.exitCode() == 0 ? out : QString::fromUtf8(shell.readAllStandardError());
}

} // namespace

class HandoverTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void twoPersonsAndOneAtATime()
    {
        City city;
        QCOMPARE(city.server.refusal(asker, AskHandover{}), QByteArray("required reason"));
        QCOMPARE(city.server.refusal(QStringLiteral("yamamoto"), AskHandover{QStringLiteral("要る")}), QByteArray("forbidden"));
        city.ask();
        QCOMPARE(city.server.refusal(asker, AskHandover{QStringLiteral("もう一つ")}), QByteArray("handover_under_way"));
        QVERIFY(city.server.refusal(asker, city.decision(true)) != "ok"); // nobody approves their own
        city.runJobs();
        QVERIFY(!QFile::exists(city.file())); // nothing without the second person
        city.server.call(QStringLiteral("approver"), city.decision(false));
        QCOMPARE(city.look("select state from handover"), QStringLiteral("RETURNED"));
        city.runJobs();
        QVERIFY(!QFile::exists(city.file()));
    }

    void everythingIsInItAndTheReimportProvesIt()
    {
        City city;
        city.make();
        QCOMPARE(city.look("select state || percent from handover"), QStringLiteral("MADE100"));
        const HandoverVerdict verdict = city.verify(city.file(), city.passphrase());
        QCOMPARE(verdict.wrong, QStringList());
        QCOMPARE(verdict.attachments, 1);
        QCOMPARE(QString::number(verdict.rows), city.look("select rows from handover"));
        QVERIFY(verdict.rows > 100);
        QCOMPARE(city.look("select count(*) from export_register e, handover h where e.kind = 'handover' and e.what = 'handover/' || h.id and encode(e.sha256, 'hex') = h.sha256 and e.app_user = h.asked_by"), QStringLiteral("1"));
        QCOMPARE(QString::fromLatin1(QCryptographicHash::hash(contentOf(city.file()), QCryptographicHash::Sha256).toHex()), city.look("select sha256 from handover"));
        QCOMPARE(QFile::permissions(city.file()) & (QFileDevice::ReadGroup | QFileDevice::ReadOther), QFileDevice::Permissions());
    }

    void itIsReadWithoutTheSystem()
    {
        City city;
        city.make();
        const QString plain = openedWithoutUs(city);
        QVERIFY2(QFile::exists(plain + QStringLiteral("/README.txt")), qPrintable(plain));
        QCOMPARE(contentOf(plain + QStringLiteral("/attachments/%1").arg(city.attachment)), picture);
        const QByteArray people = contentOf(plain + QStringLiteral("/tables/public.person.csv"));
        QVERIFY(people.startsWith("\xEF\xBB\xBFid,"));
        QVERIFY(people.contains("\"'=1+1\"\"")); // no spreadsheet computes it
        QVERIFY(!people.contains("\"=1+1"));
        QVERIFY(people.contains("\"''=\t'x\"")); // an apostrophe of one's own is told from ours
        QVERIFY(contentOf(plain + QStringLiteral("/dictionary.csv")).contains("public.person"));
        const QByteArray all = contentOf(plain + QStringLiteral("/README.txt")) + contentOf(plain + QStringLiteral("/manifest.json"));
        QVERIFY(all.contains("sec.credential"));
        QVERIFY(!QFile::exists(plain + QStringLiteral("/tables/sec.credential.csv")));
    }

    void whatIsDamagedIsNamed()
    {
        City city;
        city.make();
        const QByteArray whole = contentOf(city.file());
        const QString hurt = city.directory.filePath(QStringLiteral("hurt.tar.enc"));
        QCOMPARE(refusal([&] { city.verify(hurt, city.passphrase()); }), QByteArray("handover_no_file "));
        QCOMPARE(refusal([&] { city.verify(city.file(), "WRONG-WRONG-WRONG-WRONG-WRONG-WRONG"); }), QByteArray("handover_passphrase ") + QFileInfo(city.file()).fileName().toUtf8());
        write(hurt, "no hand-over at all");
        QCOMPARE(refusal([&] { city.verify(hurt, city.passphrase()); }), QByteArray("handover_damaged hurt.tar.enc"));
        write(hurt, whole.left(whole.size() - 100'000));
        QCOMPARE(refusal([&] { city.verify(hurt, city.passphrase()); }), QByteArray("handover_damaged attachments/") + QByteArray::number(city.attachment));
        QByteArray changed = whole;
        changed[whole.size() - 100'000] = char(~changed[whole.size() - 100'000]);
        write(hurt, changed);
        QCOMPARE(city.verify(hurt, city.passphrase()).wrong, QStringList{QStringLiteral("attachments/%1").arg(city.attachment)});
        const QByteArray refused = refusal([&] { openHandover(hurt, city.passphrase(), city.directory.filePath(QStringLiteral("out"))); });
        QCOMPARE(refused, QByteArray("handover_damaged attachments/") + QByteArray::number(city.attachment));
    }

    void aDatabaseInUseIsNeverTouched()
    {
        City city;
        city.make();
        const QString before = city.look("select count(*) from person");
        QCOMPARE(refusal([&] { verifyHandover(city.file(), city.passphrase(), city.server.connection("migrator"), city.server.connection("dumper")); }), QByteArray("handover_not_empty "));
        QCOMPARE(city.look("select count(*) from person"), before);
    }

    void anAttachmentThatCannotBeReadFailsTheWhole()
    {
        City city;
        QDirIterator stored(city.server.services().config().storeDirectory, QDir::Files, QDirIterator::Subdirectories);
        while (stored.hasNext())
            QFile::resize(stored.next(), 40);
        city.make();
        QCOMPARE(city.look("select state || ' ' || why || ' ' || attachment from handover"), QStringLiteral("FAILED ATTACHMENT %1").arg(city.attachment));
        QVERIFY(!QFile::exists(city.file()));
        QCOMPARE(city.look("select count(*) from export_register where kind = 'handover'"), QStringLiteral("0"));
        city.ask(); // and one may ask again
    }

    void everyRecordAndTableIsHandedOver()
    {
        ServerFixture server;
        QSet<QByteArray> handed;
        for (const HandoverTable &table : handoverTables(server.superview()))
            handed << table.name;
        for (const RecordType *type : storedRecordTypes())
            QVERIFY2(handed.contains("public." + type->name()), type->name().constData());
        static constexpr Sql all{"walk_tables", "select quote_ident(schemaname) || '.' || quote_ident(tablename) from pg_tables where schemaname not in ('pg_catalog', 'information_schema')"};
        static constexpr Sql kept{"walk_unlogged", "select exists (select 1 from pg_class where oid = $1::regclass and relpersistence <> 'p')"};
        QSet<QByteArray> excepted;
        const Rows rows = server.superview().query(all);
        for (const Row &row : rows) {
            const QByteArray table = row.text(0).toUtf8();
            const char *why = whyNotHandedOver(table);
            if (why)
                excepted << why;
            QVERIFY2(bool(why) != handed.contains(table) || server.superview().value(kept, {row.text(0)}).toBool(), table.constData());
        }
        for (const HandoverException &one : handoverExceptions()) // an exception for what is not there hides the next mistake
            QVERIFY2(excepted.contains(one.reason), one.table);
    }
};

QTEST_GUILESS_MAIN(HandoverTest)
#include "handover_test.moc"
