// SPDX-FileCopyrightText: 2026 Mimamori contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "verify_report.h"

#include <QCoreApplication>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <array>

namespace mimamori {

namespace {

struct KindFacts {
    FindingKind kind;
    const char *name;
    const char *sentence;
};

constexpr std::array<KindFacts, 15> kinds{{
    {FindingKind::RowEdited, "row_edited", QT_TRANSLATE_NOOP("audit_verify", "rows were changed or replaced")},
    {FindingKind::RowDeleted, "row_deleted", QT_TRANSLATE_NOOP("audit_verify", "rows were deleted")},
    {FindingKind::RowInserted, "row_inserted", QT_TRANSLATE_NOOP("audit_verify", "rows were inserted afterwards")},
    {FindingKind::RowsReordered, "rows_reordered", QT_TRANSLATE_NOOP("audit_verify", "rows exchanged their places")},
    {FindingKind::SealMissing, "seal_missing", QT_TRANSLATE_NOOP("audit_verify", "seals are missing")},
    {FindingKind::SealEdited, "seal_edited", QT_TRANSLATE_NOOP("audit_verify", "seals were changed")},
    {FindingKind::ChainBroken, "chain_broken", QT_TRANSLATE_NOOP("audit_verify", "the chain of seals is broken")},
    {FindingKind::BadSignature, "bad_signature", QT_TRANSLATE_NOOP("audit_verify", "the signature is not genuine")},
    {FindingKind::UnknownKey, "unknown_key", QT_TRANSLATE_NOOP("audit_verify", "sealed with a key that is not trusted")},
    {FindingKind::Truncated, "truncated", QT_TRANSLATE_NOOP("audit_verify", "the newest seals were removed; they are known outside")},
    {FindingKind::Rebuilt, "rebuilt", QT_TRANSLATE_NOOP("audit_verify", "the seals differ from those published outside")},
    {FindingKind::Discontinuity, "discontinuity", QT_TRANSLATE_NOOP("audit_verify", "seals were lost before a new epoch; compare with the record of the restore")},
    {FindingKind::UnsealedTail, "unsealed_tail", QT_TRANSLATE_NOOP("audit_verify", "rows have been without a seal for too long")},
    {FindingKind::OutsideBehind, "outside_behind", QT_TRANSLATE_NOOP("audit_verify", "the outside copy lacks these seals")},
    {FindingKind::OutsideForged, "outside_forged", QT_TRANSLATE_NOOP("audit_verify", "the outside copy itself is not genuine")},
}};

const KindFacts &factsOf(FindingKind kind)
{
    for (const KindFacts &facts : kinds)
        if (facts.kind == kind)
            return facts;
    return kinds.front();
}

QJsonObject json(const Finding &finding)
{
    QJsonArray rows;
    for (qint64 seq : finding.rows)
        rows.append(seq);
    return {{QStringLiteral("kind"), QLatin1String(nameOf(finding.kind))}, {QStringLiteral("from_seal"), finding.fromSeal},
            {QStringLiteral("to_seal"), finding.toSeal}, {QStringLiteral("count"), finding.count},
            {QStringLiteral("rows"), rows}, {QStringLiteral("proven"), finding.proven}};
}

QJsonArray json(const QList<Finding> &findings)
{
    QJsonArray all;
    for (const Finding &finding : findings)
        all.append(json(finding));
    return all;
}

QString tr(const char *text) { return QCoreApplication::translate("audit_verify", text); }

QString line(const Finding &finding)
{
    QString seals = QString::number(finding.fromSeal);
    if (finding.toSeal != finding.fromSeal)
        seals += QLatin1Char('-') + QString::number(finding.toSeal);
    QString text = QLatin1String(nameOf(finding.kind)) + QLatin1Char('\t')
        + tr(QT_TRANSLATE_NOOP("audit_verify", "seal %1")).arg(seals) + QLatin1Char('\t') + tr(factsOf(finding.kind).sentence)
        + QStringLiteral(" (") + QString::number(finding.count) + QLatin1Char(')');
    if (!finding.rows.isEmpty()) {
        QStringList rows;
        for (qint64 seq : finding.rows)
            rows.append(QString::number(seq));
        text += QLatin1Char('\t') + tr(QT_TRANSLATE_NOOP("audit_verify", "rows %1")).arg(rows.join(QStringLiteral(", ")));
    }
    return text + QLatin1Char('\n');
}

} // namespace

QByteArray nameOf(FindingKind kind) { return factsOf(kind).name; }

void VerifyReport::add(const Finding &finding)
{
    constexpr qsizetype most = 1000;
    for (auto last = findings.rbegin(); last != findings.rend() && finding.rows.isEmpty(); ++last) {
        if (last->kind != finding.kind)
            continue;
        if (!last->rows.isEmpty() || last->toSeal + 1 != finding.fromSeal)
            break;
        last->toSeal = finding.toSeal;
        last->count += finding.count;
        return;
    }
    if (findings.size() < most)
        findings.append(finding);
    else
        ++suppressed;
}

QByteArray VerifyReport::toJson() const
{
    const QJsonObject report{{QStringLiteral("clean"), clean()}, {QStringLiteral("seals"), seals}, {QStringLiteral("rows"), rows},
                             {QStringLiteral("tail_rows"), tailRows}, {QStringLiteral("last_seal"), lastSeal},
                             {QStringLiteral("last_head"), QLatin1String(lastHead.toHex())},
                             {QStringLiteral("compared_outside"), comparedOutside}, {QStringLiteral("torn_lines"), tornLines},
                             {QStringLiteral("findings"), json(findings)}, {QStringLiteral("accepted"), json(accepted)},
                             {QStringLiteral("suppressed"), suppressed}};
    return QJsonDocument(report).toJson();
}

QByteArray VerifyReport::toText() const
{
    QString text;
    for (const Finding &finding : findings)
        text += line(finding);
    for (const Finding &finding : accepted)
        text += tr(QT_TRANSLATE_NOOP("audit_verify", "accepted: ")) + line(finding);
    if (suppressed > 0)
        text += tr(QT_TRANSLATE_NOOP("audit_verify", "and %1 more findings")).arg(suppressed) + QLatin1Char('\n');
    if (!comparedOutside)
        text += tr(QT_TRANSLATE_NOOP("audit_verify", "Not compared with outside heads: removed newest seals cannot be seen.")) + QLatin1Char('\n');
    text += tr(QT_TRANSLATE_NOOP("audit_verify", "%1 rows in %2 seals, %3 rows not sealed yet, newest seal %4 head %5"))
                .arg(rows).arg(seals).arg(tailRows).arg(lastSeal).arg(QLatin1String(lastHead.toHex())) + QLatin1Char('\n');
    text += clean() ? tr(QT_TRANSLATE_NOOP("audit_verify", "The audit is unchanged."))
                    : tr(QT_TRANSLATE_NOOP("audit_verify", "The audit is NOT as it was sealed."));
    return (text + QLatin1Char('\n')).toUtf8();
}

} // namespace mimamori
