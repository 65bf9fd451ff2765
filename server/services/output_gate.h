// SPDX-FileCopyrightText: 2026 Mimamori contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "services/context.h"
#include "services/gate_policy.h"

#include <QCborMap>

namespace mimamori {

/// One text that would leave, and what it tells about whom.
struct Fact {
    FactClass cls{FactClass::Form};
    QString text{};
    qint64 person{};   ///< whose, where the class speaks of a person
};

/// Everything that would leave in one output, before anybody decided what may.
struct OutputDescription {
    QList<Fact> facts{};
    QList<qint64> childFiles{}; ///< whose families it is about: their restrictions count, whoever is named on it
    QList<qint64> receptions{}; ///< whose reporters must not show through
    bool severalFamilies{};

    QCborMap toCbor() const;
    static OutputDescription fromCbor(const QCborMap &map);
};

/// To whom. A kind nobody knows, and family without the person, get what strangers get.
struct Recipient {
    QString kind{};    ///< code table "recipient"
    qint64 person{};   ///< for the family
};

/// What is left of a description for one recipient at one moment.
struct GatedOutput {
    QStringList texts{};         ///< in the order of the facts
    QStringList masked{};        ///< classes of which something was taken out, sorted
    QStringList marks{};         ///< each single taking-out: "4", "7:12+5"
    bool showsProtected{};       ///< holds whereabouts of a protected person (this recipient may have them)
    bool needsConfirmation{};    ///< somebody has to look at it again before it goes out
    bool personalData{};
};

/// Taken-out facts and stretches of text read like this.
QString maskText();

/// Decides what this recipient may get, against the restrictions in force at this very moment (PLT-10). The only place where that is
/// decided. Pure reading; throws Problem{"output_blocked"} (args.why: the class) where the whole must not go out.
GatedOutput decideOutput(Context &context, const OutputDescription &description, const Recipient &recipient);

/// Is nothing taken out now that was shown then? (More may be shown; an older, stricter copy does no harm.)
bool isStillAllowed(const GatedOutput &then, const GatedOutput &now);

} // namespace mimamori
