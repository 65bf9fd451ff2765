// SPDX-FileCopyrightText: 2026 Mimamori contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// CASE-19: what the writer writes, the reader reads, to the code point, in every layout that is shipped.
#include "registry/register_reader.h"
#include "registry/register_writer.h"
#include "registry/row_check.h"
#include "sample/city/city_files.h"

#include <QBuffer>
#include <QTest>

using namespace mimamori;

namespace {

using C = ResidentColumn;

QList<ResidentRow> cityRows()
{
    SampleCity city({11, 4000, QDate(2026, 4, 1)});
    QList<ResidentRow> rows;
    city.forEach([&rows](const ResidentRow &row) { rows << row; });
    return rows + city.playDay();
}

} // namespace

class RoundTripTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void rowsComeBack_data()
    {
        QTest::addColumn<QString>("name");
        const QStringList names = shippedLayouts();
        for (const QString &name : names)
            QTest::newRow(qPrintable(name)) << name;
    }

    void rowsComeBack()
    {
        QFETCH(QString, name);
        const Layout layout = shippedLayout(name);
        const QList<ResidentRow> rows = cityRows();
        QByteArray bytes;
        QBuffer buffer(&bytes);
        buffer.open(QIODevice::WriteOnly);
        RegisterWriter writer(layout, buffer);
        for (const ResidentRow &row : rows)
            writer.write(row);
        writer.finish();
        RegisterReader reader(layout, [&bytes] { return std::exchange(bytes, QByteArray()); });
        for (const ResidentRow &row : rows) {
            std::optional<RegisterLine> line = reader.next();
            QVERIFY(line);
            for (const LayoutColumn &column : layout.columns)
                QCOMPARE(line->row[column.column], row[column.column]);
            checkRow(*line, registerCodes());
            QVERIFY2(!line->isQuarantined(), line->flaws.isEmpty() ? "" : line->flaws.first().code.constData());
        }
        QVERIFY(!reader.next());
        QCOMPARE(reader.rows(), qint64(rows.size()));
        QCOMPARE(reader.lastSequence(), std::optional(rows.last()[C::SourceSeq].toLongLong()));
    }
};

QTEST_GUILESS_MAIN(RoundTripTest)
#include "round_trip_test.moc"
