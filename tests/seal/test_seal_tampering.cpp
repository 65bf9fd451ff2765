// SPDX-FileCopyrightText: 2026 Mimamori contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "audit_database.h"
#include "audit_row.h"
#include "bytes.h"
#include "heads_index.h"
#include "seal_record.h"
#include "signing_key.h"
#include "verify_command.h"

#include <QBuffer>
#include <QDir>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTest>

using namespace mimamori;

namespace {

/// Seals 1 to 5 with rows 1-3, 4-6, 7-9, 10-12 and 13-15, each row in its own transaction.
void sealFiveTimes(SealedAudit &audit)
{
    for (int i = 0; i < 5; ++i) {
        audit.write(3, QByteArray::number(100 + i));
        audit.sealAll();
    }
}

struct Outcome {
    int exit;
    QByteArray text;
    QJsonObject json() const { return QJsonDocument::fromJson(text).object(); }
};

Outcome command(const QStringList &args)
{
    QBuffer out;
    out.open(QIODevice::WriteOnly);
    const int exit = runAuditVerify(args, out);
    return {exit, out.data()};
}

QStringList online(const SealedAudit &audit)
{
    return {QStringLiteral("--conninfo"), QString::fromUtf8(audit.conninfo("sealer")), QStringLiteral("--public"), audit.file("public"),
            QStringLiteral("--heads"), audit.file("heads")};
}

QStringList offline(const SealedAudit &audit)
{
    return {QStringLiteral("--from-export"), audit.file("export"), QStringLiteral("--public"), audit.file("public"),
            QStringLiteral("--heads"), audit.file("heads")};
}

QStringList kinds(const QJsonObject &report)
{
    QStringList all;
    for (const QJsonValue &finding : report[QLatin1String("findings")].toArray())
        all.append(finding[QLatin1String("kind")].toString() + QLatin1Char(' ') + QString::number(finding[QLatin1String("from_seal")].toInt()));
    return all;
}

/// What a superuser can do who knows the program but has not the key: every seal anew over the rows as they are now.
void resealEverything(SealedAudit &audit, const SigningKey &key, const QByteArray &keyId)
{
    QByteArray previous(32, '\0');
    for (qint64 number = 1; number <= 5; ++number) {
        const QByteArray which = QByteArray::number(number);
        DatabaseResult seals = audit.superuser().query(Seal::selectSql() + "where seal.number = " + which);
        Seal seal;
        seal.number = number;
        seal.epoch = seals.number<qint32>(0, 1);
        seal.sealedAt = seals.number<qint64>(0, 2);
        seal.fromXid = seals.number<quint64>(0, 3);
        seal.untilXid = seals.number<quint64>(0, 4);
        const DatabaseResult rows = audit.superuser().query(
            AuditRow::selectSql() + "join audit.seal s on event.xid >= s.from_xid and event.xid < s.until_xid where s.number = " + which
            + " order by event.xid, event.seq");
        MerkleAccumulator tree;
        for (int i = 0; i < rows.rows(); ++i) {
            AuditRow row;
            for (int column = 0; column < AuditRow::ColumnCount; ++column)
                row.setFromDatabase(column, rows.value(i, column));
            tree.add(row.leaf());
        }
        seal.rows = qint64(tree.size());
        seal.root = toBytes(tree.root());
        seal.previous = previous;
        seal.keyId = keyId;
        seal.head = seal.computedHead();
        seal.signature = key.sign(seal.head);
        previous = seal.head;
        audit.superuser().query("set session_replication_role = replica");
        audit.superuser().query("update audit.seal set rows = $1::int8, root = $2::bytea, previous = $3::bytea, head = $4::bytea, "
                                "signature = $5::bytea, key_id = $6::text where number = " + which,
                                {bytes::of(seal.rows), seal.root, seal.previous, seal.head, seal.signature, seal.keyId});
    }
    audit.superuser().query("set session_replication_role = origin");
}

} // namespace

/// T21, T24, SEC-E: what a superuser does to the audit is found and the seal named, online and offline alike.
class TestTampering : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void everyChangeIsNamed_data();
    void everyChangeIsNamed();
    void changedRowsAreNamed();
    void truncatedTailNeedsOutsideHeads();
    void rebuildWithAnotherKey();
    void rebuildWithTheKey();
    void unsealedTail();
    void outsideFileBehind();
    void rubbishInTheHeadsFileAccusesNobody();
    void proofOfOneRow();
    void changedExport_data();
    void changedExport();
    void wrongUsage_data();
    void wrongUsage();
};

namespace {

struct Change {
    const char *name;
    const char *sql;
    const char *found; // "; " between them
};
constexpr Change changes[] = {
    {"nothing", "select 1", ""},
    {"edit who", "update audit.event set app_user = 8 where seq = 8", "row_edited 3-3"},
    {"edit a null", "update audit.event set session_id = 1 where seq = 1", "row_edited 1-1"},
    {"edit one microsecond", "update audit.event set at = at + interval '1 microsecond' where seq = 15", "row_edited 5-5"},
    {"edit the order of ids", "update audit.event set object_ids = '{1,2,3}' where seq = 5", "row_edited 2-2"},
    {"edit all", "update audit.event set purpose = 'x'", "row_edited 1-5"},
    {"delete", "delete from audit.event where seq = 5", "row_deleted 2-2"},
    {"delete a seal's rows", "delete from audit.event where seq between 4 and 6", "row_deleted 2-2"},
    {"delete the first", "delete from audit.event where seq = 1", "row_deleted 1-1"},
    {"back-insert", "insert into audit.event (xid, app_user, terminal, operation, action, result) "
        "select xid, 1, 't', 'o', 'read', 'ok' from audit.event where seq = 8", "row_inserted 3-3"},
    {"back-insert before the first", "insert into audit.event (xid, app_user, terminal, operation, action, result) values ('3', 1, 't', 'o', 'read', 'ok')", "row_inserted 1-1"},
    {"insert into a past epoch", "insert into audit.event (epoch, app_user, terminal, operation, action, result) values (0, 1, 't', 'o', 'read', 'ok')",
        "row_inserted 1-1"},
    {"insert into a coming epoch", "insert into audit.event (epoch, app_user, terminal, operation, action, result) values (2, 1, 't', 'o', 'read', 'ok')",
        "row_inserted 6-6"},
    {"insert where no transaction is", "insert into audit.event (xid, app_user, terminal, operation, action, result) values ('4000000000000000000', 1, 't', 'o', 'read', 'ok')",
        "row_inserted 6-6"},
    {"swap the numbers of two rows", "update audit.event set seq = -1 where seq = 7; update audit.event set seq = 7 where seq = 9; "
        "update audit.event set seq = 9 where seq = -1", "rows_reordered 3-3"},
    {"swap two rows in one seal", "update audit.event e set xid = o.xid from audit.event o where (e.seq, o.seq) in ((7, 9), (9, 7))", "rows_reordered 3-3"},
    {"swap two rows of two seals", "update audit.event e set xid = o.xid from audit.event o where (e.seq, o.seq) in ((1, 15), (15, 1))", "row_edited 1-1; row_edited 5-5"},
    {"move a row to another seal", "update audit.event e set xid = o.xid from audit.event o where e.seq = 2 and o.seq = 11", "row_deleted 1-1; row_inserted 4-4"},
    {"truncate rows", "truncate audit.event", "row_deleted 1-5"},
    {"truncate seals", "truncate audit.seal", "truncated 1-5"},
    {"truncate the tail with its seals", "with s as (delete from audit.seal where number > 3) delete from audit.event where seq > 9", "truncated 4-5"},
    {"delete a seal between", "delete from audit.seal where number = 2", "seal_missing 2-2"},
    {"delete the first seals", "delete from audit.seal where number < 3", "seal_missing 1-2"},
    {"delete a seal and its rows", "with s as (delete from audit.seal where number = 2) delete from audit.event where seq between 4 and 6", "seal_missing 2-2"},
    {"edit a seal", "update audit.seal set rows = 2 where number = 4", "seal_edited 4-4; row_inserted 4-4"},
    {"edit its time", "update audit.seal set sealed_at = sealed_at - interval '1 day' where number = 4", "seal_edited 4-4"},
    {"edit its range", "update audit.seal set until_xid = from_xid where number = 5", "seal_edited 5-5; row_deleted 5-5"},
    {"edit its signature", "update audit.seal set signature = set_byte(signature, 0, (get_byte(signature, 0) + 1) % 256) where number = 4", "bad_signature 4-4"},
    {"edit its head", "update audit.seal set head = sha256('x') where number = 3", "seal_edited 3-3; rebuilt 3-3; chain_broken 4-4"},
    {"edit its chain", "update audit.seal set previous = sha256('x') where number = 3", "chain_broken 3-3; seal_edited 3-3"},
    {"edit its key", "update audit.seal set key_id = '0123456789abcdef' where number = 3", "seal_edited 3-3"},
    {"shorten a root", "update audit.seal set root = '' where number = 1", "seal_edited 1-1; row_edited 1-1"},
    {"renumber", "update audit.seal set number = 9 where number = 5", "seal_missing 5-8; seal_edited 9-9"},
};

} // namespace

void TestTampering::everyChangeIsNamed_data()
{
    QTest::addColumn<QByteArray>("sql");
    QTest::addColumn<QStringList>("found");
    for (const Change &change : changes)
        QTest::newRow(change.name) << QByteArray(change.sql) << QString::fromLatin1(change.found).split(QStringLiteral("; "), Qt::SkipEmptyParts);
}

void TestTampering::everyChangeIsNamed()
{
    QFETCH(QByteArray, sql);
    QFETCH(QStringList, found);
    SealedAudit audit;
    sealFiveTimes(audit);
    QCOMPARE(summary(audit.verify()), QStringList());
    // Otherwise even a superuser could not update seq.
    audit.tamper("alter table audit.event alter column seq set generated by default");
    for (const QByteArray &statement : sql.split(';'))
        audit.tamper(statement);
    QStringList seen = summary(audit.verify());
    seen.removeIf([](const QString &one) { return one.startsWith(QLatin1String("unsealed_tail")); });
    QCOMPARE(seen, found);

    // The same offline: the export of the changed database gives the same report, word for word but for the clock.
    QCOMPARE(command({QStringLiteral("--conninfo"), QString::fromUtf8(audit.conninfo("sealer")), QStringLiteral("--export"), audit.file("export")}).exit, 0);
    const QStringList more{QStringLiteral("--json"), QStringLiteral("--tail-seconds"), QStringLiteral("1000")};
    const Outcome there = command(online(audit) + more);
    const Outcome here = command(offline(audit) + more);
    QCOMPARE(here.text, there.text);
    QCOMPARE(here.exit, found.isEmpty() ? 0 : 1);
    QCOMPARE(there.exit, here.exit);
}

void TestTampering::changedRowsAreNamed()
{
    SealedAudit audit;
    sealFiveTimes(audit);
    audit.write(1);
    audit.sealAll();
    audit.tamper("update audit.event set office = 9 where seq = 16");   // alone in seal 6
    audit.tamper("insert into audit.event (seq, xid, app_user, terminal, operation, action, result) overriding system value "
                 "select 777, xid, 1, 't', 'o', 'read', 'ok' from audit.event where seq = 11");
    const VerifyReport report = audit.verify();
    QCOMPARE(summary(report), (QStringList{QStringLiteral("row_inserted 4-4"), QStringLiteral("row_edited 6-6")}));
    QCOMPARE(report.findings[0].rows, QList<qint64>{777});
    QVERIFY(report.findings[0].proven);
    QCOMPARE(report.findings[1].rows, QList<qint64>{16});
    const QByteArray text = report.toText();
    QVERIFY(text.contains("row_inserted") && text.contains("777") && text.contains("NOT"));
}

void TestTampering::truncatedTailNeedsOutsideHeads()
{
    SealedAudit audit;
    sealFiveTimes(audit);
    audit.tamper("with s as (delete from audit.seal where number > 3) delete from audit.event where seq > 9");
    // Inside the database nothing is wrong; this is why the heads are kept outside.
    QVERIFY(audit.verify(false).clean());
    QCOMPARE(summary(audit.verify()), QStringList{QStringLiteral("truncated 4-5")});
}

void TestTampering::rebuildWithAnotherKey()
{
    SealedAudit audit;
    sealFiveTimes(audit);
    const QByteArray genuineId = SigningKey(audit.file("key")).id();
    SigningKey::generate(audit.file("key2"), audit.file("public2"));
    const SigningKey other(audit.file("key2"));
    audit.tamper("update audit.event set app_user = 99 where seq = 2");
    resealEverything(audit, other, other.id());
    QCOMPARE(summary(audit.verify()), (QStringList{QStringLiteral("unknown_key 1-5"), QStringLiteral("rebuilt 1-5")}));
    QCOMPARE(summary(audit.verify(false)), QStringList{QStringLiteral("unknown_key 1-5")});
    resealEverything(audit, other, genuineId);
    QCOMPARE(summary(audit.verify(false)), QStringList{QStringLiteral("bad_signature 1-5")});
}

void TestTampering::rebuildWithTheKey()
{
    SealedAudit audit;
    sealFiveTimes(audit);
    const SigningKey stolen(audit.file("key"));
    audit.tamper("update audit.event set app_user = 99 where seq = 8");
    resealEverything(audit, stolen, stolen.id());
    // Perfect inside; from the third seal on it is not what was published.
    QVERIFY(audit.verify(false).clean());
    QCOMPARE(summary(audit.verify()), QStringList{QStringLiteral("rebuilt 3-5")});
}

void TestTampering::unsealedTail()
{
    SealedAudit audit;
    sealFiveTimes(audit);
    audit.write(1);
    QVERIFY(audit.verify().clean());   // young
    QCOMPARE(audit.verify().tailRows, 1);
    audit.tamper("update audit.event set at = at - interval '10 minutes' where seq = 16");
    QCOMPARE(summary(audit.verify()), QStringList{QStringLiteral("unsealed_tail 6-6")});
    QVERIFY(audit.verify().findings.first().count >= 600);
    audit.tamper("update audit.event set at = '-infinity' where seq = 16");
    QCOMPARE(summary(audit.verify()), QStringList{QStringLiteral("unsealed_tail 6-6")});
}

void TestTampering::outsideFileBehind()
{
    SealedAudit audit;
    sealFiveTimes(audit);
    QFile heads(audit.file("heads"));
    QVERIFY(heads.open(QIODevice::ReadWrite));
    const QList<QByteArray> lines = heads.readAll().split('\n');
    // Just written and not yet published is normal; not published for long is not.
    QVERIFY(heads.resize(0) && heads.seek(0));
    heads.write(lines.mid(0, 3).join('\n') + '\n');
    heads.flush();
    QVERIFY(audit.verify().clean());
    QCOMPARE(kinds(command(online(audit) + QStringList{QStringLiteral("--json"), QStringLiteral("--tail-seconds"), QStringLiteral("0")}).json()),
             QStringList{QStringLiteral("outside_behind 4")});
    // A hole in the middle never is.
    QVERIFY(heads.resize(0) && heads.seek(0));
    heads.write(lines[0] + '\n' + lines[1] + '\n' + lines[3] + '\n' + lines[4] + '\n');
    heads.flush();
    QCOMPARE(summary(audit.verify()), QStringList{QStringLiteral("outside_behind 3-3")});
}

void TestTampering::rubbishInTheHeadsFileAccusesNobody()
{
    SealedAudit audit;
    sealFiveTimes(audit);
    QFile heads(audit.file("heads"));
    QVERIFY(heads.open(QIODevice::ReadWrite));
    QByteArray last = heads.readAll().trimmed().split('\n').last();
    Seal invented = *Seal::fromJsonLine(last);
    invented.number = 6;
    invented.head = invented.computedHead();
    heads.write("not a line at all\n" + invented.toJsonLine() + '\n');
    heads.flush();
    const VerifyReport report = audit.verify();
    QCOMPARE(summary(report), QStringList{QStringLiteral("outside_forged 6-6")});
    QCOMPARE(report.tornLines, 1);
}

void TestTampering::proofOfOneRow()
{
    SealedAudit audit;
    sealFiveTimes(audit);
    QCOMPARE(command({QStringLiteral("--conninfo"), QString::fromUtf8(audit.conninfo("sealer")), QStringLiteral("--export"), audit.file("export")}).exit, 0);
    for (int seq = 1; seq <= 15; ++seq) {
        const QStringList prove{QStringLiteral("--prove"), QString::number(seq)};
        const Outcome there = command(online(audit) + prove);
        QCOMPARE(there.exit, 0);
        QVERIFY(there.json()[QLatin1String("holds")].toBool());
        QCOMPARE(there.json()[QLatin1String("seal")][QLatin1String("number")].toString(), QString::number((seq + 2) / 3));
        QCOMPARE(command(offline(audit) + prove).text, there.text);
        // Checked again with nothing but the printed values.
        QList<Hash> path;
        for (const QJsonValue &step : there.json()[QLatin1String("path")].toArray())
            path.append(toHash(QByteArray::fromHex(step.toString().toLatin1())));
        QVERIFY(merkleIncludes(merkleLeaf(QByteArray::fromHex(there.json()[QLatin1String("canonical")].toString().toLatin1())),
                               quint64(there.json()[QLatin1String("index")].toInt()), 3, path,
                               toHash(QByteArray::fromHex(there.json()[QLatin1String("seal")][QLatin1String("root")].toString().toLatin1()))));
    }
    QCOMPARE(command(online(audit) + QStringList{QStringLiteral("--prove"), QStringLiteral("99")}).exit, 1);
    audit.write(1);
    QCOMPARE(command(online(audit) + QStringList{QStringLiteral("--prove"), QStringLiteral("16")}).exit, 1);
    audit.tamper("update audit.event set app_user = 0 where seq = 5");
    QCOMPARE(command(online(audit) + QStringList{QStringLiteral("--prove"), QStringLiteral("5")}).exit, 1);
}

void TestTampering::changedExport_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<QByteArray>("from");
    QTest::addColumn<QByteArray>("to");
    QTest::addColumn<int>("exit");
    const QString events = QStringLiteral("events.csv");
    QTest::newRow("value") << events << QByteArray(",101,\"note.list\"") << QByteArray(",101,\"note.open\"") << 1;
    QTest::newRow("null to empty") << events << QByteArray(",7,,\"local:0\"") << QByteArray(",7,\"\",\"local:0\"") << 2;
    QTest::newRow("header") << events << QByteArray("seq,epoch") << QByteArray("epoch,seq") << 2;
    QTest::newRow("broken") << events << QByteArray("\"note.list\"") << QByteArray("\"note.list") << 2;
    QTest::newRow("seal") << QStringLiteral("seals.csv") << QByteArray(",3,") << QByteArray(",4,") << 1;
    QTest::newRow("moment") << QStringLiteral("export.json") << QByteArray("exported_at") << QByteArray("when") << 2;
}

void TestTampering::changedExport()
{
    QFETCH(QString, name);
    QFETCH(QByteArray, from);
    QFETCH(QByteArray, to);
    QFETCH(int, exit);
    SealedAudit audit;
    sealFiveTimes(audit);
    command({QStringLiteral("--conninfo"), QString::fromUtf8(audit.conninfo("sealer")), QStringLiteral("--export"), audit.file("export")});
    QCOMPARE(command(offline(audit)).exit, 0);
    QFile file(QDir(audit.file("export")).filePath(name));
    QVERIFY(file.open(QIODevice::ReadWrite));
    QByteArray content = file.readAll();
    QVERIFY(content.contains(from));
    content.replace(content.indexOf(from), from.size(), to);
    QVERIFY(file.resize(0) && file.seek(0));
    file.write(content);
    file.close();
    QCOMPARE(command(offline(audit)).exit, exit);
}

void TestTampering::wrongUsage_data()
{
    QTest::addColumn<QStringList>("args");
    const auto row = [](const char *text) { QTest::newRow(text) << QString::fromLatin1(text).split(QLatin1Char(' '), Qt::SkipEmptyParts); };
    row("");
    row("--nonsense");
    row("--conninfo dbname=x");
    row("--conninfo dbname=x --from-export /nowhere --public /nowhere");
    row("--from-export /nowhere --public /nowhere");
    row("--conninfo host=/nowhere --export /nowhere");
    row("--conninfo dbname=x --export /nowhere surplus");
}

void TestTampering::wrongUsage()
{
    QFETCH(QStringList, args);
    QCOMPARE(command(args).exit, 2);
}

QTEST_GUILESS_MAIN(TestTampering)
#include "test_seal_tampering.moc"
