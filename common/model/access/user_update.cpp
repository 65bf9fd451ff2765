// SPDX-FileCopyrightText: 2026 Mimamori contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/access/user_update.h"

namespace mimamori {

namespace {

constexpr auto updateLabel = QT_TRANSLATE_NOOP("record", "Yearly user update");
constexpr auto lineLabel = QT_TRANSLATE_NOOP("record", "Line of the user update");
constexpr auto effectiveLabel = QT_TRANSLATE_NOOP("record", "Takes effect on");
constexpr auto fileLabel = QT_TRANSLATE_NOOP("record", "List of users");
constexpr auto successorLabel = QT_TRANSLATE_NOOP("record", "Successor");
constexpr auto caseLabel = QT_TRANSLATE_NOOP("record", "Case number");
constexpr auto linesLabel = QT_TRANSLATE_NOOP("record", "Lines");

} // namespace

void UserUpdate::describe(Describe &d)
{
    d.record("user_update", updateLabel);
    d.field<&UserUpdate::fileName>("file_name", QT_TRANSLATE_NOOP("record", "File")).inList().length(200);
    d.field<&UserUpdate::effectiveOn>("effective_on", effectiveLabel).inList();
    d.field<&UserUpdate::complete>("complete", QT_TRANSLATE_NOOP("record", "All users are in the list"));
    d.field<&UserUpdate::state>("state", QT_TRANSLATE_NOOP("record", "State")).inList();
    d.field<&UserUpdate::added>("added", QT_TRANSLATE_NOOP("record", "Added")).inList();
    d.field<&UserUpdate::changed>("changed", QT_TRANSLATE_NOOP("record", "Changed")).inList();
    d.field<&UserUpdate::removed>("removed", QT_TRANSLATE_NOOP("record", "Removed")).inList();
    d.field<&UserUpdate::unchanged>("unchanged", QT_TRANSLATE_NOOP("record", "Unchanged"));
    d.field<&UserUpdate::doubtful>("doubtful", QT_TRANSLATE_NOOP("record", "To be checked")).inList();
    d.field<&UserUpdate::failure>("failure", QT_TRANSLATE_NOOP("record", "Why it stopped")).inList();
    d.field<&UserUpdate::failureDetail>("failure_detail", QT_TRANSLATE_NOOP("record", "Detail"));
    d.field<&UserUpdate::preparedBy>("prepared_by", QT_TRANSLATE_NOOP("record", "Prepared by"));
    d.field<&UserUpdate::preparedAt>("prepared_at", QT_TRANSLATE_NOOP("record", "Prepared at")).inList();
    d.field<&UserUpdate::approvedBy>("approved_by", QT_TRANSLATE_NOOP("record", "Approved by"));
    d.field<&UserUpdate::approvedAt>("approved_at", QT_TRANSLATE_NOOP("record", "Approved at"));
    d.field<&UserUpdate::appliedAt>("applied_at", QT_TRANSLATE_NOOP("record", "Applied at")).inList();
    d.field<&UserUpdate::reversedBy>("reversed_by", QT_TRANSLATE_NOOP("record", "Taken back by"));
    d.field<&UserUpdate::reverseReason>("reverse_reason", QT_TRANSLATE_NOOP("record", "Why it was taken back"));
    d.field<&UserUpdate::reversedAt>("reversed_at", QT_TRANSLATE_NOOP("record", "Taken back at"));
}

void UserUpdateLine::describe(Describe &d)
{
    d.record("user_update_line", lineLabel);
    d.field<&UserUpdateLine::userUpdate>("user_update", updateLabel).required();
    d.field<&UserUpdateLine::row>("row", QT_TRANSLATE_NOOP("record", "Row")).inList();
    d.field<&UserUpdateLine::kind>("kind", QT_TRANSLATE_NOOP("record", "Kind")).inList();
    d.field<&UserUpdateLine::appUser>("app_user", QT_TRANSLATE_NOOP("record", "User"));
    d.field<&UserUpdateLine::userVersion>("user_version", QT_TRANSLATE_NOOP("record", "Version"));
    d.field<&UserUpdateLine::loginName>("login_name", QT_TRANSLATE_NOOP("record", "Login name")).inList();
    d.field<&UserUpdateLine::name>("name", QT_TRANSLATE_NOOP("record", "Name")).inList();
    d.field<&UserUpdateLine::kana>("kana", QT_TRANSLATE_NOOP("record", "Kana"));
    d.field<&UserUpdateLine::mail>("mail", QT_TRANSLATE_NOOP("record", "Mail"));
    d.field<&UserUpdateLine::validTo>("valid_to", QT_TRANSLATE_NOOP("record", "Valid to"));
    d.field<&UserUpdateLine::posts>("posts", QT_TRANSLATE_NOOP("record", "Posts"));
    d.field<&UserUpdateLine::changes>("changes", QT_TRANSLATE_NOOP("record", "Changes")).inList();
    d.field<&UserUpdateLine::reasons>("reasons", QT_TRANSLATE_NOOP("record", "What to check")).inList();
    d.field<&UserUpdateLine::details>("details", QT_TRANSLATE_NOOP("record", "Detail"));
    d.field<&UserUpdateLine::decision>("decision", QT_TRANSLATE_NOOP("record", "Decision")).inList();
    d.field<&UserUpdateLine::successor>("successor", successorLabel);
    d.partOf<&UserUpdateLine::userUpdate>();
}

void UserHandover::describe(Describe &d)
{
    d.record("user_handover", QT_TRANSLATE_NOOP("record", "Hand-over of a case"));
    d.field<&UserHandover::userUpdateLine>("user_update_line", lineLabel).required();
    d.field<&UserHandover::caseNumber>("case_number", caseLabel).inList();
    d.field<&UserHandover::successor>("successor", successorLabel).required().inList();
    d.partOf<&UserHandover::userUpdateLine>();
}

void OpenWork::describe(Describe &d)
{
    d.record("open_work", QT_TRANSLATE_NOOP("record", "Open work"));
    d.field<&OpenWork::line>("line", lineLabel);
    d.field<&OpenWork::kind>("kind", QT_TRANSLATE_NOOP("record", "Kind"));
    d.field<&OpenWork::caseNumber>("case_number", caseLabel);
    d.field<&OpenWork::office>("office", QT_TRANSLATE_NOOP("record", "Office"));
    d.field<&OpenWork::rule>("rule", QT_TRANSLATE_NOOP("record", "Clock"));
    d.field<&OpenWork::dueAt>("due_at", QT_TRANSLATE_NOOP("record", "Due"));
    d.field<&OpenWork::count>("count", QT_TRANSLATE_NOOP("record", "Count"));
    d.field<&OpenWork::successor>("successor", successorLabel);
}

void UserUpdateView::describe(Describe &d)
{
    d.record("user_update_view", updateLabel);
    d.group<&UserUpdateView::update>("update", updateLabel);
    d.field<&UserUpdateView::version>("version", QT_TRANSLATE_NOOP("record", "Version"));
    d.group<&UserUpdateView::lines>("lines", linesLabel);
    d.group<&UserUpdateView::work>("work", QT_TRANSLATE_NOOP("record", "Open work"));
    d.field<&UserUpdateView::undecided>("undecided", QT_TRANSLATE_NOOP("record", "Not decided yet"));
    d.field<&UserUpdateView::unassigned>("unassigned", QT_TRANSLATE_NOOP("record", "Nobody takes it over yet"));
    d.field<&UserUpdateView::withoutPassword>("without_password", QT_TRANSLATE_NOOP("record", "Without a password"));
}

void BegunUserUpdate::describe(Describe &d)
{
    d.record("begun_user_update", updateLabel);
    d.field<&BegunUserUpdate::userUpdate>("user_update", updateLabel);
}

void BeginUserUpdate::describe(Describe &d)
{
    d.record("user_update.begin", QT_TRANSLATE_NOOP("record", "Send a list of users"));
    d.field<&BeginUserUpdate::fileName>("file_name", QT_TRANSLATE_NOOP("record", "File")).required().length(200);
    d.field<&BeginUserUpdate::effectiveOn>("effective_on", effectiveLabel).required();
    d.field<&BeginUserUpdate::partial>("partial", QT_TRANSLATE_NOOP("record", "Only some of the users are in the list"));
    d.field<&BeginUserUpdate::bytes>("bytes", QT_TRANSLATE_NOOP("record", "Bytes")).required().range(1, largestUserList);
}

void PutUserUpdateChunk::describe(Describe &d)
{
    d.record("user_update.chunk", QT_TRANSLATE_NOOP("record", "Send a part of a list of users"));
    d.field<&PutUserUpdateChunk::userUpdate>("user_update", updateLabel).required();
    d.field<&PutUserUpdateChunk::offset>("offset", QT_TRANSLATE_NOOP("record", "Offset")).range(0, largestUserList);
    d.field<&PutUserUpdateChunk::data>("data", QT_TRANSLATE_NOOP("record", "Data")).required();
}

void PreviewUserUpdate::describe(Describe &d)
{
    d.record("user_update.preview", QT_TRANSLATE_NOOP("record", "Compare a list of users"));
    d.field<&PreviewUserUpdate::userUpdate>("user_update", updateLabel).required();
    d.field<&PreviewUserUpdate::sha256>("sha256", QT_TRANSLATE_NOOP("record", "SHA-256")).required();
}

void ShowUserUpdate::describe(Describe &d)
{
    d.record("user_update.show", QT_TRANSLATE_NOOP("record", "Show a user update"));
    d.field<&ShowUserUpdate::userUpdate>("user_update", updateLabel).required();
}

void DecideUserLines::describe(Describe &d)
{
    d.record("user_update.decide", QT_TRANSLATE_NOOP("record", "Decide about lines to be checked"));
    d.field<&DecideUserLines::userUpdate>("user_update", updateLabel).required();
    d.field<&DecideUserLines::lines>("lines", linesLabel).required();
    d.field<&DecideUserLines::accept>("accept", QT_TRANSLATE_NOOP("record", "Take over"));
}

void ChooseSuccessor::describe(Describe &d)
{
    d.record("user_update.successor", QT_TRANSLATE_NOOP("record", "Choose a successor"));
    d.field<&ChooseSuccessor::line>("line", lineLabel).required();
    d.field<&ChooseSuccessor::caseNumber>("case_number", caseLabel).length(40);
    d.field<&ChooseSuccessor::successor>("successor", successorLabel).required();
}

void ScheduleUserUpdate::describe(Describe &d)
{
    d.record("user_update.schedule", QT_TRANSLATE_NOOP("record", "Ask for the approval of a user update"));
    d.field<&ScheduleUserUpdate::userUpdate>("user_update", updateLabel).required();
    d.field<&ScheduleUserUpdate::effectiveOn>("effective_on", effectiveLabel);
}

void ApproveUserUpdate::describe(Describe &d)
{
    d.record("user_update.approve", QT_TRANSLATE_NOOP("record", "Approve a user update"));
    d.field<&ApproveUserUpdate::userUpdate>("user_update", updateLabel).required();
    d.field<&ApproveUserUpdate::approve>("approve", QT_TRANSLATE_NOOP("record", "Approve"));
    d.field<&ApproveUserUpdate::comment>("comment", QT_TRANSLATE_NOOP("record", "Comment")).length(500).longText();
}

void WithdrawUserUpdate::describe(Describe &d)
{
    d.record("user_update.withdraw", QT_TRANSLATE_NOOP("record", "Give a user update up"));
    d.field<&WithdrawUserUpdate::userUpdate>("user_update", updateLabel).required();
}

void ReverseUserUpdate::describe(Describe &d)
{
    d.record("user_update.reverse", QT_TRANSLATE_NOOP("record", "Take a user update back"));
    d.field<&ReverseUserUpdate::userUpdate>("user_update", updateLabel).required();
    d.field<&ReverseUserUpdate::reason>("reason", QT_TRANSLATE_NOOP("record", "Reason")).required().length(500).longText();
}

void MakePasswordSheets::describe(Describe &d)
{
    d.record("user_update.sheets", QT_TRANSLATE_NOOP("record", "Make sheets with first passwords"));
    d.field<&MakePasswordSheets::userUpdate>("user_update", updateLabel).required();
}

void ReadPasswordSheets::describe(Describe &d)
{
    d.record("user_update.read_sheets", QT_TRANSLATE_NOOP("record", "Read sheets with first passwords"));
    d.field<&ReadPasswordSheets::output>("output", QT_TRANSLATE_NOOP("record", "Output")).required();
    d.field<&ReadPasswordSheets::offset>("offset", QT_TRANSLATE_NOOP("record", "Offset")).range(0, 1LL << 32);
    d.field<&ReadPasswordSheets::limit>("limit", QT_TRANSLATE_NOOP("record", "At most")).range(1, largestChunk);
}

} // namespace mimamori
