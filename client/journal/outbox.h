// SPDX-FileCopyrightText: 2026 Mimamori contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/api.h"
#include "journal/draft.h"

#include <QTimer>

namespace mimamori {

class Session;

/// One act of a person on its way to the server.
struct OutboxEntry {
    enum class State {
        Waiting,   ///< for the connection, or for its turn
        Refused,   ///< the server said no; the text is here
        Conflict   ///< somebody else changed the record meanwhile
    };
    qint64 row{};
    QByteArray key{};          ///< made at the press of the button; the server does it once
    QByteArray operation{};
    QCborMap in{};
    qint64 baseVersion{-1};
    QCborMap base{};           ///< the record as the form was given it, for a merge
    QString what{};            ///< "受付: 髙橋 優衣"
    QDateTime madeAt{};        ///< UTC
    State state{State::Waiting};
    QByteArray code{}, field{};
    QVariantMap args{};
    DraftView draft{};         ///< the form as it stood; with it the entry goes back into its form

    QCborMap toRow() const;
    static bool isEntry(const QCborMap &row);
    static OutboxEntry fromRow(qint64 row, const QCborMap &content);
    Problem problem() const { return Problem(code, field, args); }
};

/// Everything that was written and the server has not answered yet (未送信). An act is sealed in the journal before it is sent, sent in
/// its turn when there is a connection, sent again with the same key until there is an answer, also by the next start of the program,
/// and taken out in the end. What is refused stays until the person has looked at it.
class Outbox : public QObject {
    Q_OBJECT
public:
    using OnReply = std::function<void(const QCborMap &)>;
    /// True: the form is still there and shows the problem; the entry is gone and the text is the form's again.
    using OnProblem = std::function<bool(const Problem &)>;

    Outbox(Api &api, Session &session, Journal &journal, QObject *parent = nullptr);

    /// `draft` is handed over: it comes back with the entry. The callbacks are dropped when the receiver is gone.
    void send(OutboxEntry entry, Draft *draft, QObject *receiver, OnReply onReply, OnProblem onProblem);

    const QMap<qint64, OutboxEntry> &entries() const { return m_entries; }
    /// Sends a refused one once more, with the same key.
    void retry(qint64 row);
    void retryAll();
    void discard(qint64 row);
    /// The entry's text goes back into a draft; gives the draft's key.
    QString backToDraft(qint64 row);
    /// After a merge: the same act with other content, as a new one on the version that was merged with.
    void sendMerged(qint64 row, const QCborMap &in, const QCborMap &theirs, qint64 version);
    /// Can this act be merged field by field, and with what: the operation that gets the record, and its id.
    static std::optional<std::pair<QByteArray, qint64>> recordOf(const OutboxEntry &entry);
    bool isAway() const;
    /// One of the entries is with the server right now.
    bool isSending() const { return m_underWay != 0; }
    /// Whose journal it is: a person of one server.
    static QString personOf(const Api &api, const QString &loginName);

Q_SIGNALS:
    void changed();
    /// Accepted after the form that wrote it was gone or had moved on.
    void delivered(const mimamori::OutboxEntry &entry);
    /// Refused after the form was gone, or in conflict.
    void stuck(qint64 row);

private:
    struct Waiting {
        QPointer<QObject> receiver{};
        OnReply onReply{};
        OnProblem onProblem{};
    };
    bool isOurs() const;
    void load();
    void pump();
    void store(const OutboxEntry &entry);
    void take(qint64 row);
    void answered(qint64 row, const QCborMap &out);
    void refused(qint64 row, const Problem &why);

    Api &m_api;
    Session &m_session;
    Journal &m_journal;
    QMap<qint64, OutboxEntry> m_entries;
    QHash<qint64, Waiting> m_forms;
    QSet<qint64> m_unsealed;   ///< not on the disk yet
    qint64 m_underWay{};
    int m_round{};
    Backoff m_patience;
    QTimer m_again;
};

/// Sends an act through the outbox, or straight to the server where there is none.
void sendAct(ClientContext &context, OutboxEntry entry, Draft *draft, QObject *receiver, Outbox::OnReply onReply, Outbox::OnProblem onProblem);

/// True when what is sent now waits for a connection: the form need not wait for the answer.
bool isSendingLater(const ClientContext &context);

} // namespace mimamori
