// SPDX-FileCopyrightText: 2026 Mimamori contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/problem.h"
#include "core/audit_heads.h"
#include "core/backoff.h"
#include "core/connection_settings.h"
#include "base/uuid7.h"
#include "protocol/envelope.h"
#include "protocol/hello.h"
#include "record/codec.h"

#include <QElapsedTimer>
#include <QObject>
#include <QPointer>
#include <QTimer>

#include <functional>
#include <map>
#include <memory>

class QWebSocket;

namespace mimamori {

/// What a call carries beside its content.
struct CallOptions {
    QByteArray key{};        ///< makes a write idempotent; empty for reads
    qint64 baseVersion{-1};  ///< the version the person saw; -1 = none

    /// For everything that changes something: a fresh key, made once for this act of the person.
    static CallOptions write(qint64 baseVersion = -1) { return {newUuid7(), baseVersion}; }
};

/// The client's only way to the server: one WebSocket over TLS 1.3 with the terminal's certificate. A call survives a broken
/// cable: it is sent again, with the same key, after reconnecting and resuming the session. Calls other than session.login wait
/// until somebody is signed in. Replies and problems go to the receiver's thread (the GUI's) and are dropped when it is gone.
class Api : public QObject {
    Q_OBJECT
public:
    enum class State { Offline, Connecting, Connected };
    using OnReply = std::function<void(const QCborMap &)>;
    using OnProblem = std::function<void(const Problem &)>;

    /// `auditFile`: where AuditHeads are kept.
    explicit Api(ConnectionSettings settings, QString auditFile, QObject *parent = nullptr);
    ~Api() override;

    void start();
    void stop();
    State state() const { return m_state; }
    const QString &host() const { return m_settings.host; }
    /// Why there is no connection, as a problem code; empty while connected.
    const QByteArray &trouble() const { return m_trouble; }
    const QVariantMap &troubleArgs() const { return m_troubleArgs; }
    const Welcome &welcome() const { return m_welcome; }
    /// The server's clock (UTC) as far as we know it: its time at the welcome plus what has passed here since.
    QDateTime now() const;
    AuditHeads::Head newestAuditHead() const;

    /// Sends a described request; `In::Reply` is filled from the answer. Without `onProblem` the problem is shown in the message
    /// bar. Example: api.call(FindTowns{text}, this, [this](const Towns &out) { show(out); });
    template <class In>
    void call(const In &in, QObject *receiver, std::function<void(const typename In::Reply &)> onReply, OnProblem onProblem = {},
              const CallOptions &options = {})
    {
        callRaw(In::operation, toCbor(in), receiver,
                [onReply = std::move(onReply)](const QCborMap &out) { onReply(fromCbor<typename In::Reply>(out)); },
                std::move(onProblem), options);
    }
    /// The same without a C++ type, for generic pages.
    void callRaw(const QByteArray &operation, const QCborMap &in, QObject *receiver, OnReply onReply, OnProblem onProblem = {},
                 const CallOptions &options = {});

    /// Who is signed in from now on. The token stays in memory only. What another person left unanswered ends in
    /// Problem{"session_ended"}; one's own unanswered calls are sent again.
    void setSession(const QByteArray &token, qint64 user);
    void clearSession();
    /// Somebody works at this terminal without a session: what they ask for waits for their own sign-in, and ends at another's.
    void workAs(qint64 user);
    bool hasSession() const { return !m_token.isEmpty(); }

    /// Writes that the server has not answered yet (未送信).
    int unsentWrites() const;

Q_SIGNALS:
    void stateChanged();
    void event(const QByteArray &topic, const QCborMap &out);
    /// The session was taken up again after a reconnect; `out` is a SessionView.
    void resumed(const QCborMap &out);
    /// The server does not know our session any more: ask for the password again.
    void sessionEnded();
    /// A problem that nobody handles; for the message bar.
    void problem(const mimamori::Problem &problem);
    void unsentChanged(int count);
    /// The server says that this terminal is struck off for good.
    void struckOff();
    /// The server's audit history contradicts the one this terminal was shown before.
    void auditContradiction();

private:
    struct Pending {
        RequestFrame frame;
        QPointer<QObject> receiver;
        bool hasReceiver{};
        OnReply onReply;
        OnProblem onProblem;
        qint64 user{};
        bool sent{};
    };

    void connectNow();
    void leaveToOther(qint64 user);
    void closeSocket();
    void lost();
    void setState(State state, const QByteArray &trouble = {}, const QVariantMap &args = {});
    void received(const QByteArray &bytes, WireFormat format);
    void welcomed(const QCborMap &out);
    void resume();
    void flush();
    bool maySend(const Pending &pending) const;
    void answered(const ReplyFrame &reply);
    void refused(const ErrorFrame &error);
    void deliver(Pending &pending, const Problem &problem);
    void takeResumed(const QCborMap &out);
    void endSession();
    void noteUnsent();
    void beat();

    ConnectionSettings m_settings;
    AuditHeads m_heads;
    QWebSocket *m_socket{};
    QTimer m_retry;
    QTimer m_heartbeat;
    bool m_pongMissing{};
    bool m_handshakeDone{};
    bool m_stopped{true};
    Backoff m_backoff;
    State m_state{State::Offline};
    QByteArray m_trouble;
    QVariantMap m_troubleArgs;
    Welcome m_welcome;
    QElapsedTimer m_sinceWelcome;

    QByteArray m_token;
    qint64 m_user{};
    bool m_sessionReady{};
    qint64 m_lastId{};
    qint64 m_resumeId{};
    int m_unsent{};
    std::map<qint64, Pending> m_pending; // in the order they were asked
};

} // namespace mimamori
