// SPDX-FileCopyrightText: 2026 Mimamori contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/platform/approval.h"

namespace mimamori {

void ApprovalLine::describe(Describe &d)
{
    d.record("approval_line", QT_TRANSLATE_NOOP("record", "Approval"));
    d.field<&ApprovalLine::approval>("approval", QT_TRANSLATE_NOOP("record", "Approval"));
    d.field<&ApprovalLine::kind>("kind", QT_TRANSLATE_NOOP("record", "Kind")).inList();
    d.field<&ApprovalLine::state>("state", QT_TRANSLATE_NOOP("record", "State"));
    d.field<&ApprovalLine::subject>("subject", QT_TRANSLATE_NOOP("record", "Record"));
    d.field<&ApprovalLine::subjectId>("subject_id", QT_TRANSLATE_NOOP("record", "Record id"));
    d.field<&ApprovalLine::subjectVersion>("subject_version", QT_TRANSLATE_NOOP("record", "Version"));
    d.field<&ApprovalLine::childFile>("child_file", QT_TRANSLATE_NOOP("record", "Child file"));
    d.field<&ApprovalLine::childName>("child_name", QT_TRANSLATE_NOOP("record", "Child")).inList().sensitive();
    d.field<&ApprovalLine::birth>("birth", QT_TRANSLATE_NOOP("record", "Birth")).sensitive();
    d.field<&ApprovalLine::office>("office", QT_TRANSLATE_NOOP("record", "Office"));
    d.field<&ApprovalLine::approverRole>("approver_role", QT_TRANSLATE_NOOP("record", "Approver's role"));
    d.field<&ApprovalLine::draftedBy>("drafted_by", QT_TRANSLATE_NOOP("record", "Drafted by")).inList();
    d.field<&ApprovalLine::draftedAt>("drafted_at", QT_TRANSLATE_NOOP("record", "Drafted at")).inList();
    d.field<&ApprovalLine::deputyFor>("deputy_for", QT_TRANSLATE_NOOP("record", "Deputy for")).inList();
    d.field<&ApprovalLine::own>("own", QT_TRANSLATE_NOOP("record", "Own draft"));
}

void ApprovalLines::describe(Describe &d)
{
    d.record("approval_lines", QT_TRANSLATE_NOOP("record", "Approvals"));
    d.group<&ApprovalLines::approvals>("approvals", QT_TRANSLATE_NOOP("record", "Approvals"));
}

void ListApprovals::describe(Describe &d)
{
    d.record("approval.list", QT_TRANSLATE_NOOP("record", "Approvals"));
    d.field<&ListApprovals::drafted>("drafted", QT_TRANSLATE_NOOP("record", "Own drafts"));
}

void ApprovalDecided::describe(Describe &d)
{
    d.record("approval_decided", QT_TRANSLATE_NOOP("record", "Decision"));
    d.field<&ApprovalDecided::approval>("approval", QT_TRANSLATE_NOOP("record", "Approval"));
    d.field<&ApprovalDecided::state>("state", QT_TRANSLATE_NOOP("record", "State"));
    d.field<&ApprovalDecided::subject>("subject", QT_TRANSLATE_NOOP("record", "Record"));
    d.field<&ApprovalDecided::subjectId>("subject_id", QT_TRANSLATE_NOOP("record", "Record id"));
}

void DecideApproval::describe(Describe &d)
{
    d.record("approval.decide", QT_TRANSLATE_NOOP("record", "Approve or return"));
    d.field<&DecideApproval::approval>("approval", QT_TRANSLATE_NOOP("record", "Approval")).required();
    d.field<&DecideApproval::approve>("approve", QT_TRANSLATE_NOOP("record", "Approve"));
    d.field<&DecideApproval::comment>("comment", QT_TRANSLATE_NOOP("record", "Comment")).longText().length(2000);
}

} // namespace mimamori
