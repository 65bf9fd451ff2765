// SPDX-FileCopyrightText: 2026 Mimamori contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/servicedesk/consultation.h"

#include "dispatch/features.h"
#include "features/features_list.h"
#include "services/addressees.h"
#include "services/approvals.h"
#include "services/codes.h"
#include "services/numbers.h"
#include "services/tasks.h"

namespace mimamori {

namespace {

ConsultationDone answerOf(Context &context, const Stored<Consultation> &stored)
{
    context.audited(Consultation::recordName, {stored.record.id.id});
    return {stored.record.id, stored.record.number, stored.version, stored.record.state};
}

/// The other side answers: the city what the contractor asks, and what the city itself raises goes to its first-line desk too.
void askCity(Context &context, const Consultation &item)
{
    const QList<Addressee> addressees = addresseesOf(context, {QStringLiteral("HQ")}, 0, item.office.id);
    for (const Addressee &who : addressees) {
        addTask(context, {.kind = "consultation.new", .user = who.user, .office = who.office, .role = who.role, .subject = Consultation::recordName,
            .subjectId = item.id.id, .args = {{QStringLiteral("number"), item.number}}, .importance = 1,
            .dedupe = QStringLiteral("consultation/%1/%2").arg(item.id.id).arg(who.role), .popup = true});
    }
}

ConsultationDone raise(Context &context, const RaiseConsultation &in)
{
    static constexpr Sql office{"consultation_office", "select id from office where kind = 'HQ' order by id limit 1"};
    requireCode(context, ConsultationKind::table, in.kind.value, context.today(), "kind");
    if (in.wantedBy.isValid() && in.wantedBy < context.today())
        throw Problem("date_past", "wanted_by");
    Stored<Consultation> made;
    Consultation &item = made.record;
    item.title = in.title;
    item.kind = in.kind;
    item.section = in.section;
    item.question = in.question;
    item.wantedBy = in.wantedBy;
    item.incident = in.incident;
    item.order = in.order;
    item.plan = in.plan;
    item.improvement = in.improvement;
    item.state.value = QStringLiteral("OPEN");
    item.office.id = context.db().value(office).toLongLong();
    item.number = nextNumber(context, Consultation::recordName, item.office.id, context.today());
    item.raisedBy.id = context.actor().userId;
    item.raisedAt = context.now();
    context.records().insert(item);
    made.version = 1;
    askCity(context, item);
    return answerOf(context, made);
}

ConsultationDone giveAnswer(Context &context, const AnswerConsultation &in)
{
    Stored<Consultation> stored = context.records().lock(in.consultation, "consultation");
    Consultation &item = stored.record;
    if (item.state.value != QLatin1String("OPEN"))
        throw Problem("not_again", "consultation");
    if (item.raisedBy.id == context.actor().userId)
        throw Problem("own_draft", "consultation");
    item.answer = in.answer;
    item.answeredBy.id = context.actor().userId;
    item.answeredAt = context.now();
    item.state.value = QStringLiteral("ANSWERED");
    stored.version = context.records().update(item, stored.version);
    finishTasks(context, {"consultation.new", "approval.returned"}, Consultation::recordName, item.id.id);
    draftApproval(context, {.kind = "consultation", .subject = Consultation::recordName, .subjectId = item.id.id, .subjectVersion = stored.version,
        .office = item.office.id, .approverRole = QStringLiteral("APV")});
    return answerOf(context, stored);
}

ConsultationDone withdraw(Context &context, const WithdrawConsultation &in)
{
    Stored<Consultation> stored = context.records().lock(in.consultation, "consultation");
    if (stored.record.state.value != QLatin1String("OPEN"))
        throw Problem("not_again", "consultation");
    stored.record.state.value = QStringLiteral("WITHDRAWN");
    stored.record.answer = in.reason;
    stored.version = context.records().update(stored.record, stored.version);
    finishTasks(context, {"consultation.new", "approval.returned"}, Consultation::recordName, stored.record.id.id);
    return answerOf(context, stored);
}

/// Approved, the answer binds and whoever asked is told; returned, it is open again, and the answer stands in its history.
void decided(Context &context, const ApprovalDecision &decision)
{
    Stored<Consultation> stored = context.records().lock(Ref<Consultation>{decision.subjectId}, "approval");
    Consultation &item = stored.record;
    item.state.value = decision.approved ? QStringLiteral("AGREED") : QStringLiteral("OPEN");
    if (decision.approved) {
        item.agreedBy.id = context.actor().userId;
        item.agreedAt = context.now();
        addTask(context, {.kind = "consultation.agreed", .user = item.raisedBy.id, .subject = Consultation::recordName, .subjectId = item.id.id,
            .args = {{QStringLiteral("number"), item.number}}, .dedupe = QStringLiteral("consultation/%1/agreed").arg(item.id.id), .popup = true});
    } else {
        item.answeredBy = {};
        item.answeredAt = {};
    }
    context.records().update(item, stored.version);
}

} // namespace

void registerConsultation(Features &features)
{
    features.record<Consultation>();
    features.operation<&raise>(writes);
    features.operation<&giveAnswer>(writes);
    features.operation<&withdraw>(writes);
    onApprovalDecided("consultation", decided);
}

} // namespace mimamori
