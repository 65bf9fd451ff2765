// SPDX-FileCopyrightText: 2026 Mimamori contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "register_story.h"
#include "registry/drop_folder.h"
#include "services/server_services.h"

#include <QDir>

using namespace mimamori;

namespace {

/// The folder of the city's register system beside the story.
struct DropStory : RegisterStory {
    QString folder = server.services().config().registryDrop;

    DropStory() { QDir().mkpath(folder); }

    void write(const QString &name, const QByteArray &bytes, const QDateTime &at = {})
    {
        QFile file(folder + QLatin1Char('/') + name);
        QVERIFY(file.open(QIODevice::WriteOnly));
        QCOMPARE(file.write(bytes), bytes.size());
        QVERIFY(file.flush());
        QVERIFY(file.setFileTime(at.isValid() ? at : server.time.nowUtc(), QFileDevice::FileModificationTime));
    }
    static QByteArray marker(const QByteArray &bytes, const char *kind = "full", const char *date = "2026-11-19")
    {
        return QByteArray("kind=") + kind + "\ndate=" + date + "\nlayout=standard-csv\nbytes=" + QByteArray::number(bytes.size()) + "\nsha256="
            + QCryptographicHash::hash(bytes, QCryptographicHash::Sha256).toHex() + "\nend\n";
    }
    void drop(const QString &name, const QByteArray &bytes, const char *kind = "full", const char *date = "2026-11-19")
    {
        write(name, bytes);
        write(name + QStringLiteral(".ok"), marker(bytes, kind, date));
    }
    QStringList names(const char *under = "") const { return QDir(folder + QLatin1Char('/') + QLatin1String(under)).entryList(QDir::Files, QDir::Name); }
    QString reason(const QString &name) const
    {
        QFile file(folder + QLatin1Char('/') + name);
        return file.open(QIODevice::ReadOnly) ? QString::fromUtf8(file.readAll()).trimmed() : QString();
    }
    QString ledger()
    {
        return value("select coalesce(string_agg(name || ' ' || state || ' ' || refusal || ' ' || refusal_detail, ', ' order by id), '') from registry_file").toString();
    }
    void execute(const char *sql) { server.superview().executeScript("drop_story", sql); }
    QByteArray family() { return file(takahashi()); }
};

} // namespace

/// CASE-19: the city drops its files into a folder; they are taken over by themselves, once, and put away with what became of them.
class RegistryDropTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void aWholeFileIsTakenOverAndPutAway()
    {
        DropStory s;
        s.drop(QStringLiteral("full.csv"), s.family());
        s.runJobs();
        QCOMPARE(s.ledger(), QStringLiteral("full.csv APPLIED  "));
        QCOMPARE(s.count("select count(*) from registry.resident"), 3);
        QCOMPARE(s.names(), QStringList());
        QCOMPARE(s.names("done"), (QStringList{QStringLiteral("1-full.csv"), QStringLiteral("1-full.csv.ok"), QStringLiteral("1-full.csv.reason.txt")}));
        QCOMPARE(s.reason(QStringLiteral("done/1-full.csv.reason.txt")), QStringLiteral("反映済　行数 3　追加 3　変更 0　削除 0　保留 0"));
        s.runJobs();
        QCOMPARE(s.count("select count(*) from registry_file"), 1);
    }

    void severalFilesFollowTheirDays()
    {
        DropStory s;
        const QByteArray full = s.family();
        Resident moved = RegisterStory::takahashi()[2];
        moved.history = 2;
        const QByteArray first = s.file({moved});
        moved.history = 3;
        s.drop(QStringLiteral("a.csv"), s.file({moved}), "daily", "2026-11-21");
        s.drop(QStringLiteral("b.csv"), first, "daily", "2026-11-20");
        s.drop(QStringLiteral("c.csv"), full);
        s.runJobs();
        QCOMPARE(s.ledger(), QStringLiteral("c.csv APPLIED  , b.csv APPLIED  , a.csv APPLIED  "));
    }

    void whatIsNotWholeIsLeftAlone()
    {
        DropStory s;
        const QByteArray bytes = s.family();
        s.write(QStringLiteral("full.csv"), bytes); // no marker
        s.write(QStringLiteral("cut.csv"), bytes.left(200));
        s.write(QStringLiteral("cut.csv.ok"), DropStory::marker(bytes));
        s.write(QStringLiteral("begun.csv"), bytes);
        s.write(QStringLiteral("begun.csv.ok"), DropStory::marker(bytes).chopped(5));
        s.write(QStringLiteral("alone.csv.ok"), DropStory::marker(bytes));
        s.runJobs();
        QCOMPARE(s.ledger(), QString());
        QCOMPARE(s.names().size(), 6);
        s.write(QStringLiteral("cut.csv"), bytes); // now it is all there
        s.runJobs();
        QCOMPARE(s.ledger(), QStringLiteral("cut.csv APPLIED  "));
    }

    void whatStaysUnfinishedIsRefused()
    {
        DropStory s;
        const QByteArray bytes = s.family();
        s.write(QStringLiteral("cut.csv"), bytes.left(200));
        s.write(QStringLiteral("cut.csv.ok"), DropStory::marker(bytes));
        s.server.time.advance(DropFolder::abandonedAfterSeconds);
        s.runJobs();
        QCOMPARE(s.ledger(), QStringLiteral("cut.csv REFUSED drop_incomplete "));
        QVERIFY(s.names("refused").contains(QStringLiteral("1-cut.csv")));
        QVERIFY(s.reason(QStringLiteral("refused/1-cut.csv.reason.txt")).startsWith(QStringLiteral("受入拒否　合図ファイル（.ok）またはファイル本体が途中")));
    }

    void wrongMarkersAreRefusedByName_data()
    {
        QTest::addColumn<QByteArray>("from");
        QTest::addColumn<QByteArray>("to");
        QTest::addColumn<QString>("told");
        const auto row = [](const char *from, const char *to, const char *told) { QTest::newRow(told) << QByteArray(from) << QByteArray(to) << QString::fromLatin1(told); };
        row("kind=full", "kind=weekly", "drop_marker kind");
        row("date=2026-11-19", "date=20261119", "drop_marker date");
        row("sha256=", "sha256=zz", "drop_marker sha256");
        row("bytes=", "size=", "drop_marker bytes");
        row("layout=standard-csv", "layout=../standard-csv", "drop_marker layout");
        row("layout=standard-csv\n", "", "drop_marker layout");
        row("sha256=", "sha256=" "0000000000000000000000000000000000000000000000000000000000000000\nother=", "drop_hash ");
    }
    void wrongMarkersAreRefusedByName()
    {
        QFETCH(QByteArray, from);
        QFETCH(QByteArray, to);
        QFETCH(QString, told);
        DropStory s;
        const QByteArray bytes = s.family();
        s.write(QStringLiteral("full.csv"), bytes);
        s.write(QStringLiteral("full.csv.ok"), DropStory::marker(bytes).replace(from, to));
        s.runJobs();
        QCOMPARE(s.ledger(), QStringLiteral("full.csv REFUSED ") + told);
        QCOMPARE(s.names(), QStringList());
        QCOMPARE(s.count("select count(*) from registry.resident"), 0);
        s.drop(QStringLiteral("full.csv"), bytes); // mended, under the same name
        s.runJobs();
        QVERIFY(s.ledger().endsWith(QStringLiteral("full.csv APPLIED  ")));
    }

    void aBrokenFileSaysItsLine()
    {
        DropStory s;
        QByteArray bytes = s.family();
        bytes.replace("\r\nT,3,", "\r\nT,4,");
        s.drop(QStringLiteral("full.csv"), bytes);
        s.runJobs();
        QCOMPARE(s.reason(QStringLiteral("refused/1-full.csv.reason.txt")),
            QStringLiteral("受入拒否　終端の件数と実際の行数が違います（trailer_count）　5行目　4 / 3"));
    }

    void theSameFileAgainIsRefused()
    {
        DropStory s;
        const QByteArray bytes = s.family();
        s.drop(QStringLiteral("full.csv"), bytes);
        s.runJobs();
        s.drop(QStringLiteral("again.csv"), bytes);
        s.runJobs();
        QCOMPARE(s.ledger(), QStringLiteral("full.csv APPLIED  , again.csv REFUSED seen_before "));
        QCOMPARE(s.count("select count(*) from registry.resident"), 3);
    }

    void nothingBehindALinkIsRead()
    {
        DropStory s;
        const QByteArray bytes = s.family();
        s.write(QStringLiteral("elsewhere"), bytes);
        QVERIFY(QFile::link(s.folder + QStringLiteral("/elsewhere"), s.folder + QStringLiteral("/full.csv")));
        s.write(QStringLiteral("full.csv.ok"), DropStory::marker(bytes));
        s.runJobs();
        QCOMPARE(s.ledger(), QString());
    }

    /// Killed between any two of its steps, the next run goes on where this one stood.
    void aKilledRunIsTakenUp_data()
    {
        QTest::addColumn<QString>("standing");
        for (const char *standing : {"entered", "sealed", "applied", "half put away", "put away, not noted"})
            QTest::newRow(standing) << QString::fromLatin1(standing);
    }
    void aKilledRunIsTakenUp()
    {
        QFETCH(QString, standing);
        DropStory s;
        const QByteArray bytes = s.family();
        s.drop(QStringLiteral("full.csv"), bytes);
        s.runJobs();
        // Back to how a killed run would have left it.
        const QString done = s.folder + QStringLiteral("/done/1-full.csv");
        const bool moved = standing == QLatin1String("put away, not noted");
        if (!moved)
            QVERIFY(QFile::rename(done + QStringLiteral(".ok"), s.folder + QStringLiteral("/full.csv.ok")));
        if (!moved && standing != QLatin1String("half put away"))
            QVERIFY(QFile::rename(done, s.folder + QStringLiteral("/full.csv")));
        s.execute("update registry.file_drop set put_away_at = null");
        if (standing == QLatin1String("entered") || standing == QLatin1String("sealed")) {
            s.execute("truncate registry.resident, registry.resident_state, search.resident_key");
            s.execute("update registry_file set state = 'UPLOADING', applied_at = null");
            s.execute("update registry.file_content set sha256 = null, received = 0");
        }
        if (standing == QLatin1String("sealed"))
            s.runJobs();
        s.runJobs();
        QCOMPARE(s.ledger(), QStringLiteral("full.csv APPLIED  "));
        QCOMPARE(s.count("select count(*) from registry.resident"), 3);
        QCOMPARE(s.names(), QStringList());
        QCOMPARE(s.names("done").size(), 3);
    }

    /// A file that came under the name of one whose putting away was cut off is a new file, not that one.
    void aNewFileUnderAnOldNameStays()
    {
        DropStory s;
        s.drop(QStringLiteral("day.csv"), s.family());
        s.runJobs();
        s.execute("update registry.file_drop set put_away_at = null");
        Resident moved = RegisterStory::takahashi()[2];
        moved.history = 2;
        s.drop(QStringLiteral("day.csv"), s.file({moved}), "daily", "2026-11-20");
        s.runJobs();
        s.runJobs();
        QCOMPARE(s.ledger(), QStringLiteral("day.csv APPLIED  , day.csv APPLIED  "));
        QCOMPARE(s.names(), QStringList());
    }
};

QTEST_GUILESS_MAIN(RegistryDropTest)
#include "registry_drop_test.moc"
