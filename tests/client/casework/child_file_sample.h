// SPDX-FileCopyrightText: 2026 Mimamori contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/code_book.h"
#include "model/casework/child_file_view.h"
#include "model/casework/timeline.h"

#include <QFile>

namespace mimamori {

/// The code tables as they are seeded, so that the screen shows what officials will see.
inline void loadCodes(CodeBook &codes)
{
    CodeTables tables;
    for (const char *name : {"intake", "casework", "family", "platform", "registry", "servicedesk", "access", "operations", "contract", "assets"}) {
        QFile file(QStringLiteral(MIMAMORI_CODES "/%1.tsv").arg(QLatin1String(name)));
        if (!file.open(QIODevice::ReadOnly))
            qFatal("no code tables");
        const QStringList lines = QString::fromUtf8(file.readAll()).split(u'\n').mid(1);
        for (const QString &line : lines) {
            const QStringList cells = line.split(u'\t');
            if (cells.size() < 5)
                continue;
            CodeView view;
            view.table = cells[0];
            view.code = cells[1];
            view.name = cells[2];
            view.shortName = cells[3].isEmpty() ? cells[2] : cells[3];
            view.attributes = cells.value(5);
            view.sort = tables.codes.size();
            tables.codes << view;
        }
    }
    codes.set(tables);
}

inline FamilyLine relative(qint64 person, const char16_t *name, const char *relation)
{
    FamilyLine line;
    line.person.id = person;
    line.name = QString::fromUtf16(name);
    line.relation.value = QLatin1String(relation);
    line.whereabouts.phones = {QStringLiteral("078-000-1234")};
    line.whereabouts.address = QStringLiteral("神戸市北区鈴蘭台西町1-2-3");
    return line;
}

/// The case of screens.md with its two workers.
inline EpisodeLine yuisCase()
{
    EpisodeLine episode;
    episode.episode.id = 41;
    episode.number = QStringLiteral("C-R08-000412");
    episode.stage.value = QStringLiteral("INVESTIGATING");
    episode.kind.value = QStringLiteral("ABUSE");
    episode.officeName = QStringLiteral("北区");
    episode.nextReview = QDate(2026, 11, 24);
    episode.staff = {{{7}, QStringLiteral("山本"), {QStringLiteral("MAIN")}}, {{8}, QStringLiteral("川口"), {QStringLiteral("SUB")}}};
    return episode;
}

/// The father must not learn where the child is.
inline RestrictionLine againstTheFather()
{
    RestrictionLine restriction;
    restriction.restriction.id = 9;
    restriction.version = 3;
    restriction.person.id = 12;
    restriction.personName = QStringLiteral("髙橋 優衣");
    restriction.kind.value = QStringLiteral("DV");
    restriction.against = {{13}};
    restriction.againstNames = {QStringLiteral("髙橋 誠")};
    restriction.validFrom = QDate(2026, 11, 20);
    restriction.reviewOn = QDate(2027, 11, 20);
    restriction.setBy = QStringLiteral("川口 健");
    return restriction;
}

/// One deadline that is over and one that is far.
inline QList<FileClock> twoClocks(const QDateTime &now)
{
    FileClock late;
    late.clock = 1;
    late.ruleName = QStringLiteral("安全確認（48時間）");
    late.dueAt = now.addSecs(-(2 * 3600 + 13 * 60));
    FileClock far;
    far.clock = 2;
    far.ruleName = QStringLiteral("受理会議");
    far.dueAt = now.addDays(20);
    return {late, far};
}

/// The child of screens.md, with everything that can go wrong at once.
inline ChildFileView yui(const QDateTime &now)
{
    ChildFileView view;
    view.childFile.id = 4;
    view.number = QStringLiteral("F-R08-000412");
    view.person.id = 12;
    view.name = QStringLiteral("髙橋 優衣");
    view.kana = QStringLiteral("タカハシ ユイ");
    view.birth = FuzzyDate::fromDate(QDate(2023, 2, 3));
    view.ageYears = 3;
    view.ageMonths = 9;
    view.sex.value = QStringLiteral("2");
    view.mayWrite = true;
    view.episodes = {yuisCase()};
    view.clocks = twoClocks(now);
    view.family = {relative(12, u"髙橋 優衣", "SELF"), relative(13, u"髙橋 誠", "FATHER"), relative(14, u"髙橋 美咲", "MOTHER")};
    for (int protectedOne : {0, 2}) {
        view.family[protectedOne].whereabouts.restricted = true;
        maskWhereabouts(view.family[protectedOne].whereabouts);
    }
    view.restrictions = {againstTheFather()};
    AlertLine alert;
    alert.kind.value = QStringLiteral("VIOLENCE");
    alert.person.id = 13;
    alert.relation.value = QStringLiteral("FATHER");
    view.alerts = {alert};
    SiblingLine sibling;
    sibling.childFile.id = 5;
    sibling.name = QStringLiteral("髙橋 蓮");
    sibling.episode.id = 51;
    view.siblings = {sibling};
    return view;
}

inline TimelineLine line(const char *source, const char *code, const char16_t *text, const char *state = "")
{
    TimelineLine made;
    static qint64 id = 100;
    made.source = QLatin1String(source);
    made.sourceId = ++id;
    made.code = QLatin1String(code);
    made.at = QDateTime(QDate(2026, 11, 22), QTime(1, 5), Qt::UTC);
    made.text = QString::fromUtf16(text);
    made.authorName = QStringLiteral("山本");
    made.counterpart = QStringLiteral("母");
    made.state = QLatin1String(state);
    made.mine = true;
    return made;
}

inline Timeline sampleTimeline()
{
    Timeline timeline;
    timeline.lines = {line("note", "VISIT", u"応答なし。カーテン閉。ガスメーターは動いている。名刺を残す。", "DRAFT"),
        line("meeting", "URGENT_RECEPTION", u"緊急度A。本日中に再訪問、応答なければ警察と同行。"),
        line("note", "PHONE", u"20日から欠席。連絡なし。最終登園時に左頬に薄いあざ（写真あり）。", "APPROVED"),
        line("note", "PHONE", u"右頬に薄いあざ", "APPROVED"), line("reception", "ABUSE", u"泣き声と怒鳴り声。物を投げる音。")};
    timeline.lines[3].amendedBy = 103;
    timeline.counts = {{QStringLiteral("meeting"), 1}, {QStringLiteral("note/PHONE"), 2}, {QStringLiteral("note/VISIT"), 1}, {QStringLiteral("reception"), 1}};
    timeline.total = 5;
    return timeline;
}

} // namespace mimamori
