// SPDX-FileCopyrightText: 2026 Mimamori contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/casework/whereabouts.h"

namespace mimamori {

QString whereaboutsMask()
{
    return QStringLiteral("●●●");
}

void Whereabouts::describe(Describe &d)
{
    d.record("whereabouts", QT_TRANSLATE_NOOP("record", "Whereabouts"));
    d.field<&Whereabouts::person>("person", QT_TRANSLATE_NOOP("record", "Person"));
    d.field<&Whereabouts::restricted>("restricted", QT_TRANSLATE_NOOP("record", "Address restriction"));
    d.field<&Whereabouts::masked>("masked", QT_TRANSLATE_NOOP("record", "Masked"));
    d.field<&Whereabouts::zip>("zip", QT_TRANSLATE_NOOP("record", "Postal code")).sensitive();
    d.field<&Whereabouts::address>("address", QT_TRANSLATE_NOOP("record", "Address")).sensitive();
    d.field<&Whereabouts::school>("school", QT_TRANSLATE_NOOP("record", "School or nursery")).sensitive();
    d.field<&Whereabouts::phones>("phones", QT_TRANSLATE_NOOP("record", "Phone")).sensitive();
    d.field<&Whereabouts::cautions>("cautions", QT_TRANSLATE_NOOP("record", "Caution"));
    d.field<&Whereabouts::revealedUntil>("revealed_until", QT_TRANSLATE_NOOP("record", "Shown until"));
}

void maskWhereabouts(Whereabouts &whereabouts)
{
    const auto mask = [](QString &text) {
        if (!text.isEmpty())
            text = whereaboutsMask();
    };
    whereabouts.masked = true;
    mask(whereabouts.zip);
    mask(whereabouts.address);
    mask(whereabouts.school);
    // Not even how many numbers there are.
    if (!whereabouts.phones.isEmpty())
        whereabouts.phones = QStringList{whereaboutsMask()};
    whereabouts.cautions.clear();
}

void RevealWhereabouts::describe(Describe &d)
{
    d.record("whereabouts.reveal", QT_TRANSLATE_NOOP("record", "Show the whereabouts"));
    d.field<&RevealWhereabouts::person>("person", QT_TRANSLATE_NOOP("record", "Person")).required();
    d.field<&RevealWhereabouts::reason>("reason", QT_TRANSLATE_NOOP("record", "Reason")).required();
    d.field<&RevealWhereabouts::reasonText>("reason_text", QT_TRANSLATE_NOOP("record", "Reason in words")).length(400);
}

} // namespace mimamori
