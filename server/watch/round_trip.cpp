// SPDX-FileCopyrightText: 2026 Mimamori contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "watch/round_trip.h"

#include "base/problem.h"
#include "base/uuid7.h"
#include "model/access/session.h"
#include "model/servicedesk/incident_ops.h"
#include "protocol/hello.h"
#include "record/codec.h"

#include <QFile>
#include <QFileInfo>
#include <QSettings>
#include <QSslCertificate>
#include <QSslKey>
#include <QTimer>
#include <QWebSocketHandshakeOptions>

#include <stdexcept>

namespace mimamori {

namespace {

enum Step : qint64 { SigningIn = 1, Opening, SigningOut };

constexpr int longestMs = 20'000;

[[noreturn]] void wrong(const QString &file, const char *key, const char *why)
{
    throw std::runtime_error(QStringLiteral("%1: %2: %3").arg(file, QLatin1String(key), QLatin1String(why)).toStdString());
}

QByteArray contents(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

QSslKey keyOf(const QByteArray &pem)
{
    const QSslKey key(pem, QSsl::Ec);
    return key.isNull() ? QSslKey(pem, QSsl::Rsa) : key;
}

} // namespace

RoundTripConfig RoundTripConfig::read(const QString &file)
{
    const QSettings settings(file, QSettings::IniFormat);
    const auto value = [&](const char *key) { return settings.value(QLatin1String("round_trip/") + QLatin1String(key)).toString(); };
    RoundTripConfig out;
    out.url = QUrl(QStringLiteral("wss://") + value("server") + QLatin1String(protocolPath));
    if (value("server").isEmpty() || !out.url.isValid())
        wrong(file, "round_trip/server", "is missing or no host:port");
    const QList<QSslCertificate> ca = QSslCertificate::fromPath(value("ca"));
    const QList<QSslCertificate> own = QSslCertificate::fromPath(value("certificate"));
    const QSslKey key = keyOf(contents(value("key")));
    if (ca.isEmpty())
        wrong(file, "round_trip/ca", "is no certificate");
    if (own.isEmpty() || key.isNull())
        wrong(file, "round_trip/certificate", "or round_trip/key cannot be read");
    out.tls.setProtocol(QSsl::TlsV1_3OrLater);
    out.tls.setCaCertificates(ca);
    out.tls.setLocalCertificateChain(own);
    out.tls.setPrivateKey(key);
    out.tls.setPeerVerifyMode(QSslSocket::VerifyPeer);
    out.loginName = value("login");
    out.password = QString::fromUtf8(contents(value("password_file"))).trimmed();
    if (out.loginName.isEmpty() || out.password.isEmpty())
        wrong(file, "round_trip/login", "or the contents of round_trip/password_file are missing");
    return out;
}

RoundTrip::RoundTrip(RoundTripConfig config) : m_config(std::move(config))
{
    connect(&m_socket, &QWebSocket::binaryMessageReceived, this, &RoundTrip::received);
    connect(&m_socket, &QWebSocket::disconnected, this, [this] { end("disconnected"); });
    connect(&m_socket, qOverload<QAbstractSocket::SocketError>(&QWebSocket::error), this, [this](QAbstractSocket::SocketError) { end("not_connected"); });
}

void RoundTrip::start()
{
    m_since.start();
    QTimer::singleShot(longestMs, this, [this] { end("timed_out"); });
    m_socket.setSslConfiguration(m_config.tls);
    QWebSocketHandshakeOptions options;
    options.setSubprotocols({QLatin1String(subprotocol)});
    m_socket.open(m_config.url, options);
}

void RoundTrip::received(const QByteArray &bytes)
{
    try {
        const ServerFrame frame = decodeServerFrame(bytes, WireFormat::Cbor);
        if (frame.type == ServerFrame::Type::Error) {
            end(frame.error.code);
        } else if (frame.type == ServerFrame::Type::Event) {
            if (frame.event.topic != "welcome" || m_step != 0)
                return;
            Login login;
            login.loginName = m_config.loginName;
            login.password = m_config.password;
            login.clientVersion = QStringLiteral(MIMAMORI_VERSION);
            ask(Login::operation, toCbor(login));
        } else if (m_step == SigningIn) {
            ask(ListIncidents::operation, toCbor(ListIncidents{}));
        } else if (m_step == Opening) {
            m_took = m_since.elapsed();
            ask(EndSession::operation, {});
        } else {
            end({});
        }
    } catch (const Problem &) {
        end("frame");
    }
}

void RoundTrip::ask(const QByteArray &operation, const QCborMap &in)
{
    RequestFrame request;
    request.id = ++m_step;
    request.op = operation;
    request.key = operation == ListIncidents::operation ? QByteArray() : newUuid7();
    request.in = in;
    m_socket.sendBinaryMessage(encode(request, WireFormat::Cbor));
}

void RoundTrip::end(const QByteArray &trouble)
{
    if (m_ended)
        return;
    m_ended = true;
    const bool signedOut = m_step == SigningOut; // the session may end with the connection
    Q_EMIT ended(m_took, signedOut ? QByteArray() : trouble);
}

} // namespace mimamori
