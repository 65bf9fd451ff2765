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

    /// PLT-05: without the server only what this person left here opens; wrong secrets are slowed down, by whatever program.
    void aloneOpensOnlyWhatIsThere()
    {
        const QDateTime start(QDate(2026, 11, 25), QTime(3, 0), Qt::UTC);
        JournalFile stranger(path());
        QCOMPARE(stranger.openAlone(terminal, password, start), JournalFile::Opened::Unknown);
        QVERIFY(!QFile::exists(path())); // and nothing was made for a stranger
        {
            JournalFile file(path());
            QCOMPARE(file.open(terminal, password), JournalFile::Opened::Ready);
            QVERIFY(file.write({{1, "one"}}, {}));
            QVERIFY(file.keepDesk("山本 由紀"));
        }
        qint64 last = 0;
        QDateTime now = start;
        for (int failure = 1; failure <= 12; ++failure) {
            JournalFile file(path()); // a program of its own each time
            QCOMPARE(file.openAlone(terminal, QStringLiteral("guess"), now), JournalFile::Opened::WrongSecret);
            QVERIFY(file.waitSeconds() >= last && file.waitSeconds() <= 900);
            last = file.waitSeconds();
            QCOMPARE(file.openAlone(terminal, password, now.addSecs(last - 1)), JournalFile::Opened::Throttled); // not even the right one
            QVERIFY(!file.isOpen());
            QVERIFY(file.rows().isEmpty());
            now = now.addSecs(last);
        }
        QCOMPARE(last, 900);
        JournalFile file(path());
        QCOMPARE(file.openAlone(terminal, password, now.addSecs(-3600)), JournalFile::Opened::Throttled); // the clock set back helps nobody
        QCOMPARE(file.openAlone(QByteArray(32, 'x'), password, now), JournalFile::Opened::WrongSecret);    // carried to another terminal
        QCOMPARE(file.openAlone(terminal, password, now.addSecs(900)), JournalFile::Opened::Ready);
        QCOMPARE(file.rows().value(0).content, QByteArray("one"));
        QCOMPARE(file.desk(), QByteArray("山本 由紀"));
        QCOMPARE(file.check(terminal, QStringLiteral("guess"), now.addSecs(901)), JournalFile::Opened::WrongSecret);
        QCOMPARE(file.waitSeconds(), 2); // the right one had ended the counting
        QCOMPARE(file.check(terminal, password, now.addSecs(903)), JournalFile::Opened::Ready);
    }

    void aDamagedFileIsNotMendedAlone()
    {
        QDir().mkpath(QFileInfo(path()).path());
        QFile file(path());
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(QByteArray(5000, 'z'));
        file.close();
        JournalFile journal(path());
        QCOMPARE(journal.openAlone(terminal, password, QDateTime::currentDateTimeUtc()), JournalFile::Opened::NotPossible);
        QCOMPARE(QFileInfo(path()).size(), 5000); // as it was, for the sign-in that mends it
    }

    /// The terminal is struck off (reliability.md: destroyed on revocation): neither key nor text is left, of anybody.
    void destroyedIsDestroyed()
    {
        FakeKeychain keychain;
        {
            Journal other(keychain, folder());
            other.open(QStringLiteral("server|okada"), password);
            QTRY_COMPARE(other.state(), Journal::State::Kept);
            other.put(0, draftRow(QStringLiteral("of okada")));
        }
        Journal journal(keychain, folder());
        journal.open(QStringLiteral("server|yamamoto"), password);
        QTRY_COMPARE(journal.state(), Journal::State::Kept);
        journal.put(0, draftRow(QStringLiteral("of yamamoto")));
        journal.flush();
        QCOMPARE(QDir(folder()).entryList({QStringLiteral("*.journal")}, QDir::Files).size(), 2);
        journal.destroy();
        QCOMPARE(journal.state(), Journal::State::Closed);
        QVERIFY(journal.rows().isEmpty());
        QVERIFY(QDir(folder()).entryList(QDir::Files | QDir::Hidden).isEmpty());
        QCOMPARE(keychain.forgotten, 1);
    }

    /// Never silently dropped: full is said before and when it happens, and what was typed goes to the disk as soon as there is room.
    void fullIsSaidAndNothingIsDropped()
    {
        FakeKeychain keychain;
        const QString person = QStringLiteral("server|yamamoto");
        qint64 big = 0;
        {
            Journal journal(keychain, folder());
            journal.setMostBytes(10000);
            QSignalSpy nearly(&journal, &Journal::nearlyFull);
            journal.open(person, password);
            QTRY_COMPARE(journal.state(), Journal::State::Kept);
            big = journal.put(0, draftRow(QString(7000, u'a')));
            QCOMPARE(nearly.size(), 0);
            journal.put(0, draftRow(QString(1500, u'b')));
            QCOMPARE(nearly.size(), 1);
            QTRY_COMPARE(journal.state(), Journal::State::Kept);
            journal.put(0, draftRow(QStringLiteral("the last word") + QString(3000, u'c')));
            QTRY_COMPARE(journal.trouble(), Journal::Trouble::Full);
            QCOMPARE(journal.rows().size(), 3); // here, in memory
            journal.remove(big);
            QTRY_COMPARE(journal.state(), Journal::State::Kept);
            QCOMPARE(journal.trouble(), Journal::Trouble::None);
        }
        Journal journal(keychain, folder());
        journal.open(person, password);
        QTRY_COMPARE(journal.rows().size(), 2);
        QVERIFY(!journal.rows().contains(big));
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
