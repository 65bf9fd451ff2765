// SPDX-FileCopyrightText: 2026 Mimamori contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "output_fixture.h"

#include "db/transaction.h"
#include "model/platform/attachment.h"
#include "services/attachment_store.h"

#include <QCryptographicHash>
#include <QDirIterator>
#include <QRegularExpression>

using namespace mimamori;

namespace {

const QString sato = QStringLiteral("sato");

QByteArray content(qint64 bytes)
{
    QByteArray out(bytes, Qt::Uninitialized);
    for (qint64 i = 0; i < bytes; ++i)
        out[i] = char((i * 31 + i / 7919) & 0xff);
    return out;
}

QByteArray hashOf(const QByteArray &bytes)
{
    return QCryptographicHash::hash(bytes, QCryptographicHash::Sha256);
}

BeginAttachment begin(const SampleFamily &family, const QByteArray &bytes)
{
    BeginAttachment in;
    in.subject = QStringLiteral("reception");
    in.subjectId = family.reception;
    in.name = QStringLiteral("診断書.pdf");
    in.mediaType = QStringLiteral("application/pdf");
    in.bytes = bytes.size();
    return in;
}

PutAttachmentChunk chunk(qint64 attachment, qint64 offset, const QByteArray &data)
{
    PutAttachmentChunk in;
    in.attachment = attachment;
    in.offset = offset;
    in.data = data;
    return in;
}

FinishAttachment finish(qint64 attachment, const QByteArray &sha256 = {})
{
    FinishAttachment in;
    in.attachment = attachment;
    in.sha256 = sha256;
    return in;
}

ReadAttachment reading(qint64 attachment, qint64 offset = 0)
{
    ReadAttachment in;
    in.attachment = attachment;
    in.offset = offset;
    return in;
}

void putAll(ServerFixture &f, qint64 attachment, const QByteArray &bytes, qint64 from = 0)
{
    for (qint64 at = from; at < bytes.size(); at += 200'000)
        f.call(sato, chunk(attachment, at, bytes.mid(at, 200'000)));
}

qint64 attached(ServerFixture &f, const SampleFamily &family, const QByteArray &bytes)
{
    const qint64 id = f.call(sato, begin(family, bytes)).attachment;
    putAll(f, id, bytes);
    f.call(sato, finish(id, hashOf(bytes)));
    return id;
}

QString storedFile(ServerFixture &f)
{
    QDirIterator files(f.services().config().storeDirectory, QDir::Files, QDirIterator::Subdirectories);
    return files.hasNext() ? files.next() : QString();
}

} // namespace

class TestAttachment : public QObject {
    Q_OBJECT
private Q_SLOTS:
    /// CASE-04: a file comes back as it went in, in chunks, and lies sealed under a name that tells nothing.
    void roundTrip()
    {
        ServerFixture f;
        const SampleFamily family = sampleFamily(f);
        QByteArray bytes = content(700'001);
        bytes.replace(1000, 20, "PLANTED-WORD-IN-FILE");
        const qint64 id = attached(f, family, bytes);
        QByteArray back;
        while (back.size() < bytes.size()) {
            const FileChunk piece = f.call(sato, reading(id, back.size()));
            QVERIFY(!piece.data.isEmpty() && piece.data.size() <= largestChunk);
            QCOMPARE(piece.total, bytes.size());
            QCOMPARE(piece.sha256, hashOf(bytes));
            back += piece.data;
        }
        QVERIFY(back == bytes);
        QFile file(storedFile(f));
        QVERIFY(file.open(QIODevice::ReadOnly));
        QVERIFY(!file.readAll().contains("PLANTED-WORD"));
        QVERIFY(QRegularExpression(QStringLiteral("^[0-9a-f]{32}$")).match(QFileInfo(file).fileName()).hasMatch());
        ListAttachments list;
        list.subject = QStringLiteral("reception");
        list.subjectId = family.reception;
        const AttachmentList listed = f.call(sato, list);
        QCOMPARE(listed.attachments.size(), 1);
        QCOMPARE(listed.attachments.first().scanState.value, QStringLiteral("NOT_SCANNED"));
    }

    /// JSON carries the same bytes as base64url.
    void bytesInJson()
    {
        const PutAttachmentChunk in = chunk(5, 7, content(300));
        const QCborMap map = QCborMap::fromJsonObject(toCbor(in).toJsonObject());
        QCOMPARE(fromCbor<PutAttachmentChunk>(map).data, in.data);
        const QCborMap noBase64{{QStringLiteral("data"), QStringLiteral("not base64 !")}};
        QVERIFY_THROWS_EXCEPTION(Problem, fromCbor<PutAttachmentChunk>(noBase64));
        const QCborMap number{{QStringLiteral("data"), 17}};
        QVERIFY_THROWS_EXCEPTION(Problem, fromCbor<PutAttachmentChunk>(number));
    }

    /// Interrupted: begin again says where to go on; a wrong place is refused and says the right one.
    void resume()
    {
        ServerFixture f;
        const SampleFamily family = sampleFamily(f);
        const QByteArray bytes = content(500'000);
        const qint64 id = f.call(sato, begin(family, bytes)).attachment;
        f.call(sato, chunk(id, 0, bytes.left(200'000)));
        const Outcome wrong = f.tryCall(sato, chunk(id, 100'000, bytes.mid(100'000, 1000)));
        QCOMPARE(wrong.error.code, QByteArray("wrong_offset"));
        QCOMPARE(wrong.error.args.value(QStringLiteral("received")).toLongLong(), 200'000);
        const BegunAttachment again = f.call(sato, begin(family, bytes));
        QCOMPARE(again.attachment, id);
        QCOMPARE(again.received, 200'000);
        QCOMPARE(f.refusal(sato, finish(id)), QByteArray("attachment_incomplete"));
        putAll(f, id, bytes, 200'000);
        QVERIFY(f.call(sato, finish(id, hashOf(bytes))).complete);
        QCOMPARE(f.refusal(sato, chunk(id, 500'000, "x")), QByteArray("attachment_complete"));
    }

    /// A crash between the file and the commit: what the file has too much is cut off when the chunk comes again.
    void crashAfterWrite()
    {
        ServerFixture f;
        const SampleFamily family = sampleFamily(f);
        const QByteArray bytes = content(300'000);
        const qint64 id = f.call(sato, begin(family, bytes)).attachment;
        f.call(sato, chunk(id, 0, bytes.left(150'000)));
        static constexpr Sql forget{"test_forget", "update attachment set received = 0 where id = $1"};
        f.superview().execute(forget, {id});
        QFile file(storedFile(f));
        QVERIFY(file.open(QIODevice::Append));
        file.write("torn");
        file.close();
        putAll(f, id, bytes);
        QVERIFY(f.call(sato, finish(id, hashOf(bytes))).complete);
        QVERIFY(f.call(sato, reading(id, 200'000)).data == bytes.mid(200'000));
    }

    void refusals_data()
    {
        QTest::addColumn<QString>("mediaType");
        QTest::addColumn<QString>("name");
        QTest::addColumn<qint64>("bytes");
        QTest::addColumn<QByteArray>("refusal");
        const QString pdf = QStringLiteral("application/pdf");
        QTest::newRow("program") << QStringLiteral("application/x-msdownload") << QStringLiteral("a.exe") << qint64(10) << QByteArray("media_type media_type");
        QTest::newRow("too long") << pdf << QStringLiteral("a.pdf") << largestAttachment + 1 << QByteArray("out_of_range bytes");
        QTest::newRow("empty") << pdf << QStringLiteral("a.pdf") << qint64(0) << QByteArray("out_of_range bytes");
        QTest::newRow("path") << pdf << QStringLiteral("../a.pdf") << qint64(10) << QByteArray("type name");
        QTest::newRow("direction") << pdf << QStringLiteral("a\u202efdp.exe") << qint64(10) << QByteArray("direction_character name");
    }
    void refusals()
    {
        static ServerFixture f;
        static const SampleFamily family = sampleFamily(f);
        QFETCH(QString, mediaType);
        QFETCH(QString, name);
        QFETCH(qint64, bytes);
        QFETCH(QByteArray, refusal);
        BeginAttachment in = begin(family, "x");
        in.mediaType = mediaType;
        in.name = name;
        in.bytes = bytes;
        QCOMPARE(f.refusal(sato, in), refusal);
    }

    void wrongHashAndTooMuch()
    {
        ServerFixture f;
        const SampleFamily family = sampleFamily(f);
        const QByteArray bytes = content(1000);
        const qint64 id = f.call(sato, begin(family, bytes)).attachment;
        QCOMPARE(f.refusal(sato, chunk(id, 0, content(1001))), QByteArray("attachment_too_long data"));
        QCOMPARE(f.refusal(sato, chunk(id, 0, content(largestChunk + 1))), QByteArray("chunk_size data"));
        f.call(sato, chunk(id, 0, bytes));
        QCOMPARE(f.refusal(sato, finish(id, hashOf("other"))), QByteArray("wrong_hash sha256"));
        QCOMPARE(f.refusal(sato, reading(id)), QByteArray("attachment_incomplete"));
        f.call(sato, finish(id, hashOf(bytes)));
    }

    /// A changed, a moved, a foreign file: detected, never served.
    void tampering()
    {
        ServerFixture f;
        const SampleFamily family = sampleFamily(f);
        const qint64 id = attached(f, family, content(1000));
        QFile file(storedFile(f));
        QVERIFY(file.open(QIODevice::ReadWrite));
        file.seek(500);
        const QByteArray byte = file.read(1);
        file.seek(500);
        file.write(QByteArray(1, char(byte[0] ^ 1)));
        file.close();
        QCOMPARE(f.refusal(sato, reading(id)), QByteArray("file_damaged"));
        QVERIFY(QFile::remove(file.fileName()));
        QCOMPARE(f.refusal(sato, reading(id)), QByteArray("file_damaged"));
    }

    /// domain.md 8.2 V1: what a scanner found is never served.
    void infected()
    {
        ServerFixture f;
        const SampleFamily family = sampleFamily(f);
        const qint64 id = attached(f, family, content(1000));
        static constexpr Sql mark{"test_infected", "update attachment set scan_state = $2 where id = $1"};
        f.superview().execute(mark, {id, QStringLiteral("INFECTED")});
        QCOMPARE(f.refusal(sato, reading(id)), QByteArray("infected"));
        f.superview().execute(mark, {id, QStringLiteral("WAITING")});
        QCOMPARE(f.refusal(sato, reading(id)), QByteArray("not_scanned_yet"));
    }

    /// Another office sees nothing of it; what was withdrawn is gone from sight.
    void otherOfficeAndWithdrawal()
    {
        ServerFixture f;
        const SampleFamily family = sampleFamily(f);
        const qint64 id = attached(f, family, content(1000));
        const QString nada = QStringLiteral("nada1");
        QCOMPARE(f.refusal(nada, reading(id)), QByteArray("not_found attachment"));
        QCOMPARE(f.refusal(nada, begin(family, "x")), QByteArray("not_found subject_id"));
        WithdrawAttachment withdraw;
        withdraw.attachment = id;
        QCOMPARE(f.refusal(nada, withdraw), QByteArray("not_found attachment"));
        f.call(sato, withdraw);
        QCOMPARE(f.refusal(sato, reading(id)), QByteArray("not_found attachment"));
    }

    /// Only files that no row names are swept, and not while they may still be committed.
    void sweep()
    {
        ServerFixture f;
        const SampleFamily family = sampleFamily(f);
        const qint64 id = attached(f, family, content(1000));
        const QString directory = f.services().config().storeDirectory;
        SealedFile(directory, SealedFile::newName(), QByteArray(32, 'k')).append(0, "orphan");
        QCOMPARE(sweepOrphanFiles(f.superview(), directory, QDateTime::currentDateTimeUtc().addSecs(-3600)), 0);
        QCOMPARE(sweepOrphanFiles(f.superview(), directory, QDateTime::currentDateTimeUtc().addSecs(3600)), 1);
        QCOMPARE(f.call(sato, reading(id)).data.size(), 1000);
    }
};

QTEST_GUILESS_MAIN(TestAttachment)
#include "test_attachment.moc"
