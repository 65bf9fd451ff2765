// SPDX-FileCopyrightText: 2026 Mimamori contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "journal/journal_file.h"

#include <QCborMap>
#include <QHash>
#include <QMap>
#include <QPointer>
#include <QObject>
#include <QSet>
#include <QThread>
#include <QTimer>

#include <functional>
#include <memory>

namespace mimamori {

class Keychain;

/// What one person typed and has not sent yet, kept sealed on this terminal: rows of maps, here in memory and, where the terminal
/// can keep a secret, in the person's JournalFile. Where it cannot, it says so and keeps them in memory only. All reading and
/// writing of the disk happens on a thread of its own, in the order it was asked for.
class Journal : public QObject {
    Q_OBJECT
public:
    enum class State { Closed, Opening, Kept, MemoryOnly };
    /// Why nothing is kept beyond the end of the program.
    enum class Trouble { None, NoKeychain, EarlierPassword, InUse, Disk, Full };
    using Rows = QMap<qint64, QCborMap>;
    /// How unlocking without the server ended.
    struct Unlocked {
        JournalFile::Opened opened{JournalFile::Opened::NotPossible};
        bool noKeychain{};     ///< then `opened` says nothing
        qint64 waitSeconds{};  ///< until the next try
        bool isGood() const { return !noKeychain && opened == JournalFile::Opened::Ready; }
    };
    /// More than this is not kept on the disk of a terminal; from four fifths on it says so.
    static constexpr qint64 mostBytes = 32LL * 1024 * 1024;

    /// `folder`: where the files of all persons of this terminal stand.
    Journal(Keychain &keychain, QString folder, QObject *parent = nullptr);
    ~Journal() override;

    /// Opens the journal of a person (server and login name make one name). Opening it again for the same person changes nothing.
    void open(const QString &person, const QString &password);
    /// Opens what this person left at this terminal with nobody but the terminal to ask; where it is open already, only checks the
    /// password. On anything but a good end nothing changes.
    void unlock(const QString &person, const QString &password, QObject *receiver, std::function<void(const Unlocked &)> done);
    /// What the person's desk needs at a start without the server; empty when nothing was kept.
    const QCborMap &desk() const { return m_desk; }
    void keepDesk(const QCborMap &desk);
    /// The terminal is struck off: what is here is forgotten; secret, keys and files of everybody go for good.
    void destroy();
    /// The file was sealed with a password that was changed elsewhere: this was it.
    void openWithEarlier(const QString &earlier);
    /// From now on `password` opens the file.
    void changePassword(const QString &password);
    /// Writes what is left and forgets everything.
    void close();
    /// Returns when everything that was put is on the disk.
    void flush();

    State state() const { return m_state; }
    Trouble trouble() const { return m_trouble; }
    bool isUsable() const { return m_state == State::Kept || m_state == State::MemoryOnly; }
    const QString &person() const { return m_person; }

    const Rows &rows() const { return m_rows; }
    /// How much of `mostBytes` (or of what a test allows) is taken, in percent.
    int percentTaken() const { return int(m_bytes * 100 / m_most); }
    void setMostBytes(qint64 most) { m_most = most; }
    /// Keys of the forms that are open now: their drafts belong to them.
    QSet<QString> &openForms() { return m_openForms; }
    /// A row under a new number (`id` 0) or in the place of an old one.
    qint64 put(qint64 id, const QCborMap &content);
    void remove(qint64 id);
    /// The same, with other rows taken away in the same commit; `done` is called when the disk has taken it (or there is none).
    qint64 write(qint64 id, const QCborMap &content, const QList<qint64> &remove, QObject *receiver = nullptr,
                 std::function<void()> done = {});

Q_SIGNALS:
    void stateChanged();
    /// The last moment to put something.
    void closing();
    /// Rows from an earlier time are here.
    void opened();
    /// Of the file so many rows could not be read any more; a copy was set aside. 0 = the file was damaged, all rows were saved.
    void damaged(int lost);
    /// The earlier password was not the right one.
    void earlierRefused();
    /// More than four fifths of the room is taken.
    void nearlyFull(int percent);

private:
    struct Result {
        JournalFile::Opened opened{JournalFile::Opened::NotPossible};
        QList<JournalRow> rows;
        bool damaged{};
        int lost{};
        QCborMap desk{};
    };
    void openAlone(const QString &person, const QString &password, const QByteArray &secret, QPointer<QObject> receiver,
                   std::function<void(const Unlocked &)> done);
    void tryAlone(const std::shared_ptr<JournalFile> &file, bool isOpen, const QByteArray &secret, const QString &password,
                  std::function<void(const Unlocked &, const Result &)> done);
    static Result resultOf(JournalFile &file, JournalFile::Opened opened);
    void count(qint64 id);
    void post(std::function<void()> work);
    void openFile(const QString &earlier);
    void took(const Result &result, bool withEarlier);
    void memoryOnly(Trouble trouble);
    void setState(State state, Trouble trouble);
    void keep(QList<qint64> put, const QList<qint64> &removed, const std::function<void()> &done);
    void wrote(bool good, bool full, const QList<qint64> &removed);

    Keychain &m_keychain;
    QString m_folder;
    QString m_person;
    QString m_password;    // until the file is open; a keychain may be slow
    QByteArray m_secret;
    State m_state{State::Closed};
    Trouble m_trouble{Trouble::None};
    Rows m_rows;
    QSet<QString> m_openForms;
    QList<qint64> m_owed;  // taken away here, perhaps not yet in the file
    qint64 m_last{};
    QHash<qint64, qint64> m_sizes; // of the rows, as they are written
    qint64 m_bytes{};
    qint64 m_most{mostBytes};
    bool m_toldNearlyFull{};
    QCborMap m_desk;
    int m_round{};         // answers of an earlier person's file are not ours
    QTimer m_patience;
    QThread m_thread;
    QObject *m_worker;                     // lives on m_thread
    std::shared_ptr<JournalFile> m_file;   // touched on m_thread only
};

} // namespace mimamori
