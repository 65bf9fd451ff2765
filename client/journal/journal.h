// SPDX-FileCopyrightText: 2026 Mimamori contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "journal/journal_file.h"

#include <QCborMap>
#include <QMap>
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
    enum class Trouble { None, NoKeychain, EarlierPassword, InUse, Disk };
    using Rows = QMap<qint64, QCborMap>;

    /// `folder`: where the files of all persons of this terminal stand.
    Journal(Keychain &keychain, QString folder, QObject *parent = nullptr);
    ~Journal() override;

    /// Opens the journal of a person (server and login name make one name). Opening it again for the same person changes nothing.
    void open(const QString &person, const QString &password);
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

private:
    struct Result {
        JournalFile::Opened opened{JournalFile::Opened::NotPossible};
        QList<JournalRow> rows;
        bool damaged{};
        int lost{};
    };
    void post(std::function<void()> work);
    void openFile(const QString &earlier);
    void took(const Result &result, bool withEarlier);
    void memoryOnly(Trouble trouble);
    void setState(State state, Trouble trouble);
    void keep(QList<qint64> put, const QList<qint64> &removed, const std::function<void()> &done);
    void wrote(bool good, const QList<qint64> &removed);

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
    int m_round{};         // answers of an earlier person's file are not ours
    QTimer m_patience;
    QThread m_thread;
    QObject *m_worker;                     // lives on m_thread
    std::shared_ptr<JournalFile> m_file;   // touched on m_thread only
};

} // namespace mimamori
