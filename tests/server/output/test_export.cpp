// SPDX-FileCopyrightText: 2026 Mimamori contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "output_fixture.h"

#include "model/platform/export.h"
#include "record/csv.h"

#include <QCryptographicHash>
#include <QProcess>
#include <QTemporaryDir>

using namespace mimamori;

namespace {

const QString sato = QStringLiteral("sato");
const QString masked = QStringLiteral("●●●");

ExportRecords exporting(const QString &record, const QString &to = QStringLiteral("OWN_OFFICE"), const QString &format = QStringLiteral("csv"))
{
    ExportRecords in;
    in.record = record;
    in.format = format;
    in.recipient.value = to;
    in.reason.value = QStringLiteral("MEETING");
    return in;
}

QByteArray bytesOf(ServerFixture &f, const OutputView &view, const QString &user)
{
    QByteArray out;
    while (out.size() < view.total) {
        ReadExport in;
        in.output = view.output;
        in.offset = out.size();
        out += f.call(user, in).data;
    }
    return out;
}

QString csvOf(ServerFixture &f, const ExportRecords &in, const QString &user = sato)
{
    return QString::fromUtf8(bytesOf(f, f.call(user, in), user));
}

/// The same for a list that the gate withholds until it was looked at again; a list that comes out at once fails the test.
QString confirmedCsvOf(ServerFixture &f, ExportRecords in, const QString &user = sato)
{
    const OutputView withheld = f.call(user, in);
    if (!withheld.needsConfirmation)
        qFatal("%s came out without a second look", qPrintable(in.record));
    in.confirmed = withheld.output;
    in.confirmText = QStringLiteral("会議の資料");
    return csvOf(f, in, user);
}

void say(ServerFixture &f, const SampleFamily &family, const QString &column, const QString &text)
{
    f.superview().execute(SqlText{"test_say", QStringLiteral("update reception set %1 = $2 where id = $1").arg(column)}, {family.reception, text});
}

} // namespace

class TestExport : public QObject {
    Q_OBJECT
private Q_SLOTS:
    /// Reliability T46: what a spreadsheet would run is neutralised, in every cell; the last row says where the file came from.
    void formulas()
    {
        ServerFixture f;
        const SampleFamily family = sampleFamily(f);
        say(f, family, QStringLiteral("backdate_reason"), QStringLiteral("=cmd|' /C calc'!A0"));
        say(f, family, QStringLiteral("police_no"), QStringLiteral("@SUM(1)"));
        const CsvResult csv = readCsv(csvOf(f, exporting(QStringLiteral("reception"))).toUtf8());
        QVERIFY(csv.error.isEmpty());
        QCOMPARE(csv.rows.size(), 3); // heading, reception, trace
        QVERIFY(csv.rows[1].contains(QStringLiteral("'=cmd|' /C calc'!A0")));
        QVERIFY(csv.rows[1].contains(QStringLiteral("'@SUM(1)")));
        for (const QStringList &row : csv.rows) {
            for (const QString &cell : row)
                QVERIFY2(cell.isEmpty() || !QStringLiteral("=+-@\t\r").contains(cell.front()), qPrintable(cell));
        }
        QVERIFY(csv.rows[2].first().contains(QStringLiteral("取扱注意")));
        QVERIFY(csv.rows[2].first().contains(QStringLiteral("佐藤")));
        QVERIFY(csv.rows[1].join(QLatin1Char('|')).contains(QStringLiteral("R8.11.20 2026-11-20")));
    }

    /// SEC-01: sensitive fields are masked unless the actor may take them out and says so.
    void sensitiveFields()
    {
        ServerFixture f;
        sampleFamily(f);
        const QString plain = csvOf(f, exporting(QStringLiteral("reception")));
        QVERIFY(!plain.contains(QStringLiteral("昨夜も泣き声")));
        QVERIFY(plain.contains(masked));
        ExportRecords all = exporting(QStringLiteral("reception"));
        all.sensitive = true;
        QCOMPARE(f.refusal(sato, all), QByteArray("forbidden sensitive"));
        QVERIFY(csvOf(f, all, QStringLiteral("shocho")).contains(QStringLiteral("昨夜も泣き声")));
    }

    /// PLT-10: to another office no way the report came in, and no protected school; several families never leave for a school.
    void recipients()
    {
        ServerFixture f;
        const SampleFamily family = sampleFamily(f);
        restrict(f, family.child, family.father);
        ExportRecords children = exporting(QStringLiteral("reception_child"), QStringLiteral("OTHER_OFFICE"));
        children.owner = family.childFile;
        QVERIFY(!csvOf(f, children).contains(QStringLiteral("高羽")));
        children.recipient.value = QStringLiteral("OWN_OFFICE");
        QVERIFY(csvOf(f, children).contains(QStringLiteral("高羽小学校")));
        QVERIFY(!confirmedCsvOf(f, exporting(QStringLiteral("reception"), QStringLiteral("OTHER_OFFICE"))).contains(QStringLiteral("近隣")));
        sampleFamily(f, QStringLiteral("中村"));
        QCOMPARE(f.refusal(sato, exporting(QStringLiteral("reception"), QStringLiteral("SCHOOL"))), QByteArray("output_blocked recipient"));
    }

    void refusals()
    {
        ServerFixture f;
        sampleFamily(f);
        QCOMPARE(f.refusal(sato, exporting(QStringLiteral("reception_reporter"))), QByteArray("not_exported record"));
        QCOMPARE(f.refusal(sato, exporting(QStringLiteral("person_address"))), QByteArray("not_exported record"));
        QCOMPARE(f.refusal(sato, exporting(QStringLiteral("pg_user"))), QByteArray("not_exported record"));
        QCOMPARE(f.refusal(sato, exporting(QStringLiteral("reception"), QStringLiteral("OWN_OFFICE"), QStringLiteral("pdf"))), QByteArray("not_in_list format"));
        QCOMPARE(f.refusal(sato, exporting(QStringLiteral("reception"), QStringLiteral("NOBODY"))), QByteArray("unknown_code recipient"));
        ExportRecords other = exporting(QStringLiteral("reception"));
        other.reason.value = QStringLiteral("OTHER");
        QCOMPARE(f.refusal(sato, other), QByteArray("required reason_text"));
        QCOMPARE(f.refusal(QStringLiteral("admin"), exporting(QStringLiteral("reception"))), QByteArray("forbidden"));
    }

    /// SEC-01: each export is in the register, with the hash of its exact bytes; only who made it can fetch it.
    void register_()
    {
        ServerFixture f;
        sampleFamily(f);
        const OutputView view = f.call(sato, exporting(QStringLiteral("reception")));
        const QByteArray bytes = bytesOf(f, view, sato);
        QCOMPARE(view.sha256, QCryptographicHash::hash(bytes, QCryptographicHash::Sha256));
        const ExportRegister register_ = f.call(QStringLiteral("tanaka"), ListExports());
        QCOMPARE(register_.lines.size(), 1);
        QCOMPARE(register_.lines.first().kind, QStringLiteral("csv"));
        QCOMPARE(register_.lines.first().rows, 1);
        QVERIFY(register_.lines.first().personalData);
        QVERIFY(register_.lines.first().masked.contains(QStringLiteral("sensitive")));
        ReadExport in;
        in.output = view.output;
        QCOMPARE(f.refusal(QStringLiteral("suzuki"), in), QByteArray("not_found output"));
    }

    /// PLT-10, PLT-11: where the gate wants a second look nothing can be read until the same list is confirmed in words; what changed
    /// since has to be looked at anew.
    void secondConfirmation()
    {
        ServerFixture f;
        const QString shocho = QStringLiteral("shocho");
        const SampleFamily family = sampleFamily(f);
        restrict(f, family.child, family.father);
        ExportRecords notes = exporting(QStringLiteral("reception"), QStringLiteral("OTHER_OFFICE"));
        notes.sensitive = true;
        const OutputView withheld = f.call(shocho, notes);
        QVERIFY(withheld.needsConfirmation);
        ReadExport in;
        in.output = withheld.output;
        QCOMPARE(f.refusal(shocho, in), QByteArray("needs_confirmation output"));
        ExportRecords again = notes;
        again.confirmed = withheld.output;
        QCOMPARE(f.refusal(shocho, again), QByteArray("required confirm_text"));
        again.confirmText = QStringLiteral("移管先の同意を得た");
        QCOMPARE(f.refusal(QStringLiteral("tanaka"), again), QByteArray("forbidden sensitive"));
        const QString csv = csvOf(f, again, shocho);
        QVERIFY(csv.contains(masked));
        QVERIFY(!csv.contains(QStringLiteral("高羽町")));
        const ExportRegister lines = f.call(shocho, ListExports());
        QCOMPARE(lines.lines.size(), 2);
        QVERIFY(lines.lines.first().what.contains(QStringLiteral("confirmed=%1 移管先の同意を得た").arg(withheld.output)));
        sampleFamily(f, QStringLiteral("中村"));
        QCOMPARE(f.refusal(shocho, again), QByteArray("preview_stale"));
    }

    /// Another office's list holds none of ours.
    void otherOffice()
    {
        ServerFixture f;
        sampleFamily(f);
        const CsvResult csv = readCsv(csvOf(f, exporting(QStringLiteral("reception")), QStringLiteral("nada1")).toUtf8());
        QCOMPARE(csv.rows.size(), 2);
    }

    /// .xlsx: a real workbook whose cells are texts; no formula anywhere in it.
    void workbook()
    {
        ServerFixture f;
        const SampleFamily family = sampleFamily(f);
        say(f, family, QStringLiteral("backdate_reason"), QStringLiteral("=1+1"));
        const OutputView view = f.call(sato, exporting(QStringLiteral("reception"), QStringLiteral("OWN_OFFICE"), QStringLiteral("xlsx")));
        QTemporaryDir directory;
        QFile file(directory.filePath(QStringLiteral("a.xlsx")));
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(bytesOf(f, view, sato));
        file.close();
        QProcess unzip;
        unzip.start(QStringLiteral("python3"), {QStringLiteral("-c"),
            QStringLiteral("import sys,zipfile\nz=zipfile.ZipFile(sys.argv[1])\nfor n in z.namelist():\n sys.stdout.buffer.write(z.read(n))"), file.fileName()});
        QVERIFY(unzip.waitForFinished());
        const QByteArray xml = unzip.readAllStandardOutput();
        QVERIFY(xml.contains("=1+1"));
        QVERIFY(!xml.contains("<f>"));
        QVERIFY(xml.contains(family.receptionNumber.toUtf8()));
        QVERIFY(!xml.contains(QStringLiteral("昨夜も泣き声").toUtf8()));
    }
};

QTEST_GUILESS_MAIN(TestExport)
#include "test_export.moc"
