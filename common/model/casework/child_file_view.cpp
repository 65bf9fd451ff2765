// SPDX-FileCopyrightText: 2026 Mimamori contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/casework/child_file_view.h"

namespace mimamori {

void StaffLine::describe(Describe &d)
{
    d.record("staff_line", QT_TRANSLATE_NOOP("record", "Worker"));
    d.field<&StaffLine::user>("app_user", QT_TRANSLATE_NOOP("record", "User"));
    d.field<&StaffLine::name>("name", QT_TRANSLATE_NOOP("record", "Name"));
    d.field<&StaffLine::role>("role", QT_TRANSLATE_NOOP("record", "Role"));
}

void EpisodeLine::describe(Describe &d)
{
    d.record("episode_line", QT_TRANSLATE_NOOP("record", "Case"));
    d.field<&EpisodeLine::episode>("episode", QT_TRANSLATE_NOOP("record", "Case"));
    d.field<&EpisodeLine::version>("version", QT_TRANSLATE_NOOP("record", "Version"));
    d.field<&EpisodeLine::number>("number", QT_TRANSLATE_NOOP("record", "Case number")).inList();
    d.field<&EpisodeLine::stage>("stage", QT_TRANSLATE_NOOP("record", "Stage")).inList();
    d.field<&EpisodeLine::kind>("kind", QT_TRANSLATE_NOOP("record", "Kind"));
    d.field<&EpisodeLine::category>("category", QT_TRANSLATE_NOOP("record", "Category"));
    d.field<&EpisodeLine::urgency>("urgency", QT_TRANSLATE_NOOP("record", "Urgency"));
    d.field<&EpisodeLine::reception>("reception", QT_TRANSLATE_NOOP("record", "Reception"));
    d.field<&EpisodeLine::office>("office", QT_TRANSLATE_NOOP("record", "Office"));
    d.field<&EpisodeLine::officeName>("office_name", QT_TRANSLATE_NOOP("record", "Office")).inList();
    d.field<&EpisodeLine::nextReview>("next_review", QT_TRANSLATE_NOOP("record", "Next review")).inList();
    d.field<&EpisodeLine::openedAt>("opened_at", QT_TRANSLATE_NOOP("record", "Opened at")).inList();
    d.field<&EpisodeLine::closedAt>("closed_at", QT_TRANSLATE_NOOP("record", "Closed at")).inList();
    d.group<&EpisodeLine::staff>("staff", QT_TRANSLATE_NOOP("record", "Workers"));
}

void FileOfficeLine::describe(Describe &d)
{
    d.record("file_office_line", QT_TRANSLATE_NOOP("record", "Office"));
    d.field<&FileOfficeLine::office>("office", QT_TRANSLATE_NOOP("record", "Office"));
    d.field<&FileOfficeLine::name>("name", QT_TRANSLATE_NOOP("record", "Office"));
    d.field<&FileOfficeLine::role>("role", QT_TRANSLATE_NOOP("record", "Role"));
}

void AlertLine::describe(Describe &d)
{
    d.record("alert_line", QT_TRANSLATE_NOOP("record", "Alert"));
    d.field<&AlertLine::alert>("alert", QT_TRANSLATE_NOOP("record", "Alert"));
    d.field<&AlertLine::version>("version", QT_TRANSLATE_NOOP("record", "Version"));
    d.field<&AlertLine::kind>("kind", QT_TRANSLATE_NOOP("record", "Kind"));
    d.field<&AlertLine::person>("person", QT_TRANSLATE_NOOP("record", "Person"));
    d.field<&AlertLine::personName>("person_name", QT_TRANSLATE_NOOP("record", "Person")).sensitive();
    d.field<&AlertLine::relation>("relation", QT_TRANSLATE_NOOP("record", "Relation"));
    d.field<&AlertLine::note>("note", QT_TRANSLATE_NOOP("record", "Note")).sensitive();
}

void FileClock::describe(Describe &d)
{
    d.record("file_clock", QT_TRANSLATE_NOOP("record", "Deadline"));
    d.field<&FileClock::clock>("clock", QT_TRANSLATE_NOOP("record", "Deadline"));
    d.field<&FileClock::rule>("rule", QT_TRANSLATE_NOOP("record", "Rule"));
    d.field<&FileClock::ruleName>("rule_name", QT_TRANSLATE_NOOP("record", "Deadline"));
    d.field<&FileClock::dueAt>("due_at", QT_TRANSLATE_NOOP("record", "Due"));
    d.field<&FileClock::dueOn>("due_on", QT_TRANSLATE_NOOP("record", "Last day"));
    d.field<&FileClock::startedAt>("started_at", QT_TRANSLATE_NOOP("record", "Started at"));
    d.field<&FileClock::episode>("episode", QT_TRANSLATE_NOOP("record", "Case"));
    d.field<&FileClock::overdue>("overdue", QT_TRANSLATE_NOOP("record", "Overdue"));
}

void FamilyLine::describe(Describe &d)
{
    d.record("family_line", QT_TRANSLATE_NOOP("record", "Family"));
    d.field<&FamilyLine::member>("member", QT_TRANSLATE_NOOP("record", "Family"));
    d.field<&FamilyLine::version>("version", QT_TRANSLATE_NOOP("record", "Version"));
    d.field<&FamilyLine::person>("person", QT_TRANSLATE_NOOP("record", "Person"));
    d.field<&FamilyLine::personVersion>("person_version", QT_TRANSLATE_NOOP("record", "Version"));
    d.field<&FamilyLine::name>("name", QT_TRANSLATE_NOOP("record", "Name")).inList().sensitive();
    d.field<&FamilyLine::kana>("kana", QT_TRANSLATE_NOOP("record", "Kana")).inList().sensitive();
    d.field<&FamilyLine::relation>("relation", QT_TRANSLATE_NOOP("record", "Relation")).inList();
    d.field<&FamilyLine::custody>("custody", QT_TRANSLATE_NOOP("record", "Custody"));
    d.field<&FamilyLine::birth>("birth", QT_TRANSLATE_NOOP("record", "Date of birth")).inList().sensitive();
    d.field<&FamilyLine::sex>("sex", QT_TRANSLATE_NOOP("record", "Sex"));
    d.field<&FamilyLine::cohabiting>("cohabiting", QT_TRANSLATE_NOOP("record", "Lives with the child"));
    d.field<&FamilyLine::guardian>("guardian", QT_TRANSLATE_NOOP("record", "Guardian"));
    d.field<&FamilyLine::occupation>("occupation", QT_TRANSLATE_NOOP("record", "Occupation")).sensitive();
    d.group<&FamilyLine::whereabouts>("whereabouts", QT_TRANSLATE_NOOP("record", "Whereabouts"));
}

void SiblingLine::describe(Describe &d)
{
    d.record("sibling_line", QT_TRANSLATE_NOOP("record", "Sibling"));
    d.field<&SiblingLine::childFile>("child_file", QT_TRANSLATE_NOOP("record", "Child file"));
    d.field<&SiblingLine::number>("number", QT_TRANSLATE_NOOP("record", "Number"));
    d.field<&SiblingLine::name>("name", QT_TRANSLATE_NOOP("record", "Name")).sensitive();
    d.field<&SiblingLine::birth>("birth", QT_TRANSLATE_NOOP("record", "Date of birth")).sensitive();
    d.field<&SiblingLine::episode>("episode", QT_TRANSLATE_NOOP("record", "Case"));
    d.field<&SiblingLine::episodeNumber>("episode_number", QT_TRANSLATE_NOOP("record", "Case number"));
}

void ChildFileView::describe(Describe &d)
{
    d.record("child_file_view", QT_TRANSLATE_NOOP("record", "Child file"));
    d.field<&ChildFileView::childFile>("child_file", QT_TRANSLATE_NOOP("record", "Child file"));
    d.field<&ChildFileView::version>("version", QT_TRANSLATE_NOOP("record", "Version"));
    d.field<&ChildFileView::number>("number", QT_TRANSLATE_NOOP("record", "Number"));
    d.field<&ChildFileView::provisional>("provisional", QT_TRANSLATE_NOOP("record", "Provisional"));
    d.field<&ChildFileView::level>("level", QT_TRANSLATE_NOOP("record", "Access level"));
    d.field<&ChildFileView::person>("person", QT_TRANSLATE_NOOP("record", "Child"));
    d.field<&ChildFileView::name>("name", QT_TRANSLATE_NOOP("record", "Name")).sensitive();
    d.field<&ChildFileView::kana>("kana", QT_TRANSLATE_NOOP("record", "Kana")).sensitive();
    d.field<&ChildFileView::birth>("birth", QT_TRANSLATE_NOOP("record", "Date of birth")).sensitive();
    d.field<&ChildFileView::ageYears>("age_years", QT_TRANSLATE_NOOP("record", "Years of age"));
    d.field<&ChildFileView::ageMonths>("age_months", QT_TRANSLATE_NOOP("record", "Months of age"));
    d.field<&ChildFileView::sex>("sex", QT_TRANSLATE_NOOP("record", "Sex"));
    d.field<&ChildFileView::mayWrite>("may_write", QT_TRANSLATE_NOOP("record", "May write"));
    d.field<&ChildFileView::emergencyUntil>("emergency_until", QT_TRANSLATE_NOOP("record", "Emergency access until"));
    d.group<&ChildFileView::alerts>("alerts", QT_TRANSLATE_NOOP("record", "Alerts"));
    d.group<&ChildFileView::restrictions>("restrictions", QT_TRANSLATE_NOOP("record", "Address restrictions"));
    d.group<&ChildFileView::episodes>("episodes", QT_TRANSLATE_NOOP("record", "Cases"));
    d.group<&ChildFileView::offices>("offices", QT_TRANSLATE_NOOP("record", "Offices"));
    d.group<&ChildFileView::clocks>("clocks", QT_TRANSLATE_NOOP("record", "Deadlines"));
    d.group<&ChildFileView::family>("family", QT_TRANSLATE_NOOP("record", "Family"));
    d.group<&ChildFileView::siblings>("siblings", QT_TRANSLATE_NOOP("record", "Siblings"));
}

void OpenChildFile::describe(Describe &d)
{
    d.record("child_file.open", QT_TRANSLATE_NOOP("record", "Child file"));
    d.field<&OpenChildFile::childFile>("child_file", QT_TRANSLATE_NOOP("record", "Child file")).required();
    d.field<&OpenChildFile::purpose>("purpose", QT_TRANSLATE_NOOP("record", "Purpose"));
}

void ChildFileLine::describe(Describe &d)
{
    d.record("child_file_line", QT_TRANSLATE_NOOP("record", "Child file"));
    d.field<&ChildFileLine::childFile>("child_file", QT_TRANSLATE_NOOP("record", "Child file"));
    d.field<&ChildFileLine::number>("number", QT_TRANSLATE_NOOP("record", "Number")).inList();
    d.field<&ChildFileLine::name>("name", QT_TRANSLATE_NOOP("record", "Name")).inList().sensitive();
    d.field<&ChildFileLine::kana>("kana", QT_TRANSLATE_NOOP("record", "Kana")).inList().sensitive();
    d.field<&ChildFileLine::birth>("birth", QT_TRANSLATE_NOOP("record", "Date of birth")).inList().sensitive();
    d.field<&ChildFileLine::sex>("sex", QT_TRANSLATE_NOOP("record", "Sex")).inList();
    d.field<&ChildFileLine::level>("level", QT_TRANSLATE_NOOP("record", "Access level"));
    d.field<&ChildFileLine::episode>("episode", QT_TRANSLATE_NOOP("record", "Case"));
    d.field<&ChildFileLine::episodeNumber>("episode_number", QT_TRANSLATE_NOOP("record", "Case number")).inList();
    d.field<&ChildFileLine::stage>("stage", QT_TRANSLATE_NOOP("record", "Stage")).inList();
    d.field<&ChildFileLine::officeName>("office_name", QT_TRANSLATE_NOOP("record", "Office")).inList();
    d.field<&ChildFileLine::worker>("worker", QT_TRANSLATE_NOOP("record", "Worker")).inList();
    d.field<&ChildFileLine::nextReview>("next_review", QT_TRANSLATE_NOOP("record", "Next review")).inList();
    d.field<&ChildFileLine::dueAt>("due_at", QT_TRANSLATE_NOOP("record", "Due")).inList();
    d.field<&ChildFileLine::restricted>("restricted", QT_TRANSLATE_NOOP("record", "Address restriction"));
    d.field<&ChildFileLine::alerts>("alerts", QT_TRANSLATE_NOOP("record", "Alerts"));
}

void ChildFileLines::describe(Describe &d)
{
    d.record("child_file_lines", QT_TRANSLATE_NOOP("record", "Child files"));
    d.group<&ChildFileLines::files>("files", QT_TRANSLATE_NOOP("record", "Child files"));
    d.field<&ChildFileLines::total>("total", QT_TRANSLATE_NOOP("record", "Total"));
}

void ListChildFiles::describe(Describe &d)
{
    d.record("child_file.list", QT_TRANSLATE_NOOP("record", "Child files"));
    d.field<&ListChildFiles::mine>("mine", QT_TRANSLATE_NOOP("record", "Mine"));
    d.field<&ListChildFiles::closed>("closed", QT_TRANSLATE_NOOP("record", "Also closed cases"));
    d.field<&ListChildFiles::text>("text", QT_TRANSLATE_NOOP("record", "Filter")).length(100);
    d.field<&ListChildFiles::limit>("limit", QT_TRANSLATE_NOOP("record", "Rows")).range(1, 1000);
    d.field<&ListChildFiles::offset>("offset", QT_TRANSLATE_NOOP("record", "From row")).range(0, 1'000'000);
}

void LookLine::describe(Describe &d)
{
    d.record("look_line", QT_TRANSLATE_NOOP("record", "Who looked"));
    d.field<&LookLine::at>("at", QT_TRANSLATE_NOOP("record", "At")).inList();
    d.field<&LookLine::userName>("user_name", QT_TRANSLATE_NOOP("record", "User")).inList();
    d.field<&LookLine::officeName>("office_name", QT_TRANSLATE_NOOP("record", "Office")).inList();
    d.field<&LookLine::act>("act", QT_TRANSLATE_NOOP("record", "Operation")).inList();
    d.field<&LookLine::action>("action", QT_TRANSLATE_NOOP("record", "Action")).inList();
    d.field<&LookLine::purpose>("purpose", QT_TRANSLATE_NOOP("record", "Purpose")).inList();
    d.field<&LookLine::result>("result", QT_TRANSLATE_NOOP("record", "Result")).inList();
}

void LookLines::describe(Describe &d)
{
    d.record("look_lines", QT_TRANSLATE_NOOP("record", "Who looked"));
    d.group<&LookLines::lines>("lines", QT_TRANSLATE_NOOP("record", "Who looked"));
    d.field<&LookLines::total>("total", QT_TRANSLATE_NOOP("record", "Total"));
}

void WhoLooked::describe(Describe &d)
{
    d.record("child_file.who_looked", QT_TRANSLATE_NOOP("record", "Who looked"));
    d.field<&WhoLooked::childFile>("child_file", QT_TRANSLATE_NOOP("record", "Child file")).required();
    d.field<&WhoLooked::limit>("limit", QT_TRANSLATE_NOOP("record", "Rows")).range(1, 1000);
    d.field<&WhoLooked::offset>("offset", QT_TRANSLATE_NOOP("record", "From row")).range(0, 1'000'000);
}

} // namespace mimamori
