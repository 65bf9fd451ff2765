// SPDX-FileCopyrightText: 2026 Mimamori contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/casework/address_restriction.h"

#include "dispatch/features.h"
#include "features/features_list.h"
#include "model/casework/case_stage.h"
#include "model/casework/person.h"
#include "services/case_file.h"
#include "services/case_moves.h"
#include "services/clocks.h"
#include "services/codes.h"
#include "services/restrictions.h"
#include "services/tasks.h"

namespace mimamori {

namespace {

constexpr char confirmTask[] = "restriction_lift.approve";
constexpr char yearRule[] = "DV1Y";

void requireSense(Context &context, const SetRestriction &in)
{
    requireCodes(context, recordType<SetRestriction>(), &in, context.today());
    if (in.against.isEmpty() && in.againstText.trimmed().isEmpty())
        throw Problem("required", "against");
    if (in.against.contains(in.person))
        throw Problem("against_self", "against");
}

/// Everybody whose list or chips show it hears of the change, on each file the person belongs to.
void tellEveryFile(Context &context, const AddressRestriction &restriction)
{
    const QList<qint64> files = filesOfPerson(context, restriction.person.id);
    for (qint64 file : files)
        tellFile(context, file, AddressRestriction::recordName, restriction.id.id);
    context.audited(AddressRestriction::recordName, {restriction.id.id}, files.value(0));
}

/// What a proposal to lift was, ends with any change: the second person must confirm what the first one read.
void dropProposal(Context &context, AddressRestriction &restriction)
{
    restriction.liftProposedBy = {};
    restriction.liftProposedAt = {};
    restriction.liftProposedVersion = 0;
    restriction.liftReason.clear();
    if (restriction.id)
        finishTasks(context, {confirmTask}, AddressRestriction::recordName, restriction.id.id);
}

void addAgainst(AddressRestriction &restriction, const SetRestriction &in)
{
    for (Ref<Person> person : in.against) {
        if (!restriction.against.contains(person))
            restriction.against << person;
    }
    const QString text = in.againstText.trimmed();
    if (!text.isEmpty() && !restriction.againstText.contains(text))
        restriction.againstText = restriction.againstText.isEmpty() ? text : restriction.againstText + QStringLiteral("、") + text;
}

/// The register's year is a reminder to look again; the restriction itself has no end.
void beginYear(Context &context, const AddressRestriction &restriction, bool anew)
{
    if (anew)
        stopClock(context, yearRule, AddressRestriction::recordName, restriction.id.id, context.now(), QStringLiteral("SET_AGAIN"));
    startClock(context, yearRule, AddressRestriction::recordName, restriction.id.id,
        filesOfPerson(context, restriction.person.id).value(0), 0, context.now());
}

RestrictionState setRestriction(Context &context, const SetRestriction &in)
{
    // Two who set it at the same time make one restriction, not two.
    static constexpr Sql lock{"restriction_lock", "select pg_advisory_xact_lock(hashtextextended('address_restriction/' || $1::bigint, 7))"};
    requireSense(context, in);
    context.db().query(lock, {in.person.id});
    const auto running = context.records().where<AddressRestriction>(
        "person = $1 and kind = $2 and lifted_at is null order by id limit 1 for update", {in.person.id, in.kind.value});
    Stored<AddressRestriction> stored = running.value(0);
    AddressRestriction &restriction = stored.record;
    const bool anew = !running.isEmpty();
    restriction.person = in.person;
    restriction.kind = in.kind;
    restriction.provisional = in.provisional;
    restriction.source.value = QStringLiteral("OFFICE");
    addAgainst(restriction, in);
    if (!anew)
        restriction.validFrom = context.today();
    restriction.reviewOn = context.today().addYears(1);
    restriction.setBy.id = context.actor().userId;
    restriction.setAt = context.now();
    dropProposal(context, restriction);
    const int version = anew ? context.records().update(restriction, stored.version) : (context.records().insert(restriction), 1);
    beginYear(context, restriction, anew);
    tellEveryFile(context, restriction);
    return {restriction.id, version, restriction.reviewOn, false};
}

Stored<AddressRestriction> lockSeen(Context &context, Ref<AddressRestriction> id)
{
    Stored<AddressRestriction> stored = context.records().lock(id, "restriction");
    if (stored.record.liftedAt.isValid())
        throw Problem("lifted", "restriction");
    return stored;
}

/// A task for every chief who could be the second person.
void askSecondPerson(Context &context, const AddressRestriction &restriction, int version)
{
    const qint64 file = filesOfPerson(context, restriction.person.id).value(0);
    const qint64 office = officeInCharge(context, file);
    addTask(context, {.kind = confirmTask, .office = office, .role = chiefRole(officeKind(context, office)), .childFile = file,
        .subject = AddressRestriction::recordName, .subjectId = restriction.id.id, .args = {{QStringLiteral("version"), version}},
        .importance = 1, .dedupe = QStringLiteral("restriction_lift/%1/%2").arg(restriction.id.id).arg(version), .popup = true});
}

RestrictionState proposeLift(Context &context, const ProposeLift &in)
{
    Stored<AddressRestriction> stored = lockSeen(context, in.restriction);
    if (stored.version != context.baseVersion())
        throw Problem("conflict", "restriction", {{QStringLiteral("version"), stored.version}});
    AddressRestriction &restriction = stored.record;
    dropProposal(context, restriction);
    restriction.liftProposedBy.id = context.actor().userId;
    restriction.liftProposedAt = context.now();
    restriction.liftProposedVersion = stored.version + 1;
    restriction.liftReason = in.reason;
    const int version = context.records().update(restriction, stored.version);
    askSecondPerson(context, restriction, version);
    tellEveryFile(context, restriction);
    return {restriction.id, version, restriction.reviewOn, false};
}

/// Somebody who has left or was locked out since does not stand for the proposal any more.
bool isActive(Context &context, Ref<AppUser> user)
{
    static constexpr Sql find{"user_active",
        "select exists (select 1 from app_user u join user_post p on p.app_user = u.id where u.id = $1 and u.valid_from <= $2 "
        "and (u.valid_to is null or u.valid_to >= $2) and p.valid_from <= $2 and (p.valid_to is null or p.valid_to >= $2))"};
    return context.db().value(find, {user.id, context.today()}).toBool();
}

RestrictionState confirmLift(Context &context, const ConfirmLift &in)
{
    Stored<AddressRestriction> stored = lockSeen(context, in.restriction);
    AddressRestriction &restriction = stored.record;
    const Ref<AppUser> me{context.actor().userId};
    const bool active = isActive(context, restriction.liftProposedBy);
    if (const auto problem = confirmLiftProblem(restriction, stored.version, context.baseVersion(), me, active))
        throw *problem;
    bool decides = false;
    const QList<qint64> files = filesOfPerson(context, restriction.person.id);
    for (qint64 file : files)
        decides = decides || decidesFor(context, file);
    if (!decides)
        throw Problem("not_your_decision", "restriction");
    restriction.liftedBy = me;
    restriction.liftedAt = context.now();
    const int version = context.records().update(restriction, stored.version);
    stopClock(context, yearRule, AddressRestriction::recordName, restriction.id.id, context.now(), QStringLiteral("LIFTED"));
    finishTasks(context, {confirmTask}, AddressRestriction::recordName, restriction.id.id);
    tellEveryFile(context, restriction);
    return {restriction.id, version, restriction.reviewOn, true};
}

RestrictionLines listRestrictions(Context &context, const ListRestrictions &in)
{
    context.audited("child_file", {in.childFile.id}, in.childFile.id);
    return {restrictionsOfFile(context, in.childFile.id, in.lifted)};
}

} // namespace

void registerAddressRestriction(Features &features)
{
    // Any case worker who sees the person sets it: whoever hears of the danger first must not have to look for somebody in charge.
    features.operation<&setRestriction>({.write = true, .opensFile = true});
    features.operation<&proposeLift>(changesVersion);
    features.operation<&confirmLift>(changesVersion);
    features.operation<&listRestrictions>(reads);
    features.record<AddressRestriction>();
}

} // namespace mimamori
