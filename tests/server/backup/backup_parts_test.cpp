// SPDX-FileCopyrightText: 2026 Mimamori contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// BKP-01, BKP-02, REL-4: what is made of pgBackRest's words, which sets go, what a restore refuses. No database.
#include "backup/repository_view.h"
#include "backup/restore_plan.h"
#include "backup/retention.h"
#include "backup/sealed_archive.h"
#include "base/problem.h"

#include <QBuffer>
#include <QTemporaryDir>
#include <QTest>

using namespace mimamori;

namespace {

QByteArray refusal(const std::function<void()> &act)
{
    try {
        act();
    } catch (const Problem &problem) {
        return problem.code();
    }
    return "ok";
}

QDateTime at(int hour, int minute = 0)
{
    return QDateTime(QDate(2026, 12, 1), QTime(hour, minute), Qt::UTC);
}

const QByteArray infoText = R"([{"backup":[{"annotation":{"kind":"AFTER_CLOSE"},"archive":{"start":"000000010000000000000002","stop":"000000010000000000000003"},
"database":{"id":1,"repo-key":2},"error":false,"info":{"size":30524949,"repository":{"delta":3790880,"size":3790880}},"label":"20261124-230135F",
"timestamp":{"start":1795561295,"stop":1795561304},"type":"full"}],"name":"mimamori","repo":[{"key":1,"status":{"code":0,"message":"ok"}}],"status":{"code":0,"message":"ok"}}])";

} // namespace

class BackupPartsTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void infoIsRead()
    {
        const RepositoryInfo info = parseInfo(infoText, QStringLiteral("mimamori"));
        QCOMPARE(info.trouble, QByteArray());
        QCOMPARE(info.sets.size(), 1);
        QCOMPARE(info.sets.first().label, QStringLiteral("20261124-230135F"));
        QCOMPARE(info.sets.first().repository, 2);
        QCOMPARE(info.sets.first().kind, QStringLiteral("AFTER_CLOSE"));
        QCOMPARE(info.sets.first().storedBytes, 3790880);
        QCOMPARE(info.sets.first().lastWal, QStringLiteral("000000010000000000000003"));
        QCOMPARE(parseInfo(infoText, QStringLiteral("other")).trouble, QByteArray("no_stanza"));
        QCOMPARE(parseInfo("no json", QStringLiteral("mimamori")).trouble, QByteArray("no_stanza"));
        QByteArray wrong = infoText;
        wrong.replace("\"code\":0,\"message\":\"ok\"}}],\"status", "\"code\":99,\"message\":\"[CryptoError] unable to load info file\"}}],\"status");
        QCOMPARE(parseInfo(wrong, QStringLiteral("mimamori")).trouble, QByteArray("wrong_key"));
        wrong.replace("[CryptoError] unable", "[FormatError] \xff\xfe\x80 unable");
        QCOMPARE(parseInfo(wrong, QStringLiteral("mimamori")).trouble, QByteArray("wrong_key"));
    }

    void holesOfTheLog_data()
    {
        QTest::addColumn<QStringList>("files");
        QTest::addColumn<QString>("first");
        QTest::addColumn<QString>("last");
        QTest::addColumn<QString>("missing");
        const auto seg = [](const char *tail, const char *timeline = "00000001") { return QString(QLatin1String(timeline) + QLatin1String(tail)); };
        const auto file = [&](const char *tail, const char *timeline = "00000001") {
            return QString(QStringLiteral("15-1/x/") + seg(tail, timeline) + QStringLiteral("-4a755a269e22170fec3d594a0ede3ae7cc1cde5d.zst"));
        };
        QTest::newRow("whole") << QStringList{file("0000000000000002"), file("0000000000000003"), QStringLiteral("archive.info")}
                               << seg("0000000000000002") << seg("0000000000000003") << QString();
        QTest::newRow("hole") << QStringList{file("0000000000000002"), file("0000000000000004")} << seg("0000000000000002") << seg("0000000000000002") << seg("0000000000000003");
        QTest::newRow("first away") << QStringList{file("0000000000000003")} << seg("0000000000000002") << QString() << seg("0000000000000002");
        QTest::newRow("over FF") << QStringList{file("00000000000000FF"), file("0000000100000000")} << seg("00000000000000FF") << seg("0000000100000000") << QString();
        QTest::newRow("hole at FF") << QStringList{file("00000000000000FE"), file("0000000100000000")} << seg("00000000000000FE") << seg("00000000000000FE") << seg("00000000000000FF");
        QTest::newRow("another timeline") << QStringList{file("0000000000000002"), file("0000000000000003"), file("0000000000000003", "00000002"), file("0000000000000004", "00000002")}
                                          << seg("0000000000000002") << seg("0000000000000004", "00000002") << QString();
        QTest::newRow("history files are no segments") << QStringList{file("0000000000000002"), QStringLiteral("15-1/x/000000010000000000000003.00000028.backup")}
                                                       << seg("0000000000000002") << seg("0000000000000002") << QString();
    }
    void holesOfTheLog()
    {
        QFETCH(QStringList, files);
        QFETCH(QString, first);
        const WalReach reach = walReach(files, first);
        QTEST(reach.last, "last");
        QTEST(reach.missing, "missing");
    }

    void verdicts_data()
    {
        QTest::addColumn<QByteArray>("text");
        QTest::addColumn<QByteArray>("reason");
        const QByteArray head = "stanza: mimamori\nstatus: ok\n  archiveId: 15-1, total WAL checked: 5, total valid WAL: 5\n    missing: 0, checksum invalid: 0, size invalid: 0, other: 0\n";
        const QByteArray good = "  backup: A, status: valid, total files checked: 10, total valid files: 10\n    missing: 0, checksum invalid: 0, size invalid: 0, other: 0\n";
        QTest::newRow("good") << head + good << QByteArray();
        QTest::newRow("nothing said") << QByteArray() << QByteArray("verify_unreadable");
        QTest::newRow("another set") << head + QByteArray(good).replace("backup: A", "backup: B") << QByteArray("set_not_verified");
        QTest::newRow("exit 0, one file wrong")
            << head + "  backup: A, status: invalid, total files checked: 10, total valid files: 9\n    missing: 0, checksum invalid: 1, size invalid: 0, other: 0\n" << QByteArray("file_corrupt");
        QTest::newRow("missing") << head + "  backup: A, status: invalid, total files checked: 10, total valid files: 9\n    missing: 1, checksum invalid: 0, size invalid: 0, other: 0\n"
                                 << QByteArray("file_missing");
        QTest::newRow("says valid, counts differ")
            << head + "  backup: A, status: valid, total files checked: 10, total valid files: 9\n    missing: 0, checksum invalid: 0, size invalid: 0, other: 0\n" << QByteArray("file_corrupt");
        QTest::newRow("nothing checked")
            << head + "  backup: A, status: valid, total files checked: 0, total valid files: 0\n    missing: 0, checksum invalid: 0, size invalid: 0, other: 0\n" << QByteArray("file_corrupt");
    }
    void verdicts()
    {
        QFETCH(QByteArray, text);
        const VerifyVerdict verdict = verifyVerdict(text, QStringLiteral("A"));
        QTEST(verdict.reason, "reason");
        QCOMPARE(verdict.good, verdict.reason.isEmpty());
    }

    /// T04: at most so many of a kind, never fewer than two proven.
    void retention()
    {
        QList<HeldSet> held;
        const auto labels = [&](const char *kind, int most) {
            QStringList out;
            const QList<HeldSet> sets = toExpire(held, QString::fromLatin1(kind), most);
            for (const HeldSet &set : sets)
                out << set.label;
            return out.join(u' ');
        };
        for (int i = 0; i < 6; ++i)
            held.append({QString::number(i), QStringLiteral("A"), at(i), false, false});
        QCOMPARE(labels("A", 7), QString());
        held.append({QStringLiteral("6"), QStringLiteral("A"), at(6), false, false});
        QCOMPARE(labels("A", 7), QStringLiteral("0"));
        QCOMPARE(labels("B", 7), QString());
        held[0].proven = held[1].proven = true;
        QCOMPARE(labels("A", 7), QStringLiteral("2")); // the only two proven stay
        held[5].failed = true;
        QCOMPARE(labels("A", 7), QStringLiteral("5"));
        held.append({QStringLiteral("b"), QStringLiteral("B"), at(7), true, false});
        held[5].failed = false;
        QCOMPARE(labels("A", 7), QStringLiteral("0")); // another kind's proven one counts
        QCOMPARE(labels("A", 3), QStringLiteral("0 2 3 4 5"));
        QCOMPARE(refusal([&] { toExpire(held, QStringLiteral("A"), 2); }), QByteArray("retention_small"));
    }

    void restoreRefusals()
    {
        RepositorySet set;
        set.label = QStringLiteral("20261201-010000F");
        set.repository = 1;
        set.started = at(1);
        set.ended = at(1, 5);
        set.firstWal = QStringLiteral("000000010000000000000002");
        RestoreFacts facts;
        facts.now = at(12);
        facts.sets = {set};
        facts.archived[1] = {{QStringLiteral("15-1/x/000000010000000000000002-ab.zst"), at(1, 6)}, {QStringLiteral("15-1/x/000000010000000000000003-ab.zst"), at(5)}};
        RestoreWish wish;
        wish.directory = QStringLiteral("/somewhere");
        wish.to = at(3);
        QCOMPARE(planRestore(wish, facts).point.target, QStringLiteral("2026-12-01 03:00:00+00"));
        const auto code = [&](const std::function<void(RestoreWish &, RestoreFacts &)> &spoil) {
            RestoreWish w = wish;
            RestoreFacts f = facts;
            spoil(w, f);
            return refusal([&] { planRestore(w, f); });
        };
        QCOMPARE(code([](auto &w, auto &) { w.to = at(13); }), QByteArray("restore_future"));
        QCOMPARE(code([](auto &w, auto &) { w.to = at(1, 4); }), QByteArray("restore_before_first"));
        QCOMPARE(code([](auto &w, auto &) { w.to = at(6); }), QByteArray("restore_not_archived"));
        QCOMPARE(code([](auto &w, auto &f) { w.to = at(8); f.archived[1].insert(QStringLiteral("15-1/x/000000010000000000000005-ab.zst"), at(9)); }), QByteArray("restore_gap"));
        QCOMPARE(code([](auto &, auto &f) { f.restoreRuns = true; }), QByteArray("restore_running"));
        QCOMPARE(code([](auto &, auto &f) { f.directoryEmpty = false; }), QByteArray("restore_not_empty"));
        QCOMPARE(code([](auto &w, auto &) { w.directory.clear(); }), QByteArray("restore_no_directory"));
        QCOMPARE(code([](auto &w, auto &f) { w.intoPlace = true; f.databaseRuns = true; }), QByteArray("restore_server_running"));
        QCOMPARE(code([](auto &w, auto &) { w.label = QStringLiteral("x"); }), QByteArray("set_unknown"));
        QCOMPARE(code([](auto &, auto &f) { f.sets.clear(); }), QByteArray("restore_before_first"));
        // A second repository without the hole serves.
        facts.archived[1].remove(QStringLiteral("15-1/x/000000010000000000000003-ab.zst"));
        RepositorySet second = set;
        second.repository = 2;
        facts.sets << second;
        facts.archived[2] = {{QStringLiteral("15-1/x/000000010000000000000002-ab.zst"), at(1, 6)}, {QStringLiteral("15-1/x/000000010000000000000003-ab.zst"), at(5)}};
        QCOMPARE(planRestore(wish, facts).point.repository, 2);
    }

    void sealedArchive()
    {
        const QTemporaryDir directory;
        const QString path = directory.filePath(QStringLiteral("a.sealed"));
        QByteArray content(700'001, 'x');
        QBuffer in(&content);
        QVERIFY(in.open(QIODevice::ReadOnly));
        const ArchiveKey key{QByteArray(32, 'k'), {}};
        QCOMPARE(sealArchive(in, path, key), content.size());
        QBuffer out;
        QVERIFY(out.open(QIODevice::WriteOnly));
        QCOMPARE(openArchive(path, &out, key), content.size());
        QCOMPARE(out.data(), content);
        QCOMPARE(refusal([&] { openArchive(path, nullptr, {QByteArray(32, 'j'), {}}); }), QByteArray("wrong_key"));
        QFile file(path);
        QVERIFY(file.open(QIODevice::ReadWrite));
        QVERIFY(file.resize(file.size() - 1));
        QCOMPARE(refusal([&] { openArchive(path, nullptr, key); }), QByteArray("file_corrupt"));
    }
};

QTEST_GUILESS_MAIN(BackupPartsTest)
#include "backup_parts_test.moc"
