// SPDX-FileCopyrightText: 2026 Mimamori contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/api.h"

#include "core/tls.h"

#include <QRandomGenerator>
#include <QVersionNumber>
#include <QWebSocket>
#include <QWebSocketHandshakeOptions>

namespace mimamori {

namespace {

constexpr int heartbeatMs = 5000; // a dead cable is noticed within two of these

bool needsSession(const QByteArray &operation)
{
    return operation != "session.login" && operation != "session.resume" && operation != "factor.begin" && operation != "factor.confirm"
        && operation != "terminal.renew";
}

/// What a server says that cannot answer now and will again.
bool passes(const QByteArray &code)
{
    return code == "database_away" || code == "busy" || code == "outcome_unknown" || code == "internal";
}

QByteArray troubleOf(QAbstractSocket::SocketError error)
{
    switch (error) {
    case QAbstractSocket::HostNotFoundError: return "host_not_found";
    case QAbstractSocket::ConnectionRefusedError: return "connection_refused";
    case QAbstractSocket::SslHandshakeFailedError: return "terminal_refused";
    default: return "offline";
    }
}

} // namespace

Api::Api(ConnectionSettings settings, QString auditFile, QObject *parent)
    : QObject(parent), m_settings(std::move(settings)), m_heads(std::move(auditFile))
{
    m_retry.setSingleShot(true);
    connect(&m_retry, &QTimer::timeout, this, &Api::connectNow);
    m_heartbeat.setInterval(heartbeatMs);
    connect(&m_heartbeat, &QTimer::timeout, this, &Api::beat);
}

Api::~Api()
{
    m_pending.clear();
    closeSocket();
}

void Api::start()
{
    m_stopped = false;
    connectNow();
}

void Api::stop()
{
    m_stopped = true;
    m_retry.stop();
    closeSocket();
    setState(State::Offline);
}

void Api::connectNow()
{
    closeSocket();
    if (const QByteArray missing = m_settings.missing(); !missing.isEmpty()) {
        setState(State::Offline, missing);
        return;
    }
    const auto tls = tlsConfiguration(m_settings);
    if (!tls) {
        setState(State::Offline, "no_certificate");
        return;
    }
    // No Origin: that header is for web pages, and the server turns pages away.
    m_socket = new QWebSocket(QString(), QWebSocketProtocol::VersionLatest, this);
    m_socket->setSslConfiguration(*tls);
    m_socket->setMaxAllowedIncomingMessageSize(64 << 20);
    connect(m_socket, &QWebSocket::connected, this, [this] { m_handshakeDone = true; });
    // Queued: QWebSocket says "disconnected" before it says why.
    connect(m_socket, &QWebSocket::disconnected, this, [this, socket = m_socket] {
        if (socket == m_socket)
            lost();
    }, Qt::QueuedConnection);
    connect(m_socket, &QWebSocket::binaryMessageReceived, this, [this](const QByteArray &b) { received(b, WireFormat::Cbor); });
    connect(m_socket, &QWebSocket::textMessageReceived, this, [this](const QString &t) { received(t.toUtf8(), WireFormat::Json); });
    connect(m_socket, &QWebSocket::pong, this, [this] { m_pongMissing = false; });
    connect(m_socket, &QWebSocket::sslErrors, this, [this] { setState(State::Connecting, "server_untrusted"); });
    connect(m_socket, qOverload<QAbstractSocket::SocketError>(&QWebSocket::error), this, [this](QAbstractSocket::SocketError error) {
        if (m_state != State::Connected && m_trouble != "server_untrusted")
            setState(State::Connecting, troubleOf(error));
    });
    m_handshakeDone = false;
    // The old trouble stays on the screen until there is news: a blinking message cannot be read.
    setState(State::Connecting, m_trouble == "server_untrusted" ? QByteArray() : m_trouble);
    QWebSocketHandshakeOptions options;
    options.setSubprotocols({QLatin1String(subprotocol)});
    m_socket->open(m_settings.url(), options);
}

void Api::closeSocket()
{
    m_heartbeat.stop();
    m_sessionReady = false;
    m_resumeId = 0;
    for (auto &[id, pending] : m_pending)
        pending.sent = false;
    if (!m_socket)
        return;
    m_socket->disconnect(this);
    m_socket->abort();
    m_socket->deleteLater();
    m_socket = nullptr;
}

void Api::lost()
{
    // Only the city's own server can say so: its certificate was checked before the first byte.
    if (m_handshakeDone && m_socket && m_socket->closeReason() == u"delisted") {
        m_stopped = true;
        closeSocket();
        setState(State::Offline, "terminal_struck_off");
        Q_EMIT struckOff();
        return;
    }
    const bool refusedAtOnce = m_handshakeDone && m_state != State::Connected;
    QByteArray trouble = m_state == State::Connected || m_trouble.isEmpty() ? QByteArray("offline") : m_trouble;
    if (refusedAtOnce && m_trouble != "client_outdated")
        trouble = "closed_early";
    const bool goOn = !m_stopped && trouble != "client_outdated";
    closeSocket();
    setState(State::Offline, trouble);
    if (!goOn)
        return;
    const double random = QRandomGenerator::global()->generateDouble();
    m_retry.start(refusedAtOnce ? m_backoff.nextAfterRefusal(random) : m_backoff.next(random));
}

void Api::setState(State state, const QByteArray &trouble, const QVariantMap &args)
{
    QVariantMap full = args;
    full.insert(QStringLiteral("host"), m_settings.host);
    full.insert(QStringLiteral("terminal"), m_welcome.terminal);
    const bool same = m_state == state && m_trouble == trouble;
    m_state = state;
    m_trouble = trouble;
    m_troubleArgs = full;
    if (!same)
        Q_EMIT stateChanged();
}

void Api::received(const QByteArray &bytes, WireFormat format)
{
    ServerFrame frame;
    try {
        frame = decodeServerFrame(bytes, format);
    } catch (const Problem &bad) {
        Q_EMIT problem(bad);
        return;
    }
    if (frame.type == ServerFrame::Type::Reply) {
        answered(frame.reply);
    } else if (frame.type == ServerFrame::Type::Error) {
        refused(frame.error);
    } else if (frame.event.topic == "welcome") {
        welcomed(frame.event.out);
    } else if (frame.event.topic == "service") { // how the service stands from now on; the greeting said how it stood
        m_welcome.state = frame.event.out.value(QStringLiteral("state")).toString();
        m_welcome.reason = frame.event.out.value(QStringLiteral("reason")).toString();
        Q_EMIT stateChanged();
    } else {
        Q_EMIT event(frame.event.topic, frame.event.out);
    }
}

void Api::welcomed(const QCborMap &out)
{
    try {
        m_welcome = fromCbor<Welcome>(out);
    } catch (const Problem &bad) {
        Q_EMIT problem(bad);
        return;
    }
    m_sinceWelcome.start();
    const auto own = QVersionNumber::fromString(QStringLiteral(MIMAMORI_VERSION));
    if (own < QVersionNumber::fromString(m_welcome.minimumClient)) {
        m_stopped = true; // asking again does not make us newer
        closeSocket();
        setState(State::Offline, "client_outdated", {{QStringLiteral("minimum"), m_welcome.minimumClient}});
        return;
    }
    if (!m_heads.note(m_settings.host, {m_welcome.auditSeal, m_welcome.auditHead}))
        Q_EMIT auditContradiction();
    m_backoff.reset();
    m_pongMissing = false;
    m_heartbeat.start();
    setState(State::Connected);
    if (m_token.isEmpty())
        flush();
    else
        resume();
}

void Api::resume()
{
    m_resumeId = ++m_lastId;
    m_socket->sendBinaryMessage(encode(RequestFrame{m_resumeId, "session.resume", {}, -1,
                                                    QCborMap{{QStringLiteral("token"), QString::fromUtf8(m_token)}}}, WireFormat::Cbor));
}

void Api::takeResumed(const QCborMap &out)
{
    m_resumeId = 0;
    m_sessionReady = true;
    Q_EMIT resumed(out);
    flush();
}

void Api::endSession()
{
    m_token.clear(); // m_user stays: the same person's unanswered calls go on after the next sign-in
    m_sessionReady = false;
    Q_EMIT sessionEnded();
}

void Api::callRaw(const QByteArray &operation, const QCborMap &in, QObject *receiver, OnReply onReply, OnProblem onProblem,
                  const CallOptions &options)
{
    const qint64 id = ++m_lastId;
    Pending pending{RequestFrame{id, operation, options.key, options.baseVersion, in}, receiver, receiver != nullptr,
                    std::move(onReply), std::move(onProblem), m_user, false};
    m_pending.emplace(id, std::move(pending));
    flush();
    noteUnsent();
}

bool Api::maySend(const Pending &pending) const
{
    return m_state == State::Connected && !pending.sent && (m_sessionReady || !needsSession(pending.frame.op));
}

void Api::flush()
{
    for (auto &[id, pending] : m_pending) {
        if (!maySend(pending))
            continue;
        m_socket->sendBinaryMessage(encode(pending.frame, WireFormat::Cbor));
        pending.sent = true;
    }
}

void Api::answered(const ReplyFrame &reply)
{
    if (reply.id == m_resumeId && m_resumeId) {
        takeResumed(reply.out);
        return;
    }
    const auto found = m_pending.find(reply.id);
    if (found == m_pending.end())
        return;
    Pending pending = std::move(found->second);
    m_pending.erase(found);
    noteUnsent();
    if (pending.hasReceiver && !pending.receiver)
        return;
    try {
        if (pending.onReply)
            pending.onReply(reply.out);
    } catch (const Problem &bad) { // the answer is not what the operation promises
        deliver(pending, bad);
    }
}

void Api::refused(const ErrorFrame &error)
{
    QVariantMap args = error.args;
    if (!error.incident.isEmpty())
        args.insert(QStringLiteral("incident"), QString::fromUtf8(error.incident));
    const Problem why(error.code, error.field, args);
    if (error.id == m_resumeId && m_resumeId) {
        m_resumeId = 0;
        passes(error.code) ? m_socket->abort() : endSession(); // a session stands while the database is away
        return;
    }
    const auto found = m_pending.find(error.id);
    if (found == m_pending.end()) {
        Q_EMIT problem(why);
        return;
    }
    if (error.code == "session_ended" && needsSession(found->second.frame.op)) {
        found->second.sent = false; // kept for after the next sign-in of the same person
        if (hasSession())
            endSession();
        return;
    }
    Pending pending = std::move(found->second);
    m_pending.erase(found);
    noteUnsent();
    if (!pending.hasReceiver || pending.receiver)
        deliver(pending, why);
}

void Api::deliver(Pending &pending, const Problem &why)
{
    if (pending.onProblem)
        pending.onProblem(why);
    else
        Q_EMIT problem(why);
}

/// What one person left must never be sent in another's name.
void Api::leaveToOther(qint64 user)
{
    if (m_user && m_user != user) {
        std::map<qint64, Pending> left;
        left.swap(m_pending);
        for (auto &[id, pending] : left) {
            if (!pending.hasReceiver || pending.receiver)
                deliver(pending, Problem("session_ended"));
        }
    }
}

void Api::workAs(qint64 user)
{
    leaveToOther(user);
    m_token.clear();
    m_sessionReady = false;
    m_user = user;
}

void Api::setSession(const QByteArray &token, qint64 user)
{
    leaveToOther(user);
    m_token = token;
    m_user = user;
    m_sessionReady = m_state == State::Connected;
    for (auto &[id, pending] : m_pending)
        pending.user = user;
    flush();
    noteUnsent();
}

void Api::clearSession()
{
    m_token.clear();
    m_sessionReady = false;
    m_pending.clear();
    m_user = 0;
    noteUnsent();
}

QDateTime Api::now() const
{
    if (!m_sinceWelcome.isValid() || !m_welcome.time.isValid())
        return QDateTime::currentDateTimeUtc();
    return m_welcome.time.addMSecs(m_sinceWelcome.elapsed());
}

AuditHeads::Head Api::newestAuditHead() const
{
    return m_heads.newest(m_settings.host);
}

int Api::unsentWrites() const
{
    int count = 0;
    for (const auto &[id, pending] : m_pending)
        count += pending.frame.key.isEmpty() ? 0 : 1;
    return count;
}

void Api::noteUnsent()
{
    if (const int count = unsentWrites(); count != m_unsent) {
        m_unsent = count;
        Q_EMIT unsentChanged(count);
    }
}

void Api::beat()
{
    if (m_pongMissing) { // a dead cable makes no sound
        m_socket->abort();
        return;
    }
    m_pongMissing = true;
    m_socket->ping();
}

} // namespace mimamori
