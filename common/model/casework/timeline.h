// SPDX-FileCopyrightText: 2026 Mimamori contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/casework/case_episode.h"

namespace mimamori {

/// Where a line of the timeline comes from; with the code it makes the chip it belongs to.
namespace timeline_source {
constexpr QLatin1StringView note("note"), safetyCheck("safety_check"), meeting("meeting"), reception("reception"), stage("case_event"),
    paper("issued_paper"), urgency("urgency_assessment");
}

/// One line of what happened on a file. `code` belongs to the code table of its source: note_kind, sight_method, meeting_kind,
/// reception_kind, case stage, kind of paper, urgency; `detail` likewise (sight_result, meeting_decision, route, stage before, recipient,
/// the chart's urgency).
struct TimelineLine {
    QString source{};
    qint64 sourceId{};
    qint64 version{};
    Ref<CaseEpisode> episode{};
    QDateTime at{};
    QString code{};
    QString detail{};
    QString counterpart{};
    QString text{};
    bool cut{};                 ///< the text goes on; the record itself has all of it
    Ref<AppUser> author{};
    QString authorName{};
    QString state{};            ///< of a note: DRAFT, SUBMITTED, APPROVED; of a safety check WITHDRAWN
    bool mine{};
    bool childSeen{};
    qint64 together{};
    qint64 amends{};
    qint64 amendedBy{};         ///< shown struck
    QString returned{};         ///< what the approver said when the draft came back
    static void describe(Describe &d);
};

struct TimelineCount {
    QString chip{};             ///< "meeting", "note/VISIT"
    qint64 count{};
    static void describe(Describe &d);
};

struct Timeline {
    QList<TimelineLine> lines{};
    QList<TimelineCount> counts{}; ///< of everything that has the words, whatever chips are chosen
    qint64 total{};             ///< lines that fit words and chips
    static void describe(Describe &d);
};

/// What happened on a file, newest first. Words are found whatever their width, kana or old characters (domain.md 9.3).
struct ShowTimeline {
    static constexpr auto operation = "child_file.timeline";
    using Reply = Timeline;
    Ref<ChildFile> childFile{};
    QStringList chips{};        ///< none = all
    QString words{};
    qint64 limit{100};
    qint64 offset{};
    static void describe(Describe &d);
};

/// The chip of a line: a note's kind is its own chip, everything else is one by its source.
QString timelineChip(const QString &source, const QString &code);

/// Words as the search compares them; a text fits when it has every one of them.
QStringList timelineWords(const QString &words);
bool hasTimelineWords(const QString &text, const QStringList &folded);

/// Most characters of a line's text; the whole of it is opened with Enter.
constexpr int timelineTextLength = 400;

} // namespace mimamori
