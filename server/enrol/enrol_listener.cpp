// SPDX-FileCopyrightText: 2026 Mimamori contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "enrol/enrol_listener.h"

#include "base/problem.h"
#include "enrol/enrol_desk.h"
#include "gateway/tls_identity.h"
#include "record/codec.h"

#include <QJsonDocument>
#include <QJsonObject>
#include <QLoggingCategory>
#include <QSslSocket>
#include <QTimer>
#include <QtEndian>

namespace mimamori {

namespace {

Q_LOGGING_CATEGORY(enrolLog, "mimamori.enrol")

constexpr int mostTalking = 16;
constexpr int mostWrong = 5;
constexpr int patienceMs = 10'000;
constexpr quint32 longestQuestion = 8 * 1024;

/// The server shows its CA too: a bare terminal knows it by its hash only.
QSslConfiguration configuration(const GatewayConfig &config)
{
    const TlsIdentity identity = readTlsIdentity(config);
    QSslConfiguration tls = serverConfiguration(identity);
    tls.setPeerVerifyMode(QSslSocket::VerifyNone);
    tls.setLocalCertificateChain(QSslCertificate::fromData(identity.chainPem) + QSslCertificate::fromData(identity.caPem));
    return tls;
}

QByteArray framed(const QJsonObject &answer)
{
    const QByteArray json = QJsonDocument(answer).toJson(QJsonDocument::Compact);
    QByteArray length(4, '\0');
    qToBigEndian(quint32(json.size()), length.data());
    return length + json;
}

QByteArray refusalOf(const Problem &problem)
{
    return framed({{QStringLiteral("problem"), QString::fromUtf8(problem.code())}, {QStringLiteral("field"), QString::fromUtf8(problem.field())},
        {QStringLiteral("args"), QJsonObject::fromVariantMap(problem.args())}});
}

} // namespace

EnrolServer::EnrolServer(Config config, QObject *parent) : QTcpServer(parent), m_config(std::move(config)), m_tls(configuration(m_config.gateway))
{
}

EnrolServer::~EnrolServer() = default;

void EnrolServer::setOpen(bool open)
{
    if (!open) {
        close();
        m_wrong.clear();
        m_desk.reset();
        m_db.reset();
        return;
    }
    const QHostAddress address = m_config.gateway.addresses.value(0);
    if (!listen(address, m_config.installation->enrolPort))
        qCWarning(enrolLog) << "the door for new terminals cannot be opened" << errorString();
}

void EnrolServer::incomingConnection(qintptr descriptor)
{
    auto *socket = new QSslSocket(this);
    if (!socket->setSocketDescriptor(descriptor) || m_talking >= mostTalking) {
        delete socket;
        return;
    }
    ++m_talking;
    connect(socket, &QObject::destroyed, this, [this] { --m_talking; });
    connect(socket, &QSslSocket::disconnected, socket, &QObject::deleteLater);
    connect(socket, &QSslSocket::errorOccurred, socket, &QObject::deleteLater);
    connect(socket, &QSslSocket::readyRead, this, [this, socket] { serve(socket); });
    QTimer::singleShot(patienceMs, socket, [socket] {
        socket->abort();
        socket->deleteLater();
    });
    socket->setSslConfiguration(m_tls);
    socket->startServerEncryption();
}

void EnrolServer::serve(QSslSocket *socket)
{
    const QByteArray head = socket->peek(4);
    if (head.size() < 4)
        return;
    const auto length = qFromBigEndian<quint32>(head.constData());
    if (length > longestQuestion) {
        socket->abort();
        return;
    }
    if (socket->bytesAvailable() < qint64(length) + 4)
        return;
    const QByteArray question = socket->read(qint64(length) + 4).mid(4);
    disconnect(socket, &QSslSocket::readyRead, this, nullptr); // one question a connection
    socket->write(answerTo(question, socket->peerAddress().toString()));
    socket->disconnectFromHost();
}

QByteArray EnrolServer::answerTo(const QByteArray &question, const QString &address)
{
    try {
        if (m_wrong.value(address) >= mostWrong)
            throw Problem("enrol_wait");
        const QJsonDocument asked = QJsonDocument::fromJson(question);
        if (!asked.isObject())
            throw Problem("frame");
        if (!m_db) {
            m_db = std::make_unique<Connection>(m_config.database);
            m_desk = std::make_unique<EnrolDesk>(*m_db, *m_config.installation);
        }
        const EnrolDesk::Admitted in = m_desk->admit(fromCbor<EnrolTerminal>(QCborMap::fromJsonObject(asked.object())), address);
        qCInfo(enrolLog) << "a terminal was enrolled";
        return framed({{QStringLiteral("certificate"), in.certificate}, {QStringLiteral("ca"), in.ca}, {QStringLiteral("terminal"), in.terminal}});
    } catch (const Problem &problem) {
        if (problem.code() == "enrol_code")
            ++m_wrong[address];
        qCInfo(enrolLog) << "an enrolment was refused" << problem.code();
        return refusalOf(problem);
    } catch (const std::exception &error) { // DbError::what() and the signing's words hold no data
        qCWarning(enrolLog) << "an enrolment failed" << error.what();
        return refusalOf(Problem("internal"));
    }
}

EnrolListener::EnrolListener(EnrolServer::Config config) : m_server(new EnrolServer(std::move(config)))
{
    m_server->moveToThread(&m_thread);
    QObject::connect(&m_thread, &QThread::finished, m_server, &QObject::deleteLater);
    m_thread.start();
}

EnrolListener::~EnrolListener()
{
    m_thread.quit();
    m_thread.wait();
}

void EnrolListener::setOpen(bool open)
{
    if (open == m_open)
        return;
    m_open = open;
    QMetaObject::invokeMethod(m_server, [this, open] {
        m_server->setOpen(open);
        m_port = m_server->isListening() ? m_server->serverPort() : quint16(0);
    });
}

} // namespace mimamori
