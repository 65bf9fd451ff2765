// SPDX-FileCopyrightText: 2026 Mimamori contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "server_fixture.h"
#include "test_cluster.h"

#include "model/model.h"
#include "record/codec.h"

#include <QCborValue>

using namespace mimamori;

namespace {

/// A value that fits the kind of a field; different for every field, so that two swapped columns show.
QVariant exampleOf(const Field &field, int seed)
{
    const int number = 3 + seed;
    switch (field.kind) {
    case Kind::Text: return QString(QString::fromUcs4(U"\u9ad9 \u6a4b\U00020BB7\u845b\U000E0100\uFA19'\"\\") + QString::number(number));
    case Kind::Code: return QStringLiteral("C%1").arg(number);
    case Kind::Integer: return field.min ? QVariant(*field.min) : QVariant(qint64(number));
    case Kind::Reference: return qint64(1000 + number);
    case Kind::Boolean: return true;
    case Kind::Date: return QDate(2026, 1, 1).addDays(number);
    case Kind::DateTime: return QDateTime(QDate(2026, 1, 1), QTime(3, 4, 5), Qt::UTC).addDays(number);
    case Kind::Fuzzy: return QVariant::fromValue(FuzzyDate{2020, 2, 0, FuzzyDate::Quality::Month, QStringLiteral("R2.2.??")});
    case Kind::TextList:
    case Kind::CodeList: return QStringList{QStringLiteral("a,\"b"), QString(QStringLiteral("{}") + QString::number(number))};
    case Kind::ReferenceList: return QVariant::fromValue(QList<qint64>{number, number + 1});
    default: return {};
    }
}

/// What information_schema calls the type of a column of this kind.
QStringList columnTypesOf(Kind kind)
{
    switch (kind) {
    case Kind::Text:
    case Kind::Code: return {QStringLiteral("text")};
    case Kind::Integer: return {QStringLiteral("integer"), QStringLiteral("bigint"), QStringLiteral("smallint")};
    case Kind::Reference: return {QStringLiteral("bigint")};
    case Kind::Boolean: return {QStringLiteral("boolean")};
    case Kind::Date: return {QStringLiteral("date")};
    case Kind::DateTime: return {QStringLiteral("timestamp with time zone")};
    case Kind::Fuzzy: return {QStringLiteral("jsonb")};
    default: return {QStringLiteral("ARRAY")};
    }
}

} // namespace

/// Walks every registered record type: what describe() says, what the tables say, and what the codecs and the store keep.
class RecordsWalk : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void initTestCase() { m_fixture = std::make_unique<ServerFixture>(); }
    void cleanupTestCase() { m_fixture.reset(); }

    void structAndTableHaveTheSameColumns_data() { everyRecord(); }
    void structAndTableHaveTheSameColumns()
    {
        QFETCH(QByteArray, record);
        const RecordType &type = *storedRecordType(record);
        static constexpr Sql columns{"walk_columns",
            "select column_name::text, data_type::text from information_schema.columns where table_schema = 'public' and table_name = $1"};
        QHash<QByteArray, QString> found;
        const Rows rows = m_fixture->superview().query(columns, {QString::fromLatin1(record)});
        for (const Row &row : rows)
            found.insert(row.bytes(0), row.text(1));
        QVERIFY2(found.contains("id") && found.contains("version"), "the table lacks id or version");
        found.remove("id");
        found.remove("version");
        for (const Field &field : type.fields()) {
            QVERIFY2(found.contains(field.column), QByteArray(record + '.' + field.column + " has no column").constData());
            QVERIFY2(columnTypesOf(field.kind).contains(found.take(field.column)), QByteArray(record + '.' + field.column + " has another type").constData());
            if (field.kind == Kind::Fuzzy)
                QVERIFY2(found.take(field.column + "_sort") == QLatin1String("date"), "a fuzzy date needs its _sort column");
        }
        QVERIFY2(found.isEmpty(), QByteArray(record + " does not describe " + found.keys().join(", ")).constData());
    }

    void codecsKeepEveryField_data() { everyRecord(); }
    void codecsKeepEveryField()
    {
        QFETCH(QByteArray, record);
        const RecordType &type = *storedRecordType(record);
        QCborMap map{{QStringLiteral("id"), 5}};
        int seed = 0;
        for (const Field &field : type.fields())
            map.insert(QString::fromLatin1(field.column), toCborValue(field.kind, exampleOf(field, ++seed)));
        const auto value = type.create();
        fromCbor(type, value.get(), map);
        QCOMPARE(toCbor(type, value.get()), map);
        const auto again = type.create();
        fromCbor(type, again.get(), QCborValue::fromCbor(map.toCborValue().toCbor()).toMap());
        QCOMPARE(toCbor(type, again.get()), map);
    }

    void theStoreKeepsEveryFieldToTheCodePoint_data() { everyRecord(); }
    void theStoreKeepsEveryFieldToTheCodePoint()
    {
        QFETCH(QByteArray, record);
        const RecordType &type = *storedRecordType(record);
        const auto value = type.create();
        int seed = 0;
        for (const Field &field : type.fields())
            field.assign(value.get(), exampleOf(field, ++seed));
        const QString database = m_fixture->connection("app_rw").database;
        Connection db(TestCluster::instance().config(database, TestCluster::instance().superuser()));
        // Foreign keys and checks of codes are other tests' matter.
        db.executeScript("relax", "set session_replication_role = replica; set search_path = public");
        relaxChecks(db, record);
        RecordStore store(db, {1, QDateTime(QDate(2026, 1, 1), QTime(0, 0), Qt::UTC), "walk.test"});
        const qint64 id = store.insertRow(type, value.get());
        const auto back = type.create();
        QCOMPARE(store.read(type, back.get(), id), 1);
        QCOMPARE(toCbor(type, back.get()), toCbor(type, value.get()));
        QCOMPARE(store.updateRow(type, value.get(), 1), 2);
        QVERIFY_THROWS_EXCEPTION(Problem, store.updateRow(type, value.get(), 1));
        static constexpr Sql states{"walk_states", "select count(*) from record_history where record = $1 and record_id = $2"};
        QCOMPARE(db.value(states, {QString::fromLatin1(record), id}).toInt(), 2);
    }

private:
    void everyRecord()
    {
        QTest::addColumn<QByteArray>("record");
        for (const RecordType *type : storedRecordTypes())
            QTest::newRow(type->name().constData()) << type->name();
    }

    /// Drops the table's CHECK constraints in this test's own database: the walk writes values, not sense.
    static void relaxChecks(Connection &db, const QByteArray &record)
    {
        static constexpr Sql checks{"walk_checks", "select conname::text from pg_constraint where conrelid = $1::text::regclass and contype = 'c'"};
        const Rows rows = db.query(checks, {QString::fromLatin1(record)});
        for (const Row &row : rows)
            db.executeScript("drop_check", QByteArray("alter table " + record + " drop constraint " + row.bytes(0)));
    }

    std::unique_ptr<ServerFixture> m_fixture;
};

QTEST_GUILESS_MAIN(RecordsWalk)
#include "records_test.moc"
