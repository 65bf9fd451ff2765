// SPDX-FileCopyrightText: 2026 Mimamori contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/servicedesk/inquiry.h"

namespace mimamori {

/// INQUIRY, FAQ, KNOWN_ERROR, MANUAL.
struct SuggestionSource { static constexpr auto table = "suggestion_source"; };

/// A past inquiry, an entry of the FAQ, a known error or a passage of the manual that says something like what is being typed.
struct Suggestion {
    Code<SuggestionSource> source{};
    QString key{};              ///< "FAQ/3", "INQUIRY/12", "MANUAL/intake#2": what `matched` of an inquiry takes
    QString title{};
    QString text{};             ///< the answer, or the passage's page
    qint64 score{};             ///< 0 to 100
    QStringList shared{};       ///< the pieces of the question that are found there
    qint64 solved{};            ///< how often it solved
    static void describe(Describe &d);
};
struct Suggestions {
    QList<Suggestion> suggestions{};
    static void describe(Describe &d);
};

/// Asked while somebody types (INQ-02). The desk sees past inquiries too; everybody else what is published.
struct SuggestForInquiry {
    static constexpr auto operation = "inquiry.suggest";
    using Reply = Suggestions;
    QString typed{};
    QString screen{};           ///< what concerns this screen comes first
    QString without{};          ///< key of the inquiry itself
    static void describe(Describe &d);
};

} // namespace mimamori
