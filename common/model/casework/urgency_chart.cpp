// SPDX-FileCopyrightText: 2026 Mimamori contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/casework/urgency_chart.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <algorithm>

namespace mimamori {

void addQuestion(UrgencyChart &chart, const QString &code, const QByteArray &attributes)
{
    const QJsonObject object = QJsonDocument::fromJson(attributes).object();
    const QString rank = object.value(QLatin1String("rank")).toString();
    if (object.value(QLatin1String("otherwise")).toBool()) {
        chart.otherwise = rank;
        return;
    }
    ChartQuestion question{code, {}, rank};
    const QJsonArray needs = object.value(QLatin1String("needs")).toArray();
    for (const QJsonValue &need : needs)
        question.needs << need.toString();
    chart.questions << question;
}

ChartOutcome goThrough(const UrgencyChart &chart, const ChartAnswers &answers)
{
    ChartOutcome out;
    const auto holds = [&](const QString &code) { return answers.yes.contains(code) || answers.unknown.contains(code); };
    for (const ChartQuestion &question : chart.questions) {
        if (!std::all_of(question.needs.begin(), question.needs.end(), holds))
            continue;
        out.asked << question.code;
        if (!holds(question.code)) {
            if (answers.no.contains(question.code))
                continue;
            out.next = question.code;
            return out;
        }
        out.assumed = out.assumed || answers.unknown.contains(question.code);
        if (question.rank.isEmpty())
            continue;
        out.rank = question.rank;
        out.decidedBy = question.code;
        return out;
    }
    out.rank = chart.otherwise;
    return out;
}

} // namespace mimamori
