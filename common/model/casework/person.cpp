// SPDX-FileCopyrightText: 2026 Mimamori contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/casework/person.h"

namespace mimamori {

void Person::describe(Describe &d)
{
    d.record("person", QT_TRANSLATE_NOOP("record", "Person"));
    d.field<&Person::name>("name", QT_TRANSLATE_NOOP("record", "Name")).inList().searchable().length(100);
    d.field<&Person::kana>("kana", QT_TRANSLATE_NOOP("record", "Kana")).inList().searchable().length(100);
    d.field<&Person::label>("label", QT_TRANSLATE_NOOP("record", "Provisional label")).inList().length(40);
    d.field<&Person::alias>("alias", QT_TRANSLATE_NOOP("record", "Also known as")).searchable().length(100);
    d.field<&Person::birth>("birth", QT_TRANSLATE_NOOP("record", "Date of birth")).inList();
    d.field<&Person::sex>("sex", QT_TRANSLATE_NOOP("record", "Sex")).inList();
    d.field<&Person::atenaNo>("atena_no", QT_TRANSLATE_NOOP("record", "Register number")).setByServer().length(15);
    d.field<&Person::note>("note", QT_TRANSLATE_NOOP("record", "Note")).longText().sensitive();
}

void PersonAddress::describe(Describe &d)
{
    d.record("person_address", QT_TRANSLATE_NOOP("record", "Address"));
    d.field<&PersonAddress::person>("person", QT_TRANSLATE_NOOP("record", "Person")).required();
    d.field<&PersonAddress::kind>("kind", QT_TRANSLATE_NOOP("record", "Kind")).required().inList();
    d.field<&PersonAddress::zip>("zip", QT_TRANSLATE_NOOP("record", "Postal code")).sensitive().length(8);
    d.field<&PersonAddress::address>("address", QT_TRANSLATE_NOOP("record", "Address")).inList().sensitive().length(200);
    d.field<&PersonAddress::townCode>("town_code", QT_TRANSLATE_NOOP("record", "Town code")).sensitive().length(20);
    d.field<&PersonAddress::validFrom>("valid_from", QT_TRANSLATE_NOOP("record", "Valid from")).inList();
    d.field<&PersonAddress::validTo>("valid_to", QT_TRANSLATE_NOOP("record", "Valid until")).inList();
    d.partOf<&PersonAddress::person>();
}

void PersonPhone::describe(Describe &d)
{
    d.record("person_phone", QT_TRANSLATE_NOOP("record", "Phone"));
    d.field<&PersonPhone::person>("person", QT_TRANSLATE_NOOP("record", "Person")).required();
    d.field<&PersonPhone::number>("number", QT_TRANSLATE_NOOP("record", "Phone")).required().inList().sensitive().length(40);
    d.field<&PersonPhone::digits>("digits", QT_TRANSLATE_NOOP("record", "Digits")).setByServer().sensitive().length(40);
    d.field<&PersonPhone::caution>("caution", QT_TRANSLATE_NOOP("record", "Caution")).inList().length(100);
    d.field<&PersonPhone::validTo>("valid_to", QT_TRANSLATE_NOOP("record", "Valid until")).inList();
    d.partOf<&PersonPhone::person>();
}

QString calledName(const QString &name, const QString &label)
{
    if (!name.isEmpty())
        return name;
    return label.isEmpty() ? QStringLiteral("不明") : label;
}

} // namespace mimamori
