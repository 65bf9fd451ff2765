// SPDX-FileCopyrightText: 2026 Mimamori contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/casework/family.h"

namespace mimamori {

void PersonName::describe(Describe &d)
{
    d.record("person_name", QT_TRANSLATE_NOOP("record", "Other name"));
    d.field<&PersonName::person>("person", QT_TRANSLATE_NOOP("record", "Person")).required();
    d.field<&PersonName::kind>("kind", QT_TRANSLATE_NOOP("record", "Kind")).required().inList();
    d.field<&PersonName::name>("name", QT_TRANSLATE_NOOP("record", "Name")).inList().searchable().length(100);
    d.field<&PersonName::kana>("kana", QT_TRANSLATE_NOOP("record", "Kana")).inList().searchable().length(100);
    d.field<&PersonName::validTo>("valid_to", QT_TRANSLATE_NOOP("record", "Valid until")).inList();
    d.field<&PersonName::withdrawn>("withdrawn", QT_TRANSLATE_NOOP("record", "Withdrawn")).setByServer();
    d.partOf<&PersonName::person>();
}

void ChangePerson::describe(Describe &d)
{
    d.record("person.change", QT_TRANSLATE_NOOP("record", "Write the person anew"));
    d.field<&ChangePerson::childFile>("child_file", QT_TRANSLATE_NOOP("record", "Child file")).required();
    d.field<&ChangePerson::person>("person", QT_TRANSLATE_NOOP("record", "Person")).required();
    d.field<&ChangePerson::why>("why", QT_TRANSLATE_NOOP("record", "Why")).required();
    d.field<&ChangePerson::since>("since", QT_TRANSLATE_NOOP("record", "New name since"));
    d.field<&ChangePerson::name>("name", QT_TRANSLATE_NOOP("record", "Name")).length(100);
    d.field<&ChangePerson::kana>("kana", QT_TRANSLATE_NOOP("record", "Kana")).length(100);
    d.field<&ChangePerson::label>("label", QT_TRANSLATE_NOOP("record", "Provisional label")).length(40);
    d.field<&ChangePerson::birth>("birth", QT_TRANSLATE_NOOP("record", "Date of birth"));
    d.field<&ChangePerson::sex>("sex", QT_TRANSLATE_NOOP("record", "Sex"));
    d.field<&ChangePerson::note>("note", QT_TRANSLATE_NOOP("record", "Note")).longText().sensitive().length(2000);
}

void AddFamilyMember::describe(Describe &d)
{
    d.record("family.add", QT_TRANSLATE_NOOP("record", "Add somebody to the family"));
    d.field<&AddFamilyMember::childFile>("child_file", QT_TRANSLATE_NOOP("record", "Child file")).required();
    d.field<&AddFamilyMember::person>("person", QT_TRANSLATE_NOOP("record", "Person"));
    d.field<&AddFamilyMember::relation>("relation", QT_TRANSLATE_NOOP("record", "Relation")).required();
    d.field<&AddFamilyMember::name>("name", QT_TRANSLATE_NOOP("record", "Name")).length(100);
    d.field<&AddFamilyMember::kana>("kana", QT_TRANSLATE_NOOP("record", "Kana")).length(100);
    d.field<&AddFamilyMember::birth>("birth", QT_TRANSLATE_NOOP("record", "Date of birth"));
    d.field<&AddFamilyMember::sex>("sex", QT_TRANSLATE_NOOP("record", "Sex"));
    d.field<&AddFamilyMember::custody>("custody", QT_TRANSLATE_NOOP("record", "Custody"));
    d.field<&AddFamilyMember::guardian>("guardian", QT_TRANSLATE_NOOP("record", "Guardian"));
    d.field<&AddFamilyMember::cohabiting>("cohabiting", QT_TRANSLATE_NOOP("record", "Lives with the child"));
    d.field<&AddFamilyMember::occupation>("occupation", QT_TRANSLATE_NOOP("record", "Occupation")).length(100);
    d.field<&AddFamilyMember::validFrom>("valid_from", QT_TRANSLATE_NOOP("record", "Valid from"));
    d.field<&AddFamilyMember::phone>("phone", QT_TRANSLATE_NOOP("record", "Phone")).sensitive().length(40);
    d.field<&AddFamilyMember::phoneCaution>("phone_caution", QT_TRANSLATE_NOOP("record", "Caution")).length(100);
}

void AddFamilyMember::Reply::describe(Describe &d)
{
    d.record("added_family_member", QT_TRANSLATE_NOOP("record", "Family"));
    d.field<&AddFamilyMember::Reply::member>("member", QT_TRANSLATE_NOOP("record", "Family"));
    d.field<&AddFamilyMember::Reply::person>("person", QT_TRANSLATE_NOOP("record", "Person"));
}

void ChangeFamilyMember::describe(Describe &d)
{
    d.record("family.change", QT_TRANSLATE_NOOP("record", "Change the relation"));
    d.field<&ChangeFamilyMember::member>("member", QT_TRANSLATE_NOOP("record", "Family")).required();
    d.field<&ChangeFamilyMember::relation>("relation", QT_TRANSLATE_NOOP("record", "Relation")).required();
    d.field<&ChangeFamilyMember::custody>("custody", QT_TRANSLATE_NOOP("record", "Custody"));
    d.field<&ChangeFamilyMember::guardian>("guardian", QT_TRANSLATE_NOOP("record", "Guardian"));
    d.field<&ChangeFamilyMember::cohabiting>("cohabiting", QT_TRANSLATE_NOOP("record", "Lives with the child"));
    d.field<&ChangeFamilyMember::occupation>("occupation", QT_TRANSLATE_NOOP("record", "Occupation")).length(100);
    d.field<&ChangeFamilyMember::validFrom>("valid_from", QT_TRANSLATE_NOOP("record", "Valid from"));
    d.field<&ChangeFamilyMember::validTo>("valid_to", QT_TRANSLATE_NOOP("record", "Valid until"));
}

void AddPersonName::describe(Describe &d)
{
    d.record("person_name.add", QT_TRANSLATE_NOOP("record", "Add another name"));
    d.field<&AddPersonName::childFile>("child_file", QT_TRANSLATE_NOOP("record", "Child file")).required();
    d.field<&AddPersonName::person>("person", QT_TRANSLATE_NOOP("record", "Person")).required();
    d.field<&AddPersonName::kind>("kind", QT_TRANSLATE_NOOP("record", "Kind")).required();
    d.field<&AddPersonName::name>("name", QT_TRANSLATE_NOOP("record", "Name")).length(100);
    d.field<&AddPersonName::kana>("kana", QT_TRANSLATE_NOOP("record", "Kana")).length(100);
    d.field<&AddPersonName::validTo>("valid_to", QT_TRANSLATE_NOOP("record", "Valid until"));
}

void WithdrawPersonName::describe(Describe &d)
{
    d.record("person_name.withdraw", QT_TRANSLATE_NOOP("record", "Withdraw the other name"));
    d.field<&WithdrawPersonName::otherName>("other_name", QT_TRANSLATE_NOOP("record", "Other name")).required();
}

void AddPersonPhone::describe(Describe &d)
{
    d.record("person_phone.add", QT_TRANSLATE_NOOP("record", "Add a phone"));
    d.field<&AddPersonPhone::childFile>("child_file", QT_TRANSLATE_NOOP("record", "Child file")).required();
    d.field<&AddPersonPhone::person>("person", QT_TRANSLATE_NOOP("record", "Person")).required();
    d.field<&AddPersonPhone::number>("number", QT_TRANSLATE_NOOP("record", "Phone")).required().sensitive().length(40);
    d.field<&AddPersonPhone::caution>("caution", QT_TRANSLATE_NOOP("record", "Caution")).length(100);
}

void EndPersonPhone::describe(Describe &d)
{
    d.record("person_phone.end", QT_TRANSLATE_NOOP("record", "End the phone"));
    d.field<&EndPersonPhone::phone>("phone", QT_TRANSLATE_NOOP("record", "Phone")).required();
    d.field<&EndPersonPhone::validTo>("valid_to", QT_TRANSLATE_NOOP("record", "Valid until")).required();
}

void AddPersonAddress::describe(Describe &d)
{
    d.record("person_address.add", QT_TRANSLATE_NOOP("record", "Add an address"));
    d.field<&AddPersonAddress::childFile>("child_file", QT_TRANSLATE_NOOP("record", "Child file")).required();
    d.field<&AddPersonAddress::person>("person", QT_TRANSLATE_NOOP("record", "Person")).required();
    d.field<&AddPersonAddress::kind>("kind", QT_TRANSLATE_NOOP("record", "Kind")).required();
    d.field<&AddPersonAddress::zip>("zip", QT_TRANSLATE_NOOP("record", "Postal code")).sensitive().length(8);
    d.field<&AddPersonAddress::address>("address", QT_TRANSLATE_NOOP("record", "Address")).required().sensitive().length(200);
    d.field<&AddPersonAddress::validFrom>("valid_from", QT_TRANSLATE_NOOP("record", "Valid from"));
    d.field<&AddPersonAddress::validTo>("valid_to", QT_TRANSLATE_NOOP("record", "Valid until"));
    d.field<&AddPersonAddress::household>("household", QT_TRANSLATE_NOOP("record", "All who live with the child move along"));
}

void EndPersonAddress::describe(Describe &d)
{
    d.record("person_address.end", QT_TRANSLATE_NOOP("record", "End the address"));
    d.field<&EndPersonAddress::address>("address", QT_TRANSLATE_NOOP("record", "Address")).required();
    d.field<&EndPersonAddress::validTo>("valid_to", QT_TRANSLATE_NOOP("record", "Valid until")).required();
}

void PersonNameLine::describe(Describe &d)
{
    d.record("person_name_line", QT_TRANSLATE_NOOP("record", "Other name"));
    d.field<&PersonNameLine::id>("id", QT_TRANSLATE_NOOP("record", "Other name"));
    d.field<&PersonNameLine::version>("version", QT_TRANSLATE_NOOP("record", "Version"));
    d.field<&PersonNameLine::kind>("kind", QT_TRANSLATE_NOOP("record", "Kind")).inList();
    d.field<&PersonNameLine::name>("name", QT_TRANSLATE_NOOP("record", "Name")).inList();
    d.field<&PersonNameLine::kana>("kana", QT_TRANSLATE_NOOP("record", "Kana")).inList();
    d.field<&PersonNameLine::validTo>("valid_to", QT_TRANSLATE_NOOP("record", "Valid until")).inList();
}

void PersonAddressLine::describe(Describe &d)
{
    d.record("person_address_line", QT_TRANSLATE_NOOP("record", "Address"));
    d.field<&PersonAddressLine::id>("id", QT_TRANSLATE_NOOP("record", "Address"));
    d.field<&PersonAddressLine::version>("version", QT_TRANSLATE_NOOP("record", "Version"));
    d.field<&PersonAddressLine::kind>("kind", QT_TRANSLATE_NOOP("record", "Kind")).inList();
    d.field<&PersonAddressLine::zip>("zip", QT_TRANSLATE_NOOP("record", "Postal code")).sensitive();
    d.field<&PersonAddressLine::address>("address", QT_TRANSLATE_NOOP("record", "Address")).inList().sensitive();
    d.field<&PersonAddressLine::validFrom>("valid_from", QT_TRANSLATE_NOOP("record", "Valid from")).inList();
    d.field<&PersonAddressLine::validTo>("valid_to", QT_TRANSLATE_NOOP("record", "Valid until")).inList();
}

void PersonPhoneLine::describe(Describe &d)
{
    d.record("person_phone_line", QT_TRANSLATE_NOOP("record", "Phone"));
    d.field<&PersonPhoneLine::id>("id", QT_TRANSLATE_NOOP("record", "Phone"));
    d.field<&PersonPhoneLine::version>("version", QT_TRANSLATE_NOOP("record", "Version"));
    d.field<&PersonPhoneLine::number>("number", QT_TRANSLATE_NOOP("record", "Phone")).inList().sensitive();
    d.field<&PersonPhoneLine::caution>("caution", QT_TRANSLATE_NOOP("record", "Caution")).inList();
    d.field<&PersonPhoneLine::validTo>("valid_to", QT_TRANSLATE_NOOP("record", "Valid until")).inList();
}

void PersonView::describe(Describe &d)
{
    d.record("person_view", QT_TRANSLATE_NOOP("record", "Person"));
    d.field<&PersonView::childFile>("child_file", QT_TRANSLATE_NOOP("record", "Child file"));
    d.group<&PersonView::person>("person", QT_TRANSLATE_NOOP("record", "Person"));
    d.field<&PersonView::version>("version", QT_TRANSLATE_NOOP("record", "Version"));
    d.field<&PersonView::memberId>("member_id", QT_TRANSLATE_NOOP("record", "Family"));
    d.group<&PersonView::member>("member", QT_TRANSLATE_NOOP("record", "Family"));
    d.field<&PersonView::memberVersion>("member_version", QT_TRANSLATE_NOOP("record", "Version"));
    d.field<&PersonView::mayWrite>("may_write", QT_TRANSLATE_NOOP("record", "May write"));
    d.field<&PersonView::restricted>("restricted", QT_TRANSLATE_NOOP("record", "Whereabouts restricted"));
    d.field<&PersonView::masked>("masked", QT_TRANSLATE_NOOP("record", "Not shown"));
    d.group<&PersonView::names>("names", QT_TRANSLATE_NOOP("record", "Other names"));
    d.group<&PersonView::addresses>("addresses", QT_TRANSLATE_NOOP("record", "Addresses"));
    d.group<&PersonView::phones>("phones", QT_TRANSLATE_NOOP("record", "Phones"));
}

void ShowPerson::describe(Describe &d)
{
    d.record("person.show", QT_TRANSLATE_NOOP("record", "Person"));
    d.field<&ShowPerson::childFile>("child_file", QT_TRANSLATE_NOOP("record", "Child file")).required();
    d.field<&ShowPerson::person>("person", QT_TRANSLATE_NOOP("record", "Person")).required();
}

} // namespace mimamori
