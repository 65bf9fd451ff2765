// SPDX-FileCopyrightText: 2026 Mimamori contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/registry/registry_match.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

namespace mimamori {

void PersonLink::describe(Describe &d)
{
    d.record("person_link", QT_TRANSLATE_NOOP("record", "Link to the register"));
    d.field<&PersonLink::person>("person", QT_TRANSLATE_NOOP("record", "Person")).inList();
    d.field<&PersonLink::atenaNo>("atena_no", QT_TRANSLATE_NOOP("record", "Resident number")).inList();
    d.field<&PersonLink::method>("method", QT_TRANSLATE_NOOP("record", "How")).inList();
    d.field<&PersonLink::linkedAt>("linked_at", QT_TRANSLATE_NOOP("record", "Linked at")).inList();
    d.field<&PersonLink::linkedBy>("linked_by", QT_TRANSLATE_NOOP("record", "Linked by")).inList();
    d.field<&PersonLink::unlinkedAt>("unlinked_at", QT_TRANSLATE_NOOP("record", "Ended at")).inList();
    d.field<&PersonLink::unlinkedBy>("unlinked_by", QT_TRANSLATE_NOOP("record", "Ended by"));
    d.field<&PersonLink::unlinkReason>("unlink_reason", QT_TRANSLATE_NOOP("record", "Why ended"));
    d.partOf<&PersonLink::person>();
}

void RegistryMatch::describe(Describe &d)
{
    d.record("registry_match", QT_TRANSLATE_NOOP("record", "Match with the register"));
    d.field<&RegistryMatch::person>("person", QT_TRANSLATE_NOOP("record", "Person")).inList();
    d.field<&RegistryMatch::atenaNo>("atena_no", QT_TRANSLATE_NOOP("record", "Resident number")).inList();
    d.field<&RegistryMatch::score>("score", QT_TRANSLATE_NOOP("record", "Points")).inList();
    d.field<&RegistryMatch::band>("band", QT_TRANSLATE_NOOP("record", "Likeness")).inList();
    d.field<&RegistryMatch::reasons>("reasons", QT_TRANSLATE_NOOP("record", "Agreements"));
    d.field<&RegistryMatch::state>("state", QT_TRANSLATE_NOOP("record", "State")).inList();
    d.field<&RegistryMatch::foundAt>("found_at", QT_TRANSLATE_NOOP("record", "Found at")).inList();
    d.field<&RegistryMatch::decidedBy>("decided_by", QT_TRANSLATE_NOOP("record", "Decided by"));
    d.field<&RegistryMatch::decidedAt>("decided_at", QT_TRANSLATE_NOOP("record", "Decided at"));
    d.partOf<&RegistryMatch::person>();
}

QString reasonsToJson(const QList<CandidateReason> &reasons)
{
    QJsonArray out;
    for (const CandidateReason &reason : reasons)
        out.append(QJsonObject{{QStringLiteral("reason"), reason.reason.value}, {QStringLiteral("argument"), reason.argument},
            {QStringLiteral("points"), reason.points}});
    return QString::fromUtf8(QJsonDocument(out).toJson(QJsonDocument::Compact));
}

QList<CandidateReason> reasonsFromJson(const QString &json)
{
    QList<CandidateReason> out;
    const QJsonArray array = QJsonDocument::fromJson(json.toUtf8()).array();
    for (const QJsonValue &value : array) {
        const QJsonObject object = value.toObject();
        out.append({{object.value(QStringLiteral("reason")).toString()}, object.value(QStringLiteral("argument")).toString(),
            object.value(QStringLiteral("points")).toInteger()});
    }
    return out;
}

void MatchLine::describe(Describe &d)
{
    d.record("match_line", QT_TRANSLATE_NOOP("record", "Resident"));
    d.field<&MatchLine::match>("match", QT_TRANSLATE_NOOP("record", "Match with the register"));
    d.field<&MatchLine::version>("version", QT_TRANSLATE_NOOP("record", "Version"));
    d.field<&MatchLine::name>("name", QT_TRANSLATE_NOOP("record", "Name"));
    d.field<&MatchLine::kana>("kana", QT_TRANSLATE_NOOP("record", "Kana"));
    d.field<&MatchLine::birth>("birth", QT_TRANSLATE_NOOP("record", "Date of birth"));
    d.field<&MatchLine::sex>("sex", QT_TRANSLATE_NOOP("record", "Sex"));
    d.field<&MatchLine::address>("address", QT_TRANSLATE_NOOP("record", "Address")).sensitive();
    d.field<&MatchLine::suppressed>("suppressed", QT_TRANSLATE_NOOP("record", "Protected by the register"));
    d.field<&MatchLine::headName>("head_name", QT_TRANSLATE_NOOP("record", "Head of the household"));
    d.field<&MatchLine::registerRelation>("register_relation", QT_TRANSLATE_NOOP("record", "Relation in the register"));
    d.field<&MatchLine::score>("score", QT_TRANSLATE_NOOP("record", "Points"));
    d.field<&MatchLine::band>("band", QT_TRANSLATE_NOOP("record", "Likeness"));
    d.group<&MatchLine::reasons>("reasons", QT_TRANSLATE_NOOP("record", "Agreements"));
    d.field<&MatchLine::state>("state", QT_TRANSLATE_NOOP("record", "State"));
}

void MatchCase::describe(Describe &d)
{
    d.record("match_case", QT_TRANSLATE_NOOP("record", "Person to be compared"));
    d.field<&MatchCase::person>("person", QT_TRANSLATE_NOOP("record", "Person"));
    d.field<&MatchCase::name>("name", QT_TRANSLATE_NOOP("record", "Name"));
    d.field<&MatchCase::kana>("kana", QT_TRANSLATE_NOOP("record", "Kana"));
    d.field<&MatchCase::birth>("birth", QT_TRANSLATE_NOOP("record", "Date of birth"));
    d.field<&MatchCase::sex>("sex", QT_TRANSLATE_NOOP("record", "Sex"));
    d.field<&MatchCase::address>("address", QT_TRANSLATE_NOOP("record", "Address")).sensitive();
    d.field<&MatchCase::relation>("relation", QT_TRANSLATE_NOOP("record", "Relation"));
    d.field<&MatchCase::childFile>("child_file", QT_TRANSLATE_NOOP("record", "Child file"));
    d.field<&MatchCase::episodeNumber>("episode_number", QT_TRANSLATE_NOOP("record", "Case number"));
    d.field<&MatchCase::childName>("child_name", QT_TRANSLATE_NOOP("record", "Child"));
    d.field<&MatchCase::guardians>("guardians", QT_TRANSLATE_NOOP("record", "Guardians and family"));
    d.group<&MatchCase::residents>("residents", QT_TRANSLATE_NOOP("record", "Residents"));
}

void MatchQueue::describe(Describe &d)
{
    d.record("match_queue", QT_TRANSLATE_NOOP("record", "Matches to decide"));
    d.group<&MatchQueue::cases>("cases", QT_TRANSLATE_NOOP("record", "Matches to decide"));
    d.field<&MatchQueue::open>("open", QT_TRANSLATE_NOOP("record", "Open"));
}

void ShowMatchQueue::describe(Describe &d)
{
    d.record("match.queue", QT_TRANSLATE_NOOP("record", "Matches to decide"));
    d.field<&ShowMatchQueue::limit>("limit", QT_TRANSLATE_NOOP("record", "Most rows")).range(1, 200);
}

void DecidedMatch::describe(Describe &d)
{
    d.record("decided_match", QT_TRANSLATE_NOOP("record", "Match with the register"));
    d.field<&DecidedMatch::match>("match", QT_TRANSLATE_NOOP("record", "Match with the register"));
    d.field<&DecidedMatch::version>("version", QT_TRANSLATE_NOOP("record", "Version"));
    d.field<&DecidedMatch::restrictionSet>("restriction_set", QT_TRANSLATE_NOOP("record", "Restriction set"));
}

void AcceptMatch::describe(Describe &d)
{
    d.record("match.accept", QT_TRANSLATE_NOOP("record", "Same person"));
    d.field<&AcceptMatch::match>("match", QT_TRANSLATE_NOOP("record", "Match with the register")).required();
}

void RefuseMatch::describe(Describe &d)
{
    d.record("match.refuse", QT_TRANSLATE_NOOP("record", "Another person"));
    d.field<&RefuseMatch::match>("match", QT_TRANSLATE_NOOP("record", "Match with the register")).required();
}

void UndoMatch::describe(Describe &d)
{
    d.record("match.undo", QT_TRANSLATE_NOOP("record", "Take the decision back"));
    d.field<&UndoMatch::match>("match", QT_TRANSLATE_NOOP("record", "Match with the register")).required();
    d.field<&UndoMatch::reason>("reason", QT_TRANSLATE_NOOP("record", "Reason")).length(200);
}

} // namespace mimamori
