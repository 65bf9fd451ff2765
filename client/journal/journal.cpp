// SPDX-FileCopyrightText: 2026 Mimamori contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "journal/journal.h"

#include "journal/keychain.h"

#include <QCborValue>
#include <QDateTime>
#include <QDir>
#include <QPointer>

namespace mimamori {

namespace {

constexpr int patienceMs = 4000;

QByteArray bytesOf(const QCborMap &content)
{
    return content.toCborValue().toCbor();
}

} // namespace

Journal::Journal(Keychain &keychain, QString folder, QObject *parent)
    : QObject(parent), m_keychain(keychain), m_folder(std::move(folder)), m_worker(new QObject), m_file()
{
    m_thread.setObjectName(QStringLiteral("journal"));
    m_worker->moveToThread(&m_thread);
    connect(&m_thread, &QThread::finished, m_worker, &QObject::deleteLater);
    m_thread.start();
    m_patience.setSingleShot(true);
    m_patience.setInterval(patienceMs);
    connect(&m_patience, &QTimer::timeout, this, [this] {
        if (m_state == State::Opening)
            memoryOnly(Trouble::NoKeychain); // and should the key ring still be unlocked, the file is opened then
    });
}

Journal::~Journal()
{
    close();
    m_thread.quit();
    m_thread.wait();
}

void Journal::post(std::function<void()> work)
{
    QMetaObject::invokeMethod(m_worker, std::move(work), Qt::QueuedConnection);
}

void Journal::flush()
{
    QMetaObject::invokeMethod(m_worker, [] {}, Qt::BlockingQueuedConnection);
}

void Journal::open(const QString &person, const QString &password)
{
    if (m_person == person && m_state != State::Closed) {
        m_password = m_trouble == Trouble::None ? QString() : password;
        return;
    }
    close();
    m_person = person;
    m_password = password;
    m_last = QDateTime::currentMSecsSinceEpoch() << 8; // later than every row of the file, which is not open yet
    setState(State::Opening, Trouble::None);
    m_patience.start();
    m_keychain.terminalSecret(this, [this, round = m_round](const QByteArray &secret) {
        if (round != m_round)
            return;
        m_patience.stop();
        m_secret = secret;
        if (secret.isEmpty())
            memoryOnly(Trouble::NoKeychain);
        else
            openFile({});
    });
}

void Journal::openWithEarlier(const QString &earlier)
{
    if (m_trouble == Trouble::EarlierPassword)
        openFile(earlier);
}

void Journal::openFile(const QString &earlier)
{
    const QString path = QDir(m_folder).filePath(hiddenName(m_secret, m_person) + QStringLiteral(".journal"));
    auto file = std::make_shared<JournalFile>(path);
    m_file = file;
    post([this, file, secret = m_secret, password = m_password, earlier, round = m_round] {
        const auto opened = earlier.isEmpty() ? file->open(secret, password) : file->openWithEarlier(secret, earlier, password);
        const Result result = resultOf(*file, opened);
        QMetaObject::invokeMethod(this, [this, result, round, withEarlier = !earlier.isEmpty()] {
            if (round == m_round)
                took(result, withEarlier);
        }, Qt::QueuedConnection);
    });
}

void Journal::took(const Result &result, bool withEarlier)
{
    if (result.damaged)
        Q_EMIT damaged(result.lost);
    switch (result.opened) {
    case JournalFile::Opened::WrongSecret:
        if (withEarlier)
            Q_EMIT earlierRefused();
        else
            memoryOnly(Trouble::EarlierPassword);
        return;
    case JournalFile::Opened::InUse: memoryOnly(Trouble::InUse); return;
    case JournalFile::Opened::Unknown: // an unlock's answers; what is begun anew here knows its person
    case JournalFile::Opened::Throttled:
    case JournalFile::Opened::NotPossible: memoryOnly(Trouble::Disk); return;
    case JournalFile::Opened::Ready: break;
    }
    m_password.clear();
    m_desk = result.desk;
    const Rows written = m_rows; // while the keychain let us wait
    for (const JournalRow &row : result.rows) {
        m_rows.insert(row.id, QCborValue::fromCbor(row.content).toMap());
        m_last = std::max(m_last, row.id);
        count(row.id);
    }
    setState(State::Kept, Trouble::None);
    for (auto row = written.cbegin(); row != written.cend(); ++row)
        put(row.key(), row.value());
    Q_EMIT opened();
}

void Journal::memoryOnly(Trouble trouble)
{
    m_patience.stop();
    setState(State::MemoryOnly, trouble);
    Q_EMIT opened();
}

void Journal::setState(State state, Trouble trouble)
{
    if (m_state == state && m_trouble == trouble)
        return;
    m_state = state;
    m_trouble = trouble;
    Q_EMIT stateChanged();
}

void Journal::changePassword(const QString &password)
{
    if (m_state != State::Kept)
        return;
    post([file = m_file, secret = m_secret, password] { file->rewrap(secret, password); });
}

void Journal::close()
{
    if (m_state != State::Closed)
        Q_EMIT closing();
    ++m_round;
    m_patience.stop();
    if (m_file) {
        post([file = m_file] { file->close(); });
        m_file.reset();
    }
    flush();
    m_rows.clear();
    m_sizes.clear();
    m_bytes = 0;
    m_toldNearlyFull = false;
    m_desk = {};
    m_openForms.clear();
    m_owed.clear();
    m_last = 0;
    m_person.clear();
    m_password.clear();
    setState(State::Closed, Trouble::None);
}

qint64 Journal::put(qint64 id, const QCborMap &content)
{
    return write(id, content, {});
}

void Journal::remove(qint64 id)
{
    if (m_rows.contains(id))
        keep({}, {id}, [] {});
}

qint64 Journal::write(qint64 id, const QCborMap &content, const QList<qint64> &removed, QObject *receiver, std::function<void()> done)
{
    if (id == 0)
        id = ++m_last;
    m_rows.insert(id, content);
    keep({id}, removed, [receiver = QPointer<QObject>(receiver), done = std::move(done)] {
        if (done && receiver)
            done();
    });
    return id;
}

void Journal::keep(QList<qint64> put, const QList<qint64> &removed, const std::function<void()> &done)
{
    for (const qint64 gone : removed) {
        m_rows.remove(gone);
        count(gone);
    }
    for (const qint64 id : std::as_const(put))
        count(id);
    const bool catchesUp = (m_trouble == Trouble::Disk || m_trouble == Trouble::Full) && m_file; // what it did not take meanwhile
    if (m_state != State::Kept && !catchesUp) {
        QMetaObject::invokeMethod(this, done, Qt::QueuedConnection);
        return;
    }
    m_owed += removed;
    const bool full = m_bytes > m_most; // then the rest stays in memory, and the person is told
    if (full)
        put.clear();
    else if (catchesUp)
        put = m_rows.keys();
    QList<JournalRow> rows;
    for (const qint64 id : std::as_const(put))
        rows.append({id, bytesOf(m_rows.value(id))});
    post([this, file = m_file, rows, owed = m_owed, done, round = m_round, full] {
        const bool good = file->write(rows, owed);
        QMetaObject::invokeMethod(this, [this, good, owed, done, round, full] {
            if (round == m_round)
                wrote(good, full, owed);
            done();
        }, Qt::QueuedConnection);
    });
}

void Journal::wrote(bool good, bool full, const QList<qint64> &removed)
{
    if (!good) {
        setState(State::MemoryOnly, Trouble::Disk);
        return;
    }
    for (const qint64 id : removed)
        m_owed.removeAll(id);
    if (full)
        setState(State::MemoryOnly, Trouble::Full);
    else if (m_trouble == Trouble::Disk || m_trouble == Trouble::Full)
        setState(State::Kept, Trouble::None);
}

} // namespace mimamori
