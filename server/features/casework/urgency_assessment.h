// SPDX-FileCopyrightText: 2026 Mimamori contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/casework/urgency_assessment.h"
#include "services/context.h"

namespace mimamori {

/// The city's chart as it stood on a day.
UrgencyChart urgencyChart(Context &context, QDate on);

/// Keeps a judgement of a case and asks those who lead its office to confirm it. An empty `rank` takes the chart's.
AssessedUrgency keepAssessment(
    Context &context, const CaseEpisode &episode, const UrgencyAnswers &answers, const ChartOutcome &outcome, Code<Urgency> rank);

} // namespace mimamori
