// SPDX-FileCopyrightText: 2026 Mimamori contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/casework/reception.h"

#include "dispatch/features.h"
#include "features/features_list.h"
#include "record/json_state.h"
#include "services/case_moves.h"
#include "services/codes.h"

namespace mimamori {

namespace {

AgendaLine agendaLine(Context &context, const Row &row)
{
    AgendaLine line;
    line.reception.id = row.integer("reception");
    line.receptionNumber = row.text("reception_number");
    line.episode.id = row.integer("episode");
    line.episodeVersion = row.integer("episode_version");
    line.episodeNumber = row.text("episode_number");
    line.childFile.id = row.integer("child_file");
    line.childName = calledName(row.text("name"), row.text("label"));
    if (!row.isNull("birth"))
        line.birth = fuzzyFromJson(row.text("birth"));
    line.ageText = row.text("age_text");
    line.receivedAt = row.dateTime("received_at");
    line.kind.value = row.text("kind");
    line.category.value = row.text("category");
    line.abuseType.value = row.text("abuse_type");
    line.urgency.value = row.text("urgency");
    line.abuse = opensSafetyCheck(context, line.kind.value, line.category.value, context.today());
    line.dueAt = row.dateTime("due_at");
    return line;
}

ReceptionAgenda agenda(Context &context, const ListAgenda &in)
{
    static constexpr Sql lines{"reception_agenda",
        "select r.id as reception, r.number as reception_number, e.id as episode, e.version as episode_version, e.number as episode_number, "
        "e.child_file, p.name, p.label, p.birth::text as birth, coalesce(c.age_text, '') as age_text, r.received_at, e.kind, e.category, "
        "e.abuse_type, e.urgency, k.due_at from case_episode e join child_file f on f.id = e.child_file join person p on p.id = f.person "
        "join reception r on r.id = e.reception left join reception_child c on c.reception = r.id and c.child_file = f.id "
        "left join running_clock k on k.rule = 'SAFE48' and k.subject = 'case_episode' and k.subject_id = e.id and k.stopped_at is null "
        "where e.stage = 'RECEIVED' and e.office = $1 order by r.received_at, e.id"};
    const qint64 office = in.office ? in.office.id : context.actor().office();
    if (!context.actor().offices.contains(office))
        throw Problem("not_your_office", "office");
    ReceptionAgenda out;
    QList<qint64> ids;
    const Rows rows = context.db().query(lines, {office});
    for (const Row &row : rows) {
        out.lines.append(agendaLine(context, row));
        ids << row.integer("episode");
    }
    context.audited("case_episode", ids);
    return out;
}

/// The one way to see who reported (児童虐待防止法 7条): a reason, one's own case, and a line in the audit for each look.
RevealedReporter revealReporter(Context &context, const RevealReporter &in)
{
    static constexpr Sql inCharge{"may_reveal",
        "select exists (select 1 from reception r where r.id = $1 and r.office = any (sec.offices())) "
        "or exists (select 1 from reception_child c where c.reception = $1 and sec.may_write_file(c.child_file))"};
    const CodeRow reason = requireCode(context, RevealReason::table, in.reason.value, context.today(), "reason");
    if (reason.attributes.value(QLatin1String("needs_text")).toBool() && in.reasonText.trimmed().isEmpty())
        throw Problem("required", "reason_text");
    if (!context.db().value(inCharge, {in.reception.id}).toBool())
        throw Problem("not_in_charge", "reception");
    context.auditedAction("reveal");
    context.auditedPurpose(in.reason.value);
    RevealedReporter out;
    const auto found = context.records().where<ReceptionReporter>("reception = $1", {in.reception.id});
    if (!found.isEmpty())
        out.reporter = found.first().record;
    context.audited("reception_reporter", {out.reporter.id.id});
    return out;
}

} // namespace

void registerReception(Features &features)
{
    features.record<Reception>();
    features.record<ReceptionChild>();
    features.operation<&agenda>(reads);
    features.operation<&revealReporter>(reads);
}

} // namespace mimamori
