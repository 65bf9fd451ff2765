// SPDX-FileCopyrightText: 2026 Mimamori contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/casework/search_find.h"

#include "dispatch/features.h"
#include "features/features_list.h"
#include "registry/found_residents.h"
#include "security/audit_log.h"
#include "services/found_people.h"
#include "services/text_search.h"

namespace mimamori {

namespace {

template <class T>
bool cut(QList<T> &hits, int most)
{
    const bool more = hits.size() > most;
    hits = hits.mid(0, most);
    return more;
}

/// A search shows several kinds of things: each kind that was shown has its line in the audit, the dispatcher's own is for the people.
void auditShown(Context &context, const QByteArray &object, const QList<qint64> &ids)
{
    if (!ids.isEmpty())
        writeAudit(context.db(), context.actor(), {context.request().operation, "read", object, ids, 0, "ok", {}, context.request().requestId});
}

void audit(Context &context, const SearchHits &hits)
{
    QList<qint64> people, residents;
    QHash<QString, QList<qint64>> texts;
    for (const PersonHit &hit : hits.people)
        people << hit.person.id;
    for (const ResidentHit &hit : hits.residents)
        residents << hit.atenaNo.toLongLong();
    for (const TextHit &hit : hits.texts)
        texts[hit.source] << hit.sourceId;
    context.audited("person", people);
    auditShown(context, "resident", residents);
    for (auto it = texts.cbegin(); it != texts.cend(); ++it)
        auditShown(context, it.key().toLatin1(), it.value());
}

SearchHits searchFor(Context &context, const SearchFor &in)
{
    if (const auto problem = searchProblem(in.text))
        throw *problem;
    const FindKeys keys = findKeys(in.text, context.today());
    NameAsks names(context, keys);
    SearchHits out;
    out.people = findPeopleOfFiles(context, keys, names);
    out.peopleInAll = out.people.size();
    if (context.may(OpenResident::operation))
        out.residents = findResidentsLike(context, keys, names);
    out.texts = findTexts(context, keys);
    out.morePeople = cut(out.people, mostPersonHits);
    out.moreResidents = cut(out.residents, mostResidentHits);
    out.moreTexts = cut(out.texts, mostTextHits);
    audit(context, out);
    return out;
}

ResidentCard showResident(Context &context, const OpenResident &in)
{
    const ResidentCard out = openResident(context, in.atenaNo);
    QList<qint64> shown;
    for (const HouseholdLine &line : out.household)
        shown << line.atenaNo.toLongLong();
    context.audited("resident", shown);
    return out;
}

} // namespace

void registerSearchFind(Features &features)
{
    features.operation<&searchFor>(reads);
    features.operation<&showResident>(reads);
}

} // namespace mimamori
