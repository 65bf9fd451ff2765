// SPDX-FileCopyrightText: 2026 Mimamori contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "memory_register.h"

#include "japanese/fuzzy.h"
#include "japanese/search_key.h"
#include "registry/row_check.h"

#include <QSet>

#include <algorithm>

namespace mimamori {

namespace {

using C = ResidentColumn;

QString key(const char *kind, const QString &value) { return QLatin1String(kind) + QLatin1Char('/') + value; }
QString key(const char *kind, QDate value) { return key(kind, value.toString(Qt::ISODate)); }

} // namespace

FindCandidates asSought(const TypedPerson &typed)
{
    FindCandidates who;
    who.name = typed.name;
    who.kana = typed.kana;
    if (typed.birth.endsWith(QStringLiteral("歳")))
        who.ageText = typed.birth;
    else if (!typed.birth.isEmpty())
        who.birth = readFuzzyDate(typed.birth);
    who.sex.value = typed.sex;
    who.address = typed.address;
    if (!typed.guardianName.isEmpty() || !typed.guardianKana.isEmpty())
        who.family.append({typed.guardianName, typed.guardianKana});
    return who;
}

MemoryRegister::MemoryRegister(const SampleCity &city)
    : m_today(city.today())
{
    city.forEach([this](const ResidentRow &row) {
        if (row[C::Status] != QLatin1String("1"))
            return;
        Resident resident{row[C::AtenaNo], row[C::SetaiNo], l2Key(row[C::Kana]), {}};
        resident.keys.name = nameKeys(row[C::Name], row[C::Kana]);
        for (const QString &other : {row[C::Alias], row[C::NameAlpha]}) {
            if (!other.isEmpty())
                resident.keys.otherNames.append(nameKeys(other, {}));
        }
        resident.keys.birth = registerBirth(row[C::BirthRaw]).sortKey();
        resident.keys.sex = row[C::Sex];
        resident.keys.town = townKey(QStringLiteral("神戸市") + row[C::AddrTown] + row[C::AddrBanchi]);
        m_people.append(resident);
        index(int(m_people.size()) - 1);
    });
}

void MemoryRegister::index(int at)
{
    const Resident &resident = m_people[at];
    const QStringList keys{key("l1", resident.keys.name.kana), key("l2", resident.kanaL2), key("text", resident.keys.name.text),
        key("birth", resident.keys.birth), key("given", resident.keys.name.kanaGiven), key("town", resident.keys.town), key("setai", resident.setaiNo)};
    for (const QString &key : keys) {
        m_by.insert(key, at);
        ++m_counts[key];
    }
}

bool MemoryRegister::isNamedLike(const ResidentLookup &by, const Resident &r)
{
    return (!by.givenL1.isEmpty() && r.keys.name.kanaGiven == by.givenL1) || (!by.kanaL2.isEmpty() && r.kanaL2.left(2) == by.kanaL2.left(2))
        || (!by.text.isEmpty() && r.keys.name.text.left(2) == by.text.left(2));
}

bool MemoryRegister::isBornWithin(const ResidentLookup &by, const Resident &r)
{
    return by.bornFrom.isValid() && r.keys.birth >= by.bornFrom && r.keys.birth <= by.bornTo;
}

QList<int> MemoryRegister::lookUp(const ResidentLookup &by) const
{
    QSet<int> out;
    const auto all = [&](const QString &key) {
        for (auto it = m_by.constFind(key); it != m_by.cend() && it.key() == key; ++it)
            out.insert(*it);
    };
    const auto some = [&](const QString &key, bool byAge) {
        for (auto it = m_by.constFind(key); it != m_by.cend() && it.key() == key; ++it) {
            if (isNamedLike(by, m_people[*it]) || (byAge && isBornWithin(by, m_people[*it])))
                out.insert(*it);
        }
    };
    for (const auto &[kind, value] : {std::pair("l1", by.kanaL1), std::pair("l2", by.kanaL2), std::pair("text", by.text)}) {
        if (!value.isEmpty())
            all(key(kind, value));
    }
    if (by.birth.isValid())
        all(key("birth", by.birth));
    for (QDate slip : by.slips)
        some(key("birth", slip), false);
    if (!by.town.isEmpty())
        some(key("town", by.town), true);
    if (!by.givenL1.isEmpty() && by.bornFrom.isValid()) {
        const QList<int> named = m_by.values(key("given", by.givenL1));
        for (int at : named) {
            if (isBornWithin(by, m_people[at]))
                out.insert(at);
        }
    }
    for (const auto &[kind, names] : {std::pair("l1", by.familyKana), std::pair("text", by.familyText)}) {
        for (const QString &name : names) {
            const QList<int> relatives = m_by.values(key(kind, name));
            for (int relative : relatives)
                some(key("setai", m_people[relative].setaiNo), true);
        }
    }
    return out.values();
}

QList<MemoryRegister::Found> MemoryRegister::find(const FindCandidates &who) const
{
    const SoughtPerson sought = soughtPerson(who, m_today);
    const QList<int> hits = lookUp(lookupFor(sought));
    QList<Found> out;
    QList<ResidentScore> scores;
    for (int at : hits) {
        const Resident &resident = m_people[at];
        ResidentKeys keys = resident.keys;
        KnownKeys old{keys.name.text, keys.name.kana, resident.kanaL2, keys.name.written, keys.birth, keys.sex, keys.town, {}, {}, false};
        const QList<int> household = m_by.values(key("setai", resident.setaiNo));
        for (int other : household) {
            if (other == at)
                continue;
            NameKeys relative = m_people[other].keys.name;
            relative.textGiven.clear(); // as the keys of the database have it
            keys.household.append(relative);
            old.family << QStringLiteral("k:") + relative.kana << QStringLiteral("n:") + relative.text;
        }
        keys.sameKana = m_counts.value(key("l1", keys.name.kana));
        keys.sameText = m_counts.value(key("text", keys.name.text));
        keys.sameGiven = m_counts.value(key("given", keys.name.kanaGiven));
        keys.sameBirth = m_counts.value(key("birth", keys.birth));
        scores.append(scoreResident(sought, keys, size()));
        out.append({resident.atenaNo, {}, scoreCandidate(sought.typed, old)});
    }
    rankResidents(scores);
    for (qsizetype i = 0; i < out.size(); ++i)
        out[i].score = scores[i];
    return out;
}

bool MemoryRegister::reaches(const FindCandidates &who, const QString &atenaNo) const
{
    const QList<int> hits = lookUp(lookupFor(soughtPerson(who, m_today)));
    return std::any_of(hits.begin(), hits.end(), [&](int at) { return m_people[at].atenaNo == atenaNo; });
}

} // namespace mimamori
