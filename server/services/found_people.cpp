// SPDX-FileCopyrightText: 2026 Mimamori contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/found_people.h"

#include "record/json_state.h"

#include <algorithm>

namespace mimamori {

namespace {

constexpr int mostEach = 40;     ///< of each way of asking
constexpr int mostInside = 12;
constexpr int enough = 5;        ///< below that also readings one letter away are looked for

/// Looks for people in one search, never twice for the same one.
class PeopleSearch {
public:
    PeopleSearch(Context &context, const FindKeys &keys, NameAsks &names) : m_context(context), m_keys(keys), m_names(names) {}

    QList<PersonHit> run()
    {
        numbers();
        places();
        if (m_keys.from.isValid() || m_keys.hasName())
            ask(m_keys.from.isValid() ? NameAsk() : m_names.beginning(), mostEach);
        const bool byName = m_keys.hasName() && !m_keys.from.isValid();
        if (byName && m_hits.size() < mostPersonHits)
            ask(m_names.inside(), mostInside);
        if (byName && m_hits.size() < enough)
            ask(m_names.near(), mostInside);
        std::stable_sort(m_hits.begin(), m_hits.end(), [](const PersonHit &a, const PersonHit &b) { return reasonRank(a.reason) < reasonRank(b.reason); });
        return m_hits;
    }

private:
    void numbers()
    {
        static constexpr Sql find{"search_numbers", "select child_file, via from search.files_numbered($1, $2, $3)"};
        if (m_keys.number.isEmpty() && m_keys.tail.isEmpty())
            return;
        QHash<qint64, QString> files;
        const Rows rows = m_context.db().query(find, {m_keys.number, m_keys.tail, mostEach});
        for (const Row &row : rows) { // a case and a reception may have the same number
            QString &how = files[row.integer(0)];
            how = row.text(1) == u"number" || how.isEmpty() ? row.text(1) : how;
        }
        take({}, files.keys(), [&](PersonHit &hit) {
            hit.reason.reason.value = files.value(hit.childFile.id) == u"number" ? QStringLiteral("number_equal") : QStringLiteral("reception_equal");
            return true;
        });
    }

    void places()
    {
        static constexpr Sql find{"search_places", "select person, via from search.people_at($1, $2::text[], $3::text[], $4)"};
        if (m_keys.phone.isEmpty() && m_keys.town.isEmpty() && m_keys.townOnly.isEmpty())
            return;
        QHash<qint64, QString> people;
        const Rows rows = m_context.db().query(find, {m_keys.phone, listOf(m_keys.town), listOf(m_keys.townOnly), mostEach});
        for (const Row &row : rows)
            people.insert(row.integer(0), row.text(1));
        const QString place = m_keys.town + m_keys.townOnly;
        const bool house = place.count(QLatin1Char('|')) >= (m_keys.town.isEmpty() ? 2 : 3);
        take(people.keys(), {}, [&](PersonHit &hit) {
            hit.reason.reason.value = people.value(hit.person.id) == u"phone" ? QStringLiteral("phone_equal")
                : house                                                      ? QStringLiteral("address_equal")
                                                                             : QStringLiteral("town_equal");
            return true;
        });
    }

    void ask(const NameAsk &names, int each)
    {
        static constexpr Sql find{"search_people",
            "select person from search.people($1::text[], $2::text[], $3, $4::text[], $5::text[], $6::date, $7::date, $8)"};
        if (names.isEmpty() && !m_keys.from.isValid())
            return;
        QList<qint64> people;
        const Rows rows = m_context.db().query(find, {names.names, names.kana, names.loose, names.given, names.givenNames,
            m_keys.from.isValid() ? QVariant(m_keys.from) : QVariant(), m_keys.to.isValid() ? QVariant(m_keys.to) : QVariant(), each});
        for (const Row &row : rows)
            people << row.integer(0);
        readOtherNames(people);
        take(people, {}, [this](PersonHit &hit) {
            const CandidateReason named = bestNameReason(hit);
            const CandidateReason born = birthReason(m_keys, hit.birth);
            if (m_keys.from.isValid() && (born.reason.isEmpty() || (m_keys.hasName() && named.reason.isEmpty())))
                return false;
            hit.reason = named.reason.isEmpty() ? born : named;
            return !hit.reason.reason.isEmpty();
        });
    }

    void readOtherNames(const QList<qint64> &people)
    {
        static constexpr Sql find{"search_other_names", "select person, name, kana from person_name where person = any ($1::bigint[]) and not withdrawn order by id"};
        if (!m_keys.hasName())
            return;
        m_otherNames.clear();
        const Rows rows = m_context.db().query(find, {QVariant::fromValue(people)});
        for (const Row &row : rows)
            m_otherNames.insert(row.integer(0), {row.text(1), row.text(2)});
    }

    /// The present name where it agrees as well; otherwise the one somebody had or goes by: 通称・旧氏 佐藤 優衣.
    CandidateReason bestNameReason(const PersonHit &hit) const
    {
        CandidateReason best = nameReason(m_keys, hit.name, hit.kana);
        const auto [begin, end] = m_otherNames.equal_range(hit.person.id);
        for (auto it = begin; it != end; ++it) {
            const CandidateReason other = nameReason(m_keys, it->first, it->second);
            if (!other.reason.isEmpty() && (best.reason.isEmpty() || reasonRank(other) < reasonRank(best)))
                best = {{QStringLiteral("other_name_equal")}, it->first.isEmpty() ? it->second : it->first, 0};
        }
        return best;
    }

    static QStringList listOf(const QString &key) { return key.isEmpty() ? QStringList() : QStringList{key}; }

    /// Through the actor's own eyes: person, family, file and case are all behind row-level security.
    template <class Judge>
    void take(QList<qint64> people, const QList<qint64> &files, Judge judge)
    {
        static constexpr Sql find{"search_people_shown",
            "select p.id, p.name, p.label, p.kana, p.birth::text as birth, p.sex, m.relation, f.id as file, f.number as file_number, "
            "case when c.name <> '' then c.name else c.label end as child_name, coalesce(e.number, '') as episode_number, coalesce(e.stage, '') as stage, "
            "coalesce(o.short_name, '') as office_name "
            "from (select unnest($1::bigint[]) as person, null::bigint as file union all "
            "select x.person, x.id from child_file x where x.id = any ($2::bigint[])) h "
            "join person p on p.id = h.person join family_member m on m.person = p.id and (m.valid_to is null or m.valid_to >= $3) "
            "and (h.file is null or (m.child_file = h.file and m.relation = 'SELF')) "
            "join child_file f on f.id = m.child_file and f.merged_into is null join person c on c.id = f.person "
            "left join lateral (select y.* from case_episode y where y.child_file = f.id order by y.closed_at is null desc, y.opened_at desc limit 1) e on true "
            "left join office o on o.id = e.office order by m.relation = 'SELF' desc, p.kana, p.id, f.id"};
        people.removeIf([this](qint64 id) { return m_seen.contains(id); });
        if (people.isEmpty() && files.isEmpty())
            return;
        const Rows rows = m_context.db().query(find, {QVariant::fromValue(people), QVariant::fromValue(files), m_context.today()});
        for (const Row &row : rows) {
            PersonHit hit = hitOf(row);
            if (!m_shown.contains({hit.person.id, hit.childFile.id}) && judge(hit)) {
                m_shown.insert({hit.person.id, hit.childFile.id});
                m_hits.append(hit);
                m_seen.insert(hit.person.id);
            }
        }
    }

    static PersonHit hitOf(const Row &row)
    {
        PersonHit hit;
        hit.person.id = row.integer("id");
        hit.name = row.text("name").isEmpty() ? row.text("label") : row.text("name");
        hit.kana = row.text("kana");
        hit.birth = row.isNull("birth") ? FuzzyDate() : fuzzyFromJson(row.text("birth"));
        hit.sex.value = row.text("sex");
        hit.relation.value = row.text("relation");
        hit.childFile.id = row.integer("file");
        hit.fileNumber = row.text("file_number");
        hit.childName = row.text("child_name");
        hit.episodeNumber = row.text("episode_number");
        hit.stage.value = row.text("stage");
        hit.officeName = row.text("office_name");
        return hit;
    }

    Context &m_context;
    const FindKeys &m_keys;
    NameAsks &m_names;
    QList<PersonHit> m_hits;
    QMultiHash<qint64, std::pair<QString, QString>> m_otherNames; // of those found last: name and kana
    QSet<qint64> m_seen;
    QSet<std::pair<qint64, qint64>> m_shown;
};

} // namespace

QList<PersonHit> findPeopleOfFiles(Context &context, const FindKeys &keys, NameAsks &names)
{
    return PeopleSearch(context, keys, names).run();
}

} // namespace mimamori
