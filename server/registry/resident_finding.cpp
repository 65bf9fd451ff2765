// SPDX-FileCopyrightText: 2026 Mimamori contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "registry/resident_finding.h"

#include "model/registry/resident_lookup.h"

#include <QHash>

#include <algorithm>

namespace mimamori {

namespace {

struct Hit {
    FoundResident resident{};
    ResidentKeys keys{};
};

QVariant orNull(QDate day) { return day.isValid() ? QVariant(day) : QVariant(); }
/// As the date[] of PostgreSQL is written.
QStringList isoDays(const QList<QDate> &days)
{
    QStringList out;
    for (QDate day : days)
        out << day.toString(Qt::ISODate);
    return out;
}

QList<Hit> hitsFor(Context &context, const ResidentLookup &by, const QStringList &wards)
{
    static constexpr Sql find{"residents_like",
        "select atena_no, setai_no, kana_l1, name_key, given_l1, birth, sex, town_key from search.residents($1, $2, $3, $4, $5::date, $6::text[]::date[], "
        "$7::date, $8::date, $9, $10::text[], $11::text[], $12::text[])"};
    QList<Hit> out;
    const Rows rows = context.db().query(find, {by.kanaL1, by.kanaL2, by.text, by.givenL1, orNull(by.birth), isoDays(by.slips), orNull(by.bornFrom),
        orNull(by.bornTo), by.town, by.familyKana, by.familyText, wards.isEmpty() ? QVariant() : QVariant(wards)});
    for (const Row &row : rows) {
        Hit hit;
        hit.resident = {row.text("atena_no"), row.text("setai_no"), row.date("birth"), {}};
        hit.keys.name.kana = row.text("kana_l1");
        hit.keys.name.kanaGiven = row.text("given_l1");
        hit.keys.name.text = row.text("name_key");
        hit.keys.birth = row.date("birth");
        hit.keys.sex = row.text("sex");
        hit.keys.town = row.text("town_key");
        out.append(hit);
    }
    return out;
}

/// Who lives with a resident tells strangers of one name apart: their names stand for the family.
void addHouseholds(Context &context, QList<Hit> &hits)
{
    static constexpr Sql find{"resident_households",
        "select setai_no, atena_no, kana_l1, given_l1, name_key from search.resident_key where setai_no = any ($1::text[]) and status = '1'"};
    QStringList households;
    for (const Hit &hit : std::as_const(hits)) {
        if (!hit.resident.setaiNo.isEmpty())
            households << hit.resident.setaiNo;
    }
    households.removeDuplicates();
    QMultiHash<QString, std::pair<QString, NameKeys>> members;
    const Rows rows = context.db().query(find, {households});
    for (const Row &row : rows)
        members.insert(row.text(0), {row.text(1), NameKeys{{}, row.text(2), row.text(3), row.text(4), {}}});
    for (Hit &hit : hits) {
        const auto [begin, end] = members.equal_range(hit.resident.setaiNo);
        for (auto it = begin; it != end; ++it) {
            if (it->first != hit.resident.atenaNo)
                hit.keys.household.append(it->second);
        }
    }
}

void addNames(ResidentKeys &keys, const Row &row)
{
    keys.name.written = row.text("name");
    keys.name.textGiven = givenText(keys.name.written);
    const QString given = keys.name.written.section(QChar(0x3000), 1);
    for (const QString &other : {row.text("alias"), row.text("name_alpha")}) {
        if (!other.isEmpty())
            keys.otherNames.append(nameKeys(other, {}));
    }
    if (const QString family = row.text("old_name"); !family.isEmpty())
        keys.otherNames.append(nameKeys(family.contains(QChar(0x3000)) ? family : QString(family + QChar(0x3000) + given), {}));
    if (const QString kana = row.text("old_kana"); !kana.isEmpty())
        keys.otherNames.append(nameKeys({}, kana));
}

/// The names as the register writes them, so that 髙=高 can be said, and those by which people are also called.
void addNames(Context &context, QList<Hit> &hits)
{
    static constexpr Sql find{"resident_names", "select atena_no, name, alias, old_name, name_alpha, old_kana from search.residents_called($1::text[])"};
    QHash<QString, Hit *> byNumber;
    for (Hit &hit : hits)
        byNumber.insert(hit.resident.atenaNo, &hit);
    const Rows rows = context.db().query(find, {QStringList(byNumber.keys())});
    for (const Row &row : rows) {
        if (Hit *hit = byNumber.value(row.text("atena_no")))
            addNames(hit->keys, row);
    }
}

/// What an agreement is worth: how many residents share it.
void addCounts(Context &context, QList<Hit> &hits)
{
    static constexpr Sql find{"resident_counts", "select kind, key, residents from search.resident_counts($1::text[], $2::text[], $3::text[], $4::text[]::date[])"};
    QSet<QString> kana, text, given, births;
    for (const Hit &hit : std::as_const(hits)) {
        kana.insert(hit.keys.name.kana);
        text.insert(hit.keys.name.text);
        given.insert(hit.keys.name.kanaGiven);
        if (hit.keys.birth.isValid())
            births.insert(hit.keys.birth.toString(Qt::ISODate));
    }
    QHash<QString, qint64> counts;
    const Rows rows = context.db().query(find, {QStringList(kana.values()), QStringList(text.values()), QStringList(given.values()), QStringList(births.values())});
    for (const Row &row : rows)
        counts.insert(row.text(0) + QLatin1Char('/') + row.text(1), row.integer(2));
    const auto count = [&counts](const char *kind, const QString &key) { return counts.value(QLatin1String(kind) + QLatin1Char('/') + key, 1); };
    for (Hit &hit : hits) {
        hit.keys.sameKana = count("kana", hit.keys.name.kana);
        hit.keys.sameText = count("text", hit.keys.name.text);
        hit.keys.sameGiven = count("given", hit.keys.name.kanaGiven);
        hit.keys.sameBirth = count("birth", hit.keys.birth.toString(Qt::ISODate));
    }
}

} // namespace

QList<FoundResident> findResidents(Context &context, const FindCandidates &who, const QStringList &wards, const QStringList &linkedHouseholds, int limit)
{
    static constexpr Sql total{"resident_total", "select search.resident_total()"};
    const SoughtPerson sought = soughtPerson(who, context.today());
    QList<Hit> hits = hitsFor(context, lookupFor(sought), wards);
    if (hits.isEmpty())
        return {};
    addHouseholds(context, hits);
    addNames(context, hits);
    addCounts(context, hits);
    const qint64 residents = context.db().value(total).toLongLong();
    QList<ResidentScore> scores;
    for (Hit &hit : hits) {
        hit.keys.siblingLinked = linkedHouseholds.contains(hit.resident.setaiNo);
        scores.append(scoreResident(sought, hit.keys, residents));
    }
    rankResidents(scores);
    QList<FoundResident> out;
    for (qsizetype i = 0; i < hits.size(); ++i) {
        hits[i].resident.score = scores[i].shown;
        if (!scores[i].shown.band.isEmpty())
            out.append(hits[i].resident);
    }
    std::sort(out.begin(), out.end(), [](const FoundResident &a, const FoundResident &b) {
        return a.score.points != b.score.points ? a.score.points > b.score.points : a.atenaNo < b.atenaNo;
    });
    return out.mid(0, limit);
}

} // namespace mimamori
