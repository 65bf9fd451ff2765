// SPDX-FileCopyrightText: 2026 Mimamori contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "features/casework/search_hits.h"

#include "core/api.h"
#include "core/code_book.h"
#include "core/japan_time.h"
#include "core/problem_text.h"
#include "core/session.h"
#include "features/casework/child_file_head.h"
#include "features/casework/resident_page.h"
#include "shell/child_files.h"
#include "ui/candidate_words.h"

#include <QCoreApplication>

namespace mimamori {

namespace {

QString words(const char *text)
{
    return QCoreApplication::translate("search_hits", text);
}

QString joined(QStringList parts)
{
    parts.removeAll(QString());
    return parts.join(QStringLiteral("  "));
}

QString sourceWords(const QString &source)
{
    static constexpr std::pair<const char *, const char *> known[] = {
        {"note", QT_TRANSLATE_NOOP("search_hits", "Record")},
        {"safety_check", QT_TRANSLATE_NOOP("search_hits", "Safety check")},
        {"meeting", QT_TRANSLATE_NOOP("search_hits", "Meeting")},
        {"reception", QT_TRANSLATE_NOOP("search_hits", "Reception")},
    };
    for (const auto &[name, text] : known) {
        if (source == QLatin1String(name))
            return words(text);
    }
    return source;
}

SearchHit sentence(const QString &text, const QString &group = {})
{
    return {text, {}, {}, group};
}

} // namespace

SearchHit personHit(ClientContext &context, const PersonHit &hit, const OpenPage &open)
{
    const QString relation = context.codes.shortName(Relation::table, hit.relation.value);
    QStringList who{hit.name};
    if (hit.relation.value == QLatin1String("SELF"))
        who << hit.kana << (hit.birth.quality == FuzzyDate::Quality::Empty ? QString() : birthAndAge(hit.birth, -1, -1));
    else
        who << words(QT_TRANSLATE_NOOP("search_hits", "(%1 of %2)")).arg(relation, hit.childName);
    const QString why = joined({reasonText(hit.reason), hit.episodeNumber.isEmpty() ? hit.fileNumber : hit.episodeNumber, hit.officeName});
    const qint64 file = hit.childFile.id;
    return {joined(who), why, [&context, open, file] { open(openChildFile(context, file)); }, words(QT_TRANSLATE_NOOP("search_hits", "People"))};
}

SearchHit residentHit(ClientContext &context, const ResidentHit &hit, const OpenPage &open)
{
    const QString birth = hit.birth.quality == FuzzyDate::Quality::Empty ? QString() : birthAndAge(hit.birth, -1, -1);
    const QString place = hit.isProtected ? words(QT_TRANSLATE_NOOP("search_hits", "address restricted")) : hit.town;
    return {joined({hit.name, hit.kana, birth}), joined({reasonText(hit.reason), place}),
        [&context, open, number = hit.atenaNo] { open(new ResidentPage(context, number)); }, words(QT_TRANSLATE_NOOP("search_hits", "Residents"))};
}

SearchHit textHit(ClientContext &context, const TextHit &hit, const OpenPage &open)
{
    return {hit.piece, joined({sourceWords(hit.source), gridDate(japanDate(hit.at)), hit.childName}),
        [&context, open, file = hit.childFile.id] { open(openChildFile(context, file)); }, words(QT_TRANSLATE_NOOP("search_hits", "Records"))};
}

QList<SearchHit> rowsOf(ClientContext &context, const SearchHits &found, const OpenPage &open)
{
    QList<SearchHit> rows;
    const QString more = words(QT_TRANSLATE_NOOP("search_hits", "There is more: type on"));
    for (const PersonHit &hit : found.people)
        rows << personHit(context, hit, open);
    if (found.morePeople)
        rows << sentence(more, rows.last().group);
    for (const ResidentHit &hit : found.residents)
        rows << residentHit(context, hit, open);
    if (found.moreResidents)
        rows << sentence(more, rows.last().group);
    for (const TextHit &hit : found.texts)
        rows << textHit(context, hit, open);
    if (found.moreTexts)
        rows << sentence(more, rows.last().group);
    if (rows.isEmpty())
        rows << sentence(words(QT_TRANSLATE_NOOP("search_hits", "Nothing found among people, residents and records that you may see")));
    return rows;
}

SearchBox::Provider makeSearch(ClientContext &context, OpenPage open)
{
    return [&context, open = std::move(open)](const QString &typed, QObject *receiver, SearchBox::Found found) {
        const RecordType &type = recordType<SearchFor>();
        if (!context.session.may(SearchFor::operation)) {
            found({});
            return;
        }
        if (const auto problem = searchProblem(typed)) {
            found({sentence(problemText(*problem, &type))});
            return;
        }
        if (context.api.state() != Api::State::Connected) {
            found({sentence(words(QT_TRANSLATE_NOOP("search_hits", "No connection: people and records can be searched when it is back")))});
            return;
        }
        SearchFor ask;
        ask.text = typed;
        context.api.call(
            ask, receiver, [&context, open, found](const SearchHits &hits) { found(rowsOf(context, hits, open)); },
            [found, &type](const Problem &problem) { found({sentence(problemText(problem, &type))}); });
    };
}

} // namespace mimamori
