// SPDX-FileCopyrightText: 2026 Mimamori contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/assurance/service_level.h"
#include "model/assurance/service_minutes.h"
#include "services/context.h"

namespace mimamori {

/// A promise of the contract about one incident, and how it was kept.
struct KeptPromise {
    qint64 incident{};
    QString number{};
    QDateTime from{}, due{}, stopped{};
    Promise promise{};
};

/// Counts of one screen's waiting times.
struct ScreenCounts {
    QString transition{};
    QList<qint64> counts{};
};

/// The facts of a stretch of time, read once; every figure and every list behind it comes from here.
class ServiceLedger {
public:
    /// Reads [from, to). Incidents are booked in the period in which they were detected, interruptions in which they began.
    ServiceLedger(Context &context, const ServicePeriod &whole);

    QDateTime measuredFrom() const { return m_measuredFrom; }
    ServiceCell cell(const QString &measure, const ServicePeriod &period, const QString &name) const;
    QList<ServiceRecord> records(const QString &measure, const ServicePeriod &period) const;

private:
    void readEvidence(Context &context, const ServicePeriod &whole);
    void readPromises(Context &context, const ServicePeriod &whole);
    QList<ServiceEvidence> interruptions(const ServicePeriod &period) const;
    QList<ScreenCounts> screens(const ServicePeriod &period) const;
    ServiceCell availability(const ServicePeriod &period) const;
    ServiceCell interruption(const ServicePeriod &period) const;
    ServiceCell promises(const QString &rule, const ServicePeriod &period) const;
    ServiceCell response(const ServicePeriod &period) const;

    Context &m_context;
    QDateTime m_now;
    QDateTime m_measuredFrom;
    QList<ServiceEvidence> m_evidence;
    QHash<qint64, QString> m_incidents; ///< number and what happened
    QHash<qint64, QString> m_stops;
    QHash<QString, QList<KeptPromise>> m_promises; ///< by rule
};

/// Measures in the order of the table, and the clock rule of those that are promises about incidents.
const QStringList &serviceMeasures();
QString ruleOfMeasure(const QString &measure);
/// "2026-05" or "2026"; nothing for anything else.
std::optional<ServicePeriod> periodNamed(const QString &name);

} // namespace mimamori
