// SPDX-FileCopyrightText: 2026 Mimamori contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "verify.h"

#include "audit_source.h"
#include "heads_index.h"
#include "mismatch.h"
#include "signing_key.h"
#include "timestamp.h"

#include <optional>

namespace mimamori {

namespace {

class Verifier {
public:
    Verifier(AuditSource &source, const PublicKeys &keys, const HeadsIndex *heads, const VerifyOptions &options)
        : m_source(source), m_keys(keys), m_heads(heads), m_options(options)
    {
    }

    VerifyReport run()
    {
        readRow();
        for (Seal seal; m_source.nextSeal(seal);) {
            ++m_report.seals;
            checkSequence(seal);
            checkGenuine(seal);
            checkOutside(seal);
            checkRows(seal);
            m_last = seal;
        }
        checkTail();
        checkOutsideEnd();
        m_report.lastSeal = m_last ? m_last->number : 0;
        m_report.lastHead = m_last ? m_last->head : QByteArray();
        return m_report;
    }

private:
    void add(FindingKind kind, qint64 from, qint64 to, qint64 count, const QList<qint64> &rows = {})
    {
        m_report.add({kind, from, to, count, rows, false});
    }

    /// Number, chain and range follow the seal before.
    void checkSequence(const Seal &seal)
    {
        const qint64 expected = m_last ? m_last->number + 1 : 1;
        m_gap = seal.number != expected;
        if (m_gap)
            reportGap(seal, expected);
        std::optional<QByteArray> previous = m_last ? m_last->head : QByteArray(32, '\0');
        if (m_gap)
            previous = m_heads ? m_heads->head(seal.number - 1) : std::nullopt;
        if (previous && seal.previous != *previous)
            add(FindingKind::ChainBroken, seal.number, seal.number, 1);
        if (m_gap || rangeFollows(seal))
            return;
        add(FindingKind::SealEdited, seal.number, seal.number, 1);
    }

    bool rangeFollows(const Seal &seal) const
    {
        if (seal.untilXid < seal.fromXid)
            return false;
        if (!m_last)
            return seal.fromXid == 0 && seal.epoch == 1;
        if (m_last->closesEpoch())
            return seal.fromXid == 0 && seal.epoch == m_last->epoch + 1;
        return seal.fromXid == m_last->untilXid && seal.epoch == m_last->epoch;
    }

    void reportGap(const Seal &seal, qint64 expected)
    {
        // Only a seal that closes an epoch may follow lost ones: the sealer goes on after a restore in no other way.
        const bool restore = seal.number > expected && seal.closesEpoch();
        const Finding finding{restore ? FindingKind::Discontinuity : FindingKind::SealMissing, expected, seal.number - 1,
                              qMax<qint64>(1, seal.number - expected), {}, false};
        if (restore && m_options.acceptedGaps.contains({finding.fromSeal, finding.toSeal}))
            m_report.accepted.append(finding);
        else
            m_report.add(finding);
    }

    void checkGenuine(const Seal &seal)
    {
        if (seal.head != seal.computedHead())
            add(FindingKind::SealEdited, seal.number, seal.number, 1);
        else if (!m_keys.knows(seal.keyId))
            add(FindingKind::UnknownKey, seal.number, seal.number, 1);
        else if (!m_keys.verify(seal))
            add(FindingKind::BadSignature, seal.number, seal.number, 1);
    }

    void checkOutside(const Seal &seal)
    {
        if (!m_heads)
            return;
        const std::optional<QByteArray> head = m_heads->head(seal.number);
        if (head && *head != seal.head)
            add(FindingKind::Rebuilt, seal.number, seal.number, 1);
        const bool young = seal.number > m_heads->lastNumber() && isYoung(seal.sealedAt);
        if (!head && !young)
            add(FindingKind::OutsideBehind, seal.number, seal.number, 1);
    }

    void checkRows(const Seal &seal)
    {
        const RowKey from{seal.epoch, seal.fromXid, 0};
        SealedRows sealed;
        for (; m_row && m_row->key().epoch <= seal.epoch; readRow()) {
            const RowKey key = m_row->key();
            if (key.epoch == seal.epoch && key.xid >= seal.untilXid)
                break;
            if (key.epoch < seal.epoch || key.xid < from.xid)
                reportUncovered(key, seal.number);
            else
                sealed.add(*m_row);
        }
        m_report.rows += sealed.count();
        if (std::optional<Finding> finding = sealed.compare(seal.rows, seal.root)) {
            finding->fromSeal = finding->toSeal = seal.number;
            m_report.add(*finding);
        }
    }

    /// A row between two seals. Where seals are missing it is theirs; otherwise it came later.
    void reportUncovered(const RowKey &key, qint64 seal)
    {
        if (!m_gap)
            add(FindingKind::RowInserted, seal, seal, 1, {key.seq});
    }

    void checkTail()
    {
        const qint64 next = (m_last ? m_last->number : 0) + 1;
        const DatabaseNow &now = m_source.now();
        const qint32 lastEpoch = m_last ? m_last->epoch : 1;
        qint64 oldest = now.clock;
        for (; m_row; readRow()) {
            const RowKey key = m_row->key();
            const bool possible = key.epoch >= lastEpoch && key.epoch <= now.epoch && (key.epoch != now.epoch || key.xid < now.nextXid)
                && !(m_last && m_last->closesEpoch() && key.epoch == lastEpoch);
            if (!possible) {
                add(FindingKind::RowInserted, next, next, 1, {key.seq});
                continue;
            }
            ++m_report.tailRows;
            oldest = qMin(oldest, qMax<qint64>(0, m_row->at()));   // -infinity would not be subtractable
        }
        if (!isYoung(oldest))
            add(FindingKind::UnsealedTail, next, next, (now.clock - oldest) / timestamp::perSecond);
    }

    void checkOutsideEnd()
    {
        if (!m_heads)
            return;
        m_report.comparedOutside = true;
        m_report.tornLines = m_heads->tornLines();
        for (qint64 number : m_heads->contradictions())
            add(FindingKind::OutsideForged, number, number, 1);
        const qint64 last = m_last ? m_last->number : 0;
        for (qint64 number = last + 1; number <= m_heads->lastNumber(); ++number) {
            // Only a genuine line is a witness: rubbish in the file must not accuse the database.
            const std::optional<Seal> published = m_heads->seal(number);
            if (!published)
                continue;
            add(m_keys.verify(*published) ? FindingKind::Truncated : FindingKind::OutsideForged, number, number, 1);
        }
    }

    bool isYoung(qint64 at) const { return at >= m_source.now().clock - m_options.tailSeconds * timestamp::perSecond; }

    void readRow()
    {
        AuditRow row;
        if (!m_source.nextRow(row)) {
            m_row.reset();
            return;
        }
        // Only an export can come in a wrong order; the database sorts.
        if (m_row && row.key() <= m_row->key())
            add(FindingKind::RowsReordered, 0, 0, 1, {row.key().seq});
        m_row = row;
    }

    AuditSource &m_source;
    const PublicKeys &m_keys;
    const HeadsIndex *m_heads;
    VerifyOptions m_options;
    VerifyReport m_report;
    std::optional<Seal> m_last;
    std::optional<AuditRow> m_row;
    bool m_gap = false;
};

} // namespace

VerifyReport verifyAudit(AuditSource &source, const PublicKeys &keys, const HeadsIndex *heads, const VerifyOptions &options)
{
    return Verifier(source, keys, heads, options).run();
}

} // namespace mimamori
