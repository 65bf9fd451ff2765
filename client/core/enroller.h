// SPDX-FileCopyrightText: 2026 Mimamori contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/problem.h"
#include "core/connection_settings.h"
#include "pki/certificates.h"
#include "pki/enrol_code.h"

#include <QObject>
#include <QTimer>

class QSslSocket;

namespace mimamori {

/// Keeps this terminal's key, certificate and CA beside its settings file and makes the settings name them; the old ones stay until
/// the new ones stand. Gives false when the disk refuses.
bool keepTerminalFiles(const QString &settingsFile, const QString &server, const QByteArray &keyPem, const QByteArray &certificatePem, const QByteArray &caPem);

/// Makes a bare terminal one of ours: asks the server's door for a certificate with a one-time code. Believes the server only when its
/// CA is the one the code was made for; the key never leaves the terminal.
class Enroller : public QObject {
    Q_OBJECT
public:
    explicit Enroller(QString settingsFile, QObject *parent = nullptr);

    /// `server`: "host" or "host:port" as the client will use it; `doorPort`: where the door is. One at a time.
    void enrol(const QString &server, quint16 doorPort, const QString &code);
    bool isRunning() const { return m_socket != nullptr; }

Q_SIGNALS:
    void enrolled(const QString &terminal);
    void refused(const Problem &why);

private:
    void trustAndAsk();
    void read();
    void take(const QByteArray &json);
    void end(const Problem &why);
    void drop();

    QString m_settingsFile;
    QSslSocket *m_socket{};
    QTimer m_patience;
    QString m_server;
    QString m_host;
    EnrolCode m_code;
    SigningRequest m_request;
    QByteArray m_caPem;
};

} // namespace mimamori
