// SPDX-FileCopyrightText: 2026 Mimamori contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "clock/rule.h"

#include "clock/resource.h"

#include <algorithm>

namespace mimamori {

QString ClockRule::legalBasisOn(QDate date) const
{
    QString text;
    for (const LegalBasis &basis : legalBasis) {
        if (basis.from <= date)
            text = basis.text;
    }
    return text;
}

const ClockRuleSet &ClockRuleSet::seeded()
{
    static const ClockRuleSet rules = parseClockRules(clockResource("clock_rules.json"));
    return rules;
}

const ClockRule *ClockRuleSet::find(QStringView id, QDate on) const
{
    for (const ClockRule &rule : m_rules) {
        if (rule.id == id && rule.validFrom <= on && (!rule.validTo.isValid() || on <= rule.validTo))
            return &rule;
    }
    return nullptr;
}

const ClockRule *ClockRuleSet::findOrNearest(QStringView id, QDate on) const
{
    const ClockRule *nearest = nullptr;
    qint64 distance = 0;
    for (const ClockRule &rule : m_rules) {
        if (rule.id != id)
            continue;
        const qint64 early = std::max<qint64>(0, on.daysTo(rule.validFrom));
        const qint64 late = rule.validTo.isValid() ? std::max<qint64>(0, rule.validTo.daysTo(on)) : 0;
        if (!nearest || early + late < distance) {
            nearest = &rule;
            distance = early + late;
        }
    }
    return nearest;
}

} // namespace mimamori
