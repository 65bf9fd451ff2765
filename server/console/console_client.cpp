// SPDX-FileCopyrightText: 2026 Mimamori contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "console/console_client.h"

#include "base/problem.h"
#include "base/uuid7.h"

#include <QJsonDocument>
#include <QtEndian>

#include <stdexcept>

namespace mimamori {

namespace {

constexpr int waitMs = 60'000;
constexpr quint32 largestFrame = 64 * 1024 * 1024;

} // namespace

ConsoleClient::ConsoleClient(const QString &socket)
{
    m_socket.connectToServer(socket);
    if (!m_socket.waitForConnected(5000))
        throw std::runtime_error(QString(QStringLiteral("no server answers at ") + socket).toStdString());
    m_welcome = readFrame().value(QStringLiteral("out")).toObject();
}

void ConsoleClient::writeFrame(const QByteArray &frame)
{
    QByteArray length(4, '\0');
    qToBigEndian(quint32(frame.size()), length.data());
    m_socket.write(length + frame);
    m_socket.flush();
}

QJsonObject ConsoleClient::readFrame()
{
    const auto need = [this](qint64 bytes) {
        while (m_socket.bytesAvailable() < bytes) {
            if (!m_socket.waitForReadyRead(waitMs))
                throw std::runtime_error("the server ended the connection");
        }
        return m_socket.read(bytes);
    };
    const auto length = qFromBigEndian<quint32>(need(4).constData());
    if (length > largestFrame)
        throw std::runtime_error("the server's answer is too long");
    return QJsonDocument::fromJson(need(length)).object();
}

QJsonObject ConsoleClient::call(const QByteArray &operation, const QJsonObject &in, bool write, qint64 baseVersion)
{
    RequestFrame request;
    request.id = m_nextId++;
    request.op = operation;
    if (write)
        request.key = newUuid7();
    request.baseVersion = baseVersion;
    request.in = QCborMap::fromJsonObject(in);
    writeFrame(encode(request, WireFormat::Json));
    for (;;) {
        const QJsonObject frame = readFrame();
        if (frame.value(QStringLiteral("id")).toInteger() != request.id)
            continue; // an event
        if (frame.value(QStringLiteral("t")) == QLatin1String("ok"))
            return frame.value(QStringLiteral("out")).toObject();
        throw Problem(frame.value(QStringLiteral("code")).toString().toUtf8(), frame.value(QStringLiteral("field")).toString().toUtf8(),
            frame.value(QStringLiteral("args")).toObject().toVariantMap());
    }
}

} // namespace mimamori
