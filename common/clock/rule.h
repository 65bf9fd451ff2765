// SPDX-FileCopyrightText: 2026 Mimamori contributors
// SPDX-License-Identifier: GPL-3.0-or-later
/// The law's and the contract's deadlines as effective-dated data.
#pragma once

#include "clock/due.h"

#include <QByteArray>
#include <QDate>
#include <QString>
#include <QStringList>

#include <vector>

namespace mimamori {

/// What a rule starts from.
enum class StartKind { Instant, Date, Month, FiscalYear };
/// What happens when the last day is closed. The law's periods stay where they are, on the safe side.
enum class ClosedDay { Keep, Previous, Next };
/// What the rule answers with: an instant or last day, or only a month.
enum class RuleAnswer { Due, Month };

enum class ThresholdKind {
    Elapsed, ///< so long after the start
    Percent, ///< that share of the time from start to due has run
    Before,  ///< so long before the due time
    Due,     ///< the due time itself
    After,   ///< so long after it
};
/// Plain time, or the calendar's open time and open dates.
enum class ThresholdUnit { Minutes, Hours, Days, Months, OpenMinutes, OpenHours, BusinessDays };

/// When somebody is told, how loudly, and who. Pauses shift what is counted from the start.
struct Threshold {
    QString key{};       ///< stable within its rule; the server remembers which ones it has acted on
    ThresholdKind kind{ThresholdKind::Due};
    qint64 amount{};
    ThresholdUnit unit{ThresholdUnit::Hours};
    int secondOfDay{-1}; ///< days and months of a clock of dates: at that time of day; -1 = not said
    QString level{};     ///< "info", "warning", "urgent", "breach", "reminder"
    QStringList roles{}; ///< "owner" or role codes of domain.md 1.0 (SV, DIR, LW, …)
    qint64 every{};      ///< repeated after that many `everyUnit`s, `times` times in all; 0 = once
    ThresholdUnit everyUnit{ThresholdUnit::Hours};
    int times{1};
};

/// The law or agreement behind a rule, from a date on (laws are renumbered).
struct LegalBasis {
    QDate from{};
    QString text{};
};

/// One version of one rule. `resources/clock/clock_rules.json` seeds them; the server keeps the same columns as rows.
struct ClockRule {
    QString id{};
    QString name{};               ///< what is due, Japanese
    QDate validFrom{};
    QDate validTo{};              ///< last day, null = still in force
    QString version{};            ///< fingerprint of the content; a running clock remembers it
    StartKind start{StartKind::Instant};
    ClockBase base{ClockBase::Wall};
    qint64 amount{};
    ClockUnit unit{ClockUnit::Hours};
    bool countFirstDay{true};
    bool endOfDay{};
    bool endOfMonth{};            ///< the date moves on to the end of the month it falls in
    ClosedDay closedDay{ClosedDay::Keep};
    RuleAnswer answer{RuleAnswer::Due};
    QString calendar{};           ///< id of the calendar, "kobe"
    bool pausable{};
    std::vector<LegalBasis> legalBasis{}; ///< ascending
    std::vector<Threshold> thresholds{};

    /// The basis to print for that day; empty before the first.
    QString legalBasisOn(QDate date) const;
};

/// All versions of all rules.
class ClockRuleSet {
public:
    ClockRuleSet() = default;
    explicit ClockRuleSet(std::vector<ClockRule> rules) : m_rules(std::move(rules)) {}

    /// The rules compiled into the program, as they are seeded.
    static const ClockRuleSet &seeded();

    /// The version in force on a date; null when the rule is unknown or was not in force.
    const ClockRule *find(QStringView id, QDate on) const;
    /// As `find`; outside every version the nearest one (a calculator answers "as if"). Null only for an unknown rule.
    const ClockRule *findOrNearest(QStringView id, QDate on) const;
    const std::vector<ClockRule> &rules() const { return m_rules; }

private:
    std::vector<ClockRule> m_rules;
};

/// Reads `{"rules":[…]}`. Throws Problem "clock-rule" whose field is "RULE.field" ("SAFE48.thresholds.0.unit") and whose
/// args say the reason: "missing", "type", "value", "unknown-field", "overlap", "json".
ClockRuleSet parseClockRules(const QByteArray &json);

/// Reads a start as texts write it for that rule: an instant, a date (an instant is taken as its day in Japan), `YYYY-MM`
/// or a fiscal year `YYYY`. Throws Problem "instant" (a date where an instant is needed), "offset", "date", "month",
/// "fiscal-year", "no-such-day", "no-such-time".
ClockStart clockStartFrom(const ClockRule &rule, const QString &text);

/// Due time of a rule. Errors as computeDue, and "not-pausable" when pauses are given to a rule that knows none.
DueResult applyRule(const ClockRule &rule, const ClockStart &start, const BusinessCalendar &calendar,
                    const PauseLedger &pauses = {}, bool explain = true);

} // namespace mimamori
