// SPDX-FileCopyrightText: 2026 Mimamori contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/renewal.h"

#include "core/enroller.h"
#include "model/access/enrolment.h"

#include <QFile>
#include <QSettings>
#include <QSslCertificate>

namespace mimamori {

namespace {

constexpr int lookEveryMs = 6 * 3600 * 1000;

} // namespace

Renewal::Renewal(Api &api, QString settingsFile, QObject *parent) : QObject(parent), m_api(api), m_settingsFile(std::move(settingsFile))
{
    m_daily.setInterval(lookEveryMs);
    connect(&m_daily, &QTimer::timeout, this, &Renewal::look);
    connect(&api, &Api::stateChanged, this, &Renewal::look);
    m_daily.start();
}

bool Renewal::isDue(const QDateTime &from, const QDateTime &until, const QDateTime &now)
{
    return from.isValid() && until.isValid() && from.addSecs(from.secsTo(until) / 2) <= now;
}

void Renewal::look()
{
    if (m_asked || m_api.state() != Api::State::Connected || !QSettings(m_settingsFile, QSettings::IniFormat).value(QStringLiteral("server/enrolled")).toBool())
        return;
    const ConnectionSettings here = ConnectionSettings::fromFile(m_settingsFile);
    const QList<QSslCertificate> own = QSslCertificate::fromPath(here.certFile);
    QFile ca(here.caFile);
    if (own.isEmpty() || !isDue(own.first().effectiveDate(), own.first().expiryDate(), m_api.now()) || !ca.open(QIODevice::ReadOnly))
        return;
    m_asked = true;
    const SigningRequest request = newSigningRequest();
    const QString server = QStringLiteral("%1:%2").arg(here.host).arg(here.port);
    m_api.call(RenewTerminal{QString::fromLatin1(request.requestPem)}, this,
        [this, server, request, caPem = ca.readAll()](const NewCertificate &made) {
            if (keepTerminalFiles(m_settingsFile, server, request.keyPem, made.certificate.toLatin1(), caPem))
                Q_EMIT renewed();
        },
        [this](const Problem &why) { m_asked = why.code() == "renew_early"; }); // anything else is tried again; doctor tells who is late
}

} // namespace mimamori
