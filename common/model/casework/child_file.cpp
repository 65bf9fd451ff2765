// SPDX-FileCopyrightText: 2026 Mimamori contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/casework/child_file.h"

namespace mimamori {

void ChildFile::describe(Describe &d)
{
    d.record("child_file", QT_TRANSLATE_NOOP("record", "Child file"));
    d.field<&ChildFile::number>("number", QT_TRANSLATE_NOOP("record", "Number")).setByServer().unique().inList().searchable().length(20);
    d.field<&ChildFile::person>("person", QT_TRANSLATE_NOOP("record", "Child")).required().inList();
    d.field<&ChildFile::provisional>("provisional", QT_TRANSLATE_NOOP("record", "Not identified yet")).inList();
    d.field<&ChildFile::level>("level", QT_TRANSLATE_NOOP("record", "Access level")).setByServer().range(0, 3);
    d.field<&ChildFile::mergedInto>("merged_into", QT_TRANSLATE_NOOP("record", "Merged into")).setByServer();
    d.field<&ChildFile::openedAt>("opened_at", QT_TRANSLATE_NOOP("record", "Opened at")).setByServer().inList();
}

void CaseOffice::describe(Describe &d)
{
    d.record("case_office", QT_TRANSLATE_NOOP("record", "Office in charge"));
    d.field<&CaseOffice::childFile>("child_file", QT_TRANSLATE_NOOP("record", "Child file")).required();
    d.field<&CaseOffice::office>("office", QT_TRANSLATE_NOOP("record", "Office")).required().inList();
    d.field<&CaseOffice::role>("role", QT_TRANSLATE_NOOP("record", "Role")).required().inList();
    d.field<&CaseOffice::validFrom>("valid_from", QT_TRANSLATE_NOOP("record", "Valid from")).required().inList();
    d.field<&CaseOffice::validTo>("valid_to", QT_TRANSLATE_NOOP("record", "Valid until")).inList();
    d.partOf<&CaseOffice::childFile>();
}

void FamilyMember::describe(Describe &d)
{
    d.record("family_member", QT_TRANSLATE_NOOP("record", "Family member"));
    d.field<&FamilyMember::childFile>("child_file", QT_TRANSLATE_NOOP("record", "Child file")).required();
    d.field<&FamilyMember::person>("person", QT_TRANSLATE_NOOP("record", "Person")).required().inList();
    d.field<&FamilyMember::relation>("relation", QT_TRANSLATE_NOOP("record", "Relation")).required().inList();
    d.field<&FamilyMember::custody>("custody", QT_TRANSLATE_NOOP("record", "Custody")).inList();
    d.field<&FamilyMember::cohabiting>("cohabiting", QT_TRANSLATE_NOOP("record", "Lives with the child")).inList();
    d.field<&FamilyMember::guardian>("guardian", QT_TRANSLATE_NOOP("record", "Guardian")).inList();
    d.field<&FamilyMember::occupation>("occupation", QT_TRANSLATE_NOOP("record", "Occupation")).length(100);
    d.field<&FamilyMember::validFrom>("valid_from", QT_TRANSLATE_NOOP("record", "Valid from"));
    d.field<&FamilyMember::validTo>("valid_to", QT_TRANSLATE_NOOP("record", "Valid until"));
    d.partOf<&FamilyMember::childFile>();
}

void FileAlert::describe(Describe &d)
{
    d.record("file_alert", QT_TRANSLATE_NOOP("record", "Alert"));
    d.field<&FileAlert::childFile>("child_file", QT_TRANSLATE_NOOP("record", "Child file")).required();
    d.field<&FileAlert::kind>("kind", QT_TRANSLATE_NOOP("record", "Kind")).required().inList();
    d.field<&FileAlert::person>("person", QT_TRANSLATE_NOOP("record", "Person")).inList();
    d.field<&FileAlert::note>("note", QT_TRANSLATE_NOOP("record", "Note")).inList().sensitive();
    d.field<&FileAlert::validFrom>("valid_from", QT_TRANSLATE_NOOP("record", "Valid from")).required().inList();
    d.field<&FileAlert::validTo>("valid_to", QT_TRANSLATE_NOOP("record", "Valid until")).inList();
    d.partOf<&FileAlert::childFile>();
}

} // namespace mimamori
