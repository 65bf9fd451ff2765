// SPDX-FileCopyrightText: 2026 Mimamori contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "features/casework/person_search.h"

#include "core/api.h"
#include "core/code_book.h"
#include "core/session.h"
#include "features/casework/child_file_head.h"
#include "shell/child_files.h"
#include "ui/candidate_words.h"

#include <QCoreApplication>

namespace mimamori {

namespace {

QString words(const char *text)
{
    return QCoreApplication::translate("person_search", text);
}

} // namespace

SearchHit personHit(ClientContext &context, const PersonHit &hit, const std::function<void(Page *)> &open)
{
    const QString relation = context.codes.shortName(Relation::table, hit.relation.value);
    QStringList who{hit.name};
    if (hit.relation.value == QLatin1String("SELF"))
        who << hit.kana << (hit.birth.quality == FuzzyDate::Quality::Empty ? QString() : birthAndAge(hit.birth, -1, -1));
    else
        who << words(QT_TRANSLATE_NOOP("person_search", "(%1 of %2)")).arg(relation, hit.childName);
    who.removeAll(QString());
    QStringList why{reasonText(hit.reason), hit.episodeNumber.isEmpty() ? hit.fileNumber : hit.episodeNumber, hit.officeName};
    why.removeAll(QString());
    const qint64 file = hit.childFile.id;
    return {who.join(QStringLiteral("  ")), why.join(QStringLiteral("  ")), [&context, open, file] { open(openChildFile(context, file)); }};
}

SearchBox::Provider makePersonSearch(ClientContext &context, std::function<void(Page *)> open)
{
    return [&context, open = std::move(open)](const QString &typed, QObject *receiver, SearchBox::Found found) {
        if (!context.session.may(FindPeople::operation))
            return;
        FindPeople ask;
        ask.text = typed;
        context.api.call(
            ask, receiver,
            [&context, open, found = std::move(found)](const PersonHits &people) {
                QList<SearchHit> hits;
                for (const PersonHit &hit : people.hits)
                    hits << personHit(context, hit, open);
                if (people.total > people.hits.size())
                    hits << SearchHit{words(QT_TRANSLATE_NOOP("person_search", "%1 more: type on")).arg(people.total - people.hits.size()), {}, {}};
                found(hits);
            },
            [](const Problem &) {}); // what is half typed may be too long or no text yet; the next letter asks again
    };
}

} // namespace mimamori
