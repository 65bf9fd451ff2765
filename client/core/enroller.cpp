// SPDX-FileCopyrightText: 2026 Mimamori contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/enroller.h"

#include <QCryptographicHash>
#include <QDir>
#include <QFileInfo>
#include <QJsonDocument>
#include <QJsonObject>
#include <QSaveFile>
#include <QSettings>
#include <QSslCertificate>
#include <QSslConfiguration>
#include <QSslSocket>
#include <QUrl>
#include <QtEndian>

namespace mimamori {

namespace {

constexpr int patienceMs = 15'000;
constexpr quint32 longestAnswer = 64 * 1024;

bool writeFile(const QString &name, const QByteArray &content)
{
    QSaveFile file(name);
    return file.open(QIODevice::WriteOnly) && file.setPermissions(QFileDevice::ReadOwner | QFileDevice::WriteOwner) && file.write(content) == content.size()
        && file.commit();
}

} // namespace

bool keepTerminalFiles(const QString &settingsFile, const QString &server, const QByteArray &keyPem, const QByteArray &certificatePem, const QByteArray &caPem)
{
    // A new pair gets new names: the settings turn from the old pair to the new one in a single rename.
    const QDir folder = QFileInfo(settingsFile).absoluteDir();
    const QString stem = folder.filePath(QStringLiteral("terminal-")
        + QString::fromLatin1(QCryptographicHash::hash(certificatePem, QCryptographicHash::Sha256).toHex().left(12)));
    const QString key = stem + QStringLiteral(".key");
    const QString certificate = stem + QStringLiteral(".crt");
    const QString ca = stem + QStringLiteral("-ca.crt");
    if (!folder.mkpath(QStringLiteral(".")) || !writeFile(key, keyPem) || !writeFile(certificate, certificatePem) || !writeFile(ca, caPem))
        return false;
    QSettings ini(settingsFile, QSettings::IniFormat);
    ini.beginGroup(QStringLiteral("server"));
    ini.setValue(QStringLiteral("address"), server);
    ini.setValue(QStringLiteral("ca"), ca);
    ini.setValue(QStringLiteral("cert"), certificate);
    ini.setValue(QStringLiteral("key"), key);
    ini.setValue(QStringLiteral("enrolled"), true); // made here, so renewed here
    ini.endGroup();
    ini.sync();
    return ini.status() == QSettings::NoError;
}

Enroller::Enroller(QString settingsFile, QObject *parent) : QObject(parent), m_settingsFile(std::move(settingsFile))
{
    m_patience.setSingleShot(true);
    m_patience.setInterval(patienceMs);
    connect(&m_patience, &QTimer::timeout, this, [this] { end(Problem("enrol_closed", {}, {{QStringLiteral("host"), m_host}})); });
}

void Enroller::enrol(const QString &server, quint16 doorPort, const QString &code)
{
    if (isRunning())
        return;
    const auto parsed = EnrolCode::fromText(code);
    m_server = server.trimmed();
    m_host = QUrl(QStringLiteral("wss://") + m_server).host();
    if (m_host.isEmpty() || !parsed) {
        Q_EMIT refused(m_host.isEmpty() ? Problem("no_server") : Problem("enrol_malformed", "code"));
        return;
    }
    m_code = *parsed;
    m_request = newSigningRequest();
    m_socket = new QSslSocket(this);
    QSslConfiguration tls = m_socket->sslConfiguration();
    tls.setProtocol(QSsl::TlsV1_3OrLater);
    tls.setPeerVerifyMode(QSslSocket::QueryPeer); // nobody is believed yet: trustAndAsk() looks at what was shown
    tls.setCaCertificates({});
    m_socket->setSslConfiguration(tls);
    connect(m_socket, &QSslSocket::encrypted, this, &Enroller::trustAndAsk);
    connect(m_socket, &QSslSocket::readyRead, this, &Enroller::read);
    connect(m_socket, &QSslSocket::errorOccurred, this, [this](QAbstractSocket::SocketError error) {
        if (error == QAbstractSocket::HostNotFoundError)
            end(Problem("host_not_found", {}, {{QStringLiteral("host"), m_host}}));
        else if (m_socket && m_socket->bytesAvailable() == 0)
            end(Problem("enrol_closed", {}, {{QStringLiteral("host"), m_host}}));
    });
    m_patience.start();
    m_socket->connectToHostEncrypted(m_host, doorPort);
}

/// The code is told only to a server that shows the CA the code was made for, and whose own certificate that CA signed for this host.
void Enroller::trustAndAsk()
{
    m_caPem.clear();
    QByteArray caDer;
    const QList<QSslCertificate> shown = m_socket->peerCertificateChain();
    for (const QSslCertificate &certificate : shown) {
        if (certificate.digest(QCryptographicHash::Sha256).left(m_code.trust.size()) == m_code.trust) {
            m_caPem = certificate.toPem();
            caDer = certificate.toDer();
        }
    }
    if (m_caPem.isEmpty() || !isServerOf(m_socket->peerCertificate().toDer(), caDer, m_host)) {
        end(Problem("enrol_stranger", {}, {{QStringLiteral("host"), m_host}}));
        return;
    }
    const QJsonObject question{{QStringLiteral("code"), QString::fromLatin1(m_code.secret.toHex())}, {QStringLiteral("request"), QString::fromLatin1(m_request.requestPem)}};
    const QByteArray json = QJsonDocument(question).toJson(QJsonDocument::Compact);
    QByteArray length(4, '\0');
    qToBigEndian(quint32(json.size()), length.data());
    m_socket->write(length + json);
}

void Enroller::read()
{
    const QByteArray head = m_socket->peek(4);
    if (head.size() < 4)
        return;
    const auto length = qFromBigEndian<quint32>(head.constData());
    if (length > longestAnswer)
        end(Problem("frame"));
    else if (m_socket->bytesAvailable() >= qint64(length) + 4)
        take(m_socket->read(qint64(length) + 4).mid(4));
}

void Enroller::take(const QByteArray &json)
{
    const QJsonObject answer = QJsonDocument::fromJson(json).object();
    const QByteArray certificate = answer.value(QStringLiteral("certificate")).toString().toLatin1();
    if (certificate.isEmpty()) {
        const QString code = answer.value(QStringLiteral("problem")).toString();
        end(Problem(code.isEmpty() ? QByteArray("frame") : code.toUtf8(), answer.value(QStringLiteral("field")).toString().toUtf8(),
            answer.value(QStringLiteral("args")).toObject().toVariantMap()));
        return;
    }
    drop();
    if (keepTerminalFiles(m_settingsFile, m_server, m_request.keyPem, certificate, m_caPem))
        Q_EMIT enrolled(answer.value(QStringLiteral("terminal")).toString());
    else
        Q_EMIT refused(Problem("enrol_store"));
}

void Enroller::end(const Problem &why)
{
    if (!m_socket)
        return;
    drop();
    Q_EMIT refused(why);
}

void Enroller::drop()
{
    m_patience.stop();
    m_socket->disconnect(this);
    m_socket->abort();
    m_socket->deleteLater();
    m_socket = nullptr;
}

} // namespace mimamori
