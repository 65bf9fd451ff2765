// SPDX-FileCopyrightText: 2026 Mimamori contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/registry/match_people.h"

#include "dispatch/features.h"
#include "features/features_list.h"
#include "registry/resident_finding.h"
#include "services/codes.h"

#include <QHash>

namespace mimamori {

namespace {

/// The names of the reasons as the code table has them, asked for once each. A variant's characters are the person's own: left out.
class ReasonNames {
public:
    explicit ReasonNames(Context &context) : m_context(context) {}

    QString text(const QList<CandidateReason> &reasons)
    {
        QStringList words;
        for (const CandidateReason &reason : reasons) {
            const QString points = reason.points ? QString::asprintf("%+lld", static_cast<long long>(reason.points)) : QString();
            words << name(reason.reason.value) + points;
        }
        return words.join(QLatin1Char(' '));
    }

private:
    QString name(const QString &code)
    {
        if (!m_names.contains(code)) {
            const auto found = findCode(m_context, CandidateReasonCode::table, code, m_context.today());
            m_names.insert(code, found ? found->name : code);
        }
        return m_names.value(code);
    }

    Context &m_context;
    QHash<QString, QString> m_names;
};

MatchedPeople matchPeople(Context &context, const MatchPeople &in)
{
    if (in.people.size() > mostMatchedAtOnce)
        throw Problem("too_many", "people", {{QStringLiteral("most"), qint64(mostMatchedAtOnce)}});
    ReasonNames names(context);
    MatchedPeople out;
    QList<qint64> residents;
    for (const ListedPerson &person : in.people) {
        const QList<FoundResident> found = findResidents(context, person.who);
        for (const FoundResident &resident : found) {
            if (resident.score.band == QLatin1String("SIMILAR"))
                continue; // shown while typing only
            out.residents.append({person.personId, resident.atenaNo, resident.score.points, {resident.score.band}, names.text(resident.score.reasons)});
            residents << resident.atenaNo.toLongLong();
        }
    }
    context.audited("resident", residents);
    context.auditedAction("output");
    context.auditedPurpose(QStringLiteral("MATCH"));
    return out;
}

} // namespace

void registerMatchPeople(Features &features)
{
    features.operation<&matchPeople>(reads);
}

} // namespace mimamori
