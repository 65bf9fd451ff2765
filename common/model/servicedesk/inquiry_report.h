// SPDX-FileCopyrightText: 2026 Mimamori contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/servicedesk/inquiry.h"

namespace mimamori {

/// One figure of the report: how many were received, answered, and answered within the promise. `by`: KIND, CHANNEL, STATE, OFFICE, SCREEN,
/// FINDING, GROUP; `key`: a code, a name, or empty where nothing was said.
struct InquiryFigure {
    QString by{};
    QString key{};
    qint64 received{};
    qint64 answered{};
    qint64 inTime{};
    static void describe(Describe &d);
};
struct InquiryReport {
    QDate from{};
    QDate to{};
    qint64 received{};
    qint64 answered{};
    qint64 inTime{};
    qint64 reopened{};
    qint64 outsideHours{};      ///< received when the desk was closed
    qint64 openAtEnd{};         ///< received by the last day and not done on it
    QList<InquiryFigure> figures{};
    static void describe(Describe &d);
};

/// 問い合わせ実績・報告書 of any period, both days included (INQ-04).
struct ShowInquiryReport {
    static constexpr auto operation = "inquiry.report";
    using Reply = InquiryReport;
    QDate from{};
    QDate to{};
    static void describe(Describe &d);
};

} // namespace mimamori
