// SPDX-FileCopyrightText: 2026 Mimamori contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/casework/timeline.h"

#include "japanese/search_key.h"

#include <QRegularExpression>

#include <algorithm>

namespace mimamori {

void TimelineLine::describe(Describe &d)
{
    d.record("timeline_line", QT_TRANSLATE_NOOP("record", "Timeline"));
    d.field<&TimelineLine::source>("source", QT_TRANSLATE_NOOP("record", "Record"));
    d.field<&TimelineLine::sourceId>("source_id", QT_TRANSLATE_NOOP("record", "Record id"));
    d.field<&TimelineLine::version>("version", QT_TRANSLATE_NOOP("record", "Version"));
    d.field<&TimelineLine::episode>("episode", QT_TRANSLATE_NOOP("record", "Case"));
    d.field<&TimelineLine::at>("at", QT_TRANSLATE_NOOP("record", "At")).inList();
    d.field<&TimelineLine::code>("code", QT_TRANSLATE_NOOP("record", "Kind")).inList();
    d.field<&TimelineLine::detail>("detail", QT_TRANSLATE_NOOP("record", "Details"));
    d.field<&TimelineLine::counterpart>("counterpart", QT_TRANSLATE_NOOP("record", "With whom")).inList().sensitive();
    d.field<&TimelineLine::text>("text", QT_TRANSLATE_NOOP("record", "Record text")).inList().sensitive();
    d.field<&TimelineLine::cut>("cut", QT_TRANSLATE_NOOP("record", "Goes on"));
    d.field<&TimelineLine::author>("author", QT_TRANSLATE_NOOP("record", "Written by"));
    d.field<&TimelineLine::authorName>("author_name", QT_TRANSLATE_NOOP("record", "Written by")).inList();
    d.field<&TimelineLine::state>("state", QT_TRANSLATE_NOOP("record", "State")).inList();
    d.field<&TimelineLine::mine>("mine", QT_TRANSLATE_NOOP("record", "Mine"));
    d.field<&TimelineLine::childSeen>("child_seen", QT_TRANSLATE_NOOP("record", "Child seen"));
    d.field<&TimelineLine::together>("together", QT_TRANSLATE_NOOP("record", "Written together"));
    d.field<&TimelineLine::amends>("amends", QT_TRANSLATE_NOOP("record", "Amends"));
    d.field<&TimelineLine::amendedBy>("amended_by", QT_TRANSLATE_NOOP("record", "Amended by"));
    d.field<&TimelineLine::returned>("returned", QT_TRANSLATE_NOOP("record", "Comment")).sensitive();
}

void TimelineCount::describe(Describe &d)
{
    d.record("timeline_count", QT_TRANSLATE_NOOP("record", "Count"));
    d.field<&TimelineCount::chip>("chip", QT_TRANSLATE_NOOP("record", "Kind"));
    d.field<&TimelineCount::count>("count", QT_TRANSLATE_NOOP("record", "Count"));
}

void Timeline::describe(Describe &d)
{
    d.record("timeline", QT_TRANSLATE_NOOP("record", "Timeline"));
    d.group<&Timeline::lines>("lines", QT_TRANSLATE_NOOP("record", "Timeline"));
    d.group<&Timeline::counts>("counts", QT_TRANSLATE_NOOP("record", "Count"));
    d.field<&Timeline::total>("total", QT_TRANSLATE_NOOP("record", "Total"));
}

void ShowTimeline::describe(Describe &d)
{
    d.record("child_file.timeline", QT_TRANSLATE_NOOP("record", "Timeline"));
    d.field<&ShowTimeline::childFile>("child_file", QT_TRANSLATE_NOOP("record", "Child file")).required();
    d.field<&ShowTimeline::chips>("chips", QT_TRANSLATE_NOOP("record", "Kinds")).length(40);
    d.field<&ShowTimeline::words>("words", QT_TRANSLATE_NOOP("record", "Words")).length(200);
    d.field<&ShowTimeline::limit>("limit", QT_TRANSLATE_NOOP("record", "Rows")).range(1, 1000);
    d.field<&ShowTimeline::offset>("offset", QT_TRANSLATE_NOOP("record", "From row")).range(0, 1'000'000);
}

QString timelineChip(const QString &source, const QString &code)
{
    return source == timeline_source::note ? source + QLatin1Char('/') + code : source;
}

QStringList timelineWords(const QString &words)
{
    static const QRegularExpression spaces(QStringLiteral("[\\s\\x{3000}]+"));
    QStringList folded;
    const QStringList parts = words.split(spaces, Qt::SkipEmptyParts);
    for (const QString &word : parts) {
        const QString key = kanjiKey(word);
        if (!key.isEmpty())
            folded << key;
    }
    return folded;
}

bool hasTimelineWords(const QString &text, const QStringList &folded)
{
    if (folded.isEmpty())
        return true;
    const QString key = kanjiKey(text);
    return std::all_of(folded.begin(), folded.end(), [&key](const QString &word) { return key.contains(word); });
}

} // namespace mimamori
