// SPDX-FileCopyrightText: 2026 Mimamori contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/casework/person.h"
#include "model/casework/reception.h"

namespace mimamori {

/// What stands in the place of a protected fact.
QString whereaboutsMask();

/// Where a person lives, is reached and goes to school, as this user may know it now: while an address restriction protects the
/// person every known fact is ●●●, until it is shown for a reason and for a few minutes.
struct Whereabouts {
    Ref<Person> person{};
    bool restricted{};
    bool masked{};              ///< restricted and not revealed to this user
    QString zip{};
    QString address{};
    QString school{};
    QStringList phones{};
    QStringList cautions{};     ///< beside the phones, in their order
    QDateTime revealedUntil{};
    static void describe(Describe &d);
};

/// Hides every fact that is there. What is not known stays empty: a mask would claim that we know it.
void maskWhereabouts(Whereabouts &whereabouts);

/// Shows a protected person's whereabouts to the user for some minutes; audited as "reveal".
struct RevealWhereabouts {
    static constexpr auto operation = "whereabouts.reveal";
    using Reply = Whereabouts;
    Ref<Person> person{};
    Code<RevealReason> reason{};
    QString reasonText{};
    static void describe(Describe &d);
};

} // namespace mimamori
