// SPDX-FileCopyrightText: 2026 Mimamori contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "audit_row.h"
#include "bytes.h"
#include "csv_line.h"
#include "heads_file.h"
#include "heads_index.h"
#include "merkle.h"
#include "mismatch.h"
#include "seal_error.h"
#include "seal_record.h"
#include "signing_key.h"
#include "timestamp.h"

#include <QBuffer>
#include <QFile>
#include <QTemporaryDir>
#include <QTest>

#include <limits>

#include <sys/stat.h>
#include <unistd.h>

using namespace mimamori;

namespace {

AuditRow someRow(const QByteArray &text, qint64 seq = 5)
{
    AuditRow row;
    row.values[AuditRow::Seq] = bytes::of<qint64>(seq);
    row.values[AuditRow::Epoch] = bytes::of<qint32>(1);
    row.values[AuditRow::Xid] = bytes::of<quint64>(std::numeric_limits<quint64>::max() - quint64(seq));
    row.values[AuditRow::At] = bytes::of<qint64>(-123'456'789'012);
    row.values[AuditRow::AppUser] = bytes::of<qint64>(-1);
    for (int column : {AuditRow::Terminal, AuditRow::Operation, AuditRow::Action, AuditRow::Object, AuditRow::Result, AuditRow::Purpose, AuditRow::RequestId})
        row.values[size_t(column)] = text;
    // As PostgreSQL sends '{-1,7}': one dimension, no NULL, int8, two elements from 1.
    QByteArray array = bytes::of<qint32>(1) + bytes::of<qint32>(0) + bytes::of<qint32>(20) + bytes::of<qint32>(2) + bytes::of<qint32>(1);
    bytes::appendWithLength(array, bytes::of<qint64>(-1));
    bytes::appendWithLength(array, bytes::of<qint64>(7));
    row.setFromDatabase(AuditRow::ObjectIds, array);
    return row;
}

AuditRow throughCsv(const QByteArray &line)
{
    QByteArray file = line + '\n';
    QBuffer buffer(&file);
    buffer.open(QIODevice::ReadOnly);
    const std::optional<csv::Fields> fields = csv::readRecord(buffer);
    if (!fields || csv::readRecord(buffer))
        throw SealError("not_one_record");
    return AuditRow::fromCsv(*fields);
}

Seal someSeal(qint64 number)
{
    Seal seal;
    seal.number = number;
    seal.epoch = 1;
    seal.sealedAt = 812'345'678'901'234;
    seal.untilXid = quint64(number);
    seal.rows = 3;
    seal.root = QByteArray(32, '\7');
    seal.previous = QByteArray(32, '\0');
    seal.keyId = "0123456789abcdef";
    seal.head = seal.computedHead();
    seal.signature = QByteArray(64, '\1');
    return seal;
}

} // namespace

/// SEC-E: the bytes that are hashed, signed, exported and published.
class TestSealFormats : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void timestamps_data();
    void timestamps();
    void malformedTimestamps_data();
    void malformedTimestamps();
    void csvRoundTrip_data();
    void csvRoundTrip();
    void malformedCsv_data();
    void malformedCsv();
    void unusualValuesSurviveCsv();
    void everyColumnIsSealed();
    void neighboursCannotTradeBytes();
    void nullIsNotEmpty();
    void headCoversEveryField();
    void sealTexts();
    void keyFiles();
    void changedSealsAreNotGenuine();
    void headsFileSurvivesTornLine();
    void namesChangedRows();
};

void TestSealFormats::timestamps_data()
{
    QTest::addColumn<qint64>("at");
    QTest::addColumn<QByteArray>("iso");
    QTest::newRow("origin") << qint64(0) << QByteArray("2000-01-01T00:00:00.000000Z");
    QTest::newRow("before") << qint64(-1) << QByteArray("1999-12-31T23:59:59.999999Z");
    QTest::newRow("a day before") << qint64(-86'400'000'000) << QByteArray("1999-12-31T00:00:00.000000Z");
    QTest::newRow("leap day") << qint64(5'097'600'000'000 + 1) << QByteArray("2000-02-29T00:00:00.000001Z");
    QTest::newRow("first") << qint64(-63'082'281'600'000'000) << QByteArray("0001-01-01T00:00:00.000000Z");
    QTest::newRow("last") << qint64(252'455'615'999'999'999) << QByteArray("9999-12-31T23:59:59.999999Z");
    QTest::newRow("year 0") << qint64(-63'082'281'600'000'001) << QByteArray();
    QTest::newRow("year 10000") << qint64(252'455'616'000'000'000) << QByteArray();
    QTest::newRow("infinity") << std::numeric_limits<qint64>::max() << QByteArray();
    QTest::newRow("-infinity") << std::numeric_limits<qint64>::min() << QByteArray();
}

void TestSealFormats::timestamps()
{
    QFETCH(qint64, at);
    QFETCH(QByteArray, iso);
    QCOMPARE(timestamp::toIso(at).value_or(QByteArray()), iso);
    if (!iso.isEmpty())
        QCOMPARE(timestamp::fromIso(iso), std::optional(at));
}

void TestSealFormats::malformedTimestamps_data()
{
    QTest::addColumn<QByteArray>("iso");
    for (const char *iso : {"", "2026-02-29T00:00:00.000000Z", "2026-01-01T24:00:00.000000Z", "2026-01-01T00:00:60.000000Z",
                            "2026-01-01 00:00:00.000000Z", "2026-01-01T00:00:00.000000+", "2026-01-01T00:00:00.00000Z", "+026-01-01T00:00:00.000000Z"})
        QTest::newRow(iso) << QByteArray(iso);
}

void TestSealFormats::malformedTimestamps()
{
    QFETCH(QByteArray, iso);
    QVERIFY(!timestamp::fromIso(iso));
}

void TestSealFormats::csvRoundTrip_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::newRow("empty") << QByteArray("");
    QTest::newRow("comma") << QByteArray("a,b,,c");
    QTest::newRow("quotes") << QByteArray("\"\"a\"\"\"");
    QTest::newRow("line ends") << QByteArray("a\r\nb\nc\rd\n");
    QTest::newRow("only a line end") << QByteArray("\n");
    QTest::newRow("Japanese") << QStringLiteral("髙橋 \uFA19戸市 𠮷野家").toUtf8();
    QTest::newRow("backslash N") << QByteArray("\\N NULL hex:00");
    QTest::newRow("formula") << QByteArray("=1+1");
    QTest::newRow("not UTF-8") << QByteArray("\xff\xfe");
    QTest::newRow("spaces") << QByteArray("  \t ");
    QTest::newRow("long") << QByteArray(100'000, '"');
}

void TestSealFormats::csvRoundTrip()
{
    QFETCH(QByteArray, text);
    const AuditRow row = someRow(text);
    QCOMPARE(throughCsv(row.toCsv()).canonicalBytes().toHex(), row.canonicalBytes().toHex());
}

void TestSealFormats::malformedCsv_data()
{
    QTest::addColumn<QByteArray>("line");
    const QByteArray good = someRow("x").toCsv();
    QTest::newRow("too few") << good.left(good.lastIndexOf(','));
    QTest::newRow("too many") << good + ",";
    QTest::newRow("open quote") << good.chopped(1);
    QTest::newRow("text after quote") << good + "x";
    QTest::newRow("seq no number") << "x" + good.mid(1);
    QTest::newRow("empty") << QByteArray("");
}

void TestSealFormats::malformedCsv()
{
    QFETCH(QByteArray, line);
    QVERIFY_THROWS_EXCEPTION(SealError, throughCsv(line));
}

void TestSealFormats::unusualValuesSurviveCsv()
{
    AuditRow row = someRow("x");
    row.values[AuditRow::At] = bytes::of<qint64>(std::numeric_limits<qint64>::max());      // 'infinity'
    row.values[AuditRow::ObjectIds] = bytes::of<qint32>(2) + "\1\2\3";                      // another shape
    row.values[AuditRow::ChildFile] = QByteArray("odd");                                    // another type
    QCOMPARE(throughCsv(row.toCsv()).canonicalBytes().toHex(), row.canonicalBytes().toHex());
    row.setFromDatabase(AuditRow::ObjectIds, bytes::of<qint32>(0) + bytes::of<qint32>(0) + bytes::of<qint32>(20));
    QVERIFY(row.toCsv().contains("\"{}\""));
    QCOMPARE(throughCsv(row.toCsv()).canonicalBytes().toHex(), row.canonicalBytes().toHex());
}

void TestSealFormats::everyColumnIsSealed()
{
    const AuditRow row = someRow("x");
    for (size_t i = 0; i < AuditRow::ColumnCount; ++i) {
        AuditRow other = row;
        other.values[i] = other.values[i].value_or(QByteArray()) + 'y';
        QVERIFY2(other.leaf() != row.leaf(), qPrintable(QString::number(i)));
    }
}

void TestSealFormats::neighboursCannotTradeBytes()
{
    AuditRow one = someRow("x");
    AuditRow other = one;
    one.values[AuditRow::Operation] = "ab";
    one.values[AuditRow::Action] = "c";
    other.values[AuditRow::Operation] = "a";
    other.values[AuditRow::Action] = "bc";
    QVERIFY(one.leaf() != other.leaf());
}

void TestSealFormats::nullIsNotEmpty()
{
    AuditRow none = someRow("");
    none.values[AuditRow::Purpose] = std::nullopt;
    const AuditRow empty = someRow("");
    QVERIFY(none.leaf() != empty.leaf());
    QVERIFY(throughCsv(none.toCsv()).leaf() == none.leaf());
    QVERIFY(throughCsv(empty.toCsv()).leaf() == empty.leaf());
}

void TestSealFormats::headCoversEveryField()
{
    const Seal seal = someSeal(9);
    QList<Seal> changed(9, seal);
    ++changed[0].number;
    ++changed[1].epoch;
    ++changed[2].sealedAt;
    ++changed[3].fromXid;
    ++changed[4].untilXid;
    ++changed[5].rows;
    changed[6].root[31] = 'x';
    changed[7].previous[0] = 'x';
    changed[8].keyId[0] = 'x';
    for (const Seal &other : changed)
        QVERIFY(other.computedHead() != seal.head);
}

void TestSealFormats::sealTexts()
{
    Seal seal = someSeal(std::numeric_limits<qint64>::max());
    seal.untilXid = std::numeric_limits<quint64>::max();
    const std::optional<Seal> fromJson = Seal::fromJsonLine(seal.toJsonLine());
    QVERIFY(fromJson);
    QCOMPARE(fromJson->computedHead(), seal.computedHead());
    QCOMPARE(fromJson->signature, seal.signature);
    QByteArray line = seal.toCsv() + '\n';
    QBuffer buffer(&line);
    buffer.open(QIODevice::ReadOnly);
    QCOMPARE(Seal::fromCsv(*csv::readRecord(buffer)).computedHead(), seal.computedHead());
    QVERIFY(!Seal::fromJsonLine(seal.toJsonLine().chopped(1)));
    QVERIFY(!Seal::fromJsonLine("{}"));
}

void TestSealFormats::keyFiles()
{
    QTemporaryDir directory;
    const QString key = directory.filePath(QStringLiteral("key"));
    const QString pub = directory.filePath(QStringLiteral("public"));
    const QByteArray id = SigningKey::generate(key, pub);
    struct stat facts{};
    QCOMPARE(::stat(QFile::encodeName(key).constData(), &facts), 0);
    QCOMPARE(int(facts.st_mode & 0777), 0400);
    QCOMPARE(SigningKey(key).id(), id);
    QVERIFY_THROWS_EXCEPTION(SealError, SigningKey::generate(key, directory.filePath(QStringLiteral("public2"))));
    QVERIFY(QFile::setPermissions(key, QFile::ReadOwner | QFile::ReadGroup));
    QVERIFY_THROWS_EXCEPTION(SealError, SigningKey{key});   // the group could read it
    QVERIFY(QFile::setPermissions(key, QFile::ReadOwner));
    if (::geteuid() == 0) {
        QCOMPARE(::chown(QFile::encodeName(key).constData(), 1, 1), 0);
        QVERIFY_THROWS_EXCEPTION(SealError, SigningKey{key});   // another user's
    }
    QVERIFY_THROWS_EXCEPTION(SealError, SigningKey{pub});
    PublicKeys keys;
    QVERIFY_THROWS_EXCEPTION(SealError, keys.addFile(key));
    keys.addFile(pub);
    QVERIFY(keys.knows(id));
}

void TestSealFormats::changedSealsAreNotGenuine()
{
    QTemporaryDir directory;
    SigningKey::generate(directory.filePath(QStringLiteral("key")), directory.filePath(QStringLiteral("public")));
    const SigningKey key(directory.filePath(QStringLiteral("key")));
    PublicKeys keys;
    keys.addFile(directory.filePath(QStringLiteral("public")));
    Seal seal = someSeal(1);
    QVERIFY(!keys.verify(seal));
    seal.keyId = key.id();
    seal.head = seal.computedHead();
    seal.signature = key.sign(seal.head);
    QVERIFY(keys.verify(seal));
    Seal other = seal;
    other.rows = 4;
    QVERIFY(!keys.verify(other));
    other.head = other.computedHead();
    QVERIFY(!keys.verify(other));
    other = seal;
    other.signature.chop(1);
    QVERIFY(!keys.verify(other));
}

void TestSealFormats::headsFileSurvivesTornLine()
{
    QTemporaryDir directory;
    const QString path = directory.filePath(QStringLiteral("heads"));
    {
        HeadsFile heads(path);
        QVERIFY(!heads.last());
        heads.append(someSeal(1));
        heads.append(someSeal(2));
    }
    const QByteArray third = someSeal(3).toJsonLine();
    QFile file(path);
    QVERIFY(file.open(QIODevice::Append));
    file.write(third.left(100));   // the machine went down while this line was written
    file.close();
    {
        HeadsFile heads(path);
        QCOMPARE(heads.last()->number, 2);
        heads.append(someSeal(3));
        heads.append(someSeal(4));
        heads.touch();
    }
    const HeadsIndex index(path);
    QCOMPARE(index.lastNumber(), 4);
    QCOMPARE(index.tornLines(), 1);
    QCOMPARE(index.seal(3)->toJsonLine(), third);
    QVERIFY(index.contradictions().empty());
    Seal contrary = someSeal(2);
    contrary.rows = 4;
    contrary.head = contrary.computedHead();
    HeadsFile(path).append(contrary);
    QCOMPARE(HeadsIndex(path).contradictions().size(), size_t(1));
    QVERIFY_THROWS_EXCEPTION(SealError, HeadsFile{directory.path()});
}

void TestSealFormats::namesChangedRows()
{
    // Seven rows; what remains of them after each change is compared with the root of the untouched ones.
    QList<AuditRow> rows;
    for (int i = 0; i < 7; ++i)
        rows.append(someRow(QByteArray::number(i), 10 + i));
    SealedRows untouched;
    MerkleAccumulator tree;
    for (const AuditRow &row : rows) {
        untouched.add(row);
        tree.add(row.leaf());
    }
    const QByteArray root = toBytes(tree.root());
    QVERIFY(!untouched.compare(7, root));
    SealedRows inserted;
    for (int i = 0; i < 7; ++i) {
        inserted.add(rows[i]);
        if (i == 3)
            inserted.add(someRow("new", 99));
    }
    QCOMPARE(inserted.compare(7, root)->rows, QList<qint64>{99});
    SealedRows exchanged;
    QList<AuditRow> swapped = rows;
    std::swap(swapped[1].values[AuditRow::Seq], swapped[5].values[AuditRow::Seq]);
    for (const AuditRow &row : swapped)
        exchanged.add(row);
    const std::optional<Finding> finding = exchanged.compare(7, root);
    QVERIFY(finding && finding->kind == FindingKind::RowsReordered && finding->proven);
    QCOMPARE(finding->rows, (QList<qint64>{15, 11}));
}

QTEST_GUILESS_MAIN(TestSealFormats)
#include "test_seal_formats.moc"
