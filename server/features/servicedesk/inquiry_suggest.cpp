// SPDX-FileCopyrightText: 2026 Mimamori contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/servicedesk/inquiry_suggest.h"

#include "dispatch/features.h"
#include "features/features_list.h"
#include "services/desk_search.h"
#include "services/inquiry_desk.h"

#include <algorithm>

namespace mimamori {

namespace {

constexpr int candidates = 60;
constexpr int mostShown = 12;
constexpr int leastScore = 25;  ///< below, two texts share nothing but everyday endings
constexpr int screenBonus = 8;  ///< the same screen
constexpr int readyBonus = 6;   ///< an answer that was approved is worth more than a past one

QString asText(const Row &row, const char *first, const char *second)
{
    const QString text = row.text(first);
    return text.isEmpty() ? row.text(second) : text;
}

/// What is published and valid; drafts and what ran out are not offered.
bool fillFaq(Context &context, const DeskHit &hit, const QString &screen, Suggestion &out)
{
    static constexpr Sql read{"suggest_faq",
        "select kind, published_question as question, published_answer as answer, screen, solved from faq where id = $1 and published_at is not null "
        "and state <> 'WITHDRAWN' and valid_from <= $2 and (valid_to is null or valid_to >= $2)"};
    const auto row = context.db().queryOne(read, {hit.id, context.today()});
    if (!row)
        return false;
    out.source.value = row->text("kind");
    out.key = QStringLiteral("FAQ/%1").arg(hit.id);
    out.title = row->text("question");
    out.text = row->text("answer");
    out.solved = row->integer("solved");
    out.score += readyBonus + (!screen.isEmpty() && row->text("screen") == screen ? screenBonus : 0);
    return true;
}

/// A past inquiry is worth showing once it has an answer, or while it is open (others have the same trouble now).
bool fillInquiry(Context &context, const DeskHit &hit, const QString &screen, Suggestion &out)
{
    static constexpr Sql read{"suggest_inquiry",
        "select number, summary, answer, screen from inquiry where id = $1 and state not in ('MERGED', 'WITHDRAWN')"};
    const auto row = context.db().queryOne(read, {hit.id});
    if (!row)
        return false;
    out.source.value = QStringLiteral("INQUIRY");
    out.key = QStringLiteral("INQUIRY/%1").arg(hit.id);
    out.title = row->text("number") + QLatin1Char(' ') + row->text("summary");
    out.text = asText(*row, "answer", "summary");
    out.score += !screen.isEmpty() && row->text("screen") == screen ? screenBonus : 0;
    return true;
}

bool fillManual(const DeskHit &hit, const QString &screen, Suggestion &out)
{
    out.source.value = QStringLiteral("MANUAL");
    out.key = QStringLiteral("MANUAL/") + hit.name;
    out.title = hit.title;
    out.text = hit.name.section(QLatin1Char('#'), 0, 0);
    out.score += out.text == screen ? screenBonus : 0;
    return true;
}

Suggestions suggest(Context &context, const SuggestForInquiry &in)
{
    const QList<QByteArray> sources = seesDesk(context) ? QList<QByteArray>{"INQUIRY", "FAQ", "MANUAL"} : QList<QByteArray>{"FAQ", "MANUAL"};
    const QList<DeskHit> hits = findDeskTexts(context, in.typed, sources, candidates);
    Suggestions out;
    for (const DeskHit &hit : hits) {
        Suggestion made;
        made.score = hit.score;
        made.shared = hit.shared;
        const bool isThere = hit.source == "FAQ" ? fillFaq(context, hit, in.screen, made)
            : hit.source == "INQUIRY"            ? fillInquiry(context, hit, in.screen, made)
                                                 : fillManual(hit, in.screen, made);
        if (!isThere || hit.score < leastScore || made.key == in.without)
            continue;
        made.score = std::min<qint64>(made.score, 100);
        out.suggestions.append(made);
    }
    std::stable_sort(out.suggestions.begin(), out.suggestions.end(), [](const Suggestion &a, const Suggestion &b) {
        return a.score != b.score ? a.score > b.score : a.solved > b.solved;
    });
    out.suggestions = out.suggestions.mid(0, mostShown);
    context.audited("inquiry", {});
    return out;
}

} // namespace

void registerInquirySuggest(Features &features)
{
    features.operation<&suggest>(reads);
}

} // namespace mimamori
