// SPDX-FileCopyrightText: 2026 Mimamori contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/casework/intake.h"

#include "japanese/search_key.h"

namespace mimamori {

void IntakeChild::describe(Describe &d)
{
    d.record("intake_child", QT_TRANSLATE_NOOP("record", "Child"));
    d.field<&IntakeChild::person>("person", QT_TRANSLATE_NOOP("record", "Person"));
    d.field<&IntakeChild::name>("name", QT_TRANSLATE_NOOP("record", "Name")).length(100);
    d.field<&IntakeChild::kana>("kana", QT_TRANSLATE_NOOP("record", "Kana")).length(100);
    d.field<&IntakeChild::label>("label", QT_TRANSLATE_NOOP("record", "Provisional label")).length(40);
    d.field<&IntakeChild::birth>("birth", QT_TRANSLATE_NOOP("record", "Date of birth"));
    d.field<&IntakeChild::ageText>("age_text", QT_TRANSLATE_NOOP("record", "Age")).length(40);
    d.field<&IntakeChild::sex>("sex", QT_TRANSLATE_NOOP("record", "Sex"));
    d.field<&IntakeChild::school>("school", QT_TRANSLATE_NOOP("record", "School or nursery")).length(100);
    d.field<&IntakeChild::atenaNo>("atena_no", QT_TRANSLATE_NOOP("record", "Resident number")).length(15);
}

void IntakeRelative::describe(Describe &d)
{
    d.record("intake_relative", QT_TRANSLATE_NOOP("record", "Guardian or family"));
    d.field<&IntakeRelative::name>("name", QT_TRANSLATE_NOOP("record", "Name")).length(100);
    d.field<&IntakeRelative::kana>("kana", QT_TRANSLATE_NOOP("record", "Kana")).length(100);
    d.field<&IntakeRelative::relation>("relation", QT_TRANSLATE_NOOP("record", "Relation"));
    d.field<&IntakeRelative::custody>("custody", QT_TRANSLATE_NOOP("record", "Custody"));
    d.field<&IntakeRelative::guardian>("guardian", QT_TRANSLATE_NOOP("record", "Guardian"));
    d.field<&IntakeRelative::cohabiting>("cohabiting", QT_TRANSLATE_NOOP("record", "Lives with the child"));
    d.field<&IntakeRelative::birth>("birth", QT_TRANSLATE_NOOP("record", "Date of birth"));
    d.field<&IntakeRelative::occupation>("occupation", QT_TRANSLATE_NOOP("record", "Occupation")).length(100);
    d.field<&IntakeRelative::phone>("phone", QT_TRANSLATE_NOOP("record", "Phone")).sensitive().length(40);
    d.field<&IntakeRelative::phoneCaution>("phone_caution", QT_TRANSLATE_NOOP("record", "Caution")).length(100);
}

void IntakeReporter::describe(Describe &d)
{
    d.record("intake_reporter", QT_TRANSLATE_NOOP("record", "Reporter"));
    d.field<&IntakeReporter::name>("name", QT_TRANSLATE_NOOP("record", "Reporter's name")).sensitive().length(100);
    d.field<&IntakeReporter::organisation>("organisation", QT_TRANSLATE_NOOP("record", "Organisation")).sensitive().length(100);
    d.field<&IntakeReporter::phone>("phone", QT_TRANSLATE_NOOP("record", "Phone")).sensitive().length(40);
    d.field<&IntakeReporter::relation>("relation", QT_TRANSLATE_NOOP("record", "Relation to the child")).sensitive().length(100);
    d.field<&IntakeReporter::anonymous>("anonymous", QT_TRANSLATE_NOOP("record", "Anonymous"));
    d.field<&IntakeReporter::wantsCallback>("wants_callback", QT_TRANSLATE_NOOP("record", "Wants a call back"));
    d.field<&IntakeReporter::protect>("protect", QT_TRANSLATE_NOOP("record", "Identity protected"));
}

void RegisteredEpisode::describe(Describe &d)
{
    d.record("registered_episode", QT_TRANSLATE_NOOP("record", "Case"));
    d.field<&RegisteredEpisode::childFile>("child_file", QT_TRANSLATE_NOOP("record", "Child file"));
    d.field<&RegisteredEpisode::fileNumber>("file_number", QT_TRANSLATE_NOOP("record", "Number"));
    d.field<&RegisteredEpisode::episode>("episode", QT_TRANSLATE_NOOP("record", "Case"));
    d.field<&RegisteredEpisode::episodeNumber>("episode_number", QT_TRANSLATE_NOOP("record", "Case number"));
    d.field<&RegisteredEpisode::repeated>("repeated", QT_TRANSLATE_NOOP("record", "Repeated notification"));
    d.field<&RegisteredEpisode::dueAt>("due_at", QT_TRANSLATE_NOOP("record", "Safety check due"));
}

void RegisteredIntake::describe(Describe &d)
{
    d.record("registered_intake", QT_TRANSLATE_NOOP("record", "Reception"));
    d.field<&RegisteredIntake::reception>("reception", QT_TRANSLATE_NOOP("record", "Reception"));
    d.field<&RegisteredIntake::number>("number", QT_TRANSLATE_NOOP("record", "Number"));
    d.field<&RegisteredIntake::receivedAt>("received_at", QT_TRANSLATE_NOOP("record", "Received at"));
    d.group<&RegisteredIntake::episodes>("episodes", QT_TRANSLATE_NOOP("record", "Cases"));
}

void RegisterIntake::describe(Describe &d)
{
    d.record("intake.register", QT_TRANSLATE_NOOP("record", "Reception"));
    d.field<&RegisterIntake::receivedAt>("received_at", QT_TRANSLATE_NOOP("record", "Received at")).required();
    d.field<&RegisterIntake::backdateReason>("backdate_reason", QT_TRANSLATE_NOOP("record", "Reason of the late entry")).length(200);
    d.field<&RegisterIntake::method>("method", QT_TRANSLATE_NOOP("record", "Method")).required();
    d.field<&RegisterIntake::kind>("kind", QT_TRANSLATE_NOOP("record", "Kind"));
    d.field<&RegisterIntake::route>("route", QT_TRANSLATE_NOOP("record", "Route"));
    d.field<&RegisterIntake::category>("category", QT_TRANSLATE_NOOP("record", "Category"));
    d.field<&RegisterIntake::abuseType>("abuse_type", QT_TRANSLATE_NOOP("record", "Kind of abuse (main)"));
    d.field<&RegisterIntake::abuseTypes>("abuse_types", QT_TRANSLATE_NOOP("record", "Kinds of abuse (others)"));
    d.field<&RegisterIntake::abuser>("abuser", QT_TRANSLATE_NOOP("record", "Main abuser"));
    d.group<&RegisterIntake::children>("children", QT_TRANSLATE_NOOP("record", "Children"));
    d.field<&RegisterIntake::zip>("zip", QT_TRANSLATE_NOOP("record", "Postal code")).sensitive().length(8);
    d.field<&RegisterIntake::address>("address", QT_TRANSLATE_NOOP("record", "Address")).sensitive().length(200);
    d.field<&RegisterIntake::phone>("phone", QT_TRANSLATE_NOOP("record", "Phone")).sensitive().length(40);
    d.group<&RegisterIntake::family>("family", QT_TRANSLATE_NOOP("record", "Guardians and family"));
    d.group<&RegisterIntake::reporter>("reporter", QT_TRANSLATE_NOOP("record", "Reporter"));
    d.field<&RegisterIntake::complaint>("complaint", QT_TRANSLATE_NOOP("record", "Chief complaint")).longText().sensitive().length(10'000);
    d.field<&RegisterIntake::situation>("situation", QT_TRANSLATE_NOOP("record", "What was said")).longText().sensitive().length(10'000);
    d.field<&RegisterIntake::injuries>("injuries", QT_TRANSLATE_NOOP("record", "Injuries")).longText().sensitive().length(2'000);
    d.field<&RegisterIntake::currentPlace>("current_place", QT_TRANSLATE_NOOP("record", "Where the child is now")).sensitive().length(200);
    d.field<&RegisterIntake::dangerNow>("danger_now", QT_TRANSLATE_NOOP("record", "In danger now"));
    d.field<&RegisterIntake::urgency>("urgency", QT_TRANSLATE_NOOP("record", "Urgency"));
    d.group<&RegisterIntake::assessment>("assessment", QT_TRANSLATE_NOOP("record", "Urgency flow chart"));
    d.field<&RegisterIntake::flags>("flags", QT_TRANSLATE_NOOP("record", "Marks"));
    d.field<&RegisterIntake::policeNo>("police_no", QT_TRANSLATE_NOOP("record", "Police number")).length(40);
}

namespace {

QByteArray childField(qsizetype index, const char *column)
{
    return "children." + QByteArray::number(index) + '.' + column;
}

std::optional<Problem> receivedAtProblem(const RegisterIntake &sheet, const QDateTime &now)
{
    if (sheet.receivedAt > now)
        return Problem("not_in_future", "received_at");
    if (sheet.receivedAt < now.addYears(-10)) // a wrong year, not a late entry
        return Problem("too_long_ago", "received_at");
    if (sheet.receivedAt.secsTo(now) > backdateSecondsWithoutReason && sheet.backdateReason.trimmed().isEmpty())
        return Problem("backdate_reason_required", "backdate_reason");
    return std::nullopt;
}

std::optional<Problem> birthProblem(const FuzzyDate &birth, const QByteArray &field, QDate today)
{
    if (birth.quality == FuzzyDate::Quality::Exact && !QDate::isValid(birth.year, birth.month, birth.day))
        return Problem("no_such_date", field);
    const bool known = birth.quality != FuzzyDate::Quality::Empty && birth.quality != FuzzyDate::Quality::Unknown;
    if (known && birth.sortKey().isValid() && birth.sortKey() > today)
        return Problem("not_in_future", field);
    return std::nullopt;
}

/// Two ways of writing one name.
bool sameName(const QString &a, const QString &b)
{
    return !a.trimmed().isEmpty() && !b.trimmed().isEmpty() && (kanjiKey(a) == kanjiKey(b) || l1Key(a) == l1Key(b));
}

bool sameChild(const IntakeChild &a, const IntakeChild &b)
{
    if (a.person || b.person)
        return a.person == b.person;
    return sameName(a.name, b.name) && a.birth.sortKey() == b.birth.sortKey();
}

std::optional<Problem> childrenProblem(const RegisterIntake &sheet, const IntakeFacts &facts)
{
    for (qsizetype i = 0; i < sheet.children.size(); ++i) {
        const IntakeChild &child = sheet.children[i];
        if (const auto problem = birthProblem(child.birth, childField(i, "birth"), facts.today))
            return problem;
        const bool named = sameName(child.name, sheet.reporter.name) || sameName(child.kana, sheet.reporter.name);
        if (named && !facts.reporterIsChild)
            return Problem("reporter_in_child", childField(i, "name"));
        for (qsizetype k = 0; k < i; ++k) {
            if (sameChild(child, sheet.children[k]))
                return Problem("same_child_twice", childField(i, "name"));
        }
    }
    return std::nullopt;
}

std::optional<Problem> familyProblem(const RegisterIntake &sheet, const IntakeFacts &facts)
{
    for (qsizetype i = 0; i < sheet.family.size(); ++i) {
        const QByteArray field = "family." + QByteArray::number(i) + ".birth";
        if (const auto problem = birthProblem(sheet.family[i].birth, field, facts.today))
            return problem;
    }
    return std::nullopt;
}

} // namespace

std::optional<Problem> intakeProblem(const RegisterIntake &sheet, const IntakeFacts &facts)
{
    if (const auto problem = receivedAtProblem(sheet, facts.now))
        return problem;
    if (const auto problem = childrenProblem(sheet, facts))
        return problem;
    return familyProblem(sheet, facts);
}

QList<QByteArray> missingOnIntake(const RegisterIntake &sheet, bool abuse)
{
    QList<QByteArray> out;
    const auto ask = [&](bool missing, const char *column) {
        if (missing)
            out << column;
    };
    const bool chosen = !sheet.children.isEmpty() && sheet.children.first().person;
    const IntakeChild first = sheet.children.value(0);
    ask(sheet.route.isEmpty(), "route");
    ask(sheet.category.isEmpty(), "category");
    ask(abuse && sheet.abuseType.isEmpty(), "abuse_type");
    ask(!chosen && first.name.isEmpty(), "children.0.name");
    ask(!chosen && first.birth.quality == FuzzyDate::Quality::Empty && first.ageText.isEmpty(), "children.0.birth");
    ask(!chosen && sheet.address.isEmpty(), "address");
    ask(!chosen && sheet.family.isEmpty(), "family");
    ask(sheet.situation.isEmpty() && sheet.complaint.isEmpty(), "situation");
    ask(abuse && sheet.urgency.isEmpty(), "urgency");
    return out;
}

} // namespace mimamori
