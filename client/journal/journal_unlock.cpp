// SPDX-FileCopyrightText: 2026 Mimamori contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// The part of Journal that works without a server's word: unlocking at a cold start, how much room is taken, the end of a terminal.
#include "journal/journal.h"

#include "journal/keychain.h"

#include <QCborValue>
#include <QDateTime>
#include <QDir>

namespace mimamori {

namespace {

constexpr int keychainPatienceMs = 4000;
constexpr int nearlyFullPercent = 80;

} // namespace

Journal::Result Journal::resultOf(JournalFile &file, JournalFile::Opened opened)
{
    Result result;
    result.opened = opened;
    result.rows = file.rows();
    result.damaged = !file.setAside().isEmpty();
    result.lost = file.unreadable();
    result.desk = QCborValue::fromCbor(file.desk()).toMap();
    return result;
}

void Journal::unlock(const QString &person, const QString &password, QObject *receiver, std::function<void(const Unlocked &)> done)
{
    const QPointer<QObject> guard(receiver);
    const auto answered = std::make_shared<bool>(false); // by the keychain, or by patience
    const auto take = [this, person, password, guard, done, answered](const QByteArray &secret) {
        if (std::exchange(*answered, true) || !guard)
            return;
        if (secret.isEmpty())
            done({JournalFile::Opened::NotPossible, true, 0});
        else
            openAlone(person, password, secret, guard, done);
    };
    QTimer::singleShot(keychainPatienceMs, this, [take] { take({}); });
    m_keychain.terminalSecret(this, take);
}

void Journal::openAlone(const QString &person, const QString &password, const QByteArray &secret, QPointer<QObject> receiver,
                        std::function<void(const Unlocked &)> done)
{
    if (m_person == person && m_state != State::Closed) { // a locked screen: what is in memory only stays as it is
        const auto file = m_file ? m_file : std::make_shared<JournalFile>(QString());
        tryAlone(file, true, secret, password, [receiver, done](Unlocked unlocked, const Result &) {
            if (unlocked.opened == JournalFile::Opened::Unknown) // no open file to ask
                unlocked.opened = JournalFile::Opened::NotPossible;
            if (receiver)
                done(unlocked);
        });
        return;
    }
    const auto file = std::make_shared<JournalFile>(QDir(m_folder).filePath(hiddenName(secret, person) + QStringLiteral(".journal")));
    tryAlone(file, false, secret, password, [=, this](const Unlocked &unlocked, const Result &result) {
        if (!receiver || !unlocked.isGood()) {
            post([file] { file->close(); });
            if (receiver)
                done(unlocked);
            return;
        }
        close();
        m_person = person;
        m_secret = secret;
        m_last = QDateTime::currentMSecsSinceEpoch() << 8;
        m_file = file;
        m_desk = result.desk;
        setState(State::Opening, Trouble::None);
        done(unlocked); // who works here stands before the drafts come back into their forms
        if (m_file == file)
            took(result, false);
    });
}

void Journal::tryAlone(const std::shared_ptr<JournalFile> &file, bool isOpen, const QByteArray &secret, const QString &password,
                       std::function<void(const Unlocked &, const Result &)> done)
{
    post([this, file, isOpen, secret, password, done = std::move(done)] {
        const QDateTime now = QDateTime::currentDateTimeUtc();
        const auto opened = isOpen ? file->check(secret, password, now) : file->openAlone(secret, password, now);
        const Unlocked unlocked{opened, false, file->waitSeconds()};
        const Result result = isOpen ? Result() : resultOf(*file, opened);
        QMetaObject::invokeMethod(this, [unlocked, result, done] { done(unlocked, result); }, Qt::QueuedConnection);
    });
}

void Journal::keepDesk(const QCborMap &desk)
{
    if (desk == m_desk || !m_file || (m_state != State::Kept && m_trouble != Trouble::Full))
        return;
    m_desk = desk;
    post([file = m_file, bytes = desk.toCborValue().toCbor()] { file->keepDesk(bytes); });
}

void Journal::destroy()
{
    close();
    m_keychain.forget();
    m_secret.fill('\0');
    m_secret.clear();
    post([folder = m_folder] { JournalFile::destroyAll(folder); });
    flush();
}

/// Notes how big a row is, or that it is gone.
void Journal::count(qint64 id)
{
    const auto row = m_rows.constFind(id);
    const qint64 size = row == m_rows.cend() ? 0 : row->toCborValue().toCbor().size();
    m_bytes += size - m_sizes.value(id);
    if (size)
        m_sizes.insert(id, size);
    else
        m_sizes.remove(id);
    if (percentTaken() < nearlyFullPercent)
        m_toldNearlyFull = false;
    else if (!std::exchange(m_toldNearlyFull, true))
        Q_EMIT nearlyFull(percentTaken());
}

} // namespace mimamori
