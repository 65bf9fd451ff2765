// SPDX-FileCopyrightText: 2026 Mimamori contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>
#include <QString>
#include <QStringList>

#include <optional>

namespace mimamori {

/// A question of the chart: when it is answered yes, and so are those it needs, the rank stands and nothing further is asked.
struct ChartQuestion {
    QString code{};
    QStringList needs{};        ///< questions before it that must be yes too
    QString rank{};             ///< empty = leads on only
};

/// 緊急度アセスメント (domain.md 4.1): questions in the order they are asked, and the rank when none of them decides. The city's
/// own: the dated code table urgency_question, attributes `needs`, `rank`, `otherwise`.
struct UrgencyChart {
    QList<ChartQuestion> questions{};
    QString otherwise{};
};

/// Adds one code of urgency_question, in the table's order. `attributes`: its JSON object.
void addQuestion(UrgencyChart &chart, const QString &code, const QByteArray &attributes);

/// What was answered; a question in none of the lists is open.
struct ChartAnswers {
    QStringList yes{}, no{}, unknown{};
};

/// Where the chart stands.
struct ChartOutcome {
    QString rank{};             ///< empty while a question is open that has to be asked first
    QString decidedBy{};        ///< the question that gave the rank; empty = none did
    QString next{};             ///< the first open question, while there is no rank
    QStringList asked{};        ///< as far as the chart has to be gone through
    bool assumed{};             ///< an answer 不明 was taken for はい on the way (the safe side)
};

/// Goes through the chart. 不明 counts as はい; a question whose `needs` were answered no is passed over.
ChartOutcome goThrough(const UrgencyChart &chart, const ChartAnswers &answers);

} // namespace mimamori
