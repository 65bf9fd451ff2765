// SPDX-FileCopyrightText: 2026 Mimamori contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "enrol/enrol_desk.h"

#include "base/problem.h"
#include "db/transaction.h"
#include "pki/certificates.h"
#include "record/check.h"
#include "security/audit_log.h"

#include <QCryptographicHash>
#include <QFile>
#include <QSslCertificate>

namespace mimamori {

namespace {

constexpr int certificateDays = 90;

QByteArray contentOf(const QString &name)
{
    QFile file(name);
    if (name.isEmpty() || !file.open(QIODevice::ReadOnly))
        throw Problem("enrol_not_set_up");
    return file.readAll();
}

QString fingerprintOf(const QString &pem)
{
    const QSslCertificate certificate(pem.toLatin1(), QSsl::Pem);
    return QString::fromLatin1(certificate.digest(QCryptographicHash::Sha256).toHex());
}

QDateTime endOfLife()
{
    return QDateTime::currentDateTimeUtc().addDays(certificateDays);
}

void audit(Connection &db, const char *operation, qint64 by, qint64 terminal, const QString &from, const QByteArray &result)
{
    Actor actor;
    actor.userId = by;
    actor.terminal = from;
    writeAudit(db, actor, {operation, "write", "terminal", terminal ? QList<qint64>{terminal} : QList<qint64>(), 0, result, {}, {}});
}

} // namespace

QString EnrolDesk::sign(const QString &request, const QString &terminal, const QDateTime &notAfter) const
{
    return QString::fromLatin1(signTerminal(request.toLatin1(), terminal, {contentOf(m_here.issuerCertificate), contentOf(m_here.issuerKey)}, notAfter));
}

EnrolDesk::Admitted EnrolDesk::admit(const EnrolTerminal &in, const QString &address)
{
    static constexpr Sql find{"enrolment_of", "select id, name, address, opened_by, expired, used from sec.enrolment_of($1)"};
    static constexpr Sql take{"take_enrolment", "select sec.take_enrolment($1, $2, $3)"};
    requireValid(recordType<EnrolTerminal>(), &in);
    const QByteArray hash = QCryptographicHash::hash(QByteArray::fromHex(in.code.toLatin1()), QCryptographicHash::Sha256);
    const auto row = m_db.queryOne(find, {hash});
    if (!row)
        throw Problem("enrol_code", "code");
    if (row->boolean(5))
        throw Problem("enrol_used", "code");
    if (row->boolean(4))
        throw Problem("enrol_expired", "code");
    if (!row->text(2).isEmpty() && row->text(2) != address)
        throw Problem("enrol_other_terminal", "code");
    const QString name = row->text(1);
    checkSigningRequest(in.request.toLatin1(), name);
    const QDateTime notAfter = endOfLife();
    const Admitted admitted{sign(in.request, name, notAfter), QString::fromLatin1(contentOf(m_here.caFile)), name};
    Transaction transaction(m_db);
    const qint64 terminal = m_db.value(take, {row->integer(0), fingerprintOf(admitted.certificate), notAfter}).toLongLong();
    if (!terminal)
        throw Problem("enrol_used", "code"); // another one came first
    audit(m_db, OpenEnrolment::operation, row->integer(3), terminal, QStringLiteral("enrol:") + address, "ok");
    transaction.commit();
    return admitted;
}

NewCertificate EnrolDesk::renew(const RenewTerminal &in, const QString &fingerprint)
{
    static constexpr Sql find{"terminal_of", "select id, name, early from sec.terminal_of($1)"};
    static constexpr Sql put{"renew_terminal", "select sec.renew_terminal($1, $2, $3)"};
    const auto row = m_db.queryOne(find, {fingerprint});
    if (!row)
        throw Problem("terminal_unknown");
    if (row->boolean(2))
        throw Problem("renew_early");
    checkSigningRequest(in.request.toLatin1(), row->text(1));
    const QDateTime notAfter = endOfLife();
    const NewCertificate made{sign(in.request, row->text(1), notAfter)};
    Transaction transaction(m_db);
    m_db.query(put, {row->integer(0), fingerprintOf(made.certificate), notAfter});
    audit(m_db, RenewTerminal::operation, 0, row->integer(0), fingerprint, "ok");
    transaction.commit();
    return made;
}

} // namespace mimamori
