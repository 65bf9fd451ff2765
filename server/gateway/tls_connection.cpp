// SPDX-FileCopyrightText: 2026 Mimamori contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gateway/tls_connection.h"

#include "gateway/tls_identity.h"
#include "gateway/upgrade_request.h"

#include <QSslSocket>
#include <QWebSocket>
#include <QWebSocketServer>

namespace mimamori {

namespace {

constexpr qint64 kFragment = 512 * 1024; // Qt cuts what it sends into frames of this size
constexpr qint64 kPingSize = 2;

qint64 frameSize(qint64 payload)
{
    return payload + (payload <= 125 ? 2 : payload <= 0xffff ? 4 : 10);
}

/// What a message takes on the WebSocket, unmasked.
qint64 messageSize(qint64 payload)
{
    const qint64 whole = payload / kFragment;
    const qint64 rest = payload % kFragment;
    return whole * frameSize(kFragment) + (rest > 0 || whole == 0 ? frameSize(rest) : 0);
}

} // namespace

TlsConnection::TlsConnection(ConnectionId id, GatewayContext &context, Gone gone)
    : Channel(id, context, std::move(gone))
{
}

TlsConnection::~TlsConnection()
{
    if (m_socket)
        m_socket->disconnect(this);
    if (m_webSocket)
        m_webSocket->disconnect(this);
    delete m_upgrader;
    delete m_webSocket; // before the socket it writes its farewell to
    delete m_socket;
}

void TlsConnection::start(UniqueFd fd, const QSslConfiguration &configuration)
{
    m_socket = new QSslSocket(this);
    m_deadline = monotonicNow() + context().limits.handshakeMs;
    m_socket->setSslConfiguration(configuration);
    if (!m_socket->setSocketDescriptor(fd.get())) {
        ended();
        return;
    }
    fd.release();
    mutablePeer().address = m_socket->peerAddress();
    mutablePeer().port = m_socket->peerPort();
    m_socket->setSocketOption(QAbstractSocket::LowDelayOption, 1);
    m_socket->setSocketOption(QAbstractSocket::KeepAliveOption, 1);
    connect(m_socket, &QSslSocket::encrypted, this, &TlsConnection::tlsReady);
    connect(m_socket, &QSslSocket::errorOccurred, this, &TlsConnection::tlsFailed);
    connect(m_socket, &QSslSocket::disconnected, this, &TlsConnection::ended);
    connect(m_socket, &QSslSocket::readyRead, this, &TlsConnection::readUpgrade);
    m_socket->startServerEncryption();
}

void TlsConnection::tlsFailed()
{
    if (state() != State::Opening || m_encrypted || m_refused)
        return; // later errors end in disconnected()
    if (m_socket->error() != QAbstractSocket::RemoteHostClosedError) {
        // The certificate's fingerprint goes on record with the reason, where there is one.
        if (!m_socket->peerCertificate().isNull())
            mutablePeer().certificateFingerprint = fingerprintOf(m_socket->peerCertificate());
        record(refusalFor(m_socket->sslHandshakeErrors()));
    }
    m_refused = true;
    // Qt is still in the middle of its handshake and wants to send its alert.
    QMetaObject::invokeMethod(this, [this] { cut(); }, Qt::QueuedConnection);
}

void TlsConnection::tlsReady()
{
    const QSslCertificate certificate = m_socket->peerCertificate();
    PeerInfo &peer = mutablePeer();
    peer.certificateFingerprint = fingerprintOf(certificate);
    peer.certificateCommonName = certificate.subjectInfo(QSslCertificate::CommonName).value(0);
    if (m_socket->sessionProtocol() != QSsl::TlsV1_3) {
        refuse(Refusal::HandshakeFailed);
        return;
    }
    if (const std::optional<Refusal> objection = objectionTo(certificate)) {
        refuse(*objection);
        return;
    }
    if (!context().allowList.allows(peer.certificateFingerprint)) {
        m_struckOff = context().allowList.isStruckOff(peer.certificateFingerprint);
        if (!m_struckOff) {
            refuse(Refusal::NotListed);
            return;
        }
    }
    m_encrypted = true;
    m_deadline = monotonicNow() + context().limits.upgradeMs;
    readUpgrade();
}

void TlsConnection::readUpgrade()
{
    if (state() != State::Opening || !m_encrypted || m_refused)
        return;
    const UpgradeVerdict verdict = inspectUpgrade(m_socket->peek(kMaxUpgradeHead + 8));
    if (verdict == UpgradeVerdict::Incomplete)
        return;
    if (verdict == UpgradeVerdict::Accept) {
        handOver();
        return;
    }
    record(Refusal::BadUpgrade);
    m_refused = true;
    m_socket->write(refusalResponse(verdict));
    m_socket->disconnectFromHost();
}

void TlsConnection::handOver()
{
    // A server object of its own tells without guessing whose upgrade has come; it lives until the next turn of the loop.
    m_socket->disconnect(this);
    connect(m_socket, &QSslSocket::disconnected, this, &TlsConnection::ended);
    m_upgrader = new QWebSocketServer(QStringLiteral("mimamori"), QWebSocketServer::NonSecureMode, this);
    m_upgrader->setSupportedSubprotocols({QLatin1String(kSubprotocol)});
    connect(m_upgrader, &QWebSocketServer::newConnection, this, &TlsConnection::upgraded);
    connect(m_upgrader, &QWebSocketServer::serverError, this, [this] { refuse(Refusal::BadUpgrade); });
    m_upgrader->handleConnection(m_socket);
}

void TlsConnection::upgraded()
{
    m_webSocket = m_upgrader->nextPendingConnection();
    m_upgrader->deleteLater();
    if (!m_webSocket || state() != State::Opening)
        return;
    m_webSocket->setParent(this);
    if (m_struckOff) { // nothing is read from it and nobody hears of it; it is told why, and destroys what it kept
        record(Refusal::Delisted);
        m_refused = true;
        m_webSocket->close(QWebSocketProtocol::CloseCodePolicyViolated, QString::fromLatin1(refusalWord(Refusal::Delisted)));
        return;
    }
    setAuthenticated(false); // before anything is parsed
    connect(m_webSocket, &QWebSocket::binaryFrameReceived, this,
            [this](const QByteArray &, bool last) { frameCame(last); });
    connect(m_webSocket, &QWebSocket::textFrameReceived, this,
            [this](const QString &, bool last) { frameCame(last); });
    connect(m_webSocket, &QWebSocket::binaryMessageReceived, this,
            [this](const QByteArray &message) { deliver(message, false); });
    connect(m_webSocket, &QWebSocket::textMessageReceived, this,
            [this](const QString &message) { deliver(message.toUtf8(), true); });
    connect(m_webSocket, &QWebSocket::pong, this, [this] { m_heardAt = monotonicNow(); });
    connect(m_webSocket, &QWebSocket::aboutToClose, this, &TlsConnection::aboutToClose);
    m_heardAt = m_sweptAt = m_checkedAt = monotonicNow();
    m_unasked = -m_socket->bytesToWrite();
    connect(m_socket, &QSslSocket::bytesWritten, this, [this](qint64 bytes) { m_unasked += bytes; });
    connect(m_socket, &QSslSocket::encryptedBytesWritten, this, &TlsConnection::written);
    opened();
}

void TlsConnection::setAuthenticated(bool on)
{
    Channel::setAuthenticated(on);
    if (!m_webSocket)
        return;
    const auto most = quint64(on ? context().limits.frameBytes : context().limits.preAuthFrameBytes);
    m_webSocket->setMaxAllowedIncomingFrameSize(most);
    m_webSocket->setMaxAllowedIncomingMessageSize(most);
}

void TlsConnection::frameCame(bool last)
{
    m_heardAt = monotonicNow();
    if (last)
        m_messageSince = 0;
    else if (m_messageSince == 0)
        m_messageSince = m_heardAt;
    countFrame();
}

void TlsConnection::aboutToClose()
{
    // Qt's parser closes by itself when it meets something wrong; the code tells why. A peer that says farewell with such
    // a code is counted too, which does no harm.
    if (state() != State::Open)
        return;
    const QWebSocketProtocol::CloseCode code = m_webSocket->closeCode();
    if (code == QWebSocketProtocol::CloseCodeTooMuchData)
        refuse(Refusal::Oversize);
    else if (code == QWebSocketProtocol::CloseCodeProtocolError || code == QWebSocketProtocol::CloseCodeWrongDatatype)
        refuse(Refusal::ProtocolError);
    else if (code == QWebSocketProtocol::CloseCodeGoingAway && m_webSocket->closeReason().startsWith(u"Timeout"))
        refuse(Refusal::SlowMessage); // a frame that stood still for five seconds
}

void TlsConnection::transmit(const QByteArray &payload, bool text)
{
    m_unasked -= messageSize(payload.size());
    if (text)
        m_webSocket->sendTextMessage(QString::fromUtf8(payload));
    else
        m_webSocket->sendBinaryMessage(payload);
}

qint64 TlsConnection::queuedOut() const
{
    return m_socket ? m_socket->bytesToWrite() + m_socket->encryptedBytesToWrite() : 0;
}

void TlsConnection::shut(quint16 code, const QByteArray &word)
{
    if (m_webSocket)
        m_webSocket->close(QWebSocketProtocol::CloseCode(code), QString::fromLatin1(word));
    if (!m_socket || m_socket->state() == QAbstractSocket::UnconnectedState)
        ended();
}

void TlsConnection::cut()
{
    if (m_socket && m_socket->state() != QAbstractSocket::UnconnectedState)
        m_socket->abort();
    ended();
}

void TlsConnection::check(qint64 now)
{
    if (state() == State::Open)
        checkOpen(now);
    else if (now + context().limits.sweepMs <= m_deadline)
        return; // the next sweep is early enough
    else if (m_refused)
        cut();
    else
        refuse(m_encrypted ? Refusal::UpgradeTimeout : Refusal::HandshakeTimeout);
}

void TlsConnection::checkOpen(qint64 now)
{
    const GatewayLimits &limits = context().limits;
    const qint64 allowance = qint64(limits.controlBytesPerSecond) * (now - m_sweptAt) / 1000;
    m_sweptAt = now;
    if (now - m_heardAt >= limits.silenceMs) {
        refuse(Refusal::Silent);
    } else if (m_messageSince != 0 && now - m_messageSince >= limits.messageMs) {
        refuse(Refusal::SlowMessage);
    } else if (m_unasked > allowance) {
        refuse(Refusal::ControlFlood);
    } else if (now - m_checkedAt >= limits.recheckMs) {
        m_checkedAt = now;
        if (!context().allowList.allows(peer().certificateFingerprint))
            refuse(Refusal::Delisted);
    }
    m_unasked = qMin<qint64>(m_unasked, 0) + qMax<qint64>(0, m_unasked - allowance);
    if (state() == State::Open && now - m_heardAt >= limits.pingMs && now - m_pingedAt >= limits.pingMs) {
        m_pingedAt = now;
        m_unasked -= kPingSize;
        m_webSocket->ping();
    }
}

} // namespace mimamori
