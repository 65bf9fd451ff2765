// SPDX-FileCopyrightText: 2026 Mimamori contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "backup/drill_checks.h"

#include "audit_source.h"
#include "base/problem.h"
#include "database.h"
#include "db/transaction.h"
#include "heads_index.h"
#include "seal_error.h"
#include "signing_key.h"
#include "verify.h"

#include <optional>

namespace mimamori {

namespace {

/// The copy is sealed by nobody, and it is as old as its restore took.
constexpr int tailSeconds = 24 * 3600;

/// The heads outside know seals that came after the point; they are no finding of the copy.
bool isLater(const Finding &finding, qint64 lastSeal)
{
    return finding.kind == FindingKind::Truncated && finding.fromSeal > lastSeal;
}

} // namespace

void compareTotals(const ScratchCluster &scratch, const Mark &mark, RestoreDrill &certificate, const std::function<void()> &working)
{
    Connection dumper(scratch.as("dumper"));
    Transaction transaction(dumper, Isolation::RepeatableRead);
    const TableTotals restored = tableTotals(dumper, working);
    transaction.rollback();
    QStringList differing;
    for (auto it = mark.totals.cbegin(); it != mark.totals.cend(); ++it) {
        certificate.rows += it->rows;
        if (!restored.contains(it.key()) || !(restored.value(it.key()) == *it))
            differing << it.key();
    }
    certificate.tables = mark.totals.size();
    certificate.detail = differing.join(QStringLiteral(", "));
    if (!differing.isEmpty() || restored.size() != mark.totals.size())
        throw Problem("totals_differ");
}

void verifySeals(const ScratchCluster &scratch, const BackupPlace &place, RestoreDrill &certificate)
{
    if (place.auditPublic.isEmpty())
        return;
    try {
        PublicKeys keys;
        keys.addFile(place.auditPublic);
        std::optional<HeadsIndex> heads;
        if (!place.auditHeads.isEmpty())
            heads.emplace(place.auditHeads);
        const QByteArray conninfo = Connection::connectionString(scratch.as("app_ro"));
        Database database(conninfo, "mimamori-drill");
        DatabaseAuditSource source(database, {});
        VerifyOptions options;
        options.tailSeconds = tailSeconds;
        const VerifyReport report = verifyAudit(source, keys, heads ? &*heads : nullptr, options);
        for (const Finding &finding : report.findings) {
            if (!isLater(finding, report.lastSeal))
                throw Problem("audit_broken", {}, {{QStringLiteral("finding"), QString::fromLatin1(nameOf(finding.kind))}});
        }
        certificate.seals = report.seals;
    } catch (const SealError &error) {
        throw Problem("audit_unreadable", {}, {{QStringLiteral("why"), QString::fromLatin1(error.code())}});
    }
}

} // namespace mimamori
