// SPDX-FileCopyrightText: 2026 Mimamori contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "registry/layout.h"

#include <QFile>
#include <QTest>

using namespace mimamori;

namespace {

constexpr auto smallest = R"({"layout":"a","encoding":"utf-8","form":"csv","newline":"lf","headings":true,
    "columns":{"atena_no":"A","setai_no":"S","name":"N","birth_raw":"B"}})";

} // namespace

/// CASE-19: another city's file needs a layout file and no program; a wrong layout says where it is wrong.
class LayoutTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void shippedLayoutsAreRight_data()
    {
        QTest::addColumn<QString>("name");
        for (const char *name : {"standard-csv", "cp932-csv", "cp932-fixed"})
            QTest::newRow(name) << QString::fromLatin1(name);
    }
    void shippedLayoutsAreRight()
    {
        QFETCH(QString, name);
        QFile file(QStringLiteral(":/registry/%1.json").arg(name));
        QVERIFY(file.open(QIODevice::ReadOnly));
        const Layout layout = parseLayout(file.readAll());
        QCOMPARE(layout.name, name);
        QVERIFY(layout.column(ResidentColumn::EventCode));
        QCOMPARE(layout.trailerMark, QStringLiteral("T"));
    }

    void columnsAreReadInEveryForm()
    {
        const Layout layout = parseLayout(QByteArray(smallest).replace(R"("name":"N")",
            R"("name":{"from":["氏","名"],"join":"　"},"sex":{"from":"性","codes":{"男":"1","*":"9"}},"kind":{"value":"1"})"));
        const LayoutColumn *name = layout.column(ResidentColumn::Name);
        QCOMPARE(name->parts.size(), 2);
        QCOMPARE(name->join, QStringLiteral("　"));
        QCOMPARE(layout.column(ResidentColumn::Sex)->codes.value(QStringLiteral("男")), QStringLiteral("1"));
        QCOMPARE(layout.column(ResidentColumn::Kind)->constant, QStringLiteral("1"));
        QVERIFY(layout.column(ResidentColumn::AtenaNo)->required);
        QVERIFY(!layout.column(ResidentColumn::Zip));
    }

    void wrongLayoutsSayWhere_data()
    {
        QTest::addColumn<QByteArray>("from");
        QTest::addColumn<QByteArray>("to");
        QTest::addColumn<QString>("place");
        const auto row = [](const char *what, const char *from, const char *to, const char *place) {
            QTest::newRow(what) << QByteArray(from) << QByteArray(to) << QString::fromUtf8(place);
        };
        row("encoding", "\"utf-8\"", "\"ebcdic\"", "encoding");
        row("form", "\"csv\"", "\"xml\"", "form");
        row("unknown key", "\"headings\":true", "\"headings\":true,\"haeder\":1", "haeder");
        row("unknown column", "\"name\":\"N\"", "\"name\":\"N\",\"my_number\":\"M\"", "columns.my_number");
        row("missing column", "\"name\":\"N\",", "", "columns.name");
        row("cell zero", "\"name\":\"N\"", "\"name\":0", "columns.name");
        row("heading without headings", "\"headings\":true", "\"headings\":false", "columns.atena_no");
        row("mark without trailer", "\"headings\":true", "\"headings\":true,\"mark\":{\"from\":1,\"trailer\":\"T\"}", "trailer");
        row("bytes in csv", "\"headings\":true", "\"headings\":true,\"record_bytes\":10", "record_bytes");
        row("character", "\"headings\":true", "\"headings\":true,\"characters\":{\"E0\":\"xyz\"}", "characters.E0");
        row("code that is no text", "\"name\":\"N\"", "\"name\":{\"from\":\"N\",\"codes\":{\"1\":2}}", "columns.name.codes.1");
        row("no json", "{\"layout\"", "{\"layout", "byte 9");
    }
    void wrongLayoutsSayWhere()
    {
        QFETCH(QByteArray, from);
        QFETCH(QByteArray, to);
        QFETCH(QString, place);
        QByteArray json(smallest);
        QVERIFY(json.contains(from));
        json.replace(from, to);
        QString found = QStringLiteral("no error");
        try {
            parseLayout(json);
        } catch (const LayoutError &error) {
            found = error.place();
        }
        if (place.startsWith(QLatin1String("byte")))
            QVERIFY(found.startsWith(QLatin1String("byte")));
        else
            QCOMPARE(found, place);
    }
};

QTEST_GUILESS_MAIN(LayoutTest)
#include "layout_test.moc"
