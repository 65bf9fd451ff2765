// SPDX-FileCopyrightText: 2026 Mimamori contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/servicedesk/anomaly.h"

#include "dispatch/features.h"
#include "features/features_list.h"
#include "services/codes.h"
#include "services/incident_opening.h"
#include "services/numbers.h"

namespace mimamori {

namespace {

AnomalyDone answer(Context &context, const Anomaly &anomaly)
{
    context.audited(Anomaly::recordName, {anomaly.id.id});
    return {anomaly.id, anomaly.number, anomaly.incident};
}

AnomalyDone record(Context &context, const RecordAnomaly &in)
{
    static constexpr Sql office{"anomaly_office", "select id from office where kind = 'HQ' order by id limit 1"};
    requireCodes(context, recordType<RecordAnomaly>(), &in, context.today());
    if (in.at > context.now())
        throw Problem("not_in_future", "at");
    Anomaly made;
    made.at = in.at;
    made.source = in.source;
    made.reporter = in.reporter;
    made.what = in.what;
    made.target = in.target;
    made.decision.value = QStringLiteral("UNDECIDED");
    made.enteredBy.id = context.actor().userId;
    made.number = nextNumber(context, Anomaly::recordName, context.db().value(office).toLongLong(), context.today());
    context.records().insert(made);
    return answer(context, made);
}

/// Acting at once is an incident from the moment somebody told of it: the city's call is its detection.
Ref<Incident> openFrom(Context &context, const Anomaly &anomaly, const DecideAnomaly &in)
{
    for (const auto &[column, code] : {std::pair("kind", in.kind.value), {"severity", in.severity.value}}) {
        if (code.isEmpty())
            throw Problem("required", column);
    }
    const CodeRow kind = requireCode(context, IncidentKind::table, in.kind.value, context.today(), "kind");
    if (kind.attributes.value(QLatin1String("interrupts")).toBool() && !in.interruptedAt.isValid())
        throw Problem("required", "interrupted_at");
    Stored<Incident> made;
    made.record.title = anomaly.what.left(200);
    made.record.target = anomaly.target;
    made.record.kind = in.kind;
    made.record.severity = in.severity;
    made.record.source = anomaly.source;
    made.record.detectedAt = anomaly.at;
    made.record.interruptedAt = in.interruptedAt;
    made.record.occurredAt = in.interruptedAt.isValid() ? qMin(anomaly.at, in.interruptedAt) : anomaly.at;
    openIncident(context, made, anomaly.what);
    return made.record.id;
}

AnomalyDone decide(Context &context, const DecideAnomaly &in)
{
    Stored<Anomaly> stored = context.records().lock(in.anomaly, "anomaly");
    Anomaly &anomaly = stored.record;
    requireCodes(context, recordType<DecideAnomaly>(), &in, context.today());
    if (in.decision.value == QLatin1String("UNDECIDED"))
        throw Problem("required", "decision");
    if (anomaly.incident || anomaly.doneAt.isValid())
        throw Problem("not_again", "anomaly");
    anomaly.decision = in.decision;
    anomaly.reason = in.reason;
    anomaly.decidedBy.id = context.actor().userId;
    anomaly.decidedAt = context.now();
    if (in.decision.value == QLatin1String("AT_ONCE"))
        anomaly.incident = openFrom(context, anomaly, in);
    context.records().update(anomaly, stored.version);
    return answer(context, anomaly);
}

AnomalyDone finish(Context &context, const FinishAnomaly &in)
{
    Stored<Anomaly> stored = context.records().lock(in.anomaly, "anomaly");
    if (stored.record.decision.value == QLatin1String("UNDECIDED"))
        throw Problem("decide_first", "anomaly");
    if (stored.record.doneAt.isValid())
        throw Problem("not_again", "anomaly");
    const QDateTime at = in.at.isValid() ? in.at : context.now();
    if (at > context.now())
        throw Problem("not_in_future", "at");
    if (at < stored.record.at)
        throw Problem("before_occurrence", "at");
    stored.record.doneAt = at;
    stored.record.done = in.done;
    context.records().update(stored.record, stored.version);
    return answer(context, stored.record);
}

} // namespace

void registerAnomaly(Features &features)
{
    features.record<Anomaly>();
    features.operation<&record>(writes);
    features.operation<&decide>(writes);
    features.operation<&finish>(writes);
}

} // namespace mimamori
