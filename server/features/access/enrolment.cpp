// SPDX-FileCopyrightText: 2026 Mimamori contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/access/enrolment.h"

#include "dispatch/features.h"
#include "features/features_list.h"
#include "pki/enrol_code.h"
#include "security/passwords.h"
#include "services/installation.h"
#include "services/server_services.h"

#include <QCryptographicHash>
#include <QHostAddress>
#include <QRegularExpression>
#include <QSslCertificate>

namespace mimamori {

namespace {

constexpr qsizetype partBytes = 10;

QByteArray trustIn(const ServerServices &services)
{
    const auto &here = services.config().installation;
    const QList<QSslCertificate> ca = here && !here->issuerKey.isEmpty() ? QSslCertificate::fromPath(here->caFile) : QList<QSslCertificate>();
    if (ca.isEmpty())
        throw Problem("enrol_not_set_up");
    return ca.first().digest(QCryptographicHash::Sha256).left(partBytes);
}

EnrolmentOffer openEnrolment(Context &context, const OpenEnrolment &in)
{
    static constexpr Sql open{"open_enrolment", "select sec.open_enrolment($1, $2, $3, $4, $5)"};
    static constexpr Sql tell{"enrolment_tell", "select pg_notify('mimamori_access', '')"};
    static const QRegularExpression plain(QStringLiteral("^[A-Za-z0-9][A-Za-z0-9._-]*$"));
    if (!plain.match(in.name).hasMatch())
        throw Problem("terminal_name", "name");
    const QHostAddress from(in.address); // takes "10.0.0" for 10.0.0.0, which nobody means
    if (!in.address.isEmpty() && (from.isNull() || (from.protocol() == QAbstractSocket::IPv4Protocol && from.toString() != in.address)))
        throw Problem("not_an_address", "address");
    const EnrolCode code{newToken().left(partBytes), trustIn(context.services())};
    const QByteArray hash = QCryptographicHash::hash(code.secret, QCryptographicHash::Sha256);
    const QString address = in.address.isEmpty() ? QStringLiteral("") : from.toString();
    const QDateTime until = context.db().value(open, {hash, in.name, in.office ? QVariant(in.office.id) : QVariant(), address, in.minutes}).toDateTime();
    context.db().query(tell);
    return {code.toText(), until, context.services().config().installation->enrolPort};
}

Done revokeTerminal(Context &context, const RevokeTerminal &in)
{
    static constexpr Sql tell{"terminal_tell", "select pg_notify('mimamori_access', '')"};
    Stored<Terminal> terminal = context.records().lock(in.terminal, "terminal");
    if (terminal.record.revokedAt.isValid())
        throw Problem("terminal_revoked", "terminal");
    terminal.record.revokedAt = context.now();
    context.records().update(terminal.record, terminal.version);
    context.db().query(tell);
    context.audited("terminal", {in.terminal.id});
    return {};
}

} // namespace

void registerEnrolment(Features &features)
{
    features.operation<&openEnrolment>(writes);
    features.operation<&revokeTerminal>(writes);
}

} // namespace mimamori
