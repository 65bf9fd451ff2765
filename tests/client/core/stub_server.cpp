// SPDX-FileCopyrightText: 2026 Mimamori contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "stub_server.h"

#include "protocol/hello.h"
#include "record/codec.h"

#include <QFile>
#include <QProcess>
#include <QSslConfiguration>
#include <QSslKey>
#include <QWebSocket>
#include <QWebSocketServer>

namespace mimamori {

bool TestCertificates::run(const QStringList &arguments) const
{
    QProcess openssl;
    openssl.setWorkingDirectory(m_dir.path());
    openssl.start(QStringLiteral("openssl"), arguments);
    return openssl.waitForFinished(30000) && openssl.exitCode() == 0;
}

bool TestCertificates::make()
{
    const auto words = [](const char *text) { return QString::fromLatin1(text).split(u' '); };
    bool good = run(words("req -x509 -newkey ec -pkeyopt ec_paramgen_curve:P-256 -nodes -days 2 -subj /CN=test-ca -keyout ca.key -out ca.pem"))
        && run(words("req -x509 -newkey ec -pkeyopt ec_paramgen_curve:P-256 -nodes -days 2 -subj /CN=other-ca -keyout other.key -out other.pem"));
    QFile extensions(m_dir.filePath(QStringLiteral("ext")));
    good = good && extensions.open(QIODevice::WriteOnly) && extensions.write("subjectAltName=DNS:localhost\n") > 0;
    extensions.close();
    for (const char *name : {"server", "terminal"}) {
        const QString n = QLatin1String(name);
        good = good
            && run(QStringLiteral("req -newkey ec -pkeyopt ec_paramgen_curve:P-256 -nodes -subj /CN=%1 -keyout %1.key -out %1.csr").arg(n).split(u' '))
            && run(QStringLiteral("x509 -req -in %1.csr -CA ca.pem -CAkey ca.key -CAcreateserial -days 2 -extfile ext -out %1.pem").arg(n).split(u' '));
    }
    return good;
}

StubServer::StubServer(const TestCertificates &certificates, QObject *parent)
    : QObject(parent), m_server(new QWebSocketServer(QStringLiteral("stub"), QWebSocketServer::SecureMode, this))
{
    QSslConfiguration tls;
    tls.setProtocol(QSsl::TlsV1_3OrLater);
    tls.setLocalCertificateChain(QSslCertificate::fromPath(certificates.path(QStringLiteral("server.pem"))));
    QFile key(certificates.path(QStringLiteral("server.key")));
    if (key.open(QIODevice::ReadOnly))
        tls.setPrivateKey(QSslKey(key.readAll(), QSsl::Ec));
    tls.setCaCertificates(QSslCertificate::fromPath(certificates.path(QStringLiteral("ca.pem"))));
    tls.setPeerVerifyMode(QSslSocket::VerifyPeer);
    m_server->setSslConfiguration(tls);
    connect(m_server, &QWebSocketServer::newConnection, this, [this] {
        while (QWebSocket *socket = m_server->nextPendingConnection()) {
            socket->setParent(this);
            m_sockets << socket;
            ++m_connections;
            connect(socket, &QWebSocket::disconnected, this, [this, socket] {
                m_sockets.removeOne(socket);
                socket->deleteLater();
            });
            connect(socket, &QWebSocket::binaryMessageReceived, this, [this, socket](const QByteArray &bytes) {
                const RequestFrame request = decodeRequest(bytes, WireFormat::Cbor);
                requests << request;
                const QByteArray reply = answer ? answer(request) : QByteArray();
                if (!reply.isEmpty())
                    socket->sendBinaryMessage(reply);
            });
        }
        if (welcomeAtOnce)
            sendWelcome();
    });
}

bool StubServer::listen(quint16 port)
{
    return m_server->listen(QHostAddress::LocalHost, port);
}

quint16 StubServer::port() const
{
    return m_server->serverPort();
}

void StubServer::stop()
{
    m_server->close();
    cut();
}

void StubServer::strikeOff()
{
    const QList<QWebSocket *> sockets = m_sockets;
    for (QWebSocket *socket : sockets)
        socket->close(QWebSocketProtocol::CloseCodePolicyViolated, QStringLiteral("delisted"));
}

void StubServer::cut()
{
    const QList<QWebSocket *> sockets = m_sockets;
    for (QWebSocket *socket : sockets)
        socket->abort();
}

void StubServer::sendWelcome()
{
    Welcome welcome;
    welcome.terminal = QStringLiteral("test-terminal");
    welcome.time = QDateTime(QDate(2026, 11, 22), QTime(1, 42), Qt::UTC);
    welcome.minimumClient = minimumClient;
    welcome.auditSeal = auditSeal;
    welcome.auditHead = auditHead;
    send(encode(EventFrame{"welcome", toCbor(welcome)}, WireFormat::Cbor));
}

void StubServer::send(const QByteArray &frame)
{
    for (QWebSocket *socket : std::as_const(m_sockets))
        socket->sendBinaryMessage(frame);
}

} // namespace mimamori
