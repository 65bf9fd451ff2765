// SPDX-FileCopyrightText: 2026 Mimamori contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/registry/resident_lookup.h"

#include "model/registry/birth_slip.h"

namespace mimamori {

namespace {

/// One letter finds half a city.
QString telling(const QString &key) { return key.size() > 1 ? key : QString(); }

void putBirth(ResidentLookup &out, const TypedKeys &typed)
{
    if (typed.birthDay.isValid()) {
        out.birth = typed.birthDay;
        out.slips = birthSlips(typed.birthDay);
        out.bornFrom = typed.birthDay.addYears(-1);
        out.bornTo = typed.birthDay.addYears(1);
        return;
    }
    const int first = typed.birth.year ? typed.birth.year - 1 : typed.firstYear;
    const int last = typed.birth.year ? typed.birth.year + 1 : typed.lastYear;
    if (first && last) {
        out.bornFrom = QDate(first, 1, 1);
        out.bornTo = QDate(last, 12, 31);
    }
}

} // namespace

ResidentLookup lookupFor(const SoughtPerson &sought)
{
    ResidentLookup out;
    out.kanaL1 = telling(sought.typed.kanaL1);
    out.kanaL2 = telling(sought.typed.kanaL2);
    out.text = telling(sought.typed.nameKey);
    out.givenL1 = sought.typed.givenL1;
    putBirth(out, sought.typed);
    const QStringList town = sought.typed.town.split(QLatin1Char('|'));
    if (town.size() == 4 && !town[3].isEmpty())
        out.town = sought.typed.town;
    for (const NameKeys &relative : sought.family) {
        if (!telling(relative.kana).isEmpty())
            out.familyKana << relative.kana;
        if (relative.text.size() > 2)
            out.familyText << relative.text;
    }
    return out;
}

} // namespace mimamori
