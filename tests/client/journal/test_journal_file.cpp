// SPDX-FileCopyrightText: 2026 Mimamori contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// PLT-05, REL-2; threat 8 (thief of a terminal): the sealed file itself, its wrapped key, damage, other people, no keychain.
#include "fake_keychain.h"
#include "journal/journal.h"

#include <QDir>
#include <QFile>
#include <QSignalSpy>
#include <QSqlDatabase>
#include <QSqlQuery>
#include <QTemporaryDir>
#include <QTest>

using namespace mimamori;

namespace {

const QByteArray terminal(32, 't');
const QString password = QStringLiteral("correct horse battery");

QByteArray bytesOf(const QString &folder)
{
    QByteArray all;
    const auto files = QDir(folder).entryInfoList(QDir::Files | QDir::Hidden);
    for (const QFileInfo &info : files) {
        QFile file(info.filePath());
        if (file.open(QIODevice::ReadOnly))
            all += info.fileName().toUtf8() + file.readAll();
    }
    return all;
}

void sql(const QString &path, const QString &statement)
{
    {
        QSqlDatabase db = QSqlDatabase::addDatabase(QStringLiteral("QSQLITE"), QStringLiteral("tamper"));
        db.setDatabaseName(path);
        QVERIFY(db.open());
        QSqlQuery query(db);
        QVERIFY2(query.exec(statement), "the tampering itself");
        db.close();
    }
    QSqlDatabase::removeDatabase(QStringLiteral("tamper"));
}

QCborMap draftRow(const QString &text)
{
    return {{QStringLiteral("kind"), QStringLiteral("draft")}, {QStringLiteral("key"), QStringLiteral("child_file/7310931/note/write/9")}, {QStringLiteral("text"), text}};
}

} // namespace

class TestJournalFile : public QObject {
    Q_OBJECT

    QTemporaryDir m_dir;
    QString folder() const { return m_dir.filePath(QString::fromLatin1(QTest::currentTestFunction())); }
    QString path() const { return folder() + QStringLiteral("/a.journal"); }

private Q_SLOTS:
    void sealedBytesOpenInTheirPlaceOnly()
    {
        const SecretKey key = SecretKey::random();
        QByteArray sealed = seal(key, "row 1", "本児を目視");
        QCOMPARE(unseal(key, "row 1", sealed), std::optional<QByteArray>("本児を目視"));
        QVERIFY(!unseal(key, "row 2", sealed));
        QVERIFY(!unseal(SecretKey::random(), "row 1", sealed));
        for (qsizetype i = 0; i < sealed.size(); ++i) {
            sealed[i] = char(sealed[i] ^ 1);
            QVERIFY(!unseal(key, "row 1", sealed));
            sealed[i] = char(sealed[i] ^ 1);
        }
        QVERIFY(!unseal(key, "row 1", {}));
        QVERIFY(!unseal(SecretKey(), "row 1", sealed));
    }

    void rowsComeBackAndNobodyElseReadsThem()
    {
        {
            JournalFile file(path());
            QCOMPARE(file.open(terminal, password), JournalFile::Opened::Ready);
            QVERIFY(file.write({{5, "five"}, {6, "six"}, {7, "seven"}}, {}));
            QVERIFY(file.write({{6, "SIX"}}, {5}));
        }
        QCOMPARE(QFile::permissions(path()) & (QFile::ReadGroup | QFile::ReadOther | QFile::WriteGroup | QFile::WriteOther), QFile::Permissions());
        JournalFile file(path());
        QCOMPARE(file.open(terminal, QStringLiteral("another person's")), JournalFile::Opened::WrongSecret);
        QVERIFY(file.rows().isEmpty());
        QCOMPARE(file.open(QByteArray(32, 'x'), password), JournalFile::Opened::WrongSecret); // carried to another terminal
        QCOMPARE(file.open(terminal, password), JournalFile::Opened::Ready);
        QCOMPARE(file.rows().size(), 2);
        QCOMPARE(file.rows()[0].content, QByteArray("SIX"));
        QCOMPARE(file.rows()[1].id, 7);
        QVERIFY(file.setAside().isEmpty());
    }

    void oneWindowAtATime()
    {
        JournalFile first(path()), second(path());
        QCOMPARE(first.open(terminal, password), JournalFile::Opened::Ready);
        QCOMPARE(second.open(terminal, password), JournalFile::Opened::InUse);
        QVERIFY(first.write({{1, "still ours"}}, {}));
        first.close();
        QCOMPARE(second.open(terminal, password), JournalFile::Opened::Ready);
        QCOMPARE(second.rows().size(), 1);
    }

    void changedPasswordRewraps()
    {
        const QString later = QStringLiteral("a quite other password");
        {
            JournalFile file(path());
            QCOMPARE(file.open(terminal, password), JournalFile::Opened::Ready);
            QVERIFY(file.write({{1, "one"}}, {}));
            QVERIFY(file.rewrap(terminal, later));
        }
        JournalFile file(path());
        QCOMPARE(file.open(terminal, password), JournalFile::Opened::WrongSecret);
        QCOMPARE(file.open(terminal, later), JournalFile::Opened::Ready);
        QCOMPARE(file.rows().value(0).content, QByteArray("one"));
    }

    void movedRowDoesNotOpen()
    {
        {
            JournalFile file(path());
            QCOMPARE(file.open(terminal, password), JournalFile::Opened::Ready);
            QVERIFY(file.write({{1, "one"}, {2, "two"}, {3, "three"}}, {}));
        }
        sql(path(), QStringLiteral("UPDATE entry SET sealed = (SELECT sealed FROM entry WHERE id = 1) WHERE id = 2"));
        JournalFile file(path());
        QCOMPARE(file.open(terminal, password), JournalFile::Opened::Ready);
        QCOMPARE(file.rows().size(), 2);
        QCOMPARE(file.rows()[1].content, QByteArray("three"));
        QCOMPARE(file.unreadable(), 1);
        QCOMPARE(file.setAside().size(), 1);
        QVERIFY(QFile::exists(file.setAside().first()));
        file.close();
        QCOMPARE(file.open(terminal, password), JournalFile::Opened::Ready); // said once
        QCOMPARE(file.unreadable(), 0);
    }

    void damagedPageIsSetAsideAndWorkGoesOn()
    {
        const QByteArray big(3000, 'b'); // a page or so each
        {
            JournalFile file(path());
            QCOMPARE(file.open(terminal, password), JournalFile::Opened::Ready);
            for (int id = 1; id <= 30; ++id)
                QVERIFY(file.write({{id, big + QByteArray::number(id)}}, {}));
        }
        QFile raw(path());
        QVERIFY(raw.open(QIODevice::ReadWrite));
        QVERIFY(raw.size() > 80'000);
        raw.seek(raw.size() / 4096 / 2 * 4096);
        raw.write(QByteArray(4096, '\xaa'));
        raw.close();
        JournalFile file(path());
        QCOMPARE(file.open(terminal, password), JournalFile::Opened::Ready);
        QVERIFY(!file.setAside().isEmpty());
        QVERIFY(file.rows().size() < 30);
        const qsizetype saved = file.rows().size();
        QVERIFY(file.write({{99, "goes on"}}, {}));
        file.close();
        QCOMPARE(file.open(terminal, password), JournalFile::Opened::Ready);
        QCOMPARE(file.rows().size(), saved + 1);
        QVERIFY(file.setAside().isEmpty());
    }

    void fileThatIsNoDatabaseIsSetAside()
    {
        QVERIFY(QDir().mkpath(folder()));
        QFile raw(path());
        QVERIFY(raw.open(QIODevice::WriteOnly));
        raw.write(QByteArray(9000, 'z'));
        raw.close();
        JournalFile file(path());
        QCOMPARE(file.open(terminal, password), JournalFile::Opened::Ready);
        QCOMPARE(file.setAside().size(), 1);
        QVERIFY(file.write({{1, "one"}}, {}));
    }

    void plantedTextIsNowhereInTheFiles() // SEC: nothing personal outside the seal
    {
        const QString planted = QStringLiteral("髙橋優衣の記録PLANTED");
        FakeKeychain keychain;
        {
            Journal journal(keychain, folder());
            journal.open(QStringLiteral("server|yamamoto"), password);
            QTRY_COMPARE(journal.state(), Journal::State::Kept);
            for (int i = 0; i < 50; ++i)
                journal.put(0, draftRow(planted));
            journal.flush();
            const QByteArray all = bytesOf(folder());
            QVERIFY(all.size() > 5000);
            for (const QByteArray &word : {planted.toUtf8(), QByteArray("PLANTED"), QByteArray("yamamoto"), QByteArray("child_file"),
                     QByteArray("7310931"), password.toUtf8(), QByteArray("draft"), keychain.secret})
                QVERIFY2(!all.contains(word), word.constData());
            const QByteArray utf16(reinterpret_cast<const char *>(planted.utf16()), planted.size() * 2);
            QVERIFY(!all.contains(utf16));
        }
        QVERIFY(!bytesOf(folder()).contains("PLANTED"));
    }

    void eachPersonHasOwnRows()
    {
        FakeKeychain keychain;
        Journal journal(keychain, folder());
        journal.open(QStringLiteral("server|yamamoto"), password);
        QTRY_COMPARE(journal.state(), Journal::State::Kept);
        journal.put(0, draftRow(QStringLiteral("of yamamoto")));
        journal.open(QStringLiteral("server|okada"), password); // even with the same password
        QTRY_COMPARE(journal.state(), Journal::State::Kept);
        QVERIFY(journal.rows().isEmpty());
        journal.open(QStringLiteral("training|yamamoto"), password); // nor does training mix with the real thing
        QTRY_COMPARE(journal.state(), Journal::State::Kept);
        QVERIFY(journal.rows().isEmpty());
        journal.open(QStringLiteral("server|yamamoto"), password);
        QTRY_COMPARE(journal.rows().size(), 1);
    }

    void withoutKeychainNothingIsWritten()
    {
        FakeKeychain keychain;
        keychain.secret.clear();
        Journal journal(keychain, folder());
        QSignalSpy opened(&journal, &Journal::opened);
        journal.open(QStringLiteral("server|yamamoto"), password);
        QCOMPARE(journal.state(), Journal::State::MemoryOnly);
        QCOMPARE(journal.trouble(), Journal::Trouble::NoKeychain);
        QCOMPARE(opened.size(), 1);
        journal.put(0, draftRow(QStringLiteral("in memory")));
        journal.flush();
        QCOMPARE(journal.rows().size(), 1);
        QVERIFY(!QDir(folder()).exists());
    }

    void lateKeychainTakesOverWhatWasTyped()
    {
        FakeKeychain keychain;
        keychain.silent = true;
        {
            Journal journal(keychain, folder());
            journal.open(QStringLiteral("server|yamamoto"), password);
            QCOMPARE(journal.state(), Journal::State::Opening);
            journal.put(0, draftRow(QStringLiteral("typed while the key ring was locked")));
            keychain.answer();
            QTRY_COMPARE(journal.state(), Journal::State::Kept);
        }
        keychain.silent = false;
        Journal journal(keychain, folder());
        journal.open(QStringLiteral("server|yamamoto"), password);
        QTRY_COMPARE(journal.rows().size(), 1);
    }

    void earlierPasswordOpensWhatWasSealedWithIt()
    {
        FakeKeychain keychain;
        const QString person = QStringLiteral("server|yamamoto");
        {
            Journal journal(keychain, folder());
            journal.open(person, password);
            QTRY_COMPARE(journal.state(), Journal::State::Kept);
            journal.put(0, draftRow(QStringLiteral("before")));
        }
        Journal journal(keychain, folder());
        journal.open(person, QStringLiteral("changed by the administrator"));
        QTRY_COMPARE(journal.trouble(), Journal::Trouble::EarlierPassword);
        journal.put(0, draftRow(QStringLiteral("meanwhile")));
        QSignalSpy refused(&journal, &Journal::earlierRefused);
        journal.openWithEarlier(QStringLiteral("not that one"));
        QTRY_COMPARE(refused.size(), 1);
        journal.openWithEarlier(password);
        QTRY_COMPARE(journal.state(), Journal::State::Kept);
        QCOMPARE(journal.rows().size(), 2);
        journal.close();
        journal.open(person, QStringLiteral("changed by the administrator"));
        QTRY_COMPARE(journal.rows().size(), 2);
    }
};

QTEST_GUILESS_MAIN(TestJournalFile)
#include "test_journal_file.moc"
